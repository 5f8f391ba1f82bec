/** The words of the workbench. */
import type { Says } from '#platform/kernel/decision.ts';
import type { ItemKind, ItemStep, View } from '../workbench.model.ts';

export const workbenchText = {
  title: { zh: '工作台', en: 'Workbench' },
  description: {
    zh: '等您办理的事项和您交出的事项，期限最近的排在前面。已超期为红，期限过半为黄，其余为绿。',
    en: 'What waits for you and what you handed on, due first. Red is overdue, yellow has used half of its time, the rest is green.',
  },
  all: { zh: '全部', en: 'All' },
  moreThan: { zh: '{count}+', en: '{count}+' },
  item: { zh: '事项', en: 'Item' },
  unit: { zh: '被巡察单位', en: 'Unit' },
  nextStep: { zh: '下一步', en: 'Next step' },
  due: { zh: '期限', en: 'Due' },
  holder: { zh: '现由谁办理', en: 'Held by' },
  heldSince: { zh: '{day}起', en: 'since {day}' },
  unnamed: { zh: '（未填写）', en: '(not entered)' },
  noNumber: { zh: '尚未编号', en: 'no number yet' },
  overdueBy: { zh: '超期 {days} 天', en: '{days} d overdue' },
  dueToday: { zh: '今天到期', en: 'due today' },
  noDue: { zh: '办法未规定期限', en: 'the rulebook states no time' },
  daysLeft: { zh: '还有 {days} 天', en: '{days} d left' },
  noneOfLight: { zh: '没有这一类事项。', en: 'There are no items of this kind.' },
  showAll: { zh: '查看全部', en: 'Show all' },
} as const satisfies Record<string, Says>;

export const viewTexts: Readonly<Record<View, Says>> = {
  waiting: { zh: '等我办理', en: 'Waits for me' },
  'handed-on': { zh: '我已交出', en: 'Handed on' },
};

export const emptyTexts: Readonly<Record<View, Says>> = {
  waiting: {
    zh: '目前没有等您办理的事项。有新事项交到您手上时，会出现在这里。',
    en: 'Nothing waits for you now. What is handed to you appears here.',
  },
  'handed-on': {
    zh: '目前没有您交出、尚未办结的事项。事项交出以后，可以在这里看到现由谁办理、何时到期。',
    en: 'Nothing that you handed on is open. Once you hand something on, you see here who has it and until when.',
  },
};

export const kindTexts: Readonly<Record<ItemKind, Says>> = {
  problem: { zh: '问题', en: 'Problem' },
  task: { zh: '整改任务', en: 'Rectification' },
  letter: { zh: '函件', en: 'Letter' },
  'look-back': { zh: '回头看', en: 'Look-back' },
  clue: { zh: '问题线索', en: 'Clue' },
  case: { zh: '案件', en: 'Case' },
  round: { zh: '轮次', en: 'Round' },
  edition: { zh: '办法', en: 'Rulebook' },
  notice: { zh: '公告', en: 'Public notice' },
  notification: { zh: '典型问题通报', en: 'Notification of a typical case' },
  recusal: { zh: '回避', en: 'Recusal' },
  objection: { zh: '回避申请', en: 'Objection' },
  substitution: { zh: '换人', en: 'Substitution' },
  authorisation: { zh: '巡察授权', en: 'Authorisation' },
  inspection: { zh: '巡察', en: 'Inspection' },
  draw: { zh: '抽签', en: 'Draw' },
  materials: { zh: '巡察材料', en: 'Materials' },
  paper: { zh: '底稿', en: 'Working paper' },
  'fact-sheet': { zh: '事实确认', en: 'Confirmation of facts' },
  talk: { zh: '谈话', en: 'Talk' },
  'document-request': { zh: '调阅资料', en: 'Document request' },
  report: { zh: '巡察报告', en: 'Report' },
  feedback: { zh: '巡察反馈', en: 'Feedback' },
  'hand-over': { zh: '移交其他单位', en: 'Hand-over to another body' },
};

