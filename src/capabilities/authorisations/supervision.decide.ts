/** Visits to teams with what was found and mended, the summing-up of the round, everybody's appraisal. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { ActingStanding } from './authorisation.model.ts';
import { authorisationRefusals } from './authorisations.refusals.ts';
import type {
  Appraisal,
  NewVisit,
  Server,
  SummingUp,
  SupervisedRound,
  SupervisionChange,
  Visit,
} from './supervision.model.ts';

export function decideVisit(round: SupervisedRound, order: NewVisit, at: ActingStanding): Decision<SupervisionChange> {
  const { id, findings, ...facts } = order;
  if (!at.mayDraft) return refuse(authorisationRefusals.notYourOffice);
  if (!round.isBegun || round.isClosed) return refuse(authorisationRefusals.roundNotUnderWay);
  if (!round.teamIds.has(facts.teamId)) return refuse(authorisationRefusals.teamElsewhere);
  if (facts.visitedOn > at.today) return refuse({ ...authorisationRefusals.dayToCome, field: 'visitedOn' });
  const { jurisdictionId } = round;
  const recorded = { recordedBy: at.by.id, recordedByName: at.by.name, recordedAt: at.now };
  const open = findings.map(({ words, mendBy }) => ({ words, mendBy, mendedOn: null, how: null }));
  const set = { jurisdictionId, roundId: round.id, ...facts, findings: open, ...recorded };
  return accept({ table: 'visit', id, version: 0, event: 'visit-recorded', set, jurisdictionId });
}

/** @param place which of the visit's findings was mended */
export function decideMending(
  { id, version, jurisdictionId, findings, visitedOn }: Visit,
  { place, on, how }: { readonly place: number; readonly on: Day; readonly how: string },
  at: ActingStanding,
): Decision<SupervisionChange> {
  const finding = findings[place];
  if (!at.mayDraft) return refuse(authorisationRefusals.notYourOffice);
  if (finding === undefined || finding.mendedOn !== null) return refuse(authorisationRefusals.nothingToMend);
  if (on > at.today || on < visitedOn) return refuse(authorisationRefusals.settledOutsideTime, { day: visitedOn });
  const mended = findings.map((each, index) => (index === place ? { ...each, mendedOn: on, how } : each));
  return accept({
    table: 'visit',
    id,
    version,
    event: 'visit-finding-mended',
    set: { findings: mended },
    jurisdictionId,
  });
}

/** @param present the one that is written already, to be written anew */
export function decideSummingUp(
  round: SupervisedRound,
  order: SummingUp,
  present: { readonly id: string; readonly version: number },
  at: ActingStanding,
): Decision<SupervisionChange> {
  if (!at.mayDraft) return refuse(authorisationRefusals.notYourOffice);
  if (!round.isOffSite) return refuse(authorisationRefusals.notOffSite);
  if (order.heldOn > at.today) return refuse({ ...authorisationRefusals.dayToCome, field: 'heldOn' });
  const { jurisdictionId } = round;
  const recorded = { recordedBy: at.by.id, recordedByName: at.by.name, recordedAt: at.now };
  const origin = present.version === 0 ? { jurisdictionId, roundId: round.id } : {};
  const event = present.version === 0 ? 'summing-up-written' : 'summing-up-rewritten';
  return accept({ table: 'summingUp', ...present, event, set: { ...origin, ...order, ...recorded }, jurisdictionId });
}

export function decideAppraisal(
  round: SupervisedRound,
  { personId, name, homeUnit, homeUnitId }: Server,
  order: { readonly grade: string; readonly words: string },
  present: Pick<Appraisal, 'id' | 'version' | 'sentOn'>,
  at: ActingStanding,
): Decision<SupervisionChange> {
  if (!at.mayDraft) return refuse(authorisationRefusals.notYourOffice);
  if (!round.isOffSite) return refuse(authorisationRefusals.notOffSite);
  if (present.sentOn !== null) return refuse(authorisationRefusals.appraisalSent);
  if (!round.grades.has(order.grade)) return refuse(authorisationRefusals.gradeUnknown);
  const { id, version } = present;
  const { jurisdictionId } = round;
  const written = { ...order, writtenBy: at.by.id, writtenByName: at.by.name, writtenAt: at.now };
  const origin = { jurisdictionId, roundId: round.id, personId, personName: name, homeUnit, homeUnitId };
  const unsent = { sentOn: null, sentBy: null, sentByName: null };
  if (version === 0)
    return accept({
      table: 'appraisal',
      id,
      version,
      event: 'appraisal-written',
      set: { ...origin, ...written, ...unsent },
      jurisdictionId,
    });
  return accept({ table: 'appraisal', id, version, event: 'appraisal-rewritten', set: written, jurisdictionId });
}

/** Sent to the home unit and the organisation department by the office's director; it stays from then on. */
export function decideSending(
  { id, version, jurisdictionId, sentOn }: Appraisal,
  at: ActingStanding & { readonly isDirector: boolean },
): Decision<SupervisionChange> {
  if (!at.isDirector) return refuse(authorisationRefusals.notDirector);
  if (sentOn !== null) return refuse(authorisationRefusals.appraisalSent);
  const set = { sentOn: at.today, sentBy: at.by.id, sentByName: at.by.name };
  return accept({ table: 'appraisal', id, version, event: 'appraisal-sent', set, jurisdictionId });
}
