/** Granting roles and ending them: the security administrator's work. */
import type { Tx } from '#platform/db/database.ts';
import { record } from '#platform/journal/record.ts';
import type { Actor, ScopeKind } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { countOtherHolders, findAccount, isAdministered, isAnybody, lockAdministrators } from './account.queries.ts';
import { type GrantId, type RoleGrant, roleFact } from './accounts.model.ts';
import { accountRefusals } from './accounts.refusals.ts';
import type { GrantView } from './accounts.schema.ts';
import { grantSubject } from './accounts.subjects.ts';
import { decideEndGrant, decideGrant, type GrantOrder, holdsOn } from './grant.decide.ts';
import {
  findGrant,
  findGrantView,
  findScopeJurisdiction,
  grantsAtInspections,
  listGrants,
  loadGrants,
  type ScopeChoice,
  searchJurisdictions,
  searchRounds,
  searchUnits,
} from './grant.queries.ts';

export async function listAccountGrants(tx: Tx, accountId: string): Promise<GrantView[]> {
  if ((await findAccount(tx, accountId)) === undefined) throw new Refused(accountRefusals.accountMissing);
  return listGrants(tx, accountId);
}

export async function grantRole(
  tx: Tx,
  order: GrantOrder & { accountId: string },
  by: Actor,
  now: Instant,
): Promise<GrantView> {
  await lockAdministrators(tx);
  const account = await findAccount(tx, order.accountId);
  if (account === undefined) throw new Refused(accountRefusals.accountMissing);
  const jurisdictionId = await findScopeJurisdiction(tx, order.scopeKind, order.scopeId);
  const event = accepted(
    decideGrant(order, {
      account,
      isSelf: isSelf(by, account.id),
      grants: await loadGrants(tx, account.id),
      scopeAdministered: await isAdministered(tx, jurisdictionId, 'security-administrator'),
      today: dayOf(now),
    }),
  );
  const id = newId<'role-grant'>();
  await insertGrant(
    tx,
    { ...order, id, event, jurisdictionId, grantedBy: by.kind === 'account' ? by.accountId : null },
    now,
  );
  return findGrantView(tx, id);
}

interface NewGrant extends GrantOrder {
  readonly id: GrantId;
  readonly accountId: string;
  readonly event: string;
  readonly jurisdictionId: string | null;
  readonly grantedBy: string | null;
}

async function insertGrant(tx: Tx, { id, event, jurisdictionId, ...grant }: NewGrant, now: Instant): Promise<void> {
  const { accountId, role, scopeKind, scopeId, withSubordinates, from, to, grantedBy } = grant;
  const set = {
    accountId,
    role,
    scopeKind,
    scopeId,
    withSubordinates,
    fromOn: from,
    toOn: to,
    endedOn: null,
    grantedAt: now,
    grantedBy,
  };
  await record(tx, { subject: grantSubject, id, version: 0, event, set, jurisdictionId, now });
}

export interface EndOrder {
  readonly id: string;
  readonly version: number;
  readonly on: Day;
  readonly reason: string;
}

export async function endGrant(
  tx: Tx,
  { id, version, on, reason }: EndOrder,
  by: Actor,
  now: Instant,
): Promise<GrantView> {
  await lockAdministrators(tx);
  const grant = await findGrant(tx, id);
  if (grant === undefined) throw new Refused(accountRefusals.grantMissing);
  const jurisdictionId = await findScopeJurisdiction(tx, grant.scopeKind, grant.scopeId);
  if (!(await isAdministered(tx, jurisdictionId, 'security-administrator')))
    throw new Refused(accountRefusals.grantMissing);
  const today = dayOf(now);
  const isLast = await isLastOfSeat(tx, grant, today);
  const event = accepted(decideEndGrant(on, { grant, isSelf: isSelf(by, grant.accountId), isLast, today }));
  await record(tx, {
    subject: grantSubject,
    id,
    version,
    event,
    set: { endedOn: on },
    detail: { reason },
    jurisdictionId,
    now,
  });
  return findGrantView(tx, id);
}

/** Ends what an account holds at these inspections, for whoever left their team: nobody is to wait for an administrator with that. */
export async function endGrantsAt(
  tx: Tx,
  accountId: string,
  inspectionIds: readonly string[],
  reason: string,
  now: Instant,
): Promise<void> {
  for (const grant of await grantsAtInspections(tx, accountId, inspectionIds)) {
    const { id, version, scopeKind, scopeId } = grant;
    const jurisdictionId = await findScopeJurisdiction(tx, scopeKind, scopeId);
    const set = { endedOn: dayOf(now) };
    const detail = { reason };
    await record(tx, { subject: grantSubject, id, version, event: 'grant-ended', set, detail, jurisdictionId, now });
  }
}

/** Whether an administrator's duty would be nobody's without this grant. */
async function isLastOfSeat(tx: Tx, grant: RoleGrant, today: Day): Promise<boolean> {
  if (roleFact(grant.role).seat === 'business' || !holdsOn(grant, today)) return false;
  const own = (await loadGrants(tx, grant.accountId)).filter(
    (other) => other.role === grant.role && holdsOn(other, today),
  );
  return own.length === 1 && (await countOtherHolders(tx, grant.role, grant.accountId)) === 0;
}

function isSelf(by: Actor, accountId: string): boolean {
  return by.kind === 'account' && by.accountId === accountId;
}

const mostChoices = 50;

/** What the security administrator administers, to choose a scope from. */
export function listScopes(tx: Tx, kind: ScopeKind, search: string): Promise<ScopeChoice[]> {
  switch (kind) {
    case 'jurisdiction':
      return searchJurisdictions(tx, search, mostChoices);
    case 'unit':
      return searchUnits(tx, search, mostChoices);
    default:
      return searchRounds(tx, kind, search, mostChoices);
  }
}

export async function isFirstRunOpen(tx: Tx): Promise<boolean> {
  return !(await isAnybody(tx));
}
