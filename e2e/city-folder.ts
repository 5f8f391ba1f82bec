import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demonstration city's data folder is kept for one run, once a file has asked for it. */
    cityFolder: string;
  }
}

/** A place for the demonstration city, which is loaded by the first file that needs it and copied by the others. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'zhuoluo-city-'));
  project.provide('cityFolder', process.env.ZHUOLUO_CITY ?? join(folder, 'data'));
  return () => rm(folder, { recursive: true, force: true });
}
