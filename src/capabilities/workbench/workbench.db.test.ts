/** Desks of everybody around one inspection: each sees what waits for it, what went on from it, and nothing of others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { capability as assembly } from '#capabilities/assembly/index.ts';
import { capability as authorisations } from '#capabilities/authorisations/index.ts';
import { capability as clues } from '#capabilities/clues/index.ts';
import { capability as notices } from '#capabilities/notices/index.ts';
import { paper } from '#capabilities/problems/fixtures/site.ts';
import { holdersOf, capability as problems } from '#capabilities/problems/index.ts';
import { openRound, type TestRound } from '#capabilities/rectification/fixtures/round.ts';
import { capability as rectification } from '#capabilities/rectification/index.ts';
import { capability as rounds } from '#capabilities/rounds/index.ts';
import { capability as rulebook } from '#capabilities/rulebook/index.ts';
import type { AccountActor, Grant } from '#platform/kernel/actor.ts';
import { type Day, dayOf } from '#platform/kernel/time.ts';
import { type Holding, testPerson } from '#test/people.ts';
import type { Visitor } from '#test/visitor.ts';
import { committedDraw, planned } from './fixtures/plans.ts';
import { capability } from './index.ts';
import { itemPath } from './web/workbench.api.ts';
import { lightOf, lights, seatsOf, type View, views } from './workbench.model.ts';
import { countItems, listItems } from './workbench.queries.ts';
import type { ItemAnswer } from './workbench.schema.ts';

let round: TestRound;
const people = new Map<Holding['role'], Visitor>();
const items = new Map<string, string>();

const roles = [
  'team-member',
  'team-leader',
  'office-clerk',
  'office-director',
  'leading-group-member',
  'unit-contact',
  'unit-secretary',
  'rectification-supervisor',
  'discipline-receiving-desk',
  'discipline-officer',
  'organisation-officer',
] as const satisfies readonly Holding['role'][];

beforeAll(async () => {
  const all = [
    accounts,
    rulebook,
    rounds,
    assembly,
    authorisations,
    problems,
    rectification,
    clues,
    notices,
    capability,
  ];
  round = await openRound(all.flatMap(({ routes }) => routes));
  for (const role of roles) people.set(role, await round.person(role));
  await layItemsOut();
}, 120_000);
afterAll(() => round.close());

function as(role: Holding['role']): Visitor {
  const found = people.get(role);
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return found;
}

async function sent(role: Holding['role'], url: string, body: object) {
  const answer = await as(role).call('POST', url, body);
  expect([url, answer.status < 300, answer.body?.kind]).toEqual([url, true, undefined]);
  return answer.body;
}

/** One item with every holder, by the people's own steps. */
async function layItemsOut(): Promise<void> {
  items.set('registered', await registered());
  items.set('fed-back', await round.problem());
  items.set('rectifying', await assigned());
  items.set('reviewed', await reviewedTask());
  items.set('transferred', await transferred());
  const received = await transferred();
  await sent('discipline-receiving-desk', `/api/clues/${received}/receive`, { version: 1 });
  items.set('received', received);
  items.set('drafted', await drafted());
  const issued = await drafted();
  await sent('office-director', `/api/rectification/letters/${issued}/issue`, { version: 1 });
  items.set('issued', issued);
  await layOfficeOut();
}

/** What waits in the office itself: plans, a rulebook, notices, a case, a look-back. */
async function layOfficeOut(): Promise<void> {
  items.set('plan', await planned(round, 4, '丙'));
  items.set('plan without leader', await planned(round, 5, null));
  items.set('draw', await committedDraw(round, String(items.get('plan'))));
  items.set('edition', await submittedEdition());
  const words = { title: '巡察公告', body: '公告', issuer: '巡察办', phone: null, mailbox: null, receptionUntil: null };
  const origin = { roundId: round.roundId, inspectionId: round.inspectionId, kind: 'inspection' };
  items.set('notice', (await sent('office-clerk', '/api/notices', { ...origin, ...words })).id);
  const typical = {
    bulletin: '西纪通〔2026〕4期',
    title: '典型问题',
    body: '某镇发放补助',
    people: 'hidden',
    audience: 'public',
  };
  const notification = { jurisdictionId: round.city.countyId, problemId: null, ...typical };
  items.set('notification', (await sent('office-clerk', '/api/case-notifications', notification)).id);
  const [live] = (await as('office-clerk').get('/api/authorisations')).body.rows;
  await sent('office-clerk', `/api/authorisations/${live.id}/ask-withdrawal`, { version: 1, reason: '组长另有任用' });
  items.set('authorisation', live.id);
  items.set('case', await filedCase());
  items.set('look-back', await lookedAt());
}

