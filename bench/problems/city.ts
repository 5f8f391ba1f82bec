import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemonstration } from '#main/demonstration.ts';
import { type Installation, openInstallation } from '#main/installation.ts';
import { prepare } from '#main/prepare.ts';
import { showProgress } from '#main/progress.ts';
import { readConfig } from '#platform/config/config.ts';
import { maybe, rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { instant } from '#platform/kernel/time.ts';
import { by, fillUp } from './fill.ts';

/**
 * The city with `wanted` problems in an installation of its own. `ZHUOLUO_BENCH_DATA` names a folder that is kept and
 * used again; without it the city is made anew and taken away.
 */
export async function withCity(wanted: number, work: (installation: Installation) => Promise<void>): Promise<void> {
  const kept = process.env.ZHUOLUO_BENCH_DATA;
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'zhuoluo-bench-')));
  if (kept === undefined) await chmod(folder, 0o755);
  const installation = await openInstallation(readConfig({ ZHUOLUO_DATA: folder }));
  try {
    if (!(await isFilled(installation, wanted))) await fill(installation, wanted);
    await work(installation);
  } finally {
    await installation.close();
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}

async function fill(installation: Installation, wanted: number): Promise<void> {
  const { database, owner } = installation;
  const start = performance.now();
  await prepare(database);
  const told = await loadDemonstration(database, showProgress('city'));
  const cityAt = performance.now();
  await fillUp({ database, owner, now: instant(new Date()) }, told, wanted, showProgress(`${wanted} problems`));
  const [city, bulk] = [cityAt - start, performance.now() - cityAt].map((took) => (took / 1000).toFixed(0));
  console.log(`loading: the city with its journal ${city} s, up to ${wanted} problems ${bulk} s`);
  await database.inTransaction(by, (tx) =>
    rows(tx, sql`insert into platform.setting (name, value) values ('bench', ${String(wanted)}::jsonb)`),
  );
}

async function isFilled({ database }: Installation, wanted: number): Promise<boolean> {
  const found = await database.inTransaction(by, (tx) =>
    maybe<{ value: number }>(tx, sql`select value from platform.setting where name = 'bench'`),
  );
  if (found !== undefined && found.value !== wanted)
    throw new Error(`this folder holds a city of ${found.value} problems`);
  return found !== undefined;
}
