/** Forming the teams of a round: who could serve, what each team needs, and what makes one assignment better than another. */

export interface Candidate {
  readonly id: string;
  /** What needs and bonuses look at: `field:audit`, `knows:industry`, `new`. */
  readonly tags: readonly string[];
}

/** How many a team has at least and at most. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export interface SeatNeed extends Range {
  /** Code of the edition's seats. */
  readonly seat: string;
}

/** At least so many of the team, whatever their seats, have one of these tags. */
export interface TagNeed {
  readonly code: string;
  readonly tags: readonly string[];
  readonly least: number;
}

/** Each of the first `upTo` of the team with one of these tags is worth so many points more. */
export interface TagBonus {
  readonly code: string;
  readonly tags: readonly string[];
  readonly upTo: number;
  readonly points: number;
}

export interface TeamNeed {
  readonly id: string;
  /** All seats together. */
  readonly size: Range;
  readonly seats: readonly SeatNeed[];
  readonly needs: readonly TagNeed[];
  readonly bonuses: readonly TagBonus[];
}

export interface Problem {
  readonly candidates: readonly Candidate[];
  readonly teams: readonly TeamNeed[];
  /** Points of a candidate in a seat of a team; null where a hard rule keeps him out. */
  readonly points: (candidate: Candidate, team: TeamNeed, seat: string) => number | null;
  /**
   * What keeps a candidate from a seat: codes of conditions that could be given up, or null where one never can (a
   * recusal, service elsewhere). Nothing in the list: he may.
   */
  readonly barred: (candidate: Candidate, team: TeamNeed, seat: string) => readonly string[] | null;
}

export interface Place {
  readonly candidateId: string;
  readonly teamId: string;
  readonly seat: string;
}

/** A condition that would have to be given up for lawful teams to exist. */
export interface Relaxation {
  /** `seat`, `size` or a need's code: so many are missing; else the code of what bars people. */
  readonly code: string;
  readonly teamId: string;
  readonly seat: string | null;
  /** How many are missing, or how many would come in against the condition. */
  readonly count: number;
}

export interface Solution {
  /** `proven`: no lawful assignment has more points; `impossible`: there is none; `stopped`: time ran out before proof. */
  readonly outcome: 'proven' | 'impossible' | 'stopped';
  readonly points: number;
  /** No lawful assignment has more points than this. */
  readonly bound: number;
  readonly places: readonly Place[];
}

/** How far the search is. */
export interface Progress {
  readonly points: number | null;
  readonly bound: number | null;
}

/** Candidates whom the model cannot tell apart: same tags, same worth everywhere. */
export interface Alike<Worth> {
  readonly members: readonly Candidate[];
  /** By team, then seat in the team's order. */
  readonly worth: readonly (readonly Worth[])[];
}

/** The programme in CPLEX LP format; `generals` is the section of columns that have to be whole, put before the end. */
export interface Programme {
  readonly text: string;
  readonly generals: string;
}
