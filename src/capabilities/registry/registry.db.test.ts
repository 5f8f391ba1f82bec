import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationSignIns } from '#capabilities/accounts/demonstration-sign-ins.ts';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { sql } from '#platform/db/sql.ts';
import { instant } from '#platform/kernel/time.ts';
import { asClient } from '#test/harness.ts';
import { type Office, openOffice } from '#test/office.ts';
import { upload as send } from '#test/upload.ts';
import type { Answer, Visitor } from '#test/visitor.ts';
import { capability } from './index.ts';

let office: Office;
let clerk: Visitor;
let countyClerk: Visitor;
let director: Visitor;
let contact: Visitor;
let administrator: Visitor;

beforeAll(async () => {
  office = await openOffice([...accounts.routes, ...capability.routes]);
  office.hands.now = instant(new Date());
  const enter = (name: string) =>
    office.signedIn(name, demonstrationSignIns.find(({ loginName }) => loginName === name)?.password ?? '');
  [clerk, countyClerk, director, contact, administrator] = await Promise.all([
    enter('keyuan'),
    enter('xixiu'),
    enter('zhuren'),
    enter('danwei'),
    enter('anquan'),
  ]);
});
afterAll(() => office.close());

const facts = {
  name: '西秀区财政局',
  kind: 'government-department',
  sector: 'finance',
  level: 'county',
  partyOrganisation: 'group',
} as const;
const authority = { on: '2016-01-01', decisionNumber: '西编发〔2016〕1号', reason: '设立' };
let codes = 0;

async function registered(by: Visitor, jurisdictionId: string, more: Record<string, unknown> = {}): Promise<string> {
  codes += 1;
  const { status, body } = await by.call('POST', '/api/registry/units', {
    jurisdictionId,
    unit: { ...facts, code: `R${codes}`, ...more },
    ...authority,
  });
  expect([status, body]).toEqual([201, { id: expect.any(String) }]);
  return body.id;
}

const unit = (by: Visitor, id: string): Promise<Answer> => by.get(`/api/registry/units/${id}`);

describe('a clerk of the city', () => {
  it('registers, renames and asks what a unit was called on any day', async () => {
    const id = await registered(clerk, office.county, { name: '西秀区物价局' });
    const { status } = await clerk.call('POST', `/api/registry/units/${id}/rename`, {
      version: 1,
      name: '西秀区市场局',
      on: '2019-03-01',
    });
    expect(status).toBe(200);
    const page = await unit(clerk, id);
    expect(page.body).toMatchObject({
      version: 2,
      states: [
        { name: '西秀区市场局', fromOn: '2019-03-01' },
        { name: '西秀区物价局', untilOn: '2019-03-01' },
      ],
    });
    const named = async (on: string) =>
      (
        await clerk.get(
          `/api/registry/units?jurisdictionId=${office.county}&search=${encodeURIComponent('西秀区')}&on=${on}`,
        )
      ).body.rows.map(({ name }: { name: string }) => name);
    expect(await named('2019-02-28')).toContain('西秀区物价局');
    expect(await named('2019-03-01')).toContain('西秀区市场局');
    expect(await named('2015-12-31')).toEqual(['西秀区农业农村局']);
  });

  it('loses nothing to a colleague who was faster: the answer is the unit as it now stands', async () => {
    const id = await registered(clerk, office.county);
    const rename = (name: string) =>
      clerk.call('POST', `/api/registry/units/${id}/rename`, { version: 1, name, on: '2020-01-01' });
    expect((await rename('先到局')).status).toBe(200);
    const second = await rename('后到局');
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({ kind: 'platform.stale', detail: { name: '先到局', version: 2 } });
  });

  it('merges units, and both ends tell of it', async () => {
    const [one, other] = [
      await registered(clerk, office.county, { name: '文化局' }),
      await registered(clerk, office.county, { name: '旅游局' }),
    ];
    const { body } = await clerk.call('POST', '/api/registry/mergers', {
      from: [one, other].map((unitId) => ({ unitId, version: 1 })),
      into: { ...facts, name: '文旅局', code: 'WL' },
      on: '2019-03-01',
    });
    const [page, gone] = [await unit(clerk, body.id), await unit(clerk, one)];
    expect(page.body.successions).toHaveLength(2);
    expect(gone.body).toMatchObject({
      abolishedOn: '2019-03-01',
      successions: [{ manner: 'merge', toName: '文旅局' }],
    });
    expect(gone.body.allowed.every(({ allowed }: { allowed: boolean }) => !allowed)).toBe(true);
    const found = await clerk.get(`/api/registry/units?jurisdictionId=${office.county}&status=abolished`);
    expect(found.body.rows.map(({ name }: { name: string }) => name)).toEqual(['文化局', '旅游局']);
  });

  it('is refused in words beside the field', async () => {
    const { status, body } = await clerk.call('POST', '/api/registry/units', {
      jurisdictionId: office.county,
      unit: { ...facts, code: 'N1' },
      ...authority,
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      kind: 'registry.code-taken',
      fields: [{ field: 'code', says: { zh: '本地区已有单位使用代码“N1”。' } }],
    });
  });

  it('keeps the leading body: who joins, who leaves', async () => {
    const id = await registered(clerk, office.county);
    const joined = await clerk.call('POST', `/api/registry/units/${id}/members`, {
      personName: '岑望远',
      post: '党组书记、局长',
      isHead: true,
      managedBy: 'county',
      on: '2020-05-01',
    });
    const leave = (on: string) =>
      clerk.call('POST', `/api/registry/members/${joined.body.id}/leave`, { version: 1, on });
    expect((await leave('2020-05-01')).body.kind).toBe('registry.member-ends-too-early');
    expect((await leave('2023-05-01')).status).toBe(200);
    expect((await unit(clerk, id)).body.members).toMatchObject([
      { personName: '岑望远', untilOn: '2023-05-01', version: 2 },
    ]);
  });
});

