import pg from 'pg';
import { journalKey } from '#platform/journal/commitment.ts';
import { record } from '#platform/journal/record.ts';
import { sealJournal } from '#platform/journal/seal.ts';
import { defineSubject } from '#platform/journal/subject.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { newId } from '#platform/kernel/id.ts';
import { instant } from '#platform/kernel/time.ts';
import type { BenchCluster } from './cluster.ts';

const entries = 100_000;
const thing = defineSubject({ kind: 'thing', table: 'probe.thing', sphere: 'business' });
const by = { kind: 'system', name: 'bench' } as const;

/** Writing 100,000 entries with their rows against the bare insert of the same rows, and proving them all. */
export async function measureJournal({ database, owner }: BenchCluster): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  await client.query(`create schema probe; grant usage on schema probe to zhuoluo_app;
    create table probe.thing (id uuid primary key, version integer not null, name text, facts text, found_on date);
    create table probe.bare (like probe.thing including all);
    grant select, insert, update on probe.thing, probe.bare to zhuoluo_app`);
  const now = instant(new Date());
  const rows = Array.from({ length: entries }, (_, index) => ({
    name: `第${index}号问题`,
    facts: '某单位未经集体研究决定大额资金使用。'.repeat(5),
    foundOn: '2026-03-01',
  }));

  const bare = await seconds(async () => {
    for (let start = 0; start < entries; start += 500) {
      const page = rows
        .slice(start, start + 500)
        .map(({ foundOn, ...row }) => ({ ...row, id: newId(), version: 1, found_on: foundOn }));
      await client.query('insert into probe.bare select * from jsonb_populate_recordset(null::probe.bare, $1::jsonb)', [
        JSON.stringify(page),
      ]);
    }
  });
  const recorded = await seconds(async () => {
    for (let start = 0; start < entries; start += 5000) {
      const page = rows
        .slice(start, start + 5000)
        .map((set) => ({ subject: thing, id: newId(), version: 0, event: 'thing-made', set, now }));
      await database.inTransaction(by, (tx) => record(tx, page));
    }
  });
  await client.end();
  console.log(
    `write ${entries} rows: bare insert ${bare.toFixed(2)} s, with journal ${recorded.toFixed(2)} s, ratio ${(bare / recorded).toFixed(2)}`,
  );

  console.log(
    `seal: ${(await seconds(async () => void (await sealJournal(database, journalKey(), now)))).toFixed(2)} s`,
  );
  globalThis.gc?.();
  let peak = 0;
  const before = process.memoryUsage().rss;
  const watch = () => {
    peak = Math.max(peak, process.memoryUsage().rss - before);
  };
  const proved = await seconds(async () => {
    const report = await database.inTransaction(
      by,
      (tx) => verifyJournal(tx, [thing], journalKey(), (finding) => console.log(finding), watch),
      { readOnly: true },
    );
    if (report.findings > 0) throw new Error('a fresh journal does not prove');
  });
  console.log(
    `verify ${entries} entries: ${proved.toFixed(2)} s, memory grew by at most ${(peak / 2 ** 20).toFixed(0)} MiB`,
  );
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
