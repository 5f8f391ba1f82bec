/** Rates as people read them: per cent with two decimals, rounded half up from whole counts (688 of 697 = 98.71 %). */

/** A rate is computed or absent; nothing out of nothing is not 0 % and not 100 %. */
export type Rate = { readonly state: 'computed'; readonly hundredths: number } | { readonly state: 'absent' };

/**
 * The share of `part` in `whole`, in hundredths of a per cent (9871 is 98.71 %); absent when `whole` is 0.
 * @throws RangeError where a count is negative or no whole number.
 */
export function rateOf(part: number, whole: number): Rate {
  for (const count of [part, whole]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  }
  if (whole === 0) return { state: 'absent' };
  const rounded = (BigInt(part) * 20_000n + BigInt(whole)) / (BigInt(whole) * 2n);
  return { state: 'computed', hundredths: Number(rounded) };
}

/** `98.71%`, always two decimals; `undefined` when absent, for which each language has its own word. */
export function percentText(rate: Rate): string | undefined {
  if (rate.state === 'absent') return undefined;
  const digits = String(rate.hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}%`;
}
