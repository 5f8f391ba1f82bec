import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Seat, type Site } from '#capabilities/problems/fixtures/site.ts';
import { capabilities } from '#main/capabilities.ts';
import { paragraphsOf } from '#platform/documents/fixtures/parts-of.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { addDays, type Day, daysBetween } from '#platform/kernel/time.ts';
import { asClient, systemActor } from '#test/harness.ts';
import { testPerson } from '#test/people.ts';
import { Visitor } from '#test/visitor.ts';

let site: Site;
/** Somebody of the leading body by name. */
const members: Record<string, string> = {};
beforeAll(async () => {
  site = await openSite();
  await join('王局长', '局长', true);
  await join('李副局长', '副局长', false);
}, 120_000);
afterAll(() => site.close());

const superuser = (statement: string, values: unknown[] = []) =>
  asClient(site.database.superuser, (client) => client.query(statement, values));
async function join(name: string, post: string, isHead: boolean): Promise<void> {
  const { rows } = await superuser(
    `insert into registry.leading_body_member (id, version, unit_id, jurisdiction_id, person_name, post, is_head, managed_by, from_on)
     values (gen_random_uuid(), 1, $1, $2, $3, $4, $5, 'county', '2020-01-01') returning id`,
    [site.unitId, site.countyId, name, post, isHead],
  );
  members[name] = rows[0].id;
}
const as = (seat: Seat) => site.people[seat].visitor;
type Call = Awaited<ReturnType<Visitor['call']>>;
const done = ({ status, body }: Call) => {
  expect([body?.kind, status < 300]).toEqual([undefined, true]);
  return body;
};
const post = (seat: Seat, url: string, body: object) => as(seat).call('POST', `/api/fieldwork/${url}`, body);
const fileOf = (seat: Seat, url: string) =>
  site.app.inject({
    method: 'GET',
    url: `/api/fieldwork/${url}`,
    cookies: Object.fromEntries(as(seat).cookies),
  });
const page = async (seat: Seat) => done(await as(seat).get(`/api/fieldwork/inspections/${site.inspectionId}`));
const missing = async () =>
  (await page('member')).checks
    .filter(({ proved, waiverId }: { proved: number; waiverId: string | null }) => proved === 0 && waiverId === null)
    .map(({ item, personName }: { item: string; personName: string | null }) => `${item} ${personName ?? ''}`.trim());

const questions = ['ask-duties', 'ask-ideology', 'ask-work-style', 'ask-capacity', 'ask-results', 'ask-integrity'];
async function begin(name: string): Promise<string> {
  const memberId = members[name] ?? null;
  return done(await post('member', 'talks', { inspectionId: site.inspectionId, memberId })).id;
}
const textOf = (name: string, changes: object = {}) => ({
  ...{ personName: name, post: '职务', memberId: members[name], personClass: 'leading-body', heldOn: '2026-11-19' },
  ...{ place: '一楼会议室', inspectors: [site.people.member.accountId, site.people.leader.accountId] },
  ...{ asked: questions, points: [], content: '问：履职情况。答：……' },
  ...changes,
});
async function talkWith(name: string, changes: object = {}): Promise<string> {
  const id = await begin(name);
  done(await post('member', `talks/${id}/save`, { version: 1, text: textOf(name, changes) }));
  done(await post('member', `talks/${id}/record`, { version: 2 }));
  return id;
}

