import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'audit-exported': { zh: '导出操作日志', en: 'Audit log exported' },
  'work-retried': { zh: '重试后台任务', en: 'Background work tried again' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  'audit-export': { zh: '操作日志', en: 'Audit log' },
  'background-work': { zh: '后台任务', en: 'Background work' },
};
