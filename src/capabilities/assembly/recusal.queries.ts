import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { empty, type Sql, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Recusal, Serving } from './recusal.model.ts';

const recusal: Sql = sql`r.id, r.version, r.jurisdiction_id as "jurisdictionId", r.inspection_id as "inspectionId", r.person_id as "personId",
  (select a.account_id from teams.pool_person a where a.id = r.person_id) as "accountId", r.source, r.finding, r.label, r.evidence, r.state, r.raised_by as "raisedBy", r.raised_by_name as "raisedByName",
  r.raised_at as "raisedAt", r.due_on as "dueOn", r.decided_by_name as "decidedByName", r.decided_at as "decidedAt", r.reason`;

/** Whose ties could have changed: of these people, also where they sit in the leading body of what is inspected; and at these inspections. */
export interface Touched {
  readonly personIds: readonly string[];
  readonly inspectionIds: readonly string[];
}

/** Everybody with a seat at an inspection that has not ended, with the edition that binds him; of those touched, or all. */
export function servingNow(
  tx: Tx,
  touched: Touched | 'all',
): Promise<(Serving & { readonly editionId: string; readonly from: Day })[]> {
  return rows(
    tx,
    sql`select s.person_id as "personId", p.account_id as "accountId", i.id as "inspectionId", i.jurisdiction_id as "jurisdictionId",
        i.unit_id as "unitId", s.seat, i.edition_id as "editionId", r.planned_from as "from"
      from assembly.seat s join teams.pool_person p on p.id = s.person_id
      join rounds.inspection i on i.round_id = s.round_id and i.team_id = s.team_id and i.cancelled_on is null and i.finished_on is null
      join rounds.round r on r.id = i.round_id and r.state <> 'closed'
      where s.ended_on is null ${touched === 'all' ? empty : amongTouched(touched)}`,
  );
}

function amongTouched({ personIds, inspectionIds }: Touched): Sql {
  return sql`and (s.person_id = any (${[...personIds]}::uuid[]) or i.id = any (${[...inspectionIds]}::uuid[])
    or i.unit_id in (select h.home_unit_id from teams.pool_person h where h.id = any (${[...personIds]}::uuid[])))`;
}

/** What was raised for these people before, however it was decided. */
export async function findingsKnown(
  tx: Tx,
  personIds: readonly string[],
): Promise<{ inspectionId: string; personId: string; finding: string }[]> {
  return rows(
    tx,
    sql`select inspection_id as "inspectionId", person_id as "personId", finding from assembly.recusal
      where person_id = any (${[...personIds]}::uuid[])`,
  );
}

export type RecusalRow = Recusal & {
  readonly personName: string;
  readonly unitName: string;
  readonly teamName: string;
  readonly roundId: string;
  readonly roundName: string;
  readonly isSeatOpen: boolean;
  readonly substitutionId: string | null;
};

const row: Sql = sql`select ${recusal}, p.name as "personName", registry.unit_name(i.unit_id) as "unitName", teams.team_name(i.team_id) as "teamName",
    ro.id as "roundId", ro.name as "roundName",
    exists (select from assembly.seat s where s.person_id = r.person_id and s.round_id = i.round_id and s.ended_on is null) as "isSeatOpen",
    (select x.id from assembly.substitution x where x.recusal_id = r.id order by x.opened_at desc limit 1) as "substitutionId"
  from assembly.recusal r join teams.pool_person p on p.id = r.person_id
  join rounds.inspection i on i.id = r.inspection_id join rounds.round ro on ro.id = i.round_id`;

export function listRecusals(tx: Tx, jurisdictionId: string | undefined, most: number): Promise<RecusalRow[]> {
  return rows(
    tx,
    sql`${row} where true ${jurisdictionId === undefined ? empty : sql`and r.jurisdiction_id = ${jurisdictionId}`}
      order by r.state <> 'raised', r.raised_at desc limit ${most}`,
  );
}

export function findRecusalRow(tx: Tx, id: string): Promise<RecusalRow | undefined> {
  return maybe(tx, sql`${row} where r.id = ${id}`);
}

export function findRecusal(tx: Tx, id: string): Promise<Recusal | undefined> {
  return maybe(tx, sql`select ${recusal} from assembly.recusal r where r.id = ${id}`);
}

export async function mayDecideIn(tx: Tx, jurisdictionId: string): Promise<boolean> {
  const { may } = await one<{ may: boolean }>(
    tx,
    sql`select ${jurisdictionId}::uuid = any (accounts.actor_jurisdictions('office-director')) as may`,
  );
  return may;
}

/** Whether the actor serves at the inspection by his roles. */
export async function servesAt(tx: Tx, inspectionId: string): Promise<boolean> {
  const { serves } = await one<{ serves: boolean }>(
    tx,
    sql`select ${inspectionId}::uuid = any (rounds.actor_inspections('team-leader', 'team-deputy', 'team-liaison', 'team-member')) as serves`,
  );
  return serves;
}
