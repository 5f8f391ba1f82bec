import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadShippedRulebooks } from '#capabilities/rulebook/index.ts';
import { recordTeams } from '#capabilities/teams/index.ts';
import { somebody } from '#capabilities/teams/person.testing.ts';
import { capabilities, subjects } from '#main/capabilities.ts';
import { sql } from '#platform/db/sql.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Day } from '#platform/kernel/time.ts';
import { asClient, systemActor } from '#test/harness.ts';
import { type Office, openOffice } from '#test/office.ts';
import type { Visitor } from '#test/visitor.ts';
import type { AssignmentAnswer, GroupAnswer } from './groups.schema.ts';

const password = 'Luodi-7-Shengen';
let office: Office;
let clerk: Visitor;
let leading: Visitor;
let editionId: string;
/** Four townships, the second with a village; each with two people in the pool, and two experts. */
const townships = [1, 2, 3, 4].map(() => newId());
const village = newId();
const people = townships.map(() => [newId(), newId()]);
const experts = [newId(), newId()];
const teamId = newId();
let area = '';

beforeAll(async () => {
  office = await openOffice(capabilities.flatMap(({ routes }) => routes));
  await loadShippedRulebooks(office.database, office.hands.now);
  await layOut();
  clerk = await office.signedIn('xixiu', password);
  leading = await office.signedIn('lingdao', password);
  const [edition] = await office.bySystem<{ id: string }>(
    sql`select e.id from rulebook.edition e join rulebook.rulebook r on r.id = e.rulebook_id where r.code = 'county-2024' and e.status = 'approved'`,
  );
  editionId = edition?.id ?? '';
});
afterAll(() => office.close());

async function layOut(): Promise<void> {
  const unit = (id: string, at: number, kind: string, parent: string | null) =>
    `insert into registry.unit (id, version, jurisdiction_id, code, registered_on) values ('${id}', 1, '${office.county}', 'T${at}', '2015-01-01');
     insert into registry.unit_state (id, version, unit_id, jurisdiction_id, name, kind, sector, level, parent_id, from_on)
       values (gen_random_uuid(), 1, '${id}', '${office.county}', '${kind === 'village' ? '新村' : `第${at}镇`}', '${kind}', 'grassroots', '${kind}',
         ${parent === null ? 'null' : `'${parent}'`}, '2015-01-01');`;
  const units = townships.map((id, at) => unit(id, at + 1, 'township', null)).join('\n');
  const [, second = ''] = townships;
  await asClient(office.database.superuser, (client) =>
    client.query(`begin; ${units} ${unit(village, 9, 'village', second)} commit;`),
  );
  const person = (id: string, name: string, field: string) => ({
    ...somebody({ name, field, homeUnit: `${name}所在单位`, resume: [], relatives: [] }),
    ...{ id, jurisdictionId: office.county, joinedOn: '2023-01-01' as Day, accountId: null },
  });
  const members = people.flatMap((ids, at) =>
    ids.map((id, one) => person(id, `镇${at + 1}员${one + 1}`, 'discipline')),
  );
  const all = [...members, ...experts.map((id, at) => person(id, `专家${at + 1}`, 'audit'))];
  const team = {
    id: teamId,
    jurisdictionId: office.county,
    ordinal: 1,
    name: '第一巡察组',
    establishedOn: '2020-01-01' as Day,
  };
  await office.database.inTransaction(systemActor, (tx) =>
    recordTeams(tx, { bodies: [], teams: [team], people: all }, office.hands.now),
  );
}

const areaOf = (which: readonly number[], leader = which[0]) => ({
  jurisdictionId: office.county,
  kind: 'area',
  name: '东片区协作组',
  bodies: which.map((at) => ({ unitId: townships[at], isLeading: at === leader, personIds: people[at] })),
});
const page = async (id: string, by = clerk): Promise<GroupAnswer> => (await by.get(`/api/groups/${id}`)).body;
const draft = (order: object, by = clerk) => by.call('POST', '/api/groups', order);
const act = async (id: string, verb: string, order: object = {}, by = clerk) =>
  by.call('POST', `/api/groups/${id}/${verb}`, { version: (await page(id, by)).version, ...order });
