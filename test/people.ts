import { registerAccount } from '#capabilities/accounts/account.commands.ts';
import type { RoleCode } from '#capabilities/accounts/accounts.model.ts';
import { grantRole } from '#capabilities/accounts/grant.commands.ts';
import { createRootJurisdiction } from '#capabilities/registry/index.ts';
import { createJurisdiction } from '#capabilities/registry/jurisdiction.commands.ts';
import type { Database } from '#platform/db/database.ts';
import type { ScopeKind } from '#platform/kernel/actor.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { systemActor } from './harness.ts';

export interface TestCity {
  readonly cityId: string;
  readonly countyId: string;
  readonly otherCountyId: string;
}

/** A city with two counties, made by the product's own commands. */
export function testCity(database: Database, now: Instant): Promise<TestCity> {
  return database.inTransaction(systemActor, async (tx) => {
    const cityId = await createRootJurisdiction(tx, { code: '520400', name: '安顺市', nameEn: 'Anshun' }, now);
    const county = (code: string, name: string) =>
      createJurisdiction(tx, { parentId: cityId, code, name, nameEn: null, kind: 'county' }, now);
    return { cityId, countyId: await county('520402', '西秀区'), otherCountyId: await county('520422', '普定县') };
  });
}

export interface Holding {
  readonly role: RoleCode;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
  readonly withSubordinates?: boolean;
}

export interface TestPerson {
  readonly accountId: string;
  readonly loginName: string;
  readonly password: string;
}

let people = 0;

/** Somebody with an account and these roles, made by the same commands as in the product. */
export function testPerson(
  database: Database,
  jurisdictionId: string,
  holdings: readonly Holding[],
  now: Instant,
): Promise<TestPerson> {
  people += 1;
  const loginName = `ren${process.pid}.${people}`;
  const password = 'Ceshi-2026-koling';
  const order = {
    loginName,
    displayName: `测试${people}`,
    staffNumber: `T${process.pid}-${people}`,
    password,
    jurisdictionId,
    mustChangePassword: false,
  };
  return database.inTransaction(systemActor, async (tx) => {
    const accountId = await registerAccount(tx, order, now);
    for (const { withSubordinates = false, ...holding } of holdings) {
      await grantRole(tx, { accountId, ...holding, withSubordinates, from: dayOf(now), to: null }, systemActor, now);
    }
    return { accountId, loginName, password };
  });
}
