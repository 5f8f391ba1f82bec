import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from './decision.ts';
import {
  addDays,
  addMonths,
  addYears,
  compareDays,
  type Day,
  dayOf,
  daysBetween,
  daysBetweenInclusive,
  instant,
  isDay,
  parseDay,
  parseInstant,
  startOfDay,
  weekday,
} from './time.ts';

const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((number) => parseDay(new Date(number * 86_400_000).toISOString().slice(0, 10)));

describe('days', () => {
  it('that exist are read as they stand', () => {
    for (const text of ['2024-02-29', '1900-01-01', '2000-02-29', '9999-12-31']) expect(parseDay(text)).toBe(text);
  });

  it('that do not exist are refused', () => {
    const nonsense = [
      '2024-02-30',
      '2023-02-29',
      '1900-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-1-1',
      '0202-01-01',
      '',
      ' 2024-01-01',
      '2024-01-01T00:00',
      '20240101',
    ];
    for (const text of nonsense) {
      expect(isDay(text)).toBe(false);
      expect(() => parseDay(text)).toThrow('kernel.not-a-day');
    }
  });

  it('of an instant is the one in China', () => {
    expect(dayOf(parseInstant('2026-02-28T15:59:59.999Z'))).toBe('2026-02-28');
    expect(dayOf(parseInstant('2026-02-28T16:00:00Z'))).toBe('2026-03-01');
    expect(dayOf(new Date('2026-02-28T16:00:00Z'))).toBe('2026-03-01');
  });

  it('start at midnight in China', () => {
    expect(startOfDay(parseDay('2026-03-01'))).toBe('2026-02-28T16:00:00.000Z');
  });

  it('every day starts within itself, and the instant before belongs to the day before', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const start = startOfDay(day);
        expect(dayOf(start)).toBe(day);
        if (day > '1900-01-01') expect(dayOf(new Date(Date.parse(start) - 1))).toBe(addDays(day, -1));
      }),
    );
  });

  it('move by months to the last day of a shorter month', () => {
    expect(addMonths(parseDay('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(parseDay('2025-01-31'), 1)).toBe('2025-02-28');
    expect(addMonths(parseDay('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(parseDay('2026-11-15'), 3)).toBe('2027-02-15');
    expect(addYears(parseDay('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(parseDay('2024-02-29'), 4)).toBe('2028-02-29');
  });

  it('count the same forwards and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40_000 }), (day, days) => {
        const later = addDays(day, days);
        expect(daysBetween(day, later)).toBe(days);
        expect(daysBetween(later, day)).toBe(-days || 0);
        expect(addDays(later, -days)).toBe(day);
        expect(daysBetweenInclusive(day, later)).toBe(days + 1);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
      }),
    );
  });

  it('end with the year 9999 and begin with 1900', () => {
    for (const [day, days] of [
      ['9999-12-31', 1],
      ['9999-12-31', 400],
      ['1900-01-01', -1],
      ['1900-01-01', -800_000],
    ] as const)
      expect(() => addDays(parseDay(day), days), `${day} ${days}`).toThrow(Refused);
    expect(addDays(parseDay('9999-12-30'), 1)).toBe('9999-12-31');
  });

  it('of a stretch on site are counted with its first and its last', () => {
    expect(daysBetweenInclusive(parseDay('2016-06-01'), parseDay('2016-07-15'))).toBe(45);
    expect(daysBetweenInclusive(parseDay('2016-06-01'), parseDay('2016-06-01'))).toBe(1);
    expect(() => daysBetweenInclusive(parseDay('2016-06-02'), parseDay('2016-06-01'))).toThrow(
      'kernel.days-in-wrong-order',
    );
  });

  it('sort by date and know their weekday', () => {
    const days = ['2026-10-01', '2026-09-30', '2025-12-31'].map(parseDay);
    expect(days.sort(compareDays)).toEqual(['2025-12-31', '2026-09-30', '2026-10-01']);
    expect(weekday(parseDay('2026-11-24'))).toBe(2);
    expect(weekday(parseDay('2026-11-29'))).toBe(7);
  });
});

describe('instants', () => {
  it('are written in UTC with milliseconds, whatever the offset they came with', () => {
    expect(parseInstant('2026-03-01T09:30:00+08:00')).toBe('2026-03-01T01:30:00.000Z');
    expect(parseInstant('2026-03-01T01:30:00.123456Z')).toBe('2026-03-01T01:30:00.123Z');
    expect(instant(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  });

  it('without an offset, or that do not exist, are refused', () => {
    for (const text of ['2026-03-01T09:30:00', '2026-02-30T00:00:00Z', '2026-03-01', 'yesterday', '']) {
      expect(() => parseInstant(text)).toThrow('kernel.not-an-instant');
    }
  });
});
