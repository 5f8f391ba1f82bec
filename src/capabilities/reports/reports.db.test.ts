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
import { reportRefusals } from './reports.refusals.ts';
import type { ReportPageAnswer } from './reports.schema.ts';

/** Papers that the meeting approved, and the report of them. */
let site: Site;
let deputy: Visitor;
let reportId: string;
/** What the papers rest on: a document that is indexed. */
let itemId: string;
beforeAll(async () => {
  site = await openSite();
  const scope = { scopeKind: 'inspection', scopeId: site.inspectionId } as const;
  const person = await testPerson(site.database, site.countyId, [{ role: 'team-deputy', ...scope }], site.hands.now);
  deputy = new Visitor(site.app);
  await deputy.signIn(person.loginName, person.password);
  const document = { name: '补贴发放表', description: '', origin: 'unit', keptWhere: '局档案室', secrecy: null };
  const indexed = await as('member').call('POST', `/api/evidence/inspections/${site.inspectionId}/index`, document);
  itemId = indexed.body.id;
  await approve('rectification', '违规发放津补贴', '以加班名义向12名干部发放补贴。');
  await approve('clue', '收受礼金', '收受某公司礼金2万元。');
}, 120_000);
afterAll(() => site.close());

const as = (seat: Seat) => site.people[seat].visitor;
const done = ({ status, body }: Awaited<ReturnType<Visitor['call']>>) => {
  expect([body?.kind, status < 300]).toEqual([undefined, true]);
  return body;
};
const send = (who: Visitor, method: 'POST' | 'PUT', url: string, body: object) => who.call(method, url, body);

async function approve(decision: string, title: string, seen: string): Promise<string> {
  const { inspectionId } = site;
  const { id } = done(await send(as('member'), 'POST', '/api/papers', { inspectionId }));
  const step = async (who: Visitor, verb: string, body: object) =>
    done(await send(who, 'POST', `/api/papers/${id}/${verb}`, body));
  const text = {
    ...{ title, seen, happened: '2025年1月至6月', place: '西秀区农业农村局', amount: 3_600_000 },
    ...{ character: '违反《条例》第一百零四条。', whose: '局党组负主体责任。', responsible: '局长' },
    ...{ evidence: [{ no: 1, title: '发放表', evidenceId: itemId }], category: 'squandering', discipline: 'integrity' },
    ...{ responsibility: 'main', severity: 'ordinary', foundOn: '2026-11-10', foundBy: site.people.member.accountId },
  };
  await step(as('member'), 'save', { version: 1, text });
  await step(as('member'), 'submit', { version: 2 });
  await step(deputy, 'review', { version: 3, opinion: null });
  await step(as('leader'), 'sign', { version: 4, opinion: null });
  const present = [site.people.member.accountId, site.people.leader.accountId];
  const meeting = { inspectionId, heldOn: '2026-11-20', present };
  const opened = await send(as('member'), 'POST', '/api/papers/meetings', meeting);
  const meetingId = opened.body.detail?.id ?? done(opened).id;
  await step(as('member'), 'table', { version: 5, meetingId });
  await step(as('leader'), 'decide', { version: 6, decision, opinion: '同意认定', dueOn: '2026-12-10' });
  return id;
}

const draft = (kind: string, changes: object = {}) =>
  send(as('member'), 'POST', '/api/reports', { inspectionId: site.inspectionId, kind, title: '巡察报告', ...changes });
const page = async (seat: Seat, id = reportId): Promise<ReportPageAnswer> =>
  (await as(seat).get(`/api/reports/${id}`)).body;
const fileOf = (seat: Seat) =>
  site.app.inject({
    method: 'GET',
    url: `/api/reports/${reportId}/document`,
    cookies: Object.fromEntries(as(seat).cookies),
  });
const sentencesOf = ({ parts }: ReportPageAnswer) =>
  (parts[0]?.sentences ?? []).map(({ id, text, papers }) => ({
    id,
    text,
    paperIds: papers.map((each) => each.paperId),
  }));

