import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { capabilities } from '#main/capabilities.ts';
import { rows } from '#platform/db/database.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import { dayOf, instant } from '#platform/kernel/time.ts';
import { systemActor, type TestDatabase, testDatabase } from '#test/harness.ts';
import { type Holding, type TestCity, testCity, testPerson } from '#test/people.ts';
import { doorOf, Visitor } from '#test/visitor.ts';

const now = instant(new Date());
let database: TestDatabase;
let app: FastifyInstance;
let city: TestCity;
beforeAll(async () => {
  database = await testDatabase();
  city = await testCity(database, now);
  app = await doorOf(
    database,
    capabilities.flatMap(({ routes }) => routes),
    { now },
  );
});
afterAll(async () => {
  await app.close();
  await database.close();
});

async function signedIn(role: Holding['role'], jurisdictionId = city.cityId) {
  const person = await testPerson(
    database,
    jurisdictionId,
    [{ role, scopeKind: 'jurisdiction', scopeId: jurisdictionId, withSubordinates: jurisdictionId === city.cityId }],
    now,
  );
  const visitor = new Visitor(app);
  expect((await visitor.signIn(person.loginName, person.password)).status).toBe(200);
  return { ...person, visitor };
}

/** What stands in the journal itself, newest first. */
const entries = (condition: Sql) =>
  database.inTransaction(systemActor, (tx) =>
    rows<{ sequence: number }>(
      tx,
      sql`select sequence from journal.entry where ${condition} order by journal.entry.sequence desc`,
    ),
  );

const order = { loginName: 'lu.yanqiu', displayName: '陆雁秋', staffNumber: 'L-77' };

it('keeps who let whom in, and finds it by either name', async () => {
  const [system, security, audit] = [
    await signedIn('system-administrator'),
    await signedIn('security-administrator'),
    await signedIn('audit-administrator'),
  ];
  const made = await system.visitor.call('POST', '/api/accounts', { ...order, jurisdictionId: city.countyId });
  expect(made.status).toBe(201);
  const accountId = made.body.account.id;
  const granted = await security.visitor.call('POST', '/api/grants', {
    accountId,
    role: 'office-clerk',
    scopeKind: 'jurisdiction',
    scopeId: city.countyId,
    withSubordinates: false,
    from: dayOf(now),
    to: null,
  });
  expect(granted.status).toBe(201);

  const lines = async (search: string) =>
    (await audit.visitor.get(`/api/audit?search=${encodeURIComponent(search)}`)).body.lines.map(
      ({ event, subjectKind, subjectName, actorLogin }: Record<string, unknown>) => ({
        event,
        subjectKind,
        subjectName,
        actorLogin,
      }),
    );
  const grantLine = {
    event: 'role-granted',
    subjectKind: 'role-grant',
    subjectName: order.displayName,
    actorLogin: security.loginName,
  };
  const accountLine = {
    event: 'account-created',
    subjectKind: 'account',
    subjectName: order.displayName,
    actorLogin: system.loginName,
  };
  for (const search of ['雁秋', 'lu.yan']) expect(await lines(search)).toEqual([grantLine, accountLine]);
  expect(await lines(granted.body.id)).toEqual([grantLine]);
  expect(await lines(security.loginName)).toContainEqual(grantLine);
  expect(await lines('%')).toEqual([]);
  expect((await lines('127.0.')).length).toBeGreaterThan(0);
  for (const nobody of [system, security]) expect((await nobody.visitor.get('/api/audit')).status).toBe(403);
});

it('pages without a hole or a double, and shows business without its content', async () => {
  const { visitor } = await signedIn('audit-administrator');
  const sequences: number[] = [];
  const business: unknown[] = [];
  for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null; ) {
    const { body } = await visitor.get(`/api/audit?before=${before}`);
    for (const line of body.lines) {
      sequences.push(line.sequence);
      if (line.sphere === 'business') business.push(line.change, line.detail);
    }
    before = body.next;
  }
  const all = await entries(sql`true`);
  expect(sequences).toEqual(all.map(({ sequence }) => sequence));
  expect(sequences.length).toBeGreaterThan(50);
  expect(business.length).toBeGreaterThan(0);
  expect(new Set(business)).toEqual(new Set([null]));
});

it('gives a county’s auditor his county and what belongs to none', async () => {
  const { visitor } = await signedIn('audit-administrator', city.countyId);
  await testPerson(database, city.otherCountyId, [], now);
  const { body } = await visitor.get('/api/audit?event=account-created');
  const here = await entries(
    sql`event = 'account-created' and (jurisdiction_id = ${city.countyId} or jurisdiction_id is null)`,
  );
  expect(body.lines.map(({ sequence }: { sequence: number }) => sequence)).toEqual(
    here.map(({ sequence }) => sequence),
  );
  expect((await entries(sql`event = 'account-created'`)).length).toBeGreaterThan(here.length);
});
