/** A problem that an inspection found: what it is, who holds it, and what became of it. One life, one row, one holder at a time. */
import type { Grant, ScopeKind } from '#platform/kernel/actor.ts';
import type { Id } from '#platform/kernel/id.ts';
import type { Day } from '#platform/kernel/time.ts';

export type ProblemId = Id<'problem'>;

/** Open ones have a holder, a deadline and a next step; ended ones an outcome, its proof and a signer who is not the doer. */
export const openStates = ['registered', 'confirmed', 'fed-back', 'handed-on'] as const;
export const endStates = ['closed', 'dropped'] as const;
export const problemStates = [...openStates, ...endStates] as const;
export type ProblemState = (typeof problemStates)[number];

/** The way it is dealt with; `immediate` and `clue` may be chosen while the team is still on site (立行立改、边巡边移). */
export const routes = ['rectification', 'immediate', 'inquiry', 'clue'] as const;
export type ProblemRoute = (typeof routes)[number];
export const onSiteRoutes: readonly ProblemRoute[] = ['immediate', 'clue'];

/** What the team's meeting proposes; the office chooses the route when it hands the problem on. */
export const proposals = ['rectification', 'immediate', 'investigate', 'clue', 'other-body'] as const;
export type Proposal = (typeof proposals)[number];
/** What cannot wait for feedback: the office is asked to hand it on at once (立行立改、立查立处、边巡边移). */
export const urgentProposals: readonly Proposal[] = ['immediate', 'investigate', 'clue'];

export const severities = ['minor', 'ordinary', 'grave'] as const;
export type Severity = (typeof severities)[number];

/** 重点人、重点事、重点问题: registered for supervised handling (挂号督办). */
export const keyKinds = ['person', 'matter', 'problem'] as const;
export type KeyKind = (typeof keyKinds)[number];

/** How a problem may end, by the way it went; `not-rectified` and `dropped` need a reason. */
export const outcomesOf = {
  rectification: ['rectified', 'not-rectified'],
  immediate: ['rectified', 'not-rectified'],
  inquiry: ['explained', 'dealt-with', 'not-rectified'],
  // What a clue came to stands on the clue, for those who may see clues.
  clue: ['concluded'],
} as const satisfies Record<ProblemRoute, readonly string[]>;
export type Outcome = (typeof outcomesOf)[ProblemRoute][number] | 'dropped';
export const outcomes: readonly Outcome[] = [...new Set<Outcome>(Object.values(outcomesOf).flat()), 'dropped'];
export const outcomesWithReason: readonly Outcome[] = ['not-rectified', 'dropped'];

/** Steps that an item may wait for, over all ways that it can go; the words stand in `problem.text.ts`. */
export const nextSteps = [
  'confirm',
  'mend',
  'feed-back',
  'hand-on',
  'plan',
  'rectify',
  'prove',
  'review',
  'sign-off',
  'answer',
  'confirm-look-back',
  'receive',
  'dispose',
  'inquire',
  'verify',
  'conclude-case',
  'return-result',
  'confirm-result',
] as const;
export type NextStep = (typeof nextSteps)[number];

/** Who an item waits for. */
export const holderKinds = [
  'team',
  'office',
  'leading-group',
  'unit',
  'receiving-desk',
  'discipline',
  'supervision-group',
] as const;
export type HolderKind = (typeof holderKinds)[number];

/** `id` is an inspection, a jurisdiction, a unit or a round, as the kind says. */
export interface Holder {
  readonly kind: HolderKind;
  readonly id: string;
  readonly name: string;
}

/** A person as records name one; the id is the account's, and for people from before the product one of their own. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** What a person says when registering a problem, and may amend until it is confirmed (一事一稿). */
export interface ProblemFacts {
  readonly title: string;
  /** Time, place, person, event, figures. */
  readonly facts: string;
  /** The clause that says what it is. */
  readonly basis: string;
  /** Numbered evidence. */
  readonly evidence: string | null;
  readonly responsible: string | null;
  /** Codes of the round's edition: `frameworks`, `disciplines`, `responsibilities`. */
  readonly category: string;
  readonly discipline: string | null;
  readonly responsibility: string | null;
  readonly severity: Severity;
  readonly foundOn: Day;
}

/** Where a problem comes from; copied once and never changed. */
export interface ProblemOrigin {
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly editionId: string;
  readonly unitId: string;
  /** As the unit was called when the problem was found. */
  readonly unitName: string;
  /** `[2016]3巡-2组-07号`. */
  readonly number: string;
  readonly foundBy: string;
  readonly foundByName: string;
  /** The problem found again (回头看 and later rounds): the first of its line. It counts once, with its ancestor. */
  readonly ancestorId: string | null;
}

