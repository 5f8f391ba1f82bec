import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'round-planned': { zh: '拟定轮次方案', en: 'Round planned' },
  'round-plan-changed': { zh: '修改轮次方案', en: 'Plan changed' },
  'round-sent-back': { zh: '退回轮次方案', en: 'Plan sent back' },
  'round-approved': { zh: '批准轮次方案', en: 'Round approved' },
  'round-announced': { zh: '巡察预告', en: 'Round announced' },
  'round-begun': { zh: '启动巡察', en: 'Round begun' },
  'round-feedback-begun': { zh: '转入反馈', en: 'Feedback begun' },
  'round-rectification-begun': { zh: '转入整改', en: 'Rectification begun' },
  'round-closed': { zh: '结束轮次', en: 'Round closed' },
  'inspection-added': { zh: '列入巡察对象', en: 'Unit added to the plan' },
  'inspection-staffed': { zh: '确定巡察组和组长', en: 'Inspection staffed' },
  'inspection-cancelled': { zh: '撤销巡察任务', en: 'Inspection cancelled' },
  'inspection-moved-on': { zh: '进入下一环节', en: 'Next step entered' },
  'inspection-step-taken-back': { zh: '退回一步', en: 'Step taken back' },
  'site-left': { zh: '结束现场工作', en: 'Site left' },
  'inspection-finished': { zh: '完成巡察', en: 'Inspection finished' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  round: { zh: '轮次', en: 'Round' },
  inspection: { zh: '巡察', en: 'Inspection' },
};