describe('a talk', () => {
  it('is its team’s alone; the office sees that it was held', async () => {
    const id = await talkWith('王局长', { personClass: 'main-leader' });
    expect((await as('leader').get(`/api/fieldwork/talks/${id}`)).body.content).toContain('履职');
    expect((await as('stranger').get(`/api/fieldwork/talks/${id}`)).status).toBe(404);
    expect((await as('clerk').get(`/api/fieldwork/talks/${id}`)).status).toBe(403);
    const file = await fileOf('leader', `talks/${id}/document`);
    const texts = await paragraphsOf(file.rawPayload);
    expect(texts).toEqual(expect.arrayContaining(['王局长', '问：履职情况。答：……', '谈话对象签字：']));
    expect((await as('clerk').get(`/api/fieldwork/talks/${id}/document`)).status).toBe(403);
    expect((await as('stranger').get(`/api/fieldwork/talks/${id}/document`)).body.kind).toBe('fieldwork.talk-missing');
    const { rows } = await superuser(`select actor_id, subject_id from journal.entry where event = 'talk-exported'`);
    expect(rows).toEqual([{ actor_id: site.people.leader.accountId, subject_id: id }]);
    const office = await page('clerk');
    expect(office).toMatchObject({ seesTalks: false, talks: [], figures: { talks: 1, talksSigned: 0 } });
    expect((await page('member')).talks).toHaveLength(1);
    for (const seat of ['stranger', 'elsewhere'] as const)
      expect((await as(seat).get(`/api/fieldwork/inspections/${site.inspectionId}`)).status).toBe(404);
    const days = { readBackOn: '2026-11-19', signedOn: '2026-11-20' };
    done(await post('member', `talks/${id}/sign`, { version: 3, ...days }));
    expect((await post('member', `talks/${id}/correct`, { version: 4 })).body.kind).toBe('fieldwork.talk-stands');
    await expect(
      superuser(`update fieldwork.talk set content = '改', version = 9 where id = $1`, [id]),
    ).rejects.toThrow('signed or withdrawn');
  });

  it('is recorded by two of the team at least, in the database too', async () => {
    const id = await begin('李副局长');
    const one = textOf('李副局长', { inspectors: [site.people.member.accountId] });
    done(await post('member', `talks/${id}/save`, { version: 1, text: one }));
    expect((await post('member', `talks/${id}/record`, { version: 2 })).body.kind).toBe('fieldwork.two-needed');
    const outsider = textOf('李副局长', { inspectors: [site.people.member.accountId, site.people.clerk.accountId] });
    const refused = await post('member', `talks/${id}/save`, { version: 2, text: outsider });
    expect(refused.body.kind).toBe('fieldwork.inspector-unknown');
    const stale = await post('leader', `talks/${id}/save`, { version: 1, text: textOf('李副局长') });
    expect(stale).toMatchObject({ status: 409, body: { kind: 'platform.stale', detail: { version: 2 } } });
    const twice = JSON.stringify([1, 2].map(() => ({ id: site.people.member.accountId, name: '甲' })));
    const past = `update fieldwork.talk set state = 'signed', recorded_on = held_on, read_back_on = held_on, signed_on = held_on, place = '室',
      content = '问', inspectors = $2 where id = $1`;
    await expect(superuser(past, [id, twice])).rejects.toMatchObject({ constraint: 'talk_recorded_first' });
    done(await post('member', `talks/${id}/withdraw`, { version: 2, reason: '改日再谈' }));
  });

  it('is out of sight of whoever declares a tie, from that moment, with all of the site', async () => {
    const scope = { scopeKind: 'inspection', scopeId: site.inspectionId } as const;
    const person = await testPerson(site.database, site.countyId, [{ role: 'team-member', ...scope }], site.hands.now);
    const tied = new Visitor(site.app);
    await tied.signIn(person.loginName, person.password);
    await superuser(
      `with person as (insert into teams.pool_person (id, version, jurisdiction_id, name, pool, field, home_unit, post, joined_on, account_id)
         values (gen_random_uuid(), 1, $1, '孙某', 'talent', 'audit', '审计局', '科员', '2020-01-01', $2) returning id)
       insert into assembly.seat (id, version, jurisdiction_id, round_id, team_id, person_id, seat, from_on)
         select gen_random_uuid(), 1, $1, $3, $4, id, 'talks', '2026-10-01' from person`,
      [site.countyId, person.accountId, site.roundId, site.teamId],
    );
    const { talks } = await page('member');
    const talk = `talks/${talks[0].id}`;
    const requests = `inspections/${site.inspectionId}/requests/document`;
    const urls = [`inspections/${site.inspectionId}`, talk, `${talk}/document`, requests];
    const seen = async () => {
      const answers = await Promise.all(urls.map((url) => tied.get(`/api/fieldwork/${url}`)));
      return answers.map(({ status }) => status);
    };
    expect(await seen()).toEqual([200, 200, 200, 200]);
    const tie = { inspectionId: site.inspectionId, words: '与该单位负责人是亲属' };
    done(await tied.call('POST', '/api/assembly/recusals', tie));
    expect(await seen()).toEqual([404, 404, 404, 404]);
  });
});

