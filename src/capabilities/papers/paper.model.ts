/** A working paper (底稿): one matter, from its first draft to what the team's meeting decided. */
import type { Fen } from '#platform/kernel/money.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import type { Quorum } from './meeting.model.ts';

export const paperStates = [
  'draft',
  'submitted',
  'reviewed',
  'signed',
  'tabled',
  'approved',
  'merged',
  'dropped',
] as const;
export type PaperState = (typeof paperStates)[number];

export const severities = ['minor', 'ordinary', 'grave'] as const;
export type Severity = (typeof severities)[number];

/** What makes a paper a problem, with the way that the meeting proposes for it. */
export const approvals = ['rectification', 'immediate', 'investigate', 'clue', 'other-body'] as const;
export type Approval = (typeof approvals)[number];
export const decisions = [...approvals, 'merged', 'dropped'] as const;
export type PaperDecision = (typeof decisions)[number];

export interface EvidenceLine {
  readonly no: number;
  readonly title: string;
  /** The item of the inspection's evidence, where it has been taken in. */
  readonly evidenceId: string | null;
}

/** What is written: a draft may lack anything of it. */
export interface PaperText {
  readonly title: string;
  readonly happened: string;
  readonly place: string;
  readonly amount: Fen | null;
  /** What was seen. */
  readonly seen: string;
  /** Its character, with the clause that says so. */
  readonly character: string;
  /** Whose responsibility it is. */
  readonly whose: string;
  readonly responsible: string;
  readonly evidence: readonly EvidenceLine[];
  readonly category: string | null;
  readonly discipline: string | null;
  readonly responsibility: string | null;
  readonly severity: Severity;
  readonly foundOn: Day | null;
  readonly foundBy: string;
}
export const paperFields = [
  'title',
  'happened',
  'place',
  'amount',
  'seen',
  'character',
  'whose',
  'responsible',
  'evidence',
  'category',
  'discipline',
  'responsibility',
  'severity',
  'foundOn',
  'foundBy',
] as const satisfies readonly (keyof PaperText)[];
export type PaperField = (typeof paperFields)[number];

export interface Return {
  readonly from: PaperState;
  readonly reason: string;
  readonly byName: string;
  readonly at: Instant;
}

export interface Paper extends PaperText {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly editionId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly number: string;
  readonly foundByName: string;
  readonly writtenBy: string;
  readonly writtenByName: string;
  readonly writtenAt: Instant;
  readonly state: PaperState;
  readonly heldSince: Day;
  readonly submittedAt: Instant | null;
  readonly reviewedAs: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedByName: string | null;
  readonly reviewedAt: Instant | null;
  readonly reviewOpinion: string | null;
  readonly signedBy: string | null;
  readonly signedByName: string | null;
  readonly signedAt: Instant | null;
  readonly signOpinion: string | null;
  readonly meetingId: string | null;
  readonly decision: PaperDecision | null;
  readonly decisionOpinion: string | null;
  readonly otherBody: string | null;
  readonly mergedInto: string | null;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Instant | null;
  readonly problemId: string | null;
  readonly returns: readonly Return[];
}

export type PaperOrder =
  | { readonly type: 'save'; readonly text: PaperText }
  | { readonly type: 'submit' }
  | { readonly type: 'review'; readonly opinion: string | null }
  | { readonly type: 'sign'; readonly opinion: string | null }
  | { readonly type: 'table'; readonly meetingId: string }
  | { readonly type: 'send-back'; readonly reason: string }
  | ({ readonly type: 'decide' } & DecisionOrder)
  | { readonly type: 'bring-back'; readonly reason: string };
export type PaperCommand = PaperOrder['type'];
export const paperCommands = [
  'save',
  'submit',
  'review',
  'sign',
  'table',
  'send-back',
  'decide',
  'bring-back',
] as const;

export interface DecisionOrder {
  readonly decision: PaperDecision;
  /** What the meeting found (集体研究意见); the reason where it is dropped. */
  readonly opinion: string;
  readonly otherBody: string | null;
  readonly mergedInto: string | null;
  /** By when the office goes on with the problem. */
  readonly dueOn: Day | null;
}

/** A person of the inspection's team. */
export interface TeamPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** Who acts where, and what is around the paper. */
export interface PaperStanding {
  readonly by: { readonly id: string; readonly name: string; readonly roles: readonly string[] };
  readonly now: Instant;
  readonly today: Day;
  readonly team: readonly TeamPerson[];
  /** How many of the team a meeting needs, by the edition's numbers. */
  readonly quorum: Quorum;
  /** Who has written of the paper's text, as the journal tells. */
  readonly writers: ReadonlySet<string>;
  /** The post that the edition's chain names for the review, if it has one. */
  readonly reviewPost: string | null;
  readonly movedInOn: Day | null;
  readonly isOver: boolean;
  /** The meeting that the order, or the paper, speaks of. */
  readonly meeting: { readonly id: string; readonly inspectionId: string; readonly isOpen: boolean } | null;
  /** The paper into which it is to be merged. */
  readonly other: (Pick<Paper, 'id' | 'inspectionId' | 'state'> & { readonly isProblemDropped: boolean }) | null;
  /** Until when the unit may still answer; null where nothing is out. */
  readonly sheetDueOn: Day | null;
  /** Items of the inspection's evidence that a paper may point to. */
  readonly evidence: ReadonlySet<string>;
  readonly words: {
    readonly categories: ReadonlySet<string>;
    readonly disciplines: ReadonlySet<string>;
    readonly responsibilities: ReadonlySet<string>;
  };
  /** For the problem that it becomes. */
  readonly problemId: string;
}

/** A change of one row with its journal event. */
export interface PaperChange {
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

export const longest = {
  title: 120,
  happened: 120,
  place: 120,
  seen: 6000,
  character: 2000,
  whose: 280,
  responsible: 200,
  evidenceTitle: 200,
  evidence: 60,
} as const;
