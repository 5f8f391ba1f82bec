import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '#platform/config/config.ts';
import { Fault } from '#platform/config/fault.ts';
import { makeSecrets, readSecrets, type Secrets } from '#platform/config/secrets.ts';
import { type Connection, type Database, openDatabase } from '#platform/db/database.ts';
import { type EmbeddedServer, findRunning, isInitialised, startEmbedded } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { applicationRole, ownerRole, prepareApplicationRole, prepareCluster } from '#platform/db/roles.ts';
import { setFileVault, usualCut } from '#platform/files/vault.ts';
import { setJournalKey } from '#platform/journal/commitment.ts';
import { holdFolder } from './holder.ts';

export const migrationsFolder = join(import.meta.dirname, '../../db/migrations');
const databaseName = 'zhuoluo';

/** A data folder with its secrets and its database, brought up to date and open. */
export interface Installation {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly database: Database;
  /** The role that owns the schema: for migrations and the job queue, never for calls. */
  readonly owner: Connection;
  /** Resolves if the embedded database ends by itself. */
  readonly databaseEnded: Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Beside a running product: use its server instead of refusing. */
  readonly share?: boolean;
  readonly onMigrated?: (name: string) => void;
}

/** Opens an installation. @throws Fault with one clear sentence where it cannot be opened. */
export async function openInstallation(config: Config, options: OpenOptions = {}): Promise<Installation> {
  await prepareFolder(config.dataFolder);
  const managed = config.databaseUrl === undefined ? undefined : await managedOwner(config.databaseUrl);
  const secrets = await openSecrets(config, managed);
  setJournalKey(config.digest, Buffer.from(secrets.journalKey, 'base64url'));
  await openVault(config, secrets);
  const server = managed === undefined ? await openEmbedded(config, secrets, options) : undefined;
  try {
    const owner = server === undefined ? managed : await embeddedOwner(server, secrets);
    if (owner === undefined) throw new Error('an installation has a database');
    if (server === undefined && config.applicationUrl === undefined)
      await prepareApplicationRole(owner, secrets.applicationPassword);
    await migrate(owner, migrationsFolder, options.onMigrated);
    const database = openDatabase(applicationConnection(config, owner, secrets));
    const close = async () => {
      await database.close();
      await server?.stop();
      if (server !== undefined && !server.borrowed) await rm(holderFile(config), { force: true });
    };
    return { config, secrets, database, owner, databaseEnded: server?.ended ?? new Promise(() => undefined), close };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/** Files are kept beside the database, sealed under a key of their own. */
async function openVault({ filesFolder: folder, leastFree }: Config, { filesKey }: Secrets): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  setFileVault({ folder, masterKey: Buffer.from(filesKey, 'base64url'), leastFree, cut: usualCut });
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    const probe = join(folder, '.writable');
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new Fault('dataUnusable', { folder, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}

/** The secrets of the folder; new ones only where there is nothing yet that was sealed with others. */
async function openSecrets(config: Config, managed: Connection | undefined): Promise<Secrets> {
  const secrets = await readSecrets(config.secretsFile);
  if (secrets !== undefined) return secrets;
  const holdsData =
    managed === undefined ? await isInitialised(join(config.dataFolder, 'pg')) : await holdsEntries(managed);
  if (holdsData) throw new Fault('secretsMissing', { file: config.secretsFile });
  return makeSecrets(config.secretsFile);
}

async function holdsEntries(owner: Connection): Promise<boolean> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows: tables } = await client.query(`select where to_regclass('journal.entry') is not null`);
    return tables.length > 0 && (await client.query('select from journal.entry limit 1')).rowCount === 1;
  } finally {
    await client.end();
  }
}

const holderFile = (config: Config) => join(config.dataFolder, 'holder.pid');

async function openEmbedded(config: Config, secrets: Secrets, { share = false }: OpenOptions): Promise<EmbeddedServer> {
  const options = { folder: config.dataFolder, password: secrets.clusterPassword };
  const holder = holdFolder(holderFile(config));
  if (holder !== undefined) {
    const running = share ? await findRunning(options) : undefined;
    if (running !== undefined) return running;
    throw new Fault('dataBusy', { folder: config.dataFolder, pid: holder });
  }
  return startEmbedded(options);
}

async function embeddedOwner(server: EmbeddedServer, secrets: Secrets): Promise<Connection> {
  if (!server.borrowed) {
    await prepareCluster(
      server.superuser,
      { owner: secrets.ownerPassword, application: secrets.applicationPassword },
      databaseName,
    );
  }
  return { ...server.superuser, user: ownerRole, password: secrets.ownerPassword, database: databaseName };
}

async function managedOwner(databaseUrl: string): Promise<Connection> {
  const url = new URL(databaseUrl);
  const connection = connectionOf(url);
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    throw new Fault('databaseUnreachable', {
      where: `${url.host}${url.pathname}`,
      reason: (error as Error).message || String((error as { code?: string }).code),
    });
  }
  return connection;
}

function applicationConnection(config: Config, owner: Connection, secrets: Secrets): Connection {
  if (config.applicationUrl !== undefined) return connectionOf(new URL(config.applicationUrl));
  return { ...owner, user: applicationRole, password: secrets.applicationPassword };
}

function connectionOf(url: URL): Connection {
  const socket = url.searchParams.get('host');
  return {
    host: socket ?? decodeURIComponent(url.hostname),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(url.searchParams.get('sslmode') === 'require' ? { ssl: true } : {}),
  };
}
