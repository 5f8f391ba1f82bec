/** A look-back (回头看): somebody goes and sees whether what was closed holds; another signs what was seen. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';

export const lookBackStates = ['recorded', 'signed', 'rejected'] as const;
export type LookBackState = (typeof lookBackStates)[number];

/** Held: the rectification is what it was signed for. Relapsed: it is not, and the problem opens again. */
export const lookBackConclusions = ['held', 'relapsed'] as const;
export type LookBackConclusion = (typeof lookBackConclusions)[number];
export const lookBackOutcomes = [...lookBackConclusions, 'rejected'] as const;
export type LookBackOutcome = (typeof lookBackOutcomes)[number];

/** The columns of `rectification.look_back`, beside `id` and `version`. */
export interface LookBackFacts {
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly problemId: string;
  /** The closed task that was looked at. */
  readonly taskId: string;
  readonly state: LookBackState;
  readonly lookedBy: string;
  readonly lookedByName: string;
  readonly lookedOn: Day;
  readonly seen: string;
  /** What shows it: records, photographs, accounts. */
  readonly evidence: string;
  readonly conclusion: LookBackConclusion;
  readonly recordedOn: Day;
  readonly holderKind: 'office' | null;
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly heldSince: Day | null;
  readonly dueOn: Day | null;
  readonly nextStep: 'confirm-look-back' | null;
  readonly outcome: LookBackOutcome | null;
  readonly outcomeReason: string | null;
  readonly proof: string | null;
  readonly doneBy: string | null;
  readonly doneByName: string | null;
  readonly signedBy: string | null;
  readonly signedByName: string | null;
  readonly closedOn: Day | null;
}

export interface LookBack extends LookBackFacts {
  readonly id: string;
  readonly version: number;
}

export interface LookBackOrder {
  readonly lookedOn: Day;
  readonly seen: string;
  readonly evidence: string;
  readonly conclusion: LookBackConclusion;
  /** By when somebody else signs it. */
  readonly signBy: Day;
}

/** What became of the task that is looked at. */
export interface LookBackGround {
  /** No later task took its place. */
  readonly isLatest: boolean;
  /** An earlier look-back waits for its signature. */
  readonly awaitsSignature: boolean;
  /** A look-back inspection at the unit goes on, and the person works in its team. */
  readonly isTeams: boolean;
}

export const lookBackCommands = ['sign', 'reject'] as const;
export type LookBackCommand = (typeof lookBackCommands)[number];

export interface LookBackChange {
  readonly id: string;
  readonly version: number;
  readonly event: 'look-back-recorded' | 'look-back-held' | 'look-back-relapsed' | 'look-back-rejected';
  readonly set: Partial<LookBackFacts>;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

export interface LookBackAllowance {
  readonly command: LookBackCommand;
  readonly allowed: boolean;
  readonly because?: Says | undefined;
}

/** The look-back after a change. */
export function afterLookBack(before: LookBack | null, { id, version, set }: LookBackChange): LookBack {
  return { ...before, ...set, id, version: version + 1 } as LookBack;
}

export const lookers = ['office-clerk', 'office-director', 'rectification-supervisor'] as const;
