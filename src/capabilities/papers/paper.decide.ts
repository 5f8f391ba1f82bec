/** The life of a working paper: written by one, reviewed by another, signed by the leader, decided by the team's meeting. */
import { holdsOneOf } from '#platform/kernel/actor.ts';
import { accept, type Decision, type Refusal, refuse, type Says } from '#platform/kernel/decision.ts';
import {
  approvals,
  type DecisionOrder,
  type EvidenceLine,
  type Paper,
  type PaperChange,
  type PaperField,
  type PaperOrder,
  type PaperStanding,
  type PaperText,
  paperFields,
} from './paper.model.ts';
import { fieldTexts, partsLacking } from './paper-parts.model.ts';
import { paperRefusals } from './papers.refusals.ts';
import { teamRoles } from './roles.model.ts';

/** Where a paper is written: copied once and never changed. */
export interface PaperOrigin {
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly editionId: string;
  readonly unitId: string;
  readonly unitName: string;
}

/** A number is taken for it at once; whoever begins it is its writer and, until told otherwise, its finder. */
export function decideBeginning(
  id: string,
  origin: PaperOrigin,
  number: string,
  at: PaperStanding,
): Decision<PaperChange> {
  const refusal = writerRefusal(at);
  if (refusal !== undefined) return refuse(refusal);
  const { by, now, today } = at;
  const { jurisdictionId, roundId, inspectionId, editionId, unitId, unitName } = origin;
  const set = {
    ...{ jurisdictionId, roundId, inspectionId, editionId, unitId, unitName },
    number,
    ...emptyText,
    ...{ foundOn: today, foundBy: by.id, foundByName: by.name },
    ...{ writtenBy: by.id, writtenByName: by.name, writtenAt: now },
    ...{ state: 'draft', heldSince: today },
    ...unsigned,
    returns: [],
  };
  return accept({ id, version: 0, event: 'paper-begun', set, jurisdictionId });
}

export function decidePaper(paper: Paper, order: PaperOrder, at: PaperStanding): Decision<PaperChange> {
  if (!holdsOneOf(at.by, teamRoles)) return refuse(paperRefusals.notInTeam);
  switch (order.type) {
    case 'save':
      return saving(paper, order.text, at);
    case 'submit':
      return submission(paper, at);
    case 'review':
      return review(paper, order.opinion, at);
    case 'sign':
      return signature(paper, order.opinion, at);
    case 'table':
      return tabling(paper, at);
    case 'send-back':
      return sendingBack(paper, order.reason, at);
    case 'decide':
      return decision(paper, order, at);
    case 'bring-back':
      return bringingBack(paper, order.reason, at);
  }
}

/** Anybody of the team but its leader may mend a draft: two at once are told of each other by the version. */
function saving(paper: Paper, text: PaperText, at: PaperStanding): Decision<PaperChange> {
  if (isLeader(at)) return refuse(paperRefusals.leaderDoesNotWrite);
  if (paper.state !== 'draft') return refuse(paperRefusals.notDraft);
  const finder = at.team.find(({ id }) => id === text.foundBy);
  const stays = text.foundBy === paper.foundBy;
  if (!stays && (finder === undefined || finder.roles.includes('team-leader')))
    return refuse(paperRefusals.finderUnknown);
  const faulty = wordsRefusal(text, at) ?? evidenceRefusal(paper, text.evidence, at);
  if (faulty !== undefined) return refuse(faulty);
  const changed = paperFields.filter((field) => JSON.stringify(text[field]) !== JSON.stringify(paper[field]));
  const set = Object.fromEntries(changed.map((field) => [field, text[field]]));
  if (changed.length > 0 && leavesNoReviewer(paper, at)) return refuse(paperRefusals.reviewerLeft);
  const named = stays || finder === undefined ? {} : { foundByName: finder.name };
  return accept(change(paper, 'paper-saved', { ...set, ...named }));
}

