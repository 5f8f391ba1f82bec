/** The first run: an empty installation gets its city and its three administrators, once. */

import { createRootJurisdiction } from '#capabilities/registry/index.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { registerAccount } from './account.commands.ts';
import { isAnybody, lockAdministrators } from './account.queries.ts';
import type { FirstRunOrder } from './accounts.schema.ts';
import { decideFirstRun } from './first-run.decide.ts';
import { grantRole } from './grant.commands.ts';

/** @throws Refused `accounts.first-run-closed` as soon as anybody has an account */
export async function runFirst(database: Database, order: FirstRunOrder, address: string, now: Instant): Promise<void> {
  const by: Actor = { kind: 'system', name: `first-run ${address}` };
  await database.inTransaction(by, async (tx) => {
    await lockAdministrators(tx);
    accepted(decideFirstRun(order, await isAnybody(tx)));
    const jurisdictionId = await createRootJurisdiction(tx, order.jurisdiction, now);
    for (const [index, administrator] of order.administrators.entries()) {
      await beside(`administrators.${index}`, () => seat(tx, administrator, jurisdictionId, by, now));
    }
  });
}

async function seat(
  tx: Tx,
  { seat: seatName, ...person }: FirstRunOrder['administrators'][number],
  jurisdictionId: string,
  by: Actor,
  now: Instant,
): Promise<void> {
  const accountId = await registerAccount(tx, { ...person, jurisdictionId, mustChangePassword: false }, now);
  const scope = {
    scopeKind: 'jurisdiction',
    scopeId: jurisdictionId,
    withSubordinates: true,
    from: dayOf(now),
    to: null,
  } as const;
  await grantRole(tx, { accountId, role: `${seatName}-administrator`, ...scope }, by, now);
}

/** A refusal about one of several people stands beside that person's field. */
async function beside(place: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.field === undefined) throw error;
    throw new Refused({ ...error.refusal, field: `${place}.${error.refusal.field}` });
  }
}
