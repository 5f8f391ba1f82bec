import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asClient, systemActor, type TestDatabase, testDatabase } from '#test/harness.ts';
import { maybe, one, preparedName, rows, stream, type Tx } from './database.ts';
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

const door = { kind: 'door', address: '127.0.0.1' } as const;
const actorOf = (tx: Tx) => one<{ kind: string }>(tx, sql`select platform.actor_kind() as kind`);
const put = (tx: Tx, name: string) =>
  rows(tx, sql`insert into platform.setting (name, value) values (${name}, 'true'::jsonb)`);
const found = async (name: string) =>
  (await database.inTransaction(door, (tx) => maybe(tx, sql`select from platform.setting where name = ${name}`))) !==
  undefined;

describe('a call', () => {
  it('has its actor from its first statement on, and nobody after its end', async () => {
    expect(await database.inTransaction(systemActor, actorOf)).toEqual({ kind: 'system' });
    expect(await database.inTransaction(door, actorOf, { readOnly: true })).toEqual({ kind: 'door' });
    const after = await database.pool.query('select platform.actor_kind() as kind');
    expect(after.rows).toEqual([{ kind: '' }]);
  });

  it('keeps what it returns from, and nothing of what it throws in, even where statements are still under way', async () => {
    await database.inTransaction(systemActor, (tx) => put(tx, 'kept'));
    const failing = database.inTransaction(systemActor, async (tx) => {
      const last = put(tx, 'lost');
      await Promise.all([rows(tx, sql`select 1 / 0`), last]);
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect([await found('kept'), await found('lost')]).toEqual([true, false]);
  });

  it('that only reads writes nothing', async () => {
    const writing = database.inTransaction(systemActor, (tx) => put(tx, 'unwritten'), { readOnly: true });
    await expect(writing).rejects.toMatchObject({ code: '25006' });
    expect(await found('unwritten')).toBe(false);
  });

  it('gives its connection back however it ends', async () => {
    const ends = Array.from({ length: 60 }, async (_, at) => {
      const work = database.inTransaction(
        systemActor,
        async (tx) => {
          if (at % 3 === 0) await rows(tx, sql`select 1 / 0`);
          return actorOf(tx);
        },
        { readOnly: at % 2 === 0 },
      );
      return work.catch(() => undefined);
    });
    expect((await Promise.all(ends)).filter((end) => end !== undefined)).toHaveLength(40);
    await database.inTransaction(systemActor, actorOf);
    expect(database.pool.waitingCount).toBe(0);
  });
});

describe('a prepared statement', () => {
  const doubled = (tx: Tx, number: number) =>
    one<{ twice: number }>(tx, sql`select ${number}::integer * 2 as twice`, { prepared: true });

  it('answers for its values each time, planned once for its connection', async () => {
    await database.inTransaction(systemActor, async (tx) => {
      for (const number of [1, 2, 3]) expect(await doubled(tx, number)).toEqual({ twice: number * 2 });
      expect(
        await one(
          tx,
          sql`select count(*) as many from pg_prepared_statements where statement like 'select $1::integer * 2%'`,
        ),
      ).toEqual({ many: 1 });
    });
  });

  it('is as good after a failure as before', async () => {
    await expect(database.inTransaction(systemActor, (tx) => doubled(tx, 2_000_000_000))).rejects.toMatchObject({
      code: '22003',
    });
    expect(await database.inTransaction(systemActor, (tx) => doubled(tx, 21))).toEqual({ twice: 42 });
  });

  it('has one name for one text, until there are too many', () => {
    const names = Array.from({ length: 400 }, (_, at) => preparedName(`select ${at}`));
    expect(preparedName('select 0')).toBe(names[0]);
    expect(new Set(names.filter((name) => name !== undefined)).size).toBeLessThanOrEqual(200);
    expect(names.at(-1)).toBeUndefined();
  });
});
