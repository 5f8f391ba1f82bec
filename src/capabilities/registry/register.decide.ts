/** A register held in memory: what the rules look at, and the folding of what they decide. */
import type { Day } from '#platform/kernel/time.ts';
import type {
  JurisdictionPlace,
  Register,
  RegisterChange,
  Succession,
  Unit,
  UnitRecord,
  UnitState,
} from './unit.model.ts';

export interface MemoryRegister extends Register {
  /** Folds changes as the database does when it writes them. */
  apply(changes: readonly RegisterChange[]): void;
  records(): UnitRecord[];
  successions(): readonly Succession[];
  unitByCode(jurisdictionId: string, code: string): UnitRecord | undefined;
}

export function memoryRegister(
  records: Iterable<UnitRecord>,
  jurisdictions: Iterable<JurisdictionPlace>,
  past: readonly Succession[] = [],
): MemoryRegister {
  const places = new Map([...jurisdictions].map((place) => [place.id, place]));
  const units = unitIndex(records);
  const successions: Succession[] = [...past];
  const applyOne = ({ table, id, version, set }: RegisterChange) => {
    const next = { ...set, id, version: version + 1 };
    if (table === 'unit') units.putUnit(next);
    else if (table === 'unit-state') units.putState(next);
    else if (table === 'succession') successions.push(next as unknown as Succession);
  };
  return {
    unit: units.byId,
    statesUnder: units.statesUnder,
    lastSuccessionOn: (id) => lastOn(successions, id),
    codeTaken: (jurisdictionId, code) => units.byCode(jurisdictionId, code) !== undefined,
    unitByCode: units.byCode,
    jurisdiction: (id) => places.get(id),
    apply: (changes) => changes.forEach(applyOne),
    records: units.all,
    successions: () => successions,
  };
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

interface UnitIndex {
  byId(id: string): UnitRecord | undefined;
  byCode(jurisdictionId: string, code: string): UnitRecord | undefined;
  statesUnder(id: string): readonly UnitState[];
  all(): UnitRecord[];
  /** A new row whole, or the changed columns of a known one. */
  putUnit(row: Row): void;
  putState(row: Row): void;
}

/** Units by id, code and parent. */
function unitIndex(records: Iterable<UnitRecord>): UnitIndex {
  const units = new Map<string, { unit: Unit; states: UnitState[] }>();
  const codes = new Map<string, string>();
  const under = new Map<string, Map<string, UnitState>>();
  const unitOfState = new Map<string, string>();

  const putUnit = (row: Row) => {
    const record = units.get(row.id);
    const unit = { ...record?.unit, ...row } as unknown as Unit;
    if (record === undefined) units.set(row.id, { unit, states: [] });
    else record.unit = unit;
    codes.set(`${unit.jurisdictionId} ${unit.code}`, unit.id);
  };
  const putState = (row: Row) => {
    const unitId = unitOfState.get(row.id) ?? String(row.unitId);
    const states = units.get(unitId)?.states;
    if (states === undefined) throw new Error(`a state of the unknown unit ${unitId}`);
    const at = states.findIndex(({ id }) => id === row.id);
    const before = states[at];
    const state = { ...before, ...row } as unknown as UnitState;
    unitOfState.set(row.id, unitId);
    states.splice(before === undefined ? states.length : at, 1, state);
    if (before?.parentId != null) under.get(before.parentId)?.delete(row.id);
    if (state.parentId !== null) under.set(state.parentId, (under.get(state.parentId) ?? new Map()).set(row.id, state));
  };
  for (const { unit, states } of records) {
    putUnit({ ...unit });
    for (const state of states) putState({ ...state });
  }
  return {
    byId: (id) => units.get(id),
    byCode: (jurisdictionId, code) => units.get(codes.get(`${jurisdictionId} ${code}`) ?? ''),
    statesUnder: (id) => [...(under.get(id)?.values() ?? [])],
    all: () => [...units.values()],
    putUnit,
    putState,
  };
}

function lastOn(successions: readonly Succession[], id: string): Day | null {
  const days = successions
    .filter(({ fromUnitId, toUnitId }) => fromUnitId === id || toUnitId === id)
    .map(({ tookPlaceOn }) => tookPlaceOn);
  return days.sort().at(-1) ?? null;
}
