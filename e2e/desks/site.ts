/** What a team does at the unit: moves in, records how it finds out, talks, asks for documents, keeps evidence, leaves. */
import type { Page } from 'playwright-core';
import { choose, chooseAll, dialogOf, press, write, writeDays } from '../clicks.ts';
import { inDays, step, title } from './desk.ts';

/** From the list of sites to the unit's. */
export async function open(page: Page, unitName: string): Promise<void> {
  await page.goto('/fieldwork');
  await page.getByRole('main').getByRole('link', { name: unitName }).click();
  await page.getByRole('heading', { level: 2, name: '还差什么' }).waitFor();
}

/** @returns the page of the inspection */
export async function inspection(page: Page, unitName: string): Promise<string> {
  await open(page, unitName);
  await page.getByRole('main').getByRole('link', { name: '巡察进程' }).click();
  await page.getByRole('heading', { level: 2, name: '工作步骤' }).waitFor();
  return new URL(page.url()).pathname;
}

/** The leader enters a step of the team's sequence. */
export async function enter(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await step(page, `进入“${name}”`);
}

/** @returns what the button of a step says that is not possible yet */
export async function reasonAgainst(page: Page, address: string, name: string): Promise<string> {
  await page.goto(address);
  const button = page
    .locator('.page-header-actions')
    .getByRole('button', { name: new RegExp(`^进入“${name}”\\s*（`, 'u') });
  return (await button.textContent()) ?? '';
}

/** @param inspectors names of two of the team */
export async function record(
  page: Page,
  unitName: string,
  { way, subject, inspectors, item }: { way: string; subject: string; inspectors: readonly string[]; item?: string },
  numbers: Readonly<Record<string, string>> = {},
): Promise<void> {
  await open(page, unitName);
  await page.getByRole('button', { name: /^登\s*记$/ }).click();
  await choose(dialogOf(page), '方式', way);
  await write(dialogOf(page), { 事项: subject, ...numbers });
  if (item !== undefined) await choose(dialogOf(page), '证明必查事项', item);
  await chooseAll(dialogOf(page), '经办人', inspectors);
  await press(dialogOf(page), /^登\s*记$/);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText(subject).first().waitFor();
}

/** A talk with the first person whom the list still misses: questions asked, record kept, read back, signed. @returns with whom */
export async function talk(page: Page, unitName: string, second: string, said: string): Promise<string> {
  await open(page, unitName);
  await page
    .getByRole('button', { name: /^谈\s*话$/ })
    .first()
    .click();
  await press(dialogOf(page), /^开\s*始\s*谈\s*话$/);
  await page.getByRole('textbox', { name: '谈话记录' }).waitFor();
  const main = page.getByRole('main');
  for (const box of await page.getByRole('group', { name: '必问' }).getByRole('checkbox').all()) await box.check();
  await write(main, { 地点: '三楼小会议室' });
  await main.getByRole('textbox', { name: '谈话记录' }).fill(said);
  await page.getByLabel('谈话人', { exact: true }).click();
  await page.locator('.ant-select-item-option', { hasText: second }).click();
  await page.getByRole('heading', { level: 1 }).click();
  await press(page, '记录完毕');
  await page.getByText('已记录', { exact: true }).waitFor();
  await step(page, '登记签字');
  await page.getByText('已签字', { exact: true }).waitFor();
  return (await page.getByRole('heading', { level: 1 }).innerText()).trim();
}

export async function ask(page: Page, unitName: string, name: string): Promise<void> {
  await open(page, unitName);
  await press(page, '要求提供资料');
  await write(dialogOf(page), { 资料名称: name });
  await writeDays(dialogOf(page), { 提供期限: inDays(2) });
  await press(dialogOf(page), '要求提供资料');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText(name).first().waitFor();
}

/** The unit hands over what it was asked for. */
export async function deliver(page: Page, name: string, pieces: string): Promise<void> {
  await page.goto('/fieldwork/requests');
  const row = page.getByRole('row', { name });
  await press(row, /^提\s*供$/);
  await write(dialogOf(page), { 份数: pieces });
  await press(dialogOf(page), /^提\s*供$/);
  await row.getByText('已提供，待核收').waitFor();
}

export async function receive(page: Page, unitName: string, name: string): Promise<void> {
  await open(page, unitName);
  const row = page.getByRole('row', { name });
  await press(row, /^核\s*收$/);
  await press(dialogOf(page), /^核\s*收$/);
  await row.getByText('已核收').waitFor();
}

/** The leader lets go what cannot be done any more, with a reason that the office reads. */
export async function waive(page: Page, unitName: string, condition: string, reason: string): Promise<void> {
  await open(page, unitName);
  const line = page.locator('.site-conditions li', { hasText: condition });
  await press(line, '不作要求');
  await write(dialogOf(page), { 理由: reason });
  await press(dialogOf(page), '不作要求');
  await line.getByText(reason).waitFor();
}

/** Somebody of the team says that a task of the present step is done. */
export async function tick(page: Page, unitName: string, task: string): Promise<void> {
  await open(page, unitName);
  const line = page.locator('.site-tasks li', { hasText: task });
  await press(line, `勾选：${task}`);
  await press(dialogOf(page), /^勾\s*选$/);
  await line.getByText('已办', { exact: true }).waitFor();
}

/** @returns the number of the item, such as E-001 */
export async function keepEvidence(page: Page, address: string, name: string, text: string): Promise<string> {
  await page.goto(address.replace('/inspections/', '/evidence/inspections/'));
  await title(page, '证据材料');
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.getByLabel('选择文件', { exact: true }).setInputFiles(file);
  const row = page.getByRole('row', { name: new RegExp(name.replace('.', '\\.'), 'u') });
  await row.getByText('已留存').waitFor();
  return (await row.getByText(/^E-\d+$/u).innerText()).trim();
}

/** Before the least time on site is over: with its reason. */
export async function leaveEarly(page: Page, address: string, reason: string): Promise<void> {
  await page.goto(address);
  await step(page, '结束现场工作', () => write(dialogOf(page), { 提前结束的理由: reason }));
}
