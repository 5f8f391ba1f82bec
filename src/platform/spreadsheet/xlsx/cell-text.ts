/** What a workbook's stored values look like to the person who typed them (ECMA-376 part 1, §18.8.30 and §18.17.4). */

/** How a cell's number is to be read: a plain number, a date or time, or a code padded with zeros to a width (`000000`). */
export type NumberFormat =
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  | { readonly kind: 'padded'; readonly width: number };

/** Built-in formats that show dates and times; 27–36 and 50–58 are those of Chinese Excel. */
const builtInDates: ReadonlySet<number> = new Set(
  [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
);

export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtInDates.has(id) ? { kind: 'date' } : { kind: 'number' };
  if (/^0{2,}$/.test(code)) return { kind: 'padded', width: code.length };
  const [shown = ''] = code.split(';');
  // [h] and [mm] are elapsed time, whereas [Red], [$-804] and [DBNum1] only colour or name a language.
  const bare = shown.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare) ? { kind: 'date' } : { kind: 'number' };
}

/** A stored number as people read it: no exponent, and no digits beyond the fifteen that Excel itself keeps. */
export function numberText(stored: string): string {
  const text = stored.trim();
  if (/^-?\d{1,15}$/.test(text)) return text;
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  return plainDecimal(Number(value.toPrecision(15)));
}

export function paddedText(stored: string, width: number): string {
  const text = numberText(stored);
  return /^\d+$/.test(text) ? text.padStart(width, '0') : text;
}

const secondsPerDay = 86_400;
/** Day 0 of the two date systems in days since 1970; in the first one Excel believes in 29 February 1900 (serial 60). */
const epochDay = { 1900: -25_569, 1904: -24_107 };

/**
 * A stored date: `2026-03-01`, with its time of day where it has one (`2026-03-01 09:30:00`), or a time alone (`09:30:00`).
 * A number outside Excel's calendar stays a number.
 */
export function dateText(stored: string, dateSystem: 1900 | 1904): string {
  const serial = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return numberText(stored);
  const seconds = Math.round(serial * secondsPerDay);
  const days = Math.floor(seconds / secondsPerDay);
  const rest = seconds % secondsPerDay;
  const time = new Date(rest * 1000).toISOString().slice(11, 19);
  if (days === 0 && dateSystem === 1900) return time;
  const shifted = dateSystem === 1900 && days < 60 ? days + 1 : days;
  const day = new Date((shifted + epochDay[dateSystem]) * secondsPerDay * 1000).toISOString().slice(0, 10);
  return rest === 0 ? day : `${day} ${time}`;
}

/** `_x000D_` stands for a carriage return and the like; `_x005F_` for the underscore that keeps such a text as it is; NUL is no text anywhere. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
    code === '0000' ? '' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function plainDecimal(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', first = '', decimals = '', power = '0'] = match;
  const digits = first + decimals;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits.padEnd(point, '0')}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
