import pg from 'pg';
import { inject } from 'vitest';
import { type Connection, type Database, openDatabase } from '#platform/db/database.ts';
import { setFileVault, usualCut } from '#platform/files/vault.ts';
import { setJournalKey } from '#platform/journal/commitment.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { templateName } from './cluster.ts';

export interface TestDatabase extends Database {
  /** The role that owns the schema: what a hand in the database could do. */
  readonly owner: Connection;
  readonly application: Connection;
  /** Bound by nothing: for what only an intruder or an administrator of the machine could do. */
  readonly superuser: Connection;
}

let made = 0;

/** A database of one's own, cloned from a template, the migrated one unless said; closed and dropped by `close`. */
export async function testDatabase(template = templateName): Promise<TestDatabase> {
  const { superuser, owner, application, journalKey, filesFolder, filesKey } = inject('cluster');
  setJournalKey('sha256', Buffer.from(journalKey));
  setFileVault({ folder: filesFolder, masterKey: Buffer.from(filesKey, 'base64url'), leastFree: 0, cut: usualCut });
  made += 1;
  const name = `test_${process.pid}_${made}_${Math.random().toString(36).slice(2, 8)}`;
  await asClient(superuser, (client) =>
    client.query(`create database ${name} template ${template} owner zhuoluo_owner strategy file_copy`),
  );
  const database = openDatabase({ ...application, database: name }, { max: 12 });
  return {
    ...database,
    owner: { ...owner, database: name },
    application: { ...application, database: name },
    superuser: { ...superuser, database: name },
    close: async () => {
      await database.close();
      await asClient(superuser, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** Runs one statement or more as whoever the connection is. */
export async function asClient<T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const systemActor = { kind: 'system', name: 'test' } as const satisfies Actor;
