import { Command } from 'commander';
import { allFigures } from '#capabilities/statistics/index.ts';
import { readConfig } from '#platform/config/config.ts';
import { openInstallation } from '../installation.ts';
import { releaseParent } from '../lifetime.ts';

export const figuresCommand = new Command('figures')
  .description('从记录统计各项数据 · count the published figures from the records')
  .option('--json', '以 JSON 输出 · print JSON', false)
  .action(async ({ json }: { json: boolean }) => {
    const installation = await openInstallation(readConfig(), { share: true });
    try {
      const figures = await installation.database.inTransaction(
        { kind: 'system', name: 'figures' },
        (tx) => allFigures(tx),
        { readOnly: true },
      );
      if (json) console.log(JSON.stringify(Object.fromEntries(figures.map(({ key, value }) => [key, value])), null, 2));
      else
        for (const { key, label, value } of figures)
          console.log(`${String(value).padStart(8)}  ${label.zh} ${label.en} (${key})`);
      const wrong = figures.filter(({ addsUp }) => addsUp === false);
      for (const { key, parts = [] } of wrong) console.error(`${key} ≠ ${parts.join(' + ')}`);
      process.exitCode = wrong.length === 0 ? 0 : 1;
    } finally {
      await installation.close();
      releaseParent();
    }
  });
