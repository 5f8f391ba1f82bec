/** What may be done with a report now: asked of the rules themselves. */
import type { Decision, Says } from '#platform/kernel/decision.ts';
import { decideReport, type ReportOrder, type ReportStanding } from './report.decide.ts';
import type { Report } from './report.model.ts';

export interface Allowance {
  readonly command: string;
  readonly allowed: boolean;
  readonly because?: Says;
}

export function allowedOn(report: Report, at: ReportStanding): Allowance[] {
  const pass = { type: 'pass', opinion: null, heldOn: at.today, points: [] } as const;
  const orders: Record<Report['state'], readonly ReportOrder[]> = {
    drafting: [{ type: 'hand-in', opinion: null }],
    'under-review': [pass, { type: 'send-back', reason: '…' }],
    settled: [],
  };
  return orders[report.state].flatMap((order) => probe(order.type, decideReport(report, order, at)));
}

/** What is another post's is not shown; who has had a hand in it is told so. */
function probe(command: string, decision: Decision<unknown>): Allowance[] {
  if (decision.accepted || decision.refusal.because === 'input') return [{ command, allowed: true }];
  const { because, says, kind } = decision.refusal;
  if (because === 'permission' && kind !== 'reports.own-report') return [];
  return [{ command, allowed: false, because: says }];
}
