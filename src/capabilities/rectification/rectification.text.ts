/** Words that both the rules and the pages use. */
import type { Says } from '#platform/kernel/decision.ts';
import type { AccountabilityManner, AccountedResponsibility } from './accountability.model.ts';
import type { LetterKind, LetterOutcome, LetterState, LetterStep } from './letter.model.ts';
import type { LookBackOutcome, LookBackState } from './look-back.model.ts';
import type { Completion, TaskOutcome, TaskState, TaskStep, Way } from './task.model.ts';

export const stateLabels: Readonly<Record<TaskState, Says>> = {
  assigned: { zh: '待报方案', en: 'Awaiting a plan' },
  planned: { zh: '方案已报', en: 'Planned' },
  'in-progress': { zh: '整改中', en: 'In progress' },
  proved: { zh: '待书记审核', en: 'Proved, awaiting review' },
  reviewed: { zh: '待销号', en: 'Reviewed, awaiting signature' },
  'signed-off': { zh: '已销号', en: 'Closed' },
};

export const wayLabels: Readonly<Record<Way, Says>> = {
  rectification: { zh: '整改', en: 'Rectification' },
  immediate: { zh: '立行立改', en: 'Immediate rectification' },
  inquiry: { zh: '谈话函询', en: 'Talk-or-letter inquiry' },
};

export const taskStepLabels: Readonly<Record<TaskStep, Says>> = {
  plan: { zh: '报送整改方案', en: 'Hand in the plan' },
  rectify: { zh: '整改并提交佐证', en: 'Rectify and hand in proof' },
  answer: { zh: '谈话函询并书面说明', en: 'Inquire and answer in writing' },
  review: { zh: '书记审核', en: 'Review by the secretary' },
  'sign-off': { zh: '审核销号', en: 'Sign off' },
};

export const completionLabels: Readonly<Record<Completion, Says>> = {
  'not-done': { zh: '未完成', en: 'Not done' },
  'basically-done': { zh: '基本完成', en: 'Basically done' },
  done: { zh: '已完成', en: 'Done' },
};

export const outcomeLabels: Readonly<Record<TaskOutcome, Says>> = {
  rectified: { zh: '已整改', en: 'Rectified' },
  explained: { zh: '已说明情况', en: 'Explained' },
  'dealt-with': { zh: '已处理', en: 'Dealt with' },
  'not-rectified': { zh: '未整改', en: 'Not rectified' },
};

export const lookBackStateLabels: Readonly<Record<LookBackState, Says>> = {
  recorded: { zh: '待签认', en: 'Awaiting signature' },
  signed: { zh: '已签认', en: 'Signed' },
  rejected: { zh: '不认可', en: 'Rejected' },
};

export const lookBackOutcomeLabels: Readonly<Record<LookBackOutcome, Says>> = {
  held: { zh: '整改到位', en: 'Held' },
  relapsed: { zh: '问题反弹', en: 'Relapsed' },
  rejected: { zh: '不认可', en: 'Rejected' },
};

export const letterKindLabels: Readonly<Record<LetterKind, Says>> = {
  'rectification-letter': { zh: '整改函', en: 'Rectification letter' },
  'suggestion-letter': { zh: '监察建议书', en: 'Supervision suggestion letter' },
};

export const letterStateLabels: Readonly<Record<LetterState, Says>> = {
  drafted: { zh: '待签发', en: 'Drafted, awaiting issue' },
  issued: { zh: '待回复', en: 'Issued, awaiting an answer' },
  answered: { zh: '已回复待认定', en: 'Answered, awaiting settlement' },
  settled: { zh: '已办结', en: 'Settled' },
};

export const letterStepLabels: Readonly<Record<LetterStep, Says>> = {
  issue: { zh: '签发', en: 'Issue' },
  answer: { zh: '书面回复', en: 'Answer in writing' },
  settle: { zh: '认定采纳情况', en: 'Settle what was adopted' },
};

export const letterOutcomeLabels: Readonly<Record<LetterOutcome, Says>> = {
  adopted: { zh: '全部采纳', en: 'Adopted' },
  'partly-adopted': { zh: '部分采纳', en: 'Partly adopted' },
  'not-adopted': { zh: '未采纳', en: 'Not adopted' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const responsibilityLabels: Readonly<Record<AccountedResponsibility, Says>> = {
  main: { zh: '主体责任', en: 'Main responsibility' },
  supervisory: { zh: '监督责任', en: 'Supervisory responsibility' },
};

export const mannerLabels: Readonly<Record<AccountabilityManner, Says>> = {
  notification: { zh: '通报', en: 'Notification' },
  admonition: { zh: '诫勉', en: 'Admonition' },
  organisational: { zh: '组织调整或者组织处理', en: 'Organisational measure' },
  sanction: { zh: '纪律处分', en: 'Disciplinary sanction' },
};

const lookBackStepLabels = { 'confirm-look-back': { zh: '签认回头看', en: 'Sign the look-back' } };

/** The words for a step of a task or a letter; one that came later than these words shows its code. */
export const taskStep = (step: string): Says => worded({ ...taskStepLabels, ...lookBackStepLabels }, step);
export const letterStep = (step: string): Says => worded(letterStepLabels, step);
function worded(known: Readonly<Record<string, Says>>, step: string): Says {
  return known[step] ?? { zh: step, en: step };
}

export const letterDocumentText = {
  notIssued: { zh: '尚未签发', en: 'Not issued yet' },
  answerBy: { zh: '请于{day}前书面回复。', en: 'Please answer in writing by {day}.' },
  list: { zh: '问题清单', en: 'Problems listed' },
  no: { zh: '序号', en: 'No.' },
  number: { zh: '编号', en: 'Number' },
  problem: { zh: '问题', en: 'Problem' },
} as const;
