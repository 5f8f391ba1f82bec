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
} as const satisfies Record<string, Says>;

export const groundTexts: Readonly<Record<string, Says>> = {
  illness: { zh: '因病不能履职', en: 'Illness' },
  transfer: { zh: '工作调动', en: 'Transfer' },
  other: { zh: '其他原因', en: 'Another reason' },
};