const latest = async (id = area): Promise<AssignmentAnswer> => (await page(id)).assignments[0] as AssignmentAnswer;
const decide = async (verb: string, order: object = {}) => {
  const { id, version } = await latest();
  return clerk.call('POST', `/api/groups/assignments/${id}/${verb}`, { version, ...order });
};
const unlawful = (statement: string) =>
  asClient(office.database.superuser, (client) =>
    client.query(statement).then(
      () => 'done',
      (error: { constraint?: string }) => error.constraint,
    ),
  );

let ordinal = 0;
/** A round planned for a township and, where wanted, its village. */
async function plan(month: string, unitId: string, along?: string): Promise<{ roundId: string; inspectionId: string }> {
  ordinal += 1;
  const facts = {
    jurisdictionId: office.county,
    year: 2024,
    ordinal,
    name: `2024年第${ordinal}轮巡察`,
    kind: 'regular',
  };
  const days = { plannedFrom: `2024-${month}-01`, plannedTo: `2024-${month}-20` };
  const { body } = await clerk.call('POST', '/api/rounds', { ...facts, ...days, editionId });
  const add = async (order: object): Promise<string> =>
    (
      await clerk.call('POST', `/api/rounds/${body.id}/inspections`, {
        teamId,
        kind: 'regular',
        leaderName: '原组长',
        ...order,
      })
    ).body.id;
  const inspectionId = await add({ unitId });
  if (along !== undefined) await add({ unitId: along, underInspectionId: inspectionId });
  return { roundId: body.id, inspectionId };
}

