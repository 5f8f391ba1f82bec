/** Amounts of money: whole fen, so that no sum is ever off by a rounding. Offices write them in 万元 (10,000 yuan). */
import { Refused } from './decision.ts';
import { kernelRefusals } from './refusals.ts';

declare const moneyKind: unique symbol;

/** A whole number of fen within ±9,007,199,254,740,991 (90 trillion yuan): fits `bigint` columns and JSON numbers alike. */
export type Fen = number & { readonly [moneyKind]: 'fen' };

const fenPerWan = 1_000_000n;
const wanForm = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,6}))?$/;

/** @throws RangeError where it is no whole number or beyond the range: a fault of the caller. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not an amount in fen: ${amount}`);
  return (amount === 0 ? 0 : amount) as Fen;
}

/**
 * Reads an amount in 万元: `12.5`, `1,234.56`, full-width digits too; at most six decimals, a seventh would be less than a fen.
 * @throws Refused `kernel.not-an-amount`, `kernel.amount-too-large`
 */
export function parseWan(text: string): Fen {
  const match = wanForm.exec(text.normalize('NFKC').trim());
  if (match === null) throw new Refused(kernelRefusals.notAnAmount, { text });
  const [, sign = '', whole = '', decimals = ''] = match;
  const size = BigInt(whole.replaceAll(',', '')) * fenPerWan + BigInt(decimals.padEnd(6, '0'));
  if (size > BigInt(Number.MAX_SAFE_INTEGER)) throw new Refused(kernelRefusals.amountTooLarge, { text });
  return fen(Number(sign === '-' ? -size : size));
}

/** The exact amount in 万元 without grouping or trailing zeros: `12.5`; up to six decimals. `parseWan` reads it back. */
export function formatWan(amount: Fen): string {
  const size = BigInt(Math.abs(amount));
  const decimals = (size % fenPerWan).toString().padStart(6, '0').replace(/0+$/, '');
  return `${amount < 0 ? '-' : ''}${size / fenPerWan}${decimals === '' ? '' : `.${decimals}`}`;
}

/** @throws RangeError where the sum leaves the range. */
export function addFen(...amounts: readonly Fen[]): Fen {
  return fen(Number(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n)));
}
