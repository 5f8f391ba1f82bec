import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrationsFolder } from '#main/installation.ts';
import { type Connection, type Database, openDatabase } from '#platform/db/database.ts';
import { startEmbedded } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { applicationRole, ownerRole, prepareCluster } from '#platform/db/roles.ts';
import { setJournalKey } from '#platform/journal/commitment.ts';

export interface BenchCluster {
  readonly database: Database;
  readonly owner: Connection;
  readonly application: Connection;
  readonly superuser: Connection;
}

/** A PostgreSQL of its own with its normal settings, durable as in production, migrated and empty. */
export async function withCluster(work: (cluster: BenchCluster) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zhuoluo-bench-'));
  await chmod(folder, 0o755);
  const secret = () => randomBytes(32).toString('base64url');
  const passwords = { owner: secret(), application: secret() };
  const server = await startEmbedded({ folder, password: secret() });
  try {
    await prepareCluster(server.superuser, passwords, 'bench');
    const owner = { ...server.superuser, user: ownerRole, password: passwords.owner, database: 'bench' };
    const application = {
      ...server.superuser,
      user: applicationRole,
      password: passwords.application,
      database: 'bench',
    };
    setJournalKey('sha256', randomBytes(32));
    await migrate(owner, migrationsFolder);
    const database = openDatabase(application, { max: 40 });
    await work({ database, owner, application, superuser: { ...server.superuser, database: 'bench' } });
    await database.close();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
