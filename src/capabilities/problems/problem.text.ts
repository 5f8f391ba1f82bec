/** The words for the codes of a problem, for pages and spreadsheets alike. */
import type { Says } from '#platform/kernel/decision.ts';
import type {
  HolderKind,
  KeyKind,
  NextStep,
  Outcome,
  ProblemRoute,
  ProblemState,
  Proposal,
  Severity,
} from './problem.model.ts';

export const stateTexts: Readonly<Record<ProblemState, Says>> = {
  registered: { zh: '待确认', en: 'To be confirmed' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  'fed-back': { zh: '已反馈', en: 'Fed back' },
  'handed-on': { zh: '办理中', en: 'Being dealt with' },
  closed: { zh: '已销号', en: 'Closed' },
  dropped: { zh: '不予认定', en: 'Dropped' },
};

export const routeTexts: Readonly<Record<ProblemRoute, Says>> = {
  rectification: { zh: '整改', en: 'Rectification' },
  immediate: { zh: '立行立改', en: 'Immediate rectification' },
  inquiry: { zh: '谈话函询', en: 'Talk-or-letter inquiry' },
  clue: { zh: '移交问题线索', en: 'Clue to the discipline commission' },
};

/** What the team's meeting proposed. */
export const proposalTexts: Readonly<Record<Proposal, Says>> = {
  rectification: { zh: '列入问题，反馈整改', en: 'Problem, for rectification' },
  immediate: { zh: '立行立改', en: 'Immediate rectification' },
  investigate: { zh: '立查立处', en: 'Immediate investigation' },
  clue: { zh: '移交问题线索', en: 'Clue to the discipline commission' },
  'other-body': { zh: '移交其他部门', en: 'To another body' },
};

export const severityTexts: Readonly<Record<Severity, Says>> = {
  minor: { zh: '轻微', en: 'Minor' },
  ordinary: { zh: '一般', en: 'Ordinary' },
  grave: { zh: '严重', en: 'Grave' },
};

export const keyKindTexts: Readonly<Record<KeyKind, Says>> = {
  person: { zh: '重点人', en: 'Key person' },
  matter: { zh: '重点事', en: 'Key matter' },
  problem: { zh: '重点问题', en: 'Key problem' },
};

export const outcomeTexts: Readonly<Record<Outcome, Says>> = {
  rectified: { zh: '已整改', en: 'Rectified' },
  'not-rectified': { zh: '未整改而了结', en: 'Closed, not rectified' },
  explained: { zh: '函询说明清楚', en: 'Explained' },
  'dealt-with': { zh: '已作处理', en: 'Dealt with' },
  concluded: { zh: '线索已办结', en: 'Clue concluded' },
  dropped: { zh: '不予认定', en: 'Dropped' },
};

export const holderKindTexts: Readonly<Record<HolderKind, Says>> = {
  team: { zh: '巡察组', en: 'Inspection team' },
  office: { zh: '巡察办', en: 'Inspection office' },
  'leading-group': { zh: '巡察工作领导小组', en: 'Leading group' },
  unit: { zh: '被巡察单位', en: 'Inspected unit' },
  'receiving-desk': { zh: '纪委线索受理岗', en: 'Discipline receiving desk' },
  discipline: { zh: '纪委承办部门', en: 'Discipline officers' },
  'supervision-group': { zh: '整改督导组', en: 'Rectification supervision group' },
};

export const nextStepTexts: Readonly<Record<NextStep, Says>> = {
  confirm: { zh: '组务会研究确认', en: 'Confirm in the team’s meeting' },
  mend: { zh: '修改底稿', en: 'Mend the paper' },
  'feed-back': { zh: '向被巡察单位反馈', en: 'Feed back to the unit' },
  'hand-on': { zh: '分类交办', en: 'Hand on' },
  plan: { zh: '报送整改方案', en: 'Hand in the plan' },
  rectify: { zh: '整改并提交佐证', en: 'Rectify and hand in proof' },
  prove: { zh: '报送整改佐证', en: 'Prove it' },
  review: { zh: '书记审核', en: 'Review by the secretary' },
  'sign-off': { zh: '审核销号', en: 'Sign off' },
  answer: { zh: '谈话函询并书面说明', en: 'Inquire and answer in writing' },
  'confirm-look-back': { zh: '签认回头看', en: 'Sign the look-back' },
  receive: { zh: '签收线索', en: 'Sign the receipt' },
  dispose: { zh: '提出处置意见', en: 'Dispose of it' },
  inquire: { zh: '谈话函询', en: 'Inquire by talk or letter' },
  verify: { zh: '初步核实', en: 'Verify' },
  'conclude-case': { zh: '审查调查和审理', en: 'Conclude the case' },
  'return-result': { zh: '反馈办理结果', en: 'Return the result' },
  'confirm-result': { zh: '审核结果、销号', en: 'Check the result and close' },
};

/** The words for a step; steps that came later than these words show their code. */
export function nextStepText(code: string): Says {
  const known: Readonly<Record<string, Says>> = nextStepTexts;
  return known[code] ?? { zh: code, en: code };
}

/** Headers of the exported ledger. */
export const exportTexts = {
  fileName: { zh: '问题台账', en: 'problems' },
  number: { zh: '编号', en: 'Number' },
  unit: { zh: '被巡察单位', en: 'Unit' },
  title: { zh: '问题', en: 'Problem' },
  facts: { zh: '事实', en: 'Facts' },
  basis: { zh: '定性依据', en: 'Basis' },
  category: { zh: '类别', en: 'Category' },
  discipline: { zh: '涉及纪律', en: 'Discipline' },
  responsibility: { zh: '责任', en: 'Responsibility' },
  responsible: { zh: '责任人', en: 'Responsible' },
  severity: { zh: '程度', en: 'Severity' },
  foundOn: { zh: '发现日期', en: 'Found on' },
  foundBy: { zh: '发现人', en: 'Found by' },
  state: { zh: '状态', en: 'State' },
  route: { zh: '办理方式', en: 'Way' },
  holder: { zh: '现由谁办理', en: 'Held by' },
  nextStep: { zh: '下一步', en: 'Next step' },
  dueOn: { zh: '期限', en: 'Due' },
  outcome: { zh: '结果', en: 'Outcome' },
  proof: { zh: '依据', en: 'Proof' },
  closedOn: { zh: '销号日期', en: 'Closed on' },
} as const satisfies Record<string, Says>;
