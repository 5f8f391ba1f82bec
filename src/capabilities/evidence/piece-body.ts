import type { FastifyRequest } from 'fastify';
import { fileRefusals } from '#platform/files/files.refusals.ts';
import { pieceLength, type StoredFile } from '#platform/files/pieces.ts';
import { Refused } from '#platform/kernel/decision.ts';

/**
 * The bytes of a piece as they come in. What announces another length is refused before it is read; whoever stops
 * reading leaves the connection open, so that the answer still reaches the sender.
 */
export function pieceOf({ raw, headers }: FastifyRequest, file: StoredFile, piece: number): AsyncIterable<Uint8Array> {
  if (headers['content-type'] !== 'application/octet-stream') throw new Refused(fileRefusals.pieceMissing);
  const announced = headers['content-length'];
  const expected = pieceLength(file, piece);
  if (announced !== undefined && Number(announced) !== expected && expected > 0)
    throw new Refused(fileRefusals.pieceOfWrongSize, { piece: piece + 1, expected, received: announced });
  return { [Symbol.asyncIterator]: () => raw.iterator({ destroyOnReturn: false }) };
}
