/** What the lists have in common: where they look, how far they have come, and how late something is. */
import { rows, type Tx } from '#platform/db/database.ts';
import { empty, type Sql, sql } from '#platform/db/sql.ts';
import { type Day, daysBetween } from '#platform/kernel/time.ts';
import type { Story } from './clues.schema.ts';

export interface ListScope {
  readonly jurisdictionId?: string | undefined;
  readonly withSubordinates: boolean;
}

/** Rows of one jurisdiction, with those under it where asked for; all that the actor may see where none is named. */
export function inJurisdiction(table: Sql, { jurisdictionId, withSubordinates }: ListScope): Sql {
  if (jurisdictionId === undefined) return empty;
  return withSubordinates
    ? sql`and ${table}.jurisdiction_id = any (registry.jurisdictions_under(${jurisdictionId}))`
    : sql`and ${table}.jurisdiction_id = ${jurisdictionId}`;
}

export const pageSize = 50;

/** The page, and the place after it: the day and id of its last row. */
export function pageOf<Row extends { readonly id: string }>(
  found: readonly Row[],
  placeOf: (row: Row) => string,
): { rows: Row[]; next: string | null } {
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return { rows, next: found.length > pageSize && last !== undefined ? placeOf(last) : null };
}

/** Rows after a place in a list that shows the newest day first; nonsense in the address means the beginning. */
export function after(day: Sql, id: Sql, cursor: string | undefined): Sql {
  const match = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36})$/.exec(cursor ?? '');
  return match === null ? empty : sql`and (${day}, ${id}) < (${match[1]}::date, ${match[2]}::uuid)`;
}

export type Light = 'red' | 'yellow' | 'green';

/** Red once overdue, yellow from half of the time used, green before. */
export function lightOf(heldSince: Day | null, dueOn: Day | null, today: Day): Light | null {
  if (heldSince === null || dueOn === null) return null;
  if (dueOn < today) return 'red';
  return daysBetween(heldSince, today) * 2 >= daysBetween(heldSince, dueOn) ? 'yellow' : 'green';
}

/** The columns whose changes a story tells. */
const told = ['holder_name', 'next_step', 'due_on', 'disposal_reason', 'finding_note', 'conclusion'];

/** What was done with a clue or a case, the oldest first; who only read it stands in the log alone. */
export function loadStory(tx: Tx, kind: 'clue' | 'case-file', id: string): Promise<Story> {
  return rows(
    tx,
    sql`select e.at, e.actor_name as "actorName", e.role, e.event, c.detail,
        (select jsonb_object_agg(key, value) from jsonb_each(c.change) where key = any (${told}::text[])) as change,
        case when e.role like 'team-%' and e.subject_kind = 'clue' then (select rounds.authorised_under(k.inspection_id, (e.at at time zone 'Asia/Shanghai')::date)
          from clues.clue k where k.id = e.subject_id) end as under
      from journal.entry e left join journal.content c on c.entry_id = e.id
      where e.subject_id = ${id} and e.subject_kind = ${kind} and e.version is not null order by e.sequence`,
  );
}
