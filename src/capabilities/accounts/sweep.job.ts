import type { Job } from '#platform/jobs/job.ts';
import { instant } from '#platform/kernel/time.ts';
import { sweep } from './session.queries.ts';

/** Every night at 03:17 in China: counters of login names that nobody has, sessions older than the audit needs. */
export const sweepJob: Job = {
  topic: 'accounts-sweep',
  every: '17 19 * * *',
  run: (_payload, { database }) =>
    database.inTransaction({ kind: 'system', name: 'accounts-sweep' }, (tx) => sweep(tx, instant(new Date()))),
};
