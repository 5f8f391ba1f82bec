import { Command } from 'commander';
import { Fault } from '#platform/config/fault.ts';
import { commands } from './commands/index.ts';

const program = new Command('zhuoluo')
  .description('着落：巡察监督工作系统 · inspection oversight in which every item lands')
  .version('0.1.0', '-v, --version', '显示版本 · show the version')
  .helpOption('-h, --help', '显示帮助 · show help')
  .helpCommand('help [command]', '某个命令的帮助 · help for a command')
  .configureHelp({ sortSubcommands: false })
  .addHelpText(
    'after',
    `\n退出码 Exit codes: 0 正常 done; 1 失败或发现问题 failed, or something was found; 2 用法不对 wrong usage\n`,
  );
for (const command of commands) program.addCommand(command);
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
for (const command of program.commands) command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof Fault) console.error(`${error.says.zh}\n${error.says.en}`);
  else console.error(error);
  process.exit(1);
}
