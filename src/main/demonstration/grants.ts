/** Gives the demonstration's people their roles for an inspection and a round. */
import { demonstrationPeople } from '#capabilities/accounts/demonstration-sign-ins.ts';
import { grantRole } from '#capabilities/accounts/grant.commands.ts';
import type { Database } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import type { DemoWork } from './city.ts';

export async function grantForWork(
  database: Database,
  accounts: ReadonlyMap<string, string>,
  { inspectionIds, supervisedRoundId }: DemoWork,
  now: Instant,
): Promise<void> {
  const by: Actor = { kind: 'system', name: 'demonstration' };
  await database.inTransaction(by, async (tx) => {
    for (const { loginName, role, place } of demonstrationPeople) {
      const accountId = accounts.get(loginName);
      if (accountId === undefined || (place !== 'inspection' && place !== 'round')) continue;
      const order = { accountId, role, scopeKind: place, withSubordinates: false, from: dayOf(now), to: null };
      for (const scopeId of place === 'inspection' ? inspectionIds : [supervisedRoundId])
        await grantRole(tx, { ...order, scopeId }, by, now);
    }
  });
}
