import { chmod, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { asClient } from '#test/harness.ts';
import { childrenOf, freePort, lives, type Program, processesWith, runToEnd, start, until } from './program.ts';

let folder: string;
let port: number;
let environment: Record<string, string>;
beforeAll(async () => {
  // A private folder, as a clone in somebody's temporary folder is.
  folder = await mkdtemp(join(tmpdir(), 'zhuoluo-start-'));
  await chmod(folder, 0o700);
  port = await freePort();
  environment = { ZHUOLUO_DATA: join(folder, 'data'), ZHUOLUO_PORT: String(port), ZHUOLUO_LOG: 'warn' };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const serve = (): Program => start(['serve', '--empty'], environment);
const state = async () =>
  ((await (await fetch(`http://127.0.0.1:${port}/api/session`)).json()) as { state: string }).state;
const cluster = () => join(folder, 'data', 'pg');
const secretsFile = () => join(folder, 'data', 'secrets.json');

async function databaseClient(): Promise<pg.ClientConfig> {
  const { ownerPassword } = JSON.parse(await readFile(secretsFile(), 'utf8')) as { ownerPassword: string };
  return { host: join(folder, 'data', 'run'), user: 'zhuoluo_owner', password: ownerPassword, database: 'zhuoluo' };
}

describe('the first start of an empty product', () => {
  it('serves, says where, keeps its secrets to itself, and stops cleanly when asked', async () => {
    const program = serve();
    expect(await program.ready).toBe(`http://127.0.0.1:${port}`);
    expect(await state()).toBe('first-run');
    expect((await stat(secretsFile())).mode & 0o777).toBe(0o600);
    program.process.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(await processesWith(cluster())).toEqual([]);
  });

  it('refuses a data folder that another one uses, and lets the command line in beside it', async () => {
    const program = serve();
    await program.ready;
    const second = await runToEnd(['serve', '--empty'], { ...environment, ZHUOLUO_PORT: String(await freePort()) });
    expect(second.code).toBe(1);
    expect(second.output).toContain('正由另一个着落程序');
    const verified = await runToEnd(['verify'], environment);
    expect([verified.code, verified.output]).toEqual([0, expect.stringContaining('0 处不符')]);
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  it('leaves nothing behind after kill -9 and recovers by itself', async () => {
    const program = serve();
    await program.ready;
    const [server = 0] = await childrenOf(program.process.pid);
    process.kill(server, 'SIGKILL');
    await program.ended;
    await until(async () => (await processesWith(cluster())).length === 0);
    const again = serve();
    await again.ready;
    expect(await state()).toBe('first-run');
    // This time the whole family is killed from outside: what started it first.
    const [served = 0] = await childrenOf(again.process.pid);
    again.process.kill('SIGKILL');
    await until(async () => (await processesWith(cluster())).length === 0 && !(await lives(served)));
  });

  it('starts where the folders above were opened or closed to others meanwhile, as after a move or a restored backup', async () => {
    for (const mode of [0o755, 0o700]) {
      await chmod(folder, mode);
      const program = serve();
      await program.ready;
      expect(await state()).toBe('first-run');
      program.process.kill('SIGTERM');
      expect(await program.ended).toBe(0);
    }
  });

  it('lets background work run beside it, which ends with a sentence when its database does', async () => {
    const program = start(['serve', '--empty', '--no-worker'], environment);
    await program.ready;
    const worker = start(['worker'], environment, 'cli.ts');
    await worker.says('后台任务进程已启动');
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(await worker.ended).toBe(1);
    expect(worker.output()).toContain('内置数据库');
  });

  it('ends with a sentence when its database is killed, and starts again', async () => {
    const program = serve();
    await program.ready;
    const pid = Number((await readFile(join(cluster(), 'postmaster.pid'), 'utf8')).split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('内置数据库');
    const again = serve();
    await again.ready;
    again.process.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });
});

describe('a demonstration that was interrupted while it loaded', () => {
  it('is taken away also where the next start wants an empty product', async () => {
    const program = serve();
    await program.ready;
    const { clusterPassword: password } = JSON.parse(await readFile(secretsFile(), 'utf8')) as {
      clusterPassword: string;
    };
    const machine = { host: join(folder, 'data', 'run'), user: 'zhuoluo_admin', password, database: 'zhuoluo' };
    await asClient(machine, (client) =>
      client.query(`insert into platform.setting (name, value) values ('demonstration', 'false');
        insert into registry.jurisdiction (id, version, code, name, level, kind) values (gen_random_uuid(), 1, '520400', '半座城', 'city', 'city')`),
    );
    program.process.kill('SIGTERM');
    await program.ended;
    const again = serve();
    await again.ready;
    expect(await state()).toBe('first-run');
    const left = await asClient(
      machine,
      async (client) => (await client.query('select from registry.jurisdiction')).rowCount,
    );
    expect(left).toBe(0);
    again.process.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });
});

describe('what cannot start says why in one sentence', () => {
  it('a port in use', async () => {
    const holder = createServer().listen(port, '127.0.0.1');
    const { code, output } = await runToEnd(['serve', '--empty'], environment);
    holder.close();
    expect([code, output]).toEqual([1, expect.stringContaining(`端口 ${port} 已被占用`)]);
  });

  it('a data folder that is a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const { code, output } = await runToEnd(['serve'], { ...environment, ZHUOLUO_DATA: join(file, 'data') });
    expect([code, output]).toEqual([1, expect.stringContaining('数据目录')]);
  });

  it('an unreachable database, without showing its password', async () => {
    const { code, output } = await runToEnd(['serve'], {
      ...environment,
      DATABASE_URL: `postgres://somebody:hush@127.0.0.1:${await freePort()}/city`,
    });
    expect([code, output]).toEqual([1, expect.stringContaining('连不上数据库')]);
    expect(output).not.toContain('hush');
  });

  it('secrets that others can read', async () => {
    await chmod(secretsFile(), 0o644);
    const { code, output } = await runToEnd(['serve', '--empty'], environment);
    await chmod(secretsFile(), 0o600);
    expect([code, output]).toEqual([1, expect.stringContaining('0600')]);
  });

  it('a weak secret', async () => {
    const sound = await readFile(secretsFile(), 'utf8');
    await writeFile(secretsFile(), JSON.stringify({ ...JSON.parse(sound), sessionKey: 'a'.repeat(64) }));
    const { code, output } = await runToEnd(['serve', '--empty'], environment);
    await writeFile(secretsFile(), sound);
    expect([code, output]).toEqual([1, expect.stringContaining('sessionKey')]);
  });

  it('secrets that are gone while the data is there', async () => {
    await rename(secretsFile(), `${secretsFile()}.away`);
    const { code, output } = await runToEnd(['serve', '--empty'], environment);
    await rename(`${secretsFile()}.away`, secretsFile());
    expect([code, output]).toEqual([1, expect.stringContaining('找不到密钥文件')]);
  });

  it('a setting that makes no sense', async () => {
    const { code, output } = await runToEnd(['serve'], { ...environment, ZHUOLUO_PORT: 'eighty' });
    expect([code, output]).toEqual([1, expect.stringContaining('ZHUOLUO_PORT')]);
  });

  it('a wrong use of the command line, with another code', async () => {
    expect((await runToEnd(['srve'], environment)).code).toBe(2);
    expect((await runToEnd(['--help'], environment)).code).toBe(0);
  });

  it('a schema newer than the program', async () => {
    const program = serve();
    await program.ready;
    await asClient(await databaseClient(), (client) =>
      client.query(`insert into migration.applied (number, name, checksum) values (9999, '9999-future.sql', '')`),
    );
    program.process.kill('SIGTERM');
    await program.ended;
    const { code, output } = await runToEnd(['serve', '--empty'], environment);
    expect([code, output]).toEqual([1, expect.stringContaining('比本程序新')]);
  });
});

describe('a managed database', () => {
  it('serves from DATABASE_URL', async () => {
    const { superuser, owner } = inject('cluster');
    const name = `managed_${process.pid}`;
    await asClient(superuser, (client) => client.query(`create database ${name} owner zhuoluo_owner`));
    const url = new URL(`postgres://zhuoluo_owner@localhost/${name}`);
    url.password = String(owner.password);
    url.searchParams.set('host', String(owner.host));
    const data = join(folder, 'managed');
    const { application } = inject('cluster');
    const appUrl = new URL(url);
    appUrl.username = 'zhuoluo_app';
    appUrl.password = String(application.password);
    const program = start(['serve', '--empty'], {
      ...environment,
      ZHUOLUO_DATA: data,
      DATABASE_URL: url.href,
      DATABASE_APP_URL: appUrl.href,
    });
    await program.ready;
    expect(await state()).toBe('first-run');
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(await stat(join(data, 'pg')).catch(() => 'none')).toBe('none');
  });
});
