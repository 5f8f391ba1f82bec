import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browsing, expectAccessible, narrow, openBrowser, shot, signIn, wide } from './browser.ts';
import { type City, openCity, signInOf } from './city.ts';
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

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).and(page.locator(':not(.ant-btn-loading)')).last().click();

describe('which team goes to which unit', () => {
  it('is drawn by lot: frozen by the office, witnessed by another, counted again here and by the command', async () => {
    const { page } = office;
    await signIn(page, signInOf('keyuan'));
    await page.goto('/assembly');
    await page.getByRole('link', { name: '2026年第三轮常规巡察' }).click();
    await page.getByRole('heading', { level: 1, name: '2026年第三轮常规巡察' }).waitFor();
    await page.getByRole('link', { name: '轮次', exact: true }).last().click();
    await page.getByRole('button', { name: /^抽\s?签$/ }).click();
    await press(page, '抽巡察组：封存名单');
    await page.getByRole('dialog').getByText('排除应当回避').waitFor();
    await press(page, '抽巡察组：封存名单');
    await page.getByText('已封存，待见证人抽签').waitFor();
    await shot(page, 'draw-committed');
    await expectAccessible(page);
    const { pathname } = new URL(page.url());
    await office.context.clearCookies();
    await signIn(page, signInOf('lingdao'));
    await page.goto(pathname);
    await press(page, '见证抽签');
    await page.getByRole('dialog').getByLabel('见证人的话').fill('今天有雨 8 27 33');
    await press(page, '见证抽签');
    await page.getByText('已抽签').waitFor();
    await press(page, '在本机重新计算');
    await page.getByText('重新计算的结果与记录一致').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await shot(page, 'draw');
    await expectAccessible(page);
    await page.setViewportSize(narrow);
    await shot(page, 'draw-narrow');
    await page.setViewportSize(wide);
    const record = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载抽签记录' }).click();
    const { code, output } = await runToEnd(['draw', await (await record).path()], city.environment);
    expect([code, output]).toEqual([0, expect.stringContaining('与记录一致')]);
    expect(office.complaints).toEqual([]);
    await office.context.clearCookies();
  });
});

describe('who takes the seats', () => {
  it('is drawn by lot from those whom no hard rule keeps out, and the plan has its leaders at once', async () => {
    const { page } = office;
    await signIn(page, signInOf('keyuan'));
    await page.goto('/rounds');
    await page.getByRole('link', { name: '2026年第三轮常规巡察' }).first().click();
    await page.getByRole('button', { name: /^抽\s?签$/ }).click();
    await press(page, '抽人员：封存名单');
    await page.getByRole('dialog').getByText('名单只有能看人才库的人看得到').waitFor();
    await press(page, '抽人员：封存名单');
    await page.getByText('已封存，待见证人抽签').waitFor();
    await office.context.clearCookies();
    await signIn(page, signInOf('lingdao'));
    // The witness finds it on the desk.
    await page
      .getByRole('row', { name: /见证抽签/ })
      .getByRole('link')
      .click();
    await press(page, '见证抽签');
    await page.getByRole('dialog').getByLabel('见证人的话').fill('明天放晴 3 16');
    await press(page, '见证抽签');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('抽各巡察组的人员').waitFor();
    await press(page, '在本机重新计算');
    await page.getByText('重新计算的结果与记录一致').waitFor();
    const seats = page.getByRole('row', { name: /组长/ });
    const leader = (await seats.first().getByRole('link').textContent()) ?? '';
    await shot(page, 'draw-of-people');
    await expectAccessible(page);
    await page.getByRole('link', { name: '2026年第三轮常规巡察' }).click();
    await page.getByRole('cell', { name: leader }).first().waitFor();
    expect(office.complaints).toEqual([]);
    await office.context.clearCookies();
  });
});

