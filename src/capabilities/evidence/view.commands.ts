/** Shows content to the team, decrypted as it is read; that it was shown is written down before a byte leaves. */
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Tx } from '#platform/db/database.ts';
import { readBytes, type Sealed } from '#platform/files/pieces.ts';
import { note } from '#platform/journal/record.ts';
import { Refused } from '#platform/kernel/decision.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { itemOfTeam, openItem } from './evidence.commands.ts';
import { type EvidenceItem, evidenceNumber } from './evidence.model.ts';
import { evidenceRefusals } from './evidence.refusals.ts';
import { evidenceSubjects } from './evidence.subjects.ts';
import { type ByteRange, rangeOf } from './range.decide.ts';

/** Shown within the page; everything else is handed out as a file. */
const shownInline = /^(image\/(png|jpeg|gif|webp|bmp)|application\/pdf|text\/plain|audio\/.+|video\/.+)$/;

export async function viewContent(
  tx: Tx,
  { id, isDownload, range: header }: { id: string; isDownload: boolean; range: string | undefined },
  reply: FastifyReply,
  now: Instant,
): Promise<Readable> {
  const item = await itemOfTeam(tx, id);
  if (item.state !== 'kept') throw new Refused(evidenceRefusals.nothingToRead);
  const file = await openItem(tx, item);
  const range = rangeOf(header, file.bytes);
  if (range === null) throw new Refused(evidenceRefusals.rangeOutside);
  const isInline = !isDownload && shownInline.test(item.kind ?? '');
  const event = isInline ? 'evidence-viewed' : 'evidence-downloaded';
  const { jurisdictionId } = item;
  await note(tx, { subject: evidenceSubjects.item, id, event, detail: { ...range }, jurisdictionId, now });
  const content = await started(file, range);
  reply.headers(headersOf(item, file, range, isInline));
  if (range !== undefined) reply.code(206);
  return content;
}

/** The first frame is opened before anything is answered: what was tampered with is a refusal, not a broken picture. */
async function started(file: Sealed, range: ByteRange | undefined): Promise<Readable> {
  const frames = readBytes(file, range?.from, range?.to);
  const first = await frames.next();
  async function* all() {
    try {
      if (!first.done) yield first.value;
      yield* frames;
    } finally {
      // A reader who goes away early leaves no file open.
      await frames.return(undefined);
    }
  }
  return Readable.from(all(), { objectMode: false });
}

function headersOf(item: EvidenceItem, { bytes }: Sealed, range: ByteRange | undefined, isInline: boolean) {
  const { from, to } = range ?? { from: 0, to: bytes - 1 };
  const name = encodeURIComponent(`${evidenceNumber(item.number)} ${item.name}`);
  return {
    'content-type': item.kind === 'text/plain' ? 'text/plain' : (item.kind ?? 'application/octet-stream'),
    'content-length': to - from + 1,
    'content-disposition': `${isInline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'accept-ranges': 'bytes',
    ...(range === undefined ? {} : { 'content-range': `bytes ${from}-${to}/${bytes}` }),
    'x-content-type-options': 'nosniff',
    // Nothing in it runs or loads anything, and only our own page frames it.
    'content-security-policy':
      "default-src 'none'; img-src 'self'; media-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
    'x-frame-options': 'SAMEORIGIN',
  };
}
