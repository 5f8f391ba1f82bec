/** The changes that decisions are put together from, and their folding. */
import { unreachable } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import type {
  Authority,
  NewUnit,
  RegisterChange,
  Situation,
  Succession,
  UnitFacts,
  UnitRecord,
  UnitState,
} from './unit.model.ts';
import { lastState } from './unit-checks.decide.ts';

export function factsOf({ name, shortName, kind, sector, level, partyOrganisation, parentId }: UnitFacts): UnitFacts {
  return { name, shortName, kind, sector, level, partyOrganisation, parentId };
}

export function sameFacts(one: UnitFacts, other: UnitFacts): boolean {
  const names = Object.keys(factsOf(one)) as (keyof UnitFacts)[];
  return names.every((name) => one[name] === other[name]);
}

/** A unit and its first state. */
export function beginUnit(
  situation: Situation,
  jurisdictionId: string,
  unit: NewUnit,
  authority: Authority,
  id: string,
): RegisterChange[] {
  const { code } = unit;
  const set = { jurisdictionId, code, registeredOn: authority.on, abolishedOn: null };
  return [
    { table: 'unit', id, version: 0, event: 'unit-registered', set, jurisdictionId },
    beginState(situation, { unitId: id, jurisdictionId }, factsOf(unit), authority),
  ];
}

/** Other facts from a day on; on the very day a state began it is amended, so that no state lasts for no day. */
export function changeFacts(
  situation: Situation,
  record: UnitRecord,
  facts: UnitFacts,
  authority: Authority,
  event: string,
): RegisterChange[] {
  const { unit } = record;
  const last = lastState(record);
  const bump: RegisterChange = {
    table: 'unit',
    id: unit.id,
    version: unit.version,
    event,
    set: {},
    jurisdictionId: unit.jurisdictionId,
    detail: detailOf(authority),
  };
  if (last.fromOn === authority.on) {
    const set = { ...factsOf(facts), decisionNumber: authority.decisionNumber, reason: authority.reason };
    return [bump, amendState(last, set)];
  }
  return [
    bump,
    endState(last, authority.on),
    beginState(situation, { unitId: unit.id, jurisdictionId: unit.jurisdictionId }, facts, authority),
  ];
}

export function endUnit({ unit, states }: UnitRecord, authority: Authority, event: string): RegisterChange[] {
  const last = lastState({ unit, states });
  return [
    {
      table: 'unit',
      id: unit.id,
      version: unit.version,
      event,
      set: { abolishedOn: authority.on },
      jurisdictionId: unit.jurisdictionId,
      detail: detailOf(authority),
    },
    endState(last, authority.on),
  ];
}

export function touchUnit(
  { unit }: UnitRecord,
  event: string,
  detail: Readonly<Record<string, unknown>>,
): RegisterChange {
  return {
    table: 'unit',
    id: unit.id,
    version: unit.version,
    event,
    set: {},
    jurisdictionId: unit.jurisdictionId,
    detail,
  };
}

export function amendState(state: UnitState, set: Readonly<Record<string, unknown>>): RegisterChange {
  const { id, version, jurisdictionId } = state;
  return { table: 'unit-state', id, version, event: 'unit-state-corrected', set, jurisdictionId };
}

export function succeed(
  situation: Situation,
  succession: Omit<Succession, 'id' | 'version' | 'tookPlaceOn' | 'decisionNumber' | 'reason'>,
  authority: Authority,
): RegisterChange {
  const { on: tookPlaceOn, decisionNumber, reason } = authority;
  const set = { ...succession, tookPlaceOn, decisionNumber, reason };
  return {
    table: 'succession',
    id: situation.nextId(),
    version: 0,
    event: 'succession-recorded',
    set,
    jurisdictionId: succession.fromJurisdictionId,
  };
}

function endState({ id, version, jurisdictionId }: UnitState, on: Day): RegisterChange {
  return { table: 'unit-state', id, version, event: 'unit-state-ended', set: { untilOn: on }, jurisdictionId };
}

function beginState(
  situation: Situation,
  place: Pick<UnitState, 'unitId' | 'jurisdictionId'>,
  facts: UnitFacts,
  authority: Authority,
): RegisterChange {
  const { on, decisionNumber, reason } = authority;
  const set = { ...place, ...factsOf(facts), fromOn: on, untilOn: null, decisionNumber, reason };
  return {
    table: 'unit-state',
    id: situation.nextId(),
    version: 0,
    event: 'unit-state-began',
    set,
    jurisdictionId: place.jurisdictionId,
  };
}

function detailOf({ on, decisionNumber, reason }: Authority): Readonly<Record<string, unknown>> {
  return { on, decisionNumber, reason };
}

/** In the order the tables need (a state ends before the next begins), like beside like, so that few statements write them all. */
export function inWritingOrder(changes: readonly RegisterChange[]): RegisterChange[] {
  return changes
    .map((change, at) => ({ change, at, rank: rankOf(change), shape: Object.keys(change.set).join() }))
    .sort((a, b) => a.rank - b.rank || compareText(a.shape, b.shape) || a.at - b.at)
    .map(({ change }) => change);
}

function rankOf({ table, version, set }: RegisterChange): number {
  const isNew = version === 0;
  switch (table) {
    case 'unit':
      return isNew ? 0 : 1;
    case 'unit-state':
      return isNew ? 4 : 'untilOn' in set ? 2 : 3;
    case 'succession':
      return 5;
    case 'leading-body-member':
      return isNew ? 7 : 6;
    default:
      return unreachable(table);
  }
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
