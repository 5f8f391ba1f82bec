import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '#main/build-web.ts';

/** The product as somebody starts it: a process with its output and its end. */
export interface Program {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Resolves with the address when the product says that it is ready. */
  readonly ready: Promise<string>;
  readonly ended: Promise<number>;
  /** Resolves when its output holds a text. */
  says(text: string): Promise<void>;
}

export function start(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  entry = 'bootstrap.mjs',
): Program {
  const child = spawn(process.execPath, [join(projectRoot, 'src/main', entry), ...args], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = once(child, 'exit').then(([code, signal]) => (code as number | null) ?? (signal === null ? 1 : 128));
  const ready = new Promise<string>((resolve, reject) => {
    const read = (text: string) => {
      output += text;
      const address = /着落 Zhuoluo {2}(http\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    void ended.then((code) => reject(new Error(`ended with ${code} before it was ready:\n${output}`)));
  });
  // Whoever waits for the end only must not be told twice.
  ready.catch(() => undefined);
  const says = async (text: string) => {
    while (!output.includes(text)) await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]);
  };
  return { process: child, output: () => output, ready, ended, says };
}

/** Runs to its end. */
export async function runToEnd(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string }> {
  const program = start(args, environment, 'cli.ts');
  const code = await program.ended;
  return { code, output: program.output() };
}

/** A port that nobody holds now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Processes of this machine whose command line holds a text. */
export async function processesWith(text: string): Promise<number[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    numbers.map(async (pid) =>
      (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes(text) ? pid : 0,
    ),
  );
  return found.filter((pid) => pid !== 0 && pid !== process.pid);
}

/** What a process started and has not seen end: never somebody else's program of the same name. */
export async function childrenOf(parent: number | undefined): Promise<number[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(numbers.map(async (pid) => ((await parentOf(pid)) === parent ? pid : 0)));
  return found.filter((pid) => pid !== 0);
}

export async function lives(pid: number): Promise<boolean> {
  return (await parentOf(pid)) !== undefined;
}

/** `/proc/1/stat` is `1 (name) state parent …`, and the name may hold brackets. */
async function parentOf(pid: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const [state, parent] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return state === undefined || state === 'Z' ? undefined : Number(parent);
}

/** Waits until something holds; each look costs what it asks, a minute at most. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const last = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > last) throw new Error('it did not come to hold');
  }
}
