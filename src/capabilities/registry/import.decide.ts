/** What a spreadsheet would do to the register: every row by the same rules as an order made by hand. */
import type { Decision, Refusal } from '#platform/kernel/decision.ts';
import { faultOf } from '#platform/kernel/table.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { CheckedRow, ImportFault, ImportKey, SheetCells } from './import.model.ts';
import { type ReadRow, readRow } from './import-cells.decide.ts';
import type { MemoryRegister } from './register.decide.ts';
import { registryRefusals } from './registry.refusals.ts';
import type { Authority, RegisterChange, RegisterEvent, Situation, UnitFacts, UnitRecord } from './unit.model.ts';
import { sameFacts } from './unit-changes.decide.ts';
import { lastState } from './unit-checks.decide.ts';
import { decideFacts, decideRegister } from './unit-facts.decide.ts';

export interface ImportPlace {
  readonly jurisdictionId: string;
  readonly code: string;
  /** Where a parent may also be: the jurisdiction above. */
  readonly aboveId: string | null;
  /** From when changes hold, and new units where their row names no day. */
  readonly on: Day;
}

export interface CheckedImport {
  /** In the order of the file. */
  readonly rows: readonly CheckedRow[];
  /** What a confirmation writes; only where no row is faulty. */
  readonly changes: readonly RegisterChange[];
}

type ImportSituation = Omit<Situation, 'register'> & { readonly register: MemoryRegister };

/** Checks all rows against the register and against each other. The register is folded on: give a copy of one's own. */
export function checkImport(
  situation: ImportSituation,
  place: ImportPlace,
  sheet: readonly SheetCells[],
): CheckedImport {
  const rows = withDoubles(sheet.map((row) => readRow(row, place.code)));
  const codes = new Set(rows.map(({ wishes }) => wishes.code));
  const checked = new Map<number, CheckedRow>();
  const changes: RegisterChange[] = [];
  for (const { row, isCircle } of parentsFirst(rows)) {
    if (row.faults.length > 0 || isCircle) {
      const faults = isCircle ? [...row.faults, faultOf('parentCode', registryRefusals.cellParentCircle)] : row.faults;
      checked.set(row.number, finished(row, 'faulty', faults));
      continue;
    }
    const result = checkRow(situation, place, row, codes);
    checked.set(row.number, result.row);
    if (result.changes.length === 0) continue;
    situation.register.apply(result.changes);
    for (const change of result.changes) changes.push(change);
  }
  return { rows: rows.map(({ number }) => checked.get(number)).filter((row) => row !== undefined), changes };
}

function withDoubles(rows: readonly ReadRow[]): ReadRow[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    const { code } = row.wishes;
    const number = first.get(code);
    if (code === '' || number === undefined) {
      first.set(code, row.number);
      return row;
    }
    return { ...row, faults: [...row.faults, faultOf('code', registryRefusals.cellCodeTwice, { code, number })] };
  });
}

/** Each row after the row of its parent, where that is in the file too. */
function* parentsFirst(rows: readonly ReadRow[]): Generator<{ row: ReadRow; isCircle: boolean }> {
  const byCode = new Map<string, ReadRow>();
  for (const row of rows) if (!byCode.has(row.wishes.code)) byCode.set(row.wishes.code, row);
  const done = new Set<number>();
  for (const start of rows) {
    const path: ReadRow[] = [];
    for (let row: ReadRow | undefined = start; row !== undefined && !done.has(row.number); ) {
      const current: ReadRow = row;
      if (path.includes(current)) {
        for (const each of path.splice(path.indexOf(current))) {
          done.add(each.number);
          yield { row: each, isCircle: true };
        }
        break;
      }
      path.push(current);
      row = current.wishes.parentCode ? byCode.get(current.wishes.parentCode) : undefined;
    }
    for (const row of path.reverse()) {
      done.add(row.number);
      yield { row, isCircle: false };
    }
  }
}

interface RowResult {
  readonly row: CheckedRow;
  readonly changes: readonly RegisterChange[];
}

function checkRow(situation: ImportSituation, place: ImportPlace, row: ReadRow, codes: ReadonlySet<string>): RowResult {
  const existing = situation.register.unitByCode(place.jurisdictionId, row.wishes.code);
  const parent = parentOf(situation.register, place, row, existing);
  // A parent whose own row is faulty: that row is to be mended, this one is judged without it.
  const isPending = parent === undefined && codes.has(row.wishes.parentCode ?? '');
  if (parent === undefined && !isPending) {
    return {
      row: finished(row, 'faulty', [
        faultOf('parentCode', registryRefusals.cellParentUnknown, { code: row.wishes.parentCode ?? '' }),
      ]),
      changes: [],
    };
  }
  return existing === undefined
    ? newRow(situation, place, row, parent ?? null)
    : knownRow(situation, place, row, existing, parent ?? null);
}

