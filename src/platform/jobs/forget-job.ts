import { rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Job } from './job.ts';

/** Nobody sends a command again after a week. */
const week = 7 * 24 * 60 * 60 * 1000;

/** Every night the answers that were kept for a second sending are forgotten. */
export const forgetJob: Job = {
  topic: 'done-commands',
  every: '27 19 * * *',
  run: async (_, { database }) => {
    const before = new Date(Date.now() - week).toISOString();
    await database.inTransaction({ kind: 'system', name: 'done-commands' }, (tx) =>
      rows(tx, sql`select platform.forget_done_commands(${before})`),
    );
  },
};
