/** A workbook of people read and checked: each cell by itself, each line against its person, each person against the pools. */
import type { Says } from '#platform/kernel/decision.ts';
import {
  type CellFault,
  cellOf,
  dayInCell,
  faultOf,
  plainFaults,
  type TableColumns,
  type TableRow,
  tableRefusals,
  unknownWord,
  wordReader,
} from '#platform/kernel/table.ts';
import type { Day } from '#platform/kernel/time.ts';
import { relations } from './kinship.model.ts';
import { qualificationOf } from './pool.decide.ts';
import { degrees, type PersonFacts, type PoolRules, pools, strengths } from './pool.model.ts';
import {
  type CheckedPoolRow,
  type PoolSheet,
  poolSheetCodes,
  poolSheets,
  readWord,
  type SheetsRead,
} from './pool-import.model.ts';
import { teamsRefusals } from './teams.refusals.ts';

type Row = TableRow<string>;
type Fault = CellFault<string>;

/** A record as the sheets hold it: units and places by name, nothing recognised yet. */
export type PersonRead = PersonFacts;

export interface PoolImport {
  readonly rows: Readonly<Record<PoolSheet, readonly CheckedPoolRow[]>>;
  /** Whom a confirmation recommends. */
  readonly people: readonly { readonly facts: PersonRead; readonly recommendedByUnit: string }[];
}

export interface PoolImportSituation {
  /** People in the pools and on their way into them. */
  readonly known: readonly { readonly name: string; readonly homeUnit: string }[];
  readonly rules: PoolRules;
  readonly today: Day;
  /** The edition's words for fields and ranks, by code. */
  readonly fields: Readonly<Record<string, Says>>;
  readonly ranks: Readonly<Record<string, Says>>;
  /** And for grades of appraisals. */
  readonly grades: Readonly<Record<string, Says>>;
}

export function checkPoolImport(sheets: SheetsRead, at: PoolImportSituation): PoolImport {
  const known = new Set(at.known.map(({ name, homeUnit }) => keyOf(name, homeUnit)));
  const people = withDoubles((sheets.people?.rows ?? []).map((row) => readPerson(row, at)));
  const lines = {
    resume: readLines(sheets, 'resume', people, resumeLine),
    education: readLines(sheets, 'education', people, educationLine),
    relatives: readLines(sheets, 'relatives', people, relativeLine),
    appraisals: readLines(sheets, 'appraisals', people, (row, faults) => appraisalLine(row, faults, at.grades)),
  };
  const finished = people.map(({ row, key, facts, faults, recommendedByUnit }) => {
    const whole: PersonRead = {
      ...facts,
      resume: lines.resume.of(key),
      education: lines.education.of(key),
      relatives: lines.relatives.of(key),
      appraisals: lines.appraisals.of(key),
    };
    const lacks = qualificationOf(whole, at.rules, at.today).filter(({ holds }) => !holds);
    const outcome = known.has(key) ? 'known' : faults.length > 0 ? 'faulty' : lacks.length > 0 ? 'lacking' : 'ready';
    const shown = outcome === 'known' ? { faults: [], lacks: [] } : { faults, lacks: lacks.map(({ code }) => code) };
    return { checked: { ...row, outcome, ...shown } as CheckedPoolRow, facts: whole, recommendedByUnit };
  });
  const passed = new Set(people.filter(({ key }) => known.has(key)).map(({ key }) => key));
  const shownLines = (sheet: Exclude<PoolSheet, 'people'>) =>
    lines[sheet].rows.map(
      ({ row, key, faults }): CheckedPoolRow => ({
        ...row,
        outcome: passed.has(key) ? 'known' : faults.length > 0 ? 'faulty' : 'ready',
        faults: passed.has(key) ? [] : faults,
        lacks: [],
      }),
    );
  return {
    rows: {
      people: finished.map(({ checked }) => checked),
      resume: shownLines('resume'),
      education: shownLines('education'),
      relatives: shownLines('relatives'),
      appraisals: shownLines('appraisals'),
    },
    people: finished
      .filter(({ checked }) => checked.outcome === 'ready' || checked.outcome === 'lacking')
      .map(({ facts, recommendedByUnit }) => ({ facts, recommendedByUnit })),
  };
}

