import { inject } from 'vitest';
import { loadDemonstration } from '#main/demonstration.ts';
import { asClient, type TestDatabase, testDatabase } from './harness.ts';

const template = 'template_demonstration';
/** Any fixed number: the city is loaded by one test file while the others wait. */
const loadingLock = 5_204_000;

/** A demonstration city of one's own: loaded once in a run of the tests, a minute of work, and cloned from then on. */
export async function demonstrationDatabase(): Promise<TestDatabase> {
  const { superuser } = inject('cluster');
  await asClient(superuser, async (client) => {
    await client.query('select pg_advisory_lock($1)', [loadingLock]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) await loadTemplate();
  });
  return testDatabase(template);
}

async function loadTemplate(): Promise<void> {
  const loading = await testDatabase();
  const { database: name = '', ...server } = loading.superuser;
  await loadDemonstration(loading, () => undefined);
  await loading.pool.end();
  await asClient({ ...server, database: 'postgres' }, (client) =>
    client.query(`alter database ${name} rename to ${template}`),
  );
}
