/** Load → decide → record, for tasks; the problem moves with its task in the same transaction. */
import { closeProblem, handOn, lockProblem, moveHolding, reopenProblem } from '#capabilities/problems/index.ts';
import type { Problem } from '#capabilities/problems/problem.model.ts';
import { dueFor } from '#capabilities/rounds/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { isSupervised, jurisdictionName, type Place, rolesAt } from './place.queries.ts';
import { rectificationRefusals } from './rectification.refusals.ts';
import { taskSubject } from './rectification.subjects.ts';
import { decideAssign, decideCompletion, decideTask } from './task.decide.ts';
import {
  afterTask,
  type Doer,
  type Holder,
  holdingOf,
  type Task,
  type TaskChange,
  type TaskCommand,
  type Way,
} from './task.model.ts';
import { findTask, lockTask } from './task.queries.ts';

export interface AssignRequest {
  readonly problemIds: readonly string[];
  readonly way: Way;
  /** Needed where the pinned rulebook edition states no deadline. */
  readonly completeBy?: Day | undefined;
}

/** Deadlines of the rulebook that bind the unit, by the way that the problem goes. */
const deadlineOf: Readonly<Record<Way, string>> = {
  rectification: 'rectification-report',
  immediate: 'immediate-rectification',
  inquiry: 'inquiry-answer',
};

/**
 * Hands problems on to their units, each with a task of its own.
 * @returns the ids of the tasks
 */
export async function assignProblems(tx: Tx, order: AssignRequest, by: Actor, now: Instant): Promise<string[]> {
  if (order.problemIds.length === 0) throw new Refused(rectificationRefusals.nothingChosen);
  const ids: string[] = [];
  for (const problemId of [...new Set(order.problemIds)].sort())
    ids.push(await assignProblem(tx, await lockProblem(tx, problemId), order.way, order.completeBy, by, now));
  return ids;
}

/** One problem to its unit; its task's id. */
export async function assignProblem(
  tx: Tx,
  problem: Problem,
  way: Way,
  asked: Day | undefined,
  by: Actor,
  now: Instant,
): Promise<string> {
  const today = dayOf(now);
  const trigger = way === 'rectification' ? (problem.fedBackOn ?? today) : today;
  const due = (code: string) => dueFor(tx, problem.editionId, code, trigger);
  const completeBy = accepted(decideCompletion({ asked, rulebook: await due(deadlineOf[way]) }, today));
  const planBy = way === 'rectification' ? await due('rectification-plan') : null;
  const doer = await doerAt(tx, problem, by);
  const order = { id: newId(), problem, way, planBy: planBy !== null && planBy >= today ? planBy : null, completeBy };
  const change = accepted(decideAssign({ ...order, followsId: null }, doer, today));
  const holding = holdingOf(afterTask(null, change));
  if (holding === undefined) throw new Error('an assigned task has a holder');
  await handOn(tx, { problem, route: way, ...holding, detail: { taskId: change.id } }, by, now);
  await writeTask(tx, change, now);
  return change.id;
}

/** One step on a task, decided on the version that the person saw. @throws Refused `platform.stale` with the task as it now stands */
export async function commandTask(
  tx: Tx,
  id: string,
  version: number,
  command: TaskCommand,
  by: Actor,
  now: Instant,
): Promise<Task> {
  const task = await lockedTask(tx, id, version);
  const doer = await doerAt(tx, task, by);
  const situation = { today: dayOf(now), signer: await signerOf(tx, task) };
  const change = accepted(decideTask(task, command, doer, situation));
  const next = afterTask(task, change);
  // The problem first: once signed, nobody but the office reads on.
  await moveProblem(tx, task, next, by, now);
  await writeTask(tx, change, now);
  return next;
}

export interface Reopening {
  readonly lookBackId: string;
  readonly reason: string;
  readonly completeBy: Day;
}

/** A look-back (回头看) that was signed found it relapsed: the problem opens again, with a new task that follows the closed one. */
export async function reopenTask(
  tx: Tx,
  id: string,
  { lookBackId, reason, completeBy }: Reopening,
  by: Actor,
  now: Instant,
): Promise<string> {
  const task = await loadTask(tx, id);
  const today = dayOf(now);
  const doer = await doerAt(tx, task, by);
  const problem = { ...task, id: task.problemId };
  const order = { id: newId(), problem, way: task.way, planBy: null, completeBy, followsId: task.id };
  const change = accepted(decideAssign(order, doer, today));
  const holding = holdingOf(afterTask(null, change));
  if (holding === undefined) throw new Error('an assigned task has a holder');
  await reopenProblem(tx, { problemId: task.problemId, reason, ...holding }, by, now);
  await writeTask(tx, { ...change, detail: { reason, lookBackId } }, now);
  return change.id;
}

export async function loadTask(tx: Tx, id: string): Promise<Task> {
  const task = await findTask(tx, id);
  if (task === undefined) throw new Refused(rectificationRefusals.taskMissing);
  return task;
}

/** Who acts, by the roles held where the item lies. */
export async function doerAt(tx: Tx, place: Place, by: Actor): Promise<Doer> {
  if (by.kind !== 'account') throw new Refused(rectificationRefusals.taskMissing);
  return { accountId: by.accountId, name: by.name, rolesHere: await rolesAt(tx, place) };
}

export async function officeHolder(tx: Tx, jurisdictionId: string): Promise<Holder> {
  return { kind: 'office', id: jurisdictionId, name: `${await jurisdictionName(tx, jurisdictionId)}巡察办` };
}

async function lockedTask(tx: Tx, id: string, version: number): Promise<Task> {
  const { problemId } = await loadTask(tx, id);
  await lockProblem(tx, problemId);
  // Whoever may not write it does not get its lock, and is refused by the rules, which say why.
  const task = (await lockTask(tx, id)) ?? (await loadTask(tx, id));
  if (task.version !== version) throw new Refused(journalRefusals.stale, {}, task);
  return task;
}

async function signerOf(tx: Tx, { roundId, jurisdictionId }: Task): Promise<Holder> {
  if (await isSupervised(tx, roundId)) return { kind: 'supervision-group', id: roundId, name: '整改督导组' };
  return officeHolder(tx, jurisdictionId);
}

async function moveProblem(tx: Tx, before: Task, next: Task, by: Actor, now: Instant): Promise<void> {
  const { problemId, outcome, outcomeReason, proof, doneBy, doneByName } = next;
  const holding = holdingOf(next);
  if (holding === undefined) {
    if (outcome === null || proof === null || doneBy === null || doneByName === null)
      throw new Error('a closed task has its outcome');
    const doer = { id: doneBy, name: doneByName };
    await closeProblem(tx, { problemId, outcome, outcomeReason, proof, doneBy: doer }, by, now);
    return;
  }
  const isSame = before.holderId === next.holderId && before.dueOn === next.dueOn && before.nextStep === next.nextStep;
  if (!isSame) await moveHolding(tx, { problemId, ...holding, detail: { taskId: next.id } }, by, now);
}

async function writeTask(tx: Tx, change: TaskChange, now: Instant): Promise<void> {
  await record(tx, { ...change, subject: taskSubject, now });
}
