/** Feedback as a file, for whoever reads it; that it was taken out is written down. */
import { sectionOf } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { NamedDocument, Wanted } from '#platform/http/document.ts';
import { note } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Says } from '#platform/kernel/decision.ts';
import { fill } from '#platform/kernel/filling.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { feedbackDocumentText as text } from './document.text.ts';
import { loadFeedback } from './feedback.commands.ts';
import { nameOfOffice, nameOfTeam } from './feedback.queries.ts';
import { feedbackSubject } from './feedback.subjects.ts';
import { type Addressed, feedbackDocument } from './feedback-document.ts';

export function exportFeedback(to: Addressed) {
  return async (tx: Tx, { id, language }: Wanted, _by: Actor, now: Instant): Promise<NamedDocument> => {
    const feedback = await loadFeedback(tx, id);
    const { jurisdictionId, inspectionId, editionId, title } = feedback;
    const documents = await sectionOf(tx, editionId, 'step-documents');
    const copies = documents.find(({ keptIn }) => keptIn === 'feedback')?.copiesTo as Says | undefined;
    const issuing = {
      teamName: await nameOfTeam(tx, inspectionId),
      officeName: await nameOfOffice(tx, jurisdictionId),
      copiesTo: copies?.[language] ?? null,
    };
    const detail = { language, to };
    await note(tx, { subject: feedbackSubject, id, event: 'feedback-exported', detail, jurisdictionId, now });
    const name = fill((to === 'body' ? text.fileToBody : text.fileToChief)[language], { title });
    return { name, document: feedbackDocument(feedback, to, issuing, language) };
  };
}
