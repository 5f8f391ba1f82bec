/** A hand-over to another body: prepared by one of the office; the director, who did not prepare it, records that both sides signed. */
import { holdsOneOf } from '#platform/kernel/actor.ts';
import { accept, type Decision, type Refusal, refuse } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { feedbackRefusals } from './feedback.refusals.ts';
import type { ForOtherBody, HandedItem, HandOver, HandOverChange } from './hand-over.model.ts';
import { officeRoles } from './roles.model.ts';

export interface HandOverStanding {
  readonly by: { readonly id: string; readonly name: string; readonly roles: readonly string[] };
  readonly now: Instant;
  readonly today: Day;
  /** What the meeting proposed for other bodies. */
  readonly proposed: readonly ForOtherBody[];
}

export interface Listing {
  readonly body: string;
  readonly problemIds: readonly string[];
}

export function decideHandOver(
  origin: Pick<HandOver, 'jurisdictionId' | 'roundId' | 'inspectionId' | 'unitName'>,
  order: Listing & { readonly id: string },
  at: HandOverStanding,
): Decision<HandOverChange> {
  if (!holdsOneOf(at.by, officeRoles)) return refuse(feedbackRefusals.officeHandsOver);
  const listed = itemsOf(order.problemIds, null, at.proposed);
  if (!Array.isArray(listed)) return refuse(listed as Refusal);
  const { by, now, today } = at;
  return accept({
    ...{ id: order.id, version: 0, event: 'hand-over-prepared', jurisdictionId: origin.jurisdictionId },
    set: {
      ...origin,
      ...{ body: order.body, items: listed, state: 'prepared', heldSince: today },
      ...{ preparedBy: by.id, preparedByName: by.name, preparedAt: now, receivedOn: null, receiverName: null },
      ...{ receiverPost: null, documentNumber: null, signedBy: null, signedByName: null, signedAt: null },
    },
  });
}

/** What the receiving side signed on paper. */
export interface Receipt {
  readonly receivedOn: Day;
  readonly receiverName: string;
  readonly receiverPost: string;
  readonly documentNumber: string;
}

export type HandOverOrder = ({ readonly type: 'list' } & Listing) | ({ readonly type: 'sign' } & Receipt);
export const handOverCommands = ['list', 'sign'] as const satisfies readonly HandOverOrder['type'][];

export function decideHandOverStep(
  handOver: HandOver,
  order: HandOverOrder,
  at: HandOverStanding,
): Decision<HandOverChange> {
  return order.type === 'list' ? listing(handOver, order, at) : signing(handOver, order, at);
}

/** Whoever prepared it mends it: nobody else's name stands under it. */
function listing(handOver: HandOver, { body, problemIds }: Listing, at: HandOverStanding): Decision<HandOverChange> {
  if (!holdsOneOf(at.by, officeRoles) || at.by.id !== handOver.preparedBy)
    return refuse(feedbackRefusals.preparerLists);
  if (handOver.state !== 'prepared') return refuse(feedbackRefusals.handOverSigned);
  const listed = itemsOf(problemIds, handOver.id, at.proposed);
  if (!Array.isArray(listed)) return refuse(listed as Refusal);
  return accept(changed(handOver, 'hand-over-listed', { body, items: listed }));
}

function signing(
  handOver: HandOver,
  { receivedOn, receiverName, receiverPost, documentNumber }: Receipt,
  at: HandOverStanding,
): Decision<HandOverChange> {
  if (!holdsOneOf(at.by, ['office-director'])) return refuse(feedbackRefusals.directorSigns);
  if (handOver.state !== 'prepared') return refuse(feedbackRefusals.handOverSigned);
  if (handOver.preparedBy === at.by.id) return refuse(feedbackRefusals.ownHandOver);
  const listed = itemsOf(
    handOver.items.map(({ problemId }) => problemId),
    handOver.id,
    at.proposed,
  );
  if (!Array.isArray(listed)) return refuse(listed as Refusal);
  if (receivedOn > at.today) return refuse(feedbackRefusals.notYetReceived, { today: at.today });
  const confirmed = at.proposed
    .filter(({ problemId }) => handOver.items.some((each) => each.problemId === problemId))
    .flatMap(({ confirmedOn }) => confirmedOn ?? [])
    .sort()
    .at(-1);
  if (confirmed !== undefined && receivedOn < confirmed)
    return refuse(feedbackRefusals.receivedTooEarly, { confirmed });
  const { by, now, today } = at;
  return accept(
    changed(handOver, 'hand-over-signed', {
      ...{ state: 'signed', heldSince: today, receivedOn, receiverName, receiverPost, documentNumber },
      ...{ signedBy: by.id, signedByName: by.name, signedAt: now },
    }),
  );
}

/** The rows of the list, or why it cannot be this one. */
function itemsOf(
  problemIds: readonly string[],
  own: string | null,
  proposed: readonly ForOtherBody[],
): readonly HandedItem[] | Refusal {
  if (problemIds.length === 0) return feedbackRefusals.nothingListed;
  const listed = proposed.filter(({ problemId }) => problemIds.includes(problemId));
  if (listed.length < new Set(problemIds).size || listed.some(({ isUsable }) => !isUsable))
    return feedbackRefusals.notForOthers;
  if (listed.some(({ handOverId }) => handOverId !== null && handOverId !== own))
    return feedbackRefusals.handedOverAlready;
  return listed.map(({ problemId, number, title }) => ({ problemId, number, title }));
}

function changed(handOver: HandOver, event: string, set: HandOverChange['set']): HandOverChange {
  const { id, version, jurisdictionId } = handOver;
  return { id, version, event, set, jurisdictionId };
}
