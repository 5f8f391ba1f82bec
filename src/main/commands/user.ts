import { Command } from 'commander';
import {
  createUser,
  endUserSessions,
  grantUserRole,
  listUsers,
  resetUserPassword,
  unlockUser,
} from '#capabilities/accounts/index.ts';
import { readConfig } from '#platform/config/config.ts';
import type { Database } from '#platform/db/database.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { type Instant, instant } from '#platform/kernel/time.ts';
import { entrance } from '../entrance.ts';
import { openInstallation } from '../installation.ts';
import { releaseParent } from '../lifetime.ts';

export const userCommand = new Command('user').description(
  '应急管理账号（留痕）· accounts in an emergency, from the machine itself; journaled',
);

userCommand
  .command('list')
  .description('列出账号 · list accounts')
  .action(() =>
    withDatabase(async (database) => {
      console.table(await listUsers(database));
    }),
  );

userCommand
  .command('create <loginName> <displayName> <staffNumber>')
  .description('建立账号，临时口令只显示一次 · create an account; its temporary password is shown once')
  .option('--jurisdiction <code>', '地区代码，默认本市 · jurisdiction, the city unless given')
  .action((loginName: string, displayName: string, staffNumber: string, { jurisdiction }: { jurisdiction?: string }) =>
    withDatabase(async (database, now) => {
      const { temporaryPassword } = await createUser(
        database,
        { loginName, displayName, staffNumber, jurisdictionCode: jurisdiction },
        now,
      );
      console.log(`临时口令 Temporary password: ${temporaryPassword}`);
    }),
  );

userCommand
  .command('reset-password <loginName>')
  .description('重置口令 · reset a password')
  .action((loginName: string) =>
    withDatabase(async (database, now) => {
      const { temporaryPassword } = await resetUserPassword(database, loginName, now);
      console.log(`临时口令 Temporary password: ${temporaryPassword}`);
    }),
  );

userCommand
  .command('unlock <loginName>')
  .description('解除锁定 · unlock')
  .action((loginName: string) =>
    withDatabase(async (database, now) => {
      await unlockUser(database, loginName, now);
      console.log('已解除。 Unlocked.');
    }),
  );

userCommand
  .command('end-sessions <loginName>')
  .description('结束其全部会话 · end all sessions')
  .action((loginName: string) =>
    withDatabase(async (database, now) => {
      console.log(`已结束 Ended: ${await endUserSessions(database, loginName, now)}`);
    }),
  );

userCommand
  .command('grant <loginName> <role>')
  .description('授予角色（无人能授权时的退路）· grant a role, when nobody is left who could')
  .option('--jurisdiction <code>', '地区代码，默认本市 · jurisdiction, the city unless given')
  .action((loginName: string, role: string, { jurisdiction }: { jurisdiction?: string }) =>
    withDatabase(async (database, now) => {
      await grantUserRole(database, { loginName, role, jurisdictionCode: jurisdiction }, now);
      console.log('已授予。 Granted.');
    }),
  );

async function withDatabase(work: (database: Database, now: Instant) => Promise<void>): Promise<void> {
  const config = readConfig();
  const installation = await openInstallation(config, { share: true });
  entrance(config, installation.secrets);
  try {
    await work(installation.database, instant(new Date()));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(`${error.refusal.says.zh}\n${error.refusal.says.en}`);
    process.exitCode = 1;
  } finally {
    await installation.close();
    releaseParent();
  }
}
