import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { testPerson } from '#test/people.ts';
import { doorOf, Visitor } from '#test/visitor.ts';
import { now, Office, tomorrow } from './fixtures/office.ts';
import type { Item } from './rulebook.model.ts';
import { rulebookRoutes } from './rulebook.routes.ts';
import type { EditionPage } from './rulebook.schema.ts';

let office: Office;
let app: Awaited<ReturnType<typeof doorOf>>;
let clerk: Visitor;
let secondClerk: Visitor;
let director: Visitor;
let contact: Visitor;

beforeAll(async () => {
  office = await Office.open();
  app = await doorOf(office.database, [...accounts.routes, ...rulebookRoutes], { now });
  clerk = await entered('office-clerk');
  secondClerk = await entered('office-clerk');
  director = await entered('office-director');
  contact = await entered('discipline-officer');
});
afterAll(async () => {
  await app?.close();
  await office.database.close();
});

async function entered(role: Parameters<typeof testPerson>[2][number]['role']): Promise<Visitor> {
  const scope = { role, scopeKind: 'jurisdiction', scopeId: office.city.cityId } as const;
  const { loginName, password } = await testPerson(office.database, office.city.cityId, [scope], now);
  const visitor = new Visitor(app);
  expect((await visitor.signIn(loginName, password)).status).toBe(200);
  return visitor;
}

const url = (id: string) => `/api/rulebooks/editions/${id}`;

async function begun(): Promise<string> {
  const basedOn = await office.shipped('county-2024');
  const order = { basedOn, jurisdictionId: office.city.cityId, title: { zh: '修订本', en: 'Revision' } };
  const { status, body } = await clerk.call('POST', '/api/rulebooks/editions', order);
  expect(status).toBe(201);
  return body.id;
}

async function pageFor(visitor: Visitor, id: string): Promise<EditionPage> {
  const { status, body } = await visitor.get(url(id));
  expect(status).toBe(200);
  return body;
}

const sectionIn = (page: EditionPage, name: string) => {
  const found = page.sections.find((section) => section.name === name);
  if (found === undefined) throw new Error(`no section ${name}`);
  return { ...found, lines: found.lines as unknown as Item[] };
};
const may = (page: EditionPage) => Object.fromEntries(page.allowed.map(({ command, allowed }) => [command, allowed]));

