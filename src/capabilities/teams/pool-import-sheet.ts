/** Workbooks of people, in and out. */
import type { Readable } from 'node:stream';
import type { SheetForm } from '#platform/http/files.ts';
import { Refused, type Says } from '#platform/kernel/decision.ts';
import { tableRefusals } from '#platform/kernel/table.ts';
import { readSheets } from '#platform/spreadsheet/read-sheet.ts';
import { readTable } from '#platform/spreadsheet/read-table.ts';
import { writeCsv } from '#platform/spreadsheet/write-csv.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-xlsx.ts';
import { relations } from './kinship.model.ts';
import { degrees, poolFields, pools, ranks, strengths } from './pool.model.ts';
import {
  maximumLines,
  maximumPeople,
  type PoolSheet,
  poolSheetCodes,
  poolSheetNamed,
  poolSheets,
  type SheetRead,
} from './pool-import.model.ts';

/** The sheets by their names; the first is the people's whatever it is called. @throws Refused in words for whoever made the file */
export async function readPeople(file: Buffer, name: string): Promise<Partial<Record<PoolSheet, SheetRead>>> {
  const found: Partial<Record<PoolSheet, SheetRead>> = {};
  let isFirst = true;
  for await (const { name: called, rows } of readSheets(file, name)) {
    const sheet = poolSheetNamed(called) ?? (isFirst ? 'people' : undefined);
    isFirst = false;
    if (sheet === undefined || found[sheet] !== undefined) continue;
    const most = sheet === 'people' ? maximumPeople : maximumLines;
    found[sheet] = await readTable<string>(rows, poolSheets[sheet].columns, most);
  }
  if ((found.people?.rows.length ?? 0) === 0) throw new Refused(tableRefusals.noRows);
  return found;
}

/** Sheets with their headings and a person who shows how they are filled in; as CSV the sheet of people alone. */
/** @param grade an appraisal's grade as the rulebook calls it */
export function writePeopleTemplate(form: SheetForm, language: keyof Says, grade: Says): Readable {
  const sheets = poolSheetCodes.map((code) => ({
    name: poolSheets[code].heading[language],
    columns: Object.values(poolSheets[code].columns).map(({ heading }) => ({ header: heading[language], width: 18 })),
    rows: examples[code](language, grade),
  }));
  const [people] = sheets;
  if (form === 'csv' && people !== undefined) return writeCsv(people.columns, people.rows);
  return writeWorkbook(sheets);
}

type Examples = (language: keyof Says, grade: Says) => string[][];
const person: Readonly<Record<keyof Says, readonly [string, string]>> = {
  zh: ['张某某', '某某县审计局'],
  en: ['Example Person', 'Example audit bureau'],
};

const examples: Readonly<Record<PoolSheet, Examples>> = {
  people: (language) => [
    [
      ...person[language],
      language === 'zh' ? '科长' : 'Section chief',
      pools.talent[language],
      poolFields.audit[language],
      ranks['section-head'][language],
      '1985-06-01',
      language === 'zh' ? '贵州安顺' : 'Anshun, Guizhou',
      language === 'zh' ? '贵州安顺西秀区' : 'Xixiu, Anshun',
      language === 'zh' ? '健康' : 'Good',
      language === 'zh' ? '审计师' : 'Auditor',
      `${strengths['reading-accounts'][language]}、${strengths.writing[language]}`,
      person[language][1],
    ],
  ],
  resume: (language) => [
    [
      ...person[language],
      person[language][1],
      language === 'zh' ? '科长' : 'Section chief',
      language === 'zh' ? '否' : 'No',
      '2015-03-01',
      language === 'zh' ? '至今' : '',
    ],
  ],
  education: (language) => [
    [
      ...person[language],
      language === 'zh' ? '贵州财经大学' : 'Example university',
      degrees.bachelor[language],
      '2003-09-01',
      '2007-07-01',
    ],
  ],
  relatives: (language) => [
    [
      ...person[language],
      language === 'zh' ? '李某某' : 'Example Relative',
      relations.spouse[language],
      language === 'zh' ? '某某县教育局' : 'Example education bureau',
      language === 'zh' ? '教师' : 'Teacher',
    ],
  ],
  appraisals: (language, grade) => [[...person[language], '2024', grade[language]]],
};
