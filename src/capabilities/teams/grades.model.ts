/** Grades of appraisals (考核等次), as an edition lists them: the best first. */
import type { Says } from '#platform/kernel/decision.ts';

export interface Grade {
  readonly code: string;
  readonly label: Says;
  /** What it counts for when teams are formed. */
  readonly score: number;
  /** Whether it keeps out of the pools for three years. */
  readonly keepsOut: boolean;
}

/** The lines of the edition's section, as stored. */
export function gradesFrom(
  lines: readonly {
    readonly code: string;
    readonly label: Says;
    readonly score?: unknown;
    readonly keepsOut?: unknown;
  }[],
): Grade[] {
  return lines.map(({ code, label, score, keepsOut }) => ({
    ...{ code, label, score: Number(score ?? 0), keepsOut: keepsOut === true },
  }));
}