/** Id of the parent that the row asks for, null for none, undefined for one that is not there. */
function parentOf(
  register: MemoryRegister,
  place: ImportPlace,
  { wishes }: ReadRow,
  existing: UnitRecord | undefined,
): string | null | undefined {
  if (wishes.parentCode === undefined) return existing === undefined ? null : lastState(existing).parentId;
  if (wishes.parentCode === null) return null;
  const above = place.aboveId === null ? undefined : register.unitByCode(place.aboveId, wishes.parentCode);
  return (register.unitByCode(place.jurisdictionId, wishes.parentCode) ?? above)?.unit.id;
}

function newRow(situation: ImportSituation, place: ImportPlace, row: ReadRow, parentId: string | null): RowResult {
  const { code, name, shortName, kind, sector, level, partyOrganisation, registeredOn } = row.wishes;
  if (!name || !kind || !level) throw new Error(`row ${row.number} passed without its needed cells`);
  const unit = {
    code,
    name,
    shortName: shortName ?? null,
    kind,
    sector: sector ?? 'general',
    level,
    partyOrganisation: partyOrganisation ?? null,
    parentId,
  } as const;
  const order = {
    type: 'register',
    jurisdictionId: place.jurisdictionId,
    unit,
    ...authority(registeredOn ?? place.on),
  } as const;
  return settled(row, 'new', decideRegister(situation, order), {}, registeredOn ? 'registeredOn' : 'code');
}

function knownRow(
  situation: ImportSituation,
  place: ImportPlace,
  row: ReadRow,
  existing: UnitRecord,
  parentId: string | null,
): RowResult {
  const { wishes } = row;
  const last = lastState(existing);
  const { unit } = existing;
  if (unit.abolishedOn !== null) {
    return {
      row: finished(row, 'faulty', [
        faultOf('code', registryRefusals.alreadyAbolished, { name: last.name, day: unit.abolishedOn }),
      ]),
      changes: [],
    };
  }
  if (wishes.registeredOn && wishes.registeredOn !== unit.registeredOn) {
    return {
      row: finished(row, 'faulty', [
        faultOf('registeredOn', registryRefusals.cellDayDiffers, { day: unit.registeredOn }),
      ]),
      changes: [],
    };
  }
  const facts: UnitFacts = {
    name: wishes.name ?? last.name,
    shortName: wishes.shortName === undefined ? last.shortName : wishes.shortName,
    kind: wishes.kind ?? last.kind,
    sector: wishes.sector ?? last.sector,
    level: wishes.level ?? last.level,
    partyOrganisation: wishes.partyOrganisation === undefined ? last.partyOrganisation : wishes.partyOrganisation,
    parentId,
  };
  if (sameFacts(last, facts)) return { row: finished(row, 'unchanged', []), changes: [] };
  const decision = decideFacts(
    situation,
    existing,
    facts,
    { unitId: unit.id, version: unit.version, ...authority(place.on) },
    'unit-imported',
  );
  return settled(row, 'changed', decision, before(situation.register, last, facts), 'code');
}

function before(register: MemoryRegister, last: UnitFacts, facts: UnitFacts): CheckedRow['before'] {
  const parent = last.parentId === null ? '' : (register.unit(last.parentId)?.unit.code ?? '');
  const shown: Partial<Record<ImportKey, string>> = {};
  for (const key of ['name', 'shortName', 'kind', 'sector', 'level', 'partyOrganisation'] as const) {
    if (last[key] !== facts[key]) shown[key] = last[key] ?? '';
  }
  return last.parentId === facts.parentId ? shown : { ...shown, parentCode: parent };
}

function authority(on: Day): Authority {
  return { on, decisionNumber: null, reason: null };
}

function settled(
  row: ReadRow,
  outcome: 'new' | 'changed',
  decision: Decision<RegisterEvent>,
  shown: CheckedRow['before'],
  dayColumn: ImportKey,
): RowResult {
  if (decision.accepted)
    return { row: { ...finished(row, outcome, []), before: shown }, changes: decision.event.changes };
  const { refusal } = decision;
  return {
    row: finished(row, 'faulty', [{ column: columnOfField(refusal, dayColumn), says: refusal.says }]),
    changes: [],
  };
}

function columnOfField({ field }: Refusal, dayColumn: ImportKey): ImportKey {
  if (field === 'parentId') return 'parentCode';
  return field === 'level' || field === 'code' ? field : dayColumn;
}

function finished(
  { number, cells }: ReadRow,
  outcome: CheckedRow['outcome'],
  faults: readonly ImportFault[],
): CheckedRow {
  return { number, cells, outcome, faults, before: {} };
}
