import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { one, rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { instant } from '#platform/kernel/time.ts';
import { asClient, systemActor, type TestDatabase, testDatabase } from '#test/harness.ts';
import { journalKey } from './commitment.ts';
import { note, record } from './record.ts';
import { sealJournal } from './seal.ts';
import { defineSubject } from './subject.ts';
import { type Finding, verifyJournal } from './verify.ts';

const thing = defineSubject({ kind: 'thing', table: 'probe.thing', sphere: 'administration', digested: ['secret'] });
const now = instant(new Date('2026-03-01T08:00:00Z'));

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await asClient(database.owner, (client) =>
    client.query(`create schema probe; grant usage on schema probe to zhuoluo_app;
      create table probe.thing (id uuid primary key, version integer not null, name text, secret text, amount bigint, seen_at timestamptz,
        tags text[], body jsonb, shout text generated always as (upper(name)) stored);
      grant select, insert, update on probe.thing to zhuoluo_app`),
  );
});
afterAll(() => database.close());

const full = {
  name: '第一',
  secret: 'hush',
  amount: 12,
  seenAt: now,
  tags: ['a', '乙'],
  body: { b: 1, a: [null, 'x'] },
};

async function makeThing(name = '第一'): Promise<string> {
  const id = newId();
  await database.inTransaction(systemActor, (tx) =>
    record(tx, { subject: thing, id, version: 0, event: 'thing-made', set: { ...full, name }, now }),
  );
  return id;
}

async function verify(): Promise<Finding[]> {
  const found: Finding[] = [];
  await database.inTransaction(systemActor, (tx) =>
    verifyJournal(tx, [thing], journalKey(), (finding) => found.push(finding)),
  );
  return found.filter(({ subjectKind }) => subjectKind === 'thing' || subjectKind === 'seal');
}

/** What only somebody with the machine in hand could do. */
async function byHand(...statements: string[]): Promise<void> {
  await asClient(database.superuser, async (client) => {
    await client.query(`set session_replication_role = replica`);
    for (const statement of statements) await client.query(statement);
  });
}

