/** The authorisation's two steps at the desks, and the wall that stands on them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { capability as clues } from '#capabilities/clues/index.ts';
import { capability as problems } from '#capabilities/problems/index.ts';
import { openRound, type TestRound } from '#capabilities/rectification/fixtures/round.ts';
import { capability as rounds } from '#capabilities/rounds/index.ts';
import { subjects } from '#main/capabilities.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { newId } from '#platform/kernel/id.ts';
import { addDays, dayOf, instant } from '#platform/kernel/time.ts';
import { systemActor } from '#test/harness.ts';
import { testPerson } from '#test/people.ts';
import { Visitor } from '#test/visitor.ts';
import { capability } from './index.ts';
import { preparationOf } from './preparation.queries.ts';

/** The wall asks the machine's day, so this story takes place today. */
const now = instant(new Date());
const inDays = (days: number) => addDays(dayOf(now), days);
let round: TestRound;
let clerk: Visitor;
let member: Visitor;
let leader: Visitor;

beforeAll(async () => {
  round = await openRound([accounts, rounds, problems, clues, capability].flatMap(({ routes }) => routes));
  round.hands.now = now;
  clerk = await round.person('office-clerk');
  member = await round.person('leading-group-member');
  leader = await round.person('team-leader');
}, 120_000);
afterAll(() => round.close());

const mine = async (by: Visitor) => (await by.get('/api/authorisations')).body.rows;
/** The authorisation that the story is at. */
let current: string;
const newest = async () => (await clerk.get(`/api/authorisations/${current}`)).body;
const drafting = async (by: Visitor, order: object) => {
  const answer = await by.call('POST', '/api/authorisations', order);
  current = answer.body.ids?.[0] ?? current;
  return answer;
};
const act = async (by: Visitor, verb: string, order: object = {}) => {
  const { id, version } = await newest();
  return by.call('POST', `/api/authorisations/${id}/${verb}`, { version, ...order });
};
const sees = async (by = leader) => (await by.get(`/api/inspections/${round.inspectionId}`)).status;
const term = { decisionNumber: '西巡授〔2026〕2号', fromOn: '2026-08-01', toOn: inDays(400) };

