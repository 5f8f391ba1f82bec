import { createHash } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { entrance } from '#main/entrance.ts';
import { buildApp } from '#platform/http/app.ts';
import type { Route } from '#platform/http/route.ts';
import { type Instant, instant } from '#platform/kernel/time.ts';
import { openLog } from '#platform/log/log.ts';
import type { TestDatabase } from './harness.ts';

/** A clock that tests set by hand. */
export interface Hands {
  now: Instant;
}

export function forward(hands: Hands, minutes: number): void {
  hands.now = instant(new Date(Date.parse(hands.now) + minutes * 60_000));
}

/** The application over a test database, with some routes and a clock in the test's hands. */
export function doorOf(
  database: TestDatabase,
  routes: readonly Route[],
  hands: Hands,
  limits?: { session: number; address: number },
  trustProxy = false,
): Promise<FastifyInstance> {
  const secret = (name: string) => createHash('sha256').update(name).digest('base64url');
  return buildApp({
    database,
    routes,
    ...entrance(
      { idleMinutes: 15, publicUrl: undefined },
      { sessionKey: secret('session'), secondFactorKey: secret('second factor') },
    ),
    clock: () => hands.now,
    log: openLog('fatal'),
    trustProxy,
    ...(limits === undefined ? {} : { limits }),
  });
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers as the wire has them
  readonly body: any;
}

/** Somebody with a browser: keeps cookies and sends the token against forged calls. */
export class Visitor {
  readonly #app: FastifyInstance;
  readonly cookies = new Map<string, string>();
  #csrfToken = '';

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  get(url: string): Promise<Answer> {
    return this.call('GET', url);
  }

  /** `key` makes a command one wish, however often it is sent. */
  async call(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    key?: string,
  ): Promise<Answer> {
    if (method !== 'GET' && this.#csrfToken === '') await this.get('/api/session');
    const response = await this.#app.inject({
      method,
      url,
      cookies: Object.fromEntries(this.cookies),
      headers: {
        ...(method === 'GET' ? {} : { 'x-csrf-token': this.#csrfToken }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        'user-agent': 'Visitor',
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    this.#keepCookies(response);
    const answer: Answer = { status: response.statusCode, body: response.body === '' ? null : parsed(response) };
    if (typeof answer.body?.csrfToken === 'string') this.#csrfToken = answer.body.csrfToken;
    return answer;
  }

  signIn(loginName: string, password: string, code?: string): Promise<Answer> {
    return this.call('POST', '/api/session', { loginName, password, ...(code === undefined ? {} : { code }) });
  }

  #keepCookies(response: LightMyRequestResponse): void {
    for (const { name, value, expires } of response.cookies as { name: string; value: string; expires?: Date }[]) {
      if (value === '' || (expires !== undefined && expires.getTime() <= 0)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

function parsed(response: LightMyRequestResponse): unknown {
  return String(response.headers['content-type']).includes('json') ? JSON.parse(response.body) : response.body;
}
