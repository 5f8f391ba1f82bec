import pg from 'pg';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Instant } from '#platform/kernel/time.ts';
import type { Sql } from './sql.ts';

declare const transactional: unique symbol;

/** A transaction with its actor set; comes only from `inTransaction`. */
export interface Tx {
  readonly [transactional]: true;
  readonly actor: Actor;
  readonly client: pg.ClientBase;
}

export interface Database {
  /**
   * Runs `work` in one transaction as `actor`: commits what it returns, rolls back what it throws. A read-only one sees
   * one moment, however many statements it takes: a page's parts agree, and `verify` beside a running product does too.
   * @throws Error where a statement failed and `work` went on as if nothing had: PostgreSQL keeps nothing then
   */
  inTransaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options?: { readOnly?: boolean }): Promise<T>;
  /** The rows that `work` yields, in one read-only transaction that lasts as long as they are read: for exports. */
  streaming<T>(actor: Actor, work: (tx: Tx) => AsyncIterable<T>): AsyncGenerator<T>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export type Connection = Pick<pg.PoolConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'>;

/** Text as PostgreSQL sends it → what the house works with: instants and days as branded strings, counts as numbers. */
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString() as Instant],
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.INT8, safeInteger],
]);

export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig;

/** Opens a pool; nothing is connected until the first transaction. */
export function openDatabase(
  connection: Connection,
  options: { max?: number; onError?: (error: Error) => void } = {},
): Database {
  const pool = new pg.Pool({
    ...connection,
    max: options.max ?? 20,
    types: typeParsers,
    application_name: 'zhuoluo',
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', options.onError ?? (() => undefined));
  return {
    pool,
    close: () => pool.end(),
    inTransaction: (actor, work, { readOnly = false } = {}) => inTransaction(pool, actor, work, readOnly),
    streaming: (actor, work) => streaming(pool, actor, work),
  };
}

async function inTransaction<T>(
  pool: pg.Pool,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
  readOnly: boolean,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(opening(actor, readOnly));
    const result = await work({ actor, client } as unknown as Tx);
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('a failed statement was passed over; the transaction was rolled back');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function* streaming<T>(pool: pg.Pool, actor: Actor, work: (tx: Tx) => AsyncIterable<T>): AsyncGenerator<T> {
  const client = await pool.connect();
  try {
    await client.query(opening(actor, true));
    yield* work({ actor, client } as unknown as Tx);
  } finally {
    // Nothing was written; a reader who goes away early ends here too.
    const broken = await client.query('rollback').then(
      () => undefined,
      (lost: Error) => lost,
    );
    client.release(broken);
  }
}

/** Begin and actor in one round trip; the settings are local to the transaction and end with it. */
function opening(actor: Actor, readOnly: boolean): string {
  const account = actor.kind === 'account' ? actor.accountId : '';
  return `begin${readOnly ? ' isolation level repeatable read read only' : ''}; select set_config('zhuoluo.kind', ${pg.escapeLiteral(actor.kind)}, true), set_config('zhuoluo.account', ${pg.escapeLiteral(account)}, true)`;
}

/** All rows of a statement. */
export async function rows<Row>(tx: Tx, statement: Sql): Promise<Row[]> {
  const result = await tx.client.query({ text: statement.text, values: statement.values as unknown[] });
  return result.rows as Row[];
}

/** The only row of a statement, or nothing. @throws Error where there are more. */
export async function maybe<Row>(tx: Tx, statement: Sql): Promise<Row | undefined> {
  const found = await rows<Row>(tx, statement);
  if (found.length > 1) throw new Error(`one row expected, ${found.length} came`);
  return found[0];
}

/** The only row of a statement. @throws Error where there is none or more. */
export async function one<Row>(tx: Tx, statement: Sql): Promise<Row> {
  const found = await maybe<Row>(tx, statement);
  if (found === undefined) throw new Error('one row expected, none came');
  return found;
}

/**
 * The rows of a statement page by page through a cursor: memory does not grow with the result, and other statements
 * may run in between.
 */
export async function* stream<Row>(tx: Tx, statement: Sql, pageSize = 2000): AsyncGenerator<Row> {
  cursors += 1;
  const name = `stream_${cursors}`;
  await tx.client.query({
    text: `declare ${name} no scroll cursor for ${statement.text}`,
    values: statement.values as unknown[],
  });
  for (;;) {
    const page = (await tx.client.query(`fetch ${pageSize} from ${name}`)).rows as Row[];
    yield* page;
    if (page.length < pageSize) break;
  }
  await tx.client.query(`close ${name}`);
}

let cursors = 0;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error('a count came that is larger than can be shown exactly');
  return value;
}
