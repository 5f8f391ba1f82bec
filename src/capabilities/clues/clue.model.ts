/** A clue (问题线索): from its transfer to the discipline commission until its result is back and signed for. */
import type { Id } from '#platform/kernel/id.ts';
import type { Day } from '#platform/kernel/time.ts';

export type ClueId = Id<'clue'>;

export const clueStates = [
  'transferred',
  'received',
  'disposed',
  'passing',
  'under-case',
  'concluded',
  'returned',
  'closed',
] as const;
export type ClueState = (typeof clueStates)[number];

/** The four manners of disposal; the codes are those of every rulebook's section `dispositions`. */
export const manners = [
  'talk-or-letter-inquiry',
  'preliminary-verification',
  'held-for-review',
  'closed-without-case',
] as const;
export type Manner = (typeof manners)[number];

export const findings = [
  'sanctioned',
  'case-without-sanction',
  'first-form',
  'closed-without-case',
  'clarified',
  'duplicate',
  'passed-on',
] as const;
/** What the handling of a clue came to; becomes its outcome once the office has signed. */
export type Finding = (typeof findings)[number];

export const sources = ['team-finding', 'public-report', 'other-body'] as const;
export type ClueSource = (typeof sources)[number];

export const clueSteps = [
  'receive',
  'dispose',
  'inquire',
  'verify',
  'review',
  'conclude-case',
  'return-result',
  'confirm-result',
] as const;
export type ClueStep = (typeof clueSteps)[number];

export const clueCommands = [
  'receive',
  'register-duplicate',
  'take-over',
  'dispose',
  'conclude',
  'file-case',
  'join-case',
  'name-person',
  'pass-on',
  'take-back',
  'return-result',
  'send-back',
  'close',
] as const;
export type ClueCommand = (typeof clueCommands)[number];

export type ClueHolderKind = 'receiving-desk' | 'discipline' | 'office';

export interface ClueHolder {
  readonly kind: ClueHolderKind;
  /** The jurisdiction. */
  readonly id: string;
  readonly name: string;
}

export interface Clue {
  readonly id: ClueId;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string | null;
  readonly inspectionId: string | null;
  readonly unitId: string | null;
  /** The edition of the rulebook whose clocks and words hold for it. */
  readonly editionId: string;
  /** Null for what came from the public and is no problem of the unit. */
  readonly problemId: string | null;
  readonly year: number;
  readonly ordinal: number;
  readonly number: string;
  readonly source: ClueSource;
  readonly foundOn: Day;
  readonly matter: string;
  /** Code of the rulebook's section `disciplines`. */
  readonly discipline: string | null;
  readonly evidence: string | null;
  /** Who is reported, as the giver wrote it; the receiving desk registers persons from it. */
  readonly reported: string | null;
  readonly state: ClueState;
  readonly holderKind: ClueHolderKind | null;
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly heldSince: Day | null;
  readonly dueOn: Day | null;
  readonly nextStep: ClueStep | null;
  readonly transferredOn: Day;
  readonly transferredBy: string;
  readonly transferredByName: string;
  /** The receipt: both sides sign. */
  readonly receivedOn: Day | null;
  readonly receivedBy: string | null;
  readonly receivedByName: string | null;
  readonly disposedOn: Day | null;
  readonly disposedBy: string | null;
  readonly disposedByName: string | null;
  readonly manner: Manner | null;
  readonly disposalReason: string | null;
  /** When something held for review is looked at again. */
  readonly reviewOn: Day | null;
  /** The earlier clue about the same matter, which it does not reopen. */
  readonly duplicateOf: string | null;
  readonly finding: Finding | null;
  readonly findingNote: string | null;
  /** The document that proves the finding. */
  readonly findingDocument: string | null;
  readonly concludedOn: Day | null;
  readonly concludedBy: string | null;
  readonly concludedByName: string | null;
  readonly returnedOn: Day | null;
  readonly returnedBy: string | null;
  readonly returnedByName: string | null;
  readonly outcome: Finding | null;
  readonly proof: string | null;
  readonly doneBy: string | null;
  readonly doneByName: string | null;
  readonly signedBy: string | null;
  readonly signedByName: string | null;
  readonly closedOn: Day | null;
  /** The jurisdiction whose receiving desk is to take it over (移送), while it does and once it has. */
  readonly passedTo: string | null;
  readonly passedOn: Day | null;
  readonly passedBy: string | null;
  readonly passedByName: string | null;
  readonly passReason: string | null;
  readonly passDocument: string | null;
  /** The clue of another jurisdiction that this one goes on from. */
  readonly passedFrom: string | null;
}

