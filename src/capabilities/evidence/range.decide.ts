/** One range of bytes as a browser asks for it (RFC 9110 §14); whatever else is asked for gets the whole. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** @returns undefined where the whole is meant, null where the range lies outside */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | undefined | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (found === null) return undefined;
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return undefined;
  if (first === '') return Number(last) === 0 ? null : { from: Math.max(bytes - Number(last), 0), to: bytes - 1 };
  const from = Number(first);
  const to = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== '' && Number(last) < from) return undefined;
  return from >= bytes ? null : { from, to };
}
