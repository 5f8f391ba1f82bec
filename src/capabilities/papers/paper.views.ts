/** Answers to the pages, put together from rows. */

import type { z } from 'zod';
import { listYears } from '#capabilities/calendar/index.ts';
import { findPlacing, lintPaper, type Placing } from '#capabilities/problems/index.ts';
import { amountOf, offeredDayOf, sectionOf } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Actor, holdsOneOf } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { decideClosingMeeting, decideMeeting, decideMinutes } from './meeting.decide.ts';
import {
  findPlacedSheet,
  findWholeMeeting,
  listAbsorbed,
  listAlike,
  listEntries,
  listMeetings,
  listPapers,
  listSheets,
  listTabled,
  listUnitSheets,
  type PlacedSheet,
} from './page.queries.ts';
import { allowedOnPaper } from './paper.access.ts';
import { evidenceChoices, loadPaper, standingIn, standingOn } from './paper.commands.ts';
import { decideBeginning, decidePaper } from './paper.decide.ts';
import type { PaperStanding } from './paper.model.ts';
import { rolesAt } from './paper.queries.ts';
import { writtenOf } from './paper-facts.model.ts';
import { storyOf } from './paper-story.model.ts';
import { paperRefusals } from './papers.refusals.ts';
import type {
  hintsQueryShape,
  InspectionPapers,
  MeetingPageAnswer,
  PaperHints,
  PaperPageAnswer,
  PaperStoryAnswer,
  SheetPageAnswer,
} from './papers.schema.ts';
import { teamRoles } from './roles.model.ts';
import { decideAnswer } from './sheet.decide.ts';

const sheetsAtMost = 100;
/** Less is what papers of one kind of office have in common anyway. */
const alikeFromPercent = 50;
const alikeAtMost = 3;

export async function inspectionPapersOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<InspectionPapers> {
  const place = await findPlacing(tx, id);
  const standing = await standingIn(tx, place, by, now);
  const { unitName, teamName, editionId } = place;
  return {
    ...{ inspectionId: id, unitName, teamName, editionId },
    papers: await listPapers(tx, id),
    meetings: await listMeetings(tx, id),
    team: people(standing),
    mayWrite: decideBeginning('', place, '', standing).accepted,
    mayMeet: mayMeet(place, standing),
  };
}

export async function paperPageOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<PaperPageAnswer> {
  const paper = await loadPaper(tx, id);
  const place = await findPlacing(tx, paper.inspectionId);
  const standing = await standingOn(tx, paper, place, by, now);
  const sheets = await listSheets(tx, id);
  const sent = sheets.filter(({ state }) => state !== 'withdrawn');
  return {
    ...paper,
    evidence: [...paper.evidence],
    returns: [...paper.returns],
    teamName: place.teamName,
    isReturned: paper.state === 'draft' && paper.returns.length > 0,
    sheetState: sent.at(-1)?.state ?? null,
    sheets,
    absorbed: await listAbsorbed(tx, id),
    meetings: await listMeetings(tx, paper.inspectionId),
    team: people(standing),
    choices: await evidenceChoices(tx, paper.inspectionId),
    allowed: allowedOnPaper(paper, standing),
    sheetDueOn: offeredDayOf(
      await sectionOf(tx, place.editionId, 'numbers'),
      'fact-sheet-days',
      dayOf(now),
      await listYears(tx),
    ),
  };
}

/** What changed in the text is the team's; the others read the acts and the reasons. */
export async function paperStoryOf(tx: Tx, id: string): Promise<PaperStoryAnswer> {
  const paper = await loadPaper(tx, id);
  const isOfTeam = holdsOneOf(await findPlacing(tx, paper.inspectionId), teamRoles);
  return storyOf(await listEntries(tx, id)).map(({ words, changes, ...line }) => ({
    ...line,
    words: [...words],
    changes: isOfTeam ? [...changes] : [],
  }));
}

export async function meetingPageOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<MeetingPageAnswer> {
  const meeting = await findWholeMeeting(tx, id);
  if (meeting === undefined) throw new Refused(paperRefusals.meetingMissing);
  const place = await findPlacing(tx, meeting.inspectionId);
  const standing = await standingIn(tx, place, by, now);
  const tabled = await listTabled(tx, id);
  const papers = await listPapers(tx, meeting.inspectionId);
  const here = { id, inspectionId: meeting.inspectionId, isOpen: meeting.state === 'open' };
  const decide = { type: 'decide', decision: 'dropped', opinion: '…', otherBody: null, mergedInto: null } as const;
  const { unitName, teamName, editionId } = place;
  const others = papers.filter(({ state }) => state !== 'merged' && state !== 'dropped');
  return {
    ...meeting,
    present: [...meeting.present],
    ...{ unitName, teamName, editionId },
    tabled: tabled.map(({ whole, ...line }) => ({
      ...line,
      mayDecide: decidePaper(whole, { ...decide, dueOn: null }, { ...standing, meeting: here }).accepted,
    })),
    ready: papers.filter(({ state }) => state === 'signed'),
    others: others.map(({ id: other, number, title }) => ({ id: other, number, title })),
    mayWrite: decideMinutes(meeting, '…', standing).accepted,
    mayClose: decideClosingMeeting({ ...meeting, minutes: '…' }, { undecided: 0 }, standing).accepted,
  };
}

/** What could be better about a paper while it is being written, and papers that say nearly the same. */
export async function hintsOf(tx: Tx, order: z.output<typeof hintsQueryShape>): Promise<PaperHints> {
  const { inspectionId, besides, text } = order;
  const hints = lintPaper(writtenOf(text)).map(({ words, ...hint }) => ({ ...hint, words: [...words] }));
  const written = `${text.title} ${text.seen}`.trim().slice(0, 600);
  if (written.length < 10) return { hints, alike: [] };
  const { editionId } = await findPlacing(tx, inspectionId);
  const numbers = await sectionOf(tx, editionId, 'numbers');
  const range = { from: amountOf(numbers, 'alike-from-percent', alikeFromPercent) / 100, most: alikeAtMost };
  return { hints, alike: await listAlike(tx, { inspectionId, written, besides }, range) };
}

export async function unitSheetsOf(tx: Tx, by: Actor, now: Instant): Promise<{ rows: SheetPageAnswer[] }> {
  const found = await listUnitSheets(tx, sheetsAtMost);
  return { rows: await Promise.all(found.map((sheet) => sheetAnswer(tx, sheet, by, now))) };
}

export async function sheetPageOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<SheetPageAnswer> {
  const sheet = await findPlacedSheet(tx, id);
  if (sheet === undefined) throw new Refused(paperRefusals.sheetMissing);
  return sheetAnswer(tx, sheet, by, now);
}

async function sheetAnswer(tx: Tx, sheet: PlacedSheet, by: Actor, now: Instant): Promise<SheetPageAnswer> {
  const signer = by.kind === 'account' ? { id: by.accountId, name: by.name } : { id: '', name: by.kind };
  const at = { by: { ...signer, roles: await rolesAt(tx, sheet) }, now, today: dayOf(now) };
  return { ...sheet, mayAnswer: decideAnswer(sheet, { agrees: true, answer: null }, at).accepted };
}

function mayMeet({ jurisdictionId, roundId, inspectionId }: Placing, at: PaperStanding): boolean {
  const present = at.team.map(({ id }) => id);
  return decideMeeting('', { jurisdictionId, roundId, inspectionId }, { heldOn: at.today, present }, at).accepted;
}

function people({ team }: PaperStanding) {
  return team.map(({ roles, ...person }) => ({ ...person, roles: [...roles] }));
}
