/** Shapes of the calls that bring people in a workbook, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import { type PoolOutcome, type PoolSheet, poolOutcomes, poolSheetCodes } from './pool-import.model.ts';

const says = z.object({ zh: z.string(), en: z.string() });
const sheet = z.enum(poolSheetCodes as [PoolSheet, ...PoolSheet[]]);
const outcome = z.enum(Object.keys(poolOutcomes) as [PoolOutcome, ...PoolOutcome[]]);
const count = z.int();

export const uploadQueryShape = z.object({
  recommendedOn: z.iso
    .date()
    .refine(isDay)
    .transform((day) => day as Day),
});
export const previewQueryShape = z.object({
  sheet: sheet.optional(),
  outcome: outcome.optional(),
  after: z.coerce.number().int().optional(),
});
export const peoplePreviewShape = z.object({
  id: z.uuid(),
  version: z.int(),
  jurisdictionId: z.uuid(),
  fileName: z.string(),
  recommendedOn: z.string(),
  uploadedAt: z.string(),
  sheet,
  heading: says,
  sheets: z.array(
    z.object({
      code: sheet,
      heading: says,
      counts: z.object({ faulty: count, ready: count, lacking: count, known: count }),
    }),
  ),
  columns: z.array(z.object({ key: z.string(), heading: says })),
  ignoredHeadings: z.array(z.string()),
  /** Whom a confirmation recommends, and how many rows of all sheets keep it from being given. */
  people: count,
  faulty: count,
  fingerprint: z.string(),
  rows: z.array(
    z.object({
      number: z.int(),
      cells: z.record(z.string(), z.string()),
      outcome,
      faults: z.array(z.object({ column: z.string(), says })),
      lacks: z.array(says),
    }),
  ),
  next: z.int().nullable(),
});
export type PeoplePreview = z.infer<typeof peoplePreviewShape>;
export type PeopleRow = PeoplePreview['rows'][number];
export const previewAnswerShape = z.object({ preview: peoplePreviewShape.nullable() });

export const mendingShape = z.object({
  version: z.int(),
  sheet,
  cells: z
    .array(z.object({ number: z.int(), column: z.string().max(40), value: z.string().max(500) }))
    .min(1)
    .max(500),
});
export const confirmingShape = z.object({ version: z.int(), fingerprint: z.string().max(100) });
export const confirmedShape = z.object({ recommended: count });

const chosen = z
  .array(z.object({ id: z.uuid(), version: z.int().positive() }))
  .min(1)
  .max(2000);
export const checkManyShape = z.object({
  chosen,
  note: z
    .string()
    .trim()
    .max(300)
    .nullish()
    .transform((value) => value || null),
});
export const approveManyShape = z.object({ chosen, decisionNumber: z.string().trim().min(1).max(60) });
export const manyDoneShape = z.object({ done: count, left: z.array(z.object({ name: z.string(), says })) });
export type ManyDone = z.infer<typeof manyDoneShape>;
