/** Load → decide → record, for a group's work in a round. */
import { groupRules, lockForming, seatGroup, servingElsewhere } from '#capabilities/assembly/index.ts';
import { commandInspection, loadRound } from '#capabilities/rounds/index.ts';
import type { Round } from '#capabilities/rounds/rounds.model.ts';
import { peopleById } from '#capabilities/teams/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { decideAccepting, decideAssigning, decideCancelling, decideChanging } from './assignment.decide.ts';
import { findToTakeOn, type Staffed, seatedInRound, turnsOf, withThoseAlong } from './assignment.queries.ts';
import { loadGroup, type Seen, standingIn, write } from './groups.commands.ts';
import type { Assignment, Before, Group } from './groups.model.ts';
import { bodiesOf, findAssignment, forcesOf } from './groups.queries.ts';
import { groupsRefusals } from './groups.refusals.ts';
import type { Crew, Rotation } from './rotation.model.ts';

/** How many a group sends, where the edition does not say. */
const usualSize = { least: 3, most: 6 };

/** Gives an inspection to the group: who heads and who goes along is proposed by rotation. @returns the assignment's id */
export async function assignGroup(
  tx: Tx,
  { groupId, inspectionId }: { readonly groupId: string; readonly inspectionId: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const group = await loadGroup(tx, groupId);
  const found = await findToTakeOn(tx, inspectionId, groupId);
  if (found === undefined) throw new Refused(groupsRefusals.inspectionUnusable);
  await lockForming(tx, found.roundId);
  const it = (await findToTakeOn(tx, inspectionId, groupId)) ?? found;
  const { rotation } = await rotationOf(tx, group, await loadRound(tx, it.roundId), inspectionId);
  const standing = await standingIn(tx, group.jurisdictionId, by, now);
  const id = newId<'group-assignment'>();
  await write(tx, [accepted(decideAssigning(id, group, it, rotation, standing))], now);
  return id;
}

export async function changeCrew(tx: Tx, seen: Seen, crew: Crew, by: Actor, now: Instant): Promise<string> {
  const { assignment, group, round } = await load(tx, seen);
  const { rotation } = await rotationOf(tx, group, round, assignment.inspectionId);
  const standing = await standingIn(tx, group.jurisdictionId, by, now);
  await write(tx, [accepted(decideChanging(assignment, crew, round, rotation, standing))], now);
  return seen.id;
}

/**
 * Records a turn that the group had before the program: proposed and accepted by the same rules as at that time, for an
 * inspection whose plan names the group already. @returns who headed
 */
export async function recordTurn(
  tx: Tx,
  { groupId, inspectionId }: { readonly groupId: string; readonly inspectionId: string },
  by: Actor,
  then: Instant,
): Promise<string> {
  const group = await loadGroup(tx, groupId);
  const { teamId } = group;
  const it = await findToTakeOn(tx, inspectionId, groupId);
  if (it === undefined || teamId === null) throw new Refused(groupsRefusals.inspectionUnusable);
  const { rotation, staffed, seatOf } = await rotationOf(tx, group, await loadRound(tx, it.roundId), inspectionId);
  const standing = await standingIn(tx, group.jurisdictionId, by, then);
  const asThen = { ...it, isOpen: true, roundState: 'planned' };
  const id = newId<'group-assignment'>();
  const proposed = accepted(decideAssigning(id, group, asThen, rotation, standing));
  const assignment = { ...proposed.set, id, version: 1 } as unknown as Assignment;
  const round = { name: it.roundName, state: 'planned' };
  const before = beforeOf(staffed);
  await write(tx, [proposed, accepted(decideAccepting(assignment, before, round, rotation, standing))], then);
  await seatGroup(tx, { ...group, roundId: it.roundId, teamId, people: seatsFor(assignment, rotation, seatOf) }, then);
  return rotation.forces.find((force) => force.id === assignment.headId)?.name ?? '';
}

function beforeOf(staffed: readonly Staffed[]): Before[] {
  return staffed.map(({ id: inspectionId, teamId, leaderName, leaderPersonId }) => ({
    ...{ inspectionId, teamId, leaderName, leaderPersonId },
  }));
}

function seatsFor({ headId, memberIds }: Crew, { forces }: Rotation, seatOf: (id: string) => string) {
  return forces
    .filter(({ id }) => memberIds.includes(id))
    .map(({ id, personId }) => ({ personId, seat: id === headId ? 'leader' : seatOf(id) }));
}

/** The group becomes the inspection's team, its head the leader, and everybody who goes along gets a seat. */
export async function acceptAssignment(tx: Tx, seen: Seen, by: Actor, now: Instant): Promise<string> {
  const { assignment, group, round } = await load(tx, seen);
  const { rotation, staffed, seatOf } = await rotationOf(tx, group, round, assignment.inspectionId);
  const standing = await standingIn(tx, group.jurisdictionId, by, now);
  const decided = accepted(decideAccepting(assignment, beforeOf(staffed), round, rotation, standing));
  const { teamId } = group;
  if (teamId === null) throw new Refused(groupsRefusals.notStanding);
  const head = rotation.forces.find((force) => force.id === assignment.headId);
  for (const { id, version, kind } of staffed) {
    const facts = { teamId, kind, leaderName: head?.name ?? null, leaderPersonId: head?.personId ?? null };
    await commandInspection(tx, { id, version, order: { type: 'staff', ...facts } }, by, now);
  }
  const people = seatsFor(assignment, rotation, seatOf);
  await write(tx, [decided], now);
  await seatGroup(tx, { ...group, roundId: round.id, teamId, people }, now);
  return seen.id;
}

/** What was accepted is taken back: the plan names team and leader as before, and nobody of the group keeps a seat. */
export async function cancelAssignment(tx: Tx, seen: Seen, reason: string, by: Actor, now: Instant): Promise<string> {
  const { assignment, group, round } = await load(tx, seen);
  const standing = await standingIn(tx, group.jurisdictionId, by, now);
  const decided = accepted(decideCancelling(assignment, reason, round, standing));
  const staffed = await withThoseAlong(tx, assignment.inspectionId);
  // First the assignment ends, then the inspection is anybody's to give.
  await write(tx, [decided], now);
  if (assignment.state === 'accepted' && group.teamId !== null) {
    await seatGroup(tx, { ...group, roundId: round.id, teamId: group.teamId, people: [] }, now);
    for (const before of assignment.before ?? []) await giveBack(tx, staffed, before, by, now);
  }
  return seen.id;
}

async function giveBack(
  tx: Tx,
  staffed: readonly Staffed[],
  { inspectionId, ...facts }: Before,
  by: Actor,
  now: Instant,
): Promise<void> {
  const found = staffed.find(({ id }) => id === inspectionId);
  if (found === undefined) return;
  const { id, version, kind } = found;
  await commandInspection(tx, { id, version, order: { type: 'staff', kind, ...facts } }, by, now);
}

/** All that the proposal looks at, read from where each fact is kept. */
async function rotationOf(tx: Tx, group: Group, round: Round, inspectionId: string) {
  const staffed = await withThoseAlong(tx, inspectionId);
  const serving = (await forcesOf(tx, group.id)).filter(({ untilOn }) => untilOn === null);
  const people = await peopleById(
    tx,
    serving.map(({ personId }) => personId),
  );
  const unitIds = staffed.map(({ unitId }) => unitId);
  const rules = await groupRules(tx, round, people, unitIds);
  const elsewhere = await servedAtOnce(tx, group, round);
  const seatOf = (person: { readonly field: string }) => rules.seatOf(person.field);
  const tied = (personId: string, seat: string) =>
    (rules.ties.get(personId) ?? [])
      .filter(({ seats }) => seats.includes(seat))
      .map(({ label, evidence }) => ({ zh: `${label.zh}：${evidence.zh}`, en: `${label.en}: ${evidence.en}` }));
  const forces = serving.flatMap(({ id, personId, personName, bodyId, role }) => {
    const person = people.find((one) => one.id === personId);
    if (person === undefined) return [];
    const ties = { ties: tied(personId, seatOf(person)), headTies: tied(personId, 'leader') };
    const { homeUnitId } = person;
    const force = { id, personId, name: personName, bodyId, role, homeUnitId, ...ties };
    return [{ ...force, elsewhere: elsewhere.get(personId) ?? null, seat: seatOf(person) }];
  });
  const rotation: Rotation = {
    kind: group.kind,
    units: staffed.map(({ unitId: id, unitName: name, lineage }) => ({ id, name, lineage })),
    bodies: (await bodiesOf(tx, [group.id])).map(({ unitId, stationedAt, ...body }) => ({
      ...body,
      own: unitId === null ? stationedAt : [unitId],
    })),
    forces,
    turns: await turnsOf(tx, group.id, round.id),
    size: {
      least: rules.number('group-size-least', usualSize.least),
      most: rules.number('group-size-most', usualSize.most),
    },
  };
  return { rotation, staffed, seatOf: (id: string) => forces.find((force) => force.id === id)?.seat ?? 'member' };
}

/** Who serves elsewhere at the same time: in another round, or in another team of this one. */
async function servedAtOnce(
  tx: Tx,
  { teamId }: Group,
  { id, plannedFrom: from, plannedTo: to }: Round,
): Promise<Map<string, string>> {
  const elsewhere = await servingElsewhere(tx, id, { from, to });
  const here = await seatedInRound(tx, id, teamId ?? id);
  return new Map([
    ...elsewhere.map(({ personId, roundName }) => [personId, roundName] as const),
    ...here.map(({ personId, teamName }) => [personId, teamName] as const),
  ]);
}

async function load(tx: Tx, { id, version }: Seen): Promise<{ assignment: Assignment; group: Group; round: Round }> {
  const found = await findAssignment(tx, id);
  if (found === undefined) throw new Refused(groupsRefusals.assignmentMissing);
  await lockForming(tx, found.roundId);
  const assignment = (await findAssignment(tx, id)) ?? found;
  if (assignment.version !== version) throw new Refused(journalRefusals.stale, {}, assignment);
  return { assignment, group: await loadGroup(tx, found.groupId), round: await loadRound(tx, found.roundId) };
}
