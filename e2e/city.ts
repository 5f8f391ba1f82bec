import { execFile } from 'node:child_process';
import { watch } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { demonstrationSignIns } from '#capabilities/accounts/index.ts';
import type { SignIn } from './browser.ts';
import { freePort, type Program, runToEnd, start } from './program.ts';

/** The demonstration city in a data folder of its own, served by the product as somebody starts it. */
export interface City {
  /** The same after every restart. */
  readonly address: string;
  /** What the command line needs to work beside the running product. */
  readonly environment: Readonly<Record<string, string>>;
  readonly data: string;
  /** The program that serves now. */
  program(): Program;
  /** Serves again on the same folder and port, after the program has ended. */
  restart(): Promise<void>;
  /** Stops the program where it still runs, and takes the folder away. */
  close(): Promise<void>;
}

const copy = promisify(execFile);

/** Loads the city once in a run of the tests (a minute of work); every file gets a copy (a second). */
async function loadedCity(): Promise<string> {
  const folder = inject('cityFolder');
  const [loading, loaded] = [`${folder}.loading`, `${folder}.loaded`];
  if (await exists(loaded)) return folder;
  const isFirst = await mkdir(loading).then(
    () => true,
    () => false,
  );
  if (!isFirst) return appears(loaded).then(() => folder);
  if (!(await exists(join(folder, 'pg', 'PG_VERSION')))) {
    const { code, output } = await runToEnd(['demo'], { ZHUOLUO_DATA: folder, ZHUOLUO_LOG: 'warn' });
    if (code !== 0) throw new Error(`the demonstration city did not load:\n${output}`);
  }
  await writeFile(loaded, '');
  return folder;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Files run two at a time: whoever comes second waits for the first one's load, as long as a hook may take. */
function appears(path: string): Promise<void> {
  return new Promise((resolve) => {
    const look = async () => {
      if (!(await exists(path))) return;
      watcher.close();
      resolve();
    };
    // Watched before the first look: what comes in between is not missed.
    const watcher = watch(dirname(path), () => void look());
    void look();
  });
}

/** Serves a copy of the demonstration city; what happens in it reaches no other test file. */
export async function openCity(): Promise<City> {
  const loaded = await loadedCity();
  const folder = await mkdtemp(join(tmpdir(), 'zhuoluo-e2e-'));
  const data = join(folder, 'data');
  // Owners and modes belong to the cluster: PostgreSQL refuses a folder that is not its own.
  await copy('cp', ['-a', loaded, data]);
  const environment = { ZHUOLUO_DATA: data, ZHUOLUO_PORT: String(await freePort()), ZHUOLUO_LOG: 'warn' };
  let program = start(['serve'], environment, 'cli.ts');
  const address = await program.ready;
  return {
    address,
    environment,
    data,
    program: () => program,
    restart: async () => {
      await program.ended;
      program = start(['serve'], environment, 'cli.ts');
      await program.ready;
    },
    close: async () => {
      program.process.kill('SIGTERM');
      await program.ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @returns how somebody of the demonstration signs in. @throws Error where there is nobody of that name */
export function signInOf(loginName: string): SignIn & { readonly name: string } {
  const found = demonstrationSignIns.find((one) => one.loginName === loginName);
  if (found === undefined) throw new Error(`the demonstration has no ${loginName}`);
  return found;
}
