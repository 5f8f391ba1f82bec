import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browsing, expectAccessible, narrow, openBrowser, patience, shot, signIn } from './browser.ts';
import { type City, openCity, signInOf } from './city.ts';
import { choose, dialogOf, press } from './clicks.ts';

let city: City;
let team: Browsing;
beforeAll(async () => {
  city = await openCity();
  team = await openBrowser(city.address);
  await signIn(team.page, signInOf('zuyuan'));
});
afterAll(async () => {
  await team?.close();
  await city?.close();
});

const inTime = { timeout: patience };

/** Keyboard and screen reader go on at the heading of the page that a link led to. */
async function arrived(page: Page, name: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name });
  await heading.waitFor();
  await expect.poll(() => heading.evaluate((each) => each === document.activeElement), inTime).toBe(true);
  await expect.poll(() => page.title(), inTime).toContain(name);
}

describe('on site', () => {
  it('the team sees what is missing, and talks with somebody who is; what is typed is kept', async () => {
    const { page } = team;
    await page.getByRole('navigation').getByRole('link', { name: '现场', exact: true }).click();
    await arrived(page, '现场');
    await page.getByRole('table').getByRole('link', { name: '西秀区农业局' }).click();
    await arrived(page, '西秀区农业局');
    await page.getByRole('heading', { level: 2, name: '还差什么' }).waitFor();
    await page.getByRole('heading', { level: 2, name: '清单落实' }).waitFor();
    await shot(page, 'fieldwork-site');
    await expectAccessible(page);
    await page.getByRole('button', { name: /开始谈话/ }).click();
    await press(dialogOf(page), /^开\s*始\s*谈\s*话$/);
    await page.getByRole('heading', { level: 1, name: '个别谈话' }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByLabel('谈话对象', { exact: true }).fill('钟知秋');
    await page.getByLabel('职务', { exact: true }).fill('科员');
    await page.getByLabel('地点', { exact: true }).fill('二楼谈话室');
    await page.getByRole('checkbox', { name: '履职情况' }).check();
    await page.getByRole('textbox', { name: '谈话记录' }).fill('问：履职情况。答：按分工负责。');
    await page.getByText('已保存').waitFor();
    await page.reload();
    expect(await page.getByRole('textbox', { name: '谈话记录' }).inputValue()).toContain('按分工负责');
    expect(await page.getByRole('checkbox', { name: '履职情况' }).isChecked()).toBe(true);
  });

  it('a lost connection loses nothing', async () => {
    const { page } = team;
    await page.context().setOffline(true);
    await page.getByRole('textbox', { name: '谈话记录' }).fill('问：履职情况。答：按分工负责。又问：廉洁自律。');
    await page.getByText(/连接中断/).waitFor();
    await page.context().setOffline(false);
    await page.getByText('已保存').waitFor();
    await shot(page, 'fieldwork-talk');
    await expectAccessible(page);
  });

  it('a record is finished by two inspectors, read back and signed; what it lacks is said beside its field', async () => {
    const { page } = team;
    const finish = () => press(page, '记录完毕');
    await finish();
    await page.locator('.ant-form-item', { hasText: '类别' }).getByText('请选择谈话对象类别').waitFor();
    const lacking = page.getByRole('combobox', { name: '类别' });
    await expect.poll(() => lacking.evaluate((each) => each === document.activeElement)).toBe(true);
    await choose(page.getByRole('main'), '类别', '其他干部群众');
    await finish();
    await page.getByText('谈话人不得少于2人').waitFor();
    await page.getByLabel('谈话人', { exact: true }).click();
    await page.locator('.ant-select-item-option', { hasText: '简从容' }).click();
    await page.getByRole('heading', { level: 1 }).click();
    await finish();
    await page.getByText('已记录', { exact: true }).waitFor();
    await press(page, '登记签字');
    await press(dialogOf(page), '登记签字');
    await page.getByText('已签字', { exact: true }).waitFor();
  });

  it('the unit answers what it is asked for on a phone, and the team receives it', async () => {
    const unit = await openBrowser(city.address);
    await signIn(unit.page, signInOf('danwei'));
    await unit.page.setViewportSize(narrow);
    await unit.page.goto('/fieldwork/requests');
    await unit.page
      .getByRole('button', { name: /^提\s*供$/ })
      .first()
      .click();
    await dialogOf(unit.page).getByLabel('份数').fill('12');
    await press(dialogOf(unit.page), /^提\s*供$/);
    await dialogOf(unit.page).waitFor({ state: 'hidden' });
    await unit.page.getByText('已提供，待核收').first().waitFor();
    await shot(unit.page, 'fieldwork-unit');
    await expectAccessible(unit.page);
    await unit.close();
    const { page } = team;
    await page.goto('/fieldwork');
    await page.getByRole('table').getByRole('link', { name: '西秀区农业局' }).click();
    await page.getByText('已核收').first().waitFor();
    const before = await page.getByText('已核收').count();
    await page
      .getByRole('button', { name: /^核\s*收$/ })
      .first()
      .click();
    await press(dialogOf(page), /^核\s*收$/);
    await dialogOf(page).waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByText('已核收').count()).toBe(before + 1);
  });
});
