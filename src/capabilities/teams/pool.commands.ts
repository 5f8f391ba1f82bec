/** Load → decide → record, for the people of the pools. */
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { gradesInForce } from './grades.commands.ts';
import {
  decideAccountLink,
  decideAppraisalLine,
  decideApproval,
  decideCheck,
  decideLeaving,
  decideNomination,
  decidePersonChange,
  decideReview,
} from './pool.decide.ts';
import type { AppraisalLine, PersonFacts, PoolChange, PoolRules, PoolStanding, ReviewOutcome } from './pool.model.ts';
import {
  accountNamed,
  findNomination,
  findPerson,
  knownPeople,
  placesNamed,
  rightsOn,
  sectionsInForce,
  unitsByName,
} from './pool.queries.ts';
import type { PersonWritten } from './pool.schema.ts';
import { lockTeams } from './teams.queries.ts';
import { teamsRefusals } from './teams.refusals.ts';
import { teamsSubjects } from './teams.subjects.ts';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** A unit recommends somebody; its office enters it. @returns the nomination's id */
export async function recommendPerson(
  tx: Tx,
  order: {
    readonly jurisdictionId: string;
    readonly recommendedByUnit: string;
    readonly recommendedOn: Day;
    readonly facts: PersonWritten;
  },
  by: Actor,
  now: Instant,
): Promise<string> {
  await lockTeams(tx, order.jurisdictionId);
  const facts = await recognised(tx, order.facts);
  const known = await knownPeople(tx, order.jurisdictionId);
  const standing = await standingOn(tx, order.jurisdictionId, by, now);
  const id = newId<'nomination'>();
  await writePool(tx, [accepted(decideNomination({ ...order, facts, id }, known, standing))], now);
  return id;
}

export async function checkNomination(
  tx: Tx,
  seen: Seen,
  order: { readonly isQualified: boolean; readonly note: string | null },
  by: Actor,
  now: Instant,
): Promise<string> {
  const nomination = fresh(await findNomination(tx, seen.id), seen, teamsRefusals.nominationMissing);
  const standing = await standingOn(tx, nomination.jurisdictionId, by, now);
  const rules = await poolRulesOf(tx, nomination.jurisdictionId, dayOf(now));
  await writePool(tx, [accepted(decideCheck(nomination, order, rules, standing))], now);
  return seen.id;
}

