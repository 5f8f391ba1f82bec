import { rm } from 'node:fs/promises';
import { Command } from 'commander';
import { type Config, readConfig } from '#platform/config/config.ts';
import { Fault } from '#platform/config/fault.ts';
import { eraseSchemas } from '#platform/db/erase.ts';
import { startWorker, type Worker } from '#platform/jobs/worker.ts';
import { openLog } from '#platform/log/log.ts';
import { buildWebWhenStale } from '../build-web.ts';
import { demonstrationState, isEmpty, loadDemonstration, refuseTouched } from '../demonstration.ts';
import { type Installation, migrationsFolder, openInstallation } from '../installation.ts';
import { jobs } from '../jobs.ts';
import { releaseParent, untilAskedToStop } from '../lifetime.ts';
import { prepare } from '../prepare.ts';
import { showProgress } from '../progress.ts';
import { buildServer, listen } from '../server.ts';
import { printWelcome } from '../welcome.ts';

interface ServeOptions {
  readonly empty: boolean;
  readonly worker: boolean;
}

export const serveCommand = new Command('serve')
  .description('启动系统（第一次启动装入演示城市）· serve the product; the first start loads the demonstration city')
  .option('--empty', '不装入演示数据，从空系统开始 · start without demonstration data', false)
  .option('--no-worker', '不在本进程内处理后台任务 · leave background work to `zhuoluo worker`')
  .action(serve);

async function serve(options: ServeOptions): Promise<void> {
  const config = readConfig();
  const stopping = untilAskedToStop();
  const log = openLog(config.logLevel === 'info' && process.stderr.isTTY ? 'warn' : config.logLevel);
  const building = buildWebWhenStale();
  // Where the installation does not open, that is the sentence to be said.
  building.catch(() => undefined);
  const installation = await open(config);
  try {
    if (await building) console.error('页面已重新生成。 The pages were built anew.');
    await prepare(installation.database);
    if (!options.empty && (await isEmpty(installation.database))) {
      await loadDemonstration(installation.database, showProgress('装入演示城市 Loading the demonstration city'));
    }
    await serveUntil(installation, options, log, stopping);
  } finally {
    await installation.close();
    releaseParent();
  }
}

/** Opens the installation; a demonstration that was interrupted while it loaded is taken away, to be begun again or not. */
async function open(config: Config): Promise<Installation> {
  const onMigrated = (name: string) => console.error(`数据库升级 Migrated: ${name}`);
  const installation = await openInstallation(config, { onMigrated });
  if ((await demonstrationState(installation.database)) !== 'unfinished') return installation;
  try {
    await refuseTouched(installation.database);
    await eraseSchemas(installation.owner, migrationsFolder);
    await rm(config.filesFolder, { recursive: true, force: true });
  } finally {
    await installation.close();
  }
  return openInstallation(config, { onMigrated });
}

async function serveUntil(
  installation: Installation,
  options: ServeOptions,
  log: ReturnType<typeof openLog>,
  stopping: Promise<void>,
): Promise<void> {
  const { config, owner, database } = installation;
  const app = await buildServer(installation, log);
  let worker: Worker | undefined;
  let isLost = false;
  try {
    const address = await listen(app, config.host, config.port);
    worker = options.worker ? await startWorker(owner, database, jobs, log) : undefined;
    await printWelcome(database, config.publicUrl ?? address);
    const ended = await Promise.race([stopping.then(() => 'asked'), installation.databaseEnded.then(() => 'lost')]);
    isLost = ended === 'lost';
    if (isLost) throw new Fault('databaseStopped', { reason: 'ended unexpectedly' });
    console.error('正在停止… Stopping…');
  } finally {
    await app.close();
    // Without its database the queue would try for minutes to give its jobs back, and nobody could start the product again.
    if (!isLost) await worker?.stop().catch(() => undefined);
  }
}
