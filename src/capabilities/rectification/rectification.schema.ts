/** Shapes of this capability's calls, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import { accountabilityManners, accountedResponsibilities } from './accountability.model.ts';
import { letterKinds, letterOutcomes, letterStates } from './letter.model.ts';
import { lookBackConclusions, lookBackOutcomes, lookBackStates } from './look-back.model.ts';
import { completions, taskOutcomes, taskStates, ways } from './task.model.ts';

export const dayShape = z.iso
  .date()
  .refine(isDay)
  .transform((day) => day as Day);
const id = z.uuid();
const text = (most: number) => z.string().trim().min(1).max(most);
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((value) => value || undefined);
const fenShape = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const version = z.int().positive();
const day = z.string();
const says = z.object({ zh: z.string(), en: z.string() });
const blank = (value: unknown) => (value === '' ? undefined : value);
const optional = <S extends z.ZodType>(shape: S) => z.preprocess(blank, shape.optional());

const page = { after: optional(id) };
const openness = optional(z.enum(['open', 'closed', 'overdue']));

export const idParams = z.object({ id });
export const idAnswer = z.object({ id });

export const taskQueryShape = z.object({
  ...page,
  jurisdictionId: optional(id),
  roundId: optional(id),
  unitId: optional(id),
  problemId: optional(id),
  way: optional(z.enum(ways)),
  state: optional(z.enum(taskStates)),
  completion: optional(z.enum(completions)),
  open: openness,
});
export const taskLineShape = z.object({
  id,
  problemId: id,
  problemNumber: z.string(),
  problemTitle: z.string(),
  unitName: z.string(),
  way: z.enum(ways),
  state: z.enum(taskStates),
  holderName: z.string().nullable(),
  heldSince: day.nullable(),
  dueOn: day.nullable(),
  nextStep: z.string().nullable(),
  completion: z.enum(completions),
  keptUp: z.boolean(),
  outcome: z.string().nullable(),
  closedOn: day.nullable(),
});
export type TaskLineAnswer = z.infer<typeof taskLineShape>;
export const taskListShape = z.object({ rows: z.array(taskLineShape), next: z.string().nullable(), today: day });
export type TaskList = z.infer<typeof taskListShape>;

/** `rate`: the published one, in hundredths of a per cent; absent where there is nothing to count. */
export const taskCountShape = z.object({
  total: z.int(),
  done: z.int(),
  basicallyDone: z.int(),
  notDone: z.int(),
  keptUp: z.int(),
  overdue: z.int(),
  recoveredFen: z.int(),
  rate: z.string().nullable(),
});
export type TaskCountAnswer = z.infer<typeof taskCountShape>;

export const allowanceShape = z.object({ command: z.string(), allowed: z.boolean(), because: says.optional() });

export const taskShape = z.object({
  id,
  version: z.int(),
  jurisdictionId: id,
  roundId: id,
  inspectionId: id,
  unitId: id,
  unitName: z.string(),
  problemId: id,
  followsId: id.nullable(),
  way: z.enum(ways),
  state: z.enum(taskStates),
  holderKind: z.string().nullable(),
  holderName: z.string().nullable(),
  heldSince: day.nullable(),
  dueOn: day.nullable(),
  nextStep: z.string().nullable(),
  assignedOn: day,
  assignedByName: z.string(),
  completeBy: day,
  plan: z.string().nullable(),
  measures: z.string().nullable(),
  responsibleLeader: z.string().nullable(),
  plannedOn: day.nullable(),
  progress: z.array(z.object({ on: day, text: z.string(), by: z.string() })),
  completion: z.enum(completions),
  keptUp: z.boolean(),
  recoveredFen: z.int(),
  offeredProof: z.string().nullable(),
  provedByName: z.string().nullable(),
  provedOn: day.nullable(),
  reviewedByName: z.string().nullable(),
  reviewedOn: day.nullable(),
  timesSentBack: z.int(),
  sentBackReason: z.string().nullable(),
  outcome: z.enum(taskOutcomes).nullable(),
  outcomeReason: z.string().nullable(),
  proof: z.string().nullable(),
  doneByName: z.string().nullable(),
  signedByName: z.string().nullable(),
  closedOn: day.nullable(),
});
/** What was done, the oldest first: who, in which role, and what changed hands. */
export const storyShape = z.array(
  z.object({
    at: z.string(),
    actorName: z.string(),
    role: z.string().nullable(),
    event: z.string(),
    change: z.record(z.string(), z.unknown()).nullable(),
    detail: z.record(z.string(), z.unknown()).nullable(),
  }),
);
export type Story = z.infer<typeof storyShape>;

