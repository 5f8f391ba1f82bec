import type { Says } from '#platform/kernel/decision.ts';
import type { Flaw, ReportKind, ReportState } from '../report.model.ts';
import { reportSheetText } from '../report.text.ts';

export { pointTexts } from '../report.text.ts';

export const kindTexts: Readonly<Record<ReportKind, Says>> = {
  inspection: { zh: '巡察报告', en: 'Inspection report' },
  special: { zh: '专题报告', en: 'Special report' },
  clue: { zh: '线索报告', en: 'Clue report' },
};
export const stateTexts: Readonly<Record<ReportState, Says>> = {
  drafting: { zh: '起草中', en: 'Being written' },
  'under-review': { zh: '审签中', en: 'Under review' },
  settled: { zh: '已定稿', en: 'Settled' },
};
export const stateColours: Readonly<Record<ReportState, string>> = {
  drafting: 'default',
  'under-review': 'gold',
  settled: 'green',
};
export const flawTexts: Readonly<Record<Flaw, Says>> = {
  'paper-gone': { zh: '底稿 {number} 的问题已不予认定', en: 'The problem of paper {number} was dropped' },
  'paper-changed': { zh: '底稿 {number} 或其证据已有变化', en: 'Paper {number} or its evidence has changed' },
};
export const evidenceStateTexts: Readonly<Record<string, Says>> = {
  uploading: { zh: '上传中', en: 'Uploading' },
  kept: { zh: '已留存', en: 'Kept' },
  'index-only': { zh: '仅登记', en: 'Index only' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  refused: { zh: '拒收', en: 'Refused' },
};

/** How a title begins; it is the report's own, so that it stands in Chinese on every page. */
export const titleText = {
  plain: { zh: '{unit}{report}', en: '{unit}{report}' },
  onSubject: { zh: '关于{unit}{subject}的{report}', en: '关于{unit}{subject}的{report}' },
} as const satisfies Record<string, Says>;

export const reportsText = {
  ...reportSheetText,
  title: { zh: '巡察报告', en: 'Reports' },
  description: {
    zh: '从组务会通过的底稿起草，每句话都注明底稿；逐级审签后定稿。',
    en: 'Drafted from the papers that the meeting approved, each sentence with its papers; signed step by step.',
  },
  none: { zh: '还没有可以写报告的巡察。', en: 'There is no inspection to report on yet.' },
  unit: { zh: '被巡察单位', en: 'Unit' },
  team: { zh: '巡察组', en: 'Team' },
  round: { zh: '轮次', en: 'Round' },
  count: { zh: '报告', en: 'Reports' },
  ofInspection: { zh: '{unit}：巡察报告', en: '{unit}: reports' },
  name: { zh: '标题', en: 'Title' },
  kind: { zh: '种类', en: 'Kind' },
  state: { zh: '状态', en: 'State' },
  turn: { zh: '轮到：{step}', en: 'Turn of: {step}' },
  drafted: { zh: '起草', en: 'Drafted' },
  noReports: { zh: '还没有报告。', en: 'There is no report yet.' },
  noPapers: {
    zh: '组务会还没有通过底稿。底稿通过后，才能起草报告。',
    en: 'The meeting has approved no paper yet. Reports are drafted from approved papers.',
  },
  approved: { zh: '可以写进报告的底稿：{count} 份', en: 'Papers that reports may rest on: {count}' },
  toPapers: { zh: '本次巡察的底稿', en: 'Papers of this inspection' },
  draft: { zh: '起草报告', en: 'Draft a report' },
  draftSays: {
    zh: '按问题分类框架的顺序，把组务会通过的底稿写成报告初稿；每份底稿三句话：看到什么、是什么性质、是谁的责任。签报前只有本组能看到。',
    en: 'The approved papers become a draft in the order of the framework, three sentences each: seen, character, responsibility. Only the team sees it before it is handed in.',
  },
  papersChosen: { zh: '所依据的底稿', en: 'Papers that it is about' },
  handIn: { zh: '签报', en: 'Hand in' },
  handInSays: {
    zh: '以组长名义签报，报告交给审签链上的下一个岗位；退回前不能再修改。',
    en: 'You put your name to it as the leader; it goes to the next post of the chain and cannot be changed unless it is sent back.',
  },
  pass: { zh: '审签通过', en: 'Pass' },
  passSays: {
    zh: '报告交给下一个岗位；最后一个岗位通过后定稿，不再修改。',
    en: 'The report goes to the next post; after the last one it is settled and changes no more.',
  },
  sendBack: { zh: '退回修改', en: 'Send back' },
  sendBackSays: {
    zh: '退回巡察组修改，已有的签字作废（记录里保留），修改后重新签报。',
    en: 'The team gets it back; signatures so far fall away and stay on record. It has to be handed in again.',
  },
  reason: { zh: '退回原因', en: 'Reason' },
  heldOn: { zh: '会议日期', en: 'Day of the meeting' },
  points: { zh: '会议确定的重点人、重点事、重点问题', en: 'Key people, matters and problems that it decided on' },
  addPoint: { zh: '增加一项', en: 'Add one' },
  pointText: { zh: '内容', en: 'What' },
  feedback: { zh: '巡察反馈', en: 'Feedback' },
  print: { zh: '打印稿', en: 'Print' },
  printNow: { zh: '打印', en: 'Print' },
  backToReport: { zh: '回到报告', en: 'Back to the report' },
  evidence: { zh: '证据 {count} 项', en: 'Evidence: {count}' },
  evidenceLine: { zh: '证据{no}', en: 'Evidence {no}' },
  notTakenIn: { zh: '未入证据材料', en: 'Not taken in' },
  hash: { zh: '校验值（SHA-256）前 12 位', en: 'First 12 digits of the SHA-256' },
  stale: {
    zh: '有 {count} 句话所依据的底稿或证据已有变化或作废。核对之前，不能签报、审签或打印。',
    en: 'Papers or evidence behind {count} sentences have changed or are gone. Until these are looked at, the report cannot be handed in, passed or printed.',
  },
  edit: { zh: '修改这一部分', en: 'Write this part' },
  editSays: {
    zh: '每句话至少选一份底稿。内容没有改、但底稿有变化的句子，核对后请勾选“已核对”。',
    en: 'Each sentence needs a paper. Where a paper has changed and the sentence still holds, tick “looked at”.',
  },
  heading: { zh: '标题', en: 'Heading' },
  sentences: { zh: '内容', en: 'Text' },
  sentence: { zh: '第 {no} 句', en: 'Sentence {no}' },
  papersOf: { zh: '第 {no} 句的底稿', en: 'Papers of sentence {no}' },
  checked: { zh: '已核对，仍然成立', en: 'Looked at, still holds' },
  addSentence: { zh: '增加一句', en: 'Add a sentence' },
  remove: { zh: '删去', en: 'Remove' },
  empty: { zh: '这一部分没有内容，打印时不出现。', en: 'Nothing here; it is left out in print.' },
  leftOut: { zh: '还没有写进报告的底稿', en: 'Approved papers that are not in the report' },
  takeIn: { zh: '写进报告', en: 'Take in' },
  chain: { zh: '审签', en: 'Signatures' },
  noChain: {
    zh: '本轮办法没有规定报告审签链，请在办法的“审签链”中补充后再签报。',
    en: 'The round’s rulebook states no chain for reports; add it there before handing in.',
  },
  returned: { zh: '{step}退回（{name}）：{reason}', en: 'Sent back by {step} ({name}): {reason}' },
  save: { zh: '保存', en: 'Save' },
} as const;
