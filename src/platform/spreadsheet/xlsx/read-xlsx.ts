import { Refused } from '#platform/kernel/decision.ts';
import type { NamedRows, SheetFile, SheetRow } from '../limits.ts';
import { spreadsheetRefusals } from '../refusals.ts';
import { type Archive, openArchive } from './archive.ts';
import { dateText, numberText, paddedText, unescaped } from './cell-text.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { parseXml, type XmlListener } from './xml.ts';

/** The rows of a workbook's first visible sheet, as the sheet is unpacked. */
export async function* readXlsx(bytes: Buffer, file: SheetFile): AsyncGenerator<SheetRow, void, undefined> {
  for await (const { rows } of readXlsxSheets(bytes, file)) {
    yield* rows;
    return;
  }
}

/** Every visible sheet, one after another; the rows of one are read before the next is asked for. */
export async function* readXlsxSheets(bytes: Buffer, file: SheetFile): AsyncGenerator<NamedRows, void, undefined> {
  const archive = await openArchive(bytes, file);
  const workbook = await readWorkbook(archive, file);
  for (const { name, path } of workbook.sheets) yield { name, rows: rowsOfSheet(archive, path, workbook, file) };
}

async function* rowsOfSheet(
  archive: Archive,
  path: string,
  workbook: Workbook,
  file: SheetFile,
): AsyncGenerator<SheetRow, void, undefined> {
  const gathered: SheetRow[] = [];
  const listener = rowGatherer(workbook, file, (row) => gathered.push(row));
  for await (const _ of parseXml(archive.open(path), listener, file)) {
    yield* gathered.splice(0);
  }
  yield* gathered;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  /** The stored value, `<v>`. */
  value: string;
  /** A text kept in the cell itself, `<is>`. */
  inline: string;
}

/** Rows and cells may leave out where they stand; then each follows the one before. */
function rowGatherer(workbook: Workbook, file: SheetFile, gather: (row: SheetRow) => void): XmlListener {
  let row = { number: 0, cells: [] as string[] };
  let cell: OpenCell | undefined;
  let within: 'value' | 'inline' | undefined;
  let inPronunciation = false;
  return {
    open(name, attributes) {
      if (name === 'row') row = { number: Number(attributes.r ?? row.number + 1), cells: [] };
      else if (name === 'c') {
        const column = attributes.r === undefined ? row.cells.length : columnOf(attributes.r);
        cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', inline: '' };
      } else if (name === 'v') within = 'value';
      else if (name === 't') within = 'inline';
      else if (name === 'rPh') inPronunciation = true;
    },
    text(text) {
      if (cell === undefined || within === undefined || inPronunciation) return;
      cell[within] += text;
      if (cell[within].length > file.limits.cellLength * 8) throw tooLong(file, row.number);
    },
    close(name) {
      if (name === 'v' || name === 't') within = undefined;
      else if (name === 'rPh') inPronunciation = false;
      else if (name === 'c' && cell !== undefined) {
        const text = cellText(cell, workbook);
        if (text.trim() !== '') put(row.cells, cell.column, text, file, row.number);
        cell = undefined;
      } else if (name === 'row') gather(row);
    },
  };
}

/** Refuses before it fills: one cell far to the right must not cost sixteen thousand empty ones in every row. */
function put(cells: string[], column: number, text: string, file: SheetFile, line: number): void {
  if (column >= file.limits.columns) throw tooWide(file, line);
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

function cellText({ type, style, value, inline }: OpenCell, { formats, sharedTexts, dateSystem }: Workbook): string {
  switch (type) {
    case 's':
      return value === '' ? '' : (sharedTexts[Number(value)] ?? '');
    case 'inlineStr':
      return unescaped(inline);
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace(/T00:00:00(\.0+)?Z?$/, '').replace('T', ' ');
    case 'e':
      return value;
    default: {
      const format = formats[style];
      if (value === '') return '';
      if (format?.kind === 'date') return dateText(value, dateSystem);
      return format?.kind === 'padded' ? paddedText(value, format.width) : numberText(value);
    }
  }
}

/** `A1` is column 0, `AB7` column 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return Math.max(0, column - 1);
}

function tooWide({ name, limits }: SheetFile, line: number): Refused {
  return new Refused(spreadsheetRefusals.tooManyColumns, { name, line, limit: limits.columns });
}

function tooLong({ name, limits }: SheetFile, line: number): Refused {
  return new Refused(spreadsheetRefusals.cellTooLong, { name, line, limit: limits.cellLength });
}
