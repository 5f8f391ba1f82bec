/** What a team does with a working paper, and the unit with its facts. */
import type { Page } from 'playwright-core';
import { choose, dialogOf, press, write, writeDays } from '../clicks.ts';
import { inDays, step, takeUp, title } from './desk.ts';

export interface PaperWords {
  readonly title: string;
  readonly seen: string;
  readonly place: string;
}

const saved = (page: Page) => page.locator('.page-header-actions').getByText('已保存', { exact: true }).waitFor();

/** A member begins a paper; its number is taken at once. @returns the number */
export async function begin(page: Page, unitName: string): Promise<string> {
  await page.goto('/papers');
  await page.getByRole('main').getByRole('link', { name: unitName }).click();
  await press(page.locator('.page-header-actions'), '新写底稿');
  await title(page, /^\[\d{4}\]\d巡-\d组-\d+号$/u);
  return (await page.getByRole('heading', { level: 1 }).innerText()).trim();
}

/** Writes while hints are given; what is typed without a connection is saved once there is one. */
export async function writeWithHints(page: Page, words: PaperWords): Promise<void> {
  const form = page.getByRole('main');
  await write(form, { 标题: words.title, 发现了什么: '部分职工领取了补贴。' });
  await form.getByText('没有写明时间').waitFor();
  await form.locator('mark', { hasText: '部分' }).waitFor();
  await page.context().setOffline(true);
  await write(form, { 发现了什么: words.seen, 时间: '2026年1月至3月', '地点（单位）': words.place });
  await page.locator('.save-status-trouble').waitFor();
  await page.context().setOffline(false);
  await saved(page);
  await write(form, {
    '涉及金额（万元）': '2.4',
    性质和依据: '违反《中国共产党纪律处分条例》第一百一十五条。',
    谁的责任: '党委负主体责任。',
    责任人和责任单位: '党委书记、办公室主任',
  });
  await press(form, '添加证据');
  await write(form, { 证据1: '补贴发放表3份' });
  await choose(form, '问题类别');
  await form.getByText('没有写明时间').waitFor({ state: 'detached' });
  await saved(page);
}

/** Names an item of the inspection's evidence. @param evidence its number */
export async function cite(page: Page, evidence: string): Promise<void> {
  await choose(page.getByRole('main'), '从本次巡察的证据材料中选', evidence);
  await page.getByText(`证据材料 ${evidence}`).waitFor();
  await saved(page);
}

export async function handIn(page: Page): Promise<void> {
  await step(page, '提交复核');
  await page.locator('.page-header').getByText('待复核', { exact: true }).waitFor();
}

export async function review(page: Page, name: string): Promise<void> {
  await takeUp(page, name);
  await step(page, '复核通过', () => write(dialogOf(page), { 意见: '事实清楚。' }));
}

export async function sign(page: Page, name: string): Promise<void> {
  await takeUp(page, name);
  await step(page, '审签');
}

export async function sendFacts(page: Page, name: string): Promise<void> {
  await takeUp(page, name);
  await step(page, '送单位确认事实', () => writeDays(dialogOf(page), { 答复期限: inDays(3) }));
}

/** The unit sees its facts alone and objects to them. */
export async function objectTo(page: Page, facts: string, objection: string): Promise<string> {
  await takeUp(page, facts);
  const shown = await page.getByRole('main').innerText();
  await press(page.locator('.page-header-actions'), '有异议');
  await write(dialogOf(page), { 异议: objection });
  await press(dialogOf(page), '有异议');
  await page.getByText('单位有异议').waitFor();
  return shown;
}

/** The leader puts it to the open meeting, which decides on it. */
export async function decide(page: Page, unitName: string, number: string, decision: string): Promise<void> {
  await page.goto('/papers');
  await page.getByRole('main').getByRole('link', { name: unitName }).click();
  await press(page.locator('.page-header-actions'), '召开组务会');
  await press(dialogOf(page), '召开组务会');
  await title(page, /^组务会/u);
  await press(page, `提交 ${number}`);
  await press(page.locator('article', { hasText: number }), '作出决定');
  await choose(dialogOf(page), '决定', decision);
  await writeDays(dialogOf(page), { 巡察办办理期限: inDays(10) });
  await write(dialogOf(page), { 集体研究意见: '集体研究，同意认定。' });
  await press(dialogOf(page), '作出决定');
  await page.locator('article', { hasText: number }).getByText(decision).waitFor();
  await page.getByRole('textbox', { name: '会议纪要' }).fill('会议研究底稿一份，听取单位意见后认定为问题。');
  await press(page, '保存纪要');
  await page.locator('.ant-btn-loading').waitFor({ state: 'detached' });
  await press(page.locator('.page-header-actions'), '结束会议');
  await press(dialogOf(page), '结束会议');
  await page.locator('.page-header').getByText('已结束', { exact: true }).waitFor();
}
