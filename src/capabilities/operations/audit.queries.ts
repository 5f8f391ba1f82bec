import { rows, stream, type Tx } from '#platform/db/database.ts';
import { empty, join, type Sql, sql } from '#platform/db/sql.ts';
import { isId } from '#platform/kernel/id.ts';
import { addDays, type Day, startOfDay } from '#platform/kernel/time.ts';
import type { AuditLine, AuditQuery } from './operations.schema.ts';

export const auditPageSize = 50;

/** A page of the log, newest first, and the sequence that the next page begins before. */
export async function listAudit(tx: Tx, query: AuditQuery): Promise<{ lines: AuditLine[]; next: number | null }> {
  // The page is found first, on entries alone; names and contents are looked up for its lines only.
  const page = sql`select * from journal.entry e ${narrowed(query)} order by e.sequence desc limit ${auditPageSize + 1}`;
  const found = await rows<AuditLine>(tx, sql`${lines(page)} order by e.sequence desc`);
  const shown = found.slice(0, auditPageSize);
  return { lines: shown, next: found.length > auditPageSize ? (shown.at(-1)?.sequence ?? null) : null };
}

/** All lines that the query finds, oldest first, without holding them in memory. */
export function streamAudit(tx: Tx, query: AuditQuery): AsyncGenerator<AuditLine> {
  return stream<AuditLine>(
    tx,
    sql`${lines(sql`select * from journal.entry e ${narrowed(query)}`)} order by e.sequence`,
  );
}

/** The events and kinds of subject that occur, for the filters. */
export async function auditKindsSeen(tx: Tx): Promise<{ events: string[]; subjectKinds: string[] }> {
  const found = await rows<{ event: string; subjectKind: string }>(
    tx,
    sql`select distinct event, subject_kind as "subjectKind" from journal.entry order by subject_kind, event`,
  );
  return {
    events: [...new Set(found.map(({ event }) => event))],
    subjectKinds: [...new Set(found.map(({ subjectKind }) => subjectKind))],
  };
}

function lines(entries: Sql): Sql {
  return sql`select e.sequence, e.at, e.actor_name as "actorName", n.login_name as "actorLogin", e.role, e.address, e.event,
      e.subject_kind as "subjectKind", e.subject_id as "subjectId", s.display_name as "subjectName", e.version, e.result, e.sphere,
      c.change, c.detail
    from (${entries}) e
    left join journal.content c on c.entry_id = e.id
    left join lateral accounts.names(array[e.actor_id]) n on true
    left join lateral accounts.names(array[e.subject_id]) s on true`;
}

function narrowed({ search, actor, event, subjectKind, subject, from, to, result, before }: AuditQuery): Sql {
  const conditions = [
    search && searched(search),
    actor && sql`e.actor_id = ${actor}`,
    event && sql`e.event = ${event}`,
    subjectKind && sql`e.subject_kind = ${subjectKind}`,
    subject && sql`e.subject_id = ${subject}`,
    from && sql`e.at >= ${startOfDay(from as Day)}`,
    to && sql`e.at < ${startOfDay(addDays(to as Day, 1))}`,
    result && sql`e.result = ${result}`,
    before && sql`e.sequence < ${before}`,
  ].filter((condition) => typeof condition === 'object');
  return conditions.length === 0 ? empty : sql`where ${join(conditions, ' and ')}`;
}

/** Who did it or to whom, by any part of a name or login name; an address by its beginning; a subject by its whole id. */
function searched(search: string): Sql {
  const literal = search.replace(/[\\%_]/g, '\\$&');
  const anywhere = `%${literal}%`;
  // A log has many lines of few actors: their names are walked along the index, one hop each, and only they are compared.
  const actorNames = sql`(with recursive known as (
      (select actor_name from journal.entry order by actor_name limit 1)
      union all
      select (select o.actor_name from journal.entry o where o.actor_name > k.actor_name order by o.actor_name limit 1)
      from known k where k.actor_name is not null
    ) select coalesce(array_agg(actor_name), '{}') from known where actor_name ilike ${anywhere})`;
  const accountIds = sql`(select accounts.ids_named(${anywhere}))`;
  const conditions = [
    sql`e.actor_name = any (${actorNames}::text[])`,
    sql`e.actor_id = any (${accountIds}::uuid[])`,
    sql`e.subject_id = any (${accountIds}::uuid[])`,
    sql`e.address like ${`${literal}%`}`,
    ...(isId(search) ? [sql`e.subject_id = ${search}`] : []),
  ];
  return sql`(${join(conditions, ' or ')})`;
}
