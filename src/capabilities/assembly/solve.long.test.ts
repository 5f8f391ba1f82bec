import fc from 'fast-check';
import loader, { type Highs } from 'highs';
import { describe, expect, it } from 'vitest';
import type { Place, Problem } from './assembly.model.ts';
import { brokenBy, pointsOf } from './formulate.decide.ts';
import { answerOf } from './programme.solver.ts';
import { someRound } from './rounds.testing.ts';
import { type Runner, relaxBy, solveBy, solveTeams } from './solve.ts';

/** The package's types take its module for the function that it exports. */
const highs = await (loader as unknown as () => Promise<Highs>)();
const here: Runner = async (programme, seconds) => answerOf(highs, programme, seconds);

/** Every lawful assignment of a very small round, for comparison. */
function bestByTrying(round: Problem): number | null {
  const [team] = round.teams;
  if (team === undefined) return null;
  let best: number | null = null;
  const fill = (at: number, places: readonly Place[]): void => {
    if (places.length > team.size.most) return;
    const candidate = round.candidates[at];
    if (candidate === undefined) {
      if (brokenBy(round, places).length === 0) best = Math.max(best ?? 0, pointsOf(round, places));
      return;
    }
    fill(at + 1, places);
    for (const { seat } of team.seats)
      if (round.points(candidate, team, seat) !== null)
        fill(at + 1, [...places, { candidateId: candidate.id, teamId: team.id, seat }]);
  };
  fill(0, []);
  return best;
}

describe('assembled teams', () => {
  it('are lawful, whatever the pool, or none is possible', async () => {
    const found = { proven: 0, impossible: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.integer({ min: 6, max: 40 }),
        fc.integer({ min: 1, max: 4 }),
        async (seed, people, teams) => {
          const round = someRound(seed, people, teams, 5);
          const { outcome, points, bound, places } = await solveBy(here, round, 20);
          if (outcome === 'proven') {
            found.proven += 1;
            expect(brokenBy(round, places)).toEqual([]);
            expect(bound).toBe(points);
          } else {
            found.impossible += 1;
            expect([outcome, places]).toEqual(['impossible', []]);
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(Math.min(found.proven, found.impossible)).toBeGreaterThan(200);
  }, 120_000);

  it('have as many points as trying every assignment finds, and no fewer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const round = someRound(seed, 9, 1, 5);
        const { outcome, points } = await solveBy(here, round, 20);
        expect(outcome === 'proven' ? points : null).toBe(bestByTrying(round));
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('are there once the conditions named are given up, and not while one of them is kept', async () => {
    let relaxed = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 6, max: 14 }), async (seed, people) => {
        const round = someRound(seed, people, 2, 5);
        if ((await solveBy(here, round, 20)).outcome !== 'impossible') return;
        relaxed += 1;
        const conditions = await relaxBy(here, round, 20);
        expect(conditions.length).toBeGreaterThan(0);
        expect((await solveBy(here, without(round, conditions), 20)).outcome).toBe('proven');
        for (const kept of conditions) {
          const rest = conditions.filter((each) => each !== kept);
          expect((await solveBy(here, without(round, rest), 20)).outcome).toBe('impossible');
        }
      }),
      { numRuns: 100 },
    );
    expect(relaxed).toBeGreaterThan(20);
  }, 120_000);

  it('come from a thread of its own, which tells how far it is and can be given up at once', async () => {
    const round = someRound(3, 120, 8, 6);
    const { outcome, places } = await solveTeams(round, 60);
    expect(outcome).toBe('proven');
    expect(brokenBy(round, places)).toEqual([]);
    const signal = AbortSignal.abort(new Error('given up'));
    await expect(solveTeams(round, 60, { signal })).rejects.toThrow('given up');
  }, 60_000);
});

/** The round with some conditions given up, as an office would. */
function without(round: Problem, conditions: Awaited<ReturnType<typeof relaxBy>>): Problem {
  const isGone = (code: string, teamId: string, seat: string | null = null) =>
    conditions.some(
      (each) => each.code === code && each.teamId === teamId && (each.seat === null || each.seat === seat),
    );
  const teams = round.teams.map((team) => ({
    ...team,
    size: isGone('size', team.id) ? { ...team.size, least: 0 } : team.size,
    seats: team.seats.map((each) => (isGone('seat', team.id, each.seat) ? { ...each, least: 0 } : each)),
    needs: team.needs.filter(({ code }) => !isGone(code, team.id)),
  }));
  return {
    ...round,
    teams,
    points: (candidate, team, seat) => {
      const bars = round.barred(candidate, team, seat);
      return bars === null || bars.some((code) => !isGone(code, team.id)) ? null : 1;
    },
  };
}
