import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addYears, type Day } from '#platform/kernel/time.ts';
import { kinshipOf, type Relation, relations } from './kinship.model.ts';
import { somebody } from './person.testing.ts';
import type { EducationLine, PersonFacts, ResumeLine } from './pool.model.ts';
import { findingsOf } from './recusal.decide.ts';
import type { RecusalRule, UnitLeader, UnitToInspect } from './recusal.model.ts';
import { overlapOf } from './ties.decide.ts';

const on = '2024-06-01' as Day;
const day = (text: string) => text as Day;
const rule = (tie: string, more: Partial<RecusalRule> = {}): RecusalRule => ({
  code: tie,
  label: { zh: tie, en: tie },
  kind: 'duty',
  seats: ['leader'],
  tie,
  ...more,
});
const leader = (more: Partial<UnitLeader> = {}): UnitLeader => ({
  name: '简从容',
  post: '局长',
  career: [{ unitId: 'u', unitName: '农业局', post: '局长', from: day('2020-01-01'), until: null }],
  relatives: [],
  ...more,
});
const unit = (more: Partial<UnitToInspect> = {}): UnitToInspect => ({
  id: 'u',
  names: ['农业农村局', '农业局'],
  level: 'county',
  jurisdictionId: 'county',
  townshipId: null,
  leaders: [leader()],
  ...more,
});
const line = (from: string, until: string | null, more: Partial<ResumeLine> = {}): ResumeLine => ({
  unit: '农业局',
  unitId: 'u',
  post: '科员',
  isLeading: false,
  from: day(from),
  until: until === null ? null : day(until),
  ...more,
});
const found = (facts: Partial<PersonFacts>, one: RecusalRule, of = unit(), at = on) =>
  findingsOf(somebody({ resume: [], relatives: [], ...facts }), of, [one], at);
const relative = (relation: Relation, more = {}) => ({
  relatives: [{ name: '简从容', relation, unit: '农业局', unitId: 'u', post: '局长', ...more }],
});

describe('the table of recusal', () => {
  const studied: EducationLine = {
    school: '农业局',
    unitId: 'u',
    degree: 'bachelor',
    from: day('2001-09-01'),
    until: day('2005-07-01'),
  };
  const recent = rule('worked-there', { withinYears: 3 });
  const long = rule('worked-there', { atLeastYears: 3 });
  const subordinate = rule('superior-subordinate', { withinYears: 3 });
  const together = rule('same-leading-body', { withinYears: 3 });
  const elsewhere = leader({
    career: [{ unitId: 'v', unitName: '林业局', post: '副局长', from: day('2018-01-01'), until: day('2022-03-01') }],
  });
  it.each<[string, Partial<PersonFacts>, RecusalRule, UnitToInspect, (Day | null)[]]>([
    ['whose home unit it is', { homeUnitId: 'u' }, rule('home-unit'), unit(), [null]],
    ['whose home unit is written by an earlier name', { homeUnit: '农业局' }, rule('home-unit'), unit(), [null]],
    ['who works elsewhere', { homeUnit: '农业局', homeUnitId: 'v' }, rule('home-unit'), unit(), []],
    ['who left two years ago', { resume: [line('2015-01-01', '2022-05-01')] }, recent, unit(), [day('2025-05-01')]],
    ['who left three years ago to the day', { resume: [line('2015-01-01', '2021-06-01')] }, recent, unit(), []],
    ['who still works there', { resume: [line('2015-01-01', null)] }, recent, unit(), [null]],
    ['who once worked there three years', { resume: [line('2001-01-01', '2004-01-01')] }, long, unit(), [null]],
    ['who once worked there a day less', { resume: [line('2001-01-01', '2003-12-31')] }, long, unit(), []],
    [
      'who worked there three years in two stretches',
      { resume: [line('2001-01-01', '2003-01-01'), line('2005-01-01', '2006-01-02')] },
      long,
      unit(),
      [null, null],
    ],
    [
      'who held two posts there in the same two years',
      { resume: [line('2001-01-01', '2003-01-01'), line('2001-01-01', '2003-01-01', { post: '会计' })] },
      long,
      unit(),
      [],
    ],
    ['who took a degree there', { education: [studied] }, rule('studied-there'), unit(), [null]],
    ['whose wife leads it', relative('spouse'), rule('spouse'), unit(), [null]],
    ['whose brother leads it', relative('brother'), rule('collateral-blood'), unit(), [null]],
    ['whose brother is no spouse', relative('brother'), rule('spouse'), unit(), []],
    ['whose classmate leads it', relative('classmate'), rule('academic'), unit(), [null]],
    [
      'who worked under a member elsewhere',
      { resume: [line('2019-01-01', '2021-09-01', { unit: '林业局', unitId: 'v' })] },
      subordinate,
      unit({ leaders: [elsewhere] }),
      [day('2024-09-01')],
    ],
    [
      'who left before the member came',
      { resume: [line('2010-01-01', '2018-01-01', { unit: '林业局', unitId: 'v' })] },
      subordinate,
      unit({ leaders: [elsewhere] }),
      [],
    ],
    [
      'who sat in one leading body with a member',
      { resume: [line('2019-01-01', null, { unit: '林业局', unitId: 'v', isLeading: true })] },
      together,
      unit({ leaders: [elsewhere] }),
      [day('2025-03-01')],
    ],
    [
      'who sat above a member is no subordinate',
      { resume: [line('2019-01-01', null, { unit: '林业局', unitId: 'v', isLeading: true })] },
      subordinate,
      unit({ leaders: [elsewhere] }),
      [],
    ],
    [
      'whose unmeasured work together nobody declared',
      { resume: [line('2021-01-01', null)] },
      rule('long-co-work'),
      unit(),
      [],
    ],
    ['who declared long work together', relative('colleague'), rule('long-co-work'), unit(), [null]],
    ['who grew up in the county', { growthJurisdictionId: 'county' }, rule('grew-up-there'), unit(), [null]],
    [
      'who grew up in another township of the county',
      { growthJurisdictionId: 'county', growthUnitId: 't1' },
      rule('grew-up-there'),
      unit({ level: 'village', townshipId: 't2' }),
      [],
    ],
    [
      'who grew up in the village’s township',
      { growthJurisdictionId: 'county', growthUnitId: 't1' },
      rule('grew-up-there'),
      unit({ level: 'village', townshipId: 't1' }),
      [null],
    ],
  ])('knows somebody %s', (_, facts, one, of, expected) => {
    expect(found(facts, one, of).map(({ until }) => until)).toEqual(expected);
  });

  it('says what it rests on, and where only a name agrees', () => {
    const [certain] = found(relative('brother'), rule('collateral-blood'));
    expect(certain).toMatchObject({ basis: 'record', evidence: { zh: '简从容（局长）是其兄弟' } });
    const [doubtful] = found(relative('brother', { unit: '某公司', unitId: null }), rule('collateral-blood'));
    expect(doubtful?.basis).toBe('same-name');
  });

  it('binds the seats of its rule and no others', () => {
    const findings = found({ homeUnitId: 'u' }, rule('home-unit', { seats: ['leader', 'deputy'] }));
    expect(findings.map(({ seats }) => seats)).toEqual([['leader', 'deputy']]);
  });
});

