/** Numbers by chance, out of a secret and a witness's words: whoever has both gets the same. */
import type { Digests } from './draw.model.ts';

/** The numbers that secret and words give together. */
export async function chooserFrom(secret: string, words: string, digests: Digests) {
  return chooser(await digests.hmacSha256(bytesOf(secret), utf8(words)), digests);
}

/**
 * Whole numbers below a bound, all equally likely: 32-bit words, the first byte the highest, out of HMAC-SHA-256 of a counter of
 * four bytes under the seed; words at the end that would favour the small numbers are thrown away.
 */
function chooser(seed: Uint8Array, digests: Digests): (bound: number) => Promise<number> {
  let counter = 0;
  let words: number[] = [];
  const next = async (): Promise<number> => {
    if (words.length === 0) {
      const block = await digests.hmacSha256(seed, bigEndian(counter));
      counter += 1;
      const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
      words = Array.from({ length: 8 }, (_, at) => view.getUint32(at * 4));
    }
    return words.shift() ?? 0;
  };
  return async (bound) => {
    const fair = Math.floor(2 ** 32 / bound) * bound;
    for (;;) {
      const word = await next();
      if (word < fair) return word % bound;
    }
  };
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
