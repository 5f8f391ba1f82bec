import { Logger, run } from 'graphile-worker';
import pg from 'pg';
import { type Connection, type Database, maybe, rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Log } from '#platform/log/log.ts';
import type { Job } from './job.ts';

export interface Worker {
  /** Finishes the jobs under way and takes no new ones. */
  stop(): Promise<void>;
}

/** The actor under which the queue does its work. */
export const workerActor = { kind: 'system', name: 'worker' } as const satisfies Actor;

/**
 * Starts the queue's worker. The queue's own tables belong to the owner; what a job does to domain tables goes through
 * the application's role like every other call.
 */
export async function startWorker(
  owner: Connection,
  database: Database,
  jobs: readonly Job[],
  log: Log,
): Promise<Worker> {
  const pool = new pg.Pool({ ...owner, max: 4, application_name: 'zhuoluo worker' });
  const lost = (error: Error) => log.error({ err: error }, 'worker connection lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ queue: message.split('\n')[0] }, 'queue');
    }),
    crontab: jobs.flatMap(({ every, topic }) => (every === undefined ? [] : [`${every} ${topic}`])).join('\n'),
    taskList: {
      outbox: (payload) => deliver(database, jobs, log, payload),
      ...Object.fromEntries(
        jobs.filter(({ every }) => every !== undefined).map((job) => [job.topic, () => job.run({}, { database, log })]),
      ),
    },
  });
  return {
    stop: async () => {
      await runner.stop();
      await pool.end();
    },
  };
}

interface Delivery {
  topic: string;
  payload: unknown;
  delivered: boolean;
}

/** Hands one outbox row to its topic's job, then marks it. A job that ran twice must change nothing the second time. */
async function deliver(database: Database, jobs: readonly Job[], log: Log, queued: unknown): Promise<void> {
  const { id } = queued as { id: string };
  const row = await database.inTransaction(workerActor, (tx) =>
    maybe<Delivery>(
      tx,
      sql`select topic, payload, delivered_at is not null as delivered from platform.outbox where id = ${id}`,
    ),
  );
  if (row === undefined || row.delivered) return;
  const job = jobs.find(({ topic }) => topic === row.topic);
  if (job === undefined) throw new Error(`no job takes the topic ${row.topic}`);
  await job.run(row.payload, { database, log });
  await database.inTransaction(workerActor, (tx) =>
    rows(tx, sql`update platform.outbox set delivered_at = now() where id = ${id}`),
  );
}
