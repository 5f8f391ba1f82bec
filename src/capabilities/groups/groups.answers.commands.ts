/** Answers about groups: list, page, choices, map. */

import { loadInspection } from '#capabilities/rounds/index.ts';
import { asProgram } from '#platform/db/as-program.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { inspectionsToTakeOn, visitsIn } from './assignment.queries.ts';
import { refusedDecision } from './composition.decide.ts';
import { loadGroup, standingIn } from './groups.commands.ts';
import type { Force, GroupBody } from './groups.model.ts';
import {
  type AssignmentRow,
  assignmentsOf,
  bodiesOf,
  forcesOf,
  groupOfInspection,
  keptJurisdictions,
  listGroups,
  namesOfUnits,
  peopleToChoose,
  readsForcesIn,
  rightsIn,
  townshipsOf,
  unitsOf,
} from './groups.queries.ts';
import type {
  AssignmentAnswer,
  GroupAnswer,
  GroupChoices,
  GroupList,
  GroupsMap,
  ToTakeOnAnswer,
} from './groups.schema.ts';

export async function groupList(tx: Tx, jurisdictionId: string | undefined): Promise<GroupList> {
  return { rows: await listGroups(tx, jurisdictionId), keeps: await keptJurisdictions(tx) };
}

export async function groupAnswer(tx: Tx, id: string, by: Actor, now: Instant): Promise<GroupAnswer> {
  const group = await loadGroup(tx, id);
  const standing = await standingIn(tx, group.jurisdictionId, by, now);
  const bodies = await bodiesOf(tx, [id]);
  const forces = await forcesOf(tx, id);
  const names = await unitNames(tx, bodies);
  const isOver = group.state === 'ended';
  return {
    ...group,
    bodies: bodies.map(({ stationedAt, ...body }) => ({
      ...body,
      stationedAt: stationedAt.map((unit) => ({ id: unit, name: names.get(unit) ?? '' })),
    })),
    forces,
    assignments: (await assignmentsOf(tx, id)).map((row) => assignmentAnswer(row, bodies, forces, standing.mayKeep)),
    seesForces: await readsForcesIn(tx, group.jurisdictionId),
    mayKeep: standing.mayKeep && !isOver,
    mayDecide: refusedDecision(group, standing) === undefined,
  };
}

async function unitNames(tx: Tx, bodies: readonly GroupBody[]): Promise<Map<string, string>> {
  const found = await namesOfUnits(
    tx,
    bodies.flatMap(({ stationedAt }) => stationedAt),
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}

const formingStates = ['planned', 'approved', 'announced'];

function assignmentAnswer(
  { memberIds, ...row }: AssignmentRow,
  bodies: readonly GroupBody[],
  forces: readonly Force[],
  mayKeep: boolean,
): AssignmentAnswer {
  const known = new Map(forces.map((force) => [force.id, force]));
  const bodyName = (force: Force | undefined) => bodies.find(({ id }) => id === force?.bodyId)?.name ?? null;
  const isForming = formingStates.includes(row.roundState);
  return {
    ...row,
    headName: known.get(row.headId)?.personName ?? '',
    headBody: bodyName(known.get(row.headId)),
    memberIds: [...memberIds],
    members: memberIds.flatMap((id) => {
      const force = known.get(id);
      return force === undefined
        ? []
        : [{ id, name: force.personName, bodyName: bodyName(force), isExpert: force.role === 'expert' }];
    }),
    leftOut: row.leftOut.map((each) => ({ ...each })),
    mayDecide: mayKeep && row.state === 'proposed' && isForming,
    mayCancel: mayKeep && (row.state === 'proposed' || (row.state === 'accepted' && isForming)),
  };
}

export async function choicesIn(tx: Tx, jurisdictionId: string): Promise<GroupChoices> {
  const { mayKeep } = await rightsIn(tx, jurisdictionId);
  if (!mayKeep) return { townships: [], units: [], people: [] };
  return {
    townships: await townshipsOf(tx, jurisdictionId),
    units: await unitsOf(tx, jurisdictionId),
    people: await peopleToChoose(tx, jurisdictionId),
  };
}

export async function toTakeOn(tx: Tx, groupId: string): Promise<ToTakeOnAnswer> {
  const { jurisdictionId, state } = await loadGroup(tx, groupId);
  return { rows: state === 'standing' ? await inspectionsToTakeOn(tx, groupId, jurisdictionId) : [] };
}

/** The townships by area, and who inspects whom. */
export async function mapOf(tx: Tx, jurisdictionId: string): Promise<GroupsMap> {
  const groups = (await listGroups(tx, jurisdictionId)).filter(({ kind }) => kind === 'area');
  return { groups, townships: await townshipsOf(tx, jurisdictionId), visits: await visitsIn(tx, jurisdictionId) };
}

/** Which group has an inspection: told to whoever sees the inspection. */
export async function ofInspection(tx: Tx, inspectionId: string) {
  const { id } = await loadInspection(tx, inspectionId);
  return { group: (await asProgram(tx, 'groups', (inside) => groupOfInspection(inside, id))) ?? null };
}
