import { refusals } from '#platform/kernel/decision.ts';

export const operationsRefusals = refusals('operations', {
  noSuchWork: {
    because: 'missing',
    zh: '这项任务已经完成或正在执行，不需要重试。',
    en: 'This work is done or is running now; there is nothing to try again.',
  },
});
