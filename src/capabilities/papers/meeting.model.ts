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

/** No rulebook shipped states a quorum; what one person decides is no meeting. */
export const fewestPresent = 2;
