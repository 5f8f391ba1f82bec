/** Tables that people bring in spreadsheets: their columns, the words in their cells, and a fault beside each cell that has one. */
import { type Refusal, refusals, refuse, type Says } from './decision.ts';
import type { Filling } from './filling.ts';
import { hiddenIn } from './hidden.ts';
import { type Day, isDay } from './time.ts';

export interface TableColumn {
  readonly heading: Says;
  /** Other headings that people use. */
  readonly alsoCalled: readonly string[];
  readonly isNeeded: boolean;
  readonly most: number;
}
export type TableColumns<Key extends string> = Readonly<Record<Key, TableColumn>>;

export interface TableRow<Key extends string> {
  /** As the spreadsheet numbers it. */
  readonly number: number;
  readonly cells: Readonly<Partial<Record<Key, string>>>;
}

export interface CellFault<Key extends string> {
  readonly column: Key;
  readonly says: Says;
}

export const tableRefusals = refusals('table', {
  cellNeeded: { because: 'input', zh: '“{heading}”不能为空。', en: '“{heading}” must not be blank.' },
  cellTooLong: {
    because: 'input',
    zh: '“{heading}”不能超过{most}个字。',
    en: '“{heading}” can have at most {most} characters.',
  },
  cellUnknown: {
    because: 'input',
    zh: '“{value}”不是可用的{heading}，可填：{choices}。',
    en: '“{value}” is not a known {heading}. Choose from: {choices}.',
  },
  cellNotADay: {
    because: 'input',
    zh: '“{value}”不是有效日期，请按“2026-03-01”的格式填写。',
    en: '“{value}” is not a date. Write it like 2026-03-01.',
  },
  cellHidden: {
    because: 'input',
    zh: '含有看不见的字符（{character}），请删去后重新输入。',
    en: 'Holds a character that cannot be seen ({character}). Delete it and type the text again.',
  },
  noneWaiting: {
    because: 'missing',
    zh: '没有待导入的文件，请重新上传。',
    en: 'There is no file waiting to be imported. Upload it again.',
  },
  faulty: {
    because: 'state',
    zh: '还有{count}行有错误，改正后才能导入。',
    en: '{count} rows have faults; nothing is imported before they are mended.',
  },
  movedOn: {
    because: 'state',
    zh: '预览之后数据有了变化，导入的结果会与您看到的不同。请核对新的预览后再确认。',
    en: 'The data changed after the preview, so the import would do something else than you saw. Check the new preview, then confirm.',
  },
  headings: {
    because: 'input',
    field: 'file',
    zh: '表头缺少：{missing}。请使用模板，或检查第一行是否为表头。',
    en: 'Missing headings: {missing}. Use the template, or check that the first row holds the headings.',
  },
  headingTwice: {
    because: 'input',
    field: 'file',
    zh: '表头“{heading}”出现了两次。',
    en: 'The heading “{heading}” appears twice.',
  },
  noRows: { because: 'input', field: 'file', zh: '文件中没有数据行。', en: 'The file has no rows.' },
  tooManyRows: {
    because: 'limit',
    field: 'file',
    zh: '一次最多导入{most}行，请分批导入。',
    en: 'At most {most} rows can be imported at once; split the file.',
  },
  cellMissing: { because: 'missing', zh: '没有这一行或这一列。', en: 'There is no such row or column.' },
  noFile: { because: 'input', field: 'file', zh: '请选择要导入的文件。', en: 'Choose a file to import.' },
});

/** How alike words are told to be the same: without spaces, marks and capitals. */
export const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*:_-]/g, '')
    .toLowerCase();

/** Finds the column that a heading names, in either language and in whatever spelling. */
export function columnFinder<Key extends string>(columns: TableColumns<Key>): (heading: string) => Key | undefined {
  const keys = Object.keys(columns) as Key[];
  const byHeading = new Map<string, Key>(
    keys.flatMap((key) => {
      const { heading, alsoCalled } = columns[key];
      return [key, heading.zh, heading.en, ...alsoCalled].map((word) => [squeezed(word), key] as const);
    }),
  );
  return (heading) => byHeading.get(squeezed(heading));
}

/** Words of a cell → codes; undefined where the word is none of them. @param others words → codes that people use besides */
export function wordReader<Code extends string>(
  names: Readonly<Record<Code, Says>>,
  others: Readonly<Record<string, string>> = {},
): (word: string) => Code | undefined {
  const known = new Map<string, Code>();
  for (const [code, { zh, en }] of Object.entries<Says>(names) as [Code, Says][]) {
    for (const word of [code, zh, en]) known.set(squeezed(word), code);
  }
  for (const [word, code] of Object.entries(others)) {
    if (code in names && !known.has(squeezed(word))) known.set(squeezed(word), code as Code);
  }
  return (word) => known.get(squeezed(word));
}

/** `undefined` where the file has no such column, `null` where the cell is blank. */
export function cellOf<Key extends string>({ cells }: TableRow<Key>, key: Key): string | null | undefined {
  const given = cells[key];
  return given === undefined ? undefined : given.trim() || null;
}

export function faultOf<Key extends string>(
  column: Key,
  refusal: Refusal,
  zh: Filling = {},
  en: Filling = zh,
): CellFault<Key> {
  return { column, says: { zh: refuse(refusal, zh).refusal.says.zh, en: refuse(refusal, en).refusal.says.en } };
}

/** Cells that are blank and must not be, too long, or hold what nobody sees. */
export function plainFaults<Key extends string>(columns: TableColumns<Key>, row: TableRow<Key>): CellFault<Key>[] {
  return (Object.keys(columns) as Key[]).flatMap((key): CellFault<Key>[] => {
    const { heading, most, isNeeded } = columns[key];
    const value = cellOf(row, key);
    const headed = (refusal: Refusal) =>
      faultOf(key, refusal, { most, heading: heading.zh }, { most, heading: heading.en });
    if (isNeeded && !value) return [headed(tableRefusals.cellNeeded)];
    const character = value ? hiddenIn(value) : undefined;
    return [
      ...(value && value.length > most ? [headed(tableRefusals.cellTooLong)] : []),
      ...(character === undefined ? [] : [faultOf(key, tableRefusals.cellHidden, { character })]),
    ];
  });
}

export function unknownWord<Key extends string>(
  column: Key,
  heading: Says,
  value: string,
  choices: readonly Says[],
): CellFault<Key> {
  const filling = (language: keyof Says): Filling => ({
    value,
    heading: heading[language],
    choices: choices.map((says) => says[language]).join(language === 'zh' ? '、' : ', '),
  });
  return faultOf(column, tableRefusals.cellUnknown, filling('zh'), filling('en'));
}

/** Days as people type them: 2016-03-01, 2016/3/1, 2016.3.1, 2016年3月1日; undefined where it is none. */
export function dayInCell(value: string): Day | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(value) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}
