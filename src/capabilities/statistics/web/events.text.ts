import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'figure-frozen': { zh: '冻结统计数据', en: 'Figure frozen' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  'frozen-figure': { zh: '冻结的统计数据', en: 'Frozen figure' },
};
