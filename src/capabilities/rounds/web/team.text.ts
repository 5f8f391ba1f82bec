import type { Says } from '#platform/kernel/decision.ts';

export const teamText = {
  title: { zh: '巡察组人员', en: 'Team' },
  none: { zh: '还没有编入人员。', en: 'Nobody has a seat yet.' },
  seat: { zh: '席位', en: 'Seat' },
  name: { zh: '姓名', en: 'Name' },
  home: { zh: '单位和职务', en: 'Home unit and post' },
  time: { zh: '任期', en: 'Serves' },
  since: { zh: '{day}起', en: 'since {day}' },
  left: { zh: '已退出', en: 'Left' },
  recused: { zh: '须回避', en: 'Recused' },
  act: { zh: '操作', en: 'Actions' },
  replace: { zh: '换人', en: 'Replace' },
  being: { zh: '办理换人', en: 'Being replaced' },
  replaceSays: {
    zh: '由巡察办提出接任人选，领导小组审批后生效；批准前该人员继续任职。因回避换人的，由回避决定直接产生，不在这里提出。',
    en: 'The office proposes a substitute and the leading group approves; until then the member serves on. A recusal opens its substitution by itself.',
  },
  ground: { zh: '换人原因', en: 'Ground' },
  reason: { zh: '具体情况', en: 'What happened' },
  object: { zh: '申请回避', en: 'Object' },
  objected: { zh: '已申请，办理中', en: 'Objected, under way' },
  objectSays: {
    zh: '申请交本地区巡察办核实，由巡察办主任决定；决定前该人员照常工作。您可以在本页看到决定。',
    en: 'The inspection office verifies and its director decides; until then the person works on. The decision shows on this page.',
  },
  objectReason: { zh: '申请回避的理由', en: 'Why the person should stay away' },
  evidence: { zh: '依据（材料、时间、知情人等）', en: 'What it rests on (papers, days, who knows)' },
  own: { zh: '本单位的回避申请', en: 'Objections by the unit' },
  noneRaised: { zh: '没有提出回避申请。', en: 'No objection was raised.' },
  state: { zh: '办理情况', en: 'State' },
  raised: { zh: '提出时间', en: 'Raised' },
  decision: { zh: '决定和理由', en: 'Decision' },
} as const satisfies Record<string, Says>;

export const objectionTexts: Readonly<Record<string, Says>> = {
  raised: { zh: '核实中', en: 'Being verified' },
  verified: { zh: '等待决定', en: 'Waits for the decision' },
  upheld: { zh: '同意回避', en: 'Upheld' },
  rejected: { zh: '不需回避', en: 'Not upheld' },
};

export const groundTexts: Readonly<Record<string, Says>> = {
  illness: { zh: '因病不能履职', en: 'Illness' },
  transfer: { zh: '工作调动', en: 'Transfer' },
  other: { zh: '其他原因', en: 'Another reason' },
};
