import { Refused } from '#platform/kernel/decision.ts';
import { garbledPlace } from './garbled.ts';
import { spreadsheetRefusals } from './refusals.ts';

/** What a file may ask of the server. A small file can unpack to a thousand times its size, so both are bounded. */
export interface SheetLimits {
  readonly fileBytes: number;
  /** All that is unpacked of a workbook: its sheet, its texts, its styles. */
  readonly unzippedBytes: number;
  /** The texts that a workbook's cells share; the one part held in memory whole. */
  readonly sharedTextBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cellLength: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: SheetLimits = {
  fileBytes: 32 * mebibyte,
  unzippedBytes: 256 * mebibyte,
  sharedTextBytes: 48 * mebibyte,
  rows: 200_000,
  columns: 256,
  cellLength: 32_767,
};

/** One row that holds something. `number` is the row's number as Excel shows it; the cells end with the last that is not empty. */
export interface SheetRow {
  readonly number: number;
  readonly cells: string[];
}

/** A sheet of a workbook. */
export interface NamedRows {
  readonly name: string;
  readonly rows: AsyncIterable<SheetRow>;
}

/** The file being read: what its refusals need to name it, and what it may cost. */
export interface SheetFile {
  readonly name: string;
  readonly limits: SheetLimits;
}

export function megabytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / mebibyte));
}

/** Leaves out empty rows and empty cells at the end of a row. @throws Refused where the file asks too much, or where its text is garbled. */
export async function* heldWithin(
  rows: AsyncIterable<SheetRow>,
  { name, limits }: SheetFile,
  mayBeEmpty = false,
): AsyncGenerator<SheetRow, void, undefined> {
  let held = 0;
  let characters = 0;
  for await (const { number, cells } of rows) {
    let length = cells.length;
    while (length > 0 && (cells[length - 1] ?? '').trim() === '') length -= 1;
    if (length === 0) continue;
    held += 1;
    if (held > limits.rows) throw new Refused(spreadsheetRefusals.tooManyRows, { name, limit: limits.rows });
    if (length > limits.columns) {
      throw new Refused(spreadsheetRefusals.tooManyColumns, { name, line: number, limit: limits.columns });
    }
    if (cells.some((cell) => cell.length > limits.cellLength)) {
      throw new Refused(spreadsheetRefusals.cellTooLong, { name, line: number, limit: limits.cellLength });
    }
    characters += cells.reduce((sum, cell) => sum + cell.length, 0);
    // One shared text of a workbook may be named by a million cells.
    if (characters > limits.unzippedBytes) {
      throw new Refused(spreadsheetRefusals.unzippedTooLarge, { name, limit: megabytes(limits.unzippedBytes) });
    }
    for (const cell of cells) {
      const sample = garbledPlace(cell);
      if (sample !== undefined) throw new Refused(spreadsheetRefusals.garbledText, { name, line: number, sample });
    }
    yield { number, cells: cells.slice(0, length) };
  }
  if (held === 0 && !mayBeEmpty) throw new Refused(spreadsheetRefusals.emptyFile, { name });
}
