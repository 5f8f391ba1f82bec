import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { instant } from '#platform/kernel/time.ts';
import { type TestDatabase, testDatabase } from '#test/harness.ts';
import { doorOf } from '#test/visitor.ts';
import { route } from './route.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const summary = { zh: '试', en: 'Test' };
const call = { method: 'GET', summary, who: 'anyone', response: z.object({ said: z.string() }) } as const;
const routes = [
  route({ ...call, url: '/api/test/address', handle: async ({ request }) => ({ said: request.ip }) }),
  route({
    ...call,
    url: '/api/test/file',
    response: 'raw',
    handle: async ({ reply }) => reply.type('text/csv').send('a,b'),
  }),
];
const closed = route({ ...call, url: '/api/test/closed', who: ['clerk'], handle: async () => ({ said: 'in' }) });
const now = instant(new Date());
const doorAt = (trustProxy = false) => doorOf(database, routes, { now }, undefined, trustProxy);

describe('the address of whoever calls', () => {
  const headers = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };
  it('is the connection’s own, whatever a header says', async () => {
    const app = await doorAt();
    expect((await app.inject({ url: '/api/test/address', headers })).json()).toEqual({ said: '127.0.0.1' });
    await app.close();
  });

  it('is behind a proxy the one that the proxy saw, not one that the caller made up', async () => {
    const app = await doorAt(true);
    expect((await app.inject({ url: '/api/test/address', headers })).json()).toEqual({ said: '198.51.100.7' });
    await app.close();
  });
});

describe('an answer', () => {
  it('stays in no cache, be it a file, stands in no frame, and lets no page ask for a camera', async () => {
    const app = await doorAt();
    for (const url of ['/api/test/file', '/api/test/address', '/api/test/missing']) {
      expect([url, (await app.inject(url)).headers]).toMatchObject([
        url,
        {
          'cache-control': 'no-store',
          'x-frame-options': 'DENY',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'permissions-policy': expect.stringContaining('camera=()'),
        },
      ]);
    }
    await app.close();
  });
});

describe('a program that stops', () => {
  it('answers what is under way and does not wait for the connection’s next call', async () => {
    const begun = Promise.withResolvers<void>();
    const goesOn = Promise.withResolvers<void>();
    const slow = route({
      ...call,
      url: '/api/test/slow',
      handle: async () => {
        begun.resolve();
        await goesOn.promise;
        return { said: 'done' };
      },
    });
    const app = await doorOf(database, [slow], { now });
    const address = await app.listen({ port: 0 });
    const answer = fetch(`${address}/api/test/slow`);
    await begun.promise;
    const closed = app.close();
    goesOn.resolve();
    expect(await (await answer).json()).toEqual({ said: 'done' });
    await closed;
  }, 10_000);
});

describe('what cannot be read', () => {
  const order = route({
    ...call,
    method: 'POST',
    url: '/api/test/order/:id',
    params: z.object({ id: z.uuid() }),
    body: z.object({ said: z.string() }),
    handle: async ({ body }) => body,
  });

  it('is refused in words, be it an address or bytes where an order is meant', async () => {
    const app = await doorOf(database, [order], { now });
    const bytes = { 'content-type': 'application/octet-stream' };
    const answers = [
      await app.inject({ method: 'POST', url: '/api/test/order/%ff', payload: {} }),
      await app.inject({ method: 'POST', url: '/api/test/order/1', headers: bytes, payload: Buffer.from('{}') }),
    ];
    expect(answers.map((answer) => [answer.statusCode, answer.json().kind])).toEqual([
      [422, 'http.unreadable'],
      [422, 'http.unreadable'],
    ]);
    await app.close();
  });
});

describe('too many calls', () => {
  it('are refused before admission, also those of nobody and those with a session that was made up', async () => {
    const app = await doorOf(database, [closed], { now }, { session: 5, address: 3 });
    const ask = (cookie: string) => app.inject({ url: '/api/test/closed', headers: { cookie } });
    const asked: number[] = [];
    for (const cookie of ['', 'zhuoluo_session=a', 'zhuoluo_session=b', 'zhuoluo_session=c', ''])
      asked.push((await ask(cookie)).statusCode);
    expect(asked).toEqual([401, 401, 401, 429, 429]);
    const last = await ask('');
    expect(last.json()).toMatchObject({ kind: 'http.too-many' });
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    await app.close();
  });
});
