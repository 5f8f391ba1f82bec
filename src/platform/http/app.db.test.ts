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
