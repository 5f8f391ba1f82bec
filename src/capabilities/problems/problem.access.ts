/** Who reads the ledger, and what may be done with a problem now; sent along with it, and decided again when it is done. */
import { holdsOneOf } from '#platform/kernel/actor.ts';
import type { Decision, Refusal, Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import {
  type Doer,
  decideAmendment,
  decideConfirmation,
  decideDropping,
  decideFeedback,
  decideReturn,
  decideSupervision,
} from './problem.decide.ts';
import {
  isOpen,
  officeOf,
  type Problem,
  type ProblemCommand,
  type ProblemRoute,
  problemCommands,
} from './problem.model.ts';
import { problemRefusals } from './problems.refusals.ts';
import { officeRoles } from './roles.model.ts';

export interface Allowance {
  readonly command: ProblemCommand;
  readonly allowed: boolean;
  readonly because?: Says;
}

/** Commands that are this person's at all, each with the reason where it is not possible now. */
export function allowedOnProblem(problem: Problem, by: Doer, today: Day, absorbed: readonly string[]): Allowance[] {
  const office = officeOf({ id: problem.jurisdictionId, name: '' });
  const words = {
    categories: new Set([problem.category]),
    disciplines: new Set(problem.discipline === null ? [] : [problem.discipline]),
    responsibilities: new Set(problem.responsibility === null ? [] : [problem.responsibility]),
  };
  const decisions: Record<ProblemCommand, Decision<unknown>> = {
    amend: decideAmendment(problem, problem, words, by, today),
    confirm: decideConfirmation(problem, { opinion: '', office, dueOn: today }, by, today),
    drop: decideDropping(problem, { reason: '', proof: '', absorbed }, by, today),
    return: decideReturn(problem, { reason: '', team: office, dueOn: today }, by, today),
    'feed-back': decideFeedback(problem, { on: today, office, dueOn: today }, by, today),
    supervise: decideSupervision(problem, { keyKind: 'problem', number: '', supervisorName: '' }, by),
  };
  return problemCommands.flatMap((command) => allowance(command, decisions[command]));
}

/** A command that belongs to another role is not offered at all; one that the state forbids is shown with its reason. */
const othersOwn: readonly Refusal[] = [
  problemRefusals.notInTeam,
  problemRefusals.leaderNeeded,
  problemRefusals.officeNeeded,
  problemRefusals.directorNeeded,
];

function allowance(command: ProblemCommand, decision: Decision<unknown>): Allowance[] {
  if (decision.accepted) return [{ command, allowed: true }];
  if (othersOwn.some(({ kind }) => kind === decision.refusal.kind)) return [];
  return [{ command, allowed: false, because: decision.refusal.says }];
}

/** A clerk hands no clue over: persons stand in it (the capability clues decides the same). */
const clueGivers: readonly string[] = ['office-director', 'team-leader'];

/** The ways in which this person may hand a problem on now; the capabilities that receive it decide again. */
export function handingOnRoutes(problem: Problem, by: Doer): ProblemRoute[] {
  const isOffice = holdsOneOf(by, officeRoles);
  const clue: readonly ProblemRoute[] = holdsOneOf(by, clueGivers) ? ['clue'] : [];
  if (!isOpen(problem)) return [];
  if (problem.state === 'fed-back' && isOffice) return ['rectification', 'inquiry', 'immediate', ...clue];
  if (problem.state === 'confirmed' && (isOffice || by.roles.includes('team-leader'))) return ['immediate', ...clue];
  return [];
}
