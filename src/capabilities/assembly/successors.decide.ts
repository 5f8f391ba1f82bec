/** Who could take over one seat of a team: lawful, the best first; and of the others what keeps them out. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Place, Problem } from './assembly.model.ts';
import { breachSays, scoresIn } from './board.decide.ts';
import { type Breach, brokenBy, pointsOf } from './formulate.decide.ts';
import { groupBars } from './group-successors.decide.ts';
import type { GroupOfTeam } from './group-successors.model.ts';
import type { PersonToSeat, Situation } from './proposal.model.ts';
import { barsOf, problemOf, type Score } from './suitability.decide.ts';

export interface Successor {
  readonly person: PersonToSeat;
  /** What the team has more with the person than with the seat vacant. */
  readonly points: number;
  readonly scores: readonly Score[];
}

export interface Barred {
  readonly personId: string;
  readonly name: string;
  readonly homeUnit: string;
  readonly says: readonly Says[];
}

export interface Successors {
  readonly lawful: readonly Successor[];
  readonly barred: readonly Barred[];
}

/** Whoever takes over comes in place of somebody: that each further member costs points tells nobody apart here. */
function withoutThrift(at: Situation): Situation {
  return { ...at, settings: { ...at.settings, weights: { ...at.settings.weights, thrift: 0 } } };
}

/**
 * @param places the round's seats as they are, the one to be taken over among them
 * @param group the group of other bodies that the team is; its people are chosen by its own rules, not by those of inspection teams
 */
export function successorsOf(of: Situation, places: readonly Place[], vacated: Place, group?: GroupOfTeam): Successors {
  const at = withoutThrift(of);
  const teams = at.teams.filter(({ id }) => id === vacated.teamId);
  const problem = problemOf({ ...at, teams });
  const present = places.filter(({ teamId }) => teamId === vacated.teamId);
  const rest = present.filter(({ candidateId }) => candidateId !== vacated.candidateId);
  const before = new Set(brokenBy(problem, present).map(keyOf));
  const seated = new Set(places.map(({ candidateId }) => candidateId));
  const vacant = pointsOf(problem, rest);
  const scored = (person: PersonToSeat, place: Place) =>
    scoresIn(person, place, { ...at, teams }, rest).filter(({ criterion }) => criterion !== 'thrift');
  const lawful: Successor[] = [];
  const barred: Barred[] = [];
  for (const person of at.people.filter(({ id }) => !seated.has(id))) {
    const place = { ...vacated, candidateId: person.id };
    const says = group
      ? [...groupBars(person.id, vacated, places, group), ...tied(person, place, at)]
      : (keptOut(person, place, at) ?? worsened(problem, [...rest, place], before, at));
    if (says.length > 0) barred.push({ personId: person.id, name: person.name, homeUnit: person.homeUnit, says });
    else
      lawful.push({
        person,
        points: group ? sumOf(scored(person, place)) : pointsOf(problem, [...rest, place]) - vacant,
        scores: scored(person, place),
      });
  }
  return { lawful: lawful.sort((a, b) => b.points - a.points || a.person.name.localeCompare(b.person.name)), barred };
}

function keptOut(person: PersonToSeat, { teamId, seat }: Place, at: Situation): Says[] | undefined {
  const team = at.teams.find(({ id }) => id === teamId);
  const line = at.settings.seats.find(({ code }) => code === seat);
  if (team === undefined || line === undefined) return undefined;
  const bars = barsOf(person, team, line, at).map(({ says }) => says);
  return bars.length > 0 ? bars : undefined;
}

function sumOf(scores: readonly Score[]): number {
  return scores.reduce((sum, { points }) => sum + points, 0);
}

/** Of the rules for inspection teams those that bind everybody: recusal, and service elsewhere at the same time. */
function tied(person: PersonToSeat, { teamId, seat }: Place, at: Situation): Says[] {
  const team = at.teams.find(({ id }) => id === teamId);
  const line = at.settings.seats.find(({ code }) => code === seat);
  if (team === undefined || line === undefined) return [];
  return barsOf(person, team, line, at)
    .filter(({ code }) => code === 'recusal' || code === 'elsewhere')
    .map(({ says }) => says);
}

/** What the team would break with the person that it does not break as it stands. */
function worsened(problem: Problem, after: readonly Place[], before: ReadonlySet<string>, at: Situation): Says[] {
  return brokenBy(problem, after)
    .filter((breach) => !before.has(keyOf(breach)))
    .flatMap((breach) => breachSays(breach, at));
}

const keyOf = ({ code, teamId, seat, need, candidateId }: Breach): string =>
  [code, teamId, seat, need, candidateId].join(' ');
