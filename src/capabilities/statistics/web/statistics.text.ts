import type { Says } from '#platform/kernel/decision.ts';
import type { FigureGroup } from '../statistics.model.ts';

export const statisticsText = {
  title: { zh: '统计数据', en: 'Figures' },
  description: {
    zh: '每个数字都由记录现算，点开即见所计的全部记录。所选地区含其下级。',
    en: 'Every number is counted from the records; open it to see all of them. The chosen jurisdiction includes those under it.',
  },
  asOf: { zh: '统计时间：{at}', en: 'Counted at {at}' },
  figure: { zh: '数据', en: 'Figure' },
  value: { zh: '数量', en: 'Number' },
  definition: { zh: '口径', en: 'What is counted' },
  opens: { zh: '查看“{label}”的{value}条记录', en: 'Open the {value} records of “{label}”' },
  addsUp: { zh: '分项相加一致', en: 'Parts add up' },
  differs: { zh: '与分项之和不一致', en: 'Differs from the sum of its parts' },
  rate: { zh: '整改率 {share}', en: 'Rate {share}' },
  toCharts: { zh: '看统计图', en: 'Charts' },
  freeze: { zh: '冻结', en: 'Freeze' },
  freezeTitle: { zh: '冻结统计数据', en: 'Freeze the figures' },
  freezeConsequence: {
    zh: '把{place}（含下级）此刻各轮次合计的全部数据连同口径和时间保存下来，供对外公布；保存后不再改变。',
    en: 'Keeps all figures of {place} and those under it, over all rounds, as they are now, with definition and time, for publication. What is kept never changes.',
  },
  occasion: { zh: '用途', en: 'Occasion' },
  occasionNeeded: {
    zh: '请填写用途，如“2026年三季度通报”。',
    en: 'Say what for, such as “Report of the third quarter of 2026”.',
  },
  frozenTitle: { zh: '冻结数据', en: 'Frozen figures' },
  frozenFor: {
    zh: '公布过的数据保持公布时的样子，旁边是现在的数字和差额。',
    en: 'Published figures stay as they were; beside them stands the number of today and the difference.',
  },
  noneFrozen: { zh: '还没有冻结过数据。', en: 'No figures were frozen yet.' },
  place: { zh: '地区', en: 'Jurisdiction' },
  frozenAt: { zh: '冻结时间', en: 'Frozen at' },
  frozenBy: { zh: '冻结人', en: 'Frozen by' },
  live: { zh: '现在', en: 'Now' },
  difference: { zh: '差额', en: 'Difference' },
  records: { zh: '共{total}条记录', en: '{total} records' },
  record: { zh: '记录', en: 'Record' },
  detail: { zh: '说明', en: 'Detail' },
  state: { zh: '状态', en: 'State' },
  sphere: { zh: '类别', en: 'Sphere' },
  all: { zh: '查看全部', en: 'Show all' },
  day: { zh: '日期', en: 'Day' },
  noRecords: { zh: '没有记录。', en: 'No records.' },
} as const satisfies Record<string, Says>;

export const groupText: Readonly<Record<FigureGroup, Says>> = {
  results: { zh: '巡察成果', en: 'Results' },
  routes: { zh: '问题去向', en: 'Where problems went' },
  rectification: { zh: '整改', en: 'Rectification' },
  coverage: { zh: '巡察覆盖', en: 'Coverage' },
  people: { zh: '机构队伍', en: 'Bodies and people' },
  accountability: { zh: '建议与问责', en: 'Suggestions and accountability' },
  xixiu: { zh: '西秀区2016年', en: 'Xixiu 2016' },
  puding: { zh: '普定县2016年', en: 'Puding 2016' },
};
