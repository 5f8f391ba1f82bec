import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Seat, type Site } from '#capabilities/problems/fixtures/site.ts';
import { capabilities } from '#main/capabilities.ts';
import { rows } from '#platform/db/database.ts';
import { raw } from '#platform/db/sql.ts';
import { paragraphsOf } from '#platform/documents/fixtures/parts-of.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import type { AccountActor } from '#platform/kernel/actor.ts';
import { asClient, systemActor } from '#test/harness.ts';
import { testPerson } from '#test/people.ts';
import { Visitor } from '#test/visitor.ts';
import type { FeedbackPageAnswer } from './feedback.schema.ts';

/** A settled report of two papers, a clue beside them, and the unit that is told. */
let site: Site;
let deputy: Visitor;
let secretary: Visitor;
let secretaryId: string;
let otherSecretary: Visitor;
let id: string;
beforeAll(async () => {
  site = await openSite();
  const { database, countyId, inspectionId, unitId, otherUnitId, hands } = site;
  const enter = async (role: 'team-deputy' | 'unit-secretary', scopeKind: 'inspection' | 'unit', scopeId: string) => {
    const person = await testPerson(database, countyId, [{ role, scopeKind, scopeId }], hands.now);
    if (scopeId === unitId) secretaryId = person.accountId;
    const visitor = new Visitor(site.app);
    await visitor.signIn(person.loginName, person.password);
    return visitor;
  };
  deputy = await enter('team-deputy', 'inspection', inspectionId);
  secretary = await enter('unit-secretary', 'unit', unitId);
  otherSecretary = await enter('unit-secretary', 'unit', otherUnitId);
  await approve('rectification', '违规发放津补贴', '以加班名义向12名干部发放补贴。');
  await approve('other-body', '税款申报不实', '少申报印花税0.8万元。');
  await approve('clue', '收受礼金', '收受某公司礼金2万元。');
  await settle();
}, 120_000);
afterAll(() => site.close());

const as = (seat: Seat) => site.people[seat].visitor;
const done = ({ status, body }: Awaited<ReturnType<Visitor['call']>>) => {
  expect([body?.kind, status < 300]).toEqual([undefined, true]);
  return body;
};
const post = (who: Visitor, url: string, body: object) => who.call('POST', url, body);

async function approve(decision: string, title: string, seen: string): Promise<void> {
  const { inspectionId } = site;
  const { id: paper } = done(await post(as('member'), '/api/papers', { inspectionId }));
  const step = async (who: Visitor, verb: string, body: object) =>
    done(await post(who, `/api/papers/${paper}/${verb}`, body));
  const text = {
    ...{ title, seen, happened: '2025年1月至6月', place: '西秀区农业农村局', amount: 3_600_000 },
    ...{ character: '违反《条例》第一百零四条。', whose: '局党组负主体责任。', responsible: '局长' },
    ...{ evidence: [{ no: 1, title: '发放表', evidenceId: null }], category: 'squandering', discipline: 'integrity' },
    ...{ responsibility: 'main', severity: 'ordinary', foundOn: '2026-11-10', foundBy: site.people.member.accountId },
  };
  await step(as('member'), 'save', { version: 1, text });
  await step(as('member'), 'submit', { version: 2 });
  await step(deputy, 'review', { version: 3, opinion: null });
  await step(as('leader'), 'sign', { version: 4, opinion: null });
  const present = [site.people.member.accountId, site.people.leader.accountId];
  const meeting = { inspectionId, heldOn: '2026-11-20', present };
  const opened = await post(as('member'), '/api/papers/meetings', meeting);
  const meetingId = opened.body.detail?.id ?? done(opened).id;
  await step(as('member'), 'table', { version: 5, meetingId });
  await step(as('leader'), 'decide', {
    version: 6,
    decision,
    opinion: '同意认定',
    dueOn: '2026-12-10',
    ...(decision === 'other-body' ? { otherBody: '西秀区税务局' } : {}),
  });
}

