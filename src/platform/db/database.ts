import type { Socket } from 'node:net';
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
   * @throws Error where a statement failed and `work` went on as if nothing had and has writes to keep: PostgreSQL keeps nothing then
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
    // A connection that was never used before answers its first call ten times slower than its tenth.
    idleTimeoutMillis: 300_000,
    // A statement is sent without waiting for the answer to the one before it.
    pipeline: true,
  });
  const lost = options.onError ?? (() => undefined);
  pool.on('error', lost);
  // One that breaks while it is lent out tells nobody else: whoever waits for its answer hears of it there.
  pool.on('connect', (client) => client.on('error', lost));
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
  try {
    inOnePacket(client);
    const opened = client.query(opening(actor, readOnly));
    // The work's first statement goes out behind it. Were it to fail, that statement would run without an actor, who sees and may do nothing.
    opened.catch(() => undefined);
    const result = await work({ actor, client } as unknown as Tx);
    await opened;
    const committed = client.query('commit');
    // What was only read is as true before its commit has come back.
    if (readOnly) void releaseAfter(client, committed);
    else {
      if ((await committed).command !== 'COMMIT')
        throw new Error('a failed statement was passed over; the transaction was rolled back');
      client.release();
    }
    return result;
  } catch (error) {
    await releaseAfter(client, client.query('rollback'));
    throw error;
  }
}

/** What is sent in this turn leaves together: writing to the socket is a good part of what a short call costs. */
function inOnePacket(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** Gives the connection back once the end of its transaction has come; one on which that failed is closed. */
function releaseAfter(client: pg.PoolClient, ending: Promise<unknown>): Promise<void> {
  return ending.then(
    () => client.release(),
    (lost: Error) => client.release(lost),
  );
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

/** How a statement is run. */
export interface Running {
  /**
   * Parsed and planned once a connection instead of each time, which for a page of the ledger under its policies takes
   * longer than reading it. For what is asked often, and whose best plan does not hang on its values.
   */
  readonly prepared?: boolean;
}

/** All rows of a statement. */
export async function rows<Row>(tx: Tx, statement: Sql, { prepared = false }: Running = {}): Promise<Row[]> {
  const { text, values } = statement;
  const name = prepared ? preparedName(text) : undefined;
  const result = await tx.client.query({ name, text, values: values as unknown[] });
  return result.rows as Row[];
}

/** The only row of a statement, or nothing. @throws Error where there are more. */
export async function maybe<Row>(tx: Tx, statement: Sql, running?: Running): Promise<Row | undefined> {
  const found = await rows<Row>(tx, statement, running);
  if (found.length > 1) throw new Error(`one row expected, ${found.length} came`);
  return found[0];
}

/** The only row of a statement. @throws Error where there is none or more. */
export async function one<Row>(tx: Tx, statement: Sql, running?: Running): Promise<Row> {
  const found = await maybe<Row>(tx, statement, running);
  if (found === undefined) throw new Error('one row expected, none came');
  return found;
}

/** Each connection keeps what it prepared, some 50 kB a statement: texts beyond so many are run as they come. */
const mostPrepared = 200;
const preparedNames = new Map<string, string>();

/** The name of a text; none where too many others have one. */
export function preparedName(text: string): string | undefined {
  const known = preparedNames.get(text);
  if (known !== undefined || preparedNames.size >= mostPrepared) return known;
  const name = `s${preparedNames.size + 1}`;
  preparedNames.set(text, name);
  return name;
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
