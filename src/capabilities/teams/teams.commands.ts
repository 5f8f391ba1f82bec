/** Load → decide → record, for bodies, teams and the people of the pools. */
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { writePool } from './pool.commands.ts';
import { decideNewPerson } from './pool.decide.ts';
import type { NewPerson } from './pool.model.ts';
import { decideBodyChange, decideNewBody, decideNewTeam, decideTeamEnd, decideTeamName } from './teams.decide.ts';
import type { BodyFacts, NewBody, NewTeam, TeamsChange, TeamsStanding } from './teams.model.ts';
import {
  findBody,
  findTeam,
  keptJurisdictions,
  listBodies,
  listTeams,
  lockTeams,
  openInspections,
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
  const standing = await standingIn(tx, team.jurisdictionId, now);
  return save(tx, accepted(decideTeamEnd(team, on, await openInspections(tx, team.id), standing)), now);
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
  ].map(accepted);
  await write(tx, changes, now);
  const joined = people.map((order) => accepted(decideNewPerson(order, standing(order.jurisdictionId))));
  await writePool(tx, joined, now);
  return changes.length + joined.length;
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
