import pg from 'pg';
import type { Connection } from './database.ts';
import { migrationLock, readMigrations } from './migrate.ts';

/**
 * Takes away what the migrations made, and nothing else that the owner may keep in the same database, so that they can
 * run again from the first. Only for a database that holds nothing but an unfinished demonstration.
 * @param folder the migrations
 */
export async function eraseSchemas(owner: Connection, folder: string): Promise<void> {
  const texts = (await readMigrations(folder)).map(({ text }) => text);
  const made = texts.flatMap((text) => [...text.matchAll(/^create schema (\w+);/gm)].map(([, name = '']) => name));
  const names = [...made, 'migration', 'graphile_worker'].map((name) => pg.escapeIdentifier(name));
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(`drop schema if exists ${names.join(', ')} cascade`);
  } finally {
    await client.end();
  }
}
