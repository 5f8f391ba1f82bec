/** The functions of a draw as the browser has them. */
import type { Digests } from '../draw.model.ts';

/** Undefined where the browser keeps them from pages that did not come over HTTPS. */
export function browserDigests(): Digests | undefined {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return undefined;
  const hash = { name: 'HMAC', hash: 'SHA-256' };
  return {
    sha256: async (message) => new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(message))),
    hmacSha256: async (key, message) => {
      const imported = await subtle.importKey('raw', new Uint8Array(key), hash, false, ['sign']);
      return new Uint8Array(await subtle.sign('HMAC', imported, new Uint8Array(message)));
    },
  };
}
