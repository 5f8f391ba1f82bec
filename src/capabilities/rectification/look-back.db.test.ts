/** What happens to a task that is closed, or whose signers have gone: looked at again, opened again, handed back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { capability as problems } from '#capabilities/problems/index.ts';
import { rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { authorise } from '#test/authorised.ts';
import { systemActor } from '#test/harness.ts';
import { testPerson } from '#test/people.ts';
import type { Visitor } from '#test/visitor.ts';
import { openRound, type TestRound } from './fixtures/round.ts';
import {
  closed as closedIn,
  type People,
  peopleOf,
  problemOf as problemIn,
  proof,
  reviewed as reviewedIn,
  step,
  tasks,
} from './fixtures/way.ts';
import { capability } from './index.ts';
import { handBackLeftBehind } from './supervision.commands.ts';

const lookBacks = '/api/rectification/look-backs';
let round: TestRound;
let people: People;
let clerk: Visitor;
let director: Visitor;
let contact: Visitor;

beforeAll(async () => {
  round = await openRound([...accounts.routes, ...problems.routes, ...capability.routes]);
  people = await peopleOf(round);
  ({ clerk, director, contact } = people);
}, 60_000);
afterAll(() => round.close());

const reviewed = () => reviewedIn(round, people);
const closed = () => closedIn(round, people);
const problemOf = (id: string) => problemIn(round, id);
const seen = (conclusion: 'held' | 'relapsed') => ({
  lookedOn: '2026-11-24',
  seen: '抽查了三个月的凭证',
  evidence: '凭证32份',
  conclusion,
  signBy: '2026-12-01',
});
async function looked(taskId: string, conclusion: 'held' | 'relapsed'): Promise<string> {
  const { status, body } = await clerk.call('POST', `${tasks}/${taskId}/look-back`, seen(conclusion));
  expect([status, body.kind]).toEqual([201, undefined]);
  return body.id;
}
const sign = (by: Visitor, id: string, order: object = {}) =>
  by.call('POST', `${lookBacks}/${id}/sign`, { version: 1, ...order });

/** A look-back inspection of a round of its own, whose team is at the unit. */
async function inspectionOf({ value, database, roundId }: TestRound, unitId: string): Promise<string> {
  const place = await value('select jurisdiction_id from registry.unit where id = $1', unitId);
  const teamId = await value(
    `insert into teams.team (id, version, jurisdiction_id, ordinal, name, established_on)
     values (gen_random_uuid(), 1, $1, 7, '第七巡察组', '2015-01-01') returning id`,
    place,
  );
  const own = await value(
    `insert into rounds.round (id, version, jurisdiction_id, name, year, ordinal, kind, edition_id, state, planned_from, planned_to, planned_at,
       planned_by_name, approved_at, approved_by_name, decision_number, announced_on, begun_on)
     select gen_random_uuid(), 1, $2, '回头看', 2026, 4, 'look-back', edition_id, 'under-way', '2026-11-21', '2026-12-21', planned_at,
       planned_by_name, approved_at, approved_by_name, decision_number, '2026-11-21', '2026-11-21' from rounds.round where id = $1 returning id`,
    roundId,
    place,
  );
  const id = (await value(
    `insert into rounds.inspection (id, version, jurisdiction_id, round_id, edition_id, team_id, unit_id, kind, leader_name, stage, stages, moved_in_on)
     select gen_random_uuid(), 1, r.jurisdiction_id, r.id, r.edition_id, $2, $3, 'look-back', '丙', 'move-in', '[{"step":"move-in","on":"2026-11-21"}]',
       '2026-11-21' from rounds.round r where r.id = $1 returning id`,
    own,
    teamId,
    unitId,
  )) as string;
  await authorise(database, id);
  return id;
}

