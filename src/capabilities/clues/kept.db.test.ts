/** What hands in the database may not do to clues, cases and their problems, each tried in the name of a person with a seat. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { capability as problems } from '#capabilities/problems/index.ts';
import { openRound, type TestRound } from '#capabilities/rectification/fixtures/round.ts';
import { rows } from '#platform/db/database.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import type { AccountActor, Actor } from '#platform/kernel/actor.ts';
import { systemActor } from '#test/harness.ts';
import { testPerson } from '#test/people.ts';
import type { Visitor } from '#test/visitor.ts';
import { capability } from './index.ts';

const roles = ['discipline-receiving-desk', 'discipline-officer', 'office-director'] as const;
type Seat = (typeof roles)[number];

let round: TestRound;
const visitors = {} as Record<Seat, Visitor>;
/** Colleagues in the same seats, who get past the program. */
const hands = {} as Record<Seat, AccountActor>;

beforeAll(async () => {
  round = await openRound([...accounts.routes, ...problems.routes, ...capability.routes]);
  for (const role of roles) {
    visitors[role] = await round.person(role);
    const holding = { role, scopeKind: 'jurisdiction', scopeId: round.city.countyId } as const;
    const { accountId } = await testPerson(round.database, round.city.countyId, [holding], round.hands.now);
    hands[role] = { kind: 'account', accountId, sessionId: '', name: '某', role, grants: [], address: '127.0.0.1' };
  }
}, 60_000);
afterAll(() => round.close());

const stopped = (actor: Actor, statement: Sql) =>
  round.database
    .inTransaction(actor, (tx) => rows(tx, statement))
    .then(
      () => 'done',
      (error: { constraint?: string; message: string }) => error.constraint ?? error.message,
    );
async function step(seat: Seat, url: string, verb: string, order: object = {}): Promise<{ id: string }> {
  const { version } = (await visitors[seat].get(url)).body;
  const { status, body } = await visitors[seat].call('POST', `${url}/${verb}`, { version, ...order });
  expect([url, verb, status < 300, body?.kind]).toEqual([url, verb, true, undefined]);
  return body;
}

async function transferred(): Promise<{ id: string; problemId: string }> {
  const problemId = await round.problem();
  const order = {
    problemId,
    source: 'team-finding',
    foundOn: '2026-09-01',
    matter: '套取项目资金',
    dueOn: '2026-11-30',
  };
  return { id: (await visitors['office-director'].call('POST', '/api/clues', order)).body.id, problemId };
}

async function returned(): Promise<{ id: string; problemId: string }> {
  const clue = await transferred();
  const url = `/api/clues/${clue.id}`;
  await step('discipline-receiving-desk', url, 'receive');
  await step('discipline-officer', url, 'dispose', { manner: 'preliminary-verification', reason: '可查性强' });
  const conclusion = { finding: 'clarified', note: '查否', document: '办理报告' };
  await step('discipline-officer', url, 'conclude', conclusion);
  await step('discipline-receiving-desk', url, 'return-result', { dueOn: '2026-12-05' });
  return clue;
}

async function filed(): Promise<{ clueId: string; caseId: string }> {
  const { id: clueId } = await transferred();
  const url = `/api/clues/${clueId}`;
  await step('discipline-receiving-desk', url, 'receive');
  const facts = {
    name: `龙${clueId.slice(-4)}`,
    workplace: '旧州镇',
    post: '副镇长',
    isHead: false,
    isPartyMember: true,
  };
  const named = { jurisdictionId: round.city.countyId, ...facts };
  const personId = (await visitors['discipline-receiving-desk'].call('POST', '/api/clues/persons', named)).body.id;
  await visitors['discipline-receiving-desk'].call('POST', `${url}/persons`, { personId, isPrincipal: true });
  await step('discipline-officer', url, 'dispose', { manner: 'preliminary-verification', reason: '可查性强' });
  await step('discipline-officer', url, 'file-case', {
    title: '套取资金案',
    personIds: [personId],
    dueOn: '2027-02-01',
  });
  return { clueId, caseId: (await visitors['discipline-officer'].get(url)).body.cases[0].id };
}

