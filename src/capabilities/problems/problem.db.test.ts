import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilities } from '#main/capabilities.ts';
import { rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { readSheet } from '#platform/spreadsheet/read-sheet.ts';
import { asClient, systemActor } from '#test/harness.ts';
import { writeLedger } from './export.ts';
import { openSite, paper, type Seat, type Site } from './fixtures/site.ts';
import { closeProblem, handOn, lockProblem, moveHolding, reopenProblem } from './index.ts';
import type { Holding } from './problem.schema.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 120_000);
afterAll(() => site.close());

const as = (seat: Seat) => site.people[seat].visitor;
const register = async (changes: Record<string, unknown> = {}) => {
  const answer = await as('member').call('POST', '/api/problems', paper(site, changes));
  expect([answer.status, answer.body?.kind]).toEqual([201, undefined]);
  return answer.body as { id: string; number: string };
};
const step = (seat: Seat, id: string, name: string, body: object) =>
  as(seat).call('POST', `/api/problems/${id}/${name}`, body);
const page = async (seat: Seat, id: string) => (await as(seat).get(`/api/problems/${id}`)).body;
const confirm = (id: string, version = 1) =>
  step('leader', id, 'confirm', { version, opinion: '同意认定', dueOn: '2026-12-10' });
const feedBack = (id: string, version = 2) =>
  step('clerk', id, 'feed-back', { version, on: '2026-11-20', dueOn: '2026-12-20' });

describe('a problem', () => {
  it('is numbered in its team’s round, waits for the team, and is confirmed by another than its finder', async () => {
    const { id, number } = await register();
    expect(number).toMatch(/^\[2026\]3巡-2组-\d{2}号$/);
    expect(await page('member', id)).toMatchObject({
      state: 'registered',
      holderKind: 'team',
      nextStep: 'confirm',
      unitName: '西秀区农业农村局',
      dueOn: '2026-11-30',
    });
    expect((await step('member', id, 'confirm', {})).body.kind).toBe('http.not-allowed');
    expect((await confirm(id)).status).toBe(200);
    expect(await page('clerk', id)).toMatchObject({
      state: 'confirmed',
      holderName: '西秀区巡察办',
      nextStep: 'feed-back',
    });
  });

  it('registered without a paper says so to team and office and to nobody else, and stands on the site’s desk', async () => {
    const { id } = await register();
    await confirm(id);
    await feedBack(id);
    expect((await page('member', id)).isWithoutPaper).toBe(true);
    expect((await page('clerk', id)).isWithoutPaper).toBe(true);
    expect((await page('contact', id)).isWithoutPaper).toBe(false);
    const desk = (await as('member').get(`/api/fieldwork/inspections/${site.inspectionId}`)).body;
    expect(desk.withoutPaper.map((each: { id: string }) => each.id)).toContain(id);
  });

  it('of the leader’s own finding is not confirmed by the leader', async () => {
    const { body } = await as('leader').call('POST', '/api/problems', paper(site));
    expect((await confirm(body.id)).body.kind).toBe('problems.finder-confirms');
  });

  it('keeps numbers without doubles when many register at once', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => register()));
    expect(new Set(made.map(({ number }) => number)).size).toBe(12);
  });

  it('is held beside papers of the inspection that say nearly the same, by its team alone', async () => {
    const title = '以会代训名义发放补贴';
    const facts = '2023年4月至9月，镇财政所所长韦某某以会代训为名给11名在编人员造表发钱，合计2.64万元。';
    const { id, number } = await register({ title, facts });
    const alike = async (seat: Seat, words: string, besides = '') =>
      as(seat).get(
        `/api/problems/alike?inspection=${site.inspectionId}&written=${encodeURIComponent(words)}${besides && `&besides=${besides}`}`,
      );
    const again = `${title} 2023年4月至9月，财政所所长韦某某以会代训为名向11名在编人员发钱2.64万元。`;
    const [likest] = (await alike('member', again)).body;
    expect(likest).toMatchObject({ id, number, title });
    expect(likest.likeness).toBeGreaterThan(75);
    expect((await alike('member', again, id)).body).toEqual([]);
    expect((await alike('member', '2022年7月12日，区第二小学校长任某未经询价，签订采购合同18.7万元。')).body).toEqual(
      [],
    );
    expect((await alike('stranger', again)).body).toEqual([]);
    expect((await alike('clerk', again)).status).toBe(403);
  });

  it('refuses what the rulebook does not know, and days that cannot be', async () => {
    const kindOf = async (changes: object) =>
      (await as('member').call('POST', '/api/problems', paper(site, changes as Record<string, unknown>))).body.kind;
    expect(await kindOf({ category: 'unheard-of' })).toBe('problems.category-unknown');
    expect(await kindOf({ foundOn: '2026-09-01' })).toBe('problems.found-outside');
    expect(await kindOf({ dueOn: '2026-11-19' })).toBe('problems.due-in-past');
    expect(await kindOf({ inspectionId: site.otherInspectionId })).toBe('problems.inspection-missing');
  });

  it('is missing for another team, another jurisdiction and, until feedback, for the unit and the supervisors', async () => {
    const { id } = await register();
    for (const seat of ['stranger', 'elsewhere', 'contact', 'supervisor', 'desk'] as const)
      expect([seat, (await as(seat).get(`/api/problems/${id}`)).status]).toEqual([seat, 404]);
    await confirm(id);
    await feedBack(id);
    for (const seat of ['contact', 'supervisor'] as const)
      expect([seat, (await as(seat).get(`/api/problems/${id}`)).status]).toEqual([seat, 200]);
    for (const seat of ['stranger', 'elsewhere', 'desk'] as const)
      expect([seat, (await as(seat).get(`/api/problems/${id}`)).status]).toEqual([seat, 404]);
    // The unit learns neither who found and confirmed it nor what proves it.
    const ownPage = (await as('contact').get(`/api/problems/${id}`)).body;
    expect(ownPage).toMatchObject({ foundByName: '', confirmedByName: null, evidence: null });
    const rowOf = async (seat: Seat) =>
      (await as(seat).get('/api/problems')).body.rows.find((row: { id: string }) => row.id === id);
    expect([(await rowOf('contact')).foundByName, (await rowOf('clerk')).foundByName]).toEqual([
      '',
      expect.stringMatching(/./),
    ]);
    const events = (await as('contact').get(`/api/problems/${id}/timeline`)).body.map(
      (e: { event: string }) => e.event,
    );
    expect(events).toEqual(['problem-fed-back']);
    const all = (await as('member').get(`/api/problems/${id}/timeline`)).body;
    expect(all.map((e: { event: string }) => e.event)).toEqual([
      'problem-registered',
      'problem-confirmed',
      'problem-fed-back',
    ]);
    expect(all[1].detail).toEqual({ opinion: '同意认定' });
  });

  it('goes through a unit’s hands to a second person’s signature, and can be opened again', async () => {
    const { id } = await register();
    await confirm(id);
    await feedBack(id);
    const unit = { kind: 'unit', id: site.unitId, name: '西秀区农业农村局' } as const;
    const office = { kind: 'office', id: site.countyId, name: '西秀区巡察办' } as const;
    const due = { dueOn: '2026-12-30' as never };
    const inAct = <T>(work: Parameters<typeof site.database.inTransaction<T>>[1]) =>
      site.database.inTransaction(systemActor, work);
    const doer = { id: site.people.contact.accountId, name: '联络员' };
    await inAct(async (tx) => {
      const problem = await lockProblem(tx, id);
      await handOn(
        tx,
        { problem, route: 'rectification', holder: unit, nextStep: 'plan', ...due },
        systemActor,
        site.hands.now,
      );
      await moveHolding(
        tx,
        { problemId: id, holder: office, nextStep: 'sign-off', ...due },
        systemActor,
        site.hands.now,
      );
      await closeProblem(
        tx,
        { problemId: id, outcome: 'rectified', proof: '退款凭证', doneBy: doer },
        systemActor,
        site.hands.now,
      );
    });
    expect(await page('contact', id)).toMatchObject({
      state: 'closed',
      outcome: 'rectified',
      doneByName: '联络员',
      holderName: null,
    });
    await inAct((tx) =>
      reopenProblem(
        tx,
        { problemId: id, reason: '回头看发现未到位', holder: unit, nextStep: 'rectify', ...due },
        systemActor,
        site.hands.now,
      ),
    );
    expect(await page('clerk', id)).toMatchObject({ state: 'handed-on', timesReopened: 1, outcome: null });
  });

  it('as a clue is seen by the discipline desk and never by the unit', async () => {
    const { id } = await register();
    await confirm(id);
    const desk = { kind: 'receiving-desk', id: site.countyId, name: '西秀区纪委' } as const;
    await site.database.inTransaction(systemActor, async (tx) => {
      const problem = await lockProblem(tx, id);
      const order = {
        problem,
        route: 'clue',
        holder: desk,
        nextStep: 'receive',
        dueOn: '2026-12-01' as never,
      } as const;
      await handOn(tx, order, systemActor, site.hands.now);
    });
    expect((await as('desk').get(`/api/problems/${id}`)).status).toBe(200);
    expect((await as('contact').get(`/api/problems/${id}`)).status).toBe(404);
    expect((await as('supervisor').get(`/api/problems/${id}`)).status).toBe(404);
  });

  it('shows the second of two editors both texts', async () => {
    const { id } = await register();
    const { inspectionId: _, dueOn: __, ...facts } = paper(site);
    expect((await step('member', id, 'amend', { ...facts, title: '甲', version: 1 })).status).toBe(200);
    const second = await step('leader', id, 'amend', { ...facts, title: '乙', version: 1 });
    expect([second.status, second.body.kind, second.body.detail.title]).toEqual([409, 'platform.stale', '甲']);
  });

  it('is registered for supervision by the director alone, under the year’s next number', async () => {
    const { id } = await register();
    const order = { version: 1, keyKind: 'matter', supervisorName: '冉静' };
    expect((await step('clerk', id, 'supervise', order)).status).toBe(403);
    expect((await step('director', id, 'supervise', order)).status).toBe(200);
    expect(await page('clerk', id)).toMatchObject({ keyKind: 'matter', supervisionNumber: '督办〔2026〕1号' });
  });

  it('cannot be ended by a hand in the database without proof, or signed by its doer', async () => {
    const { id } = await register();
    const attempt = (set: string) =>
      asClient(site.database.superuser, (client) =>
        client.query(`update problems.problem set ${set} where id = '${id}'`),
      ).catch((error: { constraint?: string }) => error.constraint);
    expect(await attempt(`holder_id = null`)).toBe('problem_open_is_held');
    expect(await attempt(`state = 'closed'`)).toMatch(/^problem_/);
    expect(await attempt(`number = 'X'`)).toBe('problem_origin_stays');
  });
});

