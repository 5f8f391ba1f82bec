/** Merging, splitting, transferring and abolishing: units end and others follow them. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import { registryRefusals } from './registry.refusals.ts';
import type {
  Authority,
  NewUnit,
  RegisterChange,
  RegisterEvent,
  Situation,
  SplitPart,
  UnitFacts,
  UnitOrder,
  UnitRecord,
  UnitState,
} from './unit.model.ts';
import { beginUnit, changeFacts, endUnit, succeed, touchUnit } from './unit-changes.decide.ts';
import {
  checkFit,
  checkLiving,
  checkMayEnd,
  checkNothingUnder,
  checkParent,
  checkParentStaysAbove,
  checkPlaceAndDay,
  firstNo,
  lastState,
  type No,
  unitsUnderAt,
} from './unit-checks.decide.ts';
import { atVersion, checkNewUnit } from './unit-facts.decide.ts';

type Order<Type extends UnitOrder['type']> = Extract<UnitOrder, { type: Type }>;

export function decideAbolish(
  situation: Situation,
  record: UnitRecord,
  order: Order<'abolish'>,
): Decision<RegisterEvent> {
  const { id, jurisdictionId } = record.unit;
  const no =
    checkPlaceAndDay(situation, jurisdictionId, order.on) ??
    checkMayEnd(situation, record, order.on) ??
    checkNothingUnder(situation.register, record, order.on);
  if (no !== undefined) return no;
  const end = {
    manner: 'abolition',
    fromUnitId: id,
    fromJurisdictionId: jurisdictionId,
    toUnitId: null,
    toJurisdictionId: null,
  } as const;
  return accept({
    unitId: id,
    changes: [...endUnit(atVersion(record, order.version), order, 'unit-abolished'), succeed(situation, end, order)],
  });
}

/** Another jurisdiction's unit from the day on; it begins a life of its own there. */
export function decideTransfer(
  situation: Situation,
  record: UnitRecord,
  order: Order<'transfer'>,
): Decision<RegisterEvent> {
  const { id, jurisdictionId } = record.unit;
  if (order.jurisdictionId === jurisdictionId) return refuse(registryRefusals.transferToItself);
  const unit: NewUnit = { ...lastState(record), code: order.code, parentId: order.parentId };
  const no =
    checkPlaceAndDay(situation, jurisdictionId, order.on) ??
    checkPlaceAndDay(situation, order.jurisdictionId, order.on) ??
    checkMayEnd(situation, record, order.on) ??
    checkNothingUnder(situation.register, record, order.on) ??
    checkNewUnit(situation, order.jurisdictionId, unit, order.on);
  if (no !== undefined) return no;
  const unitId = situation.nextId();
  const way = {
    manner: 'transfer',
    fromUnitId: id,
    fromJurisdictionId: jurisdictionId,
    toUnitId: unitId,
    toJurisdictionId: order.jurisdictionId,
  } as const;
  return accept({
    unitId,
    changes: [
      ...endUnit(atVersion(record, order.version), order, 'unit-transferred'),
      ...beginUnit(situation, order.jurisdictionId, unit, order, unitId),
      succeed(situation, way, order),
    ],
  });
}

/** n → 1. What stood under the merged units stands under the one that follows. */
export function decideMerge(
  situation: Situation,
  sources: readonly UnitRecord[],
  target: UnitRecord | undefined,
  order: Order<'merge'>,
): Decision<RegisterEvent> {
  const [first] = sources;
  if (first === undefined || sources.length + ('unitId' in order.into ? 1 : 0) < 2)
    return refuse(registryRefusals.mergeNeedsTwo);
  const { jurisdictionId } = first.unit;
  const twice = [...sources, ...(target === undefined ? [] : [target])].find(
    (record, at, all) => all.findIndex(({ unit }) => unit.id === record.unit.id) !== at,
  );
  if (twice !== undefined) return refuse(registryRefusals.namedTwice, { name: lastState(twice).name });
  if ([...sources, target].some((record) => record !== undefined && record.unit.jurisdictionId !== jurisdictionId))
    return refuse(registryRefusals.notOneJurisdiction);
  const under = sources.map((source) => unitsUnderAt(situation.register, source, order.on));
  const ended = new Set(sources.map(({ unit }) => unit.id));
  const moving = under.flatMap(({ living }) => living).filter(({ unitId }) => !ended.has(unitId));
  const facts = 'unitId' in order.into ? (target === undefined ? undefined : lastState(target)) : order.into;
  if (facts === undefined) return refuse(registryRefusals.unitMissing);
  const no =
    checkPlaceAndDay(situation, jurisdictionId, order.on) ??
    firstNo(sources.map((source) => checkMayEnd(situation, source, order.on))) ??
    firstNo(under.map((each) => each.no)) ??
    checkFollower(situation, { jurisdictionId, facts, target, ended, moving }, order);
  if (no !== undefined) return no;
  return accept(merge(situation, sources, target, moving, order));
}

