import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subjects } from '#main/capabilities.ts';
import { sql } from '#platform/db/sql.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { asClient, systemActor } from '#test/harness.ts';
import type { Office } from '#test/office.ts';
import { testPerson } from '#test/people.ts';
import { Visitor } from '#test/visitor.ts';
import { type Forming, openForming, password } from './fixtures/forming.ts';
import { recountDraw } from './index.ts';

let office: Office;
let clerk: Visitor;
let leading: Visitor;
let roundId: string;
let tied: string;
let plan: Forming['plan'];
let add: Forming['add'];

beforeAll(async () => {
  ({ office, clerk, leading, roundId, tied, plan, add } = await openForming());
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

  it('or a plan that changes afterwards raises what then ties somebody: his own unit, or kin in its leading body', async () => {
    const rounds = (await clerk.get('/api/rounds?year=2024')).body.rows;
    const { id: seatedRound } = rounds.find(({ ordinal }: { ordinal: number }) => ordinal === 4);
    const inspections = (await clerk.get(`/api/rounds/${seatedRound}`)).body.inspections;
    const at = inspections.find(({ unitId }: { unitId: string }) => unitId === office.unit);
    const elsewhere = inspections.find(({ unitId }: { unitId: string }) => unitId !== office.unit);
    const seatsAt = async (id: string) => (await clerk.get(`/api/assembly/inspections/${id}/team`)).body.rows;
    const raised = async () =>
      (await clerk.get('/api/assembly/recusals')).body.rows.map(
        ({ personName, inspectionId }: { personName: string; inspectionId: string }) => `${personName} ${inspectionId}`,
      );
    const rewrite = async (personId: string, facts: object) => {
      const { facts: before, version } = (await clerk.get(`/api/teams/pool/${personId}`)).body;
      const order = { version, facts: { ...before, ...facts } };
      expect((await clerk.call('PATCH', `/api/teams/pool/${personId}`, order)).status).toBe(200);
    };
    // Somebody of the leading body, himself in a pool, names a member as kin: the member's own record says nothing.
    const [member] = await seatsAt(at.id);
    await asClient(office.database.superuser, (client) =>
      client.query(
        `insert into registry.leading_body_member (id, version, unit_id, jurisdiction_id, person_name, post, is_head, managed_by, from_on)
          values (gen_random_uuid(), 1, $1, $2, '人员5', '副局长', false, 'county', '2020-01-01')`,
        [office.unit, office.county],
      ),
    );
    expect(await raised()).toEqual([]);
    await rewrite(tied, { relatives: [{ name: member.name, relation: 'spouse', unit: member.homeUnit, post: null }] });
    expect(await raised()).toEqual([`${member.name} ${at.id}`]);
    // The other team is put there: whoever of it works in the unit is found at once.
    const other = (await seatsAt(elsewhere.id)).find(({ personId }: { personId: string }) => personId !== tied);
    await rewrite(other.personId, { homeUnit: '西秀区农业农村局' });
    expect(await raised()).toHaveLength(1);
    const { version, kind, leaderName, leaderPersonId } = (await clerk.get(`/api/inspections/${at.id}`)).body;
    const staffed = { version, kind, leaderName, leaderPersonId, teamId: elsewhere.teamId };
    expect((await clerk.call('POST', `/api/inspections/${at.id}/staff`, staffed)).status).toBe(200);
    expect(await raised()).toContain(`${other.name} ${at.id}`);
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
