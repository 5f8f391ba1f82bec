/** Forming a group: drafted by the office, decided by the leading group, its bodies and forces changed, ended. */
import { accept, type Decision, type Refusal, refuse } from '#platform/kernel/decision.ts';
import type { Filling } from '#platform/kernel/filling.ts';
import { addDays, type Day } from '#platform/kernel/time.ts';
import type { Composition, Force, Group, GroupBody, GroupKind, GroupsChange, GroupsStanding } from './groups.model.ts';
import { groupsRefusals } from './groups.refusals.ts';

/** What the register and the pools say of those who are named. */
export interface CompositionFacts {
  /** Present townships of the jurisdiction, by id, with the group that has them, if another one does. */
  readonly townships: ReadonlyMap<string, { readonly name: string; readonly group: string | null }>;
  /** Present units of the jurisdiction. */
  readonly units: ReadonlySet<string>;
  /** Names of the people in the jurisdiction's pools. */
  readonly people: ReadonlyMap<string, string>;
  readonly isNameTaken: boolean;
}

export interface Draft {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly kind: GroupKind;
  readonly name: string;
  readonly composition: Composition;
}

export function decideDraft(
  { id, jurisdictionId, kind, name, composition }: Draft,
  facts: CompositionFacts,
  newId: () => string,
  at: GroupsStanding,
): Decision<GroupsChange[]> {
  if (!at.mayKeep) return refuse(groupsRefusals.notYourOffice);
  if (facts.isNameTaken) return refuse(groupsRefusals.nameTaken, { name });
  const wrong = wrongComposition(kind, composition, facts);
  if (wrong !== undefined) return wrong;
  const drafted = { draftedBy: at.by.id, draftedByName: at.by.name, draftedAt: at.now };
  const set = { jurisdictionId, kind, name, state: 'drafted', ...drafted, ...unformed };
  const group: GroupsChange = { table: 'group', id, version: 0, event: 'group-drafted', set, jurisdictionId };
  const of = { id, jurisdictionId, kind };
  return accept([group, ...recomposed(of, composition, { bodies: [], forces: [] }, newId, at.today)]);
}

/** The office changes bodies and forces; those who stay, stay as they are. */
export function decideRecomposing(
  group: Group,
  order: { readonly name: string; readonly composition: Composition },
  present: { readonly bodies: readonly GroupBody[]; readonly forces: readonly Force[] },
  facts: CompositionFacts,
  newId: () => string,
  at: GroupsStanding,
): Decision<GroupsChange[]> {
  if (!at.mayKeep) return refuse(groupsRefusals.notYourOffice);
  if (group.state === 'ended') return refuse(groupsRefusals.alreadyEnded);
  if (facts.isNameTaken) return refuse(groupsRefusals.nameTaken, { name: order.name });
  const wrong = wrongComposition(group.kind, order.composition, facts);
  if (wrong !== undefined) return wrong;
  const set = { name: order.name, returnedReason: null };
  return accept([
    changed(group, 'group-recomposed', set),
    ...recomposed(group, order.composition, present, newId, at.today),
  ]);
}

function wrongComposition(
  kind: GroupKind,
  { bodies, expertIds }: Composition,
  facts: CompositionFacts,
): ReturnType<typeof refuse> | undefined {
  const bad = kind === 'joint' ? wrongJoint(bodies, facts) : wrongArea(bodies, facts);
  if (bad !== undefined) return refuse(...bad);
  if (bodies.some(({ personIds }) => personIds.length === 0)) return refuse(groupsRefusals.forcesMissing);
  if (kind === 'joint' && expertIds.length === 0) return refuse(groupsRefusals.expertMissing);
  const people = [...bodies.flatMap(({ personIds }) => personIds), ...expertIds];
  const twice = people.find((id, index) => people.indexOf(id) < index);
  if (people.some((id) => !facts.people.has(id))) return refuse(groupsRefusals.personUnknown);
  if (twice !== undefined) return refuse(groupsRefusals.personTwice, { name: facts.people.get(twice) ?? '' });
  return undefined;
}

