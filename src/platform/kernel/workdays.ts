/**
 * Working days by China's official calendar: weekends and public holidays are free, except the weekend days that
 * the State Council's yearly notice turns into working days (调休). The notices come from the package `chinese-days`.
 */
import officialDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { Refused } from './decision.ts';
import { kernelRefusals } from './refusals.ts';
import { addDays, addMonths, addYears, type Day, weekday, yearOf } from './time.ts';

/**
 * The days of one year as an office entered them from the notice. They stand for the whole year, also where the
 * package knows it: a notice can be amended late, as it was for the Spring Festival of 2020.
 */
export interface OfficeCalendar {
  readonly year: number;
  readonly holidays: readonly Day[];
  readonly makeUpDays: readonly Day[];
}

export type DeadlineUnit = 'calendar-day' | 'working-day' | 'month' | 'year';

export interface Deadline {
  readonly trigger: Day;
  /** A whole number; below zero counts back from the trigger (notice ten working days before arrival: −10). */
  readonly amount: number;
  readonly unit: DeadlineUnit;
  /** Whether the trigger day is itself day 1. It is not by default: the day after it is (民法典 201). */
  readonly inclusive?: boolean;
  /** A last day that is no working day moves on to the next one (民法典 203); by default it stays as counted. */
  readonly lastDay?: 'as-counted' | 'next-working-day';
}

const holidays: ReadonlySet<string> = new Set(Object.keys(officialDays.holidays));
const makeUpDays: ReadonlySet<string> = new Set(Object.keys(officialDays.workdays));

/** The years whose notice the package holds. National Day tells: a later year's notice may name days of the December before it. */
const officialYears: ReadonlySet<number> = new Set(
  [...holidays].filter((day) => day.endsWith('-10-01')).map((day) => Number(day.slice(0, 4))),
);

/** Whether working days of the year can be counted. */
export function isCalendarYearKnown(year: number, calendars: readonly OfficeCalendar[] = []): boolean {
  return officialYears.has(year) || calendars.some((calendar) => calendar.year === year);
}

/** @throws Refused `kernel.calendar-year-unknown` for a year that neither the notices nor the office give. */
export function isWorkingDay(day: Day, calendars: readonly OfficeCalendar[] = []): boolean {
  const year = yearOf(day);
  const entered = calendars.find((calendar) => calendar.year === year);
  if (entered !== undefined) {
    return entered.makeUpDays.includes(day) || (weekday(day) <= 5 && !entered.holidays.includes(day));
  }
  if (!officialYears.has(year)) throw new Refused(kernelRefusals.calendarYearUnknown, { year });
  return makeUpDays.has(day) || (weekday(day) <= 5 && !holidays.has(day));
}

/**
 * The n-th working day after a day, which itself is not counted; before it where n is negative; the day itself for 0.
 * @throws Refused `kernel.calendar-year-unknown`
 */
export function addWorkingDays(day: Day, n: number, calendars: readonly OfficeCalendar[] = []): Day {
  if (!Number.isSafeInteger(n)) throw new RangeError(`working days are whole: ${n}`);
  const step = n < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(n); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendars)) left -= 1;
  }
  return reached;
}

/**
 * Working days after `from` up to and with `to`; the inverse of `addWorkingDays`.
 * @throws Refused `kernel.days-in-wrong-order`, `kernel.calendar-year-unknown`
 */
export function workingDaysBetween(from: Day, to: Day, calendars: readonly OfficeCalendar[] = []): number {
  if (to < from) throw new Refused(kernelRefusals.daysInWrongOrder, { from, to });
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendars)) count += 1;
  }
  return count;
}

/**
 * The last day of a deadline. Months and years end on the same day of the month, or on its last day where it is
 * shorter (民法典 202); counted inclusively they end a day earlier: one month from 1 March is 31 March.
 * @throws Refused `kernel.calendar-year-unknown`
 */
export function dueOn(deadline: Deadline, calendars: readonly OfficeCalendar[] = []): Day {
  const counted = countedDay(deadline, calendars);
  if (deadline.lastDay !== 'next-working-day' || isWorkingDay(counted, calendars)) return counted;
  return addWorkingDays(counted, 1, calendars);
}

function countedDay(deadline: Deadline, calendars: readonly OfficeCalendar[]): Day {
  const { trigger, amount, unit } = deadline;
  if (!Number.isSafeInteger(amount)) throw new RangeError(`a deadline's amount is whole: ${amount}`);
  if (amount === 0) return trigger;
  const back = deadline.inclusive === true ? -Math.sign(amount) : 0;
  switch (unit) {
    case 'calendar-day':
      return addDays(trigger, amount + back);
    case 'working-day':
      return addWorkingDays(addDays(trigger, back), amount, calendars);
    case 'month':
      return addDays(addMonths(trigger, amount), back);
    case 'year':
      return addDays(addYears(trigger, amount), back);
  }
}
