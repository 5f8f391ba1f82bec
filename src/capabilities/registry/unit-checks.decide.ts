/** Checks that the decisions on units share. Each answers with the refusal, or with nothing where all is well. */
import { refuse } from '#platform/kernel/decision.ts';
import { compareDays, type Day } from '#platform/kernel/time.ts';
import { registryRefusals } from './registry.refusals.ts';
import type { Register, Situation, UnitFacts, UnitLevel, UnitRecord, UnitState } from './unit.model.ts';

export type No = ReturnType<typeof refuse> | undefined;

const rank: Record<UnitLevel, number> = { city: 0, county: 1, township: 2, village: 3 };

export function lastState(record: UnitRecord): UnitState {
  const last = record.states.at(-1);
  if (last === undefined) throw new Error(`unit ${record.unit.id} has no state`);
  return last;
}

export function firstNo(items: Iterable<No>): No {
  for (const no of items) if (no !== undefined) return no;
  return undefined;
}

export function checkPlaceAndDay({ mayWrite, today }: Situation, jurisdictionId: string, on: Day): No {
  if (!mayWrite(jurisdictionId)) return refuse(registryRefusals.notYourJurisdiction);
  return on > today ? refuse(registryRefusals.notYetToday, { day: on }) : undefined;
}

/** The unit lives and has no change recorded after the day. */
export function checkLiving(record: UnitRecord, on: Day): No {
  const { name, fromOn } = lastState(record);
  const { abolishedOn } = record.unit;
  if (abolishedOn !== null) return refuse(registryRefusals.alreadyAbolished, { name, day: abolishedOn });
  return on < fromOn ? refuse(registryRefusals.beforeLastChange, { name, day: fromOn }) : undefined;
}

/** As `checkLiving`, for a unit that ends on the day: its last state held for a day at least, and nothing became of it or came to it later. */
export function checkMayEnd({ register }: Situation, record: UnitRecord, on: Day): No {
  const { name, fromOn } = lastState(record);
  const last = register.lastSuccessionOn(record.unit.id);
  return (
    checkLiving(record, on) ??
    (on === fromOn || on === last ? refuse(registryRefusals.endsOnItsFirstDay, { name, day: on }) : undefined) ??
    (last !== null && on < last ? refuse(registryRefusals.beforeLastChange, { name, day: last }) : undefined)
  );
}

export function checkFacts(
  { register }: Situation,
  jurisdictionId: string,
  { kind, level }: Pick<UnitFacts, 'kind' | 'level'>,
): No {
  const jurisdiction = register.jurisdiction(jurisdictionId);
  if (jurisdiction === undefined) return refuse(registryRefusals.jurisdictionMissing);
  const fits = (kind === 'village') === (level === 'village') && (kind !== 'township' || level === 'township');
  if (!fits) return refuse(registryRefusals.levelDoesNotFitKind);
  return rank[level] < rank[jurisdiction.level] ? refuse(registryRefusals.levelAboveJurisdiction) : undefined;
}

interface Child extends Pick<UnitFacts, 'kind' | 'level'> {
  /** Absent for a unit that is only being registered. */
  readonly id?: string;
  readonly jurisdictionId: string;
}

/** The parent exists from the day on, lies where a parent may lie, stands high enough, and is not underneath. */
export function checkParent({ register }: Situation, child: Child, parentId: string | null, on: Day): No {
  if (parentId === null) return undefined;
  const parent = register.unit(parentId);
  if (parent === undefined) return refuse(registryRefusals.parentMissing);
  const { name } = lastState(parent);
  if (parent.unit.registeredOn > on || parent.unit.abolishedOn !== null)
    return refuse(registryRefusals.parentNotThere, { name, day: on });
  const home = register.jurisdiction(child.jurisdictionId);
  const isNear = parent.unit.jurisdictionId === child.jurisdictionId || parent.unit.jurisdictionId === home?.parentId;
  if (!isNear) return refuse(registryRefusals.parentElsewhere, { name });
  if (
    child.id !== undefined &&
    (parentId === child.id || isUnder(register, parentId, child.id, { from: on, until: null }))
  ) {
    return refuse(registryRefusals.parentUnderneath, { name });
  }
  const states = parent.states.filter(({ untilOn }) => untilOn === null || untilOn > on);
  return firstNo(states.map((state) => checkFit(child, state)));
}

/** What may stand under what: nothing under a lower level, villages only under townships. */
export function checkFit(
  child: Pick<UnitFacts, 'kind' | 'level'>,
  parent: Pick<UnitFacts, 'name' | 'kind' | 'level'>,
): No {
  if (child.kind === 'village' && parent.kind !== 'township') return refuse(registryRefusals.villageNeedsTownship);
  return rank[parent.level] > rank[child.level]
    ? refuse(registryRefusals.parentLower, { name: parent.name })
    : undefined;
}

/** The units under a unit still fit where it takes on another kind or level. */
export function checkUnitsUnderFit(
  register: Register,
  unitId: string,
  facts: Pick<UnitFacts, 'name' | 'kind' | 'level'>,
  on: Day,
): No {
  const misfit = register
    .statesUnder(unitId)
    .find((state) => (state.untilOn === null || state.untilOn > on) && checkFit(state, facts) !== undefined);
  return misfit === undefined ? undefined : refuse(registryRefusals.unitsUnderDoNotFit, { name: misfit.name });
}

/** Units that stand under a unit as it ends on a day; refused where later days are recorded already. */
export function unitsUnderAt(register: Register, ended: UnitRecord, on: Day): { no: No; living: readonly UnitState[] } {
  const reaching = register.statesUnder(ended.unit.id).filter(({ untilOn }) => untilOn === null || untilOn > on);
  const later = reaching.find(({ untilOn, fromOn }) => untilOn !== null || fromOn > on);
  if (later === undefined) return { no: undefined, living: reaching };
  const { name } = lastState(ended);
  return { no: refuse(registryRefusals.hadUnitsUnderLater, { name, example: later.name, day: on }), living: [] };
}

export function checkNothingUnder(register: Register, ended: UnitRecord, on: Day): No {
  const { no, living } = unitsUnderAt(register, ended, on);
  const [example] = living;
  if (no !== undefined || example === undefined) return no;
  return refuse(registryRefusals.hasUnitsUnder, {
    name: lastState(ended).name,
    count: living.length,
    example: example.name,
  });
}

/** A parent chosen for a new unit must not be, or lie under, a unit that is going to stand under the new one. */
export function checkParentStaysAbove(
  register: Register,
  parentId: string | null,
  moving: readonly UnitState[],
  on: Day,
): No {
  const caught = moving.find(
    ({ unitId }) =>
      parentId !== null && (unitId === parentId || isUnder(register, parentId, unitId, { from: on, until: null })),
  );
  return caught === undefined ? undefined : refuse(registryRefusals.parentUnderneath, { name: caught.name });
}

interface Period {
  readonly from: Day;
  readonly until: Day | null;
}

/** Whether following parents from `lower` comes to `upper` on any day of the period. */
function isUnder(register: Register, lower: string, upper: string, period: Period): boolean {
  return (register.unit(lower)?.states ?? []).some((state) => {
    const from = compareDays(state.fromOn, period.from) > 0 ? state.fromOn : period.from;
    const until = earlier(state.untilOn, period.until);
    if (state.parentId === null || (until !== null && until <= from)) return false;
    return state.parentId === upper || isUnder(register, state.parentId, upper, { from, until });
  });
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return compareDays(one, other) < 0 ? one : other;
}
