/** An assignment looked at: what it breaks, what it is worth, why somebody sits where he sits and nobody else does. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Place, Problem, Relaxation, TeamNeed } from './assembly.model.ts';
import { breachText, relaxText, scoreText } from './assembly.text.ts';
import { type Breach, brokenBy, pointsOf } from './formulate.decide.ts';
import type { Criterion, PersonToSeat, Situation, TeamOfRound } from './proposal.model.ts';
import { type Bar, barsOf, filled, needOf, problemOf, type Score, scoresOf, tagsOf } from './suitability.decide.ts';

export interface Violation {
  readonly teamId: string;
  readonly personId: string | null;
  readonly says: Says;
}

export interface Judged {
  readonly points: number;
  readonly violations: readonly Violation[];
}

export function judged(at: Situation, places: readonly Place[]): Judged {
  const problem = problemOf(at);
  const broken = brokenBy(problem, places).flatMap((breach) =>
    breachSays(breach, at).map((says) => ({ ...whoseBreach(breach), says })),
  );
  return {
    points: pointsOf(problem, places),
    violations: [...at.teams.flatMap((team) => repeats(team, at)), ...broken],
  };
}

/** The list of units is the plan's; that the tie between team and unit is not fixed is asked of it all the same. */
export function repeats(team: TeamOfRound, { settings }: Pick<Situation, 'settings'>): Violation[] {
  return team.repeated.map(({ unitId, year }) => {
    const unit = team.units.find((each) => each.unitId === unitId)?.name ?? '';
    const filling = { team: team.name, unit, year, years: settings.notRepeatedYears };
    return { teamId: team.id, personId: null, says: filled(breachText.teamRepeats, filling) };
  });
}

function whoseBreach({ teamId, candidateId }: Breach) {
  return { teamId, personId: candidateId };
}

/** What a rule that is broken says, in words. */
export function breachSays(breach: Breach, at: Situation): Says[] {
  const { teamId, seat, candidateId, found, code, need } = breach;
  const team = at.teams.find(({ id }) => id === teamId);
  const line = at.settings.seats.find((each) => each.code === seat);
  const person = at.people.find(({ id }) => id === candidateId);
  const names = { team: team?.name ?? '', seat: line?.label ?? seat ?? '', person: person?.name ?? '', found };
  const made = (template: Says, filling: Readonly<Record<string, number>> = {}): Says[] => [
    filled(template, { ...names, ...filling }),
  ];
  const { size, needs } = at.settings;
  switch (code) {
    case 'twice':
      return made(breachText.twice);
    case 'size':
      return made(found < size.least ? breachText.sizeUnder : breachText.sizeOver, { ...size });
    case 'seat': {
      const { least = 0, most = 0 } = line ?? {};
      return made(found < least ? breachText.seatUnder : breachText.seatOver, { least, most });
    }
    case 'need':
      return need === 'discipline'
        ? made(breachText.discipline, { least: needs.discipline })
        : made(breachText.business, { least: needs.business });
    case 'kept-out':
      if (person === undefined || team === undefined || line === undefined) return made(breachText.gone);
      return barsOf(person, team, line, at).map(({ says }) => filled(breachText.keptOut, { ...names, reason: says }));
  }
}

export function relaxationSays({ code, teamId, seat, count }: Relaxation, at: Situation): Says {
  const team = at.teams.find(({ id }) => id === teamId)?.name ?? '';
  const label = at.settings.seats.find((each) => each.code === seat)?.label ?? seat ?? '';
  const template = (relaxText as Readonly<Record<string, Says>>)[code] ?? relaxText.size;
  return filled(template, { team, seat: label, count });
}

/** What a person counts in a team by himself, whoever else is in it. */
export function worthOf(person: PersonToSeat, { teamId }: Place, at: Situation): number {
  const team = at.teams.find(({ id }) => id === teamId);
  return team === undefined ? 0 : scoresOf(person, team, at).reduce((sum, { points }) => sum + points, 0);
}

/** What a team counts, and how much of it its mix of experience adds. */
export function teamPoints(at: Situation, places: readonly Place[], teamId: string): { points: number; mix: number } {
  const here = places.filter((place) => place.teamId === teamId);
  const alone = here.reduce((sum, place) => {
    const person = at.people.find(({ id }) => id === place.candidateId);
    return sum + (person === undefined ? 0 : worthOf(person, place, at));
  }, 0);
  const team = at.teams.find(({ id }) => id === teamId);
  const mix = team === undefined ? 0 : mixOf(needOf(team, at), here, at);
  return { points: alone + mix, mix };
}

