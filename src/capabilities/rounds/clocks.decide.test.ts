import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { clocksOf, stayOf } from './clocks.decide.ts';
import { decideInspection, type InspectionSituation } from './inspection.decide.ts';
import type { DeadlineLine, Inspection, InspectionOrder, Round } from './rounds.model.ts';

const day = (text: string) => text as Day;
const movedInOn = day('2026-03-10');
const round = { state: 'under-way', begunOn: movedInOn, announcedOn: null } as Round;
const inspection = {
  ...{ id: 'i', version: 3, jurisdictionId: 'j', kind: 'regular', finishedOn: null, cancelledOn: null },
  ...{ stage: 'move-in', stages: [{ step: 'move-in', on: movedInOn }], movedInOn, leftOn: null },
} as unknown as Inspection;

function deadline(facts: Partial<DeadlineLine>): DeadlineLine {
  return {
    code: 'report',
    label: { zh: '报告', en: 'Report' },
    from: 'left-site',
    direction: 'after',
    to: 'report-submitted',
    limit: 'at-most',
    amount: 1,
    unit: 'month',
    isInclusive: false,
    holder: 'inspection-office',
    ...facts,
  };
}

describe('clocks', () => {
  const left = { ...inspection, leftOn: day('2026-01-31') };
  const clocks = (facts: Partial<DeadlineLine>) => clocksOf(left, round, [deadline(facts)], movedInOn);

  it('run from the day of their event, to the last day of a shorter month, and are overdue after it', () => {
    expect(clocks({})).toMatchObject([{ startedOn: '2026-01-31', dueOn: '2026-02-28', isOverdue: true }]);
    expect(clocks({ from: 'feedback-given' })).toEqual([]);
    expect(clocks({ kinds: ['look-back'] })).toEqual([]);
  });

  it('count back where the rulebook says before, and say so where the calendar is not known', () => {
    expect(clocks({ direction: 'before', unit: 'calendar-day', amount: 5, limit: 'at-least' })).toMatchObject([
      { dueOn: '2026-01-26', isOverdue: false },
    ]);
    expect(clocks({ unit: 'working-day', amount: 400 })).toMatchObject([{ dueOn: null, isOverdue: false }]);
  });
});

describe('the time on site', () => {
  const onSite = { from: 'moved-in', to: 'left-site', unit: 'calendar-day', isInclusive: true } as const;
  const stays = [
    deadline({ ...onSite, limit: 'at-least', amount: 35, kinds: ['regular'] }),
    deadline({ ...onSite, amount: 45, kinds: ['regular'] }),
    deadline({ ...onSite, amount: 20, kinds: ['look-back'] }),
  ];

  it('has a first day of leaving and a last, by the kind of the inspection', () => {
    const stay = (kind: string, on: Day | null = movedInOn) =>
      stayOf({ kind, movedInOn: on }, { stays, calendars: [] });
    expect(stay('regular')).toEqual({ earliest: '2026-04-13', latest: '2026-04-23' });
    expect(stay('look-back')).toEqual({ earliest: null, latest: '2026-03-29' });
    expect(stay('regular', null)).toEqual({ earliest: null, latest: null });
  });

  const at: InspectionSituation = {
    ...{ by: { id: null, name: '秦望山' }, now: '2026-05-01T02:00:00.000Z' as Instant, today: day('2026-05-01') },
    ...{ mayPlan: false, mayApprove: false, mayLead: true, isAuthorised: true },
    ...{ round, items: { open: 0, withTeam: 0 } },
    rules: {
      openingMeeting: { zh: '见面会', en: 'Opening meeting' },
      steps: [{ code: 'move-in', label: { zh: '进驻', en: 'Move in' }, stage: 'carry-out' }],
      kinds: [],
      stays,
      calendars: [],
    },
  };
  const decide = (order: InspectionOrder, changes: Partial<Inspection> = {}) =>
    decideInspection({ ...inspection, ...changes }, order, at);
  const leave = (on: string, earlyReason: string | null, changes: Partial<Inspection> = {}) =>
    decide({ type: 'leave', on: day(on), earlyReason }, changes);

  it('is cut short with a reason only, which is kept where it was needed', () => {
    expect(leave('2026-04-10', null)).toMatchObject({
      refusal: { kind: 'rounds.leaves-early', field: 'on', says: { zh: expect.stringContaining('还差3天') } },
    });
    const earlyReason = '单位改革提前结束';
    const set = (leftEarlyReason: string | null) => ({ event: { event: 'site-left', set: { leftEarlyReason } } });
    expect(leave('2026-04-10', earlyReason)).toMatchObject(set(earlyReason));
    expect(leave('2026-04-13', null)).toMatchObject(set(null));
    expect(leave('2026-04-13', earlyReason)).toMatchObject(set(null));
    expect(leave('2026-03-20', null, { kind: 'look-back' })).toMatchObject(set(null));
  });

  it('runs on, and the reason goes, when the team is back on site', () => {
    const left = { leftOn: day('2026-04-10'), leftEarlyReason: '单位改革提前结束' };
    expect(decide({ type: 'take-back', reason: '还要补充' }, left)).toMatchObject({
      event: { set: { leftOn: null, leftEarlyReason: null } },
    });
  });
});
