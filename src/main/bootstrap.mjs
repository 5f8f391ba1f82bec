#!/usr/bin/env node
// Runs under any Node from 20 on, without dependencies: installs by the lock file where needed, then goes on under the
// pinned Node. Everything else is TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const stamp = join(root, 'node_modules/.zhuoluo-lock');
const needed = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail('着落需要 Node.js 20 或更新版本。 Zhuoluo needs Node.js 20 or newer.');
}
install();
run(pinnedNode(), process.argv.slice(2));

function install() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === needed) return;
  console.error('安装依赖… Installing dependencies…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(npm, ['ci', ...flags], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('依赖安装失败。 The dependencies could not be installed.');
  writeFileSync(stamp, needed);
}

function pinnedNode() {
  const own = join(
    root,
    `node_modules/node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}/bin/node`,
  );
  for (const candidate of [own, `${own}.exe`]) {
    if (existsSync(candidate)) return candidate;
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    '本系统没有可用的内置 Node.js 24，请自行安装。 There is no pinned Node.js 24 for this system; install it.',
  );
}

function run(node, args) {
  // Stripping the types from every file costs most of a start: Node keeps the outcome for the next one.
  const env = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'), ...process.env };
  // The child watches the channel: when this process ends in whatever way, the child stops what it started.
  const child = spawn(node, [join(root, 'src/main/cli.ts'), ...args], {
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends Ctrl-C to the whole group, so the child may get it twice: it counts the two as one.
    process.on(signal, () => child.kill(signal));
  }
  watchParent(child);
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** npm killed outright would leave us to nobody: then the child is told to stop. */
function watchParent(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.connected && child.disconnect(), 500).unref();
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
