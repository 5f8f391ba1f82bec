/**
 * 三统一 (one goal, one standard, one pace): how a round's teams go side by side. What was found is no measure: whoever is
 * counted by problems finds problems.
 */
import type { Says } from '#platform/kernel/decision.ts';
import { type Day, daysBetween } from '#platform/kernel/time.ts';

export interface Share {
  readonly done: number;
  readonly of: number;
}

/** One inspection's clock of a rulebook deadline. */
export interface ClockSeen {
  readonly limit: 'at-most' | 'at-least';
  readonly direction: 'after' | 'before';
  readonly dueOn: Day | null;
  readonly reachedOn: Day | null;
  readonly isOverdue: boolean;
}

export interface InspectionSeen {
  readonly teamId: string;
  readonly teamName: string;
  readonly stepsTaken: number;
  readonly stage: Says | null;
  readonly clocks: readonly ClockSeen[];
}

export interface TeamSeen {
  readonly inspections: readonly InspectionSeen[];
  readonly people: readonly { readonly isSigned: boolean; readonly isTrained: boolean }[];
  readonly findings: readonly { readonly isMended: boolean }[];
}

export interface TeamStanding {
  readonly inspections: number;
  readonly stepsTaken: number;
  readonly stage: Says | null;
  readonly inTime: Share;
  readonly late: number;
  readonly longestDelay: number;
  readonly undertakings: Share;
  readonly training: Share;
  readonly mended: Share;
}

export function teamStanding({ inspections, people, findings }: TeamSeen, today: Day): TeamStanding {
  const last = inspections.reduce<InspectionSeen | undefined>(
    (slowest, each) => (slowest === undefined || each.stepsTaken < slowest.stepsTaken ? each : slowest),
    undefined,
  );
  // Only last days that have come: reached in time, reached late, or gone by.
  const judged = inspections
    .flatMap(({ clocks }) => clocks)
    .filter(
      ({ limit, direction, reachedOn, isOverdue }) =>
        limit === 'at-most' && direction === 'after' && (reachedOn !== null || isOverdue),
    );
  const late = judged.filter(({ isOverdue }) => isOverdue);
  const delays = late.map(({ dueOn, reachedOn }) => (dueOn === null ? 0 : daysBetween(dueOn, reachedOn ?? today)));
  const share = (among: readonly unknown[], done: number): Share => ({ done, of: among.length });
  return {
    inspections: inspections.length,
    stepsTaken: last?.stepsTaken ?? 0,
    stage: last?.stage ?? null,
    inTime: share(judged, judged.length - late.length),
    late: late.length,
    longestDelay: Math.max(0, ...delays),
    undertakings: share(people, people.filter(({ isSigned }) => isSigned).length),
    training: share(people, people.filter(({ isTrained }) => isTrained).length),
    mended: share(findings, findings.filter(({ isMended }) => isMended).length),
  };
}
