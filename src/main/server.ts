import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Fault } from '#platform/config/fault.ts';
import { buildApp } from '#platform/http/app.ts';
import { answerError } from '#platform/http/errors.ts';
import { httpRefusals } from '#platform/http/refusals.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { instant } from '#platform/kernel/time.ts';
import type { Log } from '#platform/log/log.ts';
import { webFolder } from './build-web.ts';
import { capabilities } from './capabilities.ts';
import { entrance } from './entrance.ts';
import type { Installation } from './installation.ts';

/** The application with its pages, not yet listening. */
export async function buildServer({ config, secrets, database }: Installation, log: Log): Promise<FastifyInstance> {
  const app = await buildApp({
    database,
    routes: capabilities.flatMap(({ routes }) => routes),
    ...entrance(config, secrets),
    clock: () => instant(new Date()),
    log,
    trustProxy: config.trustProxy,
  });
  await app.register(fastifyStatic, { root: webFolder, wildcard: false, maxAge: '1y', immutable: true, index: false });
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    // Pages are one document; what looks like a file or a call and was not found is missing.
    if (request.url.startsWith('/api/') || /\.[a-z0-9]+($|\?)/i.test(request.url))
      return answerError(new Refused(httpRefusals.notFound), request, reply);
    return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
  });
  return app;
}

/** Listens. @throws Fault where the port is taken. @returns the address to open. */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new Fault('portUsed', { port });
    throw error;
  }
}
