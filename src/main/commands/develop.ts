import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Command } from 'commander';
import { projectRoot } from '../build-web.ts';
import { ensureChromium } from '../chromium.ts';

const tool = (name: string) => join(projectRoot, 'node_modules/.bin', name);

export const testCommand = new Command('test')
  .description('运行全部测试 · run every test, installing what it needs')
  .argument('[filters...]', '只运行这些文件 · only these files')
  .action(async (filters: string[]) => {
    await ensureChromium();
    const steps = filters.length > 0 ? [] : checks;
    await runAll([...steps, [tool('vitest'), 'run', ...filters]]);
  });

const checks: readonly (readonly string[])[] = [
  [tool('biome'), 'check', '--error-on-warnings'],
  [tool('tsc'), '-p', '.'],
];

export const checkCommand = new Command('check')
  .description('格式、规则、类型、纯测试、结构 · format, lint, types, pure tests, architecture')
  .action(() => runAll([...checks, [tool('vitest'), 'run', '--project', 'pure']]));

export const benchCommand = new Command('bench')
  .description('测速 · measure against the bare database')
  .argument('[names...]')
  .action((names: string[]) => runAll([[process.execPath, join(projectRoot, 'bench/run.ts'), ...names]]));

export const devCommand = new Command('dev')
  .description('开发：改动后自动重启，页面热更新 · restart on change, hot pages')
  .action(async () => {
    const server = start([process.execPath, '--watch', join(projectRoot, 'src/main/cli.ts'), 'serve']);
    const pages = start([tool('vite')]);
    await Promise.race([server, pages]);
  });

/** Runs the steps in order, each with the terminal as its own; ends with the first failure's code. */
async function runAll(steps: readonly (readonly string[])[]): Promise<void> {
  for (const step of steps) {
    const code = await start(step);
    if (code !== 0) process.exit(code);
  }
  process.exit(0);
}

function start([command = '', ...args]: readonly string[]): Promise<number> {
  const path = `${join(process.execPath, '..')}:${process.env.PATH ?? ''}`;
  const child = spawn(command, args, { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, PATH: path } });
  process.once('disconnect', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
}
