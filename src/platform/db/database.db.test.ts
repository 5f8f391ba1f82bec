import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asClient, systemActor, type TestDatabase, testDatabase } from '#test/harness.ts';
import { one, rows, stream } from './database.ts';
import { sql } from './sql.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await asClient(database.owner, (client) =>
    client.query(`create schema probe; grant usage on schema probe to zhuoluo_app;
      create table probe.line (number integer primary key);
      grant select, insert on probe.line to zhuoluo_app`),
  );
});
afterAll(() => database.close());

const insert = (number: number) =>
  database.inTransaction(systemActor, (tx) => rows(tx, sql`insert into probe.line values (${number})`));
const count = sql`select count(*) as lines from probe.line`;

describe('a transaction', () => {
  it('that only reads sees one moment, whatever others write meanwhile', async () => {
    const seen = await database.inTransaction(
      systemActor,
      async (tx) => {
        const before = await one<{ lines: number }>(tx, count);
        await insert(1);
        return [before, await one<{ lines: number }>(tx, count)];
      },
      { readOnly: true },
    );
    expect(seen).toEqual([{ lines: 0 }, { lines: 0 }]);
    expect(await database.inTransaction(systemActor, (tx) => one(tx, count))).toEqual({ lines: 1 });
  });

  it('that streams its rows sees one moment too', async () => {
    const seen: number[] = [];
    for await (const { number } of database.streaming(systemActor, (tx) =>
      stream<{ number: number }>(tx, sql`select number from probe.line order by number`, 1),
    )) {
      if (seen.length === 0) await insert(2);
      seen.push(number);
    }
    expect(seen).toEqual([1]);
  });

  it('in which a statement failed keeps nothing and says so, also where the failure was swallowed', async () => {
    const swallowed = database.inTransaction(systemActor, async (tx) => {
      await rows(tx, sql`insert into probe.line values (3)`);
      await rows(tx, sql`insert into probe.line values (3)`).catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow('rolled back');
    const found = await database.inTransaction(systemActor, (tx) =>
      rows(tx, sql`select number from probe.line where number = 3`),
    );
    expect(found).toEqual([]);
  });
});
