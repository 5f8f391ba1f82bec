/** The demonstration's offices and enterprises: kinds of body that any city has, with invented people in them. */
import type { PartyOrganisation, Sector, UnitKind } from '../unit.model.ts';

/** Name without the place, sector, and the code of the unit above where there is one. */
export interface DemoOffice {
  readonly name: string;
  readonly sector: Sector;
  readonly under?: string;
  readonly party?: PartyOrganisation;
}

export interface DemoOffices {
  readonly kind: UnitKind;
  readonly letters: string;
  readonly party: PartyOrganisation;
  readonly offices: readonly DemoOffice[];
}

const office = (name: string, sector: Sector, more: Omit<DemoOffice, 'name' | 'sector'> = {}): DemoOffice => ({
  name,
  sector,
  ...more,
});

/** Of the city; `{}` in a name is not the place but stands for itself, so that enterprises have names of their own. */
export const cityOffices: readonly DemoOffices[] = [
  {
    kind: 'party-organ',
    letters: 'DW',
    party: 'group',
    offices: [
      office('委办公室', 'general', { party: 'branch' }),
      office('委组织部', 'party-affairs', { party: 'branch' }),
      office('委宣传部', 'party-affairs', { party: 'branch' }),
      office('委统一战线工作部', 'party-affairs', { party: 'branch' }),
      office('委政法委员会', 'law', { party: 'branch' }),
      office('委机构编制委员会办公室', 'party-affairs', { party: 'branch' }),
      office('直属机关工作委员会', 'party-affairs', { party: 'working-committee' }),
      office('委老干部局', 'party-affairs', { party: 'branch' }),
      office('委党校', 'education', { party: 'committee' }),
      office('委政策研究室', 'general', { party: 'branch' }),
    ],
  },
  {
    kind: 'government-department',
    letters: 'ZF',
    party: 'group',
    offices: [
      office('人民政府办公室', 'general'),
      office('发展和改革委员会', 'general'),
      office('工业和信息化局', 'industry'),
      office('教育局', 'education', { party: 'committee' }),
      office('科学技术局', 'education'),
      office('民族宗教事务委员会', 'general'),
      office('公安局', 'law', { party: 'committee' }),
      office('民政局', 'civil-affairs'),
      office('司法局', 'law'),
      office('财政局', 'finance'),
      office('人力资源和社会保障局', 'civil-affairs'),
      office('国土资源局', 'natural-resources'),
      office('环境保护局', 'natural-resources'),
      office('住房和城乡建设局', 'construction'),
      office('交通运输局', 'transport'),
      office('水务局', 'agriculture'),
      office('农业委员会', 'agriculture'),
      office('林业局', 'natural-resources'),
      office('商务局', 'industry'),
      office('文化广电新闻出版局', 'culture-tourism'),
      office('卫生健康局', 'health'),
      office('审计局', 'finance'),
      office('政府国有资产监督管理委员会', 'finance', { party: 'committee' }),
      office('市场监督管理局', 'industry'),
      office('统计局', 'general'),
      office('扶贫开发办公室', 'agriculture'),
      office('应急管理局', 'general'),
      office('医疗保障局', 'health'),
      office('信访局', 'general'),
      office('退役军人事务局', 'civil-affairs'),
    ],
  },
  {
    kind: 'peoples-organisation',
    letters: 'QT',
    party: 'group',
    offices: [
      office('总工会', 'mass-work'),
      office('妇女联合会', 'mass-work'),
      office('科学技术协会', 'mass-work'),
      office('工商业联合会', 'mass-work'),
      office('残疾人联合会', 'mass-work'),
      office('文学艺术界联合会', 'mass-work'),
      office('归国华侨联合会', 'mass-work', { party: 'branch' }),
      office('红十字会', 'mass-work', { party: 'branch' }),
    ],
  },
  {
    kind: 'other-organ',
    letters: 'QJ',
    party: 'group',
    offices: [
      office('人大常委会机关', 'general'),
      office('政协机关', 'general'),
      office('中级人民法院', 'law'),
      office('人民检察院', 'law'),
    ],
  },
  {
    kind: 'public-institution',
    letters: 'SY',
    party: 'committee',
    offices: [
      office('人民医院', 'health', { under: 'ZF-21' }),
      office('中医院', 'health', { under: 'ZF-21' }),
      office('疾病预防控制中心', 'health', { under: 'ZF-21', party: 'general-branch' }),
      office('第一高级中学', 'education', { under: 'ZF-04' }),
      office('职业技术学校', 'education', { under: 'ZF-04' }),
      office('住房公积金管理中心', 'finance', { party: 'group' }),
      office('公共资源交易中心', 'finance', { party: 'group' }),
      office('广播电视台', 'culture-tourism'),
      office('档案馆', 'culture-tourism', { party: 'branch' }),
      office('供销合作社联合社', 'agriculture', { party: 'group' }),
      office('农业科学院', 'agriculture', { under: 'ZF-17' }),
    ],
  },
  {
    kind: 'state-owned-enterprise',
    letters: 'GQ',
    party: 'committee',
    offices: [
      office('城市建设投资集团', 'construction', { under: 'ZF-23' }),
      office('工业投资集团', 'industry', { under: 'ZF-23' }),
      office('交通建设投资集团', 'transport', { under: 'ZF-23' }),
      office('水务投资集团', 'agriculture', { under: 'ZF-23' }),
      office('旅游文化投资集团', 'culture-tourism', { under: 'ZF-23' }),
      office('农业产业投资集团', 'agriculture', { under: 'ZF-23' }),
      office('融资担保公司', 'finance', { under: 'ZF-23' }),
      office('公共交通总公司', 'transport', { under: 'ZF-23' }),
      office('自来水公司', 'construction', { under: 'ZF-23' }),
      office('燃气公司', 'construction', { under: 'ZF-23' }),
      office('粮食储备公司', 'agriculture', { under: 'ZF-23' }),
      office('教育投资公司', 'education', { under: 'ZF-23' }),
      office('大数据产业发展公司', 'industry', { under: 'ZF-23' }),
    ],
  },
];