function submission(paper: Paper, at: PaperStanding): Decision<PaperChange> {
  if (isLeader(at)) return refuse(paperRefusals.leaderDoesNotWrite);
  if (paper.state !== 'draft') return refuse(paperRefusals.notDraft);
  const { movedInOn, isOver, team, reviewPost, now, today } = at;
  if (movedInOn === null || isOver) return refuse(paperRefusals.notOnSite);
  const missing = partsMissing(paper);
  const [first] = missing;
  if (first !== undefined) return refuse(missingRefusal(missing, first.field));
  if (paper.foundOn === null || paper.foundOn < movedInOn || paper.foundOn > today)
    return refuse(paperRefusals.foundOutside, { from: movedInOn });
  // Where the chain's reviewer wrote of it himself, any other member reviews.
  const holders = team.filter(({ roles }) => reviewPost !== null && roles.includes(reviewPost));
  const isOwn = holders.length > 0 && holders.every(({ id }) => isWriter(paper, id, at));
  const reviewedAs = isOwn ? null : reviewPost;
  return accept(change(paper, 'paper-submitted', { ...moved('submitted', today), submittedAt: now, reviewedAs }));
}

function review(paper: Paper, opinion: string | null, at: PaperStanding): Decision<PaperChange> {
  if (paper.state !== 'submitted') return refuse(paperRefusals.notSubmitted);
  const refusal = reviewerRefusal(paper, at);
  if (refusal !== undefined) return refuse(refusal);
  const { by, now, today } = at;
  const set = { reviewedBy: by.id, reviewedByName: by.name, reviewedAt: now, reviewOpinion: opinion };
  return accept(change(paper, 'paper-reviewed', { ...moved('reviewed', today), ...set }));
}

function signature(paper: Paper, opinion: string | null, at: PaperStanding): Decision<PaperChange> {
  if (!isLeader(at)) return refuse(paperRefusals.leaderNeeded);
  if (paper.state !== 'reviewed') return refuse(paperRefusals.notReviewed);
  const { by, now, today } = at;
  if (isWriter(paper, by.id, at) || by.id === paper.reviewedBy) return refuse(paperRefusals.ownPaper);
  const set = { signedBy: by.id, signedByName: by.name, signedAt: now, signOpinion: opinion };
  return accept(change(paper, 'paper-signed', { ...moved('signed', today), ...set }));
}

function tabling(paper: Paper, { meeting, today }: PaperStanding): Decision<PaperChange> {
  if (paper.state !== 'signed') return refuse(paperRefusals.notSigned);
  if (meeting === null || meeting.inspectionId !== paper.inspectionId) return refuse(paperRefusals.meetingMissing);
  if (!meeting.isOpen) return refuse(paperRefusals.meetingClosed);
  return accept(change(paper, 'paper-tabled', { ...moved('tabled', today), meetingId: meeting.id }));
}

/** Whoever has it before him may send it back with his reason; what was signed so far falls away and stays in the journal. */
function sendingBack(paper: Paper, reason: string, at: PaperStanding): Decision<PaperChange> {
  const { state, returns } = paper;
  if (state === 'submitted') {
    const refusal = reviewerRefusal(paper, at);
    if (refusal !== undefined) return refuse(refusal);
  } else if (state === 'reviewed' || state === 'signed' || state === 'tabled') {
    if (!isLeader(at)) return refuse(paperRefusals.leaderNeeded);
  } else return refuse(paperRefusals.nothingToSendBack);
  const { by, now, today, sheetDueOn } = at;
  if (sheetDueOn !== null && sheetDueOn >= today) return refuse(paperRefusals.sheetOut, { day: sheetDueOn });
  const entry = { from: state, reason, byName: by.name, at: now };
  const set = { ...moved('draft', today), ...unsigned, returns: [...returns, entry] };
  return accept(change(paper, 'paper-sent-back', set, { reason }));
}

