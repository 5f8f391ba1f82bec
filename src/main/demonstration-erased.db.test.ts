import { afterAll, beforeAll, expect, it } from 'vitest';
import { note } from '#platform/journal/record.ts';
import { newId } from '#platform/kernel/id.ts';
import { instant } from '#platform/kernel/time.ts';
import { systemActor, type TestDatabase, testDatabase } from '#test/harness.ts';
import { refuseTouched } from './demonstration.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it('lets an unfinished demonstration be erased only while nobody but the program wrote anything', async () => {
  const entry = (actor: Parameters<typeof database.inTransaction>[0]) =>
    database.inTransaction(actor, (tx) =>
      note(tx, {
        subject: { kind: 'probe', sphere: 'administration' },
        id: newId(),
        event: 'probed',
        now: instant(new Date()),
      }),
    );
  await entry(systemActor);
  await expect(refuseTouched(database)).resolves.toBeUndefined();
  await entry({ kind: 'door', address: '127.0.0.1' });
  await expect(refuseTouched(database)).rejects.toMatchObject({ fault: 'notDemonstration' });
});
