/** Feedback of an inspection: prepared from the settled report, approved by another, given twice, signed for by the unit. */
import type { Page } from 'playwright-core';
import { dialogOf, write, writeDays } from '../clicks.ts';
import { inDays, step, takeUp, title, today } from './desk.ts';

const titleOf = (unitName: string): string => `关于巡察${unitName}的反馈意见`;
const shows = (page: Page, state: string): Promise<void> => page.locator('.page-header').getByText(state).waitFor();

/** The office, or the leader, begins it from the list. @returns its address */
export async function prepare(page: Page, unitName: string): Promise<string> {
  await page.goto('/feedback');
  await page.getByRole('main').getByRole('link', { name: unitName, exact: true }).first().click();
  await step(page, '准备反馈');
  await title(page, titleOf(unitName));
  await shows(page, '待审批');
  return page.url();
}

/** The director takes it up from the workbench. */
export async function approve(page: Page, unitName: string): Promise<void> {
  await takeUp(page, titleOf(unitName));
  await step(page, '审批');
  await shows(page, '待反馈');
}

/** The office records both acts of today; the problems of the list are fed back by it. */
export async function give(page: Page, unitName: string): Promise<void> {
  await takeUp(page, titleOf(unitName));
  await step(page, '登记双反馈', async () => {
    await write(dialogOf(page), {
      地点: '单位三楼会议室',
      反馈人: '巡察工作领导小组成员、巡察办主任',
      向领导班子反馈时的参加人: '领导班子全体成员，巡察组组长、联络员',
      向主要负责人反馈时的参加人: '党组书记，巡察组组长',
    });
    await writeDays(dialogOf(page), {
      向领导班子反馈的日期: today(),
      向主要负责人反馈的日期: today(),
      巡察办分类交办期限: inDays(7),
    });
  });
  await shows(page, '已反馈，待签收');
}

/** The unit's secretary finds it on the workbench and signs for opinion and list. */
export async function signFor(page: Page, unitName: string): Promise<void> {
  await takeUp(page, titleOf(unitName));
  await step(page, '签收');
  await shows(page, '双方已签字');
}
