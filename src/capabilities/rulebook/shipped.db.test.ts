import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountActor } from '#platform/kernel/actor.ts';
import { asClient, systemActor, testDatabase } from '#test/harness.ts';
import { shippedRulebooks } from './data/shipped.ts';
import { now, Office } from './fixtures/office.ts';
import { sectionOf } from './rulebook.queries.ts';
import { loadContent, rulebookListOf } from './rulebook.views.ts';
import { loadShippedRulebooks } from './shipped.commands.ts';

let office: Office;
let clerk: AccountActor;

beforeAll(async () => {
  office = await Office.open();
  clerk = await office.person('clerk', 'office-clerk');
});
afterAll(() => office.database.close());

describe('the shipped rulebooks', () => {
  test('are there once, however often the program starts', async () => {
    expect(await loadShippedRulebooks(office.database, now)).toBe(0);
    const list = await office.as(clerk, rulebookListOf);
    expect(
      list.rulebooks.map(({ code, editions }) => [code, editions.filter(({ isShipped }) => isShipped).length]),
    ).toEqual([
      ['anshun-trial', 1],
      ['county-2024', 1],
    ]);
    expect(list.draftsIn).toEqual([{ id: office.city.cityId, name: '安顺市' }]);
  });

  test('read back as they were written', async () => {
    const id = await office.shipped('anshun-trial');
    const content = await office.as(clerk, (tx) => loadContent(tx, id));
    expect(content).toEqual(shippedRulebooks.find(({ code }) => code === 'anshun-trial')?.content);
  });

  test('get a new edition when the program brings a changed text, and the old one stays and reads what came later from the new', async () => {
    const changed = shippedRulebooks.map((rulebook) =>
      rulebook.code === 'anshun-trial' ? { ...rulebook, content: { ...rulebook.content, escalations: [] } } : rulebook,
    );
    const other = await testDatabase();
    try {
      await loadShippedRulebooks(other, now);
      expect(await loadShippedRulebooks(other, now, changed)).toBe(1);
      expect(await loadShippedRulebooks(other, now, changed)).toBe(0);
      const editions = await other.inTransaction(systemActor, (tx) => rulebookListOf(tx));
      expect(
        editions.rulebooks.find(({ code }) => code === 'anshun-trial')?.editions.map(({ number }) => number),
      ).toEqual([2, 1]);
      const [second, first] = editions.rulebooks.find(({ code }) => code === 'anshun-trial')?.editions ?? [];
      const grades = (id: string | undefined) =>
        other.inTransaction(systemActor, (tx) => sectionOf(tx, id ?? '', 'appraisal-grades'));
      const whole = await grades(second?.id);
      expect(whole.map(({ code }) => code)).toContain('excellent');
      // An edition from before the section existed has no row for it; one that left it empty has an empty row.
      const byForce = (statement: string, id: string | undefined) =>
        asClient(other.superuser, async (client) => {
          await client.query('set session_replication_role = replica');
          await client.query(`${statement} where edition_id = $1 and name = 'appraisal-grades'`, [id]);
        });
      await byForce('delete from rulebook.section', first?.id);
      expect(await grades(first?.id)).toEqual(whole);
      await byForce("update rulebook.section set body = '[]'", second?.id);
      expect(await grades(second?.id)).toEqual([]);
    } finally {
      await other.close();
    }
  });
});
