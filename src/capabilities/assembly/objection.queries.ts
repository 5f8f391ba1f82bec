import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { empty, type Sql, sql } from '#platform/db/sql.ts';
import type { Objection, SeatObjectedTo } from './objection.model.ts';

const objection: Sql = sql`o.id, o.version, o.jurisdiction_id as "jurisdictionId", o.inspection_id as "inspectionId", o.unit_id as "unitId",
  o.seat_id as "seatId", o.person_id as "personId", (select a.account_id from teams.pool_person a where a.id = o.person_id) as "accountId",
  o.reason, o.evidence, o.state, o.due_on as "dueOn", o.raised_by as "raisedBy", o.raised_by_name as "raisedByName", o.raised_at as "raisedAt",
  o.verified_by as "verifiedBy", o.verified_by_name as "verifiedByName", o.verified_at as "verifiedAt", o.verification_note as "verificationNote",
  o.proposes_recusal as "proposesRecusal", o.recusal_id as "recusalId", o.decided_by_name as "decidedByName", o.decided_at as "decidedAt",
  o.decision_reason as "decisionReason"`;

export function findObjection(tx: Tx, id: string): Promise<Objection | undefined> {
  return maybe(tx, sql`select ${objection} from assembly.objection o where o.id = ${id}`);
}

export type ObjectionRow = Objection & {
  readonly personName: string;
  readonly unitName: string;
  readonly teamName: string;
  readonly roundId: string;
  readonly roundName: string;
};

const row: Sql = sql`select ${objection}, p.name as "personName", registry.unit_name(o.unit_id) as "unitName", teams.team_name(i.team_id) as "teamName",
    r.id as "roundId", r.name as "roundName"
  from assembly.objection o join teams.pool_person p on p.id = o.person_id
  join rounds.inspection i on i.id = o.inspection_id join rounds.round r on r.id = i.round_id`;

export function listObjections(tx: Tx, jurisdictionId: string | undefined, most: number): Promise<ObjectionRow[]> {
  return rows(
    tx,
    sql`${row} where true ${jurisdictionId === undefined ? empty : sql`and o.jurisdiction_id = ${jurisdictionId}`}
      order by o.state not in ('raised', 'verified'), o.raised_at desc limit ${most}`,
  );
}

export function findObjectionRow(tx: Tx, id: string): Promise<ObjectionRow | undefined> {
  return maybe(tx, sql`${row} where o.id = ${id}`);
}

/** What a unit raised at one of its inspections; the person's name is known to it from the team. */
export function objectionsAt(tx: Tx, inspectionId: string): Promise<(Objection & { personName: string })[]> {
  return rows(
    tx,
    sql`select ${objection}, p.name as "personName" from assembly.objection o join teams.pool_person p on p.id = o.person_id
      where o.inspection_id = ${inspectionId} order by o.raised_at desc`,
  );
}

export function seatAt(tx: Tx, seatId: string, inspectionId: string): Promise<SeatObjectedTo | undefined> {
  return maybe(
    tx,
    sql`select s.id as "seatId", s.person_id as "personId", i.id as "inspectionId", i.unit_id as "unitId", i.jurisdiction_id as "jurisdictionId",
        s.ended_on is null and i.cancelled_on is null and i.finished_on is null as "isOpen"
      from assembly.seat s join rounds.inspection i on i.round_id = s.round_id and i.team_id = s.team_id
      where s.id = ${seatId} and i.id = ${inspectionId}`,
  );
}

export async function isObjectionPending(tx: Tx, inspectionId: string, personId: string): Promise<boolean> {
  const { pending } = await one<{ pending: boolean }>(
    tx,
    sql`select exists (select from assembly.objection where inspection_id = ${inspectionId} and person_id = ${personId}
      and state in ('raised', 'verified')) as pending`,
  );
  return pending;
}

export async function answersForUnit(tx: Tx, unitId: string): Promise<boolean> {
  const { answers } = await one<{ answers: boolean }>(
    tx,
    sql`select ${unitId}::uuid = any (accounts.actor_units('unit-contact', 'unit-secretary')) as answers`,
  );
  return answers;
}
