/** Numbers and lists from the same rows under the same conditions, so that a click opens as many records as it says. */
import { one, rows, type Tx } from '#platform/db/database.ts';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import { partOf, type SourceName, sourceOf, within } from './sources.queries.ts';
import type { FigurePart, FigureRecord, FigureScope } from './statistics.model.ts';

const whole: FigurePart = {};

/** Values by key, all from one moment; each kind of record is read once for all its figures. */
export async function countFigures(
  tx: Tx,
  keys: readonly string[],
  scope: FigureScope,
  part: FigurePart = whole,
): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map();
  const bySource = Map.groupBy(keys, (key) => sourceOf(key).name);
  const counts = [...bySource].map(([name, own]) => countOf(name, own, scope, part));
  const found = await rows<{ counts: Record<string, number> }>(tx, join(counts, ' union all '));
  return new Map(found.flatMap(({ counts }) => Object.entries(counts)));
}

function countOf(name: SourceName, keys: readonly string[], scope: FigureScope, part: FigurePart): Sql {
  const { source } = sourceOf(keys[0] as string);
  const counted = source.isRepeated ? sql`distinct ${source.id}` : sql`*`;
  const values = keys.map((key) => sql`${key}::text, count(${counted}) filter (where ${sourceOf(key).where})`);
  return sql`select jsonb_build_object(${join(values)}) as counts from ${source.from}
    where ${within(source, scope)} and ${partOf(name, part)}`;
}

/** A page of the records behind a figure, the newest first. */
export function listRecords(
  tx: Tx,
  key: string,
  { scope, part }: { readonly scope: FigureScope; readonly part: FigurePart },
  { skip, most }: { readonly skip: number; readonly most: number },
): Promise<FigureRecord[]> {
  const { name, source, where } = sourceOf(key);
  const columns = sql`${source.id} as id, ${source.label} as label, ${source.detail} as detail, ${source.state} as state, ${source.day} as day`;
  const conditions = sql`${within(source, scope)} and ${partOf(name, part)} and (${where})`;
  const found = source.isRepeated
    ? sql`select distinct on (${source.id}) ${columns} from ${source.from} where ${conditions} order by ${source.id}, ${source.day}`
    : sql`select ${columns} from ${source.from} where ${conditions}`;
  return rows(
    tx,
    sql`select id, label, coalesce(detail, '') as detail, state, day from (${found}) as counted
      order by day desc nulls last, id desc offset ${skip} limit ${most}`,
  );
}

/** The jurisdictions in a scope: with a round, that round's alone. */
export function placesIn(
  tx: Tx,
  { jurisdiction, round }: FigureScope,
): Promise<{ readonly code: string; readonly year: number | null }[]> {
  const under =
    jurisdiction === undefined
      ? sql`true`
      : sql`j.id = any ((select registry.jurisdictions_under(${jurisdiction}::uuid))::uuid[])`;
  return rows(
    tx,
    round === undefined
      ? sql`select j.code, null::int as year from registry.jurisdiction j where ${under}`
      : sql`select j.code, r.year from rounds.round r join registry.jurisdiction j on j.id = r.jurisdiction_id
          where r.id = ${round}::uuid and ${under}`,
  );
}

/** What a unit is called now; its id where the actor may not see it. */
export async function unitName(tx: Tx, unit: string): Promise<string> {
  const { name } = await one<{ name: string }>(
    tx,
    sql`select coalesce((select s.name from registry.unit_state s where s.unit_id = ${unit}::uuid
      order by s.from_on desc limit 1), ${unit}) as name`,
  );
  return name;
}
