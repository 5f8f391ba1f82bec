/** What an unattended screen does, from the last sign of life alone. */
export type IdleState =
  | { readonly at: 'awake' }
  | { readonly at: 'warning'; readonly secondsLeft: number }
  | { readonly at: 'over' };

const second = 1_000;
const minute = 60 * second;

/** @param lastActiveAt and now in milliseconds. The warning stands for the last minute. */
export function idleState(lastActiveAt: number, now: number, idleMinutes: number): IdleState {
  const left = lastActiveAt + idleMinutes * minute - now;
  if (left <= 0) return { at: 'over' };
  return left <= minute ? { at: 'warning', secondsLeft: Math.ceil(left / second) } : { at: 'awake' };
}

/** Whether the server should hear that somebody is writing: it counts calls, and a long text is written without any. */
export function isPingDue(lastActiveAt: number, lastPingAt: number, now: number): boolean {
  return lastActiveAt > lastPingAt && now - lastPingAt >= minute;
}
