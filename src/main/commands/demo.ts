import { Command } from 'commander';
import { readConfig } from '#platform/config/config.ts';
import { loadDemonstration, refuseRealData } from '../demonstration.ts';
import { openInstallation } from '../installation.ts';
import { releaseParent } from '../lifetime.ts';
import { prepare } from '../prepare.ts';
import { showProgress } from '../progress.ts';
import { printWelcome } from '../welcome.ts';

export const demoCommand = new Command('demo')
  .description('把演示城市装入空数据库 · load the demonstration city into an empty database')
  .action(async () => {
    const installation = await openInstallation(readConfig(), { share: true });
    try {
      await refuseRealData(installation.database);
      await prepare(installation.database);
      await loadDemonstration(installation.database, showProgress('装入演示城市 Loading the demonstration city'));
      await printWelcome(installation.database, undefined);
    } finally {
      await installation.close();
      releaseParent();
    }
  });
