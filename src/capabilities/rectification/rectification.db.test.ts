import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { capability as problems } from '#capabilities/problems/index.ts';
import { paragraphsOf } from '#platform/documents/fixtures/parts-of.ts';
import { newId } from '#platform/kernel/id.ts';
import { asClient } from '#test/harness.ts';
import type { Visitor } from '#test/visitor.ts';
import { openRound, type TestRound } from './fixtures/round.ts';
import {
  assigned as assignedTo,
  type People,
  peopleOf,
  plan,
  problemOf as problemIn,
  proof,
  reviewed as reviewedIn,
  step,
  tasks,
} from './fixtures/way.ts';
import { capability } from './index.ts';

const letters = '/api/rectification/letters';
let round: TestRound;
let people: People;
let clerk: Visitor;
let director: Visitor;
let contact: Visitor;
let secretary: Visitor;
let supervisor: Visitor;

beforeAll(async () => {
  round = await openRound([...accounts.routes, ...problems.routes, ...capability.routes]);
  people = await peopleOf(round);
  ({ clerk, director, contact, secretary, supervisor } = people);
}, 60_000);
afterAll(() => round.close());

const assigned = (way?: string) => assignedTo(round, people, way);
const reviewed = () => reviewedIn(round, people);
const problemOf = (id: string) => problemIn(round, id);

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
    const file = await round.app.inject({
      ...{ method: 'GET', url: `${letters}/${id}/document`, cookies: Object.fromEntries(contact.cookies) },
    });
    const texts = await paragraphsOf(file.rawPayload);
    expect(texts).toEqual(expect.arrayContaining([body.letter.number, `${body.letter.unitName}：`, '附件：问题清单']));
    expect(texts.some((line) => line.endsWith('印发'))).toBe(true);
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
