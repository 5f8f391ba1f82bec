import { loadDemoAccounts } from '#capabilities/accounts/index.ts';
import { loadRegistry } from '#capabilities/registry/index.ts';
import { Fault } from '#platform/config/fault.ts';
import { type Database, maybe, one, rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { instant } from '#platform/kernel/time.ts';
import { type DemoWork, loadWork, type Told } from './demonstration/city.ts';
import { grantForWork } from './demonstration/grants.ts';
import type { Progress } from './progress.ts';

const by = { kind: 'system', name: 'demonstration' } as const satisfies Actor;

/** `unfinished`: the program was stopped while it loaded; what is there is worth nothing and is made anew. */
export type DemonstrationState = 'none' | 'unfinished' | 'loaded';

export async function demonstrationState(database: Database): Promise<DemonstrationState> {
  const found = await database.inTransaction(by, (tx) =>
    maybe<{ value: boolean }>(tx, sql`select value from platform.setting where name = 'demonstration'`),
  );
  if (found === undefined) return 'none';
  return found.value ? 'loaded' : 'unfinished';
}

/** Whether anybody works here already: the demonstration never mixes with real data. */
export async function isEmpty(database: Database): Promise<boolean> {
  const { empty } = await database.inTransaction(by, (tx) =>
    one<{ empty: boolean }>(tx, sql`select not accounts.anybody() as empty`),
  );
  return empty;
}

/** @throws Fault where the database holds real data, or a demonstration already */
export async function refuseRealData(database: Database): Promise<void> {
  if (!(await isEmpty(database))) throw new Fault('notDemonstration');
}

/**
 * An unfinished demonstration is worth nothing, and is erased only while nobody but the program ever wrote in the database.
 * @throws Fault where a person came in, or knocked, meanwhile
 */
export async function refuseTouched(database: Database): Promise<void> {
  const { touched } = await database.inTransaction(by, (tx) =>
    one<{ touched: boolean }>(
      tx,
      sql`select exists (select from journal.entry where actor_kind in ('account', 'door')) as touched`,
    ),
  );
  if (touched) throw new Fault('notDemonstration');
}

/** Loads the demonstration city by the same commands as real work; deterministic. */
export async function loadDemonstration(database: Database, progress: Progress): Promise<Told> {
  await markDemonstration(database, false);
  const now = instant(new Date());
  const registry = await loadRegistry(database, now, (done, total) => progress(done, total * 8));
  const accounts = await loadDemoAccounts(database, registry, now);
  const grant = (work: DemoWork) => grantForWork(database, accounts, work, now);
  const own = { office: registry.unitId, enterprise: registry.enterpriseId };
  const told = await loadWork(database, { accounts, own }, now, grant, (done, total) =>
    progress(total + done * 7, total * 8),
  );
  await markDemonstration(database, true);
  progress(1, 1);
  return told;
}

async function markDemonstration(database: Database, loaded: boolean): Promise<void> {
  await database.inTransaction(by, (tx) =>
    rows(
      tx,
      sql`insert into platform.setting (name, value) values ('demonstration', ${JSON.stringify(loaded)}::jsonb)
        on conflict (name) do update set value = excluded.value`,
    ),
  );
}
