/** What every desk does: finds its work where it waits, and takes a step in a dialog. */
import type { Page } from 'playwright-core';
import { addDays, type Day, dayOf, instant } from '#platform/kernel/time.ts';
import { dialogOf, press } from '../clicks.ts';

/** Days as an office counts them. */
export const today = (): Day => dayOf(instant(new Date()));
export const inDays = (many: number): Day => addDays(today(), many);

export const title = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Opens what waits for somebody from the workbench, as the day begins. */
export async function takeUp(page: Page, item: string): Promise<void> {
  await page.goto('/workbench');
  await page.getByRole('link', { name: item }).first().click();
  await page.locator('.page-header-actions').waitFor();
}

/** Opens the dialog of a step. */
export async function openStep(page: Page, name: string): Promise<void> {
  await press(page.locator('.page-header-actions'), name);
  await dialogOf(page).waitFor();
}

/** One step: opens its dialog, fills it in, sends it, and waits until the page takes it. */
export async function step(
  page: Page,
  name: string,
  fillIn: () => Promise<void> = async () => undefined,
): Promise<void> {
  await openStep(page, name);
  await fillIn();
  await press(dialogOf(page), name);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
