/** Times that an edition states as a number: so many days, working days or months. */
import type { Day } from '#platform/kernel/time.ts';
import { type DeadlineUnit, dueOn, type OfficeCalendar } from '#platform/kernel/workdays.ts';

export type TermCode = 'recusal-days' | 'objection-days' | 'substitution-days' | 'draw-days';

const units: readonly string[] = ['calendar-day', 'working-day', 'month'] satisfies DeadlineUnit[];

/** A line of the edition's numbers, as stored. */
export interface NumberLine {
  readonly code: string;
  readonly amount?: unknown;
  readonly unit?: unknown;
}

/** The last day; null where the edition states no time, for then no day is made up. @throws Refused `kernel.calendar-year-unknown` */
export function lastDayOf(
  numbers: readonly NumberLine[],
  code: TermCode,
  from: Day,
  calendars: readonly OfficeCalendar[],
): Day | null {
  const { amount, unit } = numbers.find((line) => line.code === code) ?? {};
  if (typeof amount !== 'number' || typeof unit !== 'string' || !units.includes(unit)) return null;
  return dueOn({ trigger: from, amount, unit: unit as DeadlineUnit }, calendars);
}
