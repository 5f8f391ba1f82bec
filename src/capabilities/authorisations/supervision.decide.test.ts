import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { decideAppraisal, decideMending, decideSending, decideSummingUp, decideVisit } from './supervision.decide.ts';
import type { Appraisal, SupervisedRound, Visit } from './supervision.model.ts';
import { teamStanding } from './unities.model.ts';

const day = (value: string) => value as Day;
const office = {
  by: { id: 'clerk', name: '卢知远' },
  now: '2026-06-10T02:00:00.000Z' as Instant,
  today: day('2026-06-10'),
  mayDraft: true,
  mayApprove: false,
};
const stranger = { ...office, mayDraft: false };
const round: SupervisedRound = {
  ...{ id: 'r', jurisdictionId: 'j', isBegun: true, isOffSite: true, isClosed: false },
  teamIds: new Set(['t']),
  grades: new Set(['excellent', 'competent']),
};
const kindOf = (decision: ReturnType<typeof decideVisit>) =>
  decision.accepted ? decision.event.event : decision.refusal.kind.replace('authorisations.', '');

const finding = { words: '底稿要素不全', mendBy: day('2026-06-20') };
const newVisit = {
  id: 'v',
  teamId: 't',
  visitedOn: day('2026-06-01'),
  visitors: '巡察办',
  seen: '底稿',
  findings: [finding],
};

describe('a supervision visit', () => {
  const visit: Visit = {
    ...{ id: 'v', version: 1, jurisdictionId: 'j', roundId: 'r', teamId: 't', visitedOn: day('2026-06-01') },
    ...{ visitors: '巡察办', seen: '底稿', findings: [{ ...finding, mendedOn: null, how: null }] },
  };
  it('is recorded by the office for a team of the round while the round goes on', () => {
    expect(kindOf(decideVisit(round, newVisit, office))).toBe('visit-recorded');
    expect(kindOf(decideVisit(round, newVisit, stranger))).toBe('not-your-office');
    expect(kindOf(decideVisit({ ...round, isBegun: false }, newVisit, office))).toBe('round-not-under-way');
    expect(kindOf(decideVisit({ ...round, isClosed: true }, newVisit, office))).toBe('round-not-under-way');
    expect(kindOf(decideVisit(round, { ...newVisit, teamId: 'x' }, office))).toBe('team-elsewhere');
    expect(kindOf(decideVisit(round, { ...newVisit, visitedOn: day('2026-06-11') }, office))).toBe('day-to-come');
  });

  it('has each of its findings mended once, on a day after the visit', () => {
    const mend = (changes: object = {}, of = visit, at = office) =>
      decideMending(of, { place: 0, on: day('2026-06-05'), how: '已补全', ...changes }, at);
    expect(mend()).toMatchObject({ event: { set: { findings: [{ mendedOn: '2026-06-05', how: '已补全' }] } } });
    expect(kindOf(mend({ place: 1 }))).toBe('nothing-to-mend');
    expect(kindOf(mend({}, { ...visit, findings: [{ ...finding, mendedOn: day('2026-06-05'), how: '…' }] }))).toBe(
      'nothing-to-mend',
    );
    expect(kindOf(mend({ on: day('2026-05-31') }))).toBe('settled-outside-time');
    expect(kindOf(mend({}, visit, stranger))).toBe('not-your-office');
  });
});

describe('after the work on site', () => {
  const said = { heldOn: day('2026-06-09'), wentWell: '好', fellShort: '慢', toChange: '快' };
  const server = { personId: 'p', name: '舒明达', homeUnit: '审计局', homeUnitId: null };
  const order = { grade: 'competent', words: '完成分工' } as const;
  const blank = { id: 'a', version: 0, sentOn: null };
  const written = {
    ...server,
    ...order,
    id: 'a',
    version: 1,
    jurisdictionId: 'j',
    roundId: 'r',
    personName: '舒明达',
    sentOn: null,
  } satisfies Appraisal & object;
  const onSite = { ...round, isOffSite: false };

  it('the office sums the round up, once all have left their sites, and may write it anew', () => {
    const sum = (of = round, version = 0, at = office) => kindOf(decideSummingUp(of, said, { id: 's', version }, at));
    expect([sum(), sum(round, 1)]).toEqual(['summing-up-written', 'summing-up-rewritten']);
    expect(sum(onSite)).toBe('not-off-site');
    expect(sum(round, 0, stranger)).toBe('not-your-office');
    expect(
      kindOf(decideSummingUp(round, { ...said, heldOn: day('2026-06-11') }, { id: 's', version: 0 }, office)),
    ).toBe('day-to-come');
  });

  it('everybody is appraised by the office, until the director sends it', () => {
    expect(kindOf(decideAppraisal(round, server, order, blank, office))).toBe('appraisal-written');
    expect(kindOf(decideAppraisal(round, server, order, { ...blank, version: 1 }, office))).toBe('appraisal-rewritten');
    expect(kindOf(decideAppraisal(onSite, server, order, blank, office))).toBe('not-off-site');
    expect(kindOf(decideAppraisal(round, server, { ...order, grade: 'middling' }, blank, office))).toBe(
      'grade-unknown',
    );
    expect(kindOf(decideAppraisal(round, server, order, blank, stranger))).toBe('not-your-office');
    const sent = { ...blank, version: 2, sentOn: day('2026-06-09') };
    expect(kindOf(decideAppraisal(round, server, order, sent, office))).toBe('appraisal-sent');
    expect(kindOf(decideSending(written, { ...office, isDirector: false }))).toBe('not-director');
    expect(kindOf(decideSending(written, { ...office, isDirector: true }))).toBe('appraisal-sent');
    expect(decideSending({ ...written, sentOn: day('2026-06-09') }, { ...office, isDirector: true }).accepted).toBe(
      false,
    );
  });
});

describe('the three unities', () => {
  const clock = {
    limit: 'at-most',
    direction: 'after',
    dueOn: day('2026-06-01'),
    reachedOn: null,
    isOverdue: false,
  } as const;
  const inspection = { teamId: 't', teamName: '第一巡察组', stepsTaken: 4, stage: { zh: '开展了解', en: 'Work' } };
  it('judge a team by its slowest inspection, by days that have come, and never by what it found', () => {
    const clocks = [
      { ...clock, reachedOn: day('2026-05-30') },
      { ...clock, reachedOn: day('2026-06-04'), isOverdue: true },
      { ...clock, isOverdue: true },
      // Still running, and a least number of days: neither is in time or late.
      { ...clock, dueOn: day('2026-07-01') },
      { ...clock, limit: 'at-least' as const, reachedOn: day('2026-06-04') },
    ];
    const slow = { ...inspection, stepsTaken: 2, stage: { zh: '进驻', en: 'Move in' }, clocks: [] };
    const people = [
      { isSigned: true, isTrained: true },
      { isSigned: false, isTrained: true },
    ];
    const team = { inspections: [{ ...inspection, clocks }, slow], people, findings: [{ isMended: true }] };
    expect(teamStanding(team, day('2026-06-10'))).toEqual({
      ...{ inspections: 2, stepsTaken: 2, stage: slow.stage, inTime: { done: 1, of: 3 }, late: 2, longestDelay: 9 },
      ...{ undertakings: { done: 1, of: 2 }, training: { done: 2, of: 2 }, mended: { done: 1, of: 1 } },
    });
  });
});
