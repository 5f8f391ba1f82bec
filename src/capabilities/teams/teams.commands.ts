/** Load → decide → record, for bodies, teams and the people of the pools. */
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import {
  decideBodyChange,
  decideLeaving,
  decideNewBody,
  decideNewPerson,
  decideNewTeam,
  decidePersonChange,
  decideTeamEnd,
  decideTeamName,
} from './teams.decide.ts';
import type { BodyFacts, NewBody, NewPerson, NewTeam, PersonFacts, TeamsChange, TeamsStanding } from './teams.model.ts';
import {
  findBody,
  findPerson,
  findTeam,
  keptJurisdictions,
  listBodies,
  listTeams,
  lockTeams,
} from './teams.queries.ts';
import { teamsRefusals } from './teams.refusals.ts';
import { teamsSubjects } from './teams.subjects.ts';

export async function establishBody(tx: Tx, order: Omit<NewBody, 'id'>, now: Instant): Promise<string> {
  await lockTeams(tx, order.jurisdictionId);
  const others = await listBodies(tx, order.jurisdictionId);
  const standing = await standingIn(tx, order.jurisdictionId, now);
  return save(tx, accepted(decideNewBody({ ...order, id: newId<'body'>() }, others, standing)), now);
}

export async function establishTeam(tx: Tx, order: Omit<NewTeam, 'id'>, now: Instant): Promise<string> {
  await lockTeams(tx, order.jurisdictionId);
  const others = await listTeams(tx, order.jurisdictionId);
  const standing = await standingIn(tx, order.jurisdictionId, now);
  return save(tx, accepted(decideNewTeam({ ...order, id: newId<'team'>() }, others, standing)), now);
}

export async function joinPool(tx: Tx, order: Omit<NewPerson, 'id'>, now: Instant): Promise<string> {
  const standing = await standingIn(tx, order.jurisdictionId, now);
  return save(tx, accepted(decideNewPerson({ ...order, id: newId<'pool-person'>() }, standing)), now);
}

interface Seen {
  readonly id: string;
  readonly version: number;
}

export async function changeBody(tx: Tx, seen: Seen, facts: BodyFacts, now: Instant): Promise<string> {
  const body = fresh(await findBody(tx, seen.id), seen, teamsRefusals.bodyMissing);
  return save(tx, accepted(decideBodyChange(body, facts, await standingIn(tx, body.jurisdictionId, now))), now);
}

export async function renameTeam(tx: Tx, seen: Seen, name: string, now: Instant): Promise<string> {
  const team = fresh(await findTeam(tx, seen.id), seen, teamsRefusals.teamMissing);
  return save(tx, accepted(decideTeamName(team, name, await standingIn(tx, team.jurisdictionId, now))), now);
}

export async function endTeam(tx: Tx, seen: Seen, on: Day, now: Instant): Promise<string> {
  const team = fresh(await findTeam(tx, seen.id), seen, teamsRefusals.teamMissing);
  return save(tx, accepted(decideTeamEnd(team, on, await standingIn(tx, team.jurisdictionId, now))), now);
}

export async function changePerson(tx: Tx, seen: Seen, facts: PersonFacts, now: Instant): Promise<string> {
  const person = fresh(await findPerson(tx, seen.id), seen, teamsRefusals.personMissing);
  return save(tx, accepted(decidePersonChange(person, facts, await standingIn(tx, person.jurisdictionId, now))), now);
}

export async function leavePool(
  tx: Tx,
  seen: Seen,
  { on, reason }: { on: Day; reason: string },
  now: Instant,
): Promise<string> {
  const person = fresh(await findPerson(tx, seen.id), seen, teamsRefusals.personMissing);
  return save(tx, accepted(decideLeaving(person, on, reason, await standingIn(tx, person.jurisdictionId, now))), now);
}

interface Placed {
  readonly id: string;
  readonly jurisdictionId: string;
}

/** What a jurisdiction begins with, ids given: for records brought in, and the demonstration. */
export interface TeamsRecords {
  readonly bodies: readonly NewBody[];
  readonly teams: readonly NewTeam[];
  readonly people: readonly NewPerson[];
}

/**
 * Records bodies, teams and pools at once, by the same rules and in few statements.
 * @returns how many rows were written @throws Refused where a rule says no; nothing stays then
 */
export async function recordTeams(tx: Tx, { bodies, teams, people }: TeamsRecords, now: Instant): Promise<number> {
  const kept = await keptJurisdictions(tx);
  const standing = (id: string): TeamsStanding => ({ today: dayOf(now), mayKeep: kept.has(id) });
  const knownBodies = [...(await listBodies(tx, undefined)), ...bodies.map((each) => ({ ...each, endedOn: null }))];
  const knownTeams = [...(await listTeams(tx, undefined)), ...teams];
  const besides = <Row extends Placed>(known: readonly Row[], { id, jurisdictionId }: Placed) =>
    known.filter((each) => each.id !== id && each.jurisdictionId === jurisdictionId);
  const changes = [
    ...bodies.map((order) => decideNewBody(order, besides(knownBodies, order), standing(order.jurisdictionId))),
    ...teams.map((order) => decideNewTeam(order, besides(knownTeams, order), standing(order.jurisdictionId))),
    ...people.map((order) => decideNewPerson(order, standing(order.jurisdictionId))),
  ].map(accepted);
  await write(tx, changes, now);
  return changes.length;
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

async function standingIn(tx: Tx, jurisdictionId: string, now: Instant): Promise<TeamsStanding> {
  return { today: dayOf(now), mayKeep: (await keptJurisdictions(tx)).has(jurisdictionId) };
}

async function save(tx: Tx, change: TeamsChange, now: Instant): Promise<string> {
  await write(tx, [change], now);
  return change.id;
}

async function write(tx: Tx, changes: readonly TeamsChange[], now: Instant): Promise<void> {
  await record(
    tx,
    changes.map(({ table, ...change }) => ({ ...change, subject: teamsSubjects[table], now })),
  );
}
