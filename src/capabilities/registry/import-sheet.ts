/** Spreadsheets of units, in and out. */
import type { Readable } from 'node:stream';
import type { SheetForm } from '#platform/http/files.ts';
import { Refused, type Says } from '#platform/kernel/decision.ts';
import { tableRefusals } from '#platform/kernel/table.ts';
import { readSheet } from '#platform/spreadsheet/read-sheet.ts';
import { readTable } from '#platform/spreadsheet/read-table.ts';
import { writeCsv } from '#platform/spreadsheet/write-csv.ts';
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts';
import { exportOnlyHeadings, type ImportKey, importColumns, importKeys, maximumImportRows } from './import.model.ts';
import type { WaitingImport } from './import.queries.ts';
import type { UnitLine } from './registry.schema.ts';
import { partyOrganisations, sectors, unitKinds, unitLevels } from './unit.model.ts';

/** @throws Refused in words for whoever made the file */
export async function readUnitSheet(file: Buffer, name: string): Promise<Pick<WaitingImport, 'headings' | 'cells'>> {
  const { keys, ignored, rows } = await readTable(readSheet(file, name), importColumns, maximumImportRows);
  if (rows.length === 0) throw new Refused(tableRefusals.noRows);
  return { headings: { keys, ignored }, cells: rows };
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
