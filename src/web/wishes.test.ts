import { describe, expect, it } from 'vitest';
import { keyOfWish, settleWish } from './wishes.ts';

const noon = Date.parse('2026-11-20T04:00:00Z');
const call = 'POST /api/problems';

describe('the key of a command', () => {
  it('is the same when it is sent again because no answer came', () => {
    const key = keyOfWish(call, noon);
    settleWish(call, key, false, noon);
    expect(keyOfWish(call, noon)).toBe(key);
    settleWish(call, key, true, noon);
  });

  it('is another once an answer came', () => {
    const key = keyOfWish(call, noon);
    settleWish(call, key, true, noon);
    const next = keyOfWish(call, noon);
    expect(next).not.toBe(key);
    settleWish(call, next, true, noon);
  });

  it('is another for two that are under way at once', () => {
    const [one, two] = [keyOfWish(call, noon), keyOfWish(call, noon)];
    expect(one).not.toBe(two);
    for (const key of [one, two]) settleWish(call, key, true, noon);
  });

  it('is forgotten after half an hour', () => {
    const key = keyOfWish(call, noon);
    settleWish(call, key, false, noon);
    const later = noon + 31 * 60_000;
    const next = keyOfWish(call, later);
    expect(next).not.toBe(key);
    settleWish(call, next, true, later);
  });
});
