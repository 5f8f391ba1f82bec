/** Load → decide → record, for look-backs; what relapsed opens again in the same transaction. */
import { lockProblem } from '#capabilities/problems/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { decideLookBack, decideLookBackRejection, decideLookBackSigning } from './look-back.decide.ts';
import type { LookBack, LookBackChange, LookBackOrder } from './look-back.model.ts';
import { findLookBack, groundOf } from './look-back.queries.ts';
import { rectificationRefusals } from './rectification.refusals.ts';
import { lookBackSubject } from './rectification.subjects.ts';
import { doerAt, loadTask, officeHolder, reopenTask } from './task.commands.ts';
import { decideCompletion } from './task.decide.ts';

/** @returns the look-back's id */
export async function recordLookBack(
  tx: Tx,
  { taskId, ...order }: LookBackOrder & { readonly taskId: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const { problemId } = await loadTask(tx, taskId);
  await lockProblem(tx, problemId);
  const task = await loadTask(tx, taskId);
  const situation = { today: dayOf(now), office: await officeHolder(tx, task.jurisdictionId) };
  const ground = await groundOf(tx, taskId);
  const change = accepted(decideLookBack(newId(), task, ground, order, await doerAt(tx, task, by), situation));
  await write(tx, change, now);
  return change.id;
}

export interface SigningRequest {
  readonly version: number;
  /** The new day, where it relapsed and the problem opens again. */
  readonly completeBy?: Day | undefined;
}

/** @returns the task that the unit gets anew, where it relapsed */
export async function signLookBack(
  tx: Tx,
  id: string,
  { version, completeBy }: SigningRequest,
  by: Actor,
  now: Instant,
): Promise<{ readonly id: string; readonly taskId: string | null }> {
  const lookBack = await seen(tx, id, version);
  const today = dayOf(now);
  const change = accepted(decideLookBackSigning(lookBack, await doerAt(tx, lookBack, by), today));
  if (lookBack.conclusion === 'held') {
    await write(tx, change, now);
    return { id, taskId: null };
  }
  const until = accepted(decideCompletion({ asked: completeBy, rulebook: null }, today));
  await write(tx, change, now);
  const order = { lookBackId: id, reason: lookBack.seen, completeBy: until };
  return { id, taskId: await reopenTask(tx, lookBack.taskId, order, by, now) };
}

export async function rejectLookBack(
  tx: Tx,
  id: string,
  { version, reason }: { readonly version: number; readonly reason: string },
  by: Actor,
  now: Instant,
): Promise<void> {
  const lookBack = await seen(tx, id, version);
  const doer = await doerAt(tx, lookBack, by);
  await write(tx, accepted(decideLookBackRejection(lookBack, reason, doer, dayOf(now))), now);
}

export async function loadLookBack(tx: Tx, id: string): Promise<LookBack> {
  const found = await findLookBack(tx, id);
  if (found === undefined) throw new Refused(rectificationRefusals.lookBackMissing);
  return found;
}

async function seen(tx: Tx, id: string, version: number): Promise<LookBack> {
  const { problemId } = await loadLookBack(tx, id);
  await lockProblem(tx, problemId);
  const found = await loadLookBack(tx, id);
  if (found.version !== version) throw new Refused(journalRefusals.stale, {}, found);
  return found;
}

async function write(tx: Tx, change: LookBackChange, now: Instant): Promise<void> {
  await record(tx, { ...change, subject: lookBackSubject, now });
}
