/** What the discipline commission does with a clue: receiving desk, investigating officer, trying officer. */
import type { Page } from 'playwright-core';
import { choose, chooseAll, dialogOf, press, write, writeDays } from '../clicks.ts';
import { inDays, step, takeUp, title, today } from './desk.ts';

/** The receiving desk signs: both sides then have signed. @returns the page of the clue */
export async function receive(page: Page, matter: string): Promise<string> {
  await takeUp(page, matter);
  await step(page, '签收');
  await page.getByText('已签收，待处置', { exact: true }).first().waitFor();
  return new URL(page.url()).pathname;
}

export async function dispose(page: Page, clue: string): Promise<void> {
  await page.goto(clue);
  await step(page, '提出处置意见', async () => {
    await choose(dialogOf(page), '处置方式', '初步核实');
    await write(dialogOf(page), { 理由: '反映具体，具有可查性。' });
  });
  await page.getByText('办理中', { exact: true }).first().waitFor();
}

export interface Suspect {
  readonly name: string;
  readonly workplace: string;
  readonly post: string;
}

/** Registers somebody once, and names him in the clue. */
export async function namePerson(page: Page, clue: string, { name, workplace, post }: Suspect): Promise<void> {
  await page.goto('/clues/persons');
  await press(page.locator('.page-header-actions'), '登记人员');
  await write(dialogOf(page), { 姓名: name, 单位: workplace, 职务: post });
  await press(dialogOf(page), '登记人员');
  await title(page, name);
  await page.goto(clue);
  await step(page, '登记被反映人', () => choose(dialogOf(page), '人员', name));
  await page.getByRole('link', { name }).waitFor();
}

/** @returns the page of the case */
export async function fileCase(page: Page, clue: string, name: string, people: readonly Suspect[]): Promise<string> {
  await page.goto(clue);
  await step(page, '立案', async () => {
    await write(dialogOf(page), { 案件名称: name });
    await chooseAll(
      dialogOf(page),
      '被审查调查人',
      people.map((one) => one.name),
    );
    await writeDays(dialogOf(page), { 办理期限: inDays(60) });
  });
  const link = page.getByRole('link', { name: /^立案〔/ });
  await link.click();
  await page.getByText(name).first().waitFor();
  return new URL(page.url()).pathname;
}

export async function investigate(page: Page, file: string): Promise<void> {
  await page.goto(file);
  await step(page, '开始审查调查');
  await page.getByText('审查调查', { exact: true }).first().waitFor();
}

/** Taken over by somebody who did not investigate (查审分离). */
export async function takeToTrial(page: Page, file: string): Promise<void> {
  await page.goto(file);
  await step(page, '受理审理');
  await page.getByText('审理', { exact: true }).first().waitFor();
}

export async function decideForm(page: Page, { name }: Suspect, form: string): Promise<void> {
  await step(page, '认定形态', async () => {
    await choose(dialogOf(page), '人员', name);
    await choose(dialogOf(page), '适用形态', form);
  });
}

export async function sanction(page: Page, { name }: Suspect, sanctioned: string, document: string): Promise<void> {
  await step(page, '登记处分', async () => {
    await choose(dialogOf(page), '人员', name);
    await choose(dialogOf(page), '处分', sanctioned);
    await writeDays(dialogOf(page), { 决定日期: today() });
    await write(dialogOf(page), { 文书: document });
  });
  await page.getByRole('cell', { name: document }).waitFor();
}

export async function concludeCase(page: Page): Promise<void> {
  await step(page, '审结', async () => {
    await choose(dialogOf(page), '审结结果', '给予处分');
    await write(dialogOf(page), { 审结意见: '违纪违法事实清楚，证据确凿。', 证明文书: '安纪审〔2026〕31号' });
  });
  await page.getByText('已审结', { exact: true }).first().waitFor();
}

export async function concludeClue(page: Page, clue: string): Promise<void> {
  await page.goto(clue);
  await step(page, '办结', async () => {
    await choose(dialogOf(page), '办理结果', '给予处分');
    await write(dialogOf(page), { 办理情况: '两人违规发放津补贴属实。', 依据文书: '安纪办〔2026〕58号' });
  });
  await page.getByText('已办结，待反馈', { exact: true }).first().waitFor();
}

export async function returnResult(page: Page, clue: string): Promise<void> {
  await page.goto(clue);
  await step(page, '反馈结果', () => writeDays(dialogOf(page), { 办理期限: inDays(15) }));
  await page.getByText('已反馈，待销号', { exact: true }).first().waitFor();
}
