import type { Item } from '#capabilities/rulebook/rulebook.model.ts';
import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import type { Progress } from './assembly.model.ts';
import type { Proposal, Seat, TeamOfRound, UnitOfTeam } from './proposal.model.ts';

const proposal: Sql = sql`p.id, p.version, p.jurisdiction_id as "jurisdictionId", p.round_id as "roundId", p.state, p.settings,
  p.asked_by as "askedBy", p.asked_by_name as "askedByName", p.asked_at as "askedAt", p.begun_at as "begunAt", p.ended_at as "endedAt",
  p.is_proven as "isProven", p.points, p.bound, p.places, p.relaxations, p.is_changed as "isChanged",
  p.decided_by_name as "decidedByName", p.decided_at as "decidedAt"`;
const seat: Sql = sql`s.id, s.version, s.jurisdiction_id as "jurisdictionId", s.round_id as "roundId", s.team_id as "teamId",
  s.person_id as "personId", s.seat, s.proposal_id as "proposalId", s.from_on as "fromOn", s.ended_on as "endedOn", s.end_reason as "endReason"`;

export function findProposal(tx: Tx, id: string): Promise<Proposal | undefined> {
  return maybe(tx, sql`select ${proposal} from assembly.proposal p where p.id = ${id}`);
}

/** The proposal that counts for a round: the open one, else the one accepted last. */
export function currentProposal(tx: Tx, roundId: string): Promise<Proposal | undefined> {
  return maybe(
    tx,
    sql`select ${proposal} from assembly.proposal p where p.round_id = ${roundId} and p.state not in ('cancelled', 'replaced')
      order by p.state = 'accepted', p.asked_at desc limit 1`,
  );
}

