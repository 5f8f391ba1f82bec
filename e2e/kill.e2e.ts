import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chance } from '#main/demonstration/luck.ts';
import { type City, openCity } from './city.ts';
import { dialogOf, field, press, write, writeDays } from './clicks.ts';
import { clueDeeds } from './deeds/clue.ts';
import { problemDeeds } from './deeds/problem.ts';
import { inDays, openStep, takeUp, title, today } from './desks/desk.ts';
import { fillInPaper, openPaper, type Paper } from './desks/team.ts';
import { drawBlows, strikeNext } from './killing.ts';
import { gather, type People } from './people.ts';
import { runToEnd } from './program.ts';
import { Teller } from './teller.ts';

/** `ZHUOLUO_KILL_SEED=…` lets everything happen again as a run has printed it. */
const seed = Number(process.env.ZHUOLUO_KILL_SEED || Date.now() % 1_000_000);
const luck = chance(seed);

let city: City;
let teller: Teller;
let people: People;
/** Steps that follow a failed one prove nothing. */
let isBroken = false;
beforeAll(async () => {
  console.log(`ZHUOLUO_KILL_SEED=${seed}`);
  city = await openCity();
  teller = new Teller(city, luck);
  people = await gather(city.address);
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  isBroken = true;
  console.error(await people.shots(`kill-${task.name.slice(0, 24)}`));
});
afterAll(async () => {
  await people?.close();
  await city?.close();
});

const nothing = { lost: [], twice: [] };

describe('the story, the product killed at ten random moments of it', () => {
  const deeds = [...problemDeeds, ...clueDeeds];
  const blows = drawBlows(10, deeds.length, luck);
  const steps = deeds.map((deed, at) => {
    const moment = blows.get(at);
    const name = moment === undefined ? deed.name : `${deed.name}, killed ${moment}`;
    return { deed, moment, name };
  });

  for (const { name, deed, moment } of steps)
    it(name, async ({ skip }) => {
      skip(isBroken);
      if (moment === undefined) await teller.tell(deed);
      else {
        const { first, between, again } = await teller.tellThroughKill(deed, moment);
        expect(between).toEqual(nothing);
        if (first !== undefined) expect(again).toEqual(first);
      }
      expect(await teller.difference()).toEqual(nothing);
    });
});

describe('a click in the browser, the product killed in the middle of it', () => {
  const paper: Paper = {
    title: '会议费超标准列支',
    facts: '2026年3月，在酒店召开业务会，人均支出超过标准210元。',
    basis: '会议费管理办法第十四条。',
  };
  const unreachable = (form: Locator) => form.getByRole('alert').filter({ hasText: '无法连接服务器' });
  /** How often the story on the problem's page tells of a step. */
  const timesTold = async (page: Page, event: string): Promise<number> => {
    const told = page.getByRole('listitem').filter({ has: page.getByText(event, { exact: true }) });
    await told.first().waitFor();
    return told.count();
  };

  it('before it is sent: says so, keeps what was written, and registers it once when it is sent again', async () => {
    const page = await people.at('zuyuan');
    await openPaper(page);
    await fillInPaper(page, paper);
    await strikeNext(page, city, 'before it is sent', luck);
    await press(page.getByRole('main'), '登记');
    await unreachable(page.getByRole('main')).waitFor();
    expect(await field(page.getByRole('main'), '事实').inputValue()).toBe(paper.facts);
    await city.restart();
    await press(page.getByRole('main'), '登记');
    await title(page, paper.title);
    await page.goto(`/problems?search=${encodeURIComponent(paper.title)}`);
    const rows = page.getByRole('row', { name: paper.title });
    await rows.first().waitFor();
    expect(await rows.count()).toBe(1);
  });

  it('after it was done, before its answer: says so, and shows it done once when it is sent again', async () => {
    const page = await people.at('zuzhang');
    await takeUp(page, paper.title);
    await openStep(page, '确认问题');
    await write(dialogOf(page), { 集体研究意见: '经组务会集体研究，同意。' });
    await writeDays(dialogOf(page), { 反馈期限: inDays(7) });
    await strikeNext(page, city, 'before the answer is read', luck);
    await press(dialogOf(page), '确认问题');
    await unreachable(dialogOf(page)).waitFor();
    await city.restart();
    await press(dialogOf(page), '确认问题');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('已确认', { exact: true }).first().waitFor();
    expect(await timesTold(page, '确认问题')).toBe(1);
  });

  it('somewhere in flight: is done once, whether it has to be sent again or not', async () => {
    const page = await people.at('keyuan');
    await page.goto(`/problems?search=${encodeURIComponent(paper.title)}`);
    await page.getByRole('row', { name: paper.title }).getByRole('link').click();
    await openStep(page, '登记反馈');
    await writeDays(dialogOf(page), { 反馈日期: today(), 交办期限: inDays(3) });
    await strikeNext(page, city, 'in flight', luck);
    await press(dialogOf(page), '登记反馈');
    const isUnheard = await Promise.race([
      dialogOf(page)
        .getByRole('alert')
        .waitFor()
        .then(() => true),
      page
        .getByRole('dialog')
        .waitFor({ state: 'hidden' })
        .then(() => false),
    ]);
    await city.restart();
    if (isUnheard) await press(dialogOf(page), '登记反馈');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.reload();
    await page.getByText('已反馈', { exact: true }).first().waitFor();
    expect(await timesTold(page, '反馈被巡察单位')).toBe(1);
  });
});

describe('after all that', () => {
  it('journal and tables agree', async () => {
    expect(await runToEnd(['verify'], city.environment)).toMatchObject({ code: 0 });
  });

  it('no page complained of anything but the line', () => {
    const ofTheLine = /net::ERR_|Failed to load resource/;
    expect(people.complaints.filter((one) => !ofTheLine.test(one))).toEqual([]);
  });
});
