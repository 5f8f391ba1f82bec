import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { one, rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { AccountActor, Actor } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { asClient, systemActor, type TestDatabase, testDatabase } from '#test/harness.ts';
import { shippedRulebooks } from './data/shipped.ts';
import { changeSection, moveEdition, startDraft } from './rulebook.commands.ts';
import type { EditionId, EditionRole, Item } from './rulebook.model.ts';
import { comparisonOf, editionPageOf, loadContent, rulebookListOf } from './rulebook.views.ts';
import { loadShippedRulebooks } from './shipped.commands.ts';

const now = '2026-11-24T02:00:00.000Z' as Instant;
const tomorrow = '2026-11-25' as Day;
const title = { zh: '市级修订本', en: 'City revision' };

let database: TestDatabase;
const city = newId<'jurisdiction'>();
const county = newId<'jurisdiction'>();
let clerk: AccountActor;
let director: AccountActor;
let otherClerk: AccountActor;
let countyClerk: AccountActor;
let auditor: AccountActor;

beforeAll(async () => {
  database = await testDatabase();
  await loadShippedRulebooks(database, now);
  await asClient(database.superuser, (client) =>
    client.query(
      `insert into registry.jurisdiction (id, version, code, name, level, kind, parent_id)
       values ($1, 1, '5204', '安顺市', 'city', 'city', null), ($2, 1, '520402', '西秀区', 'county', 'district', $1)`,
      [city, county],
    ),
  );
  clerk = await person('clerk', 'office-clerk', city);
  otherClerk = await person('other-clerk', 'office-clerk', city);
  director = await person('director', 'office-director', city);
  countyClerk = await person('county-clerk', 'office-clerk', county);
  auditor = await person('auditor', 'audit-administrator', city);
});
afterAll(() => database.close());

async function person(
  loginName: string,
  role: EditionRole | 'audit-administrator',
  scopeId: string,
): Promise<AccountActor> {
  const accountId = newId<'account'>();
  await asClient(database.superuser, async (client) => {
    await client.query(
      `insert into accounts.account (id, version, login_name, display_name, staff_number, jurisdiction_id, status, created_at,
         password_hash, previous_password_hashes, password_changed_at, must_change_password, recovery_code_hashes)
       values ($1, 1, $2, $2, $2, $3, 'active', now(), '$argon2id$', '{}', now(), false, '{}')`,
      [accountId, loginName, city],
    );
    await client.query(
      `insert into accounts.role_grant (id, version, account_id, role, scope_kind, scope_id, with_subordinates, from_on, granted_at)
       values ($1, 1, $2, $3, 'jurisdiction', $4, false, '2026-01-01', now())`,
      [newId(), accountId, role, scopeId],
    );
  });
  const grant = { role, scopeKind: 'jurisdiction', scopeId, withSubordinates: false } as const;
  return {
    kind: 'account',
    accountId,
    sessionId: newId(),
    name: loginName,
    role,
    grants: [grant],
    address: '127.0.0.1',
  };
}

const as = <T>(actor: Actor, work: (tx: Parameters<Parameters<TestDatabase['inTransaction']>[1]>[0]) => Promise<T>) =>
  database.inTransaction(actor, work);

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Refused) return error.refusal.kind;
  throw new Error('a refusal was expected', { cause: error });
};

const shippedEdition = (code: string) =>
  as(systemActor, async (tx) => {
    const found = await one<{ id: EditionId }>(
      tx,
      sql`select e.id from rulebook.edition e join rulebook.rulebook r on r.id = e.rulebook_id where r.code = ${code} and e.is_shipped`,
    );
    return found.id;
  });

async function draft(by: AccountActor = clerk, jurisdictionId: string = city): Promise<EditionId> {
  const basedOn = await shippedEdition('county-2024');
  return as(by, (tx) => startDraft(tx, { basedOn, jurisdictionId, title }, by, now));
}

async function sectionOf(id: string, name: string, by: Actor = clerk) {
  const page = await as(by, (tx) => editionPageOf(tx, id, by));
  const section = page.sections.find((one) => one.name === name);
  if (section === undefined) throw new Error(`no section ${name}`);
  return section;
}

/** Fifteen working days become twenty. */
async function changeOneDeadline(id: string, by: AccountActor = clerk): Promise<void> {
  const { version, lines } = await sectionOf(id, 'deadlines', by);
  const changed = lines.map((line) => (line.code === 'rectification-plan' ? { ...line, amount: 20 } : line));
  await as(by, (tx) => changeSection(tx, id, 'deadlines', { version, lines: changed }, by, now));
}

