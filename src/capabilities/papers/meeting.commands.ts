/** Load → decide → record, for the team's meetings and the sheets for the unit. */
import { findPlacing } from '#capabilities/problems/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, type Decision, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { decideClosingMeeting, decideMeeting, decideMinutes } from './meeting.decide.ts';
import type { Meeting } from './meeting.model.ts';
import { loadPaper, noSuchPaper, standingIn, standingOn } from './paper.commands.ts';
import type { PaperChange, PaperStanding } from './paper.model.ts';
import { countUndecided, findOpenMeeting, findSheet, lockMeeting, lockPaper, rolesAt, write } from './paper.queries.ts';
import { paperRefusals } from './papers.refusals.ts';
import { decideAnswer, decideSending, decideWithdrawal } from './sheet.decide.ts';
import type { Sheet } from './sheet.model.ts';

export async function openMeeting(
  tx: Tx,
  {
    inspectionId,
    ...order
  }: { readonly inspectionId: string; readonly heldOn: Day; readonly present: readonly string[] },
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  const place = await findPlacing(tx, inspectionId);
  const { jurisdictionId, roundId } = place;
  const id = newId<'team-meeting'>();
  const at = await standingIn(tx, place, by, now);
  const change = accepted(decideMeeting(id, { jurisdictionId, roundId, inspectionId }, order, at));
  const open = await findOpenMeeting(tx, inspectionId);
  if (open !== undefined) throw new Refused(paperRefusals.meetingOpenAlready, {}, { id: open });
  await write(tx, 'meeting', [change], now);
  return { id };
}

export function minuteMeeting(tx: Tx, order: Versioned & { readonly minutes: string }, by: Actor, now: Instant) {
  return runMeeting(tx, order, by, now, async (meeting, at) => decideMinutes(meeting, order.minutes, at));
}

export function closeMeeting(tx: Tx, order: Versioned, by: Actor, now: Instant): Promise<number> {
  return runMeeting(tx, order, by, now, async (meeting, at) =>
    decideClosingMeeting(meeting, { undecided: await countUndecided(tx, meeting.id) }, at),
  );
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

async function runMeeting(
  tx: Tx,
  { id, version }: Versioned,
  by: Actor,
  now: Instant,
  decide: (meeting: Meeting, at: PaperStanding) => Promise<Decision<PaperChange>>,
): Promise<number> {
  const meeting = await lockMeeting(tx, id);
  if (meeting === undefined) throw await noSuchPaper(tx, id, paperRefusals.meetingMissing);
  if (meeting.version !== version) throw new Refused(journalRefusals.stale, {}, meeting);
  const at = await standingIn(tx, await findPlacing(tx, meeting.inspectionId), by, now);
  await write(tx, 'meeting', [accepted(await decide(meeting, at))], now);
  return version + 1;
}

/** Sends the facts of a paper to the unit. */
export async function sendSheet(
  tx: Tx,
  { paperId, dueOn }: { readonly paperId: string; readonly dueOn: Day },
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  // Locked, so that the meeting does not decide on it while its facts go out; for whoever may only read it the rules say why not.
  const paper = (await lockPaper(tx, paperId)) ?? (await loadPaper(tx, paperId));
  const at = await standingOn(tx, paper, await findPlacing(tx, paper.inspectionId), by, now);
  const id = newId<'fact-sheet'>();
  await write(tx, 'sheet', [accepted(decideSending(id, paper, dueOn, at))], now);
  return { id };
}

export function answerSheet(
  tx: Tx,
  order: Versioned & { readonly agrees: boolean; readonly answer: string | null },
  by: Actor,
  now: Instant,
): Promise<number> {
  return runSheet(tx, order, by, now, (sheet, at) => decideAnswer(sheet, order, at));
}

export function withdrawSheet(tx: Tx, order: Versioned, by: Actor, now: Instant): Promise<number> {
  return runSheet(tx, order, by, now, (sheet, at) => decideWithdrawal(sheet, at));
}

async function runSheet(
  tx: Tx,
  { id, version }: Versioned,
  by: Actor,
  now: Instant,
  decide: (sheet: Sheet, at: Pick<PaperStanding, 'by' | 'now' | 'today'>) => Decision<PaperChange>,
): Promise<number> {
  const sheet = await findSheet(tx, id);
  if (sheet === undefined) throw new Refused(paperRefusals.sheetMissing);
  if (sheet.version !== version) throw new Refused(journalRefusals.stale, {}, sheet);
  const signer = by.kind === 'account' ? { id: by.accountId, name: by.name } : { id: '', name: by.kind };
  const at = { by: { ...signer, roles: await rolesAt(tx, sheet) }, now, today: dayOf(now) };
  await write(tx, 'sheet', [accepted(decide(sheet, at))], now);
  return version + 1;
}