interface Following {
  readonly jurisdictionId: string;
  readonly facts: UnitFacts;
  readonly target: UnitRecord | undefined;
  readonly ended: ReadonlySet<string>;
  readonly moving: readonly UnitState[];
}

/** The unit that follows exists on the day, stays outside what ends, and may stand above all that moves to it. */
function checkFollower(situation: Situation, following: Following, { into, on }: Order<'merge'>): No {
  const { facts, target, ended, moving, jurisdictionId } = following;
  const { register } = situation;
  const endedParent = facts.parentId !== null && ended.has(facts.parentId) ? register.unit(facts.parentId) : undefined;
  if (endedParent !== undefined)
    return refuse(registryRefusals.parentNotThere, { name: lastState(endedParent).name, day: on });
  if ('unitId' in into) {
    if (target === undefined) return refuse(registryRefusals.unitMissing);
    const { id, abolishedOn, registeredOn } = target.unit;
    if (abolishedOn !== null) return refuse(registryRefusals.alreadyAbolished, { name: facts.name, day: abolishedOn });
    if (registeredOn > on) return refuse(registryRefusals.beforeLastChange, { name: facts.name, day: registeredOn });
    return firstNo(moving.map((state) => checkParent(situation, { ...state, id: state.unitId }, id, on)));
  }
  return (
    checkNewUnit(situation, jurisdictionId, into, on) ??
    checkParentStaysAbove(register, into.parentId, moving, on) ??
    firstNo(moving.map((state) => checkFit(state, facts)))
  );
}

function merge(
  situation: Situation,
  sources: readonly UnitRecord[],
  target: UnitRecord | undefined,
  moving: readonly UnitState[],
  order: Order<'merge'>,
): RegisterEvent {
  const jurisdictionId = sources[0]?.unit.jurisdictionId ?? '';
  const unitId = target?.unit.id ?? situation.nextId();
  const from = sources.map(({ unit }) => unit.id);
  const follower: RegisterChange[] =
    'unitId' in order.into
      ? target === undefined
        ? []
        : [touchUnit(atVersion(target, order.into.version), 'unit-took-in', { on: order.on, from })]
      : beginUnit(situation, jurisdictionId, order.into, order, unitId);
  const versions = new Map(order.from.map(({ unitId: id, version }) => [id, version]));
  return {
    unitId,
    changes: [
      ...sources.flatMap((source) =>
        endUnit(atVersion(source, versions.get(source.unit.id) ?? source.unit.version), order, 'unit-merged'),
      ),
      ...follower,
      ...moving.filter((state) => state.unitId !== unitId).flatMap((state) => move(situation, state, unitId, order)),
      ...from.map((fromUnitId) =>
        succeed(
          situation,
          {
            manner: 'merge',
            fromUnitId,
            fromJurisdictionId: jurisdictionId,
            toUnitId: unitId,
            toJurisdictionId: jurisdictionId,
          },
          order,
        ),
      ),
    ],
  };
}