/** How many rows of all sheets must be mended. */
export function faultyRows({ rows }: PoolImport): number {
  return poolSheetCodes.reduce(
    (sum, sheet) => sum + rows[sheet].filter(({ outcome }) => outcome === 'faulty').length,
    0,
  );
}

function keyOf(name: string | null | undefined, unit: string | null | undefined): string {
  return `${name ?? ''} ${unit ?? ''}`;
}

interface PersonRow {
  readonly row: Row;
  readonly key: string;
  readonly facts: PersonFacts;
  readonly faults: readonly Fault[];
  readonly recommendedByUnit: string;
}

function readPerson(row: Row, at: PoolImportSituation): PersonRow {
  const { columns } = poolSheets.people;
  const faults: Fault[] = plainFaults<string>(columns, row);
  const word = wordsIn(row, columns, faults);
  const text = (key: keyof typeof columns) => cellOf(row, key) ?? null;
  const homeUnit = text('homeUnit') ?? '';
  const facts: PersonFacts = {
    ...blankFacts,
    name: text('name') ?? '',
    pool: word('pool', readWord.pool, pools) ?? 'talent',
    field: word('field', wordReader(at.fields), at.fields) ?? '',
    homeUnit,
    post: text('post') ?? '',
    rank: word('rank', wordReader(at.ranks), at.ranks) ?? null,
    birthOn: dayIn(row, 'birthOn', faults),
    nativePlace: text('nativePlace'),
    growthPlace: text('growthPlace'),
    health: text('health'),
    titles: listIn(text('titles')),
    strengths: listIn(text('strengths')).flatMap((each) => {
      const code = readWord.strength(each);
      if (code === undefined)
        faults.push(unknownWord('strengths', columns.strengths.heading, each, Object.values(strengths)));
      return code ?? [];
    }),
  };
  return {
    row,
    key: keyOf(facts.name, homeUnit),
    facts,
    faults,
    recommendedByUnit: text('recommendedByUnit') ?? homeUnit,
  };
}

function withDoubles(rows: readonly PersonRow[]): PersonRow[] {
  const first = new Map<string, number>();
  return rows.map((one) => {
    const { name } = one.facts;
    const number = first.get(one.key);
    if (name === '' || number === undefined) {
      first.set(one.key, one.row.number);
      return one;
    }
    return { ...one, faults: [...one.faults, faultOf('name', teamsRefusals.rowTwice, { name, number })] };
  });
}

interface LineRow<Line> {
  readonly row: Row;
  readonly key: string;
  readonly faults: readonly Fault[];
  readonly line: Line;
}

/** The lines of a sheet, each with its person; `of` gives a person's lines in their order. */
function readLines<Line>(
  sheets: SheetsRead,
  sheet: Exclude<PoolSheet, 'people'>,
  people: readonly PersonRow[],
  read: (row: Row, faults: Fault[]) => Line,
): { readonly rows: readonly LineRow<Line>[]; readonly of: (key: string) => Line[] } {
  const owners = new Set(people.map(({ key }) => key));
  const byPerson = new Map<string, Line[]>();
  const rows = (sheets[sheet]?.rows ?? []).map((row): LineRow<Line> => {
    const faults: Fault[] = plainFaults<string>(poolSheets[sheet].columns, row);
    const name = cellOf(row, 'personName');
    const unit = cellOf(row, 'personUnit');
    const key = keyOf(name, unit);
    if (name && unit && !owners.has(key))
      faults.push(faultOf('personName', teamsRefusals.rowOwnerless, { name, unit }));
    const line = read(row, faults);
    const own = byPerson.get(key);
    if (own === undefined) byPerson.set(key, [line]);
    else own.push(line);
    return { row, key, faults, line };
  });
  return { rows, of: (key) => byPerson.get(key) ?? [] };
}

