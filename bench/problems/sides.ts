/** Both servers, each in a process of its own, and somebody signed in at the product. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { request } from 'undici';
import type { Installation } from '#main/installation.ts';
import type { Connection } from '#platform/db/database.ts';
import { one } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { withDescendants } from '../processor.ts';
import { by } from './fill.ts';

export interface Server {
  readonly origin: string;
  readonly processes: () => Promise<readonly number[]>;
}

export interface Served {
  readonly bare: Server;
  readonly product: Server;
  /** What every call of the product carries: session, and the token against forged calls. */
  readonly headers: Readonly<Record<string, string>>;
  stop(): void;
}

const loginName = 'keyuan';
const password = 'Luodi-7-Shengen';

export async function serveBoth({ config, owner, database: pool, secrets }: Installation): Promise<Served> {
  const { id } = await pool.inTransaction(by, (tx) =>
    one<{ id: string }>(tx, sql`select id from accounts.account where login_name = ${loginName}`),
  );
  const application = { ...owner, user: 'zhuoluo_app', password: secrets.applicationPassword };
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    ZHUOLUO_DATA: config.dataFolder,
    DATABASE_URL: urlOf(owner),
    DATABASE_APP_URL: urlOf(application),
    BENCH_ACCOUNT: id,
  };
  const children: ChildProcess[] = [];
  const database = await postmasterOf(config.dataFolder);
  const start = async (file: string): Promise<Server> => {
    const child = fork(join(import.meta.dirname, file), { env });
    children.push(child);
    const { promise, resolve, reject } = Promise.withResolvers<Server>();
    child.once('message', ({ address: origin }: { address: string }) =>
      resolve({ origin, processes: async () => [child.pid ?? 0, ...(await withDescendants(database))] }),
    );
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    return promise;
  };
  const [bare, product] = await Promise.all([start('bare-server.ts'), start('product-server.ts')]);
  const stop = () => {
    for (const child of children) child.disconnect();
  };
  return { bare, product, headers: await signIn(product.origin), stop };
}

async function postmasterOf(dataFolder: string): Promise<number> {
  const [pid] = (await readFile(join(dataFolder, 'pg', 'postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}

function urlOf({ host, port, user, password, database }: Connection): string {
  return `postgres://${user}:${encodeURIComponent(String(password))}@localhost:${port}/${database}?host=${encodeURIComponent(String(host))}`;
}

async function signIn(product: string): Promise<Record<string, string>> {
  const cookies = new Map<string, string>();
  const call = async (options: { method: 'GET' | 'POST'; headers?: Record<string, string>; body?: string }) => {
    const headers = { ...options.headers, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const answer = await request(`${product}/api/session`, { ...options, headers });
    const { csrfToken } = (await answer.body.json()) as { csrfToken: string };
    if (answer.statusCode >= 300) throw new Error(`nobody signed in: ${answer.statusCode}`);
    for (const cookie of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    return { 'x-csrf-token': csrfToken, 'content-type': 'application/json' };
  };
  const door = await call({ method: 'GET' });
  const inside = await call({ method: 'POST', headers: door, body: JSON.stringify({ loginName, password }) });
  return { ...inside, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
}