describe('kinship', () => {
  const all = Object.keys(relations) as Relation[];
  it.each(all)('%s is of one class from either side', (relation) => {
    for (const inverse of relations[relation].inverse) {
      expect(all).toContain(inverse);
      expect(kinshipOf(inverse as Relation)).toBe(kinshipOf(relation));
      expect(relations[inverse as Relation].inverse.length).toBeGreaterThan(0);
    }
  });

  it.each(all)('%s is found whether the person names the member or the member the person', (relation) => {
    const one = rule(kinshipOf(relation));
    const byPerson = found(relative(relation), one);
    const inverse = relations[relation].inverse[0] as Relation;
    const person = { name: '柏知行', homeUnit: '审计局', homeUnitId: 'a' };
    const naming = { name: '柏知行', relation: inverse, unit: '审计局', unitId: 'a', post: null };
    const byMember = found(person, one, unit({ leaders: [leader({ relatives: [naming] })] }));
    expect([byPerson.length, byMember.length]).toEqual([1, 1]);
    expect([byPerson[0]?.basis, byMember[0]?.basis]).toEqual(['record', 'record']);
  });
});

describe('whatever the days', () => {
  const days = fc.integer({ min: 0, max: 40 }).map((years) => addYears(day('1990-01-15'), years));
  it('a finding once over never comes back by waiting', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 5 }),
        days,
        (from, length, within, at) => {
          const facts = { resume: [line(from, addYears(from, length))] };
          const one = rule('worked-there', { withinYears: within });
          const [now] = found(facts, one, unit(), at);
          const later = found(facts, one, unit(), addYears(at, 1));
          if (at >= from && now === undefined) expect(later).toEqual([]);
          if (now?.until) {
            expect(found(facts, one, unit(), now.until)).toEqual([]);
            expect(now.until > at).toBe(true);
          }
        },
      ),
    );
  });
  it('an overlap is the same from either side and lies within both', () => {
    const stretch = fc
      .tuple(days, fc.integer({ min: 1, max: 9 }), fc.boolean())
      .map(([from, years, ends]) => ({ from, until: ends ? addYears(from, years) : null }));
    fc.assert(
      fc.property(stretch, stretch, (one, other) => {
        const shared = overlapOf(one, other);
        expect(shared).toEqual(overlapOf(other, one));
        if (shared !== null) expect(shared.from >= one.from && shared.from >= other.from).toBe(true);
      }),
    );
  });
});
