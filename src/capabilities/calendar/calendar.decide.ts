import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import { weekday, yearOf } from '#platform/kernel/time.ts';
import type { YearOrder } from './calendar.model.ts';
import { calendarRefusals } from './calendar.refusals.ts';

/**
 * Whether the days can be those of the year's notice: all in the year, make-up days on weekends, none both off and on.
 * Accepted, they come sorted and each once.
 */
export function decideYear(order: YearOrder): Decision<YearOrder> {
  const { year } = order;
  const holidays = [...new Set(order.holidays)].sort();
  const makeUpDays = [...new Set(order.makeUpDays)].sort();
  const outside = holidays.find((day) => yearOf(day) !== year);
  if (outside !== undefined) return refuse(calendarRefusals.outsideYear, { day: outside, year });
  const makeUpOutside = makeUpDays.find((day) => yearOf(day) !== year);
  if (makeUpOutside !== undefined) return refuse(calendarRefusals.makeUpOutsideYear, { day: makeUpOutside, year });
  const ordinary = makeUpDays.find((day) => weekday(day) <= 5);
  if (ordinary !== undefined) return refuse(calendarRefusals.makeUpOnWeekday, { day: ordinary });
  const both = makeUpDays.find((day) => holidays.includes(day));
  if (both !== undefined) return refuse(calendarRefusals.bothOffAndOn, { day: both });
  return accept({ year, holidays, makeUpDays, notice: order.notice });
}
