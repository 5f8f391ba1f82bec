import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { AccountActor } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { asClient, systemActor } from '#test/harness.ts';
import { now, Office, refusalOf, tomorrow } from './fixtures/office.ts';
import { changeSection } from './rulebook.commands.ts';
import type { EditionId, Item } from './rulebook.model.ts';
import { rulebookListOf } from './rulebook.views.ts';

let office: Office;
let clerk: AccountActor;
let director: AccountActor;
let otherClerk: AccountActor;
let countyClerk: AccountActor;

beforeAll(async () => {
  office = await Office.open();
  clerk = await office.person('clerk', 'office-clerk');
  otherClerk = await office.person('other-clerk', 'office-clerk');
  director = await office.person('director', 'office-director');
  countyClerk = await office.person('county-clerk', 'office-clerk', office.city.countyId);
});
afterAll(() => office.database.close());

describe('an edition’s way', () => {
  test('from draft to approval by another person, and then never a change', async () => {
    const id = await office.draft(clerk);
    await office.changeOneDeadline(id, clerk);
    await office.submit(id, clerk);
    await office.approve(id, director);
    const page = await office.page(id, clerk);
    expect(page.edition).toMatchObject({
      status: 'approved',
      number: 1,
      effectiveFrom: tomorrow,
      approvedBy: { id: director.accountId },
    });
    expect(page.allowed).toEqual([{ command: 'start-draft', allowed: true }]);
    expect(await refusalOf(office.changeOneDeadline(id, clerk))).toBe('rulebook.approved-stays');
  });

  test('is journaled step by step with its actor', async () => {
    const id = await office.draft(clerk);
    await office.changeOneDeadline(id, clerk);
    await office.submit(id, clerk);
    const entries = await office.as(systemActor, (tx) =>
      rows<{ event: string; actorName: string }>(
        tx,
        sql`select event, actor_name as "actorName" from journal.entry where subject_id = ${id} order by sequence`,
      ),
    );
    expect(entries).toEqual([
      { event: 'draft-started', actorName: 'clerk' },
      { event: 'edition-submitted', actorName: 'clerk' },
    ]);
  });

  test('goes back with a reason and can be submitted again', async () => {
    const id = await office.draft(clerk);
    await office.changeOneDeadline(id, clerk);
    await office.submit(id, clerk);
    await office.move(id, { type: 'send-back', reason: '二十天太长' }, director);
    const { edition } = await office.page(id, clerk);
    expect(edition).toMatchObject({
      status: 'draft',
      sentBack: { reason: '二十天太长' },
      submittedBy: null,
      effectiveFrom: null,
    });
    await office.submit(id, clerk);
  });

  test('ends when it is withdrawn', async () => {
    const id = await office.draft(clerk);
    await office.move(id, { type: 'withdraw', reason: '并入下一版' }, otherClerk);
    expect(await refusalOf(office.changeOneDeadline(id, clerk))).toBe('rulebook.already-withdrawn');
  });

  test('with nothing changed is not submitted', async () => {
    expect(await refusalOf(office.submit(await office.draft(clerk), clerk))).toBe('rulebook.nothing-changed');
  });

  test('with a reference that leads nowhere shows the fault and is not submitted', async () => {
    const id = await office.draft(clerk);
    const { version, lines } = await office.section(id, 'events', clerk);
    await office.as(clerk, (tx) => changeSection(tx, id, 'events', { version, lines: lines.slice(1) }, clerk, now));
    const deadlines = await office.section(id, 'deadlines', clerk);
    const wrong = deadlines.lines.map((line) =>
      line.code === 'clue-result' ? { ...line, from: 'annual-plan-approved' } : line,
    );
    await office.as(clerk, (tx) =>
      changeSection(tx, id, 'deadlines', { version: deadlines.version, lines: wrong }, clerk, now),
    );
    const page = await office.page(id, clerk);
    expect(page.faults).toMatchObject([{ section: 'deadlines', code: 'clue-result', field: 'from' }]);
    expect(await refusalOf(office.submit(id, clerk))).toBe('rulebook.faults-left');
  });

  test('is numbered within its jurisdiction, also when two begin at once', async () => {
    const ids = await Promise.all([
      office.draft(countyClerk, office.city.countyId),
      office.draft(countyClerk, office.city.countyId),
    ]);
    const list = await office.as(countyClerk, rulebookListOf);
    const numbers = list.rulebooks
      .flatMap(({ editions }) => editions)
      .filter(({ id }) => ids.includes(id as EditionId));
    expect(numbers.map(({ number }) => number).toSorted()).toEqual([1, 2]);
  });
});

