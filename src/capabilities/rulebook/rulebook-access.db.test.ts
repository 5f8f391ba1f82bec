import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { AccountActor } from '#platform/kernel/actor.ts';
import type { Day } from '#platform/kernel/time.ts';
import { now, Office, refusalOf, tomorrow } from './fixtures/office.ts';
import { changeSection } from './rulebook.commands.ts';
import { listApproved } from './rulebook.queries.ts';
import { comparisonOf } from './rulebook.views.ts';

let office: Office;
let clerk: AccountActor;
let director: AccountActor;
let countyClerk: AccountActor;
let auditor: AccountActor;

beforeAll(async () => {
  office = await Office.open();
  clerk = await office.person('clerk', 'office-clerk');
  director = await office.person('director', 'office-director');
  countyClerk = await office.person('county-clerk', 'office-clerk', office.city.countyId);
  auditor = await office.person('auditor', 'audit-administrator');
});
afterAll(() => office.database.close());

describe('who sees what', () => {
  test('a draft of the city does not exist for the county', async () => {
    const id = await office.draft(clerk);
    expect(await refusalOf(office.page(id, countyClerk))).toBe('rulebook.no-such-edition');
    expect(
      await refusalOf(
        office.as(countyClerk, (tx) => changeSection(tx, id, 'stages', { version: 1, lines: [] }, countyClerk, now)),
      ),
    ).toBe('rulebook.no-such-edition');
  });

  test('an approved edition of the city can be read in the county', async () => {
    const id = await office.draft(clerk);
    await office.changeOneDeadline(id, clerk);
    await office.submit(id, clerk);
    await office.approve(id, director);
    const page = await office.page(id, countyClerk);
    expect(page.edition.status).toBe('approved');
  });

  test('nobody drafts for a jurisdiction that is not his', async () => {
    expect(await refusalOf(office.draft(countyClerk))).toBe('rulebook.drafting-role-needed');
  });

  test('an administrator reads nothing of it', async () => {
    const seen = await office.as(auditor, (tx) =>
      rows<{ n: number }>(
        tx,
        sql`select (select count(*) from rulebook.rulebook) + (select count(*) from rulebook.edition) + (select count(*) from rulebook.section) as n`,
      ),
    );
    expect(seen).toEqual([{ n: 0 }]);
  });
});

describe('what a round may be launched under', () => {
  test('is the nearest approved edition in effect on the day, then what is above it, then what ships', async () => {
    const id = await office.draft(clerk);
    await office.changeOneDeadline(id, clerk);
    await office.submit(id, clerk);
    const { countyId } = office.city;
    const launched = (on: string) => office.as(countyClerk, (tx) => listApproved(tx, countyId, on as Day));
    expect((await launched(tomorrow)).some((edition) => edition.id === id)).toBe(false);
    await office.approve(id, director);
    expect((await launched('2026-11-24')).some((edition) => edition.id === id)).toBe(false);
    const [first, ...others] = await launched(tomorrow);
    expect(first).toMatchObject({ isShipped: false, jurisdictionId: office.city.cityId });
    expect(others.filter(({ isShipped }) => isShipped).map(({ rulebookCode }) => rulebookCode)).toEqual([
      'county-2024',
      'anshun-trial',
    ]);
  });
});

describe('comparing', () => {
  test('a revision with what it is based on shows the one number that changed', async () => {
    const id = await office.draft(clerk);
    await office.changeOneDeadline(id, clerk);
    const base = await office.shipped('county-2024');
    const { sections } = await office.as(clerk, (tx) => comparisonOf(tx, id, base));
    expect(sections).toMatchObject([
      {
        section: 'deadlines',
        added: [],
        removed: [],
        moved: [],
        changed: [{ code: 'rectification-plan', fields: [{ field: 'amount', old: 15, new: 20 }] }],
      },
    ]);
  });

  test('the trial measure with county practice shows who heads the leading group', async () => {
    const [trial, county2024] = [await office.shipped('anshun-trial'), await office.shipped('county-2024')];
    const { sections } = await office.as(clerk, (tx) => comparisonOf(tx, county2024, trial));
    const posts = sections.find(({ section }) => section === 'posts');
    expect(posts?.changed.find(({ code }) => code === 'leading-group-head')?.fields).toEqual([
      {
        field: 'heldBy',
        old: expect.objectContaining({ zh: '同级纪委书记' }),
        new: expect.objectContaining({ zh: '党委书记' }),
      },
    ]);
  });

  test('an edition with itself is refused', async () => {
    const id = await office.shipped('anshun-trial');
    expect(await refusalOf(office.as(clerk, (tx) => comparisonOf(tx, id, id)))).toBe('rulebook.same-edition');
  });
});