async function submittedEdition(): Promise<string> {
  const basedOn = await round.value('select edition_id from rounds.round where id = $1', round.roundId);
  const title = { zh: '修订本', en: 'Revision' };
  const draft = { basedOn, jurisdictionId: round.city.countyId, title };
  const { id } = await sent('office-clerk', '/api/rulebooks/editions', draft);
  const url = `/api/rulebooks/editions/${id}`;
  const { edition, sections } = (await as('office-clerk').get(url)).body;
  const { version, lines } = sections.find(({ name }: { name: string }) => name === 'deadlines');
  const changed = lines.map((line: object, at: number) => (at === 0 ? { ...line, amount: 12 } : line));
  const saved = await as('office-clerk').call('PUT', `${url}/sections/deadlines`, { version, lines: changed });
  expect(saved.status).toBe(200);
  await sent('office-clerk', `${url}/submit`, { version: edition.version, effectiveFrom: '2027-01-01' });
  return id;
}

async function filedCase(): Promise<string> {
  const url = `/api/clues/${await transferred()}`;
  const named = {
    jurisdictionId: round.city.countyId,
    name: '龙甲',
    workplace: '旧州镇',
    post: '副镇长',
    isHead: false,
    isPartyMember: true,
  };
  const { id: personId } = await sent('discipline-receiving-desk', '/api/clues/persons', named);
  await sent('discipline-receiving-desk', `${url}/receive`, { version: 1 });
  await sent('discipline-receiving-desk', `${url}/persons`, { personId, isPrincipal: true });
  const disposal = { manner: 'preliminary-verification', reason: '可查性强' };
  await sent('discipline-officer', `${url}/dispose`, { version: 2, ...disposal });
  const filing = { title: '套取资金案', personIds: [personId], dueOn: '2027-02-01' };
  await sent('discipline-officer', `${url}/file-case`, { version: 3, ...filing });
  return (await as('discipline-officer').get(url)).body.cases[0].id;
}

async function lookedAt(): Promise<string> {
  const id = await reviewedTask();
  await sent('rectification-supervisor', `/api/rectification/tasks/${id}/sign-off`, {
    version: 4,
    outcome: 'rectified',
    keptUp: false,
  });
  const seen = { lookedOn: '2026-11-24', seen: '抽查凭证', evidence: '凭证', conclusion: 'held', signBy: '2026-12-01' };
  return (await sent('office-clerk', `/api/rectification/tasks/${id}/look-back`, seen)).id;
}

async function registered(): Promise<string> {
  const id = await round.problem('confirmed');
  await round.value(
    `update problems.problem set state = 'registered', confirmed_on = null, confirmed_by = null, confirmed_by_name = null,
      holder_kind = 'team', holder_id = inspection_id, holder_name = '第二巡察组', next_step = 'confirm' where id = $1`,
    id,
  );
  return id;
}

async function assigned(): Promise<string> {
  const order = { problemIds: [await round.problem()], way: 'rectification', completeBy: '2027-01-20' };
  return (await sent('office-clerk', '/api/rectification/tasks', order)).taskIds[0];
}

