import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Accountability, AccountabilityChange, AccountabilityOrder } from './accountability.model.ts';
import { rectificationRefusals as because } from './rectification.refusals.ts';
import { type Doer, officeRoles } from './task.model.ts';

/** Records a decision that somebody else took; the office only keeps it. */
export function decideHoldToAccount(order: AccountabilityOrder, by: Doer, today: Day): Decision<AccountabilityChange> {
  const { id, ...facts } = order;
  if (!isOffice(by)) return refuse(because.accountabilityNotYours);
  if (order.decidedOn > today) return refuse(because.accountabilityLater, { day: order.decidedOn });
  const recorded = { recordedBy: by.accountId, recordedByName: by.name, recordedOn: today };
  return accept({
    id,
    version: 0,
    event: 'held-to-account',
    set: { ...facts, ...recorded, revokedOn: null, revokedReason: null },
    detail: {},
    jurisdictionId: order.jurisdictionId,
  });
}

/** A record made in error, or a decision that was lifted: it stays, and no longer counts. */
export function decideRevoke(
  record: Accountability,
  reason: string,
  by: Doer,
  today: Day,
): Decision<AccountabilityChange> {
  if (!by.rolesHere.includes('office-director')) return refuse(because.accountabilityNotYours);
  if (record.revokedOn !== null) return refuse(because.accountabilityRevoked, { day: record.revokedOn });
  return accept({
    id: record.id,
    version: record.version,
    event: 'accountability-revoked',
    set: { revokedOn: today, revokedReason: reason },
    detail: { reason },
    jurisdictionId: record.jurisdictionId,
  });
}

function isOffice(by: Doer): boolean {
  return officeRoles.some((role) => by.rolesHere.includes(role));
}
