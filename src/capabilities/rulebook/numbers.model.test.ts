import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/kernel/time.ts';
import { amountOf, lastDayOf, offeredDayOf } from './numbers.model.ts';

const friday = '2026-03-06' as Day;
const stating = (amount: unknown, unit: unknown) =>
  lastDayOf([{ code: 'recusal-days', amount, unit }], 'recusal-days', friday, []);

describe('a time that the edition states', () => {
  it('is counted in its own unit from the day after', () => {
    expect(stating(3, 'calendar-day')).toBe('2026-03-09');
    expect(stating(3, 'working-day')).toBe('2026-03-11');
    expect(stating(1, 'month')).toBe('2026-04-06');
  });

  it('is no day at all where the edition states none, or something that is no time', () => {
    expect(lastDayOf([], 'recusal-days', friday, [])).toBeNull();
    expect(
      lastDayOf([{ code: 'objection-days', amount: 3, unit: 'calendar-day' }], 'recusal-days', friday, []),
    ).toBeNull();
    expect([stating(3, 'person'), stating('3', 'calendar-day')]).toEqual([null, null]);
  });

  it('is offered as no day where the calendar does not reach so far, and refused where it is owed', () => {
    const farOff = [[{ code: 'recusal-days', amount: 400, unit: 'working-day' }], 'recusal-days', friday, []] as const;
    expect(offeredDayOf(...farOff)).toBeNull();
    expect(() => lastDayOf(...farOff)).toThrow('kernel.calendar-year-unknown');
  });
});

describe('a number of an edition', () => {
  it('is what the edition says, none at all included, or what was usual before it said anything', () => {
    const stated = (amount: number) => [{ code: 'meeting-present-least', amount, unit: 'person' }];
    expect([amountOf(stated(3), 'meeting-present-least', 2), amountOf(stated(0), 'meeting-present-least', 2)]).toEqual([
      3, 0,
    ]);
    expect(amountOf([], 'meeting-present-least', 2)).toBe(2);
  });
});
