/** Who may take which seat, by which rule not, and how well each fits: everything that the programme is made of. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Candidate, Problem, TeamNeed } from './assembly.model.ts';
import { barText, scoreText } from './assembly.text.ts';
import type { Criterion, PersonToSeat, SeatLine, Situation, TeamOfRound, Words } from './proposal.model.ts';
import { strengthsOfSector } from './sectors.data.ts';

/** What keeps somebody from a seat. */
export interface Bar {
  readonly code: 'leader-pool' | 'rank' | 'field' | 'repeat' | 'cross-county' | 'recusal' | 'elsewhere';
  readonly says: Says;
}
/** Never given up, whatever is missing. */
const finalBars: readonly Bar['code'][] = ['recusal', 'elsewhere'];

type Filling = Readonly<Record<string, string | number | Says>>;

export function filled(template: Says, filling: Filling): Says {
  const put = (language: keyof Says) =>
    template[language].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = filling[name];
      return value === undefined ? place : String(typeof value === 'object' ? value[language] : value);
    });
  return { zh: put('zh'), en: put('en') };
}

export function wordOf(words: Words, code: string): Says {
  return words[code] ?? { zh: code, en: code };
}

export function listOf(words: Words, codes: readonly string[]): Says {
  const said = codes.map((code) => wordOf(words, code));
  return { zh: said.map(({ zh }) => zh).join('、'), en: said.map(({ en }) => en).join(', ') };
}

/** Every rule that keeps the person from the seat of the team; nothing where he may take it. */
export function barsOf(person: PersonToSeat, team: TeamOfRound, seat: SeatLine, at: Situation): Bar[] {
  return [
    ...(seat.code === 'leader' && person.pool !== 'leader'
      ? [{ code: 'leader-pool', says: barText.leaderPool } as const]
      : []),
    ...rankBar(person, seat, at),
    ...fieldBar(person, seat, at),
    ...repeatBars(person, team, seat, at),
    ...crossBar(person, team, at),
    ...recusalBars(person, team, seat, at),
    ...(person.elsewhere === null
      ? []
      : [{ code: 'elsewhere', says: filled(barText.elsewhere, { round: person.elsewhere }) } as const]),
  ];
}

/** A leader has a live rank always; another seat where the edition asks for one. */
function rankBar({ rank }: PersonToSeat, { code, lowestRank }: SeatLine, { rankLevels, words }: Situation): Bar[] {
  const bar = (says: Says): Bar[] => [{ code: 'rank', says }];
  if (code !== 'leader' && lowestRank === null) return [];
  if (rank === null) return bar(barText.noRank);
  const level = rankLevels[rank];
  if (level === undefined) return Object.keys(rankLevels).length === 0 ? [] : bar(barText.rankUnknown);
  if (lowestRank === null || level >= (rankLevels[lowestRank] ?? 0)) return [];
  return bar(filled(barText.rankTooLow, { rank: wordOf(words.ranks, rank), lowest: wordOf(words.ranks, lowestRank) }));
}

function fieldBar({ field }: PersonToSeat, { fields }: SeatLine, { words }: Situation): Bar[] {
  if (fields.length === 0 || fields.includes(field)) return [];
  const says = filled(barText.field, { field: wordOf(words.fields, field), fields: listOf(words.fields, fields) });
  return [{ code: 'field', says }];
}

/** 三个不固定: the leader of a team, the unit of a person. */
function repeatBars(person: PersonToSeat, team: TeamOfRound, { code }: SeatLine, at: Situation): Bar[] {
  const years = at.settings.notRepeatedYears;
  const recent = person.served.filter(({ year }) => year > at.year - years);
  const led = code === 'leader' ? recent.find(({ ledTeamId }) => ledTeamId === team.id) : undefined;
  const units = team.units.flatMap(({ unitId, name }) => {
    const before = recent.find((each) => each.unitId === unitId);
    return before === undefined ? [] : [filled(barText.repeatUnit, { unit: name, year: before.year, years })];
  });
  return [
    ...(led === undefined ? [] : [filled(barText.repeatLead, { team: team.name, year: led.year, years })]),
    ...units,
  ].map((says): Bar => ({ code: 'repeat', says }));
}

function crossBar({ jurisdictionId }: PersonToSeat, { units }: TeamOfRound, { settings }: Situation): Bar[] {
  const isOwn = units.some((unit) => unit.level !== 'city' && unit.jurisdictionId === jurisdictionId);
  return settings.isCrossCounty && isOwn ? [{ code: 'cross-county', says: barText.crossCounty }] : [];
}

function recusalBars({ id }: PersonToSeat, { units }: TeamOfRound, { code }: SeatLine, { ties }: Situation): Bar[] {
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]));
  return (ties.get(id) ?? [])
    .filter(({ unitId, seats }) => names.has(unitId) && binds(seats, code))
    .map(({ unitId, label, evidence }) => ({
      code: 'recusal',
      says: filled(barText.recusal, { unit: names.get(unitId) ?? '', rule: label, evidence }),
    }));
}

/** A seat that the office added itself is bound by what binds every seat. */
function binds(seats: readonly string[], code: string): boolean {
  return seats.includes(code) || (code === 'member' && seats.length > 2);
}

/** How well a person fits, criterion by criterion. */
export interface Score {
  readonly criterion: Criterion;
  readonly points: number;
  readonly says: Says;
}

