import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'problem-registered': { zh: '登记问题', en: 'Problem registered' },
  'problem-amended': { zh: '修改底稿', en: 'Paper amended' },
  'problem-confirmed': { zh: '确认问题', en: 'Problem confirmed' },
  'problem-dropped': { zh: '不予认定', en: 'Paper dropped' },
  'problem-returned': { zh: '退回巡察组', en: 'Returned to the team' },
  'problem-fed-back': { zh: '反馈被巡察单位', en: 'Fed back to the unit' },
  'problem-supervised': { zh: '挂号督办', en: 'Registered for supervision' },
  'problem-handed-on': { zh: '交办问题', en: 'Problem handed on' },
  'problem-moved': { zh: '转交办理', en: 'Passed to the next holder' },
  // What a move means is told by the step that it leads to; only clues move without a record of their own to tell it.
  'problem-moved-to-return-result': { zh: '纪委签收线索', en: 'Received by the discipline commission' },
  'problem-moved-to-sign-off': { zh: '纪委反馈办理结果', en: 'Result returned by the discipline commission' },
  'problem-closed': { zh: '销号', en: 'Problem closed' },
  'problem-reopened': { zh: '重新打开问题', en: 'Problem reopened' },
  'ledger-exported': { zh: '导出问题台账', en: 'Ledger exported' },
  'view-saved': { zh: '保存台账视图', en: 'View of the ledger saved' },
  'view-ended': { zh: '删除台账视图', en: 'View of the ledger removed' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  problem: { zh: '问题', en: 'Problem' },
  'ledger-export': { zh: '问题台账', en: 'Ledger of problems' },
  'saved-view': { zh: '台账视图', en: 'View of the ledger' },
};
