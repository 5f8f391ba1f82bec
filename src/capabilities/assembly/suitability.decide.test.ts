import fc from 'fast-check';
import loader, { type Highs } from 'highs';
import { describe, expect, it } from 'vitest';
import { judged, whyNotOf, whyOf } from './board.decide.ts';
import { silentSeats } from './composition.model.ts';
import { personToSeat, situationWith, teamOfRound } from './people.testing.ts';
import { faultsOf, somePools } from './pools.testing.ts';
import { answerOf } from './programme.solver.ts';
import type { PersonToSeat, SeatLine, Settings, Situation, TieFound } from './proposal.model.ts';
import { type Runner, solveBy } from './solve.ts';
import { barsOf, problemOf, scoresOf } from './suitability.decide.ts';

/** The package's types take its module for the function that it exports. */
const highs = await (loader as unknown as () => Promise<Highs>)();
const here: Runner = async (programme, seconds) => answerOf(highs, programme, seconds);

const settings: Settings = {
  seats: silentSeats,
  size: { least: 5, most: 7 },
  needs: { discipline: 1, business: 1 },
  notRepeatedYears: 3,
  isCrossCounty: false,
  weights: { strengths: 5, load: 4, experience: 3, appraisals: 3, travel: 2, thrift: 8 },
  seconds: 20,
  poolIds: ['city'],
};
const leaderSeat = silentSeats[0] as SeatLine;
const memberSeat = silentSeats[3] as SeatLine;
const codes = (person: PersonToSeat, seat: SeatLine, at: Situation) =>
  barsOf(person, at.teams[0] as Situation['teams'][number], seat, at).map(({ code }) => code);

describe('a seat', () => {
  const team = teamOfRound(1, [{ unitId: 'u1', name: '市水务集团' }]);
  const at = (more: Partial<Situation> = {}, changed: Partial<Settings> = {}) =>
    situationWith({ ...settings, ...changed }, [team], [], more);

  it('of a leader asks for the leader pool and a live rank', () => {
    expect(codes(personToSeat({ id: 'a' }), leaderSeat, at())).toEqual(['leader-pool']);
    expect(codes(personToSeat({ id: 'a', pool: 'leader', rank: null }), leaderSeat, at())).toEqual(['rank']);
    expect(codes(personToSeat({ id: 'a', pool: 'leader', rank: 'abolished' }), leaderSeat, at())).toEqual(['rank']);
    const asking = { ...leaderSeat, lowestRank: 'section-head' };
    const low = personToSeat({ id: 'a', pool: 'leader', rank: 'deputy-section-head' });
    expect(codes(low, asking, at())).toEqual(['rank']);
    expect(codes({ ...low, rank: 'section-head' }, asking, at())).toEqual([]);
  });

  it('asks for its fields', () => {
    const accounts = { ...memberSeat, code: 'finance', fields: ['audit', 'finance'] };
    expect(codes(personToSeat({ id: 'a' }), accounts, at())).toEqual([]);
    expect(codes(personToSeat({ id: 'a', field: 'discipline' }), accounts, at())).toEqual(['field']);
  });

  it('is closed by a tie to one of the team’s units where the rule binds the seat', () => {
    const tie = (seats: string[]): TieFound => ({
      unitId: 'u1',
      kind: 'duty',
      label: { zh: '近 3 年内在该单位工作', en: 'Worked there within 3 years' },
      seats,
      evidence: { zh: '2014-01-01至今在市水务集团任科长', en: 'Worked there' },
      until: null,
    });
    const bound = at({ ties: new Map([['a', [tie(['leader', 'deputy'])]]]) });
    expect(codes(personToSeat({ id: 'a', pool: 'leader' }), leaderSeat, bound)).toEqual(['recusal']);
    expect(codes(personToSeat({ id: 'a' }), memberSeat, bound)).toEqual([]);
    const elsewhere = at({ ties: new Map([['a', [{ ...tie(['leader']), unitId: 'another' }]]]) });
    expect(codes(personToSeat({ id: 'a', pool: 'leader' }), leaderSeat, elsewhere)).toEqual([]);
  });

  it('repeats neither the team led nor the unit inspected within the span, and both after it', () => {
    const led = personToSeat({ id: 'a', pool: 'leader', served: [{ year: 2014, unitId: null, ledTeamId: team.id }] });
    expect(codes(led, leaderSeat, at())).toEqual(['repeat']);
    expect(codes(led, memberSeat, at())).toEqual([]);
    expect(codes(led, leaderSeat, at({ year: 2017 }))).toEqual([]);
    expect(codes(led, leaderSeat, at({}, { notRepeatedYears: 0 }))).toEqual([]);
    const inspected = personToSeat({ id: 'a', served: [{ year: 2015, unitId: 'u1', ledTeamId: null }] });
    expect(codes(inspected, memberSeat, at())).toEqual(['repeat']);
  });

  it('is not for somebody of the same county where the round inspects across counties, nor for who serves elsewhere', () => {
    const county = teamOfRound(1, [{ level: 'township', jurisdictionId: 'puding' }]);
    const across = situationWith({ ...settings, isCrossCounty: true }, [county], []);
    expect(codes(personToSeat({ id: 'a', jurisdictionId: 'puding' }), memberSeat, across)).toEqual(['cross-county']);
    expect(codes(personToSeat({ id: 'a', jurisdictionId: 'xixiu' }), memberSeat, across)).toEqual([]);
    expect(codes(personToSeat({ id: 'a', elsewhere: '2016年第二轮巡察' }), memberSeat, at())).toEqual(['elsewhere']);
  });
});

