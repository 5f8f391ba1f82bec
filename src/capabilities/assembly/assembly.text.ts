/** Why somebody may or may not take a seat, and what each choice counts. */
import type { Says } from '#platform/kernel/decision.ts';

export const barText = {
  leaderPool: { zh: '不在组长库', en: 'Not in the leader pool' },
  noRank: { zh: '未登记职级', en: 'No rank is recorded' },
  rankTooLow: { zh: '职级{rank}，低于该席位要求的{lowest}', en: 'Rank {rank}; the seat asks for {lowest} at least' },
  rankUnknown: { zh: '职级不在办法规定的范围内', en: 'The rank is none of the rulebook’s' },
  field: { zh: '专业领域为{field}，该席位需要{fields}', en: 'Field: {field}; the seat asks for {fields}' },
  recusal: { zh: '应回避{unit}：{rule}。{evidence}', en: 'Must stay away from {unit}: {rule}. {evidence}' },
  elsewhere: { zh: '同期在“{round}”任职', en: 'Serves in “{round}” at the same time' },
  repeatLead: {
    zh: '{year}年已任{team}组长（{years}年内组长不固定）',
    en: 'Led {team} in {year} already (not again within {years} years)',
  },
  repeatUnit: {
    zh: '{year}年已巡察过{unit}（{years}年内不重复）',
    en: 'Inspected {unit} in {year} already (not again within {years} years)',
  },
  crossCounty: { zh: '本县人员，本轮要求跨县巡察', en: 'Of the same county, and the round inspects across counties' },
} as const;

/** What keeps somebody from a seat in a group of other bodies. */
export const groupBarText = {
  notOfGroup: { zh: '不是{group}的人员', en: 'Is not of {group}' },
  own: { zh: '不得巡察本机构、本乡镇或本单位（{unit}）', en: 'Nobody inspects his own ({unit})' },
  expertHeads: { zh: '专家随行，不任组长', en: 'An expert goes along and does not head' },
  noExpert: { zh: '换人后没有专家参与', en: 'No expert would be left' },
  oneBody: { zh: '换人后人员只来自一个机构或乡镇', en: 'Everybody would come from one body' },
} as const;

/** For whom a seat of a draw is kept, by the need of the team. */
export const needText: Readonly<Record<string, Says>> = {
  discipline: { zh: '只从纪检监察人员中抽取', en: 'drawn from discipline inspection alone' },
  business: { zh: '只从熟悉被巡察单位业务的人员中抽取', en: 'drawn from those who know the business alone' },
};

export const breachText = {
  twice: { zh: '{person}同时编入两个席位', en: '{person} has two seats' },
  sizeUnder: { zh: '{team}现有{found}人，至少{least}人', en: '{team} has {found} people; at least {least}' },
  sizeOver: { zh: '{team}现有{found}人，至多{most}人', en: '{team} has {found} people; at most {most}' },
  seatUnder: { zh: '{team}{seat}现有{found}人，至少{least}人', en: '{team}: {found} for “{seat}”; at least {least}' },
  seatOver: { zh: '{team}{seat}现有{found}人，至多{most}人', en: '{team}: {found} for “{seat}”; at most {most}' },
  discipline: {
    zh: '{team}纪检监察人员现有{found}人，至少{least}人',
    en: '{team} has {found} people from discipline inspection; at least {least}',
  },
  business: {
    zh: '{team}熟悉被巡察单位业务的人员现有{found}人，至少{least}人',
    en: '{team} has {found} people who know the business inspected; at least {least}',
  },
  gone: { zh: '{team}有一名人员已不在库中', en: '{team}: somebody is no longer in the pools' },
  keptOut: { zh: '{person}不能任{team}{seat}：{reason}', en: '{person} may not be “{seat}” of {team}: {reason}' },
  teamRepeats: {
    zh: '{team}{year}年已巡察过{unit}（{years}年内巡察组与单位的搭配不固定），请在轮次方案中换组',
    en: '{team} inspected {unit} in {year} already (not again within {years} years): change the team in the plan',
  },
} as const;

export const relaxText = {
  size: { zh: '{team}：总人数少 {count} 人', en: '{team}: {count} people fewer than the least size' },
  seat: { zh: '{team}：{seat}少配 {count} 人', en: '{team}: {count} fewer for “{seat}” than the least' },
  discipline: {
    zh: '{team}：纪检监察人员少配 {count} 人',
    en: '{team}: {count} fewer from discipline inspection than the least',
  },
  business: {
    zh: '{team}：熟悉业务人员少配 {count} 人',
    en: '{team}: {count} fewer who know the business than the least',
  },
  'leader-pool': {
    zh: '{team}：允许从组长库以外选用组长（{count} 人）',
    en: '{team}: take the leader from outside the leader pool ({count})',
  },
  rank: { zh: '{team}：放宽席位的职级要求（{count} 人）', en: '{team}: give up the rank asked for ({count})' },
  field: { zh: '{team}：放宽席位的专业领域要求（{count} 人）', en: '{team}: give up the fields asked for ({count})' },
  repeat: {
    zh: '{team}：允许近年已任职或已巡察过该单位的人员（{count} 人）',
    en: '{team}: let people repeat a leadership or a unit of the last years ({count})',
  },
  'cross-county': {
    zh: '{team}：允许本县人员参加，不再要求跨县（{count} 人）',
    en: '{team}: take people of the same county ({count})',
  },
} as const;

export const scoreText = {
  strengths: { zh: '本组单位所需特长中具备：{strengths}', en: 'Of the strengths wanted for the units: {strengths}' },
  noStrengths: { zh: '不具备本组单位所需的特长', en: 'None of the strengths wanted for the units' },
  anyStrengths: { zh: '本组单位没有特定的行业特长要求', en: 'The units ask for no strength in particular' },
  load: { zh: '近三年参加巡察 {count} 次', en: 'Served {count} times in the last three years' },
  appraisals: {
    zh: '近三年考核：{grades}，平均 {average} 分',
    en: 'Appraised in the last three years: {grades}; {average} points on average',
  },
  noAppraisals: { zh: '近三年没有考核记录', en: 'Not appraised in the last three years' },
  near: { zh: '所在地区与被巡察单位相同', en: 'Of the units’ own jurisdiction' },
  middling: { zh: '部分单位在其所在地区', en: 'Some of the units are of the own jurisdiction' },
  far: { zh: '到外地区巡察', en: 'Inspects in another jurisdiction' },
  thrift: { zh: '每增加一人扣减', en: 'Each person more costs' },
  newcomer: { zh: '本组第一名新人', en: 'The first newcomer of the team' },
  seasoned: { zh: '本组前两名有经验的人员之一', en: 'One of the first two of experience in the team' },
} as const;
