import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'feedback-prepared': { zh: '准备反馈', en: 'Feedback prepared' },
  'feedback-written': { zh: '修改反馈', en: 'Feedback written' },
  'feedback-approved': { zh: '审批反馈', en: 'Feedback approved' },
  'feedback-sent-back': { zh: '退回反馈', en: 'Feedback sent back' },
  'feedback-given': { zh: '登记双反馈', en: 'Feedback given' },
  'feedback-signed': { zh: '签收反馈', en: 'Feedback signed for' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  feedback: { zh: '巡察反馈', en: 'Feedback' },
};
