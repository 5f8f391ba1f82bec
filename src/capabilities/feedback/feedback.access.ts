/** What may be done with a feedback now: asked of the rules themselves. */
import type { Decision, Says } from '#platform/kernel/decision.ts';
import { decideFeedbackStep, type FeedbackOrder, type Standing } from './feedback.decide.ts';
import type { Feedback } from './feedback.model.ts';

export interface Allowance {
  readonly command: string;
  readonly allowed: boolean;
  readonly because?: Says;
}

export function allowedOn(feedback: Feedback, at: Standing): Allowance[] {
  const { title, opinion, items } = feedback;
  const write = { type: 'write', title, opinion, problemIds: items.map(({ problemId }) => problemId) } as const;
  const day = at.today;
  const give = { place: '…', givenByName: '…', bodyOn: day, bodyPresent: '…', chiefOn: day, chiefPresent: '…' };
  const orders: Record<Feedback['state'], readonly FeedbackOrder[]> = {
    prepared: [write, { type: 'approve' }, { type: 'send-back', reason: '…' }],
    approved: [
      { type: 'give', ...give },
      { type: 'send-back', reason: '…' },
    ],
    given: [{ type: 'sign' }],
    signed: [],
  };
  return orders[feedback.state].flatMap((order) => probe(order.type, decideFeedbackStep(feedback, order, at)));
}

/** A writing that mends what hinders is allowed; what is another post's is not shown; who wrote it is told so. */
function probe(command: string, decision: Decision<unknown>): Allowance[] {
  if (decision.accepted || decision.refusal.because === 'input') return [{ command, allowed: true }];
  const { because, says, kind } = decision.refusal;
  if (command === 'write' && because === 'state') return [{ command, allowed: true }];
  if (because === 'permission' && kind !== 'feedback.own-feedback') return [];
  return [{ command, allowed: false, because: says }];
}