describe('an inspection', () => {
  it('is closed to its team, and nothing of it is signed, from the moment its authorisation is withdrawn', async () => {
    expect(await sees()).toBe(200);
    current = (await mine(clerk))[0].id;
    const problem = await round.problem('confirmed');
    expect((await leader.get(`/api/problems/${problem}`)).body).toMatchObject({ authorisedUnder: '巡授〔2026〕1号' });
    expect((await act(leader, 'ask-withdrawal', { reason: '另有任用' })).status).toBe(403);
    expect((await act(clerk, 'ask-withdrawal', { reason: '另有任用' })).status).toBe(200);
    expect(await sees()).toBe(200);
    expect((await act(clerk, 'grant')).status).toBe(403);
    expect((await act(member, 'grant')).status).toBe(200);
    expect(await sees()).toBe(403);
    const { version } = (await clerk.get(`/api/inspections/${round.inspectionId}`)).body;
    const move = { version, step: 'hold-opening-meeting', on: '2026-11-24' };
    const moved = await leader.call('POST', `/api/inspections/${round.inspectionId}/move`, move);
    expect([moved.status, moved.body.kind]).toEqual([403, 'rounds.not-authorised']);
    expect((await leader.get(`/api/problems/${problem}`)).status).toBe(404);
    expect(
      (
        await leader.call('POST', `/api/problems/${problem}/confirm`, {
          version: 1,
          opinion: '属实',
          dueOn: '2026-12-30',
        })
      ).status,
    ).toBe(404);
    const clue = { source: 'team-finding', foundOn: '2026-09-01', matter: '套取资金', dueOn: '2026-12-30' };
    expect((await leader.call('POST', '/api/clues', { problemId: problem, ...clue })).status).toBe(404);
    // Why it is closed, its own leader may know.
    expect(await mine(leader)).toMatchObject([{ standing: 'withdrawn', unitName: '旧州镇' }]);
    expect((await mine(await round.person('office-clerk', round.city.otherCountyId))).length).toBe(0);
  });

  it('is opened again by another one that the office drafts and another person approves', async () => {
    const draft = { roundId: round.roundId, inspectionIds: [round.inspectionId], ...term };
    expect((await drafting(leader, draft)).status).toBe(403);
    const late = await drafting(clerk, { ...draft, toOn: '2026-07-01' });
    expect(late.body).toMatchObject({ kind: 'authorisations.term-in-wrong-order', fields: [{ field: 'toOn' }] });
    expect((await drafting(clerk, draft)).status).toBe(201);
    expect((await drafting(clerk, draft)).body.kind).toBe('authorisations.drafted-already');
    expect(await sees()).toBe(403);
    expect((await act(member, 'decline', { reason: '期限过长' })).status).toBe(200);
    expect((await drafting(clerk, { ...draft, toOn: inDays(300) })).status).toBe(201);
    expect((await act(clerk, 'change', term)).status).toBe(200);
    const scope = { scopeKind: 'jurisdiction', scopeId: round.city.countyId } as const;
    const seats = [
      { role: 'office-clerk', ...scope },
      { role: 'leading-group-member', ...scope },
    ] as const;
    const twofold = await testPerson(round.database, round.city.countyId, seats, round.hands.now);
    const both = new Visitor(round.app);
    await both.signIn(twofold.loginName, twofold.password);
    expect((await act(both, 'change', term)).status).toBe(200);
    expect((await act(both, 'approve', { waiver: '组员名单随后登记' })).body.kind).toBe('authorisations.own-draft');
    expect((await act(member, 'approve')).body).toMatchObject({
      kind: 'authorisations.members-unknown',
      fields: [{ field: 'waiver' }],
    });
    expect((await act(member, 'approve', { waiver: '组员名单随后登记' })).status).toBe(200);
    expect(await sees()).toBe(200);
    const page = (await clerk.get(`/api/authorisations/rounds/${round.roundId}`)).body;
    expect(page.rows).toMatchObject([{ unitName: '旧州镇', mayDraft: false, authorisation: { standing: 'live' } }]);
  });

  it('closes by itself when the term is over, and opens with the extension that the leading group grants', async () => {
    const { id } = await newest();
    // Only an administrator of the machine can move the day; the program has no step that does.
    await round.value('alter table authorisations.authorisation disable trigger authorisation_guarded');
    await round.value(`update authorisations.authorisation set to_on = from_on + 1 where id = $1`, id);
    await round.value('alter table authorisations.authorisation enable trigger authorisation_guarded');
    expect(await sees()).toBe(403);
    expect(await newest()).toMatchObject({ standing: 'expired' });
    expect((await act(clerk, 'ask-extension', { to: inDays(-30), reason: '补办' })).body.kind).toBe(
      'authorisations.no-extension',
    );
    expect((await act(clerk, 'ask-extension', { to: inDays(500), reason: '整改未完' })).status).toBe(200);
    expect(await sees()).toBe(403);
    expect((await act(member, 'refuse', { reason: '期限过长' })).status).toBe(200);
    expect((await act(clerk, 'ask-extension', { to: inDays(450), reason: '整改未完' })).status).toBe(200);
    expect((await act(member, 'grant')).status).toBe(200);
    expect(await sees()).toBe(200);
    expect((await newest()).requests.map(({ isGranted }: { isGranted: boolean }) => isGranted)).toEqual([false, true]);
  });

  it('closes when the office names another leader, who needs his own', async () => {
    const { version, teamId } = (await clerk.get(`/api/inspections/${round.inspectionId}`)).body;
    const staff = (leaderName: string, seen: number) =>
      clerk.call('POST', `/api/inspections/${round.inspectionId}/staff`, {
        ...{ version: seen, teamId, kind: 'regular', leaderName },
      });
    expect((await staff('另一组长', version)).status).toBe(200);
    expect(await sees()).toBe(403);
    expect(await newest()).toMatchObject({ standing: 'other-leader' });
    expect((await staff('丙', version + 1)).status).toBe(200);
    expect(await sees()).toBe(200);
  });
});