describe('a request for documents', () => {
  it('goes between team and unit, which sees its own alone', async () => {
    const order = { inspectionId: site.inspectionId, title: '党组会议记录', item: 'check-major-decisions' };
    const { id } = done(await post('member', 'requests', { ...order, dueOn: '2026-11-25' }));
    const elsewhere = { inspectionId: site.otherInspectionId, title: '财务账册', dueOn: '2026-11-25' };
    done(await post('stranger', 'requests', elsewhere));
    const own = done(await as('contact').get('/api/fieldwork/requests')).rows;
    expect(own.map((row: { id: string; unitName: string }) => [row.id, row.unitName])).toEqual([
      [id, '西秀区农业农村局'],
    ]);
    // Which point of the team's lists it serves is not the unit's to know.
    const items = async (seat: Seat) => (await as(seat).get(`/api/fieldwork/requests/${id}`)).body.item;
    expect([own[0].item, await items('contact'), await items('member')]).toEqual([null, null, order.item]);
    expect((await post('member', `requests/${id}/receive`, { version: 1, documents: 3 })).body.kind).toBe(
      'fieldwork.nothing-delivered',
    );
    done(await post('contact', `requests/${id}/refuse`, { version: 1, reason: '正在装订' }));
    const again = { version: 2, reason: '须先提供复印件', dueOn: '2026-11-23' };
    done(await post('member', `requests/${id}/ask-again`, again));
    for (const change of [`due_on = due_on + 90, documents = 1`, `returns = '[]'`]) {
      const write = `update fieldwork.request set ${change}, state = 'delivered' where id = $1`;
      await expect(superuser(write, [id]), change).rejects.toMatchObject({ constraint: 'request_asks_the_same' });
    }
    done(await post('contact', `requests/${id}/deliver`, { version: 3, documents: 12, answer: null }));
    for (const [change, constraint] of [
      [`answer = '改'`, 'request_answer_stays'],
      [`documents = 1`, 'request_count_stays'],
      [`asked_by_name = '改'`, 'request_asker_stays'],
    ])
      await expect(superuser(`update fieldwork.request set ${change} where id = $1`, [id])).rejects.toMatchObject({
        constraint,
      });
    expect(await missing()).toContain('check-major-decisions');
    done(await post('member', `requests/${id}/receive`, { version: 4, documents: 11 }));
    expect(await missing()).not.toContain('check-major-decisions');
    expect((await page('clerk')).figures.documents).toBe(11);
    expect((await page('clerk')).requests[0].returns).toMatchObject([{ answer: '正在装订' }]);
  });
});

