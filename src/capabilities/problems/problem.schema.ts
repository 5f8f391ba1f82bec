/** Shapes of the ledger's calls, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import {
  holderKinds,
  keyKinds,
  outcomes,
  problemCommands,
  problemStates,
  proposals,
  routes,
  severities,
} from './problem.model.ts';

export const dayShape = z.iso
  .date()
  .refine(isDay)
  .transform((day) => day as Day);
export const idParams = z.object({ id: z.uuid() });
const text = (most: number) => z.string().trim().min(1).max(most);
/** A blank is nothing. */
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((value) => (value ? value : null));
const saysShape = z.object({ zh: z.string(), en: z.string() });
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Several codes in one parameter: `closed,dropped`. */
const several = <Code extends string>(known: readonly Code[]) =>
  z
    .string()
    .transform((value) => value.split(',').filter((one): one is Code => (known as readonly string[]).includes(one)));
const severalCodes = z.string().transform((value) => value.split(',').filter((one) => code.safeParse(one).success));

export const listFilterShape = z.object({
  jurisdiction: z.uuid().optional(),
  round: z.uuid().optional(),
  inspection: z.uuid().optional(),
  unit: z.uuid().optional(),
  category: severalCodes.optional(),
  discipline: severalCodes.optional(),
  responsibility: severalCodes.optional(),
  severity: several(severities).optional(),
  state: several(problemStates).optional(),
  route: several(routes).optional(),
  outcome: several(outcomes).optional(),
  /** Id of the inspection, jurisdiction, unit or round that holds it. */
  holder: z.uuid().optional(),
  /** An office and two desks of the discipline commission bear the id of the same jurisdiction. */
  holderKind: z.enum(holderKinds).optional(),
  due: z.enum(['overdue', 'soon', 'open']).optional(),
  key: z.enum(['yes']).optional(),
  /** `no` leaves out problems found again, which count with their ancestor. */
  refound: z.enum(['yes', 'no']).optional(),
  foundFrom: dayShape.optional(),
  foundTo: dayShape.optional(),
  search: z.string().trim().max(60).optional(),
});
export type ListFilter = z.infer<typeof listFilterShape>;

export const listQueryShape = listFilterShape.extend({
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f-]{36}$/)
    .optional(),
});

export const exportQueryShape = listFilterShape.extend({
  language: z.enum(['zh', 'en']).default('zh'),
  /** Names of the page's columns; left out, the workbook has all that is known. */
  columns: z
    .string()
    .max(400)
    .transform((value) => value.split(','))
    .optional(),
});

export const problemLineShape = z.object({
  id: z.uuid(),
  version: z.int(),
  jurisdictionId: z.uuid(),
  roundId: z.uuid(),
  inspectionId: z.uuid(),
  editionId: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  number: z.string(),
  title: z.string(),
  category: z.string(),
  discipline: z.string().nullable(),
  responsibility: z.string().nullable(),
  severity: z.enum(severities),
  keyKind: z.enum(keyKinds).nullable(),
  foundOn: z.string(),
  foundByName: z.string(),
  state: z.enum(problemStates),
  route: z.enum(routes).nullable(),
  ancestorId: z.uuid().nullable(),
  holderKind: z.string().nullable(),
  holderName: z.string().nullable(),
  dueOn: z.string().nullable(),
  nextStep: z.string().nullable(),
  outcome: z.enum(outcomes).nullable(),
  closedOn: z.string().nullable(),
  /** Red: overdue; yellow: half of the time is used; null once it has ended. */
  light: z.enum(['red', 'yellow', 'green']).nullable(),
});
export type ProblemLine = z.infer<typeof problemLineShape>;

export const listShape = z.object({ rows: z.array(problemLineShape), next: z.string().nullable() });
export type ProblemList = z.infer<typeof listShape>;

const sought = z.string().trim().max(60).optional();
export const choiceQueryShape = z.object({
  of: z.enum(['round', 'unit', 'inspection']),
  jurisdiction: z.uuid().optional(),
  round: z.uuid().optional(),
  search: sought,
  /** Named whether it matches or not. */
  chosen: z.uuid().optional(),
});
export type ChoiceQuery = z.infer<typeof choiceQueryShape>;
export const choiceListShape = z.array(
  z.object({ id: z.uuid(), label: z.string(), /** A code or two beside the name. */ hint: z.string() }),
);
export type Choice = z.infer<typeof choiceListShape>[number];

export const alikeQueryShape = z.object({
  inspection: z.uuid(),
  written: z.string().trim().min(1).max(600),
  /** The paper that is being amended is like itself. */
  besides: z.uuid().optional(),
});
export type AlikeQuery = z.infer<typeof alikeQueryShape>;
export const alikeListShape = z.array(
  z.object({ id: z.uuid(), number: z.string(), title: z.string(), /** Whole per cent. */ likeness: z.int() }),
);
export type Alike = z.infer<typeof alikeListShape>[number];

export const holdingQueryShape = z.object({
  jurisdiction: z.uuid().optional(),
  round: z.uuid().optional(),
  inspection: z.uuid().optional(),
  unit: z.uuid().optional(),
  search: sought,
});
export type HoldingQuery = z.infer<typeof holdingQueryShape>;
export const holdingListShape = z.array(
  z.object({
    kind: z.enum(holderKinds),
    id: z.uuid(),
    name: z.string(),
    open: z.int(),
    overdue: z.int(),
    nextDueOn: z.string(),
  }),
);
export type Holding = z.infer<typeof holdingListShape>[number];

export const countShape = z.object({ total: z.int(), isMore: z.boolean() });
export const groupCountShape = z.array(
  z.object({ jurisdictionId: z.uuid(), state: z.enum(problemStates), count: z.int() }),
);
export type GroupCount = z.infer<typeof groupCountShape>[number];

