import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFen, type Fen, fen, formatWan, parseWan } from './money.ts';

const anyFen: fc.Arbitrary<Fen> = fc.maxSafeInteger().map(fen);

describe('amounts in 万元', () => {
  it.each([
    ['12.5', 12_500_000],
    ['0.000001', 1],
    ['1,234.56', 1_234_560_000],
    ['３．２', 3_200_000],
    [' 7 ', 7_000_000],
    ['-0.3', -300_000],
    ['-0', 0],
    ['9007199254.740991', Number.MAX_SAFE_INTEGER],
  ])('%s is read exactly', (text, amount) => {
    expect(parseWan(text)).toBe(amount);
  });

  it.each(['', '.', '12.', '.5', '1.2345678', '1,23', '12,34,567', '1e3', '十二', '12 万', '--1', '+1', 'NaN', '0x10'])(
    '“%s” is refused',
    (text) => {
      expect(() => parseWan(text)).toThrow('kernel.not-an-amount');
    },
  );

  it('beyond the range are refused', () => {
    expect(() => parseWan('9007199254.740992')).toThrow('kernel.amount-too-large');
    expect(() => parseWan('9'.repeat(400))).toThrow('kernel.amount-too-large');
  });

  it('are written without needless digits', () => {
    expect([fen(12_500_000), fen(1), fen(-300_000), fen(0), fen(-0)].map(formatWan)).toEqual([
      '12.5',
      '0.000001',
      '-0.3',
      '0',
      '0',
    ]);
  });

  it('read back as they were written', () => {
    fc.assert(fc.property(anyFen, (amount) => parseWan(formatWan(amount)) === amount));
  });

  it('add up exactly in any order', () => {
    expect(addFen(parseWan('0.1'), parseWan('0.2'))).toBe(parseWan('0.3'));
    expect(addFen()).toBe(0);
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError);
    expect(() => fen(0.5)).toThrow(RangeError);
  });
});
