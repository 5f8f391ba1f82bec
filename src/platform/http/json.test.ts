import { expect, it } from 'vitest';
import type { Refused } from '#platform/kernel/decision.ts';
import { readJson } from './json.ts';

const read = (text: string) => {
  try {
    return readJson(Buffer.from(text));
  } catch (error) {
    return (error as Refused).refusal.kind;
  }
};

it.each([
  ['lists without end', '['.repeat(50_000) + ']'.repeat(50_000)],
  ['things within things', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ['half a character in a name', '{"\\ud800":1}'],
  ['half a character in a text', '{"a":"\\ud800"}'],
  ['a NUL', '{"a":"\\u0000"}'],
])('%s is refused, and breaks nothing', (_, text) => {
  expect(read(text)).toBe('http.unreadable');
});

it('an order is read as it stands', () => {
  const order = { text: { sentences: [{ papers: [{ id: '1' }] }] }, more: '\u{20bb7}' };
  expect(read(JSON.stringify(order))).toEqual(order);
});
