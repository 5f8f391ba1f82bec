/** A clue that another commission has to deal with: who sees it on its way, and what stays with the sender. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { capability as problems } from '#capabilities/problems/index.ts';
import { openRound, type TestRound } from '#capabilities/rectification/fixtures/round.ts';
import type { Answer, Visitor } from '#test/visitor.ts';
import { capability } from './index.ts';

let round: TestRound;
let desk: Visitor;
let officer: Visitor;
let director: Visitor;
let cityDesk: Visitor;
let cityOfficer: Visitor;
let cityDirector: Visitor;
let strangers: Visitor[];

beforeAll(async () => {
  round = await openRound([...accounts.routes, ...problems.routes, ...capability.routes]);
  const { cityId, otherCountyId } = round.city;
  desk = await round.person('discipline-receiving-desk');
  officer = await round.person('discipline-officer');
  director = await round.person('office-director');
  cityDesk = await round.person('discipline-receiving-desk', cityId);
  cityOfficer = await round.person('discipline-officer', cityId);
  cityDirector = await round.person('office-director', cityId);
  strangers = [
    await round.person('discipline-receiving-desk', otherCountyId),
    await round.person('discipline-officer', otherCountyId),
    await round.person('unit-secretary'),
    cityOfficer,
    cityDirector,
  ];
}, 60_000);
afterAll(() => round.close());

async function act(who: Visitor, id: string, verb: string, order: Record<string, unknown> = {}): Promise<Answer> {
  const { body } = await who.get(`/api/clues/${id}`);
  return who.call('POST', `/api/clues/${id}/${verb}`, { version: body.version ?? 1, ...order });
}
async function done(answer: Promise<Answer>): Promise<Answer['body']> {
  const { status, body } = await answer;
  expect([status < 300, body?.kind]).toEqual([true, undefined]);
  return body;
}
const problemRow = (id: string) =>
  round.value('select to_jsonb(p) from problems.problem p where id = $1', id) as Promise<Record<string, unknown>>;

const letter = { reason: '反映市管干部', document: '西纪移〔2026〕3号' };

/** Received at the county, with a person named. */
async function received(): Promise<{ id: string; problemId: string }> {
  const problemId = await round.problem();
  const order = { problemId, source: 'team-finding', foundOn: '2026-09-01', matter: '套取资金', dueOn: '2026-11-30' };
  const { id } = await done(director.call('POST', '/api/clues', order));
  await done(act(desk, id, 'receive'));
  const facts = { name: `龙甲${problemId.slice(-6)}`, workplace: '旧州镇', post: '镇长', isHead: true };
  const registered = { jurisdictionId: round.city.countyId, ...facts, isPartyMember: true };
  const person = await done(desk.call('POST', '/api/clues/persons', registered));
  await done(desk.call('POST', `/api/clues/${id}/persons`, { personId: person.id, isPrincipal: true }));
  return { id, problemId };
}
const passed = async () => {
  const clue = await received();
  await done(act(officer, clue.id, 'pass-on', { ...letter, to: round.city.cityId, dueOn: '2026-12-01' }));
  return clue;
};

