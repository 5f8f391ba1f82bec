import { join } from 'node:path';
import { expect, it } from 'vitest';
import { asClient, testDatabase } from '#test/harness.ts';
import { eraseSchemas } from './erase.ts';
import { migrate } from './migrate.ts';

const migrations = join(import.meta.dirname, '../../../db/migrations');

it('takes away what the migrations made, lets them run again, and leaves what else the owner keeps', async () => {
  const database = await testDatabase();
  await asClient(database.owner, (client) =>
    client.query('create schema kept; create table kept.note as select 1 as line'),
  );
  await eraseSchemas(database.owner, migrations);
  const schemas = await asClient(database.superuser, (client) =>
    client.query(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')`,
    ),
  );
  expect(schemas.rows).toEqual([{ name: 'kept' }]);
  expect((await migrate(database.owner, migrations)).length).toBeGreaterThan(0);
  const kept = await asClient(database.superuser, (client) => client.query('select line from kept.note'));
  expect(kept.rows).toEqual([{ line: 1 }]);
  await database.close();
});
