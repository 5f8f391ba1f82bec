/** Answers to the pages on hand-overs, put together from rows. */
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { originOf } from './feedback.commands.ts';
import { handOverAllowed } from './hand-over.access.ts';
import { handOverStanding, loadHandOver } from './hand-over.commands.ts';
import { decideHandOver } from './hand-over.decide.ts';
import type { ForOtherBody, HandOver } from './hand-over.model.ts';
import { listHandOvers } from './hand-over.queries.ts';
import type { HandOverPageAnswer, HandOversAnswer } from './hand-over.schema.ts';

export async function handOversOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<HandOversAnswer> {
  const { jurisdictionId, roundId, unitName } = await originOf(tx, id);
  const origin = { jurisdictionId, roundId, inspectionId: id, unitName };
  const standing = await handOverStanding(tx, origin, by, now);
  const waiting = standing.proposed.filter(({ isUsable, handOverId }) => isUsable && handOverId === null);
  const order = { id: '', body: '', problemIds: waiting.map(({ problemId }) => problemId) };
  return {
    rows: (await listHandOvers(tx, id)).map(plain),
    waiting: waiting.map(proposedOf),
    mayPrepare: decideHandOver(origin, order, standing).accepted,
  };
}

export async function handOverPageOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<HandOverPageAnswer> {
  const handOver = await loadHandOver(tx, id);
  const standing = await handOverStanding(tx, handOver, by, now);
  const isFree = ({ isUsable, handOverId }: ForOtherBody) => isUsable && (handOverId === null || handOverId === id);
  return {
    ...plain(handOver),
    proposed: standing.proposed.filter(isFree).map(proposedOf),
    allowed: handOverAllowed(handOver, standing),
  };
}

function plain({ items, ...rest }: HandOver) {
  return { ...rest, items: [...items] };
}

function proposedOf({ problemId, number, title, body }: ForOtherBody) {
  return { problemId, number, title, body };
}
