import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentText, rateOf } from './rate.ts';

describe('rates', () => {
  it.each([
    [688, 697, '98.71%'],
    [1, 3, '33.33%'],
    [2, 3, '66.67%'],
    [1, 800, '0.13%'],
    [0, 5, '0.00%'],
    [5, 5, '100.00%'],
    [1, 20_000, '0.01%'],
    [1, 20_001, '0.00%'],
  ])('%i of %i is %s', (part, whole, text) => {
    expect(percentText(rateOf(part, whole))).toBe(text);
  });

  it('of nothing are absent', () => {
    expect(rateOf(0, 0)).toEqual({ state: 'absent' });
    expect(percentText(rateOf(0, 0))).toBeUndefined();
  });

  it('of what is no count are a fault', () => {
    expect(() => rateOf(-1, 5)).toThrow(RangeError);
    expect(() => rateOf(1, 2.5)).toThrow(RangeError);
  });

  it('lie within half a hundredth of the exact share, above it on a tie', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 2 ** 31 }), (part, whole) => {
        const rate = rateOf(part, whole);
        if (rate.state === 'absent') return expect.unreachable();
        const difference = (BigInt(rate.hundredths) * BigInt(whole) - BigInt(part) * 10_000n) * 2n;
        expect(difference > -BigInt(whole)).toBe(true);
        expect(difference <= BigInt(whole)).toBe(true);
      }),
    );
  });
});
