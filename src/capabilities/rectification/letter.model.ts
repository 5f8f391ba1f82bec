/** Letters to a unit: rectification letters (整改函), which hand problems on, and supervision suggestion letters (监察建议书). */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Holder } from './task.model.ts';

export const letterKinds = ['rectification-letter', 'suggestion-letter'] as const;
export type LetterKind = (typeof letterKinds)[number];

export const letterStates = ['drafted', 'issued', 'answered', 'settled'] as const;
export type LetterState = (typeof letterStates)[number];

export const letterSteps = ['issue', 'answer', 'settle'] as const;
export type LetterStep = (typeof letterSteps)[number];

export const letterOutcomes = ['adopted', 'partly-adopted', 'not-adopted', 'withdrawn'] as const;
export type LetterOutcome = (typeof letterOutcomes)[number];

/** The columns of `rectification.letter`, beside `id` and `version`. */
export interface LetterFacts {
  readonly jurisdictionId: string;
  readonly roundId: string | null;
  readonly inspectionId: string | null;
  readonly unitId: string;
  /** As the unit was called when the letter was drafted. */
  readonly unitName: string;
  readonly kind: LetterKind;
  readonly state: LetterState;
  /** Year and number that the letter got when it went out; null in a draft. */
  readonly year: number | null;
  readonly ordinal: number | null;
  readonly number: string | null;
  readonly title: string;
  readonly body: string;
  readonly answerBy: Day;
  readonly draftedBy: string;
  readonly draftedByName: string;
  readonly draftedOn: Day;
  readonly issuedBy: string | null;
  readonly issuedByName: string | null;
  readonly issuedOn: Day | null;
  readonly answer: string | null;
  readonly answerProof: string | null;
  readonly answeredBy: string | null;
  readonly answeredByName: string | null;
  readonly answeredOn: Day | null;
  /** What the letter changed. */
  readonly effect: string | null;
  readonly holderKind: Holder['kind'] | null;
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly heldSince: Day | null;
  readonly dueOn: Day | null;
  readonly nextStep: LetterStep | null;
  readonly outcome: LetterOutcome | null;
  readonly outcomeReason: string | null;
  readonly proof: string | null;
  readonly doneBy: string | null;
  readonly doneByName: string | null;
  readonly signedBy: string | null;
  readonly signedByName: string | null;
  readonly closedOn: Day | null;
}

export interface Letter extends LetterFacts {
  readonly id: string;
  readonly version: number;
}

export interface LetterDraft {
  readonly id: string;
  readonly kind: LetterKind;
  readonly jurisdictionId: string;
  readonly roundId: string | null;
  readonly inspectionId: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly body: string;
  /** By when it has to go out, and by when the unit has to answer. */
  readonly issueBy: Day;
  readonly answerBy: Day;
  readonly problemCount: number;
}

export type LetterCommand =
  /** `ordinal`: the next number of the jurisdiction, kind and year. */
  | { readonly type: 'issue'; readonly ordinal: number }
  | { readonly type: 'revise'; readonly title: string; readonly body: string; readonly answerBy: Day }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'answer'; readonly answer: string; readonly proof: string }
  | {
      readonly type: 'settle';
      readonly outcome: Exclude<LetterOutcome, 'withdrawn'>;
      readonly outcomeReason?: string | undefined;
      readonly effect: string;
    };

export const letterCommands = [
  'revise',
  'issue',
  'withdraw',
  'answer',
  'settle',
] as const satisfies readonly LetterCommand['type'][];

export type LetterEvent =
  | 'letter-drafted'
  | 'letter-revised'
  | 'letter-issued'
  | 'letter-withdrawn'
  | 'letter-answered'
  | 'letter-settled';

export interface LetterChange {
  readonly id: string;
  readonly version: number;
  readonly event: LetterEvent;
  readonly set: Partial<LetterFacts>;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

export function afterLetter(before: Letter | null, { id, version, set }: LetterChange): Letter {
  return { ...before, ...set, id, version: version + 1 } as Letter;
}

/** A problem that a letter lists; the row never changes. */
export interface LetterProblem {
  readonly id: string;
  readonly letterId: string;
  readonly problemId: string;
  readonly jurisdictionId: string;
  readonly unitId: string;
}

export interface LetterAllowance {
  readonly command: LetterCommand['type'];
  readonly allowed: boolean;
  readonly because?: Says | undefined;
}

/** 发文字号: the year in 〔〕, no leading zero (GB/T 9704). */
export function letterNumber(kind: LetterKind, year: number, ordinal: number): string {
  return `${kind === 'rectification-letter' ? '整改函' : '监察建议'}〔${year}〕${ordinal}号`;
}

export const letterReaders = [
  'office-clerk',
  'office-director',
  'leading-group-member',
  'discipline-officer',
  'team-leader',
  'team-deputy',
  'team-liaison',
  'team-member',
  'unit-contact',
  'unit-secretary',
  'rectification-supervisor',
] as const;
