import { forgetJob } from '#platform/jobs/forget-job.ts';
import type { Job } from '#platform/jobs/job.ts';
import { sealJob } from '#platform/jobs/seal-job.ts';
import { capabilities } from './capabilities.ts';

export const jobs: readonly Job[] = [
  sealJob,
  forgetJob,
  ...capabilities.flatMap((capability) => capability.jobs ?? []),
];