describe('a clue passed on to the higher commission', () => {
  it('waits for its desk alone, which signs; then it goes on there, and the sender keeps the receipt', async () => {
    const { id, problemId } = await passed();
    expect(await problemRow(problemId)).toMatchObject({ holder_id: round.city.cityId, next_step: 'receive' });
    for (const stranger of strangers) expect((await stranger.get(`/api/clues/${id}`)).status).not.toBe(200);
    const listed = await cityDesk.get(`/api/clues?jurisdictionId=${round.city.cityId}`);
    expect(listed.body.rows.map((row: { id: string }) => row.id)).toContain(id);
    const { body: asked } = await cityDesk.get(`/api/clues/${id}`);
    expect(asked).toMatchObject({ state: 'passing', people: [], passed: { toName: '安顺市', receipt: null } });
    expect(asked.reported).toContain('龙甲');
    expect(asked.allowed).toEqual([{ command: 'take-over', allowed: true }]);
    expect((await act(officer, id, 'dispose', { manner: 'held-for-review', reason: '待查' })).body.kind).toBe(
      'clues.being-passed',
    );

    const next = await done(act(cityDesk, id, 'take-over', { dueOn: '2026-12-10' }));
    expect(await problemRow(problemId)).toMatchObject({ holder_id: round.city.cityId, holder_kind: 'discipline' });
    const { body: mine } = await officer.get(`/api/clues/${id}`);
    expect(mine).toMatchObject({ state: 'closed', finding: 'passed-on', passed: { receipt: { closedOn: null } } });
    expect((await officer.get(`/api/clues/${next.id}`)).status).toBe(404);
    expect((await desk.get(`/api/clues/${next.id}`)).status).toBe(404);
    expect((await cityOfficer.get(`/api/clues/${next.id}`)).body).toMatchObject({
      state: 'received',
      cameFrom: '西秀区',
    });

    const closing = { manner: 'closed-without-case', reason: '查否', document: '安纪〔2026〕7号', dueOn: '2026-12-20' };
    await done(act(cityOfficer, next.id, 'dispose', closing));
    await done(act(cityDesk, next.id, 'return-result', { dueOn: '2026-12-25' }));
    await done(act(cityDirector, next.id, 'close'));
    expect(await problemRow(problemId)).toMatchObject({ state: 'closed', outcome: 'concluded' });
    expect((await desk.get(`/api/clues/${id}`)).body.passed.receipt).toMatchObject({ closedOn: '2026-11-24' });
  });

  it('comes back where it is taken back before the receipt, and the other desk sees it no more', async () => {
    const { id, problemId } = await passed();
    await done(act(desk, id, 'take-back', { reason: '误送', dueOn: '2026-12-05' }));
    expect((await cityDesk.get(`/api/clues/${id}`)).status).toBe(404);
    expect((await officer.get(`/api/clues/${id}`)).body).toMatchObject({ state: 'received', passed: null });
    expect(await problemRow(problemId)).toMatchObject({ holder_id: round.city.countyId, holder_kind: 'discipline' });
  });

  it('is counted once', async () => {
    const { id } = await passed();
    const count = () =>
      round.value(
        `select sum(c.clues)::integer from clues.counts(null) c, set_config('zhuoluo.kind', 'system', false)`,
      );
    const before = await count();
    await done(act(cityDesk, id, 'take-over', { dueOn: '2026-12-10' }));
    expect(await count()).toBe(before);
  });
});

describe('a clue of a raised-level inspection', () => {
  it('goes to the commission of the level that inspects, wherever the unit lies', async () => {
    // 提级: the city's round at a county's unit; the county's own commission does not hear of it.
    const { cityId } = round.city;
    const same = `name, year, ordinal, kind, edition_id, state, planned_from, planned_to, planned_at, planned_by_name, approved_at, approved_by_name,
      decision_number, announced_on, begun_on, feedback_from, rectifying_from`;
    await round.value(
      `with t as (insert into teams.team (id, version, jurisdiction_id, ordinal, name, established_on)
         values (gen_random_uuid(), 1, $1, 1, '第一巡察组', '2015-01-01'))
       insert into rounds.round (id, version, jurisdiction_id, ${same}) select gen_random_uuid(), 1, $1, ${same} from rounds.round where id = $2 returning id`,
      cityId,
      round.roundId,
    );
    const inspectionId = (await round.value(
      `insert into rounds.inspection select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'jurisdiction_id', $1::uuid,
         'round_id', r.id, 'team_id', t.id))).* from rounds.inspection i, rounds.round r, teams.team t
       where i.id = $2 and r.jurisdiction_id = $1 and t.jurisdiction_id = $1 returning id`,
      cityId,
      round.inspectionId,
    )) as string;
    const order = {
      inspectionId,
      source: 'team-finding',
      foundOn: '2026-09-01',
      matter: '插手工程',
      dueOn: '2026-11-30',
    };
    const { id } = await done(cityDirector.call('POST', '/api/clues', order));
    expect((await cityDesk.get(`/api/clues/${id}`)).body).toMatchObject({
      jurisdictionName: '安顺市',
      unitName: '旧州镇',
    });
    for (const county of [desk, officer, director]) expect((await county.get(`/api/clues/${id}`)).status).toBe(404);
    await done(act(cityDesk, id, 'receive'));
    await done(act(cityOfficer, id, 'pass-on', { ...letter, to: round.city.countyId, dueOn: '2026-12-01' }));
    await done(act(desk, id, 'take-over', { dueOn: '2026-12-10' }));
  });
});
