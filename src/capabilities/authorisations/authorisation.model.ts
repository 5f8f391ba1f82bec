/** An authorisation (一次一授权): whom the leading group lets inspect which unit, from when to when. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';

export type AuthorisationState = 'drafted' | 'declined' | 'approved' | 'withdrawn';

/** How it stands today: an approved one is live within its term only, and only for the leader it names. */
export const standings = {
  drafted: { zh: '待审批', en: 'Waits for approval' },
  declined: { zh: '未批准', en: 'Not approved' },
  'not-yet': { zh: '尚未生效', en: 'Not yet in force' },
  live: { zh: '有效', en: 'Live' },
  expired: { zh: '已到期', en: 'Expired' },
  'other-leader': { zh: '组长已更换', en: 'Another leader' },
  withdrawn: { zh: '已收回', en: 'Withdrawn' },
} as const satisfies Record<string, Says>;
export type Standing = keyof typeof standings;

export const requestKinds = {
  extension: { zh: '延期', en: 'Extension' },
  withdrawal: { zh: '收回', en: 'Withdrawal' },
} as const satisfies Record<string, Says>;
export type RequestKind = keyof typeof requestKinds;

/** What the office asked for and what the leading group said. */
export interface Request {
  readonly kind: RequestKind;
  readonly from: Day;
  readonly to: Day | null;
  readonly reason: string;
  readonly askedByName: string;
  readonly askedAt: Instant;
  readonly isGranted: boolean;
  readonly decidedByName: string;
  readonly decidedAt: Instant;
  readonly note: string | null;
}

export interface Authorisation {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly decisionNumber: string;
  readonly leaderName: string;
  readonly leaderPersonId: string | null;
  readonly deputies: readonly string[];
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly state: AuthorisationState;
  readonly draftedBy: string | null;
  readonly draftedByName: string;
  readonly draftedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Instant | null;
  readonly declineReason: string | null;
  /** Why it was approved although somebody was not prepared. */
  readonly waiver: string | null;
  readonly asked: RequestKind | null;
  readonly askedTo: Day | null;
  readonly askedReason: string | null;
  readonly askedBy: string | null;
  readonly askedByName: string | null;
  readonly askedAt: Instant | null;
  readonly withdrawnOn: Day | null;
  readonly requests: readonly Request[];
}

export interface Term {
  readonly decisionNumber: string;
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly deputies: readonly string[];
}

export type AuthorisationOrder =
  | ({ readonly type: 'change' } & Term)
  | { readonly type: 'approve'; readonly waiver: string | null }
  | { readonly type: 'decline'; readonly reason: string }
  | { readonly type: 'ask-extension'; readonly to: Day; readonly reason: string }
  | { readonly type: 'ask-withdrawal'; readonly reason: string }
  | { readonly type: 'grant' }
  | { readonly type: 'refuse'; readonly reason: string };
export type AuthorisationCommand = AuthorisationOrder['type'];

/** What an authorisation is drafted for. */
export interface Ground {
  readonly inspectionId: string;
  readonly roundId: string;
  readonly jurisdictionId: string;
  readonly unitName: string;
  readonly isRoundApproved: boolean;
  readonly isRoundClosed: boolean;
  /** Neither finished nor cancelled. */
  readonly isOpen: boolean;
  /** A village that goes along is covered by its township's. */
  readonly isAlong: boolean;
  readonly leaderName: string | null;
  readonly leaderPersonId: string | null;
  /** Names in the deputies' seats. */
  readonly deputies: readonly string[];
  /** Those of the inspection so far. */
  readonly earlier: readonly { readonly state: Authorisation['state']; readonly isLeaders: boolean }[];
}

export interface ActingStanding {
  readonly by: { readonly id: string | null; readonly name: string };
  readonly now: Instant;
  readonly today: Day;
  /** The jurisdiction's office. */
  readonly mayDraft: boolean;
  /** Sits in the jurisdiction's leading group. */
  readonly mayApprove: boolean;
}

/** What a decision on one looks at. */
export interface DecidingStanding extends ActingStanding {
  readonly preparation: Preparation;
  /** Who drafted it or changed the draft, as the journal tells. */
  readonly writers: ReadonlySet<string>;
}

/** Who of the team lacks an undertaking or training for the round. */
export interface Preparation {
  /** Whether anybody is seated at all. */
  readonly hasMembers: boolean;
  readonly unprepared: readonly string[];
}

/** A change of one row with its journal event. */
export interface AuthorisationChange {
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

/** @param isLeaders whether it was given to whom the office names as the inspection's leader now */
export function standingOf(
  { state, fromOn, toOn }: Pick<Authorisation, 'state' | 'fromOn' | 'toOn'>,
  isLeaders: boolean,
  today: Day,
): Standing {
  if (state !== 'approved') return state;
  if (!isLeaders) return 'other-leader';
  if (today < fromOn) return 'not-yet';
  return today > toOn ? 'expired' : 'live';
}
