/** The workbook of people recommended for the pools: one sheet for the people, further ones for the lines of their records. */
import type { Says } from '#platform/kernel/decision.ts';
import { type CellFault, squeezed, type TableColumn, type TableRow, wordReader } from '#platform/kernel/table.ts';
import { type Relation, relations } from './kinship.model.ts';
import { type Check, degrees, pools, strengths } from './pool.model.ts';

const column = (zh: string, en: string, most: number, isNeeded: boolean, ...alsoCalled: string[]): TableColumn => ({
  heading: { zh, en },
  alsoCalled,
  isNeeded,
  most,
});

/** Whose line it is: the very name and unit of the sheet of people. */
const owner = {
  personName: column('人员姓名', 'Person', 40, true, '姓名'),
  personUnit: column('人员单位', 'Person’s unit', 100, true, '所在单位', '单位名称'),
} as const;
const stretch = {
  from: column('开始日期', 'From', 20, true, '起', '起始日期', '开始时间'),
  until: column('结束日期', 'Until', 20, false, '止', '结束时间', '离任日期'),
} as const;

export const poolSheets = {
  people: {
    heading: { zh: '人员', en: 'People' },
    alsoCalled: ['人员信息', '基本信息', '花名册'],
    columns: {
      name: column('姓名', 'Name', 40, true, '人员姓名'),
      homeUnit: column('所在单位', 'Home unit', 100, true, '单位', '工作单位', '现单位'),
      post: column('职务', 'Post', 80, true, '现任职务', '职位'),
      pool: column('入库类别', 'Pool', 20, true, '人才库类别', '库别'),
      field: column('专业领域', 'Field', 40, true, '领域', '专业'),
      rank: column('职级', 'Rank', 40, false, '级别', '行政级别'),
      birthOn: column('出生日期', 'Born', 20, false, '出生年月', '生日'),
      nativePlace: column('籍贯', 'Native place', 60, false),
      growthPlace: column('成长地', 'Place of growth', 60, false, '成长地点'),
      health: column('健康状况', 'Health', 40, false, '健康'),
      titles: column('专业技术职称', 'Titles', 300, false, '职称'),
      strengths: column('特长', 'Strengths', 300, false, '专长'),
      recommendedByUnit: column('推荐单位', 'Recommended by', 100, false),
    },
  },
  resume: {
    heading: { zh: '简历', en: 'Résumé' },
    alsoCalled: ['工作简历', '工作经历'],
    columns: {
      ...owner,
      unit: column('任职单位', 'Unit', 100, true, '工作单位'),
      post: column('任职职务', 'Post', 80, true, '职务'),
      isLeading: column('是否班子成员', 'In the leading body', 10, false, '班子成员'),
      ...stretch,
    },
  },
  education: {
    heading: { zh: '教育经历', en: 'Education' },
    alsoCalled: ['学历', '教育'],
    columns: {
      ...owner,
      school: column('院校', 'School', 100, true, '毕业院校', '学校'),
      degree: column('学历', 'Degree', 20, true, '学位'),
      ...stretch,
    },
  },
  relatives: {
    heading: { zh: '近亲属', en: 'Relatives' },
    alsoCalled: ['亲属', '家庭成员'],
    columns: {
      ...owner,
      name: column('亲属姓名', 'Relative', 40, true),
      relation: column('与本人关系', 'Relation', 20, true, '关系', '称谓'),
      unit: column('亲属单位', 'Relative’s unit', 100, false),
      post: column('亲属职务', 'Relative’s post', 80, false),
    },
  },
  appraisals: {
    heading: { zh: '年度考核', en: 'Appraisals' },
    alsoCalled: ['考核'],
    columns: {
      ...owner,
      year: column('年度', 'Year', 4, true, '考核年度'),
      grade: column('考核等次', 'Grade', 20, true, '等次'),
    },
  },
} as const satisfies Record<
  string,
  { heading: Says; alsoCalled: readonly string[]; columns: Record<string, TableColumn> }
>;
export type PoolSheet = keyof typeof poolSheets;
export const poolSheetCodes = Object.keys(poolSheets) as PoolSheet[];

/** Which sheet of the workbook this is, by its name. */
export function poolSheetNamed(name: string): PoolSheet | undefined {
  return poolSheetCodes.find((code) => {
    const { heading, alsoCalled } = poolSheets[code];
    return [code, heading.zh, heading.en, ...alsoCalled].some((word) => squeezed(word) === squeezed(name));
  });
}

export const maximumPeople = 5_000;
/** Of one sheet of lines. */
export const maximumLines = 50_000;

export interface SheetRead {
  readonly keys: readonly string[];
  readonly ignored: readonly string[];
  readonly rows: readonly TableRow<string>[];
}
export type SheetsRead = Readonly<Partial<Record<PoolSheet, SheetRead>>>;

export const poolOutcomes = {
  faulty: { zh: '有错误', en: 'Faulty' },
  ready: { zh: '资格齐备', en: 'Qualified' },
  lacking: { zh: '资格有缺项', en: 'Not qualified yet' },
  known: { zh: '已在库或已推荐，跳过', en: 'There already, passed over' },
} as const satisfies Record<string, Says>;
export type PoolOutcome = keyof typeof poolOutcomes;

export interface CheckedPoolRow extends TableRow<string> {
  readonly outcome: PoolOutcome;
  readonly faults: readonly CellFault<string>[];
  /** What the qualification check would find missing. */
  readonly lacks: readonly Check['code'][];
}

/** The words of the cells, as people write them. */
export const readWord = {
  pool: wordReader(pools, { 组长: 'leader', 人才: 'talent', 组员: 'talent' }),
  strength: wordReader(strengths),
  degree: wordReader(degrees, {
    大学: 'bachelor',
    大学本科: 'bachelor',
    本科学历: 'bachelor',
    专科: 'junior',
    中专: 'secondary',
    高中: 'secondary',
    硕士研究生: 'master',
    研究生: 'master',
    博士研究生: 'doctor',
  }),
  relation: wordReader<Relation>(relations as Readonly<Record<Relation, Says>>, {
    父: 'father',
    母: 'mother',
    子: 'son',
    女: 'daughter',
    妻子: 'spouse',
    丈夫: 'spouse',
    妻: 'spouse',
    夫: 'spouse',
  }),
} as const;
