/** What may be done with a talk or a request now: asked of the rules themselves. */
import type { Decision } from '#platform/kernel/decision.ts';
import { decideRequest } from './request.decide.ts';
import type { DocumentRequest, RequestOrder } from './request.model.ts';
import type { Allowance, SiteStanding } from './site.model.ts';
import { decideTalk } from './talk.decide.ts';
import type { Talk, TalkOrder } from './talk.model.ts';

export function allowedOnTalk(talk: Talk, at: SiteStanding): Allowance[] {
  const reason = '…';
  const { today } = at;
  const inspectors = talk.inspectors.map(({ id }) => id);
  const orders: Record<Talk['state'], readonly TalkOrder[]> = {
    draft: [{ type: 'save', text: { ...talk, inspectors } }, { type: 'record' }, { type: 'withdraw', reason }],
    recorded: [
      { type: 'correct' },
      { type: 'sign', readBackOn: today, signedOn: today },
      { type: 'go-without-signature', readBackOn: today, reason },
    ],
    signed: [],
    withdrawn: [],
  };
  return orders[talk.state].flatMap((order) => probe(order.type, decideTalk(talk, order, at)));
}

export function allowedOnRequest(request: DocumentRequest, at: Pick<SiteStanding, 'by' | 'today'>): Allowance[] {
  const reason = '…';
  const orders: readonly RequestOrder[] = [
    { type: 'deliver', documents: 1, answer: null },
    { type: 'refuse', reason },
    { type: 'receive', documents: 1 },
    { type: 'ask-again', reason, dueOn: at.today },
    { type: 'withdraw', reason },
  ];
  return orders
    .flatMap((order) => probe(order.type, decideRequest(request, order, at)))
    .filter(({ allowed }) => allowed);
}

function probe(command: string, decision: Decision<unknown>): Allowance[] {
  if (decision.accepted || decision.refusal.because === 'input') return [{ command, allowed: true }];
  const { because, says } = decision.refusal;
  return because === 'permission' ? [] : [{ command, allowed: false, because: says }];
}
