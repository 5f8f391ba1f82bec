import { afterAll, beforeAll, expect, it } from 'vitest';
import { dumpSchema } from '#platform/db/schema-dump.ts';
import { systemActor, type TestDatabase, testDatabase } from './harness.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it('db/schema.sql is what the migrations make', async () => {
  const schema = await database.inTransaction(systemActor, dumpSchema, { readOnly: true });
  await expect(schema).toMatchFileSnapshot('../db/schema.sql');
});
