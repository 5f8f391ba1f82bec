/** What a person does on a page: presses, writes, chooses. */
import type { Locator, Page } from 'playwright-core';

/** A dialog comes and goes with a movement, during which one lies over the other: the last is meant. */
export const dialogOf = (page: Page): Locator => page.getByRole('dialog').last();

/** Presses a button by its name, once it does not wait for an answer any more. */
export function press(on: Page | Locator, name: string | RegExp): Promise<void> {
  return on.getByRole('button', { name, exact: true }).and(on.locator(':not(.ant-btn-loading)')).last().click();
}

export const field = (form: Page | Locator, label: string): Locator => form.getByLabel(label, { exact: true });

/** Writes into fields by their labels. */
export async function write(form: Page | Locator, words: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(words)) await field(form, label).fill(text);
}

/** Writes days by their labels; Enter takes the day and closes the calendar. */
export async function writeDays(form: Page | Locator, days: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, day] of Object.entries(days)) {
    const box = field(form, label);
    await box.fill(day);
    await box.press('Enter');
  }
}

/** Chooses the first entry of a select that holds what is sought. */
export async function choose(form: Locator, label: string, sought = ''): Promise<void> {
  const box = field(form, label);
  await box.click();
  if (sought !== '' && (await box.isEditable())) await box.fill(sought);
  const dropdown = form.page().locator('.ant-select-dropdown:visible');
  const entry = dropdown.locator('.ant-select-item-option', { hasText: sought }).first();
  await entry.waitFor();
  await entry.click();
  await dropdown.waitFor({ state: 'hidden' });
}

/** Chooses several entries of a dialog's select, which stays open between them; a click elsewhere closes it. */
export async function chooseAll(form: Locator, label: string, entries: readonly string[]): Promise<void> {
  const box = field(form, label);
  await box.click();
  const dropdown = form.page().locator('.ant-select-dropdown:visible');
  for (const entry of entries) await dropdown.locator('.ant-select-item-option', { hasText: entry }).first().click();
  await form.locator('.ant-modal-title').click();
  await dropdown.waitFor({ state: 'hidden' });
}
