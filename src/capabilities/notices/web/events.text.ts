import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'notice-drafted': { zh: '起草', en: 'Notice drafted' },
  'notice-revised': { zh: '修改草稿', en: 'Draft revised' },
  'notice-published': { zh: '发布', en: 'Notice published' },
  'notice-withdrawn': { zh: '撤回', en: 'Notice withdrawn' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  'public-notice': { zh: '巡察公告', en: 'Public notice' },
  'case-notification': { zh: '典型问题通报', en: 'Notification of a typical case' },
};
