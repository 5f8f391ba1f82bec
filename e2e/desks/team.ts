/** What an inspection team does with what it found. */
import type { Page } from 'playwright-core';
import { choose, dialogOf, press, write, writeDays } from '../clicks.ts';
import { inDays, step, takeUp, title, today } from './desk.ts';

export interface Paper {
  readonly title: string;
  readonly facts: string;
  readonly basis: string;
}

/** A member writes down what was found. @returns the page of the problem */
export async function registerProblem(page: Page, paper: Paper): Promise<string> {
  await openPaper(page);
  await fillInPaper(page, paper);
  await press(page.getByRole('main'), '登记');
  await title(page, paper.title);
  return new URL(page.url()).pathname;
}

export async function openPaper(page: Page): Promise<void> {
  await page.goto('/problems');
  await press(page.locator('.page-header-actions'), '补登问题');
  await title(page, '补登问题');
}

export async function fillInPaper(page: Page, { title: name, facts, basis }: Paper): Promise<void> {
  const form = page.getByRole('main');
  await write(form, { 标题: name, 事实: facts, 定性依据: basis });
  await choose(form, '类别');
  await writeDays(form, { 发现日期: today(), 组务会研究期限: inDays(5) });
}

/** The leader confirms it for the team's meeting. */
export async function confirmProblem(page: Page, name: string): Promise<void> {
  await takeUp(page, name);
  await step(page, '确认问题', async () => {
    await write(dialogOf(page), { 集体研究意见: '经组务会集体研究，同意作为问题报送。' });
    // A slip of the hand throws nothing away: the dialog asks first.
    await page.keyboard.press('Escape');
    await press(dialogOf(page), '留在本页');
    await writeDays(dialogOf(page), { 反馈期限: inDays(7) });
  });
  await page.getByText('已确认', { exact: true }).first().waitFor();
}

export interface Matter {
  readonly matter: string;
  readonly reported: string;
}

/** The leader hands a confirmed problem over as a clue, while the team is still on site (边巡边移). */
export async function transferClue(page: Page, problem: string, { matter, reported }: Matter): Promise<void> {
  await page.goto(problem);
  await press(page.locator('.page-header-actions'), '移交问题线索');
  await title(page, '移交问题线索');
  const form = page.getByRole('main');
  await write(form, { 反映的主要问题: matter, '被反映人（姓名、单位、职务）': reported });
  await writeDays(form, { 发现日期: today(), 办理期限: inDays(5) });
  await press(form, '移交');
  await title(page, '线索移交回执');
}
