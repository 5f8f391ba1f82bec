import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { capability as problems } from '#capabilities/problems/index.ts';
import { newId } from '#platform/kernel/id.ts';
import { asClient } from '#test/harness.ts';
import { testPerson } from '#test/people.ts';
import type { Visitor } from '#test/visitor.ts';
import { openRound, type TestRound } from './fixtures/round.ts';
import { capability } from './index.ts';

const tasks = '/api/rectification/tasks';
const letters = '/api/rectification/letters';
let round: TestRound;
let clerk: Visitor;
let director: Visitor;
let contact: Visitor;
let secretary: Visitor;
let supervisor: Visitor;

beforeAll(async () => {
  round = await openRound([...accounts.routes, ...problems.routes, ...capability.routes]);
  clerk = await round.person('office-clerk');
  director = await round.person('office-director');
  contact = await round.person('unit-contact');
  secretary = await round.person('unit-secretary');
  supervisor = await round.person('rectification-supervisor');
}, 60_000);
afterAll(() => round.close());

async function assigned(way = 'rectification', completeBy?: string): Promise<string> {
  const problemIds = [await round.problem()];
  const answer = await clerk.call('POST', tasks, { problemIds, way, completeBy });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body.taskIds[0];
}

/** One step by somebody on what he or she sees now. */
async function step(by: Visitor, id: string, command: string, order: object = {}) {
  const { body } = await by.get(`${tasks}/${id}`);
  return by.call('POST', `${tasks}/${id}/${command}`, { version: body.task?.version ?? 1, ...order });
}

const plan = { plan: '整改方案', measures: '清退违规发放的补助', responsibleLeader: '镇长' };
const proof = { proof: '收据三张，共3.2万元', recoveredFen: 3_200_000 };

async function reviewed(): Promise<string> {
  const id = await assigned();
  expect((await step(contact, id, 'plan', plan)).status).toBe(200);
  const progress = { text: '已清退2万元', completion: 'basically-done', recoveredFen: 2_000_000 };
  expect((await step(contact, id, 'progress', progress)).status).toBe(200);
  expect((await step(contact, id, 'prove', proof)).status).toBe(200);
  expect((await step(secretary, id, 'review')).status).toBe(200);
  return id;
}

async function closed(): Promise<string> {
  const id = await reviewed();
  expect((await step(director, id, 'sign-off', { outcome: 'rectified', keptUp: false })).status).toBe(200);
  return id;
}

const lookBacks = '/api/rectification/look-backs';
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

async function somebody(role: 'office-director'): Promise<[string]> {
  const holding = { role, scopeKind: 'jurisdiction', scopeId: round.city.countyId } as const;
  return [(await testPerson(round.database, round.city.countyId, [holding], round.hands.now)).accountId];
}

const problemOf = (id: string) =>
  round.value(
    'select to_jsonb(p) from problems.problem p join rectification.task t on t.problem_id = p.id where t.id = $1',
    id,
  );