describe('the journal', () => {
  it('writes the row and its entry together and replays to the very row', async () => {
    const id = await makeThing();
    await database.inTransaction(systemActor, (tx) =>
      record(tx, {
        subject: thing,
        id,
        version: 1,
        event: 'thing-renamed',
        set: { name: '第二', seenAt: null },
        detail: { reason: '改名' },
        now,
      }),
    );
    const row = await database.inTransaction(systemActor, (tx) =>
      one(tx, sql`select name, version, shout from probe.thing where id = ${id}`),
    );
    expect(row).toEqual({ name: '第二', version: 2, shout: '第二' });
    expect(await verify()).toEqual([]);
  });

  it('tells the second writer that the record moved on and shows how it stands now, without its secrets', async () => {
    const id = await makeThing();
    const rename = (name: string) =>
      database.inTransaction(systemActor, (tx) =>
        record(tx, { subject: thing, id, version: 1, event: 'thing-renamed', set: { name }, now }),
      );
    await rename('先到');
    const refused = await rename('后到').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({
      refusal: { kind: 'platform.stale' },
      detail: { name: '先到', version: 2, seenAt: expect.anything() },
    });
    expect((refused as Refused).detail).not.toHaveProperty('secret');
    expect(await verify()).toEqual([]);
  });

  it('lets exactly one of many simultaneous writers through', async () => {
    const id = await makeThing();
    const attempts = Array.from({ length: 10 }, (_, index) =>
      database.inTransaction(systemActor, (tx) =>
        record(tx, { subject: thing, id, version: 1, event: 'thing-renamed', set: { name: String(index) }, now }),
      ),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps digests instead of secrets', async () => {
    const id = await makeThing();
    const { change } = await database.inTransaction(systemActor, (tx) =>
      one<{ change: Record<string, unknown> }>(
        tx,
        sql`select change from journal.content c join journal.entry e on e.id = c.entry_id where subject_id = ${id}`,
      ),
    );
    expect(change.secret).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('refuses every update, delete and truncation, even to its owner', async () => {
    for (const statement of [
      'update journal.entry set event = event',
      'delete from journal.content',
      'truncate journal.entry cascade',
    ]) {
      await expect(asClient(database.owner, (client) => client.query(statement))).rejects.toThrow(/stays/);
      await expect(asClient(database.application, (client) => client.query(statement))).rejects.toThrow(/denied|stays/);
    }
  });

  it('refuses an entry in somebody else’s name', async () => {
    const door = { kind: 'door', address: '127.0.0.1' } as const;
    const forged = { ...door, kind: 'system', name: 'nobody' } as const;
    await expect(
      database.inTransaction(door, (tx) =>
        note({ ...tx, actor: forged } as typeof tx, { subject: thing, id: newId(), event: 'forged', now }),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('writes ten thousand rows in batches', async () => {
    const changes = Array.from({ length: 10_000 }, (_, index) => ({
      subject: thing,
      id: newId(),
      version: 0,
      event: 'thing-made',
      set: { ...full, name: `第${index}号` },
      now,
    }));
    await database.inTransaction(systemActor, (tx) => record(tx, changes));
    const { count } = await database.inTransaction(systemActor, (tx) =>
      one<{ count: number }>(tx, sql`select count(*) from probe.thing where name like '第%号'`),
    );
    expect(count).toBe(10_000);
  });
});

describe('zhuoluo verify', () => {
  it.each([
    ['a row changed by hand', 'row-altered', (id: string) => [`update probe.thing set name = '假' where id = '${id}'`]],
    [
      'a secret exchanged by hand',
      'row-altered',
      (id: string) => [`update probe.thing set secret = 'mine' where id = '${id}'`],
    ],
    ['a row deleted', 'row-missing', (id: string) => [`delete from probe.thing where id = '${id}'`]],
    [
      'a row whose entries were all removed',
      'row-unrecorded',
      (id: string) => [`delete from journal.entry where subject_id = '${id}'`],
    ],
    [
      'an altered event',
      'entry-altered',
      (id: string) => [`update journal.entry set event = 'other' where subject_id = '${id}'`],
    ],
    [
      'an altered author',
      'entry-altered',
      (id: string) => [`update journal.entry set actor_name = '别人' where subject_id = '${id}'`],
    ],
    [
      'an altered change',
      'entry-altered',
      (id: string) => [
        `update journal.content set change = '{"name":"假"}' where entry_id in (select id from journal.entry where subject_id = '${id}')`,
      ],
    ],
    [
      'a removed content',
      'content-missing',
      (id: string) => [
        `delete from journal.content where entry_id in (select id from journal.entry where subject_id = '${id}')`,
      ],
    ],
    [
      'an entry written without the key',
      'entry-forged',
      (id: string) => [
        `update probe.thing set version = 2, name = '假' where id = '${id}'`,
        `with e as (insert into journal.entry (id, at, actor_kind, actor_name, subject_kind, subject_id, version, event, result, sphere, algorithm, commitment, mac)
        values (gen_random_uuid(), now(), 'system', 'x', 'thing', '${id}', 2, 'thing-renamed', 'done', 'administration', 'sha256', sha256('x'), sha256('y')) returning id)
       insert into journal.content select id, 'administration', sha256('salt'), '{"name":"假"}', '{}' from e`,
      ],
    ],
  ])('names the subject of %s', async (_, fault, statements) => {
    const id = await makeThing();
    expect(await verify()).toEqual([]);
    await byHand(...statements(id));
    expect(await verify()).toEqual([expect.objectContaining({ fault, subjectKind: 'thing', subjectId: id })]);
    await byHand(
      'delete from journal.content c using journal.entry e where c.entry_id = e.id',
      'delete from journal.entry',
      'delete from probe.thing',
    );
  });

  it('names the version of an entry taken out of the middle', async () => {
    const id = await makeThing();
    for (const version of [1, 2]) {
      await database.inTransaction(systemActor, (tx) =>
        record(tx, { subject: thing, id, version, event: 'thing-renamed', set: { name: `v${version}` }, now }),
      );
    }
    await byHand(`delete from journal.entry where subject_id = '${id}' and version = 2`);
    expect(await verify()).toEqual([expect.objectContaining({ fault: 'entry-missing', subjectId: id, version: 2 })]);
    await byHand('delete from journal.entry', 'delete from journal.content', 'delete from probe.thing');
  });

  it('finds by its seal that a subject was wiped out whole, and that a reading was', async () => {
    const wiped = await makeThing('消失');
    await database.inTransaction(systemActor, (tx) =>
      note(tx, { subject: thing, id: wiped, event: 'thing-viewed', now }),
    );
    expect(await sealJournal(database, journalKey(), now)).toBeGreaterThan(0);
    expect(await sealJournal(database, journalKey(), now)).toBe(0);
    await makeThing('留下');
    expect(await sealJournal(database, journalKey(), now)).toBe(1);
    expect(await verify()).toEqual([]);
    await byHand(`delete from journal.entry where subject_id = '${wiped}' and event = 'thing-viewed'`);
    expect(await verify()).toEqual([expect.objectContaining({ fault: 'seal-broken' })]);
    await byHand(
      `delete from journal.entry where subject_id = '${wiped}'`,
      `delete from probe.thing where id = '${wiped}'`,
    );
    expect(await verify()).toEqual([expect.objectContaining({ fault: 'seal-broken' })]);
  });

  it('does not seal past a writer who is still at work', async () => {
    await byHand(
      'delete from journal.entry',
      'delete from journal.content',
      'delete from probe.thing',
      'delete from journal.seal',
    );
    await database.inTransaction(systemActor, async (tx) => {
      await record(tx, { subject: thing, id: newId(), version: 0, event: 'thing-made', set: full, now });
      expect(await sealJournal(database, journalKey(), now)).toBe(0);
      await rows(tx, sql`select 1`);
    });
    expect(await sealJournal(database, journalKey(), now)).toBe(1);
  });
});
