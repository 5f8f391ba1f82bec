/** Load → decide → record, for clues; the problem that a clue came from moves along in the same transaction. */
import { closeProblem, handOn, lockProblem, moveHolding } from '#capabilities/problems/index.ts';
import { dueFor } from '#capabilities/rounds/index.ts';
import { loadContent } from '#capabilities/rulebook/index.ts';
import type { EditionId } from '#capabilities/rulebook/rulebook.model.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { type Day, type Instant, yearOf } from '#platform/kernel/time.ts';
import {
  type Decided,
  decideClosing,
  decideConclusion,
  decideDisposal,
  decideDuplicate,
  decideNaming,
  decideReceipt,
  decideReturn,
  decideSendBack,
  decideTransfer,
  reviewDue,
  type StatedDue,
} from './clue.decide.ts';
import {
  afterChange,
  type Clue,
  type ClueOrigin,
  type ConcludeOrder,
  type DisposeOrder,
  type DueOrder,
  type DuplicateOrder,
  endingOfProblem,
  type Moment,
  type TransferOrder,
} from './clue.model.ts';
import { casesOf, findClue, findOrigin, lockClue, nextOrdinal, personIdsOf } from './clue.queries.ts';
import { clueRefusals } from './clues.refusals.ts';
import { findPerson } from './person.queries.ts';
import { momentAt, writeChanges } from './write.commands.ts';

export type TransferRequest = TransferOrder & { readonly inspectionId: string | null };
export interface Seen {
  readonly clueId: string;
  readonly version: number;
}

/**
 * Hands a problem, or a report's matter within an inspection, to the discipline commission.
 * @returns the clue's id
 * @throws Refused one of `clueRefusals`, or of the problem's where it cannot be handed on
 */
export async function transferClue(tx: Tx, order: TransferRequest, by: Actor, now: Instant): Promise<string> {
  const { inspectionId, ...facts } = order;
  const problem = order.problemId === null ? undefined : await lockProblem(tx, order.problemId);
  const origin: ClueOrigin | undefined =
    problem ?? (inspectionId === null ? undefined : await findOrigin(tx, inspectionId));
  if (origin === undefined) throw new Refused(clueRefusals.originNeeded);
  const moment = await momentAt(tx, origin, by, now);
  const ordinal = await nextOrdinal(tx, 'clue', origin.jurisdictionId, yearOf(moment.today));
  const stated = await statedBy(tx, origin.editionId, 'clue-receipt', moment.today);
  const changes = accepted(decideTransfer(moment, placeOf(origin), facts, ordinal, stated));
  const [first] = changes;
  if (first === undefined) throw new Error('a transfer makes a clue');
  const clue = afterChange<Clue>(null, first);
  // The problem's rules first: they refuse in words what the clue's table would refuse with a fault.
  if (problem !== undefined) {
    const detail = { receipt: clue.number };
    await handOn(tx, { problem, route: 'clue', ...mirrored(clue), detail }, by, now);
  }
  await writeChanges(tx, changes, now);
  return clue.id;
}

export function receiveClue(tx: Tx, order: Seen & DueOrder, by: Actor, now: Instant): Promise<Clue> {
  return move(tx, order, by, now, async (moment, clue) =>
    decideReceipt(moment, clue, order, await statedBy(tx, clue.editionId, 'disposition', clue.transferredOn)),
  );
}

export function registerDuplicate(
  tx: Tx,
  order: Seen & DuplicateOrder & { readonly duplicateOf: string },
  by: Actor,
  now: Instant,
): Promise<Clue> {
  return move(tx, order, by, now, async (moment, clue) => {
    const first = await findClue(tx, order.duplicateOf);
    if (first === undefined) throw new Refused(clueRefusals.duplicateElsewhere);
    return decideDuplicate(moment, clue, first, order, await resultDue(tx, clue));
  });
}

export function disposeClue(tx: Tx, order: Seen & DisposeOrder, by: Actor, now: Instant): Promise<Clue> {
  return move(tx, order, by, now, async (moment, clue) =>
    decideDisposal(moment, clue, order, await disposalDue(tx, clue, order.manner, moment.today)),
  );
}

export function concludeClue(tx: Tx, order: Seen & ConcludeOrder, by: Actor, now: Instant): Promise<Clue> {
  return move(tx, order, by, now, async (moment, clue) =>
    decideConclusion(moment, clue, await casesOf(tx, clue.id), order, await resultDue(tx, clue)),
  );
}

export function returnResult(tx: Tx, order: Seen & DueOrder, by: Actor, now: Instant): Promise<Clue> {
  return move(tx, order, by, now, async (moment, clue) =>
    decideReturn(moment, clue, order, await statedBy(tx, clue.editionId, 'clue-result-confirmation', moment.today)),
  );
}