async function reviewedTask(): Promise<string> {
  const id = await assigned();
  const step = (role: Holding['role'], version: number, name: string, order: object = {}) =>
    sent(role, `/api/rectification/tasks/${id}/${name}`, { version, ...order });
  await step('unit-contact', 1, 'plan', { plan: '整改方案', measures: '清退补助', responsibleLeader: '镇长' });
  await step('unit-contact', 2, 'prove', { proof: '收据三张', recoveredFen: 0, dueOn: '2027-01-20' });
  await step('unit-secretary', 3, 'review', { dueOn: '2027-01-20' });
  return id;
}

async function transferred(): Promise<string> {
  const order = { source: 'team-finding', foundOn: '2026-09-01', matter: '套取项目资金', dueOn: '2026-11-30' };
  return (await sent('office-director', '/api/clues', { problemId: await round.problem(), ...order })).id;
}

async function drafted(): Promise<string> {
  const letter = { kind: 'suggestion-letter', unitId: round.unitId, title: '关于规范补贴发放的建议', body: '建议' };
  const order = { ...letter, issueBy: '2026-12-01', answerBy: '2026-12-31', problemIds: [] };
  return (await sent('office-clerk', '/api/rectification/letters', order)).id;
}

/** The same problem many times over, in one statement. */
async function copies(id: string, many: number): Promise<void> {
  const columns = await round.value(
    `select string_agg(column_name, ',') from information_schema.columns
      where table_schema = 'problems' and table_name = 'problem' and is_generated = 'NEVER'`,
  );
  const copied = String(columns).replace(/\w+/g, 'copy.$&');
  await round.value(
    `insert into problems.problem (${columns}) select ${copied} from problems.problem p, generate_series(1, ${many}) n,
      jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'number', p.number || '-' || n)) copy where p.id = $1`,
    id,
  );
}

async function page(who: Visitor, query = ''): Promise<{ rows: ItemAnswer[]; next: string | null }> {
  const { status, body } = await who.get(`/api/workbench${query}`);
  expect([status, body.kind]).toEqual([200, undefined]);
  return body;
}

function actor(accountId: string, grants: readonly Grant[]): AccountActor {
  return { kind: 'account', accountId, sessionId: '', name: '测试', role: '', grants, address: '127.0.0.1' };
}

/** The items by the names they were laid out under; those of which only the problem is seen by their kind and step. */
async function seen(role: Holding['role'], view: View): Promise<string[]> {
  const names = new Map([...items].map(([name, id]) => [id, name]));
  const { rows } = await page(as(role), `?view=${view}`);
  return rows.map(({ id, kind, nextStep }) => names.get(id) ?? `${kind}:${nextStep}`).sort();
}

