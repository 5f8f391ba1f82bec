import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'clue-transferred': { zh: '移交线索', en: 'Clue handed over' },
  'clue-received': { zh: '签收线索', en: 'Receipt signed' },
  'clue-duplicate-registered': { zh: '登记为重复线索', en: 'Registered as a duplicate' },
  'clue-disposed': { zh: '提出处置意见', en: 'Disposed of' },
  'clue-case-filed': { zh: '线索立案', en: 'Taken into a case' },
  'clue-concluded': { zh: '线索办结', en: 'Concluded' },
  'clue-returned': { zh: '反馈办理结果', en: 'Result returned' },
  'clue-sent-back': { zh: '退回补充', en: 'Sent back' },
  'clue-closed': { zh: '线索销号', en: 'Closed' },
  'clue-viewed': { zh: '查阅线索', en: 'Clue read' },
  'clue-person-named': { zh: '登记被反映人', en: 'Person named' },
  'case-filed': { zh: '立案', en: 'Case filed' },
  'case-clue-tied': { zh: '线索并入案件', en: 'Clue tied to the case' },
  'case-person-added': { zh: '登记被审查调查人', en: 'Person added to the case' },
  'case-investigation-begun': { zh: '开始审查调查', en: 'Investigation begun' },
  'case-sent-to-trial': { zh: '移送审理', en: 'Taken to trial' },
  'case-form-decided': { zh: '认定适用形态', en: 'Form decided' },
  'case-concluded': { zh: '案件审结', en: 'Case concluded' },
  'case-viewed': { zh: '查阅案件', en: 'Case read' },
  'sanction-decided': { zh: '作出处分', en: 'Sanction decided' },
  'person-registered': { zh: '登记人员', en: 'Person registered' },
  'person-corrected': { zh: '更正人员登记', en: 'Person corrected' },
  'person-viewed': { zh: '查阅人员情况', en: 'Person read' },
  'talk-held': { zh: '登记谈话', en: 'Talk recorded' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  clue: { zh: '问题线索', en: 'Clue' },
  'clue-person': { zh: '被反映人', en: 'Person in a clue' },
  person: { zh: '涉及人员', en: 'Person' },
  'case-file': { zh: '案件', en: 'Case' },
  'clue-case': { zh: '线索与案件', en: 'Clue in a case' },
  'case-person': { zh: '被审查调查人', en: 'Person in a case' },
  sanction: { zh: '处分', en: 'Sanction' },
  talk: { zh: '谈话', en: 'Talk' },
};
