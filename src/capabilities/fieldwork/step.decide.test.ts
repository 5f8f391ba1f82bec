import { describe, expect, it } from 'vitest';
import { documentPlaces as placesOfRulebooks } from '#capabilities/rulebook/sections-of-work.schema.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { decideWaiver } from './record.decide.ts';
import type { SiteStanding } from './site.model.ts';
import { decideTick, decideUntick } from './step.decide.ts';
import {
  documentPlaces,
  lightOf,
  placeOf,
  stepPlaces,
  type TaskStanding,
  type TaskTick,
  termOf,
} from './step.model.ts';

const day = (text: string) => text as Day;
const origin = { jurisdictionId: 'j', roundId: 'r', inspectionId: 'i' };
const at: SiteStanding = {
  by: { id: 'a', name: '甲', roles: ['team-member'] },
  now: '2026-11-20T02:00:00.000Z' as Instant,
  today: day('2026-11-20'),
  movedInOn: day('2026-11-01'),
  isOver: false,
  ...{ team: [], people: [], checks: new Set(), questions: new Set(), points: new Set(), shapes: new Map() },
  leastInspectors: 2,
};
const as = (id: string, role: string): SiteStanding => ({ ...at, by: { id, name: id, roles: [role] } });
const leader = as('b', 'team-leader');
const kindOf = (decision: { accepted: boolean; refusal?: { kind: string } }) =>
  decision.accepted ? 'accepted' : decision.refusal?.kind.replace('fieldwork.', '');

const order = { task: 'divide-work', doneOn: day('2026-11-19'), note: null };
const taskIn = (place: TaskStanding['place'], isTicked: boolean, rest: Partial<TaskStanding> = {}): TaskStanding => ({
  ...{ code: 'divide-work', isByHand: true, isMandatory: true, isTicked, place },
  ...rest,
});
const tick: TaskTick = {
  ...origin,
  ...{ id: 't', version: 1, task: 'divide-work', doneOn: day('2026-11-19'), note: null },
  ...{ tickedBy: 'a', tickedByName: '甲', tickedOn: day('2026-11-19') },
  ...{ untickedByName: null, untickedOn: null, untickReason: null },
};

describe('a task of a step takes these commands in every place of the step and no others', () => {
  const ticked = { passed: 'accepted', present: 'accepted', ahead: 'step-not-entered' };
  const taken = { passed: 'step-passed', present: 'accepted', ahead: 'accepted' };
  it.each(stepPlaces.flatMap((place) => [false, true].map((isTicked) => [place, isTicked] as const)))(
    '%s, ticked: %s',
    (place, isTicked) => {
      const task = taskIn(place, isTicked);
      const now = decideTick('t', origin, order, { ...at, task });
      const expected = ticked[place];
      expect(kindOf(now)).toBe(expected === 'accepted' && isTicked ? 'already-ticked' : expected);
      const before = isTicked ? tick : { ...tick, untickedOn: at.today };
      expect(kindOf(decideUntick(before, '记错', { ...at, task }))).toBe(isTicked ? taken[place] : 'not-ticked');
      const thing = { missing: isTicked ? 0 : 1, isWaived: false, step: 'work' };
      const waived = decideWaiver('w', origin, { task: 'divide-work', reason: '两人小组' }, { ...leader, thing });
      expect(kindOf(waived)).toBe(isTicked ? 'nothing-missing' : 'accepted');
    },
  );
});

