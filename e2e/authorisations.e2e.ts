/** 一次一授权: nobody of a team comes in without a live authorisation, and the office and the leading group open the door in two steps. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, narrow, shot, wide } from './browser.ts';
import { type City, openCity } from './city.ts';
import { dialogOf, press, write, writeDays } from './clicks.ts';
import { gather, type People } from './people.ts';

const round = '2026年第二轮乡村振兴资金专项巡察';
let city: City;
let people: People;
let authorisation: string;
let inspection: string;
beforeAll(async () => {
  city = await openCity();
  people = await gather(city.address);
});
afterAll(async () => {
  await people?.close();
  await city?.close();
});

const confirmIn = (page: Page, name: string) => dialogOf(page).getByRole('button', { name, exact: true }).click();
const closed = (page: Page) => page.getByRole('dialog').waitFor({ state: 'hidden' });

async function lookAt(page: Page, name: string): Promise<void> {
  await shot(page, name);
  await expectAccessible(page);
  await page.setViewportSize(narrow);
  await shot(page, `${name}-390`);
  await page.setViewportSize(wide);
}

async function toRound(page: Page): Promise<void> {
  await page.goto('/rounds');
  await page.getByRole('link', { name: round }).click();
  await press(page, '授权与队伍管理');
  await page.getByRole('heading', { level: 2, name: '授权' }).waitFor();
}

describe('an authorisation', () => {
  it('is asked back by the office, and the leading group finds that on its workbench', async () => {
    const clerk = await people.at('keyuan');
    await toRound(clerk);
    await lookAt(clerk, 'round-authorisations');
    const row = clerk.getByRole('row', { name: /鲁定边/ });
    inspection = (await row.getByRole('link').first().getAttribute('href')) ?? '';
    await row.getByRole('link', { name: /巡授/ }).click();
    await clerk.getByRole('heading', { level: 2, name: '授权内容' }).waitFor();
    authorisation = clerk.url();
    await press(clerk, '申请收回');
    await write(dialogOf(clerk), { 理由: '组长另有任用' });
    await confirmIn(clerk, '申请收回');
    await clerk.getByText('申请收回：组长另有任用').waitFor();
    const member = await people.at('lingdao');
    await member.getByRole('cell', { name: '审批收回授权' }).waitFor();
    await lookAt(member, 'authorisation-workbench');
    await member.goto(authorisation);
    await press(member, '同意');
    await confirmIn(member, '同意');
    await closed(member);
    await member.getByText('已收回').waitFor();
    await lookAt(member, 'authorisation-withdrawn');
  });

  it('is missed by the leader at once, who is told why', async () => {
    const leader = await people.at('zuzhang');
    await leader.goto(inspection);
    await leader.getByText('这次巡察现在没有有效授权').waitFor();
    await lookAt(leader, 'inspection-closed');
    await leader.goto('/authorisations');
    await leader.getByRole('cell', { name: '已收回' }).waitFor();
  });

  it('is given anew in two steps by two people, and opens the inspection again', async () => {
    const clerk = await people.at('keyuan');
    await toRound(clerk);
    await press(clerk, '起草授权');
    await write(dialogOf(clerk), { 授权文号: '安巡授〔2026〕99号' });
    await writeDays(dialogOf(clerk), { 开始日期: '2026-11-01', 截止日期: '2027-12-31' });
    await shot(clerk, 'authorisation-draft');
    await confirmIn(clerk, '起草授权');
    await closed(clerk);
    await clerk.getByRole('link', { name: '安巡授〔2026〕99号' }).click();
    await clerk.getByText('待审批').waitFor();
    const url = clerk.url();
    const member = await people.at('lingdao');
    await member.goto(url);
    await press(member, '批准');
    await write(dialogOf(member), { 未做好准备仍批准的理由: '组员名单随后登记' });
    await confirmIn(member, '批准');
    await closed(member);
    await member.getByText('有效', { exact: true }).waitFor();
    const leader = await people.at('zuzhang');
    await leader.goto(inspection);
    await leader.getByRole('heading', { level: 2, name: '工作步骤' }).waitFor();
    await lookAt(leader, 'inspection-authorised');
  });

  it('breaks no page on the way', () => {
    expect(people.complaints.filter((line) => !/40[13]/.test(line))).toEqual([]);
  });
});
