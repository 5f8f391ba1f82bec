import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheet } from '#platform/spreadsheet/read-sheet.ts';
import { type Browsing, expectAccessible, openBrowser, signIn } from './browser.ts';
import { type City, openCity, signInOf } from './city.ts';
import { dialogOf, field, press, writeDays } from './clicks.ts';
import { inDays, today } from './desks/desk.ts';
import { numberIn, rest } from './reading.ts';

let city: City;
let office: Browsing;
beforeAll(async () => {
  city = await openCity();
  office = await openBrowser(city.address);
  await signIn(office.page, signInOf('keyuan'));
});
afterAll(async () => {
  await office?.close();
  await city?.close();
});

const confirmed = '/problems?state=confirmed';

/** @returns how many problems the ledger says it shows */
async function openLedger(page: Page, address: string): Promise<number> {
  await page.goto(address);
  return countOn(page);
}

async function countOn(page: Page): Promise<number> {
  const count = page.getByText(/^共 [\d,]+ 个问题$/);
  await count.waitFor();
  await rest(page);
  return numberIn(await count.innerText());
}

const columnsOf = async (page: Page): Promise<string[]> =>
  (await page.getByRole('columnheader').allInnerTexts()).filter((name) => name !== '');

/** A day as a workbook has it: the page says 2026年3月1日. */
const asDay = (text: string): string =>
  text.replace(/^(\d{4})年(\d+)月(\d+)日$/, (_, ...[year = '', month = '', day = '']: string[]) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );

/** The problems on the page, cell by cell as they read; before them stands the box that chooses. */
async function rowsOf(page: Page): Promise<string[][]> {
  const rows = await page.locator('tbody tr.ant-table-row').all();
  const cells = await Promise.all(rows.map((row) => row.getByRole('cell').allInnerTexts()));
  return cells.map((row) => row.slice(1).map((cell) => asDay(cell.trim())));
}

describe('the ledger', () => {
  it('keeps a view with its filters and columns under a name, and takes it away again', async () => {
    const { page } = office;
    const all = await openLedger(page, '/problems');
    const some = await openLedger(page, confirmed);
    expect(some).toBeLessThan(all);
    await press(page, '显示哪些列');
    await page.getByRole('checkbox', { name: '发现日期' }).check();
    await page.keyboard.press('Escape');
    await page.reload();
    expect(await countOn(page)).toBe(some);
    expect(await columnsOf(page)).toContain('发现日期');
    await press(page, '我的视图');
    await page.getByRole('menuitem', { name: '保存当前视图' }).press('Enter');
    await field(dialogOf(page), '视图名称').fill('待反馈的');
    await press(dialogOf(page), '保存当前视图');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    await page.evaluate(() => localStorage.clear());
    expect(await openLedger(page, '/problems')).toBe(all);
    expect(await columnsOf(page)).not.toContain('发现日期');
    await press(page, '我的视图');
    await page.getByRole('menuitem', { name: /待反馈的/ }).press('Enter');
    await page.waitForURL(/state=confirmed/);
    await page.getByText(`共 ${some} 个问题`).waitFor();
    expect(await columnsOf(page)).toContain('发现日期');
    await expectAccessible(page);
    await press(page, '我的视图');
    await press(page, '删除视图“待反馈的”');
    await page.getByText('还没有保存的视图').waitFor();
    await page.keyboard.press('Escape');
  });

  it('exports all that is shown, row by row and with its columns', async () => {
    const { page } = office;
    const shown = await openLedger(page, confirmed);
    await press(page, '导出 xlsx');
    const entry = page.getByRole('menuitem', { name: '筛选出的全部问题，只含显示的列' });
    const [download] = await Promise.all([page.waitForEvent('download'), entry.press('Enter')]);
    const sheet = readSheet(await readFile(await download.path()), download.suggestedFilename());
    const [header = [], ...rows] = (await Array.fromAsync(sheet)).map(({ cells }) => cells);
    const columns = await columnsOf(page);
    expect([...header].sort()).toEqual([...columns].sort());
    expect(rows).toHaveLength(shown);
    // Marks beside a title or a day say what the workbook has other columns for.
    const plain = ['编号', '状态', '现由谁办理', '下一步', '被巡察单位', '发现日期'];
    const of = (names: readonly string[], table: readonly string[][]) =>
      table.map((row) => plain.map((name) => row[names.indexOf(name)]));
    expect(of(header, rows)).toEqual(of(columns, await rowsOf(page)));
  });

  it('takes several a step together, after showing which of them cannot go and why', async () => {
    const { page } = office;
    const before = await openLedger(page, confirmed);
    await openLedger(page, '/problems?state=registered,confirmed');
    const withState = (state: string) => page.getByRole('row').filter({ has: page.getByText(state, { exact: true }) });
    const chosen = [withState('已确认').nth(0), withState('已确认').nth(1), withState('待确认').nth(0)];
    for (const row of chosen) await row.getByRole('checkbox').check();
    await press(page, '批量登记反馈');
    await writeDays(dialogOf(page), { 反馈日期: today(), 交办期限: inDays(7) });
    await press(dialogOf(page), '预览');
    await page.getByText('3 个中有 2 个可以办理。').waitFor();
    await expectAccessible(page);
    await press(dialogOf(page), '只保留可以办理的');
    await press(dialogOf(page), '办理 2 个');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await openLedger(page, confirmed)).toBe(before - 2);
  });

  it('is reached from a workbench that lies still under a click while its numbers are on their way', async () => {
    const { page } = office;
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((go) => {
      letGo = go;
    });
    await page.route('**/api/workbench/counts', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/workbench');
    const list = page.locator('.keyset-table');
    await list.waitFor();
    const before = await list.boundingBox();
    letGo();
    await page.locator('.desk-count strong').filter({ hasText: /^\d/ }).first().waitFor();
    expect(await list.boundingBox()).toEqual(before);
    await page.unroute('**/api/workbench/counts');
  });

  it('breaks nowhere on the way', () => {
    expect(office.complaints).toEqual([]);
  });
});
