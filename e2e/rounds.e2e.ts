import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browsing, expectAccessible, openBrowser, shot, signIn } from './browser.ts';
import { type City, openCity, signInOf } from './city.ts';
import { choose, dialogOf, press, writeDays } from './clicks.ts';

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

let address: string;

describe('a round', () => {
  it('is planned by the district’s clerk with a unit, what it is inspected for, its team and leader', async () => {
    const page = await enter('xixiu');
    await page.goto('/rounds');
    await page.getByRole('heading', { level: 1, name: '轮次' }).waitFor();
    await shot(page, 'rounds-list');
    await expectAccessible(page);
    await press(page, '拟定方案');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByLabel('名称', { exact: true }).inputValue()).toContain('2026年第');
    await choose(dialogOf(page), '巡察方式');
    await writeDays(dialogOf(page), { 计划进驻: '2026-12-01', 计划结束现场: '2026-12-31' });
    await press(page, '保存方案');
    await page.getByRole('heading', { level: 2, name: '巡察对象' }).waitFor();
    await press(page, '添加巡察对象');
    await choose(dialogOf(page), '巡察方式', '专项巡察');
    await dialogOf(page).getByLabel('巡察事项', { exact: true }).fill('教育领域专项资金');
    await choose(dialogOf(page), '单位', '教育');
    await choose(dialogOf(page), '巡察组');
    await page.getByRole('dialog').getByLabel('组长', { exact: true }).fill('鲁定边');
    await press(page, '添加巡察对象');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('cell', { name: '鲁定边' }).waitFor();
    await page.getByRole('cell', { name: /专项巡察.*教育领域专项资金/ }).waitFor();
    await shot(page, 'round-planned');
    await expectAccessible(page);
    address = page.url();
  });

  it('is approved by a member of the leading group, whose name and number then stand there', async () => {
    const page = await enter('lingdao');
    await page.goto(address);
    await press(page, '批准');
    await page.getByRole('dialog').getByLabel('批准文号').fill('西巡〔2026〕9号');
    await page.getByRole('dialog').getByRole('button', { name: '批准' }).click();
    await page.getByText('西巡〔2026〕9号').waitFor();
    await page.getByText('秦望山').first().waitFor();
    await shot(page, 'round-approved');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { level: 2, name: '工作步骤' }).waitFor();
    await shot(page, 'inspection');
    await expectAccessible(page);
    await page.goto('/teams');
    await page.getByRole('heading', { level: 2, name: '巡察组' }).waitFor();
    await expectAccessible(page);
    await shot(page, 'teams');
    await page.goto('/teams/pool');
    await page.getByRole('heading', { level: 1, name: '人才库' }).waitFor();
    await expectAccessible(page);
    await shot(page, 'pool');
  });

  it('breaks no page on the way', () => {
    expect(office.complaints.filter((line) => !line.includes('401'))).toEqual([]);
  });
});

describe('evidence', () => {
  it('that broke off goes on after a reload with the same file, and is viewed under the viewer’s name', async () => {
    const page = await enter('zuyuan');
    await page.goto(`/evidence/inspections/${await ownInspection(page)}`);
    await page.getByRole('heading', { level: 1, name: '证据材料' }).waitFor();
    await shot(page, 'evidence');
    await expectAccessible(page);
    const buffer = Buffer.from('值班补助发放记录，逐月逐人。\n'.repeat(450_000));
    const file = { name: '发放记录.txt', mimeType: 'text/plain', buffer };
    const isSecondPiece = /pieces\?piece=1&/;
    await page.route(isSecondPiece, (route) => route.abort('connectionreset'));
    await page.getByLabel('选择文件', { exact: true }).setInputFiles(file);
    await page.getByText('中断', { exact: true }).waitFor();
    await shot(page, 'evidence-broken-off');
    await page.unroute(isSecondPiece);
    await page.reload();
    const row = page.getByRole('row', { name: /发放记录\.txt/ });
    const goOn = row.getByLabel('继续上传 发放记录.txt');
    await goOn.setInputFiles({ ...file, buffer: buffer.subarray(1) });
    await row.getByText('请选择原来的文件').waitFor();
    await goOn.setInputFiles(file);
    await row.getByText('已留存').waitFor();
    await press(row, '查看');
    const { account } = (await asked(page, '/api/session')) as { account: { displayName: string } };
    await dialogOf(page)
      .getByRole('note', { name: new RegExp(`^${account.displayName} .+ 查看 E-`) })
      .waitFor();
    await expect(
      dialogOf(page)
        .getByLabel(/发放记录\.txt/)
        .and(page.locator('textarea'))
        .inputValue(),
    ).resolves.toContain('逐月逐人');
    await shot(page, 'evidence-viewed');
    await expectAccessible(page);
  });
});

const asked = (page: Page, url: string): Promise<unknown> =>
  page.evaluate((to) => fetch(to).then((answer) => answer.json()), url);

async function ownInspection(page: Page): Promise<string> {
  const { account } = (await asked(page, '/api/session')) as {
    account: { grants: { scopeKind: string; scopeId: string; to: string | null }[] };
  };
  for (const { scopeKind, scopeId } of account.grants) {
    if (scopeKind !== 'inspection') continue;
    const { rows = [] } = (await asked(page, `/api/evidence/inspections/${scopeId}`)) as { rows?: unknown[] };
    if (rows.length > 0) return scopeId;
  }
  throw new Error('the member has no inspection with evidence');
}
