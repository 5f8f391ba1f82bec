/** Units: identities whose names, kinds and places change while they stay the same. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';

export const unitKinds = {
  'party-organ': { zh: '党委工作机关', en: 'Party committee organ' },
  'government-department': { zh: '政府部门', en: 'Government department' },
  'peoples-organisation': { zh: '人民团体', en: 'People’s organisation' },
  'state-owned-enterprise': { zh: '国有企业', en: 'State-owned enterprise' },
  'public-institution': { zh: '事业单位', en: 'Public institution' },
  township: { zh: '乡镇（街道）', en: 'Township or subdistrict' },
  village: { zh: '行政村（社区）', en: 'Village or community' },
  'other-organ': { zh: '其他机关', en: 'Other organ' },
} as const satisfies Record<string, Says>;
export type UnitKind = keyof typeof unitKinds;

export const sectors = {
  general: { zh: '综合', en: 'General' },
  'party-affairs': { zh: '党务', en: 'Party affairs' },
  law: { zh: '政法', en: 'Politics and law' },
  agriculture: { zh: '农业农村', en: 'Agriculture and rural affairs' },
  education: { zh: '教育科技', en: 'Education and science' },
  health: { zh: '卫生健康', en: 'Health' },
  finance: { zh: '财政金融', en: 'Finance' },
  construction: { zh: '城乡建设', en: 'Construction' },
  transport: { zh: '交通运输', en: 'Transport' },
  'natural-resources': { zh: '自然资源与环境', en: 'Natural resources and environment' },
  'civil-affairs': { zh: '民政社保', en: 'Civil affairs and social security' },
  industry: { zh: '工业商贸', en: 'Industry and commerce' },
  'culture-tourism': { zh: '文化旅游', en: 'Culture and tourism' },
  'mass-work': { zh: '群团', en: 'Mass organisations' },
  grassroots: { zh: '基层治理', en: 'Grassroots' },
} as const satisfies Record<string, Says>;
export type Sector = keyof typeof sectors;

/** From the top down: a unit's parent never stands at a lower level. */
export const unitLevels = {
  city: { zh: '市级', en: 'City' },
  county: { zh: '县级', en: 'County' },
  township: { zh: '乡级', en: 'Township' },
  village: { zh: '村级', en: 'Village' },
} as const satisfies Record<string, Says>;
export type UnitLevel = keyof typeof unitLevels;

export const partyOrganisations = {
  committee: { zh: '党委', en: 'Party committee' },
  group: { zh: '党组', en: 'Party group' },
  'working-committee': { zh: '党工委', en: 'Party working committee' },
  'general-branch': { zh: '党总支', en: 'General Party branch' },
  branch: { zh: '党支部', en: 'Party branch' },
} as const satisfies Record<string, Says>;
export type PartyOrganisation = keyof typeof partyOrganisations;

/** 干部管理权限: the level whose committee manages a leader. */
export const managingLevels = {
  province: { zh: '省管', en: 'Province' },
  city: { zh: '市管', en: 'City' },
  county: { zh: '县管', en: 'County' },
  township: { zh: '乡管', en: 'Township' },
} as const satisfies Record<string, Says>;
export type ManagingLevel = keyof typeof managingLevels;

export interface Unit {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  /** Unique in its jurisdiction; also what a spreadsheet's rows are recognised by. */
  readonly code: string;
  readonly registeredOn: Day;
  /** The first day on which the unit no longer exists. */
  readonly abolishedOn: Day | null;
}

/** What a unit is called, is, and belongs to. */
export interface UnitFacts {
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly sector: Sector;
  readonly level: UnitLevel;
  readonly partyOrganisation: PartyOrganisation | null;
  readonly parentId: string | null;
}

/** The facts over a stretch of days: `fromOn` is the first, `untilOn` the first no more. */
export interface UnitState extends UnitFacts {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly jurisdictionId: string;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  /** Of the decision by which this state began (编制文件等). */
  readonly decisionNumber: string | null;
  readonly reason: string | null;
}

