/** What a table to be written consists of; the same for workbooks and CSV files. */

/** `text` keeps codes such as 520400 as they are; `number` can be summed; `day` takes `2026-03-01`. */
export type ColumnKind = 'text' | 'number' | 'day';

export interface SheetColumn {
  readonly header: string;
  /** `text` where nothing else is said. */
  readonly kind?: ColumnKind;
  /** In characters; a Chinese one counts two. */
  readonly width?: number;
}

export type CellValue = string | number | null | undefined;

/** Rows as they come, so that a table of any size is written without being held in memory. */
export type RowSource = AsyncIterable<readonly CellValue[]> | Iterable<readonly CellValue[]>;

/** Joins many small texts into pieces of about 64 KiB: streams pay for every piece. */
export async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length >= 65_536) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}
