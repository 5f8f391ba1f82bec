import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { empty, type Sql, sql } from '#platform/db/sql.ts';
import type { Body, Team } from './teams.model.ts';

const body: Sql = sql`b.id, b.version, b.jurisdiction_id as "jurisdictionId", b.kind, b.name, b.head_name as "headName",
  b.head_post as "headPost", b.deputy_name as "deputyName", b.deputy_post as "deputyPost", b.established_on as "establishedOn",
  b.ended_on as "endedOn"`;
const team: Sql = sql`t.id, t.version, t.jurisdiction_id as "jurisdictionId", t.ordinal, t.kind, t.name,
  t.established_on as "establishedOn", t.ended_on as "endedOn"`;
export interface Named {
  readonly jurisdictionName: string;
}

/** Bodies that the actor may see, of one jurisdiction or of all. */
export function listBodies(tx: Tx, jurisdictionId: string | undefined): Promise<(Body & Named)[]> {
  return rows(
    tx,
    sql`select ${body}, j.name as "jurisdictionName" from teams.body b join registry.jurisdiction j on j.id = b.jurisdiction_id
      where b.ended_on is null ${of(sql`b`, jurisdictionId)} order by j.level, j.code, b.kind`,
  );
}

export function listTeams(tx: Tx, jurisdictionId: string | undefined): Promise<(Team & Named)[]> {
  return rows(
    tx,
    sql`select ${team}, j.name as "jurisdictionName" from teams.team t join registry.jurisdiction j on j.id = t.jurisdiction_id
      where true ${of(sql`t`, jurisdictionId)} order by j.level, j.code, t.ordinal`,
  );
}

export function findBody(tx: Tx, id: string): Promise<Body | undefined> {
  return maybe<Body>(tx, sql`select ${body} from teams.body b where b.id = ${id}`);
}

export function findTeam(tx: Tx, id: string): Promise<Team | undefined> {
  return maybe<Team>(tx, sql`select ${team} from teams.team t where t.id = ${id}`);
}

/** How many inspections of the team are neither finished nor cancelled. */
export async function openInspections(tx: Tx, teamId: string): Promise<number> {
  const { open } = await one<{ open: number }>(
    tx,
    sql`select count(*) as open from rounds.inspection where team_id = ${teamId} and finished_on is null and cancelled_on is null`,
  );
  return open;
}

/** Jurisdictions whose teams and pools the actor keeps; for the program itself all. */
export async function keptJurisdictions(tx: Tx): Promise<ReadonlySet<string>> {
  const { ids } = await one<{ ids: string[] }>(
    tx,
    sql`select case when platform.is_system() then array(select id from registry.jurisdiction) else teams.writable_jurisdictions() end as ids`,
  );
  return new Set(ids);
}

/** One clerk at a time adds to the bodies and teams of a jurisdiction. */
export async function lockTeams(tx: Tx, jurisdictionId: string): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`teams ${jurisdictionId}`}, 0))`);
}

function of(table: Sql, jurisdictionId: string | undefined): Sql {
  return jurisdictionId === undefined ? empty : sql`and ${table}.jurisdiction_id = ${jurisdictionId}`;
}
