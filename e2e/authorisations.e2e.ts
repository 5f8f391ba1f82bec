/** 一次一授权: nobody of a team comes in without a live authorisation, and the office and the leading group open the door in two steps. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/kernel/time.ts';
import { expectAccessible, narrow, shot, wide } from './browser.ts';
import { type City, openCity } from './city.ts';
import { choose, dialogOf, press, write, writeDays } from './clicks.ts';
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

async function toRound(page: Page, name = round): Promise<void> {
  await page.goto('/rounds');
  await page.getByRole('link', { name }).first().click();
  await press(page, '授权与队伍管理');
  await page.getByRole('heading', { level: 2, name: '授权' }).waitFor();
}

const toTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

describe('whoever takes over a seat', () => {
  it('signs the undertaking himself, and is trained before the leading group approves', async () => {
    const member = await people.at('zuyuan');
    await member.goto('/authorisations');
    await press(member, '签署保密承诺');
    await dialogOf(member).getByText('如数清退').waitFor();
    await confirmIn(member, '签署保密承诺');
    await closed(member);
    await lookAt(member, 'own-seat-signed');
    const clerk = await people.at('keyuan');
    await toRound(clerk);
    await toTab(clerk, '承诺和培训');
    const row = clerk.getByRole('row', { name: /祝青禾/ }).first();
    await row.getByText('本人签署').waitFor();
    await row.getByText('未参加').waitFor();
    await press(clerk, '登记培训');
    await write(dialogOf(clerk), { 学时: '4', 内容: '保密纪律和谈话方法', 授课单位或人员: '市纪委监委' });
    await confirmIn(clerk, '登记培训');
    await closed(clerk);
    await row.getByText('4学时').waitFor();
  });
});

describe('an authorisation', () => {
  it('is asked back by the office, and the leading group finds that on its workbench', async () => {
    const clerk = await people.at('keyuan');
    await toRound(clerk);
    await lookAt(clerk, 'round-authorisations');
    const row = clerk.getByRole('row', { name: /西秀区农业局.*鲁定边/ });
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
    await confirmIn(member, '批准');
    await closed(member);
    await member.getByText('有效', { exact: true }).waitFor();
    const leader = await people.at('zuzhang');
    await leader.goto(inspection);
    await leader.getByRole('heading', { level: 2, name: '工作步骤' }).waitFor();
    await lookAt(leader, 'inspection-authorised');
  });
});

describe('the office looks after a team', () => {
  it('visits it, follows what it found until it is mended, and takes the materials back', async () => {
    const clerk = await people.at('keyuan');
    await toRound(clerk);
    await toTab(clerk, '督导');
    await press(clerk, '登记督导');
    await choose(dialogOf(clerk), '巡察组', '第一巡察组');
    await write(dialogOf(clerk), { 督导人员: '方砚秋', 督导内容: '抽查谈话笔录。' });
    await press(dialogOf(clerk), '添加问题');
    await write(dialogOf(clerk), { 问题: '两份笔录没有当天核对。' });
    await writeDays(dialogOf(clerk), { 整改期限: addDays(dayOf(new Date()), 5) });
    await confirmIn(clerk, '登记督导');
    await closed(clerk);
    const finding = clerk.getByRole('listitem').filter({ hasText: '两份笔录没有当天核对。' });
    await finding.getByRole('button', { name: '登记整改' }).click();
    await write(dialogOf(clerk), { 整改情况: '已核对并签字。' });
    await confirmIn(clerk, '登记整改');
    await closed(clerk);
    await finding.getByText(/已整改：已核对并签字。/).waitFor();
    await lookAt(clerk, 'team-visits');
    await toTab(clerk, '材料清退');
    const material = clerk.getByRole('row', { name: /加密优盘.*舒明达/ });
    await material.getByRole('checkbox').check();
    await press(clerk, '登记清退');
    await confirmIn(clerk, '登记清退');
    await closed(clerk);
    await material.getByText('已清退').waitFor();
  });

  it('appraises everybody after the round; what the director sends is read by the home unit', async () => {
    const contact = await people.at('danwei');
    const clerk = await people.at('xixiu');
    await toRound(clerk, '2026年第一轮常规巡察');
    await toTab(clerk, '总结考核');
    const unsent = clerk.getByRole('row', { name: /西秀区农业局.*未送出/ }).first();
    const name = (await unsent.getByRole('cell').nth(2).textContent()) ?? '';
    await unsent.getByRole('button').click();
    await dialogOf(clerk).getByLabel('优秀').check();
    await write(dialogOf(clerk), { 评语: '查账细致，敢于较真。' });
    await confirmIn(clerk, '考核');
    await closed(clerk);
    await contact.goto('/authorisations/appraisals');
    await contact.getByRole('cell', { name: '西秀区农业局' }).first().waitFor();
    expect(await contact.getByRole('cell', { name, exact: true }).count()).toBe(0);
    const director = await people.at('xixiu.zhuren');
    await director.goto(clerk.url());
    await press(director, '送出考核结果');
    await confirmIn(director, '送出考核结果');
    await closed(director);
    await contact.reload();
    await contact.getByRole('row', { name: new RegExp(`${name}.*优秀.*查账细致`) }).waitFor();
    await lookAt(contact, 'appraisals-of-own');
  });
});

describe('the inspected unit', () => {
  it('objects to a member; the office verifies, its director decides, and the unit reads why', async () => {
    const contact = await people.at('danwei');
    await contact.goto(inspection);
    await contact.getByText('已申请，办理中').waitFor();
    await press(contact, '申请回避 舒明达');
    await write(dialogOf(contact), {
      申请回避的理由: '该同志的妻子在我单位下属站所工作。',
      '依据（材料、时间、知情人等）': '花名册',
    });
    await confirmIn(contact, '申请回避');
    await closed(contact);
    const clerk = await people.at('keyuan');
    await clerk.goto('/assembly/recusals');
    await clerk.getByRole('link', { name: '舒明达' }).first().click();
    await press(clerk, '核实');
    await write(dialogOf(clerk), { 核实情况: '经查不属实，其妻在外县任教。' });
    await dialogOf(clerk).getByLabel('建议不回避').check();
    await confirmIn(clerk, '核实');
    await closed(clerk);
    const director = await people.at('zhuren');
    await director.goto(clerk.url());
    await press(director, '作出决定');
    await write(dialogOf(director), { 理由: '反映的情形不属实' });
    await dialogOf(director).getByLabel('不需回避').check();
    await confirmIn(director, '作出决定');
    await closed(director);
    await contact.reload();
    await contact.getByText(/反映的情形不属实$/).waitFor();
  });

  it('breaks no page on the way', () => {
    expect(people.complaints.filter((line) => !/40[13]/.test(line))).toEqual([]);
  });
});
