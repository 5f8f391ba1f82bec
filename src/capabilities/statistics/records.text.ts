/** Words that stand beside records and parts of charts, and have no home of their own on the server. */
import type { Says } from '#platform/kernel/decision.ts';

export const caseStateTexts: Readonly<Record<string, Says>> = {
  filed: { zh: '已立案', en: 'Filed' },
  investigating: { zh: '审查调查', en: 'Under investigation' },
  trial: { zh: '审理', en: 'On trial' },
  concluded: { zh: '已审结', en: 'Concluded' },
};

export const sphereTexts: Readonly<Record<string, Says>> = {
  party: { zh: '党纪', en: 'Party' },
  administrative: { zh: '政务', en: 'Administrative' },
};

export const partTexts = {
  none: { zh: '待交办', en: 'Not handed on yet' },
  open: { zh: '尚无结果', en: 'No outcome yet' },
  category: { zh: '类别：', en: 'Category: ' },
  route: { zh: '去向：', en: 'Route: ' },
  outcome: { zh: '结果：', en: 'Outcome: ' },
  unit: { zh: '单位：', en: 'Unit: ' },
  year: { zh: '年份：', en: 'Year: ' },
} as const satisfies Record<string, Says>;
