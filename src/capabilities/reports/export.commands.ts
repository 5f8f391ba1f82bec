import type { Tx } from '#platform/db/database.ts';
import type { NamedDocument, Wanted } from '#platform/http/document.ts';
import { note } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { loadReport } from './report.commands.ts';
import { printOf } from './report.views.ts';
import { reportDocument } from './report-document.ts';
import { reportSubjects } from './reports.subjects.ts';

/**
 * The report as a file, under the rules of its print page; that it was taken out is written down.
 * @throws Refused `reports.stale-sentences` where a sentence rests on something that has changed or is gone
 */
export async function exportReport(tx: Tx, { id, language }: Wanted, by: Actor, now: Instant): Promise<NamedDocument> {
  const print = await printOf(tx, id, by, now);
  const { jurisdictionId } = await loadReport(tx, id);
  const detail = { language };
  await note(tx, { subject: reportSubjects.report, id, event: 'report-exported', detail, jurisdictionId, now });
  return { name: print.title, document: reportDocument(print, language) };
}
