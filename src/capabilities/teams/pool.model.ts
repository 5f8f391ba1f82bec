/** The people of the pools: their whole record, how they come in, how they are looked at each year, how they leave. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import type { Grade } from './grades.model.ts';
import type { Relation } from './kinship.model.ts';

export const pools = {
  leader: { zh: '组长库', en: 'Leader pool' },
  talent: { zh: '人才库', en: 'Talent pool' },
} as const satisfies Record<string, Says>;
export type Pool = keyof typeof pools;

/** The fields of the shipped rulebooks; an edition may name others, which are kept by their code. */
export const poolFields = {
  discipline: { zh: '纪检监察', en: 'Discipline inspection and supervision' },
  organisation: { zh: '组织人事', en: 'Organisation and personnel' },
  audit: { zh: '审计', en: 'Audit' },
  finance: { zh: '财政', en: 'Finance' },
  'poverty-relief': { zh: '扶贫（乡村振兴）', en: 'Poverty relief' },
  'politics-and-law': { zh: '政法', en: 'Politics and law' },
  propaganda: { zh: '宣传', en: 'Propaganda' },
  petition: { zh: '信访', en: 'Petition' },
} as const satisfies Record<string, Says>;
export type PoolField = keyof typeof poolFields;

export const ranks = {
  'section-member': { zh: '科员', en: 'Section member' },
  'deputy-section-head': { zh: '副科级', en: 'Deputy section head' },
  'section-head': { zh: '正科级', en: 'Section head' },
  'deputy-county-head': { zh: '副县级', en: 'Deputy county head' },
  'county-head': { zh: '正县级', en: 'County head' },
} as const satisfies Record<string, Says>;
export type Rank = keyof typeof ranks;

/** What a person is good at; sectors of the registry by their code, and skills of the trade. */
export const strengths = {
  talks: { zh: '谈话', en: 'Talks' },
  'reading-accounts': { zh: '查账', en: 'Reading accounts' },
  writing: { zh: '文稿', en: 'Writing' },
  projects: { zh: '工程项目', en: 'Projects and tenders' },
  'data-work': { zh: '数据分析', en: 'Work with data' },
  agriculture: { zh: '农业农村', en: 'Agriculture' },
  education: { zh: '教育', en: 'Education' },
  health: { zh: '卫生健康', en: 'Health' },
  industry: { zh: '国企和工业商贸', en: 'Enterprises, industry and commerce' },
  construction: { zh: '城乡建设', en: 'Construction' },
  grassroots: { zh: '基层治理', en: 'Grassroots' },
} as const satisfies Record<string, Says>;
export type Strength = keyof typeof strengths;

/** The words for the codes of a record, for those who show them elsewhere. */
export const poolWords = { fields: poolFields, ranks, strengths };

export const degrees = {
  secondary: { zh: '中专及以下', en: 'Secondary' },
  junior: { zh: '大专', en: 'Junior college' },
  bachelor: { zh: '本科', en: 'Bachelor' },
  master: { zh: '硕士', en: 'Master' },
  doctor: { zh: '博士', en: 'Doctor' },
} as const satisfies Record<string, Says>;
export type Degree = keyof typeof degrees;

/** A stretch of days: `from` is the first, `until` the first no more; null while it lasts. */
interface Stretch {
  readonly from: Day;
  readonly until: Day | null;
}

export interface ResumeLine extends Stretch {
  readonly unit: string;
  /** The registered unit, where it is one. */
  readonly unitId: string | null;
  readonly post: string;
  /** Whether the post sits in the unit's leading body. */
  readonly isLeading: boolean;
}

export interface EducationLine extends Stretch {
  readonly school: string;
  readonly unitId: string | null;
  readonly degree: Degree;
}

export interface RelativeLine {
  readonly name: string;
  readonly relation: Relation;
  readonly unit: string | null;
  readonly unitId: string | null;
  readonly post: string | null;
}

export interface AppraisalLine {
  readonly year: number;
  /** Code of the rulebook's grades; one that an edition dropped stays on the record. */
  readonly grade: string;
}

export interface ServiceLine {
  /** As it is called: `2019-2`. */
  readonly round: string;
  readonly unit: string;
  readonly unitId: string | null;
  /** Code of the rulebook's seats. */
  readonly seat: string;
  readonly year: number;
}