export function sendBackResult(
  tx: Tx,
  order: Seen & DueOrder & { readonly reason: string },
  by: Actor,
  now: Instant,
): Promise<Clue> {
  return move(tx, order, by, now, async (moment, clue) => decideSendBack(moment, clue, order));
}

export function closeClue(tx: Tx, order: Seen, by: Actor, now: Instant): Promise<Clue> {
  return move(tx, order, by, now, async (moment, clue) => decideClosing(moment, clue));
}

/** Names a registered person in a clue. */
export async function namePerson(
  tx: Tx,
  order: { readonly clueId: string; readonly personId: string; readonly isPrincipal: boolean },
  by: Actor,
  now: Instant,
): Promise<void> {
  const clue = await lockedClue(tx, order.clueId);
  const person = await findPerson(tx, order.personId);
  if (person === undefined) throw new Refused(clueRefusals.personMissing);
  const there = await personIdsOf(tx, clue.id);
  const moment = await momentAt(tx, clue, by, now);
  await writeChanges(tx, accepted(decideNaming(moment, clue, person, there, order.isPrincipal)), now);
}

/** The clue as it stands, locked, if it is still the version that the person saw. @throws Refused */
export async function seenClue(tx: Tx, { clueId, version }: Seen): Promise<Clue> {
  const clue = await lockedClue(tx, clueId);
  if (clue.version !== version) throw new Refused(journalRefusals.stale, {}, clue);
  return clue;
}

/** What the clue's problem is told of a change: who has it, until when; never what the discipline commission does with it. */
export async function mirror(tx: Tx, before: Clue, clue: Clue, by: Actor, now: Instant): Promise<void> {
  if (clue.problemId === null) return;
  if (clue.state === 'closed') return closeProblemOf(tx, clue, by, now);
  const [was, is] = [mirrored(before), mirrored(clue)];
  if (JSON.stringify(was) === JSON.stringify(is)) return;
  await moveHolding(tx, { problemId: clue.problemId, ...is }, by, now);
}

/** Loads, decides, writes, and moves the problem along: one step on one clue. */
export async function move(
  tx: Tx,
  seen: Seen,
  by: Actor,
  now: Instant,
  decide: (moment: Moment, clue: Clue) => Promise<Decided>,
): Promise<Clue> {
  const clue = await seenClue(tx, seen);
  const moment = await momentAt(tx, clue, by, now);
  const changes = accepted(await decide(moment, clue));
  await writeChanges(tx, changes, now);
  const after = changes.reduce((row, change) => (change.id === clue.id ? afterChange<Clue>(row, change) : row), clue);
  await mirror(tx, clue, after, by, now);
  return after;
}

async function closeProblemOf(tx: Tx, clue: Clue, by: Actor, now: Instant): Promise<void> {
  const ending = endingOfProblem(clue);
  if (clue.problemId !== null && ending !== null)
    await closeProblem(tx, { problemId: clue.problemId, ...ending }, by, now);
}

function mirrored({ holderKind, holderId, holderName, dueOn, nextStep }: Clue) {
  if (holderKind === null || holderId === null || dueOn === null) throw new Error('an open clue has a holder');
  const step = nextStep === 'receive' ? 'receive' : holderKind === 'office' ? 'sign-off' : 'return-result';
  return { holder: { kind: holderKind, id: holderId, name: holderName ?? '' }, dueOn, nextStep: step } as const;
}

async function lockedClue(tx: Tx, id: string): Promise<Clue> {
  const clue = (await lockClue(tx, id)) ?? (await findClue(tx, id));
  if (clue === undefined) throw new Refused(clueRefusals.clueMissing);
  return clue;
}

function placeOf({ jurisdictionId, roundId, inspectionId, unitId, editionId }: ClueOrigin): ClueOrigin {
  return { jurisdictionId, roundId, inspectionId, unitId, editionId };
}

export async function statedBy(tx: Tx, editionId: string, code: string, trigger: Day): Promise<StatedDue> {
  return (await dueFor(tx, editionId as EditionId, code, trigger)) ?? null;
}

/** 线索办理情况反馈: counted from the transfer, whatever happens between. */
export function resultDue(tx: Tx, clue: Clue): Promise<StatedDue> {
  return statedBy(tx, clue.editionId, 'clue-result', clue.transferredOn);
}

async function disposalDue(tx: Tx, clue: Clue, manner: DisposeOrder['manner'], today: Day): Promise<StatedDue> {
  switch (manner) {
    case 'preliminary-verification':
      return (await statedBy(tx, clue.editionId, 'verification', today)) ?? resultDue(tx, clue);
    case 'held-for-review': {
      const { dispositions } = await loadContent(tx, clue.editionId as EditionId);
      return reviewDue(dispositions.find(({ code }) => code === manner)?.reviewEveryMonths, today);
    }
    default:
      return resultDue(tx, clue);
  }
}
