import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { empty, type Sql, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Completion, Task, TaskState, Way } from './task.model.ts';

const columns = sql`t.id, t.version, t.jurisdiction_id as "jurisdictionId", t.round_id as "roundId", t.inspection_id as "inspectionId",
  t.unit_id as "unitId", t.unit_name as "unitName", t.problem_id as "problemId", t.follows_id as "followsId", t.way, t.state,
  t.holder_kind as "holderKind", t.holder_id as "holderId", t.holder_name as "holderName", t.held_since as "heldSince", t.due_on as "dueOn",
  t.next_step as "nextStep", t.assigned_on as "assignedOn", t.assigned_by as "assignedBy", t.assigned_by_name as "assignedByName",
  t.complete_by as "completeBy", t.plan, t.measures, t.responsible_leader as "responsibleLeader", t.planned_on as "plannedOn", t.progress,
  t.completion, t.kept_up as "keptUp", t.recovered_fen as "recoveredFen", t.offered_proof as "offeredProof", t.proved_by as "provedBy",
  t.proved_by_name as "provedByName", t.proved_on as "provedOn", t.reviewed_by as "reviewedBy", t.reviewed_by_name as "reviewedByName",
  t.reviewed_on as "reviewedOn", t.times_sent_back as "timesSentBack", t.sent_back_reason as "sentBackReason", t.outcome,
  t.outcome_reason as "outcomeReason", t.proof, t.done_by as "doneBy", t.done_by_name as "doneByName", t.signed_by as "signedBy",
  t.signed_by_name as "signedByName", t.closed_on as "closedOn"`;

export function findTask(tx: Tx, id: string): Promise<Task | undefined> {
  return maybe(tx, sql`select ${columns} from rectification.task t where t.id = ${id}`);
}

/** A task with its problem's lock already taken: who handles a problem takes turns. */
export function lockTask(tx: Tx, id: string): Promise<Task | undefined> {
  return maybe(tx, sql`select ${columns} from rectification.task t where t.id = ${id} for update`);
}

/** Open tasks with a supervision group of which nobody is left. */
export function listLeftBehind(tx: Tx): Promise<{ id: string; problemId: string }[]> {
  return rows(
    tx,
    sql`select t.id, t.problem_id as "problemId" from rectification.task t
      where t.holder_kind = 'supervision-group' and t.closed_on is null and not rectification.is_supervised(t.round_id) order by t.problem_id`,
  );
}

/** All tasks of a problem, the first one first: a look-back opens another. */
export function tasksOfProblem(tx: Tx, problemId: string): Promise<Task[]> {
  return rows(tx, sql`select ${columns} from rectification.task t where t.problem_id = ${problemId} order by t.id`);
}

/** The task that took the place of this one after a look-back. */
export async function taskFollowing(tx: Tx, taskId: string): Promise<string | undefined> {
  const found = await maybe<{ id: string }>(tx, sql`select id from rectification.task where follows_id = ${taskId}`);
  return found?.id;
}

export interface TaskFilter {
  readonly jurisdictionId?: string | undefined;
  readonly roundId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly problemId?: string | undefined;
  readonly way?: Way | undefined;
  readonly state?: TaskState | undefined;
  readonly completion?: Completion | undefined;
  readonly open?: 'open' | 'closed' | 'overdue' | undefined;
}

export interface TaskLine {
  readonly id: string;
  readonly problemId: string;
  readonly problemNumber: string;
  readonly problemTitle: string;
  readonly unitName: string;
  readonly way: Way;
  readonly state: TaskState;
  readonly holderName: string | null;
  readonly heldSince: Day | null;
  readonly dueOn: Day | null;
  readonly nextStep: string | null;
  readonly completion: Completion;
  readonly keptUp: boolean;
  readonly outcome: string | null;
  readonly closedOn: Day | null;
}

/** The next tasks, the newest first; `after` is the id of the last one shown. */
export function listTasks(
  tx: Tx,
  filter: TaskFilter,
  today: Day,
  after: string | undefined,
  most: number,
): Promise<TaskLine[]> {
  return rows(
    tx,
    sql`select t.id, t.problem_id as "problemId", p.number as "problemNumber", p.title as "problemTitle", t.unit_name as "unitName", t.way, t.state,
        t.holder_name as "holderName", t.held_since as "heldSince", t.due_on as "dueOn", t.next_step as "nextStep", t.completion,
        t.kept_up as "keptUp", t.outcome, t.closed_on as "closedOn"
      from rectification.task t join problems.problem p on p.id = t.problem_id
      where ${matching(filter, today)} ${after === undefined ? empty : sql`and t.id < ${after}`}
      order by t.id desc limit ${most}`,
  );
}