async function settle(): Promise<void> {
  const { inspectionId } = site;
  const refused = await post(as('clerk'), '/api/feedback', { inspectionId, title: '反馈意见' });
  expect(refused.body.kind).toBe('feedback.report-not-settled');
  const draft = { inspectionId, kind: 'inspection', title: '巡察报告' };
  const { id: report } = done(await post(as('member'), '/api/reports', draft));
  done(await post(as('leader'), `/api/reports/${report}/hand-in`, { version: 1 }));
  done(await post(as('groupMember'), `/api/reports/${report}/pass`, { version: 2, heldOn: '2026-11-20' }));
}

const page = async (who: Visitor): Promise<FeedbackPageAnswer> => done(await who.get(`/api/feedback/${id}`));
const step = (who: Visitor, verb: string, body: object) => post(who, `/api/feedback/${id}/${verb}`, body);
const statuses = () =>
  Promise.all(
    [
      as('clerk'),
      as('groupMember'),
      as('member'),
      as('stranger'),
      as('elsewhere'),
      as('contact'),
      secretary,
      otherSecretary,
    ].map(async (who) => (await who.get(`/api/feedback/${id}`)).status),
  );
const lies = async (who: Visitor, view: string, item = id) =>
  (await who.get(`/api/workbench?view=${view}`)).body.rows.some((row: { id: string }) => row.id === item);
/** What the database says to somebody who writes past the program. */
const past = (accountId: string, change: string) =>
  site.database
    .inTransaction({ kind: 'account', accountId } as AccountActor, (tx) =>
      rows(tx, raw(`update feedback.feedback set ${change} where id = '${id}'`)),
    )
    .then(
      () => 'accepted',
      (fault: { constraint?: string }) => fault.constraint,
    );
const giving = {
  ...{ place: '局会议室', givenByName: '李主任', bodyOn: '2026-11-20', bodyPresent: '局党组全体成员' },
  ...{ chiefOn: '2026-11-20', chiefPresent: '局党组书记', dueOn: '2026-11-27' },
};

