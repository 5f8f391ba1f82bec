/** Evidence of records that are brought in: taken in by the same steps as from a desk. */
import { createHash } from 'node:crypto';
import type { Database } from '#platform/db/database.ts';
import { putPiece } from '#platform/files/pieces.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { completeUpload, indexDocument, startUpload, uploadOf } from './evidence.commands.ts';
import type { Origin, Secrecy } from './evidence.model.ts';

export interface EvidenceStory {
  readonly inspectionId: string;
  readonly name: string;
  readonly description: string;
  readonly origin: Origin;
  /** Who took it in, as he was called. */
  readonly by: string;
  readonly at: Instant;
  /** Its content, or where that is kept because it may not be here. */
  readonly content: Uint8Array | { readonly keptWhere: string; readonly secrecy: Secrecy };
}

export async function recordEvidence(
  database: Database,
  actor: Actor,
  stories: readonly EvidenceStory[],
): Promise<void> {
  for (const { content, by, at, ...order } of stories) {
    const signer = { kind: 'system', name: by } as const;
    if (!(content instanceof Uint8Array)) {
      await database.inTransaction(actor, (tx) => indexDocument(tx, { ...order, ...content }, signer, at));
      continue;
    }
    const upload = { ...order, bytes: content.length };
    const { id, pieceBytes } = await database.inTransaction(actor, (tx) => startUpload(tx, upload, signer, at));
    const file = await database.inTransaction(actor, (tx) => uploadOf(tx, id), { readOnly: true });
    for (let piece = 0; piece * pieceBytes < content.length; piece += 1) {
      const bytes = content.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
      await putPiece(file, { piece, sha256: createHash('sha256').update(bytes).digest('hex'), content: only(bytes) });
    }
    await completeUpload(database, { id }, actor, at);
  }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
