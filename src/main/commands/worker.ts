import { Command } from 'commander';
import { readConfig } from '#platform/config/config.ts';
import { Fault } from '#platform/config/fault.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { openLog } from '#platform/log/log.ts';
import { openInstallation } from '../installation.ts';
import { jobs } from '../jobs.ts';
import { releaseParent, untilAskedToStop } from '../lifetime.ts';

export const workerCommand = new Command('worker')
  .description('只处理后台任务 · do background work only, beside `serve --no-worker`')
  .action(async () => {
    const config = readConfig();
    const stopping = untilAskedToStop();
    const installation = await openInstallation(config, { share: true });
    const worker = await startWorker(installation.owner, installation.database, jobs, openLog(config.logLevel));
    console.error('后台任务进程已启动。 The worker is running.');
    const ended = await Promise.race([stopping.then(() => 'asked'), installation.databaseEnded.then(() => 'lost')]);
    // Without its database the queue would try for minutes to give its jobs back.
    if (ended !== 'lost') await worker.stop().catch(() => undefined);
    await installation.close();
    releaseParent();
    if (ended === 'lost') throw new Fault('databaseStopped', { reason: 'ended unexpectedly' });
  });