describe('an area group', () => {
  it('is drafted by the office from townships of which none is in another, one of them leading', async () => {
    expect((await draft(areaOf([0]))).body).toMatchObject({
      kind: 'groups.two-townships',
      fields: [{ field: 'bodies' }],
    });
    expect((await draft(areaOf([0, 1], 9))).body.kind).toBe('groups.one-leading');
    const strange = {
      ...areaOf([0, 1]),
      bodies: [{ unitId: office.unit, personIds: people[0] }, areaOf([1]).bodies[0]],
    };
    expect((await draft(strange)).body.kind).toBe('groups.not-township');
    const twice = { ...areaOf([0, 1]), expertIds: [people[0]?.[0]] };
    expect((await draft(twice)).body.says.zh).toContain('镇1员1重复列入');
    expect((await draft(areaOf([0, 1]), leading)).status).toBe(403);
    const made = await draft(areaOf([0, 1]));
    expect(made.status).toBe(201);
    area = made.body.id;
    const other = { ...areaOf([1, 2]), name: '西片区协作组' };
    expect((await draft(other)).body.says.zh).toBe('第2镇已经在“东片区协作组”中，一个乡镇同时只能属于一个片区。');
    expect((await draft(areaOf([2, 3]))).body).toMatchObject({
      kind: 'groups.name-taken',
      fields: [{ field: 'name' }],
    });
    expect((await act(area, 'recompose', areaOf([0, 1, 2]))).status).toBe(200);
    expect((await page(area)).bodies.map(({ name, isLeading }) => [name, isLeading])).toEqual([
      ['第1镇', true],
      ['第2镇', false],
      ['第3镇', false],
    ]);
  });

  it('is formed by the leading group alone and is then a team that no list of inspection teams shows', async () => {
    const { inspectionId } = await plan('02', townships[3] as string);
    expect((await clerk.call('POST', `/api/groups/${area}/assign`, { inspectionId })).body.kind).toBe(
      'groups.not-standing',
    );
    expect((await act(area, 'form', { decisionNumber: '西巡组〔2024〕1号' })).status).toBe(403);
    expect((await act(area, 'return', { reason: '请写明牵头乡镇。' }, leading)).status).toBe(200);
    expect((await page(area)).returnedReason).toBe('请写明牵头乡镇。');
    expect((await act(area, 'form', { decisionNumber: '西巡组〔2024〕1号' }, leading)).status).toBe(200);
    expect(await page(area)).toMatchObject({ state: 'standing', formedOn: '2024-01-01' });
    const { teams } = (await clerk.get(`/api/teams?jurisdictionId=${office.county}`)).body;
    expect(teams.map(({ name }: { name: string }) => name)).toEqual(['第一巡察组']);
    const team = { jurisdictionId: office.county, ordinal: 51, name: '第五十一巡察组', establishedOn: '2023-12-01' };
    expect((await clerk.call('POST', '/api/teams', team)).body.kind).toBe('teams.ordinal-taken');
  });

  it('sends nobody to his own township or its village; the next in turn heads where the leading one is inspected', async () => {
    const { inspectionId } = await plan('03', townships[1] as string, village);
    const [choice] = (await clerk.get(`/api/groups/${area}/inspections`)).body.rows.filter(
      ({ unitName }: { unitName: string }) => unitName === '第2镇',
    );
    expect(choice).toMatchObject({ inspectionId, teamName: '第一巡察组' });
    expect((await clerk.call('POST', `/api/groups/${area}/assign`, { inspectionId })).status).toBe(201);
    const first = await latest();
    expect(first).toMatchObject({ headName: '镇1员1', headBody: '第1镇', state: 'proposed', unitName: '第2镇' });
    expect(first.members.map(({ bodyName }) => bodyName)).not.toContain('第2镇');
    expect(first.leftOut.find(({ name }) => name === '镇2员1')?.because.zh).toContain('不巡察自己');
    const own = (await page(area)).forces.find(({ personName }) => personName === '镇2员1')?.id ?? '';
    const crew = { headId: first.headId, memberIds: [...first.memberIds, own] };
    expect((await decide('crew', crew)).body).toMatchObject({
      kind: 'groups.place-barred',
      fields: [{ field: 'memberIds' }],
    });
    expect((await decide('crew', { ...crew, memberIds: first.memberIds.slice(0, 2) })).body.kind).toBe(
      'groups.size-under',
    );
    expect((await decide('cancel', { reason: '改由巡察组承担。' })).status).toBe(200);
  });

  it('has its seats and leads the inspection and its village once accepted', async () => {
    const { inspectionId } = await plan('04', townships[0] as string);
    const { inspectionId: other, roundId } = await plan('05', townships[1] as string, village);
    expect((await clerk.call('POST', `/api/groups/${area}/assign`, { inspectionId: other })).status).toBe(201);
    expect((await decide('accept')).status).toBe(200);
    const shown = (await clerk.get(`/api/inspections/${other}`)).body;
    expect(shown).toMatchObject({ teamName: '东片区协作组', leaderName: '镇1员1' });
    const [along] = shown.along;
    expect((await clerk.get(`/api/inspections/${along.id}`)).body.teamName).toBe('东片区协作组');
    const { rows: seats } = (await clerk.get(`/api/assembly/inspections/${other}/team`)).body;
    expect(seats.map(({ seat }: { seat: { zh: string } }) => seat.zh)).toEqual(['组长', '谈话组员', '谈话组员']);
    expect((await clerk.get(`/api/groups/inspections/${along.id}`)).body.group).toMatchObject({ groupId: area });
    expect((await act(area, 'end', { on: '2024-01-01', reason: '合并' })).body.says.zh).toContain(
      '还有1项任务没有结束',
    );
    const staffing = { version: shown.version, teamId, kind: 'regular', leaderName: '另一组长' };
    expect((await clerk.call('POST', `/api/inspections/${other}/staff`, staffing)).body.kind).toBe(
      'rounds.group-has-it',
    );
    expect(shown.allowed.find(({ command }: { command: string }) => command === 'staff').allowed).toBe(false);
    expect(
      await unlawful(
        `set zhuoluo.kind = 'system'; update rounds.inspection set team_id = '${teamId}' where id = '${other}'`,
      ),
    ).toBe('inspection_team_by_assignment');
    // Beside the group one team inspects: there is nothing to draw lots for.
    const beside = { unitId: townships[3], teamId, kind: 'regular', leaderName: '原组长' };
    expect((await clerk.call('POST', `/api/rounds/${roundId}/inspections`, beside)).status).toBe(201);
    expect((await clerk.call('POST', `/api/assembly/rounds/${roundId}/draws`, {})).body.kind).toBe(
      'assembly.nothing-to-draw',
    );
    // The leading township is inspected: the head comes from the next in turn.
    expect((await clerk.call('POST', `/api/groups/${area}/assign`, { inspectionId })).status).toBe(201);
    expect(await latest()).toBeDefined();
    const { assignments } = await page(area);
    expect(assignments.find(({ inspectionId: id }) => id === inspectionId)?.headBody).toBe('第2镇');
    const map = (await clerk.get(`/api/groups/map?jurisdictionId=${office.county}`)).body;
    const visit = map.visits.find(({ inspectionId: id }: { inspectionId: string }) => id === other);
    expect(visit.barredIds).toEqual([townships[1]]);
    expect(visit.townshipIds).not.toContain(townships[1]);
    expect(map.townships.map(({ groupName }: { groupName: string | null }) => groupName)).toEqual([
      ...Array.from({ length: 3 }, () => '东片区协作组'),
      null,
    ]);
  });

  it('replaces a seat from its own forces alone, and refuses whoever would inspect his own in words', async () => {
    const taken = (await page(area)).assignments.find(({ state }) => state === 'accepted');
    const { rows: seats } = (await clerk.get(`/api/assembly/inspections/${taken?.inspectionId}/team`)).body;
    const { seatId } = seats.find(({ name }: { name: string }) => name === '镇3员1');
    const order = { seatId, ground: 'illness', words: '住院' };
    const { id } = (await clerk.call('POST', '/api/assembly/substitutions', order)).body;
    const url = `/api/assembly/substitutions/${id}`;
    const found = (await clerk.get(`${url}/successors`)).body;
    expect(found.group).toBe('东片区协作组');
    expect(found.lawful.map(({ name }: { name: string }) => name)).toEqual(['镇3员2']);
    expect(found.barred.map(({ name }: { name: string }) => name).sort()).toEqual(['镇2员1', '镇2员2']);
    const propose = async (successorId: unknown) =>
      (await clerk.call('POST', `${url}/propose`, { version: 1, successorId, reason: '经验相当' })).body;
    expect((await propose(experts[0])).says.zh).toContain('不是东片区协作组的人员');
    const own = await propose(people[1]?.[0]);
    expect([own.kind, own.says.zh]).toEqual(['assembly.substitute-barred', expect.stringContaining('第2镇')]);
    expect(await propose(people[2]?.[1])).toMatchObject({ id });
    expect((await leading.call('POST', `${url}/approve`, { version: 2, note: '同意' })).body).toMatchObject({ id });
    const after = (await clerk.get(`/api/assembly/inspections/${taken?.inspectionId}/team`)).body.rows;
    expect(after.filter(({ endedOn }: { endedOn: string | null }) => endedOn === null)).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: '镇3员2' })]),
    );
  });

  it('gives the inspection back as it was when its acceptance is taken back', async () => {
    const taken = (await page(area)).assignments.find(({ state }) => state === 'accepted');
    const order = { version: taken?.version, reason: '改由巡察组承担。' };
    expect((await clerk.call('POST', `/api/groups/assignments/${taken?.id}/cancel`, order)).status).toBe(200);
    expect((await clerk.get(`/api/inspections/${taken?.inspectionId}`)).body).toMatchObject({
      ...{ teamName: '第一巡察组', leaderName: '原组长' },
    });
    expect(
      await office.bySystem(sql`select from assembly.seat where round_id = ${taken?.roundId} and ended_on is null`),
    ).toEqual([]);
  });
});