describe('a desk', () => {
  const unitsOwn = ['issued', 'rectifying'];
  const officesOwn = ['fed-back', 'plan without leader'];
  const directorsOwn = ['drafted', 'edition', 'look-back', 'notice', 'notification'];
  // Of a clue, whoever may not read it sees what the problem says: that the discipline commission has it.
  const cluesAsProblems = ['problem:receive', 'problem:return-result', 'problem:return-result'];
  const withUnits = ['issued', 'rectifying', 'reviewed'];
  it.each([
    ['team-member', [], [...cluesAsProblems, 'fed-back', 'rectifying', 'registered', 'reviewed']],
    ['team-leader', ['registered'], [...cluesAsProblems, 'fed-back', 'rectifying', 'reviewed']],
    ['office-clerk', officesOwn, [...cluesAsProblems, ...withUnits, ...directorsOwn, 'plan', 'authorisation', 'draw']],
    [
      'office-director',
      [...officesOwn, ...directorsOwn],
      [...withUnits, 'authorisation', 'case', 'draw', 'plan', 'received', 'transferred'],
    ],
    ['leading-group-member', ['authorisation', 'draw', 'edition', 'plan'], [...cluesAsProblems, ...withUnits]],
    ['unit-contact', unitsOwn, ['reviewed']],
    ['unit-secretary', unitsOwn, ['reviewed']],
    ['rectification-supervisor', ['reviewed'], ['look-back', 'rectifying']],
    ['discipline-receiving-desk', ['transferred'], ['case', 'received']],
    ['discipline-officer', ['case', 'draw', 'received'], []],
    ['organisation-officer', ['draw'], []],
  ] as const)('of %s holds what waits for it, and shows who has what went on', async (role, waiting, handedOn) => {
    expect(await seen(role, 'waiting')).toEqual([...waiting].sort());
    expect(await seen(role, 'handed-on')).toEqual([...handedOn].sort());
  });

  it('never holds what its own person drew up: a colleague in the same seat has it', async () => {
    const typical = {
      bulletin: '西纪通〔2026〕5期',
      title: '自拟通报',
      body: '某局会议超标',
      people: 'hidden',
      audience: 'public',
    };
    const draft = { jurisdictionId: round.city.countyId, problemId: null, ...typical };
    const { id } = await sent('office-director', '/api/case-notifications', draft);
    const shown = async (who: Visitor, view: View) =>
      (await page(who, `?view=${view}`)).rows.some((row) => row.id === id);
    expect([await shown(as('office-director'), 'waiting'), await shown(as('office-director'), 'handed-on')]).toEqual([
      false,
      true,
    ]);
    const colleague = await round.person('office-director');
    expect(await shown(colleague, 'waiting')).toBe(true);
    const withdrawal = { version: 1, reason: '另行通报' };
    await sent('office-director', `/api/case-notifications/${id}/withdraw`, withdrawal);
    expect(await shown(colleague, 'waiting')).toBe(false);
  });

  it('holds no problem of its own finding for a leader to confirm: another confirms it', async () => {
    const order = paper(round, { category: 'implement-decisions', discipline: null, responsibility: null });
    const { id } = await sent('team-leader', '/api/problems', order);
    const shown = async (who: Visitor) => (await page(who, '?view=waiting')).rows.some((row) => row.id === id);
    expect(await shown(as('team-leader'))).toBe(false);
    expect(await shown(await round.person('team-leader'))).toBe(true);
  });

  it('opens each of its items where it is dealt with', async () => {
    for (const role of roles)
      for (const view of views)
        for (const { kind, id, roundId } of (await page(as(role), `?view=${view}`)).rows) {
          const path = kind === 'draw' ? `/assembly/rounds/${roundId}/draws` : itemPath({ kind, id, roundId });
          const { status } = await as(role).get(`/api${path}`);
          expect([role, kind, status]).toEqual([role, kind, 200]);
        }
  });

  it('asks the office to authorise a leader who came after the authorised one, and the leading group once it is drafted', async () => {
    const url = `/api/inspections/${round.inspectionId}`;
    const before = (await as('office-clerk').get(url)).body;
    const lead = async (leaderName: string) => {
      const { version, teamId, kind } = (await as('office-clerk').get(url)).body;
      await sent('office-clerk', `${url}/staff`, { version, teamId, kind, leaderName, leaderPersonId: null });
    };
    const found = async (who: Holding['role'], step: string) =>
      (await page(as(who))).rows.find(({ nextStep }) => nextStep === step);
    expect(await found('office-clerk', 'authorise-anew')).toBeUndefined();
    await lead('接任组长');
    const wanted = await found('office-clerk', 'authorise-anew');
    expect(wanted?.title).toContain('接任组长');
    expect(wanted?.dueOn).toBe(wanted?.heldSince);
    expect(wanted && itemPath(wanted)).toBe(`/authorisations/rounds/${round.roundId}?draft=${round.inspectionId}`);
    expect(await found('leading-group-member', 'authorise-anew')).toBeUndefined();
    const term = { decisionNumber: '西授〔2026〕9号', fromOn: '2026-11-24', toOn: '2026-12-30' };
    const { ids } = await sent('office-clerk', '/api/authorisations', {
      ...{ roundId: round.roundId, inspectionIds: [round.inspectionId], ...term },
    });
    expect(await found('office-clerk', 'authorise-anew')).toBeUndefined();
    expect((await found('leading-group-member', 'approve-authorisation'))?.id).toBe(ids[0]);
    const declined = { version: 1, reason: '另行研究' };
    await sent('leading-group-member', `/api/authorisations/${ids[0]}/decline`, declined);
    expect((await found('office-clerk', 'authorise-anew'))?.id).toBe(round.inspectionId);
    await lead(before.leaderName);
  });

  it('of another county, unit, team or round is empty, and administrators have none', async () => {
    const strangers: [Holding['role'], string][] = [
      ['office-director', round.city.otherCountyId],
      ['discipline-officer', round.city.otherCountyId],
      ['unit-secretary', round.otherUnitId],
    ];
    for (const [role, scopeId] of strangers) {
      const stranger = await round.person(role, scopeId);
      for (const view of views) expect((await page(stranger, `?view=${view}`)).rows).toEqual([]);
    }
    const auditor = await round.person('audit-administrator');
    expect((await auditor.get('/api/workbench')).body.kind).toBe('http.not-allowed');
  });

  it('asked for with forged scopes shows nothing, for the policies do not believe them', async () => {
    const grant = (role: string, scopeKind: Grant['scopeKind'], scopeId: string) =>
      ({ role, scopeKind, scopeId, withSubordinates: true }) satisfies Grant;
    const forged = [
      grant('office-director', 'jurisdiction', round.city.countyId),
      grant('discipline-officer', 'jurisdiction', round.city.countyId),
      grant('unit-secretary', 'unit', round.unitId),
      grant('team-leader', 'inspection', round.inspectionId),
      grant('rectification-supervisor', 'round', round.roundId),
    ];
    const theirs: Holding = { role: 'office-clerk', scopeKind: 'jurisdiction', scopeId: round.city.otherCountyId };
    const { accountId } = await testPerson(round.database, round.city.otherCountyId, [theirs], round.hands.now);
    const forger = actor(accountId, forged);
    const desks = [...holdersOf(forged), ...seatsOf(forged)];
    const today = dayOf(round.hands.now);
    await round.database.inTransaction(forger, async (tx) => {
      for (const view of views) expect(await listItems(tx, { desks, view, today }, 50)).toEqual([]);
      const none = { red: 0, yellow: 0, green: 0 };
      expect(await countItems(tx, { desks, today }, 50)).toEqual({ waiting: none, 'handed-on': none });
    });
  });
});

