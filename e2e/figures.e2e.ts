import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browsing, expectAccessible, openBrowser, signIn } from './browser.ts';
import { type City, openCity, signInOf } from './city.ts';
import { numberIn, numbersOn, type Opened, openFigures, openNumber, rest } from './reading.ts';

/** Every number on the pages of the statistics is clicked, and what it opens is counted there. */
let city: City;
let office: Browsing;
let places: readonly { id: string; code: string }[];
beforeAll(async () => {
  city = await openCity();
  office = await openBrowser(city.address);
  await signIn(office.page, signInOf('zhuren'));
  places = await asked('/api/jurisdictions');
});
afterAll(async () => {
  await office?.close();
  await city?.close();
});

const asked = <T>(url: string): Promise<T> =>
  office.page.evaluate(async (address) => (await fetch(address)).json() as Promise<T>, url);
const placeOf = (code: string): string => {
  const found = places.find((one) => one.code === code);
  if (found === undefined) throw new Error(`there is no ${code}`);
  return found.id;
};

async function open(path: string): Promise<Page> {
  await openFigures(office.page, path);
  return office.page;
}

/** @returns those that open another number of records than they say; a list shows fifty at a time. */
async function wrongOnes(page: Page, indexes: readonly number[]): Promise<Opened[]> {
  const wrong: Opened[] = [];
  for (const index of indexes) {
    const link = numbersOn(page).nth(index);
    const opened = await openNumber(page, link);
    await page.goBack();
    await link.waitFor();
    if (opened.total !== opened.says || opened.rows !== Math.min(opened.says, 50)) wrong.push(opened);
  }
  return wrong;
}

const upTo = (many: number) => Array.from({ length: many }, (_, index) => index);
/** One of five: the same pages as the city's, over rows that the figures' own tests count one by one. */
const someOf = (many: number) => upTo(many).filter((index) => index % 5 === 0);

describe('every figure clicked opens as many records as it says', () => {
  it('in the city as a whole', async () => {
    const page = await open('/statistics');
    await expectAccessible(page);
    const many = await numbersOn(page).count();
    expect(many).toBeGreaterThanOrEqual(30);
    expect(await wrongOnes(page, upTo(many))).toEqual([]);
  });

  it('in one county', async () => {
    const page = await open(`/statistics?jurisdiction=${placeOf('520402')}`);
    const many = await numbersOn(page).count();
    expect(many).toBeGreaterThanOrEqual(25);
    expect(await wrongOnes(page, someOf(many))).toEqual([]);
  });

  it('in one round of a county: 43 = 15 + 12 + 16', async () => {
    const county = placeOf('520402');
    const { rows } = await asked<{ rows: { id: string; code: string }[] }>(`/api/rounds?jurisdictionId=${county}`);
    const round = rows.find(({ code }) => code === '2016-1');
    const page = await open(`/statistics?jurisdiction=${county}&round=${round?.id}`);
    const told = await numbersOn(page).evaluateAll((links) =>
      links.map((link) => [/\/statistics\/(xixiu\.\w+)/.exec(link.getAttribute('href') ?? '')?.[1], link.textContent]),
    );
    const xixiu = Object.fromEntries(told.filter(([key]) => key));
    expect(xixiu).toMatchObject({
      'xixiu.problems': '43',
      'xixiu.inquiries': '15',
      'xixiu.rectificationLetters': '12',
      'xixiu.clues': '16',
    });
    const named = upTo(told.length).filter((index) => told[index]?.[0] !== undefined);
    expect(await wrongOnes(page, [...new Set([...named, ...someOf(told.length)])])).toEqual([]);
  });
});

describe('every chart', () => {
  const panel = (page: Page, name: string) => page.getByRole('region', { name });
  const asTable = (page: Page, name: string) => panel(page, name).getByText('表', { exact: true }).click();

  it('is drawn, says what it shows, and has its table one switch away', async () => {
    const { page } = office;
    await page.goto(`/statistics/charts?jurisdiction=${placeOf('520402')}`);
    await page.waitForFunction(() => document.querySelectorAll('.chart svg').length === 4);
    await rest(page);
    await expectAccessible(page);
    for (const name of ['问题去向和结果', '问题分类', '各单位整改率', '历年情况']) {
      expect(await panel(page, name).locator('.chart').getAttribute('aria-label')).toMatch(/表中有/);
      await asTable(page, name);
      await panel(page, name).getByRole('table').first().waitFor();
    }
    await expectAccessible(page);
  });

  it('opens from the numbers of its table as many records as they say', async () => {
    const { page } = office;
    for (const [name, most] of [
      ['问题去向和结果', 2],
      ['问题分类', 1],
      ['各单位整改率', 2],
      ['历年情况', 1],
    ] as const) {
      for (const index of upTo(most)) {
        // Coming back shows the pictures again: the switch is the reader's, not the address's.
        await asTable(page, name);
        const link = panel(page, name).locator('a.figure-number').nth(index);
        const says = numberIn(await link.innerText());
        await link.click();
        const count = page.locator('[data-records]');
        await count.waitFor();
        await rest(page);
        expect([name, index, numberIn(await count.innerText())]).toEqual([name, index, says]);
        await page.goBack();
        await panel(page, name).waitFor();
      }
    }
  });

  it('opens from a bar the records that the bar stands for', async () => {
    const { page } = office;
    const bars = panel(page, '问题分类').locator('.chart svg');
    await bars.waitFor();
    const box = await bars.boundingBox();
    if (box === null) throw new Error('the chart has no place on the page');
    const first = await panel(page, '问题分类').locator('.chart').getAttribute('aria-label');
    // A bar begins where the names end; a third into the picture lies inside even a short one.
    await bars.click({ position: { x: box.width * 0.4, y: 18 } });
    await page.locator('[data-records]').waitFor();
    const [, category, value] = /“(.+)”，([\d,]+)/.exec(first ?? '') ?? [];
    expect(await page.locator('.page-header').innerText()).toContain(`类别：${category}`);
    expect(numberIn(await page.locator('[data-records]').innerText())).toBe(numberIn(value ?? ''));
  });

  it('breaks nowhere on the way', () => {
    expect(office.complaints).toEqual([]);
  });
});