describe('the other ways of finding out', () => {
  it('are counted from their records, struck ones left out', async () => {
    const record = async (way: string, more: object) =>
      done(
        await post('member', 'records', {
          ...{ inspectionId: site.inspectionId, way, heldOn: '2026-11-12', subject: '了解情况' },
          ...{ inspectors: [site.people.member.accountId], ...more },
        }),
      ).id as string;
    await record('questionnaire', { people: 100, documents: 96 });
    await record('consult-materials', { documents: 20, item: 'check-key-fields' });
    const wrong = await record('visit-people', { people: 5 });
    await record('visit-people', { people: 7 });
    done(await post('member', `records/${wrong}/strike`, { version: 1, reason: '重复登记' }));
    expect((await page('clerk')).figures).toMatchObject({
      ...{ questionnairesGiven: 100, questionnairesValid: 96, documents: 31, visits: 1, visitedPeople: 7 },
    });
    const round = done(await as('clerk').get(`/api/fieldwork/rounds/${site.roundId}`));
    expect(round.total).toMatchObject({ documents: 31, visits: 1 });
    const line = round.rows.find(({ inspectionId }: { inspectionId: string }) => inspectionId === site.inspectionId);
    expect(line).toMatchObject({ requests: { asked: 1, settled: 1, late: 0 }, papers: { writing: 0, decided: 0 } });
  });
});

describe('the checklists', () => {
  it('ask for whoever is in the leading body today', async () => {
    const before = await missing();
    expect(before).toContain('talk-leading-body 李副局长');
    expect(before).not.toContain('talk-main-leader 王局长');
    expect(before).not.toContain('ask-integrity 王局长');
    await superuser(`update registry.leading_body_member set until_on = '2026-11-01' where id = $1`, [
      members.李副局长,
    ]);
    await join('赵副局长', '副局长', false);
    const after = await missing();
    expect(after.filter((line: string) => line.includes('李副局长'))).toEqual([]);
    expect(after).toContain('talk-leading-body 赵副局长');
    await talkWith('赵副局长');
    expect((await missing()).filter((line: string) => line.includes('赵副局长'))).toEqual([]);
  });

  it('let the leader waive a point with a reason that the office reads', async () => {
    const order = { inspectionId: site.inspectionId, item: 'check-reported-problems', reason: '没有收到群众反映' };
    expect((await post('member', 'waivers/items', order)).status).toBe(403);
    const { id } = done(await post('leader', 'waivers/items', order));
    expect(await missing()).not.toContain('check-reported-problems');
    expect((await page('clerk')).waivers).toMatchObject([{ id, reason: '没有收到群众反映' }]);
    expect((await post('leader', 'waivers/items', order)).body.kind).toBe('fieldwork.already-waived');
    await expect(superuser(`update fieldwork.waiver set reason = '改' where id = $1`, [id])).rejects.toMatchObject({
      constraint: 'entry_ended_once',
    });
    done(await post('leader', `waivers/${id}/end`, {}));
    expect(await missing()).toContain('check-reported-problems');
    const again = `update fieldwork.waiver set ended_on = null where id = $1`;
    await expect(superuser(again, [id])).rejects.toMatchObject({ constraint: 'entry_ended_once' });
  });
});

