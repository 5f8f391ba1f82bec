import type { Says } from '#platform/kernel/decision.ts';

export const followUpText = {
  none: { zh: '还没有整改任务。', en: 'There is no task yet.' },
  task: { zh: '{day}交办的整改任务', en: 'Task assigned on {day}' },
  closedOn: { zh: '{day}销号', en: 'closed on {day}' },
  lookBack: { zh: '{day} {name} 回头看', en: 'Look-back by {name} on {day}' },
  noNumber: { zh: '尚未编号', en: 'no number yet' },
  receipt: { zh: '移交回执', en: 'Receipt' },
  transferred: { zh: '移交', en: 'Handed over' },
  received: { zh: '签收', en: 'Received' },
  notReceived: { zh: '等待签收', en: 'Receipt awaited' },
  noReceipt: { zh: '没有移交回执。', en: 'There is no receipt.' },
} as const satisfies Record<string, Says>;

const taskStates: Readonly<Record<string, Says>> = {
  assigned: { zh: '待报方案', en: 'Awaiting a plan' },
  planned: { zh: '方案已报', en: 'Planned' },
  'in-progress': { zh: '整改中', en: 'In progress' },
  proved: { zh: '待书记审核', en: 'Proved, awaiting review' },
  reviewed: { zh: '待销号', en: 'Reviewed, awaiting signature' },
  'signed-off': { zh: '已销号', en: 'Closed' },
};

const lookBackStates: Readonly<Record<string, Says>> = {
  recorded: { zh: '待签认', en: 'Awaiting signature' },
  signed: { zh: '已签认', en: 'Signed' },
  rejected: { zh: '不认可', en: 'Rejected' },
};

const lookBackConclusions: Readonly<Record<string, Says>> = {
  held: { zh: '整改到位', en: 'Held' },
  relapsed: { zh: '问题反弹', en: 'Relapsed' },
};

const letterKinds: Readonly<Record<string, Says>> = {
  'rectification-letter': { zh: '整改函', en: 'Rectification letter' },
  'suggestion-letter': { zh: '监察建议书', en: 'Supervision suggestion letter' },
};

/** Words for codes of the receiving capabilities; one that came later than these words shows itself. */
export const taskStateText = (state: string): Says => taskStates[state] ?? { zh: state, en: state };
export const lookBackStateText = (state: string): Says => lookBackStates[state] ?? { zh: state, en: state };
export const lookBackConclusionText = (code: string): Says => lookBackConclusions[code] ?? { zh: code, en: code };
export const letterKindText = (kind: string): Says => letterKinds[kind] ?? { zh: kind, en: kind };
