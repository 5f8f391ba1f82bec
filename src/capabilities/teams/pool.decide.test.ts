import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { somebody, someGrades } from './person.testing.ts';
import {
  decideApproval,
  decideCheck,
  decideNomination,
  decidePersonChange,
  decideReview,
  qualificationOf,
} from './pool.decide.ts';
import type { Nomination, PoolPerson, PoolRules, PoolStanding } from './pool.model.ts';

const today = '2024-05-01' as Day;
const now = '2024-05-01T02:00:00.000Z' as Instant;
const rules: PoolRules = {
  rankLevels: { 'section-member': 1, 'deputy-section-head': 2, 'section-head': 3 },
  leaderRank: 'deputy-section-head',
  fields: ['audit', 'discipline'],
  grades: someGrades,
};
const clerk: PoolStanding = {
  ...{ today, now, by: { id: 'clerk', name: '杜若溪' }, mayKeep: true, mayApprove: false },
  grades: new Set(someGrades.map(({ code }) => code)),
};
const leader: PoolStanding = { ...clerk, by: { id: 'leader', name: '秦望山' }, mayKeep: false, mayApprove: true };
const nomination = (more: Partial<Nomination> = {}): Nomination => ({
  id: 'n',
  version: 1,
  jurisdictionId: 'j',
  state: 'recommended',
  facts: somebody(),
  recommendedByUnit: '西秀区审计局',
  recommendedOn: '2024-04-20' as Day,
  enteredBy: 'clerk',
  enteredByName: '杜若溪',
  enteredAt: now,
  checkedByName: null,
  checkedAt: null,
  checkNote: null,
  decidedByName: null,
  decidedAt: null,
  decisionNumber: null,
  declineReason: null,
  personId: null,
  ...more,
});
const refusalOf = (decision: { accepted: boolean; refusal?: { kind: string } }) => decision.refusal?.kind;
const failing = (facts: Parameters<typeof somebody>[0]) =>
  qualificationOf(somebody(facts), rules, today)
    .filter(({ holds }) => !holds)
    .map(({ code }) => code);

describe('the qualification check', () => {
  it('finds nothing against a whole record', () => expect(failing({})).toEqual([]));
  it.each([
    ['a rank too low for leading', { pool: 'leader', rank: 'section-member' }, 'rank-suffices'],
    ['no rank at all for leading', { pool: 'leader', rank: null }, 'rank-suffices'],
    ['a field that the rulebook does not know', { field: 'propaganda' }, 'field-known'],
    ['no present post in the résumé', { resume: [] }, 'resume-given'],
    ['no place of growth', { growthPlace: null }, 'growth-place-given'],
    ['no relatives', { relatives: [] }, 'relatives-given'],
    [
      'an appraisal of last year that the edition says keeps out',
      { appraisals: [{ year: 2023, grade: 'not-competent' }] },
      'not-appraised-badly',
    ],
  ] as const)('says so of %s', (_, facts, code) => expect(failing(facts)).toContain(code));
  it('forgets an appraisal of long ago', () =>
    expect(failing({ appraisals: [{ year: 2015, grade: 'not-competent' }] })).toEqual([]));
  it('takes it from the edition which grades keep out', () => {
    const badly = somebody({ appraisals: [{ year: 2023, grade: 'not-competent' }] });
    const lenient = { ...rules, grades: someGrades.map((grade) => ({ ...grade, keepsOut: false })) };
    expect(qualificationOf(badly, lenient, today).every(({ holds }) => holds)).toBe(true);
  });
  it('asks nobody of the talent pool for a rank', () => expect(failing({ rank: null })).toEqual([]));
});

