/** What may be done with a paper now: asked of the rules themselves. */
import type { Decision, Says } from '#platform/kernel/decision.ts';
import { decidePaper } from './paper.decide.ts';
import type { Paper, PaperOrder, PaperStanding } from './paper.model.ts';
import { decideSending } from './sheet.decide.ts';

export interface Allowance {
  readonly command: string;
  readonly allowed: boolean;
  readonly because?: Says;
}

export function allowedOnPaper(paper: Paper, at: PaperStanding): Allowance[] {
  const opinion = '…';
  const decided = { decision: 'rectification', opinion, otherBody: null, mergedInto: null, dueOn: at.today } as const;
  const orders: Record<Paper['state'], readonly PaperOrder[]> = {
    draft: [{ type: 'save', text: paper }, { type: 'submit' }],
    submitted: [
      { type: 'review', opinion },
      { type: 'send-back', reason: opinion },
    ],
    reviewed: [
      { type: 'sign', opinion },
      { type: 'send-back', reason: opinion },
    ],
    signed: [
      { type: 'table', meetingId: '' },
      { type: 'send-back', reason: opinion },
    ],
    tabled: [
      { type: 'decide', ...decided },
      { type: 'send-back', reason: opinion },
    ],
    approved: [],
    merged: [{ type: 'bring-back', reason: opinion }],
    dropped: [],
  };
  // Which meeting is chosen later: any open one serves to ask.
  const open = { id: '', inspectionId: paper.inspectionId, isOpen: true };
  const asking = paper.state === 'signed' ? { ...at, meeting: open } : at;
  const sheet = paper.state === 'signed' || paper.state === 'tabled';
  return [
    ...orders[paper.state].flatMap((order) => probe(order.type, decidePaper(paper, order, asking))),
    ...(sheet ? probe('send-sheet', decideSending('', paper, at.today, at)) : []),
  ];
}

/** One refused for its content could be given with another; one of another person's is not shown, but who has had a hand in it is told. */
function probe(command: string, decision: Decision<unknown>): Allowance[] {
  if (decision.accepted || decision.refusal.because === 'input') return [{ command, allowed: true }];
  const { because, says, kind } = decision.refusal;
  const isTold = kind === 'papers.own-paper' || kind === 'papers.finder-decides';
  return because === 'permission' && !isTold ? [] : [{ command, allowed: false, because: says }];
}
