/** Shapes of the workbench's calls, shared with the web. */
import { z } from 'zod';
import { itemKinds, lights, placeOf, views } from './workbench.model.ts';

export const listQueryShape = z.object({
  view: z.enum(views).default('waiting'),
  light: z.enum(lights).optional(),
  /** The last line of the page before. */
  after: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .transform(placeOf)
    .optional(),
});

export const itemShape = z.object({
  kind: z.enum(itemKinds),
  id: z.uuid(),
  roundId: z.uuid().nullable(),
  /** A drafted letter has none yet. */
  number: z.string().nullable(),
  title: z.string(),
  /** A clue from the public may be about no unit. */
  unitName: z.string().nullable(),
  holderName: z.string(),
  nextStep: z.string(),
  heldSince: z.string(),
  /** Null where the edition states no time. */
  dueOn: z.string().nullable(),
  light: z.enum(lights),
});
export type ItemAnswer = z.infer<typeof itemShape>;

export const listShape = z.object({ today: z.string(), rows: z.array(itemShape), next: z.string().nullable() });
export type ItemList = z.infer<typeof listShape>;

const lightCounts = z.object({ red: z.int(), yellow: z.int(), green: z.int() });
/** Each count goes no further than `countedTo` + 1, which then means "more than". */
export const countsShape = z.object({ countedTo: z.int(), waiting: lightCounts, 'handed-on': lightCounts });
export type CountsAnswer = z.infer<typeof countsShape>;
