import { newId } from '#platform/kernel/id.ts';

/**
 * The keys of commands that were sent and not answered. Sent again, also after the page was loaded anew, a command
 * carries the same key, so that the server knows it again and does nothing twice. Kept for this tab alone and without
 * content: a short digest of the address, the key and the time.
 */
const storeName = 'zhuoluo.unanswered';
/** Later somebody who sends to the same address means something else. */
const lastingFor = 30 * 60_000;

type Kept = Readonly<Record<string, { readonly key: string; readonly at: number }>>;

const underWay = new Set<string>();
let memory: Kept = {};

/** The key for sending a command now: the one that its last sending had, where that was never answered. */
export function keyOfWish(call: string, now = Date.now()): string {
  const name = digest(call);
  const kept = read(now);
  const known = kept[name]?.key;
  // Two at once to one address are two wishes.
  const key = known === undefined || underWay.has(known) ? newId<'wish'>() : known;
  underWay.add(key);
  write({ ...kept, [name]: { key, at: now } });
  return key;
}

/** Tells how a sending ended: answered, whatever the answer, or with nobody knowing whether it was done. */
export function settleWish(call: string, key: string, isAnswered: boolean, now = Date.now()): void {
  underWay.delete(key);
  if (!isAnswered) return;
  const name = digest(call);
  const { [name]: own, ...others } = read(now);
  if (own?.key === key) write(others);
}

function read(now: number): Kept {
  const kept = parsed(stored()) ?? memory;
  return Object.fromEntries(Object.entries(kept).filter(([, { at }]) => now - at < lastingFor));
}

function write(kept: Kept): void {
  memory = kept;
  try {
    globalThis.sessionStorage?.setItem(storeName, JSON.stringify(kept));
  } catch {
    // Storage may be closed to us; then a key lasts as long as the page.
  }
}

function stored(): string | null {
  try {
    return globalThis.sessionStorage?.getItem(storeName) ?? null;
  } catch {
    return null;
  }
}

function parsed(text: string | null): Kept | undefined {
  try {
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}

/** FNV-1a: short, and says nothing of the record that the address names. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}
