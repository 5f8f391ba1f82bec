/** Papers, meetings and sheets as files: what may not be read may not be taken out, and what is the team's own is noted. */
import { loadContent } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { dayText } from '#platform/documents/words.ts';
import type { NamedDocument, Wanted } from '#platform/http/document.ts';
import { note } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { fill } from '#platform/kernel/filling.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { meetingDocumentText, paperDocumentText, sheetDocumentText } from './document.text.ts';
import { meetingDocument, sheetDocument } from './meeting-document.ts';
import { findMeeting } from './paper.queries.ts';
import { meetingPageOf, paperPageOf, sheetPageOf } from './paper.views.ts';
import { paperDocument, type WordOf } from './paper-document.ts';
import { paperSubjects } from './papers.subjects.ts';

export async function exportPaper(tx: Tx, { id, language }: Wanted, by: Actor, now: Instant): Promise<NamedDocument> {
  const paper = await paperPageOf(tx, id, by, now);
  const content = await loadContent(tx, paper.editionId as Parameters<typeof loadContent>[1]);
  const wordOf: WordOf = (kind, code) => content[kind].find((each) => each.code === code)?.label[language] ?? code;
  const { number, title, jurisdictionId } = paper;
  const detail = { language };
  await note(tx, { subject: paperSubjects.paper, id, event: 'paper-exported', detail, jurisdictionId, now });
  const name = fill(paperDocumentText.file[language], { number, title });
  return { name, document: paperDocument(paper, wordOf, language) };
}

export async function exportMeeting(tx: Tx, { id, language }: Wanted, by: Actor, now: Instant): Promise<NamedDocument> {
  const meeting = await meetingPageOf(tx, id, by, now);
  const jurisdictionId = (await findMeeting(tx, id))?.jurisdictionId ?? null;
  const detail = { language };
  await note(tx, { subject: paperSubjects.meeting, id, event: 'meeting-exported', detail, jurisdictionId, now });
  const place = { team: meeting.teamName, day: dayText(meeting.heldOn, language) };
  return { name: fill(meetingDocumentText.file[language], place), document: meetingDocument(meeting, language) };
}

/** It goes between team and unit anyway. */
export async function exportSheet(tx: Tx, { id, language }: Wanted, by: Actor, now: Instant): Promise<NamedDocument> {
  const sheet = await sheetPageOf(tx, id, by, now);
  const name = fill(sheetDocumentText.file[language], { number: sheet.number });
  return { name, document: sheetDocument(sheet, language) };
}