export const successionManners = {
  merge: { zh: '合并', en: 'Merger' },
  split: { zh: '分设', en: 'Split' },
  transfer: { zh: '划转', en: 'Transfer' },
  abolition: { zh: '撤销', en: 'Abolition' },
} as const satisfies Record<string, Says>;
export type SuccessionManner = keyof typeof successionManners;

/** What became of a unit; an abolition leads to none. A renaming is no succession: the unit stays the same. */
export interface Succession {
  readonly id: string;
  readonly version: number;
  readonly manner: SuccessionManner;
  readonly fromUnitId: string;
  readonly fromJurisdictionId: string;
  readonly toUnitId: string | null;
  readonly toJurisdictionId: string | null;
  readonly tookPlaceOn: Day;
  readonly decisionNumber: string | null;
  readonly reason: string | null;
}

export interface UnitRecord {
  readonly unit: Unit;
  /** In the order of their days; without gap or overlap from registration to abolition. */
  readonly states: readonly UnitState[];
}

/** Changes that every event consists of; the journal's `record` writes them, `applyChanges` folds them. */
export interface RegisterChange {
  readonly table: 'unit' | 'unit-state' | 'succession' | 'leading-body-member';
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface JurisdictionPlace {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: 'city' | 'county';
}

/** All that the rules look at, loaded before or held in memory. */
export interface Register {
  unit(id: string): UnitRecord | undefined;
  /** States that had or have this unit above them, past ones too. */
  statesUnder(id: string): readonly UnitState[];
  /** The last day on which another unit became this one, or parts left it. */
  lastSuccessionOn(id: string): Day | null;
  codeTaken(jurisdictionId: string, code: string): boolean;
  jurisdiction(id: string): JurisdictionPlace | undefined;
}

export interface Situation {
  readonly register: Register;
  readonly today: Day;
  /** Jurisdictions whose register the actor may write. */
  readonly mayWrite: (jurisdictionId: string) => boolean;
  readonly nextId: () => string;
}

/** When and by what authority. */
export interface Authority {
  readonly on: Day;
  readonly decisionNumber: string | null;
  readonly reason: string | null;
}

export interface NewUnit extends UnitFacts {
  readonly code: string;
}

export type UnitOrder =
  | ({ readonly type: 'register'; readonly jurisdictionId: string; readonly unit: NewUnit } & Authority)
  | ({
      readonly type: 'rename';
      readonly unitId: string;
      readonly version: number;
      readonly name: string;
      readonly shortName: string | null;
    } & Authority)
  | ({
      readonly type: 'change';
      readonly unitId: string;
      readonly version: number;
      readonly facts: Omit<UnitFacts, 'name' | 'shortName'>;
    } & Authority)
  | {
      readonly type: 'correct';
      readonly unitId: string;
      readonly version: number;
      readonly facts: UnitFacts;
      readonly reason: string;
    }
  | ({
      readonly type: 'merge';
      readonly from: readonly UnitVersion[];
      readonly into: UnitVersion | NewUnit;
    } & Authority)
  | ({
      readonly type: 'split';
      readonly unitId: string;
      readonly version: number;
      readonly original: 'ends' | 'continues';
      readonly into: readonly SplitPart[];
    } & Authority)
  | ({
      readonly type: 'transfer';
      readonly unitId: string;
      readonly version: number;
      readonly jurisdictionId: string;
      readonly code: string;
      readonly parentId: string | null;
    } & Authority)
  | ({ readonly type: 'abolish'; readonly unitId: string; readonly version: number } & Authority);
export type UnitCommand = UnitOrder['type'];

export interface UnitVersion {
  readonly unitId: string;
  readonly version: number;
}

export interface SplitPart extends NewUnit {
  /** Units under the original that go to this part. */
  readonly takes: readonly string[];
}

/** What a command did: the unit that the person is led to, and the changes in the order they are written. */
export interface RegisterEvent {
  readonly unitId: string;
  readonly changes: readonly RegisterChange[];
}

/** The state that holds on a day. */
export function stateOn(record: UnitRecord, day: Day): UnitState | undefined {
  return record.states.find(({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || day < untilOn));
}

export function isAbolished({ unit }: UnitRecord): boolean {
  return unit.abolishedOn !== null;
}
