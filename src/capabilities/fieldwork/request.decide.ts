/** The loop of a document request between the team and the unit. */
import { holdsOneOf } from '#platform/kernel/actor.ts';
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import { fieldworkRefusals } from './fieldwork.refusals.ts';
import type { DocumentRequest, NewRequest, RequestOrder } from './request.model.ts';
import { teamRoles, unitRoles } from './roles.model.ts';
import type { Origin, SiteChange, SiteStanding } from './site.model.ts';

type Standing = Pick<SiteStanding, 'by' | 'today'>;

export function decideNewRequest(
  id: string,
  origin: Origin & { readonly unitId: string },
  order: NewRequest,
  at: Standing & Pick<SiteStanding, 'movedInOn' | 'isOver' | 'checks'>,
): Decision<SiteChange> {
  if (!holdsOneOf(at.by, teamRoles)) return refuse(fieldworkRefusals.notInTeam);
  if (at.movedInOn === null || at.isOver) return refuse(fieldworkRefusals.notOnSite);
  if (order.dueOn < at.today) return refuse(fieldworkRefusals.dueInThePast);
  if (order.item !== null && !at.checks.has(order.item)) return refuse(fieldworkRefusals.itemUnknown);
  const { by, today } = at;
  const set = {
    ...origin,
    ...order,
    ...{ state: 'asked', askedBy: by.id, askedByName: by.name, askedOn: today },
    ...unanswered,
    ...{ settledBy: null, settledByName: null, settledOn: null, settledReason: null, returns: [] },
  };
  const { jurisdictionId } = origin;
  return accept({ table: 'request', id, version: 0, event: 'documents-asked-for', set, jurisdictionId });
}

export function decideRequest(request: DocumentRequest, order: RequestOrder, at: Standing): Decision<SiteChange> {
  const isUnits = order.type === 'deliver' || order.type === 'refuse';
  if (isUnits && !holdsOneOf(at.by, unitRoles)) return refuse(fieldworkRefusals.notYourUnit);
  if (!isUnits && !holdsOneOf(at.by, teamRoles)) return refuse(fieldworkRefusals.notInTeam);
  const { state } = request;
  if (state === 'received' || state === 'withdrawn') return refuse(fieldworkRefusals.requestSettled);
  if (isUnits && state !== 'asked') return refuse(fieldworkRefusals.requestAnswered);
  const { by, today } = at;
  const answered = { answeredBy: by.id, answeredByName: by.name, answeredOn: today };
  const settled = { settledBy: by.id, settledByName: by.name, settledOn: today };
  switch (order.type) {
    case 'deliver': {
      const { documents, answer } = order;
      return accept(change(request, 'documents-delivered', { state: 'delivered', documents, answer, ...answered }));
    }
    case 'refuse':
      return accept(change(request, 'documents-refused', { state: 'refused', answer: order.reason, ...answered }));
    case 'receive':
      if (state !== 'delivered') return refuse(fieldworkRefusals.nothingDelivered);
      return accept(
        change(request, 'documents-received', { state: 'received', documents: order.documents, ...settled }),
      );
    case 'ask-again':
      return askingAgain(request, order, at);
    case 'withdraw':
      return accept(
        change(request, 'request-withdrawn', { state: 'withdrawn', settledReason: order.reason, ...settled }),
      );
  }
}

/** What is incomplete, or refused without ground, is asked for again; what was answered is kept. */
function askingAgain(
  request: DocumentRequest,
  { reason, dueOn }: Extract<RequestOrder, { type: 'ask-again' }>,
  { by, today }: Standing,
): Decision<SiteChange> {
  const { answer, answeredByName, answeredOn, returns } = request;
  if (answeredByName === null || answeredOn === null) return refuse(fieldworkRefusals.nothingDelivered);
  if (dueOn < today) return refuse(fieldworkRefusals.dueInThePast);
  const kept = { reason, answer, answeredByName, answeredOn, byName: by.name, on: today };
  const set = { state: 'asked', dueOn, ...unanswered, returns: [...returns, kept] };
  return accept(change(request, 'documents-asked-for-again', set));
}

const unanswered = { documents: null, answer: null, answeredBy: null, answeredByName: null, answeredOn: null } as const;

function change({ id, version, jurisdictionId }: DocumentRequest, event: string, set: SiteChange['set']): SiteChange {
  return { table: 'request', id, version, event, set, jurisdictionId };
}