describe('coming into a pool', () => {
  const order = {
    id: 'n',
    jurisdictionId: 'j',
    facts: somebody(),
    recommendedByUnit: '区审计局',
    recommendedOn: today,
  };
  it('begins with the unit’s recommendation, once for each person', () => {
    expect(decideNomination(order, [], clerk)).toMatchObject({
      accepted: true,
      event: { set: { state: 'recommended' } },
    });
    expect(refusalOf(decideNomination(order, [{ name: '柏知行', homeUnit: '西秀区审计局' }], clerk))).toBe(
      'teams.person-there',
    );
    expect(refusalOf(decideNomination(order, [], leader))).toBe('teams.not-your-office');
  });
  it('goes on only with a record that holds every condition, and ends with a reason otherwise', () => {
    const bare = nomination({ facts: somebody({ relatives: [] }) });
    expect(refusalOf(decideCheck(bare, { isQualified: true, note: null }, rules, clerk))).toBe('teams.not-qualified');
    expect(refusalOf(decideCheck(bare, { isQualified: false, note: null }, rules, clerk))).toBe('teams.note-needed');
    expect(decideCheck(nomination(), { isQualified: true, note: null }, rules, clerk)).toMatchObject({
      event: { set: { state: 'qualified' } },
    });
  });
  it('needs the leading group, and another than who entered it', () => {
    const approve = { type: 'approve', decisionNumber: '西巡领〔2024〕3号', personId: 'p' } as const;
    const qualified = nomination({ state: 'qualified' });
    expect(refusalOf(decideApproval(nomination(), approve, leader))).toBe('teams.not-checked-yet');
    expect(refusalOf(decideApproval(qualified, approve, clerk))).toBe('teams.not-leading-group');
    const both = { ...leader, by: clerk.by };
    expect(refusalOf(decideApproval(qualified, approve, both))).toBe('teams.own-nomination');
    const decided = decideApproval(qualified, approve, leader);
    expect(decided).toMatchObject({
      event: [
        { table: 'pool-person', id: 'p', set: { name: '柏知行', joinedOn: today, leftOn: null } },
        { table: 'nomination', set: { state: 'approved', personId: 'p' } },
      ],
    });
  });
});

describe('the yearly adjustment', () => {
  const person = { ...somebody(), id: 'p', version: 3, jurisdictionId: 'j', accountId: null } as unknown as PoolPerson;
  const here = { ...person, joinedOn: '2020-01-01' as Day, leftOn: null, leftReason: null, reviewedYear: 2023 };
  const review = (more: Partial<PoolPerson>, year: number, outcome: 'stays' | 'to-leader') =>
    decideReview({ ...here, ...more }, { year, outcome }, rules, clerk);
  it('looks at everybody once a year', () => {
    expect(review({}, 2024, 'stays')).toMatchObject({ event: { set: { reviewedYear: 2024, pool: 'talent' } } });
    expect(refusalOf(review({}, 2023, 'stays'))).toBe('teams.reviewed-already');
    expect(refusalOf(review({}, 2025, 'stays'))).toBe('teams.year-not-yet');
  });
  it('moves to the leader pool only with the rank for it', () => {
    expect(review({}, 2024, 'to-leader')).toMatchObject({ event: { set: { pool: 'leader' } } });
    expect(refusalOf(review({ rank: 'section-member' }, 2024, 'to-leader'))).toBe('teams.rank-too-low');
  });
  it('keeps a grade that the edition dropped, and takes none that it does not list', () => {
    const dropped = [{ year: 2019, grade: 'passable' }];
    const kept = { ...here, appraisals: dropped };
    const with2023 = (grade: string) => somebody({ appraisals: [...dropped, { year: 2023, grade }] });
    expect(decidePersonChange(kept, with2023('competent'), clerk).accepted).toBe(true);
    expect(refusalOf(decidePersonChange(kept, with2023('passable'), clerk))).toBe('teams.grade-unknown');
    expect(refusalOf(decidePersonChange(here, with2023('competent'), clerk))).toBe('teams.grade-unknown');
  });
  it('is the only way from one pool to the other', () =>
    expect(refusalOf(decidePersonChange(here, somebody({ pool: 'leader' }), clerk))).toBe('teams.pool-by-review'));
  it('leaves whoever left alone', () =>
    expect(refusalOf(review({ leftOn: today, leftReason: '退休' }, 2024, 'stays'))).toBe('teams.already-ended'));
});
