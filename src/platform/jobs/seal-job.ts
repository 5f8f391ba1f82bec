import { journalKey } from '#platform/journal/commitment.ts';
import { sealJournal } from '#platform/journal/seal.ts';
import { instant } from '#platform/kernel/time.ts';
import type { Job } from './job.ts';

/** Once a minute the journal's new entries are sealed. */
export const sealJob: Job = {
  topic: 'journal-seal',
  every: '* * * * *',
  run: async (_, { database }) => {
    await sealJournal(database, journalKey(), instant(new Date()));
  },
};