const stepTexts: Readonly<Record<ItemStep, Says>> = {
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
  issue: { zh: '签发', en: 'Issue' },
  investigate: { zh: '开展审查调查', en: 'Investigate' },
  try: { zh: '移送审理', en: 'Take over for trial' },
  'complete-plan': { zh: '完善巡察方案', en: 'Complete the plan' },
  'mend-plan': { zh: '按退回意见修改方案', en: 'Mend the plan as asked' },
  'approve-plan': { zh: '审批巡察方案', en: 'Approve the plan' },
  announce: { zh: '发布巡察预告', en: 'Announce the round' },
  begin: { zh: '启动巡察', en: 'Begin the round' },
  'approve-edition': { zh: '审批办法', en: 'Approve the rulebook' },
  'approve-authorisation': { zh: '审批授权', en: 'Approve the authorisation' },
  'decide-extension': { zh: '审批授权延期', en: 'Decide on the extension' },
  'decide-withdrawal': { zh: '审批收回授权', en: 'Decide on the withdrawal' },
  'extend-authorisation': { zh: '授权将到期或已到期，办理延期', en: 'Ends or is over: ask for more time' },
  'draft-authorisation': { zh: '起草授权', en: 'Draft the authorisation' },
  'authorise-anew': { zh: '需重新授权：现任组长尚无授权', en: 'Needs a new authorisation: the leader of now has none' },
  'witness-draw': { zh: '见证抽签', en: 'Witness the draw' },
  'cancel-draw': { zh: '方案已定，取消封存的抽签', en: 'The plan is settled: cancel the committed draw' },
  'take-back': { zh: '督促清退材料', en: 'Take materials back' },
  'finish-talk': { zh: '完成谈话记录', en: 'Finish the record of the talk' },
  'sign-talk': { zh: '宣读谈话记录并签字', en: 'Read the talk back and have it signed' },
  'deliver-documents': { zh: '提供资料', en: 'Deliver the documents' },
  'receive-documents': { zh: '核收单位提供的资料', en: 'Check and receive the documents' },
  'answer-refusal': { zh: '单位说明不能提供，决定是否再次要求', en: 'Decide on the unit’s refusal' },
  'mend-paper': { zh: '按退回意见修改底稿', en: 'Mend the paper as asked' },
  'review-paper': { zh: '复核底稿', en: 'Review the paper' },
  'sign-paper': { zh: '审签底稿', en: 'Sign the paper' },
  'table-paper': { zh: '提交组务会', en: 'Put the paper to the meeting' },
  'decide-paper': { zh: '组务会研究决定', en: 'Decide in the team’s meeting' },
  'answer-facts': { zh: '核对事实并答复', en: 'Check the facts and answer' },
  'write-report': { zh: '起草报告并签报', en: 'Write the report and hand it in' },
  'sign-hand-over': { zh: '登记移交双方签字', en: 'Record that both sides signed' },
  'mend-feedback': { zh: '按退回意见修改反馈', en: 'Mend the feedback that was sent back' },
  'approve-feedback': { zh: '审批反馈', en: 'Approve the feedback' },
  'give-feedback': { zh: '向被巡察单位双反馈并登记', en: 'Give the feedback and record it' },
  'sign-feedback': { zh: '书记签收反馈意见和清单', en: 'Secretary signs for opinion and list' },
  'review-report': { zh: '审签报告', en: 'Review and sign the report' },
  publish: { zh: '审核发布', en: 'Publish' },
  settle: { zh: '认定采纳情况', en: 'Settle what was adopted' },
  'decide-recusal': { zh: '决定是否回避', en: 'Decide on the recusal' },
  'verify-objection': { zh: '核实回避申请', en: 'Verify the objection' },
  'decide-objection': { zh: '决定回避申请', en: 'Decide on the objection' },
  'propose-substitute': { zh: '提出接任人选', en: 'Propose a substitute' },
  'approve-substitute': { zh: '审批接任人选', en: 'Approve the substitute' },
};

/** Held for review (暂存待查) is another review than that of a unit's secretary. */
const stepOfKind: Readonly<Partial<Record<`${ItemKind} ${ItemStep}`, Says>>> = {
  'case try': { zh: '审查调查，完成后移送审理', en: 'Investigate; another takes it over for trial' },
  'case conclude-case': { zh: '审理并作出决定', en: 'Try and conclude' },
  'clue review': { zh: '复核暂存线索', en: 'Review the held clue' },
  'letter answer': { zh: '书面回复', en: 'Answer in writing' },
};

/** The words for what an item waits for; a step that came later than these words shows its code. */
export function stepText(kind: ItemKind, step: string): Says {
  const special: Readonly<Record<string, Says>> = stepOfKind;
  const known: Readonly<Record<string, Says>> = stepTexts;
  return special[`${kind} ${step}`] ?? known[step] ?? { zh: step, en: step };
}
