import { createHash } from 'node:crypto';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';

const pagePath = '/api/reference';
/** Nothing of the page's maker: it asks nobody outside and offers nothing that an office does not have. */
const quiet = {
  url: '/api/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  showDeveloperTools: 'never',
  hideClientButton: true,
  agent: { disabled: true },
} as const;
const info = { title: '着落 Zhuoluo', version: '1', description: '巡察工作全流程接口 · Inspection oversight' };

/** The API described by its own shapes: as OpenAPI 3.1, and as a page for people. Comes before the routes it describes. */
export async function addReference(app: FastifyInstance): Promise<void> {
  await app.register(swagger, { openapi: { openapi: '3.1.0', info }, transform: jsonSchemaTransform });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  let page: Promise<FastifyInstance> | undefined;
  const show = async (request: FastifyRequest, reply: FastifyReply) => {
    // The page names its script relative to itself.
    if (request.url === pagePath) return reply.redirect(`${pagePath}/`);
    page ??= openPage();
    const answer = await (await page).inject({ method: 'GET', url: request.url });
    const type = String(answer.headers['content-type']);
    if (type.startsWith('text/html')) {
      reply.header(
        'content-security-policy',
        withScriptsOf(answer.body, String(reply.getHeader('content-security-policy'))),
      );
    }
    return reply.code(answer.statusCode).type(type).send(answer.rawPayload);
  };
  app.get(pagePath, { schema: { hide: true } }, show);
  app.get(`${pagePath}/*`, { schema: { hide: true } }, show);
}

/** The page is some megabytes of script: it is loaded when somebody first asks for it, not at every start. */
async function openPage(): Promise<FastifyInstance> {
  const { default: reference } = await import('@scalar/fastify-api-reference');
  const page = fastify();
  await page.register(reference, {
    routePrefix: pagePath,
    configuration: quiet,
  });
  await page.ready();
  return page;
}

/** The page begins with a script of its own inside the document; just this text is let through, by its hash. */
function withScriptsOf(html: string, policy: string): string {
  const hashes = [...html.matchAll(/<script(?![^>]*src=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return policy.replace("script-src 'self'", `script-src 'self' ${hashes.join(' ')}`);
}
