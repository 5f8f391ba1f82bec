/** Forming teams: how long a proof takes, and what greedy and random lawful teams lose by the same objective. */
import type { Place, Problem } from '#capabilities/assembly/assembly.model.ts';
import { brokenBy, pointsOf } from '#capabilities/assembly/formulate.decide.ts';
import { someRound } from '#capabilities/assembly/rounds.testing.ts';
import { solveTeams } from '#capabilities/assembly/solve.ts';

const sizes = [
  { people: 327, teams: 27, members: 5 },
  { people: 1500, teams: 100, members: 6 },
];

export async function measureTeams(): Promise<void> {
  for (const { people, teams, members } of sizes) {
    const round = someRound(2016, people, teams, members);
    const began = performance.now();
    const { outcome, points, places } = await solveTeams(round, 120);
    const seconds = (performance.now() - began) / 1000;
    const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `${teams} teams from ${people}: ${outcome}, ${points} points, ${seconds.toFixed(2)} s, ${mebibytes} MiB at most`,
    );
    const broken = brokenBy(round, places);
    if (broken.length > 0) throw new Error(`unlawful: ${broken[0]}`);
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

/** Team by team: a leader, then what the fields need, then whoever comes first. */
function inTurn({ candidates, teams, points }: Problem, order: (one: number, other: number) => number): Place[] {
  const free = new Set(candidates);
  return teams.flatMap((team) => {
    const take = (seat: Place['seat'], fields?: readonly string[]): Place[] => {
      const fitting = [...free].flatMap((one) => {
        const value = seat === 'leader' && !one.mayLead ? null : points(one, team, seat);
        return value === null || (fields !== undefined && !fields.includes(one.field)) ? [] : [{ one, value }];
      });
      const [best] = fitting.sort((a, b) => order(a.value, b.value));
      if (best === undefined) return [];
      free.delete(best.one);
      return [{ candidateId: best.one.id, teamId: team.id, seat }];
    };
    const needed = [...take('leader'), ...team.needs.flatMap(({ fields }) => take('member', fields))];
    const rest = Array.from({ length: team.members - team.needs.length }, () => take('member')).flat();
    return [...needed, ...rest];
  });
}
