import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Job } from '#platform/jobs/job.ts';
import { post } from '#platform/jobs/outbox.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { instant } from '#platform/kernel/time.ts';
import { openLog } from '#platform/log/log.ts';
import { systemActor, type TestDatabase, testDatabase } from '#test/harness.ts';
import { testCity, testPerson } from '#test/people.ts';
import { doorOf, Visitor } from '#test/visitor.ts';
import { operationsRoutes } from './operations.routes.ts';

const now = instant(new Date());
let database: TestDatabase;
let app: FastifyInstance;
let administrator: Visitor;
beforeAll(async () => {
  database = await testDatabase();
  const { cityId } = await testCity(database, now);
  const { capability: accounts } = await import('#capabilities/accounts/index.ts');
  app = await doorOf(database, [...accounts.routes, ...operationsRoutes], { now });
  const holding = { role: 'system-administrator', scopeKind: 'jurisdiction', scopeId: cityId } as const;
  const { loginName, password } = await testPerson(database, cityId, [holding], now);
  administrator = new Visitor(app);
  expect((await administrator.signIn(loginName, password)).status).toBe(200);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

/** A job that fails until its obstacle is gone, and tells when it was run. */
function stubbornJob() {
  const state = { isObstructed: true, delivered: [] as unknown[] };
  let ran: () => void = () => undefined;
  const job: Job = {
    topic: 'stubborn',
    run: async (payload) => {
      ran();
      if (state.isObstructed) throw new Error('the printer is out of paper');
      state.delivered.push(payload);
    },
  };
  return { job, state, nextRun: () => new Promise<void>((resolve) => (ran = resolve)) };
}

async function until(
  holds: (work: { stuck: { id: number; topic: string; attempts: number; lastError: string }[] }) => boolean,
) {
  for (;;) {
    const { body } = await administrator.get('/api/work');
    if (holds(body)) return body;
  }
}

it('work that fails is shown to the system administrator, who tries it again once the obstacle is gone', async () => {
  const { job, state, nextRun } = stubbornJob();
  const worker = await startWorker(database.owner, database, [job], openLog('fatal'));
  try {
    await database.inTransaction(systemActor, (tx) => post(tx, 'stubborn', { letter: 7 }, now));
    const { stuck } = await until((work) => work.stuck.length === 1);
    expect(stuck[0]).toMatchObject({ topic: 'stubborn', lastError: expect.stringContaining('out of paper') });

    state.isObstructed = false;
    const again = nextRun();
    const retried = await administrator.call('POST', `/api/work/${stuck[0].id}/retry`, {});
    expect(retried).toMatchObject({ status: 200, body: { retried: true } });
    await again;
    await until((work) => work.stuck.length === 0);
    expect(state.delivered).toEqual([{ letter: 7 }]);
    expect((await administrator.call('POST', `/api/work/${stuck[0].id}/retry`, {})).status).toBe(404);
  } finally {
    await worker.stop();
  }
});

it('what was posted in a transaction that failed is never done', async () => {
  const { job, state } = stubbornJob();
  state.isObstructed = false;
  await expect(
    database.inTransaction(systemActor, async (tx) => {
      await post(tx, 'stubborn', { letter: 8 }, now);
      throw new Error('the command failed');
    }),
  ).rejects.toThrow('the command failed');
  const worker = await startWorker(database.owner, database, [job], openLog('fatal'));
  const done = new Promise<void>((resolve) => {
    const wanted = job.run;
    Object.assign(job, {
      run: async (payload: unknown, context: Parameters<Job['run']>[1]) => wanted(payload, context).then(resolve),
    });
  });
  await database.inTransaction(systemActor, (tx) => post(tx, 'stubborn', { letter: 9 }, now));
  await done;
  await worker.stop();
  expect(state.delivered).toEqual([{ letter: 9 }]);
});