describe('walls between offices', () => {
  it('a forged id of another jurisdiction is missing, for reading and for writing', async () => {
    expect((await unit(countyClerk, office.otherUnit)).status).toBe(404);
    const rename = await countyClerk.call('POST', `/api/registry/units/${office.otherUnit}/rename`, {
      version: 1,
      name: '改名',
      on: '2020-01-01',
    });
    expect([rename.status, rename.body.kind]).toEqual([404, 'registry.unit-missing']);
    const waiting = await countyClerk.get(`/api/registry/imports/${office.otherCounty}`);
    expect([waiting.status, waiting.body.kind]).toEqual([404, 'registry.jurisdiction-missing']);
    const list = await countyClerk.get(`/api/registry/units?jurisdictionId=${office.otherCounty}`);
    expect(list.body).toMatchObject({ rows: [], total: 0 });
  });

  it('a unit’s contact sees that unit, without anything to press, and no other', async () => {
    expect((await unit(contact, office.unit)).body).toMatchObject({ id: office.unit, allowed: [] });
    expect((await unit(contact, office.otherUnit)).status).toBe(404);
    expect((await contact.get('/api/registry/units')).body.rows).toHaveLength(1);
  });

  it('administrators read no register', async () => {
    expect((await administrator.get('/api/registry/units')).status).toBe(403);
    expect(await office.as('anquan', sql`select id from registry.unit`)).toEqual([]);
  });

  it('the database itself refuses what the code would not', async () => {
    const broken = (...statements: string[]) =>
      asClient(office.database.superuser, async (client) => {
        await client.query('begin');
        for (const statement of statements) await client.query(statement);
        await client.query('commit');
      });
    const [top, low] = [await registered(clerk, office.county), await registered(clerk, office.county)];
    await expect(
      broken(
        `update registry.unit_state set parent_id = '${top}' where unit_id = '${low}'`,
        `update registry.unit_state set parent_id = '${low}' where unit_id = '${top}'`,
      ),
    ).rejects.toMatchObject({ constraint: 'unit_not_above_itself' });
    await expect(
      broken(`update registry.unit_state set until_on = '2020-01-01' where unit_id = '${low}'`),
    ).rejects.toMatchObject({ constraint: 'unit_states_cover_its_life' });
    await expect(
      broken(
        `insert into registry.unit_state select gen_random_uuid(), 1, unit_id, jurisdiction_id, 'x', null, kind, sector, level, null, null, '2018-01-01', null, null, null from registry.unit_state where unit_id = '${low}'`,
      ),
    ).rejects.toMatchObject({ constraint: 'unit_state_one_at_a_time' });
    await expect(
      broken(
        `update registry.unit_state set parent_id = '${low}' where unit_id = '${top}'`,
        `update registry.unit set abolished_on = '2020-01-01' where id = '${low}'`,
        `update registry.unit_state set until_on = '2020-01-01' where unit_id = '${low}'`,
      ),
    ).rejects.toMatchObject({ constraint: 'unit_parent_lives' });
  });

  it('two moves made side by side never close a circle', async () => {
    const [one, other] = [await registered(clerk, office.county), await registered(clerk, office.county)];
    const under = (unitId: string, parentId: string) => {
      const { name: _, ...place } = facts;
      return clerk.call('POST', `/api/registry/units/${unitId}/change`, {
        version: 1,
        facts: { ...place, parentId },
        on: '2020-01-01',
      });
    };
    const answers = await Promise.all([under(one, other), under(other, one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});

describe('jurisdictions', () => {
  it('are made and renamed by the director of the office above, by nobody else', async () => {
    const order = { parentId: office.city, code: '520422', name: '普定县', kind: 'county' };
    expect((await clerk.call('POST', '/api/jurisdictions', order)).status).toBe(403);
    const made = await director.call('POST', '/api/jurisdictions', order);
    expect(made.status).toBe(201);
    expect((await director.call('POST', '/api/jurisdictions', order)).body.kind).toBe(
      'registry.jurisdiction-code-taken',
    );
    expect(
      (await director.call('PATCH', `/api/jurisdictions/${made.body.id}`, { version: 1, name: '普定' })).status,
    ).toBe(200);
    expect((await contact.get('/api/jurisdictions')).body).toHaveLength(4);
  });
});

describe('a spreadsheet', () => {
  const sheet = (...lines: string[]) =>
    Buffer.from(['Unit name,代码,上级代码,类别,级别,成立日期,备注', ...lines].join('\n'));
  const upload = (by: Visitor, jurisdictionId: string, file: Buffer): Promise<Answer> =>
    send(office.app, by, `/api/registry/imports/${jurisdictionId}?effectiveOn=2020-01-01`, 'units.csv', file);
  const at = () => `/api/registry/imports/${office.otherCounty}`;
  const good = ['小坝村,C1,T1,村,村级,2001-01-01,', '旧州镇,T1,,乡镇,乡级,2001/1/1,x'];
  const confirm = ({ body: { preview } }: Answer) =>
    clerk.call('POST', `${at()}/confirm`, { version: preview.version, fingerprint: preview.fingerprint });

  it('with faulty rows writes nothing; mended in place it is imported whole; the same file then changes nothing', async () => {
    const uploaded = await upload(clerk, office.otherCounty, sheet(...good, '坏村,C2,T9,村落,村级,2001-02-30,'));
    const { preview } = uploaded.body;
    expect(preview).toMatchObject({
      counts: { faulty: 1, new: 2, changed: 0, unchanged: 0 },
      ignoredHeadings: ['备注'],
    });
    expect(preview.rows[2].faults.map(({ column }: { column: string }) => column).sort()).toEqual([
      'kind',
      'registeredOn',
    ]);
    expect((await confirm(uploaded)).body.kind).toBe('table.faulty');
    const mend = (version: number, ...cells: [string, string][]) =>
      clerk.call('PATCH', at(), { version, cells: cells.map(([column, value]) => ({ number: 4, column, value })) });
    const parentless = await mend(preview.version, ['kind', '村'], ['registeredOn', '2001-02-28']);
    expect(parentless.body.preview.rows[2].faults).toMatchObject([
      { column: 'parentCode', says: { zh: '文件和登记中都没有代码为“T9”的单位。' } },
    ]);
    const mended = await mend(parentless.body.preview.version, ['parentCode', 'T1']);
    expect((await confirm(mended)).body).toEqual({ registered: 3, changed: 0, unchanged: 0 });
    expect((await clerk.get(at())).body).toEqual({ preview: null });
    const again = await upload(clerk, office.otherCounty, sheet(...good, '坏村,C2,T1,村,村级,2001-02-28,'));
    expect(again.body.preview.counts).toEqual({ faulty: 0, new: 0, changed: 0, unchanged: 3 });
  });

  it('shows what would change, and is not imported where the register moved on after the preview', async () => {
    const uploaded = await upload(clerk, office.otherCounty, sheet('新坝村,C1,T1,村,村级,,'));
    expect(uploaded.body.preview.rows).toMatchObject([{ outcome: 'changed', before: { name: '小坝村' } }]);
    const [line] = (await clerk.get(`/api/registry/units?jurisdictionId=${office.otherCounty}&search=C1`)).body.rows;
    await clerk.call('POST', `/api/registry/units/${line.id}/rename`, {
      version: line.version,
      name: '新坝村',
      on: '2020-01-01',
    });
    expect((await confirm(uploaded)).body.kind).toBe('table.moved-on');
    expect((await clerk.get(at())).body.preview.counts).toMatchObject({ changed: 0, unchanged: 1 });
  });

  it('comes back from an export as it went out', async () => {
    const exported = await clerk.get(`/api/registry/units.csv?jurisdictionId=${office.otherCounty}`);
    const again = await upload(clerk, office.otherCounty, Buffer.from(exported.body as string));
    expect(again.body.preview.counts).toMatchObject({ faulty: 0, new: 0, changed: 0, unchanged: 4 });
  });

  it('without the needed headings is refused by their names', async () => {
    const { status, body } = await upload(clerk, office.otherCounty, Buffer.from('名称,备注\n某局,x\n'));
    expect([status, body.kind]).toEqual([422, 'table.headings']);
    expect(body.says.zh).toContain('单位代码');
  });

  it('is nobody else’s to see: neither the director’s nor the county’s', async () => {
    expect((await director.get(at())).body).toEqual({ preview: null });
    expect((await contact.get(at())).status).toBe(403);
  });
});
