/** Sections on who decides, who inspects and who must stay away. */
import { choice, flag, optional, reference, references, section, text, whole } from './section-field.schema.ts';

const years = { zh: '年', en: 'years' } as const;
const persons = { zh: '人', en: 'persons' } as const;

/** The ties that the program can establish from a person's record; what follows from each is the rulebook's. */
export const ties = {
  'home-unit': { zh: '本人工作单位即被巡察单位', en: 'home unit is the inspected unit' },
  'worked-there': { zh: '曾在被巡察单位工作', en: 'worked in the inspected unit' },
  'studied-there': { zh: '曾在被巡察单位接受学历教育', en: 'took a degree in the inspected unit' },
  spouse: { zh: '夫妻关系', en: 'spouse' },
  'lineal-blood': { zh: '直系血亲', en: 'lineal blood relation' },
  'collateral-blood': { zh: '三代以内旁系血亲', en: 'collateral blood relation within three generations' },
  'close-affinity': { zh: '近姻亲', en: 'close affinity' },
  'superior-subordinate': { zh: '上下级领导关系', en: 'superior and subordinate' },
  'same-leading-body': { zh: '同在一个领导班子', en: 'members of the same leading body' },
  'long-co-work': { zh: '长期共事', en: 'worked together for long' },
  academic: { zh: '密切的师生、同学关系', en: 'close academic tie' },
  'grew-up-there': { zh: '在当地成长', en: 'grew up there' },
  interest: { zh: '与事项有利害关系', en: 'has an interest in the matter' },
} as const;
export type Tie = keyof typeof ties;

export const peopleSections = {
  bodies: section(
    'people',
    { zh: '机构和职权', en: 'Bodies and what they decide' },
    { zh: '参与巡察工作的机构，各自决定什么。', en: 'The bodies that take part and what each decides.' },
    { decides: optional(text('决定事项', 'Decides')) },
  ),
  posts: section(
    'people',
    { zh: '岗位和担任者', en: 'Posts and who holds them' },
    {
      zh: '领导小组、巡察办、巡察组等的岗位由谁担任。',
      en: 'Who holds the posts of leading group, office, team and so on.',
    },
    { body: reference('所属机构', 'Body', 'bodies'), heldBy: optional(text('由谁担任', 'Held by')) },
  ),
  'pool-fields': section(
    'people',
    { zh: '人才库专业领域', en: 'Fields of the talent pool' },
    { zh: '人才库人员来自哪些领域。', en: 'The fields that people of the pool come from.' },
    {},
  ),
  ranks: section(
    'people',
    { zh: '职级', en: 'Ranks' },
    {
      zh: '用于岗位资格的职级，数字越大职级越高。',
      en: 'Ranks for qualifying for a post; the larger the number the higher.',
    },
    { level: whole('高低', 'Height', 1, 99) },
  ),
  'team-seats': section(
    'people',
    { zh: '巡察组组成', en: 'Seats of a team' },
    {
      zh: '一个巡察组有哪些席位，各多少人，最低职级。',
      en: 'Which seats a team has, how many of each, and the lowest rank.',
    },
    {
      least: whole('至少', 'At least', 0, 20, persons),
      most: whole('至多', 'At most', 1, 20, persons),
      lowestRank: optional(reference('最低职级', 'Lowest rank', 'ranks')),
      fields: optional(references('专业领域', 'Fields', 'pool-fields')),
    },
  ),
  'recusal-rules': section(
    'people',
    { zh: '回避规则', en: 'Recusal rules' },
    { zh: '谁与谁有何种关系时应当回避。', en: 'Who must stay away for which tie to whom.' },
    {
      kind: choice('回避种类', 'Kind', {
        post: { zh: '任职回避', en: 'post' },
        region: { zh: '地域回避', en: 'region' },
        duty: { zh: '公务回避', en: 'duty' },
      }),
      seats: references('适用席位', 'Seats', 'team-seats'),
      tie: choice('关系', 'Tie', ties),
      toward: choice('对象', 'Toward', {
        unit: { zh: '被巡察单位', en: 'the inspected unit' },
        'leading-body': { zh: '被巡察单位领导班子成员', en: 'members of its leading body' },
        place: { zh: '被巡察单位所在地', en: 'the place of the unit' },
        matter: { zh: '具体事项', en: 'the matter at hand' },
      }),
      withinYears: optional(whole('近几年内', 'Within the last', 1, 50, years)),
      atLeastYears: optional(whole('累计年限', 'For at least', 1, 50, years)),
    },
  ),
  'appraisal-grades': section(
    'people',
    { zh: '考核等次', en: 'Grades of appraisals' },
    {
      zh: '年度考核和巡察考核的等次，由高到低排列；组队计分按近三年得分的平均数。',
      en: 'Grades of yearly and inspection appraisals, the best first; forming teams counts the average score of three years.',
    },
    {
      score: whole('得分', 'Score', 0, 100, { zh: '分', en: 'points' }),
      keepsOut: optional(flag('近三年有此等次的不得入库', 'Within three years keeps out of the pools')),
    },
  ),
  'joint-supervision': section(
    'people',
    { zh: '联动监督的组织形式', en: 'Joined supervision' },
    {
      zh: '与派驻、民生、乡镇等监督力量结合的组织形式。',
      en: 'Forms of joining with stationed, livelihood and township supervision.',
    },
    {},
  ),
} as const;
