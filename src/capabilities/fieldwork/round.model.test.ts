import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/kernel/time.ts';
import { byPace, daysLeft, delayOf, type SitePace, stayedOf } from './round.model.ts';

const day = (text: string) => text as Day;
const today = day('2026-11-20');
const pace = (changes: Partial<SitePace> & { readonly name?: string }) => ({
  ...{ name: '', stepsTaken: 2, leftOn: null, plannedTo: day('2026-11-25') },
  ...changes,
});

describe('the pace of a site', () => {
  it('counts the days that are left, and those by which it was exceeded', () => {
    const onTime = pace({});
    const tooLong = pace({ plannedTo: day('2026-11-17') });
    const leftLate = pace({ plannedTo: day('2026-11-17'), leftOn: day('2026-11-18') });
    const leftEarly = pace({ leftOn: day('2026-11-18') });
    expect([onTime, tooLong, leftLate, leftEarly].map((each) => daysLeft(each, today))).toEqual([5, -3, null, null]);
    expect([onTime, tooLong, leftLate, leftEarly].map((each) => delayOf(each, today))).toEqual([0, 3, 1, 0]);
  });

  it('counts what a stay falls short of the least time, or goes beyond the most', () => {
    const stay = { earliest: day('2026-11-15'), latest: day('2026-11-18'), leftEarlyReason: null };
    const stayed = (leftOn: string | null) => {
      const { daysShort, daysOver } = stayedOf({ leftOn: leftOn === null ? null : day(leftOn) }, stay, today);
      return [daysShort, daysOver];
    };
    expect([null, '2026-11-12', '2026-11-15', '2026-11-19'].map(stayed)).toEqual([
      [0, 2],
      [3, 0],
      [0, 0],
      [0, 1],
    ]);
    expect(stayedOf({ leftOn: null }, undefined, today)).toEqual({ daysShort: 0, daysOver: 0, leftEarlyReason: null });
  });

  it('puts the earliest step first and, within a step, whoever is latest', () => {
    const sites = [
      pace({ name: 'ahead', stepsTaken: 4 }),
      pace({ name: 'in time' }),
      pace({ name: 'late', plannedTo: day('2026-11-10') }),
      pace({ name: 'not there', stepsTaken: 0 }),
    ];
    expect(byPace(sites, today).map(({ name }) => name)).toEqual(['not there', 'late', 'in time', 'ahead']);
  });
});
