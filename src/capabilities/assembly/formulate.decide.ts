/**
 * The round as an integer programme. Candidates alike are one column with a count: without that, swapping two of them
 * gives the same teams again and the proof has to refute every permutation.
 */
import type { Alike, Candidate, Place, Problem, TeamNeed } from './assembly.model.ts';

/** Groups of candidates that no need and no point tells apart. */
export function alikeIn({ candidates, teams, points }: Problem): Alike[] {
  const groups = new Map<string, { members: Candidate[]; points: [number | null, number | null][] }>();
  for (const candidate of candidates) {
    const row = teams.map((team): [number | null, number | null] => [
      candidate.mayLead ? points(candidate, team, 'leader') : null,
      points(candidate, team, 'member'),
    ]);
    const key = `${candidate.field} ${JSON.stringify(row)}`;
    const group = groups.get(key) ?? { members: [], points: row };
    group.members.push(candidate);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Column of a group in a team: `l3_7` leads, `m3_7` serves. */
const column = (seat: 'l' | 'm', group: number, team: number) => `${seat}${group}_${team}`;

/** The programme in CPLEX LP format; `generals` is the list of columns that have to be whole, to be put before the end. */
export function programmeOf(
  { teams }: Pick<Problem, 'teams'>,
  groups: readonly Alike[],
): { readonly relaxed: string; readonly generals: string } {
  const terms: string[] = [];
  const bounds: string[] = [];
  const columns: string[] = [];
  const rows: string[] = [];
  groups.forEach(({ members, points }, g) => {
    const own: string[] = [];
    points.forEach(([leads, serves], t) => {
      for (const [seat, value] of [
        ['l', leads],
        ['m', serves],
      ] as const) {
        if (value === null) continue;
        const name = column(seat, g, t);
        own.push(name);
        columns.push(name);
        terms.push(`${value < 0 ? '-' : '+'} ${Math.abs(value)} ${name}`);
        bounds.push(` 0 <= ${name} <= ${seat === 'l' ? 1 : members.length}`);
      }
    });
    if (own.length > 0) rows.push(` once${g}: ${own.join(' + ')} <= ${members.length}`);
  });
  rows.push(...teams.flatMap((team, t) => teamRows(team, t, groups)));
  const lines = (texts: readonly string[], joint: string) => wrapped(texts, joint);
  return {
    relaxed: `Maximize\n points: ${lines(terms, ' ')}\nSubject To\n${rows.join('\n')}\nBounds\n 0 <= nobody <= 0\n${bounds.join('\n')}\n`,
    generals: `Generals\n ${lines(columns, ' ')}\n`,
  };
}

function teamRows(team: TeamNeed, t: number, groups: readonly Alike[]): string[] {
  const those = (seat: 0 | 1, fields?: readonly string[]) =>
    groups.flatMap(({ members, points }, g) =>
      points[t]?.[seat] != null && (fields === undefined || fields.includes(members[0]?.field ?? ''))
        ? [column(seat === 0 ? 'l' : 'm', g, t)]
        : [],
    );
  // An empty sum is no row in this format; a column fixed at nothing stands for it.
  const sum = (names: readonly string[]) => (names.length === 0 ? 'nobody' : wrapped(names, ' + '));
  return [
    ` lead${t}: ${sum(those(0))} = 1`,
    ` size${t}: ${sum(those(1))} = ${team.members}`,
    ...team.needs.map(({ fields, least }, n) => ` need${t}_${n}: ${sum(those(1, fields))} >= ${least}`),
  ];
}

/** Long lines are cut: the format's readers have a limit. */
function wrapped(texts: readonly string[], joint: string): string {
  const lines: string[] = [];
  for (let at = 0; at < texts.length; at += 40) lines.push(texts.slice(at, at + 40).join(joint));
  return lines.join(`${joint}\n  `);
}

/** From counts of each group to persons: alike as they are, the first by the order given serve. */
export function placesOf(
  { teams }: Pick<Problem, 'teams'>,
  groups: readonly Alike[],
  countIn: (column: string) => number,
): Place[] {
  return groups.flatMap(({ members, points }, g) => {
    const free = [...members];
    return points.flatMap((_, t) =>
      (['l', 'm'] as const).flatMap((seat) =>
        Array.from({ length: Math.round(countIn(column(seat, g, t))) }, (): Place => {
          const person = free.shift();
          if (person === undefined) throw new Error('more serve than there are');
          return { candidateId: person.id, teamId: teams[t]?.id ?? '', seat: seat === 'l' ? 'leader' : 'member' };
        }),
      ),
    );
  });
}

/** What of the hard rules an assignment breaks; nothing for a lawful one. */
export function brokenBy({ candidates, teams, points }: Problem, places: readonly Place[]): string[] {
  const persons = new Map(candidates.map((each) => [each.id, each]));
  const seen = new Set<string>();
  const broken: string[] = [];
  for (const { candidateId } of places) {
    if (seen.has(candidateId)) broken.push(`twice ${candidateId}`);
    seen.add(candidateId);
  }
  for (const team of teams) {
    const here = places.filter(({ teamId }) => teamId === team.id);
    const serving = here.flatMap(({ candidateId, seat }) => (seat === 'member' ? [persons.get(candidateId)] : []));
    if (here.length - serving.length !== 1) broken.push(`leader ${team.id}`);
    if (serving.length !== team.members) broken.push(`size ${team.id}`);
    for (const { fields, least } of team.needs)
      if (serving.filter((one) => fields.includes(one?.field ?? '')).length < least) broken.push(`fields ${team.id}`);
    for (const { candidateId, seat } of here) {
      const person = persons.get(candidateId);
      const may = person !== undefined && (seat === 'member' || person.mayLead) && points(person, team, seat) !== null;
      if (!may) broken.push(`kept out ${candidateId}`);
    }
  }
  return broken;
}

/** Points of an assignment, by the very objective that the programme has. */
export function pointsOf({ candidates, teams, points }: Problem, places: readonly Place[]): number {
  const persons = new Map(candidates.map((each) => [each.id, each]));
  const byId = new Map(teams.map((team) => [team.id, team]));
  return places.reduce((sum, { candidateId, teamId, seat }) => {
    const [person, team] = [persons.get(candidateId), byId.get(teamId)];
    return sum + (person && team ? (points(person, team, seat) ?? 0) : 0);
  }, 0);
}