describe('before a team goes in', () => {
  const people = { own: newId(), other: newId() };
  let liaison: Visitor;
  const of = (what: string) => `/api/authorisations/rounds/${round.roundId}/${what}`;
  const unprepared = async () => {
    const { database } = round;
    const found = await database.inTransaction(systemActor, (tx) => preparationOf(tx, round.inspectionId));
    return found.unprepared;
  };

  beforeAll(async () => {
    const holding = { role: 'team-liaison', scopeKind: 'inspection', scopeId: round.inspectionId } as const;
    const account = await testPerson(round.database, round.city.countyId, [holding], round.hands.now);
    liaison = new Visitor(round.app);
    await liaison.signIn(account.loginName, account.password);
    await round.value(
      `with people as (insert into teams.pool_person (id, version, jurisdiction_id, name, pool, field, home_unit, post, joined_on, account_id)
        values ($1, 1, $3, '舒明达', 'talent', 'discipline', '西秀区纪委监委', '科员', '2020-01-01', $4),
          ($2, 1, $3, '祝青禾', 'talent', 'discipline', '西秀区纪委监委', '科员', '2020-01-01', null) returning id)
      insert into assembly.seat (id, version, jurisdiction_id, round_id, team_id, person_id, seat, from_on)
        select gen_random_uuid(), 1, i.jurisdiction_id, i.round_id, i.team_id, p.id, 'liaison', '2026-07-01' from people p, rounds.inspection i where i.id = $5`,
      ...[people.own, people.other, round.city.countyId, account.accountId, round.inspectionId],
    );
  });

  it('everybody signs for himself, or the office enters his paper, and a training is recorded', async () => {
    expect(await unprepared()).toEqual(['祝青禾', '舒明达'].sort());
    expect((await leader.call('POST', of('sign'), {})).status).toBe(404);
    expect((await liaison.get('/api/authorisations/own-seats')).body).toMatchObject([
      { seat: 'liaison', signedOn: null },
    ]);
    expect((await liaison.call('POST', of('sign'), {})).status).toBe(201);
    expect((await liaison.call('POST', of('sign'), {})).body.kind).toBe('authorisations.signed-already');
    const paper = { personIds: [people.other], signedOn: '2026-07-10' };
    expect((await liaison.call('POST', of('undertakings'), paper)).status).toBe(403);
    expect((await clerk.call('POST', of('undertakings'), paper)).status).toBe(201);
    expect(await unprepared()).toHaveLength(2);
    const facts = { heldOn: '2026-07-12', hours: 8, topics: '保密纪律', givenBy: '巡察办', attended: [people.own] };
    const training = await clerk.call('POST', of('trainings'), facts);
    expect(training.status).toBe(201);
    expect(await unprepared()).toEqual(['祝青禾']);
    const corrected = { ...facts, version: 1, attended: [people.own, people.other] };
    const url = `/api/authorisations/trainings/${training.body.id}`;
    expect((await clerk.call('PATCH', url, corrected)).status).toBe(200);
    expect((await clerk.call('PATCH', url, corrected)).body.kind).toBe('platform.stale');
    expect(await unprepared()).toEqual([]);
    const { people: shown } = (await clerk.get(of('preparation'))).body;
    expect(
      shown.map(({ name, way, hours }: { name: string; way: string; hours: number }) => [name, way, hours]),
    ).toEqual([
      ['祝青禾', 'paper', 8],
      ['舒明达', 'online', 8],
    ]);
  });

  it('what is handed out comes back, or is written off, before the round is closed', async () => {
    const handed = { personIds: [people.own, people.other], name: '谈话记录本', copies: 2, issuedOn: '2026-08-01' };
    const issued = await clerk.call('POST', of('materials'), handed);
    expect(issued.status).toBe(201);
    expect((await liaison.get('/api/authorisations/own-seats')).body).toMatchObject([{ materials: ['谈话记录本'] }]);
    const close = () =>
      round
        .value(`update rounds.round set state = 'closed', closed_on = '2026-11-24' where id = $1`, round.roundId)
        .then(
          () => 'done',
          (error: { constraint?: string }) => error.constraint,
        );
    expect(await close()).toBe('round_closed_with_materials_back');
    const [first, second] = issued.body.ids;
    const settle = (verb: string, order: object) =>
      clerk.call('POST', `/api/authorisations/materials/${verb}`, { on: '2026-11-20', ...order });
    expect((await settle('return', { ids: [first, newId()] })).status).toBe(404);
    expect((await settle('return', { ids: [first] })).status).toBe(200);
    expect((await settle('write-off', { ids: [first, second], reason: '遗失' })).body.kind).toBe(
      'authorisations.material-settled',
    );
    expect((await settle('write-off', { ids: [second], reason: '遗失，已登记备案' })).status).toBe(200);
    const { rows } = (await clerk.get(of('materials'))).body;
    expect(rows.map(({ state }: { state: string }) => state).sort()).toEqual(['returned', 'written-off']);
  });
});

