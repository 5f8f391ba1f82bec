import { Refused } from '#platform/kernel/decision.ts';
import { httpRefusals } from './refusals.ts';

const strict = new TextDecoder('utf-8', { fatal: true });
/** Escapes for what PostgreSQL's text cannot hold: NUL and halves of surrogate pairs. */
const suspicious = /\\u(0000|d[89a-f])/i;

/**
 * A JSON body as a value. Bytes that are no UTF-8, and characters that the database cannot keep, are refused rather
 * than changed in silence. An empty body is an empty object. @throws Refused `http.unreadable`.
 */
export function readJson(body: Buffer): unknown {
  try {
    const text = strict.decode(body);
    if (text.trim() === '') return {};
    return JSON.parse(text, suspicious.test(text) ? refuseBroken : undefined);
  } catch {
    throw new Refused(httpRefusals.unreadable);
  }
}

function refuseBroken(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) throw new Error('broken text');
  return value;
}
