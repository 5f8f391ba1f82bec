import { Refused } from '#platform/kernel/decision.ts';
import { spreadsheetRefusals } from '../refusals.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const sliceBytes = 65_536;

/**
 * Which encoding a text file is in: its byte-order mark tells; else UTF-8 where every byte fits, else GB18030 where every byte fits.
 * A file that is mostly UTF-8 with broken places would also "fit" GB18030 and come out as nonsense, so it is refused instead.
 * @throws Refused `spreadsheet.broken-encoding`, `spreadsheet.not-a-spreadsheet`
 */
export function sniffEncoding(bytes: Buffer, name: string): Encoding {
  const marked = encodingByMark(bytes);
  const encoding = marked ?? (bytes.includes(0) ? undefined : fitting(bytes, name));
  if (encoding === undefined) throw new Refused(spreadsheetRefusals.notASpreadsheet, { name });
  refuseUnreadable(bytes, encoding, name);
  return encoding;
}

/** The text part by part, without its byte-order mark; `head` decodes just the first part, which may end within a character. */
export function decoded(bytes: Buffer, encoding: Encoding, extent: 'head'): string;
export function decoded(bytes: Buffer, encoding: Encoding, extent: 'whole'): Iterable<string>;
export function decoded(bytes: Buffer, encoding: Encoding, extent: 'head' | 'whole'): string | Iterable<string> {
  if (extent === 'head') return new TextDecoder(encoding).decode(bytes, { stream: true });
  return parts(bytes, encoding);
}

function* parts(bytes: Buffer, encoding: Encoding): Generator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    yield decoder.decode(bytes.subarray(at, at + sliceBytes), { stream: true });
  }
  yield decoder.decode();
}

function encodingByMark(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function fitting(bytes: Buffer, name: string): Encoding {
  const broken = firstBrokenByte(bytes, 'utf-8');
  if (broken === undefined) return 'utf-8';
  if (shareThatFitsUtf8(bytes) > 0.5)
    throw new Refused(spreadsheetRefusals.brokenEncoding, { name, line: lineOf(bytes, broken) });
  return 'gb18030';
}

/** Every character has to be one that exists and that others can read; the line of the first that is not is named. */
function refuseUnreadable(bytes: Buffer, encoding: Encoding, name: string): void {
  const broken = firstBrokenByte(bytes, encoding);
  if (broken !== undefined)
    throw new Refused(spreadsheetRefusals.brokenEncoding, { name, line: lineOf(bytes, broken) });
  let line = 1;
  for (const part of parts(bytes, encoding)) {
    const unreadable = part.search(noCharacter);
    if (unreadable !== -1) {
      const at = line + newlines(part.slice(0, unreadable));
      throw new Refused(spreadsheetRefusals.brokenEncoding, { name, line: at });
    }
    line += newlines(part);
  }
}

/** Replacement characters, control characters, code points without a character, and private ones, which others see as boxes. */
const noCharacter = /\uFFFD|(?![\t\n\r])\p{Cc}|\p{Cn}|\p{Co}/u;

function firstBrokenByte(bytes: Buffer, encoding: Encoding): number | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    const slice = bytes.subarray(at, at + sliceBytes);
    try {
      decoder.decode(slice, { stream: at + sliceBytes < bytes.length });
    } catch {
      return at + brokenWithin(slice, encoding);
    }
  }
  return undefined;
}

/** Where in a slice decoding fails, to the byte, by halving: good enough to count the lines before it. */
function brokenWithin(slice: Buffer, encoding: Encoding): number {
  let good = 0;
  let bad = slice.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder(encoding, { fatal: true }).decode(slice.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

/** Of the bytes beyond ASCII, how many stand in well-formed UTF-8 characters: near 1 in damaged UTF-8, near 0 in GB18030 text. */
function shareThatFitsUtf8(bytes: Buffer): number {
  let beyond = 0;
  let fit = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    let followed = 1;
    while (followed < length && ((bytes[at + followed] ?? 0) & 0xc0) === 0x80) followed += 1;
    const whole = length > 2 && followed === length;
    beyond += whole ? length : 1;
    if (whole) fit += length;
    at += whole ? length : 1;
  }
  return beyond === 0 ? 1 : fit / beyond;
}

function lineOf(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < offset; at = bytes.indexOf(0x0a, at + 1)) line += 1;
  return line;
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
