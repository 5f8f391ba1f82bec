import { holdsOneOf } from '#platform/kernel/actor.ts';
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { fewestPresent, type Meeting } from './meeting.model.ts';
import type { PaperChange, PaperStanding, TeamPerson } from './paper.model.ts';
import { paperRefusals } from './papers.refusals.ts';
import { teamRoles } from './roles.model.ts';

type Standing = Pick<PaperStanding, 'by' | 'now' | 'today' | 'team'>;

export interface MeetingPlace {
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
}

/** Anybody of the team opens it; its leader is in the chair. */
export function decideMeeting(
  id: string,
  place: MeetingPlace,
  { heldOn, present }: { readonly heldOn: Day; readonly present: readonly string[] },
  at: Standing & Pick<PaperStanding, 'quorum'>,
): Decision<PaperChange> {
  if (!holdsOneOf(at.by, teamRoles)) return refuse(paperRefusals.notInTeam);
  if (heldOn > at.today) return refuse(paperRefusals.meetingInFuture);
  const there = at.team.filter((person) => present.includes(person.id));
  const least = fewestPresent(at.quorum, at.team.length);
  if (there.length !== new Set(present).size || there.length < least)
    return refuse(paperRefusals.meetingQuorum, { least });
  const chair = there.find(({ roles }: TeamPerson) => roles.includes('team-leader'));
  if (chair === undefined) return refuse(paperRefusals.meetingChair);
  const set = {
    ...place,
    ...{ heldOn, chairedBy: chair.id, chairedByName: chair.name, present: there.map(({ id, name }) => ({ id, name })) },
    ...{ minutes: '', state: 'open', openedBy: at.by.id, openedByName: at.by.name },
    ...{ closedBy: null, closedByName: null, closedAt: null },
  };
  return accept({ id, version: 0, event: 'meeting-opened', set, jurisdictionId: place.jurisdictionId });
}

export function decideMinutes(meeting: Meeting, minutes: string, at: Standing): Decision<PaperChange> {
  if (!holdsOneOf(at.by, teamRoles)) return refuse(paperRefusals.notInTeam);
  if (meeting.state === 'closed') return refuse(paperRefusals.meetingClosed);
  return accept(changed(meeting, 'meeting-minuted', { minutes }));
}

/** The leader closes it when every paper before it is decided; from then on its minutes stand. */
export function decideClosingMeeting(
  meeting: Meeting,
  { undecided }: { readonly undecided: number },
  at: Standing,
): Decision<PaperChange> {
  if (!holdsOneOf(at.by, ['team-leader'])) return refuse(paperRefusals.leaderNeeded);
  if (meeting.state === 'closed') return refuse(paperRefusals.meetingClosed);
  if (undecided > 0) return refuse(paperRefusals.meetingUndecided, { count: undecided });
  if (meeting.minutes.trim() === '') return refuse(paperRefusals.minutesNeeded);
  const { by, now } = at;
  const set = { state: 'closed', closedBy: by.id, closedByName: by.name, closedAt: now };
  return accept(changed(meeting, 'meeting-closed', set));
}

function changed({ id, version, jurisdictionId }: Meeting, event: string, set: PaperChange['set']): PaperChange {
  return { id, version, event, set, jurisdictionId };
}
