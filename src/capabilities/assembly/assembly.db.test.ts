import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subjects } from '#main/capabilities.ts';
import { raw, sql } from '#platform/db/sql.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { newId } from '#platform/kernel/id.ts';
import { openLog } from '#platform/log/log.ts';
import { authorise } from '#test/authorised.ts';
import { systemActor } from '#test/harness.ts';
import type { Office } from '#test/office.ts';
import { testPerson } from '#test/people.ts';
import { Visitor } from '#test/visitor.ts';
import { assembleJob } from './assemble.job.ts';
import type { BoardAnswer } from './assembly.schema.ts';
import { type Forming, openForming, password } from './fixtures/forming.ts';

let office: Office;
let clerk: Visitor;
let leading: Visitor;
let stranger: Visitor;
let roundId: string;
let tied: string;
let plan: Forming['plan'];
let add: Forming['add'];

beforeAll(async () => {
  ({ office, clerk, leading, stranger, roundId, tied, plan, add } = await openForming());
});
afterAll(() => office.close());

/** A liaison of the first team with an account and a role at its inspection; another one each time. */
async function someMember(): Promise<{ member: Visitor; inspectionId: string; personId: string }> {
  const { teams } = await board();
  const team = teams[members % 2];
  const personId = team?.people.find(({ seat }) => seat === 'liaison')?.personId ?? '';
  members += 1;
  const { inspections } = (await clerk.get(`/api/rounds/${roundId}`)).body;
  const inspectionId = inspections.find(({ teamId }: { teamId: string }) => teamId === team?.id).id;
  await authorise(office.database, inspectionId);
  const holding = { role: 'team-liaison', scopeKind: 'inspection', scopeId: inspectionId } as const;
  const one = await testPerson(office.database, office.county, [holding], office.hands.now);
  const { version } = (await clerk.get(`/api/teams/pool/${personId}`)).body;
  const link = (loginName: string) => clerk.call('POST', `/api/teams/pool/${personId}/account`, { version, loginName });
  expect((await link('nobody.of.that.name')).body.kind).toBe('teams.account-unknown');
  expect((await link(one.loginName)).status).toBe(200);
  const member = new Visitor(office.app);
  expect((await member.signIn(one.loginName, one.password)).status).toBe(200);
  return { member, inspectionId, personId };
}
let members = 0;
let gone: Awaited<ReturnType<typeof someMember>>;

const board = async (by = clerk): Promise<BoardAnswer> => (await by.get(`/api/assembly/rounds/${roundId}`)).body;
const ask = async (change: object = {}) => {
  const settings = { ...(await board()).settings, ...change };
  return clerk.call('POST', `/api/assembly/rounds/${roundId}/ask`, { settings });
};
const computed = (proposalId: string) =>
  assembleJob.run({ proposalId }, { database: office.database, log: openLog('fatal') });
const act = async (verb: string, order: object = {}, by = clerk) => {
  const { proposal } = await board();
  return by.call('POST', `/api/assembly/proposals/${proposal?.id}/${verb}`, { version: proposal?.version, ...order });
};

