/** The words for the codes of clues and cases. */
import type { Says } from '#platform/kernel/decision.ts';

export { findingTexts as findingText } from '../clue.text.ts';

export const stateText = {
  transferred: { zh: '已移交，待签收', en: 'Handed over, receipt awaited' },
  received: { zh: '已签收，待处置', en: 'Received, disposal awaited' },
  disposed: { zh: '办理中', en: 'Being handled' },
  passing: { zh: '移送中，待对方签收', en: 'Being passed on' },
  'under-case': { zh: '已立案', en: 'Under a case' },
  concluded: { zh: '已办结，待反馈', en: 'Concluded, result to be returned' },
  returned: { zh: '已反馈，待销号', en: 'Result returned, to be closed' },
  closed: { zh: '已销号', en: 'Closed' },
};
export const mannerText = {
  'talk-or-letter-inquiry': { zh: '谈话函询', en: 'Talk-or-letter inquiry' },
  'preliminary-verification': { zh: '初步核实', en: 'Preliminary verification' },
  'held-for-review': { zh: '暂存待查', en: 'Held for review' },
  'closed-without-case': { zh: '予以了结', en: 'Closed without a case' },
};
export const sourceText = {
  'team-finding': { zh: '巡察发现', en: 'Found by the team' },
  'public-report': { zh: '信访举报', en: 'Reported by the public' },
  'other-body': { zh: '其他机关移送', en: 'From another body' },
};
export const stepText = {
  receive: { zh: '签收线索', en: 'Sign the receipt' },
  dispose: { zh: '提出处置意见', en: 'Dispose of it' },
  inquire: { zh: '谈话函询', en: 'Inquire by talk or letter' },
  verify: { zh: '初步核实', en: 'Verify' },
  review: { zh: '复核暂存线索', en: 'Review the held clue' },
  'conclude-case': { zh: '审查调查和审理', en: 'Conclude the case' },
  'return-result': { zh: '反馈办理结果', en: 'Return the result' },
  'confirm-result': { zh: '审核结果、销号', en: 'Check the result and close' },
};
/** The words for a step; a step that came later than these words shows its code. */
export function clueStep(step: string): Says {
  const known: Readonly<Record<string, Says>> = stepText;
  return known[step] ?? { zh: step, en: step };
}
export const caseStateText = {
  filed: { zh: '已立案', en: 'Filed' },
  investigating: { zh: '审查调查', en: 'Under investigation' },
  trial: { zh: '审理', en: 'On trial' },
  concluded: { zh: '已审结', en: 'Concluded' },
};
export const caseStepText = {
  investigate: { zh: '开展审查调查', en: 'Investigate' },
  try: { zh: '审查调查，完成后移送审理', en: 'Investigate; another takes it over for trial' },
  'conclude-case': { zh: '审理并作出决定', en: 'Try and conclude' },
};
export const caseResultText = {
  sanctioned: { zh: '给予处分', en: 'Sanctioned' },
  'no-sanction': { zh: '不予处分', en: 'No sanction' },
  withdrawn: { zh: '撤销案件', en: 'Withdrawn' },
};
export const sphereText = {
  party: { zh: '党纪', en: 'Party' },
  administrative: { zh: '政务', en: 'Administrative' },
};
