/** The life of a talk: written by the team, recorded by two at least, read back and signed. */
import { holdsOneOf } from '#platform/kernel/actor.ts';
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import { fieldworkRefusals } from './fieldwork.refusals.ts';
import { teamRoles } from './roles.model.ts';
import type { Origin, SiteChange, SiteStanding } from './site.model.ts';
import type { Talk, TalkOrder, TalkText } from './talk.model.ts';

export function decideNewTalk(
  id: string,
  origin: Origin & { readonly unitId: string },
  memberId: string | null,
  at: SiteStanding,
): Decision<SiteChange> {
  if (!holdsOneOf(at.by, teamRoles)) return refuse(fieldworkRefusals.notInTeam);
  if (at.movedInOn === null || at.isOver) return refuse(fieldworkRefusals.notOnSite);
  const person = at.people.find((each) => each.memberId === memberId);
  if (memberId !== null && person === undefined) return refuse(fieldworkRefusals.personUnknown);
  const { by, now, today } = at;
  const set = {
    ...origin,
    ...{ personName: person?.personName ?? '', post: person?.post ?? '' },
    ...{ memberId, personClass: person?.class ?? null, heldOn: today, place: '' },
    inspectors: [{ id: by.id, name: by.name }],
    ...{ asked: [], points: [], content: '', state: 'draft' },
    ...{ writtenBy: by.id, writtenByName: by.name, writtenAt: now },
    ...unsigned,
    withdrawnReason: null,
  };
  return accept({ table: 'talk', id, version: 0, event: 'talk-begun', set, jurisdictionId: origin.jurisdictionId });
}

export function decideTalk(talk: Talk, order: TalkOrder, at: SiteStanding): Decision<SiteChange> {
  if (!holdsOneOf(at.by, teamRoles)) return refuse(fieldworkRefusals.notInTeam);
  if (talk.state === 'signed' || talk.state === 'withdrawn') return refuse(fieldworkRefusals.talkStands);
  switch (order.type) {
    case 'save':
      return saving(talk, order.text, at);
    case 'record':
      return recording(talk, at);
    case 'correct':
      if (talk.state !== 'recorded') return refuse(fieldworkRefusals.talkNotRecorded);
      return accept(change(talk, 'talk-taken-up-again', { state: 'draft', ...unsigned }));
    case 'sign':
      return signing(talk, order, at);
    case 'go-without-signature':
      return leavingUnsigned(talk, order, at);
    case 'withdraw':
      if (talk.state !== 'draft') return refuse(fieldworkRefusals.talkNotDraft);
      return accept(change(talk, 'talk-withdrawn', { state: 'withdrawn', withdrawnReason: order.reason }));
  }
}

/** The text of a draft may lack anything; whom and what it names must be there. */
function saving(talk: Talk, text: TalkText, at: SiteStanding): Decision<SiteChange> {
  if (talk.state !== 'draft') return refuse(fieldworkRefusals.talkNotDraft);
  const named = text.inspectors.map((id) => at.team.find((person) => person.id === id));
  const stay = text.inspectors.every((id) => talk.inspectors.some((each) => each.id === id));
  if (!stay && named.includes(undefined)) return refuse(fieldworkRefusals.inspectorUnknown);
  if (text.memberId !== talk.memberId && text.memberId !== null && !isDue(text.memberId, at))
    return refuse(fieldworkRefusals.personUnknown);
  if (text.asked.some((code) => !at.questions.has(code)) || text.points.some((code) => !at.points.has(code)))
    return refuse(fieldworkRefusals.questionUnknown);
  const inspectors = [...new Set(text.inspectors)].map((id) => {
    const name = (at.team.find((person) => person.id === id) ?? talk.inspectors.find((each) => each.id === id))?.name;
    return { id, name: name ?? '' };
  });
  const wanted: Partial<Talk> = { ...text, inspectors };
  const fields = Object.keys(text) as (keyof TalkText)[];
  const changed = fields.filter((field) => JSON.stringify(wanted[field]) !== JSON.stringify(talk[field]));
  return accept(change(talk, 'talk-saved', Object.fromEntries(changed.map((field) => [field, wanted[field]]))));
}

function recording(talk: Talk, at: SiteStanding): Decision<SiteChange> {
  if (talk.state !== 'draft') return refuse(fieldworkRefusals.talkNotDraft);
  if (talk.personName === '') return refuse(fieldworkRefusals.personNeeded);
  if (talk.post === '') return refuse(fieldworkRefusals.postNeeded);
  if (talk.personClass === null) return refuse(fieldworkRefusals.classNeeded);
  if (talk.place === '') return refuse(fieldworkRefusals.placeNeeded);
  if (talk.content === '') return refuse(fieldworkRefusals.contentNeeded);
  if (talk.inspectors.length < at.leastInspectors)
    return refuse(fieldworkRefusals.twoNeeded, { count: at.leastInspectors });
  if (talk.inspectors.some(({ id }) => !at.team.some((person) => person.id === id)))
    return refuse(fieldworkRefusals.inspectorUnknown);
  if (at.movedInOn === null || talk.heldOn < at.movedInOn || talk.heldOn > at.today)
    return refuse(fieldworkRefusals.dayOutside, { from: at.movedInOn ?? at.today });
  return accept(change(talk, 'talk-recorded', { state: 'recorded', recordedOn: at.today }));
}

function signing(
  talk: Talk,
  { readBackOn, signedOn }: Extract<TalkOrder, { type: 'sign' }>,
  { today }: SiteStanding,
): Decision<SiteChange> {
  if (talk.state !== 'recorded') return refuse(fieldworkRefusals.talkNotRecorded);
  if (readBackOn < talk.heldOn || readBackOn > today) return refuse(fieldworkRefusals.readBackDay);
  if (signedOn < readBackOn || signedOn > today) return refuse(fieldworkRefusals.signedDay);
  return accept(change(talk, 'talk-signed', { state: 'signed', readBackOn, signedOn, unsignedReason: null }));
}

/** Whoever does not sign what was read to him is asked why; the record stays and may still be signed. */
function leavingUnsigned(
  talk: Talk,
  { readBackOn, reason }: Extract<TalkOrder, { type: 'go-without-signature' }>,
  { today }: SiteStanding,
): Decision<SiteChange> {
  if (talk.state !== 'recorded') return refuse(fieldworkRefusals.talkNotRecorded);
  if (readBackOn < talk.heldOn || readBackOn > today) return refuse(fieldworkRefusals.readBackDay);
  return accept(change(talk, 'talk-left-unsigned', { readBackOn, unsignedReason: reason }));
}

function isDue(memberId: string, { people }: SiteStanding): boolean {
  return people.some((person) => person.memberId === memberId);
}

const unsigned = { recordedOn: null, readBackOn: null, signedOn: null, unsignedReason: null } as const;

function change({ id, version, jurisdictionId }: Talk, event: string, set: SiteChange['set']): SiteChange {
  return { table: 'talk', id, version, event, set, jurisdictionId };
}
