import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asClient } from '#test/harness.ts';
import { type Browsing, expectAccessible, openBrowser, signIn } from './browser.ts';
import { type City, openCity, signInOf } from './city.ts';
import { press } from './clicks.ts';
import { runToEnd } from './program.ts';

let city: City;
let office: Browsing;
beforeAll(async () => {
  city = await openCity();
  office = await openBrowser(city.address);
});
afterAll(async () => {
  await office?.close();
  await city?.close();
});

async function enter(loginName: string): Promise<Page> {
  await office.context.clearCookies();
  await signIn(office.page, signInOf(loginName));
  return office.page;
}

/** 300 new villages' committees, of which three rows are wrong: an unknown kind, an unknown level, no name. */
function unitList(): string {
  const rows = Array.from({ length: 300 }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    const name = index === 120 ? '' : `测试事业单位${number}`;
    const kind = index === 40 ? '事业单为' : '事业单位';
    const level = index === 250 ? '县城' : '县级';
    return `CS-${number},${name},${kind},教育科技,${level}`;
  });
  return ['单位代码,单位名称,单位类别,领域,层级', ...rows].join('\n');
}

describe('a list of 300 units with three faulty rows', () => {
  it('is shown, mended in place and imported whole by the district’s clerk', async () => {
    const page = await enter('xixiu');
    await page.goto('/registry/import');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '新单位.csv', mimeType: 'text/csv', buffer: Buffer.from(unitList()) });
    await page.getByRole('button', { name: /有错误 3/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('textbox', { name: /行 42 · 单位类别/ }).fill('事业单位');
    await page.getByRole('textbox', { name: /行 122 · 单位名称/ }).fill('测试事业单位121');
    await page.getByRole('textbox', { name: /行 252 · 层级/ }).fill('县级');
    await press(page, /保存改正（3 处）/);
    await page.getByRole('button', { name: /有错误 0/ }).waitFor();
    await press(page, '确认导入');
    await page
      .getByText(/新登记 300|登记 300|300 个/)
      .last()
      .waitFor();
  });

  it('changes nothing when the same file comes again, faults mended', async () => {
    const page = await enter('xixiu');
    const sound = unitList()
      .replace('事业单为', '事业单位')
      .replace('县城', '县级')
      .replace('CS-121,,', 'CS-121,测试事业单位121,');
    await page.goto('/registry/import');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '新单位.csv', mimeType: 'text/csv', buffer: Buffer.from(sound) });
    await page.getByRole('button', { name: /无变动 300/ }).waitFor();
    await page.getByText('文件与现有登记完全一致').waitFor();
  });
});

describe('a change of the rulebook', () => {
  it('is drafted and submitted by a clerk', async () => {
    const page = await enter('keyuan');
    await page.goto('/rulebooks');
    await page
      .getByRole('button', { name: /以此为基础起草/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog').last();
    await dialog.getByLabel('版本名称（中文）').fill('2026 年修订本');
    await dialog.getByLabel('版本名称（英文）').fill('Revision of 2026');
    await dialog.getByRole('button', { name: '开始起草' }).click();
    await page.getByRole('heading', { level: 1, name: /2026 年修订本/ }).waitFor();
    await page
      .getByRole('button', { name: /^edit 修改|修改/ })
      .first()
      .click();
    await page.getByRole('button', { name: /修改/ }).first().click();
    await page.getByLabel('名称（中文）').first().fill('制定工作方案');
    await press(page, '确定');
    await press(page, /^保存/);
    // Saving leads back to the edition.
    await page.getByRole('button', { name: '提交审批' }).waitFor();
    await press(page, '提交审批');
    await page.getByRole('dialog').last().getByRole('button', { name: '提交审批' }).click();
    await page.getByText('待审批').first().waitFor();
  });

  it('is compared and approved by the director, who changed nothing in it', async () => {
    const page = await enter('zhuren');
    await page.goto('/rulebooks');
    await page
      .getByRole('link', { name: /2026 年修订本/ })
      .first()
      .click();
    await press(page, '与依据版本对照');
    await page.getByText('制定工作方案').first().waitFor();
    await page.goBack();
    await press(page, '批准');
    await page.getByRole('dialog').last().getByRole('button', { name: '批准' }).click();
    await page.getByText('已批准').first().waitFor();
  });
});

describe('what happened', () => {
  it('is found by the audit administrator step by step, without its business content', async () => {
    const page = await enter('shenji');
    await page.getByRole('link', { name: '操作日志' }).click();
    for (const name of ['杜若溪', '卢知远', '方砚秋']) {
      await page.goto(`/administration/audit?search=${encodeURIComponent(name)}`);
      await page.getByText(name).first().waitFor();
    }
    const log = await page.evaluate(() =>
      fetch(`/api/audit?search=${encodeURIComponent('方砚秋')}`).then((answer) => answer.json()),
    );
    const approval = (log as { lines: { event: string; change: unknown; sphere: string }[] }).lines.find(
      ({ event }) => event === 'edition-approved',
    );
    expect(approval).toMatchObject({ sphere: 'business', change: null });
  });

  it('cannot be changed behind the product’s back without `zhuoluo verify` naming the row', async () => {
    const { clusterPassword } = JSON.parse(await readFile(join(city.data, 'secrets.json'), 'utf8')) as {
      clusterPassword: string;
    };
    const connection = {
      host: join(city.data, 'run'),
      user: 'zhuoluo_admin',
      password: clusterPassword,
      database: 'zhuoluo',
    };
    const id = await asClient(connection, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `update registry.unit_state set name = '改掉的名字' where name = '测试事业单位007' returning id`,
      );
      return rows[0]?.id;
    });
    const { code, output } = await runToEnd(['verify'], city.environment);
    expect(code).toBe(1);
    expect(output).toContain(`row-altered  unit-state ${id}`);
  });

  it('breaks nowhere on the way', () => {
    expect(office.complaints).toEqual([]);
  });
});