describe('after the work on site', () => {
  const of = (what: string) => `/api/authorisations/rounds/${round.roundId}/${what}`;
  it('a visit’s finding is mended, the round summed up, everybody appraised; home unit and organisation department read what is sent', async () => {
    const { people } = (await clerk.get(of('after'))).body;
    const { personId } = people[0];
    await round.value(`update teams.pool_person set home_unit_id = $1 where id = $2`, round.unitId, personId);
    const teamId = (await clerk.get(of('visits'))).body.teams[0].id;
    const findings = [{ words: '底稿要素不全', mendBy: inDays(10) }];
    const visited = { teamId, visitedOn: inDays(-2), visitors: '巡察办', seen: '查阅底稿', findings };
    const visit = await clerk.call('POST', of('visits'), visited);
    expect(visit.status).toBe(201);
    const mend = (version: number) =>
      clerk.call('POST', `/api/authorisations/visits/${visit.body.id}/mend`, {
        version,
        place: 0,
        on: inDays(0),
        how: '已补全',
      });
    expect((await mend(1)).status).toBe(200);
    expect((await mend(2)).body.kind).toBe('authorisations.nothing-to-mend');
    const said = { version: 0, heldOn: inDays(0), wentWell: '标准统一', fellShort: '进度偏慢', toChange: '提前培训' };
    expect((await clerk.call('POST', of('summing-up'), said)).status).toBe(200);
    expect((await clerk.call('POST', of('summing-up'), said)).body.kind).toBe('platform.stale');
    const appraisal = { personId, grade: 'excellent', words: '主动承担重点谈话' };
    expect((await clerk.call('POST', of('appraisals'), appraisal)).status).toBe(200);
    const secretary = await round.person('unit-secretary');
    const organisation = await round.person('organisation-officer');
    const read = async (by: Visitor) => (await by.get('/api/authorisations/appraisals')).body.rows.length;
    expect([await read(secretary), await read(organisation)]).toEqual([0, 0]);
    expect((await clerk.call('POST', of('send-appraisals'), {})).status).toBe(403);
    const director = await round.person('office-director');
    expect((await director.call('POST', of('send-appraisals'), {})).body).toEqual({ sent: 1 });
    expect([await read(secretary), await read(organisation)]).toEqual([1, 1]);
    expect(await read(await round.person('unit-secretary', round.otherUnitId))).toBe(0);
    expect((await clerk.call('POST', of('appraisals'), appraisal)).body.kind).toBe('authorisations.appraisal-sent');
    const lines = await round.value('select appraisals from teams.pool_person where id = $1', personId);
    expect(lines).toEqual([{ year: 2026, grade: 'excellent' }]);
    expect((await clerk.get(of('unities'))).body.rows).toMatchObject([
      {
        teamName: '第二巡察组',
        mended: { done: 1, of: 1 },
        undertakings: { done: 2, of: 2 },
        training: { done: 2, of: 2 },
      },
    ]);
  });
});

describe('the database', () => {
  it('refuses what the program would never do', async () => {
    const { id } = await newest();
    const refused = (assignment: string) =>
      round.value(`update authorisations.authorisation set ${assignment} where id = $1`, id).then(
        () => 'done',
        (error: { constraint?: string }) => error.constraint,
      );
    expect(await refused('to_on = to_on + 1')).toBe('authorisation_goes_on');
    expect(await refused(`leader_name = '另一组长'`)).toBe('authorisation_decided_stays');
    expect(await refused(`decision_number = '另一号'`)).toBe('authorisation_decided_stays');
    expect(await refused(`waiver = '另一理由'`)).toBe('authorisation_waiver_stays');
    expect(await refused(`drafted_by_name = '另一人'`)).toBe('authorisation_origin_stays');
    expect(await refused(`requests = '[]'`)).toBe('authorisation_requests_stay');
    for (const [change, constraint] of [
      [`seen = '改'`, 'visit_seen_stays'],
      [`findings = jsonb_set(findings, '{0,how}', '"改"')`, 'visit_findings_mended_once'],
      [`findings = '[]'`, 'visit_findings_mended_once'],
    ])
      await expect(round.value(`update authorisations.visit set ${change}`)).rejects.toMatchObject({ constraint });
    expect(await refused(`state = 'withdrawn', withdrawn_on = to_on`)).toBe('authorisation_goes_on');
    expect(await refused(`state = 'drafted', decided_at = null, decided_by_name = null, decided_by = null`)).toBe(
      'authorisation_decided_stays',
    );
  });

  it('tells two leaders of one name apart by their records in the pool', async () => {
    const isSame = (one: string | null, other: string | null, name = '丙') =>
      round.value(`select rounds.same_leader('丙', $1, $3, $2)`, one, other, name);
    const [one, other] = [newId(), newId()];
    expect([await isSame(one, one), await isSame(one, null), await isSame(null, null)]).toEqual([true, true, true]);
    expect([await isSame(one, other), await isSame(one, one, '丁')]).toEqual([false, false]);
  });

  it('folds the journal to the very rows', async () => {
    const findings: { subjectKind: string; subjectId: string }[] = [];
    await round.database.inTransaction(systemActor, (tx) =>
      verifyJournal(tx, subjects, journalKey(), (finding) => findings.push(finding)),
    );
    // The first one was laid out by hand, and the day of the second was moved by hand.
    const { id } = await newest();
    const own = findings.filter(({ subjectKind }) => subjectKind === 'authorisation');
    const first = await round.value(
      `select id from authorisations.authorisation where decision_number = '巡授〔2026〕1号'`,
    );
    expect(own.filter(({ subjectId }) => subjectId !== id && subjectId !== first)).toEqual([]);
  });
});
