/** A proposal of teams for a round: how it was asked for, computed, changed by hand and accepted. */
import type { RecusalKind } from '#capabilities/teams/recusal.model.ts';
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import type { Place, Range, Relaxation } from './assembly.model.ts';

/** What makes one lawful assignment better than another; how much each counts is the office's to set. */
export const criteria = {
  strengths: { zh: '行业特长', en: 'Strengths for the sector' },
  load: { zh: '任务均衡', en: 'Even load' },
  experience: { zh: '新老搭配', en: 'Experience mixed with new people' },
  appraisals: { zh: '考核等次', en: 'Appraisals' },
  travel: { zh: '就近便利', en: 'Travel' },
  thrift: { zh: '精简人员', en: 'Few people' },
} as const satisfies Record<string, Says>;
export type Criterion = keyof typeof criteria;
export const criterionCodes = Object.keys(criteria) as Criterion[];

/** A seat of the composition, as the edition has it or the office set it. */
export interface SeatLine extends Range {
  readonly code: string;
  readonly label: Says;
  readonly lowestRank: string | null;
  /** Fields that may take it; all where empty. */
  readonly fields: readonly string[];
}

export interface Settings {
  readonly seats: readonly SeatLine[];
  readonly size: Range;
  /** Members of each team from discipline inspection, and who know the business inspected: at least so many. */
  readonly needs: { readonly discipline: number; readonly business: number };
  /** 三个不固定: for so many years leader, unit and the tie between team and unit are not repeated; 0 asks for nothing. */
  readonly notRepeatedYears: number;
  /** Nobody inspects the county whose pool he is in. */
  readonly isCrossCounty: boolean;
  readonly weights: Readonly<Record<Criterion, number>>;
  /** How long the search may last. */
  readonly seconds: number;
  /** The jurisdictions whose pools serve. */
  readonly poolIds: readonly string[];
}

export const proposalStates = {
  queued: { zh: '排队中', en: 'Waiting' },
  computing: { zh: '测算中', en: 'Being computed' },
  proposed: { zh: '已形成方案', en: 'Proposed' },
  impossible: { zh: '无合规方案', en: 'No lawful teams' },
  failed: { zh: '测算失败', en: 'Failed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  replaced: { zh: '已被新方案替代', en: 'Replaced' },
  accepted: { zh: '已采纳', en: 'Accepted' },
} as const satisfies Record<string, Says>;
export type ProposalState = keyof typeof proposalStates;
/** A round has at most one proposal in one of these. */
export const openStates: readonly ProposalState[] = ['queued', 'computing', 'proposed', 'impossible', 'failed'];

export interface Proposal {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly state: ProposalState;
  readonly settings: Settings;
  readonly askedBy: string | null;
  readonly askedByName: string;
  readonly askedAt: Instant;
  readonly begunAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Whether nothing better can be, proved; null until computed. */
  readonly isProven: boolean | null;
  readonly points: number | null;
  readonly bound: number | null;
  readonly places: readonly Place[] | null;
  readonly relaxations: readonly Relaxation[] | null;
  /** Whether somebody changed places by hand since. */
  readonly isChanged: boolean;
  readonly decidedByName: string | null;
  readonly decidedAt: Instant | null;
}

/** A unit that a team inspects in the round. */
export interface UnitOfTeam {
  readonly inspectionId: string;
  readonly unitId: string;
  readonly name: string;
  readonly sector: string;
  readonly level: 'city' | 'county' | 'township' | 'village';
  readonly jurisdictionId: string;
}

export interface TeamOfRound {
  readonly id: string;
  readonly ordinal: number;
  readonly name: string;
  readonly units: readonly UnitOfTeam[];
  /** Units of the list that the team inspected within the span already. */
  readonly repeated: readonly { readonly unitId: string; readonly year: number }[];
}

export interface PersonToSeat {
  readonly id: string;
  readonly name: string;
  readonly homeUnit: string;
  readonly post: string;
  readonly pool: 'leader' | 'talent';
  readonly field: string;
  readonly rank: string | null;
  readonly jurisdictionId: string;
  readonly strengths: readonly string[];
  readonly appraisals: readonly { readonly year: number; readonly grade: string }[];
  /** Every inspection served in: the year, the unit where it is known, and the team where the person led it. */
  readonly served: readonly {
    readonly year: number;
    readonly unitId: string | null;
    readonly ledTeamId: string | null;
  }[];
  /** Another round at the same time in which the person serves. */
  readonly elsewhere: string | null;
}

/** What the office of recusals found between a person and a unit. */
export interface TieFound {
  readonly unitId: string;
  readonly kind: RecusalKind;
  readonly label: Says;
  readonly seats: readonly string[];
  readonly evidence: Says;
  readonly until: Day | null;
}

/** Words for codes, as the capability that keeps the pools has them. */
export type Words = Readonly<Record<string, Says>>;

export interface Situation {
  readonly year: number;
  readonly settings: Settings;
  readonly teams: readonly TeamOfRound[];
  readonly people: readonly PersonToSeat[];
  /** By person. */
  readonly ties: ReadonlyMap<string, readonly TieFound[]>;
  /** Height of a rank by its code. */
  readonly rankLevels: Readonly<Record<string, number>>;
  /** Grades of appraisals by their code, with what each counts for. */
  readonly grades: Readonly<Record<string, { readonly label: Says; readonly score: number }>>;
  readonly words: { readonly fields: Words; readonly ranks: Words; readonly strengths: Words };
}

/** A change of one row with its journal event. */
export interface AssemblyChange {
  readonly table: 'proposal' | 'seat' | 'recusal' | 'substitution' | 'objection' | 'draw';
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

/** Somebody serving in a team of a round. */
export interface Seat {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly teamId: string;
  readonly personId: string;
  readonly seat: string;
  readonly proposalId: string | null;
  readonly fromOn: Day;
  readonly endedOn: Day | null;
  readonly endReason: string | null;
}