/** One of a list, where the whole is a click away. */
export const lookBackLineShape = z.object({
  id,
  taskId: id,
  state: z.enum(lookBackStates),
  lookedByName: z.string(),
  lookedOn: day,
  conclusion: z.enum(lookBackConclusions),
  outcome: z.enum(lookBackOutcomes).nullable(),
});
export type LookBackLine = z.infer<typeof lookBackLineShape>;

export const taskPageShape = z.object({
  task: taskShape,
  problem: z.object({ number: z.string(), title: z.string(), facts: z.string(), state: z.string() }).nullable(),
  letters: z.array(z.object({ id, kind: z.enum(letterKinds), number: z.string().nullable(), title: z.string() })),
  story: storyShape,
  /** All tasks of the problem, the first one first: a look-back opens another. */
  line: z.array(z.object({ id, state: z.enum(taskStates), assignedOn: day, closedOn: day.nullable() })),
  /** At any of the problem's tasks, the first one first. */
  lookBacks: z.array(lookBackLineShape),
  allowed: z.array(allowanceShape),
  today: day,
});
export type TaskPageAnswer = z.infer<typeof taskPageShape>;
export type TaskAnswer = TaskPageAnswer['task'];

/** What became of a problem that was handed to its unit. */
export const problemFollowUpShape = taskPageShape
  .pick({ letters: true, lookBacks: true })
  .extend({ tasks: taskPageShape.shape.line });

export const assignableQueryShape = z.object({
  jurisdictionId: optional(id),
  unitId: optional(id),
  problemId: optional(id),
});
export const assignableShape = z.array(
  z.object({
    id,
    number: z.string(),
    title: z.string(),
    unitId: id,
    unitName: z.string(),
    severity: z.string(),
    state: z.string(),
    fedBackOn: day.nullable(),
  }),
);
export type AssignableAnswer = z.infer<typeof assignableShape>;

export const assignShape = z.object({
  problemIds: z.array(id).min(1).max(200),
  way: z.enum(ways),
  completeBy: dayShape.nullish().transform((value) => value ?? undefined),
});
export const assignedShape = z.object({ taskIds: z.array(id) });

const dueOn = dayShape.nullish().transform((value) => value ?? undefined);
export const planShape = z.object({ version, plan: text(4000), measures: text(8000), responsibleLeader: text(60) });
export const progressShape = z.object({
  version,
  text: text(4000),
  completion: z.enum(['not-done', 'basically-done']),
  recoveredFen: fenShape,
});
export const proveShape = z.object({ version, proof: text(4000), recoveredFen: fenShape, dueOn });
export const reviewShape = z.object({ version, dueOn });
export const sendBackShape = z.object({ version, reason: text(1000), dueOn });
export const signOffShape = z.object({
  version,
  outcome: z.enum(taskOutcomes),
  outcomeReason: optionalText(1000),
  keptUp: z.boolean(),
});
export const extendShape = z.object({ version, completeBy: dayShape, reason: text(1000) });

export const letterQueryShape = z.object({
  ...page,
  jurisdictionId: optional(id),
  roundId: optional(id),
  unitId: optional(id),
  kind: optional(z.enum(letterKinds)),
  state: optional(z.enum(letterStates)),
  open: openness,
});
export const letterLineShape = z.object({
  id,
  kind: z.enum(letterKinds),
  number: z.string().nullable(),
  title: z.string(),
  unitName: z.string(),
  state: z.enum(letterStates),
  issuedOn: day.nullable(),
  holderName: z.string().nullable(),
  heldSince: day.nullable(),
  dueOn: day.nullable(),
  nextStep: z.string().nullable(),
  outcome: z.string().nullable(),
  problems: z.int(),
});
export type LetterLineAnswer = z.infer<typeof letterLineShape>;
export const letterListShape = z.object({ rows: z.array(letterLineShape), next: z.string().nullable(), today: day });
export type LetterList = z.infer<typeof letterListShape>;

