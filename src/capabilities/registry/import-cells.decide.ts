/** One row of the spreadsheet read by itself: words to values, each fault beside its cell. */
import { type Filling, type Refusal, refuse, type Says } from '#platform/kernel/decision.ts';
import { hiddenIn } from '#platform/kernel/hidden.ts';
import { type Day, isDay } from '#platform/kernel/time.ts';
import {
  type CellFault,
  type ImportKey,
  importColumns,
  importKeys,
  readWord,
  type SheetCells,
  wordChoices,
} from './import.model.ts';
import { registryRefusals } from './registry.refusals.ts';
import type { PartyOrganisation, Sector, UnitKind, UnitLevel } from './unit.model.ts';

/** A row's values; `undefined` where the file has no such column, `null` where the cell is blank. */
export interface RowWishes {
  readonly code: string;
  readonly name: string | null | undefined;
  readonly shortName: string | null | undefined;
  readonly kind: UnitKind | null | undefined;
  readonly sector: Sector | null | undefined;
  readonly level: UnitLevel | null | undefined;
  readonly partyOrganisation: PartyOrganisation | null | undefined;
  readonly parentCode: string | null | undefined;
  readonly registeredOn: Day | null | undefined;
}

export interface ReadRow extends SheetCells {
  readonly wishes: RowWishes;
  readonly faults: readonly CellFault[];
}

export function faultOf(column: ImportKey, refusal: Refusal, zh: Filling = {}, en: Filling = zh): CellFault {
  return { column, says: { zh: refuse(refusal, zh).refusal.says.zh, en: refuse(refusal, en).refusal.says.en } };
}

/** @param home code of the jurisdiction that is imported into */
export function readRow(row: SheetCells, home: string): ReadRow {
  const faults: CellFault[] = [];
  const cell = (key: ImportKey): string | null | undefined => {
    const given = row.cells[key];
    return given === undefined ? undefined : given.trim() || null;
  };
  for (const key of importKeys) {
    const { heading, most, isNeeded } = importColumns[key];
    const value = cell(key);
    if (isNeeded && !value) faults.push(headed(key, registryRefusals.cellNeeded, heading));
    if (value && value.length > most) faults.push(headed(key, registryRefusals.cellTooLong, heading, { most }));
    const character = value ? hiddenIn(value) : undefined;
    if (character !== undefined) faults.push(faultOf(key, registryRefusals.cellHidden, { character }));
  }
  const word = <Code extends string>(
    key: keyof typeof readWord,
    read: (text: string) => Code | undefined,
  ): Code | null | undefined => {
    const value = cell(key);
    if (!value) return value as null | undefined;
    const code = read(value);
    if (code === undefined) faults.push(unknownWord(key, value));
    return code ?? null;
  };
  const place = cell('jurisdictionCode');
  if (place && place !== home)
    faults.push(faultOf('jurisdictionCode', registryRefusals.cellOtherJurisdiction, { code: place }));
  const wishes: RowWishes = {
    code: cell('code') ?? '',
    name: cell('name'),
    shortName: cell('shortName'),
    kind: word('kind', readWord.kind),
    sector: word('sector', readWord.sector),
    level: word('level', readWord.level),
    partyOrganisation: word('partyOrganisation', readWord.partyOrganisation),
    parentCode: cell('parentCode'),
    registeredOn: readDay(cell('registeredOn'), faults),
  };
  return { ...row, wishes, faults };
}

/** Days as people type them: 2016-03-01, 2016/3/1, 2016.3.1, 2016年3月1日. */
function readDay(value: string | null | undefined, faults: CellFault[]): Day | null | undefined {
  if (!value) return value as null | undefined;
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(value) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isDay(written)) return written;
  faults.push(faultOf('registeredOn', registryRefusals.cellNotADay, { value }));
  return null;
}

function unknownWord(key: keyof typeof readWord, value: string): CellFault {
  const { heading } = importColumns[key];
  const choices: Says[] = Object.values(wordChoices[key]);
  const filling = (language: keyof Says): Filling => ({
    value,
    heading: heading[language],
    choices: choices.map((says) => says[language]).join(language === 'zh' ? '、' : ', '),
  });
  return faultOf(key, registryRefusals.cellUnknown, filling('zh'), filling('en'));
}

function headed(key: ImportKey, refusal: Refusal, heading: Says, more: Filling = {}): CellFault {
  return faultOf(key, refusal, { ...more, heading: heading.zh }, { ...more, heading: heading.en });
}
