import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subjects } from '#main/capabilities.ts';
import { sql } from '#platform/db/sql.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { systemActor } from '#test/harness.ts';
import type { Office } from '#test/office.ts';
import { testPerson } from '#test/people.ts';
import { Visitor } from '#test/visitor.ts';
import { type Forming, openForming, password } from './fixtures/forming.ts';
import { recountDraw } from './index.ts';

let office: Office;
let clerk: Visitor;
let leading: Visitor;
let roundId: string;
let plan: Forming['plan'];
let add: Forming['add'];

beforeAll(async () => {
  ({ office, clerk, leading, roundId, plan, add } = await openForming());
});
afterAll(() => office.close());

describe('a draw', () => {
  it('sends teams to their units by lot where the office wants chance to decide, witnessed by another person', async () => {
    const unit = await office.signedIn('danwei', password);
    const drawn = await plan(2024, 3);
    const { inspections } = (await clerk.get(`/api/rounds/${roundId}`)).body;
    for (const { unitId, teamId } of inspections) await add(drawn, unitId, teamId);
    const at = `/api/assembly/rounds/${drawn}/draws`;
    expect((await unit.get(at)).status).toBe(404);
    const { id } = (await clerk.call('POST', at, {})).body;
    expect((await clerk.call('POST', at, {})).body.kind).toBe('assembly.draw-open');
    const [waiting] = (await leading.get(at)).body.draws;
    expect(waiting).toMatchObject({
      state: 'committed',
      secret: null,
      result: null,
      mayReveal: true,
      mayCancel: false,
    });
    expect(await office.as('lingdao', sql`select * from assembly.draw_secret`)).toEqual([]);
    const reveal = { version: 1, words: '今天有雨 8 27' };
    expect((await clerk.call('POST', `/api/assembly/draws/${id}/reveal`, reveal)).status).toBe(403);
    expect((await leading.call('POST', `/api/assembly/draws/${id}/reveal`, reveal)).status).toBe(200);
    const [record] = (await clerk.get(at)).body.draws;
    expect(record).toMatchObject({ state: 'drawn', commitment: waiting.commitment, departs: [] });
    const counted = await recountDraw(JSON.stringify(record));
    expect(counted).toMatchObject({ agrees: true, keepsCommitment: true });
    const planned = (await clerk.get(`/api/rounds/${drawn}`)).body.inspections;
    for (const { to, drawn: team } of counted.pairs)
      expect(planned.find(({ unitName }: { unitName: string }) => unitName === to).teamName).toBe(team);
    expect((await clerk.call('POST', at, {})).body).toMatchObject({ fields: [{ field: 'againBecause' }] });
    const again = await clerk.call('POST', at, { againBecause: '增加了巡察组' });
    const given = { version: 1, reason: '不再需要' };
    expect((await clerk.call('POST', `/api/assembly/draws/${again.body.id}/cancel`, given)).status).toBe(200);
    expect((await clerk.get(at)).body.draws.map(({ state }: { state: string }) => state)).toEqual([
      'cancelled',
      'drawn',
    ]);
  });

  it('seats people by lot where the office wants it: only those who read the pools see the list', async () => {
    const drawn = await plan(2024, 4);
    const { inspections } = (await clerk.get(`/api/rounds/${roundId}`)).body;
    for (const { unitId, teamId } of inspections) await add(drawn, unitId, teamId);
    const at = `/api/assembly/rounds/${drawn}/draws`;
    const opened = await clerk.call('POST', at, { kind: 'people' });
    expect([opened.status, opened.body.says?.zh]).toEqual([201, undefined]);
    const [waiting] = (await leading.get(at)).body.draws;
    expect(waiting).toMatchObject({ isOfPeople: true, state: 'committed', mayReveal: true });
    // The discipline commission sees the plan, and its draws of teams; the list of people is the pools'.
    const holding = { role: 'discipline-officer', scopeKind: 'jurisdiction', scopeId: office.county } as const;
    const one = await testPerson(office.database, office.county, [holding], office.hands.now);
    const officer = new Visitor(office.app);
    await officer.signIn(one.loginName, one.password);
    const shown = await officer.get(at);
    expect([shown.status, shown.body.draws]).toEqual([200, []]);
    expect(
      (await officer.call('POST', `/api/assembly/draws/${opened.body.id}/reveal`, { version: 1, words: '八方' }))
        .status,
    ).toBe(404);
    const url = `/api/assembly/draws/${opened.body.id}/reveal`;
    expect((await leading.call('POST', url, { version: 1, words: '今天有雨 8 27' })).body).toEqual({
      id: opened.body.id,
    });
    const [record] = (await clerk.get(at)).body.draws;
    expect(record).toMatchObject({ state: 'drawn', departs: [] });
    const counted = await recountDraw(JSON.stringify(record));
    expect(counted.agrees).toBe(true);
    const names: string[] = [];
    for (const { id, leaderName } of (await clerk.get(`/api/rounds/${drawn}`)).body.inspections) {
      const { rows: seats } = (await clerk.get(`/api/assembly/inspections/${id}/team`)).body;
      expect(seats.find(({ seat }: { seat: { zh: string } }) => seat.zh === '组长')?.name).toBe(leaderName);
      names.push(...seats.map(({ name }: { name: string }) => name));
    }
    expect(names.sort()).toEqual(counted.pairs.map((pair) => pair.drawn).sort());
  });

  it('is kept in the journal, row for row', async () => {
    const findings: unknown[] = [];
    await office.database.inTransaction(systemActor, (tx) =>
      verifyJournal(tx, subjects, journalKey(), (finding) => {
        if (['team-draw', 'team-seat', 'inspection'].includes(finding.subjectKind)) findings.push(finding);
      }),
    );
    expect(findings).toEqual([]);
  });
});
