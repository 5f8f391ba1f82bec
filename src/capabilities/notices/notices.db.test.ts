import { afterAll, beforeAll, expect, test } from 'vitest';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { openRound, type TestRound } from '#capabilities/rectification/fixtures/round.ts';
import { capability as rectification } from '#capabilities/rectification/index.ts';
import type { Visitor } from '#test/visitor.ts';
import { capability } from './index.ts';

let round: TestRound;
let clerk: Visitor;
let director: Visitor;
let contact: Visitor;

beforeAll(async () => {
  round = await openRound([...accounts.routes, ...rectification.routes, ...capability.routes]);
  clerk = await round.person('office-clerk');
  director = await round.person('office-director');
  contact = await round.person('unit-contact');
}, 60_000);
afterAll(() => round.close());

test('a notice starts from the round’s records, is published by another person, and then keeps its words', async () => {
  const { roundId, inspectionId } = round;
  const proposal = await clerk.get(`/api/notice-proposal?roundId=${roundId}&inspectionId=${inspectionId}`);
  expect(proposal.body.title).toBe('第二巡察组巡察旧州镇的公告');
  const order = { roundId, inspectionId, kind: 'inspection', ...proposal.body, phone: '0851-00000000' };
  const { body: made } = await clerk.call('POST', '/api/notices', order);
  expect((await contact.get(`/api/notices/${made.id}`)).status).toBe(404);
  expect((await director.call('POST', `/api/notices/${made.id}/publish`, { version: 1 })).status).toBe(200);
  expect((await contact.get(`/api/notices/${made.id}`)).body.notice).toMatchObject({ state: 'published' });
  const late = await clerk.call('POST', `/api/notices/${made.id}/revise`, { ...order, version: 2 });
  expect(late).toMatchObject({ status: 409, body: { kind: 'notices.already-published' } });
  const changed = (set: string) =>
    round.value(`update notices.public_notice set ${set} where id = $1`, made.id).catch(({ constraint }) => constraint);
  for (const set of [
    `phone = '0851-1'`,
    `issuer = '某'`,
    `reception_until = '2027-01-01'`,
    `published_by_name = '某'`,
    'published_on = null',
  ])
    expect([set, await changed(set)]).toEqual([set, 'notice_published_stays']);
  const elsewhere = await round.person('office-director', round.city.otherCountyId);
  expect((await elsewhere.get(`/api/notices/${made.id}`)).status).toBe(404);
});

test('a typical case is notified without the name of anybody who was held to account', async () => {
  const accountability = {
    unitId: round.unitId,
    personName: '吴大有',
    post: '党委书记',
    responsibility: 'main',
    manner: 'notification',
    facts: '履行主体责任不力',
    decidedOn: '2026-11-01',
    decidedBy: '西秀区纪委',
  };
  expect((await clerk.call('POST', '/api/rectification/accountability', accountability)).status).toBe(201);
  const order = {
    jurisdictionId: round.city.countyId,
    bulletin: '西纪通〔2026〕4期',
    title: '旧州镇党委书记履行主体责任不力问题',
    body: '旧州镇党委书记吴大有履行主体责任不力，受到通报。',
    people: 'hidden',
    audience: 'public',
  };
  const url = '/api/case-notifications';
  const { body: made } = await clerk.call('POST', url, order);
  const refused = await director.call('POST', `${url}/${made.id}/publish`, { version: 1 });
  expect(refused).toMatchObject({ status: 422, body: { kind: 'notices.names-somebody' } });
  const hidden = { ...order, body: '旧州镇党委书记吴某履行主体责任不力，受到通报。', version: 1 };
  expect((await clerk.call('POST', `${url}/${made.id}/revise`, hidden)).status).toBe(200);
  expect((await director.call('POST', `${url}/${made.id}/publish`, { version: 2 })).status).toBe(200);
  const withdrawal = { version: 3, reason: '表述有误' };
  expect((await director.call('POST', `${url}/${made.id}/withdraw`, withdrawal)).status).toBe(200);
  expect((await contact.get(`${url}/${made.id}`)).body.notification).toMatchObject({ state: 'withdrawn' });
});
