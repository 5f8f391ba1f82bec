/** Quantity is no merit: beside how many papers there are stands which share of them is of minor matters. */
import { percentText, rateOf } from '#platform/kernel/rate.ts';
import type { Paper } from './paper.model.ts';

type Weighed = Pick<Paper, 'state' | 'severity'>;

/** Merged into another or dropped, a paper is no matter of its own. */
const counts = ({ state }: Weighed) => state !== 'merged' && state !== 'dropped';

export function isMinor(paper: Weighed): boolean {
  return counts(paper) && paper.severity === 'minor';
}

export interface MinorShare {
  readonly minor: number;
  readonly of: number;
  readonly percent: string;
}

/** Nothing where no paper counts: no share of nothing. */
export function minorShareOf(papers: readonly Weighed[]): MinorShare | null {
  const of = papers.filter(counts).length;
  const minor = papers.filter(isMinor).length;
  const percent = percentText(rateOf(minor, of));
  return percent === undefined ? null : { minor, of, percent };
}
