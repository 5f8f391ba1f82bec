import { refusals } from '#platform/kernel/decision.ts';

export const statisticsRefusals = refusals('statistics', {
  figureMissing: { because: 'missing', zh: '没有这项统计数据。', en: 'There is no such figure.' },
  notYourOffice: {
    because: 'permission',
    zh: '只有本地区巡察办主任可以冻结统计数据。',
    en: 'Only the director of the jurisdiction’s office freezes its figures.',
  },
  occasionTaken: {
    because: 'input',
    field: 'occasion',
    zh: '本地区已有“{occasion}”的冻结数据，冻结后不再改变。请换一个名称。',
    en: 'Figures of the jurisdiction were frozen for “{occasion}” already and never change. Choose another name.',
  },
  doesNotAddUp: {
    because: 'state',
    zh: '“{label}”与其分项之和不一致，不能冻结。',
    en: '“{label}” differs from the sum of its parts and cannot be frozen.',
  },
});
