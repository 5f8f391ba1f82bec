/** A rectification task (整改任务): what one unit has to do about one problem, until three different people have proved, reviewed and signed it. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';

/** How the problem came to the unit: by rectification 整改, at once while the team is on site 立行立改, or for talk-or-letter inquiry 谈话函询. */
export const ways = ['rectification', 'immediate', 'inquiry'] as const;
export type Way = (typeof ways)[number];

/** Only a rectification begins with a plan; the other two begin in progress. */
export const taskStates = ['assigned', 'planned', 'in-progress', 'proved', 'reviewed', 'signed-off'] as const;
export type TaskState = (typeof taskStates)[number];

/** Of the problem's next steps those that a task goes through. */
export const taskSteps = ['plan', 'rectify', 'answer', 'review', 'sign-off'] as const;
export type TaskStep = (typeof taskSteps)[number];

/** 未完成、基本完成、已完成: only the last, said by the signer, counts in the published rate. */
export const completions = ['not-done', 'basically-done', 'done'] as const;
export type Completion = (typeof completions)[number];

/** How a task may end, by its way; the problem ends with the same word. */
export const outcomesOf = {
  rectification: ['rectified', 'not-rectified'],
  immediate: ['rectified', 'not-rectified'],
  inquiry: ['explained', 'dealt-with', 'not-rectified'],
} as const satisfies Record<Way, readonly string[]>;
export type TaskOutcome = (typeof outcomesOf)[Way][number];
export const taskOutcomes = [
  'rectified',
  'explained',
  'dealt-with',
  'not-rectified',
] as const satisfies readonly TaskOutcome[];

export interface Holder {
  readonly kind: 'unit' | 'office' | 'supervision-group';
  readonly id: string;
  readonly name: string;
}

export interface ProgressLine {
  readonly on: Day;
  readonly text: string;
  readonly by: string;
}

/** The columns of `rectification.task`, beside `id` and `version`. Money in fen. */
export interface TaskFacts {
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly unitId: string;
  /** As the unit was called when it got the task. */
  readonly unitName: string;
  readonly problemId: string;
  /** The closed task whose result a look-back did not accept. */
  readonly followsId: string | null;
  readonly way: Way;
  readonly state: TaskState;
  readonly holderKind: Holder['kind'] | null;
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly heldSince: Day | null;
  readonly dueOn: Day | null;
  readonly nextStep: TaskStep | null;
  readonly assignedOn: Day;
  readonly assignedBy: string;
  readonly assignedByName: string;
  /** The day by which the whole has to be done. */
  readonly completeBy: Day;
  readonly plan: string | null;
  readonly measures: string | null;
  readonly responsibleLeader: string | null;
  readonly plannedOn: Day | null;
  readonly progress: readonly ProgressLine[];
  readonly completion: Completion;
  /** 长期坚持 */
  readonly keptUp: boolean;
  /** 挽回损失 */
  readonly recoveredFen: number;
  readonly offeredProof: string | null;
  readonly provedBy: string | null;
  readonly provedByName: string | null;
  readonly provedOn: Day | null;
  readonly reviewedBy: string | null;
  readonly reviewedByName: string | null;
  readonly reviewedOn: Day | null;
  readonly timesSentBack: number;
  readonly sentBackReason: string | null;
  readonly outcome: TaskOutcome | null;
  readonly outcomeReason: string | null;
  readonly proof: string | null;
  readonly doneBy: string | null;
  readonly doneByName: string | null;
  readonly signedBy: string | null;
  readonly signedByName: string | null;
  readonly closedOn: Day | null;
}

export interface Task extends TaskFacts {
  readonly id: string;
  readonly version: number;
}

/** Who acts, with the roles that he or she holds where the task lies. */
export interface Doer {
  readonly accountId: string;
  readonly name: string;
  readonly rolesHere: readonly string[];
}

/** What an assignment needs to know of the problem. */
export interface AssignedProblem {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly unitId: string;
  readonly unitName: string;
}

export interface AssignOrder {
  readonly id: string;
  readonly problem: AssignedProblem;
  readonly way: Way;
  /** Where the pinned rulebook edition gives the unit time for a plan. */
  readonly planBy: Day | null;
  readonly completeBy: Day;
  readonly followsId: string | null;
}

export type TaskCommand =
  | { readonly type: 'plan'; readonly plan: string; readonly measures: string; readonly responsibleLeader: string }
  | {
      readonly type: 'progress';
      readonly text: string;
      readonly completion: 'not-done' | 'basically-done';
      readonly recoveredFen: number;
    }
  | { readonly type: 'prove'; readonly proof: string; readonly recoveredFen: number; readonly dueOn?: Day | undefined }
  | { readonly type: 'review'; readonly dueOn?: Day | undefined }
  | { readonly type: 'send-back'; readonly reason: string; readonly dueOn?: Day | undefined }
  | {
      readonly type: 'sign-off';
      readonly outcome: TaskOutcome;
      readonly outcomeReason?: string | undefined;
      readonly keptUp: boolean;
    }
  | { readonly type: 'extend'; readonly completeBy: Day; readonly reason: string };

export const taskCommands = [
  'plan',
  'progress',
  'prove',
  'review',
  'send-back',
  'sign-off',
  'extend',
] as const satisfies readonly TaskCommand['type'][];
/** Beside the commands on an open task: whether a closed one holds is seen by a look-back. */
export type TaskPageCommand = TaskCommand['type'] | 'look-back';

export type TaskEvent =
  | 'task-assigned'
  | 'rectification-planned'
  | 'progress-reported'
  | 'rectification-proved'
  | 'rectification-reviewed'
  | 'rectification-sent-back'
  | 'rectification-signed-off'
  | 'rectification-extended'
  | 'rectification-handed-back';

/** What a decision writes: hand it to `record` with the task's subject. */
export interface TaskChange {
  readonly id: string;
  readonly version: number;
  readonly event: TaskEvent;
  readonly set: Partial<TaskFacts>;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

/** The task after a change. */
export function afterTask(before: Task | null, { id, version, set }: TaskChange): Task {
  return { ...before, ...set, id, version: version + 1 } as Task;
}

/** Where an open task lies, in the words of the problem's holding. */
export function holdingOf(
  task: Task,
): { readonly holder: Holder; readonly dueOn: Day; readonly nextStep: TaskStep } | undefined {
  const { holderKind, holderId, holderName, dueOn, nextStep } = task;
  if (holderKind === null || holderId === null || holderName === null || dueOn === null || nextStep === null)
    return undefined;
  return { holder: { kind: holderKind, id: holderId, name: holderName }, dueOn, nextStep };
}

export interface Allowance {
  readonly command: TaskPageCommand;
  readonly allowed: boolean;
  readonly because?: Says | undefined;
}

export const unitRoles = ['unit-contact', 'unit-secretary'] as const;
export const officeRoles = ['office-clerk', 'office-director'] as const;
export const signerRoles = ['office-director', 'rectification-supervisor'] as const;
export const teamRoles = ['team-leader', 'team-deputy', 'team-liaison', 'team-member'] as const;
export const taskReaders = [
  ...officeRoles,
  'leading-group-member',
  ...teamRoles,
  ...unitRoles,
  'rectification-supervisor',
] as const;
