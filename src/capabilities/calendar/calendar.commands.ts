import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { decideYear } from './calendar.decide.ts';
import type { YearOrder } from './calendar.model.ts';
import { findYear, mayWrite, yearSubject } from './calendar.queries.ts';
import { calendarRefusals } from './calendar.refusals.ts';

/**
 * Enters a year, or changes what was entered; `version` is 0 for a year that nobody has entered yet.
 * Deadlines already given stay: they were decided on the calendar as it stood.
 * @throws Refused beside the field, `calendar.city-only`, or `platform.stale`
 */
export async function enterYear(
  tx: Tx,
  order: YearOrder & { version: number },
  by: string,
  now: Instant,
): Promise<void> {
  if (!(await mayWrite(tx))) throw new Refused(calendarRefusals.cityOnly);
  const { year, ...days } = accepted(decideYear(order));
  const known = await findYear(tx, year);
  // Two who enter the same year at once: the second is told and sees what stands.
  if (known !== undefined && order.version === 0) throw new Refused(journalRefusals.stale, {}, known);
  await record(tx, {
    subject: yearSubject,
    id: known?.id ?? newId(),
    version: known === undefined ? 0 : order.version,
    event: known === undefined ? 'calendar-year-entered' : 'calendar-year-changed',
    set: { ...(known === undefined ? { year } : {}), ...days, enteredByName: by },
    now,
  });
}
