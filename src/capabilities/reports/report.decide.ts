/** The life of a report: written by the team from approved papers, signed step by step along the edition's chain, then settled. */
import { holdsOneOf } from '#platform/kernel/actor.ts';
import { accept, type Decision, type Refusal, refuse } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import {
  type ApprovedPaper,
  belongs,
  type FlawedSentence,
  isMeeting,
  type Part,
  type Point,
  papersIn,
  type Report,
  type ReportChange,
  type ReportKind,
  roleOfPost,
  type Sentence,
  type Step,
} from './report.model.ts';
import { reportRefusals } from './reports.refusals.ts';
import { teamRoles } from './roles.model.ts';

export interface ReportStanding {
  readonly by: { readonly id: string; readonly name: string; readonly roles: readonly string[] };
  readonly now: Instant;
  readonly today: Day;
  /** The chain of the pinned edition; empty where it states none. */
  readonly chain: readonly Step[];
  /** All approved papers of the inspection, by id. */
  readonly papers: ReadonlyMap<string, ApprovedPaper>;
  /** Who has written of the report, as the journal tells. */
  readonly writers: ReadonlySet<string>;
  readonly flaws: readonly FlawedSentence[];
  /** How many sentences the report has. */
  readonly sentences: number;
  /** SHA-256 of the text as it stands. */
  readonly seal: string;
}

export interface ReportOrigin
  extends Pick<Report, 'jurisdictionId' | 'roundId' | 'inspectionId' | 'editionId' | 'unitId' | 'unitName'> {}

export interface DraftOrder {
  readonly id: string;
  readonly kind: ReportKind;
  readonly title: string;
  /** Of a special report: the papers that it is about. */
  readonly paperIds: readonly string[];
}

/** Headings in the order of the edition's frameworks. */
export interface Heading {
  readonly category: string;
  readonly says: string;
}

/** Drafted from what the meeting approved: under each heading of the framework its papers, each in its three sentences. */
export function decideDraft(
  origin: ReportOrigin,
  order: DraftOrder,
  at: ReportStanding & {
    readonly headings: readonly Heading[];
    readonly hasOne: boolean;
    readonly newId: () => string;
  },
): Decision<readonly ReportChange[]> {
  const stranger = writerRefusal(at);
  if (stranger !== undefined) return refuse(stranger);
  if (at.hasOne && order.kind !== 'special') return refuse(reportRefusals.alreadyThere);
  if (order.kind === 'special' && order.paperIds.some((id) => at.papers.get(id)?.isAlive !== true))
    return refuse(reportRefusals.paperUnusable);
  const chosen = [...at.papers.values()].filter(
    (paper) =>
      paper.isAlive && (order.kind === 'special' ? order.paperIds.includes(paper.id) : belongs(order.kind, paper)),
  );
  if (chosen.length === 0) return refuse(reportRefusals.nothingApproved);
  const { by, now, today } = at;
  const report: ReportChange = {
    ...{ table: 'report', id: order.id, version: 0, event: 'report-drafted', jurisdictionId: origin.jurisdictionId },
    set: {
      ...origin,
      ...{ kind: order.kind, title: order.title, state: 'drafting', step: null, turn: null, heldSince: today },
      ...{ draftedBy: by.id, draftedByName: by.name, draftedAt: now },
      ...{ signatures: [], returns: [], settledAt: null, seal: null },
    },
  };
  return accept([report, ...partsOf(origin, order.id, chosen, at)]);
}

function partsOf(
  origin: ReportOrigin,
  reportId: string,
  chosen: readonly ApprovedPaper[],
  { headings, newId }: { readonly headings: readonly Heading[]; readonly newId: () => string },
): ReportChange[] {
  const used = headings.filter(({ category }) => chosen.some((paper) => paper.category === category));
  const { jurisdictionId, roundId, inspectionId } = origin;
  return used.map(({ category, says }, at) => ({
    ...{ table: 'part', id: newId(), version: 0, event: 'part-drafted', jurisdictionId },
    set: {
      ...{ reportId, jurisdictionId, roundId, inspectionId, position: at + 1, category, heading: says },
      sentences: chosen.filter((paper) => paper.category === category).flatMap((paper) => sentencesOf(paper, newId)),
    },
  }));
}

/** Seen → character → responsibility, each bound to the paper that says so. */
function sentencesOf({ id, seal, seen, character, whose }: ApprovedPaper, newId: () => string): Sentence[] {
  return [seen, character, whose].map((text) => ({ id: newId(), text: ended(text), papers: [{ paperId: id, seal }] }));
}

