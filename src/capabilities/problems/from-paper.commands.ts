/** A problem that the team's meeting made of a working paper: registered by its finder, confirmed by the leader, in one transaction. */
import type { Tx } from '#platform/db/database.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { numberSeries, vocabularyOf } from './problem.commands.ts';
import { type Doer, decideConfirmation, decideRegistration } from './problem.decide.ts';
import {
  officeOf,
  type Person,
  type Problem,
  type ProblemFacts,
  type Proposal,
  problemNumber,
} from './problem.model.ts';
import { findPlace, type LoadedPlace, saveEvents, saveNew, takeNumbers } from './problem.queries.ts';
import { problemRefusals } from './problems.refusals.ts';

/** An inspection with the numbers that its papers and problems are called by. */
export type Placing = LoadedPlace;

/** @throws Refused `problems.inspection-missing` where the actor may not see it */
export async function findPlacing(tx: Tx, inspectionId: string): Promise<Placing> {
  const place = await findPlace(tx, inspectionId);
  if (place === undefined) throw new Refused(problemRefusals.inspectionMissing);
  return place;
}

/** The next number of the team's round: papers and problems share one series. */
export async function takeProblemNumber(tx: Tx, place: Placing): Promise<string> {
  const { year, roundOrdinal, teamOrdinal, roundId, teamId } = place;
  return problemNumber(year, roundOrdinal, teamOrdinal, await takeNumbers(tx, numberSeries(roundId, teamId), 1));
}

export interface DecidedPaper extends ProblemFacts {
  readonly id: string;
  readonly number: string;
  readonly finder: Person;
  /** What the meeting found. */
  readonly opinion: string;
  readonly proposedRoute: Proposal;
  /** By when the office goes on with it. */
  readonly dueOn: Day;
}

/** The problem bears the paper's number. The finder stands by what he found; whoever confirms acts now. */
export async function registerFromPaper(
  tx: Tx,
  { id, finder, opinion, proposedRoute, ...facts }: DecidedPaper,
  place: Placing,
  leader: Doer,
  now: Instant,
): Promise<Problem> {
  const {
    year: _,
    roundOrdinal: __,
    teamId: ___,
    teamOrdinal: ____,
    jurisdictionName,
    roles: _____,
    ...origin
  } = place;
  const words = await vocabularyOf(tx, place.editionId);
  const today = dayOf(now);
  const found = { ...finder, roles: ['team-member'] };
  const registered = accepted(decideRegistration(origin, { ...facts, ancestorId: null }, words, found, today));
  const problem = await saveNew(tx, id, registered, now);
  const office = officeOf({ id: place.jurisdictionId, name: jurisdictionName });
  const { dueOn } = facts;
  const event = accepted(decideConfirmation(problem, { opinion, office, dueOn, proposedRoute }, leader, today));
  await saveEvents(tx, [{ problem, event }], now);
  return problem;
}
