/** Who reads authorisations, and what may be done now: asked of the rules themselves. */
import type { Decision, Says } from '#platform/kernel/decision.ts';
import { addDays } from '#platform/kernel/time.ts';
import { decideAuthorisation } from './authorisation.decide.ts';
import type { Authorisation, AuthorisationOrder, DecidingStanding } from './authorisation.model.ts';

export const offices = ['office-clerk', 'office-director'] as const;
export const teamRoles = ['team-leader', 'team-deputy', 'team-liaison', 'team-member'] as const;
/** Who reads the people of a round's teams: those who choose them. */
export const planners = [...offices, 'leading-group-member', 'organisation-officer'] as const;
/** Who reads all of a jurisdiction's. */
export const overseers = [
  ...offices,
  'leading-group-member',
  'discipline-receiving-desk',
  'discipline-officer',
  'organisation-officer',
] as const;
export const readers = [...overseers, ...teamRoles] as const;

export interface Allowance {
  readonly command: string;
  readonly allowed: boolean;
  readonly because?: Says;
}

export function allowedOn(row: Authorisation, at: DecidingStanding): Allowance[] {
  const { decisionNumber, fromOn, toOn, deputies, state, asked } = row;
  const reason = '…';
  const later = addDays(toOn > at.today ? toOn : at.today, 1);
  const orders: readonly AuthorisationOrder[] =
    state === 'drafted'
      ? [
          { type: 'approve', waiver: null },
          { type: 'decline', reason },
          { type: 'change', decisionNumber, fromOn, toOn, deputies },
        ]
      : state !== 'approved'
        ? []
        : asked !== null
          ? [{ type: 'grant' }, { type: 'refuse', reason }]
          : [
              { type: 'ask-extension', to: later, reason },
              { type: 'ask-withdrawal', reason },
            ];
  return orders.flatMap((order) => probe(order.type, decideAuthorisation(row, order, at)));
}

/** One refused for its content could be given with another; one refused for want of right is not shown, but who may not sign his own is told. */
function probe(command: string, decision: Decision<unknown>): Allowance[] {
  if (decision.accepted || decision.refusal.because === 'input') return [{ command, allowed: true }];
  const { because, says, kind } = decision.refusal;
  return because === 'permission' && kind !== 'authorisations.own-draft'
    ? []
    : [{ command, allowed: false, because: says }];
}
