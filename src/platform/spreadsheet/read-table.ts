import { Refused, type Says } from '#platform/kernel/decision.ts';
import { columnFinder, type TableColumns, type TableRow, tableRefusals } from '#platform/kernel/table.ts';
import type { SheetRow } from './limits.ts';

/** A table as it was read: which columns it has, which headings nobody knows, and its cells. */
export interface ReadTable<Key extends string> {
  readonly keys: readonly Key[];
  readonly ignored: readonly string[];
  readonly rows: readonly TableRow<Key>[];
}

/** Headings in any order and either language, then a line a row. @throws Refused in words for whoever made the file */
export async function readTable<Key extends string>(
  sheet: AsyncIterable<SheetRow>,
  columns: TableColumns<Key>,
  most: number,
): Promise<ReadTable<Key>> {
  const find = columnFinder(columns);
  let found: (Key | undefined)[] | undefined;
  let ignored: string[] = [];
  const rows: TableRow<Key>[] = [];
  for await (const { number, cells } of sheet) {
    if (found === undefined) {
      found = cells.map((heading) => find(heading));
      checkHeadings(columns, found);
      ignored = cells.filter((text, at) => found?.[at] === undefined && text.trim() !== '');
      continue;
    }
    if (rows.length === most) throw new Refused(tableRefusals.tooManyRows, { most });
    rows.push({ number, cells: cellsOf(cells, found) });
  }
  return { keys: (found ?? []).filter((key) => key !== undefined), ignored, rows };
}

function checkHeadings<Key extends string>(columns: TableColumns<Key>, found: readonly (Key | undefined)[]): void {
  const keys = found.filter((key) => key !== undefined);
  const missing = (Object.keys(columns) as Key[]).filter((key) => columns[key].isNeeded && !keys.includes(key));
  if (missing.length > 0)
    throw new Refused(tableRefusals.headings, { missing: missing.map((key) => both(columns[key].heading)).join('、') });
  const double = keys.find((key, at) => keys.indexOf(key) !== at);
  if (double !== undefined) throw new Refused(tableRefusals.headingTwice, { heading: both(columns[double].heading) });
}

function both({ zh, en }: Says): string {
  return `${zh} (${en})`;
}

function cellsOf<Key extends string>(
  cells: readonly string[],
  columns: readonly (Key | undefined)[],
): TableRow<Key>['cells'] {
  const pairs = columns.flatMap((key, at) => (key === undefined ? [] : [[key, (cells[at] ?? '').trim()] as const]));
  return Object.fromEntries(pairs) as TableRow<Key>['cells'];
}
