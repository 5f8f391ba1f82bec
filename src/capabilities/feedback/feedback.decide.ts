/** The life of a feedback: prepared from the settled report, approved by who did not prepare it, given twice, signed for by the unit. */
import { holdsOneOf } from '#platform/kernel/actor.ts';
import { accept, type Decision, type Refusal, refuse } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import {
  type Candidate,
  draftOpinion,
  type Feedback,
  type FeedbackChange,
  type Item,
  isListable,
  itemOf,
  type Section,
  type SettledReport,
} from './feedback.model.ts';
import { feedbackRefusals } from './feedback.refusals.ts';
import { officeRoles, preparers } from './roles.model.ts';

export interface Standing {
  readonly by: { readonly id: string; readonly name: string; readonly roles: readonly string[] };
  readonly now: Instant;
  readonly today: Day;
  readonly report: SettledReport | undefined;
  /** All problems of the inspection. */
  readonly candidates: readonly Candidate[];
}

export interface FeedbackOrigin
  extends Pick<Feedback, 'jurisdictionId' | 'roundId' | 'inspectionId' | 'editionId' | 'unitId' | 'unitName'> {}

/** Begins with all that may be told: the report's sentences and the confirmed problems. */
export function decidePreparing(
  origin: FeedbackOrigin,
  order: { readonly id: string; readonly title: string },
  at: Standing & { readonly hasOne: boolean },
): Decision<FeedbackChange> {
  const { by, now, today, report, candidates } = at;
  if (!holdsOneOf(at.by, preparers)) return refuse(feedbackRefusals.preparerNeeded);
  if (at.hasOne) return refuse(feedbackRefusals.alreadyThere);
  if (report === undefined) return refuse(feedbackRefusals.reportNotSettled);
  const items = candidates.filter(isListable).map(itemOf);
  if (items.length === 0) return refuse(feedbackRefusals.nothingToTell);
  return accept({
    ...{ id: order.id, version: 0, event: 'feedback-prepared', jurisdictionId: origin.jurisdictionId },
    set: {
      ...origin,
      ...{ reportId: report.id, title: order.title, opinion: draftOpinion(report, candidates), items },
      ...{ state: 'prepared', heldSince: today, writers: [{ id: by.id, name: by.name }], preparedAt: now },
      ...{ sentBackReason: null, ...notApproved, place: null, givenByName: null, bodyOn: null, bodyPresent: null },
      ...{ chiefOn: null, chiefPresent: null, givenOn: null, recordedBy: null, recordedByName: null },
      ...{ signedBy: null, signedByName: null, signedAt: null },
    },
  });
}

const notApproved = { approvedBy: null, approvedByName: null, approvedAt: null } as const;

/** The two acts of giving it (双反馈). */
export interface Giving {
  readonly place: string;
  readonly givenByName: string;
  readonly bodyOn: Day;
  readonly bodyPresent: string;
  readonly chiefOn: Day;
  readonly chiefPresent: string;
}

export type FeedbackOrder =
  | {
      readonly type: 'write';
      readonly title: string;
      readonly opinion: readonly Section[];
      readonly problemIds: readonly string[];
    }
  | { readonly type: 'approve' }
  | { readonly type: 'send-back'; readonly reason: string }
  | ({ readonly type: 'give' } & Giving)
  | { readonly type: 'sign' };
export type FeedbackCommand = FeedbackOrder['type'];
export const feedbackCommands = [
  'write',
  'approve',
  'send-back',
  'give',
  'sign',
] as const satisfies readonly FeedbackCommand[];

export function decideFeedbackStep(feedback: Feedback, order: FeedbackOrder, at: Standing): Decision<FeedbackChange> {
  switch (order.type) {
    case 'write':
      return writing(feedback, order, at);
    case 'approve':
      return approving(feedback, at);
    case 'send-back':
      return sendingBack(feedback, order.reason, at);
    case 'give':
      return giving(feedback, order, at);
    case 'sign':
      return signing(feedback, at);
  }
}

function writing(
  feedback: Feedback,
  { title, opinion, problemIds }: Extract<FeedbackOrder, { type: 'write' }>,
  at: Standing,
): Decision<FeedbackChange> {
  if (!holdsOneOf(at.by, preparers)) return refuse(feedbackRefusals.preparerNeeded);
  if (feedback.state !== 'prepared') return refuse(feedbackRefusals.notPrepared);
  const listed = at.candidates.filter(({ id }) => problemIds.includes(id));
  const refusal = contentRefusal(opinion, problemIds, at.candidates);
  if (refusal !== undefined) return refuse(refusal.refusal, refusal.filling);
  const { id, name } = at.by;
  const writers = feedback.writers.some((each) => each.id === id)
    ? feedback.writers
    : [...feedback.writers, { id, name }];
  const items = listed.map(itemOf);
  return accept(changed(feedback, 'feedback-written', { title, opinion, items, writers, sentBackReason: null }));
}