describe('the lights', () => {
  it('are those of the rule on every day, and counted as listed', async () => {
    const own = { role: 'office-clerk', scopeKind: 'jurisdiction', scopeId: round.city.countyId } as const;
    const { accountId } = await testPerson(round.database, own.scopeId, [own], round.hands.now);
    const grants = [{ ...own, withSubordinates: false }];
    const desks = [...holdersOf(grants), ...seatsOf(grants)];
    await round.database.inTransaction(actor(accountId, []), async (tx) => {
      for (const today of ['2026-11-24', '2026-12-05', '2026-12-21', '2027-01-21'] as Day[]) {
        const counts = await countItems(tx, { desks, today }, 100);
        for (const view of views) {
          const all = await listItems(tx, { desks, view, today }, 100);
          expect(all.length).toBeGreaterThan(0);
          expect(all.map((item) => [today, item.light])).toEqual(all.map((item) => [today, lightOf(item, today)]));
          for (const light of lights) {
            const listed = await listItems(tx, { desks, view, light, today }, 100);
            expect(listed).toEqual(all.filter((item) => item.light === light));
            expect(counts[view][light]).toBe(listed.length);
          }
        }
      }
    });
  });

  it('are paged by due day and id, each item once', async () => {
    await copies(await round.problem(), 54);
    const clerk = await round.person('office-clerk');
    const first = await page(clerk);
    const second = await page(clerk, `?after=${first.next}`);
    const all = [...first.rows, ...second.rows];
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 7, null]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(57);
    const { body: counts } = await clerk.get('/api/workbench/counts');
    expect(counts.waiting).toEqual({ red: 0, yellow: 0, green: 57 });
    const keys = all.map(({ dueOn, id }) => `${dueOn}.${id}`);
    expect(keys).toEqual([...keys].sort());
    expect((await clerk.get('/api/workbench?after=nonsense')).status).toBe(422);
  });
});
