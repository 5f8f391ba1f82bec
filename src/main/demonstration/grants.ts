/** Gives the demonstration's people their roles for an inspection and a round. */
import { type DemoPlace, demonstrationPeople } from '#capabilities/accounts/demonstration-sign-ins.ts';
import { grantRole } from '#capabilities/accounts/grant.commands.ts';
import type { Database } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import type { DemoWork } from './city.ts';

export async function grantForWork(
  database: Database,
  accounts: ReadonlyMap<string, string>,
  { inspectionIds, lookBackId, supervisedRoundId }: DemoWork,
  now: Instant,
): Promise<void> {
  const scopes: Partial<Record<DemoPlace, readonly string[]>> = {
    ...{ inspection: inspectionIds, 'look-back': [lookBackId], round: [supervisedRoundId] },
  };
  const by: Actor = { kind: 'system', name: 'demonstration' };
  await database.inTransaction(by, async (tx) => {
    for (const { loginName, role, place } of demonstrationPeople) {
      const accountId = accounts.get(loginName);
      const scopeIds = scopes[place];
      if (accountId === undefined || scopeIds === undefined) continue;
      const scopeKind = place === 'round' ? 'round' : 'inspection';
      const order = { accountId, role, scopeKind, withSubordinates: false, from: dayOf(now), to: null } as const;
      for (const scopeId of scopeIds) await grantRole(tx, { ...order, scopeId }, by, now);
    }
  });
}
