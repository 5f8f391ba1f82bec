/** A group's work in a round: proposed by rotation, changed by the office, accepted into the round, or cancelled. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type { Assignment, Before, Group, GroupsChange, GroupsStanding } from './groups.model.ts';
import { groupsRefusals } from './groups.refusals.ts';
import { leftOutText } from './groups.text.ts';
import { type CrewFault, crewFaults, leftOutOf, proposeCrew, unitsNamed } from './rotation.decide.ts';
import type { Crew, Rotation, ToTakeOn } from './rotation.model.ts';

/** Afterwards members are replaced one by one. */
const formingStates = ['planned', 'approved', 'announced'];

export function decideAssigning(
  id: string,
  group: Group,
  it: ToTakeOn,
  rotation: Rotation,
  at: GroupsStanding,
): Decision<GroupsChange> {
  if (!at.mayKeep) return refuse(groupsRefusals.notYourOffice);
  if (group.state !== 'standing') return refuse(groupsRefusals.notStanding);
  const isUsable = it.jurisdictionId === group.jurisdictionId && it.isOpen && !it.isAlong;
  if (!isUsable || !formingStates.includes(it.roundState)) return refuse(groupsRefusals.inspectionUnusable);
  if (it.takenBy !== null) return refuse(groupsRefusals.inspectionTaken, { group: it.takenBy });
  if (it.isGroupInRound) return refuse(groupsRefusals.roundTaken);
  const crew = proposeCrew(rotation);
  if (crew === undefined) return refuse(groupsRefusals.tooFewLeft, { ...counted(rotation) });
  const { jurisdictionId, id: groupId } = group;
  const proposed = { proposedBy: at.by.id, proposedByName: at.by.name, proposedAt: at.now };
  const place = { groupId, roundId: it.roundId, inspectionId: it.inspectionId };
  const set = {
    ...{ jurisdictionId, ...place, state: 'proposed', ...placed(rotation, crew, false), ...proposed },
    ...{ before: null, decidedBy: null, decidedByName: null, decidedAt: null, cancelReason: null },
  };
  return accept({ table: 'assignment', id, version: 0, event: 'group-assigned', set, jurisdictionId });
}

function counted(rotation: Rotation) {
  const { units, size, forces } = rotation;
  const open = forces.filter(({ id }) =>
    crewFaults(rotation, { headId: id, memberIds: [id] }).every(({ is }) => is !== 'barred'),
  );
  return { count: open.length, unit: unitsNamed(units), least: size.least };
}

function placed(rotation: Rotation, crew: Crew, isChanged: boolean) {
  const leftOut = leftOutOf(rotation, crew, isChanged ? leftOutText.byOffice : leftOutText.rotation);
  return { headId: crew.headId, memberIds: crew.memberIds, leftOut, isChanged };
}

/** Changed by hand: what breaks a rule is refused at once, and nothing is lost in the form. */
export function decideChanging(
  assignment: Assignment,
  crew: Crew,
  round: { readonly name: string; readonly state: string },
  rotation: Rotation,
  at: GroupsStanding,
): Decision<GroupsChange> {
  const refused = refusedCrew(assignment, crew, round, rotation, at);
  return refused ?? accept(changed(assignment, 'group-crew-changed', placed(rotation, crew, true)));
}

export function decideAccepting(
  assignment: Assignment,
  before: readonly Before[],
  round: { readonly name: string; readonly state: string },
  rotation: Rotation,
  at: GroupsStanding,
): Decision<GroupsChange> {
  const refused = refusedCrew(assignment, assignment, round, rotation, at);
  if (refused !== undefined) return refused;
  const { leftOut } = placed(rotation, assignment, assignment.isChanged);
  return accept(
    changed(assignment, 'group-assignment-accepted', { state: 'accepted', leftOut, before, ...signed(at) }),
  );
}

function refusedCrew(
  { state }: Assignment,
  crew: Crew,
  round: { readonly name: string; readonly state: string },
  rotation: Rotation,
  at: GroupsStanding,
): ReturnType<typeof refuse> | undefined {
  if (!at.mayKeep) return refuse(groupsRefusals.notYourOffice);
  if (state !== 'proposed') return refuse(groupsRefusals.alreadyDecided);
  if (!formingStates.includes(round.state)) return refuse(groupsRefusals.roundBegun, { round: round.name });
  const [first] = crewFaults(rotation, crew);
  return first && refusedFault(first, { ...rotation.size, count: crew.memberIds.length });
}

function refusedFault(
  fault: CrewFault,
  size: { readonly least: number; readonly most: number; readonly count: number },
): ReturnType<typeof refuse> {
  switch (fault.is) {
    case 'barred':
    case 'head-barred': {
      const refusal = fault.is === 'barred' ? groupsRefusals.placeBarred : groupsRefusals.headBarred;
      const { says } = refusal;
      const put = (text: string, reason: string) => text.replace('{name}', fault.name).replace('{reason}', reason);
      const filled = { zh: put(says.zh, fault.because.zh), en: put(says.en, fault.because.en) };
      return refuse({ ...refusal, says: filled });
    }
    case 'stranger':
      return refuse(groupsRefusals.notOfGroup);
    case 'head':
      return refuse(groupsRefusals.headNotMember);
    case 'under':
      return refuse(groupsRefusals.sizeUnder, size);
    case 'over':
      return refuse(groupsRefusals.sizeOver, size);
    case 'one-body':
      return refuse(groupsRefusals.oneBody);
    case 'no-expert':
      return refuse(groupsRefusals.expertLeftOut);
  }
}

/** Before it is accepted at any time; afterwards until the round begins, and the plan is as it was before. */
export function decideCancelling(
  assignment: Assignment,
  reason: string,
  round: { readonly name: string; readonly state: string },
  at: GroupsStanding,
): Decision<GroupsChange> {
  if (!at.mayKeep) return refuse(groupsRefusals.notYourOffice);
  if (assignment.state === 'cancelled') return refuse(groupsRefusals.alreadyDecided);
  if (assignment.state === 'accepted' && !formingStates.includes(round.state))
    return refuse(groupsRefusals.roundBegun, { round: round.name });
  return accept(
    changed(assignment, 'group-assignment-cancelled', { state: 'cancelled', cancelReason: reason, ...signed(at) }),
  );
}

function signed({ by, now }: GroupsStanding) {
  return { decidedBy: by.id, decidedByName: by.name, decidedAt: now };
}

function changed({ id, version, jurisdictionId }: Assignment, event: string, set: GroupsChange['set']): GroupsChange {
  return { table: 'assignment', id, version, event, set, jurisdictionId };
}
