/** The team's and the office's rules for a problem until it is handed on: who found it, who confirms it, who feeds it back. */
import { holdsOneOf } from '#platform/kernel/actor.ts';
import { accept, type Decision, type Refusal, refuse } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import {
  endStates,
  type FindingPlace,
  type Holder,
  type Holding,
  type KeyKind,
  type Person,
  type Problem,
  type ProblemEvent,
  type ProblemFacts,
  type ProblemValues,
  type Proposal,
  urgentProposals,
} from './problem.model.ts';
import { problemRefusals } from './problems.refusals.ts';
import { officeRoles, teamRoles } from './roles.model.ts';

/** Who acts, with the roles held at this problem's inspection, round, unit or jurisdiction. */
export interface Doer extends Person {
  readonly roles: readonly string[];
}

/** The codes that the round's edition knows. */
export interface Vocabulary {
  readonly categories: ReadonlySet<string>;
  readonly disciplines: ReadonlySet<string>;
  readonly responsibilities: ReadonlySet<string>;
}

export interface Registration extends ProblemFacts {
  readonly number: string;
  readonly ancestorId: string | null;
  /** By when the team's meeting decides on it. */
  readonly dueOn: Day;
}

/** A member of the team registers what was found; it waits for the team's meeting. */
export function decideRegistration(
  place: FindingPlace,
  order: Registration,
  words: Vocabulary,
  by: Doer,
  today: Day,
): Decision<ProblemEvent<ProblemValues>> {
  if (!holdsOneOf(by, teamRoles)) return refuse(problemRefusals.notInTeam);
  if (place.movedInOn === null || place.isOver) return refuse(problemRefusals.notOnSite);
  const faulty = factsRefusal(order, words) ?? dueRefusal(order.dueOn, today);
  if (faulty !== undefined) return refuse(faulty, { today });
  if (order.foundOn < place.movedInOn || order.foundOn > today)
    return refuse(problemRefusals.foundOutside, { from: place.movedInOn, to: today });
  const { teamName, movedInOn: _, isOver: __, ...origin } = place;
  const { dueOn, ancestorId, number, ...facts } = order;
  const team: Holder = { kind: 'team', id: place.inspectionId, name: teamName };
  return accept({
    type: 'problem-registered',
    set: {
      ...origin,
      ...facts,
      number,
      ancestorId,
      foundBy: by.id,
      foundByName: by.name,
      ...blank,
      state: 'registered',
      ...held(team, dueOn, 'confirm', today),
    },
    detail: {},
  });
}

/** The team mends its paper until it is confirmed. */
export function decideAmendment(
  problem: Problem,
  order: ProblemFacts,
  words: Vocabulary,
  by: Doer,
  today: Day,
): Decision<ProblemEvent> {
  if (!holdsOneOf(by, teamRoles)) return refuse(problemRefusals.notInTeam);
  if (problem.state !== 'registered') return refuse(problemRefusals.notRegistered);
  const faulty = factsRefusal(order, words);
  if (faulty !== undefined) return refuse(faulty);
  if (order.foundOn > today) return refuse({ ...problemRefusals.dayInFuture, field: 'foundOn' }, { today });
  return accept({ type: 'problem-amended', set: { ...order, nextStep: 'confirm' }, detail: {} });
}

export interface Confirmation {
  /** What the team's meeting found (集体研究意见). */
  readonly opinion: string;
  readonly office: Holder;
  /** By when the office feeds it back, or hands on what cannot wait. */
  readonly dueOn: Day;
  readonly proposedRoute?: Proposal;
}

/** The leader confirms for the team's meeting; the finder never confirms his own paper. */
export function decideConfirmation(
  problem: Problem,
  order: Confirmation,
  by: Doer,
  today: Day,
): Decision<ProblemEvent> {
  const refusal = leaderRefusal(problem, by) ?? dueRefusal(order.dueOn, today);
  if (refusal !== undefined) return refuse(refusal, { today });
  const { proposedRoute } = order;
  const isUrgent = proposedRoute !== undefined && urgentProposals.includes(proposedRoute);
  return accept({
    type: 'problem-confirmed',
    set: {
      state: 'confirmed',
      ...(proposedRoute === undefined ? {} : { proposedRoute }),
      confirmedOn: today,
      confirmedBy: by.id,
      confirmedByName: by.name,
      ...held(order.office, order.dueOn, isUrgent ? 'hand-on' : 'feed-back', today),
    },
    detail: { opinion: order.opinion },
  });
}

/**
 * The meeting does not take the paper for a problem; it stays on record with its reason and counts nowhere.
 * What was merged into it is decided on its own first, or it would be lost with it.
 */
export function decideDropping(
  problem: Problem,
  order: { readonly reason: string; readonly proof: string; readonly absorbed: readonly string[] },
  by: Doer,
  today: Day,
): Decision<ProblemEvent> {
  const refusal = leaderRefusal(problem, by);
  if (refusal !== undefined) return refuse(refusal);
  const { absorbed } = order;
  if (absorbed.length > 0) return refuse(problemRefusals.papersMergedIn, { numbers: absorbed.join('、') });
  return accept({
    type: 'problem-dropped',
    set: {
      state: 'dropped',
      ...noHolding,
      outcome: 'dropped',
      outcomeReason: order.reason,
      proof: order.proof,
      doneBy: problem.foundBy,
      doneByName: problem.foundByName,
      signedBy: by.id,
      signedByName: by.name,
      closedOn: today,
    },
    detail: {},
  });
}