describe('a tick', () => {
  const kind = (
    more: Partial<SiteStanding & { task: TaskStanding | undefined }>,
    changes: Partial<typeof order> = {},
  ) => kindOf(decideTick('t', origin, { ...order, ...changes }, { ...at, task: taskIn('present', false), ...more }));

  it('is the team’s, on site, of a task that nothing else proves, on a day between moving in and today', () => {
    expect(kind({})).toBe('accepted');
    expect(kind(as('x', 'office-clerk'))).toBe('not-in-team');
    expect(kind({ isOver: true })).toBe('not-on-site');
    expect(kind({ movedInOn: null })).toBe('not-on-site');
    expect(kind({ task: undefined })).toBe('task-unknown');
    expect(kind({ task: taskIn('present', false, { isByHand: false }) })).toBe('task-proved-by-records');
    expect(kind({}, { doneOn: day('2026-11-21') })).toBe('done-day');
    expect(kind({}, { doneOn: day('2026-10-31') })).toBe('done-day');
  });

  it('says who and when', () => {
    expect(decideTick('t', origin, order, { ...at, task: taskIn('present', false) })).toMatchObject({
      event: { event: 'task-ticked', set: { tickedByName: '甲', doneOn: '2026-11-19', tickedOn: '2026-11-20' } },
    });
  });

  it('is taken back by whoever ticked or by the leader, with the reason, while the team is at the step', () => {
    const taken = (who: SiteStanding, task = taskIn('present', true)) => decideUntick(tick, '记错', { ...who, task });
    expect(taken(at)).toMatchObject({ event: { set: { untickedByName: '甲', untickReason: '记错' } } });
    expect(kindOf(taken(leader))).toBe('accepted');
    expect(kindOf(taken(as('c', 'team-member')))).toBe('untick-others');
    expect(kindOf(taken(as('a', 'office-clerk')))).toBe('not-in-team');
    expect(kindOf(taken({ ...at, isOver: true }))).toBe('not-on-site');
    expect(kindOf(taken(at, taskIn('passed', true, { isMandatory: false })))).toBe('accepted');
  });
});

it('a waiver of one task stands at the step that the task belongs to', () => {
  const thing = { missing: 1, isWaived: false, step: 'work' };
  expect(decideWaiver('w', origin, { task: 'divide-work', reason: '两人小组' }, { ...leader, thing })).toMatchObject({
    event: { set: { item: 'divide-work', step: 'work', needs: 'tasks-done', reason: '两人小组', memberId: null } },
  });
});

describe('the course of an inspection', () => {
  const steps = [{ code: 'move-in' }, { code: 'work' }, { code: 'sum-up' }];
  it('has steps passed, present and ahead; before moving in all are ahead', () => {
    const places = (entered: string | null) => steps.map(({ code }) => placeOf(code, entered, steps));
    expect(places(null)).toEqual(['ahead', 'ahead', 'ahead']);
    expect(places('work')).toEqual(['passed', 'present', 'ahead']);
  });

  it('lights a deadline by the time used, and none that only says “not before”', () => {
    const clock = {
      startedOn: day('2026-11-01'),
      dueOn: day('2026-11-21'),
      reachedOn: null,
      limit: 'at-most',
      direction: 'after',
    };
    const lights = ['2026-11-10', '2026-11-11', '2026-11-21', '2026-11-22'].map((today) => lightOf(clock, day(today)));
    expect(lights).toEqual(['green', 'yellow', 'yellow', 'red']);
    expect(lightOf({ ...clock, limit: 'at-least' }, day('2026-12-01'))).toBeNull();
    expect(lightOf({ ...clock, reachedOn: day('2026-11-20') }, day('2026-12-01'))).toBeNull();
    expect(lightOf({ ...clock, reachedOn: day('2026-11-25') }, day('2026-12-01'))).toBe('red');
  });
});

describe('the time of a task', () => {
  it('runs from the step’s begin, and is late only while the task is open', () => {
    const term = (today: string, isOpen = true) =>
      termOf({ enteredOn: day('2026-11-01'), within: 3, isOpen }, day(today));
    expect(term('2026-11-04')).toEqual({ dueOn: '2026-11-04', daysLate: 0 });
    expect(term('2026-11-06')).toEqual({ dueOn: '2026-11-04', daysLate: 2 });
    expect(term('2026-11-06', false).daysLate).toBe(0);
    const none = { dueOn: null, daysLate: 0 };
    expect(termOf({ enteredOn: null, within: 3, isOpen: true }, day('2026-11-06'))).toEqual(none);
    expect(termOf({ enteredOn: day('2026-11-01'), within: undefined, isOpen: true }, day('2026-11-06'))).toEqual(none);
  });
});

describe('where a document is kept', () => {
  it('is known here for every place that a rulebook can name', () => {
    expect([...documentPlaces].sort()).toEqual(Object.keys(placesOfRulebooks).sort());
  });
});
