/** Load → decide → record, for hand-overs to other bodies. */
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { originOf } from './feedback.commands.ts';
import { rolesAt } from './feedback.queries.ts';
import { feedbackRefusals } from './feedback.refusals.ts';
import {
  decideHandOver,
  decideHandOverStep,
  type HandOverOrder,
  type HandOverStanding,
  type Listing,
  type Receipt,
} from './hand-over.decide.ts';
import type { HandOver } from './hand-over.model.ts';
import { findHandOver, listForOthers, lockHandOver, lockListing, writeHandOver } from './hand-over.queries.ts';

/** @returns the id of the new hand-over */
export async function prepareHandOver(
  tx: Tx,
  { inspectionId, ...order }: Listing & { readonly inspectionId: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const { jurisdictionId, roundId, unitName } = await originOf(tx, inspectionId);
  const origin = { jurisdictionId, roundId, inspectionId, unitName };
  const id = newId<'hand-over'>();
  await lockListing(tx, inspectionId);
  const standing = await handOverStanding(tx, origin, by, now);
  await writeHandOver(tx, accepted(decideHandOver(origin, { ...order, id }, standing)), now);
  return id;
}

/** @returns the version that stands now */
export async function commandHandOver(
  tx: Tx,
  { id, version, order }: { readonly id: string; readonly version: number; readonly order: HandOverOrder },
  by: Actor,
  now: Instant,
): Promise<number> {
  await lockListing(tx, (await loadHandOver(tx, id)).inspectionId);
  // What somebody may only read is not locked for him: the rules then say why he cannot change it.
  const handOver = (await lockHandOver(tx, id)) ?? (await loadHandOver(tx, id));
  if (handOver.version !== version) throw new Refused(journalRefusals.stale, {}, handOver);
  const standing = await handOverStanding(tx, handOver, by, now);
  await writeHandOver(tx, accepted(decideHandOverStep(handOver, order, standing)), now);
  return version + 1;
}

interface Told {
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Instant;
}

/** A hand-over as records tell it. */
export interface HandOverStory extends Listing {
  readonly inspectionId: string;
  readonly prepared: Told;
  /** Null while it waits for its receiver. */
  readonly signed: (Told & { readonly receipt: Receipt }) | null;
}

/** Decided step by step by the same rules; whoever tells it answers for who was of the office. */
export async function recordHandOver(tx: Tx, story: HandOverStory, by: Actor): Promise<void> {
  const { inspectionId, body, problemIds, prepared, signed } = story;
  const { jurisdictionId, roundId, unitName } = await originOf(tx, inspectionId);
  const origin = { jurisdictionId, roundId, inspectionId, unitName };
  const id = newId<'hand-over'>();
  const standing = async (told: Told, role: string): Promise<HandOverStanding> => ({
    ...(await handOverStanding(tx, origin, by, told.at)),
    by: { ...told.by, roles: [role] },
  });
  const order = { id, body, problemIds };
  await writeHandOver(
    tx,
    accepted(decideHandOver(origin, order, await standing(prepared, 'office-clerk'))),
    prepared.at,
  );
  if (signed === null) return;
  const signing = { type: 'sign', ...signed.receipt } as const;
  const at = await standing(signed, 'office-director');
  await writeHandOver(tx, accepted(decideHandOverStep(await loadHandOver(tx, id), signing, at)), signed.at);
}

/** @throws Refused `feedback.hand-over-missing`, also where the actor may not see it */
export async function loadHandOver(tx: Tx, id: string): Promise<HandOver> {
  const found = await findHandOver(tx, id);
  if (found === undefined) throw new Refused(feedbackRefusals.handOverMissing);
  return found;
}

export async function handOverStanding(
  tx: Tx,
  { jurisdictionId, roundId, inspectionId }: Pick<HandOver, 'jurisdictionId' | 'roundId' | 'inspectionId'>,
  by: Actor,
  now: Instant,
): Promise<HandOverStanding> {
  const roles = await rolesAt(tx, { jurisdictionId, roundId, inspectionId, unitId: null });
  const person = by.kind === 'account' ? { id: by.accountId, name: by.name } : { id: '', name: by.kind };
  return { by: { ...person, roles }, now, today: dayOf(now), proposed: await listForOthers(tx, inspectionId) };
}