/** The part of an inspection that a problem is registered under. */
export interface FindingPlace extends Omit<ProblemOrigin, 'number' | 'foundBy' | 'foundByName' | 'ancestorId'> {
  readonly teamName: string;
  readonly movedInOn: Day | null;
  readonly isOver: boolean;
}

/** Who holds it and until when; null once it has ended. */
export interface Holding {
  readonly holderKind: HolderKind | null;
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly heldSince: Day | null;
  readonly dueOn: Day | null;
  readonly nextStep: string | null;
}

/** How it ended; null while it is open. */
export interface Ending {
  readonly outcome: Outcome | null;
  readonly outcomeReason: string | null;
  readonly proof: string | null;
  readonly doneBy: string | null;
  readonly doneByName: string | null;
  readonly signedBy: string | null;
  readonly signedByName: string | null;
  readonly closedOn: Day | null;
}

export interface ProblemValues extends ProblemFacts, ProblemOrigin, Holding, Ending {
  readonly state: ProblemState;
  readonly confirmedOn: Day | null;
  readonly confirmedBy: string | null;
  readonly confirmedByName: string | null;
  readonly fedBackOn: Day | null;
  /** Proposed by the team's meeting that decided on the paper; null where it was registered without one. */
  readonly proposedRoute: Proposal | null;
  readonly route: ProblemRoute | null;
  readonly handedOnOn: Day | null;
  readonly keyKind: KeyKind | null;
  readonly supervisionNumber: string | null;
  readonly supervisorName: string | null;
  readonly timesReopened: number;
}

export interface Problem extends ProblemValues {
  readonly id: ProblemId;
  readonly version: number;
}

/** What the team and the office do with a problem until it is handed on. */
export const problemCommands = ['amend', 'confirm', 'drop', 'return', 'feed-back', 'supervise'] as const;
export type ProblemCommand = (typeof problemCommands)[number];

export const eventNames = [
  'problem-registered',
  'problem-amended',
  'problem-confirmed',
  'problem-dropped',
  'problem-returned',
  'problem-fed-back',
  'problem-supervised',
  'problem-handed-on',
  'problem-moved',
  'problem-closed',
  'problem-reopened',
] as const;
export type ProblemEventName = (typeof eventNames)[number];

/** What happened, as it is recorded: the columns that change, and beside them what belongs to no column. */
export interface ProblemEvent<Set = Partial<ProblemValues>> {
  readonly type: ProblemEventName;
  readonly set: Set;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The problem after an event: what the row becomes. */
export function after(problem: Problem, event: ProblemEvent): Problem {
  return { ...problem, ...event.set, version: problem.version + 1 };
}

export function isOpen({ state }: Pick<Problem, 'state'>): boolean {
  return (openStates as readonly string[]).includes(state);
}

/** `[2016]3巡-2组-07号`: year and ordinal of the round, ordinal of the team, and a number that runs through the team's round. */
export function problemNumber(year: number, round: number, team: number, sequence: number): string {
  return `[${year}]${round}巡-${team}组-${String(sequence).padStart(2, '0')}号`;
}

export function supervisionNumber(year: number, sequence: number): string {
  return `督办〔${year}〕${sequence}号`;
}

export function officeOf(jurisdiction: Person): Holder {
  return { kind: 'office', id: jurisdiction.id, name: `${jurisdiction.name}巡察办` };
}

/** Roles that a holder's work waits for, and the scope in which the holder's id counts. */
export const rolesOfHolder: Readonly<Record<HolderKind, { scope: ScopeKind; roles: readonly string[] }>> = {
  team: { scope: 'inspection', roles: ['team-leader', 'team-deputy', 'team-liaison', 'team-member'] },
  office: { scope: 'jurisdiction', roles: ['office-clerk', 'office-director'] },
  'leading-group': { scope: 'jurisdiction', roles: ['leading-group-member'] },
  unit: { scope: 'unit', roles: ['unit-contact', 'unit-secretary'] },
  'receiving-desk': { scope: 'jurisdiction', roles: ['discipline-receiving-desk'] },
  discipline: { scope: 'jurisdiction', roles: ['discipline-officer'] },
  'supervision-group': { scope: 'round', roles: ['rectification-supervisor'] },
};

/**
 * The holders in whose name somebody with these grants works: what waits for them waits for this person. A grant that
 * reaches subordinate jurisdictions makes nobody the holder there: their own offices are.
 */
export function holdersOf(grants: readonly Grant[]): { kind: HolderKind; id: string }[] {
  const found = grants.flatMap(({ role, scopeKind, scopeId }) =>
    holderKinds
      .filter((kind) => rolesOfHolder[kind].scope === scopeKind && rolesOfHolder[kind].roles.includes(role))
      .map((kind) => ({ kind, id: scopeId })),
  );
  return found.filter(({ kind, id }, at) => found.findIndex((other) => other.kind === kind && other.id === id) === at);
}