describe('the tasks of a step', () => {
  type Task = { code: string; missing: number; tick: { id: string } | null; mayTick: boolean; waiverId: string | null };
  const tasks = async (seat: Seat, step: string): Promise<Task[]> =>
    (await page(seat)).course.find(({ code }: { code: string }) => code === step).tasks;
  const task = async (seat: Seat, code: string) => (await tasks(seat, 'move-in')).find((each) => each.code === code);
  const open = async () => {
    const { steps } = await page('clerk');
    const next = steps.find(({ isNext }: { isNext: boolean }) => isNext);
    return next?.conditions.find(({ needs }: { needs: string }) => needs === 'tasks-done')?.missing;
  };
  const order = (code: string) => ({ inspectionId: site.inspectionId, task: code, doneOn: '2026-11-19', note: null });

  it('are ticked by the team, taken back with a reason, and read by the office', async () => {
    expect(await open()).toBe(1);
    const { movedInOn } = await page('clerk');
    const dueOn = addDays(movedInOn, 3);
    const daysLate = daysBetween(dueOn, '2026-11-20' as Day);
    expect(await task('clerk', 'agree-contact')).toMatchObject({ dueOn, daysLate });
    expect((await post('clerk', 'ticks', order('agree-contact'))).status).toBe(403);
    expect((await post('stranger', 'ticks', order('agree-contact'))).status).toBe(404);
    expect((await post('member', 'ticks', order('hold-authorisation'))).body.kind).toBe(
      'fieldwork.task-proved-by-records',
    );
    expect((await post('member', 'ticks', order('divide-work'))).body.kind).toBe('fieldwork.step-not-entered');
    const { id } = done(await post('member', 'ticks', order('agree-contact')));
    expect((await post('member', 'ticks', order('agree-contact'))).body.kind).toBe('fieldwork.already-ticked');
    expect(await task('clerk', 'agree-contact')).toMatchObject({
      missing: 0,
      tick: { id },
      mayTick: false,
      daysLate: 0,
    });
    expect(await open()).toBe(0);
    done(await post('leader', `ticks/${id}/untick`, { version: 1, reason: '场所还没有定' }));
    expect(await task('clerk', 'agree-contact')).toMatchObject({ missing: 1, takenBack: [{ reason: '场所还没有定' }] });
    await expect(
      superuser(`update fieldwork.task_tick set note = '改', version = 9 where id = $1`, [id]),
    ).rejects.toThrow('stands');
  });

  it('are let go one by one by the leader, which the office reads; an optional one need not be', async () => {
    const waiver = (code: string) => ({ inspectionId: site.inspectionId, task: code, reason: '本单位自查组对接' });
    expect((await post('leader', 'waivers/tasks', waiver('post-channels'))).body.kind).toBe(
      'fieldwork.nothing-to-waive',
    );
    const { id } = done(await post('leader', 'waivers/tasks', waiver('agree-contact')));
    expect(await task('clerk', 'agree-contact')).toMatchObject({ waiverId: id });
    expect((await page('clerk')).waivers).toContainEqual(expect.objectContaining({ id, reason: '本单位自查组对接' }));
    expect(await open()).toBe(0);
    done(await post('leader', `waivers/${id}/end`, {}));
    expect(await open()).toBe(1);
  });

  it('and its documents are those of the inspection’s kind, found where the edition says', async () => {
    const work = (await page('member')).course.find(({ code }: { code: string }) => code === 'work');
    const present = Object.fromEntries(
      work.documents.map(({ code, present: count }: { code: string; present: number }) => [code, count]),
    );
    expect(present).toMatchObject({ 'talk-record': 2, 'request-list': 1, 'working-paper': 0 });
    const checks = async () =>
      (await page('leader')).steps
        .flatMap(({ conditions }: { conditions: { needs: string }[] }) => conditions)
        .map(({ needs }: { needs: string }) => needs);
    expect(await checks()).toContain('checklists-done');
    const only = (kinds: string) =>
      asClient(site.database.superuser, async (client) => {
        // An approved edition never changes; another place's may have been written so from the beginning.
        await client.query('set session_replication_role = replica');
        await client.query(
          `update rulebook.section set body = (select jsonb_agg(case when l ->> 'needs' = 'checklists-done' then l || $2 else l end)
             from jsonb_array_elements(body) l) where edition_id = $1 and name = 'entry-conditions'`,
          [site.editionId, kinds],
        );
      });
    await only('{"kinds": ["special"]}');
    expect(await checks()).not.toContain('checklists-done');
    await only('{"kinds": ["key", "special"]}');
    expect(await checks()).toContain('checklists-done');
  });
});

describe('the journal', () => {
  it('replays to the very rows', async () => {
    const own = capabilities.flatMap(({ subjects }) => subjects).filter(({ table }) => table.startsWith('fieldwork.'));
    const findings: unknown[] = [];
    await site.database.inTransaction(systemActor, (tx) =>
      verifyJournal(tx, own, journalKey(), (finding) => findings.push(finding)),
    );
    const kinds = own.map(({ kind }) => `"${kind}"`);
    expect(findings.filter((each) => kinds.some((kind) => JSON.stringify(each).includes(kind)))).toEqual([]);
  });
});
