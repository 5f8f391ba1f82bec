import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadShippedRulebooks } from '#capabilities/rulebook/index.ts';
import { capabilities } from '#main/capabilities.ts';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Day } from '#platform/kernel/time.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-xlsx.ts';
import { systemActor } from '#test/harness.ts';
import { type Office, openOffice } from '#test/office.ts';
import { upload } from '#test/upload.ts';
import type { Visitor } from '#test/visitor.ts';
import { recordTeams } from './index.ts';
import { somebody } from './person.testing.ts';
import { type PoolSheet, poolSheets } from './pool-import.model.ts';

const password = 'Luodi-7-Shengen';
let office: Office;
let clerk: Visitor;
let desk: Visitor;

beforeAll(async () => {
  office = await openOffice(capabilities.flatMap(({ routes }) => routes));
  clerk = await office.signedIn('xixiu', password);
  desk = await office.signedIn('shouli', password);
});
afterAll(() => office.close());

describe('bodies and teams', () => {
  it('are kept by the office of the jurisdiction, one body of a kind and each number once', async () => {
    const body = {
      jurisdictionId: office.county,
      kind: 'leading-group',
      name: '中共西秀区委巡察工作领导小组',
      headName: '柏长青',
      headPost: '区纪委书记',
      establishedOn: '2020-01-01',
    };
    expect((await clerk.call('POST', '/api/teams/bodies', { ...body, deputyName: '温如故' })).body.kind).toBe(
      'teams.deputy-half',
    );
    const made = await clerk.call('POST', '/api/teams/bodies', body);
    expect(made.status).toBe(201);
    expect((await clerk.call('POST', '/api/teams/bodies', body)).body.kind).toBe('teams.body-there');
    const change = { version: 1, name: body.name, headName: '包勤', headPost: '区委书记' };
    expect((await clerk.call('PATCH', `/api/teams/bodies/${made.body.id}`, change)).status).toBe(200);
    expect((await clerk.call('PATCH', `/api/teams/bodies/${made.body.id}`, change)).body.kind).toBe('platform.stale');
    const team = { jurisdictionId: office.county, ordinal: 1, name: '第一巡察组', establishedOn: '2020-01-01' };
    const first = await clerk.call('POST', '/api/teams', team);
    expect(first.status).toBe(201);
    expect((await clerk.call('POST', '/api/teams', team)).body.kind).toBe('teams.ordinal-taken');
    expect((await clerk.call('POST', '/api/teams', { ...team, jurisdictionId: office.otherCounty })).body.kind).toBe(
      'teams.not-your-office',
    );
    const end = { version: 1, on: '2024-01-01' };
    expect((await clerk.call('POST', `/api/teams/${first.body.id}/end`, end)).status).toBe(200);
    expect((await clerk.call('POST', '/api/teams', team)).body.kind).toBe('teams.ordinal-taken');
    const page = await clerk.get(`/api/teams?jurisdictionId=${office.county}`);
    expect(page.body).toMatchObject({
      bodies: [{ headName: '包勤' }],
      teams: [{ ordinal: 1, endedOn: '2024-01-01' }],
      keeps: [office.county],
    });
  });
});

