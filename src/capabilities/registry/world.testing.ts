/** A small world for the register's tests: a city with two counties, and a door to its rules. */
import { expect } from 'vitest';
import { parseDay } from '#platform/kernel/time.ts';
import { type MemoryRegister, memoryRegister } from './register.decide.ts';
import { decideUnit } from './unit.decide.ts';
import type { NewUnit, Situation, UnitOrder } from './unit.model.ts';

const city = { id: 'city', parentId: null, level: 'city' } as const;
const county = { id: 'county', parentId: 'city', level: 'county' } as const;
const other = { id: 'other', parentId: 'city', level: 'county' } as const;
export const today = parseDay('2026-11-24');
export const day = (text: string) => parseDay(text);
export const by = (on: string) => ({ on: day(on), decisionNumber: null, reason: null });

export function newUnit(code: string, facts: Partial<NewUnit> = {}): NewUnit {
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

export interface World {
  readonly situation: Situation;
  readonly register: MemoryRegister;
  /** Decides and folds; gives the refusal's kind, or the id of the unit. */
  order(order: UnitOrder): string;
}

export function world(mayWrite: (id: string) => boolean = () => true): World {
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

export function register(
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

export const township = { kind: 'township', level: 'township' } as const;
export const village = { kind: 'village', level: 'village' } as const;
