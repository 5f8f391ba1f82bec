import type { Tx } from '#platform/db/database.ts';
import type { NamedDocument, Wanted } from '#platform/http/document.ts';
import { loadLetter } from './letter.commands.ts';
import { nameOfOffice, problemsOfLetter } from './letter.queries.ts';
import { letterDocument } from './letter-document.ts';

/** It goes between office and unit anyway, so that its taking out is not noted. */
export async function exportLetter(tx: Tx, { id, language }: Wanted): Promise<NamedDocument> {
  const letter = await loadLetter(tx, id);
  const officeName = await nameOfOffice(tx, letter.jurisdictionId);
  const document = letterDocument(letter, await problemsOfLetter(tx, id), officeName, language);
  return { name: letter.number === null ? letter.title : `${letter.number} ${letter.title}`, document };
}
