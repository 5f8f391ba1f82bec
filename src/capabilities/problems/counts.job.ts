import type { Job } from '#platform/jobs/job.ts';
import { keepCounts, learnFrequencies } from './list.queries.ts';

const by = { kind: 'system', name: 'problems' } as const;

/** Every five minutes the rows of the kept counts are summed up; readers never wait for it. */
export const countsJob: Job = {
  topic: 'problem-counts',
  every: '*/5 * * * *',
  run: async (_, { database }) => {
    await database.inTransaction(by, keepCounts);
  },
};

/** Every night the search learns anew which words are common. */
export const frequenciesJob: Job = {
  topic: 'problem-frequencies',
  every: '40 19 * * *',
  run: async (_, { database }) => {
    await database.inTransaction(by, learnFrequencies);
  },
};
