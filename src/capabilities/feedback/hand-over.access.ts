/** What may be done with a hand-over now: asked of the rules themselves. */
import type { Allowance } from './feedback.access.ts';
import { decideHandOverStep, type HandOverOrder, type HandOverStanding } from './hand-over.decide.ts';
import type { HandOver } from './hand-over.model.ts';

export function handOverAllowed(handOver: HandOver, at: HandOverStanding): Allowance[] {
  if (handOver.state === 'signed') return [];
  const problemIds = handOver.items.map(({ problemId }) => problemId);
  const receipt = { receivedOn: at.today, receiverName: '…', receiverPost: '…', documentNumber: '…' };
  const orders: readonly HandOverOrder[] = [
    { type: 'sign', ...receipt },
    { type: 'list', body: handOver.body, problemIds },
  ];
  return orders.flatMap((order): Allowance[] => {
    const decision = decideHandOverStep(handOver, order, at);
    if (decision.accepted) return [{ command: order.type, allowed: true }];
    const { because, says, kind } = decision.refusal;
    if (because === 'permission' && kind !== 'feedback.own-hand-over') return [];
    // A list that does not hold any more is mended before anything is signed.
    if (because === 'input' && order.type === 'list') return [{ command: order.type, allowed: true }];
    return [{ command: order.type, allowed: false, because: says }];
  });
}
