/**
 * What the product is measured against: a bare Fastify handler, the bare driver with its own parsing of rows, the same
 * statements under the same row-level security; no sign-in, no shapes, no journal.
 */
import fastify, { type FastifyReply } from 'fastify';
import pg from 'pg';
import * as statements from './bare-statements.ts';

const { DATABASE_APP_URL = '', BENCH_ACCOUNT = '' } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_APP_URL, max: 20, idleTimeoutMillis: 300_000 });
const settings = `select set_config('zhuoluo.kind', 'account', true), set_config('zhuoluo.account', ${pg.escapeLiteral(BENCH_ACCOUNT)}, true)`;

async function inTransaction(begin: string, text: string, values: readonly unknown[]): Promise<unknown[]> {
  const client = await pool.connect();
  try {
    await client.query(`${begin}; ${settings}`);
    const result = await client.query(text, [...values]);
    await client.query('commit');
    return result.rows;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const read = (text: string, values: readonly unknown[]) =>
  inTransaction('begin isolation level repeatable read read only', text, values);
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

function single(rows: unknown[], reply: FastifyReply): unknown {
  return rows[0] ?? reply.code(404).send({ error: 'missing' });
}

const app = fastify();
app.get<{ Querystring: { jurisdiction: string; state: string } }>('/list', ({ query }) =>
  read(statements.list, [query.jurisdiction, query.state, today()]),
);
app.get<{ Params: { id: string } }>('/item/:id', async ({ params }, reply) =>
  single(await read(statements.item, [params.id, today()]), reply),
);
app.get('/groups', () => read(statements.groups, []));
app.get('/groups-live', () => read(statements.groupsLive, []));
app.get<{ Querystring: { text: string } }>('/search-walk', ({ query }) =>
  read(statements.searchWalk, [`%${query.text}%`, today()]),
);
app.get<{ Querystring: { text: string } }>('/search-index', ({ query }) =>
  read(statements.searchIndex, [query.text, `%${query.text}%`, today()]),
);
app.get<{ Querystring: { text: string } }>('/search-plain', ({ query }) =>
  read(statements.searchPlain, [`%${query.text}%`, today()]),
);
interface Order {
  readonly version: number;
  readonly on: string;
  readonly dueOn: string;
  readonly holder: string;
  readonly name: string;
}
app.post<{ Params: { id: string }; Body: Order }>('/item/:id/feed-back', async ({ params, body }, reply) =>
  single(
    await inTransaction('begin', statements.feedBack, [
      params.id,
      body.version,
      body.on,
      body.holder,
      body.name,
      body.dueOn,
    ]),
    reply,
  ),
);
process.send?.({ address: await app.listen({ host: '127.0.0.1', port: 0 }) });
process.on('disconnect', () => process.exit(0));
