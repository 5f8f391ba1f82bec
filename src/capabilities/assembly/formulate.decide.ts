/**
 * The round as an integer programme. Candidates alike are one column with a count: without that, swapping two of them
 * gives the same teams again and the proof has to refute every permutation.
 */
import type { Alike, Candidate, Place, Problem, Programme, TeamNeed } from './assembly.model.ts';

export type Points = number | null;

/** Groups of candidates that no need, bonus and point tells apart. */
export function alikeIn<Worth>(
  { candidates, teams }: Pick<Problem, 'candidates' | 'teams'>,
  worthOf: (candidate: Candidate, team: TeamNeed, seat: string) => Worth,
): Alike<Worth>[] {
  const groups = new Map<string, { members: Candidate[]; worth: Worth[][] }>();
  const told = new Set(teams.flatMap(({ needs, bonuses }) => [...needs, ...bonuses].flatMap(({ tags }) => tags)));
  for (const candidate of candidates) {
    const worth = teams.map((team) => team.seats.map(({ seat }) => worthOf(candidate, team, seat)));
    const key = `${candidate.tags.filter((tag) => told.has(tag)).join()} ${JSON.stringify(worth)}`;
    const group = groups.get(key) ?? { members: [], worth };
    group.members.push(candidate);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Column of a group in a seat of a team: `x3_7_0`. */
export const column = (group: number, team: number, seat: number): string => `x${group}_${team}_${seat}`;

/**
 * Seats of a team that are worth the same to a candidate, so that one column stands for all of them: which of them he
 * takes is a flow from those with the same choice to the seats, and needs no column for each person.
 */
export interface Choice {
  readonly seats: readonly number[];
  readonly points: number;
}

export function choicesOf(worth: readonly Points[]): Choice[] {
  const found = new Map<number, number[]>();
  worth.forEach((points, s) => {
    if (points !== null) found.set(points, [...(found.get(points) ?? []), s]);
  });
  return [...found].map(([points, seats]) => ({ seats, points }));
}

const choiceColumn = (group: number, team: number, { seats }: Choice) => column(group, team, seats[0] ?? 0);
/** Column of how many with a choice take a seat: `z7_0.2_0`. */
const taken = (team: number, choice: string, seat: number) => `z${team}_${choice}_${seat}`;

interface Chosen {
  readonly name: string;
  readonly choice: string;
  readonly first: Candidate;
}

/** As many points as possible, every hard rule kept. */
export function programmeOf({ teams }: Pick<Problem, 'teams'>, groups: readonly Alike<Points>[]): Programme {
  const terms: string[] = [];
  const bounds: string[] = [];
  const whole: string[] = [];
  const rows: string[] = [];
  const byTeam: Chosen[][] = teams.map(() => []);
  groups.forEach(({ members, worth }, g) => {
    const own: string[] = [];
    worth.forEach((seats, t) => {
      for (const each of choicesOf(seats)) {
        const name = choiceColumn(g, t, each);
        own.push(name);
        terms.push(term(each.points, name));
        bounds.push(` 0 <= ${name} <= ${Math.min(members.length, teams[t]?.size.most ?? 0)}`);
        byTeam[t]?.push({ name, choice: each.seats.join('.'), first: members[0] as Candidate });
      }
    });
    whole.push(...own);
    if (own.length > 0) rows.push(` once${g}: ${sum(own)} <= ${members.length}`);
  });
  teams.forEach((team, t) => {
    const chosen = byTeam[t] ?? [];
    const tagged = (tags: readonly string[]) =>
      sum(chosen.flatMap(({ first, name }) => (hasOne(first, tags) ? [name] : [])));
    rows.push(...lawfulRows(team, t, chosen, tagged));
    team.bonuses.forEach(({ tags, upTo, points }, b) => {
      const name = `b${t}_${b}`;
      terms.push(term(points, name));
      bounds.push(` 0 <= ${name} <= ${upTo}`);
      rows.push(` bonus${t}_${b}: ${tagged(tags)} - ${name} >= 0`);
    });
  });
  return lpOf('Maximize', terms, rows, bounds, whole);
}

function lawfulRows(
  team: TeamNeed,
  t: number,
  chosen: readonly Chosen[],
  tagged: (tags: readonly string[]) => string,
): string[] {
  const choices = [...new Set(chosen.map(({ choice }) => choice))];
  const flows = choices.map((choice) => {
    const into = choice.split('.').map((seat) => `- ${taken(t, choice, Number(seat))}`);
    const out = chosen.flatMap((each) => (each.choice === choice ? [each.name] : []));
    return ` flow${t}_${choice}: ${sum(out)} ${into.join(' ')} = 0`;
  });
  const seat = (s: number) =>
    choices.filter((choice) => choice.split('.').includes(String(s))).map((choice) => taken(t, choice, s));
  return [
    ...ranged(
      `size${t}`,
      chosen.map(({ name }) => name),
      team.size,
    ),
    ...flows,
    ...team.seats.flatMap((range, s) => ranged(`seat${t}_${s}`, seat(s), range)),
    ...team.needs.map(({ tags, least }, n) => ` need${t}_${n}: ${tagged(tags)} >= ${least}`),
  ];
}

function ranged(name: string, columns: readonly string[], { least, most }: { least: number; most: number }): string[] {
  if (least === most) return [` ${name}: ${sum(columns)} = ${least}`];
  return [...(least > 0 ? [` ${name}l: ${sum(columns)} >= ${least}`] : []), ` ${name}m: ${sum(columns)} <= ${most}`];
}

type Fits = (candidate: Candidate, seat: number) => boolean;

/** Columns of a team by seat whose group fits; all members of a group have the same tags as far as anything asks. */
export function columnsOf<Worth>(
  groups: readonly Alike<Worth>[],
  t: number,
  fits: Fits,
  isOpen: (worth: Worth | undefined) => boolean,
): string[] {
  return groups.flatMap(({ members: [first], worth }, g) =>
    (worth[t] ?? []).flatMap((value, s) => (first && isOpen(value) && fits(first, s) ? [column(g, t, s)] : [])),
  );
}

export function hasOne({ tags }: Candidate, wanted: readonly string[]): boolean {
  return wanted.some((tag) => tags.includes(tag));
}

// An empty sum is no row in this format; a column fixed at nothing stands for it.
export function sum(names: readonly string[]): string {
  return names.length === 0 ? 'nobody' : wrapped(names, ' + ');
}

export function term(points: number, name: string): string {
  return `${points < 0 ? '-' : '+'} ${Math.abs(points)} ${name}`;
}

export function lpOf(
  aim: 'Maximize' | 'Minimize',
  terms: readonly string[],
  rows: readonly string[],
  bounds: readonly string[],
  whole: readonly string[],
): Programme {
  const objective = terms.length === 0 ? '0 nobody' : wrapped(terms, ' ');
  const text = `${aim}\n points: ${objective}\nSubject To\n${rows.join('\n')}\nBounds\n 0 <= nobody <= 0\n${bounds.join('\n')}\n`;
  return { text, generals: whole.length === 0 ? '' : `Generals\n ${wrapped(whole, ' ')}\n` };
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
  groups: readonly Alike<Points>[],
  countIn: (column: string) => number,
): Place[] {
  const many = (name: string) => Math.round(countIn(name));
  const bySeat = new Map<string, string[]>();
  groups.forEach(({ members, worth }, g) => {
    const free = [...members];
    worth.forEach((seats, t) => {
      for (const choice of choicesOf(seats)) {
        const serving = free.splice(0, many(choiceColumn(g, t, choice)));
        const key = `${t}_${choice.seats.join('.')}`;
        if (serving.length > 0) bySeat.set(key, [...(bySeat.get(key) ?? []), ...serving.map(({ id }) => id)]);
      }
    });
  });
  return [...bySeat].flatMap(([key, people]) => {
    const [t = '', choice = ''] = key.split('_');
    const team = teams[Number(t)];
    const seats = choice.split('.').flatMap((s) => Array<string>(many(taken(Number(t), choice, Number(s)))).fill(s));
    return people.map(
      (candidateId, at): Place => ({
        candidateId,
        teamId: team?.id ?? '',
        seat: team?.seats[Number(seats[at])]?.seat ?? '',
      }),
    );
  });
}

/** Points of an assignment, by the very objective that the programme has. */
export function pointsOf({ candidates, teams, points }: Problem, places: readonly Place[]): number {
  const persons = new Map(candidates.map((each) => [each.id, each]));
  return teams.reduce((total, team) => {
    const here = places.filter(({ teamId }) => teamId === team.id);
    const seated = here.flatMap(({ candidateId }) => persons.get(candidateId) ?? []);
    const own = here.reduce((sum, { candidateId, seat }) => {
      const person = persons.get(candidateId);
      return sum + (person ? (points(person, team, seat) ?? 0) : 0);
    }, 0);
    const extra = team.bonuses.reduce(
      (sum, { tags, upTo, points: each }) =>
        sum + each * Math.min(upTo, seated.filter((one) => hasOne(one, tags)).length),
      0,
    );
    return total + own + extra;
  }, 0);
}

/** A hard rule that an assignment breaks; nothing for a lawful one. */
export interface Breach {
  readonly code: 'twice' | 'seat' | 'size' | 'need' | 'kept-out';
  readonly teamId: string;
  readonly seat: string | null;
  readonly need: string | null;
  readonly candidateId: string | null;
  readonly found: number;
}

export function brokenBy(problem: Problem, places: readonly Place[]): Breach[] {
  const { candidates, teams } = problem;
  const persons = new Map(candidates.map((each) => [each.id, each]));
  const seen = new Set<string>();
  const twice = places.flatMap(({ candidateId, teamId }): Breach[] => {
    const again = seen.has(candidateId);
    seen.add(candidateId);
    return again ? [{ ...nothing, code: 'twice', teamId, candidateId }] : [];
  });
  return [...twice, ...teams.flatMap((team) => brokenIn(team, problem, places, persons))];
}

const nothing = { seat: null, need: null, candidateId: null, found: 0 } as const;

function brokenIn(
  team: TeamNeed,
  { points }: Problem,
  places: readonly Place[],
  persons: ReadonlyMap<string, Candidate>,
): Breach[] {
  const teamId = team.id;
  const here = places.filter((place) => place.teamId === teamId);
  const seated = here.flatMap(({ candidateId }) => persons.get(candidateId) ?? []);
  const outside = (count: number, { least, most }: { least: number; most: number }) => count < least || count > most;
  const broken: Breach[] = [];
  if (outside(here.length, team.size)) broken.push({ ...nothing, code: 'size', teamId, found: here.length });
  for (const range of team.seats) {
    const found = here.filter(({ seat }) => seat === range.seat).length;
    if (outside(found, range)) broken.push({ ...nothing, code: 'seat', teamId, seat: range.seat, found });
  }
  for (const { code, tags, least } of team.needs) {
    const found = seated.filter((one) => hasOne(one, tags)).length;
    if (found < least) broken.push({ ...nothing, code: 'need', teamId, need: code, found });
  }
  for (const { candidateId, seat } of here) {
    const person = persons.get(candidateId);
    const isKnown = team.seats.some((each) => each.seat === seat);
    if (person === undefined || !isKnown || points(person, team, seat) === null)
      broken.push({ ...nothing, code: 'kept-out', teamId, seat, candidateId });
  }
  return broken;
}
