import type { Readable } from 'node:stream';
import { Refused } from '#platform/kernel/decision.ts';
import { readCsv } from './csv/read-csv.ts';
import {
  defaultLimits,
  heldWithin,
  megabytes,
  type NamedRows,
  type SheetFile,
  type SheetLimits,
  type SheetRow,
} from './limits.ts';
import { spreadsheetRefusals } from './refusals.ts';
import { readXlsx, readXlsxSheets } from './xlsx/read-xlsx.ts';

/**
 * Reads the first visible sheet of an .xlsx workbook, or a CSV file (comma, semicolon or tab; UTF-8, UTF-16 or GB18030), row by
 * row. Which it is, the content tells and not the name. Dates come as `2026-03-01`, numbers as they were typed (`520400`), all
 * as text; empty rows are left out, and so is nothing else. The file itself is held in memory, up to its limit; its rows are not.
 * @param name what the file is called; only used to name it in refusals
 * @throws Refused one of `spreadsheetRefusals`, while iterating
 */
export async function* readSheet(
  file: Buffer | Readable,
  name: string,
  limits: SheetLimits = defaultLimits,
): AsyncGenerator<SheetRow, void, undefined> {
  const described: SheetFile = { name, limits };
  const bytes = await collected(file, described);
  if (bytes.length === 0) throw new Refused(spreadsheetRefusals.emptyFile, { name });
  yield* heldWithin(rowsOf(bytes, described), described);
}

/**
 * Every visible sheet of an .xlsx workbook, one after another, or the one table of a CSV file. Read the rows of one before asking for
 * the next. @throws Refused one of `spreadsheetRefusals`, while iterating
 */
export async function* readSheets(
  bytes: Buffer,
  name: string,
  limits: SheetLimits = defaultLimits,
): AsyncGenerator<NamedRows, void, undefined> {
  const file: SheetFile = { name, limits };
  if (bytes.length === 0) throw new Refused(spreadsheetRefusals.emptyFile, { name });
  if (bytes.length > limits.fileBytes)
    throw new Refused(spreadsheetRefusals.fileTooLarge, { name, limit: megabytes(limits.fileBytes) });
  if (!startsWith(bytes, zipMark)) {
    yield { name: '', rows: heldWithin(rowsOf(bytes, file), file) };
    return;
  }
  for await (const sheet of readXlsxSheets(bytes, file))
    yield { name: sheet.name, rows: heldWithin(sheet.rows, file, true) };
}

const zipMark = Buffer.from('504b0304', 'hex');
/** The container of .xls, and of an .xlsx that is locked by a password. */
const compoundFileMark = Buffer.from('d0cf11e0a1b11ae1', 'hex');

function rowsOf(bytes: Buffer, file: SheetFile): AsyncIterable<SheetRow> {
  if (startsWith(bytes, zipMark)) return readXlsx(bytes, file);
  if (startsWith(bytes, compoundFileMark)) {
    throw new Refused(spreadsheetRefusals.oldOrEncryptedWorkbook, { name: file.name });
  }
  return readCsv(bytes, file);
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}

async function collected(file: Buffer | Readable, { name, limits }: SheetFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of Buffer.isBuffer(file) ? [file] : file) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limits.fileBytes) {
      throw new Refused(spreadsheetRefusals.fileTooLarge, { name, limit: megabytes(limits.fileBytes) });
    }
    chunks.push(bytes);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}
