import type { AccountActor, Actor } from '#platform/kernel/actor.ts';

/** The person of a route that only signed-in people reach. */
export function signedIn(actor: Actor): AccountActor {
  if (actor.kind !== 'account') throw new Error('a route for signed-in people was reached without one');
  return actor;
}
