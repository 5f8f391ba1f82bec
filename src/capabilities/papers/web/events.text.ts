import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'paper-begun': { zh: '新写底稿', en: 'Working paper begun' },
  'paper-saved': { zh: '修改底稿', en: 'Working paper saved' },
  'paper-submitted': { zh: '提交底稿', en: 'Working paper handed in' },
  'paper-reviewed': { zh: '复核底稿', en: 'Working paper reviewed' },
  'paper-signed': { zh: '组长签字', en: 'Working paper signed' },
  'paper-tabled': { zh: '提交组务会', en: 'Working paper put to the meeting' },
  'paper-sent-back': { zh: '退回底稿', en: 'Working paper sent back' },
  'paper-approved': { zh: '组务会认定', en: 'Approved by the meeting' },
  'paper-merged': { zh: '并入其他底稿', en: 'Merged into another paper' },
  'paper-brought-back': { zh: '恢复研究底稿', en: 'Working paper brought back' },
  'paper-dropped': { zh: '组务会不予认定', en: 'Dropped by the meeting' },
  'paper-exported': { zh: '导出底稿', en: 'Working paper exported' },
  'meeting-opened': { zh: '召开组务会', en: 'Meeting of the team opened' },
  'meeting-minuted': { zh: '记录组务会纪要', en: 'Minutes written' },
  'meeting-closed': { zh: '结束组务会', en: 'Meeting of the team closed' },
  'meeting-exported': { zh: '导出组务会纪要', en: 'Minutes exported' },
  'sheet-sent': { zh: '送单位确认事实', en: 'Facts sent to the unit' },
  'sheet-agreed': { zh: '单位对事实无异议', en: 'Unit agrees with the facts' },
  'sheet-objected': { zh: '单位对事实有异议', en: 'Unit objects to the facts' },
  'sheet-withdrawn': { zh: '撤回事实确认单', en: 'Sheet of facts withdrawn' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  paper: { zh: '底稿', en: 'Working paper' },
  'team-meeting': { zh: '组务会', en: 'Meeting of the team' },
  'fact-sheet': { zh: '事实确认单', en: 'Sheet of facts' },
};