describe('a joint group', () => {
  const stationed = (at: number, unitId: string) => ({
    name: `派驻第${at}纪检监察组`,
    stationedAt: [unitId],
    personIds: [people[3]?.[at] ?? experts[1]],
  });
  const joint = () => ({
    jurisdictionId: office.county,
    kind: 'joint',
    name: '派驻第一联组',
    bodies: [stationed(0, office.unit), stationed(1, townships[2] as string), stationed(2, townships[3] as string)],
    expertIds: [experts[0]],
  });

  it('is made of three bodies that differ, with an expert', async () => {
    const order = joint();
    expect((await draft({ ...order, bodies: order.bodies.slice(0, 2) })).body.kind).toBe('groups.three-bodies');
    expect((await draft({ ...order, expertIds: [] })).body).toMatchObject({ fields: [{ field: 'expertIds' }] });
    const same = order.bodies.map((body) => ({ ...body, stationedAt: [office.unit] }));
    expect((await draft({ ...order, bodies: same })).body.kind).toBe('groups.bodies-same');
    const made = await draft(order);
    expect(made.status).toBe(201);
    expect((await act(made.body.id, 'form', { decisionNumber: '西巡组〔2024〕2号' }, leading)).status).toBe(200);
    const { inspectionId } = await plan('06', office.unit);
    expect((await clerk.call('POST', `/api/groups/${made.body.id}/assign`, { inspectionId })).status).toBe(201);
    const { members, headBody } = await latest(made.body.id);
    expect(members.map(({ name }) => name)).toEqual(['镇4员2', '专家2', '专家1']);
    expect(headBody).toBe('派驻第1纪检监察组');
  });
});