describe('a problem on its way through rectification', () => {
  test('goes from the office to the unit, is proved, reviewed, signed by three people, and closes', async () => {
    const id = await assigned();
    expect(await problemOf(id)).toMatchObject({
      state: 'handed-on',
      route: 'rectification',
      holder_kind: 'unit',
      holder_id: round.unitId,
      next_step: 'plan',
    });
    const first = await step(contact, id, 'prove', proof);
    expect(first).toMatchObject({ status: 409, body: { kind: 'rectification.plan-first' } });
    await step(contact, id, 'plan', plan);
    expect(await problemOf(id)).toMatchObject({ next_step: 'rectify' });
    await step(contact, id, 'prove', proof);
    expect((await step(contact, id, 'review')).status).toBe(403);
    expect((await step(secretary, id, 'review')).status).toBe(200);
    expect(await problemOf(id)).toMatchObject({ holder_kind: 'supervision-group', holder_id: round.roundId });
    const signed = await step(supervisor, id, 'sign-off', { outcome: 'rectified', keptUp: true });
    expect(signed.status).toBe(200);
    expect(await problemOf(id)).toMatchObject({ state: 'closed', outcome: 'rectified', proof: proof.proof });
    const { body } = await contact.get(`${tasks}/${id}`);
    expect(body.task).toMatchObject({ state: 'signed-off', completion: 'done', recoveredFen: 3_200_000, keptUp: true });
    expect(body.problem.title).toBe('违规发放津补贴');
  });

  test('is dated by the rulebook of its round, and never later than that', async () => {
    const id = await assigned();
    const { body } = await director.get(`${tasks}/${id}`);
    // Fed back on 2026-11-20: three months, and fifteen working days for the plan.
    expect(body.task).toMatchObject({ completeBy: '2027-02-20', dueOn: '2026-12-11', nextStep: 'plan' });
    const late = { problemIds: [await round.problem()], way: 'rectification', completeBy: '2027-03-01' };
    expect(await clerk.call('POST', tasks, late)).toMatchObject({
      status: 422,
      body: { kind: 'rectification.later-than-rulebook' },
    });
  });

  test('can be sent back, and closed as not rectified with a reason', async () => {
    const id = await reviewed();
    expect((await step(supervisor, id, 'send-back', { reason: '缺银行回单' })).status).toBe(200);
    expect(await problemOf(id)).toMatchObject({ holder_kind: 'unit', next_step: 'rectify' });
    await step(contact, id, 'prove', proof);
    await step(secretary, id, 'review');
    const bare = await step(director, id, 'sign-off', { outcome: 'not-rectified', keptUp: false });
    expect(bare).toMatchObject({ status: 422, body: { kind: 'rectification.reason-needed' } });
    const reason = { outcome: 'not-rectified', outcomeReason: '当事人已去世', keptUp: false };
    expect((await step(director, id, 'sign-off', reason)).status).toBe(200);
    expect(await problemOf(id)).toMatchObject({ outcome: 'not-rectified', outcome_reason: '当事人已去世' });
  });

  test('tells its story to whoever may see it, and the problem what it became', async () => {
    const id = await reviewed();
    const { body } = await contact.get(`${tasks}/${id}`);
    expect(body.story.map(({ event }: { event: string }) => event)).toEqual([
      'task-assigned',
      'rectification-planned',
      'progress-reported',
      'rectification-proved',
      'rectification-reviewed',
    ]);
    expect(body.story[0].change).toMatchObject({ next_step: 'plan' });
    const became = await contact.get(`/api/rectification/of-problem?problemId=${body.task.problemId}`);
    expect(became.body.tasks.map((task: { id: string }) => task.id)).toEqual([id]);
    const other = await (await round.person('team-leader')).get(`/api/rectification/of-problem?problemId=${newId()}`);
    expect(other.body).toEqual({ tasks: [], letters: [], lookBacks: [] });
  });

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
    const [mine] = await somebody('office-director');
    const reopening = `begin; select set_config('zhuoluo.kind', 'account', true), set_config('zhuoluo.account', '${mine}', true);
      update problems.problem set state = 'handed-on', times_reopened = times_reopened + 1, outcome = null, proof = null, done_by = null, done_by_name = null,
        signed_by = null, signed_by_name = null, closed_on = null, holder_kind = 'unit', holder_id = unit_id, holder_name = '旧州镇', held_since = '2026-11-24',
        due_on = '2027-01-01', next_step = 'rectify' where id = (select problem_id from rectification.task where id = '${id}'); commit`;
    expect(await refused(reopening)).toBe('problem_reopened_by_look_back');
  });

  test('takes one of two people who act at once', async () => {
    const id = await assigned('inquiry');
    const { body } = await contact.get(`${tasks}/${id}`);
    const order = { version: body.task.version, ...proof };
    const both = await Promise.all([
      contact.call('POST', `${tasks}/${id}/prove`, order),
      (await round.person('unit-contact')).call('POST', `${tasks}/${id}/prove`, order),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.kind).toBe('platform.stale');
  });
});

describe('a team on site', () => {
  test('orders immediate rectification of what it confirmed, and nothing else', async () => {
    const leader = await round.person('team-leader');
    const problemIds = [await round.problem('confirmed')];
    const other = await leader.call('POST', tasks, { problemIds, way: 'inquiry', completeBy: '2026-12-10' });
    expect(other.status).toBe(403);
    const dayless = await leader.call('POST', tasks, { problemIds, way: 'immediate' });
    expect(dayless).toMatchObject({ status: 422, body: { kind: 'rectification.completion-needed' } });
    const answer = await leader.call('POST', tasks, { problemIds, way: 'immediate', completeBy: '2026-12-10' });
    expect(answer.status).toBe(201);
    expect(await problemOf(answer.body.taskIds[0])).toMatchObject({ route: 'immediate', holder_kind: 'unit' });
  });
});

