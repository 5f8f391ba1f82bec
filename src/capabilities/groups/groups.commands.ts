/** Load → decide → record, for groups, their bodies and forces. */
import { endTeam, establishTeam, renameTeam } from '#capabilities/teams/index.ts';
import { asProgram } from '#platform/db/as-program.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import {
  type CompositionFacts,
  type Draft,
  decideDraft,
  decideEnding,
  decideForming,
  decideRecomposing,
  decideReturning,
  refusedDecision,
} from './composition.decide.ts';
import {
  type Composition,
  firstGroupOrdinal,
  type Group,
  type GroupsChange,
  type GroupsStanding,
} from './groups.model.ts';
import {
  bodiesOf,
  findGroup,
  forcesOf,
  isNameTaken,
  lockGroups,
  nextOrdinal,
  openAssignments,
  peopleToChoose,
  rightsIn,
  teamVersion,
  townshipsOf,
  unitsOf,
} from './groups.queries.ts';
import { groupsRefusals } from './groups.refusals.ts';
import { groupsSubjects } from './groups.subjects.ts';

export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Drafts a group with its bodies and forces. @returns its id */
export async function draftGroup(tx: Tx, order: Omit<Draft, 'id'>, by: Actor, now: Instant): Promise<string> {
  await lockGroups(tx, order.jurisdictionId);
  const id = newId<'cooperation-group'>();
  const facts = await factsFor(tx, order, id);
  const standing = await standingIn(tx, order.jurisdictionId, by, now);
  await write(tx, accepted(decideDraft({ ...order, id }, facts, () => newId(), standing)), now);
  return id;
}

export async function recomposeGroup(
  tx: Tx,
  seen: Seen,
  order: { readonly name: string; readonly composition: Composition },
  by: Actor,
  now: Instant,
): Promise<string> {
  const group = await load(tx, seen);
  const facts = await factsFor(tx, { ...group, ...order }, group.id);
  const standing = await standingIn(tx, group.jurisdictionId, by, now);
  const decided = decideRecomposing(group, order, await present(tx, group.id), facts, () => newId(), standing);
  await write(tx, accepted(decided), now);
  if (group.teamId !== null && order.name !== group.name)
    await renameTeam(tx, { id: group.teamId, version: await teamVersion(tx, group.teamId) }, order.name, now);
  return group.id;
}

/** The leading group forms it: the group becomes a team, which is the program's to write. */
export async function formGroup(tx: Tx, seen: Seen, decisionNumber: string, by: Actor, now: Instant): Promise<string> {
  const group = await load(tx, seen);
  const standing = await standingIn(tx, group.jurisdictionId, by, now);
  const refused = refusedDecision(group, standing);
  if (refused !== undefined) throw new Refused(refused.refusal);
  const { jurisdictionId, name, kind } = group;
  const teamId = await asProgram(tx, standing.by.name, async (inside) => {
    const ordinal = await nextOrdinal(inside, jurisdictionId, firstGroupOrdinal);
    return establishTeam(inside, { jurisdictionId, name, kind, ordinal, establishedOn: standing.today }, now);
  });
  await write(tx, [accepted(decideForming(group, { decisionNumber, teamId }, standing))], now);
  return group.id;
}

export async function returnGroup(tx: Tx, seen: Seen, reason: string, by: Actor, now: Instant): Promise<string> {
  const group = await load(tx, seen);
  const standing = await standingIn(tx, group.jurisdictionId, by, now);
  await write(tx, [accepted(decideReturning(group, reason, standing))], now);
  return group.id;
}

export async function endGroup(
  tx: Tx,
  seen: Seen,
  order: { readonly on: Day; readonly reason: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const group = await load(tx, seen);
  const standing = await standingIn(tx, group.jurisdictionId, by, now);
  const open = await openAssignments(tx, group.id);
  await write(tx, accepted(decideEnding(group, order, await present(tx, group.id), open, standing)), now);
  if (group.teamId !== null)
    await endTeam(tx, { id: group.teamId, version: await teamVersion(tx, group.teamId) }, order.on, now);
  return group.id;
}

async function present(tx: Tx, groupId: string) {
  return { bodies: await bodiesOf(tx, [groupId]), forces: await forcesOf(tx, groupId) };
}

async function factsFor(
  tx: Tx,
  { jurisdictionId, name }: Pick<Group, 'jurisdictionId' | 'name'>,
  id: string,
): Promise<CompositionFacts> {
  const townships = await townshipsOf(tx, jurisdictionId);
  const people = await peopleToChoose(tx, jurisdictionId);
  return {
    townships: new Map(
      townships.map((each) => [each.id, { name: each.name, group: each.groupId === id ? null : each.groupName }]),
    ),
    units: new Set((await unitsOf(tx, jurisdictionId)).map((unit) => unit.id)),
    people: new Map(people.map((person) => [person.id, person.name])),
    isNameTaken: await isNameTaken(tx, jurisdictionId, name, id),
  };
}

export async function standingIn(tx: Tx, jurisdictionId: string, by: Actor, now: Instant): Promise<GroupsStanding> {
  const signer =
    by.kind === 'account'
      ? { id: by.accountId, name: by.name }
      : { id: null, name: by.kind === 'system' ? by.name : '' };
  return { now, today: dayOf(now), by: signer, ...(await rightsIn(tx, jurisdictionId)) };
}

/** @throws Refused `groups.group-missing`, also where the actor may not see it */
export async function loadGroup(tx: Tx, id: string): Promise<Group> {
  const found = await findGroup(tx, id);
  if (found === undefined) throw new Refused(groupsRefusals.groupMissing);
  return found;
}

async function load(tx: Tx, { id, version }: Seen): Promise<Group> {
  const { jurisdictionId } = await loadGroup(tx, id);
  await lockGroups(tx, jurisdictionId);
  const group = await loadGroup(tx, id);
  if (group.version !== version) throw new Refused(journalRefusals.stale, {}, group);
  return group;
}

/** Writes decided changes with their journal entries. */
export async function write(tx: Tx, changes: readonly GroupsChange[], now: Instant): Promise<void> {
  await record(
    tx,
    changes.map(({ table, ...change }) => ({ ...change, subject: groupsSubjects[table], now })),
  );
}
