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
  const units = new Map<string, { unit: Unit; states: UnitState[] }>();
  const byCode = new Map<string, string>();
  const under = new Map<string, Map<string, UnitState>>();
  const successions: Succession[] = [...past];

  const addUnit = (unit: Unit) => {
    units.set(unit.id, { unit, states: [] });
    byCode.set(`${unit.jurisdictionId} ${unit.code}`, unit.id);
  };
  const place = (state: UnitState) => {
    if (state.parentId === null) return;
    const states = under.get(state.parentId) ?? new Map<string, UnitState>();
    under.set(state.parentId, states.set(state.id, state));
  };
  const putState = (state: UnitState) => {
    const record = units.get(state.unitId);
    if (record === undefined) throw new Error(`a state of the unknown unit ${state.unitId}`);
    const at = record.states.findIndex(({ id }) => id === state.id);
    const before = record.states[at];
    if (before !== undefined && before.parentId !== null) under.get(before.parentId)?.delete(state.id);
    if (before === undefined) record.states.push(state);
    else record.states[at] = state;
    place(state);
  };
  const stateById = new Map<string, string>();

  for (const { unit, states } of records) {
    addUnit(unit);
    for (const state of states) {
      stateById.set(state.id, unit.id);
      putState(state);
    }
  }
  const applyOne = ({ table, id, version, set }: RegisterChange) => {
    const next = { ...set, id, version: version + 1 };
    if (table === 'unit') {
      const record = units.get(id);
      if (record === undefined) addUnit(next as unknown as Unit);
      else record.unit = { ...record.unit, ...next };
    } else if (table === 'unit-state') {
      const unitId = stateById.get(id) ?? String(set.unitId);
      const before = units.get(unitId)?.states.find((state) => state.id === id);
      stateById.set(id, unitId);
      putState({ ...before, ...next } as UnitState);
    } else if (table === 'succession') {
      successions.push(next as unknown as Succession);
    }
  };
  return {
    unit: (id) => units.get(id),
    statesUnder: (id) => [...(under.get(id)?.values() ?? [])],
    lastSuccessionOn: (id) => lastOn(successions, id),
    codeTaken: (jurisdictionId, code) => byCode.has(`${jurisdictionId} ${code}`),
    unitByCode: (jurisdictionId, code) => units.get(byCode.get(`${jurisdictionId} ${code}`) ?? ''),
    jurisdiction: (id) => places.get(id),
    apply: (changes) => changes.forEach(applyOne),
    records: () => [...units.values()],
    successions: () => successions,
  };
}

function lastOn(successions: readonly Succession[], id: string): Day | null {
  const days = successions
    .filter(({ fromUnitId, toUnitId }) => fromUnitId === id || toUnitId === id)
    .map(({ tookPlaceOn }) => tookPlaceOn);
  return days.sort().at(-1) ?? null;
}