describe('the pools', () => {
  const recommendation = () => {
    const { homeUnitId, growthJurisdictionId, growthUnitId, ...facts } = somebody({
      name: '鲁定边',
      pool: 'leader',
      field: 'discipline',
      growthPlace: '平坝区',
      relatives: [{ name: '简从', relation: 'brother', unit: '平坝区教育局', unitId: null, post: '局长' }],
    });
    return { jurisdictionId: office.county, recommendedByUnit: '西秀区纪委', recommendedOn: '2023-05-01', facts };
  };

  it('take in whom the unit recommends, the office checks and the leading group approves', async () => {
    const leading = await office.signedIn('lingdao', password);
    const { body, status } = await clerk.call('POST', '/api/teams/nominations', recommendation());
    expect(status).toBe(201);
    expect((await clerk.call('POST', '/api/teams/nominations', recommendation())).body.kind).toBe('teams.person-there');
    const at = `/api/teams/nominations/${body.id}`;
    expect((await leading.call('POST', `${at}/approve`, { version: 1, decisionNumber: '1号' })).body.kind).toBe(
      'teams.not-checked-yet',
    );
    expect((await clerk.call('POST', `${at}/check`, { version: 1, isQualified: true })).status).toBe(200);
    expect((await clerk.call('POST', `${at}/approve`, { version: 2, decisionNumber: '1号' })).status).toBe(403);
    expect(
      (await leading.call('POST', `${at}/approve`, { version: 2, decisionNumber: '西巡领〔2023〕1号' })).status,
    ).toBe(200);
    const { personId } = (await clerk.get(at)).body;
    const person = (await clerk.get(`/api/teams/pool/${personId}`)).body;
    expect(person).toMatchObject({
      mayKeep: true,
      facts: { name: '鲁定边', relatives: [{ name: '简从', unitId: office.otherUnit }] },
      nominations: [{ decisionNumber: '西巡领〔2023〕1号' }],
    });
    const [grown] = await office.bySystem<{ id: string }>(
      sql`select growth_jurisdiction_id as id from teams.pool_person where id = ${personId}`,
    );
    expect(grown?.id).toBe(office.otherCounty);
  });

  it('are entered by nobody’s own hand, not even in the database', async () => {
    const insert = sql`insert into teams.pool_person (id, version, jurisdiction_id, name, pool, field, home_unit, post, joined_on,
      titles, strengths, education, resume, relatives, appraisals, service)
      values (gen_random_uuid(), 1, ${office.county}, '某某', 'talent', 'audit', '某局', '科员', '2023-01-01', '[]', '[]', '[]', '[]', '[]', '[]', '[]')`;
    await expect(office.as('xixiu', insert)).rejects.toThrow(/row-level security/);
  });

  it('are read by those who choose from them, and keep whoever left', async () => {
    expect((await desk.get('/api/teams/pool')).status).toBe(403);
    const pool = (query: string) => clerk.get(`/api/teams/pool?jurisdictionId=${office.county}${query}`);
    const [found] = (await pool('&search=定边')).body.rows;
    expect(found).toMatchObject({ name: '鲁定边', pool: 'leader', reviewedYear: null });
    const review = { version: found.version, year: 2024, outcome: 'stays' };
    expect((await clerk.call('POST', `/api/teams/pool/${found.id}/review`, review)).status).toBe(200);
    expect((await pool('&unreviewed=true')).body.total).toBe(0);
    const leave = { version: 2, on: '2023-12-31', reason: '调离' };
    expect((await clerk.call('POST', `/api/teams/pool/${found.id}/leave`, leave)).body.kind).toBe(
      'teams.before-beginning',
    );
    expect((await clerk.call('POST', `/api/teams/pool/${found.id}/leave`, { ...leave, on: '2024-01-01' })).status).toBe(
      200,
    );
    expect((await pool('')).body.total).toBe(0);
    expect((await pool('&withPast=true')).body.rows).toMatchObject([{ leftOn: '2024-01-01', leftReason: '调离' }]);
  });

  it('page by name without losing or repeating anybody', async () => {
    const people = Array.from({ length: 120 }, (_, at) => ({
      ...somebody({ name: `测${String(at % 40).padStart(2, '0')}`, rank: null }),
      id: newId<'pool-person'>(),
      jurisdictionId: office.otherCounty,
      accountId: null,
      joinedOn: '2022-01-01' as Day,
    }));
    await office.database.inTransaction(systemActor, (tx) =>
      recordTeams(tx, { bodies: [], teams: [], people }, office.hands.now),
    );
    const city = await office.signedIn('keyuan', password);
    const seen = new Set<string>();
    let after = '';
    do {
      const { body } = await city.get(
        `/api/teams/pool?jurisdictionId=${office.otherCounty}&after=${encodeURIComponent(after)}`,
      );
      for (const { id } of body.rows) seen.add(id);
      after = body.next ?? '';
    } while (after !== '');
    expect(seen.size).toBe(120);
  });
});