type Bad = [Refusal, Filling?];

function wrongJoint(bodies: Composition['bodies'], { units }: CompositionFacts): Bad | undefined {
  if (bodies.length !== 3) return [groupsRefusals.threeBodies, { count: bodies.length }];
  if (bodies.some(({ name, stationedAt }) => name === null || stationedAt.length === 0))
    return [groupsRefusals.bodyUnnamed];
  const at = bodies.flatMap(({ stationedAt }) => stationedAt);
  if (new Set(bodies.map(({ name }) => name)).size < 3 || new Set(at).size < at.length)
    return [groupsRefusals.bodiesSame];
  return at.every((id) => units.has(id)) ? undefined : [groupsRefusals.unitOutOfReach];
}

function wrongArea(bodies: Composition['bodies'], { townships }: CompositionFacts): Bad | undefined {
  if (bodies.length < 2) return [groupsRefusals.twoTownships];
  const ids = bodies.map(({ unitId }) => unitId ?? '');
  if (new Set(ids).size < ids.length) return [groupsRefusals.townshipTwice];
  if (ids.some((id) => !townships.has(id))) return [groupsRefusals.notTownship];
  const taken = ids.map((id) => townships.get(id)).find((each) => each?.group != null);
  if (taken !== undefined) return [groupsRefusals.townshipTaken, { township: taken.name, group: taken.group ?? '' }];
  return bodies.filter(({ isLeading }) => isLeading).length === 1 ? undefined : [groupsRefusals.oneLeading];
}

type Of = Pick<Group, 'id' | 'jurisdictionId' | 'kind'>;

function recomposed(
  of: Of,
  { bodies, expertIds }: Composition,
  present: { readonly bodies: readonly GroupBody[]; readonly forces: readonly Force[] },
  newId: () => string,
  today: Day,
): GroupsChange[] {
  const standing = present.bodies.filter(({ untilOn }) => untilOn === null);
  const placed = bodies.map((body, index) => {
    const known = standing.find((one) => (of.kind === 'area' ? one.unitId === body.unitId : one.name === body.name));
    return { ...body, ordinal: index + 1, known, id: known?.id ?? newId() };
  });
  const wanted: Wanted[] = [
    ...placed.flatMap(({ id, personIds }) =>
      personIds.map((personId) => ({ personId, bodyId: id, role: 'member' as const })),
    ),
    ...expertIds.map((personId) => ({ personId, bodyId: null, role: 'expert' as const })),
  ];
  const serving = present.forces.filter(({ untilOn }) => untilOn === null);
  const kept = new Set(wanted.map(keyOf));
  const known = new Set(serving.map(keyOf));
  return [
    // Whoever leaves goes first: a township is in one group at a time, and so is a person in one body.
    ...serving.filter((one) => !kept.has(keyOf(one))).map((one) => left('force', one, of, today)),
    ...standing.filter(({ id }) => !placed.some((one) => one.id === id)).map((one) => left('body', one, of, today)),
    ...placed.flatMap((one) => bodyChange(one, of, today)),
    ...wanted.filter((one) => !known.has(keyOf(one))).map((one) => joined(newId(), one, of, today)),
  ];
}

type Wanted = Pick<Force, 'personId' | 'bodyId' | 'role'>;
const keyOf = ({ personId, bodyId, role }: Wanted): string => [personId, bodyId, role].join(' ');

type Placed = Composition['bodies'][number] & {
  readonly id: string;
  readonly ordinal: number;
  readonly known: GroupBody | undefined;
};

function bodyChange({ id, known, ordinal, ...body }: Placed, of: Of, today: Day): GroupsChange[] {
  const { jurisdictionId, kind } = of;
  const facts = { stationedAt: body.stationedAt, ordinal, isLeading: body.isLeading };
  if (known === undefined) {
    const named = { unitId: kind === 'area' ? body.unitId : null, name: kind === 'joint' ? body.name : null };
    const set = { jurisdictionId, groupId: of.id, kind, ...named, ...facts, fromOn: today, untilOn: null };
    return [{ table: 'body', id, version: 0, event: 'group-body-joined', set, jurisdictionId }];
  }
  const isSame =
    known.ordinal === ordinal &&
    known.isLeading === body.isLeading &&
    [...known.stationedAt].sort().join() === [...body.stationedAt].sort().join();
  return isSame
    ? []
    : [{ table: 'body', id, version: known.version, event: 'group-body-changed', set: facts, jurisdictionId }];
}

