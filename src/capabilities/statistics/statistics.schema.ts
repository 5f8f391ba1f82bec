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
    }),
  ),
});
export type FiguresAnswer = z.infer<typeof figuresShape>;

export const recordsQueryShape = scopeShape.extend({ page: z.coerce.number().int().min(1).max(10_000).default(1) });
export const recordsShape = z.object({
  total: z.int(),
  pageSize: z.int(),
  label: saysShape,
  definition: saysShape,
  kind: z.enum(recordKinds),
  records: z.array(z.object({ id: z.uuid(), label: z.string(), detail: z.string(), day: z.string().nullable() })),
});
export type RecordsAnswer = z.infer<typeof recordsShape>;

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
