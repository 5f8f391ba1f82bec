/** Load → decide → record, for feedback. */
import { feedBackAll, findPlacing } from '#capabilities/problems/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import {
  decideFeedbackStep,
  decidePreparing,
  type FeedbackOrder,
  type FeedbackOrigin,
  type Giving,
  type Standing,
  toFeedBack,
} from './feedback.decide.ts';
import type { Candidate, Feedback, Item, Person } from './feedback.model.ts';
import {
  feedbackOf,
  findFeedback,
  findSettledReport,
  listCandidates,
  lockBeginning,
  lockFeedback,
  rolesAt,
  writeFeedback,
} from './feedback.queries.ts';
import { feedbackRefusals } from './feedback.refusals.ts';

/** @returns the id of the new feedback */
export async function prepareFeedback(
  tx: Tx,
  { inspectionId, title }: { readonly inspectionId: string; readonly title: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const origin = await originOf(tx, inspectionId);
  await lockBeginning(tx, inspectionId);
  const hasOne = (await feedbackOf(tx, inspectionId)) !== undefined;
  const standing = await standingOf(tx, origin, by, now);
  const id = newId<'feedback'>();
  await writeFeedback(tx, accepted(decidePreparing(origin, { id, title }, { ...standing, hasOne })), now);
  return id;
}

export interface Sent {
  readonly id: string;
  readonly version: number;
  readonly order: FeedbackOrder;
  /** Of giving: by when the office hands on what is fed back by it. */
  readonly dueOn?: Day;
}

/**
 * Takes a step. Given, all that is confirmed on the list is fed back in the same transaction.
 * @returns the version that stands now
 */
export async function commandFeedback(
  tx: Tx,
  { id, version, order, dueOn }: Sent,
  by: Actor,
  now: Instant,
): Promise<number> {
  // What somebody may only read is not locked for him: the rules then say why he cannot change it.
  const feedback = (await lockFeedback(tx, id)) ?? (await findFeedback(tx, id));
  if (feedback === undefined) throw new Refused(feedbackRefusals.feedbackMissing);
  if (feedback.version !== version) {
    const problemIds = feedback.items.map(({ problemId }) => problemId);
    throw new Refused(journalRefusals.stale, {}, { ...feedback, problemIds });
  }
  const change = accepted(decideFeedbackStep(feedback, order, await standingOf(tx, feedback, by, now)));
  const { items, givenOn } = change.set as { items?: readonly Item[]; givenOn?: Day };
  if (order.type === 'give' && items !== undefined && givenOn !== undefined && dueOn !== undefined)
    await feedBackAll(tx, toFeedBack(items), { on: givenOn, dueOn }, by, now);
  await writeFeedback(tx, change, now);
  return version + 1;
}

/** A feedback from before the product, as far as it came. */
export interface FeedbackStory {
  readonly inspectionId: string;
  readonly titleOf: (unitName: string) => string;
  readonly writer: Person;
  readonly preparedAt: Instant;
  /** Approved, given and signed for; null where it is only prepared. */
  readonly given: (Giving & { readonly director: Person; readonly secretary: Person; readonly at: Instant }) | null;
}

/** Decided step by step by the same rules; its problems were fed back in the ledger that day. @returns its id */
export async function recordFeedback(tx: Tx, story: FeedbackStory, by: Actor): Promise<string> {
  const { inspectionId, titleOf, writer, preparedAt, given } = story;
  const origin = await originOf(tx, inspectionId);
  const id = newId<'feedback'>();
  const as = async (person: Person, role: string, at: Instant) => {
    const standing = await standingOf(tx, origin, by, at);
    const candidates = standing.candidates.map((each) => asOf(each, given?.bodyOn ?? dayOf(at)));
    return { ...standing, candidates, by: { ...person, roles: [role] } };
  };
  const order = { id, title: titleOf(origin.unitName) };
  const preparing = { ...(await as(writer, 'office-clerk', preparedAt)), hasOne: false };
  await writeFeedback(tx, accepted(decidePreparing(origin, order, preparing)), preparedAt);
  if (given === null) return id;
  const { director, secretary, at, ...acts } = given;
  const steps = [
    { order: { type: 'approve' }, who: director, role: 'office-director' },
    { order: { type: 'give', ...acts }, who: writer, role: 'office-clerk' },
    { order: { type: 'sign' }, who: secretary, role: 'unit-secretary' },
  ] as const;
  for (const { order: word, who, role } of steps)
    await writeFeedback(
      tx,
      accepted(decideFeedbackStep(await loadFeedback(tx, id), word, await as(who, role, at))),
      at,
    );
  return id;
}

/** What was fed back on the day or later was only confirmed before. */
function asOf(candidate: Candidate, day: Day): Candidate {
  const { fedBackOn } = candidate;
  return fedBackOn !== null && fedBackOn >= day ? { ...candidate, state: 'confirmed' } : candidate;
}

/** @throws Refused `feedback.feedback-missing`, also where the actor may not see it */
export async function loadFeedback(tx: Tx, id: string): Promise<Feedback> {
  const found = await findFeedback(tx, id);
  if (found === undefined) throw new Refused(feedbackRefusals.feedbackMissing);
  return found;
}

export async function originOf(tx: Tx, inspectionId: string): Promise<FeedbackOrigin> {
  const { jurisdictionId, roundId, editionId, unitId, unitName } = await findPlacing(tx, inspectionId);
  return { jurisdictionId, roundId, inspectionId, editionId, unitId, unitName };
}

export async function standingOf(
  tx: Tx,
  origin: Pick<Feedback, 'jurisdictionId' | 'roundId' | 'inspectionId' | 'unitId'>,
  by: Actor,
  now: Instant,
): Promise<Standing> {
  const roles = await rolesAt(tx, origin);
  const person = by.kind === 'account' ? { id: by.accountId, name: by.name } : { id: '', name: by.kind };
  const report = await findSettledReport(tx, origin.inspectionId);
  const candidates = await listCandidates(tx, origin.inspectionId);
  return { by: { ...person, roles }, now, today: dayOf(now), report, candidates };
}
