/** Shapes of the calls on draws, shared with the web. */
import { z } from 'zod';
import { type DrawKind, type DrawState, drawKinds, drawStates } from './draw.model.ts';

const id = z.uuid();
const version = z.int().positive();
const words = (most: number) => z.string().trim().min(2).max(most);

export const openDrawShape = z.object({
  kind: z.enum(Object.keys(drawKinds) as [DrawKind, ...DrawKind[]]).default('teams'),
  againBecause: z
    .string()
    .trim()
    .max(500)
    .nullish()
    .transform((value) => value || null),
});
export const revealShape = z.object({ version, words: words(200) });
export const cancelDrawShape = z.object({ version, reason: words(500) });

export const drawShape = z.object({
  id,
  version: z.int(),
  isOfPeople: z.boolean(),
  ordinal: z.int(),
  againBecause: z.string().nullable(),
  state: z.enum(Object.keys(drawStates) as [DrawState, ...DrawState[]]),
  statement: z.string(),
  commitment: z.string(),
  openedByName: z.string(),
  openedAt: z.string(),
  /** Until when it is to be witnessed. */
  dueOn: z.string().nullable(),
  isLate: z.boolean(),
  secret: z.string().nullable(),
  words: z.string().nullable(),
  result: z.array(z.int()).nullable(),
  attempts: z.int().nullable(),
  closedByName: z.string().nullable(),
  closedAt: z.string().nullable(),
  cancelReason: z.string().nullable(),
  mayReveal: z.boolean(),
  mayCancel: z.boolean(),
  /** Units whose team in the plan, or seats whose holder, is another than was drawn. */
  departs: z.array(z.string()),
});
export type DrawAnswer = z.infer<typeof drawShape>;

export const drawsShape = z.object({
  round: z.object({ id, name: z.string(), code: z.string(), jurisdictionName: z.string() }),
  draws: z.array(drawShape),
  mayOpen: z.boolean(),
});
export type DrawsAnswer = z.infer<typeof drawsShape>;
