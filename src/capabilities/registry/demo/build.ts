/** The demonstration's units, built by the same rules as an office's own orders. */
import { accepted } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, parseDay } from '#platform/kernel/time.ts';
import type { Jurisdiction } from '../jurisdiction.model.ts';
import { type MemoryRegister, memoryRegister } from '../register.decide.ts';
import { decideUnit } from '../unit.decide.ts';
import type { NewUnit, RegisterChange, Situation, UnitLevel, UnitOrder } from '../unit.model.ts';
import { type Chance, villageNames } from './chance.ts';
import { cityOffices, countyOffices, type DemoOffices } from './offices.ts';
import type { DemoPlace } from './places.ts';

export interface Builder {
  readonly register: MemoryRegister;
  /** Decides, folds and keeps what is to be written. @returns the unit that the order leads to */
  order(order: UnitOrder): string;
  unitId(jurisdictionId: string, code: string): string;
  /** What each order changed, in turn: a later one may change again what an earlier one made. */
  readonly events: readonly (readonly RegisterChange[])[];
}

export function builder(jurisdictions: readonly Jurisdiction[], today: Day): Builder {
  const register = memoryRegister([], jurisdictions);
  const situation: Situation = { register, today, mayWrite: () => true, nextId: newId };
  const events: (readonly RegisterChange[])[] = [];
  return {
    register,
    events,
    order: (order) => {
      const event = accepted(decideUnit(situation, order));
      register.apply(event.changes);
      events.push(event.changes);
      return event.unitId;
    },
    unitId: (jurisdictionId, code) => {
      const found = register.unitByCode(jurisdictionId, code);
      if (found === undefined) throw new Error(`the demonstration has no unit ${code}`);
      return found.unit.id;
    },
  };
}

const founded = parseDay('2002-01-01');

export function buildCity(by: Builder, city: Pick<Jurisdiction, 'id'>, prefix: string): void {
  for (const offices of cityOffices) buildOffices(by, city.id, prefix, 'city', offices, offices.offices.length);
}

/** Offices, townships and villages of a county, district or zone. */
export function buildCounty(by: Builder, jurisdictionId: string, place: DemoPlace, luck: Chance): void {
  const isZone = place.kind === 'zone';
  for (const offices of countyOffices) {
    const count = isZone
      ? Math.min(offices.kind === 'government-department' ? 6 : 1, offices.offices.length)
      : offices.offices.length;
    buildOffices(by, jurisdictionId, place.prefix, 'county', offices, count);
  }
  place.townships.forEach((name, index) => {
    const code = `XZ-${two(index + 1)}`;
    const id = register(by, jurisdictionId, townshipUnit(code, name));
    villageNames(luck, 4 + luck.number(3)).forEach((village, at) => {
      register(by, jurisdictionId, villageUnit(`C-${two(index + 1)}${two(at + 1)}`, name, village, id, luck));
    });
  });
}

function buildOffices(
  by: Builder,
  jurisdictionId: string,
  prefix: string,
  level: UnitLevel,
  offices: DemoOffices,
  count: number,
): void {
  offices.offices.slice(0, count).forEach(({ name, sector, under, party }, index) => {
    const parent = under === undefined ? undefined : by.register.unitByCode(jurisdictionId, under);
    register(by, jurisdictionId, {
      code: `${offices.letters}-${two(index + 1)}`,
      name: offices.kind === 'party-organ' && name.startsWith('委') ? `中共${prefix}${name}` : `${prefix}${name}`,
      shortName: name.startsWith('委') ? name.slice(1) : null,
      kind: offices.kind,
      sector,
      level,
      partyOrganisation: party ?? offices.party,
      parentId: parent?.unit.id ?? null,
    });
  });
}

export function townshipUnit(code: string, name: string): NewUnit {
  const partyOrganisation = name.endsWith('街道') ? 'working-committee' : 'committee';
  return {
    code,
    name,
    shortName: null,
    kind: 'township',
    sector: 'grassroots',
    level: 'township',
    partyOrganisation,
    parentId: null,
  };
}

function villageUnit(code: string, township: string, name: string, parentId: string, luck: Chance): NewUnit {
  const partyOrganisation = luck.number(3) === 0 ? 'general-branch' : 'branch';
  return {
    code,
    name: `${township}${name}`,
    shortName: name,
    kind: 'village',
    sector: 'grassroots',
    level: 'village',
    partyOrganisation,
    parentId,
  };
}

function register(by: Builder, jurisdictionId: string, unit: NewUnit): string {
  return by.order({ type: 'register', jurisdictionId, unit, on: founded, decisionNumber: null, reason: null });
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
