/** What an office waits for and pays for before it works: start, memory, disk, and the first page in a real browser. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWebWhenStale } from '#main/build-web.ts';
import { findChromium } from '#main/chromium.ts';
import { openBrowser } from '../e2e/browser.ts';
import { freePort, type Program, start } from '../e2e/program.ts';
import { printSizes } from './sizes.ts';

const repeats = 5;

export async function measureStart(): Promise<void> {
  await buildWebWhenStale();
  const folder = await mkdtemp(join(tmpdir(), 'zhuoluo-bench-'));
  const environment = {
    ZHUOLUO_DATA: join(folder, 'data'),
    ZHUOLUO_LOG: 'error',
    ZHUOLUO_PORT: String(await freePort()),
  };
  try {
    const first = await timed(environment);
    await stop(first.program);
    const times: number[] = [];
    let last = await timed(environment);
    for (let at = 0; at < repeats; at += 1) {
      await stop(last.program);
      last = await timed(environment);
      times.push(last.seconds);
    }
    console.log(
      `start of an empty product: first ${first.seconds.toFixed(2)} s, second and later ${median(times).toFixed(2)} s (median of ${repeats})`,
    );
    await printMemory(last.program);
    await printFirstLoad(last.address);
    await stop(last.program);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await printSizes();
}

/** From the command to the address that the product says, which it says when it listens. */
async function timed(
  environment: Readonly<Record<string, string>>,
): Promise<{ program: Program; address: string; seconds: number }> {
  const before = performance.now();
  const program = start(['serve', '--empty'], environment);
  const address = await program.ready;
  return { program, address, seconds: (performance.now() - before) / 1000 };
}

async function stop({ process: child, ended }: Program): Promise<void> {
  child.kill('SIGTERM');
  await ended;
}

/** The server's resident memory and, apart, what its PostgreSQL holds (shared pages counted once). */
async function printMemory({ process: launcher }: Program): Promise<void> {
  const all = await descendants(launcher.pid ?? 0);
  const sum = (kind: (name: string) => boolean, field: 'Rss' | 'Pss') =>
    all.filter(({ name }) => kind(name)).reduce((total, each) => total + each[field], 0) / 1024;
  console.log(
    `memory idle: server ${Math.max(...all.filter(({ name }) => name.includes('node')).map(({ Rss }) => Rss / 1024)).toFixed(0)} MiB, launcher and server together ${sum((name) => name.includes('node'), 'Pss').toFixed(0)} MiB, PostgreSQL ${sum((name) => name.includes('postgres'), 'Pss').toFixed(0)} MiB`,
  );
}

async function descendants(root: number): Promise<{ name: string; Rss: number; Pss: number }[]> {
  const children = (await readFile(`/proc/${root}/task/${root}/children`, 'utf8').catch(() => '')).trim().split(' ');
  const rollup = await readFile(`/proc/${root}/smaps_rollup`, 'utf8').catch(() => '');
  const name = await readFile(`/proc/${root}/cmdline`, 'utf8').catch(() => '');
  const kib = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
  const below = await Promise.all(children.filter((pid) => pid !== '').map((pid) => descendants(Number(pid))));
  return [{ name, Rss: kib('Rss'), Pss: kib('Pss') }, ...below.flat()];
}

/** The sign-in page with an empty cache. */
async function printFirstLoad(address: string): Promise<void> {
  if (findChromium() === undefined) {
    console.log('first load: no Chromium here');
    return;
  }
  const loads: { bytes: number; requests: number; paint: number }[] = [];
  for (let at = 0; at < repeats; at += 1) {
    const { page, context, close } = await openBrowser(address);
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    let bytes = 0;
    let requests = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    const paint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    loads.push({ bytes, requests, paint });
    await close();
  }
  const of = (field: 'bytes' | 'requests' | 'paint') => median(loads.map((load) => load[field]));
  console.log(
    `first load: ${(of('bytes') / 1000).toFixed(0)} kB on the wire in ${of('requests')} requests, first contentful paint ${of('paint').toFixed(0)} ms (median of ${repeats}, empty cache)`,
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
