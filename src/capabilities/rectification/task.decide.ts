/** The rules of rectification, pure: the demonstration data goes by them too. */
import { accept, type Decision, refuse, unreachable } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { rectificationRefusals as because } from './rectification.refusals.ts';
import { stateLabels } from './rectification.text.ts';
import { didEarlierStep, steps } from './task.access.ts';
import {
  type AssignOrder,
  type Doer,
  type Holder,
  officeRoles,
  outcomesOf,
  type Task,
  type TaskChange,
  type TaskCommand,
  type TaskEvent,
  type TaskFacts,
  type TaskStep,
  type Way,
} from './task.model.ts';

/** Nothing of proof, review or outcome yet. */
const nothingProved = {
  offeredProof: null,
  provedBy: null,
  provedByName: null,
  provedOn: null,
  reviewedBy: null,
  reviewedByName: null,
  reviewedOn: null,
} as const satisfies Partial<TaskFacts>;
const notClosed = {
  outcome: null,
  outcomeReason: null,
  proof: null,
  doneBy: null,
  doneByName: null,
  signedBy: null,
  signedByName: null,
  closedOn: null,
} as const satisfies Partial<TaskFacts>;

/**
 * Gives a problem to its unit. The office assigns; a team on site only what is to be put right at once (立行立改).
 * @returns the change that makes the task
 */
export function decideAssign(order: AssignOrder, by: Doer, today: Day): Decision<TaskChange> {
  const { problem, way, completeBy } = order;
  const isOffice = officeRoles.some((role) => by.rolesHere.includes(role));
  const isTeam = by.rolesHere.includes('team-leader');
  if (!isOffice && !(isTeam && way === 'immediate')) {
    if (isTeam) return refuse(because.onlyImmediate);
    const office = { zh: '巡察办', en: 'the inspection office' };
    return refuse({ ...because.notYours, says: put(because.notYours.says, '{who}', office) });
  }
  const isPlanned = way === 'rectification';
  const planBy = order.planBy !== null && order.planBy < completeBy ? order.planBy : completeBy;
  const set: TaskFacts = {
    jurisdictionId: problem.jurisdictionId,
    roundId: problem.roundId,
    inspectionId: problem.inspectionId,
    unitId: problem.unitId,
    unitName: problem.unitName,
    problemId: problem.id,
    followsId: order.followsId,
    way,
    state: isPlanned ? 'assigned' : 'in-progress',
    ...heldBy(unitOf(problem), isPlanned ? planBy : completeBy, isPlanned ? 'plan' : workOf(way), today),
    assignedOn: today,
    assignedBy: by.accountId,
    assignedByName: by.name,
    completeBy,
    plan: null,
    measures: null,
    responsibleLeader: null,
    plannedOn: null,
    progress: [],
    completion: 'not-done',
    keptUp: false,
    recoveredFen: 0,
    ...nothingProved,
    timesSentBack: 0,
    sentBackReason: null,
    ...notClosed,
  };
  return accept({
    id: order.id,
    version: 0,
    event: 'task-assigned',
    set,
    detail: {},
    jurisdictionId: problem.jurisdictionId,
  });
}

export interface Situation {
  readonly today: Day;
  /** Who signs in this round: its rectification supervision group where it has one, else the office. */
  readonly signer: Holder;
}

/** One step on an open task. Proof, review and signature (提交佐证、审核、销号) take three different people. */
export function decideTask(task: Task, command: TaskCommand, by: Doer, situation: Situation): Decision<TaskChange> {
  const refusal = refusalOf(task, command, by, situation.today);
  if (refusal !== undefined) return refusal;
  const { event, set, detail = {} } = stepOf(task, command, by, situation);
  return accept({
    id: task.id,
    version: task.version,
    event,
    set,
    detail,
    jurisdictionId: task.jurisdictionId,
  });
}

function refusalOf(task: Task, command: TaskCommand, by: Doer, today: Day) {
  if (task.closedOn !== null) return refuse(because.alreadyClosed, { day: task.closedOn });
  const step = steps[command.type];
  if (!step.states.includes(task.state)) {
    if (task.state === 'assigned' && (command.type === 'progress' || command.type === 'prove'))
      return refuse(because.planFirst);
    const state = stateLabels[task.state];
    return refuse({ ...because.notNow, says: put(because.notNow.says, '{state}', state) });
  }
  if (!step.rolesIn(task.state).some((role) => by.rolesHere.includes(role)))
    return refuse({ ...because.notYours, says: put(because.notYours.says, '{who}', step.who) });
  if (didEarlierStep(task, command.type, by)) return refuse(because.ownWork);
  if ('dueOn' in command && command.dueOn !== undefined && command.dueOn < today)
    return refuse(because.dayPassed, { day: command.dueOn });
  if (command.type === 'extend') {
    if (command.completeBy < today) return refuse(because.completionPassed, { day: command.completeBy });
    if (command.completeBy <= task.completeBy) return refuse(because.notLater, { day: task.completeBy });
  }
  if (command.type === 'sign-off') {
    if (command.outcome === 'not-rectified' && !command.outcomeReason) return refuse(because.reasonNeeded);
    const possible: readonly string[] = outcomesOf[task.way];
    if (!possible.includes(command.outcome)) return refuse(because.outcomeDoesNotFit);
  }
  return undefined;
}

interface Step {
  readonly event: TaskEvent;
  readonly set: Partial<TaskFacts>;
  readonly detail?: Readonly<Record<string, unknown>>;
}