describe('the teams of a round', () => {
  it('are asked for by its office, with what the pinned edition says of a team', async () => {
    const { settings, proposal, mayForm, teams, pools } = await board();
    expect(settings).toMatchObject({ size: { least: 5, most: 8 }, notRepeatedYears: 3, poolIds: [office.county] });
    expect(settings.seats.map(({ code }) => code)).toContain('liaison');
    expect([proposal, mayForm, teams.length]).toEqual([null, true, 2]);
    expect(pools).toMatchObject([{ id: office.county, people: 24 }]);
    expect((await stranger.get(`/api/assembly/rounds/${roundId}`)).status).toBe(403);
    expect((await board(leading)).mayForm).toBe(false);
    expect((await leading.call('POST', `/api/assembly/rounds/${roundId}/ask`, { settings })).status).toBe(403);
  });

  it('are not asked for with bounds that nothing can meet, or from a pool out of reach', async () => {
    expect((await ask({ size: { least: 6, most: 5 } })).body).toMatchObject({ kind: 'assembly.range-turned' });
    expect((await ask({ size: { least: 1, most: 3 } })).body).toMatchObject({ kind: 'assembly.seats-too-many' });
    expect((await ask({ poolIds: [office.otherCounty] })).body).toMatchObject({ kind: 'assembly.pool-out-of-reach' });
  });

  it('are computed by the queue, and can be given up before and replaced after', async () => {
    const { body } = await ask();
    expect((await board()).proposal).toMatchObject({ state: 'queued' });
    expect((await act('cancel')).status).toBe(200);
    expect((await board()).proposal).toBeNull();
    await computed(body.id);
    expect((await board()).proposal).toBeNull();
    const again = await ask();
    const third = await ask();
    await computed(again.body.id);
    expect((await board()).proposal).toMatchObject({ id: third.body.id, state: 'queued' });
    await computed(third.body.id);
    const { proposal, teams, violations, points } = await board();
    expect(proposal).toMatchObject({ state: 'proposed', isProven: true, foundPoints: points, bound: points });
    expect(violations).toBe(0);
    expect(teams.reduce((sum, team) => sum + team.points, 0)).toBe(points);
    for (const { people } of teams) {
      expect(people.filter(({ seat }) => seat === 'leader')).toHaveLength(1);
      expect(people.length).toBeGreaterThanOrEqual(5);
    }
    const [first] = teams;
    expect(first?.people.map(({ personId }) => personId)).not.toContain(tied);
  });

  it('say for everybody why, or why not', async () => {
    const { teams } = await board();
    const [person] = teams[0]?.people ?? [];
    const why = (await clerk.get(`/api/assembly/rounds/${roundId}/why?personId=${person?.personId}`)).body;
    expect(why.scores.map(({ criterion }: { criterion: string }) => criterion)).toContain('load');
    const alone = why.scores.filter(({ criterion }: { criterion: string }) => criterion !== 'experience');
    expect(alone.reduce((sum: number, { points }: { points: number }) => sum + points, 0)).toBe(person?.points);
    const not = (await clerk.get(`/api/assembly/rounds/${roundId}/why?personId=${tied}`)).body;
    const leads = not.whyNot.find((each: { teamId: string; seat: string }) => each.teamId === teams[0]?.id);
    expect(JSON.stringify(leads.bars)).toContain('应回避西秀区农业农村局');
    const pool = (await clerk.get(`/api/assembly/rounds/${roundId}/people?search=人员5`)).body;
    expect(pool.rows).toMatchObject([{ personId: tied }]);
  });

  it('are judged anew after each change by hand, and not accepted while a rule is broken', async () => {
    const { teams } = await board();
    const [team] = teams;
    const member = team?.people.find(({ seat }) => seat === 'liaison');
    const changes = [
      { personId: member?.personId, to: null },
      { personId: tied, to: { teamId: team?.id, seat: 'liaison' } },
    ];
    expect((await act('places', { changes: [{ ...changes[1], personId: newId() }] })).body.kind).toBe(
      'assembly.person-missing',
    );
    expect((await act('places', { changes })).status).toBe(200);
    const after = await board();
    expect(after.proposal).toMatchObject({ isChanged: true });
    expect(after.teams[0]?.violations.map(({ zh }) => zh).join()).toContain('应回避');
    const refused = await act('accept');
    expect(refused.body.kind).toBe('assembly.rules-broken');
    expect(refused.body.says.zh).toContain('应回避');
    const back = [
      { personId: tied, to: null },
      { personId: member?.personId, to: { teamId: team?.id, seat: 'liaison' } },
    ];
    expect((await act('places', { changes: back })).status).toBe(200);
    expect((await board()).violations).toBe(0);
  });

  it('say which conditions to give up where there are none', async () => {
    const { settings } = await board();
    const { body } = await ask({ size: { least: 8, most: 8 }, needs: { ...settings.needs, discipline: 7 } });
    await computed(body.id);
    const { proposal } = await board();
    expect(proposal).toMatchObject({ state: 'impossible' });
    expect(proposal?.relaxations.map(({ zh }) => zh).join()).toContain('纪检监察人员少配');
    expect((await act('accept')).body.kind).toBe('assembly.nothing-proposed');
  });

  it('become the round’s when accepted: a leader for each inspection, one seat for each person', async () => {
    const { body } = await ask({ size: { least: 5, most: 8 }, needs: { discipline: 1, business: 1 } });
    await computed(body.id);
    const { teams } = await board();
    expect((await act('accept')).status).toBe(200);
    expect((await board()).proposal).toMatchObject({ state: 'accepted', decidedByName: '杜若溪' });
    const { inspections } = (await clerk.get(`/api/rounds/${roundId}`)).body;
    for (const { people, id } of teams) {
      const leader = people.find(({ seat }) => seat === 'leader');
      const own = inspections.find(({ teamId }: { teamId: string }) => teamId === id);
      expect(own).toMatchObject({ leaderName: leader?.name });
    }
    const seats = await office.bySystem<{ count: number }>(
      sql`select count(*) as count from assembly.seat where ended_on is null`,
    );
    expect(seats[0]?.count).toBe(teams.flatMap(({ people }) => people).length);
    expect((await act('places', { changes: [{ personId: tied, to: null }] })).body.kind).toBe(
      'assembly.already-decided',
    );
  });

  it('lose a member’s sight of an inspection in the very transaction that records a tie, and give it back when overruled', async () => {
    const { member, inspectionId, personId } = await someMember();
    const sees = async () => (await member.get(`/api/inspections/${inspectionId}`)).status;
    expect(await sees()).toBe(200);
    const change = async (facts: object) => {
      const person = (await clerk.get(`/api/teams/pool/${personId}`)).body;
      const written = { ...person.facts, ...facts };
      return clerk.call('PATCH', `/api/teams/pool/${personId}`, { version: person.version, facts: written });
    };
    const recusals = async () => (await clerk.get('/api/assembly/recusals')).body.rows;
    const { name } = (await clerk.get(`/api/teams/pool/${personId}`)).body.facts;
    expect((await change({ homeUnit: '西秀区农业农村局' })).status).toBe(200);
    expect(await sees()).toBe(404);
    const [raised] = await recusals();
    expect(raised).toMatchObject({
      personName: name,
      source: 'found',
      state: 'raised',
      hasAccount: true,
      mayDecide: false,
    });
    expect(raised.evidence.zh).toBe('工作单位为西秀区农业农村局');
    const director = await office.signedIn('xixiu.zhuren', password);
    const at = `/api/assembly/recusals/${raised.id}/decide`;
    const overruling = { version: 1, isUpheld: false, reason: '同名单位，已核实不是同一单位' };
    expect((await clerk.call('POST', at, overruling)).status).toBe(403);
    expect((await director.call('POST', at, { ...overruling, reason: ' ' })).status).toBe(422);
    expect((await director.call('POST', at, overruling)).status).toBe(200);
    expect(await sees()).toBe(200);
    expect((await change({ post: '副局长' })).status).toBe(200);
    expect(await recusals()).toHaveLength(1);
    expect(await sees()).toBe(200);
    expect((await director.call('POST', at, { ...overruling, version: 2 })).body.kind).toBe('assembly.recusal-decided');
  });

  it('close to a member who declares a tie himself, and ask for a substitute once it is upheld', async () => {
    const { member, inspectionId, personId } = await someMember();
    gone = { member, inspectionId, personId };
    const declared = await member.call('POST', '/api/assembly/recusals', { inspectionId, words: '与该单位有经济往来' });
    expect(declared.status).toBe(201);
    expect((await member.get(`/api/inspections/${inspectionId}`)).status).toBe(404);
    expect((await member.call('POST', '/api/assembly/recusals', { inspectionId, words: '再报一次' })).status).toBe(404);
    const director = await office.signedIn('xixiu.zhuren', password);
    const decide = `/api/assembly/recusals/${declared.body.id}/decide`;
    expect((await director.call('POST', decide, { version: 1, isUpheld: true, reason: '情况属实' })).status).toBe(200);
    const rows = (await clerk.get('/api/assembly/recusals')).body.rows;
    expect(rows.find(({ id }: { id: string }) => id === declared.body.id)).toMatchObject({
      personId,
      state: 'upheld',
      needsSubstitute: true,
    });
    expect((await member.get(`/api/inspections/${inspectionId}`)).status).toBe(404);
  });

  it('are filled again seat by seat: proposed by the office among the lawful, approved by the leading group', async () => {
    const { member, inspectionId, personId } = gone;
    const [one] = (await clerk.get('/api/assembly/substitutions')).body.rows;
    expect(one).toMatchObject({ personId, ground: 'recusal', state: 'open', words: '与该单位有经济往来' });
    const at = `/api/assembly/substitutions/${one.id}`;
    const { lawful } = (await clerk.get(`${at}/successors`)).body;
    const late = lawful.at(-1);
    const { facts, version: seen } = (await clerk.get(`/api/teams/pool/${late.personId}`)).body;
    const moved = { version: seen, facts: { ...facts, homeUnit: one.units[0] } };
    expect((await clerk.call('PATCH', `/api/teams/pool/${late.personId}`, moved)).status).toBe(200);
    const { barred } = (await clerk.get(`${at}/successors`)).body;
    expect(barred).toMatchObject([{ personId: late.personId }]);
    expect(lawful.map(({ points }: { points: number }) => points)).toEqual(
      lawful.map(({ points }: { points: number }) => points).sort((a: number, b: number) => b - a),
    );
    expect((await stranger.get(at)).status).toBe(403);
    const propose = (successorId: string, version = 1) =>
      clerk.call('POST', `${at}/propose`, { version, successorId, reason: '同专业，得分最高' });
    expect((await propose(personId)).body).toMatchObject({ kind: 'assembly.person-missing' });
    expect((await propose(barred[0].personId)).body.fields).toMatchObject([{ field: 'successorId' }]);
    expect((await propose(lawful[0].personId)).status).toBe(200);
    const approve = (version: number, by = leading) => by.call('POST', `${at}/approve`, { version, note: '同意' });
    expect((await approve(2, clerk)).status).toBe(403);
    const back = { version: 2, reason: '请另提一人' };
    expect((await leading.call('POST', `${at}/return`, back)).status).toBe(200);
    expect((await propose(lawful[1].personId, 3)).status).toBe(200);
    expect((await approve(3)).body.kind).toBe('platform.stale');
    const another = sql`update assembly.substitution set state = 'approved', successor_id = ${lawful[2].personId}, decided_by = platform.actor_id(),
      decided_by_name = 'x', decided_at = now(), decision_note = 'x', new_seat_id = seat_id where id = ${one.id}`;
    await expect(office.as('lingdao', another)).rejects.toMatchObject({
      constraint: 'substitution_approves_proposed',
    });
    expect((await approve(4)).status).toBe(200);
    expect((await clerk.get(at)).body).toMatchObject({ state: 'approved', successorName: lawful[1].name });
    const team = (await clerk.get(`/api/assembly/inspections/${inspectionId}/team`)).body;
    const seats = team.rows.filter((row: { personId: string }) =>
      [personId, lawful[1].personId].includes(row.personId),
    );
    expect(seats).toMatchObject([
      { personId: lawful[1].personId, endedOn: null },
      { personId, endedOn: '2024-01-01', endReason: { zh: '回避' } },
    ]);
    expect((await member.get(`/api/inspections/${inspectionId}`)).status).toBe(403);
    for (const change of [`person_id = '${lawful[1].personId}'`, 'ended_on = null, end_reason = null'])
      await expect(
        office.as(
          'xixiu',
          raw(`update assembly.seat set ${change} where round_id = '${roundId}' and ended_on is not null`),
        ),
      ).rejects.toMatchObject({ constraint: expect.stringMatching(/^seat_(only_ends|ended_stays)$/) });
    const [left] = await office.bySystem<{ live: number }>(
      sql`select count(*) as live from accounts.role_grant g join teams.pool_person p on p.account_id = g.account_id
        where p.id = ${personId} and not isempty(g.holds)`,
    );
    expect(left?.live).toBe(0);
  });

  it('are objected to by the unit once it may see them: a claim leaves the member his access, a declared tie does not', async () => {
    const unit = await office.signedIn('danwei', password);
    const director = await office.signedIn('xixiu.zhuren', password);
    const { inspections } = (await clerk.get(`/api/rounds/${roundId}`)).body;
    const own = inspections.find(({ unitId }: { unitId: string }) => unitId === office.unit);
    expect((await unit.get(`/api/assembly/inspections/${own.id}/team`)).status).toBe(404);
    const carry = async (by: Visitor, verb: string, order: object) => {
      const { version } = (await by.get(`/api/rounds/${roundId}`)).body;
      expect((await by.call('POST', `/api/rounds/${roundId}/${verb}`, { version, ...order })).status).toBe(200);
    };
    await carry(leading, 'approve', { decisionNumber: '西巡〔2024〕1号' });
    await carry(clerk, 'announce', { on: '2024-01-01' });
    const team = (await unit.get(`/api/assembly/inspections/${own.id}/team`)).body;
    expect(team).toMatchObject({ mayObject: true, mayReplace: false });
    expect(team.rows.every(({ endedOn }: { endedOn: string | null }) => endedOn === null)).toBe(true);
    const [, second] = team.rows;
    const order = {
      inspectionId: own.id,
      seatId: second.seatId,
      reason: '与本单位负责人有债务纠纷',
      evidence: '借条复印件',
    };
    expect((await unit.call('POST', '/api/assembly/objections', { ...order, evidence: ' ' })).status).toBe(422);
    expect((await clerk.call('POST', '/api/assembly/objections', order)).status).toBe(403);
    const { id } = (await unit.call('POST', '/api/assembly/objections', order)).body;
    expect((await unit.call('POST', '/api/assembly/objections', order)).body.kind).toBe('assembly.objection-pending');
    const at = `/api/assembly/objections/${id}`;
    const ties = async () =>
      (await clerk.get('/api/assembly/recusals')).body.rows.filter(
        ({ source }: { source: string }) => source === 'objected',
      );
    expect(await ties()).toEqual([]);
    const decision = { version: 1, isUpheld: true, reason: '债务纠纷属实' };
    expect((await director.call('POST', `${at}/decide`, decision)).body.kind).toBe('assembly.objection-unverified');
    const found = { version: 1, note: '借条属实，金额较大', proposesRecusal: true, declaresTie: true };
    expect((await clerk.call('POST', `${at}/verify`, found)).status).toBe(200);
    expect(await ties()).toMatchObject([{ state: 'raised', mayDecide: false }]);
    const unverified = sql`update assembly.objection set state = 'rejected', verified_by = null, decided_by = platform.actor_id(),
      decided_by_name = 'x', decided_at = now(), decision_reason = 'x' where id = ${id}`;
    await expect(office.as('xixiu.zhuren', unverified)).rejects.toMatchObject({
      constraint: 'objection_verified_stays',
    });
    const rewritten =
      raw(`update assembly.recusal set evidence = '{"zh":"x","en":"x"}', state = 'upheld', decided_by = platform.actor_id(),
      decided_by_name = 'x', decided_at = now(), reason = 'x' where source = 'objected'`);
    await expect(office.as('xixiu.zhuren', rewritten)).rejects.toMatchObject({ constraint: 'recusal_said_stays' });
    expect((await director.call('POST', `${at}/decide`, { ...decision, version: 2 })).status).toBe(200);
    const [tie] = await ties();
    expect(tie).toMatchObject({ state: 'upheld', needsSubstitute: true, substitutionId: expect.any(String) });
    const [seen] = (await unit.get(`/api/assembly/inspections/${own.id}/objections`)).body.rows;
    expect(seen).toMatchObject({ state: 'upheld', decisionReason: '债务纠纷属实' });
    expect(JSON.stringify(seen)).not.toContain('金额较大');
    expect((await unit.get(at)).status).toBe(403);
  });

  it('take nobody who serves in another round at the same time', async () => {
    const { teams } = await board();
    const other = await plan(2024, 2);
    await add(other, office.unit, teams[0]?.id ?? '');
    const taken = teams[0]?.people[0]?.personId;
    const why = (await clerk.get(`/api/assembly/rounds/${other}/why?personId=${taken}`)).body;
    expect(JSON.stringify(why.whyNot[0].bars)).toContain('同期在“2024年第1轮巡察”任职');
  });

  it('are kept in the journal, row for row', async () => {
    const findings: unknown[] = [];
    await office.database.inTransaction(systemActor, (tx) =>
      verifyJournal(tx, subjects, journalKey(), (finding) => {
        if (
          [
            'team-proposal',
            'team-seat',
            'team-recusal',
            'team-substitution',
            'team-objection',
            'pool-person',
            'inspection',
          ].includes(finding.subjectKind)
        )
          findings.push(finding);
      }),
    );
    expect(findings).toEqual([]);
  });
});
