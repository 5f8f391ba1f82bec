/** Shapes of the calls on papers, meetings and sheets, shared with the web. */
import { z } from 'zod';
import { type Fen, fen } from '#platform/kernel/money.ts';
import { type Day, isDay } from '#platform/kernel/time.ts';
import { decisions, longest, paperFields, paperStates, severities } from './paper.model.ts';
import { sheetStates } from './sheet.model.ts';

const id = z.uuid();
const version = z.int().positive();
const day = z.iso
  .date()
  .refine(isDay)
  .transform((value) => value as Day);
const text = (most: number) => z.string().trim().min(1).max(most);
/** A draft may lack it. */
const draftText = (most: number) => z.string().trim().max(most);
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((value) => (value ? value : null));
const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .nullish()
  .transform((value) => value ?? null);
const amount = z
  .int()
  .nonnegative()
  .nullish()
  .transform((value): Fen | null => (value === null || value === undefined ? null : fen(value)));
const says = z.object({ zh: z.string(), en: z.string() });
const nullable = z.string().nullable();
const state = z.enum(paperStates);

export const idParams = z.object({ id });
export const idAnswerShape = z.object({ id });
export const versionAnswerShape = z.object({ id, version });
export const beginShape = z.object({ inspectionId: id });
export const begunShape = z.object({ id, number: z.string() });
const evidenceShape = z.object({
  no: z.int().positive(),
  title: draftText(longest.evidenceTitle),
  evidenceId: id.nullish().transform((value) => value ?? null),
});

export const textShape = z.object({
  title: draftText(longest.title),
  happened: draftText(longest.happened),
  place: draftText(longest.place),
  amount,
  seen: draftText(longest.seen),
  character: draftText(longest.character),
  whose: draftText(longest.whose),
  responsible: draftText(longest.responsible),
  evidence: z.array(evidenceShape).max(longest.evidence),
  category: code,
  discipline: code,
  responsibility: code,
  severity: z.enum(severities),
  foundOn: day.nullish().transform((value) => value ?? null),
  foundBy: id,
});
export const saveShape = z.object({ version, text: textShape });
export const versionShape = z.object({ version });
export const opinionShape = z.object({ version, opinion: optionalText(1000) });
export const reasonShape = z.object({ version, reason: text(1000) });
export const tableShape = z.object({ version, meetingId: id });
export const decideShape = z.object({
  version,
  decision: z.enum(decisions),
  opinion: text(2000),
  otherBody: optionalText(100),
  mergedInto: id.nullish().transform((value) => value ?? null),
  dueOn: day.nullish().transform((value) => value ?? null),
});

const lineShape = z.object({
  id,
  version: z.int(),
  inspectionId: id,
  number: z.string(),
  title: z.string(),
  state,
  category: nullable,
  severity: z.enum(severities),
  foundOn: nullable,
  foundByName: z.string(),
  writtenByName: z.string(),
  heldSince: z.string(),
  decision: z.enum(decisions).nullable(),
  meetingId: nullable,
  problemId: nullable,
  /** Sent back and not handed in again. */
  isReturned: z.boolean(),
  sheetState: z.enum(sheetStates).nullable(),
});
export type PaperLine = z.infer<typeof lineShape>;

const meetingLineShape = z.object({
  id,
  heldOn: z.string(),
  chairedByName: z.string(),
  state: z.enum(['open', 'closed']),
  papers: z.int(),
});
export type MeetingLine = z.infer<typeof meetingLineShape>;
const personShape = z.object({ id, name: z.string(), roles: z.array(z.string()) });

/** All papers and meetings of an inspection. */
export const inspectionPapersShape = z.object({
  inspectionId: id,
  unitName: z.string(),
  teamName: z.string(),
  editionId: id,
  papers: z.array(lineShape),
  meetings: z.array(meetingLineShape),
  team: z.array(personShape),
  mayWrite: z.boolean(),
  mayMeet: z.boolean(),
});
export type InspectionPapers = z.infer<typeof inspectionPapersShape>;

/** Inspections whose papers the person works on or reads. */
export const placesShape = z.array(
  z.object({ inspectionId: id, unitName: z.string(), teamName: z.string(), roundName: z.string(), waiting: z.int() }),
);
export type PaperPlaces = z.infer<typeof placesShape>;

