import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, parseDay } from '#platform/kernel/time.ts';
import { type MemoryRegister, memoryRegister } from './register.decide.ts';
import { decideUnit } from './unit.decide.ts';
import {
  type NewUnit,
  type Situation,
  stateOn,
  type UnitCommand,
  type UnitOrder,
  type UnitRecord,
} from './unit.model.ts';

const city = { id: 'city', parentId: null, level: 'city' } as const;
const county = { id: 'county', parentId: 'city', level: 'county' } as const;
const other = { id: 'other', parentId: 'city', level: 'county' } as const;
const today = parseDay('2026-11-24');
const day = (text: string) => parseDay(text);
const by = (on: string) => ({ on: day(on), decisionNumber: null, reason: null });

function newUnit(code: string, facts: Partial<NewUnit> = {}): NewUnit {
  return {
    code,
    name: `单位${code}`,
    shortName: null,
    kind: 'government-department',
    sector: 'general',
    level: 'county',
    partyOrganisation: 'group',
    parentId: null,
    ...facts,
  };
}

interface World {
  readonly situation: Situation;
  readonly register: MemoryRegister;
  /** Decides and folds; gives the refusal's kind, or the id of the unit. */
  order(order: UnitOrder): string;
}

function world(mayWrite: (id: string) => boolean = () => true): World {
  const register = memoryRegister([], [city, county, other]);
  let made = 0;
  const situation: Situation = { register, today, mayWrite, nextId: () => `id${++made}` };
  const order = (given: UnitOrder): string => {
    const decision = decideUnit(situation, given);
    if (!decision.accepted) return decision.refusal.kind;
    register.apply(decision.event.changes);
    return decision.event.unitId;
  };
  return { situation, register, order };
}

function register(
  at: World,
  code: string,
  on: string,
  facts: Partial<NewUnit> = {},
  jurisdictionId = 'county',
): string {
  const id = at.order({ type: 'register', jurisdictionId, unit: newUnit(code, facts), ...by(on) });
  expect(at.register.unit(id)).toBeDefined();
  return id;
}

const township = { kind: 'township', level: 'township' } as const;
const village = { kind: 'village', level: 'village' } as const;

