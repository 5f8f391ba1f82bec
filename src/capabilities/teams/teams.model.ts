/** Who inspects: leading groups and offices, standing teams, and the people that teams are drawn from. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';

export const bodyKinds = {
  'leading-group': { zh: '巡察工作领导小组', en: 'Leading group' },
  office: { zh: '巡察办', en: 'Inspection office' },
} as const satisfies Record<string, Says>;
export type BodyKind = keyof typeof bodyKinds;

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

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
}

export interface BodyFacts {
  readonly name: string;
  readonly headName: string;
  /** The head's own post: 纪委书记 in the measure of 2016, 党委书记 later. */
  readonly headPost: string;
  readonly deputyName: string | null;
  readonly deputyPost: string | null;
}

export interface Body extends Kept, BodyFacts {
  readonly kind: BodyKind;
  readonly establishedOn: Day;
  readonly endedOn: Day | null;
}

export interface Team extends Kept {
  readonly ordinal: number;
  readonly name: string;
  readonly establishedOn: Day;
  readonly endedOn: Day | null;
}

export interface PersonFacts {
  readonly name: string;
  readonly pool: Pool;
  readonly field: string;
  readonly homeUnit: string;
  readonly post: string;
  readonly rank: string | null;
}

export interface PoolPerson extends Kept, PersonFacts {
  readonly joinedOn: Day;
  /** The first day on which the person is no longer in the pool. */
  readonly leftOn: Day | null;
  readonly leftReason: string | null;
}

/** A change of one row with its journal event. */
export interface TeamsChange {
  readonly table: 'body' | 'team' | 'pool-person';
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

export interface TeamsStanding {
  readonly today: Day;
  /** Whether the actor's office keeps the teams and pools of the jurisdiction. */
  readonly mayKeep: boolean;
}

export type NewBody = BodyFacts & Pick<Body, 'id' | 'jurisdictionId' | 'kind' | 'establishedOn'>;
export type NewTeam = Pick<Team, 'id' | 'jurisdictionId' | 'ordinal' | 'name' | 'establishedOn'>;
export type NewPerson = PersonFacts & Pick<PoolPerson, 'id' | 'jurisdictionId' | 'joinedOn'>;
