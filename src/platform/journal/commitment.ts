import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';

export type Algorithm = 'sha256' | 'sm3';

/** How entries are committed to; the key stays outside the database, so its owner cannot write history anew. */
export interface JournalKey {
  readonly algorithm: Algorithm;
  /** Prepared once: raw bytes would be made ready anew for every entry, which takes six times as long as the code itself. */
  readonly key: KeyObject;
}

let present: JournalKey | undefined;

/** Set once by the composition root before the first write. */
export function setJournalKey(algorithm: Algorithm, bytes: Uint8Array): void {
  present = { algorithm, key: createSecretKey(bytes) };
}

export function journalKey(): JournalKey {
  if (present === undefined)
    throw new Error('the journal has no key: the composition root sets it before the first write');
  return present;
}

/** RFC 8785 canonical JSON. @throws Error on values that JSON does not have. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('not a JSON value');
  return text;
}

/** Commitment to an entry: hash of salt and canonical JSON; 32 bytes. */
export function commitmentOf(algorithm: Algorithm, salt: Buffer, committed: unknown): Buffer {
  return createHash(algorithm).update(salt).update(canonical(committed)).digest();
}

export function macOf({ algorithm, key }: JournalKey, bytes: Buffer): Buffer {
  return createHmac(algorithm, key).update(bytes).digest();
}

/** What stands in the journal for a value that must not be read there. */
export function digestOf(value: unknown): string | null {
  return value === null || value === undefined
    ? null
    : `sha256:${createHash('sha256').update(canonical(value)).digest('hex')}`;
}
