import type { FastifyInstance } from 'fastify';
import { Fault } from '#platform/config/fault.ts';
import { type AppOptions, buildApp } from '#platform/http/app.ts';
import { instant } from '#platform/kernel/time.ts';
import type { Log } from '#platform/log/log.ts';
import { webFolder } from './build-web.ts';
import { capabilities } from './capabilities.ts';
import { entrance } from './entrance.ts';
import type { Installation } from './installation.ts';
import { servePages } from './serve-pages.ts';

/** The application with its pages, not yet listening. @param limits calls a minute; the product's own unless said */
export async function buildServer(
  { config, secrets, database }: Installation,
  log: Log,
  limits?: AppOptions['limits'],
): Promise<FastifyInstance> {
  const app = await buildApp({
    database,
    routes: capabilities.flatMap(({ routes }) => routes),
    ...entrance(config, secrets),
    clock: () => instant(new Date()),
    log,
    trustProxy: config.trustProxy,
    limits,
  });
  await servePages(app, webFolder);
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
