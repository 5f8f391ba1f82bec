/**
 * How often one may knock, counted in this process by the minute. The lock after five failures guards an account; this
 * guards the machine, whose time each comparison of a password costs. An address may be a whole office or village.
 */
import type { Instant } from '#platform/kernel/time.ts';

const perMinute = { address: 300, loginName: 30 } as const;
const window = 60_000;
/** More names than this at once are an attack: counting starts anew rather than memory growing. */
const mostKeys = 100_000;

let windowStart = 0;
const counts = new Map<string, number>();

/** Counts one knock. @returns whether there were too many of the kind in this minute */
export function isTooOften(kind: keyof typeof perMinute, key: string, now: Instant): boolean {
  const at = Date.parse(now);
  if (at - windowStart >= window || at < windowStart || counts.size >= mostKeys) {
    windowStart = at;
    counts.clear();
  }
  const name = `${kind} ${key}`;
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count > perMinute[kind];
}