/** Of every county and district; the zones have the first of each kind only. */
export const countyOffices: readonly DemoOffices[] = [
  {
    kind: 'party-organ',
    letters: 'DW',
    party: 'branch',
    offices: [
      office('委办公室', 'general'),
      office('委组织部', 'party-affairs'),
      office('委宣传部', 'party-affairs'),
      office('委政法委员会', 'law'),
      office('直属机关工作委员会', 'party-affairs', { party: 'working-committee' }),
      office('委党校', 'education', { party: 'committee' }),
    ],
  },
  {
    kind: 'government-department',
    letters: 'ZF',
    party: 'group',
    offices: [
      office('人民政府办公室', 'general'),
      office('发展和改革局', 'general'),
      office('教育局', 'education', { party: 'committee' }),
      office('公安局', 'law', { party: 'committee' }),
      office('民政局', 'civil-affairs'),
      office('财政局', 'finance'),
      office('人力资源和社会保障局', 'civil-affairs'),
      office('自然资源局', 'natural-resources'),
      office('住房和城乡建设局', 'construction'),
      office('交通运输局', 'transport'),
      office('水务局', 'agriculture'),
      office('农业局', 'agriculture'),
      office('文化广电局', 'culture-tourism'),
      office('旅游局', 'culture-tourism'),
      office('卫生健康局', 'health', { party: 'committee' }),
      office('审计局', 'finance'),
      office('扶贫开发办公室', 'agriculture'),
      office('市场监督管理局', 'industry'),
    ],
  },
  {
    kind: 'peoples-organisation',
    letters: 'QT',
    party: 'group',
    offices: [
      office('总工会', 'mass-work'),
      office('妇女联合会', 'mass-work', { party: 'branch' }),
      office('残疾人联合会', 'mass-work'),
    ],
  },
  {
    kind: 'public-institution',
    letters: 'SY',
    party: 'committee',
    offices: [
      office('人民医院', 'health', { under: 'ZF-15' }),
      office('高级中学', 'education', { under: 'ZF-03' }),
      office('供销合作社联合社', 'agriculture', { party: 'group' }),
    ],
  },
  {
    kind: 'state-owned-enterprise',
    letters: 'GQ',
    party: 'committee',
    offices: [
      office('工业投资公司', 'industry', { under: 'ZF-06' }),
      office('城镇建设投资公司', 'construction', { under: 'ZF-06' }),
    ],
  },
];