/** Where a clue comes from: the inspection with what hangs on it. */
export interface ClueOrigin {
  readonly jurisdictionId: string;
  readonly roundId: string | null;
  readonly inspectionId: string | null;
  readonly unitId: string | null;
  readonly editionId: string;
}

export interface TransferOrder {
  readonly problemId: string | null;
  readonly source: ClueSource;
  readonly foundOn: Day;
  readonly matter: string;
  readonly discipline: string | null;
  readonly evidence: string | null;
  readonly reported: string | null;
  readonly dueOn: Day | null;
  /** Persons already registered; a team leader registers nobody and writes names into `reported`. */
  readonly persons: readonly { readonly personId: string; readonly isPrincipal: boolean }[];
}
export interface DueOrder {
  readonly dueOn: Day | null;
}
export interface DisposeOrder extends DueOrder {
  readonly manner: Manner;
  readonly reason: string;
  /** For what is closed without a case: the document that says so. */
  readonly document: string | null;
}
export interface ConcludeOrder extends DueOrder {
  readonly finding: Finding;
  readonly note: string;
  readonly document: string;
}
export interface DuplicateOrder extends DueOrder {
  readonly reason: string;
  readonly document: string;
}

export interface PassOrder extends DueOrder {
  readonly reason: string;
  /** The letter (移送函) by which it is passed on. */
  readonly document: string;
}

/** What the clue's cases came to, as far as the conclusion has to fit them. */
export interface CasesOfClue {
  readonly count: number;
  readonly open: number;
  readonly sanctions: number;
}

export const clueTables = [
  'person',
  'clue',
  'clue-person',
  'case-file',
  'clue-case',
  'case-person',
  'sanction',
  'talk',
] as const;
export type ClueTable = (typeof clueTables)[number];

/** One row's change with its event; `version` 0 makes the row. */
export interface ClueChange {
  readonly table: ClueTable;
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

/** Who acts, with the roles that he or she holds for the place in question. */
export interface Hand {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** The circumstances of a decision that are in no record. */
export interface Moment {
  readonly by: Hand;
  readonly today: Day;
  readonly jurisdictionName: string;
  nextId(): string;
}

/** A row as it stands after a change, so that one decision can follow another without a database between. */
export function afterChange<Row extends { readonly version: number }>(
  row: Row | null,
  change: Pick<ClueChange, 'id' | 'version' | 'set'>,
): Row {
  return { ...row, ...change.set, id: change.id, version: change.version + 1 } as unknown as Row;
}

export function clueNumber(year: number, ordinal: number): string {
  return `线索〔${year}〕${ordinal}号`;
}

export function isOpen({ state }: Pick<Clue, 'state'>): boolean {
  return state !== 'closed';
}

/** Who holds a clue at a step, named as the offices are called. */
export function clueHolder(kind: ClueHolderKind, jurisdictionId: string, jurisdictionName: string): ClueHolder {
  const body = { 'receiving-desk': '纪委线索受理岗', discipline: '纪委', office: '巡察办' }[kind];
  return { kind, id: jurisdictionId, name: `${jurisdictionName}${body}` };
}

/**
 * How a problem ends whose clue is closed: concluded, with the clue's number for a proof. Its finder and the office's clerks
 * read the problem and never the clue, so nothing of what the clue came to is said there. Null where it goes on elsewhere.
 */
export function endingOfProblem({ number, finding, doneBy, doneByName }: Clue) {
  if (finding === null || finding === 'passed-on' || doneBy === null) return null;
  return { outcome: 'concluded', proof: number, doneBy: { id: doneBy, name: doneByName ?? '' } } as const;
}
