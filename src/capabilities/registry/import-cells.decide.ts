/** One row of the spreadsheet read by itself: words to values, each fault beside its cell. */
import { cellOf, dayInCell, faultOf, plainFaults, tableRefusals, unknownWord } from '#platform/kernel/table.ts';
import type { Day } from '#platform/kernel/time.ts';
import {
  type ImportFault,
  type ImportKey,
  importColumns,
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
  readonly faults: readonly ImportFault[];
}

/** @param home code of the jurisdiction that is imported into */
export function readRow(row: SheetCells, home: string): ReadRow {
  const faults: ImportFault[] = plainFaults(importColumns, row);
  const cell = (key: ImportKey) => cellOf(row, key);
  const word = <Code extends string>(
    key: keyof typeof readWord,
    read: (text: string) => Code | undefined,
  ): Code | null | undefined => {
    const value = cell(key);
    if (!value) return value as null | undefined;
    const code = read(value);
    if (code === undefined)
      faults.push(unknownWord(key, importColumns[key].heading, value, Object.values(wordChoices[key])));
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

function readDay(value: string | null | undefined, faults: ImportFault[]): Day | null | undefined {
  if (!value) return value as null | undefined;
  const day = dayInCell(value);
  if (day === undefined) faults.push(faultOf('registeredOn', tableRefusals.cellNotADay, { value }));
  return day ?? null;
}
