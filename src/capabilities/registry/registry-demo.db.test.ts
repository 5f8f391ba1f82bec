import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subjects } from '#main/capabilities.ts';
import { one, rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { instant } from '#platform/kernel/time.ts';
import { systemActor, type TestDatabase, testDatabase } from '#test/harness.ts';
import { type DemoRegistry, loadRegistry } from './registry.demo.ts';

const now = instant(new Date('2026-11-24T02:00:00Z'));
let database: TestDatabase;
let demo: DemoRegistry;
beforeAll(async () => {
  database = await testDatabase();
  demo = await loadRegistry(database, now);
});
afterAll(() => database.close());

describe('the demonstration city', () => {
  it('has 9 jurisdictions and enough units of each sort to be inspected', async () => {
    const counts = await database.inTransaction(systemActor, (tx) =>
      one<Record<string, number>>(
        tx,
        sql`select (select count(*) from registry.jurisdiction) as jurisdictions,
            count(*) filter (where s.kind = 'state-owned-enterprise' and s.level = 'city') as enterprises,
            count(*) filter (where s.level = 'county') as county, count(*) filter (where s.kind = 'township') as townships,
            count(*) filter (where s.kind = 'village') as villages, count(*) as living
          from registry.unit_state s where s.until_on is null`,
      ),
    );
    expect(counts).toMatchObject({ jurisdictions: 9, enterprises: 13 });
    expect(counts.county).toBeGreaterThan(100);
    expect(counts.townships).toBeGreaterThan(60);
    expect(counts.villages).toBeGreaterThanOrEqual(215);
    expect(counts.living).toBeGreaterThan(700);
  });

  it('has units that were renamed, merged, split, transferred and abolished, and a head for each that lives', async () => {
    const found = await database.inTransaction(systemActor, (tx) =>
      rows<{ manner: string }>(tx, sql`select distinct manner from registry.succession order by manner`),
    );
    expect(found.map(({ manner }) => manner)).toEqual(['abolition', 'merge', 'split', 'transfer']);
    const { headless } = await database.inTransaction(systemActor, (tx) =>
      one<{ headless: number }>(
        tx,
        sql`select count(*) as headless from registry.unit u where abolished_on is null and not exists (
          select from registry.leading_body_member m where m.unit_id = u.id and m.is_head and m.until_on is null)`,
      ),
    );
    expect(headless).toBe(0);
  });

  it('replays from the journal', async () => {
    const findings: unknown[] = [];
    await database.inTransaction(systemActor, (tx) =>
      verifyJournal(tx, subjects, journalKey(), (finding) => findings.push(finding)),
    );
    expect(findings).toEqual([]);
    expect(demo.unitId).toBe(demo.unitIdOf('520402', 'ZF-12'));
  });
});
