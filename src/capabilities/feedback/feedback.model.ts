/** Feedback (双反馈): what a unit is told of its inspection, its leading body and its principal leader each, and the list that it signs for. */
import type { Day, Instant } from '#platform/kernel/time.ts';

export const feedbackStates = ['prepared', 'approved', 'given', 'signed'] as const;
export type FeedbackState = (typeof feedbackStates)[number];

/** What the settled report said, as the unit is told it; the problems that it speaks of. */
export interface Paragraph {
  readonly text: string;
  readonly problemIds: readonly string[];
}
export interface Section {
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A problem on the list. */
export interface Item {
  readonly problemId: string;
  readonly number: string;
  readonly title: string;
  /** Handed on or fed back earlier (立行立改 and the like): listed, and left as it is. */
  readonly isBefore: boolean;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface Feedback {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly editionId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly reportId: string;
  readonly title: string;
  readonly opinion: readonly Section[];
  readonly items: readonly Item[];
  readonly state: FeedbackState;
  readonly heldSince: Day;
  /** Who prepared it, then everybody who wrote in it: none of them approves it. */
  readonly writers: readonly Person[];
  readonly preparedAt: Instant;
  /** Why the director sent it back; null where he did not, or it was written since. */
  readonly sentBackReason: string | null;
  readonly approvedBy: string | null;
  readonly approvedByName: string | null;
  readonly approvedAt: Instant | null;
  readonly place: string | null;
  /** Who spoke for the leading group. */
  readonly givenByName: string | null;
  readonly bodyOn: Day | null;
  readonly bodyPresent: string | null;
  readonly chiefOn: Day | null;
  readonly chiefPresent: string | null;
  /** The later of both days: from it the deadlines run. */
  readonly givenOn: Day | null;
  readonly recordedBy: string | null;
  readonly recordedByName: string | null;
  readonly signedBy: string | null;
  readonly signedByName: string | null;
  readonly signedAt: Instant | null;
}

/** A problem of the inspection as the rules see it. */
export interface Candidate {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  /** Handed on as a clue, or proposed as one and not handed on otherwise. */
  readonly isClue: boolean;
  readonly proposal: string | null;
  readonly confirmedOn: Day | null;
  readonly fedBackOn: Day | null;
  readonly paperIds: readonly string[];
}

export interface SettledReport {
  readonly id: string;
  readonly title: string;
  readonly settledOn: Day;
  readonly parts: readonly {
    readonly heading: string;
    readonly sentences: readonly { readonly text: string; readonly papers: readonly { readonly paperId: string }[] }[];
  }[];
}

/** A change of the feedback's row with its journal event. */
export interface FeedbackChange {
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

export const longest = {
  title: 100,
  heading: 80,
  paragraph: 4000,
  paragraphs: 200,
  sections: 60,
  items: 1000,
  place: 100,
  present: 500,
  reason: 1000,
} as const;

/** May stand on the list: confirmed by the meeting, and no clue; a clue never reaches the unit. */
export function isListable({ state, isClue }: Candidate): boolean {
  return !isClue && state !== 'registered' && state !== 'dropped';
}

/** Proposed by the meeting for what cannot wait (立行立改、立查立处): the office hands it on before feedback. */
export function isUrgent(proposal: string | null | undefined): boolean {
  return proposal === 'immediate' || proposal === 'investigate';
}

/** Confirmed ones are fed back by this act; the others were handed on or fed back before. */
export function itemOf({ id, number, title, state }: Candidate): Item {
  return { problemId: id, number, title, isBefore: state !== 'confirmed' };
}

/**
 * The opinion as it begins: the settled report's sentences without their numbers, those on the same papers run on. A sentence that
 * rests on a clue, or on what is no problem any more, stays in the house.
 */
export function draftOpinion(report: SettledReport, candidates: readonly Candidate[]): Section[] {
  const ofPaper = new Map(candidates.flatMap((each) => each.paperIds.map((paperId) => [paperId, each] as const)));
  return report.parts.flatMap(({ heading, sentences }) => {
    const paragraphs: { text: string; problemIds: string[]; key: string }[] = [];
    for (const { text, papers } of sentences) {
      const problems = papers.map(({ paperId }) => ofPaper.get(paperId));
      if (problems.length === 0 || problems.some((each) => each === undefined || !isListable(each))) continue;
      const problemIds = [...new Set(problems.flatMap((each) => (each === undefined ? [] : [each.id])))];
      const key = problemIds.join();
      const last = paragraphs.at(-1);
      if (last?.key === key) last.text += text;
      else paragraphs.push({ text, problemIds, key });
    }
    if (paragraphs.length === 0) return [];
    return [{ heading, paragraphs: paragraphs.map(({ text, problemIds }) => ({ text, problemIds })) }];
  });
}
