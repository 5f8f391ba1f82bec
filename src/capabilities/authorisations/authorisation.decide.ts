/** The life of an authorisation: drafted by the office, decided by another person of the leading group, extended or withdrawn by the same two steps. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type {
  ActingStanding,
  Authorisation,
  AuthorisationChange,
  AuthorisationOrder,
  DecidingStanding,
  Ground,
  Preparation,
  Request,
  Term,
} from './authorisation.model.ts';
import { authorisationRefusals } from './authorisations.refusals.ts';

export function decideDraft(id: string, ground: Ground, term: Term, at: ActingStanding): Decision<AuthorisationChange> {
  const { unitName: unit, leaderName, leaderPersonId, inspectionId, roundId, jurisdictionId } = ground;
  if (!at.mayDraft) return refuse(authorisationRefusals.notYourOffice);
  if (ground.isAlong) return refuse(authorisationRefusals.goesAlong, { unit });
  if (!ground.isRoundApproved) return refuse(authorisationRefusals.roundNotApproved);
  if (ground.isRoundClosed || !ground.isOpen) return refuse(authorisationRefusals.inspectionEnded, { unit });
  if (leaderName === null) return refuse(authorisationRefusals.noLeader, { unit });
  if (ground.earlier.some(({ state }) => state === 'drafted'))
    return refuse(authorisationRefusals.draftedAlready, { unit });
  if (ground.earlier.some(({ state, isLeaders }) => state === 'approved' && isLeaders))
    return refuse(authorisationRefusals.authorisedAlready, { unit });
  const wrong = wrongTerm(term, at);
  if (wrong !== undefined) return wrong;
  const { decisionNumber, fromOn, toOn } = term;
  const deputies = term.deputies.length > 0 ? term.deputies : ground.deputies;
  const set = {
    ...{ jurisdictionId, roundId, inspectionId, decisionNumber, leaderName, leaderPersonId, deputies, fromOn, toOn },
    ...{ state: 'drafted', draftedBy: at.by.id, draftedByName: at.by.name, draftedAt: at.now },
    ...{ decidedBy: null, decidedByName: null, decidedAt: null, declineReason: null, waiver: null },
    ...notAsked,
    ...{ withdrawnOn: null, requests: [] },
  };
  return accept({ id, version: 0, event: 'authorisation-drafted', set, jurisdictionId });
}

export function decideAuthorisation(
  row: Authorisation,
  order: AuthorisationOrder,
  at: DecidingStanding,
): Decision<AuthorisationChange> {
  switch (order.type) {
    case 'change':
    case 'ask-extension':
    case 'ask-withdrawal':
      if (!at.mayDraft) return refuse(authorisationRefusals.notYourOffice);
      return order.type === 'change' ? changeDraft(row, order, at) : ask(row, order, at);
    case 'approve':
    case 'decline':
      return decideOnDraft(row, order, at);
    case 'grant':
    case 'refuse':
      return decideOnRequest(row, order, at);
  }
}

function changeDraft(row: Authorisation, term: Term, at: ActingStanding): Decision<AuthorisationChange> {
  if (row.state !== 'drafted') return refuse(authorisationRefusals.alreadyDecided);
  const { decisionNumber, fromOn, toOn, deputies } = term;
  return (
    wrongTerm(term, at) ?? accept(change(row, 'authorisation-changed', { decisionNumber, fromOn, toOn, deputies }))
  );
}

function decideOnDraft(
  row: Authorisation,
  order: Extract<AuthorisationOrder, { type: 'approve' | 'decline' }>,
  { mayApprove, by, now, preparation, writers }: DecidingStanding,
): Decision<AuthorisationChange> {
  if (!mayApprove) return refuse(authorisationRefusals.notLeadingGroup);
  if (row.state !== 'drafted') return refuse(authorisationRefusals.alreadyDecided);
  if (by.id !== null && (by.id === row.draftedBy || writers.has(by.id))) return refuse(authorisationRefusals.ownDraft);
  const decided = { decidedBy: by.id, decidedByName: by.name, decidedAt: now };
  if (order.type === 'approve') {
    const { waiver } = order;
    const refused = waiver === null ? refusedUnprepared(preparation) : undefined;
    return refused ?? accept(change(row, 'authorisation-approved', { state: 'approved', ...decided, waiver }));
  }
  const set = { state: 'declined', ...decided, declineReason: order.reason };
  return accept(change(row, 'authorisation-declined', set));
}

/** Nobody goes in who has not signed the undertaking and been trained, unless the leading group answers for it. */
function refusedUnprepared({ hasMembers, unprepared }: Preparation): ReturnType<typeof refuse> | undefined {
  if (!hasMembers) return refuse(authorisationRefusals.membersUnknown);
  if (unprepared.length === 0) return undefined;
  return refuse(authorisationRefusals.membersUnprepared, { count: unprepared.length, names: unprepared.join('、') });
}

