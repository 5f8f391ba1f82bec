/** The spreadsheet of units: its columns, the words it may use, and what a row turns out to be. */
import type { Says } from '#platform/kernel/decision.ts';
import { type CellFault, type TableColumn, type TableRow, wordReader } from '#platform/kernel/table.ts';
import { partyOrganisations, sectors, unitKinds, unitLevels } from './unit.model.ts';

export const importColumns = {
  code: {
    heading: { zh: '单位代码', en: 'Unit code' },
    alsoCalled: ['代码', '编码', '单位编码', '组织机构代码', 'code'],
    isNeeded: true,
    most: 40,
  },
  name: {
    heading: { zh: '单位名称', en: 'Unit name' },
    alsoCalled: ['名称', '单位', '单位全称', 'name'],
    isNeeded: true,
    most: 100,
  },
  shortName: { heading: { zh: '简称', en: 'Short name' }, alsoCalled: ['单位简称'], isNeeded: false, most: 40 },
  kind: {
    heading: { zh: '单位类别', en: 'Kind' },
    alsoCalled: ['类别', '单位类型', '单位性质', '类型', 'unit kind', 'type'],
    isNeeded: true,
    most: 40,
  },
  sector: {
    heading: { zh: '领域', en: 'Sector' },
    alsoCalled: ['行业', '行业领域', '所属领域'],
    isNeeded: false,
    most: 40,
  },
  level: { heading: { zh: '层级', en: 'Level' }, alsoCalled: ['级别', '单位层级'], isNeeded: true, most: 20 },
  partyOrganisation: {
    heading: { zh: '党组织类型', en: 'Party organisation' },
    alsoCalled: ['党组织', '党组织形式'],
    isNeeded: false,
    most: 40,
  },
  parentCode: {
    heading: { zh: '上级单位代码', en: 'Parent code' },
    alsoCalled: ['上级代码', '主管单位代码', '隶属单位代码', 'parent unit code'],
    isNeeded: false,
    most: 40,
  },
  registeredOn: {
    heading: { zh: '成立日期', en: 'Registered on' },
    alsoCalled: ['设立日期', '登记日期', '成立时间'],
    isNeeded: false,
    most: 20,
  },
  jurisdictionCode: {
    heading: { zh: '地区代码', en: 'Jurisdiction code' },
    alsoCalled: ['区划代码', '行政区划代码'],
    isNeeded: false,
    most: 12,
  },
} as const satisfies Record<string, TableColumn>;
export type ImportKey = keyof typeof importColumns;
export const importKeys = Object.keys(importColumns) as ImportKey[];

/** Columns that an export adds for readers; an import passes them over. */
export const exportOnlyHeadings = {
  jurisdictionName: { zh: '地区', en: 'Jurisdiction' },
  parentName: { zh: '上级单位', en: 'Parent unit' },
  heads: { zh: '主要负责人', en: 'Heads' },
  abolishedOn: { zh: '撤销日期', en: 'Abolished on' },
} as const satisfies Record<string, Says>;

export const maximumImportRows = 20_000;

export type SheetCells = TableRow<ImportKey>;
export type ImportFault = CellFault<ImportKey>;

export interface CheckedRow extends SheetCells {
  readonly outcome: 'faulty' | 'new' | 'changed' | 'unchanged';
  readonly faults: readonly ImportFault[];
  /** What stands in the register now, by column, where it would change; codes for kinds and the like. */
  readonly before: Readonly<Partial<Record<ImportKey, string>>>;
}

const otherWords: Readonly<Record<string, string>> = {
  党委部门: 'party-organ',
  党的工作机关: 'party-organ',
  政府工作部门: 'government-department',
  群团组织: 'peoples-organisation',
  群团: 'peoples-organisation',
  国企: 'state-owned-enterprise',
  企业: 'state-owned-enterprise',
  乡镇: 'township',
  街道: 'township',
  乡: 'township',
  镇: 'township',
  行政村: 'village',
  村: 'village',
  社区: 'village',
  市: 'city',
  市直: 'city',
  县: 'county',
  区: 'county',
  县区级: 'county',
  县直: 'county',
  乡镇级: 'township',
  乡科级: 'township',
  总支: 'general-branch',
  支部: 'branch',
};

/** Words of a cell → codes; undefined where the word is none of them. */
export const readWord = {
  kind: wordReader(unitKinds, otherWords),
  sector: wordReader(sectors, otherWords),
  level: wordReader(unitLevels, otherWords),
  partyOrganisation: wordReader(partyOrganisations, otherWords),
} as const;

export const wordChoices = {
  kind: unitKinds,
  sector: sectors,
  level: unitLevels,
  partyOrganisation: partyOrganisations,
} as const satisfies Record<keyof typeof readWord, Record<string, Says>>;
