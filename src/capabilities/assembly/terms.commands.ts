/** Times within which something about a team is to be done, as the pinned edition states them among its numbers. */
import { listYears } from '#capabilities/calendar/index.ts';
import { lastDayOf } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Day } from '#platform/kernel/time.ts';
import { sectionsPinned } from './assembly.queries.ts';

export type TermCode = 'recusal-days' | 'objection-days' | 'substitution-days' | 'draw-days';

/** @returns null where the edition states no time */
export async function termFrom(tx: Tx, editionId: string, code: TermCode, from: Day): Promise<Day | null> {
  const { numbers = [] } = await sectionsPinned(tx, editionId);
  return lastDayOf(numbers, code, from, await listYears(tx));
}
