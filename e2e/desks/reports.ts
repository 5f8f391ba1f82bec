/** The report of an inspection: drafted, written and signed along the chain. */
import type { Page } from 'playwright-core';
import { dialogOf, press, write } from '../clicks.ts';
import { step, title } from './desk.ts';

/** A member drafts it from what the meeting approved. @returns its address */
export async function draft(page: Page, unitName: string): Promise<string> {
  await page.goto('/reports');
  await page.getByRole('main').getByRole('link', { name: unitName }).click();
  await step(page, '起草报告');
  await title(page, new RegExp(`^${unitName}巡察报告`, 'u'));
  return page.url();
}

/** Writes the first sentence anew; an empty one that was added is refused beside its fields, and nothing is lost. */
export async function rewrite(page: Page, address: string, words: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: '修改这一部分' }).first().click();
  await write(dialogOf(page), { '第 1 句': words });
  await press(dialogOf(page), '增加一句');
  await press(dialogOf(page), '保存');
  await dialogOf(page).getByText('请填写').first().waitFor();
  await press(dialogOf(page), '删去');
  await press(dialogOf(page), '保存');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await page.getByText(words).waitFor();
}

/** @param shows what stands on the page once it is done */
export async function sign(page: Page, address: string, verb: '签报' | '审签通过', shows: string): Promise<void> {
  await page.goto(address);
  await step(page, verb);
  await page.locator('.page-header').getByText(shows).waitFor();
}

/** The sheet to print: its text with the numbers of the papers. */
export async function printed(page: Page, address: string): Promise<string> {
  await page.goto(`${address}/print`);
  await page.getByRole('article').waitFor();
  return page.getByRole('article').innerText();
}
