/** Load → decide → record, for what the team and the office do with a problem. */
import { loadContent } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, type Decision, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant, yearOf } from '#platform/kernel/time.ts';
import { loadProblem, lockProblem, personOf } from './handling.commands.ts';
import {
  type Doer,
  decideAmendment,
  decideConfirmation,
  decideDropping,
  decideFeedback,
  decideRegistration,
  decideReturn,
  decideSupervision,
  type Vocabulary,
} from './problem.decide.ts';
import {
  after,
  type Holder,
  officeOf,
  type Problem,
  type ProblemEvent,
  problemNumber,
  supervisionNumber,
} from './problem.model.ts';
import {
  absorbedBy,
  findPlace,
  findProblem,
  findProblems,
  lockProblems,
  nameOfTeam,
  refuseStale,
  saveEvents,
  saveNew,
  takeNumbers,
  type Whereabouts,
  whereaboutsOf,
} from './problem.queries.ts';
import type {
  AmendOrder,
  BulkOrder,
  BulkPreview,
  ConfirmOrder,
  DropOrder,
  FeedBackOrder,
  RegisterOrder,
  ReturnOrder,
  SuperviseOrder,
} from './problem.schema.ts';
import { problemRefusals } from './problems.refusals.ts';

/** Registers what somebody of the team found. @returns the problem with its number */
export async function registerProblem(tx: Tx, order: RegisterOrder, by: Actor, now: Instant): Promise<Problem> {
  const { inspectionId, ancestorId, ...facts } = order;
  const found = await findPlace(tx, inspectionId);
  if (found === undefined) throw new Refused(problemRefusals.inspectionMissing);
  const { year, roundOrdinal, teamId, teamOrdinal, jurisdictionName: _, roles, ...place } = found;
  const doer = { ...personOf(by), roles };
  const words = await vocabularyOf(tx, place.editionId);
  const registration = { ...facts, ancestorId: await firstOfLine(tx, ancestorId, place.unitId) };
  // Decided before a number is taken, so that a refusal leaves no gap.
  accepted(decideRegistration(place, { ...registration, number: '' }, words, doer, dayOf(now)));
  const sequence = await takeNumbers(tx, numberSeries(place.roundId, teamId), 1);
  const number = problemNumber(year, roundOrdinal, teamOrdinal, sequence);
  const event = accepted(decideRegistration(place, { ...registration, number }, words, doer, dayOf(now)));
  return saveNew(tx, newId(), event, now);
}

export async function amendProblem(
  tx: Tx,
  id: string,
  { version, ...facts }: AmendOrder,
  by: Actor,
  now: Instant,
): Promise<Problem> {
  const problem = await loadProblem(tx, id);
  const words = await vocabularyOf(tx, problem.editionId);
  return run(tx, id, version, by, now, (locked, { doer }) => decideAmendment(locked, facts, words, doer, dayOf(now)));
}

export function confirmProblem(tx: Tx, id: string, order: ConfirmOrder, by: Actor, now: Instant): Promise<Problem> {
  return run(tx, id, order.version, by, now, (problem, { doer, office }) =>
    decideConfirmation(problem, { ...order, office }, doer, dayOf(now)),
  );
}

export function dropProblem(tx: Tx, id: string, order: DropOrder, by: Actor, now: Instant): Promise<Problem> {
  return run(tx, id, order.version, by, now, async (problem, { doer }) =>
    decideDropping(problem, { ...order, absorbed: await absorbedBy(tx, id) }, doer, dayOf(now)),
  );
}

export function returnProblem(tx: Tx, id: string, order: ReturnOrder, by: Actor, now: Instant): Promise<Problem> {
  return run(tx, id, order.version, by, now, async (problem, { doer }) => {
    const name = await nameOfTeam(tx, problem.inspectionId);
    const team: Holder = { kind: 'team', id: problem.inspectionId, name };
    return decideReturn(problem, { ...order, team }, doer, dayOf(now));
  });
}

export function feedBackProblem(tx: Tx, id: string, order: FeedBackOrder, by: Actor, now: Instant): Promise<Problem> {
  return run(tx, id, order.version, by, now, (problem, { doer, office }) =>
    decideFeedback(problem, { ...order, office }, doer, dayOf(now)),
  );
}

/** All of a feedback at once, or none. @throws Refused as the first that cannot be fed back says */
export async function feedBackAll(
  tx: Tx,
  ids: readonly string[],
  order: { readonly on: Day; readonly dueOn: Day },
  by: Actor,
  now: Instant,
): Promise<void> {
  const problems = await lockProblems(tx, ids);
  if (problems.length < new Set(ids).size) throw new Refused(problemRefusals.problemMissing);
  const decided = await decideBulk(tx, problems, { command: 'feed-back', ...order }, by, dayOf(now));
  const events = decided.map(({ problem, decision }) => ({ problem, event: accepted(decision) }));
  await saveEvents(tx, events, now);
}

