/** Shapes of the calls on clues, persons and talks, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import { clueStates, clueSteps, findings, manners, sources } from './clue.model.ts';

export const dayShape = z.iso
  .date()
  .refine(isDay)
  .transform((day) => day as Day);
export const idShape = z.uuid();
export const text = (most: number) => z.string().trim().min(1).max(most);
/** A blank is nothing. */
export const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((value) => (value ? value : null));
const optionalId = idShape.nullish().transform((value) => value ?? null);
const optionalDay = dayShape.nullish().transform((value) => value ?? null);
export const saysShape = z.object({ zh: z.string(), en: z.string() });
export const version = z.int().positive();
export const idAnswerShape = z.object({ id: idShape });
export const allowanceShape = z.object({ command: z.string(), allowed: z.boolean(), because: saysShape.optional() });
/** A code of the pinned edition with its label. */
export const choiceShape = z.object({ code: z.string(), label: saysShape });
export type Choice = z.infer<typeof choiceShape>;

export const lights = ['red', 'yellow', 'green'] as const;
const itemFields = {
  holderName: z.string().nullable(),
  heldSince: z.string().nullable(),
  dueOn: z.string().nullable(),
  nextStep: z.enum(clueSteps).nullable(),
  /** Overdue, half of the time used, or in time; null once closed. */
  light: z.enum(lights).nullable(),
};

export const clueLineShape = z.object({
  id: idShape,
  number: z.string(),
  jurisdictionName: z.string(),
  unitName: z.string().nullable(),
  matter: z.string(),
  state: z.enum(clueStates),
  manner: z.enum(manners).nullable(),
  finding: z.enum(findings).nullable(),
  transferredOn: z.string(),
  persons: z.string().nullable(),
  ...itemFields,
});
export type ClueLine = z.infer<typeof clueLineShape>;

export const flag = z
  .enum(['true', 'false'])
  .optional()
  .transform((value) => value === 'true');
export const clueQueryShape = z.object({
  jurisdictionId: idShape.optional(),
  withSubordinates: flag,
  state: z.enum([...clueStates, 'open']).optional(),
  manner: z.enum(manners).optional(),
  finding: z.enum(findings).optional(),
  roundId: idShape.optional(),
  unitId: idShape.optional(),
  problemId: idShape.optional(),
  overdue: flag,
  search: z.string().trim().max(60).optional(),
  after: z.string().max(60).optional(),
});
export const clueListShape = z.object({ rows: z.array(clueLineShape), next: z.string().nullable() });
export type ClueList = z.infer<typeof clueListShape>;

export const personLineShape = z.object({
  id: idShape,
  version: z.int(),
  jurisdictionId: idShape,
  jurisdictionName: z.string(),
  name: z.string(),
  unitId: idShape.nullable(),
  workplace: z.string(),
  post: z.string(),
  rank: z.string().nullable(),
  isHead: z.boolean(),
  isPartyMember: z.boolean(),
  distinction: z.string().nullable(),
  cases: z.int(),
  sanctions: z.int(),
  talks: z.int(),
});
export type PersonLine = z.infer<typeof personLineShape>;
export const personQueryShape = z.object({
  jurisdictionId: idShape.optional(),
  withSubordinates: flag,
  roundId: idShape.optional(),
  sanctioned: flag,
  search: z.string().trim().max(60).optional(),
  after: z.string().max(160).optional(),
});
export const personListShape = z.object({ rows: z.array(personLineShape), next: z.string().nullable() });
export type PersonList = z.infer<typeof personListShape>;

/** One line of a story: what was done, by whom in which role, what was said with it, and what changed hands. */
export const storyShape = z.array(
  z.object({
    at: z.string(),
    actorName: z.string(),
    role: z.string().nullable(),
    event: z.string(),
    change: z.record(z.string(), z.unknown()).nullable(),
    detail: z.record(z.string(), z.unknown()).nullable(),
    /** Number of the authorisation under which a team did it. */
    under: z.string().nullable(),
  }),
);
export type Story = z.infer<typeof storyShape>;

const linkShape = z.object({ id: idShape, number: z.string(), state: z.string() });
export const namedPersonShape = z.object({
  id: idShape,
  name: z.string(),
  workplace: z.string(),
  post: z.string(),
  isPrincipal: z.boolean(),
});

