import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from './decision.ts';
import { addDays, type Day, daysBetweenInclusive, parseDay, weekday } from './time.ts';
import {
  addWorkingDays,
  dueOn,
  isCalendarYearKnown,
  isWorkingDay,
  type OfficeCalendar,
  workingDaysBetween,
} from './workdays.ts';

const day = parseDay;
const stretch = (from: string, to: string): Day[] =>
  Array.from({ length: daysBetweenInclusive(day(from), day(to)) }, (_, index) => addDays(day(from), index));

/** From the yearly notices of the General Office of the State Council (国务院办公厅关于部分节假日安排的通知). */
const notices: { name: string; free: [string, string]; working: string[] }[] = [
  {
    name: 'National Day 2016',
    free: ['2016-10-01', '2016-10-07'],
    working: ['2016-09-30', '2016-10-08', '2016-10-09'],
  },
  {
    name: 'Spring Festival 2020 as prolonged',
    free: ['2020-01-24', '2020-02-02'],
    working: ['2020-01-19', '2020-02-03'],
  },
  {
    name: 'Spring Festival 2024',
    free: ['2024-02-10', '2024-02-17'],
    working: ['2024-02-04', '2024-02-09', '2024-02-18'],
  },
  { name: 'Labour Day 2024', free: ['2024-05-01', '2024-05-05'], working: ['2024-04-28', '2024-05-11'] },
  {
    name: 'National Day 2024',
    free: ['2024-10-01', '2024-10-07'],
    working: ['2024-09-29', '2024-10-08', '2024-10-12'],
  },
  {
    name: 'Spring Festival 2025',
    free: ['2025-01-28', '2025-02-04'],
    working: ['2025-01-26', '2025-01-27', '2025-02-08'],
  },
  {
    name: 'National Day and Mid-Autumn 2025',
    free: ['2025-10-01', '2025-10-08'],
    working: ['2025-09-28', '2025-10-09', '2025-10-11'],
  },
  {
    name: 'Spring Festival 2026',
    free: ['2026-02-15', '2026-02-23'],
    working: ['2026-02-14', '2026-02-24', '2026-02-28'],
  },
  {
    name: 'National Day 2026',
    free: ['2026-10-01', '2026-10-07'],
    working: ['2026-09-20', '2026-10-08', '2026-10-10'],
  },
];

const knownDay = fc.integer({ min: 0, max: 7_000 }).map((days) => addDays(day('2005-01-01'), days));

