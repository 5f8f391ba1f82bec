/** What the receiving capabilities call in their own transaction; see the README for when. */
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, type Decision, Refused } from '#platform/kernel/decision.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import {
  type Closing,
  decideClosing,
  decideHandingOn,
  decideMoving,
  decideReopening,
  type HandingOn,
  type Moving,
  type Reopening,
} from './handling.decide.ts';
import { after, type Person, type Problem, type ProblemEvent } from './problem.model.ts';
import { findProblem, lockProblems, saveEvents } from './problem.queries.ts';
import { problemRefusals } from './problems.refusals.ts';

/** @throws Refused `problems.problem-missing` where there is none that the actor may see */
export async function loadProblem(tx: Tx, id: string): Promise<Problem> {
  const found = await findProblem(tx, id);
  if (found === undefined) throw new Refused(problemRefusals.problemMissing);
  return found;
}

/** The problem, locked until the transaction ends. @throws Refused where the actor may not change it */
export async function lockProblem(tx: Tx, id: string): Promise<Problem> {
  const [found] = await lockProblems(tx, [id]);
  if (found === undefined) throw new Refused(problemRefusals.problemMissing);
  return found;
}

/** Hands a problem on by a route: the receiver holds it from now on. @returns the problem as it now stands */
export function handOn(
  tx: Tx,
  { problem, ...order }: HandingOn & { readonly problem: Problem },
  _by: Actor,
  now: Instant,
): Promise<Problem> {
  return save(tx, problem, decideHandingOn(problem, order, dayOf(now)), now);
}

/** The item goes to the next holder, or stays for another step. */
export async function moveHolding(
  tx: Tx,
  { problemId, ...order }: Moving & { readonly problemId: string },
  _by: Actor,
  now: Instant,
): Promise<Problem> {
  const problem = await lockProblem(tx, problemId);
  return save(tx, problem, decideMoving(problem, order, dayOf(now)), now);
}

/** Closes a problem; the actor signs and is not the doer. */
export async function closeProblem(
  tx: Tx,
  { problemId, ...order }: Closing & { readonly problemId: string },
  by: Actor,
  now: Instant,
): Promise<Problem> {
  const problem = await lockProblem(tx, problemId);
  return save(tx, problem, decideClosing(problem, order, personOf(by), dayOf(now)), now);
}

/** Opens a closed problem again, on the route it went. */
export async function reopenProblem(
  tx: Tx,
  { problemId, ...order }: Reopening & { readonly problemId: string },
  _by: Actor,
  now: Instant,
): Promise<Problem> {
  const problem = await lockProblem(tx, problemId);
  return save(tx, problem, decideReopening(problem, order, dayOf(now)), now);
}

/** Who signs. The program itself has no account; it signs under the id that no account has. */
export function personOf(by: Actor): Person {
  return by.kind === 'account'
    ? { id: by.accountId, name: by.name }
    : { id: '00000000-0000-0000-0000-000000000000', name: by.kind === 'system' ? by.name : by.kind };
}

async function save(tx: Tx, problem: Problem, decision: Decision<ProblemEvent>, now: Instant): Promise<Problem> {
  const event = accepted(decision);
  await saveEvents(tx, [{ problem, event }], now);
  return after(problem, event);
}