export const cluePageShape = clueLineShape.extend({
  version,
  jurisdictionId: idShape,
  inspectionId: idShape.nullable(),
  roundId: idShape.nullable(),
  roundName: z.string().nullable(),
  unitId: idShape.nullable(),
  problemId: idShape.nullable(),
  problemNumber: z.string().nullable(),
  source: z.enum(sources),
  foundOn: z.string(),
  discipline: choiceShape.nullable(),
  evidence: z.string().nullable(),
  reported: z.string().nullable(),
  transferredByName: z.string(),
  receivedOn: z.string().nullable(),
  receivedByName: z.string().nullable(),
  disposedOn: z.string().nullable(),
  disposedByName: z.string().nullable(),
  disposalReason: z.string().nullable(),
  reviewOn: z.string().nullable(),
  findingNote: z.string().nullable(),
  findingDocument: z.string().nullable(),
  concludedOn: z.string().nullable(),
  concludedByName: z.string().nullable(),
  returnedOn: z.string().nullable(),
  returnedByName: z.string().nullable(),
  proof: z.string().nullable(),
  signedByName: z.string().nullable(),
  closedOn: z.string().nullable(),
  /** Where it was passed on to, with the receipt that stays here; null where it was not. */
  passed: z
    .object({
      toName: z.string(),
      on: z.string(),
      byName: z.string(),
      reason: z.string(),
      document: z.string(),
      receipt: z
        .object({
          number: z.string(),
          receivedOn: z.string(),
          receivedByName: z.string(),
          closedOn: z.string().nullable(),
        })
        .nullable(),
    })
    .nullable(),
  /** The name of the jurisdiction that it was passed on from. */
  cameFrom: z.string().nullable(),
  people: z.array(namedPersonShape),
  cases: z.array(linkShape),
  duplicateOf: linkShape.nullable(),
  duplicates: z.array(linkShape),
  talks: z.int(),
  story: storyShape,
  allowed: z.array(allowanceShape),
});
export type CluePage = z.infer<typeof cluePageShape>;

const due = { dueOn: optionalDay };
export const transferShape = z.object({
  problemId: optionalId,
  inspectionId: optionalId,
  source: z.enum(sources),
  foundOn: dayShape,
  matter: text(2000),
  discipline: optionalText(60),
  evidence: optionalText(4000),
  reported: optionalText(500),
  persons: z
    .array(z.object({ personId: idShape, isPrincipal: z.boolean() }))
    .max(50)
    .default([]),
  ...due,
});
export type TransferBody = z.input<typeof transferShape>;
export const receiveShape = z.object({ version, ...due });
export const duplicateShape = z.object({
  version,
  duplicateOf: idShape,
  reason: text(1000),
  document: text(200),
  ...due,
});
export const disposeShape = z.object({
  version,
  manner: z.enum(manners),
  reason: text(1000),
  document: optionalText(200),
  ...due,
});
export const concludeShape = z.object({
  version,
  finding: z.enum(findings),
  note: text(4000),
  document: text(200),
  ...due,
});
export const sendBackShape = z.object({ version, reason: text(1000), dueOn: dayShape });
export const passOnShape = z.object({ version, to: idShape, reason: text(1000), document: text(200), ...due });
export const takeBackShape = z.object({ version, reason: text(1000), ...due });
export const closeShape = z.object({ version });
export const nameShape = z.object({ personId: idShape, isPrincipal: z.boolean() });

const personFacts = {
  name: text(40),
  unitId: optionalId,
  workplace: text(100),
  post: text(80),
  rank: optionalText(40),
  isHead: z.boolean(),
  isPartyMember: z.boolean(),
  distinction: optionalText(100),
};
export const registerPersonShape = z.object({ jurisdictionId: idShape, ...personFacts });
export const correctPersonShape = z.object({ version, ...personFacts });
export const personPageShape = personLineShape.extend({
  clueLinks: z.array(linkShape),
  caseLinks: z.array(linkShape.extend({ form: z.string().nullable() })),
  mayCorrect: z.boolean(),
});
export type PersonPage = z.infer<typeof personPageShape>;

export const receiptShape = z.object({
  id: idShape,
  number: z.string(),
  problemId: idShape.nullable(),
  problemNumber: z.string().nullable(),
  unitName: z.string().nullable(),
  transferredOn: z.string(),
  transferredByName: z.string(),
  receivedOn: z.string().nullable(),
  receivedByName: z.string().nullable(),
});
export type Receipt = z.infer<typeof receiptShape>;
export const receiptQueryShape = z.object({
  inspectionId: idShape.optional(),
  problemId: idShape.optional(),
  after: z.string().max(60).optional(),
});
export const receiptListShape = z.object({ rows: z.array(receiptShape), next: z.string().nullable() });

export const talkLineShape = z.object({
  id: idShape,
  jurisdictionName: z.string(),
  unitName: z.string().nullable(),
  clueId: idShape.nullable(),
  personId: idShape,
  personName: z.string().nullable(),
  post: z.string().nullable(),
  measure: z.string(),
  measureLabel: saysShape.nullable(),
  heldOn: z.string(),
  heldByName: z.string(),
  matter: z.string(),
});
export type TalkLine = z.infer<typeof talkLineShape>;
export const talkQueryShape = z.object({
  jurisdictionId: idShape.optional(),
  withSubordinates: flag,
  roundId: idShape.optional(),
  personId: idShape.optional(),
  clueId: idShape.optional(),
  after: z.string().max(60).optional(),
});
export const talkListShape = z.object({ rows: z.array(talkLineShape), next: z.string().nullable() });
export const recordTalkShape = z.object({
  personId: idShape,
  clueId: optionalId,
  inspectionId: optionalId,
  measure: text(60),
  heldOn: dayShape,
  heldByName: text(80),
  matter: text(1000),
});
