/**
 * Sealed segments: a fresh salt, then frames that are encrypted and authenticated each by itself, so that any range of
 * the plain bytes can be read without the rest. Each writing of a segment draws its own salt and with it its own key, so
 * that a counter as nonce never meets two contents; place and end of each frame are authenticated with it.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What can seal, by the name that is stored with what was sealed: another one is added here, and old files stay readable. */
export const ciphers = { 'aes-256-gcm': { keyBytes: 32, nonceBytes: 12, tagBytes: 16 } } as const;
export type CipherName = keyof typeof ciphers;
export const presentCipher: CipherName = 'aes-256-gcm';

export const saltBytes = 32;
export const tagBytes = 16;

export interface Sealing {
  readonly cipher: CipherName;
  readonly dataKey: Uint8Array;
  /** What the segment is part of: a segment that was moved elsewhere does not open. */
  readonly context: string;
  readonly frameBytes: number;
}

/** @throws Error where a frame was changed, moved or cut off */
export interface OpenSegment {
  open(frame: number, isLast: boolean, sealed: Uint8Array): Buffer;
}

export function openSegment(sealing: Sealing, salt: Uint8Array): OpenSegment {
  const key = segmentKey(sealing, salt);
  return {
    open: (frame, isLast, sealed) => {
      const body = sealed.subarray(0, sealed.length - tagBytes);
      const decipher = createDecipheriv(sealing.cipher, key, nonceOf(sealing, frame), { authTagLength: tagBytes });
      decipher.setAAD(place(frame, isLast));
      decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
      return Buffer.concat([decipher.update(body), decipher.final()]);
    },
  };
}

/** The segment of these plain bytes, piece by piece: memory holds one frame. */
export async function* sealSegment(sealing: Sealing, plain: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltBytes);
  const key = segmentKey(sealing, salt);
  const seal = (frame: number, isLast: boolean, body: Uint8Array) => {
    const cipher = createCipheriv(sealing.cipher, key, nonceOf(sealing, frame), { authTagLength: tagBytes });
    cipher.setAAD(place(frame, isLast));
    return Buffer.concat([cipher.update(body), cipher.final(), cipher.getAuthTag()]);
  };
  yield salt;
  let frame = 0;
  let held: Buffer | undefined;
  for await (const full of inFrames(plain, sealing.frameBytes)) {
    if (held !== undefined) {
      yield seal(frame, false, held);
      frame += 1;
    }
    held = full;
  }
  if (held !== undefined) yield seal(frame, true, held);
}

async function* inFrames(plain: AsyncIterable<Uint8Array>, frameBytes: number): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of plain) {
    let rest = chunk;
    while (length + rest.length >= frameBytes) {
      const taken = frameBytes - length;
      yield Buffer.concat([...parts, rest.subarray(0, taken)]);
      rest = rest.subarray(taken);
      parts = [];
      length = 0;
    }
    if (rest.length > 0) parts.push(Buffer.from(rest));
    length += rest.length;
  }
  if (length > 0) yield Buffer.concat(parts);
}

function segmentKey({ cipher, dataKey, context }: Sealing, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, salt, context, ciphers[cipher].keyBytes));
}

function nonceOf({ cipher }: Sealing, frame: number): Buffer {
  const nonce = Buffer.alloc(ciphers[cipher].nonceBytes);
  nonce.writeUInt32BE(frame, nonce.length - 4);
  return nonce;
}

function place(frame: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt32BE(frame);
  bytes.writeUInt8(isLast ? 1 : 0, 4);
  return bytes;
}