const allowanceShape = z.object({
  command: z.enum(problemCommands),
  allowed: z.boolean(),
  because: saysShape.optional(),
});

export const problemPageShape = problemLineShape.extend({
  facts: z.string(),
  basis: z.string(),
  evidence: z.string().nullable(),
  responsible: z.string().nullable(),
  proposedRoute: z.enum(proposals).nullable(),
  supervisionNumber: z.string().nullable(),
  supervisorName: z.string().nullable(),
  confirmedOn: z.string().nullable(),
  confirmedByName: z.string().nullable(),
  fedBackOn: z.string().nullable(),
  handedOnOn: z.string().nullable(),
  heldSince: z.string().nullable(),
  holderId: z.string().nullable(),
  outcomeReason: z.string().nullable(),
  proof: z.string().nullable(),
  doneByName: z.string().nullable(),
  signedByName: z.string().nullable(),
  timesReopened: z.int(),
  /** Whether it was registered by hand, past the papers; for the team and its office to see. */
  isWithoutPaper: z.boolean(),
  roundName: z.string(),
  teamName: z.string(),
  /** Under which authorisation the team found it. */
  authorisedUnder: z.string().nullable(),
  jurisdictionName: z.string(),
  /** The same problem found before or again, the first of the line at the head. */
  line: z.array(z.object({ id: z.uuid(), number: z.string(), foundOn: z.string(), state: z.enum(problemStates) })),
  allowed: z.array(allowanceShape),
  /** Ways in which the person may hand it on now. */
  handOn: z.array(z.enum(routes)),
});
export type ProblemPage = z.infer<typeof problemPageShape>;

export const timelineShape = z.array(
  z.object({
    at: z.string(),
    actorName: z.string(),
    role: z.string().nullable(),
    event: z.string(),
    version: z.int().nullable(),
    change: z.record(z.string(), z.unknown()).nullable(),
    detail: z.record(z.string(), z.unknown()).nullable(),
    /** Number of the authorisation under which the team did it. */
    under: z.string().nullable(),
  }),
);
export type TimelineEntry = z.infer<typeof timelineShape>[number];

const factsShape = z.object({
  title: text(120),
  facts: text(8000),
  basis: text(2000),
  evidence: optionalText(4000),
  responsible: optionalText(500),
  category: code,
  discipline: code.nullish().transform((value) => value ?? null),
  responsibility: code.nullish().transform((value) => value ?? null),
  severity: z.enum(severities),
  foundOn: dayShape,
});
export const registerShape = factsShape.extend({
  inspectionId: z.uuid(),
  ancestorId: z
    .uuid()
    .nullish()
    .transform((value) => value ?? null),
  dueOn: dayShape,
});
const version = z.int().positive();
export const amendShape = factsShape.extend({ version });
export const confirmShape = z.object({ version, opinion: text(2000), dueOn: dayShape });
export const dropShape = z.object({ version, reason: text(2000), proof: text(500) });
export const returnShape = z.object({ version, reason: text(2000), dueOn: dayShape });
export const feedBackShape = z.object({ version, on: dayShape, dueOn: dayShape });
export const superviseShape = z.object({ version, keyKind: z.enum(keyKinds), supervisorName: text(40) });
export const answerShape = z.object({ id: z.uuid(), number: z.string() });

export type RegisterOrder = z.infer<typeof registerShape>;
export type AmendOrder = z.infer<typeof amendShape>;
export type ConfirmOrder = z.infer<typeof confirmShape>;
export type DropOrder = z.infer<typeof dropShape>;
export type ReturnOrder = z.infer<typeof returnShape>;
export type FeedBackOrder = z.infer<typeof feedBackShape>;
export type SuperviseOrder = z.infer<typeof superviseShape>;

/** One step for many problems; the preview says for each whether it can be taken. */
export const bulkShape = z.object({
  ids: z.array(z.uuid()).min(1).max(500),
  order: z.discriminatedUnion('command', [
    z.object({ command: z.literal('confirm'), opinion: text(2000), dueOn: dayShape }),
    z.object({ command: z.literal('feed-back'), on: dayShape, dueOn: dayShape }),
  ]),
});
export type BulkOrder = z.infer<typeof bulkShape>;
export const bulkPreviewShape = z.object({
  possible: z.int(),
  lines: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      title: z.string(),
      allowed: z.boolean(),
      because: saysShape.optional(),
    }),
  ),
});
export type BulkPreview = z.infer<typeof bulkPreviewShape>;
export const bulkAnswerShape = z.object({ done: z.int() });

export const placeShape = z.object({
  inspectionId: z.uuid(),
  roundName: z.string(),
  unitName: z.string(),
  teamName: z.string(),
  editionId: z.uuid(),
  movedInOn: z.string().nullable(),
});
export type Place = z.infer<typeof placeShape>;

const wordShape = z.object({ code: z.string(), label: saysShape, parent: z.string().nullable() });
export const vocabularyShape = z.array(
  z.object({
    editionId: z.uuid(),
    categories: z.array(wordShape),
    disciplines: z.array(wordShape),
    responsibilities: z.array(wordShape),
  }),
);
export type VocabularyOfEdition = z.infer<typeof vocabularyShape>[number];

export const viewShape = z.object({
  id: z.uuid(),
  version: z.int(),
  name: z.string(),
  filters: z.string(),
  columns: z.array(z.string()),
});
export type SavedView = z.infer<typeof viewShape>;
export const saveViewShape = z.object({
  name: text(40),
  filters: z.string().max(2000),
  columns: z.array(z.string().max(40)).max(40),
});
export const endViewShape = z.object({ version });
