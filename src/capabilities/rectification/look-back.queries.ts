import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { LookBack, LookBackGround } from './look-back.model.ts';

const columns = sql`b.id, b.version, b.jurisdiction_id as "jurisdictionId", b.round_id as "roundId", b.inspection_id as "inspectionId",
  b.unit_id as "unitId", b.unit_name as "unitName", b.problem_id as "problemId", b.task_id as "taskId", b.state, b.looked_by as "lookedBy",
  b.looked_by_name as "lookedByName", b.looked_on as "lookedOn", b.seen, b.evidence, b.conclusion, b.recorded_on as "recordedOn",
  b.holder_kind as "holderKind", b.holder_id as "holderId", b.holder_name as "holderName", b.held_since as "heldSince", b.due_on as "dueOn",
  b.next_step as "nextStep", b.outcome, b.outcome_reason as "outcomeReason", b.proof, b.done_by as "doneBy", b.done_by_name as "doneByName",
  b.signed_by as "signedBy", b.signed_by_name as "signedByName", b.closed_on as "closedOn"`;

export function findLookBack(tx: Tx, id: string): Promise<LookBack | undefined> {
  return maybe(tx, sql`select ${columns} from rectification.look_back b where b.id = ${id}`);
}

/** All look-backs at a problem, the first one first. */
export function lookBacksOfProblem(tx: Tx, problemId: string): Promise<LookBack[]> {
  return rows(
    tx,
    sql`select ${columns} from rectification.look_back b where b.problem_id = ${problemId} order by b.id`,
  );
}

export function groundOf(tx: Tx, taskId: string): Promise<LookBackGround> {
  return one(
    tx,
    sql`select not exists (select from rectification.task n where n.follows_id = ${taskId}) as "isLatest",
      exists (select from rectification.look_back b where b.task_id = ${taskId} and b.state = 'recorded') as "awaitsSignature",
      exists (select from rectification.task t where t.id = ${taskId} and t.unit_id = any (rectification.looking_back_units())) as "isTeams"`,
  );
}
