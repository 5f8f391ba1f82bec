/** Addresses inside the statistics. */
import { useMemo } from 'react';
import { roundParameter, stringifySearch, useFilters } from '#web/address.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import type { FigurePart, FigureScope } from '../statistics.model.ts';

/** What the page counts in: the shell's jurisdiction, and the round of the address, which is true before its name is known. */
export function useScope(): FigureScope {
  const { current } = useJurisdiction();
  const { round } = useFilters([roundParameter]).values;
  const jurisdiction = current?.id;
  return useMemo(() => ({ jurisdiction, round: round === '' ? undefined : round }), [jurisdiction, round]);
}

/** The records behind a figure, or behind a part of it that a chart shows. */
export const recordsOf = (key: string, scope: FigureScope, part: FigurePart = {}): string =>
  `/statistics/${key}${stringifySearch({ ...scope, ...part })}`;

export const pageIn = (path: string, scope: FigureScope): string => `${path}${stringifySearch({ ...scope })}`;
