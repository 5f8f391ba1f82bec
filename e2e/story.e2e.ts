import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from './city.ts';
import { dialogOf, field, press, write } from './clicks.ts';
import * as discipline from './desks/discipline.ts';
import * as office from './desks/office.ts';
import * as team from './desks/team.ts';
import * as unit from './desks/unit.ts';
import { gather, type People } from './people.ts';
import { moved, numbersOn, openFigures, openNumber, readFigures } from './reading.ts';

/** The main job from end to end, by people who sit apart and see nothing but their own pages. */
let city: City;
let people: People;
let before: ReadonlyMap<string, number>;
beforeAll(async () => {
  city = await openCity();
  people = await gather(city.address);
  before = await readFigures(await people.at('zhuren'));
});
afterAll(async () => {
  await people?.close();
  await city?.close();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error(await people.shots(`story-${task.name.slice(0, 24)}`));
});

/** Reads the figures again; each that moved is opened, and shows as many records as it says. */
async function figuresMoved(): Promise<Record<string, number>> {
  const page = await people.at('zhuren');
  const after = await readFigures(page);
  const moves = moved(before, after);
  before = after;
  for (const key of Object.keys(moves)) {
    await openFigures(page);
    const { says, total, rows } = await openNumber(
      page,
      numbersOn(page).and(page.locator(`[href*="/statistics/${key}?"], [href$="/statistics/${key}"]`)),
    );
    expect([key, total, rows]).toEqual([key, says, Math.min(says, 50)]);
  }
  return moves;
}

describe('a problem’s whole life', () => {
  const paper: team.Paper = {
    title: '办公家具采购未经比价、多付价款',
    facts: '2026年6月，局办公室采购办公家具一批，未经比价即与供应商签约，多付3.2万元。',
    basis: '《政府采购法》第二十六条。',
  };
  let problem: string;
  let task: string;

  it('loses no half-written paper to a click on the menu: it asks, and stays', async () => {
    const page = await people.at('zuyuan');
    await team.openPaper(page);
    const main = page.getByRole('main');
    await write(main, { 标题: paper.title });
    const leave = () => page.getByRole('navigation').getByRole('link', { name: '工作台' }).click();
    await leave();
    await press(dialogOf(page), '留在本页');
    expect(await field(main, '标题').inputValue()).toBe(paper.title);
    await leave();
    await press(dialogOf(page), '不保存并离开');
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
  });

  it('begins with a member of the team, who registers what was found', async () => {
    problem = await team.registerProblem(await people.at('zuyuan'), paper);
    expect(await figuresMoved()).toEqual({ problems: 1, 'problems.awaiting': 1 });
    const hints = (await people.at('zuyuan')).getByRole('complementary', { name: '底稿检查' });
    await hints.getByText('证据没有编号').waitFor();
  });

  it('is confirmed by the leader, who did not find it', async () => {
    await team.confirmProblem(await people.at('zuzhang'), paper.title);
  });

  it('is fed back and handed on by the office', async () => {
    await office.feedBack(await people.at('keyuan'), problem);
    task = await office.handOn(await people.at('keyuan'), problem, paper.title);
  });

  it('is rectified by the unit with plan, progress and proof, and reviewed by its secretary', async () => {
    await unit.rectify(await people.at('danwei'), paper.title);
    await unit.review(await people.at('shuji'), paper.title);
  });

  it('is signed by somebody who did none of it, and counted', async () => {
    await office.signOff(await people.at('zhuren'), task);
    expect(await figuresMoved()).toEqual({
      'problems.awaiting': -1,
      'problems.rectification': 1,
      'rectification.tasks': 1,
      'rectification.done': 1,
    });
    expect(people.count()).toBeGreaterThanOrEqual(5);
  });
});

describe('a clue', () => {
  const paper: team.Paper = {
    title: '违规发放津补贴，涉及局领导和财务人员',
    facts: '2025年至2026年，局机关以“值班补助”名义发放津补贴8.6万元。',
    basis: '《中国共产党纪律处分条例》。',
  };
  const matter = '局领导和财务人员违规发放津补贴8.6万元';
  const [head, cashier] = [
    { name: '岑远舟', workplace: '西秀区农业局', post: '副局长' },
    { name: '宓思齐', workplace: '西秀区农业局', post: '财务股股长' },
  ] as const;
  let problem: string;
  let clue: string;
  let file: string;

  it('is handed over from a problem while the team is on site, and signed for by the receiving desk', async () => {
    problem = await team.registerProblem(await people.at('zuyuan'), paper);
    await team.confirmProblem(await people.at('zuzhang'), paper.title);
    await team.transferClue(await people.at('zuzhang'), problem, { matter, reported: '岑远舟，西秀区农业局副局长' });
    clue = await discipline.receive(await people.at('shouli'), matter);
    expect(await figuresMoved()).toEqual({ problems: 1, 'problems.clues': 1 });
  });

  it('is disposed of and becomes a case against two people', async () => {
    const page = await people.at('chengban');
    await discipline.dispose(page, clue);
    for (const one of [head, cashier]) await discipline.namePerson(page, clue, one);
    file = await discipline.fileCase(page, clue, '岑远舟、宓思齐违规发放津补贴案', [head, cashier]);
    await discipline.investigate(page, file);
    expect(await figuresMoved()).toEqual({ cases: 1 });
  });

  it('ends for them in three sanctions, Party and administrative, decided by somebody who did not investigate', async () => {
    const page = await people.at('shenli');
    await discipline.takeToTrial(page, file);
    for (const one of [head, cashier]) await discipline.decideForm(page, one, '第二种形态');
    await discipline.sanction(page, head, '党内警告', '安纪处〔2026〕41号');
    await discipline.sanction(page, head, '记过', '安监处〔2026〕17号');
    await discipline.sanction(page, cashier, '党内警告', '安纪处〔2026〕42号');
    await discipline.concludeCase(page);
    expect(await figuresMoved()).toEqual({
      sanctionedPeople: 2,
      sanctions: 3,
      'sanctions.party': 2,
      'sanctions.administrative': 1,
    });
  });

  it('comes back to the office with its outcome and is closed there with its problem', async () => {
    await discipline.concludeClue(await people.at('chengban'), clue);
    await discipline.returnResult(await people.at('shouli'), clue);
    const director = await people.at('zhuren');
    await office.closeClue(director, clue);
    await director.goto(problem);
    await director.getByText('线索已办结').first().waitFor();
    expect(await figuresMoved()).toEqual({});
  });
});

describe('what was done', () => {
  it('broke no page on the way', () => {
    expect(people.complaints).toEqual([]);
  });
});
