import type { Item } from '#capabilities/rulebook/rulebook.model.ts';
import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { containing, empty, type Sql, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Nomination, PoolPerson } from './pool.model.ts';
import type { Named } from './teams.queries.ts';

const line: Sql = sql`p.id, p.version, p.jurisdiction_id as "jurisdictionId", p.name, p.pool, p.field, p.home_unit as "homeUnit",
  p.post, p.rank, coalesce(p.strengths, '[]') as strengths, p.joined_on as "joinedOn", p.left_on as "leftOn", p.left_reason as "leftReason", p.reviewed_year as "reviewedYear"`;
const person: Sql = sql`${line}, p.home_unit_id as "homeUnitId", p.account_id as "accountId", p.birth_on as "birthOn",
  p.native_place as "nativePlace", p.growth_place as "growthPlace", p.growth_jurisdiction_id as "growthJurisdictionId",
  p.growth_unit_id as "growthUnitId", p.health, coalesce(p.titles, '[]') as titles,
  coalesce(p.education, '[]') as education, coalesce(p.resume, '[]') as resume, coalesce(p.relatives, '[]') as relatives,
  coalesce(p.appraisals, '[]') as appraisals, coalesce(p.service, '[]') as service`;
const nomination: Sql = sql`n.id, n.version, n.jurisdiction_id as "jurisdictionId", n.state, n.name, n.pool, n.facts,
  n.recommended_by_unit as "recommendedByUnit", n.recommended_on as "recommendedOn", n.entered_by as "enteredBy",
  n.entered_by_name as "enteredByName", n.entered_at as "enteredAt", n.checked_by_name as "checkedByName", n.checked_at as "checkedAt",
  n.check_note as "checkNote", n.decided_by_name as "decidedByName", n.decided_at as "decidedAt", n.decision_number as "decisionNumber",
  n.decline_reason as "declineReason", n.person_id as "personId"`;

export interface PoolFilter {
  readonly jurisdictionId?: string | undefined;
  readonly pool?: string | undefined;
  readonly field?: string | undefined;
  readonly strength?: string | undefined;
  readonly search?: string | undefined;
  readonly withPast: boolean;
  readonly unreviewed: boolean;
  readonly year: number;
}

export type PoolLine = Pick<
  PoolPerson,
  | 'id'
  | 'version'
  | 'jurisdictionId'
  | 'name'
  | 'pool'
  | 'field'
  | 'homeUnit'
  | 'post'
  | 'rank'
  | 'joinedOn'
  | 'leftOn'
  | 'leftReason'
  | 'reviewedYear'
> &
  Named & { readonly strengths: string[]; readonly served: number };

export function listPool(
  tx: Tx,
  filter: PoolFilter,
  after: { name: string; id: string } | null,
  most: number,
): Promise<PoolLine[]> {
  return rows(
    tx,
    sql`select ${line}, j.name as "jurisdictionName", jsonb_array_length(coalesce(p.service, '[]')) as served
      from teams.pool_person p join registry.jurisdiction j on j.id = p.jurisdiction_id
      where ${matching(filter)} ${after === null ? empty : sql`and (p.name, p.id) > (${after.name}, ${after.id})`}
      order by p.name, p.id limit ${most}`,
  );
}

export async function countPool(tx: Tx, filter: PoolFilter): Promise<number> {
  return (await one<{ count: number }>(tx, sql`select count(*) from teams.pool_person p where ${matching(filter)}`))
    .count;
}

function matching({ jurisdictionId, pool, field, strength, search, withPast, unreviewed, year }: PoolFilter): Sql {
  return sql`true ${jurisdictionId === undefined ? empty : sql`and p.jurisdiction_id = ${jurisdictionId}`}
    ${withPast ? empty : sql`and p.left_on is null`}
    ${pool === undefined ? empty : sql`and p.pool = ${pool}`}
    ${field === undefined ? empty : sql`and p.field = ${field}`}
    ${strength === undefined ? empty : sql`and p.strengths ? ${strength}`}
    ${unreviewed ? sql`and coalesce(p.reviewed_year, 0) < ${year}` : empty}
    ${search === undefined || search === '' ? empty : sql`and (p.name ilike ${containing(search)} or p.home_unit ilike ${containing(search)})`}`;
}

export function findPerson(tx: Tx, id: string): Promise<(PoolPerson & Named) | undefined> {
  return maybe(
    tx,
    sql`select ${person}, j.name as "jurisdictionName" from teams.pool_person p
      join registry.jurisdiction j on j.id = p.jurisdiction_id where p.id = ${id}`,
  );
}

/** Everybody in the pools of these jurisdictions today, with the whole record. */
export function peopleOfPools(tx: Tx, jurisdictionIds: readonly string[]): Promise<PoolPerson[]> {
  return rows(
    tx,
    sql`select ${person} from teams.pool_person p
      where p.jurisdiction_id = any (${[...jurisdictionIds]}::uuid[]) and p.left_on is null order by p.name, p.id`,
  );
}

/** These people, whether still in a pool or not. */
export function peopleById(tx: Tx, ids: readonly string[]): Promise<PoolPerson[]> {
  return rows(tx, sql`select ${person} from teams.pool_person p where p.id = any (${[...ids]}::uuid[]) order by p.id`);
}

