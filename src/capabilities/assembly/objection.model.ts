/** 被巡察单位申请回避: the inspected unit objects to somebody in the team; a claim until the office has verified it and the director decided. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';

export const objectionStates = {
  raised: { zh: '待核实', en: 'To be verified' },
  verified: { zh: '已核实，待决定', en: 'Verified, to be decided' },
  upheld: { zh: '应当回避', en: 'Upheld' },
  rejected: { zh: '不需回避', en: 'Not upheld' },
} as const satisfies Record<string, Says>;
export type ObjectionState = keyof typeof objectionStates;

export interface Objection {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly inspectionId: string;
  readonly unitId: string;
  readonly seatId: string;
  readonly personId: string;
  /** Of the person objected to. */
  readonly accountId: string | null;
  readonly reason: string;
  readonly evidence: string;
  readonly state: ObjectionState;
  /** Null where the edition states no time. */
  readonly dueOn: Day | null;
  readonly raisedBy: string | null;
  readonly raisedByName: string;
  readonly raisedAt: Instant;
  readonly verifiedBy: string | null;
  readonly verifiedByName: string | null;
  readonly verifiedAt: Instant | null;
  readonly verificationNote: string | null;
  readonly proposesRecusal: boolean | null;
  readonly recusalId: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Instant | null;
  readonly decisionReason: string | null;
}

/** The seat that a unit objects to, at its own inspection. */
export interface SeatObjectedTo {
  readonly seatId: string;
  readonly personId: string;
  readonly inspectionId: string;
  readonly unitId: string;
  readonly jurisdictionId: string;
  /** Whether the seat is still taken and the inspection goes on. */
  readonly isOpen: boolean;
}
