import type { Says } from '#platform/kernel/decision.ts';

export const holdingText = {
  title: { zh: '谁手里有什么', en: 'Who holds what' },
  none: { zh: '没有未了结的问题。', en: 'No problem is open.' },
  holder: { zh: '现由谁办理', en: 'Held by' },
  open: { zh: '未了结', en: 'Open' },
  overdue: { zh: '其中超期', en: 'of these overdue' },
  nextDue: { zh: '最近的期限', en: 'Next deadline' },
} as const satisfies Record<string, Says>;

const kinds: Readonly<Record<string, Says>> = {
  team: { zh: '巡察组', en: 'Inspection team' },
  office: { zh: '巡察办', en: 'Inspection office' },
  'leading-group': { zh: '领导小组', en: 'Leading group' },
  unit: { zh: '被巡察单位', en: 'Inspected unit' },
  'receiving-desk': { zh: '线索受理岗', en: 'Receiving desk' },
  discipline: { zh: '纪委承办部门', en: 'Discipline officers' },
  'supervision-group': { zh: '整改督导组', en: 'Supervision group' },
};

/** Words for kinds of holders; one that came later than these words shows itself. */
export const holderKindText = (kind: string): Says => kinds[kind] ?? { zh: kind, en: kind };
