/** Spreadsheets of units, in and out. */
import type { Readable } from 'node:stream';
import { Refused, type Says } from '#platform/kernel/decision.ts';
import { readSheet } from '#platform/spreadsheet/read-sheet.ts';
import { writeCsv } from '#platform/spreadsheet/write-csv.ts';
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts';
import {
  columnOf,
  exportOnlyHeadings,
  type ImportKey,
  importColumns,
  importKeys,
  maximumImportRows,
  type SheetCells,
} from './import.model.ts';
import type { WaitingImport } from './import.queries.ts';
import { registryRefusals } from './registry.refusals.ts';
import type { UnitLine } from './registry.schema.ts';
import { partyOrganisations, sectors, unitKinds, unitLevels } from './unit.model.ts';

export type SheetForm = 'xlsx' | 'csv';

/** Headings in any order and either language, then one unit a row. @throws Refused in words for whoever made the file */
export async function readUnitSheet(file: Buffer, name: string): Promise<Pick<WaitingImport, 'headings' | 'cells'>> {
  let columns: (ImportKey | undefined)[] | undefined;
  let headings: WaitingImport['headings'] | undefined;
  const cells: SheetCells[] = [];
  for await (const row of readSheet(file, name)) {
    if (columns === undefined) {
      columns = row.cells.map((heading) => columnOf(heading));
      headings = checkHeadings(row.cells, columns);
      continue;
    }
    if (cells.length === maximumImportRows)
      throw new Refused(registryRefusals.importTooLong, { most: maximumImportRows });
    cells.push({ number: row.number, cells: cellsOf(row.cells, columns) });
  }
  if (headings === undefined || cells.length === 0) throw new Refused(registryRefusals.importEmpty);
  return { headings, cells };
}

function checkHeadings(
  texts: readonly string[],
  columns: readonly (ImportKey | undefined)[],
): WaitingImport['headings'] {
  const keys = columns.filter((key) => key !== undefined);
  const missing = importKeys.filter((key) => importColumns[key].isNeeded && !keys.includes(key));
  if (missing.length > 0)
    throw new Refused(registryRefusals.importHeadings, {
      missing: missing.map((key) => both(importColumns[key].heading)).join('、'),
    });
  const double = keys.find((key, at) => keys.indexOf(key) !== at);
  if (double !== undefined)
    throw new Refused(registryRefusals.importHeadingTwice, { heading: both(importColumns[double].heading) });
  return { keys, ignored: texts.filter((text, at) => columns[at] === undefined && text.trim() !== '') };
}

function both({ zh, en }: Says): string {
  return `${zh} (${en})`;
}

function cellsOf(cells: readonly string[], columns: readonly (ImportKey | undefined)[]): SheetCells['cells'] {
  return Object.fromEntries(columns.flatMap((key, at) => (key === undefined ? [] : [[key, (cells[at] ?? '').trim()]])));
}

const widths: Partial<Record<ImportKey, number>> = { code: 20, name: 40, kind: 18, parentCode: 20, registeredOn: 14 };

/** The units given, in the columns that an import reads and a few more for readers. */
export function writeUnits(lines: AsyncIterable<UnitLine>, form: SheetForm, language: keyof Says): Readable {
  const columns = [
    ...importKeys.map((key) => ({ header: importColumns[key].heading[language], width: widths[key] ?? 16 })),
    ...Object.values(exportOnlyHeadings).map((says) => ({ header: says[language], width: 20 })),
  ];
  const word = (names: Readonly<Record<string, Says>>, code: string | null) =>
    code === null ? '' : (names[code]?.[language] ?? code);
  const cells = async function* () {
    for await (const unit of lines) {
      const { code, name, shortName, parentCode, registeredOn, jurisdictionName, parentName, heads, abolishedOn } =
        unit;
      const words = [
        word(unitKinds, unit.kind),
        word(sectors, unit.sector),
        word(unitLevels, unit.level),
        word(partyOrganisations, unit.partyOrganisation),
      ];
      yield [
        code,
        name,
        shortName,
        ...words,
        parentCode,
        registeredOn,
        unit.jurisdictionCode,
        jurisdictionName,
        parentName,
        heads,
        abolishedOn,
      ];
    }
  };
  return form === 'csv' ? writeCsv(columns, cells()) : writeXlsx(columns, cells());
}

/** An empty sheet with the headings and two rows to show how they are filled in. */
export function writeTemplate(form: SheetForm, language: keyof Says): Readable {
  const columns = importKeys.map((key) => ({ header: importColumns[key].heading[language], width: widths[key] ?? 16 }));
  const word = (says: Says) => says[language];
  const examples = language === 'zh' ? ['某某镇', '某某村'] : ['Example town', 'Example village'];
  const rows = [
    [
      'XZ-001',
      examples[0],
      '',
      word(unitKinds.township),
      word(sectors.grassroots),
      word(unitLevels.township),
      word(partyOrganisations.committee),
      '',
      '2016-01-01',
      '',
    ],
    [
      'C-001',
      examples[1],
      '',
      word(unitKinds.village),
      word(sectors.grassroots),
      word(unitLevels.village),
      word(partyOrganisations.branch),
      'XZ-001',
      '2016-01-01',
      '',
    ],
  ];
  return form === 'csv' ? writeCsv(columns, rows) : writeXlsx(columns, rows);
}
