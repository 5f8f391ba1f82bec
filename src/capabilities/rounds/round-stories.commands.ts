/** Many rounds at once, decided by the rules and written in few statements. */
import type { Tx } from '#platform/db/database.ts';
import { foldStory, inWaves, type RoundStory } from './round-story.decide.ts';
import { rulesOf, writeRoundChanges } from './rounds.commands.ts';
import type { RoundRules } from './rounds.model.ts';
import { finishedUnits, isCodeTaken, isEditionUsable, teamsById, unitsById } from './rounds.queries.ts';

export type { RoundStory };

/**
 * Records rounds with all that happened in them, each act journaled under its own time.
 * @returns how many changes were written
 * @throws Refused where a rule says no; nothing of the stories stays then
 */
export async function recordRounds(tx: Tx, stories: readonly RoundStory[]): Promise<number> {
  const all = stories.flatMap(({ inspections }) => inspections);
  const units = await unitsById(tx, [...new Set(all.map(({ unitId }) => unitId))]);
  const teams = await teamsById(tx, [...new Set(all.map(({ teamId }) => teamId))]);
  const finished = new Set(await finishedUnits(tx, [...units.keys()]));
  const rules = new Map<string, RoundRules>();
  const changes = [];
  for (const story of stories) {
    const { jurisdictionId, editionId, year, ordinal } = story.plan;
    const known = rules.get(editionId) ?? (await rulesOf(tx, editionId));
    rules.set(editionId, known);
    const facts = {
      rules: known,
      isEditionUsable: await isEditionUsable(tx, editionId, jurisdictionId, null),
      isCodeTaken: await isCodeTaken(tx, jurisdictionId, year, ordinal),
      candidate: (unitId: string, teamId: string) => {
        const [unit, team] = [units.get(unitId), teams.get(teamId)];
        if (unit === undefined) return undefined;
        const isReached = unit.jurisdictionId === jurisdictionId || unit.parentJurisdictionId === jurisdictionId;
        const isOfJurisdiction = team?.jurisdictionId === jurisdictionId;
        const isBelow = unit.jurisdictionId !== jurisdictionId;
        const wasFinished = finished.has(unitId);
        return {
          unit: { ...unit, isReached, isBelow, wasFinished },
          team: { isOfJurisdiction, endedOn: team?.endedOn ?? null },
        };
      },
    };
    const told = foldStory(story, facts);
    const ended = new Set(told.filter(({ set }) => 'finishedOn' in set && set.finishedOn !== null).map(({ id }) => id));
    for (const { id, unitId } of story.inspections) if (ended.has(id)) finished.add(unitId);
    changes.push(...told);
  }
  await writeRoundChanges(tx, inWaves(changes));
  return changes.length;
}
