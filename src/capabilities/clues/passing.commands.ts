/** Load → decide → record, for clues that are passed on to another commission; their problem moves along. */
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { dayOf, type Instant, yearOf } from '#platform/kernel/time.ts';
import { mirror, move, type Seen, seenClue, statedBy } from './clue.commands.ts';
import { afterChange, type Clue, type DueOrder, type PassOrder } from './clue.model.ts';
import { jurisdictionName, namedIn, nextOrdinal } from './clue.queries.ts';
import { clueRefusals } from './clues.refusals.ts';
import { decidePassingOn, decideTakingBack, decideTakingOver } from './passing.decide.ts';
import { momentAt, writeChanges } from './write.commands.ts';

export type PassRequest = Seen & PassOrder & { readonly to: string };

/** Asks another jurisdiction's receiving desk to take the clue over. @throws Refused one of `clueRefusals` */
export function passOn(tx: Tx, order: PassRequest, by: Actor, now: Instant): Promise<Clue> {
  return move(tx, order, by, now, async (moment, clue) => {
    const name = await jurisdictionName(tx, order.to);
    if (name === '') throw new Refused(clueRefusals.passedNowhere);
    const target = { jurisdictionId: order.to, jurisdictionName: name };
    const persons = await namedIn(tx, clue.id);
    const stated = await statedBy(tx, clue.editionId, 'clue-receipt', moment.today);
    return decidePassingOn(moment, clue, target, { ...order, persons }, stated);
  });
}

export function takeBack(
  tx: Tx,
  order: Seen & DueOrder & { readonly reason: string },
  by: Actor,
  now: Instant,
): Promise<Clue> {
  return move(tx, order, by, now, async (moment, clue) =>
    decideTakingBack(moment, clue, order, await statedBy(tx, clue.editionId, 'disposition', moment.today)),
  );
}

/** Signs for what was passed on. @returns the clue that goes on from it, in the actor's jurisdiction */
export async function takeOver(tx: Tx, order: Seen & DueOrder, by: Actor, now: Instant): Promise<Clue> {
  const clue = await seenClue(tx, order);
  if (clue.passedTo === null) throw new Refused(clueRefusals.notPassed);
  const moment = await momentAt(tx, { jurisdictionId: clue.passedTo, inspectionId: null }, by, now);
  const ordinal = await nextOrdinal(tx, 'clue', clue.passedTo, yearOf(dayOf(now)));
  const stated = await statedBy(tx, clue.editionId, 'disposition', moment.today);
  const [ended, next] = accepted(decideTakingOver(moment, clue, order, ordinal, stated));
  if (ended === undefined || next === undefined) throw new Error('taking over ends one clue and makes another');
  // One after the other: of a problem only one clue is open at any moment.
  await writeChanges(tx, [ended], now);
  await writeChanges(tx, [next], now);
  const made = afterChange<Clue>(null, next);
  await mirror(tx, clue, made, by, now);
  return made;
}
