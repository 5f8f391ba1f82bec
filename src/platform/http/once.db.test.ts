import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { capabilities } from '#main/capabilities.ts';
import { rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { instant } from '#platform/kernel/time.ts';
import { asClient, type TestDatabase, testDatabase } from '#test/harness.ts';
import { testCity, testPerson } from '#test/people.ts';
import { doorOf, Visitor } from '#test/visitor.ts';
import { forgetJob } from '../jobs/forget-job.ts';
import { httpRefusals } from './refusals.ts';
import { type Route, route } from './route.ts';

const hands = { now: instant(new Date()) };
let database: TestDatabase;
let app: FastifyInstance;
let somebody: Visitor;
let other: Visitor;
let ran = 0;

/** Commands of a table of their own: what is done twice stands there twice. */
const body = z.object({ word: z.string() });
const write: Route = route({
  method: 'POST',
  url: '/api/words',
  summary: { zh: '写', en: 'Write' },
  who: 'signed-in',
  body,
  response: z.object({ id: z.uuid() }),
  handle: async ({ tx, body: { word } }) => {
    ran += 1;
    const id = newId();
    await rows(tx, sql`insert into platform.word (id, word) values (${id}, ${word})`);
    return { id };
  },
});
const forbid: Route = route({
  method: 'POST',
  url: '/api/words/never',
  summary: { zh: '不写', en: 'Never' },
  who: 'signed-in',
  body,
  response: z.object({ id: z.uuid() }),
  handle: async () => {
    throw new Refused(httpRefusals.busy);
  },
});
const secret: Route = route({
  method: 'POST',
  url: '/api/words/secret',
  summary: { zh: '密', en: 'Secret' },
  who: 'signed-in',
  body,
  isAnswerSecret: true,
  response: z.object({ hidden: z.string() }),
  handle: async () => ({ hidden: 'shown once' }),
});

beforeAll(async () => {
  database = await testDatabase();
  await asClient(database.superuser, (client) =>
    client.query(`create table platform.word (id uuid primary key, word text not null);
      grant select, insert on platform.word to zhuoluo_app`),
  );
  const sessions = capabilities.flatMap(({ routes }) => routes).filter(({ url }) => url === '/api/session');
  app = await doorOf(database, [...sessions, write, forbid, secret], hands);
  const { countyId } = await testCity(database, hands.now);
  const enter = async () => {
    const person = await testPerson(database, countyId, [], hands.now);
    const visitor = new Visitor(app);
    await visitor.signIn(person.loginName, person.password);
    return visitor;
  };
  somebody = await enter();
  other = await enter();
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const counted = async (word: string) =>
  (await asClient(database.superuser, (client) => client.query(`select from platform.word where word = $1`, [word])))
    .rowCount;

describe('a command that is sent again with its key', () => {
  it('is done once and answered the same', async () => {
    const key = newId();
    const first = await somebody.call('POST', '/api/words', { word: 'once' }, key);
    const again = await somebody.call('POST', '/api/words', { word: 'once' }, key);
    expect([first.status, again]).toEqual([200, first]);
    expect(await counted('once')).toBe(1);
  });

  it('is done once when all sendings come together', async () => {
    const key = newId();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => somebody.call('POST', '/api/words', { word: 'together' }, key)),
    );
    expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(1);
    expect(await counted('together')).toBe(1);
  });

  it('with other words is refused once it is done, so that a correction is not taken for a repetition', async () => {
    const key = newId();
    await somebody.call('POST', '/api/words', { word: 'before' }, key);
    const corrected = await somebody.call('POST', '/api/words', { word: 'after' }, key);
    expect(corrected).toMatchObject({ status: 409, body: { kind: 'http.key-used' } });
    expect(await counted('after')).toBe(0);
  });

  it('may be corrected while it was not done', async () => {
    const key = newId();
    expect((await somebody.call('POST', '/api/words/never', { word: 'refused' }, key)).status).toBe(409);
    expect((await somebody.call('POST', '/api/words', { word: 'accepted' }, key)).status).toBe(200);
  });

  it('is another’s own wish where somebody else sends the same key', async () => {
    const key = newId();
    const first = await somebody.call('POST', '/api/words', { word: 'shared' }, key);
    const theirs = await other.call('POST', '/api/words', { word: 'shared' }, key);
    expect(theirs.status).toBe(200);
    expect(theirs.body.id).not.toBe(first.body.id);
  });

  it('keeps no secret for a second sending', async () => {
    const key = newId();
    expect((await somebody.call('POST', '/api/words/secret', { word: '' }, key)).body).toEqual({
      hidden: 'shown once',
    });
    expect(await somebody.call('POST', '/api/words/secret', { word: '' }, key)).toMatchObject({
      status: 409,
      body: { kind: 'http.secret-shown' },
    });
    const { rows: kept } = await asClient(database.superuser, (client) =>
      client.query(`select answer from platform.done_command where key = $1`, [key]),
    );
    expect(kept).toEqual([{ answer: null }]);
  });

  it('is refused where the key is none', async () => {
    const before = ran;
    expect(await somebody.call('POST', '/api/words', { word: 'odd' }, 'one')).toMatchObject({
      status: 422,
      body: { kind: 'http.key-unreadable' },
    });
    expect(ran).toBe(before);
  });

  it('is forgotten after a week, and nobody but the program forgets', async () => {
    await asClient(database.superuser, (client) =>
      client.query(`update platform.done_command set done_at = done_at - interval '8 days'`),
    );
    const forget = sql`select platform.forget_done_commands(now())`;
    const asPerson = { kind: 'door', address: '' } as const;
    await expect(database.inTransaction(asPerson, (tx) => rows(tx, forget))).rejects.toMatchObject({ code: '42501' });
    await forgetJob.run({}, { database, log: undefined as never });
    const { rowCount } = await asClient(database.superuser, (client) =>
      client.query(`select from platform.done_command`),
    );
    expect(rowCount).toBe(0);
  });
});
