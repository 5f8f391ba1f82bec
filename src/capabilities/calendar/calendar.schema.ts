import { z } from 'zod';
import type { Day } from '#platform/kernel/time.ts';

const day = z.iso.date().transform((text) => text as Day);
const year = z.number().int().min(2000).max(2100);

export const yearEntry = z.object({
  id: z.uuid(),
  version: z.number(),
  year,
  holidays: z.array(z.string()).readonly(),
  makeUpDays: z.array(z.string()).readonly(),
  notice: z.string(),
  enteredByName: z.string(),
});
export type YearAnswer = z.infer<typeof yearEntry>;

/** Years the program knows by itself, what the office entered, and whether the caller may enter. */
export const calendarPage = z.object({
  known: z.array(z.number()),
  entered: z.array(yearEntry),
  mayEnter: z.boolean(),
});
export type CalendarPage = z.infer<typeof calendarPage>;

export const yearOrder = z.object({
  version: z.number().int().min(0),
  holidays: z.array(day).min(1).max(366),
  makeUpDays: z.array(day).max(60),
  notice: z.string().trim().min(1).max(200),
});
export const yearParams = z.object({ year: z.coerce.number().int().min(2000).max(2100) });