function ask(
  row: Authorisation,
  order: Extract<AuthorisationOrder, { type: 'ask-extension' | 'ask-withdrawal' }>,
  { by, now, today }: ActingStanding,
): Decision<AuthorisationChange> {
  if (row.state !== 'approved') return refuse(authorisationRefusals.notApproved);
  if (row.asked !== null) return refuse(authorisationRefusals.askedAlready);
  const asking = { askedReason: order.reason, askedBy: by.id, askedByName: by.name, askedAt: now };
  if (order.type === 'ask-withdrawal')
    return accept(change(row, 'authorisation-withdrawal-asked', { asked: 'withdrawal', askedTo: null, ...asking }));
  if (order.to <= row.toOn || order.to < today) return refuse(authorisationRefusals.noExtension, { day: row.toOn });
  return accept(change(row, 'authorisation-extension-asked', { asked: 'extension', askedTo: order.to, ...asking }));
}

function decideOnRequest(
  row: Authorisation,
  order: Extract<AuthorisationOrder, { type: 'grant' | 'refuse' }>,
  { mayApprove, by, now, today }: ActingStanding,
): Decision<AuthorisationChange> {
  const { asked, askedTo, askedReason, askedByName, askedAt, askedBy, toOn } = row;
  if (!mayApprove) return refuse(authorisationRefusals.notLeadingGroup);
  if (asked === null || askedReason === null || askedByName === null || askedAt === null)
    return refuse(authorisationRefusals.nothingAsked);
  if (by.id !== null && by.id === askedBy) return refuse(authorisationRefusals.ownDraft);
  const isGranted = order.type === 'grant';
  const request: Request = {
    ...{ kind: asked, from: toOn, to: askedTo, reason: askedReason, askedByName, askedAt },
    ...{ isGranted, decidedByName: by.name, decidedAt: now, note: order.type === 'refuse' ? order.reason : null },
  };
  const requests = [...row.requests, request];
  if (!isGranted) return accept(change(row, 'authorisation-request-refused', { ...notAsked, requests }));
  if (asked === 'withdrawal')
    return accept(
      change(row, 'authorisation-withdrawn', { state: 'withdrawn', withdrawnOn: today, ...notAsked, requests }),
    );
  return accept(change(row, 'authorisation-extended', { toOn: askedTo, ...notAsked, requests }));
}

function wrongTerm({ fromOn, toOn }: Term, { today }: ActingStanding): ReturnType<typeof refuse> | undefined {
  if (toOn < fromOn) return refuse(authorisationRefusals.termInWrongOrder);
  return toOn < today ? refuse(authorisationRefusals.termOver) : undefined;
}

function change(row: Authorisation, event: string, set: Readonly<Record<string, unknown>>): AuthorisationChange {
  const { id, version, jurisdictionId } = row;
  return { id, version, event, set, jurisdictionId };
}

const notAsked = {
  asked: null,
  askedTo: null,
  askedReason: null,
  askedBy: null,
  askedByName: null,
  askedAt: null,
} as const;