describe('a change of the rules through the door', () => {
  test('is drafted, saved, submitted by a clerk and approved by the director; buttons follow', async () => {
    const id = await begun();
    const page = await pageFor(clerk, id);
    expect(page.allowed.find(({ command }) => command === 'submit')).toMatchObject({
      allowed: false,
      because: { zh: expect.stringContaining('没有任何差别') },
    });
    const { version, lines } = sectionIn(page, 'deadlines');
    const changed = lines.map((line) => (line.code === 'rectification-plan' ? { ...line, amount: 20 } : line));
    expect(await clerk.call('PUT', `${url(id)}/sections/deadlines`, { version, lines: changed })).toMatchObject({
      status: 200,
      body: { version: version + 1 },
    });
    expect(may(await pageFor(clerk, id))).toEqual({ 'change-section': true, submit: true, withdraw: true });

    const submit = { version: page.edition.version, effectiveFrom: tomorrow };
    expect((await clerk.call('POST', `${url(id)}/submit`, submit)).status).toBe(200);
    const submitted = await pageFor(director, id);
    expect(may(submitted)).toEqual({ 'change-section': false, 'send-back': true, approve: true, withdraw: true });
    expect(submitted.changes).toBe(1);

    const approve = { version: submitted.edition.version, effectiveFrom: tomorrow };
    expect(await clerk.call('POST', `${url(id)}/approve`, approve)).toMatchObject({ status: 403 });
    expect((await director.call('POST', `${url(id)}/approve`, approve)).status).toBe(200);
    const { edition, allowed } = await pageFor(contact, id);
    expect(edition).toMatchObject({ status: 'approved', effectiveFrom: tomorrow });
    expect(allowed).toEqual([]);
  });

  test('lines that are not as their section wants them are refused with line and field', async () => {
    const id = await begun();
    const { version, lines } = sectionIn(await pageFor(clerk, id), 'deadlines');
    const wrong = lines.map((line, at) => (at === 2 ? { ...line, amount: 0, label: { zh: '无英文' } } : line));
    const { status, body } = await clerk.call('PUT', `${url(id)}/sections/deadlines`, { version, lines: wrong });
    expect(status).toBe(422);
    expect(body.fields.map(({ field }: { field: string }) => field).toSorted()).toEqual([
      'lines.2.amount',
      'lines.2.label',
    ]);
  });

  test('the second of two clerks gets the section as it stands now', async () => {
    const id = await begun();
    const { version, lines } = sectionIn(await pageFor(clerk, id), 'stages');
    const renamed = (zh: string) =>
      lines.map((line, at) => (at === 0 ? { ...line, label: { zh, en: 'Prepare' } } : line));
    expect((await clerk.call('PUT', `${url(id)}/sections/stages`, { version, lines: renamed('准备') })).status).toBe(
      200,
    );
    const late = await secondClerk.call('PUT', `${url(id)}/sections/stages`, { version, lines: renamed('筹备') });
    expect(late).toMatchObject({
      status: 409,
      body: { kind: 'platform.stale', detail: { version: version + 1, name: 'stages' } },
    });
    expect(late.body.detail.body[0].label.zh).toBe('准备');
  });

  test('a day before today, or no day at all, stands beside its field', async () => {
    const id = await begun();
    const { edition, sections } = await pageFor(clerk, id);
    const stages = sections.find(({ name }) => name === 'stages');
    await clerk.call('PUT', `${url(id)}/sections/stages`, {
      version: stages?.version,
      lines: stages?.lines.toReversed(),
    });
    const submit = (effectiveFrom: string) =>
      clerk.call('POST', `${url(id)}/submit`, { version: edition.version, effectiveFrom });
    expect(await submit('2026-11-23')).toMatchObject({
      status: 422,
      body: { kind: 'rulebook.effective-in-the-past', fields: [{ field: 'effectiveFrom' }] },
    });
    expect(await submit('2026-02-30')).toMatchObject({ status: 422, body: { fields: [{ field: 'effectiveFrom' }] } });
  });

  test('a command from an outdated page is refused', async () => {
    const id = await begun();
    const { edition } = await pageFor(clerk, id);
    const withdraw = { version: edition.version + 5, reason: '不再需要' };
    expect(await clerk.call('POST', `${url(id)}/withdraw`, withdraw)).toMatchObject({
      status: 409,
      body: { kind: 'platform.stale' },
    });
  });
});

describe('reading', () => {
  test('the list names every edition and where one may draft', async () => {
    const { body } = await director.get('/api/rulebooks');
    expect(body.rulebooks.map(({ code }: { code: string }) => code)).toEqual(['anshun-trial', 'county-2024']);
    expect(body.draftsIn).toEqual([{ id: office.city.cityId, name: '安顺市' }]);
    expect((await contact.get('/api/rulebooks')).body.draftsIn).toEqual([]);
  });

  test('two editions are compared by code, old beside new', async () => {
    const [trial, county] = [await office.shipped('anshun-trial'), await office.shipped('county-2024')];
    const { status, body } = await contact.get(`${url(county)}/comparison?against=${trial}`);
    expect(status).toBe(200);
    expect(body.before.rulebook.code).toBe('anshun-trial');
    const forms = body.sections.find(({ section }: { section: string }) => section === 'forms');
    expect(forms.changed.map(({ code }: { code: string }) => code)).toContain('form-4');
  });

  test('what is not there is missing', async () => {
    const nowhere = '019ac000-0000-7000-8000-000000000000';
    expect(await clerk.get(url(nowhere))).toMatchObject({ status: 404, body: { kind: 'rulebook.no-such-edition' } });
    const id = await begun();
    expect(await clerk.call('PUT', `${url(id)}/sections/nothing`, { version: 1, lines: [] })).toMatchObject({
      status: 404,
    });
  });
});
