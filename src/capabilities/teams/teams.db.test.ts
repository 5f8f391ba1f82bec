import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilities } from '#main/capabilities.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Day } from '#platform/kernel/time.ts';
import { systemActor } from '#test/harness.ts';
import { type Office, openOffice } from '#test/office.ts';
import type { Visitor } from '#test/visitor.ts';
import { recordTeams } from './index.ts';

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
  it('are read by those who choose from them, and keep whoever left', async () => {
    const person = {
      jurisdictionId: office.county,
      name: '鲁定边',
      pool: 'leader',
      field: 'discipline',
      homeUnit: '西秀区纪委',
      post: '常委',
      rank: 'section-head',
      joinedOn: '2023-05-01',
    };
    const { body } = await clerk.call('POST', '/api/teams/pool', person);
    expect((await desk.get('/api/teams/pool')).status).toBe(403);
    const pool = (query: string) => clerk.get(`/api/teams/pool?jurisdictionId=${office.county}${query}`);
    expect((await pool('&search=定边')).body).toMatchObject({ total: 1, rows: [{ name: '鲁定边', pool: 'leader' }] });
    const leave = { version: 1, on: '2023-12-31', reason: '调离' };
    expect((await clerk.call('POST', `/api/teams/pool/${body.id}/leave`, leave)).status).toBe(200);
    expect((await pool('')).body.total).toBe(0);
    expect((await pool('&withPast=true')).body.rows).toMatchObject([{ leftOn: '2023-12-31', leftReason: '调离' }]);
  });

  it('page by name without losing or repeating anybody', async () => {
    const people = Array.from({ length: 120 }, (_, at) => ({
      id: newId<'pool-person'>(),
      jurisdictionId: office.otherCounty,
      name: `测${String(at % 40).padStart(2, '0')}`,
      pool: 'talent' as const,
      field: 'audit',
      homeUnit: '平坝区审计局',
      post: '科员',
      rank: null,
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
