/** Desks of everybody around one inspection: each sees what waits for it, what went on from it, and nothing of others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { capability as clues } from '#capabilities/clues/index.ts';
import { holdersOf, capability as problems } from '#capabilities/problems/index.ts';
import { openRound, type TestRound } from '#capabilities/rectification/fixtures/round.ts';
import { capability as rectification } from '#capabilities/rectification/index.ts';
import type { AccountActor, Grant } from '#platform/kernel/actor.ts';
import { type Day, dayOf } from '#platform/kernel/time.ts';
import { type Holding, testPerson } from '#test/people.ts';
import type { Visitor } from '#test/visitor.ts';
import { capability } from './index.ts';
import { lightOf, lights, type View, views } from './workbench.model.ts';
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
  const all = [accounts, problems, rectification, clues, capability];
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
  const officesOwn = ['drafted', 'fed-back'];
  // Of a clue, whoever may not read it sees what the problem says: that the discipline commission has it.
  const cluesAsProblems = ['problem:receive', 'problem:return-result'];
  it.each([
    ['team-member', ['registered'], [...cluesAsProblems, 'fed-back', 'rectifying', 'reviewed']],
    ['team-leader', ['registered'], [...cluesAsProblems, 'fed-back', 'rectifying', 'reviewed']],
    ['office-clerk', officesOwn, [...cluesAsProblems, 'issued', 'rectifying', 'reviewed']],
    ['office-director', officesOwn, ['issued', 'received', 'rectifying', 'reviewed', 'transferred']],
    ['leading-group-member', [], [...cluesAsProblems, 'issued', 'rectifying', 'reviewed']],
    ['unit-contact', unitsOwn, ['reviewed']],
    ['unit-secretary', unitsOwn, ['reviewed']],
    ['rectification-supervisor', ['reviewed'], ['rectifying']],
    ['discipline-receiving-desk', ['transferred'], ['received']],
    ['discipline-officer', ['received'], []],
    ['organisation-officer', [], []],
  ] as const)('of %s holds what waits for it, and shows who has what went on', async (role, waiting, handedOn) => {
    expect(await seen(role, 'waiting')).toEqual([...waiting].sort());
    expect(await seen(role, 'handed-on')).toEqual([...handedOn].sort());
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
    const desks = holdersOf(forged);
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
    const desks = holdersOf([{ ...own, withSubordinates: false }]);
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
