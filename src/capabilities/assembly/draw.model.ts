/** Drawing lots (抽签): which team goes to which unit, so that nobody alone decides and anybody can count it again. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';

export const drawStates = {
  committed: { zh: '已封存，待见证人抽签', en: 'Committed; waits for the witness' },
  drawn: { zh: '已抽签', en: 'Drawn' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Record<string, Says>;
export type DrawState = keyof typeof drawStates;

export const drawFormat = 'zhuoluo-draw-1';
export const peopleDrawFormat = 'zhuoluo-draw-2';

export const drawKinds = {
  teams: { zh: '抽巡察组到哪个单位', en: 'Which team goes to which unit' },
  people: { zh: '抽各巡察组的人员', en: 'Who takes the seats of the teams' },
} as const satisfies Record<string, Says>;
export type DrawKind = keyof typeof drawKinds;

/** Why a team may not be drawn for a unit: the hard rules that its people or the team itself would break. */
export const exclusionRules = {
  repeat: { zh: '三个不固定：几年内已巡察过该单位', en: 'Not again within the years of the rulebook' },
  recusal: { zh: '组内人员应当回避该单位', en: 'Somebody of the team must stay away from the unit' },
  'cross-county': { zh: '跨县巡察：本县人员不参加', en: 'Across counties: nobody of the own county' },
} as const satisfies Record<string, Says>;
export type ExclusionRule = keyof typeof exclusionRules;

export interface DrawHead {
  readonly draw: string;
  readonly jurisdiction: string;
  readonly round: string;
  readonly ordinal: number;
  readonly frozenAt: Instant;
}

/** A seat with the people whom no hard rule keeps out of it. */
export interface SeatToDraw {
  readonly teamId: string;
  readonly team: string;
  readonly seat: string;
  readonly label: Says;
  /** For whom it is kept, so that the team has what it needs. */
  readonly need: Says | null;
  /** Numbers in the list of people. */
  readonly open: readonly number[];
}

/** Who could take which seat: frozen, committed to, and shown letter by letter to those who read the pools. */
export interface PeopleStatement extends DrawHead {
  readonly format: typeof peopleDrawFormat;
  readonly people: readonly { readonly id: string; readonly name: string; readonly homeUnit: string }[];
  readonly seats: readonly SeatToDraw[];
}

/** What is drawn: frozen, committed to, and published letter by letter. */
export interface DrawStatement extends DrawHead {
  readonly format: typeof drawFormat;
  /** The units, and for each a place of a team; the n-th team as the plan has it inspects the n-th unit now. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly excluded: readonly { readonly unit: number; readonly team: number; readonly rule: ExclusionRule }[];
}

export interface Draw {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly isOfPeople: boolean;
  readonly ordinal: number;
  readonly againBecause: string | null;
  readonly state: DrawState;
  readonly statement: string;
  readonly commitment: string;
  readonly openedBy: string | null;
  readonly openedByName: string;
  readonly openedAt: Instant;
  /** Until when it is to be witnessed: the edition's time, and at the latest before the teams move in. */
  readonly dueOn: Day | null;
  readonly secret: string | null;
  readonly words: string | null;
  readonly result: readonly number[] | null;
  readonly attempts: number | null;
  readonly closedByName: string | null;
  readonly closedAt: Instant | null;
  readonly cancelReason: string | null;
}

/** A unit of the plan with the team that the plan gives it now. */
export interface Planned {
  readonly inspectionId: string;
  readonly unitName: string;
  readonly teamId: string;
  readonly teamName: string;
}

/** Somebody who would go with his team: from its seats, or its leader by the plan. */
export interface GoesAlong {
  readonly teamId: string;
  readonly personId: string;
  readonly seat: string;
}

/** The two functions that a draw rests on, as whoever counts has them: Node, a browser, a program of one's own. */
export interface Digests {
  sha256(message: Uint8Array): Promise<Uint8Array>;
  hmacSha256(key: Uint8Array, message: Uint8Array): Promise<Uint8Array>;
}
