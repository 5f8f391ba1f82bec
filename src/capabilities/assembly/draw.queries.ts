import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import type { Draw, GoesAlong, Planned } from './draw.model.ts';

const draw: Sql = sql`d.id, d.version, d.jurisdiction_id as "jurisdictionId", d.round_id as "roundId", d.is_of_people as "isOfPeople", d.ordinal, d.again_because as "againBecause",
  d.state, d.statement, d.commitment, d.opened_by as "openedBy", d.opened_by_name as "openedByName", d.opened_at as "openedAt", d.due_on as "dueOn", d.secret, d.words,
  d.result, d.attempts, d.closed_by_name as "closedByName", d.closed_at as "closedAt", d.cancel_reason as "cancelReason"`;

export function findDraw(tx: Tx, id: string): Promise<Draw | undefined> {
  return maybe(tx, sql`select ${draw} from assembly.draw d where d.id = ${id}`);
}

export function drawsOf(tx: Tx, roundId: string): Promise<Draw[]> {
  return rows(tx, sql`select ${draw} from assembly.draw d where d.round_id = ${roundId} order by d.ordinal desc`);
}

export async function keepSecret(tx: Tx, drawId: string, secret: string): Promise<void> {
  await rows(tx, sql`insert into assembly.draw_secret (draw_id, secret) values (${drawId}, ${secret})`);
}

export async function secretOf(tx: Tx, drawId: string): Promise<string> {
  return (await one<{ secret: string }>(tx, sql`select secret from assembly.draw_secret where draw_id = ${drawId}`))
    .secret;
}

export interface PlannedWithLeader extends Planned {
  readonly version: number;
  readonly kind: string;
  readonly leaderName: string | null;
  readonly leaderPersonId: string | null;
  /** The inspection that a village goes along with; it follows its host's team. */
  readonly underInspectionId: string | null;
}

/** Every inspection of the plan but those that groups have, in an order that does not depend on who looks. */
export function plannedIn(tx: Tx, roundId: string): Promise<PlannedWithLeader[]> {
  return rows(
    tx,
    sql`select i.id as "inspectionId", i.version, i.kind, registry.unit_name(i.unit_id) as "unitName", i.team_id as "teamId",
        teams.team_name(i.team_id) as "teamName", i.leader_name as "leaderName", i.leader_person_id as "leaderPersonId",
        i.under_inspection_id as "underInspectionId"
      from rounds.inspection i where i.round_id = ${roundId} and i.cancelled_on is null and not teams.is_group(i.team_id)
      order by teams.team_ordinal(i.team_id), i.id`,
  );
}

/** Who goes with the teams: their seats, and leaders that the plan names. */
export function goersOf(tx: Tx, roundId: string): Promise<GoesAlong[]> {
  return rows(
    tx,
    sql`select s.team_id as "teamId", s.person_id as "personId", s.seat from assembly.seat s where s.round_id = ${roundId} and s.ended_on is null
      union select i.team_id, i.leader_person_id, 'leader' from rounds.inspection i
      where i.round_id = ${roundId} and i.cancelled_on is null and i.leader_person_id is not null`,
  );
}

export async function mayWitnessIn(tx: Tx, jurisdictionId: string): Promise<boolean> {
  const { may } = await one<{ may: boolean }>(
    tx,
    sql`select platform.is_system() or ${jurisdictionId}::uuid
      = any (accounts.actor_jurisdictions('leading-group-member', 'organisation-officer', 'discipline-officer')) as may`,
  );
  return may;
}
