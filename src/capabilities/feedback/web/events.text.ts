import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'feedback-prepared': { zh: '准备反馈', en: 'Feedback prepared' },
  'feedback-written': { zh: '修改反馈', en: 'Feedback written' },
  'feedback-approved': { zh: '审批反馈', en: 'Feedback approved' },
  'feedback-sent-back': { zh: '退回反馈', en: 'Feedback sent back' },
  'feedback-given': { zh: '登记双反馈', en: 'Feedback given' },
  'hand-over-prepared': { zh: '准备移交其他单位', en: 'Hand-over prepared' },
  'hand-over-listed': { zh: '修改移交清单', en: 'Hand-over changed' },
  'hand-over-signed': { zh: '移交双方签字', en: 'Hand-over signed by both sides' },
  'feedback-exported': { zh: '导出反馈意见', en: 'Feedback exported' },
  'feedback-signed': { zh: '签收反馈', en: 'Feedback signed for' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  'hand-over': { zh: '移交其他单位', en: 'Hand-over to another body' },
  feedback: { zh: '巡察反馈', en: 'Feedback' },
};
