/** Reading the pages of the statistics, as a person does. */
import type { Page } from 'playwright-core';

export const numbersOn = (page: Page) => page.locator('a.figure-number');
/** Nothing on the page waits for the server. */
export const rest = (page: Page) =>
  page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null);
export const numberIn = (text: string): number => Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));

export async function openFigures(page: Page, path = '/statistics'): Promise<void> {
  await page.goto(path);
  await numbersOn(page).first().waitFor();
  await rest(page);
}

/** What stands on the page, by the key of the figure. */
export async function readFigures(page: Page): Promise<ReadonlyMap<string, number>> {
  await openFigures(page);
  const told = await numbersOn(page).evaluateAll((links) =>
    links.map((link) => [new URL((link as HTMLAnchorElement).href).pathname, link.textContent ?? ''] as const),
  );
  return new Map(told.map(([path, text]) => [path.replace('/statistics/', ''), numberIn(text)]));
}

/** Every figure that is another one now, with how far it moved. */
export function moved(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Record<string, number> {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const moves = keys.map((key) => [key, (after.get(key) ?? 0) - (before.get(key) ?? 0)] as const);
  return Object.fromEntries(moves.filter(([, by]) => by !== 0));
}

export interface Opened {
  readonly name: string | null;
  readonly says: number;
  readonly total: number;
  readonly rows: number;
}

/** Clicks a number and reads the page that it opens. */
export async function openNumber(page: Page, link: ReturnType<typeof numbersOn>): Promise<Opened> {
  const name = await link.getAttribute('aria-label');
  const says = numberIn(await link.innerText());
  await link.click();
  const count = page.locator('[data-records]');
  await count.waitFor();
  await rest(page);
  const total = numberIn(await count.innerText());
  const rows = await page.locator('tbody tr.ant-table-row').count();
  return { name, says, total, rows };
}
