/** A report (巡察报告): what the team tells of an inspection, every sentence of it resting on papers that the meeting approved. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';

/** Of the inspection, of one subject (专题报告), of its clues (线索报告). */
export const reportKinds = ['inspection', 'special', 'clue'] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportStates = ['drafting', 'under-review', 'settled'] as const;
export type ReportState = (typeof reportStates)[number];

/** What a sentence rests on: the paper, and the seal of what it and its evidence said when the sentence was written. */
export interface Support {
  readonly paperId: string;
  readonly seal: string;
}

export interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly papers: readonly Support[];
}

/** What stands under one heading. */
export interface Part {
  readonly id: string;
  readonly version: number;
  readonly reportId: string;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly position: number;
  /** Code of the edition's frameworks; null where the team made the heading. */
  readonly category: string | null;
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

export interface Signature {
  /** Code of the chain's step. */
  readonly step: string;
  readonly byId: string;
  readonly byName: string;
  readonly at: Instant;
  readonly opinion: string | null;
  /** Of a meeting: the day on which it was held, and what it decided on key people, matters and problems. */
  readonly heldOn: Day | null;
  readonly points: readonly Point[];
}

/** 重点人、重点事、重点问题. */
export const pointKinds = ['person', 'matter', 'problem'] as const;
export interface Point {
  readonly kind: (typeof pointKinds)[number];
  readonly text: string;
}

export interface Return {
  readonly step: string;
  readonly reason: string;
  readonly byName: string;
  readonly at: Instant;
}

export interface Report {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly editionId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: ReportKind;
  readonly title: string;
  readonly state: ReportState;
  /** Code of the step whose turn it is; null while it is written and once it is settled. */
  readonly step: string | null;
  /** The role that takes it. */
  readonly turn: string | null;
  readonly heldSince: Day;
  readonly draftedBy: string;
  readonly draftedByName: string;
  readonly draftedAt: Instant;
  /** Of this round of review, in turn. */
  readonly signatures: readonly Signature[];
  readonly returns: readonly Return[];
  readonly settledAt: Instant | null;
  /** SHA-256 of the text that was settled, in hex. */
  readonly seal: string | null;
}

/** A step of the chain that the pinned edition states. */
export interface Step {
  readonly code: string;
  readonly label: Says;
  readonly post: string;
}

/** An approved paper as a report uses it, with the seal that it bears now. */
export interface ApprovedPaper {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly category: string;
  readonly decision: string;
  /** Seen, character, responsibility: the three sentences of a paper. */
  readonly seen: string;
  readonly character: string;
  readonly whose: string;
  readonly seal: string;
  /** False once its problem was dropped. */
  readonly isAlive: boolean;
}

/** Why a sentence may not leave the house. */
export type Flaw = 'paper-gone' | 'paper-changed';
export interface FlawedSentence {
  readonly partId: string;
  readonly sentenceId: string;
  readonly flaw: Flaw;
  readonly number: string;
}

/** A change of one row with its journal event. */
export interface ReportChange {
  readonly table: 'report' | 'part';
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
  sentence: 2000,
  sentences: 200,
  opinion: 2000,
  point: 300,
  points: 50,
} as const;

/** Who takes a step of the chain. A body without accounts is recorded by the office's director. */
export function roleOfPost(post: string): string {
  if (post.startsWith('leading-group')) return 'leading-group-member';
  return rolesOfPosts[post] ?? 'office-director';
}
const rolesOfPosts: Readonly<Record<string, string>> = {
  'team-leader': 'team-leader',
  'team-deputy': 'team-deputy',
  'office-reviewer': 'office-clerk',
  'office-director': 'office-director',
};

/** Whether the step is a meeting's word, which has a day and may name key people, matters and problems. */
export function isMeeting(post: string): boolean {
  return post.startsWith('leading-group') || post === 'committee-secretary';
}

/** Sentences whose papers are gone or say something else than when they were written, in the order of the report. */
export function flawsOf(parts: readonly Part[], papers: ReadonlyMap<string, ApprovedPaper>): FlawedSentence[] {
  return parts.flatMap(({ id: partId, sentences }) =>
    sentences.flatMap(({ id: sentenceId, papers: supports }) =>
      supports.flatMap(({ paperId, seal }): FlawedSentence[] => {
        const paper = papers.get(paperId);
        const number = paper?.number ?? '';
        if (paper === undefined || !paper.isAlive) return [{ partId, sentenceId, flaw: 'paper-gone', number }];
        return paper.seal === seal ? [] : [{ partId, sentenceId, flaw: 'paper-changed', number }];
      }),
    ),
  );
}

/** Papers that a sentence rests on. */
export function papersIn(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ sentences }) => sentences.flatMap(({ papers }) => papers.map(({ paperId }) => paperId))),
  );
}

/** Papers of the report's kind that no sentence of it rests on. A special report takes what it was given. */
export function leftOut(kind: ReportKind, parts: readonly Part[], papers: readonly ApprovedPaper[]): ApprovedPaper[] {
  if (kind === 'special') return [];
  const used = papersIn(parts);
  return papers.filter((paper) => paper.isAlive && belongs(kind, paper) && !used.has(paper.id));
}

/** Clues go into a report of their own, which fewer people read. */
export function belongs(kind: ReportKind, { decision }: Pick<ApprovedPaper, 'decision'>): boolean {
  return kind === 'special' || (decision === 'clue') === (kind === 'clue');
}

/** Sentences that rest on the same papers run on; the papers stand after the last of them. */
export function paragraphsOf(
  sentences: readonly { readonly text: string; readonly papers: readonly string[] }[],
): { says: string; papers: readonly string[] }[] {
  const paragraphs: { says: string; papers: readonly string[] }[] = [];
  for (const { text, papers } of sentences) {
    const last = paragraphs.at(-1);
    if (last?.papers.join() === papers.join()) last.says += text;
    else paragraphs.push({ says: text, papers });
  }
  return paragraphs;
}
