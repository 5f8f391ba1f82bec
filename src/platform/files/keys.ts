/** Data keys, wrapped by the installation's master key: whoever wipes the wrapped key wipes what it sealed. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Refused } from '#platform/kernel/decision.ts';
import { fileRefusals } from './files.refusals.ts';
import { type CipherName, ciphers, tagBytes } from './frames.ts';

export function newDataKey(cipher: CipherName): Buffer {
  return randomBytes(ciphers[cipher].keyBytes);
}

/** Tells a master key from another without saying anything of it. */
export function markOf(master: Uint8Array): string {
  return createHash('sha256').update('master key').update(master).digest('hex').slice(0, 16);
}

/** @param owner what the key belongs to: a wrapped key that was moved to another does not open */
export function wrapKey(cipher: CipherName, master: Uint8Array, dataKey: Uint8Array, owner: string): string {
  const nonce = randomBytes(ciphers[cipher].nonceBytes);
  const wrapping = createCipheriv(cipher, master, nonce, { authTagLength: tagBytes });
  wrapping.setAAD(Buffer.from(owner));
  return Buffer.concat([nonce, wrapping.update(dataKey), wrapping.final(), wrapping.getAuthTag()]).toString(
    'base64url',
  );
}

/** @throws Refused `files.key-elsewhere` */
export function unwrapKey(cipher: CipherName, master: Uint8Array, wrapped: string, owner: string): Buffer {
  const bytes = Buffer.from(wrapped, 'base64url');
  const { nonceBytes } = ciphers[cipher];
  try {
    const opening = createDecipheriv(cipher, master, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
    opening.setAAD(Buffer.from(owner));
    opening.setAuthTag(bytes.subarray(bytes.length - tagBytes));
    return Buffer.concat([opening.update(bytes.subarray(nonceBytes, bytes.length - tagBytes)), opening.final()]);
  } catch {
    throw new Refused(fileRefusals.keyElsewhere);
  }
}
