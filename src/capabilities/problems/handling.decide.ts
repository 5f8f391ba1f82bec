/** What the receiving capabilities do with a problem: hand it on, move it between holders, close it, open it again. Their own rules say who may. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { dueRefusal, held, noEnding, noHolding } from './problem.decide.ts';
import {
  type Holder,
  type Outcome,
  onSiteRoutes,
  outcomesOf,
  outcomesWithReason,
  type Person,
  type Problem,
  type ProblemEvent,
  type ProblemRoute,
} from './problem.model.ts';
import { problemRefusals } from './problems.refusals.ts';

type Detail = Readonly<Record<string, unknown>>;

export interface HandingOn {
  readonly route: ProblemRoute;
  readonly holder: Holder;
  readonly dueOn: Day;
  readonly nextStep: string;
  readonly detail?: Detail;
}

/** After feedback any way is open; before it only what cannot wait (立行立改、边巡边移). */
export function decideHandingOn(problem: Problem, order: HandingOn, today: Day): Decision<ProblemEvent> {
  const onSite = problem.state === 'confirmed';
  if (problem.state !== 'fed-back' && !onSite) return refuse(problemRefusals.notToHandOn);
  if (onSite && !onSiteRoutes.includes(order.route)) return refuse(problemRefusals.routeNeedsFeedback);
  const late = dueRefusal(order.dueOn, today);
  if (late !== undefined) return refuse(late, { today });
  return accept({
    type: 'problem-handed-on',
    set: {
      state: 'handed-on',
      route: order.route,
      handedOnOn: today,
      ...held(order.holder, order.dueOn, order.nextStep, today),
    },
    detail: order.detail ?? {},
  });
}

export type Moving = Omit<HandingOn, 'route'>;

/** The item goes to the next holder, or stays with the same for another step. */
export function decideMoving(problem: Problem, order: Moving, today: Day): Decision<ProblemEvent> {
  if (problem.state !== 'handed-on') return refuse(problemRefusals.notHandedOn);
  const late = dueRefusal(order.dueOn, today);
  if (late !== undefined) return refuse(late, { today });
  return accept({
    type: 'problem-moved',
    set: held(order.holder, order.dueOn, order.nextStep, today),
    detail: order.detail ?? {},
  });
}

export interface Closing {
  readonly outcome: Outcome;
  /** Needed where the outcome is `not-rectified`. */
  readonly outcomeReason?: string | null;
  /** The document or act that proves the outcome. */
  readonly proof: string;
  readonly doneBy: Person;
}

/** Closed with its proof by somebody who is not the doer (销号). */
export function decideClosing(problem: Problem, order: Closing, signer: Person, today: Day): Decision<ProblemEvent> {
  if (problem.state !== 'handed-on' || problem.route === null) return refuse(problemRefusals.notHandedOn);
  const possible: readonly string[] = outcomesOf[problem.route];
  if (!possible.includes(order.outcome)) return refuse(problemRefusals.outcomeOfOtherRoute);
  const reason = order.outcomeReason?.trim() || null;
  if (outcomesWithReason.includes(order.outcome) && reason === null) return refuse(problemRefusals.reasonNeeded);
  if (order.proof.trim() === '') return refuse(problemRefusals.proofNeeded);
  if (order.doneBy.id === signer.id) return refuse(problemRefusals.signerIsDoer);
  return accept({
    type: 'problem-closed',
    set: {
      state: 'closed',
      ...noHolding,
      outcome: order.outcome,
      outcomeReason: reason,
      proof: order.proof.trim(),
      doneBy: order.doneBy.id,
      doneByName: order.doneBy.name,
      signedBy: signer.id,
      signedByName: signer.name,
      closedOn: today,
    },
    detail: {},
  });
}

export interface Reopening extends Omit<HandingOn, 'route' | 'detail'> {
  readonly reason: string;
}

/** A look-back or a complaint showed that it was not done: the same item opens again; what was signed stays in the journal. */
export function decideReopening(problem: Problem, order: Reopening, today: Day): Decision<ProblemEvent> {
  if (problem.state !== 'closed') return refuse(problemRefusals.notClosed);
  const late = dueRefusal(order.dueOn, today);
  if (late !== undefined) return refuse(late, { today });
  return accept({
    type: 'problem-reopened',
    set: {
      state: 'handed-on',
      ...noEnding,
      ...held(order.holder, order.dueOn, order.nextStep, today),
      timesReopened: problem.timesReopened + 1,
    },
    detail: { reason: order.reason },
  });
}
