import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompressed } from './compress-web.ts';
import { servePages } from './serve-pages.ts';

const script = `console.log(${JSON.stringify('件件有着落'.repeat(1000))});`;
const page = `<!doctype html><title>着落</title>${'<p></p>'.repeat(400)}`;
let folder: string;
let app: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhuoluo-pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'assets/page-1.js'), script);
  await writeFile(join(folder, 'assets/small-1.js'), 'export {};');
  await writeCompressed(folder);
  app = fastify();
  await servePages(app, folder);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const get = (url: string, encoding?: string) =>
  app.inject({ url, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } });

describe('the pages', () => {
  it('are compressed once at the build, where it saves something', async () => {
    expect((await readdir(join(folder, 'assets'))).sort()).toEqual([
      'page-1.js',
      'page-1.js.br',
      'page-1.js.gz',
      'small-1.js',
    ]);
  });

  it('go out in the best form that the browser reads, to be kept for a year', async () => {
    const best = await get('/assets/page-1.js', 'gzip, deflate, br, zstd');
    expect(best.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(brotliDecompressSync(best.rawPayload).toString()).toBe(script);
    const second = await get('/assets/page-1.js', 'gzip');
    expect(gunzipSync(second.rawPayload).toString()).toBe(script);
    const plain = await get('/assets/page-1.js');
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, script]);
    expect((await get('/assets/small-1.js', 'br')).body).toBe('export {};');
  });

  it('are one document for every address that is no file, asked for anew each time', async () => {
    const answer = await get('/problems/7', 'br');
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(page);
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('offer neither the compressed files by their own names nor what is not there', async () => {
    for (const url of ['/assets/page-1.js.br', '/assets/other.js', '/api/other'])
      expect((await get(url)).statusCode, url).toBe(404);
  });
});
