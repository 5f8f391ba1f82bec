import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place, Problem } from './assembly.model.ts';
import { brokenBy, pointsOf } from './formulate.decide.ts';
import { someRound } from './rounds.testing.ts';
import { solveTeams } from './solve.ts';

/** Every lawful assignment of a very small round, for comparison. */
function bestByTrying(round: Problem): number | null {
  const [team] = round.teams;
  if (team === undefined) return null;
  let best: number | null = null;
  for (let mask = 0; mask < 2 ** round.candidates.length; mask += 1) {
    const chosen = round.candidates.filter((_, at) => mask & (1 << at));
    if (chosen.length !== team.members + 1) continue;
    for (const leader of chosen) {
      const places = chosen.map(
        ({ id }): Place => ({ candidateId: id, teamId: team.id, seat: id === leader.id ? 'leader' : 'member' }),
      );
      if (brokenBy(round, places).length > 0) continue;
      best = Math.max(best ?? Number.NEGATIVE_INFINITY, pointsOf(round, places));
    }
  }
  return best;
}

describe('assembled teams', () => {
  it('are lawful, whatever the pool, or none is possible', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 1, max: 6 }),
        async (seed, people, teams) => {
          const round = someRound(seed, people, teams, 4);
          const { outcome, places } = await solveTeams(round, 20);
          if (outcome === 'proven') expect(brokenBy(round, places)).toEqual([]);
          else expect([outcome, places]).toEqual(['impossible', []]);
        },
      ),
      { numRuns: 8 },
    );
  }, 120_000);

  it('have as many points as trying every assignment finds, and no fewer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const round = someRound(seed, 11, 1, 3);
        const { outcome, points } = await solveTeams(round, 20);
        const best = bestByTrying(round);
        expect(outcome === 'proven' ? points : null).toBe(best);
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it('are whole also where the fields that are needed overlap', async () => {
    const round = someRound(7, 60, 4, 4);
    const needs = [
      { fields: ['discipline', 'audit'], least: 1 },
      { fields: ['audit', 'finance'], least: 2 },
      { fields: ['discipline', 'finance'], least: 2 },
    ];
    const overlapping = { ...round, teams: round.teams.map((team) => ({ ...team, needs })) };
    const { outcome, places } = await solveTeams(overlapping, 20);
    expect(outcome).toBe('proven');
    expect(brokenBy(overlapping, places)).toEqual([]);
  }, 60_000);

  it('can be given up at once', async () => {
    const round = someRound(3, 300, 25, 5);
    await expect(solveTeams(round, 60, AbortSignal.abort(new Error('given up')))).rejects.toThrow('given up');
  });
});
