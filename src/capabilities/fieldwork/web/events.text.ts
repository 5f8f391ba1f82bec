import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'talk-begun': { zh: '开始谈话记录', en: 'Talk begun' },
  'talk-saved': { zh: '修改谈话记录', en: 'Talk saved' },
  'talk-recorded': { zh: '完成谈话记录', en: 'Talk recorded' },
  'talk-taken-up-again': { zh: '重新修改谈话记录', en: 'Talk taken up again' },
  'talk-signed': { zh: '谈话人签字', en: 'Talk signed' },
  'talk-left-unsigned': { zh: '登记未签字原因', en: 'Talk left unsigned' },
  'talk-withdrawn': { zh: '作废谈话记录', en: 'Talk withdrawn' },
  'talk-exported': { zh: '导出谈话记录', en: 'Talk exported' },
  'documents-asked-for': { zh: '调阅资料', en: 'Documents asked for' },
  'documents-delivered': { zh: '单位提供资料', en: 'Documents delivered' },
  'documents-refused': { zh: '单位说明不能提供', en: 'Documents refused' },
  'documents-received': { zh: '核收资料', en: 'Documents received' },
  'documents-asked-for-again': { zh: '再次要求提供', en: 'Documents asked for again' },
  'request-withdrawn': { zh: '撤回调阅', en: 'Request withdrawn' },
  'finding-out-recorded': { zh: '登记了解情况', en: 'Way of finding out recorded' },
  'finding-out-struck': { zh: '作废记录', en: 'Record struck' },
  'item-problem-linked': { zh: '以问题证明必查事项', en: 'Point proved by a problem' },
  'item-problem-unlinked': { zh: '取消关联', en: 'Link ended' },
  'requirement-waived': { zh: '组长决定不作要求', en: 'Requirement waived' },
  'task-ticked': { zh: '勾选步骤任务', en: 'Task ticked' },
  'task-unticked': { zh: '撤销勾选', en: 'Tick taken back' },
  'waiver-ended': { zh: '恢复要求', en: 'Waiver ended' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  'site-talk': { zh: '谈话记录', en: 'Talk' },
  'document-request': { zh: '调阅资料', en: 'Document request' },
  'finding-out': { zh: '了解情况记录', en: 'Record of finding out' },
  'item-problem': { zh: '必查事项证明', en: 'Proof of a point' },
  'task-tick': { zh: '步骤任务', en: 'Task of a step' },
  waiver: { zh: '不作要求的事项', en: 'Waiver' },
};