async function versionOf(id: string): Promise<number> {
  return (await as(clerk, (tx) => editionPageOf(tx, id, clerk))).edition.version;
}

const submit = async (id: string, by: AccountActor = clerk) => {
  const version = await versionOf(id);
  return as(by, (tx) => moveEdition(tx, id, version, { type: 'submit', effectiveFrom: tomorrow }, by, now));
};
const approve = async (id: string, by: AccountActor = director) => {
  const version = await versionOf(id);
  return as(by, (tx) => moveEdition(tx, id, version, { type: 'approve', effectiveFrom: tomorrow }, by, now));
};

describe('the shipped rulebooks', () => {
  test('are there once, however often the program starts', async () => {
    expect(await loadShippedRulebooks(database, now)).toBe(0);
    const list = await as(clerk, rulebookListOf);
    expect(
      list.rulebooks.map(({ code, editions }) => [code, editions.filter(({ isShipped }) => isShipped).length]),
    ).toEqual([
      ['anshun-trial', 1],
      ['county-2024', 1],
    ]);
    expect(list.draftsIn).toEqual([{ id: city, name: '安顺市' }]);
  });

  test('read back as they were written', async () => {
    const id = await shippedEdition('anshun-trial');
    const content = await as(clerk, (tx) => loadContent(tx, id));
    expect(content).toEqual(shippedRulebooks.find(({ code }) => code === 'anshun-trial')?.content);
  });

  test('get a new edition when the program brings a changed text, and the old one stays', async () => {
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
    } finally {
      await other.close();
    }
  });
});