/** The five teams at thirteen enterprises of institution.md §4, out of a pool of the five fields. */
function enterprises(): Situation {
  const perTeam = [3, 3, 3, 2, 2];
  const teams = perTeam.map((count, at) =>
    teamOfRound(
      at + 1,
      Array.from({ length: count }, (_, unit) => ({ name: `国企${at + 1}-${unit}` })),
    ),
  );
  const fields = ['discipline', 'organisation', 'audit', 'finance', 'poverty-relief'];
  const people = Array.from({ length: 60 }, (_, at) => {
    const field = fields[at % fields.length] ?? '';
    return personToSeat({
      id: `p${at}`,
      pool: at < 12 ? 'leader' : 'talent',
      field: at < 12 ? 'discipline' : field,
      strengths: field === 'audit' || field === 'finance' ? ['industry', 'reading-accounts'] : ['talks', 'writing'],
      served:
        at % 4 === 0
          ? []
          : [
              { year: 2012, unitId: null, ledTeamId: null },
              { year: 2013, unitId: null, ledTeamId: null },
            ],
    });
  });
  return situationWith(settings, teams, people);
}

describe('appraisals', () => {
  const team = teamOfRound(1, [{}]);
  const appraised = (...grades: [number, string][]) =>
    personToSeat({ id: 'p', appraisals: grades.map(([year, grade]) => ({ year, grade })) });
  const scoreOf = (person: PersonToSeat, more: Partial<Situation> = {}) =>
    scoresOf(person, team, situationWith(settings, [team], [], more)).find(
      ({ criterion }) => criterion === 'appraisals',
    );

  it('count by the average of what the edition says the grades of three years are worth', () => {
    const mixed = appraised([2016, 'excellent'], [2014, 'competent'], [2012, 'excellent']);
    expect(scoreOf(mixed)?.says.zh).toBe('近三年考核：优秀、称职，平均 80 分');
    expect(scoreOf(mixed)?.points).toBe(Math.round((settings.weights.appraisals * 80) / 10));
    const grades = { excellent: { label: { zh: '好', en: 'Good' }, score: 40 } };
    expect(scoreOf(mixed, { grades })?.says.zh).toBe('近三年考核：好，平均 40 分');
  });

  it('count for nothing where there are none, or none that the edition lists', () => {
    expect(scoreOf(appraised())).toMatchObject({ points: 0, says: { zh: '近三年没有考核记录' } });
    expect(scoreOf(appraised([2016, 'excellent']), { grades: {} })?.points).toBe(0);
  });
});

describe('the inspection of the enterprises', () => {
  it('gets five teams, each led from discipline, with discipline cadres and people who know the business', async () => {
    const at = enterprises();
    const { outcome, places } = await solveBy(here, problemOf(at), 20);
    expect(outcome).toBe('proven');
    expect(judged(at, places).violations).toEqual([]);
    const byId = new Map(at.people.map((each) => [each.id, each]));
    for (const team of at.teams) {
      const members = places.filter(({ teamId }) => teamId === team.id);
      const people = members.flatMap(({ candidateId }) => byId.get(candidateId) ?? []);
      const leader = byId.get(members.find(({ seat }) => seat === 'leader')?.candidateId ?? '');
      expect(leader).toMatchObject({ pool: 'leader', field: 'discipline' });
      expect(people.filter(({ field }) => field === 'discipline').length).toBeGreaterThan(0);
      expect(people.filter(({ strengths }) => strengths.includes('industry')).length).toBeGreaterThan(0);
    }
    expect(new Set(places.map(({ teamId }) => teamId)).size).toBe(5);
  });

  it('says of every seat why, and that nobody left out would be worth more there', async () => {
    const at = enterprises();
    const { places, points } = await solveBy(here, problemOf(at), 20);
    expect(judged(at, places).points).toBe(points);
    for (const { candidateId } of places) {
      const why = whyOf(at, places, candidateId);
      expect(why?.scores.map(({ criterion }) => criterion)).toContain('strengths');
      if (why?.nextBest) expect(why.nextBest.loses).toBeGreaterThanOrEqual(0);
    }
    const seated = new Set(places.map(({ candidateId }) => candidateId));
    const out = at.people.find(({ id }) => !seated.has(id));
    const reasons = whyNotOf(at, places, out?.id ?? '');
    expect(reasons).toHaveLength(at.teams.length * silentSeats.length);
    for (const { inPlaceOf } of reasons) if (inPlaceOf) expect(inPlaceOf.loses).toBeGreaterThanOrEqual(0);
  });
});

describe('no assembled team', () => {
  it('breaks a hard rule, whatever the pools', async () => {
    let formed = 0;
    await fc.assert(
      fc.asyncProperty(somePools(settings), async (at) => {
        const { outcome, places } = await solveBy(here, problemOf(at), 20);
        if (outcome !== 'proven') return;
        formed += 1;
        expect(faultsOf(at, places)).toEqual([]);
        expect(judged(at, places).violations).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(formed).toBeGreaterThan(300);
  }, 120_000);
});