describe('a workbook of people', () => {
  const width = 1000;
  const personOf = (at: number) => [`人员${at}`, '平坝区审计局'];
  /** Of every hundred people one has no résumé, and so does not qualify yet. */
  const workbook = (changed: (row: string[], at: number) => string[] = (row) => row) => {
    const everybody = Array.from({ length: width }, (_, at) => at);
    const sheet = (code: PoolSheet, rows: string[][]) => ({
      name: poolSheets[code].heading.zh,
      columns: Object.values(poolSheets[code].columns).map(({ heading }) => ({ header: heading.zh })),
      rows,
    });
    const facts = [
      '科长',
      '人才库',
      '审计',
      '正科级',
      '1985.06',
      '贵州安顺',
      '平坝区',
      '健康',
      '审计师',
      '查账、文稿',
      '',
    ];
    const people = everybody.map((at) => changed([...personOf(at), ...facts], at));
    const resume = everybody
      .filter((at) => at % 100 !== 0)
      .map((at) => [...personOf(at), '平坝区教育局', '科长', '否', '2015.3', '至今']);
    const relatives = everybody.map((at) => [...personOf(at), '某某', '配偶', '', '']);
    return buffer(writeWorkbook([sheet('people', people), sheet('resume', resume), sheet('relatives', relatives)]));
  };
  const at = () => `/api/teams/imports/${office.otherCounty}`;
  const send = async (by: Visitor, file: Buffer) =>
    upload(office.app, by, `${at()}?recommendedOn=2023-06-01`, '推荐.xlsx', file);

  it('of a thousand is checked and mended in place, and everybody comes in as a recommendation', async () => {
    const city = await office.signedIn('keyuan', password);
    const crooked = await workbook((row, each) => (each === 7 ? row.with(3, '组长库房') : row));
    expect((await send(clerk, crooked)).status).toBe(404);
    const { preview } = (await send(city, crooked)).body;
    expect(preview).toMatchObject({ faulty: 1, people: 999, ignoredHeadings: [] });
    expect(preview.sheets[0].counts).toEqual({ faulty: 1, ready: 989, lacking: 10, known: 0 });
    expect(preview.rows[0].lacks.map(({ zh }: { zh: string }) => zh)).toEqual(['简历完整，含现任职务']);
    const [fault] = (await city.get(`${at()}?outcome=faulty`)).body.preview.rows;
    expect(fault).toMatchObject({
      number: 9,
      faults: [{ column: 'pool', says: { zh: expect.stringContaining('人才库') } }],
    });
    const seen = (of: typeof preview) => ({ version: of.version, fingerprint: of.fingerprint });
    expect((await city.call('POST', `${at()}/confirm`, seen(preview))).body.kind).toBe('table.faulty');
    const cells = [{ number: 9, column: 'pool', value: '人才库' }];
    const mended = await city.call('PATCH', at(), { version: preview.version, sheet: 'people', cells });
    const begun = performance.now();
    expect((await city.call('POST', `${at()}/confirm`, seen(mended.body.preview))).body).toEqual({
      recommended: width,
    });
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect((await city.get(at())).body).toEqual({ preview: null });
    const list = await city.get(`/api/teams/nominations?jurisdictionId=${office.otherCounty}`);
    expect(list.body.total).toBe(width);
    const [kept] = await office.bySystem<{ pool: number; resume: string }>(
      sql`select (select count(*) from teams.pool_person where jurisdiction_id = ${office.otherCounty} and home_unit = '平坝区审计局') as pool,
        (select facts #>> '{resume,0,unitId}' from teams.nomination where name = '人员1') as resume`,
    );
    expect(kept).toEqual({ pool: 0, resume: office.otherUnit });
    expect((await send(city, await workbook())).body.preview).toMatchObject({ people: 0, faulty: 0 });
  });

  it('is qualified and approved together, by another than who brought it; who lacks something stays and is named', async () => {
    const city = await office.signedIn('keyuan', password);
    const leading = await office.signedIn('lingdao', password);
    const { rows } = (await city.get(`/api/teams/nominations?jurisdictionId=${office.otherCounty}`)).body;
    const some = rows.filter(({ name }: { name: string }) => /^人员(0|1|2|3)$/.test(name));
    const chosen = some.map(({ id, version }: { id: string; version: number }) => ({ id, version }));
    const many = (by: Visitor, verb: string, order: object) => by.call('POST', `/api/teams/nominations/${verb}`, order);
    expect((await many(leading, 'check-many', { chosen })).status).toBe(403);
    expect((await many(city, 'check-many', { chosen })).body).toMatchObject({ done: 3, left: [{ name: '人员0' }] });
    const qualified = chosen.map(({ id }: { id: string }) => ({ id, version: 2 }));
    const decided = { chosen: qualified, decisionNumber: '平巡领〔2023〕2号' };
    expect((await many(city, 'approve-many', decided)).status).toBe(403);
    const { done, left } = (await many(leading, 'approve-many', decided)).body;
    expect([done, left.length]).toEqual([3, 1]);
    const pool = await city.get(`/api/teams/pool?jurisdictionId=${office.otherCounty}&search=平坝区审计局`);
    expect(pool.body.total).toBe(3);
  });
});