function stepOf(task: Task, command: TaskCommand, by: Doer, { today, signer }: Situation): Step {
  switch (command.type) {
    case 'plan':
      return planned(task, command, today);
    case 'progress':
      return progressed(task, command, by, today);
    case 'prove':
      return proved(task, command, by, today);
    case 'review':
      return {
        event: 'rectification-reviewed',
        set: {
          state: 'reviewed',
          reviewedBy: by.accountId,
          reviewedByName: by.name,
          reviewedOn: today,
          ...heldBy(signer, dueFrom(command.dueOn, task, today), 'sign-off', today),
        },
      };
    case 'send-back':
      return sentBack(task, command, today);
    case 'sign-off':
      return { event: 'rectification-signed-off', set: closing(task, command, by, today) };
    case 'extend': {
      const dueOn = task.state === 'assigned' ? task.dueOn : command.completeBy;
      const set = { completeBy: command.completeBy, dueOn };
      return { event: 'rectification-extended', set, detail: { reason: command.reason } };
    }
    default:
      return unreachable(command);
  }
}

function planned(task: Task, command: TaskCommand & { type: 'plan' }, today: Day): Step {
  const { plan, measures, responsibleLeader } = command;
  const state = task.state === 'assigned' ? 'planned' : task.state;
  const held = heldBy(unitOf(task), dueFrom(undefined, task, today), workOf(task.way), task.heldSince ?? today);
  return {
    event: 'rectification-planned',
    set: { state, plan, measures, responsibleLeader, plannedOn: today, ...held },
  };
}

function progressed(task: Task, command: TaskCommand & { type: 'progress' }, by: Doer, today: Day): Step {
  const { text, completion, recoveredFen } = command;
  const progress = [...task.progress, { on: today, text, by: by.name }];
  return { event: 'progress-reported', set: { state: 'in-progress', progress, completion, recoveredFen } };
}

function proved(task: Task, command: TaskCommand & { type: 'prove' }, by: Doer, today: Day): Step {
  return {
    event: 'rectification-proved',
    set: {
      state: 'proved',
      offeredProof: command.proof,
      provedBy: by.accountId,
      provedByName: by.name,
      provedOn: today,
      recoveredFen: command.recoveredFen,
      sentBackReason: null,
      ...heldBy(unitOf(task), dueFrom(command.dueOn, task, today), 'review', today),
    },
  };
}

function sentBack(task: Task, { reason, dueOn }: TaskCommand & { type: 'send-back' }, today: Day): Step {
  return {
    event: 'rectification-sent-back',
    set: {
      state: 'in-progress',
      ...nothingProved,
      timesSentBack: task.timesSentBack + 1,
      sentBackReason: reason,
      ...heldBy(unitOf(task), dueFrom(dueOn, task, today), workOf(task.way), today),
    },
    detail: { reason },
  };
}

function closing(task: Task, command: TaskCommand & { type: 'sign-off' }, by: Doer, today: Day): Partial<TaskFacts> {
  return {
    state: 'signed-off',
    holderKind: null,
    holderId: null,
    holderName: null,
    heldSince: null,
    dueOn: null,
    nextStep: null,
    completion: command.outcome === 'not-rectified' ? task.completion : 'done',
    keptUp: command.keptUp,
    outcome: command.outcome,
    outcomeReason: command.outcomeReason ?? null,
    proof: task.offeredProof,
    doneBy: task.provedBy,
    doneByName: task.provedByName,
    signedBy: by.accountId,
    signedByName: by.name,
    closedOn: today,
  };
}

function heldBy({ kind, id, name }: Holder, dueOn: Day, nextStep: TaskStep, heldSince: Day) {
  return { holderKind: kind, holderId: id, holderName: name, heldSince, dueOn, nextStep } as const;
}

/** What the unit does once it may begin: an inquiry is answered, everything else put right. */
function workOf(way: Way): TaskStep {
  return way === 'inquiry' ? 'answer' : 'rectify';
}

function unitOf({ unitId, unitName }: Pick<TaskFacts, 'unitId' | 'unitName'>): Holder {
  return { kind: 'unit', id: unitId, name: unitName };
}

/** The day asked for, or the task's own; whoever gets a task late is not overdue from the first moment. */
function dueFrom(asked: Day | undefined, { completeBy }: Task, today: Day): Day {
  return asked ?? (completeBy < today ? today : completeBy);
}

function put(says: { zh: string; en: string }, place: string, by: { zh: string; en: string }) {
  return { zh: says.zh.replace(place, by.zh), en: says.en.replace(place, by.en) };
}

export interface CompletionOrder {
  /** What the one who hands on asks for. */
  readonly asked: Day | undefined;
  /** What the pinned rulebook edition allows, where it states a deadline. */
  readonly rulebook: Day | null;
}

/**
 * The day by which a task has to be done: the rulebook's, or an earlier one asked for. Where the rulebook states none, or
 * its day has passed already, the one who hands on has to give one.
 */
export function decideCompletion({ asked, rulebook }: CompletionOrder, today: Day): Decision<Day> {
  const limit = rulebook !== null && rulebook >= today ? rulebook : null;
  if (asked === undefined) return limit === null ? refuse(because.completionNeeded) : accept(limit);
  if (asked < today) return refuse(because.completionPassed, { day: asked });
  if (limit !== null && asked > limit) return refuse(because.laterThanRulebook, { day: limit });
  return accept(asked);
}