/** Registers a key item for supervised handling under the next number of its jurisdiction's year. */
export function superviseProblem(tx: Tx, id: string, order: SuperviseOrder, by: Actor, now: Instant): Promise<Problem> {
  return run(tx, id, order.version, by, now, async (problem, { doer }) => {
    const year = yearOf(dayOf(now));
    accepted(decideSupervision(problem, { ...order, number: '' }, doer));
    const sequence = await takeNumbers(tx, supervisionSeries(problem.jurisdictionId, year), 1);
    return decideSupervision(problem, { ...order, number: supervisionNumber(year, sequence) }, doer);
  });
}

/** For each chosen problem, whether the step can be taken, and why not. Problems that the actor does not see are left out. */
export async function previewBulk(tx: Tx, { ids, order }: BulkOrder, by: Actor, now: Instant): Promise<BulkPreview> {
  const decided = await decideBulk(tx, await findProblems(tx, ids), order, by, dayOf(now));
  const lines = decided.map(({ problem: { id, number, title }, decision }) =>
    decision.accepted
      ? { id, number, title, allowed: true }
      : { id, number, title, allowed: false, because: decision.refusal.says },
  );
  return { possible: lines.filter(({ allowed }) => allowed).length, lines };
}

/** Takes the step for all chosen problems or for none. @throws Refused `problems.bulk-mixed` with how many cannot */
export async function runBulk(tx: Tx, { ids, order }: BulkOrder, by: Actor, now: Instant): Promise<number> {
  const problems = await lockProblems(tx, ids);
  const decided = await decideBulk(tx, problems, order, by, dayOf(now));
  const events = decided.flatMap(({ problem, decision }) =>
    decision.accepted ? [{ problem, event: decision.event }] : [],
  );
  const count = new Set(ids).size - events.length;
  if (count > 0) throw new Refused(problemRefusals.bulkMixed, { count });
  await saveEvents(tx, events, now);
  return events.length;
}

async function decideBulk(tx: Tx, problems: readonly Problem[], order: BulkOrder['order'], by: Actor, today: Day) {
  const ids = problems.map(({ id }) => id);
  const whereabouts = await whereaboutsOf(tx, ids);
  return problems.map((problem): { problem: Problem; decision: Decision<ProblemEvent> } => {
    const { doer, office } = standingOf(problem, whereabouts.get(problem.id), by);
    const decision =
      order.command === 'confirm'
        ? decideConfirmation(problem, { ...order, office }, doer, today)
        : decideFeedback(problem, { ...order, office }, doer, today);
    return { problem, decision };
  });
}

/** The codes that an edition knows. */
export async function vocabularyOf(tx: Tx, editionId: string): Promise<Vocabulary> {
  return wordsOf(await loadContent(tx, editionId as Parameters<typeof loadContent>[1]));
}

type Content = Awaited<ReturnType<typeof loadContent>>;

/** The same, of an edition that has been read already. */
export function wordsOf(content: Pick<Content, 'frameworks' | 'disciplines' | 'responsibilities'>): Vocabulary {
  const codes = (lines: readonly { code: string }[]) => new Set(lines.map(({ code }) => code));
  return {
    categories: codes(content.frameworks),
    disciplines: codes(content.disciplines),
    responsibilities: codes(content.responsibilities),
  };
}

/** The series that problem numbers of a team's round come from: `takeNumbers(tx, numberSeries(round, team), many)`. */
export function numberSeries(roundId: string, teamId: string): string {
  return `problem ${roundId} ${teamId}`;
}

export function supervisionSeries(jurisdictionId: string, year: number): string {
  return `supervision ${jurisdictionId} ${year}`;
}

/** Who acts, in which roles where the problem lives, and the office there. */
interface Standing {
  readonly doer: Doer;
  readonly office: Holder;
}

async function run(
  tx: Tx,
  id: string,
  version: number,
  by: Actor,
  now: Instant,
  decide: (problem: Problem, standing: Standing) => Decision<ProblemEvent> | Promise<Decision<ProblemEvent>>,
): Promise<Problem> {
  // Both statements go out at once; the second runs when the row is locked.
  const [problem, whereabouts] = await Promise.all([lockProblem(tx, id), whereaboutsOf(tx, [id])]);
  refuseStale(problem, version);
  const event = accepted(await decide(problem, standingOf(problem, whereabouts.get(id), by)));
  await saveEvents(tx, [{ problem, event }], now);
  return after(problem, event);
}

function standingOf({ jurisdictionId }: Problem, where: Whereabouts | undefined, by: Actor): Standing {
  const { roles, jurisdictionName } = where ?? { roles: [], jurisdictionName: '' };
  return { doer: { ...personOf(by), roles }, office: officeOf({ id: jurisdictionId, name: jurisdictionName }) };
}

/** A line of findings has one head: the ancestor's own ancestor, where it has one. */
async function firstOfLine(tx: Tx, ancestorId: string | null, unitId: string): Promise<string | null> {
  if (ancestorId === null) return null;
  const ancestor = await findProblem(tx, ancestorId);
  if (ancestor === undefined || ancestor.unitId !== unitId) throw new Refused(problemRefusals.ancestorMissing);
  return ancestor.ancestorId ?? ancestor.id;
}