describe('letters', () => {
  async function drafted(kind: string, problemIds: string[]): Promise<string> {
    const words = {
      title: '关于旧州镇整改工作的函',
      body: '请研究办理。',
      issueBy: '2026-11-30',
      answerBy: '2026-12-30',
    };
    const answer = await clerk.call('POST', letters, { kind, unitId: round.unitId, ...words, problemIds });
    expect(answer.status).toBe(201);
    return answer.body.id;
  }
  async function letterStep(by: Visitor, id: string, command: string, order: object = {}) {
    const { body } = await by.get(`${letters}/${id}`);
    return by.call('POST', `${letters}/${id}/${command}`, { version: body.letter?.version ?? 1, ...order });
  }

  test('a rectification letter hands on what it lists when it goes out, and is hidden from the unit until then', async () => {
    const listed = [await round.problem(), await round.problem()];
    const id = await drafted('rectification-letter', listed);
    expect((await contact.get(`${letters}/${id}`)).status).toBe(404);
    expect((await letterStep(clerk, id, 'issue')).status).toBe(403);
    expect((await letterStep(director, id, 'issue')).status).toBe(200);
    const { body } = await contact.get(`${letters}/${id}`);
    expect(body.letter.number).toMatch(/^整改函〔2026〕\d+号$/);
    expect(body.problems.map(({ route }: { route: string }) => route)).toEqual(['rectification', 'rectification']);
    const { body: list } = await contact.get(`${tasks}?problemId=${listed[0]}`);
    expect(list.rows).toHaveLength(1);
  });

  test('a suggestion letter is answered by the unit and settled by the office', async () => {
    const id = await drafted('suggestion-letter', []);
    await letterStep(director, id, 'issue');
    const answer = { answer: '已修订财务制度', proof: '旧府函〔2026〕5号' };
    expect((await letterStep(secretary, id, 'answer', answer)).status).toBe(200);
    const settled = await letterStep(director, id, 'settle', { outcome: 'adopted', effect: '新订制度一项' });
    expect(settled.status).toBe(200);
    expect((await secretary.get(`${letters}/${id}`)).body.letter).toMatchObject({
      state: 'settled',
      outcome: 'adopted',
    });
  });

  test('numbers run through the year without doubles, also when two go out at once', async () => {
    const ids = [await drafted('suggestion-letter', []), await drafted('suggestion-letter', [])];
    const issued = await Promise.all(ids.map((id) => letterStep(director, id, 'issue')));
    expect(issued.map(({ status }) => status)).toEqual([200, 200]);
    const numbers = await Promise.all(ids.map(async (id) => (await clerk.get(`${letters}/${id}`)).body.letter.number));
    expect(new Set(numbers).size).toBe(2);
  });
});

describe('who sees what', () => {
  test('another unit, and another county’s office, see nothing of it', async () => {
    const id = await assigned('inquiry');
    const stranger = await round.person('unit-contact', round.otherUnitId);
    const elsewhere = await round.person('office-director', round.city.otherCountyId);
    for (const visitor of [stranger, elsewhere]) {
      expect((await visitor.get(`${tasks}/${id}`)).status).toBe(404);
      expect((await visitor.get(tasks)).body.rows).toEqual([]);
    }
  });

  test('a member of the inspection team follows rectification and does nothing in it', async () => {
    const id = await assigned('inquiry');
    const member = await round.person('team-member');
    expect((await member.get(`${tasks}/${id}`)).body).toMatchObject({ allowed: [], task: { id } });
    expect((await step(member, id, 'prove', proof)).status).toBe(403);
  });
});

test('a unit does not put off the day by which it has to be done, not even past the rules', async () => {
  const id = await assigned('inquiry');
  const putOff = async (visitor: Visitor) => {
    const accountId = (await visitor.get('/api/session')).body.account.id;
    return asClient(round.database.application, async (client) => {
      await client.query(
        `begin; select set_config('zhuoluo.kind', 'account', true), set_config('zhuoluo.account', '${accountId}', true)`,
      );
      const set = `update rectification.task set complete_by = complete_by + 90 where id = '${id}'`;
      return (await client.query(set)).rowCount;
    }).catch(({ constraint }: { constraint?: string }) => constraint);
  };
  expect(await putOff(contact)).toBe('task_put_off_by_director');
  expect(await putOff(director)).toBe(1);
});

test('accountability is recorded once, and revoked with a reason it stays', async () => {
  const url = '/api/rectification/accountability';
  const record = {
    unitId: round.unitId,
    personName: '吴某',
    post: '党委书记',
    responsibility: 'main',
    manner: 'admonition',
    facts: '履行主体责任不力',
    decidedOn: '2026-11-01',
    decidedBy: '西秀区纪委',
  };
  const made = await clerk.call('POST', url, record);
  expect(made.status).toBe(201);
  const revoke = { version: 1, reason: '登记有误' };
  expect((await clerk.call('POST', `${url}/${made.body.id}/revoke`, revoke)).status).toBe(403);
  expect((await director.call('POST', `${url}/${made.body.id}/revoke`, revoke)).status).toBe(200);
  expect((await secretary.get(`${url}?revoked=yes`)).body.rows).toMatchObject([
    { personName: '吴某', revokedReason: '登记有误' },
  ]);
});

test('the published rate counts only what was signed as done', async () => {
  const { body } = await director.get(`/api/rectification/count?jurisdictionId=${round.city.countyId}`);
  expect(body.total).toBe(body.done + body.basicallyDone + body.notDone);
  expect(body.rate).toMatch(/^\d+\.\d\d%$/);
});
