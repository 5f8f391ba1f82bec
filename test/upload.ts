import type { FastifyInstance } from 'fastify';
import type { Visitor } from './visitor.ts';

const boundary = 'zhuoluo-boundary';

/** Sends one file as a form does. */
export async function upload(app: FastifyInstance, by: Visitor, url: string, fileName: string, file: Buffer) {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const session = await by.get('/api/session');
  const response = await app.inject({
    method: 'POST',
    url,
    cookies: Object.fromEntries(by.cookies),
    headers: { 'x-csrf-token': session.body.csrfToken, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
  return { status: response.statusCode, body: response.json() };
}
