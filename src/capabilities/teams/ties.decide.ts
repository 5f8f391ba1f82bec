/** What a person's record and a unit's leading body say of each other, tie by tie; no rule is applied here. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { kinshipOf, type Relation, relations } from './kinship.model.ts';
import type { RelativeLine, ResumeLine } from './pool.model.ts';
import type { Basis, Evidence, LedThere, RecusalPerson, Stretch, UnitLeader, UnitToInspect } from './recusal.model.ts';
import { evidenceText } from './recusal.text.ts';

/** Everything that makes the given tie between the two; nothing where a record cannot show it (an interest is declared). */
export function tiesOf(tie: string, person: RecusalPerson, unit: UnitToInspect): Evidence[] {
  switch (tie) {
    case 'home-unit':
      return isUnit(unit, person.homeUnitId, person.homeUnit)
        ? [evidence(evidenceText.homeUnit, { unit: person.homeUnit }, 'record', null)]
        : [];
    case 'worked-there':
      return person.resume
        .filter(({ unit: name, unitId }) => isUnit(unit, unitId, name))
        .map((line) => evidence(evidenceText.worked, { ...line, ...span(line) }, 'record', line));
    case 'studied-there':
      return person.education
        .filter(({ school, unitId }) => isUnit(unit, unitId, school))
        .map((line) => evidence(evidenceText.studied, { unit: line.school, ...span(line) }, 'record', line));
    case 'spouse':
    case 'lineal-blood':
    case 'collateral-blood':
    case 'close-affinity':
    case 'academic':
      return unit.leaders.flatMap((leader) => kinship(tie, person, unit, leader));
    case 'superior-subordinate':
      return unit.leaders.flatMap((leader) => coService(person, unit, leader, false));
    case 'same-leading-body':
      return unit.leaders.flatMap((leader) => coService(person, unit, leader, true));
    case 'long-co-work':
      return unit.leaders.flatMap((leader) => [
        ...kinship(tie, person, unit, leader),
        ...coService(person, unit, leader, true),
        ...coService(person, unit, leader, false),
      ]);
    case 'grew-up-there':
      return grewUpIn(person, unit)
        ? [evidence(evidenceText.grewUp, { place: person.growthPlace ?? '' }, 'record', null)]
        : [];
    default:
      return [];
  }
}

function isUnit({ id, names }: UnitToInspect, unitId: string | null, name: string | null): boolean {
  return unitId === null ? name !== null && names.includes(name) : unitId === id;
}

/** A county's units lie in the county, those of a township in the township; nobody grew up in “the city” as such. */
function grewUpIn({ growthJurisdictionId, growthUnitId }: RecusalPerson, unit: UnitToInspect): boolean {
  if (unit.level === 'township' || unit.level === 'village')
    return growthUnitId !== null && growthUnitId === unit.townshipId;
  return unit.level === 'county' && growthJurisdictionId === unit.jurisdictionId;
}

/** Either may name the other: the person the member, or the member, where he is in a pool himself, the person. */
function kinship(tie: string, person: RecusalPerson, unit: UnitToInspect, leader: UnitLeader): Evidence[] {
  const { name: member, post } = leader;
  const says = (template: Says, line: RelativeLine, basis: Basis): Evidence => {
    const names = relations[line.relation];
    const filled = (language: keyof Says) => ({ member, post, relation: names[language].toLowerCase() });
    return { says: fillBoth(template, filled('zh'), filled('en')), basis, stretch: null };
  };
  const named = matching(tie, person.relatives, member).map((line) =>
    says(evidenceText.relative, line, isUnit(unit, line.unitId, line.unit) ? 'record' : 'same-name'),
  );
  const naming = matching(tie, leader.relatives, person.name).map((line) =>
    says(evidenceText.relativeOf, line, isHome(person, line) ? 'record' : 'same-name'),
  );
  return [...named, ...naming];
}

function matching(tie: string, lines: readonly RelativeLine[], name: string): RelativeLine[] {
  return lines.filter((line) => line.name === name && kinshipOf(line.relation as Relation) === tie);
}

function isHome({ homeUnit, homeUnitId }: RecusalPerson, { unit, unitId }: RelativeLine): boolean {
  return unitId === null ? unit === homeUnit : unitId === homeUnitId;
}

/** Served in one unit at one time: both in its leading body, or one under the other. */
function coService(
  person: RecusalPerson,
  unit: UnitToInspect,
  leader: UnitLeader,
  areBothLeading: boolean,
): Evidence[] {
  return person.resume
    .filter(({ isLeading }) => isLeading === areBothLeading)
    .flatMap((line) =>
      leader.career.flatMap((led) => {
        const together = isSameUnit(line, led) ? overlapOf(line, led) : null;
        if (together === null) return [];
        const template = areBothLeading ? evidenceText.ledTogether : evidenceText.ledBy;
        const filling = { member: leader.name, post: leader.post, unit: led.unitName, ...span(together) };
        // In the inspected unit the member is known; of another unit's only the name is.
        return [evidence(template, filling, led.unitId === unit.id ? 'record' : 'same-name', together)];
      }),
    );
}

function isSameUnit({ unit, unitId }: ResumeLine, led: LedThere): boolean {
  return unitId === null ? unit === led.unitName : unitId === led.unitId;
}

/** The days that two stretches share; null where they share none. */
export function overlapOf(one: Stretch, other: Stretch): Stretch | null {
  const from = one.from > other.from ? one.from : other.from;
  const until = earlier(one.until, other.until);
  return until === null || from < until ? { from, until } : null;
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

type Filling = Readonly<Record<string, unknown>>;

function span({ from, until }: Stretch): { from: Day; until: Day | Says } {
  return { from, until: until ?? evidenceText.now };
}

function evidence(template: Says, filling: Filling, basis: Basis, stretch: Stretch | null): Evidence {
  const of = (language: keyof Says) =>
    Object.fromEntries(
      Object.entries(filling).map(([name, value]) => [name, isSays(value) ? value[language] : String(value)]),
    );
  const kept = stretch === null ? null : { from: stretch.from, until: stretch.until };
  return { says: fillBoth(template, of('zh'), of('en')), basis, stretch: kept };
}

function isSays(value: unknown): value is Says {
  return typeof value === 'object' && value !== null && 'zh' in value;
}

function fillBoth(template: Says, zh: Filling, en: Filling): Says {
  const put = (text: string, filling: Filling) =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => String(filling[name] ?? place));
  return { zh: put(template.zh, zh), en: put(template.en, en) };
}