export async function decideOnNomination(
  tx: Tx,
  seen: Seen,
  order: { readonly decisionNumber: string } | { readonly reason: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const nomination = fresh(await findNomination(tx, seen.id), seen, teamsRefusals.nominationMissing);
  const standing = await standingOn(tx, nomination.jurisdictionId, by, now);
  const decided =
    'reason' in order
      ? ({ type: 'decline', ...order } as const)
      : ({ type: 'approve', ...order, personId: newId<'pool-person'>() } as const);
  await writePool(tx, accepted(decideApproval(nomination, decided, standing)), now);
  return seen.id;
}

export async function changePerson(
  tx: Tx,
  seen: Seen,
  written: PersonWritten,
  by: Actor,
  now: Instant,
): Promise<string> {
  const person = fresh(await findPerson(tx, seen.id), seen, teamsRefusals.personMissing);
  const standing = await standingOn(tx, person.jurisdictionId, by, now);
  const change = accepted(decidePersonChange(person, await recognised(tx, written), standing));
  await writePool(tx, [change], now);
  return seen.id;
}

export async function reviewPerson(
  tx: Tx,
  seen: Seen,
  order: { readonly year: number; readonly outcome: ReviewOutcome },
  by: Actor,
  now: Instant,
): Promise<string> {
  const person = fresh(await findPerson(tx, seen.id), seen, teamsRefusals.personMissing);
  const standing = await standingOn(tx, person.jurisdictionId, by, now);
  const rules = await poolRulesOf(tx, person.jurisdictionId, dayOf(now));
  await writePool(tx, [accepted(decideReview(person, order, rules, standing))], now);
  return seen.id;
}

export async function leavePool(
  tx: Tx,
  seen: Seen,
  { on, reason }: { readonly on: Day; readonly reason: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const person = fresh(await findPerson(tx, seen.id), seen, teamsRefusals.personMissing);
  const standing = await standingOn(tx, person.jurisdictionId, by, now);
  await writePool(tx, [accepted(decideLeaving(person, on, reason, standing))], now);
  return seen.id;
}

/** A round's appraisal, kept in the record beside the yearly ones; also of somebody who has left the pool since. */
export async function addAppraisal(
  tx: Tx,
  personId: string,
  line: AppraisalLine,
  by: Actor,
  now: Instant,
): Promise<void> {
  const person = await findPerson(tx, personId);
  if (person === undefined) throw new Refused(teamsRefusals.personMissing);
  const standing = await standingOn(tx, person.jurisdictionId, by, now);
  await writePool(tx, [accepted(decideAppraisalLine(person, line, standing))], now);
}

/** Writes down with which account a person works, so that a tie can close an inspection's rows to it. */
export async function linkAccount(
  tx: Tx,
  seen: Seen,
  loginName: string | null,
  by: Actor,
  now: Instant,
): Promise<string> {
  const person = fresh(await findPerson(tx, seen.id), seen, teamsRefusals.personMissing);
  const standing = await standingOn(tx, person.jurisdictionId, by, now);
  const accountId = loginName === null ? null : await accountNamed(tx, loginName, person.jurisdictionId);
  await writePool(tx, [accepted(decideAccountLink(person, { accountId, isAsked: loginName !== null }, standing))], now);
  return seen.id;
}

/** What the edition in force asks of the pools. */
export async function poolRulesOf(tx: Tx, jurisdictionId: string, on: Day): Promise<PoolRules> {
  const sections = await sectionsInForce(tx, jurisdictionId, on);
  const leader = sections['team-seats']?.find(({ code }) => code === 'leader');
  return {
    rankLevels: Object.fromEntries((sections.ranks ?? []).map(({ code, level }) => [code, Number(level)])),
    leaderRank: typeof leader?.lowestRank === 'string' ? leader.lowestRank : null,
    fields: (sections['pool-fields'] ?? []).map(({ code }) => code),
    grades: await gradesInForce(tx, jurisdictionId, on),
  };
}

/** Finds the registered units and places behind the names that people wrote. */
export async function recognised(tx: Tx, written: PersonWritten): Promise<PersonFacts> {
  const [facts] = await recognisedAll(tx, [written]);
  if (facts === undefined) throw new Error('nobody was recognised');
  return facts;
}

/** The same for many people, with as few questions as there are different places. */
export async function recognisedAll(tx: Tx, people: readonly PersonAsWritten[]): Promise<PersonFacts[]> {
  const names = new Set(people.flatMap(namesIn));
  const units = await unitsByName(tx, [...names]);
  const idOf = (name: string | null) => (name === null ? null : (units.get(name) ?? null));
  const places = new Map<string, Awaited<ReturnType<typeof placesNamed>>>();
  for (const { growthPlace } of people) {
    if (growthPlace !== null && !places.has(growthPlace)) places.set(growthPlace, await placesNamed(tx, growthPlace));
  }
  return people.map((written) => {
    const { homeUnit, growthPlace, education, resume, relatives, service } = written;
    const grown = growthPlace === null ? undefined : places.get(growthPlace);
    return {
      ...written,
      homeUnitId: idOf(homeUnit),
      growthJurisdictionId: grown?.jurisdictionId ?? null,
      growthUnitId: grown?.townshipId ?? null,
      education: education.map((line) => ({ ...line, unitId: idOf(line.school) })),
      resume: resume.map((line) => ({ ...line, unitId: idOf(line.unit) })),
      relatives: relatives.map((line) => ({ ...line, unitId: idOf(line.unit) })),
      service: service.map((line) => ({ ...line, unitId: idOf(line.unit) })),
    };
  });
}

/** A record by name alone, from a form or a workbook. */
type PersonAsWritten = PersonWritten | PersonFacts;

function namesIn({ homeUnit, education, resume, relatives, service }: PersonAsWritten): string[] {
  const lines = [...resume, ...relatives, ...service].map(({ unit }) => unit);
  return [homeUnit, ...education.map(({ school }) => school), ...lines].filter((name) => name !== null);
}

export async function standingOn(tx: Tx, jurisdictionId: string, by: Actor, now: Instant): Promise<PoolStanding> {
  const signer =
    by.kind === 'account'
      ? { id: by.accountId, name: by.name }
      : { id: null, name: by.kind === 'system' ? by.name : '' };
  const today = dayOf(now);
  const grades = new Set((await gradesInForce(tx, jurisdictionId, today)).map(({ code }) => code));
  return { today, now, by: signer, ...(await rightsOn(tx, jurisdictionId)), grades };
}

/** Writes decided changes with their journal entries. */
export async function writePool(tx: Tx, changes: readonly PoolChange[], now: Instant): Promise<void> {
  await record(
    tx,
    changes.map(({ table, ...change }) => ({ ...change, subject: teamsSubjects[table], now })),
  );
}

function fresh<Row extends Seen>(
  row: Row | undefined,
  seen: Seen,
  missing: (typeof teamsRefusals)['teamMissing'],
): Row {
  if (row === undefined) throw new Refused(missing);
  if (row.version !== seen.version) throw new Refused(journalRefusals.stale, {}, row);
  return row;
}
