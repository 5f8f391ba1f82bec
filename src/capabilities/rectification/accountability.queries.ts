import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { empty, sql } from '#platform/db/sql.ts';
import type { Accountability, AccountedResponsibility } from './accountability.model.ts';

const columns = sql`id, version, jurisdiction_id as "jurisdictionId", unit_id as "unitId", unit_name as "unitName", problem_id as "problemId",
  person_name as "personName", post, responsibility, manner, facts, decided_on as "decidedOn", decided_by as "decidedBy",
  decision_number as "decisionNumber", recorded_by as "recordedBy", recorded_by_name as "recordedByName", recorded_on as "recordedOn",
  revoked_on as "revokedOn", revoked_reason as "revokedReason"`;

export function findAccountability(tx: Tx, id: string): Promise<Accountability | undefined> {
  return maybe(tx, sql`select ${columns} from rectification.accountability where id = ${id}`);
}

export interface AccountabilityFilter {
  readonly jurisdictionId?: string | undefined;
  readonly unitId?: string | undefined;
  /** The round of the problem that it was for. */
  readonly roundId?: string | undefined;
  readonly responsibility?: AccountedResponsibility | undefined;
  readonly revoked?: 'yes' | 'no' | undefined;
}

/** The next records, the newest first. */
export function listAccountability(
  tx: Tx,
  filter: AccountabilityFilter,
  after: string | undefined,
  most: number,
): Promise<Accountability[]> {
  const { jurisdictionId, unitId, roundId, responsibility, revoked } = filter;
  return rows(
    tx,
    sql`select ${columns} from rectification.accountability where true
      ${jurisdictionId === undefined ? empty : sql`and jurisdiction_id = any (registry.jurisdictions_under(${jurisdictionId}))`}
      ${unitId === undefined ? empty : sql`and unit_id = ${unitId}`}
      ${roundId === undefined ? empty : sql`and problem_id in (select p.id from problems.problem p where p.round_id = ${roundId})`}
      ${responsibility === undefined ? empty : sql`and responsibility = ${responsibility}`}
      ${revoked === undefined ? empty : revoked === 'yes' ? sql`and revoked_on is not null` : sql`and revoked_on is null`}
      ${after === undefined ? empty : sql`and id < ${after}`}
    order by id desc limit ${most}`,
  );
}

/** Names of people held to account in the jurisdiction that stand in a text: a notice that hides its people must not say them. */
export async function accountedNamesIn(tx: Tx, jurisdictionId: string, text: string): Promise<string[]> {
  const found = await rows<{ name: string }>(
    tx,
    sql`select distinct person_name as name from rectification.accountability
      where jurisdiction_id = ${jurisdictionId} and strpos(${text}, person_name) > 0 order by name`,
  );
  return found.map(({ name }) => name);
}
