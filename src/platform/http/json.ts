import { Refused } from '#platform/kernel/decision.ts';
import { httpRefusals } from './refusals.ts';

const strict = new TextDecoder('utf-8', { fatal: true });
/** Escapes for what PostgreSQL's text cannot hold: NUL and halves of surrogate pairs. */
const suspicious = /\\u(0000|d[89a-f])/i;

/** Far deeper than any form; what walks over a body is not to run out of stack. */
const deepest = 50;

/**
 * A JSON body as a value. Bytes that are no UTF-8, and characters that the database cannot keep, are refused rather
 * than changed in silence; so is what is nested beyond all use. An empty body is an empty object. @throws Refused `http.unreadable`.
 */
export function readJson(body: Buffer): unknown {
  try {
    const text = strict.decode(body);
    if (text.trim() === '') return {};
    const value: unknown = JSON.parse(text, suspicious.test(text) ? refuseBroken : undefined);
    if (isTooDeep(value)) throw new Error('too deep');
    return value;
  } catch {
    throw new Refused(httpRefusals.unreadable);
  }
}

function refuseBroken(key: string, value: unknown): unknown {
  if (isBroken(key) || (typeof value === 'string' && isBroken(value))) throw new Error('broken text');
  return value;
}

function isBroken(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed();
}

/** Level by level, without recursion. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}
