import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import type { Appraisal, Server, SummingUp, Visit } from './supervision.model.ts';

const visit: Sql = sql`v.id, v.version, v.jurisdiction_id as "jurisdictionId", v.round_id as "roundId", v.team_id as "teamId",
  v.visited_on as "visitedOn", v.visitors, v.seen, v.findings`;
const appraisal: Sql = sql`a.id, a.version, a.jurisdiction_id as "jurisdictionId", a.round_id as "roundId", a.person_id as "personId",
  a.person_name as "personName", a.home_unit as "homeUnit", a.grade, a.words, a.sent_on as "sentOn"`;

export type VisitRow = Visit & { readonly teamName: string; readonly recordedByName: string };

export function visitsOf(tx: Tx, roundId: string): Promise<VisitRow[]> {
  return rows(
    tx,
    sql`select ${visit}, teams.team_name(v.team_id) as "teamName", v.recorded_by_name as "recordedByName"
      from authorisations.visit v where v.round_id = ${roundId} order by v.visited_on desc, v.id`,
  );
}

export function findVisit(tx: Tx, id: string): Promise<Visit | undefined> {
  return maybe(tx, sql`select ${visit} from authorisations.visit v where v.id = ${id}`);
}

export interface TeamOfRound {
  readonly id: string;
  readonly name: string;
}

export function teamsOf(tx: Tx, roundId: string): Promise<TeamOfRound[]> {
  return rows(
    tx,
    sql`select id, teams.team_name(id) as name from (select distinct i.team_id as id from rounds.inspection i
      where i.round_id = ${roundId} and i.cancelled_on is null) t order by teams.team_ordinal(id)`,
  );
}

export type SummingUpRow = SummingUp & {
  readonly id: string;
  readonly version: number;
  readonly recordedByName: string;
};

export function summingUpOf(tx: Tx, roundId: string): Promise<SummingUpRow | undefined> {
  return maybe(
    tx,
    sql`select id, version, held_on as "heldOn", went_well as "wentWell", fell_short as "fellShort", to_change as "toChange",
        recorded_by_name as "recordedByName" from authorisations.summing_up where round_id = ${roundId}`,
  );
}

export type ServedRow = Server & { readonly teamName: string; readonly seat: string };

/** Everybody who had a seat in the round, also who left it before its end. */
export function servedIn(tx: Tx, roundId: string): Promise<ServedRow[]> {
  return rows(
    tx,
    sql`select * from (select distinct on (p.id) p.id as "personId", p.name, p.home_unit as "homeUnit", p.home_unit_id as "homeUnitId",
          teams.team_name(s.team_id) as "teamName", teams.team_ordinal(s.team_id) as ordinal, s.seat
        from assembly.seat s join teams.pool_person p on p.id = s.person_id
        where s.round_id = ${roundId} and s.end_reason is distinct from 'replaced' order by p.id, s.from_on desc) served
      order by ordinal, seat <> 'leader', seat <> 'deputy', name`,
  );
}

export function appraisalsOf(tx: Tx, roundId: string): Promise<Appraisal[]> {
  return rows(tx, sql`select ${appraisal} from authorisations.appraisal a where a.round_id = ${roundId}`);
}

export type SentAppraisal = Appraisal & { readonly roundName: string; readonly sentByName: string };

/** Those that were sent to the actor, the newest first. */
export function sentAppraisals(tx: Tx, most: number): Promise<SentAppraisal[]> {
  return rows(
    tx,
    sql`select ${appraisal}, rounds.round_name(a.round_id) as "roundName", a.sent_by_name as "sentByName"
      from authorisations.appraisal a where a.sent_on is not null order by a.sent_on desc, a.person_name, a.id limit ${most}`,
  );
}

export async function isDirectorIn(tx: Tx, jurisdictionId: string): Promise<boolean> {
  const { is } = await one<{ is: boolean }>(
    tx,
    sql`select platform.is_system() or ${jurisdictionId}::uuid = any (accounts.actor_jurisdictions('office-director')) as is`,
  );
  return is;
}