/** What the holder of an account is called. */
export async function accountNameOf(tx: Tx, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const found = await maybe<{ name: string }>(
    tx,
    sql`select display_name as name from accounts.names(array[${id}::uuid])`,
  );
  return found?.name ?? null;
}

/** The active account of the jurisdiction, or of one under it, with this login name. */
export async function accountNamed(tx: Tx, login: string, jurisdictionId: string): Promise<string | null> {
  return (await one<{ id: string | null }>(tx, sql`select teams.account_named(${login}, ${jurisdictionId}) as id`)).id;
}

export type NominationRow = Nomination & Named & Pick<PoolPerson, 'name' | 'pool'>;

/** @param state one state, or those still open where none is given */
export function listNominations(
  tx: Tx,
  jurisdictionId: string | undefined,
  state: string | undefined,
  most: number,
): Promise<NominationRow[]> {
  return rows(
    tx,
    sql`select ${nomination}, j.name as "jurisdictionName" from teams.nomination n
      join registry.jurisdiction j on j.id = n.jurisdiction_id
      where ${state === undefined ? sql`n.state in ('recommended', 'qualified')` : sql`n.state = ${state}`}
        ${jurisdictionId === undefined ? empty : sql`and n.jurisdiction_id = ${jurisdictionId}`}
      order by n.recommended_on desc, n.id limit ${most}`,
  );
}

export function findNomination(tx: Tx, id: string): Promise<NominationRow | undefined> {
  return maybe(
    tx,
    sql`select ${nomination}, j.name as "jurisdictionName" from teams.nomination n
      join registry.jurisdiction j on j.id = n.jurisdiction_id where n.id = ${id}`,
  );
}

export function findNominations(tx: Tx, ids: readonly string[]): Promise<NominationRow[]> {
  return rows(
    tx,
    sql`select ${nomination}, j.name as "jurisdictionName" from teams.nomination n
      join registry.jurisdiction j on j.id = n.jurisdiction_id where n.id = any (${[...ids]}::uuid[]) order by n.id`,
  );
}

/** By whom a person came in. */
export function nominationsOf(
  tx: Tx,
  personId: string,
): Promise<{ id: string; recommendedByUnit: string; decisionNumber: string | null }[]> {
  return rows(
    tx,
    sql`select n.id, n.recommended_by_unit as "recommendedByUnit", n.decision_number as "decisionNumber"
      from teams.nomination n where n.person_id = ${personId}`,
  );
}

/** People of the pools and those before the leading group, for telling the same person twice. */
export function knownPeople(tx: Tx, jurisdictionId: string): Promise<{ name: string; homeUnit: string }[]> {
  return rows(
    tx,
    sql`select name, home_unit as "homeUnit" from teams.pool_person where jurisdiction_id = ${jurisdictionId} and left_on is null
      union all select name, facts ->> 'homeUnit' from teams.nomination
      where jurisdiction_id = ${jurisdictionId} and state in ('recommended', 'qualified')`,
  );
}

/** Registered units by what they are or were called; a name that several units bear leads to none of them. */
export async function unitsByName(tx: Tx, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ name: string; id: string }>(
    tx,
    sql`select name, id from teams.units_named(${[...names]})`,
  );
  return new Map(found.map(({ name, id }) => [name, id]));
}

/** The jurisdiction and the township that a place's words name, the longest names first. */
export function placesNamed(
  tx: Tx,
  words: string,
): Promise<{ jurisdictionId: string | null; townshipId: string | null }> {
  return one(
    tx,
    sql`select jurisdiction_id as "jurisdictionId", township_id as "townshipId" from teams.place_named(${words})`,
  );
}

/** The edition in force in a jurisdiction: its own before the shipped one, the newest first. */
const inForce = (jurisdictionId: string, on: Day): Sql => sql`select e.id from rulebook.edition e
  where e.status = 'approved' and e.effective_from <= ${on}
    and (e.is_shipped or registry.jurisdictions_under(e.jurisdiction_id) @> array[${jurisdictionId}::uuid])
  order by e.is_shipped, e.jurisdiction_id is distinct from ${jurisdictionId}::uuid, e.effective_from desc, e.number desc limit 1`;

export async function editionInForce(tx: Tx, jurisdictionId: string, on: Day): Promise<string | undefined> {
  return (await maybe<{ id: string }>(tx, inForce(jurisdictionId, on)))?.id;
}

/** The sections on people of the edition in force. */
export async function sectionsInForce(
  tx: Tx,
  jurisdictionId: string,
  on: Day,
): Promise<Readonly<Record<string, readonly Item[]>>> {
  const found = await rows<{ name: string; body: readonly Item[] }>(
    tx,
    sql`with edition as (${inForce(jurisdictionId, on)})
      select s.name, s.body from rulebook.section s join edition on edition.id = s.edition_id
      where s.name in ('ranks', 'pool-fields', 'team-seats', 'recusal-rules')`,
  );
  return Object.fromEntries(found.map(({ name, body }) => [name, body]));
}

export function rightsOn(tx: Tx, jurisdictionId: string): Promise<{ mayKeep: boolean; mayApprove: boolean }> {
  return one(
    tx,
    sql`select platform.is_system() or ${jurisdictionId}::uuid = any (teams.writable_jurisdictions()) as "mayKeep",
      platform.is_system() or ${jurisdictionId}::uuid = any (accounts.actor_jurisdictions('leading-group-member')) as "mayApprove"`,
  );
}
