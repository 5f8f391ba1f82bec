import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from './city.ts';
import * as feedback from './desks/feedback.ts';
import * as papers from './desks/papers.ts';
import * as reports from './desks/reports.ts';
import * as site from './desks/site.ts';
import { gather, type People } from './people.ts';

/** An inspection at an enterprise from moving in to feedback, by the team, the unit, the office and the leading group. */
let city: City;
let people: People;
let address: string;
/** Number of the paper, and of the problem that it became. */
let problem: string;
beforeAll(async () => {
  city = await openCity();
  people = await gather(city.address);
  address = await site.inspection(await people.at('zuzhang'), unitName);
});
afterAll(async () => {
  await people?.close();
  await city?.close();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error(await people.shots(`enterprise-${task.name.slice(0, 24)}`));
});

const unitName = '安顺市农业产业投资集团';
const both = ['祝青禾', '简从容'];

describe('the team', () => {
  it('moves in, and does not go to work before meeting and notice are on record', async () => {
    const leader = await people.at('zuzhang');
    await site.enter(leader, address, '进驻被巡察单位');
    expect(await site.reasonAgainst(leader, address, '召开动员会')).toContain('必办任务1项未办');
    await site.tick(await people.at('zuyuan'), unitName, '商定联络员和工作场所');
    await site.enter(leader, address, '召开动员会');
    expect(await site.reasonAgainst(leader, address, '开展了解')).toContain('登记动员会');
    const member = await people.at('zuyuan');
    const meeting = { way: '动员会', subject: '巡察工作动员会', inspectors: both };
    await site.record(member, unitName, meeting);
    await site.record(member, unitName, { way: '发布巡察公告', subject: '在集团大厅张贴公告', inspectors: both });
    await site.enter(leader, address, '开展了解');
  });

  it('finds out: documents asked for and delivered, a talk held by two and signed', async () => {
    const member = await people.at('zuyuan');
    await site.ask(member, unitName, '2025年工资和补贴发放凭证');
    await site.deliver(await people.at('qiye'), '2025年工资和补贴发放凭证', '36');
    await site.receive(member, unitName, '2025年工资和补贴发放凭证');
    await site.talk(member, unitName, '简从容', '问：补贴由谁审批。答：由我签批，没有上会。');
  });
});

describe('a working paper', () => {
  const words = { title: '以值班名义发放补贴', seen: '办公室主任造表，以值班名义向8名职工发放补贴。', place: unitName };
  it('is written with hints, outlasts a lost connection, cites what is kept, and is reviewed and signed by two others', async () => {
    const page = await people.at('zuyuan');
    const evidence = await site.keepEvidence(page, address, '补贴发放表.txt', '值班补贴，8人，2.4万元。');
    problem = await papers.begin(page, unitName);
    await papers.writeWithHints(page, words);
    await papers.cite(page, evidence);
    await papers.handIn(page);
    await papers.review(await people.at('fuzuzhang'), words.title);
    await papers.sign(await people.at('zuzhang'), words.title);
  });

  it('shows the unit its facts alone, which objects to them', async () => {
    await papers.sendFacts(await people.at('zuyuan'), words.title);
    const shown = await papers.objectTo(await people.at('qiye'), '以值班名义向8名职工', '实际为6人。');
    expect(shown).toContain(`2026年1月至3月，${unitName}，`);
    expect(shown).not.toMatch(/祝青禾|补贴发放表|第一百一十五条/u);
  });

  it('becomes by the meeting’s word the problem of its number', async () => {
    await papers.decide(await people.at('zuzhang'), unitName, problem, '认定为问题');
    const page = await people.at('keyuan');
    await page.goto(`/problems?search=${encodeURIComponent(words.title)}`);
    await page.getByRole('link', { name: problem }).click();
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
    await page.getByText('组务会建议').waitFor();
  });
});

describe('the end on site', () => {
  it('waits for the checklists, until the leader lets go what is missing; the office reads why', async () => {
    const leader = await people.at('zuzhang');
    const reason = '班子其他成员正在抗旱一线，已约定返岗后补谈。';
    await site.waive(leader, unitName, '清单各项落实', reason);
    for (const task of ['明确组内分工', '退还借阅的原件']) await site.tick(leader, unitName, task);
    const office = await people.at('keyuan');
    await site.open(office, unitName);
    await office.getByText(reason).first().waitFor();
    const early = '企业改制方案已定，经领导小组同意提前结束。';
    await site.leaveEarly(leader, address, early);
    await office.goto(address);
    await office.getByText(early).waitFor();
    await site.enter(leader, address, '集体研究、形成报告');
  });
});

describe('the report', () => {
  it('is signed along the chain, settled, and printed with the paper’s number', async () => {
    const report = await reports.draft(await people.at('zuyuan'), unitName);
    await reports.rewrite(await people.at('fuzuzhang'), report, '办公室造表，以值班名义向6名职工发放补贴。');
    await reports.sign(await people.at('zuzhang'), report, '签报', '轮到：巡察办审核');
    await reports.sign(await people.at('keyuan'), report, '审签通过', '轮到：巡察办主任审定');
    await reports.sign(await people.at('zhuren'), report, '审签通过', '轮到：领导小组听取汇报');
    await reports.sign(await people.at('lingdao'), report, '审签通过', '轮到：书记专题会听取汇报');
    await reports.sign(await people.at('zhuren'), report, '审签通过', '已定稿');
    const sheet = await reports.printed(await people.at('zhuren'), report);
    expect(sheet).toContain('以值班名义向6名职工发放补贴。');
    expect(sheet).toContain(problem);
  });
});

describe('the feedback', () => {
  it('is prepared, approved by another, given to body and head, and signed for by the unit’s secretary', async () => {
    await feedback.prepare(await people.at('keyuan'), unitName);
    await feedback.approve(await people.at('zhuren'), unitName);
    await feedback.give(await people.at('keyuan'), unitName);
    await feedback.signFor(await people.at('qiye.shuji'), unitName);
    await site.enter(await people.at('zuzhang'), address, '反馈问题');
    const secretary = await people.at('qiye.shuji');
    await secretary.goto('/problems');
    await secretary.getByRole('link', { name: problem }).waitFor();
  });
});

describe('what was done', () => {
  it('broke no page on the way', () => {
    // The connection that a writer lost on purpose is no fault of a page.
    expect(people.complaints.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});