describe('a clue', () => {
  it('is received by the receiving desk alone, and in nobody else’s name', async () => {
    const { id } = await transferred();
    const receipt = (
      by: AccountActor,
    ) => sql`update clues.clue set state = 'received', received_on = '2026-11-24', received_by = ${by.accountId},
      received_by_name = '某', holder_kind = 'discipline', next_step = 'dispose' where id = ${id}`;
    const { 'discipline-receiving-desk': desk, 'discipline-officer': officer } = hands;
    expect(await stopped(officer, receipt(officer))).toBe('clue_step_of_its_own');
    expect(await stopped(desk, receipt(officer))).toBe('clue_step_of_its_own');
    expect(await stopped(desk, receipt(desk))).toBe('done');
  });

  it('skips no step, keeps where it came from, and once closed never changes', async () => {
    const { id } = await transferred();
    const { 'discipline-officer': officer } = hands;
    const set = (change: Sql) => sql`update clues.clue set ${change} where id = ${id}`;
    expect(await stopped(officer, set(sql`state = 'concluded'`))).toBe('clue_goes_on');
    for (const change of [sql`matter = '另一事项'`, sql`transferred_by_name = '某'`, sql`problem_id = null`])
      expect(await stopped(officer, set(change))).toBe('clue_origin_stays');
    const ended = await returned();
    await step('office-director', `/api/clues/${ended.id}`, 'close');
    for (const change of [sql`proof = '另一报告'`, sql`finding_note = '另一结论'`, sql`state = 'returned'`])
      expect(await stopped(systemActor, sql`update clues.clue set ${change} where id = ${ended.id}`)).toBe(
        'clue_closed_stays',
      );
  });

  it('is concluded by an officer and signed by somebody who neither concluded nor returned it', async () => {
    const { id } = await returned();
    const closing = (
      signer: Sql,
    ) => sql`update clues.clue set state = 'closed', outcome = finding, proof = finding_document, done_by = concluded_by,
      done_by_name = concluded_by_name, signed_by = ${signer}, signed_by_name = '某', closed_on = '2026-11-24', holder_kind = null, holder_id = null,
      holder_name = null, held_since = null, due_on = null, next_step = null where id = ${id}`;
    expect(await stopped(systemActor, closing(sql`concluded_by`))).toBe('clue_signed_by_another');
    expect(await stopped(systemActor, closing(sql`returned_by`))).toBe('clue_signed_by_third');
    const another = sql`update clues.clue set done_by = gen_random_uuid() where id = ${id}`;
    expect(await stopped(systemActor, another)).toMatch(/^clue_/);
  });
});

describe('a problem', () => {
  it('names nobody as its doer who did not do it', async () => {
    const { id: clueId, problemId } = await returned();
    const director = hands['office-director'];
    const closing = (
      doer: Sql,
    ) => sql`update problems.problem set state = 'closed', outcome = 'concluded', proof = '办理报告', done_by = ${doer}, done_by_name = '某',
      signed_by = ${director.accountId}, signed_by_name = '某', closed_on = '2026-11-24', holder_kind = null, holder_id = null, holder_name = null, held_since = null,
      due_on = null, next_step = null where id = ${problemId}`;
    expect(await stopped(director, closing(sql`gen_random_uuid()`))).toBe('problem_done_by_its_doer');
    await step('office-director', `/api/clues/${clueId}`, 'close');
    expect(await round.value('select state from problems.problem where id = $1', problemId)).toBe('closed');
    for (const change of [sql`proof = '另一报告'`, sql`outcome = 'rectified'`, sql`signed_by = gen_random_uuid()`])
      expect(await stopped(systemActor, sql`update problems.problem set ${change} where id = ${problemId}`)).toBe(
        'problem_ended_stays',
      );
  });
});

describe('a case', () => {
  const held = (id: string) =>
    round.value(
      `select jsonb_build_array(state, holder_kind, holder_id = jurisdiction_id, held_since, due_on, next_step) from clues.case_file where id = $1`,
      id,
    );

  it('has its holder, its day and its next step until it is concluded, by two hands', async () => {
    const { caseId } = await filed();
    const url = `/api/cases/${caseId}`;
    const today = '2026-11-24';
    expect(await held(caseId)).toEqual(['filed', 'discipline', true, today, '2027-02-01', 'investigate']);
    const officer = hands['discipline-officer'];
    const set = (change: Sql) => stopped(officer, sql`update clues.case_file set ${change} where id = ${caseId}`);
    expect(await set(sql`due_on = null`)).toBe('case_file_open_is_held');
    expect(
      await set(
        sql`state = 'trial', trial_on = ${today}, investigating_on = ${today}, investigated_by = ${officer.accountId}, investigated_by_name = '某'`,
      ),
    ).toBe('case_goes_on');
    const begun = (by: Sql) =>
      set(
        sql`state = 'investigating', investigating_on = ${today}, investigated_by = ${by}, investigated_by_name = '某'`,
      );
    expect(await begun(sql`gen_random_uuid()`)).toBe('case_step_of_its_own');
    expect(await begun(sql`${officer.accountId}`)).toBe('done');
    expect(await held(caseId)).toEqual(['investigating', 'discipline', true, today, '2027-02-01', 'try']);
    expect(await set(sql`investigated_by = gen_random_uuid()`)).toBe('case_origin_stays');
    expect(await set(sql`state = 'trial', trial_on = ${today}`)).toBe('case_step_of_its_own');
    await step('discipline-officer', url, 'try');
    expect(await held(caseId)).toEqual(['trial', 'discipline', true, today, '2027-02-01', 'conclude-case']);
    expect(await set(sql`title = '另一案'`)).toBe('case_origin_stays');
    await step('discipline-officer', url, 'conclude', {
      result: 'withdrawn',
      conclusion: '撤案',
      document: '撤案决定',
    });
    expect(await held(caseId)).toEqual(['concluded', null, null, null, null, null]);
    expect(await set(sql`result = 'no-sanction'`)).toBe('case_concluded_stays');
  });
});