describe('the database', () => {
  it('refuses what the program never writes', async () => {
    const [force] = (await page(area)).forces;
    const proposed = (await page(area)).assignments.find(({ state }) => state === 'proposed');
    const set = (what: string, id = proposed?.id) =>
      unlawful(`update groups.assignment set ${what} where id = '${id}'`);
    expect(force?.personName).toBe('镇1员1');
    expect(await set(`member_ids = member_ids || '${force?.id}'::uuid`)).toBe('assignment_nobody_inspects_his_own');
    expect(await set(`head_id = '${force?.id}'`)).toBe('assignment_head_goes_along');
    expect(await set(`member_ids = member_ids || gen_random_uuid()`)).toBe('assignment_by_own_forces');
    expect(
      await unlawful(
        `update groups.cooperation_group set state = 'ended', ended_on = '2024-01-01', end_reason = '合并' where id = '${area}'`,
      ),
    ).toBe('cooperation_group_ends_without_assignments');
    expect(
      await unlawful(`update groups.body set until_on = '2024-01-01' where group_id = '${area}' and is_leading`),
    ).toBe('cooperation_group_composed');
    expect(await unlawful(`update groups.body set unit_id = '${townships[1]}' where unit_id = '${townships[2]}'`)).toBe(
      'group_body_township_once',
    );
    expect(await unlawful(`update teams.team set kind = 'area' where id = '${teamId}'`)).toBe('team_kind_stays');
    expect(await unlawful(`update groups.force set until_on = from_on + 1 where role = 'expert'`)).toBe(
      'joint_group_has_expert',
    );
    const goes = `update groups.assignment set is_changed = is_changed where id = '${proposed?.id}'`;
    const crew = `select unnest(member_ids) from groups.assignment where id = '${proposed?.id}'`;
    expect(await unlawful(`update groups.force set until_on = from_on + 1 where id in (${crew}); ${goes}`)).toBe(
      'assignment_by_present_forces',
    );
    const home = `update teams.pool_person set home_unit_id = (select i.unit_id from rounds.inspection i join groups.assignment a
      on a.inspection_id = i.id where a.id = '${proposed?.id}') where id in (select person_id from groups.force where id in (${crew}))`;
    expect(await unlawful(`${home}; ${goes}`)).toBe('assignment_nobody_inspects_his_own');
  });

  it('replays the groups from their entries', async () => {
    const findings: unknown[] = [];
    await office.database.inTransaction(systemActor, (tx) =>
      verifyJournal(tx, subjects, journalKey(), (finding) => findings.push(finding)),
    );
    // The place was laid out by hand.
    const own = findings.filter((one) => /cooperation|group-|team/.test((one as { subjectKind: string }).subjectKind));
    expect(own).toEqual([]);
  });
});
