import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrationsFolder } from '#main/installation.ts';
import { prepare } from '#main/prepare.ts';
import { type Connection, openDatabase } from '#platform/db/database.ts';
import { startEmbedded } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { applicationRole, ownerRole, prepareCluster } from '#platform/db/roles.ts';
import { setJournalKey } from '#platform/journal/commitment.ts';

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

/** A real PostgreSQL for one run of the tests, with a migrated template to clone. */
export interface TestCluster {
  readonly superuser: Connection;
  readonly owner: Connection;
  readonly application: Connection;
  readonly journalKey: string;
  /** Where the run's files are kept, and what seals them. */
  readonly filesFolder: string;
  readonly filesKey: string;
}

export const templateName = 'template_migrated';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'zhuoluo-test-'));
  await chmod(folder, 0o755);
  // A test cluster may forget everything in a power cut.
  const server = await startEmbedded({
    folder,
    password: secret(),
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    project.provide('cluster', await makeTemplate(server.superuser, join(folder, 'files')));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function makeTemplate(superuser: Connection, filesFolder: string): Promise<TestCluster> {
  const passwords = { owner: secret(), application: secret() };
  await prepareCluster(superuser, passwords, templateName);
  const owner = { ...superuser, user: ownerRole, password: passwords.owner };
  const application = { ...superuser, user: applicationRole, password: passwords.application };
  const journalKey = secret();
  setJournalKey('sha256', Buffer.from(journalKey));
  await migrate({ ...owner, database: templateName }, migrationsFolder);
  const database = openDatabase({ ...application, database: templateName });
  await prepare(database);
  await database.close();
  await mkdir(filesFolder);
  return { superuser, owner, application, journalKey, filesFolder, filesKey: secret() };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
