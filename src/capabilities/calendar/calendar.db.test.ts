import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { listYears } from '#capabilities/calendar/index.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { type Day, instant } from '#platform/kernel/time.ts';
import { dueOn } from '#platform/kernel/workdays.ts';
import { systemActor, type TestDatabase, testDatabase } from '#test/harness.ts';
import { testCity, testPerson } from '#test/people.ts';
import { doorOf, Visitor } from '#test/visitor.ts';
import { yearSubject } from './calendar.queries.ts';
import { calendarRoutes } from './calendar.routes.ts';

const now = instant(new Date());
let database: TestDatabase;
let app: FastifyInstance;
let city: Visitor;
let county: Visitor;
beforeAll(async () => {
  database = await testDatabase();
  const { cityId, countyId } = await testCity(database, now);
  app = await doorOf(database, [...accounts.routes, ...calendarRoutes], { now });
  const enter = async (scopeId: string) => {
    const holding = { role: 'office-director', scopeKind: 'jurisdiction', scopeId } as const;
    const { loginName, password } = await testPerson(database, cityId, [holding], now);
    const visitor = new Visitor(app);
    expect((await visitor.signIn(loginName, password)).status).toBe(200);
    return visitor;
  };
  city = await enter(cityId);
  county = await enter(countyId);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const order = { version: 0, holidays: ['2041-10-01'], makeUpDays: ['2041-10-12'], notice: '国办发明电〔2040〕1号' };
const deadline = { trigger: '2041-10-11' as Day, amount: 1, unit: 'working-day' } as const;

it('a year beyond the program’s notices counts once the city’s director has entered it, for everybody', async () => {
  expect(() => dueOn(deadline)).toThrow();
  expect(await city.call('PUT', '/api/calendar/2041', order)).toMatchObject({ status: 200, body: { year: 2041 } });
  const calendars = await database.inTransaction(systemActor, (tx) => listYears(tx));
  expect(dueOn(deadline, calendars)).toBe('2041-10-12');
  const { body } = await county.get('/api/calendar');
  expect(body).toMatchObject({
    mayEnter: false,
    entered: [{ year: 2041, holidays: ['2041-10-01'], makeUpDays: ['2041-10-12'] }],
  });
});

it('a county’s director reads it and may not enter it', async () => {
  expect(await county.call('PUT', '/api/calendar/2042', order)).toMatchObject({
    status: 403,
    body: { kind: 'calendar.city-only' },
  });
});

it('wrong days are refused beside their field', async () => {
  const wrong = { ...order, holidays: ['2043-01-01'], makeUpDays: ['2043-01-01'] };
  const { status, body } = await city.call('PUT', '/api/calendar/2043', wrong);
  expect([status, body.fields]).toEqual([422, [expect.objectContaining({ field: 'makeUpDays' })]]);
});

it('the second who enters or changes a year sees what stands', async () => {
  const again = await city.call('PUT', '/api/calendar/2041', order);
  expect(again).toMatchObject({
    status: 409,
    body: { kind: 'platform.stale', detail: { year: 2041, notice: order.notice } },
  });
  expect((await city.call('PUT', '/api/calendar/2041', { ...order, version: 1, makeUpDays: [] })).status).toBe(200);
  expect((await city.call('PUT', '/api/calendar/2041', { ...order, version: 1 })).status).toBe(409);
  const findings: unknown[] = [];
  await database.inTransaction(systemActor, (tx) =>
    verifyJournal(tx, [yearSubject], journalKey(), (finding) => findings.push(finding)),
  );
  expect(findings.filter((finding) => JSON.stringify(finding).includes('calendar'))).toEqual([]);
});
