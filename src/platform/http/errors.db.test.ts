import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rows } from '#platform/db/database.ts';
import { raw } from '#platform/db/sql.ts';
import { instant } from '#platform/kernel/time.ts';
import { type TestDatabase, testDatabase } from '#test/harness.ts';
import { doorOf } from '#test/visitor.ts';
import { route } from './route.ts';

const asked = route({
  method: 'GET',
  url: '/api/probe',
  summary: { zh: '试', en: 'Probe' },
  who: 'anyone',
  query: z.object({ statement: z.string() }),
  response: z.object({ rows: z.int() }),
  handle: async ({ tx, query }) => ({ rows: (await rows(tx, raw(query.statement))).length }),
});

let database: TestDatabase;
let app: FastifyInstance;
beforeAll(async () => {
  database = await testDatabase();
  app = await doorOf(database, [asked], { now: instant(new Date()) });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

async function answerTo(statement: string) {
  const answer = await app.inject({ url: '/api/probe', query: { statement } });
  return [answer.statusCode, (answer.json() as { kind?: string }).kind];
}
/** What PostgreSQL says where this condition arises. */
const raising = (code: string) => `do $$ begin raise exception 'no' using errcode = '${code}'; end $$`;

describe('what the database refuses', () => {
  it('for its form is the caller’s to mend', async () => {
    expect(await answerTo(`select 'me'::uuid`)).toEqual([422, 'http.unreadable']);
    expect(await answerTo(`select '2026-02-31'::date`)).toEqual([422, 'http.unreadable']);
    expect(await answerTo('select 3000000000::text::integer')).toEqual([422, 'http.unreadable']);
  });

  it('because somebody else wrote the same at the same moment is asked for once more', async () => {
    expect(await answerTo(raising('unique_violation'))).toEqual([409, 'http.busy']);
    expect(await answerTo(raising('exclusion_violation'))).toEqual([409, 'http.busy']);
  });

  it('against a rule of its own is a fault of ours, and only its reference leaves', async () => {
    expect(await answerTo(raising('check_violation'))).toEqual([500, 'http.fault']);
  });
});

it('a query holds no more than a body what nobody sees, and says in which field', async () => {
  const answer = await app.inject({ url: '/api/probe', query: { statement: 'select 1 -- \u200B' } });
  expect([answer.statusCode, answer.json()]).toMatchObject([
    422,
    { fields: [{ field: 'statement', says: { zh: expect.stringContaining('U+200B') } }] },
  ]);
});
