import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '#platform/config/config.ts';
import { dumpSchema } from '#platform/db/schema-dump.ts';
import { projectRoot } from '../build-web.ts';
import { openInstallation } from '../installation.ts';
import { releaseParent } from '../lifetime.ts';

export const migrateCommand = new Command('migrate')
  .description('升级数据库结构 · bring the database schema up to date')
  .option('--dump', '同时写出 db/schema.sql · also write db/schema.sql', false)
  .action(async ({ dump }: { dump: boolean }) => {
    const applied: string[] = [];
    const installation = await openInstallation(readConfig(), {
      share: true,
      onMigrated: (name) => applied.push(name),
    });
    try {
      for (const name of applied) console.log(name);
      console.log(
        applied.length === 0 ? '已是最新。 Up to date.' : `完成 ${applied.length} 步。 ${applied.length} applied.`,
      );
      if (dump) {
        const text = await installation.database.inTransaction({ kind: 'system', name: 'migrate' }, dumpSchema, {
          readOnly: true,
        });
        await writeFile(join(projectRoot, 'db/schema.sql'), text);
      }
    } finally {
      await installation.close();
      releaseParent();
    }
  });
