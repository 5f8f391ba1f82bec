/** What a round was approved as, what its inspections found, and its teams are kept, by the program and by the database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { capability as notices } from '#capabilities/notices/index.ts';
import { openRound, type TestRound } from '#capabilities/rectification/fixtures/round.ts';
import { capability as teams } from '#capabilities/teams/index.ts';
import { rows } from '#platform/db/database.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import type { AccountActor, Actor } from '#platform/kernel/actor.ts';
import { newId } from '#platform/kernel/id.ts';
import { systemActor } from '#test/harness.ts';
import { testPerson } from '#test/people.ts';
import type { Visitor } from '#test/visitor.ts';
import { capability } from './index.ts';

let round: TestRound;
let clerk: Visitor;
let director: Visitor;
let clerkItself: AccountActor;
let teamId: string;
/** A round that the office has drawn up and nobody has approved. */
const planned = { roundId: newId(), inspectionId: newId() };

beforeAll(async () => {
  round = await openRound([accounts, notices, teams, capability].flatMap(({ routes }) => routes));
  clerk = await round.person('office-clerk');
  director = await round.person('office-director');
  const { countyId } = round.city;
  const holding = { role: 'office-clerk', scopeKind: 'jurisdiction', scopeId: countyId } as const;
  const { accountId } = await testPerson(round.database, countyId, [holding], round.hands.now);
  clerkItself = { kind: 'account', accountId, sessionId: '', name: '科员', role: '', grants: [], address: '127.0.0.1' };
  teamId = String(await round.value('select team_id from rounds.inspection where id = $1', round.inspectionId));
  await round.value(
    `with plan as (insert into rounds.round (id, version, jurisdiction_id, name, year, ordinal, kind, edition_id, state, planned_from, planned_to, planned_at, planned_by_name)
      select $1, 1, jurisdiction_id, '第四轮', 2026, 4, 'regular', edition_id, 'planned', '2026-12-10', '2027-01-20', now(), '甲' from rounds.round where id = $3
      returning id, jurisdiction_id, edition_id)
    insert into rounds.inspection (id, version, jurisdiction_id, round_id, edition_id, team_id, unit_id, kind, leader_name, stages)
    select $2, 1, p.jurisdiction_id, p.id, p.edition_id, $4, $5, 'regular', '丙', '[]' from plan p`,
    planned.roundId,
    planned.inspectionId,
    round.roundId,
    teamId,
    round.unitId,
  );
}, 60_000);
afterAll(() => round.close());

const constraintOf = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: { constraint?: string }) => error.constraint,
  );
/** The constraint that stops a statement, whoever gives it. */
const refused = (statement: string) => constraintOf(round.value(statement));
/** The constraint that stops somebody who gets past the program's rules. */
const refusedTo = (actor: Actor, statement: Sql) =>
  constraintOf(round.database.inTransaction(actor, (tx) => rows(tx, statement)));
const refusedToClerk = (statement: Sql) => refusedTo(clerkItself, statement);
const onRound = async (verb: string, order: object, id = round.roundId) => {
  const { version } = (await clerk.get(`/api/rounds/${id}`)).body;
  return clerk.call('POST', `/api/rounds/${id}/${verb}`, { version, ...order });
};
const onInspection = async (verb: string, order: object, id = round.inspectionId) => {
  const { version } = (await clerk.get(`/api/inspections/${id}`)).body;
  return clerk.call('POST', `/api/inspections/${id}/${verb}`, { version, ...order });
};

describe('a round that is not approved', () => {
  it('is neither announced nor made public', async () => {
    const early = await onRound('announce', { on: '2026-11-24' }, planned.roundId);
    expect(early).toMatchObject({ status: 409, body: { kind: 'rounds.not-approved-yet' } });
    const words = {
      title: '巡察预告',
      body: '预告',
      issuer: '巡察办',
      phone: null,
      mailbox: null,
      receptionUntil: null,
    };
    const draft = { roundId: planned.roundId, inspectionId: null, kind: 'forecast', ...words };
    const { id } = (await clerk.call('POST', '/api/notices', draft)).body;
    const published = await director.call('POST', `/api/notices/${id}/publish`, { version: 1 });
    expect(published).toMatchObject({ status: 409, body: { kind: 'notices.round-not-approved' } });
    const { allowed } = (await director.get(`/api/notices/${id}`)).body;
    expect(allowed).toContainEqual(expect.objectContaining({ command: 'publish', allowed: false }));
    const statement = sql`update notices.public_notice set state = 'published', published_on = '2026-11-24', published_by = gen_random_uuid(),
      published_by_name = '甲' where id = ${id}`;
    expect(await refusedTo(systemActor, statement)).toBe('public_notice_after_approval');
  });
});

