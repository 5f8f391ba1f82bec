import type { FastifyRequest } from 'fastify';
import type { Database } from '#platform/db/database.ts';
import type { AccountActor } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { httpRefusals } from './refusals.ts';
import { type Route, sessionCookie } from './route.ts';

/** Somebody signed in; `restricted` until the first change of password. */
export interface Authenticated {
  readonly actor: AccountActor;
  readonly restricted: boolean;
}

export interface Entrance {
  readonly database: Database;
  readonly clock: () => Instant;
  readonly authenticate: (
    database: Database,
    token: string,
    address: string,
    now: Instant,
  ) => Promise<Authenticated | null>;
  /** After the session is known and before anything is refused: a cookie that was made up counts for its address. @throws Refused */
  readonly count: () => Promise<void>;
  readonly onDenied: (database: Database, actor: AccountActor, route: Route, now: Instant) => Promise<void>;
}

/** Lets a request in under those of its roles that the route admits. @throws Refused where it may not come in. */
export async function admit(request: FastifyRequest, route: Route, entrance: Entrance): Promise<void> {
  const now = entrance.clock();
  const token = request.cookies[sessionCookie];
  const found = token === undefined ? null : await entrance.authenticate(entrance.database, token, request.ip, now);
  request.entrance = { actor: found?.actor ?? null };
  await entrance.count();
  if (route.who === 'anyone') return;
  if (found === null) throw new Refused(httpRefusals.signedOut);
  if (found.restricted && route.whileRestricted !== true) throw new Refused(httpRefusals.passwordFirst);
  if (route.who === 'signed-in') return;
  const admitted = route.who.filter((role) => found.actor.grants.some((grant) => grant.role === role));
  const [role] = admitted;
  if (role === undefined) {
    await entrance.onDenied(entrance.database, found.actor, route, now);
    throw new Refused(httpRefusals.notAllowed);
  }
  request.entrance = { actor: { ...found.actor, role, admitted } };
}
