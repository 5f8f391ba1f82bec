import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subjects } from '#main/capabilities.ts';
import { one } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { instant, parseDay } from '#platform/kernel/time.ts';
import { systemActor, type TestDatabase, testDatabase } from '#test/harness.ts';
import { checkImport } from './import.decide.ts';
import type { SheetCells } from './import.model.ts';

import { createRootJurisdiction } from './jurisdiction.commands.ts';
import { situationOf, writeChanges } from './unit.commands.ts';
import { loadRegisterOf } from './unit.queries.ts';

const now = instant(new Date('2026-11-24T02:00:00Z'));
let database: TestDatabase;
let city: string;
beforeAll(async () => {
  database = await testDatabase();
  city = await database.inTransaction(systemActor, (tx) =>
    createRootJurisdiction(tx, { code: '520400', name: '安顺市' }, now),
  );
});
afterAll(() => database.close());

function village(index: number): SheetCells {
  const isTownship = index % 100 === 0;
  const top = `T${Math.floor(index / 100)}`;
  return {
    number: index + 2,
    cells: isTownship
      ? { code: top, name: `第${index}镇`, kind: '乡镇', level: '乡级', parentCode: '', registeredOn: '2001-02-03' }
      : {
          code: `V${index}`,
          name: `第${index}村`,
          kind: 'village',
          level: '村级',
          parentCode: top,
          registeredOn: '2001/2/3',
        },
  };
}

describe('ten thousand rows', () => {
  it('are checked and written once, and change nothing the second time', async () => {
    const sheet = Array.from({ length: 10_000 }, (_, index) => village(9_999 - index));
    const place = { jurisdictionId: city, code: '520400', aboveId: null, on: parseDay('2026-11-24') };
    await database.inTransaction(systemActor, async (tx) => {
      const checked = checkImport(await situationOf(tx, await loadRegisterOf(tx, [city]), now), place, sheet);
      expect(checked.rows.every(({ outcome }) => outcome === 'new')).toBe(true);
      await writeChanges(tx, checked.changes, now);
    });
    await database.inTransaction(systemActor, async (tx) => {
      const counts = await one(
        tx,
        sql`select count(*) filter (where kind = 'township') as townships, count(*) filter (where kind = 'village' and parent_id is not null) as villages from registry.unit_state`,
      );
      expect(counts).toEqual({ townships: 100, villages: 9_900 });
      const again = checkImport(await situationOf(tx, await loadRegisterOf(tx, [city]), now), place, sheet);
      expect(again.rows.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
      expect(again.changes).toEqual([]);
      const findings: unknown[] = [];
      await verifyJournal(tx, subjects, journalKey(), (finding) => findings.push(finding));
      expect(findings).toEqual([]);
    });
    // Its journal is verified whole: minutes on a machine that does other work too.
  }, 300_000);
});