describe('a unit through its life', () => {
  it('keeps its identity and its former name through a renaming', () => {
    const at = world();
    const id = register(at, 'A', '2010-01-01');
    at.order({
      type: 'rename',
      unitId: id,
      version: 1,
      name: '县农业农村局',
      shortName: '农业农村局',
      ...by('2019-03-01'),
    });
    const record = at.register.unit(id) as UnitRecord;
    expect(stateOn(record, day('2019-02-28'))?.name).toBe('单位A');
    expect(stateOn(record, day('2019-03-01'))?.name).toBe('县农业农村局');
    expect(record.unit.version).toBe(2);
  });

  it('is mended in place by a correction and by a change on the day its state began', () => {
    const at = world();
    const id = register(at, 'A', '2010-01-01');
    at.order({
      type: 'correct',
      unitId: id,
      version: 1,
      facts: newUnit('A', { name: '县财政局' }),
      reason: '录入错误',
    });
    at.order({ type: 'rename', unitId: id, version: 2, name: '县财政和国资局', shortName: null, ...by('2010-01-01') });
    const record = at.register.unit(id) as UnitRecord;
    expect(record.states).toHaveLength(1);
    expect(record.states[0]?.name).toBe('县财政和国资局');
  });

  it('merges with others: all but the follower end, and what stood under them follows', () => {
    const at = world();
    const [one, two] = [register(at, 'T1', '2000-01-01', township), register(at, 'T2', '2000-01-01', township)];
    const hamlet = register(at, 'V', '2000-01-01', { ...village, parentId: one });
    const next = at.order({
      type: 'merge',
      from: [
        { unitId: one, version: 1 },
        { unitId: two, version: 1 },
      ],
      into: newUnit('T3', township),
      ...by('2016-05-01'),
    });
    expect(at.register.unit(one)?.unit.abolishedOn).toBe('2016-05-01');
    expect(stateOn(at.register.unit(hamlet) as UnitRecord, day('2016-04-30'))?.parentId).toBe(one);
    expect(stateOn(at.register.unit(hamlet) as UnitRecord, day('2016-05-01'))?.parentId).toBe(next);
    expect(at.register.successions().map(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId])).toEqual([
      [one, next],
      [two, next],
    ]);
  });

  it('splits: each unit under it is given to one part', () => {
    const at = world();
    const whole = register(at, 'T', '2000-01-01', township);
    const hamlet = register(at, 'V', '2000-01-01', { ...village, parentId: whole });
    const split = (takes: string[]) =>
      at.order({
        type: 'split',
        unitId: whole,
        version: 1,
        original: 'ends',
        into: [
          { ...newUnit('T1', township), takes },
          { ...newUnit('T2', township), takes: [] },
        ],
        ...by('2016-05-01'),
      });
    expect(split([])).toBe('registry.has-units-under');
    expect(split(['stranger'])).toBe('registry.split-takes-stranger');
    expect(split([hamlet])).toBe(whole);
    expect(at.register.unit(stateOn(at.register.unit(hamlet) as UnitRecord, today)?.parentId ?? '')?.unit.code).toBe(
      'T1',
    );
  });

  it('is abolished only when nothing stands under it, and never changes again', () => {
    const at = world();
    const top = register(at, 'T', '2000-01-01', township);
    const hamlet = register(at, 'V', '2000-01-01', { ...village, parentId: top });
    const abolish = (unitId: string, on: string) => at.order({ type: 'abolish', unitId, version: 1, ...by(on) });
    expect(abolish(top, '2020-01-01')).toBe('registry.has-units-under');
    expect(abolish(hamlet, '2020-01-01')).toBe(hamlet);
    expect(abolish(top, '2019-12-31')).toBe('registry.had-units-under-later');
    expect(abolish(top, '2020-01-01')).toBe(top);
    expect(
      at.order({ type: 'rename', unitId: top, version: 2, name: '又名', shortName: null, ...by('2021-01-01') }),
    ).toBe('registry.already-abolished');
  });

  it('moves to another jurisdiction as a new unit that follows the old one', () => {
    const at = world();
    const id = register(at, 'A', '2010-01-01');
    const next = at.order({
      type: 'transfer',
      unitId: id,
      version: 1,
      jurisdictionId: 'other',
      code: 'B',
      parentId: null,
      ...by('2021-01-01'),
    });
    expect(at.register.unit(next)?.unit).toMatchObject({
      jurisdictionId: 'other',
      code: 'B',
      registeredOn: '2021-01-01',
    });
    expect(at.register.unit(id)?.unit.abolishedOn).toBe('2021-01-01');
  });
});

describe('the register refuses', () => {
  it('a unit above itself, on any day', () => {
    const at = world();
    const top = register(at, 'A', '2000-01-01');
    const low = register(at, 'B', '2000-01-01', { parentId: top });
    const { name: _, shortName: __, ...facts } = newUnit('A', { parentId: low });
    expect(at.order({ type: 'change', unitId: top, version: 1, facts, ...by('2010-01-01') })).toBe(
      'registry.parent-underneath',
    );
    at.order({ type: 'change', unitId: low, version: 1, facts: { ...facts, parentId: null }, ...by('2015-01-01') });
    expect(at.order({ type: 'change', unitId: top, version: 1, facts, ...by('2014-12-31') })).toBe(
      'registry.parent-underneath',
    );
    expect(at.order({ type: 'change', unitId: top, version: 1, facts, ...by('2015-01-01') })).toBe(top);
  });

  it.each<[string, Partial<NewUnit> & { jurisdictionId?: string; on?: string }]>([
    ['registry.not-yet-today', { on: '2026-11-25' }],
    ['registry.code-taken', { code: 'TOP' }],
    ['registry.parent-missing', { parentId: 'nobody' }],
    ['registry.level-above-jurisdiction', { level: 'city' }],
    ['registry.level-does-not-fit-kind', { kind: 'village' }],
    ['registry.level-does-not-fit-kind', { kind: 'township' }],
    ['registry.village-needs-township', { ...village, parentId: 'top' }],
    ['registry.parent-lower', { parentId: 'low' }],
    ['registry.parent-not-there', { parentId: 'top', on: '1999-12-31' }],
    ['registry.parent-elsewhere', { parentId: 'top', jurisdictionId: 'other' }],
    ['registry.not-your-jurisdiction', { jurisdictionId: 'city' }],
  ])('%s', (kind, { jurisdictionId = 'county', on = '2010-01-01', ...facts }) => {
    const at = world((id) => id !== 'city');
    const ids: Record<string, string> = {
      top: register(at, 'TOP', '2000-01-01'),
      low: register(at, 'LOW', '2000-01-01', township),
      nobody: 'nobody',
    };
    const parentId = facts.parentId ? (ids[facts.parentId] ?? null) : null;
    expect(
      at.order({ type: 'register', jurisdictionId, unit: newUnit('NEW', { ...facts, parentId }), ...by(on) }),
    ).toBe(kind);
  });

  it('a parent in a lower jurisdiction, but not one in the jurisdiction above', () => {
    const at = world();
    const above = register(at, 'CITY', '2000-01-01', { level: 'city' }, 'city');
    const below = register(at, 'COUNTY', '2000-01-01', { parentId: above });
    expect(
      at.order({
        type: 'register',
        jurisdictionId: 'city',
        unit: newUnit('X', { parentId: below }),
        ...by('2010-01-01'),
      }),
    ).toBe('registry.parent-elsewhere');
  });
});

