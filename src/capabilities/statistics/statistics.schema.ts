/** Shapes of the statistics' calls, shared with the web. */
import { z } from 'zod';
import { figureGroups, recordKinds } from './statistics.model.ts';

const saysShape = z.object({ zh: z.string(), en: z.string() });

export const scopeShape = z.object({ jurisdiction: z.uuid().optional(), round: z.uuid().optional() });
export const figuresShape = z.object({
  at: z.string(),
  mayFreeze: z.boolean(),
  figures: z.array(
    z.object({
      key: z.string(),
      group: z.enum(figureGroups),
      kind: z.enum(recordKinds),
      label: saysShape,
      definition: saysShape,
      parts: z.array(z.string()).readonly().optional(),
      value: z.int(),
      addsUp: z.boolean().nullable(),
      shareOf: z.string().optional(),
      share: z.string().nullable(),
    }),
  ),
});
export type FiguresAnswer = z.infer<typeof figuresShape>;

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const partShape = z.object({
  category: code.optional(),
  route: code.optional(),
  outcome: code.optional(),
  unit: z.uuid().optional(),
  year: z.coerce.number().int().min(1900).max(2999).optional(),
});
export const recordsQueryShape = scopeShape
  .extend(partShape.shape)
  .extend({ page: z.coerce.number().int().min(1).max(100_000).default(1) });
export const recordsShape = z.object({
  at: z.string(),
  total: z.int(),
  pageSize: z.int(),
  label: saysShape,
  definition: saysShape,
  kind: z.enum(recordKinds),
  /** What the list is narrowed to, one text for each side. */
  narrowedTo: z.array(saysShape),
  records: z.array(
    z.object({
      id: z.uuid(),
      label: z.string(),
      detail: z.string(),
      state: saysShape.nullable(),
      day: z.string().nullable(),
    }),
  ),
});
export type RecordsAnswer = z.infer<typeof recordsShape>;

const timeCounts = { problems: z.int(), cases: z.int(), units: z.int() };
export const chartsShape = z.object({
  at: z.string(),
  categories: z.array(z.object({ category: z.string(), label: saysShape, value: z.int() })),
  flow: z.array(
    z.object({
      route: z.string(),
      routeLabel: saysShape,
      outcome: z.string(),
      outcomeLabel: saysShape,
      value: z.int(),
    }),
  ),
  /** The lowest rate first. */
  units: z.array(
    z.object({
      unitId: z.uuid(),
      unitName: z.string(),
      tasks: z.int(),
      done: z.int(),
      basicallyDone: z.int(),
      notDone: z.int(),
      /** Per cent with two decimals, `98.71%`, and the same in hundredths of a per cent. */
      rate: z.string(),
      hundredths: z.int(),
    }),
  ),
  years: z.array(z.object({ year: z.int(), ...timeCounts })),
  rounds: z.array(z.object({ id: z.uuid(), code: z.string(), name: z.string(), place: z.string(), ...timeCounts })),
});
export type ChartsAnswer = z.infer<typeof chartsShape>;

export const freezeShape = z.object({ occasion: z.string().trim().min(1).max(80), jurisdictionId: z.uuid() });
export const frozenShape = z.array(
  z.object({
    id: z.uuid(),
    jurisdictionId: z.uuid(),
    jurisdictionName: z.string(),
    occasion: z.string(),
    key: z.string(),
    label: saysShape,
    definition: saysShape,
    value: z.int(),
    frozenAt: z.string(),
    frozenByName: z.string(),
    /** The same figure counted now. */
    live: z.int(),
    difference: z.int(),
  }),
);
export type FrozenAnswer = z.infer<typeof frozenShape>;