/** The office's review sends a confirmed paper back to the team. */
export function decideReturn(
  problem: Problem,
  order: { readonly reason: string; readonly team: Holder; readonly dueOn: Day },
  by: Doer,
  today: Day,
): Decision<ProblemEvent> {
  if (!holdsOneOf(by, officeRoles)) return refuse(problemRefusals.officeNeeded);
  if (problem.state !== 'confirmed') return refuse(problemRefusals.notConfirmed);
  const late = dueRefusal(order.dueOn, today);
  if (late !== undefined) return refuse(late, { today });
  return accept({
    type: 'problem-returned',
    set: {
      state: 'registered',
      confirmedOn: null,
      confirmedBy: null,
      confirmedByName: null,
      ...held(order.team, order.dueOn, 'mend', today),
    },
    detail: { reason: order.reason },
  });
}

/** The office records that the problem was fed back to the unit (双反馈) on a day not after today. */
export function decideFeedback(
  problem: Problem,
  order: { readonly on: Day; readonly office: Holder; readonly dueOn: Day },
  by: Doer,
  today: Day,
): Decision<ProblemEvent> {
  if (!holdsOneOf(by, officeRoles)) return refuse(problemRefusals.officeNeeded);
  if (problem.state !== 'confirmed') return refuse(problemRefusals.notConfirmed);
  if (order.on > today) return refuse(problemRefusals.dayInFuture, { today });
  if (problem.confirmedOn !== null && order.on < problem.confirmedOn)
    return refuse(problemRefusals.fedBackTooEarly, { confirmed: problem.confirmedOn });
  const late = dueRefusal(order.dueOn, today);
  if (late !== undefined) return refuse(late, { today });
  return accept({
    type: 'problem-fed-back',
    set: { state: 'fed-back', fedBackOn: order.on, ...held(order.office, order.dueOn, 'hand-on', today) },
    detail: {},
  });
}

/** Key people, matters and problems are registered under a number with a supervisor (挂号督办). */
export function decideSupervision(
  problem: Problem,
  order: { readonly keyKind: KeyKind; readonly number: string; readonly supervisorName: string },
  by: Doer,
): Decision<ProblemEvent> {
  if (!holdsOneOf(by, ['office-director'])) return refuse(problemRefusals.directorNeeded);
  if ((endStates as readonly string[]).includes(problem.state)) return refuse(problemRefusals.ended);
  if (problem.supervisionNumber !== null) return refuse(problemRefusals.alreadySupervised);
  return accept({
    type: 'problem-supervised',
    set: { keyKind: order.keyKind, supervisionNumber: order.number, supervisorName: order.supervisorName },
    detail: {},
  });
}

/** Columns of a holder who got the item today. */
export function held(holder: Holder, dueOn: Day, nextStep: string, today: Day): Holding {
  return {
    holderKind: holder.kind,
    holderId: holder.id,
    holderName: holder.name,
    heldSince: today,
    dueOn,
    nextStep,
  };
}

export const noHolding = {
  holderKind: null,
  holderId: null,
  holderName: null,
  heldSince: null,
  dueOn: null,
  nextStep: null,
} as const satisfies Holding;

export const noEnding = {
  outcome: null,
  outcomeReason: null,
  proof: null,
  doneBy: null,
  doneByName: null,
  signedBy: null,
  signedByName: null,
  closedOn: null,
} as const;

const blank = {
  ...noEnding,
  confirmedOn: null,
  confirmedBy: null,
  confirmedByName: null,
  fedBackOn: null,
  proposedRoute: null,
  route: null,
  handedOnOn: null,
  keyKind: null,
  supervisionNumber: null,
  supervisorName: null,
  timesReopened: 0,
} as const;

export function dueRefusal(dueOn: Day, today: Day): Refusal | undefined {
  return dueOn < today ? problemRefusals.dueInPast : undefined;
}

function leaderRefusal(problem: Problem, by: Doer): Refusal | undefined {
  if (!holdsOneOf(by, ['team-leader'])) return problemRefusals.leaderNeeded;
  if (problem.state !== 'registered') return problemRefusals.notRegistered;
  return problem.foundBy === by.id ? problemRefusals.finderConfirms : undefined;
}

function factsRefusal(facts: ProblemFacts, words: Vocabulary): Refusal | undefined {
  if (!words.categories.has(facts.category)) return problemRefusals.categoryUnknown;
  if (facts.discipline !== null && !words.disciplines.has(facts.discipline)) return problemRefusals.disciplineUnknown;
  if (facts.responsibility !== null && !words.responsibilities.has(facts.responsibility))
    return problemRefusals.responsibilityUnknown;
  return undefined;
}
