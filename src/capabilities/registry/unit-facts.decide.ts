/** Registering, renaming, changing and correcting: the unit stays the same unit. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import { registryRefusals } from './registry.refusals.ts';
import type {
  Authority,
  NewUnit,
  RegisterEvent,
  Situation,
  UnitFacts,
  UnitOrder,
  UnitRecord,
  UnitVersion,
} from './unit.model.ts';
import { amendState, beginUnit, changeFacts, sameFacts, touchUnit } from './unit-changes.decide.ts';
import {
  checkFacts,
  checkLiving,
  checkParent,
  checkPlaceAndDay,
  checkUnitsUnderFit,
  lastState,
  type No,
} from './unit-checks.decide.ts';

type Order<Type extends UnitOrder['type']> = Extract<UnitOrder, { type: Type }>;

/** All that a new unit has to fulfil, wherever it comes from. */
export function checkNewUnit(
  situation: Situation,
  jurisdictionId: string,
  unit: NewUnit,
  on: Order<'register'>['on'],
): No {
  return (
    checkFacts(situation, jurisdictionId, unit) ??
    (situation.register.codeTaken(jurisdictionId, unit.code)
      ? refuse(registryRefusals.codeTaken, { code: unit.code })
      : undefined) ??
    checkParent(situation, { ...unit, jurisdictionId }, unit.parentId, on)
  );
}

export function decideRegister(situation: Situation, order: Order<'register'>): Decision<RegisterEvent> {
  const { jurisdictionId, unit } = order;
  const no =
    checkPlaceAndDay(situation, jurisdictionId, order.on) ?? checkNewUnit(situation, jurisdictionId, unit, order.on);
  if (no !== undefined) return no;
  const unitId = situation.nextId();
  return accept({ unitId, changes: beginUnit(situation, jurisdictionId, unit, order, unitId) });
}

export function decideRename(
  situation: Situation,
  record: UnitRecord,
  order: Order<'rename'>,
): Decision<RegisterEvent> {
  const { name, shortName } = order;
  return decideFacts(situation, record, { ...lastState(record), name, shortName }, order, 'unit-renamed');
}

export function decideChange(
  situation: Situation,
  record: UnitRecord,
  order: Order<'change'>,
): Decision<RegisterEvent> {
  return decideFacts(situation, record, { ...lastState(record), ...order.facts }, order, 'unit-changed');
}

/** Other facts from a day on, whatever the order that asks for them. */
export function decideFacts(
  situation: Situation,
  record: UnitRecord,
  facts: UnitFacts,
  order: UnitVersion & Authority,
  event: string,
): Decision<RegisterEvent> {
  const no =
    checkPlaceAndDay(situation, record.unit.jurisdictionId, order.on) ??
    checkLiving(record, order.on) ??
    checkNewFacts(situation, record, facts, order.on);
  if (no !== undefined) return no;
  return accept({
    unitId: record.unit.id,
    changes: changeFacts(situation, atVersion(record, order.version), facts, order, event),
  });
}

/** A mistake in writing is mended where it stands: history shows what was true, the journal that it was mended. */
export function decideCorrect(
  situation: Situation,
  record: UnitRecord,
  order: Order<'correct'>,
): Decision<RegisterEvent> {
  const last = lastState(record);
  const no =
    checkPlaceAndDay(situation, record.unit.jurisdictionId, last.fromOn) ??
    checkLiving(record, last.fromOn) ??
    checkNewFacts(situation, record, order.facts, last.fromOn);
  if (no !== undefined) return no;
  const bump = touchUnit(atVersion(record, order.version), 'unit-corrected', { reason: order.reason });
  return accept({ unitId: record.unit.id, changes: [bump, amendState(last, { ...order.facts })] });
}

function checkNewFacts(
  situation: Situation,
  { unit, states }: UnitRecord,
  facts: UnitFacts,
  on: Order<'rename'>['on'],
): No {
  const last = lastState({ unit, states });
  if (sameFacts(last, facts)) return refuse(registryRefusals.nothingChanges);
  const { id, jurisdictionId } = unit;
  return (
    checkFacts(situation, jurisdictionId, facts) ??
    checkParent(situation, { ...facts, id, jurisdictionId }, facts.parentId, on) ??
    checkUnitsUnderFit(situation.register, id, facts, on)
  );
}

/** The record at the version that the person saw; where it moved on meanwhile, writing refuses with the row as it stands. */
export function atVersion(record: UnitRecord, version: number): UnitRecord {
  return { ...record, unit: { ...record.unit, version } };
}
