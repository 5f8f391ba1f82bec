import type { Database } from '#platform/db/database.ts';
import type { Actor, ScopeKind } from '#platform/kernel/actor.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { registerAccount } from './account.commands.ts';
import { type DemoPerson, type DemoPlace, demonstrationPeople } from './demonstration-sign-ins.ts';
import { grantRole } from './grant.commands.ts';

/** Where the demonstration's people work. */
export interface DemoScopes {
  readonly cityId: string;
  /** 西秀区 */
  readonly countyId: string;
  /** A unit of the county that has a contact and a secretary. */
  readonly unitId: string;
  /** An enterprise of the city that has both, too. */
  readonly enterpriseId: string;
}

/**
 * One sign-in for each role. Roles whose scope is an inspection or a round are granted where those are made.
 * @returns the account's id by login name
 */
export async function loadDemoAccounts(
  database: Database,
  scopes: DemoScopes,
  now: Instant,
): Promise<ReadonlyMap<string, string>> {
  const by: Actor = { kind: 'system', name: 'demonstration' };
  return database.inTransaction(by, async (tx) => {
    const made = new Map<string, string>();
    for (const person of demonstrationPeople) {
      const { loginName, name: displayName, staffNumber, password, role, withSubordinates } = person;
      const jurisdictionId = ofCounty.includes(person.place) ? scopes.countyId : scopes.cityId;
      const order = { loginName, displayName, staffNumber, password, jurisdictionId, mustChangePassword: false };
      const accountId = await registerAccount(tx, order, now);
      made.set(loginName, accountId);
      const scope = scopeOf(person, scopes);
      if (scope !== null)
        await grantRole(tx, { accountId, role, ...scope, withSubordinates, from: dayOf(now), to: null }, by, now);
    }
    return made;
  });
}

const ofCounty: readonly DemoPlace[] = ['county', 'unit', 'look-back'];

function scopeOf(
  { place }: DemoPerson,
  { cityId, countyId, unitId, enterpriseId }: DemoScopes,
): { scopeKind: ScopeKind; scopeId: string } | null {
  switch (place) {
    case 'city':
      return { scopeKind: 'jurisdiction', scopeId: cityId };
    case 'county':
      return { scopeKind: 'jurisdiction', scopeId: countyId };
    case 'unit':
      return { scopeKind: 'unit', scopeId: unitId };
    case 'enterprise':
      return { scopeKind: 'unit', scopeId: enterpriseId };
    case 'inspection':
    case 'look-back':
    case 'round':
      return null;
  }
}