describe('the database, asked past the rules', () => {
  /** One change of a problem by the application's role in a person's name. */
  const change = (seat: Seat, id: string, set: string) =>
    asClient(site.database.application, async (client) => {
      await client.query(
        `begin; select set_config('zhuoluo.kind', 'account', true), set_config('zhuoluo.account', '${site.people[seat].accountId}', true)`,
      );
      return (await client.query(`update problems.problem set ${set} where id = '${id}'`)).rowCount;
    }).catch(({ code }: { code?: string }) => code);

  it('lets nobody confirm but the leader, and him only as himself', async () => {
    const { id } = await register();
    const by = (seat: Seat) =>
      `state = 'confirmed', confirmed_on = '2026-11-20', confirmed_by = '${site.people[seat].accountId}', confirmed_by_name = '某',
        holder_kind = 'office', holder_id = jurisdiction_id, next_step = 'feed-back'`;
    expect(await change('member', id, by('leader'))).toBe('42501');
    expect(await change('clerk', id, by('clerk'))).toBe('42501');
    expect(await change('leader', id, by('director'))).toBe('42501');
    expect(await change('leader', id, by('leader'))).toBe(1);
  });

  it('lets the team write its paper until it is confirmed, and the office feed it back', async () => {
    const { id } = await register();
    expect(await change('member', id, `facts = '改过的事实'`)).toBe(1);
    expect(await change('clerk', id, `facts = '改过的事实'`)).toBe('42501');
    await confirm(id);
    expect(await change('member', id, `facts = '改过的事实'`)).toBe('42501');
    expect(await change('leader', id, `state = 'fed-back', fed_back_on = '2026-11-20'`)).toBe('42501');
    expect(await change('clerk', id, `key_kind = 'matter', supervision_number = '1', supervisor_name = '某'`)).toBe(
      '42501',
    );
  });
});

