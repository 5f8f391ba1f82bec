/** What the inspection office does: feeds back, hands on, signs. */
import type { Page } from 'playwright-core';
import { choose, dialogOf, press, writeDays } from '../clicks.ts';
import { inDays, step, title, today } from './desk.ts';

export async function feedBack(page: Page, problem: string): Promise<void> {
  await page.goto(problem);
  await step(page, '登记反馈', () => writeDays(dialogOf(page), { 反馈日期: today(), 交办期限: inDays(3) }));
  await page.getByText('已反馈', { exact: true }).first().waitFor();
}

/** Hands it to the unit to be rectified. @returns the page of the unit's task */
export async function handOn(page: Page, problem: string, name: string): Promise<string> {
  await page.goto(problem);
  await press(page.locator('.page-header-actions'), '交办被巡察单位');
  await title(page, '交办问题');
  await press(page.locator('.page-header-actions'), /^交办所选 1 个问题$/);
  await choose(dialogOf(page), '办理方式', '整改');
  await press(dialogOf(page), '交办问题');
  await title(page, name);
  return new URL(page.url()).pathname;
}

/** Signs what others did and reviewed (销号). */
export async function signOff(page: Page, task: string): Promise<void> {
  await page.goto(task);
  await step(page, '销号');
  await page.getByText('已销号').first().waitFor();
}

/** The result of a clue is complete: the director signs. */
export async function closeClue(page: Page, clue: string): Promise<void> {
  await page.goto(clue);
  await step(page, '销号');
  await page.getByText('已销号', { exact: true }).first().waitFor();
}
