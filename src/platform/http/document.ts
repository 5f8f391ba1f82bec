import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Instant } from '#platform/kernel/time.ts';
import type { Language, OfficialDocument } from '../documents/document.model.ts';
import { documentType, writeDocument } from '../documents/write-document.ts';
import { type Route, route } from './route.ts';

const documentParams = z.object({ id: z.uuid() });
const documentQuery = z.object({ language: z.enum(['zh', 'en']).default('zh') });

/** Which record is wanted as a file, and in which language. */
export interface Wanted {
  readonly id: string;
  readonly language: Language;
}

export interface NamedDocument {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly document: OfficialDocument;
}

interface DocumentRoute extends Pick<Route, 'url' | 'summary' | 'who' | 'writes'> {
  readonly make: (tx: Tx, wanted: Wanted, by: Actor, now: Instant) => Promise<NamedDocument>;
}

/** A record as a Word file. @param shapes `url` has the record's `:id`; `writes` where the taking out is noted in the journal */
export function documentRoute({ make, ...shapes }: DocumentRoute): Route {
  return route({
    ...{ method: 'GET', params: documentParams, query: documentQuery, response: 'raw', ...shapes },
    handle: async ({ tx, params: { id }, query: { language }, actor, now, reply }) =>
      sendDocument(reply, await make(tx, { id, language }, actor, now)),
  });
}

/** Answers with the file under its own name. */
async function sendDocument(reply: FastifyReply, { name, document }: NamedDocument): Promise<Buffer> {
  const file = await writeDocument(document);
  reply.headers({
    'content-type': documentType,
    'content-disposition': `attachment; filename*=UTF-8''${fileName(name)}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  return file;
}

const longestName = 120;

/** As RFC 5987 writes it, without the signs that Windows forbids in a name. */
export function fileName(name: string): string {
  const allowed = name
    .toWellFormed()
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .trim();
  const short = [...allowed].slice(0, longestName).join('');
  const encoded = encodeURIComponent(`${short === '' ? 'document' : short}.docx`);
  return encoded.replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