export const letterShape = z.object({
  id,
  version: z.int(),
  jurisdictionId: id,
  unitId: id,
  unitName: z.string(),
  kind: z.enum(letterKinds),
  state: z.enum(letterStates),
  number: z.string().nullable(),
  title: z.string(),
  body: z.string(),
  answerBy: day,
  draftedByName: z.string(),
  draftedOn: day,
  issuedByName: z.string().nullable(),
  issuedOn: day.nullable(),
  answer: z.string().nullable(),
  answerProof: z.string().nullable(),
  answeredByName: z.string().nullable(),
  answeredOn: day.nullable(),
  effect: z.string().nullable(),
  holderName: z.string().nullable(),
  heldSince: day.nullable(),
  dueOn: day.nullable(),
  nextStep: z.string().nullable(),
  outcome: z.enum(letterOutcomes).nullable(),
  outcomeReason: z.string().nullable(),
  signedByName: z.string().nullable(),
  closedOn: day.nullable(),
});
export const letterPageShape = z.object({
  letter: letterShape,
  problems: z.array(
    z.object({ id, number: z.string(), title: z.string(), state: z.string(), route: z.string().nullable() }),
  ),
  story: storyShape,
  allowed: z.array(allowanceShape),
  today: day,
});
export type LetterPageAnswer = z.infer<typeof letterPageShape>;
export type LetterAnswer = LetterPageAnswer['letter'];

export const draftShape = z.object({
  kind: z.enum(letterKinds),
  unitId: id,
  title: text(200),
  body: text(20_000),
  issueBy: dayShape,
  answerBy: dayShape,
  problemIds: z.array(id).max(200),
});
export const reviseShape = z.object({ version, title: text(200), body: text(20_000), answerBy: dayShape });
export const versionShape = z.object({ version });
export const withdrawShape = z.object({ version, reason: text(1000) });
export const answerShape = z.object({ version, answer: text(20_000), proof: text(2000) });
export const settleShape = z.object({
  version,
  outcome: z.enum(['adopted', 'partly-adopted', 'not-adopted']),
  outcomeReason: optionalText(1000),
  effect: text(4000),
});

export const accountabilityQueryShape = z.object({
  ...page,
  jurisdictionId: optional(id),
  unitId: optional(id),
  roundId: optional(id),
  responsibility: optional(z.enum(accountedResponsibilities)),
  revoked: optional(z.enum(['yes', 'no'])),
});
export const accountabilityLineShape = z.object({
  id,
  version: z.int(),
  unitId: id,
  unitName: z.string(),
  problemId: id.nullable(),
  personName: z.string(),
  post: z.string(),
  responsibility: z.enum(accountedResponsibilities),
  manner: z.enum(accountabilityManners),
  facts: z.string(),
  decidedOn: day,
  decidedBy: z.string(),
  decisionNumber: z.string().nullable(),
  recordedByName: z.string(),
  revokedOn: day.nullable(),
  revokedReason: z.string().nullable(),
});
export type AccountabilityLine = z.infer<typeof accountabilityLineShape>;
export const accountabilityListShape = z.object({
  rows: z.array(accountabilityLineShape),
  next: z.string().nullable(),
});
export type AccountabilityList = z.infer<typeof accountabilityListShape>;
export const holdToAccountShape = z.object({
  unitId: id,
  problemId: id.nullish().transform((value) => value ?? null),
  personName: text(40),
  post: text(100),
  responsibility: z.enum(accountedResponsibilities),
  manner: z.enum(accountabilityManners),
  facts: text(4000),
  decidedOn: dayShape,
  decidedBy: text(100),
  decisionNumber: optionalText(60).transform((value) => value ?? null),
});