function decision(paper: Paper, order: DecisionOrder, at: PaperStanding): Decision<PaperChange> {
  if (!isLeader(at)) return refuse(paperRefusals.leaderNeeded);
  if (paper.state !== 'tabled') return refuse(paperRefusals.notTabled);
  const { by, now, today, meeting, sheetDueOn } = at;
  if (meeting?.isOpen !== true) return refuse(paperRefusals.meetingClosed);
  if (by.id === paper.foundBy) return refuse(paperRefusals.finderDecides);
  if (sheetDueOn !== null && sheetDueOn >= today) return refuse(paperRefusals.sheetOut, { day: sheetDueOn });
  const faulty = decisionRefusal(paper, order, at);
  if (faulty !== undefined) return refuse(faulty);
  const isApproved = (approvals as readonly string[]).includes(order.decision);
  const state = isApproved ? 'approved' : order.decision === 'merged' ? 'merged' : 'dropped';
  const set = {
    ...{ state, decision: order.decision, decisionOpinion: order.opinion },
    otherBody: order.decision === 'other-body' ? order.otherBody : null,
    mergedInto: order.decision === 'merged' ? order.mergedInto : null,
    ...{ decidedBy: by.id, decidedByName: by.name, decidedAt: now },
    problemId: isApproved ? at.problemId : null,
  };
  return accept(change(paper, `paper-${state}`, set));
}

/** What was merged into a paper stands on its own again and waits for a meeting; the decision that fell away stays in `returns`. */
function bringingBack(paper: Paper, reason: string, at: PaperStanding): Decision<PaperChange> {
  if (!isLeader(at)) return refuse(paperRefusals.leaderNeeded);
  if (paper.state !== 'merged') return refuse(paperRefusals.notMerged);
  return accept(broughtBack(paper, { state: 'signed', meetingId: null }, reason, at));
}

/** With a paper that is dropped, all that was merged into it comes before the same meeting: nothing is without a holder. */
export function decideWithDropped(
  dropped: Pick<Paper, 'number' | 'meetingId'>,
  absorbed: readonly Paper[],
  { opinion }: Pick<DecisionOrder, 'opinion'>,
  at: PaperStanding,
): PaperChange[] {
  const { number, meetingId } = dropped;
  return absorbed.map((paper) => broughtBack(paper, { state: 'tabled', meetingId }, `${number}：${opinion}`, at));
}

function broughtBack(
  paper: Paper,
  { state, meetingId }: Pick<Paper, 'state' | 'meetingId'>,
  reason: string,
  { by, now, today }: PaperStanding,
): PaperChange {
  const entry = { from: paper.state, reason, byName: by.name, at: now };
  const set = { ...moved(state, today), meetingId, ...undecided, returns: [...paper.returns, entry] };
  return change(paper, 'paper-brought-back', set, { reason });
}

function decisionRefusal(paper: Paper, order: DecisionOrder, { today, other }: PaperStanding): Refusal | undefined {
  if (order.decision === 'merged') {
    const stands = other !== null && other.state !== 'merged' && other.state !== 'dropped' && !other.isProblemDropped;
    const fits = stands && other.id !== paper.id && other.inspectionId === paper.inspectionId;
    return fits ? undefined : paperRefusals.mergeTarget;
  }
  if (order.decision === 'dropped') return undefined;
  if (order.decision === 'other-body' && order.otherBody === null) return paperRefusals.bodyNeeded;
  return order.dueOn === null || order.dueOn < today ? paperRefusals.dueNeeded : undefined;
}

/** What a paper lacks before it can be handed in, in the form's order. */
export function partsMissing(text: PaperText): { readonly field: PaperField; readonly says: Says }[] {
  return partsLacking(text).map((field) => ({ field, says: fieldTexts[field] }));
}

