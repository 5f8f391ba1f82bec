import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { empty, type Sql, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { GroupOfTeam } from './group-successors.model.ts';
import type { TieDecided } from './recusal.model.ts';
import type { SeatHeld, Substitution } from './substitution.model.ts';

const substitution: Sql = sql`x.id, x.version, x.jurisdiction_id as "jurisdictionId", x.round_id as "roundId", x.seat_id as "seatId", x.ground,
  x.recusal_id as "recusalId", x.words, x.state, x.held_since as "heldSince", x.due_on as "dueOn", x.opened_by_name as "openedByName",
  x.opened_at as "openedAt", x.successor_id as "successorId", x.proposal_reason as "proposalReason", x.proposed_by as "proposedBy",
  x.proposed_by_name as "proposedByName", x.proposed_at as "proposedAt", x.returned_reason as "returnedReason",
  x.decided_by_name as "decidedByName", x.decided_at as "decidedAt", x.decision_note as "decisionNote", x.new_seat_id as "newSeatId"`;

const held: Sql = sql`select s.id, s.version, s.jurisdiction_id as "jurisdictionId", s.round_id as "roundId", r.name as "roundName",
    r.state as "roundState", s.team_id as "teamId", s.seat, s.person_id as "personId", p.name as "personName", p.account_id as "accountId",
    s.ended_on as "endedOn"
  from assembly.seat s join rounds.round r on r.id = s.round_id join teams.pool_person p on p.id = s.person_id`;

export function findSeat(tx: Tx, id: string): Promise<SeatHeld | undefined> {
  return maybe(tx, sql`${held} where s.id = ${id}`);
}

/** The seat that the person of a recusal still has in the round of its inspection. */
export function seatOfRecusal(tx: Tx, recusalId: string): Promise<SeatHeld | undefined> {
  return maybe(
    tx,
    sql`${held} join assembly.recusal x on x.person_id = s.person_id join rounds.inspection i on i.id = x.inspection_id and i.round_id = s.round_id
      where x.id = ${recusalId} and s.ended_on is null and r.state <> 'closed'`,
  );
}

export function findSubstitution(tx: Tx, id: string): Promise<Substitution | undefined> {
  return maybe(tx, sql`select ${substitution} from assembly.substitution x where x.id = ${id}`);
}

export function pendingInRound(tx: Tx, roundId: string): Promise<Substitution[]> {
  return rows(
    tx,
    sql`select ${substitution} from assembly.substitution x where x.round_id = ${roundId} and x.state in ('open', 'proposed')`,
  );
}

export async function isBeingReplaced(tx: Tx, seatId: string): Promise<boolean> {
  const { open } = await one<{ open: boolean }>(
    tx,
    sql`select exists (select from assembly.substitution where seat_id = ${seatId} and state in ('open', 'proposed')) as open`,
  );
  return open;
}

export type SubstitutionRow = Substitution & {
  readonly personId: string;
  readonly personName: string;
  readonly seat: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly roundName: string;
  readonly jurisdictionName: string;
  readonly successorName: string | null;
  readonly units: string[];
};

const row: Sql = sql`select ${substitution}, s.person_id as "personId", p.name as "personName", s.seat, s.team_id as "teamId",
    teams.team_name(s.team_id) as "teamName", r.name as "roundName", j.name as "jurisdictionName",
    (select n.name from teams.pool_person n where n.id = x.successor_id) as "successorName",
    array(select registry.unit_name(i.unit_id) from rounds.inspection i
      where i.round_id = s.round_id and i.team_id = s.team_id and i.cancelled_on is null order by 1) as units
  from assembly.substitution x join assembly.seat s on s.id = x.seat_id join teams.pool_person p on p.id = s.person_id
  join rounds.round r on r.id = x.round_id join registry.jurisdiction j on j.id = x.jurisdiction_id`;

export function listSubstitutions(
  tx: Tx,
  jurisdictionId: string | undefined,
  most: number,
): Promise<SubstitutionRow[]> {
  return rows(
    tx,
    sql`${row} where true ${jurisdictionId === undefined ? empty : sql`and x.jurisdiction_id = ${jurisdictionId}`}
      order by x.state not in ('open', 'proposed'), x.opened_at desc limit ${most}`,
  );
}

export function findSubstitutionRow(tx: Tx, id: string): Promise<SubstitutionRow | undefined> {
  return maybe(tx, sql`${row} where x.id = ${id}`);
}

export interface InspectionToStaff {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
}

/** What the team still inspects in the round. */
export function openInspectionsOf(tx: Tx, roundId: string, teamId: string): Promise<InspectionToStaff[]> {
  return rows(
    tx,
    sql`select id, version, kind from rounds.inspection
      where round_id = ${roundId} and team_id = ${teamId} and cancelled_on is null and finished_on is null`,
  );
}

/** The group of other bodies that the team is, with everybody who is or was of its forces and what is his own in the round. */
export function groupOfTeam(
  tx: Tx,
  { teamId, roundId }: Pick<SeatHeld, 'teamId' | 'roundId'>,
): Promise<GroupOfTeam | undefined> {
  return maybe(
    tx,
    sql`select g.name, g.kind, coalesce((select jsonb_agg(jsonb_build_object('personId', f.person_id, 'isOf', f.until_on is null, 'bodyId', f.body_id,
          'role', f.role, 'own', (select registry.unit_name(i.unit_id) from rounds.inspection i
            where i.round_id = ${roundId} and i.team_id = g.team_id and i.cancelled_on is null
              and (groups.inspects_own(array[f.id], i.unit_id) or p.home_unit_id = any (groups.lineage(i.unit_id))) limit 1))
        order by f.until_on is not null) from groups.force f join teams.pool_person p on p.id = f.person_id where f.group_id = g.id), '[]') as forces
      from groups.cooperation_group g where g.team_id = ${teamId}`,
  );
}

/** What the team goes on with although its leader of now has no live authorisation; villages go with their township. */
export function unauthorisedOf(
  tx: Tx,
  { roundId, teamId }: Pick<SubstitutionRow, 'roundId' | 'teamId'>,
): Promise<{ inspectionId: string; unitName: string }[]> {
  return rows(
    tx,
    sql`select i.id as "inspectionId", registry.unit_name(i.unit_id) as "unitName" from rounds.inspection i
      where i.round_id = ${roundId} and i.team_id = ${teamId} and i.under_inspection_id is null
        and i.cancelled_on is null and i.finished_on is null and not rounds.is_authorised(i.id)
      order by 2`,
  );
}

export async function mayApproveIn(tx: Tx, jurisdictionId: string): Promise<boolean> {
  const { may } = await one<{ may: boolean }>(
    tx,
    sql`select platform.is_system() or ${jurisdictionId}::uuid = any (accounts.actor_jurisdictions('leading-group-member')) as may`,
  );
  return may;
}

export async function readsPoolsOf(tx: Tx, jurisdictionId: string): Promise<boolean> {
  const { reads } = await one<{ reads: boolean }>(
    tx,
    sql`select platform.is_system() or ${jurisdictionId}::uuid = any (teams.pool_jurisdictions()) as reads`,
  );
  return reads;
}

export interface SeatShown {
  readonly seatId: string;
  readonly personId: string;
  readonly name: string;
  readonly homeUnit: string;
  readonly post: string;
  readonly seat: string;
  readonly fromOn: Day;
  readonly endedOn: Day | null;
  readonly endReason: string | null;
  readonly hasAccount: boolean;
  /** The substitution under way for it. */
  readonly substitutionId: string | null;
  readonly recusalState: string | null;
}

/** Who sits, and sat, in the team of an inspection; the head first. */
export function seatsAt(tx: Tx, inspectionId: string): Promise<SeatShown[]> {
  return rows(
    tx,
    sql`select s.id as "seatId", s.person_id as "personId", p.name, p.home_unit as "homeUnit", p.post, s.seat, s.from_on as "fromOn",
        s.ended_on as "endedOn", s.end_reason as "endReason", p.account_id is not null as "hasAccount",
        (select x.id from assembly.substitution x where x.seat_id = s.id and x.state in ('open', 'proposed')) as "substitutionId",
        (select x.state from assembly.recusal x where x.inspection_id = i.id and x.person_id = s.person_id and x.state <> 'overruled'
          order by x.state = 'upheld' desc limit 1) as "recusalState"
      from rounds.inspection i join assembly.seat s on s.round_id = i.round_id and s.team_id = i.team_id
      join teams.pool_person p on p.id = s.person_id
      where i.id = ${inspectionId} and s.end_reason is distinct from 'replaced'
      order by s.ended_on is not null, array_position(array['leader', 'deputy', 'liaison'], s.seat), s.seat, p.name`,
  );
}

export interface GrantWanted {
  readonly seatId: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly loginName: string;
  readonly role: string;
  readonly inspectionId: string;
  readonly inspectionName: string;
  readonly fromOn: Day;
}

export function grantsWanted(tx: Tx): Promise<GrantWanted[]> {
  return rows(
    tx,
    sql`select seat_id as "seatId", account_id as "accountId", display_name as "displayName", login_name as "loginName", role,
        inspection_id as "inspectionId", inspection_name as "inspectionName", from_on as "fromOn" from assembly.grants_wanted()`,
  );
}

/** What was decided or is to be decided about ties in this round, and at which unit. */
export function tiesOfRound(tx: Tx, roundId: string): Promise<TieDecided[]> {
  return rows(
    tx,
    sql`select r.person_id as "personId", i.unit_id as "unitId", r.finding, r.label, r.evidence, r.state
      from assembly.recusal r join rounds.inspection i on i.id = r.inspection_id where i.round_id = ${roundId}`,
  );
}
