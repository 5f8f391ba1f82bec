import { describe, expect, it } from 'vitest';
import { decideUnit } from './unit.decide.ts';
import { type NewUnit, stateOn, type UnitCommand, type UnitOrder, type UnitRecord } from './unit.model.ts';
import { by, day, newUnit, register, today, township, village, type World, world } from './world.testing.ts';

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
