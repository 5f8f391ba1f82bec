/** No open item is held by nobody: the program hands back what a supervision group leaves behind. */
import { lockProblem, moveHolding } from '#capabilities/problems/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { record } from '#platform/journal/record.ts';
import { accepted } from '#platform/kernel/decision.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { taskSubject } from './rectification.subjects.ts';
import { decideHandingBack } from './supervision.decide.ts';
import { officeHolder } from './task.commands.ts';
import { afterTask, holdingOf } from './task.model.ts';
import { listLeftBehind, lockTask } from './task.queries.ts';

/** @returns how many tasks went back to their offices */
export async function handBackLeftBehind(tx: Tx, now: Instant): Promise<number> {
  const left = await listLeftBehind(tx);
  let handedBack = 0;
  for (const { id, problemId } of left) {
    await lockProblem(tx, problemId);
    const task = await lockTask(tx, id);
    // Signed, or sent back, while we waited for the problem.
    if (task?.holderKind !== 'supervision-group') continue;
    const office = await officeHolder(tx, task.jurisdictionId);
    const change = accepted(decideHandingBack(task, office, dayOf(now)));
    const holding = holdingOf(afterTask(task, change));
    if (holding === undefined) throw new Error('a task that was handed back has a holder');
    await moveHolding(tx, { problemId, ...holding, detail: { taskId: id } }, tx.actor, now);
    await record(tx, { ...change, subject: taskSubject, now });
    handedBack += 1;
  }
  return handedBack;
}