function missingRefusal(missing: ReturnType<typeof partsMissing>, field: PaperField): Refusal {
  const { says, ...refusal } = paperRefusals.partMissing;
  const names = (language: keyof Says, between: string) =>
    says[language].replace('{parts}', missing.map((part) => part.says[language]).join(between));
  return { ...refusal, field, says: { zh: names('zh', '、'), en: names('en', ', ') } };
}

function writerRefusal({ by, movedInOn, isOver }: PaperStanding): Refusal | undefined {
  if (by.roles.includes('team-leader')) return paperRefusals.leaderDoesNotWrite;
  if (!holdsOneOf(by, teamRoles)) return paperRefusals.notInTeam;
  return movedInOn === null || isOver ? paperRefusals.notOnSite : undefined;
}

function reviewerRefusal(paper: Paper, at: PaperStanding): Refusal | undefined {
  const { reviewedAs } = paper;
  if (isWriter(paper, at.by.id, at)) return paperRefusals.ownPaper;
  if (isLeader(at) || (reviewedAs !== null && !at.by.roles.includes(reviewedAs))) return paperRefusals.reviewerNeeded;
  return undefined;
}

/** Whoever changed a word of it wrote it, not only who began it. */
function isWriter({ writtenBy }: Paper, id: string, { writers }: PaperStanding): boolean {
  return id === writtenBy || writers.has(id);
}

/** The last of the team who has not written of it keeps his hands off, or nobody could review it. */
function leavesNoReviewer(paper: Paper, at: PaperStanding): boolean {
  const { by, team } = at;
  const others = team.filter(({ id, roles }) => id !== by.id && !roles.includes('team-leader'));
  return !isWriter(paper, by.id, at) && others.every(({ id }) => isWriter(paper, id, at));
}

function wordsRefusal(text: PaperText, { words }: PaperStanding): Refusal | undefined {
  const { category, discipline, responsibility } = text;
  const isKnown = (code: string | null, codes: ReadonlySet<string>) => code === null || codes.has(code);
  return isKnown(category, words.categories) &&
    isKnown(discipline, words.disciplines) &&
    isKnown(responsibility, words.responsibilities)
    ? undefined
    : paperRefusals.wordUnknown;
}

/** What a paper pointed to before stays, also where that item was withdrawn since. */
function evidenceRefusal(
  { evidence: before }: Paper,
  lines: readonly EvidenceLine[],
  { evidence }: PaperStanding,
): Refusal | undefined {
  const known = new Set([...evidence, ...before.map(({ evidenceId }) => evidenceId)]);
  if (lines.some(({ evidenceId }) => evidenceId !== null && !known.has(evidenceId)))
    return paperRefusals.evidenceUnknown;
  return lines.every(({ no, title }, at) => no === at + 1 && title !== '')
    ? undefined
    : paperRefusals.evidenceNumbering;
}

function isLeader({ by }: PaperStanding): boolean {
  return by.roles.includes('team-leader');
}

function moved(state: Paper['state'], today: string) {
  return { state, heldSince: today };
}

function change(paper: Paper, event: string, set: PaperChange['set'], detail?: PaperChange['detail']): PaperChange {
  const { id, version, jurisdictionId } = paper;
  return { id, version, event, set, jurisdictionId, ...(detail === undefined ? {} : { detail }) };
}

const emptyText = {
  ...{ title: '', happened: '', place: '', amount: null, seen: '', character: '', whose: '', responsible: '' },
  ...{ evidence: [], category: null, discipline: null, responsibility: null, severity: 'ordinary' },
} as const;

const undecided = {
  ...{ decision: null, decisionOpinion: null, otherBody: null, mergedInto: null },
  ...{ decidedBy: null, decidedByName: null, decidedAt: null, problemId: null },
} as const;

const unsigned = {
  ...{ submittedAt: null, reviewedAs: null, reviewedBy: null, reviewedByName: null, reviewedAt: null },
  ...{ reviewOpinion: null, signedBy: null, signedByName: null, signedAt: null, signOpinion: null, meetingId: null },
  ...undecided,
} as const;
