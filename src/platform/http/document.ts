import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { OfficialDocument } from '../documents/document.model.ts';
import { documentType, writeDocument } from '../documents/write-document.ts';

export const documentQuery = z.object({ language: z.enum(['zh', 'en']).default('zh') });

export interface NamedDocument {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly document: OfficialDocument;
}

/** Answers with a Word file under its own name. */
export async function sendDocument(reply: FastifyReply, { name, document }: NamedDocument): Promise<Buffer> {
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