/** The director reads what somebody else wrote. */
function approving(feedback: Feedback, at: Standing): Decision<FeedbackChange> {
  if (!holdsOneOf(at.by, ['office-director'])) return refuse(feedbackRefusals.directorNeeded);
  if (feedback.state !== 'prepared') return refuse(feedbackRefusals.notPrepared);
  if (feedback.writers.some(({ id }) => id === at.by.id)) return refuse(feedbackRefusals.ownFeedback);
  const refusal = contentRefusal(feedback.opinion, idsOf(feedback.items), at.candidates);
  if (refusal !== undefined) return refuse(refusal.refusal, refusal.filling);
  const { by, now, today } = at;
  return accept(
    changed(feedback, 'feedback-approved', {
      ...{ state: 'approved', heldSince: today, sentBackReason: null },
      ...{ approvedBy: by.id, approvedByName: by.name, approvedAt: now },
    }),
  );
}

/** Until it is given the director may have it written anew, also what he approved. */
function sendingBack(feedback: Feedback, reason: string, at: Standing): Decision<FeedbackChange> {
  if (!holdsOneOf(at.by, ['office-director'])) return refuse(feedbackRefusals.directorNeeded);
  if (feedback.state !== 'prepared' && feedback.state !== 'approved') return refuse(feedbackRefusals.alreadyGiven);
  const set = { state: 'prepared', heldSince: at.today, sentBackReason: reason, ...notApproved };
  return accept(changed(feedback, 'feedback-sent-back', set));
}

/** Told to the leading body and to its principal leader, each on its day; neither before the report was settled. */
function giving(feedback: Feedback, { type: _, ...acts }: Extract<FeedbackOrder, { type: 'give' }>, at: Standing) {
  if (!holdsOneOf(at.by, officeRoles)) return refuse(feedbackRefusals.officeNeeded);
  if (feedback.state !== 'approved') return refuse(feedbackRefusals.notApproved);
  const settledOn = at.report?.settledOn ?? null;
  for (const field of ['bodyOn', 'chiefOn'] as const) {
    const day = acts[field];
    if (day > at.today) return refuse({ ...feedbackRefusals.notYetGiven, field }, { today: at.today });
    if (settledOn !== null && day < settledOn)
      return refuse({ ...feedbackRefusals.givenTooEarly, field }, { settled: settledOn });
  }
  const refusal = contentRefusal(feedback.opinion, idsOf(feedback.items), at.candidates);
  if (refusal !== undefined) return refuse(refusal.refusal, refusal.filling);
  const items = at.candidates.filter(({ id }) => idsOf(feedback.items).includes(id)).map(itemOf);
  const { by, today } = at;
  return accept(
    changed(feedback, 'feedback-given', {
      ...{ state: 'given', heldSince: today, items, ...acts },
      ...{ givenOn: acts.bodyOn > acts.chiefOn ? acts.bodyOn : acts.chiefOn },
      ...{ recordedBy: by.id, recordedByName: by.name },
    }),
  );
}

/** The unit's secretary signs that opinion and list were received. */
function signing(feedback: Feedback, at: Standing): Decision<FeedbackChange> {
  if (!holdsOneOf(at.by, ['unit-secretary'])) return refuse(feedbackRefusals.secretaryNeeded);
  if (feedback.state !== 'given') return refuse(feedbackRefusals.notGiven);
  const { by, now, today } = at;
  const set = { state: 'signed', heldSince: today, signedBy: by.id, signedByName: by.name, signedAt: now };
  return accept(changed(feedback, 'feedback-signed', set));
}

/** Which problems the list feeds back by being given. */
export function toFeedBack(items: readonly Item[]): string[] {
  return items.filter(({ isBefore }) => !isBefore).map(({ problemId }) => problemId);
}

/** No clue on the list or behind a paragraph, nothing that is no problem of this inspection. */
function contentRefusal(
  opinion: readonly Section[],
  problemIds: readonly string[],
  candidates: readonly Candidate[],
): { readonly refusal: Refusal; readonly filling: Readonly<Record<string, string>> } | undefined {
  if (problemIds.length === 0) return { refusal: feedbackRefusals.nothingListed, filling: {} };
  const known = new Map(candidates.map((each) => [each.id, each]));
  const told = opinion.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.problemIds));
  const all = [...new Set([...problemIds, ...told])];
  const bad = all.filter((id) => known.get(id) === undefined || !isListable(known.get(id) as Candidate));
  if (bad.length === 0) return undefined;
  const numbers = bad.flatMap((id) => known.get(id)?.number ?? []).join('、');
  const hasClue = bad.some((id) => known.get(id)?.isClue === true);
  return { refusal: hasClue ? feedbackRefusals.clueInside : feedbackRefusals.problemUnusable, filling: { numbers } };
}

const idsOf = (items: readonly Item[]): string[] => items.map(({ problemId }) => problemId);

function changed(feedback: Feedback, event: string, set: FeedbackChange['set']): FeedbackChange {
  const { id, version, jurisdictionId } = feedback;
  return { id, version, event, set, jurisdictionId };
}