describe('feedback', () => {
  it('begins with the settled report, its clues left out, and is the house’s alone until it is given', async () => {
    const order = { inspectionId: site.inspectionId, title: '反馈意见' };
    const begun = await Promise.all(Array.from({ length: 4 }, () => post(as('clerk'), '/api/feedback', order)));
    const kinds = begun.flatMap(({ body }) => body.kind ?? []);
    expect(kinds).toEqual(Array(3).fill('feedback.already-there'));
    id = begun.find(({ status }) => status === 201)?.body.id;
    const made = await page(as('clerk'));
    expect(made).toMatchObject({ state: 'prepared', items: [{ isBefore: false }, { isBefore: false }] });
    expect(JSON.stringify(made)).toContain('向12名干部发放补贴');
    expect(JSON.stringify(made)).not.toContain('礼金');
    expect(made.candidates.map(({ proposal }) => proposal)).toEqual(['rectification', 'other-body']);
    expect(made.clocks.length).toBeGreaterThan(0);
    expect(await statuses()).toEqual([200, 200, 200, 404, 404, 404, 404, 404]);
  });

  it('tells the second of two writers what the first wrote, and takes no clue', async () => {
    const { title, opinion, items } = await page(as('clerk'));
    const problemIds = items.map(({ problemId }) => problemId);
    const order = { version: 1, title, opinion, problemIds };
    done(await step(as('leader'), 'write', { ...order, title: '关于巡察的反馈意见' }));
    expect(await step(as('clerk'), 'write', order)).toMatchObject({
      status: 409,
      body: { kind: 'platform.stale', detail: { version: 2, title: '关于巡察的反馈意见' } },
    });
    const clue = await asClient(site.database.superuser, (client) =>
      client.query(`select id from problems.problem where proposed_route = 'clue'`),
    );
    const withClue = { ...order, version: 2, problemIds: [...problemIds, clue.rows[0].id] };
    expect((await step(as('clerk'), 'write', withClue)).body.kind).toBe('feedback.clue-inside');
    const forced = asClient(site.database.superuser, (client) =>
      client.query(
        `update feedback.feedback set state = 'approved', approved_by = gen_random_uuid(), approved_by_name = '某', approved_at = now(),
           items = items || jsonb_build_array(jsonb_build_object('problemId', $2::text)) where id = $1`,
        [id, clue.rows[0].id],
      ),
    );
    await expect(forced).rejects.toThrow(/no problem for the unit/);
  });

  it('is approved by the director, and by giving it all its problems are fed back from the later day on', async () => {
    expect((await step(as('clerk'), 'approve', { version: 2 })).status).toBe(403);
    done(await step(as('director'), 'send-back', { version: 2, reason: '再核' }));
    expect(await lies(as('clerk'), 'waiting')).toBe(true);
    const { title, opinion, items: listed } = await page(as('leader'));
    const problemIds = listed.map(({ problemId }) => problemId);
    done(await step(as('leader'), 'write', { version: 3, title, opinion, problemIds }));
    expect([await lies(as('clerk'), 'waiting'), await lies(as('director'), 'waiting')]).toEqual([false, true]);
    done(await step(as('director'), 'approve', { version: 4 }));
    const late = await step(as('clerk'), 'give', { version: 5, ...giving, dueOn: '2026-11-01' });
    expect(late.body).toMatchObject({ kind: 'problems.due-in-past', fields: [{ field: 'dueOn' }] });
    expect(await statuses()).toEqual([200, 200, 200, 404, 404, 404, 404, 404]);
    const told = `state = 'given', place = 'x', given_by_name = 'x', body_on = '2026-11-20', body_present = 'x', chief_on = '2026-11-20',
      chief_present = 'x', given_on = '2026-11-20', recorded_by = platform.actor_id(), recorded_by_name = 'x'`;
    const unapproved = `state = 'prepared', approved_by = null, approved_by_name = null, approved_at = null`;
    expect([
      await past(site.people.clerk.accountId, `${told}, items = jsonb_build_array(items -> 0)`),
      await past(site.people.clerk.accountId, `${told}, approved_by_name = 'x'`),
      await past(site.people.clerk.accountId, unapproved),
    ]).toEqual(['feedback_gives_approved', 'feedback_approval_stays', 'feedback_sent_back_by_director']);
    done(await step(as('clerk'), 'give', { version: 5, ...giving }));
    expect(await statuses()).toEqual([200, 200, 200, 404, 404, 200, 200, 404]);
    expect([await lies(secretary, 'waiting'), await lies(as('clerk'), 'handed-on')]).toEqual([true, true]);
    const { items } = await page(as('clerk'));
    for (const { problemId } of items)
      expect((await as('contact').get(`/api/problems/${problemId}`)).body).toMatchObject({
        ...{ state: 'fed-back', fedBackOn: '2026-11-20', dueOn: '2026-11-27' },
      });
  });

  it('reaches the unit without its clue, and is signed for by its secretary alone', async () => {
    const seen = await page(secretary);
    expect(JSON.stringify(seen)).not.toContain('礼金');
    expect(seen).toMatchObject({ state: 'given', isInside: false, candidates: [], items: [{}, {}] });
    expect(seen.clocks.every(({ dueOn }) => dueOn !== null && dueOn > '2026-11-20')).toBe(true);
    expect((await as('contact').call('POST', `/api/feedback/${id}/sign`, { version: 6 })).status).toBe(403);
    expect((await step(otherSecretary, 'sign', { version: 6 })).status).toBe(404);
    const signed = `state = 'signed', signed_by = platform.actor_id(), signed_by_name = 'x', signed_at = now()`;
    expect(await past(secretaryId, `${signed}, body_present = 'x'`)).toBe('feedback_given_stays');
    done(await step(secretary, 'sign', { version: 6 }));
    expect((await page(as('clerk'))).state).toBe('signed');
    const late = asClient(site.database.superuser, (client) =>
      client.query(`update feedback.feedback set title = '改' where id = $1`, [id]),
    );
    await expect(late).rejects.toThrow(/does not go from signed/);
  });

  it('is taken out as a file to the body and to its head, with the list, the signature and the copies; the journal says by whom', async () => {
    const file = async (who: Visitor, url: string) => {
      const cookies = Object.fromEntries(who.cookies);
      return paragraphsOf(
        (await site.app.inject({ method: 'GET', url: `/api/feedback/${id}/${url}`, cookies })).rawPayload,
      );
    };
    const toBody = await file(as('clerk'), 'document');
    expect(toBody).toEqual(
      expect.arrayContaining([
        ...['西秀区农业农村局：', '附件：问题清单（移交清单）', '2026年11月20日'],
        ...['抄送：巡察工作领导小组，纪委，组织部', '2026年11月20日印发'],
      ]),
    );
    expect(toBody.join()).toContain('向12名干部发放补贴');
    expect(toBody.join()).not.toContain('礼金');
    expect(toBody.find((line) => line.startsWith('接收方'))).toMatch(/\d{4}年/);
    expect(await file(secretary, 'document-to-chief')).toContain('西秀区农业农村局主要负责人：');
    for (const url of ['document', 'document-to-chief'])
      expect((await otherSecretary.get(`/api/feedback/${id}/${url}`)).status).toBe(404);
    const { rows } = await asClient(site.database.superuser, (client) =>
      client.query(
        `select actor_id from journal.entry where event = 'feedback-exported' and subject_id = $1 order by sequence`,
        [id],
      ),
    );
    expect(rows.map(({ actor_id: actor }) => actor).slice(0, 1)).toEqual([site.people.clerk.accountId]);
    expect(rows).toHaveLength(2);
  });

  it('hands over to another body what the meeting proposed for it, both sides signing', async () => {
    const { inspectionId } = site;
    const url = `/api/feedback/inspections/${inspectionId}/hand-overs`;
    const { waiting } = done(await as('clerk').get(url));
    expect(waiting).toMatchObject([{ body: '西秀区税务局', title: '税款申报不实' }]);
    const order = { inspectionId, body: '西秀区税务局', problemIds: [waiting[0].problemId] };
    const begun = await Promise.all(
      Array.from({ length: 6 }, () => post(as('clerk'), '/api/feedback/hand-overs', order)),
    );
    const kinds = begun.flatMap(({ body }) => body.kind ?? []);
    expect(kinds).toEqual(Array(5).fill('feedback.handed-over-already'));
    const handOver = begun.find(({ status }) => status === 201)?.body.id;
    const twice = asClient(site.database.superuser, (client) =>
      client.query(
        `insert into feedback.hand_over select (jsonb_populate_record(h, jsonb_build_object('id', gen_random_uuid()))).* from feedback.hand_over h`,
      ),
    );
    await expect(twice).rejects.toThrow(/stands in another/);
    const at = `/api/feedback/hand-overs/${handOver}`;
    const who = [as('member'), as('contact'), secretary, as('elsewhere')];
    expect(await Promise.all(who.map(async (each) => (await each.get(at)).status))).toEqual([200, 403, 403, 404]);
    const receipt = {
      receivedOn: '2026-11-20',
      receiverName: '赵某',
      receiverPost: '股长',
      documentNumber: '移〔2026〕3号',
    };
    expect((await post(as('clerk'), `${at}/sign`, { version: 1, ...receipt })).status).toBe(403);
    expect(await lies(as('director'), 'waiting', handOver)).toBe(true);
    done(await post(as('director'), `${at}/sign`, { version: 1, ...receipt }));
    expect(await lies(as('director'), 'waiting', handOver)).toBe(false);
    expect(done(await as('clerk').get(url))).toMatchObject({
      waiting: [],
      rows: [{ state: 'signed', receiverName: '赵某' }],
    });
  });

  it('replays from its journal to the very rows', async () => {
    const own = capabilities.flatMap(({ subjects }) => subjects).filter(({ table }) => table.startsWith('feedback.'));
    const findings: unknown[] = [];
    await site.database.inTransaction(systemActor, (tx) =>
      verifyJournal(tx, own, journalKey(), (finding) => findings.push(finding)),
    );
    const kinds = own.map(({ kind }) => `"${kind}"`);
    expect(findings.filter((each) => kinds.some((kind) => JSON.stringify(each).includes(kind)))).toEqual([]);
  });
});
