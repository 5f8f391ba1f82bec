/** Reports of the demonstration: settled before their units were told, where the papers behind the problems are told too. */
import { recordReport } from '#capabilities/reports/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { addDays } from '#platform/kernel/time.ts';
import type { Cast } from './cast.ts';
import { during } from './ledger.ts';
import { type Chance, somebody } from './luck.ts';
import { decidedIn } from './papers.ts';
import type { PlannedRound } from './plan.ts';

const kinds = { inspection: '巡察报告', clue: '线索报告' } as const;

export async function tellReports(
  tx: Tx,
  by: Actor,
  rounds: readonly PlannedRound[],
  cast: Cast,
  luck: Chance,
): Promise<void> {
  for (const { round, inspection } of decidedIn(rounds)) {
    const { leader, members } = cast.team(round, inspection);
    const { director, clerk } = cast.office(round);
    const signers = {
      ...{ 'team-leader': leader, 'team-deputy': members[2], 'office-clerk': clerk, 'office-director': director },
      'leading-group-member': somebody(luck),
    };
    // Two days for each step, from the day after the team left.
    const at = (step: number) => during(addDays(round.to, 1 + 2 * step), 20 + step);
    for (const kind of ['inspection', 'clue'] as const) {
      const titleOf = (unitName: string) => `${unitName}${kinds[kind]}`;
      const words = { kind, titleOf, paperIds: [], inspectionId: inspection.id };
      await recordReport(tx, { ...words, writer: members[0], signers, at }, by);
    }
  }
}