describe('an edition’s way', () => {
  test('from draft to approval by another person, and then never a change', async () => {
    const id = await draft();
    await changeOneDeadline(id);
    await submit(id);
    await approve(id);
    const page = await as(clerk, (tx) => editionPageOf(tx, id, clerk));
    expect(page.edition).toMatchObject({
      status: 'approved',
      number: 1,
      effectiveFrom: tomorrow,
      approvedBy: { name: 'director' },
    });
    expect(page.allowed).toEqual([{ command: 'start-draft', allowed: true }]);
    expect(await refusalOf(changeOneDeadline(id))).toBe('rulebook.approved-stays');
  });

  test('is journaled step by step with its actor', async () => {
    const id = await draft();
    await changeOneDeadline(id);
    await submit(id);
    const entries = await as(systemActor, (tx) =>
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
    const id = await draft();
    await changeOneDeadline(id);
    await submit(id);
    const version = await versionOf(id);
    await as(director, (tx) =>
      moveEdition(tx, id, version, { type: 'send-back', reason: '二十天太长' }, director, now),
    );
    const { edition } = await as(clerk, (tx) => editionPageOf(tx, id, clerk));
    expect(edition).toMatchObject({
      status: 'draft',
      sentBack: { reason: '二十天太长' },
      submittedBy: null,
      effectiveFrom: null,
    });
    await submit(id);
  });

  test('ends when it is withdrawn', async () => {
    const id = await draft();
    const version = await versionOf(id);
    await as(otherClerk, (tx) =>
      moveEdition(tx, id, version, { type: 'withdraw', reason: '并入下一版' }, otherClerk, now),
    );
    expect(await refusalOf(changeOneDeadline(id))).toBe('rulebook.already-withdrawn');
  });

  test('with nothing changed is not submitted', async () => {
    expect(await refusalOf(submit(await draft()))).toBe('rulebook.nothing-changed');
  });

  test('with a reference that leads nowhere shows the fault and is not submitted', async () => {
    const id = await draft();
    const { version, lines } = await sectionOf(id, 'events');
    await as(clerk, (tx) => changeSection(tx, id, 'events', { version, lines: lines.slice(1) }, clerk, now));
    const deadlines = await sectionOf(id, 'deadlines');
    const wrong = deadlines.lines.map((line) =>
      line.code === 'clue-result' ? { ...line, from: 'annual-plan-approved' } : line,
    );
    await as(clerk, (tx) =>
      changeSection(tx, id, 'deadlines', { version: deadlines.version, lines: wrong }, clerk, now),
    );
    const page = await as(clerk, (tx) => editionPageOf(tx, id, clerk));
    expect(page.faults).toMatchObject([{ section: 'deadlines', code: 'clue-result', field: 'from' }]);
    expect(await refusalOf(submit(id))).toBe('rulebook.faults-left');
  });

  test('is numbered within its jurisdiction, also when two begin at once', async () => {
    const ids = await Promise.all([draft(countyClerk, county), draft(countyClerk, county)]);
    const list = await as(countyClerk, rulebookListOf);
    const numbers = list.rulebooks
      .flatMap(({ editions }) => editions)
      .filter(({ id }) => ids.includes(id as EditionId));
    expect(numbers.map(({ number }) => number).toSorted()).toEqual([1, 2]);
  });
});

describe('the second pair of eyes', () => {
  test('a director who changed a section cannot approve it', async () => {
    const id = await draft();
    await changeOneDeadline(id, director);
    await submit(id);
    expect(await refusalOf(approve(id))).toBe('rulebook.own-work');
  });

  test('the database refuses it too, whoever writes past the program', async () => {
    const id = await draft();
    await changeOneDeadline(id, director);
    await submit(id);
    const past = as(director, (tx) =>
      rows(
        tx,
        sql`update rulebook.edition set status = 'approved', approved_by = ${director.accountId}, approved_at = ${now}, version = version + 1 where id = ${id}`,
      ),
    );
    await expect(past).rejects.toMatchObject({ constraint: 'edition_approved_by_another' });
  });

  test('nobody approves in somebody else’s name', async () => {
    const id = await draft();
    await changeOneDeadline(id);
    await submit(id);
    const forged = as(otherClerk, (tx) =>
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
    const id = await shippedEdition('anshun-trial');
    await expect(asClient(database.superuser, (client) => client.query(statement, [id]))).rejects.toThrow();
  });
});

describe('two clerks in one section', () => {
  test('the second is told with the section as it stands, and overwrites nothing', async () => {
    const id = await draft();
    const before = await sectionOf(id, 'stages');
    const [first, second] = [
      { ...before.lines[0], label: { zh: '准备', en: 'Ready' } },
      { ...before.lines[0], label: { zh: '筹备', en: 'Plan' } },
    ];
    const lines = (line: unknown) => [line, ...before.lines.slice(1)];
    await as(clerk, (tx) =>
      changeSection(tx, id, 'stages', { version: before.version, lines: lines(first) }, clerk, now),
    );
    const late = as(otherClerk, (tx) =>
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
    const id = await draft();
    await changeOneDeadline(id);
    const { version, lines } = await sectionOf(id, 'stages');
    await submit(id);
    const late = as(otherClerk, (tx) =>
      rows(
        tx,
        sql`update rulebook.section set body = ${JSON.stringify(lines)}::jsonb, version = ${version + 1},
        edited_by = array[${otherClerk.accountId}::uuid] where edition_id = ${id} and name = 'stages'`,
      ),
    );
    await expect(late).rejects.toMatchObject({ constraint: 'section_of_draft' });
  });
});

describe('who sees what', () => {
  test('a draft of the city does not exist for the county', async () => {
    const id = await draft();
    expect(await refusalOf(as(countyClerk, (tx) => editionPageOf(tx, id, countyClerk)))).toBe(
      'rulebook.no-such-edition',
    );
    expect(
      await refusalOf(
        as(countyClerk, (tx) => changeSection(tx, id, 'stages', { version: 1, lines: [] }, countyClerk, now)),
      ),
    ).toBe('rulebook.no-such-edition');
  });

  test('an approved edition of the city can be read in the county', async () => {
    const id = await draft();
    await changeOneDeadline(id);
    await submit(id);
    await approve(id);
    const page = await as(countyClerk, (tx) => editionPageOf(tx, id, countyClerk));
    expect(page.edition.status).toBe('approved');
  });

  test('nobody drafts for a jurisdiction that is not his', async () => {
    expect(await refusalOf(draft(countyClerk, city))).toBe('rulebook.drafting-role-needed');
  });

  test('an administrator reads nothing of it', async () => {
    const seen = await as(auditor, (tx) =>
      rows<{ n: number }>(
        tx,
        sql`select (select count(*) from rulebook.rulebook) + (select count(*) from rulebook.edition) + (select count(*) from rulebook.section) as n`,
      ),
    );
    expect(seen).toEqual([{ n: 0 }]);
  });
});

describe('comparing', () => {
  test('a revision with what it is based on shows the one number that changed', async () => {
    const id = await draft();
    await changeOneDeadline(id);
    const base = await shippedEdition('county-2024');
    const { sections } = await as(clerk, (tx) => comparisonOf(tx, id, base));
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
    const [trial, county2024] = [await shippedEdition('anshun-trial'), await shippedEdition('county-2024')];
    const { sections } = await as(clerk, (tx) => comparisonOf(tx, county2024, trial));
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
    const id = await shippedEdition('anshun-trial');
    expect(await refusalOf(as(clerk, (tx) => comparisonOf(tx, id, id)))).toBe('rulebook.same-edition');
  });
});
