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

/** What the edition allows of an inspection's time on site, and why a team left before. */
export interface AllowedStay {
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly leftEarlyReason: string | null;
}

/** Days that the team stayed less than the least time on site, with its reason, or more than the most. */
export function stayedOf(
  { leftOn }: Pick<SitePace, 'leftOn'>,
  stay: AllowedStay | undefined,
  today: Day,
): { daysShort: number; daysOver: number; leftEarlyReason: string | null } {
  const { earliest = null, latest = null, leftEarlyReason = null } = stay ?? {};
  return {
    daysShort: leftOn === null || earliest === null ? 0 : Math.max(0, daysBetween(leftOn, earliest)),
    daysOver: latest === null ? 0 : Math.max(0, daysBetween(latest, leftOn ?? today)),
    leftEarlyReason,
  };
}

/** Whoever is at the earliest step first; among those at one step, whoever is latest. */
export function byPace<Site extends SitePace>(sites: readonly Site[], today: Day): Site[] {
  return sites.toSorted((a, b) => a.stepsTaken - b.stepsTaken || delayOf(b, today) - delayOf(a, today));
}
