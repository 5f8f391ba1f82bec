/** A round's sites side by side (工作节奏): what was done and how far each is. What was found is no measure, and is not counted here. */
import { type Day, daysBetween } from '#platform/kernel/time.ts';

/** Working papers by where they are, counted whether or not one may read them yet. */
export interface PaperCounts {
  readonly writing: number;
  readonly inSigning: number;
  readonly toBeDecided: number;
  readonly decided: number;
}

export interface SitePace {
  /** Steps of the team entered so far. */
  readonly stepsTaken: number;
  readonly leftOn: Day | null;
  /** The round's last planned day on site. */
  readonly plannedTo: Day;
}

/** Days until the team has to leave, negative when that day has gone by; null once it left. */
export function daysLeft({ leftOn, plannedTo }: SitePace, today: Day): number | null {
  return leftOn === null ? daysBetween(today, plannedTo) : null;
}

/** Days that the team left too late, or has stayed too long by now. */
export function delayOf({ leftOn, plannedTo }: SitePace, today: Day): number {
  return Math.max(0, daysBetween(plannedTo, leftOn ?? today));
}

/** Whoever is at the earliest step first; among those at one step, whoever is latest. */
export function byPace<Site extends SitePace>(sites: readonly Site[], today: Day): Site[] {
  return sites.toSorted((a, b) => a.stepsTaken - b.stepsTaken || delayOf(b, today) - delayOf(a, today));
}
