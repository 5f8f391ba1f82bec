/** The one door to the rules for units: an order and the situation in, the event or the refusal out. */
import { type Decision, refuse, unreachable } from '#platform/kernel/decision.ts';
import { registryRefusals } from './registry.refusals.ts';
import type { RegisterEvent, Situation, UnitOrder, UnitRecord } from './unit.model.ts';
import { decideChange, decideCorrect, decideRegister, decideRename } from './unit-facts.decide.ts';
import { decideAbolish, decideMerge, decideSplit, decideTransfer } from './unit-succession.decide.ts';

export function decideUnit(situation: Situation, order: UnitOrder): Decision<RegisterEvent> {
  switch (order.type) {
    case 'register':
      return decideRegister(situation, order);
    case 'rename':
      return withUnit(situation, order.unitId, (record) => decideRename(situation, record, order));
    case 'change':
      return withUnit(situation, order.unitId, (record) => decideChange(situation, record, order));
    case 'correct':
      return withUnit(situation, order.unitId, (record) => decideCorrect(situation, record, order));
    case 'split':
      return withUnit(situation, order.unitId, (record) => decideSplit(situation, record, order));
    case 'transfer':
      return withUnit(situation, order.unitId, (record) => decideTransfer(situation, record, order));
    case 'abolish':
      return withUnit(situation, order.unitId, (record) => decideAbolish(situation, record, order));
    case 'merge': {
      const sources = order.from.map(({ unitId }) => situation.register.unit(unitId));
      const target = 'unitId' in order.into ? situation.register.unit(order.into.unitId) : undefined;
      if (sources.includes(undefined)) return refuse(registryRefusals.unitMissing);
      return decideMerge(
        situation,
        sources.filter((source) => source !== undefined),
        target,
        order,
      );
    }
    default:
      return unreachable(order);
  }
}

function withUnit(
  situation: Situation,
  id: string,
  decide: (record: UnitRecord) => Decision<RegisterEvent>,
): Decision<RegisterEvent> {
  const record = situation.register.unit(id);
  return record === undefined ? refuse(registryRefusals.unitMissing) : decide(record);
}
