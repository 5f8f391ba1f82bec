import { expect, it } from 'vitest';
import { hiddenIn } from '#platform/kernel/hidden.ts';
import type { Day } from '#platform/kernel/time.ts';
import { inputErrors } from './input-errors.ts';

const today = '2026-11-24' as Day;
const fieldsOf = (body: unknown) => inputErrors(body, today).map(({ field }) => field);

it.each([
  ['a zero-width space', '张\u200B三', 'U+200B'],
  ['a mark that turns the direction', '第12号\u202E', 'U+202E'],
  ['an isolate', '\u2066甲', 'U+2066'],
  ['a byte order mark', '\uFEFF甲', 'U+FEFF'],
  ['a soft hyphen', '甲\u00AD乙', 'U+00AD'],
])('%s is found and named', (_, text, character) => {
  expect(hiddenIn(text)).toBe(character);
  expect(inputErrors({ title: text }, today)).toMatchObject([
    { field: 'title', says: { zh: expect.stringContaining(character), en: expect.stringContaining(character) } },
  ]);
});

it.each(['旧州镇“三公”经费 3.2 万元', 'line\nbreak\tand tab', '𠮷田·阿卜杜拉', '①②③——……', '　全角空格', ''])(
  '“%s” is taken as it is written',
  (text) => expect(fieldsOf({ title: text })).toEqual([]),
);

it('a fault stands beside its field, however deep that lies', () => {
  const relatives = [{ name: '甲' }, { name: '乙\u200D' }];
  expect(fieldsOf({ facts: { relatives, birthOn: '0202-01-01' }, dueOn: '2036-11-24' })).toEqual([
    'facts.relatives.1.name',
    'facts.birthOn',
    'dueOn',
  ]);
});

it('days reach from 1900 to three years from today', () => {
  const days = ['1899-12-31', '1900-01-01', '2015-06-01', '2029-11-24', '2029-11-25', '2026-02-30', '9999-12-31'];
  const refused = days.filter((on) => fieldsOf({ on }).length > 0);
  expect(refused).toEqual(['1899-12-31', '2029-11-25', '2026-02-30', '9999-12-31']);
  expect(inputErrors({ on: '2206-11-24' }, today)).toMatchObject([
    { says: { zh: expect.stringContaining('2029-11-24') } },
  ]);
});

it('passwords stay as they are typed', () => {
  expect(fieldsOf({ password: 'a\u200Bb', newPassword: '\uFEFF' })).toEqual([]);
});

it('the days of a list exist, however late they are', () => {
  expect(fieldsOf({ holidays: ['2041-10-01', '2041-02-29', '0202-10-01'] })).toEqual(['holidays.1', 'holidays.2']);
});
