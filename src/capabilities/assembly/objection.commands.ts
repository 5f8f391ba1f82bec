/** Load → decide → record, for what an inspected unit says against somebody in the team. */
import { loadInspection } from '#capabilities/rounds/index.ts';
import { asProgram } from '#platform/db/as-program.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { standingOn, write } from './assembly.commands.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import {
  decideObjecting,
  decideObjection,
  decideVerifying,
  type ObjectionStanding,
  tieOfObjection,
} from './objection.decide.ts';
import type { Objection } from './objection.model.ts';
import { answersForUnit, findObjection, isObjectionPending, seatAt } from './objection.queries.ts';
import { decideRecusal } from './recusal.decide.ts';
import { findRecusal, mayDecideIn } from './recusal.queries.ts';
import { openForRecusal } from './substitution.commands.ts';
import { termFrom } from './terms.commands.ts';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** By the inspected unit, once the round is announced: before, it does not see its inspection. */
export async function raiseObjection(
  tx: Tx,
  order: { readonly inspectionId: string; readonly seatId: string; readonly reason: string; readonly evidence: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const { inspectionId, seatId, ...said } = order;
  const { unitId, editionId } = await loadInspection(tx, inspectionId);
  const isOfUnit = await answersForUnit(tx, unitId);
  // A unit reads no seats: which of them it may name is decided by the inspection that it sees.
  const known = await asProgram(tx, 'objection', async (inside) => {
    const seat = await seatAt(inside, seatId, inspectionId);
    const isPending = seat !== undefined && (await isObjectionPending(inside, inspectionId, seat.personId));
    return { seat, isPending, dueOn: await dueFrom(inside, editionId, now) };
  });
  const signer = by.kind === 'account' ? { id: by.accountId, name: by.name } : { id: null, name: '' };
  const at = { now, today: dayOf(now), by: signer, dueOn: known.dueOn };
  const id = newId<'objection'>();
  const objecting = { id, ...said, isOfUnit, isPending: known.isPending };
  await write(tx, [accepted(decideObjecting(known.seat, objecting, at))], now);
  return id;
}

export async function verifyObjection(
  tx: Tx,
  seen: Seen,
  order: { readonly note: string; readonly proposesRecusal: boolean; readonly declaresTie: boolean },
  by: Actor,
  now: Instant,
): Promise<string> {
  const objection = await load(tx, seen);
  const standing = await standingFor(tx, objection, by, now);
  const { declaresTie, ...said } = order;
  const recusalId = declaresTie ? newId<'recusal'>() : null;
  const verified = accepted(decideVerifying(objection, { ...said, recusalId }, standing));
  if (recusalId !== null) await raiseTie(tx, objection, recusalId, standing);
  await write(tx, [verified], now);
  return seen.id;
}

/** Upheld, the objection is a recusal like any other, and its seat is to be taken over; rejected, a tie declared meanwhile ends. */
export async function decideOnObjection(
  tx: Tx,
  seen: Seen,
  order: { readonly isUpheld: boolean; readonly reason: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const objection = await load(tx, seen);
  const standing = await standingFor(tx, objection, by, now);
  const recusalId = objection.recusalId ?? (order.isUpheld ? newId<'recusal'>() : null);
  const decided = accepted(decideObjection(objection, { ...order, recusalId }, standing));
  if (recusalId !== null && objection.recusalId === null) await raiseTie(tx, objection, recusalId, standing);
  const tie = recusalId === null ? undefined : await findRecusal(tx, recusalId);
  if (tie !== undefined) {
    await write(tx, [accepted(decideRecusal(tie, order, { ...standing, isByObjection: true }))], now);
    if (order.isUpheld) await openForRecusal(tx, tie, by, now);
  }
  await write(tx, [decided], now);
  return seen.id;
}

/** A tie is the program's to raise, whoever found it. */
async function raiseTie(tx: Tx, objection: Objection, id: string, at: ObjectionStanding): Promise<void> {
  await asProgram(tx, at.by.name, (inside) => write(inside, [tieOfObjection(objection, id, at)], at.now));
}

async function load(tx: Tx, { id, version }: Seen): Promise<Objection> {
  const found = await findObjection(tx, id);
  if (found === undefined) throw new Refused(assemblyRefusals.objectionMissing);
  if (found.version !== version) throw new Refused(journalRefusals.stale, {}, found);
  return found;
}

async function standingFor(
  tx: Tx,
  { jurisdictionId, inspectionId }: Objection,
  by: Actor,
  now: Instant,
): Promise<ObjectionStanding> {
  const { editionId } = await loadInspection(tx, inspectionId);
  const mayDecide = await mayDecideIn(tx, jurisdictionId);
  return { ...(await standingOn(tx, jurisdictionId, by, now)), mayDecide, dueOn: await dueFrom(tx, editionId, now) };
}

function dueFrom(tx: Tx, editionId: string, now: Instant): Promise<Day | null> {
  return termFrom(tx, editionId, 'objection-days', dayOf(now));
}
