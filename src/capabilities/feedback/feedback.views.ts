/** Answers to the pages, put together from rows. */
import { dueFor } from '#capabilities/rounds/index.ts';
import { loadContent } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Actor, holdsOneOf } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { allowedOn } from './feedback.access.ts';
import { loadFeedback, originOf, standingOf } from './feedback.commands.ts';
import { decidePreparing } from './feedback.decide.ts';
import { type Feedback, isListable, itemOf } from './feedback.model.ts';
import { feedbackOf, nameOfRound } from './feedback.queries.ts';
import type { FeedbackPageAnswer, InspectionFeedback } from './feedback.schema.ts';
import { insideReaders } from './roles.model.ts';

export async function inspectionFeedbackOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<InspectionFeedback> {
  const origin = await originOf(tx, id);
  const found = await feedbackOf(tx, id);
  const standing = await standingOf(tx, origin, by, now);
  const decision = decidePreparing(origin, { id: '', title: '' }, { ...standing, hasOne: found !== undefined });
  return {
    ...{ inspectionId: id, unitName: origin.unitName, feedbackId: found?.id ?? null, mayPrepare: decision.accepted },
    because: decision.accepted ? null : decision.refusal.says,
  };
}

export async function feedbackPageOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<FeedbackPageAnswer> {
  const feedback = await loadFeedback(tx, id);
  const standing = await standingOf(tx, feedback, by, now);
  const isInside = holdsOneOf(standing.by, insideReaders);
  const { writers, opinion, items, ...rest } = feedback;
  return {
    ...rest,
    ...{ opinion: [...opinion].map(plainSection), items: [...items], writers: writers.map(({ name }) => name) },
    roundName: await nameOfRound(tx, feedback.roundId),
    candidates:
      isInside && feedback.state === 'prepared'
        ? standing.candidates.filter(isListable).map((each) => ({ ...itemOf(each), proposal: each.proposal }))
        : [],
    clocks: await clocksOf(tx, feedback),
    isInside,
    allowed: allowedOn(feedback, standing),
  };
}

function plainSection({ heading, paragraphs }: Feedback['opinion'][number]) {
  return { heading, paragraphs: paragraphs.map(({ text, problemIds }) => ({ text, problemIds: [...problemIds] })) };
}

/** The deadlines that run from feedback by the edition of the round. */
async function clocksOf(tx: Tx, { editionId, givenOn }: Feedback): Promise<FeedbackPageAnswer['clocks']> {
  const content = await loadContent(tx, editionId as Parameters<typeof loadContent>[1]);
  const labelOf = new Map(content.bodies.map(({ code, label }) => [code, label]));
  const lines = content.deadlines.filter(({ from, direction }) => from === 'feedback-given' && direction === 'after');
  return Promise.all(
    lines.map(async ({ code, label, holder, amount, unit }) => ({
      ...{ code, label, holder: labelOf.get(holder) ?? label, amount, unit },
      dueOn: givenOn === null ? null : await dueOrUnknown(tx, editionId, code, givenOn),
    })),
  );
}

/** The official calendar of that year may not be known yet. */
async function dueOrUnknown(tx: Tx, editionId: string, code: string, from: Day): Promise<Day | null> {
  try {
    return await dueFor(tx, editionId, code, from);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