describe('a task that was closed or left behind', () => {
  test('opens again where a look-back finds it unsound', async () => {
    const id = await closed();
    const lookBack = await looked(id, 'relapsed');
    const without = await sign(director, lookBack);
    expect(without).toMatchObject({ status: 422, body: { fields: [{ field: 'completeBy' }] } });
    const again = await sign(director, lookBack, { completeBy: '2027-01-31' });
    expect(again.status).toBe(200);
    expect(await problemOf(again.body.taskId)).toMatchObject({
      state: 'handed-on',
      times_reopened: 1,
      due_on: '2027-01-31',
    });
    const { body } = await contact.get(`${tasks}/${again.body.taskId}`);
    expect(body.line).toHaveLength(2);
    // The new task counts in the place of the closed one; what that one recovered is not lost with it.
    const { body: count } = await director.get(`/api/rectification/count?problemId=${body.task.problemId}`);
    expect(count).toMatchObject({ total: 1, done: 0, notDone: 1, recoveredFen: proof.recoveredFen });
  });

  test('is looked at again by one, and signed for by another, on its page and in its story', async () => {
    const id = await closed();
    const tooEarly = await clerk.call('POST', `${tasks}/${id}/look-back`, { ...seen('held'), lookedOn: '2026-11-20' });
    expect(tooEarly.body.kind).toBe('rectification.looked-too-early');
    const { status, body: own } = await director.call('POST', `${tasks}/${id}/look-back`, seen('held'));
    expect(status).toBe(201);
    const second = await clerk.call('POST', `${tasks}/${id}/look-back`, seen('relapsed'));
    expect(second.body.kind).toBe('rectification.look-back-waits');
    expect((await sign(director, own.id)).body.kind).toBe('rectification.own-look-back');
    expect((await clerk.call('POST', `${lookBacks}/${own.id}/sign`, { version: 1 })).status).toBe(403);
    expect((await contact.get(`${lookBacks}/${own.id}`)).status).toBe(404);
    const another = await round.person('office-director');
    expect((await sign(another, own.id)).body).toEqual({ id: own.id, taskId: null });
    expect((await contact.get(`${lookBacks}/${own.id}`)).body.lookBack).toMatchObject({ outcome: 'held' });
    const problem = (await problemOf(id)) as { id: string };
    expect(problem).toMatchObject({ state: 'closed', times_reopened: 0 });
    const { body: timeline } = await clerk.get(`/api/problems/${problem.id}/timeline`);
    expect(timeline.map(({ event }: { event: string }) => event)).toEqual([
      'problem-handed-on',
      'rectification-planned',
      'progress-reported',
      'rectification-proved',
      'rectification-reviewed',
      'problem-closed',
      'look-back-recorded',
      'look-back-held',
    ]);
    const { body: became } = await clerk.get(`/api/rectification/of-problem?problemId=${problem.id}`);
    expect(became.lookBacks).toMatchObject([{ id: own.id, outcome: 'held', state: 'signed' }]);
  });

  test('is verified by the team of a look-back inspection at the unit, and by no other team; the office signs', async () => {
    const id = await closed();
    const lookBackId = await inspectionOf(round, round.unitId);
    const open = () =>
      round.value('select count(*)::int from fieldwork.old_problems_of($1) where look_back_id is null', lookBackId);
    // What an inspection that goes on has closed is its own team's still.
    expect(await open()).toBe(0);
    await round.database.inTransaction(systemActor, (tx) =>
      rows(
        tx,
        sql`update rounds.inspection set left_on = '2026-10-20', finished_on = '2026-11-20' where id = ${round.inspectionId}`,
      ),
    );
    const unseen = await clerk.get(`${tasks}/${id}`);
    const problem = `/api/problems/${unseen.body.task.problemId}`;
    const elsewhere = await round.person('team-member', await inspectionOf(round, round.otherUnitId));
    expect((await elsewhere.get(`${tasks}/${id}`)).status).toBe(404);
    expect((await elsewhere.call('POST', `${tasks}/${id}/look-back`, seen('held'))).status).toBe(404);
    const member = await round.person('team-member', lookBackId);
    const before = (await open()) as number;
    expect(before).toBeGreaterThan(0);
    expect((await member.get(`${tasks}/${id}`)).body.allowed).toEqual([{ command: 'look-back', allowed: true }]);
    expect((await member.get(problem)).status).toBe(200);
    const { status, body } = await member.call('POST', `${tasks}/${id}/look-back`, seen('relapsed'));
    expect([status, body.kind]).toEqual([201, undefined]);
    expect(await open()).toBe(before - 1);
    expect((await member.call('POST', `${lookBacks}/${body.id}/sign`, { version: 1 })).status).toBe(403);
    expect((await sign(director, body.id, { completeBy: '2027-01-31' })).status).toBe(200);
    expect((await member.get(`${lookBacks}/${body.id}`)).body.lookBack).toMatchObject({ outcome: 'relapsed' });
    expect((await member.get(problem)).status).toBe(200);
    await round.value('delete from authorisations.authorisation where inspection_id = $1', lookBackId);
    expect((await member.get(`${tasks}/${id}`)).status).toBe(404);
  });

  test('keeps a look-back that was not accepted, with its reason, and can be looked at anew', async () => {
    const id = await closed();
    const lookBack = await looked(id, 'relapsed');
    const rejection = { version: 1, reason: '看的是另一笔补助' };
    expect((await director.call('POST', `${lookBacks}/${lookBack}/reject`, rejection)).status).toBe(200);
    expect((await clerk.get(`${lookBacks}/${lookBack}`)).body.lookBack).toMatchObject({
      state: 'rejected',
      outcomeReason: '看的是另一笔补助',
    });
    expect(await problemOf(id)).toMatchObject({ state: 'closed' });
    expect((await sign(director, lookBack)).body.kind).toBe('platform.stale');
    await looked(id, 'held');
  });

  test('opens again by a signed look-back and nothing else, also past the program', async () => {
    const id = await closed();
    const refused = (statement: string, ...values: unknown[]) =>
      round.value(statement, ...values).then(
        () => 'done',
        ({ constraint }: { constraint?: string }) => constraint,
      );
    const lookBack = await looked(id, 'relapsed');
    expect(await refused(`update rectification.look_back set seen = '另一情况' where id = $1`, lookBack)).toBe(
      'look_back_stays',
    );
    const signed = `update rectification.look_back set state = 'signed', outcome = conclusion, proof = evidence, done_by = looked_by, done_by_name = '某',
      signed_by = looked_by, signed_by_name = '某', closed_on = '2026-11-24', holder_kind = null, holder_id = null, holder_name = null, held_since = null,
      due_on = null, next_step = null where id = $1`;
    expect(await refused(signed, lookBack)).toBe('look_back_signed_by_another');
    const holding = { role: 'office-director', scopeKind: 'jurisdiction', scopeId: round.city.countyId } as const;
    const { accountId: mine } = await testPerson(round.database, round.city.countyId, [holding], round.hands.now);
    const reopening = `begin; select set_config('zhuoluo.kind', 'account', true), set_config('zhuoluo.account', '${mine}', true);
      update problems.problem set state = 'handed-on', times_reopened = times_reopened + 1, outcome = null, proof = null, done_by = null, done_by_name = null,
        signed_by = null, signed_by_name = null, closed_on = null, holder_kind = 'unit', holder_id = unit_id, holder_name = '旧州镇', held_since = '2026-11-24',
        due_on = '2027-01-01', next_step = 'rectify' where id = (select problem_id from rectification.task where id = '${id}'); commit`;
    expect(await refused(reopening)).toBe('problem_reopened_by_look_back');
  });

  test('is handed back to the office when the supervision group ends, once, and signed there', async () => {
    const id = await reviewed();
    const atWork = () => round.database.inTransaction(systemActor, (tx) => handBackLeftBehind(tx, round.hands.now));
    expect(await atWork()).toBe(0);
    const held = Number(
      await round.value(`select count(*) from rectification.task where holder_kind = 'supervision-group'`),
    );
    expect(held).toBeGreaterThan(0);
    const queued = () =>
      round.value(`select count(*) from graphile_worker.jobs where task_identifier = 'supervision-handed-back'`);
    expect(await queued()).toBe('0');
    await round.value(
      `update accounts.role_grant set ended_on = from_on where role = 'rectification-supervisor' and scope_id = $1`,
      round.roundId,
    );
    expect(await queued()).toBe('1');
    expect(await atWork()).toBe(held);
    expect(await atWork()).toBe(0);
    expect(await problemOf(id)).toMatchObject({ holder_kind: 'office', next_step: 'sign-off', state: 'handed-on' });
    const { body } = await director.get(`${tasks}/${id}`);
    expect(body.story.at(-1)).toMatchObject({ event: 'rectification-handed-back', actorName: 'test' });
    expect((await step(director, id, 'sign-off', { outcome: 'rectified', keptUp: false })).status).toBe(200);
  });
});
