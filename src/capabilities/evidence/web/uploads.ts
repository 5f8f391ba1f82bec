/** One file on its way: read and hashed piece by piece, only what is missing is sent, until it is whole. */
import { get, post, putBytes } from '#web/api.ts';
import type { ProgressAnswer } from '../evidence.schema.ts';
import { Sha256, sha256 } from './sha256.ts';

export interface Sending {
  readonly itemId: string;
  readonly file: File;
  /** Bytes that are there, of the file's size. */
  onProgress(bytes: number): void;
  isPaused(): boolean;
}

/** @returns whether it is whole; false where it was paused. @throws ApiFailure; what arrived stays */
export async function sendFile({ itemId, file, onProgress, isPaused }: Sending): Promise<boolean> {
  const url = `/api/evidence/items/${itemId}`;
  const { missing, pieces, pieceBytes } = await get<ProgressAnswer>(`${url}/upload`);
  const lacking = new Set(missing);
  const whole = new Sha256();
  for (let piece = 0; piece < pieces; piece += 1) {
    if (isPaused()) return false;
    const part = file.slice(piece * pieceBytes, (piece + 1) * pieceBytes);
    const bytes = new Uint8Array(await part.arrayBuffer());
    whole.update(bytes);
    if (lacking.has(piece)) await putBytes(`${url}/pieces?piece=${piece}&sha256=${sha256(bytes)}`, bytes);
    onProgress(Math.min((piece + 1) * pieceBytes, file.size));
  }
  await post(`${url}/complete`, { sha256: whole.hex() });
  return true;
}
