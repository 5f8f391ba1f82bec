/** Identifiers: UUID version 7 (RFC 9562), so that rows made one after another also sort and index so. */

import { randomBytes } from './random.ts';

declare const idOf: unique symbol;

/** The id of a thing; `Id<'unit'>` cannot be passed where an `Id<'round'>` is asked for. */
export type Id<Name extends string> = string & { readonly [idOf]: Name };

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text has the form of an id as we write them: a UUID in small letters. */
export function isId<Name extends string>(text: unknown): text is Id<Name> {
  return typeof text === 'string' && uuidForm.test(text);
}

let lastMillisecond = 0;
let sequence = 0;

/**
 * A new id. Ids of one process rise strictly, also within a millisecond and when the clock is set back:
 * the twelve bits after the version are a counter that starts at random in its lower half (RFC 9562 §6.2, method 1).
 */
export function newId<Name extends string>(): Id<Name> {
  const random = randomBytes(10);
  const now = Date.now();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    sequence = (((random[8] ?? 0) << 8) | (random[9] ?? 0)) & 0x7ff;
  } else if (sequence < 0xfff) {
    sequence += 1;
  } else {
    lastMillisecond += 1;
    sequence = 0;
  }
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const counter = (0x7000 | sequence).toString(16);
  const variant = (0x80 | ((random[0] ?? 0) & 0x3f)).toString(16);
  const rest = [...random.subarray(1, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${counter}-${variant}${rest.slice(0, 2)}-${rest.slice(2)}` as Id<Name>;
}
