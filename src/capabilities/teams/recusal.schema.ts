/** Shapes of the calls on recusal, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import { type RecusalKind, recusalKinds } from './recusal.model.ts';

const says = z.object({ zh: z.string(), en: z.string() });
export const recusalQueryShape = z.object({
  unitId: z.uuid(),
  /** The first day of the inspection; today where left out. */
  on: z.iso
    .date()
    .refine(isDay)
    .transform((value) => value as Day)
    .optional(),
});
export const findingShape = z.object({
  rule: z.string(),
  label: says,
  kind: z.enum(Object.keys(recusalKinds) as [RecusalKind, ...RecusalKind[]]),
  seats: z.array(z.string()),
  evidence: says,
  basis: z.enum(['record', 'same-name']),
  until: z.string().nullable(),
});
export type FindingAnswer = z.infer<typeof findingShape>;
export const recusalShape = z.object({
  unitName: z.string(),
  on: z.string(),
  /** People of the pools who could inspect the unit's jurisdiction. */
  checked: z.int(),
  people: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      homeUnit: z.string(),
      pool: z.enum(['leader', 'talent']),
      findings: z.array(findingShape),
    }),
  ),
  hasRules: z.boolean(),
});
export type RecusalAnswer = z.infer<typeof recusalShape>;
