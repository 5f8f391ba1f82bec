import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { systemActor, type TestDatabase, testDatabase } from '#test/harness.ts';
import { type Holding, testPerson } from '#test/people.ts';
import { doorOf, type Hands, Visitor } from '#test/visitor.ts';
import { type Ground, insert, layGround } from './fixtures/place.ts';
import { layOut, type ProblemPlan } from './fixtures/records.ts';
import { capability } from './index.ts';

const now = '2026-11-24T02:00:00.000Z' as Instant;
const hands: Hands = { now };
let database: TestDatabase;
let ground: Ground;
let app: FastifyInstance;
let cityDirector: Visitor;
let countyDirector: Visitor;
let otherDirector: Visitor;
let groupMember: Visitor;

const problem = (changes: Partial<ProblemPlan>): ProblemPlan => ({
  round: 0,
  unit: 0,
  state: 'handed-on',
  route: 'inquiry',
  isMended: true,
  category: 'squandering',
  isRefound: false,
  task: 'none',
  ...changes,
});
const many = (count: number, changes: Partial<ProblemPlan>) => Array.from({ length: count }, () => problem(changes));

/** Xixiu's round of 2016 as it was reported: 43 = 15 + 12 + 16; and a round of the other county. */
beforeAll(async () => {
  database = await testDatabase();
  ground = await layGround(database, now);
  app = await doorOf(database, [...accounts.routes, ...capability.routes], hands);
  await database.inTransaction(systemActor, async (tx) => {
    const problems = [
      ...many(15, { route: 'inquiry', task: 'done' }),
      ...many(12, { route: 'rectification', task: 'basically-done' }),
      ...many(16, { route: 'clue', unit: 1 }),
      ...many(3, { round: 3, route: 'rectification', state: 'closed', task: 'done' }),
      ...many(1, { round: 3, route: 'rectification', state: 'closed', isMended: false, task: 'not-rectified' }),
    ];
    const finished = [0, 1].map((unit) => ({ round: 0, unit }));
    const ids = await layOut(tx, ground, { problems, finished, sanctions: [], talks: [0, 0, 3] });
    await insert(tx, 'rectification.letter', [letter()]);
    const listed = ids.slice(15, 27).map((problem_id) => ({ ...listing, id: newId(), problem_id }));
    await insert(
      tx,
      'rectification.letter_problem',
      listed.map((row) => ({ ...row, jurisdiction_id: ground.countyId, unit_id: ground.units[0]?.id })),
    );
  });
  cityDirector = await enter('office-director', ground.cityId);
  countyDirector = await enter('office-director', ground.countyId);
  otherDirector = await enter('office-director', ground.otherCountyId);
  groupMember = await enter('leading-group-member', ground.cityId);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const listing = { letter_id: newId(), version: 1 };
function letter() {
  return {
    id: listing.letter_id,
    version: 1,
    jurisdiction_id: ground.countyId,
    round_id: ground.rounds[0]?.id,
    unit_id: ground.units[0]?.id,
    unit_name: ground.units[0]?.name,
    kind: 'rectification-letter',
    state: 'issued',
    year: 2016,
    ordinal: 1,
    number: '西巡整〔2016〕1号',
    title: '关于整改的函',
    body: '请整改。',
    answer_by: '2016-08-01',
    drafted_by: newId(),
    drafted_by_name: '甲',
    drafted_on: '2016-06-01',
    issued_by: newId(),
    issued_by_name: '乙',
    issued_on: '2016-06-02',
    holder_kind: 'unit',
    holder_id: ground.units[0]?.id,
    holder_name: '单位',
    held_since: '2016-06-02',
    due_on: '2016-08-01',
    next_step: 'answer',
  };
}

async function enter(role: Holding['role'], scopeId: string): Promise<Visitor> {
  const holding = { role, scopeKind: 'jurisdiction', scopeId, withSubordinates: true } as const;
  const { loginName, password } = await testPerson(database, scopeId, [holding], now);
  const visitor = new Visitor(app);
  expect(await visitor.signIn(loginName, password)).toMatchObject({ status: 200 });
  return visitor;
}

type Line = { key: string; value: number; addsUp: boolean | null; share: string | null };
async function figuresOf(who: Visitor, query = ''): Promise<ReadonlyMap<string, Line>> {
  const { status, body } = await who.get(`/api/statistics${query}`);
  expect(status).toBe(200);
  return new Map(body.figures.map((line: Line) => [line.key, line]));
}

describe('who reads figures', () => {
  it('is directors and leading groups; clerks, officers and units are refused by every route', async () => {
    const outsiders = [
      await enter('office-clerk', ground.cityId),
      await enter('discipline-officer', ground.cityId),
      await enter('organisation-officer', ground.cityId),
    ];
    const urls = ['', '/charts', '/records/problems', '/frozen'];
    for (const who of outsiders)
      for (const url of urls) expect((await who.get(`/api/statistics${url}`)).status).toBe(403);
    const freeze = { occasion: '月报', jurisdictionId: ground.cityId };
    expect((await groupMember.call('POST', '/api/statistics/frozen', freeze)).status).toBe(403);
  });

  it('sees the city in all, and a county’s people only their county, whatever they ask for', async () => {
    const problemsFor = async (who: Visitor, query = '') => (await figuresOf(who, query)).get('problems')?.value;
    expect(await problemsFor(cityDirector)).toBe(47);
    expect(await problemsFor(groupMember)).toBe(47);
    expect(await problemsFor(countyDirector)).toBe(43);
    expect(await problemsFor(countyDirector, `?jurisdiction=${ground.cityId}`)).toBe(43);
    expect(await problemsFor(countyDirector, `?jurisdiction=${ground.otherCountyId}`)).toBe(0);
    expect(await problemsFor(otherDirector, `?round=${ground.rounds[0]?.id}`)).toBe(0);
    const { body } = await otherDirector.get(`/api/statistics/charts?jurisdiction=${ground.cityId}`);
    expect(body.rounds.map((one: { problems: number }) => one.problems)).toEqual([0, 4]);
    expect(body.units).toHaveLength(1);
    expect(body.units[0]).toMatchObject({ tasks: 4, done: 3, rate: '75.00%' });
  });

  it('is told by director and leading group alike the same numbers', async () => {
    const [director, member] = [await figuresOf(cityDirector), await figuresOf(groupMember)];
    expect([...member.values()]).toEqual([...director.values()]);
  });
});

describe('a figure', () => {
  it('opens, for whoever reads it, exactly as many records as it says', async () => {
    for (const who of [cityDirector, countyDirector, groupMember])
      for (const { key, value } of (await figuresOf(who)).values()) {
        const { body } = await who.get(`/api/statistics/records/${key}`);
        expect([key, body.total, body.records.length]).toEqual([key, value, Math.min(value, 50)]);
      }
  });

  it('falls apart without rest: 43 = 15 + 12 + 16', async () => {
    const figures = await figuresOf(countyDirector);
    const values = ['problems', 'inquiries', 'rectificationLetters', 'clues'].map(
      (key) => figures.get(`xixiu.${key}`)?.value,
    );
    expect(values).toEqual([43, 15, 12, 16]);
    expect(figures.get('xixiu.problems')?.addsUp).toBe(true);
    expect(figures.get('problems')?.addsUp).toBe(true);
  });

  it('of done tasks carries the published rate, which counts only those', async () => {
    expect((await figuresOf(countyDirector)).get('rectification.done')).toMatchObject({ value: 15, share: '55.56%' });
    const unknown = await figuresOf(countyDirector, `?round=${ground.rounds[1]?.id}`);
    expect(unknown.get('rectification.done')?.share).toBeNull();
  });

  it('is told only where it says something: Xixiu’s not of Puding, the pool’s not of a round', async () => {
    const keys = [...(await figuresOf(cityDirector, `?jurisdiction=${ground.otherCountyId}`)).keys()];
    expect(keys.filter((key) => key.startsWith('xixiu.'))).toEqual([]);
    expect(keys).toContain('puding.talkPersonTimes2016');
    const ofRound = [...(await figuresOf(cityDirector, `?round=${ground.rounds[0]?.id}`)).keys()];
    expect(ofRound).toContain('xixiu.problems');
    expect(ofRound.filter((key) => /^(pool|bodies|puding)\./.test(key))).toEqual([]);
  });

  it('that nobody counts is missing', async () => {
    expect(await cityDirector.get('/api/statistics/records/anything')).toMatchObject({
      status: 404,
      body: { kind: 'statistics.figure-missing' },
    });
  });

  it('opens the part that a chart shows, and says what it is narrowed to', async () => {
    const { body } = await cityDirector.get(
      '/api/statistics/records/problems?route=inquiry&outcome=open&category=squandering',
    );
    expect(body.total).toBe(15);
    expect(body.narrowedTo.map(({ zh }: { zh: string }) => zh)).toEqual([
      '类别：挥霍浪费公共财产',
      '去向：谈话函询',
      '结果：尚无结果',
    ]);
    expect(body.records[0].state).toEqual({ zh: '办理中', en: 'Being dealt with' });
  });
});

describe('freezing', () => {
  const freeze = (who: Visitor, occasion: string, jurisdictionId: string) =>
    who.call('POST', '/api/statistics/frozen', { occasion, jurisdictionId });
  const frozenOf = async (who: Visitor, occasion: string, key: string) =>
    (await who.get('/api/statistics/frozen')).body.find(
      (line: { occasion: string; key: string }) => line.occasion === occasion && line.key === key,
    );

  it('keeps every figure of a jurisdiction with its definition and time, by its own director', async () => {
    const { body, status } = await freeze(countyDirector, '半年通报', ground.countyId);
    expect(status).toBe(201);
    expect(body.frozen).toBe((await figuresOf(countyDirector, `?jurisdiction=${ground.countyId}`)).size);
    expect(await frozenOf(countyDirector, '半年通报', 'xixiu.problems')).toMatchObject({
      value: 43,
      live: 43,
      difference: 0,
      frozenAt: now,
      definition: { zh: expect.stringContaining('西秀区2016年') },
    });
    expect(await frozenOf(groupMember, '半年通报', 'problems')).toMatchObject({ value: 43 });
    expect(await frozenOf(otherDirector, '半年通报', 'problems')).toBeUndefined();
    const elsewhere = await freeze(otherDirector, '半年通报', ground.countyId);
    expect(elsewhere).toMatchObject({ status: 403, body: { kind: 'statistics.not-your-office' } });
    const again = await freeze(countyDirector, '半年通报', ground.countyId);
    expect(again).toMatchObject({
      status: 422,
      body: { kind: 'statistics.occasion-taken', fields: [{ field: 'occasion' }] },
    });
  });

  it('holds the number while the records go on, and refuses what does not add up', async () => {
    const more = await anotherProblem();
    await database.inTransaction(systemActor, (tx) => insert(tx, 'problems.problem', [more]));
    expect(await frozenOf(countyDirector, '半年通报', 'xixiu.problems')).toMatchObject({
      value: 43,
      live: 44,
      difference: 1,
    });
    expect((await figuresOf(countyDirector)).get('xixiu.problems')).toMatchObject({ value: 44, addsUp: false });
    const refused = await freeze(countyDirector, '年度通报', ground.countyId);
    expect(refused).toMatchObject({ status: 409, body: { kind: 'statistics.does-not-add-up' } });
    expect(await frozenOf(countyDirector, '年度通报', 'problems')).toBeUndefined();
    expect(await freeze(otherDirector, '年度通报', ground.otherCountyId)).toMatchObject({ status: 201 });
  });

  it('is never changed afterwards, not even by the program', async () => {
    const change = database.inTransaction(systemActor, (tx) =>
      tx.client.query(`update statistics.frozen_figure set value = 44 where key = 'xixiu.problems'`),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });
});

/** One more problem of Xixiu's round of 2016, registered and not handed on. */
async function anotherProblem() {
  const { countyId, editionId, rounds, units } = ground;
  const [found] = (
    await database.inTransaction(systemActor, (tx) =>
      tx.client.query<{ id: string }>('select id from rounds.inspection where round_id = $1 and unit_id = $2', [
        rounds[0]?.id,
        units[0]?.id,
      ]),
    )
  ).rows;
  return {
    id: newId(),
    version: 1,
    jurisdiction_id: countyId,
    round_id: rounds[0]?.id,
    inspection_id: found?.id,
    edition_id: editionId,
    unit_id: units[0]?.id,
    unit_name: units[0]?.name,
    number: 'P-44',
    title: '公款旅游',
    facts: '事实',
    basis: '依据',
    category: 'squandering',
    severity: 'ordinary',
    found_on: '2016-03-02',
    found_by: newId(),
    found_by_name: '丁',
    times_reopened: 0,
    state: 'registered',
    holder_kind: 'team',
    holder_id: newId(),
    holder_name: '第一巡察组',
    held_since: '2016-03-02',
    due_on: '2016-04-01',
    next_step: 'confirm',
  };
}

describe('people held to account', () => {
  it('count once for each responsibility, however often they were, and not by a decision that was revoked', async () => {
    const unit = ground.units[0];
    const held = (person_name: string, responsibility: string, more: object = {}) => ({
      id: newId(),
      version: 1,
      jurisdiction_id: ground.countyId,
      unit_id: unit?.id,
      unit_name: unit?.name,
      person_name,
      post: '党组书记',
      responsibility,
      manner: 'admonition',
      facts: '履责不力',
      decided_on: '2016-09-01',
      decided_by: '纪委',
      recorded_by: newId(),
      recorded_by_name: '甲',
      recorded_on: '2016-09-02',
      ...more,
    });
    const revoked = { revoked_on: '2016-10-01', revoked_reason: '认定有误' };
    await database.inTransaction(systemActor, (tx) =>
      insert(tx, 'rectification.accountability', [
        held('吴大有', 'main'),
        held('吴大有', 'main', { manner: 'sanction', decided_on: '2016-08-01' }),
        held('吴大有', 'supervisory'),
        held('吴大有', 'main', { unit_id: ground.units[1]?.id, unit_name: ground.units[1]?.name }),
        held('石敢当', 'main'),
        held('石敢当', 'supervisory', revoked),
      ]),
    );
    const figures = await figuresOf(countyDirector);
    expect(figures.get('accountability.mainResponsibility')?.value).toBe(3);
    expect(figures.get('accountability.supervisoryResponsibility')?.value).toBe(1);
    const { body } = await countyDirector.get('/api/statistics/records/accountability.mainResponsibility');
    expect([body.total, body.records.length]).toEqual([3, 3]);
  });
});