describe('a report', () => {
  it('is drafted from what the meeting approved, clues apart', async () => {
    const drafted = await Promise.all(Array.from({ length: 4 }, () => draft('inspection')));
    const kinds = drafted.flatMap(({ body }) => body.kind ?? []);
    expect(kinds).toEqual(Array(3).fill('reports.already-there'));
    reportId = drafted.find(({ status }) => status === 201)?.body.id;
    const made = await page('member');
    expect(made).toMatchObject({ state: 'drafting', leftOut: [], flaws: [], mayWrite: true });
    expect(sentencesOf(made).map(({ text }) => text)).toEqual([
      ...['以加班名义向12名干部发放补贴。', '违反《条例》第一百零四条。', '局党组负主体责任。'],
    ]);
    const [paper] = made.papers;
    expect(made.evidence).toEqual([
      {
        ...{ paperId: paper?.id, line: 1, title: '发放表', itemId, number: 'E-001', name: '补贴发放表' },
        ...{ state: 'index-only', hash: null },
      },
    ]);
    expect((await draft('inspection')).body.kind).toBe('reports.already-there');
    const clues = await page('member', done(await draft('clue')).id);
    expect(sentencesOf(clues)[0]?.text).toBe('收受某公司礼金2万元。');
  });

  it('is its team’s alone until it is handed in, and never the unit’s or another team’s', async () => {
    const seen = async () =>
      Promise.all(
        (['clerk', 'groupMember', 'stranger', 'elsewhere', 'contact'] as const).map(
          async (seat) => (await as(seat).get(`/api/reports/${reportId}`)).status,
        ),
      );
    expect(await seen()).toEqual([404, 404, 404, 404, 403]);
    done(await send(as('leader'), 'POST', `/api/reports/${reportId}/hand-in`, { version: 1, opinion: '同意上报' }));
    expect(await seen()).toEqual([200, 200, 404, 404, 403]);
    const waits = async (seat: Seat) =>
      (await as(seat).get('/api/workbench?view=waiting')).body.rows.some((row: { id: string }) => row.id === reportId);
    expect(await Promise.all((['groupMember', 'clerk', 'director', 'leader'] as const).map(waits))).toEqual([
      ...[true, false, false, false],
    ]);
  });

  it('comes back with a reason, and tells the second of two writers what the first wrote', async () => {
    const back = { version: 2, reason: '第一部分数字再核' };
    expect((await send(as('clerk'), 'POST', `/api/reports/${reportId}/send-back`, back)).body.kind).toBe(
      'reports.not-your-step',
    );
    done(await send(as('groupMember'), 'POST', `/api/reports/${reportId}/send-back`, back));
    const made = await page('member');
    expect(made).toMatchObject({ state: 'drafting', returns: [{ reason: back.reason }] });
    const [part] = made.parts;
    const url = `/api/reports/${reportId}/parts/${part?.id}`;
    const order = { version: 1, heading: '违规发放津补贴', sentences: sentencesOf(made) };
    done(await send(as('member'), 'PUT', url, order));
    expect(await send(deputy, 'PUT', url, { ...order, heading: '另一标题' })).toMatchObject({
      status: 409,
      body: { kind: 'platform.stale', detail: { version: 2, heading: '违规发放津补贴' } },
    });
    const own = await send(as('leader'), 'PUT', url, { ...order, version: 2, heading: '组长改的标题' });
    expect(own.body.kind).toBe('reports.signers-do-not-write');
    expect((await page('leader')).mayWrite).toBe(false);
    const bare = { ...order, version: 2, sentences: [{ ...order.sentences[0], paperIds: [] }] };
    expect((await send(as('member'), 'PUT', url, bare)).body.kind).toBe('reports.sentence-without-paper');
  });

  it('does not leave the house while the problem behind a sentence says something else', async () => {
    const { papers } = await page('leader');
    const paper = (await as('leader').get(`/api/papers/${papers[0]?.id}`)).body;
    const problem = `/api/problems/${paper.problemId}`;
    const { version, ...before } = (await as('clerk').get(problem)).body;
    done(await send(as('clerk'), 'POST', `${problem}/return`, { version, reason: '金额再核', dueOn: '2026-11-30' }));
    const { title, basis, evidence, responsible, category, discipline, responsibility, severity, foundOn } = before;
    const facts = '2025年1月至6月，以加班名义向11名干部发放补贴3.3万元。';
    const amended = {
      title,
      basis,
      evidence,
      responsible,
      category,
      discipline,
      responsibility,
      severity,
      foundOn,
      facts,
    };
    done(await send(as('member'), 'POST', `${problem}/amend`, { version: version + 1, ...amended }));
    const stale = await page('leader');
    expect(stale.flaws).toHaveLength(3);
    expect(stale.flaws[0]).toMatchObject({ flaw: 'paper-changed' });
    expect(await as('leader').get(`/api/reports/${reportId}/print`)).toMatchObject({
      status: 409,
      body: { kind: 'reports.stale-sentences' },
    });
    const { staleSentences } = reportRefusals;
    expect(await as('leader').get(`/api/reports/${reportId}/document`)).toMatchObject({
      status: 409,
      body: { says: staleSentences.says },
    });
    expect(
      (await send(as('leader'), 'POST', `/api/reports/${reportId}/hand-in`, { version: stale.version })).body.kind,
    ).toBe('reports.stale-sentences');
    const [first, ...rest] = sentencesOf(stale);
    const sentences = [
      { ...first, text: '以加班名义向11名干部发放补贴3.3万元。' },
      ...rest.map((each) => ({ ...each, isChecked: true })),
    ];
    const order = { version: stale.parts[0]?.version, heading: '违规发放津补贴', sentences };
    const url = `/api/reports/${reportId}/parts/${stale.parts[0]?.id}`;
    done(await send(as('member'), 'PUT', url, order));
    expect((await page('leader')).flaws).toEqual([]);
    // Evidence that goes away is a change, too.
    const gone = { version: 1, reason: '另行取证' };
    done(await as('member').call('POST', `/api/evidence/items/${itemId}/withdraw`, gone));
    const bare = await page('leader');
    expect(bare.flaws.map(({ flaw }) => flaw)).toEqual(['paper-changed', 'paper-changed', 'paper-changed']);
    const checked = sentencesOf(bare).map((each) => ({ ...each, isChecked: true }));
    done(await send(as('member'), 'PUT', url, { ...order, version: bare.parts[0]?.version, sentences: checked }));
    expect((await page('leader')).flaws).toEqual([]);
  });

  it('is settled by the last of its chain with the day and the points of the meeting, and then stands', async () => {
    const { version } = await page('leader');
    done(await send(as('leader'), 'POST', `/api/reports/${reportId}/hand-in`, { version }));
    const pass = { version: version + 1, heldOn: '2026-11-20', points: [{ kind: 'person', text: '局长张某' }] };
    const url = `/api/reports/${reportId}/pass`;
    const groupMember = { kind: 'account', accountId: site.people.groupMember.accountId } as AccountActor;
    // Whose turn it is may write the row; the signatures that are there stay those that were given.
    const forged = `jsonb_set(signatures, '{0,byName}', '"甲"')`;
    const twice = `signatures || jsonb_build_array(signatures -> 0, jsonb_set(signatures -> 0, '{byId}', to_jsonb(platform.actor_id())))`;
    const unsigned = `state = 'settled', step = null, turn = null, settled_at = now(), seal = repeat('0', 64)`;
    for (const change of [
      ...[`signatures = ${forged}`, `signatures = ${twice}`, `returns = '[]'`, `title = '改'`],
      ...[unsigned, `state = 'drafting', step = null, turn = null, signatures = '[]'`],
    ]) {
      const write = site.database.inTransaction(groupMember, (tx) =>
        rows(tx, raw(`update reports.report set ${change} where id = '${reportId}'`)),
      );
      await expect(write, change).rejects.toMatchObject({
        constraint: expect.stringMatching(/^report_((signatures|returns)_stay|title_stays|goes_on_by_steps)$/),
      });
    }
    expect((await send(as('groupMember'), 'POST', url, { ...pass, heldOn: null })).body.kind).toBe(
      'reports.day-needed',
    );
    done(await send(as('groupMember'), 'POST', url, pass));
    const settled = await page('clerk');
    // The office gets numbers and hashes, no titles.
    expect(settled.evidence).toMatchObject([
      { number: 'E-001', title: null, name: null, itemId: null, state: 'withdrawn' },
    ]);
    expect(settled).toMatchObject({ state: 'settled', allowed: [], mayWrite: false });
    expect(settled.signatures.at(-1)).toMatchObject({ heldOn: '2026-11-20', points: [{ text: '局长张某' }] });
    const print = done(await as('clerk').get(`/api/reports/${reportId}/print`));
    expect(print).toMatchObject({
      seal: settled.seal,
      parts: [{ sentences: [{ papers: [settled.papers[0]?.number] }, {}, {}] }],
    });
    const [sentence] = print.parts[0].sentences;
    const file = await fileOf('clerk');
    expect(decodeURIComponent(String(file.headers['content-disposition']))).toMatch(/^attachment; .*巡察报告\.docx$/);
    const texts = await paragraphsOf(file.rawPayload);
    expect(texts.slice(0, 3)).toEqual([settled.teamName, '　　　　〔2026〕　　号', settled.title]);
    const text = settled.parts[0]?.sentences.map((each) => each.text).join('');
    expect(texts).toContain(`${text}（依据底稿：${sentence.papers[0]}）`);
    expect(texts.at(-1)).toContain(settled.seal);
    expect((await fileOf('stranger')).json().kind).toBe('reports.report-missing');
    const noted = await asClient(site.database.superuser, (client) =>
      client.query(`select actor_id from journal.entry where event = 'report-exported' and subject_id = $1`, [
        reportId,
      ]),
    );
    expect(noted.rows).toEqual([{ actor_id: site.people.clerk.accountId }]);
    const late = asClient(site.database.superuser, (client) =>
      client.query(`update reports.part set heading = '改' where report_id = $1`, [reportId]),
    );
    await expect(late).rejects.toThrow(/is not being written/);
  });

  it('replays from its journal to the very rows', async () => {
    const own = capabilities.flatMap(({ subjects }) => subjects).filter(({ table }) => table.startsWith('reports.'));
    const findings: unknown[] = [];
    await site.database.inTransaction(systemActor, (tx) =>
      verifyJournal(tx, own, journalKey(), (finding) => findings.push(finding)),
    );
    const kinds = own.map(({ kind }) => `"${kind}"`);
    expect(findings.filter((each) => kinds.some((kind) => JSON.stringify(each).includes(kind)))).toEqual([]);
  });

  it('says to its team that the authorisation is over, not that what was being written never was', async () => {
    const { inspectionId } = site;
    const paper = done(await send(as('member'), 'POST', '/api/papers', { inspectionId })).id;
    const talk = done(await send(as('member'), 'POST', '/api/fieldwork/talks', { inspectionId })).id;
    await asClient(site.database.superuser, (client) =>
      client.query(`set session_replication_role = replica;
        update authorisations.authorisation set to_on = from_on where inspection_id = '${inspectionId}'`),
    );
    const kinds = async (seat: Seat) =>
      Promise.all(
        [`papers/${paper}`, `reports/${reportId}`, `fieldwork/talks/${talk}`].map(
          async (url) => (await as(seat).get(`/api/${url}`)).body.kind,
        ),
      );
    expect(await kinds('member')).toEqual(Array(3).fill('rounds.not-authorised'));
    expect((await send(as('member'), 'POST', `/api/fieldwork/talks/${talk}/record`, { version: 1 })).body.kind).toBe(
      'rounds.not-authorised',
    );
    expect(await kinds('stranger')).toEqual([
      ...['papers.paper-missing', 'reports.report-missing', 'fieldwork.talk-missing'],
    ]);
  });
});
