import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { answerError } from '#platform/http/errors.ts';
import { httpRefusals } from '#platform/http/refusals.ts';
import { Refused } from '#platform/kernel/decision.ts';

/** The built pages: files by their names, which change with their content, and one document for every other address. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    maxAge: '1y',
    immutable: true,
    index: false,
    // The build wrote each file's compressed forms beside it; answers of the API go out as they are (docs/decisions/0005).
    preCompressed: true,
    globIgnore: ['**/*.br', '**/*.gz', 'sources.sha256'],
  });
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    // Pages are one document; what looks like a file or a call and was not found is missing.
    if (request.url.startsWith('/api/') || /\.[a-z0-9]+($|\?)/i.test(request.url))
      return answerError(new Refused(httpRefusals.notFound), request, reply);
    return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
  });
}
