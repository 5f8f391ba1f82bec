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
import { systemActor } from '#test/harness.ts';
import type { Visitor } from '#test/visitor.ts';
import { capability } from './index.ts';

let round: TestRound;
let clerk: Visitor;
let member: Visitor;
let leader: Visitor;

beforeAll(async () => {
  round = await openRound([accounts, rounds, problems, clues, capability].flatMap(({ routes }) => routes));
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
const term = { decisionNumber: '西巡授〔2026〕2号', fromOn: '2026-08-01', toOn: '2998-12-31' };

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
    expect((await drafting(clerk, { ...draft, toOn: '2997-12-31' })).status).toBe(201);
    expect((await act(clerk, 'change', term)).status).toBe(200);
    expect((await act(member, 'approve')).status).toBe(200);
    expect(await sees()).toBe(200);
    const page = (await clerk.get(`/api/authorisations/rounds/${round.roundId}`)).body;
    expect(page.rows).toMatchObject([{ unitName: '旧州镇', mayDraft: false, authorisation: { standing: 'live' } }]);
  });

  it('closes by itself when the term is over, and opens with the extension that the leading group grants', async () => {
    const { id } = await newest();
    // Only an administrator of the machine can move the day; the program has no step that does.
    await round.value('alter table authorisations.authorisation disable trigger authorisation_guarded');
    await round.value(`update authorisations.authorisation set to_on = '2026-08-02' where id = $1`, id);
    await round.value('alter table authorisations.authorisation enable trigger authorisation_guarded');
    expect(await sees()).toBe(403);
    expect(await newest()).toMatchObject({ standing: 'expired' });
    expect((await act(clerk, 'ask-extension', { to: '2026-09-01', reason: '补办' })).body.kind).toBe(
      'authorisations.no-extension',
    );
    expect((await act(clerk, 'ask-extension', { to: '2999-01-01', reason: '整改未完' })).status).toBe(200);
    expect(await sees()).toBe(403);
    expect((await act(member, 'refuse', { reason: '期限过长' })).status).toBe(200);
    expect((await act(clerk, 'ask-extension', { to: '2998-01-01', reason: '整改未完' })).status).toBe(200);
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

describe('the database', () => {
  it('refuses what the program would never do', async () => {
    const { id } = await newest();
    const refused = (assignment: string) =>
      round.value(`update authorisations.authorisation set ${assignment} where id = $1`, id).then(
        () => 'done',
        (error: { constraint?: string }) => error.constraint,
      );
    expect(await refused(`to_on = '2999-12-31'`)).toBe('authorisation_goes_on');
    expect(await refused(`leader_name = '另一组长'`)).toBe('authorisation_decided_stays');
    expect(await refused(`decision_number = '另一号'`)).toBe('authorisation_decided_stays');
    expect(await refused(`state = 'withdrawn', withdrawn_on = '2026-11-24'`)).toBe('authorisation_goes_on');
    expect(await refused(`state = 'drafted', decided_at = null, decided_by_name = null, decided_by = null`)).toBe(
      'authorisation_decided_stays',
    );
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
