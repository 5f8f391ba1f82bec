import { rows, type Tx } from '#platform/db/database.ts';
import { empty, join, raw, type Sql, sql } from '#platform/db/sql.ts';
import type { PreparedEntry } from './record.ts';
import type { Subject } from './subject.ts';

const identifier = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/;

/** A name from the code as SQL text. @throws Error where it is no plain identifier. */
export function named(name: string): Sql {
  if (!identifier.test(name)) throw new Error(`not an identifier: ${name}`);
  return raw(
    name
      .split('.')
      .map((part) => `"${part}"`)
      .join('.'),
  );
}

/**
 * One statement for rows and entries alike. PostgreSQL makes the row from the journaled JSON
 * (jsonb_populate_recordset), so that the journal cannot say something else than what was written.
 * @returns the ids of the rows that were written; a row whose version moved on is not among them.
 */
export async function writeRows(
  tx: Tx,
  subject: Subject | null,
  columns: readonly string[],
  isNew: boolean,
  entries: readonly PreparedEntry[],
): Promise<Set<string>> {
  const records = JSON.stringify(entries.map((entry) => entry.row));
  const signed = JSON.stringify(entries.map(({ row: _, ...entry }) => entry));
  const written =
    subject === null
      ? sql`select id from jsonb_to_recordset(${records}::jsonb) as r(id uuid)`
      : isNew
        ? insertion(subject, columns, records)
        : alteration(subject, columns, records);
  const found = await rows<{ id: string }>(
    tx,
    sql`with written as (${written}),
      e as (select * from jsonb_to_recordset(${signed}::jsonb) as e(
        id uuid, at timestamptz, "actorKind" text, "actorId" uuid, "actorName" text, role text, address text, "subjectKind" text,
        "subjectId" uuid, "jurisdictionId" uuid, version integer, event text, result text, sphere text, algorithm text,
        commitment text, mac text, salt text, change jsonb, detail jsonb)
        where "subjectId" in (select id from written)),
      entered as (insert into journal.entry (id, at, actor_kind, actor_id, actor_name, role, address, subject_kind, subject_id,
          jurisdiction_id, version, event, result, sphere, algorithm, commitment, mac)
        select id, at, "actorKind", "actorId", "actorName", role, address, "subjectKind", "subjectId", "jurisdictionId", version,
          event, result, sphere, algorithm, decode(commitment, 'hex'), decode(mac, 'hex') from e),
      contained as (insert into journal.content (entry_id, sphere, salt, change, detail)
        select id, sphere, decode(salt, 'hex'), change, detail from e)
      select id from written`,
    { prepared: true },
  );
  return new Set(found.map(({ id }) => id));
}

function insertion(subject: Subject, columns: readonly string[], records: string): Sql {
  const names = join(['id', 'version', ...columns].map(named));
  return sql`insert into ${named(subject.table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${named(subject.table)}, ${records}::jsonb) returning id`;
}

function alteration(subject: Subject, columns: readonly string[], records: string): Sql {
  const assignments = columns.map((column) => sql`, ${named(column)} = r.${named(column)}`);
  return sql`update ${named(subject.table)} t set version = r.version ${assignments.length === 0 ? empty : join(assignments, ' ')}
    from jsonb_populate_recordset(null::${named(subject.table)}, ${records}::jsonb) r
    where t.id = r.id and t.version = r.version - 1 returning t.id`;
}