export const sheetShape = z.object({
  id,
  version: z.int(),
  number: z.string(),
  facts: z.string(),
  sentByName: z.string(),
  sentOn: z.string(),
  dueOn: z.string(),
  state: z.enum(sheetStates),
  answer: nullable,
  answeredByName: nullable,
  answeredAt: nullable,
});
export type SheetAnswer = z.infer<typeof sheetShape>;
export const sheetPageShape = sheetShape.extend({
  unitName: z.string(),
  teamName: z.string(),
  mayAnswer: z.boolean(),
});
export type SheetPageAnswer = z.infer<typeof sheetPageShape>;
export const sheetListShape = z.object({ rows: z.array(sheetPageShape) });
export const sendSheetShape = z.object({ dueOn: day });
export const answerSheetShape = z.object({ version, agrees: z.boolean(), answer: optionalText(4000) });

export const paperPageShape = lineShape.extend({
  jurisdictionId: id,
  editionId: id,
  unitName: z.string(),
  teamName: z.string(),
  happened: z.string(),
  place: z.string(),
  amount: z.number().nullable(),
  seen: z.string(),
  character: z.string(),
  whose: z.string(),
  responsible: z.string(),
  evidence: z.array(z.object({ no: z.int(), title: z.string(), evidenceId: nullable })),
  discipline: nullable,
  responsibility: nullable,
  foundBy: id,
  writtenAt: z.string(),
  submittedAt: nullable,
  reviewedByName: nullable,
  reviewedAt: nullable,
  reviewOpinion: nullable,
  signedByName: nullable,
  signedAt: nullable,
  signOpinion: nullable,
  decisionOpinion: nullable,
  otherBody: nullable,
  mergedInto: nullable,
  decidedByName: nullable,
  decidedAt: nullable,
  returns: z.array(z.object({ from: state, reason: z.string(), byName: z.string(), at: z.string() })),
  /** Papers merged into it. */
  absorbed: z.array(z.object({ id, number: z.string(), title: z.string() })),
  sheets: z.array(sheetShape),
  meetings: z.array(meetingLineShape),
  team: z.array(personShape),
  /** The day that a new sheet for the unit begins with, by the edition; null where it states none. */
  sheetDueOn: nullable,
  /** Items of the inspection's evidence that a line may point to. */
  /** Numbered as people cite them: `E-007`. */
  choices: z.array(z.object({ id, number: z.string(), name: z.string() })),
  allowed: z.array(z.object({ command: z.string(), allowed: z.boolean(), because: says.optional() })),
});
export type PaperPageAnswer = z.infer<typeof paperPageShape>;

export const storyShape = z.array(
  z.object({
    at: z.string(),
    until: z.string(),
    byName: z.string(),
    role: nullable,
    event: z.string(),
    words: z.array(z.string()),
    decision: nullable,
    changes: z.array(z.object({ field: z.enum(paperFields), before: z.unknown(), after: z.unknown() })),
  }),
);
export type PaperStoryAnswer = z.infer<typeof storyShape>;

export const hintsQueryShape = z.object({
  inspectionId: id,
  /** The paper that is being written is like itself. */
  besides: id.nullish().transform((value) => value ?? null),
  text: textShape.pick({
    title: true,
    happened: true,
    place: true,
    amount: true,
    seen: true,
    character: true,
    whose: true,
    responsible: true,
    evidence: true,
  }),
});
export const hintsShape = z.object({
  hints: z.array(z.object({ rule: z.string(), part: z.string(), says, words: z.array(z.string()) })),
  alike: z.array(z.object({ id, number: z.string(), title: z.string(), /** Whole per cent. */ likeness: z.int() })),
});
export type PaperHints = z.infer<typeof hintsShape>;

export const openMeetingShape = z.object({ inspectionId: id, heldOn: day, present: z.array(id).min(1).max(60) });
export const minutesShape = z.object({ version, minutes: draftText(20000) });
export const meetingPageShape = meetingLineShape.extend({
  version: z.int(),
  inspectionId: id,
  editionId: id,
  unitName: z.string(),
  teamName: z.string(),
  present: z.array(z.object({ id, name: z.string() })),
  minutes: z.string(),
  closedByName: nullable,
  closedAt: nullable,
  tabled: z.array(
    lineShape.extend({
      seen: z.string(),
      decisionOpinion: nullable,
      otherBody: nullable,
      mergedIntoNumber: nullable,
      mayDecide: z.boolean(),
    }),
  ),
  /** Signed papers that could be tabled, and those that another could be merged into. */
  ready: z.array(lineShape),
  others: z.array(z.object({ id, number: z.string(), title: z.string() })),
  mayWrite: z.boolean(),
  mayClose: z.boolean(),
});
export type MeetingPageAnswer = z.infer<typeof meetingPageShape>;