describe('the second pair of eyes', () => {
  test('a director who changed a section cannot approve it', async () => {
    const id = await office.draft(clerk);
    await office.changeOneDeadline(id, director);
    await office.submit(id, clerk);
    expect(await refusalOf(office.approve(id, director))).toBe('rulebook.own-work');
  });

  test('the database refuses it too, whoever writes past the program', async () => {
    const id = await office.draft(clerk);
    await office.changeOneDeadline(id, director);
    await office.submit(id, clerk);
    const past = office.as(director, (tx) =>
      rows(
        tx,
        sql`update rulebook.edition set status = 'approved', approved_by = ${director.accountId}, approved_at = ${now}, version = version + 1 where id = ${id}`,
      ),
    );
    await expect(past).rejects.toMatchObject({ constraint: 'edition_approved_by_another' });
  });

  test('nobody approves in somebody else’s name', async () => {
    const id = await office.draft(clerk);
    await office.changeOneDeadline(id, clerk);
    await office.submit(id, clerk);
    const forged = office.as(otherClerk, (tx) =>
      rows(
        tx,
        sql`update rulebook.edition set status = 'approved', approved_by = ${director.accountId}, approved_at = ${now}, version = version + 1 where id = ${id}`,
      ),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });
});

describe('what is approved stays', () => {
  test.each([
    ['a new title', `update rulebook.edition set title_zh = '改' where id = $1`],
    ['a return to draft', `update rulebook.edition set status = 'draft', approved_at = null where id = $1`],
    ['a changed section', `update rulebook.section set body = '[]' where edition_id = $1 and name = 'deadlines'`],
    ['one more section', `insert into rulebook.section values (gen_random_uuid(), 1, $1, 'more', '[]', '{}')`],
    ['a section less', `delete from rulebook.section where edition_id = $1 and name = 'deadlines'`],
    ['no edition at all', `delete from rulebook.edition where id = $1`],
  ])('even for the administrator of the database: %s', async (_, statement) => {
    const id = await office.shipped('anshun-trial');
    await expect(asClient(office.database.superuser, (client) => client.query(statement, [id]))).rejects.toThrow();
  });
});

describe('two clerks in one section', () => {
  test('the second is told with the section as it stands, and overwrites nothing', async () => {
    const id = await office.draft(clerk);
    const before = await office.section(id, 'stages', clerk);
    const [first, second] = [
      { ...before.lines[0], label: { zh: '准备', en: 'Ready' } },
      { ...before.lines[0], label: { zh: '筹备', en: 'Plan' } },
    ];
    const lines = (line: unknown) => [line, ...before.lines.slice(1)];
    await office.as(clerk, (tx) =>
      changeSection(tx, id, 'stages', { version: before.version, lines: lines(first) }, clerk, now),
    );
    const late = office.as(otherClerk, (tx) =>
      changeSection(tx, id, 'stages', { version: before.version, lines: lines(second) }, otherClerk, now),
    );
    const error = await late.then(() => undefined).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Refused);
    const { refusal, detail } = error as Refused;
    expect(refusal.kind).toBe('platform.stale');
    expect((detail as { version: number; body: Item[] }).body[0]).toEqual(first);
    expect((detail as { version: number }).version).toBe(before.version + 1);
  });

  test('a section saved while its edition is being submitted is refused, not lost in silence', async () => {
    const id = await office.draft(clerk);
    await office.changeOneDeadline(id, clerk);
    const { version, lines } = await office.section(id, 'stages', clerk);
    await office.submit(id, clerk);
    const late = office.as(otherClerk, (tx) =>
      rows(
        tx,
        sql`update rulebook.section set body = ${JSON.stringify(lines)}::jsonb, version = ${version + 1},
        edited_by = array[${otherClerk.accountId}::uuid] where edition_id = ${id} and name = 'stages'`,
      ),
    );
    await expect(late).rejects.toMatchObject({ constraint: 'section_of_draft' });
  });
});