/** One clerk at a time asks for, changes and accepts a round's teams. */
export async function lockForming(tx: Tx, roundId: string): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`assembly ${roundId}`}, 0))`);
}

export async function tellProgress(tx: Tx, id: string, { points, bound }: Progress, now: Instant): Promise<void> {
  await rows(
    tx,
    sql`insert into assembly.progress (proposal_id, points, bound, told_at) values (${id}, ${points}, ${bound}, ${now})
      on conflict (proposal_id) do update set points = excluded.points, bound = excluded.bound, told_at = excluded.told_at`,
  );
}

export function findProgress(tx: Tx, id: string): Promise<Progress | undefined> {
  return maybe(tx, sql`select points, bound from assembly.progress where proposal_id = ${id}`);
}

export interface Inspecting extends UnitOfTeam {
  readonly version: number;
  readonly kind: string;
  /** 回头看: the same team may come to the same unit again. */
  readonly looksBack: boolean;
  readonly teamId: string;
  readonly teamName: string;
  readonly teamOrdinal: number;
  readonly leaderName: string | null;
  /** Whether a group of other bodies has it: its people are proposed by rotation, not by the search. */
  readonly isByGroup: boolean;
}

/** What the teams of a round inspect, as the plan stands. */
export function inspecting(tx: Tx, roundId: string): Promise<Inspecting[]> {
  return rows(
    tx,
    sql`select i.id as "inspectionId", i.version, i.kind, rounds.looks_back(i.edition_id, i.kind) as "looksBack", i.team_id as "teamId", teams.team_name(i.team_id) as "teamName",
        teams.team_ordinal(i.team_id) as "teamOrdinal", i.leader_name as "leaderName", i.unit_id as "unitId",
        teams.is_group(i.team_id) as "isByGroup", registry.unit_name(i.unit_id) as name, s.sector, s.level, u.jurisdiction_id as "jurisdictionId"
      from rounds.inspection i join registry.unit u on u.id = i.unit_id
      join lateral (select * from registry.unit_state s where s.unit_id = u.id order by s.from_on desc limit 1) s on true
      where i.round_id = ${roundId} and i.cancelled_on is null
      order by "teamOrdinal", i.under_inspection_id is not null, name`,
  );
}

export interface Earlier {
  readonly teamId: string;
  readonly unitId: string;
  readonly leaderPersonId: string | null;
  readonly year: number;
}

/** Inspections of these teams or units in rounds that began in the years before. */
export function earlierInspections(
  tx: Tx,
  { roundId, teamIds, unitIds }: { roundId: string; teamIds: readonly string[]; unitIds: readonly string[] },
  fromYear: number,
  before: Day,
): Promise<Earlier[]> {
  return rows(
    tx,
    sql`select i.team_id as "teamId", i.unit_id as "unitId", i.leader_person_id as "leaderPersonId", r.year
      from rounds.inspection i join rounds.round r on r.id = i.round_id
      where i.cancelled_on is null and r.id <> ${roundId} and r.year >= ${fromYear} and r.planned_from < ${before}
        and (i.team_id = any (${[...teamIds]}::uuid[]) or i.unit_id = any (${[...unitIds]}::uuid[])) and not rounds.looks_back(i.edition_id, i.kind)
      order by r.year desc`,
  );
}

export interface Served {
  readonly personId: string;
  readonly year: number;
  readonly unitId: string;
  readonly teamId: string;
  readonly seat: string;
}

/** Who served where by the seats kept here. */
export function servedBySeats(tx: Tx, roundId: string, people: readonly string[]): Promise<Served[]> {
  return rows(
    tx,
    sql`select s.person_id as "personId", r.year, i.unit_id as "unitId", s.team_id as "teamId", s.seat
      from assembly.seat s join rounds.round r on r.id = s.round_id
      join rounds.inspection i on i.round_id = s.round_id and i.team_id = s.team_id and i.cancelled_on is null
      where s.round_id <> ${roundId} and s.person_id = any (${[...people]}::uuid[]) and s.end_reason is distinct from 'replaced'`,
  );
}

export interface SeatServed {
  readonly roundName: string;
  readonly teamName: string;
  readonly units: string[];
  readonly seat: string;
  readonly fromOn: Day;
  readonly endedOn: Day | null;
}

/** The seats that somebody has and had by the records kept here, the latest first. */
export function seatsOfPerson(tx: Tx, personId: string): Promise<SeatServed[]> {
  return rows(
    tx,
    sql`select rounds.round_name(s.round_id) as "roundName", teams.team_name(s.team_id) as "teamName", s.seat, s.from_on as "fromOn", s.ended_on as "endedOn",
        array(select registry.unit_name(i.unit_id) from rounds.inspection i
          where i.round_id = s.round_id and i.team_id = s.team_id and i.cancelled_on is null order by i.under_inspection_id nulls first, 1) as units
      from assembly.seat s where s.person_id = ${personId} and s.end_reason is distinct from 'replaced' order by s.from_on desc, s.id`,
  );
}

/** Who serves in another round whose days on site overlap, or in a group in this one. */
export function servingElsewhere(
  tx: Tx,
  roundId: string,
  { from, to }: { from: Day; to: Day },
): Promise<{ personId: string; roundName: string }[]> {
  return rows(
    tx,
    sql`with other as (select id, name from rounds.round
        where id <> ${roundId} and state <> 'closed' and planned_from <= ${to} and planned_to >= ${from})
      select s.person_id as "personId", o.name as "roundName" from assembly.seat s join other o on o.id = s.round_id where s.ended_on is null
      union select s.person_id, teams.team_name(s.team_id) from assembly.seat s
      where s.round_id = ${roundId} and s.ended_on is null and teams.is_group(s.team_id)
      union select i.leader_person_id, o.name from rounds.inspection i join other o on o.id = i.round_id
      where i.leader_person_id is not null and i.cancelled_on is null and i.finished_on is null`,
  );
}

/** Sections of the edition that the round pins. */
export async function sectionsPinned(tx: Tx, editionId: string): Promise<Readonly<Record<string, readonly Item[]>>> {
  const found = await rows<{ name: string; body: readonly Item[] }>(
    tx,
    sql`select name, body from rulebook.section where edition_id = ${editionId}
      and name in ('ranks', 'pool-fields', 'team-seats', 'recusal-rules', 'numbers')`,
  );
  return Object.fromEntries(found.map(({ name, body }) => [name, body]));
}

/** Jurisdictions whose pools the actor may draw from, the own first. */
export function poolsReached(tx: Tx, jurisdictionId: string): Promise<{ id: string; name: string; people: number }[]> {
  return rows(
    tx,
    sql`select j.id, j.name, (select count(*) from teams.pool_person p where p.jurisdiction_id = j.id and p.left_on is null) as people
      from registry.jurisdiction j
      where j.ended_on is null and (platform.is_system() or j.id = any (teams.pool_jurisdictions()))
      order by j.id <> ${jurisdictionId}, j.level, j.code`,
  );
}

export async function jurisdictionName(tx: Tx, id: string): Promise<string> {
  return (await one<{ name: string }>(tx, sql`select name from registry.jurisdiction where id = ${id}`)).name;
}

export async function mayPlan(tx: Tx, jurisdictionId: string): Promise<boolean> {
  const { may } = await one<{ may: boolean }>(
    tx,
    sql`select platform.is_system() or ${jurisdictionId}::uuid = any (rounds.writable_jurisdictions()) as may`,
  );
  return may;
}

export function seatsOfRound(tx: Tx, roundId: string): Promise<Seat[]> {
  return rows(
    tx,
    sql`select ${seat} from assembly.seat s where s.round_id = ${roundId} and s.ended_on is null order by s.from_on, s.id`,
  );
}

export function teamsAmong(inspections: readonly Inspecting[], earlier: readonly Earlier[]): TeamOfRound[] {
  const found = new Map<string, TeamOfRound & { units: UnitOfTeam[] }>();
  for (const {
    teamId,
    teamName,
    teamOrdinal,
    inspectionId,
    unitId,
    name,
    sector,
    level,
    jurisdictionId,
    looksBack,
  } of inspections) {
    const team = found.get(teamId) ?? { id: teamId, ordinal: teamOrdinal, name: teamName, units: [], repeated: [] };
    team.units.push({ inspectionId, unitId, name, sector, level, jurisdictionId });
    const before = earlier.find((each) => each.teamId === teamId && each.unitId === unitId);
    const repeated = before === undefined || looksBack ? [] : [{ unitId, year: before.year }];
    found.set(teamId, { ...team, repeated: [...team.repeated, ...repeated] });
  }
  return [...found.values()];
}