function joined(
  id: string,
  { personId, bodyId, role }: Wanted,
  { id: groupId, jurisdictionId }: Of,
  today: Day,
): GroupsChange {
  const set = { jurisdictionId, groupId, bodyId, personId, role, fromOn: today, untilOn: null };
  return { table: 'force', id, version: 0, event: 'group-force-joined', set, jurisdictionId };
}

function left(
  table: 'body' | 'force',
  { id, version }: { readonly id: string; readonly version: number },
  { jurisdictionId }: Of,
  today: Day,
): GroupsChange {
  return { table, id, version, event: `group-${table}-left`, set: { untilOn: today }, jurisdictionId };
}

/** The leading group forms the group; from now on it is a team. */
export function decideForming(
  group: Group,
  { decisionNumber, teamId }: { readonly decisionNumber: string; readonly teamId: string },
  at: GroupsStanding,
): Decision<GroupsChange> {
  const refused = refusedDecision(group, at);
  if (refused !== undefined) return refused;
  const formed = { formedBy: at.by.id, formedByName: at.by.name, formedOn: at.today, decisionNumber, teamId };
  return accept(changed(group, 'group-formed', { state: 'standing', returnedReason: null, ...formed }));
}

export function decideReturning(group: Group, reason: string, at: GroupsStanding): Decision<GroupsChange> {
  return refusedDecision(group, at) ?? accept(changed(group, 'group-sent-back', { returnedReason: reason }));
}

export function refusedDecision(group: Group, at: GroupsStanding): ReturnType<typeof refuse> | undefined {
  if (!at.mayApprove) return refuse(groupsRefusals.notLeadingGroup);
  if (group.state !== 'drafted') return refuse(groupsRefusals.notDrafted);
  return at.by.id !== null && at.by.id === group.draftedBy ? refuse(groupsRefusals.ownDraft) : undefined;
}

/** @param openAssignments those that are proposed, or accepted with their inspection going on */
export function decideEnding(
  group: Group,
  { on, reason }: { readonly on: Day; readonly reason: string },
  present: { readonly bodies: readonly GroupBody[]; readonly forces: readonly Force[] },
  openAssignments: number,
  at: GroupsStanding,
): Decision<GroupsChange[]> {
  if (!at.mayKeep) return refuse(groupsRefusals.notYourOffice);
  if (group.state === 'ended') return refuse(groupsRefusals.alreadyEnded);
  if (openAssignments > 0) return refuse(groupsRefusals.assignmentsOpen, { count: openAssignments });
  const begun = group.formedOn === null ? on : addDays(group.formedOn, 1);
  if (on < begun || on > at.today) return refuse(groupsRefusals.endBeforeForming, { day: begun });
  const isPresent = ({ untilOn }: { readonly untilOn: Day | null }) => untilOn === null;
  const leaves = (table: 'body' | 'force') => (one: GroupBody | Force) =>
    left(table, one, group, one.fromOn > on ? one.fromOn : on);
  return accept([
    ...present.forces.filter(isPresent).map(leaves('force')),
    ...present.bodies.filter(isPresent).map(leaves('body')),
    changed(group, 'group-ended', { state: 'ended', endedOn: on, endReason: reason }),
  ]);
}

function changed({ id, version, jurisdictionId }: Group, event: string, set: GroupsChange['set']): GroupsChange {
  return { table: 'group', id, version, event, set, jurisdictionId };
}

const unformed = {
  ...{ returnedReason: null, teamId: null, formedBy: null, formedByName: null, formedOn: null, decisionNumber: null },
  ...{ endedOn: null, endReason: null },
} as const;
