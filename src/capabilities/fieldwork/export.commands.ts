/** Talks and lists of documents as files: what may not be read may not be taken out, and a talk that is taken out is noted. */
import type { Tx } from '#platform/db/database.ts';
import { dayText } from '#platform/documents/words.ts';
import type { NamedDocument, Wanted } from '#platform/http/document.ts';
import { note } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { fill } from '#platform/kernel/filling.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { requestsDocumentText, talkDocumentText } from './document.text.ts';
import { siteOf } from './fieldwork.commands.ts';
import { fieldworkSubjects } from './fieldwork.subjects.ts';
import { sitePageOf, talkPageOf } from './fieldwork.views.ts';
import { requestsDocument } from './requests-document.ts';
import { talkDocument } from './talk-document.ts';

export async function exportTalk(tx: Tx, { id, language }: Wanted, by: Actor, now: Instant): Promise<NamedDocument> {
  const talk = await talkPageOf(tx, id, by, now);
  const { jurisdictionId } = (await siteOf(tx, talk.inspectionId, by, now)).place;
  const detail = { language };
  await note(tx, { subject: fieldworkSubjects.talk, id, event: 'talk-exported', detail, jurisdictionId, now });
  const of = { name: talk.personName, day: dayText(talk.heldOn, language) };
  return { name: fill(talkDocumentText.file[language], of), document: talkDocument(talk, language) };
}

/** It is written for the unit, which sees each line of it anyway. */
export async function exportRequests(
  tx: Tx,
  { id, language }: Wanted,
  by: Actor,
  now: Instant,
): Promise<NamedDocument> {
  const { unitName, teamName, requests } = await sitePageOf(tx, id, by, now);
  const name = fill(requestsDocumentText.file[language], { unit: unitName });
  return { name, document: requestsDocument({ unitName, teamName, requests, today: dayOf(now) }, language) };
}
