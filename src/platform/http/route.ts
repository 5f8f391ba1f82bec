import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Database, Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Refusal, Says } from '#platform/kernel/decision.ts';
import type { Instant } from '#platform/kernel/time.ts';

export const sessionCookie = 'zhuoluo_session';

/** Who may call: everybody, everybody signed in, or the holders of a live grant of one of these roles. */
export type Who = 'anyone' | 'signed-in' | readonly string[];

export interface Call<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly actor: Actor;
  readonly now: Instant;
  /** One transaction for the whole call, read-only for GET unless the route says `writes`. */
  readonly tx: Tx;
  readonly database: Database;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** The token that unsafe calls of this session, or of nobody signed in, must send as `x-csrf-token`. */
  csrfTokenFor(sessionId: string | null): string;
}

interface Shapes<Params, Query, Body, Answer> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: `/api/${string}`;
  readonly summary: Says;
  readonly who: Who;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** The only fields that leave. `raw` for files and streams. */
  readonly response: z.ZodType<Answer> | 'raw';
  /** Status of success; 200 unless said. */
  readonly status?: 200 | 201 | 204;
  /** `own`: the handler opens its transactions itself, for long or streaming work; then `tx` throws when read. */
  readonly transaction?: 'call' | 'own';
  /** A GET that journals what it shows. */
  readonly writes?: boolean;
  /** Usable before the first change of password. */
  readonly whileRestricted?: boolean;
  /** Largest body in bytes; 1 MiB unless said. */
  readonly bodyLimit?: number;
  /** Accepts `multipart/form-data`. */
  readonly files?: boolean;
  /** Accepts `application/octet-stream`, handed on as it comes. */
  readonly takesBytes?: boolean;
  /** The answer holds what is shown once: it is not kept for a second sending. */
  readonly isAnswerSecret?: boolean;
  /** What a refusal leaves behind, once the transaction it was thrown in is undone: an attempt that counts, a line in the log. */
  readonly onRefused?: (
    call: Pick<Call<Params, Query, Body>, 'actor' | 'now' | 'database'>,
    refusal: Refusal,
  ) => Promise<void>;
  readonly handle: (call: Call<Params, Query, Body>) => Promise<Answer>;
}

export type Route = Shapes<unknown, unknown, unknown, unknown>;

/** Declares one route; shapes in and out are checked, and the matrix test covers it from birth. */
export function route<Params = unknown, Query = unknown, Body = unknown, Answer = unknown>(
  shapes: Shapes<Params, Query, Body, Answer>,
): Route {
  return shapes as unknown as Route;
}
