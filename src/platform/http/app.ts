import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { Database, Tx } from '#platform/db/database.ts';
import type { AccountActor, Actor } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { isId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import type { Log } from '#platform/log/log.ts';
import { admit, type Entrance } from './admit.ts';
import { answerError } from './errors.ts';
import { inputErrors } from './input-errors.ts';
import { readJson } from './json.ts';
import { once } from './once.ts';
import { addReference } from './reference.ts';
import { httpRefusals } from './refusals.ts';
import type { Call, Route } from './route.ts';
import { type FieldError, fieldErrors, ShapeError } from './shape-errors.ts';

export interface AppOptions {
  readonly database: Database;
  readonly routes: readonly Route[];
  readonly authenticate: Entrance['authenticate'];
  /** Told of every call refused for want of a role. */
  readonly onDenied: Entrance['onDenied'];
  readonly clock: () => Instant;
  readonly log: Log;
  /** Keys the CSRF tokens. */
  readonly sessionKey: string;
  readonly secureCookies: boolean;
  /** Behind one reverse proxy: the caller's address is the last that `X-Forwarded-For` names; those before it are hearsay. */
  readonly trustProxy: boolean;
  /** Calls a minute: of one session, and of one address without a session (a whole village may share one). */
  readonly limits?: { session: number; address: number };
}

/** The whole HTTP application, apart from listening: tests inject calls into it. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy ? (_address, hop) => hop === 0 : false,
    genReqId: () => crypto.randomUUID(),
    routerOptions: { ignoreTrailingSlash: true },
    bodyLimit: 1024 * 1024,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  }) as unknown as FastifyInstance;
  closeWithLastAnswer(app);
  app.setValidatorCompiler(({ schema, httpPart }) => {
    const isWritten = httpPart === 'body' || httpPart === 'querystring';
    const beyondShape = isWritten ? (data: unknown) => inputErrors(data, dayOf(options.clock())) : () => [];
    return validate(schema as unknown as z.ZodType, beyondShape);
  });
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply));
  app.setNotFoundHandler((request, reply) => answerError(new Refused(httpRefusals.notFound), request, reply));
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: FastifyRequest, body: Buffer) =>
    readJson(body),
  );
  // A piece of a file is handed on as it comes, to routes that write it straight to the disk; to the others it is no order.
  app.addContentTypeParser('application/octet-stream', ({ routeOptions }, payload, done) => {
    const isWanted = routeOptions.config.takesBytes === true;
    done(isWanted ? null : new Refused(httpRefusals.unreadable), isWanted ? payload : undefined);
  });
  await addGuards(app, options);
  await addReference(app);
  const count = counting(app);
  for (const route of options.routes) addRoute(app, route, options, count);
  return app;
}

function validate(schema: z.ZodType, beyondShape: (data: unknown) => readonly FieldError[]) {
  return (data: unknown) => {
    const parsed = schema.safeParse(data, { reportInput: true });
    const ofShape = parsed.success ? [] : fieldErrors(parsed.error.issues);
    const told = new Set(ofShape.map(({ field }) => field));
    const faults = [...ofShape, ...beyondShape(data).filter(({ field }) => !told.has(field))];
    return parsed.success && faults.length === 0 ? { value: parsed.data } : { error: new ShapeError(faults) };
  };
}

async function addGuards(app: FastifyInstance, { sessionKey, secureCookies, limits }: AppOptions): Promise<void> {
  const { session, address } = limits ?? { session: 1200, address: 3000 };
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Ant Design writes its styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: secureCookies ? [] : null,
      },
    },
    strictTransportSecurity: secureCookies,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
  });
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    done();
  });
  await app.register(cookie);
  await app.register(csrf, {
    cookieKey: 'zhuoluo_csrf',
    cookieOpts: { httpOnly: true, sameSite: 'strict', path: '/', secure: secureCookies },
    csrfOpts: { hmacKey: sessionKey, userInfo: true },
    getUserInfo: (request) => request.entrance?.actor?.sessionId ?? 'nobody',
    getToken: (request) => one(request.headers['x-csrf-token']),
  });
  await app.register(rateLimit, {
    global: false,
    max: (request) => (request.entrance?.actor ? session : address),
    timeWindow: '1 minute',
    keyGenerator: (request) => request.entrance?.actor?.sessionId ?? request.ip,
  });
  await app.register(multipart, { limits: { fileSize: 64 * 1024 * 1024, files: 1, fields: 20 } });
}

type Count = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** Counts a call, also one that is refused next, for its session or, without one, for its address. */
function counting(app: FastifyInstance): Count {
  const limit = app.createRateLimit();
  return async (request, reply) => {
    const counted = await limit(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    reply.header('retry-after', counted.ttlInSeconds);
    throw new Refused(httpRefusals.tooMany);
  };
}

function addRoute(app: FastifyInstance, route: Route, options: AppOptions, count: Count): void {
  const unsafe = route.method !== 'GET';
  app.route({
    method: route.method,
    url: route.url,
    bodyLimit: route.bodyLimit,
    config: { takesBytes: route.takesBytes },
    schema: describe(route),
    onRequest: (request, reply) => admit(request, route, { ...options, count: () => count(request, reply) }),
    ...(unsafe ? { preHandler: (request, reply, done) => checkForgery(app, request, reply, done) } : {}),
    handler: (request, reply) => run(route, options, request, reply),
  });
}

function describe(route: Route): Record<string, unknown> {
  const success = route.status ?? 200;
  return {
    summary: `${route.summary.zh} · ${route.summary.en}`,
    description: `who: ${typeof route.who === 'string' ? route.who : route.who.join(', ')}`,
    tags: [route.url.split('/')[2] ?? 'other'],
    ...(route.params === undefined ? {} : { params: route.params }),
    ...(route.query === undefined ? {} : { querystring: route.query }),
    ...(route.body === undefined || route.files === true ? {} : { body: route.body }),
    ...(route.response === 'raw' ? {} : { response: { [success]: route.response } }),
  };
}

function checkForgery(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  done: (error?: Error) => void,
): void {
  app.csrfProtection(request, reply, (error?: Error) =>
    done(error === undefined ? undefined : new Refused(httpRefusals.forgedCall)),
  );
}

async function run(route: Route, options: AppOptions, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { database, clock } = options;
  const { actor } = request.entrance ?? {};
  const by = actor ?? ({ kind: 'door', address: request.ip } as const);
  const call = {
    params: request.params,
    query: request.query,
    body: request.body,
    actor: by,
    now: clock(),
    database,
    request,
    reply,
    csrfTokenFor: (sessionId: string | null) => reply.generateCsrf({ userInfo: sessionId ?? 'nobody' }),
  };
  // Files too: nobody's answer stays in a cache on its way.
  reply.header('cache-control', 'no-store');
  const answer =
    route.transaction === 'own'
      ? await route.handle({
          ...call,
          get tx(): never {
            throw new Error('this route opens its own transactions');
          },
        })
      : await inOneTransaction(route, options, request, call, (tx) => route.handle({ ...call, tx })).catch((error) =>
          afterRefusal(route, call, error),
        );
  if (reply.sent) return reply;
  if (route.status !== undefined) reply.code(route.status);
  return answer;
}

/** @throws what was thrown, after the route has kept what a refusal of its own leaves behind */
async function afterRefusal(
  route: Route,
  call: Pick<Call<unknown, unknown, unknown>, 'actor' | 'now' | 'database'>,
  error: unknown,
): Promise<never> {
  if (error instanceof Refused) await route.onRefused?.(call, error.refusal);
  throw error;
}

/** With a key, a command is done once however often it is sent. */
function inOneTransaction(
  route: Route,
  { database, sessionKey }: AppOptions,
  request: FastifyRequest,
  { actor: by, now }: { readonly actor: Actor; readonly now: Instant },
  work: (tx: Tx) => Promise<unknown>,
): Promise<unknown> {
  const key = one(request.headers['idempotency-key']);
  const isRead = route.method === 'GET';
  if (key === undefined || isRead || route.files === true || by.kind !== 'account')
    return database.inTransaction(by, work, { readOnly: isRead && route.writes !== true });
  if (!isId(key)) throw new Refused(httpRefusals.keyUnreadable);
  const call = `${request.method} ${request.url}`;
  const isSecret = route.isAnswerSecret === true;
  return once(database, by, { key, call, order: request.body, digestKey: sessionKey, isSecret }, now, work);
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    takesBytes?: boolean | undefined;
  }
  interface FastifyRequest {
    /** Who came in by this request; set before its handler runs. */
    entrance?: { actor: AccountActor | null };
  }
}

/** A connection whose call is under way while the program stops would be kept for the next call, and the program with it, for a minute. */
function closeWithLastAnswer(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onSend', async (_, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
}
