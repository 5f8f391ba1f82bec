/** Shapes of the calls on authorisations, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import { type RequestKind, requestKinds, type Standing, standings } from './authorisation.model.ts';

const day = z.iso
  .date()
  .refine(isDay)
  .transform((value) => value as Day);
const id = z.uuid();
const version = z.int().positive();
const text = (most: number) => z.string().trim().min(1).max(most);
const says = z.object({ zh: z.string(), en: z.string() });
export const idAnswerShape = z.object({ id });
export const versionShape = z.object({ version });
export const reasonShape = z.object({ version, reason: text(500) });

export const approveShape = z.object({
  version,
  /** Why somebody who is not prepared may go in all the same. */
  waiver: z
    .string()
    .trim()
    .max(500)
    .nullish()
    .transform((value) => (value ? value : null)),
});

const term = {
  decisionNumber: text(60),
  fromOn: day,
  toOn: day,
  deputies: z.array(text(40)).max(9).optional(),
};
export const draftShape = z.object({ roundId: id, inspectionIds: z.array(id).min(1).max(200), ...term });
export const changeDraftShape = z.object({ version, ...term });
export const extensionShape = z.object({ version, to: day, reason: text(500) });

export const standingShape = z.enum(Object.keys(standings) as [Standing, ...Standing[]]);
const requestKindShape = z.enum(Object.keys(requestKinds) as [RequestKind, ...RequestKind[]]);

const lineShape = z.object({
  id,
  roundId: id,
  roundName: z.string(),
  inspectionId: id,
  unitName: z.string(),
  teamName: z.string(),
  decisionNumber: z.string(),
  leaderName: z.string(),
  fromOn: z.string(),
  toOn: z.string(),
  standing: standingShape,
  asked: requestKindShape.nullable(),
});
export type AuthorisationLine = z.infer<typeof lineShape>;
export const listShape = z.object({ rows: z.array(lineShape) });

export const pageShape = lineShape.extend({
  version: z.int(),
  jurisdictionId: id,
  deputies: z.array(z.string()),
  objects: z.array(z.string()),
  draftedByName: z.string(),
  draftedAt: z.string(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  declineReason: z.string().nullable(),
  waiver: z.string().nullable(),
  /** Who of the team lacks the undertaking or the training; asked while the draft waits. */
  preparation: z.object({ hasMembers: z.boolean(), unprepared: z.array(z.string()) }),
  askedTo: z.string().nullable(),
  askedReason: z.string().nullable(),
  askedByName: z.string().nullable(),
  askedAt: z.string().nullable(),
  withdrawnOn: z.string().nullable(),
  requests: z.array(
    z.object({
      kind: requestKindShape,
      from: z.string(),
      to: z.string().nullable(),
      reason: z.string(),
      askedByName: z.string(),
      askedAt: z.string(),
      isGranted: z.boolean(),
      decidedByName: z.string(),
      decidedAt: z.string(),
      note: z.string().nullable(),
    }),
  ),
  allowed: z.array(z.object({ command: z.string(), allowed: z.boolean(), because: says.optional() })),
});
export type AuthorisationPageAnswer = z.infer<typeof pageShape>;

/** The inspections of a round and how each is authorised. */
export const ofRoundShape = z.object({
  roundName: z.string(),
  jurisdictionId: id,
  plannedFrom: z.string(),
  plannedTo: z.string(),
  rows: z.array(
    z.object({
      inspectionId: id,
      unitName: z.string(),
      leaderName: z.string().nullable(),
      /** Who sits in the deputies' seats now. */
      deputies: z.array(z.string()),
      isOpen: z.boolean(),
      /** Whether an authorisation can be drafted for it now. */
      mayDraft: z.boolean(),
      authorisation: lineShape.nullable(),
    }),
  ),
  mayDraft: z.boolean(),
});
export type RoundAuthorisations = z.infer<typeof ofRoundShape>;