/** Every state a unit can be in × every command. */
describe('every command in every state of a unit', () => {
  const orders: Record<Exclude<UnitCommand, 'register'>, (unitId: string, mate: string) => UnitOrder> = {
    rename: (unitId) => ({ type: 'rename', unitId, version: 1, name: '新名', shortName: null, ...by('2020-01-01') }),
    change: (unitId) => ({
      type: 'change',
      unitId,
      version: 1,
      facts: newUnit('', { sector: 'law' }),
      ...by('2020-01-01'),
    }),
    correct: (unitId) => ({
      type: 'correct',
      unitId,
      version: 1,
      facts: newUnit('', { name: '更正' }),
      reason: '错字',
    }),
    merge: (unitId, mate) => ({
      type: 'merge',
      from: [{ unitId, version: 1 }],
      into: { unitId: mate, version: 1 },
      ...by('2020-01-01'),
    }),
    split: (unitId) => ({
      type: 'split',
      unitId,
      version: 1,
      original: 'ends',
      into: [
        { ...newUnit('P1'), takes: [] },
        { ...newUnit('P2'), takes: [] },
      ],
      ...by('2020-01-01'),
    }),
    transfer: (unitId) => ({
      type: 'transfer',
      unitId,
      version: 1,
      jurisdictionId: 'other',
      code: 'T',
      parentId: null,
      ...by('2020-01-01'),
    }),
    abolish: (unitId) => ({ type: 'abolish', unitId, version: 1, ...by('2020-01-01') }),
  };
  const states: Record<string, (at: World, id: string) => void> = {
    living: () => undefined,
    'living with units under it': (at, id) => void register(at, 'UNDER', '2015-01-01', { parentId: id }),
    'changed later': (at, id) =>
      void at.order({ type: 'rename', unitId: id, version: 1, name: '后来的名', shortName: null, ...by('2022-01-01') }),
    abolished: (at, id) => void at.order({ type: 'abolish', unitId: id, version: 1, ...by('2018-01-01') }),
    unknown: () => undefined,
    'another office’s': () => undefined,
  };
  const expected: Record<string, (command: string) => string | 'accepted'> = {
    living: () => 'accepted',
    'living with units under it': (command) =>
      ['abolish', 'transfer', 'split'].includes(command) ? 'registry.has-units-under' : 'accepted',
    'changed later': (command) => (command === 'correct' ? 'accepted' : 'registry.before-last-change'),
    abolished: () => 'registry.already-abolished',
    unknown: () => 'registry.unit-missing',
    'another office’s': () => 'registry.not-your-jurisdiction',
  };
  for (const [state, prepare] of Object.entries(states)) {
    for (const [command, order] of Object.entries(orders)) {
      it(`${command} × ${state}`, () => {
        let isOwn = true;
        const at = world(() => isOwn);
        const [id, mate] = [register(at, 'U', '2010-01-01'), register(at, 'MATE', '2010-01-01')];
        prepare(at, id);
        isOwn = state !== 'another office’s';
        const decision = decideUnit(at.situation, order(state === 'unknown' ? 'nobody' : id, mate));
        expect(decision.accepted ? 'accepted' : decision.refusal.kind).toBe(expected[state]?.(command));
      });
    }
  }
});

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
  });
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