describe('the ledger', () => {
  it('is paged by key without doubles or gaps', async () => {
    for (let n = 0; n < 60; n += 1) await register({ title: `连号问题${n}` });
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const { body } = await as('clerk').get(`/api/problems?jurisdiction=${site.countyId}${after}`);
      seen.push(...body.rows.map((row: { id: string }) => row.id));
      if (body.next === null) break;
      after = `&after=${body.next}`;
    }
    const { body } = await as('clerk').get('/api/problems/count');
    expect([seen.length, new Set(seen).size]).toEqual([body.total, body.total]);
    expect((await as('stranger').get('/api/problems')).body.rows).toEqual([]);
  });

  it('finds two neighbouring characters, rare or common, and nothing that is not seen', async () => {
    const { id } = await register({ title: '截留挪用粮食直补资金' });
    const found = async (seat: Seat, search: string) =>
      (await as(seat).get(`/api/problems?search=${encodeURIComponent(search)}`)).body.rows.map(
        (row: { id: string }) => row.id,
      );
    expect(await found('clerk', '直补')).toEqual([id]);
    expect(await found('member', '粮食直补')).toEqual([id]);
    expect(await found('stranger', '直补')).toEqual([]);
    expect(await found('clerk', '补直')).toEqual([]);
    expect((await as('clerk').get('/api/problems?search=%E8%A1%A5')).body.kind).toBe('problems.search-too-short');
    expect((await found('clerk', '连号问题')).length).toBe(50);
  });

  it('counts by kept sums exactly what is there, before and after they are summed up', async () => {
    const live = () =>
      site.database.inTransaction(systemActor, (tx) =>
        rows<{ state: string; count: number }>(
          tx,
          sql`select state, count(*)::integer as count from problems.problem group by 1 order by 1`,
        ),
      );
    const kept = async () =>
      (await as('clerk').get('/api/problems/group-counts')).body
        .map(({ state, count }: { state: string; count: number }) => ({ state, count }))
        .sort((one: { state: string }, other: { state: string }) => (one.state < other.state ? -1 : 1));
    expect(await kept()).toEqual(await live());
    await site.database.inTransaction(systemActor, (tx) => rows(tx, sql`select problems.sum_up_counts()`));
    expect(await kept()).toEqual(await live());
  });

  it('previews a step for many and takes it for all or none', async () => {
    const made = [await register(), await register(), await register()];
    const ids = made.map(({ id }) => id);
    await confirm(ids[0] ?? '');
    const order = { command: 'confirm', opinion: '集体研究同意', dueOn: '2026-12-10' };
    const preview = (await as('leader').call('POST', '/api/problems/bulk/preview', { ids, order })).body;
    expect([preview.possible, preview.lines.filter((l: { allowed: boolean }) => !l.allowed).length]).toEqual([2, 1]);
    expect((await as('leader').call('POST', '/api/problems/bulk', { ids, order })).body.kind).toBe(
      'problems.bulk-mixed',
    );
    expect((await as('leader').call('POST', '/api/problems/bulk', { ids: ids.slice(1), order })).body).toEqual({
      done: 2,
    });
  });

  it('is exported as it is filtered, and its views are one’s own', async () => {
    const file = await as('clerk').get('/api/problems.xlsx?state=confirmed');
    expect([file.status, String(file.body).slice(0, 2)]).toEqual([200, 'PK']);
    const taken = sql`select c.detail from journal.entry e join journal.content c on c.entry_id = e.id where e.event = 'ledger-exported'`;
    expect(await site.database.inTransaction(systemActor, (tx) => rows(tx, taken))).toEqual([
      { detail: { state: ['confirmed'] } },
    ]);
    const order = { filter: {}, reach: 'any', today: '2026-11-20' as never } as const;
    const shown = writeLedger(site.database, systemActor, order, [], 'zh', ['number', 'problem', 'due']);
    const [header, first] = await Array.fromAsync(readSheet(await buffer(shown), '问题台账.xlsx'));
    expect(header?.cells).toEqual(['编号', '问题', '期限']);
    expect(first?.cells).toHaveLength(3);
    const view = { name: '逾期未办', filters: 'due=overdue', columns: ['number', 'title'] };
    expect((await as('clerk').call('POST', '/api/problem-views', view)).status).toBe(201);
    expect((await as('clerk').call('POST', '/api/problem-views', view)).body.kind).toBe('problems.view-name-taken');
    expect((await as('director').get('/api/problem-views')).body).toEqual([]);
    const [saved] = (await as('clerk').get('/api/problem-views')).body;
    await as('clerk').call('POST', `/api/problem-views/${saved.id}/end`, { version: saved.version });
    expect((await as('clerk').get('/api/problem-views')).body).toEqual([]);
  });

  it('is narrowed by round, unit and holder, each found by a part of its name, and holders add up to what is open', async () => {
    const labels = async (seat: Seat, query: string) =>
      (await as(seat).get(`/api/problems/choices?${query}`)).body.map(({ label }: { label: string }) => label);
    expect(await labels('clerk', 'of=unit&search=农业农村')).toEqual(['西秀区农业农村局']);
    expect(await labels('clerk', 'of=unit&search=没有这个')).toEqual([]);
    expect(await labels('clerk', `of=unit&search=没有这个&chosen=${site.unitId}`)).toEqual(['西秀区农业农村局']);
    expect(await labels('clerk', `of=round&chosen=${site.roundId}`)).toHaveLength(1);
    expect(await labels('stranger', `of=inspection&search=西秀区农业农村局`)).toEqual([]);
    const holdings: Holding[] = (await as('clerk').get('/api/problems/holdings')).body;
    const open = async (query: string) => (await as('clerk').get(`/api/problems/count?${query}`)).body.total;
    expect(holdings.reduce((sum, { open: held }) => sum + held, 0)).toBe(await open('due=open'));
    for (const { kind, id, open: held, overdue } of holdings) {
      expect(await open(`holder=${id}&holderKind=${kind}`)).toBe(held);
      expect(await open(`holder=${id}&holderKind=${kind}&due=overdue`)).toBe(overdue);
    }
    expect((await as('elsewhere').get('/api/problems/holdings')).body).toEqual([]);
  });

  it('gives a unit its history by round, each figure as many as its list, clues only for who may know them', async () => {
    const rounds = async (seat: Seat) => (await as(seat).get(`/api/registry/units/${site.unitId}/rounds`)).body;
    const [line] = await rounds('director');
    const open = async (query: string) =>
      (await as('director').get(`/api/problems/count?inspection=${site.inspectionId}&refound=no&${query}`)).body.total;
    expect(line).toMatchObject({ inspectionId: site.inspectionId, clues: 0, accountability: 0 });
    expect([line.found, line.rectified, line.open, line.overdue]).toEqual([
      await open('state=registered,confirmed,fed-back,handed-on,closed'),
      await open('outcome=rectified'),
      await open('due=open'),
      await open('due=overdue'),
    ]);
    expect((await rounds('clerk'))[0]).toMatchObject({ clues: null, accountability: 0 });
    expect((await rounds('contact'))[0]).toMatchObject({ clues: null, accountability: null });
    expect((await rounds('contact'))[0].found).toBeLessThan(line.found);
    expect((await as('elsewhere').get(`/api/registry/units/${site.unitId}/rounds`)).status).toBe(404);
  });

  it('folds from the journal to the very rows of its tables', async () => {
    const findings: unknown[] = [];
    await site.database.inTransaction(systemActor, (tx) =>
      verifyJournal(
        tx,
        capabilities
          .flatMap(({ subjects }) => subjects)
          .filter(({ kind }) => kind === 'problem' || kind === 'saved-view'),
        journalKey(),
        (finding) => findings.push(finding),
      ),
    );
    expect(findings.filter((finding) => JSON.stringify(finding).includes('"problem"'))).toEqual([]);
  });
});
