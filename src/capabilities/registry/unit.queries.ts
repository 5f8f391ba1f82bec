/** What the commands read: the part of the register that a decision looks at. */
import { one, rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { LeadingBodyMember } from './member.model.ts';
import type { Succession, Unit, UnitRecord, UnitState } from './unit.model.ts';

/** One writer at a time in a jurisdiction: moves decided side by side could close a circle that neither sees. */
export async function lockJurisdictions(tx: Tx, ids: readonly string[]): Promise<void> {
  const ordered = [...new Set(ids)].sort();
  await rows(
    tx,
    sql`select pg_advisory_xact_lock(hashtextextended('registry ' || id, 0)) from unnest(${ordered}::text[]) with ordinality as j(id, at) order by at`,
  );
}

export function jurisdictionsOfUnits(
  tx: Tx,
  unitIds: readonly string[],
): Promise<{ id: string; jurisdictionId: string }[]> {
  return rows(
    tx,
    sql`select id, jurisdiction_id as "jurisdictionId" from registry.unit where id = any (${unitIds}::uuid[])`,
  );
}

/** Where the actor may write; for the program itself everywhere. */
export async function writableJurisdictions(tx: Tx): Promise<ReadonlySet<string>> {
  const { ids } = await one<{ ids: string[] }>(
    tx,
    sql`select case when platform.is_system() then array(select id from registry.jurisdiction) else registry.writable_jurisdictions() end as ids`,
  );
  return new Set(ids);
}

/** The units named, all that was ever above them, and all that is or was directly under them, each with its whole history. */
export async function loadAround(tx: Tx, unitIds: readonly string[]): Promise<UnitRecord[]> {
  return records(
    await rows<RecordRow>(
      tx,
      sql`with recursive above (id) as (
          select unnest(${unitIds}::uuid[])
          union
          select s.parent_id from above a join registry.unit_state s on s.unit_id = a.id where s.parent_id is not null
        ), wanted (id) as (
          select id from above
          union
          select s.unit_id from registry.unit_state s where s.parent_id = any (${unitIds}::uuid[])
        )
        ${selectRecords} where u.id in (select id from wanted) group by u.id`,
    ),
  );
}

/** Every unit of these jurisdictions. */
export async function loadRegisterOf(tx: Tx, jurisdictionIds: readonly string[]): Promise<UnitRecord[]> {
  return records(
    await rows<RecordRow>(
      tx,
      sql`${selectRecords} where u.jurisdiction_id = any (${jurisdictionIds}::uuid[]) group by u.id`,
    ),
  );
}

/** What became of these units and what they came from. */
export function loadSuccessions(tx: Tx, unitIds: readonly string[]): Promise<Succession[]> {
  return rows(
    tx,
    sql`select id, version, manner, from_unit_id as "fromUnitId", from_jurisdiction_id as "fromJurisdictionId", to_unit_id as "toUnitId",
        to_jurisdiction_id as "toJurisdictionId", took_place_on as "tookPlaceOn", decision_number as "decisionNumber", reason
      from registry.succession where from_unit_id = any (${unitIds}::uuid[]) or to_unit_id = any (${unitIds}::uuid[])`,
  );
}

export async function codesInUse(
  tx: Tx,
  jurisdictionId: string,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await rows<{ code: string }>(
    tx,
    sql`select code from registry.unit where jurisdiction_id = ${jurisdictionId} and code = any (${codes}::text[])`,
  );
  return new Set(found.map(({ code }) => code));
}

/** How many units stand under a unit in jurisdictions that the actor cannot read. */
export async function countHiddenUnder(tx: Tx, unitId: string): Promise<number> {
  const { count } = await one<{ count: number }>(
    tx,
    sql`select registry.count_under(${unitId}) - (select count(*) from registry.unit_state where parent_id = ${unitId} and until_on is null) as count`,
  );
  return count;
}

export function loadBody(tx: Tx, unitId: string): Promise<LeadingBodyMember[]> {
  return rows(
    tx,
    sql`${selectMembers} where unit_id = ${unitId} order by until_on desc nulls first, is_head desc, from_on, id`,
  );
}

export async function loadMember(tx: Tx, id: string): Promise<LeadingBodyMember | undefined> {
  return (await rows<LeadingBodyMember>(tx, sql`${selectMembers} where id = ${id}`))[0];
}

const selectMembers = sql`select id, version, unit_id as "unitId", jurisdiction_id as "jurisdictionId", person_name as "personName", post,
  is_head as "isHead", managed_by as "managedBy", from_on as "fromOn", until_on as "untilOn" from registry.leading_body_member`;

const selectRecords = sql`select u.id, u.version, u.jurisdiction_id as "jurisdictionId", u.code, u.registered_on as "registeredOn", u.abolished_on as "abolishedOn",
  json_agg(json_build_object('id', s.id, 'version', s.version, 'unitId', s.unit_id, 'jurisdictionId', s.jurisdiction_id, 'name', s.name,
    'shortName', s.short_name, 'kind', s.kind, 'sector', s.sector, 'level', s.level, 'partyOrganisation', s.party_organisation,
    'parentId', s.parent_id, 'fromOn', s.from_on, 'untilOn', s.until_on, 'decisionNumber', s.decision_number, 'reason', s.reason)
    order by s.from_on) as states
  from registry.unit u join registry.unit_state s on s.unit_id = u.id`;

type RecordRow = Unit & { states: UnitState[] };

function records(found: readonly RecordRow[]): UnitRecord[] {
  return found.map(({ states, ...unit }) => ({ unit, states }));
}
