import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browsing, expectAccessible, narrow, openBrowser, shot, signIn, wide } from './browser.ts';
import { freePort, type Program, start } from './program.ts';

let folder: string;
let program: Program;
let address: string;
let office: Browsing;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhuoluo-web-'));
  const environment = {
    ZHUOLUO_DATA: join(folder, 'data'),
    ZHUOLUO_PORT: String(await freePort()),
    ZHUOLUO_LOG: 'warn',
  };
  program = start(['serve', '--empty'], environment, 'cli.ts');
  address = await program.ready;
  office = await openBrowser(address);
});
afterAll(async () => {
  await office?.close();
  program?.process.kill('SIGTERM');
  await program?.ended;
  await rm(folder, { recursive: true, force: true });
});

const system = { loginName: 'zhou.qiming', password: 'Luoshi-2026-xitong', name: '周启明', staffNumber: 'S001' };
const security = { loginName: 'wu.ruolan', password: 'Luoshi-2026-anquan', name: '吴若兰', staffNumber: 'S002' };
const audit = { loginName: 'zheng.shuyan', password: 'Luoshi-2026-shenji', name: '郑书言', staffNumber: 'S003' };
const clerk = { loginName: 'he.xiaoyu', name: '何小雨', staffNumber: 'B101', password: 'Luoshi-2026-keyuan' };

const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
/** Presses a button by its name, once it does not wait for an answer any more. */
const press = (page: Page, name: string) =>
  page
    .getByRole('button', { name: new RegExp(`^(loading )?${name}$`) })
    .and(page.locator(':not(.ant-btn-loading)'))
    .click();
/** A dialog comes and goes with a movement, during which one lies over the other: the last is meant. */
const dialog = (page: Page) => page.getByRole('dialog').last();

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).press('Enter');
  await title(page, '登录');
}

