/** Who reads rounds, and what may be done now: asked of the rules themselves, so that page and rule never differ. */
import type { Decision, Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { decideInspection, type InspectionSituation, nextStep } from './inspection.decide.ts';
import { decideRound, type RoundSituation } from './round.decide.ts';
import type { Inspection, InspectionOrder, Round, RoundOrder } from './rounds.model.ts';

export interface Allowance {
  readonly command: string;
  readonly allowed: boolean;
  readonly because?: Says;
}

/** @returns commands that are the person's at all, each with the reason where it is not possible now */
export function allowedOnRound(round: Round, at: RoundSituation): Allowance[] {
  const { name, kind, plannedFrom, plannedTo } = round;
  const on = at.today;
  const orders: RoundOrder[] = [
    { type: 'change-plan', name, kind, plannedFrom, plannedTo },
    { type: 'send-back', reason: '…' },
    { type: 'approve', decisionNumber: '…' },
    { type: 'announce', on },
    { type: 'begin', on },
    { type: 'begin-feedback', on },
    { type: 'begin-rectification', on },
    { type: 'close', on },
  ];
  const probed = orders.flatMap((order) => probe(order.type, decideRound(round, order, at)));
  const mayAdd = at.mayPlan && round.state === 'planned' ? [{ command: 'add-inspection', allowed: true }] : [];
  return [...probed, ...mayAdd];
}

export function allowedOnInspection(inspection: Inspection, at: InspectionSituation): Allowance[] {
  const { teamId, kind, leaderPersonId } = inspection;
  const on: Day = at.today;
  const step = nextStep(inspection, at.rules.steps)?.code ?? '';
  const leaderName = inspection.leaderName ?? '…';
  const orders: InspectionOrder[] = [
    { type: 'move', step, on },
    { type: 'leave', on, earlyReason: null },
    { type: 'finish', on },
    { type: 'take-back', reason: '…' },
    { type: 'staff', teamId, kind, leaderName, leaderPersonId },
    { type: 'cancel', on, reason: '…' },
  ];
  return orders.flatMap((order) => probe(order.type, decideInspection(inspection, order, at)));
}

/** An order refused for its content alone could be given with another content; one refused for want of right is not shown. */
function probe(command: string, decision: Decision<unknown>): Allowance[] {
  if (decision.accepted || decision.refusal.because === 'input') return [{ command, allowed: true }];
  const { because, says } = decision.refusal;
  return because === 'permission' && decision.refusal.kind !== 'rounds.own-plan'
    ? []
    : [{ command, allowed: false, because: says }];
}