/** All that an office keeps of a person. */
export interface PersonFacts {
  readonly name: string;
  readonly pool: Pool;
  readonly field: string;
  readonly homeUnit: string;
  readonly homeUnitId: string | null;
  readonly post: string;
  readonly rank: string | null;
  readonly birthOn: Day | null;
  readonly nativePlace: string | null;
  readonly growthPlace: string | null;
  readonly growthJurisdictionId: string | null;
  readonly growthUnitId: string | null;
  readonly health: string | null;
  readonly titles: readonly string[];
  readonly strengths: readonly string[];
  readonly education: readonly EducationLine[];
  readonly resume: readonly ResumeLine[];
  readonly relatives: readonly RelativeLine[];
  readonly appraisals: readonly AppraisalLine[];
  readonly service: readonly ServiceLine[];
}

export interface PoolPerson extends PersonFacts {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly accountId: string | null;
  readonly joinedOn: Day;
  /** The first day on which the person is no longer in the pool. */
  readonly leftOn: Day | null;
  readonly leftReason: string | null;
  readonly reviewedYear: number | null;
}
export type NewPerson = PersonFacts & Pick<PoolPerson, 'id' | 'jurisdictionId' | 'joinedOn' | 'accountId'>;

/** What the edition in force asks of the pools. */
export interface PoolRules {
  /** Height by code; the larger the higher. */
  readonly rankLevels: Readonly<Record<string, number>>;
  /** Code of the lowest rank of whoever leads a team; null where the edition asks for none. */
  readonly leaderRank: string | null;
  readonly fields: readonly string[];
  readonly grades: readonly Grade[];
}

export const nominationStates = {
  recommended: { zh: '已推荐，待资格审查', en: 'Recommended, to be checked' },
  qualified: { zh: '审查合格，待领导小组审批', en: 'Qualified, before the leading group' },
  unqualified: { zh: '审查不合格', en: 'Not qualified' },
  approved: { zh: '已批准入库', en: 'Approved' },
  declined: { zh: '未获批准', en: 'Not approved' },
} as const satisfies Record<string, Says>;
export type NominationState = keyof typeof nominationStates;

export interface Nomination {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly state: NominationState;
  readonly facts: PersonFacts;
  readonly recommendedByUnit: string;
  readonly recommendedOn: Day;
  readonly enteredBy: string | null;
  readonly enteredByName: string;
  readonly enteredAt: Instant;
  readonly checkedByName: string | null;
  readonly checkedAt: Instant | null;
  readonly checkNote: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Instant | null;
  readonly decisionNumber: string | null;
  readonly declineReason: string | null;
  readonly personId: string | null;
}

/** One thing that the qualification check looks at. */
export interface Check {
  readonly code: keyof typeof checks;
  readonly holds: boolean;
}

export const checks = {
  'field-known': { zh: '专业领域在办法规定范围内', en: 'The field is one of the rulebook’s' },
  'rank-suffices': { zh: '职级达到组长的最低要求', en: 'The rank suffices for leading a team' },
  'resume-given': { zh: '简历完整，含现任职务', en: 'The résumé is there and reaches the present post' },
  'resume-in-order': { zh: '简历各段起止时间有序', en: 'Each stretch of the résumé ends after it begins' },
  'growth-place-given': { zh: '成长地已填写', en: 'The place of growth is given' },
  'relatives-given': { zh: '近亲属情况已填写', en: 'Relatives are given' },
  'not-appraised-badly': {
    zh: '近三年考核没有不得入库的等次',
    en: 'No appraisal of the last three years that keeps out of the pools',
  },
} as const satisfies Record<string, Says>;

export type ReviewOutcome = 'stays' | 'to-leader' | 'to-talent';

export interface PoolStanding {
  readonly today: Day;
  readonly now: Instant;
  readonly by: { readonly id: string | null; readonly name: string };
  /** Whether the actor's office keeps the pools of the jurisdiction. */
  readonly mayKeep: boolean;
  /** Whether the actor sits in the jurisdiction's leading group. */
  readonly mayApprove: boolean;
  /** Codes of the grades that the edition in force lists. */
  readonly grades: ReadonlySet<string>;
}

/** A change of one row with its journal event. */
export interface PoolChange {
  readonly table: 'pool-person' | 'nomination';
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}
