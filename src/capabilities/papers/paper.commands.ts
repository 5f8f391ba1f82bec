/** Load → decide → record, for working papers. */

import { evidenceNumber, listEvidence } from '#capabilities/evidence/index.ts';
import {
  findPlacing,
  type Placing,
  registerFromPaper,
  takeProblemNumber,
  wordsOf,
} from '#capabilities/problems/index.ts';
import { loadInspection } from '#capabilities/rounds/index.ts';
import { amountOf, loadContent } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { usualQuorum } from './meeting.model.ts';
import { decideBeginning, decidePaper, decideWithDropped } from './paper.decide.ts';
import { type Approval, approvals, type Paper, type PaperOrder, type PaperStanding } from './paper.model.ts';
import {
  closedInspection,
  findMeeting,
  findMergeTarget,
  findPaper,
  lockAbsorbed,
  lockMeeting,
  lockPaper,
  openSheet,
  teamPeople,
  write,
  writersOf,
} from './paper.queries.ts';
import { evidenceOf, factsOf, responsibleOf } from './paper-facts.model.ts';
import { paperRefusals } from './papers.refusals.ts';

/** Begins a paper and takes its number. */
export async function beginPaper(
  tx: Tx,
  inspectionId: string,
  by: Actor,
  now: Instant,
): Promise<{ id: string; number: string }> {
  const place = await findPlacing(tx, inspectionId);
  const standing = await standingIn(tx, place, by, now);
  const id = newId<'paper'>();
  // Decided before a number is taken, so that a refusal leaves no gap.
  accepted(decideBeginning(id, place, '…', standing));
  const number = await takeProblemNumber(tx, place);
  await write(tx, 'paper', [accepted(decideBeginning(id, place, number, standing))], now);
  return { id, number };
}

/** @returns the version that stands now */
export async function commandPaper(
  tx: Tx,
  { id, version, order }: { readonly id: string; readonly version: number; readonly order: PaperOrder },
  by: Actor,
  now: Instant,
): Promise<number> {
  if (order.type === 'decide' && order.mergedInto !== null) {
    // In one order whichever comes first, so that two are neither merged into each other nor wait for each other.
    for (const each of [id, order.mergedInto].sort()) await lockPaper(tx, each);
  }
  const paper = await lockPaper(tx, id);
  if (paper === undefined) throw await noSuchPaper(tx, id);
  if (paper.version !== version) throw new Refused(journalRefusals.stale, {}, paper);
  const place = await findPlacing(tx, paper.inspectionId);
  const standing = await standingOn(tx, paper, place, by, now, order);
  const change = accepted(decidePaper(paper, order, standing));
  // What was typed and taken back again is no change.
  if (order.type === 'save' && Object.keys(change.set).length === 0) return version;
  await write(tx, 'paper', [change], now);
  if (order.type === 'decide' && order.decision === 'dropped')
    await write(tx, 'paper', decideWithDropped(paper, await lockAbsorbed(tx, id), order, standing), now);
  if (order.type === 'decide' && isApproval(order.decision) && order.dueOn !== null) {
    const { opinion, otherBody, dueOn } = order;
    await registerFromPaper(
      tx,
      {
        ...problemFactsOf(paper),
        ...{ id: standing.problemId, dueOn, proposedRoute: order.decision },
        opinion: otherBody === null || order.decision !== 'other-body' ? opinion : `${opinion}（移交：${otherBody}）`,
      },
      place,
      standing.by,
      now,
    );
  }
  return version + 1;
}

/** What the problem made of a paper says. A paper that is handed in has its category and its day. */
export function problemFactsOf(paper: Paper) {
  const { number, title, category, discipline, responsibility, severity, foundOn } = paper;
  if (category === null || foundOn === null) throw new Error(`paper ${number} is not whole`);
  return {
    ...{ number, title, category, discipline, responsibility, severity, foundOn },
    facts: factsOf(paper),
    basis: paper.character,
    evidence: evidenceOf(paper.evidence),
    responsible: responsibleOf(paper),
    finder: { id: paper.foundBy, name: paper.foundByName },
  };
}

/** @throws Refused `papers.paper-missing`, also where the actor may not see it */
export async function loadPaper(tx: Tx, id: string): Promise<Paper> {
  const found = await findPaper(tx, id);
  if (found === undefined) throw await noSuchPaper(tx, id);
  return found;
}

/** Why there is none for the actor: where his authorisation is over, that. */
export async function noSuchPaper(tx: Tx, id: string, missing = paperRefusals.paperMissing): Promise<Refused> {
  const closed = await closedInspection(tx, id);
  if (closed !== undefined) await loadInspection(tx, closed);
  return new Refused(missing);
}

export async function standingIn(tx: Tx, place: Placing, by: Actor, now: Instant): Promise<PaperStanding> {
  const team = await teamPeople(tx, place.inspectionId);
  const content = await loadContent(tx, place.editionId as Parameters<typeof loadContent>[1]);
  const chain = content['sign-offs'].filter(({ parent }) => parent === 'paper');
  const signer = by.kind === 'account' ? { id: by.accountId, name: by.name } : { id: '', name: by.kind };
  return {
    by: { ...signer, roles: place.roles },
    ...{ now, today: dayOf(now), team, writers: new Set<string>() },
    reviewPost: chain.find(({ by: post }) => post !== undefined && post !== 'team-leader')?.by ?? null,
    ...{ movedInOn: place.movedInOn, isOver: place.isOver },
    ...{ meeting: null, other: null, sheetDueOn: null },
    evidence: new Set((await evidenceChoices(tx, place.inspectionId)).map(({ id }) => id)),
    words: wordsOf(content),
    quorum: {
      people: amountOf(content.numbers, 'meeting-present-least', usualQuorum.people),
      percent: amountOf(content.numbers, 'meeting-present-percent', usualQuorum.percent),
    },
    problemId: newId(),
  };
}

/** With the meeting, the other paper and the sheet that the order, or the paper itself, has to do with. */
export async function standingOn(
  tx: Tx,
  paper: Paper,
  place: Placing,
  by: Actor,
  now: Instant,
  order?: PaperOrder,
): Promise<PaperStanding> {
  const standing = await standingIn(tx, place, by, now);
  const meetingId = order?.type === 'table' ? order.meetingId : paper.meetingId;
  // Locked, so that it does not close over a paper that is being put to it.
  const seek = order?.type === 'table' ? lockMeeting : findMeeting;
  const meeting = meetingId === null ? undefined : await seek(tx, meetingId);
  const mergedInto = order?.type === 'decide' ? order.mergedInto : null;
  const other = mergedInto === null ? undefined : await findMergeTarget(tx, mergedInto);
  const sheet = await openSheet(tx, paper.id);
  return {
    ...standing,
    meeting:
      meeting === undefined
        ? null
        : { id: meeting.id, inspectionId: meeting.inspectionId, isOpen: meeting.state === 'open' },
    writers: await writersOf(tx, paper.id),
    other: other ?? null,
    sheetDueOn: sheet?.dueOn ?? null,
  };
}

/** What the inspection keeps, or has entered in the index, of its evidence. */
export async function evidenceChoices(tx: Tx, inspectionId: string) {
  const items = await listEvidence(tx, inspectionId);
  return items
    .filter(({ state }) => state === 'kept' || state === 'index-only')
    .map(({ id, number, name }) => ({ id, number: evidenceNumber(number), name }));
}

function isApproval(decision: string): decision is Approval {
  return (approvals as readonly string[]).includes(decision);
}
