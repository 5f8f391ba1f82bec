import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { Fault } from '#platform/config/fault.ts';
import type { Connection } from './database.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

const fileName = /^(\d{4})-([a-z0-9-]+)\.sql$/;
/** Any fixed number: one migration at a time in one database. */
export const migrationLock = 5_202_016;

/** The numbered files of a folder in order. @throws Error on a gap, a double or a stray name. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const match = fileName.exec(name);
      if (match === null || Number(match[1]) !== index + 1) throw new Error(`migration ${name} is out of order`);
      const text = await readFile(join(folder, name), 'utf8');
      return { number: index + 1, name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/**
 * Brings the database to the program's schema: numbered, checksummed, one transaction each, one runner at a time.
 * @param owner connection of the role that owns the schema
 * @returns names of the migrations applied now
 * @throws Fault where the database is newer than the program or an applied migration was edited
 */
export async function migrate(
  owner: Connection,
  folder: string,
  onApplied: (name: string) => void = () => undefined,
): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const done = await appliedMigrations(client);
    refuseForeign(migrations, done);
    const waiting = migrations.slice(done.length);
    if (waiting.length > 0 || done.length === 0) await prepareQueue(client, owner);
    for (const migration of waiting) {
      await apply(client, migration);
      onApplied(migration.name);
    }
    return waiting.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

interface Applied {
  number: number;
  name: string;
  checksum: string;
}

async function appliedMigrations(client: pg.Client): Promise<Applied[]> {
  await client.query(`create schema if not exists migration;
    create table if not exists migration.applied (
      number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`);
  return (await client.query<Applied>('select number, name, checksum from migration.applied order by number')).rows;
}

function refuseForeign(migrations: readonly Migration[], done: readonly Applied[]): void {
  const last = done.at(-1);
  if (last !== undefined && last.number > migrations.length) {
    throw new Fault('schemaNewer', { last: last.name });
  }
  for (const { name, checksum, number } of done) {
    if (migrations[number - 1]?.checksum !== checksum) throw new Fault('migrationEdited', { name });
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.text);
    await client.query('insert into migration.applied (number, name, checksum) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name} failed`, { cause: error });
  }
}

/** The job queue's own tables come from its own migrations, run as the owner before ours refer to them. */
async function prepareQueue(client: pg.Client, owner: Connection): Promise<void> {
  const pool = new pg.Pool({ ...owner, max: 1 });
  // The queue warns of pools that leave a lost connection unheard; whoever waits for the query hears of it.
  pool.on('error', () => undefined);
  pool.on('connect', (queueClient) => queueClient.on('error', () => undefined));
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
  await client.query('grant usage on schema graphile_worker to zhuoluo_app');
}
