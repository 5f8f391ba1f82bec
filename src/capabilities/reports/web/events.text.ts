import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'report-drafted': { zh: '起草报告', en: 'Report drafted' },
  'report-handed-in': { zh: '组长签报', en: 'Report handed in' },
  'report-passed': { zh: '审签通过', en: 'Report passed' },
  'report-settled': { zh: '报告定稿', en: 'Report settled' },
  'report-sent-back': { zh: '退回报告', en: 'Report sent back' },
  'report-exported': { zh: '导出报告', en: 'Report exported' },
  'part-drafted': { zh: '起草报告内容', en: 'Part of a report drafted' },
  'part-written': { zh: '修改报告内容', en: 'Part of a report written' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  'inspection-report': { zh: '巡察报告', en: 'Report' },
  'report-part': { zh: '报告内容', en: 'Part of a report' },
};
