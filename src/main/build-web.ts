import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCompressed } from './compress-web.ts';

export const projectRoot = join(import.meta.dirname, '../..');
export const webFolder = join(projectRoot, 'dist/web');

/** What the built pages are made of. */
const sources = [
  'src/web/**/*',
  'src/capabilities/**/*.{ts,tsx,css}',
  'src/platform/kernel/**/*.ts',
  'src/main/*-web.ts',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

/** Builds the pages where their sources differ from those of the last build. @returns whether it built. */
export async function buildWebWhenStale(): Promise<boolean> {
  const stamp = await stampOfSources();
  const stampFile = join(webFolder, 'sources.sha256');
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return false;
  const { build } = await import('vite');
  await inProduction(() => build({ root: projectRoot, logLevel: 'error' }));
  await writeCompressed(webFolder);
  await mkdir(webFolder, { recursive: true });
  await writeFile(stampFile, stamp);
  return true;
}

/** React has a slower half for developers, which a test runner's NODE_ENV would build into the pages for good. */
async function inProduction(work: () => Promise<unknown>): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

async function stampOfSources(): Promise<string> {
  const files = (await Array.fromAsync(glob(sources, { cwd: projectRoot })))
    .filter((file) => !/\.(test|db)\.ts$/.test(file))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    if (!(await stat(join(projectRoot, file))).isFile()) continue;
    hash
      .update(file)
      .update('\0')
      .update(await readFile(join(projectRoot, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