function mixOf({ bonuses }: TeamNeed, places: readonly Place[], { people }: Situation): number {
  const tags = places.flatMap(({ candidateId }) => {
    const person = people.find(({ id }) => id === candidateId);
    return person === undefined ? [] : [tagsOf(person)];
  });
  return bonuses.reduce(
    (sum, bonus) =>
      sum +
      bonus.points * Math.min(bonus.upTo, tags.filter((own) => bonus.tags.some((tag) => own.includes(tag))).length),
    0,
  );
}

/** What one person in one seat counts, the share in the team's mix included. */
export function scoresIn(person: PersonToSeat, place: Place, at: Situation, places: readonly Place[]): Score[] {
  const team = at.teams.find(({ id }) => id === place.teamId);
  if (team === undefined) return [];
  const rest = places.filter(({ candidateId }) => candidateId !== person.id);
  const problem = problemOf(at);
  const seated = { ...place, candidateId: person.id };
  const alone = scoresOf(person, team, at);
  const mix =
    pointsOf(problem, [...rest, seated]) - pointsOf(problem, rest) - alone.reduce((sum, { points }) => sum + points, 0);
  const isNew = tagsOf(person).includes('new');
  const experience: Criterion = 'experience';
  const mixScore = { criterion: experience, points: mix, says: isNew ? scoreText.newcomer : scoreText.seasoned };
  return mix === 0 ? alone : [...alone, mixScore];
}

export interface Alternative {
  readonly personId: string;
  readonly name: string;
  readonly homeUnit: string;
  /** How many points the whole would lose. */
  readonly loses: number;
}

export interface Why {
  readonly scores: readonly Score[];
  readonly nextBest: Alternative | null;
  /** How many others could lawfully take the seat. */
  readonly others: number;
}

/** Why this person sits here: what he counts, and who of those without a seat would be the next best. */
export function whyOf(at: Situation, places: readonly Place[], personId: string): Why | undefined {
  const place = places.find(({ candidateId }) => candidateId === personId);
  const person = at.people.find(({ id }) => id === personId);
  if (place === undefined || person === undefined) return undefined;
  const problem = problemOf(at);
  const rest = places.filter((each) => each !== place);
  const now = pointsOf(problem, places);
  const seated = new Set(places.map(({ candidateId }) => candidateId));
  const faults = brokenBy(problem, places).length;
  const others = at.people
    .filter(({ id }) => !seated.has(id))
    .filter((other) => isOpenTo(problem, other, place))
    .map((other) => ({ other, after: [...rest, { ...place, candidateId: other.id }] }))
    .filter(({ after }) => brokenBy(problem, after).length <= faults)
    .map(({ other, after }) => ({ ...alternative(other), loses: now - pointsOf(problem, after) }))
    .sort((a, b) => a.loses - b.loses);
  return { scores: scoresIn(person, place, at, places), nextBest: others[0] ?? null, others: others.length };
}

function alternative({ id, name, homeUnit }: PersonToSeat) {
  return { personId: id, name, homeUnit };
}

function isOpenTo(problem: Problem, person: PersonToSeat, { teamId, seat }: Place): boolean {
  const team = problem.teams.find(({ id }) => id === teamId);
  const candidate = problem.candidates.find(({ id }) => id === person.id);
  return team !== undefined && candidate !== undefined && problem.points(candidate, team, seat) !== null;
}

export interface WhyNot {
  readonly teamId: string;
  readonly seat: string;
  readonly bars: readonly Bar[];
  /** Where nothing keeps him out: what the whole would lose with him in place of whoever can best be spared. */
  readonly inPlaceOf: Alternative | null;
}

/** Seat by seat why somebody was not chosen. */
export function whyNotOf(at: Situation, places: readonly Place[], personId: string): WhyNot[] {
  const person = at.people.find(({ id }) => id === personId);
  if (person === undefined) return [];
  const problem = problemOf(at);
  const now = pointsOf(problem, places);
  const faults = brokenBy(problem, places).length;
  return at.teams.flatMap((team) =>
    at.settings.seats.map((line): WhyNot => {
      const bars = barsOf(person, team, line, at);
      const there = places.filter(({ teamId, seat }) => teamId === team.id && seat === line.code);
      const swaps = bars.length > 0 ? [] : there.flatMap((place) => swapped(place));
      return {
        teamId: team.id,
        seat: line.code,
        bars,
        inPlaceOf: swaps.sort((a, b) => a.loses - b.loses)[0] ?? null,
      };
    }),
  );

  function swapped(place: Place): Alternative[] {
    const after = places.map((each) => (each === place ? { ...place, candidateId: personId } : each));
    const sitting = at.people.find(({ id }) => id === place.candidateId);
    if (sitting === undefined || brokenBy(problem, after).length > faults) return [];
    return [{ ...alternative(sitting), loses: now - pointsOf(problem, after) }];
  }
}