describe('what the leading group approved', () => {
  it('stays: name, kind, term, list of units and their kinds', async () => {
    const plan = { name: '改名', kind: 'regular', plannedFrom: '2026-08-01', plannedTo: '2026-10-01' };
    expect((await onRound('plan', plan)).body.kind).toBe('rounds.plan-frozen');
    const staff = { teamId, kind: 'look-back', leaderName: '丙' };
    expect((await onInspection('staff', staff)).body.kind).toBe('rounds.kind-approved');
    for (const change of [
      `name = '改名'`,
      `planned_to = '2026-12-01'`,
      `approved_by_name = '某某'`,
      `planned_by_name = '某某'`,
    ])
      expect(await refused(`update rounds.round set ${change} where id = '${round.roundId}'`)).toBe(
        'round_approved_stays',
      );
    const added = (roundId: string) =>
      refusedToClerk(sql`insert into rounds.inspection (id, version, jurisdiction_id, round_id, edition_id, team_id, unit_id, kind, stages)
        select ${newId()}, 1, jurisdiction_id, id, edition_id, ${teamId}, ${round.otherUnitId}, 'regular', '[]' from rounds.round where id = ${roundId}`);
    expect(await added(round.roundId)).toBe('inspection_planned_before_approval');
    expect(await added(planned.roundId)).toBe('done');
    const unnamed = sql`update rounds.inspection set kind = 'special' where id = ${planned.inspectionId}`;
    expect(await refusedToClerk(unnamed)).toBe('inspection_names_its_matter');
    const renamed = sql`update rounds.inspection set subject = '粮食购销领域' where id = ${round.inspectionId}`;
    expect(await refusedToClerk(renamed)).toBe('inspection_planned_before_approval');
    const other = sql`update rounds.inspection set kind = 'look-back' where id = ${round.inspectionId}`;
    expect(await refusedToClerk(other)).toBe('inspection_planned_before_approval');
  });
});

describe('a team', () => {
  it('does not end while it inspects, and inspects no more once it has ended', async () => {
    const end = await clerk.call('POST', `/api/teams/${teamId}/end`, { version: 1, on: '2026-11-24' });
    expect(end).toMatchObject({ status: 409, body: { kind: 'teams.inspections-open' } });
    expect(await refused(`update teams.team set ended_on = '2026-11-24' where id = '${teamId}'`)).toBe(
      'team_ends_without_inspections',
    );
    const ended = newId();
    await round.value(
      `insert into teams.team (id, version, jurisdiction_id, ordinal, name, established_on, ended_on) values ($1, 1, $2, 9, '第九巡察组', '2015-01-01', '2026-01-01')`,
      ended,
      round.city.countyId,
    );
    const staff = { teamId: ended, kind: 'regular', leaderName: '丙' };
    expect((await onInspection('staff', staff, planned.inspectionId)).body.kind).toBe('rounds.team-unusable');
    const given = sql`update rounds.inspection set team_id = ${ended} where id = ${planned.inspectionId}`;
    expect(await refusedToClerk(given)).toBe('inspection_by_standing_team');
  });
});

describe('an inspection', () => {
  const cancelling = { on: '2026-11-24', reason: '机构撤并' };
  const cancel = (id: string) =>
    refusedToClerk(
      sql`update rounds.inspection set cancelled_on = '2026-11-24', cancelled_reason = '机构撤并' where id = ${id}`,
    );

  it('that found something is not cancelled before it has landed, also where the clerk may not see the clue', async () => {
    await round.value(
      `insert into clues.clue (id, version, jurisdiction_id, round_id, inspection_id, unit_id, edition_id, year, ordinal, number, source, found_on, matter, state,
        holder_kind, holder_id, holder_name, held_since, due_on, next_step, transferred_on, transferred_by, transferred_by_name)
      select gen_random_uuid(), 1, jurisdiction_id, round_id, id, unit_id, edition_id, 2026, 1, '一号', 'public-report', '2026-11-01', '套取资金', 'transferred',
        'receiving-desk', jurisdiction_id, '受理室', '2026-11-01', '2026-12-01', 'receive', '2026-11-01', gen_random_uuid(), '丁'
      from rounds.inspection where id = $1`,
      round.inspectionId,
    );
    const answer = await onInspection('cancel', cancelling);
    expect(answer).toMatchObject({ status: 409, body: { kind: 'rounds.items-open' } });
    expect(answer.body.says.zh).toContain('还有1件');
    await round.problem('confirmed');
    expect((await onInspection('cancel', cancelling)).body.says.zh).toContain('还有2件');
    expect(await cancel(round.inspectionId)).toBe('inspection_items_landed');
  });

  it('finds nothing more once it is cancelled, also where both happen at once', async () => {
    const empty = newId();
    await round.value(
      `insert into rounds.inspection (id, version, jurisdiction_id, round_id, edition_id, team_id, unit_id, kind, stages)
      select $1, 1, jurisdiction_id, round_id, edition_id, team_id, $2, kind, '[]' from rounds.inspection where id = $3`,
      empty,
      round.otherUnitId,
      round.inspectionId,
    );
    const found = () =>
      refused(`insert into problems.problem (id, version, jurisdiction_id, round_id, inspection_id, edition_id, unit_id, unit_name, number, title, facts, basis,
          category, severity, found_on, found_by, found_by_name, times_reopened, state, holder_kind, holder_id, holder_name, held_since, due_on, next_step)
        select gen_random_uuid(), 1, jurisdiction_id, round_id, id, edition_id, unit_id, '普定县教育局', gen_random_uuid()::text, '违规发放补助', '事实', '依据', 'integrity',
          'ordinary', '2026-11-01', gen_random_uuid(), '丁', 0, 'registered', 'team', id, '第二巡察组', '2026-11-01', '2026-12-01', 'confirm'
        from rounds.inspection where id = '${empty}'`);
    const both = await Promise.all([cancel(empty), found()]);
    expect([
      ['done', 'inspection_finds_until_cancelled'],
      ['inspection_items_landed', 'done'],
    ]).toContainEqual(both);
    if (both[0] === 'done') expect(await found()).toBe('inspection_finds_until_cancelled');
    else expect(await cancel(empty)).toBe('inspection_items_landed');
  });
});