function resumeLine(row: Row, faults: Fault[]): PersonFacts['resume'][number] {
  const said = cellOf(row, 'isLeading') ?? '否';
  const isLeading = /^(是|有|y|yes|true|1)$/i.test(said);
  if (!isLeading && !/^(否|无|n|no|false|0)$/i.test(said))
    faults.push(unknownWord('isLeading', poolSheets.resume.columns.isLeading.heading, said, yesAndNo));
  const line = { unit: cellOf(row, 'unit') ?? '', unitId: null, post: cellOf(row, 'post') ?? '', isLeading };
  return { ...line, ...stretchIn(row, faults) };
}
const yesAndNo: readonly Says[] = [
  { zh: '是', en: 'Yes' },
  { zh: '否', en: 'No' },
];

function educationLine(row: Row, faults: Fault[]): PersonFacts['education'][number] {
  const word = wordsIn(row, poolSheets.education.columns, faults);
  const degree = word('degree', readWord.degree, degrees) ?? 'bachelor';
  return { school: cellOf(row, 'school') ?? '', unitId: null, degree, ...stretchIn(row, faults) };
}

function relativeLine(row: Row, faults: Fault[]): PersonFacts['relatives'][number] {
  const word = wordsIn(row, poolSheets.relatives.columns, faults);
  const relation = word('relation', readWord.relation, relations) ?? 'spouse';
  const text = (key: string) => cellOf(row, key) ?? null;
  return { name: text('name') ?? '', relation, unit: text('unit'), unitId: null, post: text('post') };
}

function appraisalLine(
  row: Row,
  faults: Fault[],
  grades: PoolImportSituation['grades'],
): PersonFacts['appraisals'][number] {
  const word = wordsIn(row, poolSheets.appraisals.columns, faults);
  const said = cellOf(row, 'year') ?? '';
  const year = /^(19[89]\d|20\d\d)$/.test(said) ? Number(said) : 0;
  if (year === 0 && said !== '') faults.push(faultOf('year', teamsRefusals.rowNotAYear, { value: said }));
  return { year, grade: word('grade', wordReader(grades), grades) ?? '' };
}

/** Reads coded words of a row; one that is unknown becomes a fault beside its cell. */
function wordsIn(row: Row, columns: TableColumns<string>, faults: Fault[]) {
  return <Code extends string>(
    key: string,
    read: (word: string) => Code | undefined,
    choices: Readonly<Record<string, Says>>,
  ): Code | undefined => {
    const value = cellOf(row, key);
    const heading = columns[key]?.heading;
    if (!value || heading === undefined) return undefined;
    const code = read(value);
    if (code === undefined) faults.push(unknownWord(key, heading, value, Object.values(choices)));
    return code;
  };
}

/** 起止: months are days of their own (2016.03), and what lasts is left blank or 至今. */
function stretchIn(row: Row, faults: Fault[]): { from: Day; until: Day | null } {
  const from = dayIn(row, 'from', faults);
  const said = cellOf(row, 'until');
  const until = said === '至今' || said === '现在' ? null : dayIn(row, 'until', faults);
  if (from !== null && until !== null && until <= from)
    faults.push(faultOf('until', teamsRefusals.rowStretchTurned, { from }));
  return { from: from ?? ('' as Day), until };
}

function dayIn(row: Row, key: string, faults: Fault[]): Day | null {
  const value = cellOf(row, key);
  if (!value) return null;
  const [, year, month] = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(value) ?? [];
  const day = dayInCell(year === undefined ? value : `${year}-${month}-1`);
  if (day === undefined) faults.push(faultOf(key, tableRefusals.cellNotADay, { value }));
  return day ?? null;
}

function listIn(text: string | null): string[] {
  return (text ?? '')
    .split(/[、，,;；/]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

const blankFacts = {
  homeUnitId: null,
  growthJurisdictionId: null,
  growthUnitId: null,
  education: [],
  resume: [],
  relatives: [],
  appraisals: [],
  service: [],
} as const;
