/** Who may be given a role, and when it ends. */

import type { ScopeKind } from '#platform/kernel/actor.ts';
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import { addDays, type Day } from '#platform/kernel/time.ts';
import { lastAdministrator, naming } from './account.decide.ts';
import { type Account, type RoleCode, type RoleGrant, roleFact } from './accounts.model.ts';
import { accountRefusals } from './accounts.refusals.ts';

export interface GrantOrder {
  readonly role: RoleCode;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
  readonly withSubordinates: boolean;
  readonly from: Day;
  readonly to: Day | null;
}

export interface GrantSituation {
  readonly account: Account;
  readonly isSelf: boolean;
  /** All grants the account ever had. */
  readonly grants: readonly RoleGrant[];
  /** Whether the scope exists within what the granting person administers. */
  readonly scopeAdministered: boolean;
  readonly today: Day;
}

export function decideGrant(order: GrantOrder, situation: GrantSituation): Decision<'role-granted'> {
  const fact = roleFact(order.role);
  if (situation.isSelf) return refuse(accountRefusals.grantToOneself);
  if (situation.account.status === 'disabled') return refuse(accountRefusals.accountDisabled);
  if (order.scopeKind !== fact.scopeKind) return refuse(naming(accountRefusals.scopeDoesNotFit, { role: fact.name }));
  if (order.withSubordinates && order.scopeKind !== 'jurisdiction') return refuse(accountRefusals.subordinatesDoNotFit);
  if (!situation.scopeAdministered) return refuse(accountRefusals.scopeMissing);
  if (order.from < situation.today) return refuse(accountRefusals.grantInPast);
  if (order.to !== null && order.to < order.from) return refuse(accountRefusals.grantDaysInOrder);
  const meanwhile = situation.grants.filter((held) => overlaps(held, order));
  const apart = meanwhile.find((held) => roleFact(held.role).seat !== fact.seat);
  if (apart !== undefined) {
    const from = { zh: apart.fromOn, en: apart.fromOn };
    return refuse(naming(accountRefusals.seatsApart, { held: roleFact(apart.role).name, from }));
  }
  if (meanwhile.some((held) => held.role === order.role && held.scopeId === order.scopeId))
    return refuse(accountRefusals.alreadyGranted);
  return accept('role-granted');
}

export interface EndSituation {
  readonly grant: RoleGrant;
  readonly isSelf: boolean;
  /** Whether nobody else could do the administrator's duty without this grant. */
  readonly isLast: boolean;
  readonly today: Day;
}

/** @param on the first day on which the grant no longer holds */
export function decideEndGrant(on: Day, { grant, isSelf, isLast, today }: EndSituation): Decision<'grant-ended'> {
  if (isSelf) return refuse(accountRefusals.grantOfOneself);
  if (on < today) return refuse(accountRefusals.endInPast);
  const until = firstDayWithout(grant);
  if (until !== null && until <= on) return refuse(accountRefusals.grantAlreadyEnded);
  if (isLast) return refuse(lastAdministrator(grant.role));
  return accept('grant-ended');
}

export function holdsOn({ fromOn, ...grant }: RoleGrant, day: Day): boolean {
  const until = firstDayWithout(grant);
  return fromOn <= day && (until === null || day < until);
}

function overlaps(held: RoleGrant, order: Pick<GrantOrder, 'from' | 'to'>): boolean {
  const until = firstDayWithout(held);
  if (until !== null && (until <= order.from || until <= held.fromOn)) return false;
  return order.to === null || held.fromOn <= order.to;
}

function firstDayWithout({ toOn, endedOn }: Pick<RoleGrant, 'toOn' | 'endedOn'>): Day | null {
  const dayAfter = toOn === null ? null : addDays(toOn, 1);
  if (dayAfter === null || endedOn === null) return dayAfter ?? endedOn;
  return endedOn < dayAfter ? endedOn : dayAfter;
}