describe('an empty product becomes an office', () => {
  it('asks for three different administrators, on a narrow screen too, and then never again', async () => {
    const { page } = office;
    await page.goto('/');
    await title(page, '初次使用：建立管理员');
    await expectAccessible(page);
    await page.getByLabel('地区名称').fill('安顺市');
    await page.getByLabel('行政区划代码').fill('520400');
    for (const [at, each] of [system, security, audit].entries()) {
      const card = page.locator('section.first-run-card').nth(at + 1);
      await card.getByLabel('姓名').fill(each.name);
      await card.getByLabel('人员编号').fill(at === 2 ? security.staffNumber : each.staffNumber);
      await card.getByLabel('登录名').fill(each.loginName);
      await card.getByLabel('密码', { exact: true }).fill(each.password);
    }
    await press(page, '建立三位管理员');
    await page.getByText('三位管理员必须是不同的人').first().waitFor();
    await page.locator('section.first-run-card').nth(3).getByLabel('人员编号').fill(audit.staffNumber);
    await page.setViewportSize(narrow);
    await expectAccessible(page);
    await shot(page, 'first-run-narrow');
    await page.setViewportSize(wide);
    await press(page, '建立三位管理员');
    await page.getByText('三位管理员已建立').waitFor();
    await press(page, '去登录');
    await title(page, '登录');
    await expectAccessible(page);
  });

  it('lets the system administrator create a clerk, whose first sign-in takes a password of his own', async () => {
    const { page } = office;
    await signIn(page, system);
    await title(page, '账号与授权');
    await press(page, '新建账号');
    await dialog(page).getByLabel('姓名').fill(clerk.name);
    await dialog(page).getByLabel('人员编号').fill(clerk.staffNumber);
    await dialog(page).getByLabel('登录名').fill(clerk.loginName);
    await expectAccessible(page);
    await press(page, '建立账号');
    const temporary = await page.locator('code.secret').nth(1).textContent();
    await press(page, '已交给本人');
    await signOut(page, system.name);
    await page.getByLabel('登录名').fill(clerk.loginName);
    await page.getByLabel('密码', { exact: true }).fill(temporary ?? '');
    await press(page, '登录');
    await title(page, '请先设置您自己的密码');
    await page.getByLabel('临时密码').fill(temporary ?? '');
    await page.getByLabel('新密码', { exact: true }).fill(clerk.password);
    await page.getByLabel('再输入一次新密码').fill(clerk.password);
    await expectAccessible(page);
    await press(page, '保存并开始使用');
    await page.getByText('您还没有可用的角色').waitFor();
  });

  it('asks the clerk for a second factor once he has set one up', async () => {
    const { page } = office;
    await page.goto('/account');
    await title(page, '我的账号');
    await press(page, '启用动态验证');
    const secret = (await dialog(page).locator('code.secret').textContent()) ?? '';
    await dialog(page)
      .getByLabel('2. 输入应用上显示的 6 位数字')
      .fill(generateSync({ secret: secret.replaceAll(' ', '') }));
    await press(page, '确认启用');
    await page.getByText('请保存恢复码').waitFor();
    await expectAccessible(page);
    const recoveryCode = await dialog(page).locator('li').first().textContent();
    await press(page, '已妥善保存');
    await page.getByText('已启用。登录时需要输入动态验证码。').waitFor();
    await signOut(page, clerk.name);
    await page.getByLabel('登录名').fill(clerk.loginName);
    await page.getByLabel('密码', { exact: true }).fill(clerk.password);
    await press(page, '登录');
    await page.getByLabel('动态验证码').fill('000000');
    await press(page, '登录');
    await page.getByText('验证码不正确或已用过').waitFor();
    await page.getByLabel('动态验证码').fill(recoveryCode ?? '');
    await press(page, '登录');
    await page.getByText('您还没有可用的角色').waitFor();
    await signOut(page, clerk.name);
  });

  it('lets the security administrator grant the clerk his role', async () => {
    const { page } = office;
    await signIn(page, security);
    await page.getByRole('link', { name: clerk.name }).click();
    await press(page, '授予角色');
    await dialog(page).getByLabel('角色').fill('工作人员');
    await page.locator('.ant-select-item-option').filter({ hasText: '巡察办工作人员' }).click();
    await dialog(page).getByLabel('地区', { exact: true }).fill('安顺');
    await page.locator('.ant-select-item-option').filter({ hasText: '安顺市' }).last().click();
    await expectAccessible(page);
    await press(page, '授予');
    await page.getByRole('cell', { name: '巡察办工作人员' }).waitFor();
    await page.getByText('有效', { exact: true }).waitFor();
    await signOut(page, security.name);
  });

  it('shows the audit administrator every step, and filters that a link carries', async () => {
    const { page } = office;
    await signIn(page, audit);
    await title(page, '操作日志');
    for (const step of ['建立账号', '修改密码', '启用动态验证', '登录被拒绝', '使用恢复码登录', '授予角色'])
      await page.getByRole('cell', { name: step, exact: true }).first().waitFor();
    await expectAccessible(page);
    await page.goto('/administration/audit?event=role-granted&result=done');
    await page.getByRole('cell', { name: '授予角色', exact: true }).first().waitFor();
    expect(await page.getByRole('cell', { name: '登录', exact: true }).count()).toBe(0);
    await page.getByRole('cell', { name: '授予角色', exact: true }).first().click();
    await dialog(page).getByRole('rowheader', { name: '范围编号' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await signOut(page, audit.name);
  });
});

describe('nothing written is lost', () => {
  it('keeps a half-written form through an idle sign-out, hidden until its person has signed in again', async () => {
    // A browser of its own: a clock that was moved on stays so in every later page of its context.
    const unattended = await openBrowser(address);
    const { page } = unattended;
    await page.clock.install();
    await signIn(page, system);
    await press(page, '新建账号');
    await dialog(page).getByLabel('姓名').fill('写到一半');
    await page.clock.runFor(14.5 * 60_000);
    await page.getByText('即将自动退出').waitFor();
    await page.clock.runFor(31_000);
    const door = page.getByRole('dialog').filter({ hasText: '请重新登录' });
    await door.waitFor();
    expect((await page.request.get('/api/accounts')).status()).toBe(401);
    await expectAccessible(page);
    await door.getByLabel('密码', { exact: true }).fill(system.password);
    await door.getByRole('button', { name: '登录', exact: true }).click();
    await door.waitFor({ state: 'detached' });
    const form = page.getByRole('dialog').filter({ hasText: '新建账号' });
    expect(await form.getByLabel('姓名').inputValue()).toBe('写到一半');
    await unattended.close();
  });

  it('leaves and clears the page where another person signs in there', async () => {
    const { page } = office;
    await signIn(page, system);
    await page.getByRole('link', { name: clerk.name }).click();
    await title(page, clerk.name);
    await page.context().clearCookies({ name: 'zhuoluo_session' });
    await press(page, '修改资料');
    await dialog(page).getByLabel('姓名').fill('何小玉');
    await press(page, '保存');
    const door = page.getByRole('dialog').filter({ hasText: '请重新登录' });
    await door.getByLabel('登录名').fill(audit.loginName);
    await door.getByLabel('密码', { exact: true }).fill(audit.password);
    await door.getByRole('button', { name: '登录', exact: true }).click();
    await title(page, '操作日志');
    expect(await page.getByText('何小玉').count()).toBe(0);
    await signOut(page, audit.name);
  });

  it('shows the second of two writers both texts, field by field', async () => {
    const { page } = office;
    await signIn(page, system);
    await page.getByRole('link', { name: clerk.name }).click();
    await title(page, clerk.name);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await press(page, '修改资料');
    await press(other, '修改资料');
    await dialog(other).getByLabel('姓名').fill('何晓雨');
    await press(other, '保存');
    await title(other, '何晓雨');
    await dialog(page).getByLabel('姓名').fill('何小宇');
    await dialog(page).getByLabel('人员编号').fill('B102');
    await press(page, '保存');
    await page.getByText('这条记录刚被别人改过', { exact: true }).waitFor();
    await expectAccessible(page);
    await shot(page, 'conflict');
    await page.getByRole('radio', { name: /姓名 · 现在保存着的/ }).check();
    await press(page, '按所选内容保存');
    await title(page, '何晓雨');
    await page.getByText('B102').waitFor();
    await other.close();
  });

  it('breaks nowhere on the way', () => {
    const expected = /status of (401|403|409|422)/;
    expect(office.complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
  });
});
