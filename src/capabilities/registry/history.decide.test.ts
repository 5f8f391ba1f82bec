import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#platform/kernel/time.ts';
import type { MemoryRegister } from './register.decide.ts';
import { type NewUnit, stateOn, type UnitOrder } from './unit.model.ts';
import { day, newUnit, today, township, village, type World, world } from './world.testing.ts';

/** Orders built from small numbers against whatever units there are, so that many are accepted. */
const orderNumbers = fc.record({
  command: fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 5, 6, 7),
  unit: fc.nat(30),
  mate: fc.nat(30),
  days: fc.nat(250),
  kind: fc.nat(3),
  part: fc.nat(2),
});
type Numbers = typeof orderNumbers extends fc.Arbitrary<infer T> ? T : never;

function orderFrom(numbers: Numbers, at: World, index: number, start: Day): UnitOrder {
  const units = at.register.records();
  const record = units[numbers.unit % Math.max(units.length, 1)];
  const mate = units[numbers.mate % Math.max(units.length, 1)];
  const authority = { on: addDays(start, numbers.days), decisionNumber: null, reason: null };
  const kinds = [{}, township, village, { level: 'township' }] as const;
  const unit = newUnit(`N${index}`, {
    ...kinds[numbers.kind],
    parentId: numbers.part === 0 ? null : (mate?.unit.id ?? null),
  });
  const jurisdictionId = numbers.kind === 3 ? 'other' : 'county';
  if (record === undefined || mate === undefined || numbers.command === 0)
    return { type: 'register', jurisdictionId, unit, ...authority };
  const at1 = { unitId: record.unit.id, version: record.unit.version };
  const last = record.states.at(-1) ?? unit;
  const taken = at.register
    .statesUnder(record.unit.id)
    .filter(({ untilOn }) => untilOn === null)
    .map(({ unitId }) => unitId);
  switch (numbers.command) {
    case 1:
      return { type: 'rename', ...at1, name: `名${index}`, shortName: null, ...authority };
    case 2:
      return { type: 'change', ...at1, facts: { ...last, parentId: mate.unit.id }, ...authority };
    case 3:
      return {
        type: 'correct',
        ...at1,
        facts: { ...last, parentId: numbers.part === 0 ? null : mate.unit.id },
        reason: '错',
      };
    case 4:
      return { type: 'merge', from: [at1], into: { unitId: mate.unit.id, version: mate.unit.version }, ...authority };
    case 5:
      return {
        type: 'split',
        ...at1,
        original: numbers.part === 0 ? 'continues' : 'ends',
        into: [
          { ...unit, ...kindOf(last), takes: taken },
          { ...unit, ...kindOf(last), code: `M${index}`, takes: [] },
        ],
        ...authority,
      };
    case 6:
      return { type: 'transfer', ...at1, jurisdictionId: 'other', code: `X${index}`, parentId: null, ...authority };
    default:
      return { type: 'abolish', ...at1, ...authority };
  }
}

const kindOf = ({ kind, level }: Pick<NewUnit, 'kind' | 'level'>) => ({ kind, level });

describe('any history', () => {
  it('gives every unit one state on every day of its life and none outside it, parents that exist that day, no circle, and successors that exist', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(orderNumbers, { minLength: 30, maxLength: 80, size: 'max' }), (all) => {
        const at = world();
        for (const [index, numbers] of all.entries()) {
          const start = addDays(day('2010-01-01'), index * 60);
          const known = at.register.records().length;
          const result = at.order(orderFrom(numbers, at, index, start));
          if (at.register.unit(result) !== undefined) accepted += 1;
          expect(at.register.records().length).toBeGreaterThanOrEqual(known);
        }
        for (let on = day('2010-01-01'); on < today; on = addDays(on, 41)) checkDay(at.register, on);
        for (const { fromUnitId, toUnitId, tookPlaceOn, manner } of at.register.successions()) {
          const follower = toUnitId === null ? undefined : at.register.unit(toUnitId);
          expect(follower === undefined).toBe(manner === 'abolition');
          if (follower !== undefined) expect(stateOn(follower, tookPlaceOn)).toBeDefined();
          expect(at.register.unit(fromUnitId)).toBeDefined();
        }
      }),
      { numRuns: 150, seed: 20161124 },
    );
    expect(accepted).toBeGreaterThan(1000);
  }, 60_000);
});

function checkDay(register: MemoryRegister, on: Day): void {
  for (const record of register.records()) {
    const { registeredOn, abolishedOn } = record.unit;
    const holding = record.states.filter(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || on < untilOn));
    const lives = registeredOn <= on && (abolishedOn === null || on < abolishedOn);
    if (holding.length !== (lives ? 1 : 0)) throw new Error(`${holding.length} states on ${on}`);
    const passed = new Set<string>([record.unit.id]);
    for (let state = holding[0]; state?.parentId != null; ) {
      if (passed.has(state.parentId)) throw new Error(`a circle on ${on}`);
      passed.add(state.parentId);
      const parent = register.unit(state.parentId);
      state = parent === undefined ? undefined : stateOn(parent, on);
      if (state === undefined) throw new Error(`a parent that does not exist on ${on}`);
    }
  }
}
