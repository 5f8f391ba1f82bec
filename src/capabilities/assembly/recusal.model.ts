/** A tie between a member of a team and a unit it inspects, from the moment it is known to its decision. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';

export const recusalStates = {
  raised: { zh: '待核实', en: 'To be verified' },
  upheld: { zh: '已决定回避', en: 'Upheld' },
  overruled: { zh: '不需回避', en: 'Overruled' },
} as const satisfies Record<string, Says>;
export type RecusalState = keyof typeof recusalStates;

export const recusalSources = {
  found: { zh: '系统核对发现', en: 'Found in the records' },
  declared: { zh: '本人申报', en: 'Declared by the member' },
  objected: { zh: '被巡察单位申请', en: 'Objection by the unit' },
} as const satisfies Record<string, Says>;
export type RecusalSource = keyof typeof recusalSources;

export interface Recusal {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly inspectionId: string;
  readonly personId: string;
  readonly accountId: string | null;
  readonly source: RecusalSource;
  readonly finding: string;
  readonly label: Says;
  readonly evidence: Says;
  readonly state: RecusalState;
  readonly raisedBy: string | null;
  readonly raisedByName: string;
  readonly raisedAt: Instant;
  /** Null where the edition states no time. */
  readonly dueOn: Day | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Instant | null;
  readonly reason: string | null;
}

/** Somebody serving at a unit now. */
export interface Serving {
  readonly personId: string;
  readonly accountId: string | null;
  readonly inspectionId: string;
  readonly jurisdictionId: string;
  readonly unitId: string;
  readonly seat: string;
}

/** A tie raised in a round, at a unit, as it was decided or waits to be. */
export interface TieDecided {
  readonly personId: string;
  readonly unitId: string;
  readonly finding: string;
  readonly label: Says;
  readonly evidence: Says;
  readonly state: RecusalState;
}
