/** The team's meeting (组务会): who was there, which papers were before it, what was said. */
import type { Day, Instant } from '#platform/kernel/time.ts';

export interface Meeting {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly heldOn: Day;
  readonly chairedBy: string;
  readonly chairedByName: string;
  readonly present: readonly { readonly id: string; readonly name: string }[];
  readonly minutes: string;
  readonly state: 'open' | 'closed';
  readonly openedBy: string;
  readonly openedByName: string;
  readonly closedBy: string | null;
  readonly closedByName: string | null;
  readonly closedAt: Instant | null;
}

/** How many of a team have to be present: so many people, and this share of the team. */
export interface Quorum {
  readonly people: number;
  readonly percent: number;
}

/** Of editions from before they stated one; none asks for less, for what one person decides is no meeting. */
export const usualQuorum: Quorum = { people: 2, percent: 0 };

export function fewestPresent({ people, percent }: Quorum, teamSize: number): number {
  return Math.max(usualQuorum.people, people, Math.ceil((teamSize * percent) / 100));
}
