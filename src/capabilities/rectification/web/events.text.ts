import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'task-assigned': { zh: '交办整改', en: 'Assigned to the unit' },
  'rectification-planned': { zh: '报送整改方案', en: 'Plan handed in' },
  'progress-reported': { zh: '填报进展', en: 'Progress reported' },
  'rectification-proved': { zh: '提交佐证', en: 'Proof handed in' },
  'rectification-reviewed': { zh: '书记审核通过', en: 'Passed the secretary’s review' },
  'rectification-sent-back': { zh: '退回整改', en: 'Sent back to rectify' },
  'rectification-signed-off': { zh: '销号', en: 'Signed off' },
  'rectification-extended': { zh: '延长期限', en: 'Date extended' },
  'rectification-handed-back': { zh: '督导组任务结束，交回巡察办', en: 'Supervision ended, handed back to the office' },
  'look-back-recorded': { zh: '登记回头看', en: 'Look-back recorded' },
  'look-back-held': { zh: '签认回头看：整改到位', en: 'Look-back signed: it held' },
  'look-back-relapsed': { zh: '签认回头看：问题反弹', en: 'Look-back signed: it relapsed' },
  'look-back-rejected': { zh: '不认可回头看', en: 'Look-back rejected' },
  'letter-drafted': { zh: '起草函件', en: 'Letter drafted' },
  'letter-revised': { zh: '修改函件草稿', en: 'Draft of a letter revised' },
  'letter-issued': { zh: '签发函件', en: 'Letter issued' },
  'letter-withdrawn': { zh: '撤回函件草稿', en: 'Draft of a letter withdrawn' },
  'letter-answered': { zh: '回复函件', en: 'Letter answered' },
  'letter-settled': { zh: '认定采纳情况', en: 'Settled what was adopted' },
  'problem-listed': { zh: '列入函件', en: 'Listed in a letter' },
  'held-to-account': { zh: '登记问责', en: 'Accountability recorded' },
  'accountability-revoked': { zh: '撤销问责记录', en: 'Record of accountability revoked' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  'rectification-task': { zh: '整改任务', en: 'Rectification task' },
  'look-back': { zh: '回头看', en: 'Look-back' },
  letter: { zh: '整改函、监察建议书', en: 'Letter to a unit' },
  'letter-problem': { zh: '函件所列问题', en: 'Problem in a letter' },
  accountability: { zh: '问责记录', en: 'Accountability' },
};
