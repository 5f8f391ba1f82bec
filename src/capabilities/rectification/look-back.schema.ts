/** Shapes of the calls on look-backs, shared with the web. */
import { z } from 'zod';
import { lookBackConclusions, lookBackOutcomes, lookBackStates } from './look-back.model.ts';
import { allowanceShape, dayShape, storyShape } from './rectification.schema.ts';

const id = z.uuid();
const day = z.string();
const text = z.string().trim().min(1).max(4000);
const version = z.int().positive();

export const lookBackShape = z.object({
  id,
  version,
  unitId: id,
  unitName: z.string(),
  problemId: id,
  taskId: id,
  state: z.enum(lookBackStates),
  lookedByName: z.string(),
  lookedOn: day,
  seen: z.string(),
  evidence: z.string(),
  conclusion: z.enum(lookBackConclusions),
  recordedOn: day,
  holderName: z.string().nullable(),
  heldSince: day.nullable(),
  dueOn: day.nullable(),
  nextStep: z.string().nullable(),
  outcome: z.enum(lookBackOutcomes).nullable(),
  outcomeReason: z.string().nullable(),
  signedByName: z.string().nullable(),
  closedOn: day.nullable(),
});
export type LookBackAnswer = z.infer<typeof lookBackShape>;

export const lookBackPageShape = z.object({
  lookBack: lookBackShape,
  problem: z.object({ number: z.string(), title: z.string() }).nullable(),
  /** The task that the unit got anew, where it relapsed. */
  reopenedTaskId: id.nullable(),
  story: storyShape,
  allowed: z.array(allowanceShape),
  today: day,
});
export type LookBackPageAnswer = z.infer<typeof lookBackPageShape>;

export const recordLookBackShape = z.object({
  lookedOn: dayShape,
  seen: text,
  evidence: text,
  conclusion: z.enum(lookBackConclusions),
  signBy: dayShape,
});
export const signLookBackShape = z.object({
  version,
  completeBy: dayShape.nullish().transform((value) => value ?? undefined),
});
export const rejectLookBackShape = z.object({ version, reason: z.string().trim().min(1).max(1000) });
export const signedLookBackShape = z.object({ id, taskId: id.nullable() });
