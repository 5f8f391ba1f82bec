/** Replacing one seat (换人) of a team whose round goes on: opened, proposed by the office, approved by the leading group. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';

export const substitutionGrounds = {
  recusal: { zh: '回避', en: 'Recusal' },
  illness: { zh: '因病不能履职', en: 'Illness' },
  transfer: { zh: '工作调动', en: 'Transfer' },
  other: { zh: '其他原因', en: 'Another reason' },
} as const satisfies Record<string, Says>;
export type SubstitutionGround = keyof typeof substitutionGrounds;
/** What the office may say itself; a recusal comes from its own decision. */
export const ownGrounds = ['illness', 'transfer', 'other'] as const;

export const substitutionStates = {
  open: { zh: '待提出人选', en: 'Waits for a proposal' },
  proposed: { zh: '待领导小组审批', en: 'Before the leading group' },
  approved: { zh: '已换人', en: 'Replaced' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  lapsed: { zh: '已随重新组队结束', en: 'Ended with the teams formed anew' },
} as const satisfies Record<string, Says>;
export type SubstitutionState = keyof typeof substitutionStates;

export interface Substitution {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly seatId: string;
  readonly ground: SubstitutionGround;
  readonly recusalId: string | null;
  readonly words: string;
  readonly state: SubstitutionState;
  readonly heldSince: Day;
  /** Null where the edition states no time. */
  readonly dueOn: Day | null;
  readonly openedByName: string;
  readonly openedAt: Instant;
  readonly successorId: string | null;
  readonly proposalReason: string | null;
  readonly proposedBy: string | null;
  readonly proposedByName: string | null;
  readonly proposedAt: Instant | null;
  readonly returnedReason: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Instant | null;
  readonly decisionNote: string | null;
  readonly newSeatId: string | null;
}

/** The seat to be taken over, with who holds it. */
export interface SeatHeld {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly roundName: string;
  readonly roundState: string;
  readonly teamId: string;
  readonly seat: string;
  readonly personId: string;
  readonly personName: string;
  readonly accountId: string | null;
  readonly endedOn: Day | null;
}