describe('the teams of a round', () => {
  it('are asked for by the office and come back proved', async () => {
    const { page } = office;
    await signIn(page, signInOf('keyuan'));
    await page.goto('/assembly');
    await page.getByRole('link', { name: '2026年第三轮常规巡察' }).click();
    await page.getByRole('heading', { level: 1, name: '2026年第三轮常规巡察' }).waitFor();
    await press(page, '测算组队方案');
    await page.getByRole('dialog').getByText('必须满足').waitFor();
    await shot(page, 'assembly-settings');
    await expectAccessible(page);
    await press(page, '测算组队方案');
    await page.getByText('已证明为最优').waitFor({ timeout: 60_000 });
    await page.getByText('符合全部规则').waitFor();
    await shot(page, 'assembly-board');
    await expectAccessible(page);
  });

  it('say why somebody was chosen, and why somebody else was not', async () => {
    const { page } = office;
    await page.getByRole('table').getByRole('button', { name: '查看理由' }).first().click();
    await page.getByText('未入选理由').waitFor();
    await page.getByRole('columnheader', { name: '原因' }).waitFor();
    await shot(page, 'assembly-why-not');
    await page.keyboard.press('Escape');
    await page.getByText('未入选理由').waitFor({ state: 'hidden' });
  });

  it('are changed by the keyboard alone, judged at once, and accepted only when lawful', async () => {
    const { page } = office;
    const first = page.getByRole('region', { name: '第一巡察组' }).first();
    const leader = first.locator('.assembly-card').first();
    const name = (await leader.locator('strong').textContent()) ?? '';
    await leader.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText(`已选中${name}`).waitFor();
    await shot(page, 'assembly-held');
    await page.getByRole('button', { name: '查看理由' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByText(`${name}：入选理由`).waitFor();
    await page.getByText(/次优人选|没有其他人/).waitFor();
    await shot(page, 'assembly-why');
    await page.keyboard.press('Escape');
    await page.getByText(`${name}：入选理由`).waitFor({ state: 'hidden' });
    await leader.focus();
    if ((await leader.getAttribute('aria-pressed')) !== 'true') await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '移出巡察组' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/第一巡察组组长现有0人，至少1人/).waitFor();
    await expect.poll(() => page.getByRole('button', { name: '采纳方案' }).isDisabled()).toBe(true);
    await shot(page, 'assembly-broken');
    await page.getByPlaceholder('姓名或单位').fill(name);
    await page.keyboard.press('Enter');
    const row = page.getByRole('row', { name: new RegExp(name) }).first();
    await row.getByRole('button', { name: '选中' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: new RegExp(`把${name}放到.*第一巡察组组长`) }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('符合全部规则').waitFor();
  });

  it('are changed by dragging, and are the round’s once accepted', async () => {
    const { page } = office;
    const leaderOf = (team: number) => page.locator('.assembly-team').nth(team).locator('.assembly-card').first();
    const nameOf = (team: number) => leaderOf(team).locator('strong').textContent();
    const [first, second] = [await nameOf(0), await nameOf(1)];
    await leaderOf(0).dragTo(leaderOf(1));
    await expect.poll(() => nameOf(1)).toBe(first);
    expect(await nameOf(0)).toBe(second);
    await leaderOf(0).dragTo(leaderOf(1));
    await expect.poll(() => nameOf(0)).toBe(first);
    await page.setViewportSize(narrow);
    await shot(page, 'assembly-narrow');
    await page.setViewportSize(wide);
    await press(page, '采纳方案');
    await page.getByRole('dialog').getByText('编入巡察组').waitFor();
    await press(page, '采纳方案');
    await page.getByText('已采纳').waitFor();
    const leader = (await page.locator('.assembly-card strong').first().textContent()) ?? '';
    await page.getByRole('link', { name: '轮次', exact: true }).last().click();
    await page.getByRole('cell', { name: leader }).first().waitFor();
    await shot(page, 'assembly-accepted');
    expect(office.complaints).toEqual([]);
  });

  it('tell the office of a tie that appears later, and the director decides on it', async () => {
    const { page } = office;
    const roundId = page.url().split('/').at(-1) ?? '';
    const board = await (await page.request.get(`/api/assembly/rounds/${roundId}`)).json();
    const [team] = board.teams;
    const { personId, name } = team.people[0];
    await page.goto(`/teams/pool/${personId}`);
    await press(page, '关联账号');
    await page.getByRole('dialog').getByLabel('登录名').fill('dudao');
    await press(page, '关联账号');
    await page.getByText('傅必行').waitFor();
    await shot(page, 'person-account');
    await press(page, '修改');
    await page.getByRole('dialog').getByLabel('所在单位', { exact: true }).fill(team.units[0].name);
    await press(page, '修改');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await office.context.clearCookies();
    await signIn(page, signInOf('zhuren'));
    await page.goto('/assembly/recusals');
    await page.getByRole('cell', { name: `工作单位为${team.units[0].name}` }).waitFor();
    await page.getByRole('link', { name }).waitFor();
    await shot(page, 'recusals');
    await expectAccessible(page);
    await press(page, '作出决定');
    await page.getByRole('dialog').getByText('应当回避').click();
    await page.getByRole('dialog').getByLabel('理由').fill('情况属实，由他人接替');
    await press(page, '作出决定');
    await page.getByText('待换人').waitFor();
    await shot(page, 'recusals-decided');
    expect(office.complaints).toEqual([]);
  });

  it('replace one seat: the best lawful one proposed, another person of the leading group approves', async () => {
    const { page } = office;
    await page.getByRole('link', { name: '办理换人' }).first().click();
    await page.getByRole('heading', { level: 1, name: /^换人：/ }).waitFor();
    await page
      .getByRole('button', { name: /^提为人选/ })
      .first()
      .waitFor();
    await page.locator('.ant-table-row-expand-icon').first().click();
    await shot(page, 'substitution');
    await expectAccessible(page);
    await page.setViewportSize(narrow);
    await shot(page, 'substitution-narrow');
    await page.setViewportSize(wide);
    await page
      .getByRole('button', { name: /^提为人选/ })
      .first()
      .click();
    await page.getByRole('dialog').getByLabel('理由').fill('专业相同，得分最高');
    await press(page, '提为人选');
    await page.getByText('待领导小组审批').waitFor();
    const { pathname } = new URL(page.url());
    await office.context.clearCookies();
    await signIn(page, signInOf('lingdao'));
    await page
      .getByRole('link', { name: /第一巡察组：/ })
      .first()
      .click();
    await page.waitForURL(`**${pathname}`);
    await press(page, /^批\s?准$/);
    await page.getByRole('dialog').getByLabel('审批意见').fill('同意');
    await press(page, /^批\s?准$/);
    await page.getByText('已换人').waitFor();
    await shot(page, 'substitution-approved');
    await page.goto('/assembly/recusals');
    await page.getByRole('cell', { name: '已换人' }).first().waitFor();
    // The demonstration tells of one that was replaced before.
    await expect.poll(() => page.getByRole('cell', { name: '已换人' }).count()).toBe(2);
    await shot(page, 'recusals-replaced');
    await page.setViewportSize(narrow);
    await shot(page, 'recusals-narrow');
    await page.setViewportSize(wide);
    await page.locator('.ant-table-row').first().getByRole('link').nth(1).click();
    await page.getByRole('heading', { level: 2, name: '情形' }).waitFor();
    await shot(page, 'recusal');
    await page.getByRole('definition').getByRole('link').nth(1).click();
    await page.getByRole('cell', { name: /已退出/ }).waitFor();
    await shot(page, 'inspection-team');
    expect(office.complaints).toEqual([]);
  });
});

describe('people for the pools', () => {
  it('come in by a workbook: checked, mended beside the cell, recommended, and qualified together', async () => {
    const { page } = office;
    await office.context.clearCookies();
    await signIn(page, signInOf('keyuan'));
    await page.goto('/teams/nominations');
    await press(page, '从表格导入');
    await page.getByText('把文件拖到这里').waitFor();
    await shot(page, 'pool-import');
    const template = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载模板（.xlsx）' }).click();
    const file = await readFile(await (await template).path());
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '推荐.xlsx', mimeType: 'application/octet-stream', buffer: file });
    await page.getByText('将登记 1 条入库推荐').waitFor();
    await page.getByRole('tab', { name: /近亲属/ }).click();
    await page.getByRole('cell', { name: '李某某' }).waitFor();
    await shot(page, 'pool-import-preview');
    await expectAccessible(page);
    await page.getByRole('button', { name: '放弃这次导入' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '放弃这次导入' }).click();
    const people = '姓名,所在单位,职务,入库类别,专业领域,成长地\n郝同心,安顺市审计局,科长,人才库,审计学,安顺市西秀区\n';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '推荐.csv', mimeType: 'text/csv', buffer: Buffer.from(people) });
    await page.getByText('还有 1 行有错误').waitFor();
    await shot(page, 'pool-import-faulty');
    await page.setViewportSize(narrow);
    await shot(page, 'pool-import-narrow');
    await page.setViewportSize(wide);
    await page.getByRole('textbox', { name: /专业领域/ }).fill('审计');
    await press(page, '保存改正（1 处）');
    await page.getByText('将登记 1 条入库推荐').waitFor();
    await press(page, '确认导入');
    await page.getByText('已登记 1 条入库推荐').waitFor();
    await press(page, '查看入库推荐');
    await page.getByRole('checkbox', { name: '郝同心' }).check();
    await press(page, '批量审查合格（1）');
    await shot(page, 'nominations-many');
    await press(page, '审查合格');
    await page.getByText('已办理 0 人，留下 1 人').waitFor();
    await page.getByText(/郝同心：/).waitFor();
    await shot(page, 'nominations-left');
    await expectAccessible(page);
    expect(office.complaints).toEqual([]);
  });
});
