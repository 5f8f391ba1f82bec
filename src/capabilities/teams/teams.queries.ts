import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { empty, type Sql, sql } from '#platform/db/sql.ts';
import type { Body, PoolPerson, Team } from './teams.model.ts';

const body: Sql = sql`b.id, b.version, b.jurisdiction_id as "jurisdictionId", b.kind, b.name, b.head_name as "headName",
  b.head_post as "headPost", b.deputy_name as "deputyName", b.deputy_post as "deputyPost", b.established_on as "establishedOn",
  b.ended_on as "endedOn"`;
const team: Sql = sql`t.id, t.version, t.jurisdiction_id as "jurisdictionId", t.ordinal, t.name,
  t.established_on as "establishedOn", t.ended_on as "endedOn"`;
const person: Sql = sql`p.id, p.version, p.jurisdiction_id as "jurisdictionId", p.name, p.pool, p.field, p.home_unit as "homeUnit",
  p.post, p.rank, p.joined_on as "joinedOn", p.left_on as "leftOn", p.left_reason as "leftReason"`;

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

export interface PoolFilter {
  readonly jurisdictionId?: string | undefined;
  readonly pool?: string | undefined;
  readonly field?: string | undefined;
  readonly search?: string | undefined;
  readonly withPast: boolean;
}

export function listPool(
  tx: Tx,
  filter: PoolFilter,
  after: { name: string; id: string } | null,
  most: number,
): Promise<(PoolPerson & Named)[]> {
  return rows(
    tx,
    sql`select ${person}, j.name as "jurisdictionName" from teams.pool_person p join registry.jurisdiction j on j.id = p.jurisdiction_id
      where ${matching(filter)} ${after === null ? empty : sql`and (p.name, p.id) > (${after.name}, ${after.id})`}
      order by p.name, p.id limit ${most}`,
  );
}

export async function countPool(tx: Tx, filter: PoolFilter): Promise<number> {
  return (await one<{ count: number }>(tx, sql`select count(*) from teams.pool_person p where ${matching(filter)}`))
    .count;
}

function matching({ jurisdictionId, pool, field, search, withPast }: PoolFilter): Sql {
  return sql`true ${of(sql`p`, jurisdictionId)}
    ${withPast ? empty : sql`and p.left_on is null`}
    ${pool === undefined ? empty : sql`and p.pool = ${pool}`}
    ${field === undefined ? empty : sql`and p.field = ${field}`}
    ${search === undefined || search === '' ? empty : sql`and (p.name ilike ${pattern(search)} or p.home_unit ilike ${pattern(search)})`}`;
}

export function findBody(tx: Tx, id: string): Promise<Body | undefined> {
  return maybe<Body>(tx, sql`select ${body} from teams.body b where b.id = ${id}`);
}

export function findTeam(tx: Tx, id: string): Promise<Team | undefined> {
  return maybe<Team>(tx, sql`select ${team} from teams.team t where t.id = ${id}`);
}

export function findPerson(tx: Tx, id: string): Promise<PoolPerson | undefined> {
  return maybe<PoolPerson>(tx, sql`select ${person} from teams.pool_person p where p.id = ${id}`);
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

function pattern(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}