/** Sentences follow one another in a paragraph: one that was written without its full stop gets it. */
function ended(text: string): string {
  const written = text.trim();
  return /[。！？；.!?;]["”』）)]?$/u.test(written) ? written : `${written}。`;
}

export interface PartOrder {
  readonly heading: string;
  readonly sentences: readonly {
    readonly id: string;
    readonly text: string;
    readonly paperIds: readonly string[];
    /** Looked at again: it stands by what its papers say now. */
    readonly isChecked: boolean;
  }[];
}

/** Rewrites what stands under a heading. A sentence that says the same keeps the seals that it had, and so stays stale if it was. */
export function decidePart(report: Report, part: Part, order: PartOrder, at: ReportStanding): Decision<ReportChange> {
  const refusal = writingRefusal(report, at);
  if (refusal !== undefined) return refuse(refusal);
  if (order.sentences.some(({ paperIds }) => paperIds.length === 0)) return refuse(reportRefusals.sentenceWithoutPaper);
  const old = new Map(part.sentences.map((sentence) => [sentence.id, sentence]));
  const isKnown = (sentenceId: string, paperId: string) =>
    at.papers.get(paperId)?.isAlive === true || old.get(sentenceId)?.papers.some((each) => each.paperId === paperId);
  if (order.sentences.some(({ id, paperIds }) => paperIds.some((paperId) => !isKnown(id, paperId))))
    return refuse(reportRefusals.paperUnusable);
  if (order.sentences.some(({ paperIds }) => paperIds.some((id) => !isOfKind(report, at.papers.get(id)))))
    return refuse(reportRefusals.paperOfOtherKind);
  const sentences = order.sentences.map(({ id, text, paperIds, isChecked }): Sentence => {
    const before = old.get(id);
    const stands = before !== undefined && before.text === text && !isChecked;
    const seal = (paperId: string) =>
      (stands ? before.papers.find((each) => each.paperId === paperId)?.seal : undefined) ??
      at.papers.get(paperId)?.seal ??
      before?.papers.find((each) => each.paperId === paperId)?.seal ??
      '';
    return { id, text, papers: paperIds.map((paperId) => ({ paperId, seal: seal(paperId) })) };
  });
  const { id, version, jurisdictionId } = part;
  const set = { heading: order.heading, sentences };
  return accept({ table: 'part', id, version, event: 'part-written', set, jurisdictionId });
}

/** What the report has left out goes under its heading, which is made where there is none. */
export function decideTakingIn(
  report: Report,
  parts: readonly Part[],
  paperId: string,
  at: ReportStanding & { readonly headings: readonly Heading[]; readonly newId: () => string },
): Decision<ReportChange> {
  const refusal = writingRefusal(report, at);
  if (refusal !== undefined) return refuse(refusal);
  const paper = at.papers.get(paperId);
  if (paper === undefined || !paper.isAlive) return refuse(reportRefusals.paperUnusable);
  if (!isOfKind(report, paper)) return refuse(reportRefusals.paperOfOtherKind);
  if (papersIn(parts).has(paperId)) return refuse(reportRefusals.paperTakenIn);
  const part = parts.find(({ category }) => category === paper.category);
  const { jurisdictionId, roundId, inspectionId } = report;
  if (part !== undefined) {
    const sentences = [...part.sentences, ...sentencesOf(paper, at.newId)];
    const { id, version } = part;
    return accept({ table: 'part', id, version, event: 'part-written', set: { sentences }, jurisdictionId });
  }
  const position = Math.max(0, ...parts.map((each) => each.position)) + 1;
  const heading = at.headings.find(({ category }) => category === paper.category)?.says ?? paper.title;
  const set = {
    reportId: report.id,
    jurisdictionId,
    roundId,
    inspectionId,
    position,
    category: paper.category,
    heading,
  };
  const sentences = sentencesOf(paper, at.newId);
  return accept({
    ...{ table: 'part', id: at.newId(), version: 0, event: 'part-drafted', jurisdictionId },
    set: { ...set, sentences },
  });
}

export type ReportOrder =
  | { readonly type: 'hand-in'; readonly opinion: string | null }
  | {
      readonly type: 'pass';
      readonly opinion: string | null;
      readonly heldOn: Day | null;
      readonly points: readonly Point[];
    }
  | { readonly type: 'send-back'; readonly reason: string };
export type ReportCommand = ReportOrder['type'];
export const reportCommands = ['hand-in', 'pass', 'send-back'] as const satisfies readonly ReportCommand[];

export function decideReport(report: Report, order: ReportOrder, at: ReportStanding): Decision<ReportChange> {
  switch (order.type) {
    case 'hand-in':
      return handingIn(report, order.opinion, at);
    case 'pass':
      return passing(report, order, at);
    case 'send-back':
      return sendingBack(report, order.reason, at);
  }
}

/** The leader puts his name to it: the first step of the chain. Nothing stale goes out. */
function handingIn(report: Report, opinion: string | null, at: ReportStanding): Decision<ReportChange> {
  if (!at.by.roles.includes('team-leader')) return refuse(reportRefusals.leaderNeeded);
  if (report.state !== 'drafting') return refuse(reportRefusals.notDrafting);
  const [first] = at.chain;
  if (first === undefined || first.post !== 'team-leader') return refuse(reportRefusals.noChain);
  if (isWriter(report, at)) return refuse(reportRefusals.ownReport);
  const refusal = textRefusal(at);
  if (refusal !== undefined) return refuse(refusal);
  return accept(signed(report, first, { opinion, heldOn: null, points: [] }, at, 'report-handed-in'));
}

function passing(
  report: Report,
  { opinion, heldOn, points }: Extract<ReportOrder, { type: 'pass' }>,
  at: ReportStanding,
): Decision<ReportChange> {
  if (report.state !== 'under-review') return refuse(reportRefusals.notUnderReview);
  const step = at.chain.find(({ code }) => code === report.step);
  if (step === undefined || !at.by.roles.includes(roleOfPost(step.post))) return refuse(reportRefusals.notYourStep);
  // A meeting's word is written down by whoever keeps its records; every other signature is a person's own.
  const hasSigned = isWriter(report, at) || report.signatures.some(({ byId }) => byId === at.by.id);
  if (!isMeeting(step.post) && hasSigned) return refuse(reportRefusals.ownReport);
  if (isMeeting(step.post)) {
    if (heldOn === null) return refuse(reportRefusals.dayNeeded);
    if (heldOn > at.today) return refuse(reportRefusals.notYetHeld);
  }
  const refusal = textRefusal(at);
  if (refusal !== undefined) return refuse(refusal);
  const word = isMeeting(step.post) ? { opinion, heldOn, points } : { opinion, heldOn: null, points: [] };
  return accept(signed(report, step, word, at, 'report-passed'));
}

/** Whoever has it before him may send it back; what was signed so far falls away and stays in the journal. */
function sendingBack(report: Report, reason: string, at: ReportStanding): Decision<ReportChange> {
  if (report.state !== 'under-review') return refuse(reportRefusals.notUnderReview);
  const step = at.chain.find(({ code }) => code === report.step);
  if (step === undefined || !at.by.roles.includes(roleOfPost(step.post))) return refuse(reportRefusals.notYourStep);
  const { by, now, today } = at;
  const returns = [...report.returns, { step: step.code, reason, byName: by.name, at: now }];
  const set = { state: 'drafting', step: null, turn: null, heldSince: today, signatures: [], returns };
  return accept(changed(report, 'report-sent-back', set, { reason }));
}

function signed(
  report: Report,
  step: Step,
  word: { readonly opinion: string | null; readonly heldOn: Day | null; readonly points: readonly Point[] },
  { by, now, today, chain, seal }: ReportStanding,
  event: string,
): ReportChange {
  const next = chain[chain.findIndex(({ code }) => code === step.code) + 1];
  const signature = { step: step.code, byId: by.id, byName: by.name, at: now, ...word };
  const signatures = [...report.signatures, signature];
  if (next !== undefined)
    return changed(report, event, {
      ...{ state: 'under-review', step: next.code, turn: roleOfPost(next.post), heldSince: today },
      signatures,
    });
  return changed(report, 'report-settled', {
    ...{ state: 'settled', step: null, turn: null, heldSince: today, signatures },
    ...{ settledAt: now, seal },
  });
}

function textRefusal({ flaws, sentences }: ReportStanding): Refusal | undefined {
  if (sentences === 0) return reportRefusals.nothingWritten;
  const [first] = flaws;
  return first === undefined ? undefined : reportRefusals.staleSentences;
}

function writingRefusal(report: Report, at: ReportStanding): Refusal | undefined {
  const stranger = writerRefusal(at);
  if (stranger !== undefined) return stranger;
  return report.state === 'drafting' ? undefined : reportRefusals.notDrafting;
}

/** Whoever will sign it does not write it: were he one of its writers, his step could never be taken. */
function writerRefusal(at: ReportStanding): Refusal | undefined {
  if (!isOfTeam(at)) return reportRefusals.notInTeam;
  const signs = at.chain.some(({ post }) => at.by.roles.includes(roleOfPost(post)));
  return signs ? reportRefusals.signersDoNotWrite : undefined;
}

function isWriter({ draftedBy }: Report, { by, writers }: ReportStanding): boolean {
  return by.id === draftedBy || writers.has(by.id);
}

function isOfKind({ kind }: Report, paper: ApprovedPaper | undefined): boolean {
  return paper === undefined || belongs(kind, paper);
}

function isOfTeam({ by }: ReportStanding): boolean {
  return holdsOneOf(by, teamRoles);
}

function changed(
  report: Report,
  event: string,
  set: ReportChange['set'],
  detail?: ReportChange['detail'],
): ReportChange {
  const { id, version, jurisdictionId } = report;
  return { table: 'report', id, version, event, set, jurisdictionId, ...(detail === undefined ? {} : { detail }) };
}
