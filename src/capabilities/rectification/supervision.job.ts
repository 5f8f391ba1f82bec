import type { Job } from '#platform/jobs/job.ts';
import { instant } from '#platform/kernel/time.ts';
import { handBackLeftBehind } from './supervision.commands.ts';

const by = { kind: 'system', name: 'supervision' } as const;

/**
 * At once when a grant of the group or an account ends by somebody's hand (a trigger asks for it), and every minute for
 * what ends by its day alone.
 */
export const handBackJob: Job = {
  topic: 'supervision-handed-back',
  every: '* * * * *',
  run: async (_, { database }) => {
    await database.inTransaction(by, (tx) => handBackLeftBehind(tx, instant(new Date())));
  },
};
