import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browsing, expectAccessible, narrow, openBrowser, shot, signIn, wide } from './browser.ts';
import { type City, openCity, signInOf } from './city.ts';
import { chooseAll, dialogOf, press } from './clicks.ts';

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

describe('groups of other bodies', () => {
  it('stand in a list: what each is made of, who leads, since when', async () => {
    const { page } = office;
    await page.goto('/groups');
    const joint = page.getByRole('row', { name: /派驻机构第一联组/ });
    await joint.getByText('派驻机构三人联组').waitFor();
    await page
      .getByRole('row', { name: /片区协作组/ })
      .first()
      .getByText(/（牵头）/)
      .waitFor();
    await shot(page, 'groups-list');
    await expectAccessible(page);
    await joint.getByRole('link').click();
  });

  it('show whom the rotation proposes, and why the others stay away; nobody is put at his own', async () => {
    const { page } = office;
    await page.getByRole('heading', { level: 2, name: '任务和历次组长' }).waitFor();
    const proposed = page.getByRole('row', { name: /待采纳/ });
    const own = proposed.locator('li', { hasText: '不巡察自己' });
    const name = ((await own.textContent()) ?? '').trim().split(' ')[0] ?? '';
    expect(name).not.toBe('');
    await page.getByRole('row', { name: /已采纳/ }).waitFor();
    await shot(page, 'groups-page');
    await expectAccessible(page);
    await proposed.getByRole('button', { name: /^调整人员/ }).click();
    const dialog = dialogOf(page);
    await chooseAll(dialog, '参加人员', [name]);
    await press(dialog, '调整人员');
    await dialog.getByText(new RegExp(`${name}不能参加：.*不巡察自己`)).waitFor();
    await shot(page, 'groups-barred');
    await press(dialog, /^取\s*消$/);
    await press(page, '不保存并离开');
  });

  it('carry out the inspection once accepted, which its page says', async () => {
    const { page } = office;
    const proposed = page.getByRole('row', { name: /待采纳/ });
    await proposed.getByRole('button', { name: /^采纳/ }).click();
    await press(dialogOf(page), /^采\s*纳$/);
    await proposed.waitFor({ state: 'hidden' });
    await page
      .getByRole('row', { name: /已采纳/ })
      .first()
      .getByRole('link')
      .click();
    await page.getByRole('link', { name: '由派驻机构第一联组承担' }).waitFor();
    await page.getByRole('row', { name: /组长/ }).first().waitFor();
    await shot(page, 'groups-inspection');
  });

  it('are drawn by area with the own township barred, and reached by the keyboard', async () => {
    const { page } = office;
    await page.goto('/groups');
    await page.getByRole('link', { name: /东部片区协作组/ }).click();
    await page.getByRole('heading', { level: 2, name: '组成单位' }).waitFor();
    const jurisdictions = await (await page.request.get('/api/jurisdictions')).json();
    const county = jurisdictions.find(({ code }: { code: string }) => code === '520424');
    await page.goto(`/groups/map?jurisdiction=${county.id}`);
    const matrix = page.getByRole('table');
    await matrix.getByText('本乡镇').first().waitFor();
    expect(await matrix.getByText('本乡镇').count()).toBe(2);
    expect(await page.locator('.group-tile').getByText('牵头').count()).toBe(2);
    await page.getByRole('link', { name: /西部片区协作组/ }).focus();
    await shot(page, 'groups-map');
    await expectAccessible(page);
    await page.setViewportSize(narrow);
    await shot(page, 'groups-map-narrow');
    await page.setViewportSize(wide);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /西部片区协作组/ }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 2, name: 'Assignments, and who headed' }).waitFor();
    await shot(page, 'groups-page-english');
    // The browser notes the one refusal that was asked for.
    expect(office.complaints.filter((one) => !one.includes('422'))).toEqual([]);
  });
});
