import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readConfig } from '#platform/config/config.ts';
import type { Connection } from '#platform/db/database.ts';
import { note } from '#platform/journal/record.ts';
import { newId } from '#platform/kernel/id.ts';
import { instant } from '#platform/kernel/time.ts';
import { asClient, systemActor } from '#test/harness.ts';
import { openInstallation } from './installation.ts';

const name = `installation_${process.pid}`;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhuoluo-managed-'));
  await asClient(inject('cluster').superuser, (client) => client.query(`create database ${name} owner zhuoluo_owner`));
});
afterAll(async () => {
  await asClient(inject('cluster').superuser, (client) => client.query(`drop database ${name} with (force)`));
  await rm(folder, { recursive: true, force: true });
});

function urlOf({ host, user, password }: Connection): string {
  const url = new URL(`postgres://${user}@localhost/${name}`);
  url.password = String(password);
  url.searchParams.set('host', String(host));
  return url.href;
}

function open(data: string) {
  const { owner, application } = inject('cluster');
  return openInstallation(
    readConfig({
      ZHUOLUO_DATA: join(folder, data),
      DATABASE_URL: urlOf(owner),
      DATABASE_APP_URL: urlOf(application),
    }),
  );
}

describe('a managed database', () => {
  it('gets new secrets while nothing was written, and none in place of lost ones', async () => {
    const first = await open('first');
    await first.database.inTransaction(systemActor, (tx) =>
      note(tx, {
        subject: { kind: 'probe', sphere: 'administration' },
        id: newId(),
        event: 'probed',
        now: instant(new Date()),
      }),
    );
    await first.close();
    await expect(open('second')).rejects.toMatchObject({ fault: 'secretsMissing' });
    await expect(stat(join(folder, 'second', 'secrets.json'))).rejects.toMatchObject({ code: 'ENOENT' });
    await (await open('first')).close();
  });
});
