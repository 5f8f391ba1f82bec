import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { capabilities } from '#main/capabilities.ts';
import { instant } from '#platform/kernel/time.ts';
import { type TestDatabase, testDatabase } from '#test/harness.ts';
import { doorOf } from '#test/visitor.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it('describes every route in OpenAPI 3.1, and shows it on a page whose policy lets just its own script run', async () => {
  const routes = capabilities.flatMap((capability) => capability.routes);
  const app = await doorOf(database, routes, { now: instant(new Date()) });
  const described = (await app.inject('/api/openapi.json')).json() as {
    openapi: string;
    paths: Record<string, object>;
  };
  expect(described.openapi).toBe('3.1.0');
  const count = Object.values(described.paths).reduce((sum, methods) => sum + Object.keys(methods).length, 0);
  expect(count).toBe(routes.length);

  expect((await app.inject('/api/reference')).headers.location).toBe('/api/reference/');
  const page = await app.inject('/api/reference/');
  const inside = /<script type="text\/javascript">([\s\S]*?)<\/script>/.exec(page.body)?.[1] ?? '';
  expect(inside).toContain('/api/openapi.json');
  const hash = createHash('sha256').update(inside).digest('base64');
  expect(page.headers['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}'`);
  expect((await app.inject('/api/reference/js/scalar.js')).statusCode).toBe(200);
  await app.close();
});
