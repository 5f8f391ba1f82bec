import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/kernel/time.ts';
import { addWorkingDays } from '#platform/kernel/workdays.ts';
import { decideYear } from './calendar.decide.ts';

const day = (text: string) => text as Day;
const notice = '国务院办公厅通知';
const order = (holidays: string[], makeUpDays: string[]) => ({
  year: 2031,
  holidays: holidays.map(day),
  makeUpDays: makeUpDays.map(day),
  notice,
});

describe('the days of a year’s notice', () => {
  it('are kept sorted and each once', () => {
    expect(decideYear(order(['2031-10-02', '2031-10-01', '2031-10-01'], ['2031-10-11']))).toEqual({
      accepted: true,
      event: order(['2031-10-01', '2031-10-02'], ['2031-10-11']),
    });
  });

  it.each([
    ['a day off in another year', order(['2032-01-01'], []), 'calendar.outside-year', 'holidays'],
    [
      'a make-up day in another year',
      order(['2031-01-01'], ['2030-12-28']),
      'calendar.make-up-outside-year',
      'makeUpDays',
    ],
    [
      'a make-up day on an ordinary working day',
      order(['2031-01-01'], ['2031-10-09']),
      'calendar.make-up-on-weekday',
      'makeUpDays',
    ],
    ['a day both off and on', order(['2031-10-11'], ['2031-10-11']), 'calendar.both-off-and-on', 'makeUpDays'],
  ])('are refused with %s, beside its field', (_, wrong, kind, field) => {
    expect(decideYear(wrong)).toMatchObject({ accepted: false, refusal: { kind, field } });
  });

  it('let deadlines be counted in a year that the program does not know', () => {
    const friday = day('2031-10-10');
    expect(() => addWorkingDays(friday, 1)).toThrow();
    expect(addWorkingDays(friday, 1, [order(['2031-10-01'], ['2031-10-11'])])).toBe('2031-10-11');
  });
});