export function scoresOf(person: PersonToSeat, team: TeamOfRound, at: Situation): Score[] {
  const score = (criterion: Criterion, share: number, says: Says): Score => ({
    criterion,
    points: Math.round((at.settings.weights[criterion] * share) / 10),
    says,
  });
  const since = at.year - 3;
  const served = person.served.filter(({ year }) => year > since).length;
  return [
    strengthScore(person, team, at, score),
    score('load', [100, 60, 20][served] ?? 0, filled(scoreText.load, { count: served })),
    appraisalScore(person, at, since, score),
    travelScore(person, team, score),
    score('thrift', -100, scoreText.thrift),
  ];
}

/** The average of what the grades of the last years count for, by the pinned edition; one that it does not list counts for nothing. */
function appraisalScore(person: PersonToSeat, { grades }: Situation, since: number, score: Scoring): Score {
  const recent = person.appraisals.flatMap(({ year, grade }) => (year >= since ? (grades[grade] ?? []) : []));
  if (recent.length === 0) return score('appraisals', 0, scoreText.noAppraisals);
  const average = Math.round(recent.reduce((sum, grade) => sum + grade.score, 0) / recent.length);
  const names = recent.map(({ label }) => label);
  const list = { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
  return score('appraisals', average, filled(scoreText.appraisals, { grades: list, average }));
}

type Scoring = (criterion: Criterion, share: number, says: Says) => Score;

function strengthScore(person: PersonToSeat, team: TeamOfRound, { words }: Situation, score: Scoring): Score {
  const wanted = [...new Set(team.units.flatMap(({ sector }) => strengthsOfSector[sector] ?? []))];
  if (wanted.length === 0) return score('strengths', 50, scoreText.anyStrengths);
  const had = wanted.filter((each) => person.strengths.includes(each));
  if (had.length === 0) return score('strengths', 0, scoreText.noStrengths);
  const says = filled(scoreText.strengths, { strengths: listOf(words.strengths, had) });
  return score('strengths', had.length > 1 ? 100 : 60, says);
}

function travelScore({ jurisdictionId }: PersonToSeat, { units }: TeamOfRound, score: Scoring): Score {
  const own = units.filter((unit) => unit.jurisdictionId === jurisdictionId).length;
  if (own === 0) return score('travel', 0, scoreText.far);
  return own === units.length ? score('travel', 100, scoreText.near) : score('travel', 50, scoreText.middling);
}

export function isNewcomer({ served }: PersonToSeat): boolean {
  return served.length === 0;
}

export function tagsOf(person: PersonToSeat): string[] {
  const seasoned = person.served.length >= 2 ? ['seasoned'] : [];
  return [
    `field:${person.field}`,
    ...person.strengths.map((each) => `good-at:${each}`),
    ...(isNewcomer(person) ? ['new'] : seasoned),
  ];
}

/** What the first strength of each of the team's sectors is: who has one of them knows the business. */
export function businessOf(team: TeamOfRound): string[] {
  return [...new Set(team.units.flatMap(({ sector }) => strengthsOfSector[sector]?.slice(0, 1) ?? []))];
}

export function needOf(team: TeamOfRound, { settings }: Pick<Situation, 'settings'>): TeamNeed {
  const { seats, size, needs, weights } = settings;
  const business = businessOf(team);
  const bonus = Math.round(weights.experience * 10);
  return {
    id: team.id,
    size,
    seats: seats.map(({ code, least, most }) => ({ seat: code, least, most })),
    needs: [
      { code: 'discipline', tags: ['field:discipline'], least: needs.discipline },
      { code: 'business', tags: business.map((each) => `good-at:${each}`), least: needs.business },
    ].filter(({ tags, least }) => least > 0 && tags.length > 0),
    bonuses: [
      { code: 'new', tags: ['new'], upTo: 1, points: bonus },
      { code: 'seasoned', tags: ['seasoned'], upTo: 2, points: bonus },
    ].filter(({ points }) => points > 0),
  };
}

/** The situation as the solver takes it. Bars and points are worked out once for each person, team and seat. */
export function problemOf(at: Situation): Problem {
  const people = new Map(at.people.map((each) => [each.id, each]));
  const teams = new Map(at.teams.map((each) => [each.id, each]));
  const seats = new Map(at.settings.seats.map((each) => [each.code, each]));
  const known = new Map<string, readonly Bar[]>();
  const worth = new Map<string, number>();
  const bars = (candidate: Candidate, { id }: TeamNeed, code: string): readonly Bar[] | null => {
    const [person, team, seat] = [people.get(candidate.id), teams.get(id), seats.get(code)];
    if (person === undefined || team === undefined || seat === undefined) return null;
    const key = `${person.id} ${id} ${code}`;
    const found = known.get(key) ?? barsOf(person, team, seat, at);
    known.set(key, found);
    return found;
  };
  const pointsIn = (candidate: Candidate, { id }: TeamNeed): number => {
    const [person, team] = [people.get(candidate.id), teams.get(id)];
    if (person === undefined || team === undefined) return 0;
    const key = `${person.id} ${id}`;
    const found = worth.get(key) ?? scoresOf(person, team, at).reduce((sum, { points }) => sum + points, 0);
    worth.set(key, found);
    return found;
  };
  return {
    candidates: at.people.map((person) => ({ id: person.id, tags: tagsOf(person) })),
    teams: at.teams.map((team) => needOf(team, at)),
    points: (candidate, team, seat) => (bars(candidate, team, seat)?.length === 0 ? pointsIn(candidate, team) : null),
    barred: (candidate, team, seat) => {
      const found = bars(candidate, team, seat);
      if (found === null || found.some(({ code }) => finalBars.includes(code))) return null;
      return [...new Set(found.map(({ code }) => code))];
    },
  };
}
