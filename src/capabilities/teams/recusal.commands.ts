/** Findings are never stored as such: each look checks the records against the unit as both stand. */
import { setImmediate } from 'node:timers/promises';
import type { Tx } from '#platform/db/database.ts';
import { Refused } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { peopleOfPools, sectionsInForce } from './pool.queries.ts';
import { findingsOf } from './recusal.decide.ts';
import type { Finding, RecusalPerson, RecusalRule, UnitToInspect } from './recusal.model.ts';
import { unitToInspect } from './recusal.queries.ts';
import type { RecusalAnswer } from './recusal.schema.ts';
import { keptJurisdictions } from './teams.queries.ts';
import { teamsRefusals } from './teams.refusals.ts';

/**
 * Everybody in the pools whom a rule of the edition in force keeps from inspecting a unit, with the evidence.
 * @param on the first day of the inspection
 * @throws Refused `teams.unit-missing`, also where the actor may not see it
 */
export async function recusalsAt(tx: Tx, unitId: string, on: Day): Promise<RecusalAnswer> {
  const unit = await unitToInspect(tx, unitId);
  if (unit === undefined) throw new Refused(teamsRefusals.unitMissing);
  const rules = await recusalRulesOf(tx, unit.jurisdictionId, on);
  const pools = new Set([...(await keptJurisdictions(tx)), unit.jurisdictionId]);
  const people = await peopleOfPools(tx, [...pools]);
  const tied = people
    .map(({ id, name, homeUnit, pool, ...record }) => ({
      id,
      name,
      homeUnit,
      pool,
      findings: findingsOf({ name, homeUnit, ...record }, unit, rules, on).map((finding) => ({
        ...finding,
        seats: [...finding.seats],
      })),
    }))
    .filter(({ findings }) => findings.length > 0);
  return { unitName: unit.names.at(-1) ?? '', on, checked: people.length, people: tied, hasRules: rules.length > 0 };
}

export async function recusalRulesOf(tx: Tx, jurisdictionId: string, on: Day): Promise<RecusalRule[]> {
  const sections = await sectionsInForce(tx, jurisdictionId, on);
  return (sections['recusal-rules'] ?? []) as unknown as RecusalRule[];
}

/** How many people are looked at before others get a turn: a whole city's pools against a round take longer than a call may wait. */
const peopleAtOnce = 20;

/** What each of these people has to do with each of the units, by person; those without a tie are left out. */
export async function tiesAmong(
  tx: Tx,
  people: readonly (RecusalPerson & { readonly id: string })[],
  unitIds: readonly string[],
  rules: readonly RecusalRule[],
  on: Day,
): Promise<Map<string, (Finding & { readonly unitId: string })[]>> {
  const units: UnitToInspect[] = [];
  for (const id of unitIds) {
    const unit = await unitToInspect(tx, id);
    if (unit !== undefined) units.push(unit);
  }
  const found = new Map<string, (Finding & { readonly unitId: string })[]>();
  for (const [at, person] of people.entries()) {
    if (at % peopleAtOnce === peopleAtOnce - 1) await setImmediate();
    const ties = units.flatMap((unit) =>
      findingsOf(person, unit, rules, on).map((finding) => ({ ...finding, unitId: unit.id })),
    );
    if (ties.length > 0) found.set(person.id, ties);
  }
  return found;
}
