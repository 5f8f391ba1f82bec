/** Numbers that an edition states: so many people, per cent, or a time of so many days, working days or months. */
import { Refused } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { type DeadlineUnit, dueOn, type OfficeCalendar } from '#platform/kernel/workdays.ts';

const units: readonly string[] = ['calendar-day', 'working-day', 'month'] satisfies DeadlineUnit[];

/** A line of the edition's numbers, as stored. */
export interface NumberLine {
  readonly code: string;
  readonly amount?: unknown;
  readonly unit?: unknown;
}

/** A number of the edition, or what was usual before editions stated it. */
export function amountOf(numbers: readonly NumberLine[], code: string, otherwise: number): number {
  const amount = numbers.find((line) => line.code === code)?.amount;
  return typeof amount === 'number' ? amount : otherwise;
}

/** The last day; null where the edition states no time, for then no day is made up. @throws Refused `kernel.calendar-year-unknown` */
export function lastDayOf(
  numbers: readonly NumberLine[],
  code: string,
  from: Day,
  calendars: readonly OfficeCalendar[],
): Day | null {
  const { amount, unit } = numbers.find((line) => line.code === code) ?? {};
  if (typeof amount !== 'number' || typeof unit !== 'string' || !units.includes(unit)) return null;
  return dueOn({ trigger: from, amount, unit: unit as DeadlineUnit }, calendars);
}

/** The day that a form begins with; none either where that year's holidays are not known yet, for then the person chooses. */
export function offeredDayOf(...asked: Parameters<typeof lastDayOf>): Day | null {
  try {
    return lastDayOf(...asked);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