/** 1 → n. Where the original ends, each unit under it is given to one of the parts. */
export function decideSplit(situation: Situation, record: UnitRecord, order: Order<'split'>): Decision<RegisterEvent> {
  const { jurisdictionId } = record.unit;
  const isEnding = order.original === 'ends';
  if (order.into.length < (isEnding ? 2 : 1)) return refuse(registryRefusals.splitNeedsMore);
  const codes = order.into.map(({ code }) => code);
  const double = codes.find((code, at) => codes.indexOf(code) !== at);
  if (double !== undefined) return refuse(registryRefusals.codeTwice, { code: double });
  const { no: later, living } = unitsUnderAt(situation.register, record, order.on);
  const no =
    checkPlaceAndDay(situation, jurisdictionId, order.on) ??
    (isEnding ? checkMayEnd(situation, record, order.on) : checkLiving(record, order.on)) ??
    (isEnding ? later : undefined) ??
    checkTaken(record, living, order) ??
    firstNo(order.into.map((part) => checkPart(situation, record, part, living, order)));
  if (no !== undefined) return no;
  return accept(split(situation, record, living, order));
}

/** Every unit under an ending original is taken once, and nothing else is taken. */
function checkTaken(record: UnitRecord, living: readonly UnitState[], order: Order<'split'>): No {
  const taken = order.into.flatMap(({ takes }) => takes);
  const stranger = taken.find((id) => !living.some(({ unitId }) => unitId === id));
  if (stranger !== undefined) return refuse(registryRefusals.splitTakesStranger, { name: stranger });
  const twice = living.find(({ unitId }) => taken.filter((id) => id === unitId).length > 1);
  if (twice !== undefined) return refuse(registryRefusals.namedTwice, { name: twice.name });
  const left = living.filter(({ unitId }) => !taken.includes(unitId));
  const [example] = left;
  if (order.original === 'continues' || example === undefined) return undefined;
  return refuse(registryRefusals.hasUnitsUnder, {
    name: lastState(record).name,
    count: left.length,
    example: example.name,
  });
}

function checkPart(
  situation: Situation,
  record: UnitRecord,
  part: SplitPart,
  living: readonly UnitState[],
  order: Order<'split'>,
): No {
  if (order.original === 'ends' && part.parentId === record.unit.id)
    return refuse(registryRefusals.parentNotThere, { name: lastState(record).name, day: order.on });
  const taken = living.filter(({ unitId }) => part.takes.includes(unitId));
  return (
    checkNewUnit(situation, record.unit.jurisdictionId, part, order.on) ??
    checkParentStaysAbove(situation.register, part.parentId, taken, order.on) ??
    firstNo(taken.map((state) => checkFit(state, part)))
  );
}

function split(
  situation: Situation,
  record: UnitRecord,
  living: readonly UnitState[],
  order: Order<'split'>,
): RegisterEvent {
  const { id, jurisdictionId } = record.unit;
  const parts = order.into.map((part) => ({ part, unitId: situation.nextId() }));
  const seen = atVersion(record, order.version);
  const into = parts.map(({ unitId }) => unitId);
  return {
    unitId: id,
    changes: [
      ...(order.original === 'ends'
        ? endUnit(seen, order, 'unit-split')
        : [touchUnit(seen, 'unit-divided', { on: order.on, into })]),
      ...parts.flatMap(({ part, unitId }) => beginUnit(situation, jurisdictionId, part, order, unitId)),
      ...parts.flatMap(({ part, unitId }) =>
        living
          .filter((state) => part.takes.includes(state.unitId))
          .flatMap((state) => move(situation, state, unitId, order)),
      ),
      ...into.map((toUnitId) =>
        succeed(
          situation,
          {
            manner: 'split',
            fromUnitId: id,
            fromJurisdictionId: jurisdictionId,
            toUnitId,
            toJurisdictionId: jurisdictionId,
          },
          order,
        ),
      ),
    ],
  };
}

function move(situation: Situation, { unitId }: UnitState, parentId: string, authority: Authority): RegisterChange[] {
  const record = situation.register.unit(unitId);
  if (record === undefined) throw new Error(`unit ${unitId} is under another but not in the register`);
  return changeFacts(situation, record, { ...lastState(record), parentId }, authority, 'unit-moved');
}