export interface TaskCount {
  readonly total: number;
  readonly done: number;
  readonly basicallyDone: number;
  readonly notDone: number;
  readonly keptUp: number;
  readonly overdue: number;
  readonly recoveredFen: number;
}

/** How far rectification has come: of a problem's tasks only the latest counts, but what each of them recovered. */
export function countTasks(tx: Tx, filter: TaskFilter, today: Day): Promise<TaskCount> {
  return one(
    tx,
    sql`select count(*) filter (where latest) as total, count(*) filter (where latest and completion = 'done') as done,
        count(*) filter (where latest and completion = 'basically-done') as "basicallyDone",
        count(*) filter (where latest and completion = 'not-done') as "notDone", count(*) filter (where latest and kept_up) as "keptUp",
        count(*) filter (where latest and due_on < ${today}) as overdue, coalesce(sum(recovered_fen), 0)::bigint as "recoveredFen"
      from (select t.*, not exists (select from rectification.task n where n.follows_id = t.id) as latest
        from rectification.task t where ${matching(filter, today)}) task`,
  );
}

function matching(filter: TaskFilter, today: Day): Sql {
  const { jurisdictionId, roundId, unitId, problemId, way, state, completion, open } = filter;
  const opened = {
    open: sql`and t.closed_on is null`,
    closed: sql`and t.closed_on is not null`,
    overdue: sql`and t.due_on < ${today}`,
  };
  return sql`true
    ${jurisdictionId === undefined ? empty : sql`and t.jurisdiction_id = any (registry.jurisdictions_under(${jurisdictionId}))`}
    ${roundId === undefined ? empty : sql`and t.round_id = ${roundId}`}
    ${unitId === undefined ? empty : sql`and t.unit_id = ${unitId}`}
    ${problemId === undefined ? empty : sql`and t.problem_id = ${problemId}`}
    ${way === undefined ? empty : sql`and t.way = ${way}`}
    ${state === undefined ? empty : sql`and t.state = ${state}`}
    ${completion === undefined ? empty : sql`and t.completion = ${completion}`}
    ${open === undefined ? empty : opened[open]}`;
}

export interface AssignableLine {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly severity: string;
  readonly state: string;
  readonly fedBackOn: Day | null;
}

/** Problems that wait to be handed on: fed back, or confirmed while the team is on site. */
export function listAssignable(
  tx: Tx,
  filter: { jurisdictionId?: string | undefined; unitId?: string | undefined; problemId?: string | undefined },
): Promise<AssignableLine[]> {
  const { jurisdictionId, unitId, problemId } = filter;
  return rows(
    tx,
    sql`select p.id, p.number, p.title, p.unit_id as "unitId", p.unit_name as "unitName", p.severity, p.state, p.fed_back_on as "fedBackOn"
      from problems.problem p where p.state in ('fed-back', 'confirmed') and p.route is null
        ${jurisdictionId === undefined ? empty : sql`and p.jurisdiction_id = ${jurisdictionId}`}
        ${unitId === undefined ? empty : sql`and p.unit_id = ${unitId}`}
        ${problemId === undefined ? empty : sql`and p.id = ${problemId}`}
      order by p.unit_id, p.id limit 500`,
  );
}

/** What a problem is called, for the pages of its task; nothing where the actor does not see it. */
export function problemHead(
  tx: Tx,
  id: string,
): Promise<{ number: string; title: string; facts: string; state: string } | undefined> {
  return maybe(tx, sql`select number, title, facts, state from problems.problem where id = ${id}`);
}

/** Letters that list the problem, as far as the actor may read them. */
export function lettersOfProblem(
  tx: Tx,
  problemId: string,
): Promise<{ id: string; kind: string; number: string | null; title: string }[]> {
  return rows(
    tx,
    sql`select l.id, l.kind, l.number, l.title from rectification.letter_problem lp join rectification.letter l on l.id = lp.letter_id
      where lp.problem_id = ${problemId} order by l.id`,
  );
}