describe('recusal', () => {
  const recusals = () => clerk.get(`/api/teams/recusals?unitId=${office.unit}`);
  const changed = async (facts: object) => {
    const [row] = (await clerk.get('/api/teams/pool?search=言')).body.rows;
    const { homeUnitId, growthJurisdictionId, growthUnitId, ...whole } = somebody({ name: '言必信' });
    return clerk.call('PATCH', `/api/teams/pool/${row.id}`, { version: row.version, facts: { ...whole, ...facts } });
  };

  it('follows the record, the leading body and the name of the unit at once', async () => {
    const person = { ...somebody({ name: '言必信' }), id: newId<'pool-person'>(), jurisdictionId: office.county };
    await loadShippedRulebooks(office.database, office.hands.now);
    await office.database.inTransaction(systemActor, async (tx) => {
      const people = [{ ...person, accountId: null, joinedOn: '2022-01-01' as Day }];
      await recordTeams(tx, { bodies: [], teams: [], people }, office.hands.now);
    });
    expect((await recusals()).body).toMatchObject({ checked: 1, people: [], hasRules: true });
    const spouse = { name: '简从容', relation: 'spouse', unit: '西秀区农业农村局', post: '局长' };
    expect((await changed({ relatives: [spouse] })).status).toBe(200);
    expect((await recusals()).body.people).toEqual([]);
    const on = { on: '2023-01-01', personName: '简从容', post: '局长', isHead: true, managedBy: 'county' };
    expect((await clerk.call('POST', `/api/registry/units/${office.unit}/members`, on)).status).toBeLessThan(300);
    const { people } = (await recusals()).body;
    expect(people).toMatchObject([{ name: '言必信' }]);
    expect(people[0].findings.map(({ rule }: { rule: string }) => rule)).toEqual(['leader-spouse', 'member-spouse']);
    expect(people[0].findings[0]).toMatchObject({ basis: 'record', until: null });
    expect((await changed({ homeUnit: '西秀区农业农村局' })).status).toBe(200);
    expect((await recusals()).body.people[0].findings).toMatchObject([{ rule: 'home-unit' }]);
  });

  it('is answered for units of one’s own jurisdiction only', async () => {
    expect((await clerk.get(`/api/teams/recusals?unitId=${office.otherUnit}`)).status).toBe(404);
    expect((await desk.get(`/api/teams/recusals?unitId=${office.unit}`)).status).toBe(403);
  });
});
