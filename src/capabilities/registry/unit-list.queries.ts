/** Lists and the tree, as of a day. */
import { one, rows, type Tx } from '#platform/db/database.ts';
import { containing, empty, type Sql, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { TreeNode, UnitLine } from './registry.schema.ts';

export interface UnitFilter {
  readonly jurisdictionId?: string;
  readonly withSubordinates: boolean;
  readonly subordinatesOnly?: boolean;
  readonly kind?: string;
  readonly sector?: string;
  readonly level?: string;
  readonly parentId?: string;
  readonly search?: string;
  readonly on: Day;
  readonly status: 'living' | 'abolished' | 'all';
}

/** A place in the list: code of the jurisdiction, code of the unit. */
export interface ListPlace {
  readonly jurisdiction: string;
  readonly unit: string;
}

/** The next units in the order of the jurisdictions' and their own codes. */
export function listUnits(tx: Tx, filter: UnitFilter, after: ListPlace | null, most: number): Promise<UnitLine[]> {
  const from = after === null ? empty : sql`and (j.code, u.code) > (${after.jurisdiction}, ${after.unit})`;
  return rows(
    tx,
    sql`select u.id, u.version, u.jurisdiction_id as "jurisdictionId", j.code as "jurisdictionCode", j.name as "jurisdictionName", u.code, s.name, s.short_name as "shortName",
        s.kind, s.sector, s.level, s.party_organisation as "partyOrganisation", s.parent_id as "parentId", p.name as "parentName", pu.code as "parentCode",
        (select string_agg(m.person_name, '、' order by m.from_on, m.id) from registry.leading_body_member m
          where m.unit_id = u.id and m.is_head and ${holdsOn(sql`m`, filter.on)}) as heads,
        u.registered_on as "registeredOn", u.abolished_on as "abolishedOn"
      ${matching(filter)} ${from}
      order by j.code, u.code limit ${most}`,
  );
}

/** How many units match, counted no further than `most + 1`. */
export async function countUnits(tx: Tx, filter: UnitFilter, most: number): Promise<number> {
  const { count } = await one<{ count: number }>(
    tx,
    sql`select count(*) from (select 1 ${matching(filter)} limit ${most + 1}) found`,
  );
  return count;
}

function matching(filter: UnitFilter): Sql {
  const { on, jurisdictionId, withSubordinates, subordinatesOnly, kind, sector, level, parentId, search, status } =
    filter;
  const living = holdsOn(sql`s`, on);
  const ended = sql`(u.abolished_on <= ${on} and s.until_on = u.abolished_on)`;
  const held = status === 'living' ? living : status === 'abolished' ? ended : sql`(${living} or ${ended})`;
  const place =
    jurisdictionId === undefined
      ? empty
      : withSubordinates || subordinatesOnly
        ? sql`and u.jurisdiction_id = any (registry.jurisdictions_under(${jurisdictionId}))
            ${subordinatesOnly ? sql`and u.jurisdiction_id <> ${jurisdictionId}` : empty}`
        : sql`and u.jurisdiction_id = ${jurisdictionId}`;
  return sql`from registry.unit u
    join registry.unit_state s on s.unit_id = u.id and ${held}
    join registry.jurisdiction j on j.id = u.jurisdiction_id
    left join registry.unit pu on pu.id = s.parent_id
    left join registry.unit_state p on p.unit_id = s.parent_id and ${holdsOn(sql`p`, on)}
    where true ${place}
      ${kind === undefined ? empty : sql`and s.kind = ${kind}`}
      ${sector === undefined ? empty : sql`and s.sector = ${sector}`}
      ${level === undefined ? empty : sql`and s.level = ${level}`}
      ${parentId === undefined ? empty : sql`and s.parent_id = ${parentId}`}
      ${search === undefined || search === '' ? empty : sql`and (s.name ilike ${containing(search)} or s.short_name ilike ${containing(search)} or u.code = ${search})`}`;
}

/** Units right under a unit, or those of a jurisdiction with nothing of it above them. */
export function listTree(
  tx: Tx,
  at: { jurisdictionId: string; parentId: string | undefined; on: Day },
): Promise<TreeNode[]> {
  const { jurisdictionId, parentId, on } = at;
  const place =
    parentId === undefined
      ? sql`s.jurisdiction_id = ${jurisdictionId} and not exists (select from registry.unit p where p.id = s.parent_id and p.jurisdiction_id = s.jurisdiction_id)`
      : sql`s.parent_id = ${parentId}`;
  return rows(
    tx,
    sql`select u.id, u.code, s.name, s.kind, s.level,
        (select count(*) from registry.unit_state c where c.parent_id = u.id and ${holdsOn(sql`c`, on)}) as under
      from registry.unit_state s join registry.unit u on u.id = s.unit_id
      where ${place} and ${holdsOn(sql`s`, on)}
      order by u.code limit 5000`,
  );
}

function holdsOn(table: Sql, on: Day): Sql {
  return sql`(${table}.from_on <= ${on} and (${table}.until_on is null or ${table}.until_on > ${on}))`;
}
