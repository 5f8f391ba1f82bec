import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { defineSubject } from '#platform/journal/subject.ts';
import type { YearEntry } from './calendar.model.ts';

export const yearSubject = defineSubject({ kind: 'calendar-year', table: 'calendar.year_entry', sphere: 'business' });

const entry = sql`select id, version, year, to_jsonb(holidays) as holidays, to_jsonb(make_up_days) as "makeUpDays", notice,
  entered_by_name as "enteredByName" from calendar.year_entry`;

/** What the office entered, the latest year first. */
export function listYears(tx: Tx): Promise<YearEntry[]> {
  return rows<YearEntry>(tx, sql`${entry} order by year desc`);
}

export function findYear(tx: Tx, year: number): Promise<YearEntry | undefined> {
  return maybe<YearEntry>(tx, sql`${entry} where year = ${year}`);
}

/** Whether the actor directs the city's own office. */
export async function mayWrite(tx: Tx): Promise<boolean> {
  return (await one<{ may: boolean }>(tx, sql`select calendar.may_write() as may`)).may;
}
