/** Forming teams: how long a proof takes, and what greedy and random lawful teams lose by the same objective. */
import type { Place, Problem } from '#capabilities/assembly/assembly.model.ts';
import { brokenBy, pointsOf } from '#capabilities/assembly/formulate.decide.ts';
import { someRound } from '#capabilities/assembly/rounds.testing.ts';
import { solveTeams } from '#capabilities/assembly/solve.ts';

const sizes = [
  { people: 327, teams: 27, size: 6 },
  { people: 1500, teams: 100, size: 7 },
];

export async function measureTeams(): Promise<void> {
  for (const { people, teams, size } of sizes) {
    const round = someRound(2016, people, teams, size);
    const began = performance.now();
    const { outcome, points, places } = await solveTeams(round, 120);
    const seconds = (performance.now() - began) / 1000;
    const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `${teams} teams from ${people}: ${outcome}, ${points} points, ${seconds.toFixed(2)} s, ${mebibytes} MiB at most`,
    );
    const broken = brokenBy(round, places);
    if (broken.length > 0) throw new Error(`unlawful: ${JSON.stringify(broken[0])}`);
    for (const [name, order] of [
      ['greedy', (a: number, b: number) => b - a],
      ['random', () => 0],
    ] as const) {
      const other = inTurn(round, order);
      const faults = brokenBy(round, other).length;
      const share = ((100 * pointsOf(round, other)) / points).toFixed(1);
      console.log(`  ${name}: ${share} % of the points${faults === 0 ? '' : `, and ${faults} rules broken`}`);
    }
  }
}

/** Team by team: what its seats and needs ask at least, then whoever comes first until it is full. */
function inTurn({ candidates, teams, points }: Problem, order: (one: number, other: number) => number): Place[] {
  const free = new Set(candidates);
  return teams.flatMap((team) => {
    const taken: Place[] = [];
    const take = (seats: readonly string[], tags?: readonly string[]): void => {
      const fitting = seats.flatMap((seat) =>
        [...free].flatMap((one) => {
          const value = points(one, team, seat);
          const has = tags === undefined || tags.some((tag) => one.tags.includes(tag));
          return value === null || !has ? [] : [{ one, seat, value }];
        }),
      );
      const [best] = fitting.sort((a, b) => order(a.value, b.value));
      if (best === undefined) return;
      free.delete(best.one);
      taken.push({ candidateId: best.one.id, teamId: team.id, seat: best.seat });
    };
    const filled = (seat: string) => taken.filter((place) => place.seat === seat).length;
    for (const { seat, least } of team.seats) while (filled(seat) < least && free.size > 0) take([seat]);
    const open = () => team.seats.filter(({ seat, most }) => filled(seat) < most).map(({ seat }) => seat);
    for (const { tags } of team.needs) take(open(), tags);
    for (let left = team.size.least - taken.length; left > 0; left -= 1) take(open());
    return taken;
  });
}
