import { Readable } from 'node:stream';
import { type CellValue, inPieces, type RowSource, type SheetColumn } from './write-sheet.ts';

/** Excel would calculate a text that begins so, also one that a stranger wrote (OWASP: CSV injection). */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A CSV file in UTF-8 with a byte-order mark, by which Excel knows the encoding; comma, CRLF, quotes where needed (RFC 4180).
 * A text that Excel would take for a formula is written after an apostrophe, which `readSheet` takes off again.
 */
export function writeCsv(columns: readonly SheetColumn[], rows: RowSource): Readable {
  return Readable.from(inPieces(lines(columns, rows)), { objectMode: false });
}

/** Takes off the apostrophe that `writeCsv` put before a text that looks like a formula. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell;
}

async function* lines(columns: readonly SheetColumn[], rows: RowSource): AsyncGenerator<string, void, undefined> {
  yield `\uFEFF${line(columns.map((column) => column.header))}`;
  for await (const row of rows) yield line(columns.map((_, index) => row[index]));
}

function line(values: readonly CellValue[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n\t;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
