import { CsvError, parse } from 'csv-parse';
import { Refused } from '#platform/kernel/decision.ts';
import type { SheetFile, SheetRow } from '../limits.ts';
import { spreadsheetRefusals } from '../refusals.ts';
import { withoutGuard } from '../write-csv.ts';
import { decoded, sniffEncoding } from './encoding.ts';
import { sniffSeparator } from './separator.ts';

/** The rows of a CSV file; quoted cells may hold separators and line breaks, a stray quote inside a plain cell is kept as it stands. */
export async function* readCsv(bytes: Buffer, file: SheetFile): AsyncGenerator<SheetRow, void, undefined> {
  const encoding = sniffEncoding(bytes, file.name);
  const { separator, skipLines } = sniffSeparator(decoded(bytes.subarray(0, 65_536), encoding, 'head'));
  const parser = parse({
    delimiter: separator,
    from_line: skipLines + 1,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: file.limits.columns * file.limits.cellLength,
  });
  const fed = feed(parser, decoded(bytes, encoding, 'whole'));
  let number = skipLines;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1;
      yield { number, cells: cells.map(withoutGuard) };
    }
    await fed;
  } catch (error) {
    throw explained(error, file, number + 1);
  } finally {
    parser.destroy();
  }
}

/** Writes the text to the parser as fast as its reader takes the rows away. */
async function feed(parser: ReturnType<typeof parse>, text: Iterable<string>): Promise<void> {
  for (const part of text) {
    if (parser.destroyed) return;
    if (!parser.write(part)) {
      await new Promise<void>((resolve) => {
        const go = () => {
          parser.off('drain', go).off('close', go);
          resolve();
        };
        parser.on('drain', go).on('close', go);
      });
    }
  }
  if (!parser.destroyed) parser.end();
}

function explained(error: unknown, { name, limits }: SheetFile, row: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new Refused(spreadsheetRefusals.cellTooLong, { name, line: row, limit: limits.cellLength });
  }
  return new Refused(spreadsheetRefusals.quoteNotClosed, { name, line: row });
}
