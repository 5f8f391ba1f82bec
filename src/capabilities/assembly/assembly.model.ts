/** Forming the teams of a round: who could serve, what each team needs, and what makes one assignment better than another. */

export interface Candidate {
  readonly id: string;
  /** Whether the person may lead: in the leader pool, with the rank. */
  readonly mayLead: boolean;
  readonly field: string;
}

/** How many members of these fields a team has at least. */
export interface FieldNeed {
  readonly fields: readonly string[];
  readonly least: number;
}

export interface TeamNeed {
  readonly id: string;
  /** Members beside the leader. */
  readonly members: number;
  readonly needs: readonly FieldNeed[];
}

export interface Problem {
  readonly candidates: readonly Candidate[];
  readonly teams: readonly TeamNeed[];
  /** Points of a candidate in a team; null where a hard rule keeps him out (recusal, a tie not to be repeated). */
  readonly points: (candidate: Candidate, team: TeamNeed, seat: 'leader' | 'member') => number | null;
}

export interface Place {
  readonly candidateId: string;
  readonly teamId: string;
  readonly seat: 'leader' | 'member';
}

export interface Solution {
  /** `proven`: no lawful assignment has more points; `impossible`: there is none; `stopped`: time ran out before proof. */
  readonly outcome: 'proven' | 'impossible' | 'stopped';
  readonly points: number;
  readonly places: readonly Place[];
}

/** Candidates whom the model cannot tell apart: same field, same points everywhere. */
export interface Alike {
  readonly members: readonly Candidate[];
  /** By team, then leader and member. */
  readonly points: readonly (readonly [number | null, number | null])[];
}
