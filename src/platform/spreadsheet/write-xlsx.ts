import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { type CellValue, inPieces, type RowSource, type SheetColumn } from './write-sheet.ts';
import * as parts from './xlsx/written-parts.ts';

export interface XlsxOptions {
  /** What the sheet is called; signs that Excel forbids are left out. */
  readonly sheetName?: string;
  /** Rows of one sheet, its header counted; the rest goes on in a further sheet. Excel holds 1,048,576. */
  readonly rowsPerSheet?: number;
}

/** The rows still to be written, with the next one looked at already: only so is it known whether a further sheet is needed. */
interface Feed {
  readonly rows: AsyncIterator<readonly CellValue[]> | Iterator<readonly CellValue[]>;
  head: IteratorResult<readonly CellValue[]>;
}

const mostRows = 1_048_576;
const mostCharacters = 32_767;

/**
 * An .xlsx workbook as a stream, of any length in a few megabytes of memory. Texts stand in their cells as text, so nothing is ever
 * calculated from them; a text longer than Excel's 32,767 characters ends in “…”. When the rows fail, so does the stream; when the
 * stream is destroyed, the rows are told to stop.
 */
export function writeXlsx(columns: readonly SheetColumn[], rows: RowSource, options: XlsxOptions = {}): Readable {
  const zip = new ZipFile();
  // A PassThrough, though its type says less.
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  const { sheetName, rowsPerSheet } = options;
  pack(zip, output, [{ name: sheetName ?? 'Sheet', columns, rows }], rowsPerSheet).catch((error: Error) =>
    output.destroy(error),
  );
  return output;
}

export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: RowSource;
}

/** A workbook of several sheets, each with its own columns. */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  pack(zip, output, sheets).catch((error: Error) => output.destroy(error));
  return output;
}

async function pack(
  zip: ZipFile,
  output: Readable,
  sheets: readonly SheetToWrite[],
  rowsPerSheet = mostRows,
): Promise<void> {
  const names: string[] = [];
  for (const { name, columns, rows: source } of sheets) {
    const rows = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
    try {
      const feed: Feed = { rows, head: await rows.next() };
      let further = 0;
      do {
        const sheet = Readable.from(inPieces(sheetXml(columns, feed, Math.min(rowsPerSheet, mostRows))));
        const stop = () => sheet.destroy();
        output.once('close', stop);
        zip.addReadStream(sheet, parts.sheetPath(names.length));
        await finished(sheet);
        output.off('close', stop);
        names.push(parts.sheetName(name, further));
        further += 1;
      } while (feed.head.done !== true);
    } finally {
      await rows.return?.();
    }
  }
  for (const [path, xml] of fixedParts(names)) zip.addBuffer(Buffer.from(xml), path);
  zip.end();
}

function fixedParts(names: readonly string[]): [path: string, xml: string][] {
  return [
    ['xl/workbook.xml', parts.workbookXml(names)],
    ['xl/_rels/workbook.xml.rels', parts.workbookRelationshipsXml(names.length)],
    ['xl/styles.xml', parts.stylesXml],
    ['_rels/.rels', parts.packageRelationshipsXml],
    ['[Content_Types].xml', parts.contentTypesXml(names.length)],
  ];
}

async function* sheetXml(
  columns: readonly SheetColumn[],
  feed: Feed,
  most: number,
): AsyncGenerator<string, void, undefined> {
  yield parts.sheetStart(columns.map(({ header, width }) => width ?? Math.max(10, header.length * 2 + 4)));
  const letters = columns.map((_, index) => columnLetters(index));
  // Excel can do without the cells' addresses, but several other readers cannot.
  const rowXml = (number: number, content: (column: SheetColumn, index: number, address: string) => string) =>
    `<row r="${number}">${columns.map((column, index) => content(column, index, `${letters[index]}${number}`)).join('')}</row>`;
  yield rowXml(1, ({ header }, _, address) => textCell(address, header, parts.cellStyle.header));
  for (let number = 2; number <= most && feed.head.done !== true; number += 1) {
    const row = feed.head.value;
    yield rowXml(number, (column, index, address) => cell(address, column, row[index]));
    feed.head = await feed.rows.next();
  }
  yield parts.sheetEnd;
}

function cell(address: string, { kind = 'text' }: SheetColumn, value: CellValue): string {
  if (value === null || value === undefined || value === '') return '';
  if (kind === 'number' && Number.isFinite(Number(value))) return `<c r="${address}"><v>${Number(value)}</v></c>`;
  const serial = kind === 'day' ? serialOf(String(value)) : undefined;
  if (serial !== undefined) return `<c r="${address}" s="${parts.cellStyle.day}"><v>${serial}</v></c>`;
  return textCell(address, String(value), kind === 'text' ? parts.cellStyle.text : parts.cellStyle.plain);
}

function textCell(address: string, text: string, style: number): string {
  const held = text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${parts.escaped(held)}</t></is></c>`;
}

/** Column 0 is A, column 27 is AB. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`;
}

/** Excel's number of a day; none for days before March 1900, which Excel counts wrongly: they are written as text. */
function serialOf(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const serial = Date.parse(day) / 86_400_000 + 25_569;
  return Number.isInteger(serial) && serial > 60 ? serial : undefined;
}
