/** A case (立案): many clues may lead to it, many persons may stand in it, each may be sanctioned in both spheres. */
import type { Id } from '#platform/kernel/id.ts';
import type { Day } from '#platform/kernel/time.ts';

export type CaseId = Id<'case-file'>;

export const caseStates = ['filed', 'investigating', 'trial', 'concluded'] as const;
export type CaseState = (typeof caseStates)[number];

/** What an open case waits for; the table makes the same of its state. */
export const caseSteps = ['investigate', 'try', 'conclude-case'] as const;
export type CaseStep = (typeof caseSteps)[number];
const stepIn: Readonly<Record<CaseState, CaseStep | null>> = {
  filed: 'investigate',
  investigating: 'try',
  trial: 'conclude-case',
  concluded: null,
};
export const caseStep = ({ state }: { readonly state: CaseState }): CaseStep | null => stepIn[state];

export const caseResults = ['sanctioned', 'no-sanction', 'withdrawn'] as const;
export type CaseResult = (typeof caseResults)[number];

export const caseCommands = ['investigate', 'try', 'add-person', 'decide-form', 'sanction', 'conclude'] as const;
export type CaseCommand = (typeof caseCommands)[number];

export interface CaseFile {
  readonly id: CaseId;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly editionId: string;
  readonly roundId: string | null;
  readonly year: number;
  readonly ordinal: number;
  readonly number: string;
  readonly title: string;
  readonly state: CaseState;
  readonly filedOn: Day;
  readonly filedBy: string;
  readonly filedByName: string;
  readonly dueOn: Day | null;
  readonly investigatedBy: string | null;
  readonly investigatedByName: string | null;
  readonly investigatingOn: Day | null;
  readonly trialOn: Day | null;
  readonly result: CaseResult | null;
  readonly conclusion: string | null;
  readonly proof: string | null;
  readonly signedBy: string | null;
  readonly signedByName: string | null;
  readonly concludedOn: Day | null;
}

export interface CasePerson {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly personId: string;
  readonly jurisdictionId: string;
  /** Code of the rulebook's section `forms`; null until assessed. */
  readonly form: string | null;
  readonly formOn: Day | null;
}

export type Sphere = 'party' | 'administrative';

export interface Sanction {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly personId: string;
  readonly jurisdictionId: string;
  readonly sphere: Sphere;
  /** Code of the rulebook's section `sanctions`. */
  readonly code: string;
  readonly decidedOn: Day;
  /** The first day on which it no longer has effect; null where it never ends. */
  readonly effectUntil: Day | null;
  readonly document: string;
  readonly decidedBy: string;
  readonly decidedByName: string;
}

/** What a rulebook says of one sanction; lines of its section `sanctions` fit. */
export interface SanctionRule {
  readonly code: string;
  readonly sphere: Sphere;
  readonly neverEnds: boolean;
  readonly months?: number | undefined;
  readonly afterwardsMonths?: number | undefined;
  readonly form?: string | undefined;
}

export interface FileCaseOrder {
  readonly title: string;
  readonly personIds: readonly string[];
  readonly dueOn: Day;
}
export interface SanctionOrder {
  readonly personId: string;
  readonly code: string;
  readonly decidedOn: Day;
  readonly document: string;
}
export interface CaseConclusionOrder {
  readonly result: CaseResult;
  readonly conclusion: string;
  readonly document: string;
}

/** A case with its persons and sanctions, as decisions look at it. */
export interface CaseWhole {
  readonly file: CaseFile;
  readonly persons: readonly CasePerson[];
  readonly sanctions: readonly Sanction[];
}

export function caseNumber(year: number, ordinal: number): string {
  return `立案〔${year}〕${ordinal}号`;
}