describe('working days', () => {
  it.each(notices)('follow the notice: $name', ({ free, working }) => {
    for (const one of stretch(...free)) expect([one, isWorkingDay(one)]).toEqual([one, false]);
    for (const one of working) expect([one, isWorkingDay(day(one))]).toEqual([one, true]);
  });

  it('outside holidays are Monday to Friday', () => {
    expect(stretch('2026-11-23', '2026-11-29').map((one) => isWorkingDay(one))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('skip the holiday and use the make-up days', () => {
    // 2024: Sunday 29 September works, 1–7 October is free, Saturday 12 October works.
    expect(addWorkingDays(day('2024-09-27'), 1)).toBe('2024-09-29');
    expect(addWorkingDays(day('2024-09-27'), 3)).toBe('2024-10-08');
    expect(addWorkingDays(day('2024-09-30'), 15)).toBe('2024-10-25');
    expect(addWorkingDays(day('2024-10-08'), -3)).toBe('2024-09-27');
    expect(addWorkingDays(day('2024-10-05'), 0)).toBe('2024-10-05');
  });

  it('counted forwards end on a working day and count back to the same number', () => {
    fc.assert(
      fc.property(knownDay, fc.integer({ min: 1, max: 300 }), (from, n) => {
        const to = addWorkingDays(from, n);
        expect(isWorkingDay(to)).toBe(true);
        expect(workingDaysBetween(from, to)).toBe(n);
        expect(addWorkingDays(to, -n) <= from).toBe(!isWorkingDay(from) || addWorkingDays(to, -n) === from);
      }),
      { numRuns: 60 },
    );
  });

  it('between two days add up over any day between them', () => {
    const length = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(knownDay, length, length, (from, first, second) => {
        const middle = addDays(from, first);
        const to = addDays(middle, second);
        expect(workingDaysBetween(from, middle) + workingDaysBetween(middle, to)).toBe(workingDaysBetween(from, to));
      }),
      { numRuns: 60 },
    );
  });

  it('between days in the wrong order are refused', () => {
    expect(() => workingDaysBetween(day('2024-01-02'), day('2024-01-01'))).toThrow('kernel.days-in-wrong-order');
  });
});

describe('a year beyond the published calendar', () => {
  const beyond = 2090;
  const calendar: OfficeCalendar = {
    year: beyond,
    holidays: [day('2090-10-02')],
    makeUpDays: [day('2090-10-07')],
  };

  it('is refused by name in both languages', () => {
    expect(isCalendarYearKnown(beyond)).toBe(false);
    try {
      isWorkingDay(day('2090-10-02'));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Refused);
      expect((error as Refused).refusal.kind).toBe('kernel.calendar-year-unknown');
      expect((error as Refused).refusal.says.zh).toContain('2090年');
      expect((error as Refused).refusal.says.en).toContain('2090');
    }
  });

  it('is counted once the office has entered its days', () => {
    expect(isCalendarYearKnown(beyond, [calendar])).toBe(true);
    expect(weekday(day('2090-10-07'))).toBe(6);
    expect(isWorkingDay(day('2090-10-07'), [calendar])).toBe(true);
    expect(isWorkingDay(day('2090-10-02'), [calendar])).toBe(false);
    expect(addWorkingDays(day('2090-10-01'), 1, [calendar])).toBe('2090-10-03');
  });

  it('stops a deadline that runs into it', () => {
    expect(() => dueOn({ trigger: day('2090-12-20'), amount: 15, unit: 'working-day' }, [calendar])).toThrow(
      'kernel.calendar-year-unknown',
    );
  });

  it('what the office entered stands before the published calendar', () => {
    const amended: OfficeCalendar = { year: 2026, holidays: [day('2026-11-24')], makeUpDays: [] };
    expect(isWorkingDay(day('2026-11-24'))).toBe(true);
    expect(isWorkingDay(day('2026-11-24'), [amended])).toBe(false);
  });
});

describe('deadlines', () => {
  const trigger = day('2024-09-30');

  it('do not count the day that triggers them', () => {
    expect(dueOn({ trigger, amount: 10, unit: 'calendar-day' })).toBe('2024-10-10');
    expect(dueOn({ trigger, amount: 15, unit: 'working-day' })).toBe('2024-10-25');
    expect(dueOn({ trigger, amount: 2, unit: 'month' })).toBe('2024-11-30');
    expect(dueOn({ trigger: day('2024-12-31'), amount: 2, unit: 'month' })).toBe('2025-02-28');
    expect(dueOn({ trigger, amount: 1, unit: 'year' })).toBe('2025-09-30');
  });

  it('counted inclusively end one day earlier', () => {
    expect(dueOn({ trigger: day('2016-06-01'), amount: 45, unit: 'calendar-day', inclusive: true })).toBe('2016-07-15');
    expect(dueOn({ trigger, amount: 2, unit: 'working-day', inclusive: true })).toBe('2024-10-08');
    expect(dueOn({ trigger: day('2024-10-01'), amount: 1, unit: 'working-day', inclusive: true })).toBe('2024-10-08');
    expect(dueOn({ trigger: day('2024-03-01'), amount: 1, unit: 'month', inclusive: true })).toBe('2024-03-31');
  });

  it('count back from an end where the amount is negative', () => {
    expect(dueOn({ trigger: day('2024-10-08'), amount: -10, unit: 'working-day' })).toBe('2024-09-18');
    expect(dueOn({ trigger: day('2016-07-15'), amount: -5, unit: 'calendar-day' })).toBe('2016-07-10');
  });

  it('may move a last day that is free on to the next working day', () => {
    const order = { trigger: day('2024-09-22'), amount: 10, unit: 'calendar-day' } as const;
    expect(dueOn(order)).toBe('2024-10-02');
    expect(dueOn({ ...order, lastDay: 'next-working-day' })).toBe('2024-10-08');
  });

  it('of a part of a day are a fault', () => {
    expect(() => dueOn({ trigger, amount: 1.5, unit: 'month' })).toThrow(RangeError);
  });
});
