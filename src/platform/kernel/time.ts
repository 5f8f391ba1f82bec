/** Instants and days. Offices count days in China's time zone, wherever the server stands. */
import { Temporal } from 'temporal-polyfill';
import { Refused } from './decision.ts';
import { kernelRefusals } from './refusals.ts';

declare const timeKind: unique symbol;

/** A point in time: ISO 8601 in UTC with milliseconds, `2026-03-01T01:30:00.000Z`. Sorts as text. */
export type Instant = string & { readonly [timeKind]: 'instant' };

/** A calendar day, `2026-03-01`, without time or zone. Sorts as text. */
export type Day = string & { readonly [timeKind]: 'day' };

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const timeZone = 'Asia/Shanghai';
const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const dayLength = 86_400_000;
/** Since its last summer time ended, China's clocks are eight hours ahead: no need to look it up, at 30 µs a time. */
const fixedSince = Date.UTC(1992, 0, 1);
const chinaOffset = 8 * 3_600_000;
const firstYear = 1900;
const lastYear = 9999;

/** Whether a text is a day that exists, from 1900 to 9999; 2024-02-30 is none, and neither is 0202-01-01. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !dayForm.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (year < firstYear || month < 1 || month > 12 || day < 1) return false;
  return day <= new Temporal.PlainYearMonth(year, month).daysInMonth;
}

/** The text as a day. @throws Refused `kernel.not-a-day` */
export function parseDay(text: string): Day {
  if (!isDay(text)) throw new Refused(kernelRefusals.notADay, { text });
  return text;
}

/** The date's point in time. @throws RangeError for an invalid `Date`, which is a fault and no one's input. */
export function instant(date: Date): Instant {
  return date.toISOString() as Instant;
}

/** Reads ISO 8601 with an offset or `Z`; finer than milliseconds is cut off. @throws Refused `kernel.not-an-instant` */
export function parseInstant(text: string): Instant {
  try {
    return instant(new Date(Temporal.Instant.from(text).epochMilliseconds));
  } catch {
    throw new Refused(kernelRefusals.notAnInstant, { text });
  }
}

/** The day on which an instant falls in China. */
export function dayOf(at: Instant | Date): Day {
  const epoch = typeof at === 'string' ? Date.parse(at) : at.getTime();
  if (epoch >= fixedSince) return dayAt(epoch + chinaOffset);
  const instant = Temporal.Instant.fromEpochMilliseconds(epoch);
  return written(instant.toZonedDateTimeISO(timeZone).toPlainDate());
}

/** The first instant of a day in China; the day ends before `startOfDay(addDays(day, 1))`. */
export function startOfDay(day: Day): Instant {
  return instant(new Date(plain(day).toZonedDateTime({ timeZone }).epochMilliseconds));
}

export function addDays(day: Day, days: number): Day {
  return dayAt(Date.parse(day) + days * dayLength);
}

/** Days alone need no calendar: as milliseconds in UTC they are ten times quicker than as calendar dates. */
function dayAt(epoch: number): Day {
  const text = new Date(epoch).toISOString().slice(0, -14);
  // Years beyond four digits come with a sign.
  if (!dayForm.test(text) || yearOf(text as Day) < firstYear) throw new Refused(kernelRefusals.notADay, { text });
  return text as Day;
}

/** The same day of the month some months on; where that month is shorter, its last day (31 January + 1 month = 28 or 29 February). */
export function addMonths(day: Day, months: number): Day {
  return written(plain(day).add({ months }));
}

/** The same day some years on; 29 February becomes 28 February where there is none. */
export function addYears(day: Day, years: number): Day {
  return written(plain(day).add({ years }));
}

/** Negative, zero or positive, as `Array.prototype.sort` wants it. */
export function compareDays(one: Day, other: Day): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Days from one day to another, the first not counted; negative where `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

/**
 * How many days a stretch has, its first and its last day both counted: inspections count their days on site so.
 * @throws Refused `kernel.days-in-wrong-order`
 */
export function daysBetweenInclusive(from: Day, to: Day): number {
  if (to < from) throw new Refused(kernelRefusals.daysInWrongOrder, { from, to });
  return daysBetween(from, to) + 1;
}

export function weekday(day: Day): Weekday {
  return plain(day).dayOfWeek as Weekday;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function plain(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}

function written(date: Temporal.PlainDate): Day {
  if (date.year < firstYear || date.year > lastYear)
    throw new Refused(kernelRefusals.notADay, { text: date.toString() });
  return date.toString() as Day;
}
