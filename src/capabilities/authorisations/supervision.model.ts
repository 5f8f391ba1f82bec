/** While teams work and after: supervision visits, the summing-up, the appraisal of everybody who served. */
import type { Day } from '#platform/kernel/time.ts';

export interface Finding {
  readonly words: string;
  readonly mendBy: Day;
  readonly mendedOn: Day | null;
  readonly how: string | null;
}

export interface Visit {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly teamId: string;
  readonly visitedOn: Day;
  readonly visitors: string;
  readonly seen: string;
  readonly findings: readonly Finding[];
}
export type NewVisit = Pick<Visit, 'id' | 'teamId' | 'visitedOn' | 'visitors' | 'seen'> & {
  readonly findings: readonly Pick<Finding, 'words' | 'mendBy'>[];
};

export interface SummingUp {
  readonly heldOn: Day;
  readonly wentWell: string;
  readonly fellShort: string;
  readonly toChange: string;
}

export interface Appraisal {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly personId: string;
  readonly personName: string;
  readonly homeUnit: string;
  /** Code of the pinned edition's grades. */
  readonly grade: string;
  readonly words: string;
  readonly sentOn: Day | null;
}

/** Somebody who served in the round, as the pools know him. */
export interface Server {
  readonly personId: string;
  readonly name: string;
  readonly homeUnit: string;
  readonly homeUnitId: string | null;
}

/** The round that is looked at, and what belongs to it. */
export interface SupervisedRound {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly isBegun: boolean;
  /** Every team has left its site. */
  readonly isOffSite: boolean;
  readonly isClosed: boolean;
  readonly teamIds: ReadonlySet<string>;
  /** Codes of the grades that the pinned edition lists. */
  readonly grades: ReadonlySet<string>;
}

export interface SupervisionChange {
  readonly table: 'visit' | 'summingUp' | 'appraisal';
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}
