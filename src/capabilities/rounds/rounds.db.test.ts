import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoleCode } from '#capabilities/accounts/accounts.model.ts';
import { establishTeam } from '#capabilities/teams/index.ts';
import { capabilities, subjects } from '#main/capabilities.ts';
import { rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { newId } from '#platform/kernel/id.ts';
import { addDays, type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { authorise } from '#test/authorised.ts';
import { asClient, systemActor } from '#test/harness.ts';
import { type Office, openOffice } from '#test/office.ts';
import { testPerson } from '#test/people.ts';
import { forward, Visitor } from '#test/visitor.ts';
import { dueFor, inspectionsOfUnit, loadInspection, recordRounds } from './index.ts';

const password = 'Luodi-7-Shengen';
const day = 24 * 60;

let office: Office;
let clerk: Visitor;
let approver: Visitor;
let leader: Visitor;
let contact: Visitor;
let stranger: Visitor;
let editionId: string;
let teamId: string;
let roundId: string;
let inspectionId: string;

beforeAll(async () => {
  office = await openOffice(capabilities.flatMap(({ routes }) => routes));
  const { database, county, hands } = office;
  clerk = await office.signedIn('xixiu', password);
  approver = await somebody('leading-group-member', 'jurisdiction', county);
  contact = await somebody('unit-contact', 'unit', office.unit);
  stranger = await somebody('office-clerk', 'jurisdiction', office.otherCounty);
  const [edition] = await office.bySystem<{ id: string }>(
    sql`select e.id from rulebook.edition e join rulebook.rulebook r on r.id = e.rulebook_id where r.code = 'county-2024' and e.status = 'approved'`,
  );
  editionId = edition?.id ?? '';
  teamId = await database.inTransaction(systemActor, (tx) =>
    establishTeam(
      tx,
      { jurisdictionId: county, ordinal: 1, name: '第一巡察组', establishedOn: '2020-01-01' as Day },
      hands.now,
    ),
  );
});
afterAll(() => office.close());

async function somebody(
  role: RoleCode,
  scopeKind: 'jurisdiction' | 'unit' | 'inspection' | 'round',
  scopeId: string,
): Promise<Visitor> {
  const one = await testPerson(office.database, office.county, [{ role, scopeKind, scopeId }], office.hands.now);
  const visitor = new Visitor(office.app);
  expect((await visitor.signIn(one.loginName, one.password)).status).toBe(200);
  return visitor;
}

const today = (): Day => dayOf(office.hands.now);
const round = async (by: Visitor) => (await by.get(`/api/rounds/${roundId}`)).body;
const inspection = async (by: Visitor) => (await by.get(`/api/inspections/${inspectionId}`)).body;
const act = async (by: Visitor, verb: string, order: object = {}) => {
  const { version } = await round(clerk);
  return by.call('POST', `/api/rounds/${roundId}/${verb}`, { version, ...order });
};
const step = async (by: Visitor, verb: string, order: object = {}) => {
  const { version } = await inspection(clerk);
  return by.call('POST', `/api/inspections/${inspectionId}/${verb}`, { version, ...order });
};
/** Refused, and told so before, beside the button. */
const expectNotProved = async (verb: string, order: object, missing: string) => {
  const { status, body } = await step(leader, verb, order);
  expect([status, body.kind]).toEqual([409, 'rounds.not-proved']);
  expect(body.says.zh).toContain(missing);
  const { allowed } = await inspection(leader);
  expect(allowed).toContainEqual({ command: verb, allowed: false, because: body.says });
};
const waive = async (stepCode: string, needs: string) => {
  const order = { inspectionId, step: stepCode, needs, reason: '本轮按领导小组意见不作要求' };
  const given = await leader.call('POST', '/api/fieldwork/waivers/conditions', order);
  expect(given.status).toBe(201);
  const { waivers } = (await clerk.get(`/api/fieldwork/inspections/${inspectionId}`)).body;
  expect(waivers).toContainEqual(expect.objectContaining({ step: stepCode, needs, reason: order.reason }));
};
const tick = async (task: string) => {
  const order = { inspectionId, task, doneOn: today(), note: null };
  expect((await leader.call('POST', '/api/fieldwork/ticks', order)).status).toBe(201);
};
const recordOpeningMeeting = async () => {
  const { team } = (await leader.get(`/api/fieldwork/inspections/${inspectionId}`)).body;
  const inspectors = team.map(({ id }: { id: string }) => id);
  const meeting = { inspectionId, way: 'opening-meeting', heldOn: today(), subject: '巡察动员会', inspectors };
  expect((await leader.call('POST', '/api/fieldwork/records', meeting)).status).toBe(201);
};
const commands = (page: { allowed: { command: string; allowed: boolean }[] }) =>
  page.allowed.filter(({ allowed }) => allowed).map(({ command }) => command);

describe('a round', () => {
  it('is planned by the office under an approved edition, with the units in it', async () => {
    const choices = await clerk.get(`/api/rounds/plan-choices?jurisdictionId=${office.county}`);
    expect(choices.body.nextOrdinal).toBe(1);
    expect(choices.body.editions.map((each: { id: string }) => each.id)).toContain(editionId);
    const plan = {
      jurisdictionId: office.county,
      year: 2024,
      ordinal: 1,
      name: '2024年第一轮巡察',
      kind: 'regular',
      editionId,
      plannedFrom: '2024-03-01',
      plannedTo: '2024-04-10',
    };
    const made = await clerk.call('POST', '/api/rounds', plan);
    expect(made.status).toBe(201);
    roundId = made.body.id;
    expect((await clerk.call('POST', '/api/rounds', plan)).body.kind).toBe('rounds.code-taken');
    const early = { ...plan, year: 2023, plannedFrom: '2023-11-01', plannedTo: '2023-12-01' };
    expect((await clerk.call('POST', '/api/rounds', early)).body.kind).toBe('rounds.edition-unusable');
    const before = await clerk.get(`/api/rounds/plan-choices?jurisdictionId=${office.county}&year=2023`);
    expect(before.body.editions.map((each: { id: string }) => each.id)).not.toContain(editionId);
    const other = await clerk.call('POST', '/api/rounds', { ...plan, ordinal: 2, kind: 'unheard-of' });
    expect(other.body.kind).toBe('rounds.kind-unknown');
    expect((await act(approver, 'approve', { decisionNumber: '西巡〔2024〕1号' })).body.kind).toBe(
      'rounds.no-inspections',
    );
    const unit = { unitId: office.unit, teamId, kind: 'regular', leaderName: null };
    const added = await clerk.call('POST', `/api/rounds/${roundId}/inspections`, unit);
    expect(added.status).toBe(201);
    inspectionId = added.body.id;
    expect((await clerk.call('POST', `/api/rounds/${roundId}/inspections`, unit)).body.kind).toBe('rounds.unit-twice');
    const foreign = { ...unit, unitId: office.otherUnit };
    expect((await clerk.call('POST', `/api/rounds/${roundId}/inspections`, foreign)).body.kind).toBe(
      'rounds.unit-unusable',
    );
  });

  it('is seen by its jurisdiction alone, and by the unit only once it is announced', async () => {
    expect((await stranger.get(`/api/rounds/${roundId}`)).status).toBe(404);
    expect((await stranger.get('/api/rounds')).body.rows).toEqual([]);
    expect((await contact.get(`/api/inspections/${inspectionId}`)).status).toBe(404);
    expect((await clerk.get('/api/rounds?year=2024')).body.rows).toMatchObject([
      { id: roundId, state: 'planned', inspections: 1, finished: 0, kindName: { zh: '常规巡察' } },
    ]);
  });

  it('is approved by the leading group, once every unit has its leader, and never by whoever planned it', async () => {
    expect((await act(approver, 'approve', { decisionNumber: '西巡〔2024〕1号' })).body.kind).toBe('rounds.unstaffed');
    await step(clerk, 'staff', { teamId, kind: 'regular', leaderName: '鲁定边' });
    expect((await act(clerk, 'approve', { decisionNumber: '西巡〔2024〕1号' })).status).toBe(403);
    expect((await act(approver, 'send-back', { reason: '请核对时间' })).status).toBe(200);
    expect(await round(clerk)).toMatchObject({ state: 'planned', sentBackReason: '请核对时间' });
    expect(commands(await round(approver))).toEqual(['send-back', 'approve']);
    // Side by side, the leader taken away and the approval: one of the two comes too late.
    const approve = () => act(approver, 'approve', { decisionNumber: '西巡〔2024〕1号' });
    const staff = (leaderName: string | null) => step(clerk, 'staff', { teamId, kind: 'regular', leaderName });
    const [approved, emptied] = await Promise.all([approve(), staff(null)]);
    expect([approved.status, emptied.status].filter((status) => status === 200)).toHaveLength(1);
    if (emptied.status === 200) {
      await staff('鲁定边');
      expect((await approve()).status).toBe(200);
    }
    expect(await round(clerk)).toMatchObject({ state: 'approved', sentBackReason: null });
    expect(
      (
        await clerk.call('POST', `/api/rounds/${roundId}/inspections`, {
          unitId: office.unit,
          teamId,
          kind: 'regular',
        })
      ).body.kind,
    ).toBe('rounds.plan-approved');
  });

  it('is moved through the steps of its edition by the leader of the inspection alone', async () => {
    leader = await somebody('team-leader', 'inspection', inspectionId);
    expect((await act(clerk, 'announce', { on: today() })).status).toBe(200);
    expect((await contact.get(`/api/inspections/${inspectionId}`)).status).toBe(200);
    const early = await step(leader, 'move', { step: 'move-in', on: today() });
    expect([early.status, early.body.kind]).toEqual([403, 'rounds.not-authorised']);
    await authorise(office.database, inspectionId);
    expect((await step(leader, 'move', { step: 'move-in', on: today() })).body.kind).toBe('rounds.round-not-begun');
    forward(office.hands, 20 * day);
    await resign();
    expect((await act(clerk, 'begin', { on: today() })).status).toBe(200);
    expect((await step(clerk, 'move', { step: 'move-in', on: today() })).status).toBe(403);
    expect((await step(leader, 'move', { step: 'work', on: today() })).body.kind).toBe('rounds.step-not-next');
    expect((await step(leader, 'move', { step: 'move-in', on: addDays(today(), 1) })).body.kind).toBe(
      'rounds.not-yet-today',
    );
    expect((await step(leader, 'move', { step: 'move-in', on: today() })).status).toBe(200);
    await expectNotProved('move', { step: 'hold-opening-meeting', on: today() }, '必办任务1项未办');
    await tick('agree-contact');
    expect((await step(leader, 'move', { step: 'hold-opening-meeting', on: today() })).status).toBe(200);
    expect((await step(leader, 'take-back', { reason: '填错' })).status).toBe(200);
    expect(await inspection(leader)).toMatchObject({ stage: 'move-in', movedInOn: today() });
    expect((await step(leader, 'move', { step: 'hold-opening-meeting', on: today() })).status).toBe(200);
    await expectNotProved('move', { step: 'work', on: today() }, '登记动员会、发布公告');
    await recordOpeningMeeting();
    await expectNotProved('move', { step: 'work', on: today() }, '还不能办理：发布公告');
    await waive('work', 'notice-published');
    expect((await step(leader, 'move', { step: 'work', on: today() })).status).toBe(200);
    expect((await step(leader, 'move', { step: 'sum-up', on: today() })).body.kind).toBe('rounds.still-on-site');
    expect((await act(clerk, 'begin-feedback', { on: today() })).body.kind).toBe('rounds.not-left-yet');
  });

  it('shows which clocks of the edition run, and the day of each', async () => {
    const begun = today();
    const { clocks } = await inspection(leader);
    expect(clocks).toContainEqual(
      expect.objectContaining({ code: 'on-site-most', startedOn: begun, dueOn: addDays(begun, 44), isOverdue: false }),
    );
    await office.database.inTransaction(systemActor, async (tx) => {
      // 15 working days from 22 January 2024: Sunday 4 February was worked for the Spring Festival.
      expect(await dueFor(tx, editionId, 'rectification-plan', '2024-01-22' as Day)).toBe('2024-02-09');
      expect(await dueFor(tx, editionId, 'clue-result', '2024-01-22' as Day)).toBe('2024-04-22');
      expect(await dueFor(tx, editionId, 'no-such-deadline', '2024-01-22' as Day)).toBeNull();
    });
  });

  it('is left before its least time with a reason only, which the unit does not read', async () => {
    forward(office.hands, 30 * day);
    await resign();
    const earliest = addDays(today(), 4);
    expect((await inspection(leader)).stay).toMatchObject({ earliest });
    await expectNotProved('leave', { on: today() }, '未落实、必办任务2项未办');
    await waive('sum-up', 'checklists-done');
    for (const task of ['divide-work', 'return-originals']) await tick(task);
    const { status, body } = await step(leader, 'leave', { on: today() });
    expect([status, body.kind]).toEqual([422, 'rounds.leaves-early']);
    expect(body.fields).toMatchObject([{ field: 'on', says: { zh: expect.stringContaining('还差4天') } }]);
    const earlyReason = '单位机构改革，提前结束';
    expect((await step(leader, 'leave', { on: today(), earlyReason })).status).toBe(200);
    expect(await inspection(leader)).toMatchObject({ leftEarlyReason: earlyReason });
    expect((await clerk.get(`/api/fieldwork/rounds/${roundId}`)).body.rows).toMatchObject([
      { stayed: { daysShort: 4, daysOver: 0, leftEarlyReason: earlyReason } },
    ]);
    expect((await contact.get(`/api/inspections/${inspectionId}`)).body.leftEarlyReason).toBeNull();
    expect((await step(leader, 'take-back', { reason: '还要补充了解' })).status).toBe(200);
    expect((await step(leader, 'move', { step: 'work', on: today() })).status).toBe(200);
    expect(await inspection(leader)).toMatchObject({ leftOn: null, leftEarlyReason: null });
  });

  it('ends only when its inspections are finished, and counts them then', async () => {
    forward(office.hands, 10 * day);
    await resign();
    expect((await step(leader, 'leave', { on: today() })).status).toBe(200);
    expect((await act(clerk, 'begin-feedback', { on: today() })).status).toBe(200);
    expect((await act(clerk, 'begin-rectification', { on: today() })).body.kind).toBe('rounds.not-fed-back-yet');
    for (const code of ['feed-back-problems', 'hand-over-clues']) await waive(code, 'tasks-done');
    for (const code of ['sum-up', 'feed-back-problems', 'hand-over-clues'])
      expect((await step(leader, 'move', { step: code, on: today() })).status).toBe(200);
    expect((await step(leader, 'finish', { on: today() })).body.kind).toBe('rounds.steps-left');
    expect((await act(clerk, 'begin-rectification', { on: today() })).status).toBe(200);
    expect((await act(clerk, 'close', { on: today() })).body.kind).toBe('rounds.not-finished-yet');
    expect((await step(leader, 'move', { step: 'press-rectification', on: today() })).status).toBe(200);
    await expectNotProved('finish', { on: today() }, '必办任务1项未办');
    await tick('hand-in-files');
    expect((await step(leader, 'finish', { on: today() })).status).toBe(200);
    expect((await step(clerk, 'cancel', { on: today(), reason: '误操作' })).body.kind).toBe('rounds.inspection-ended');
    expect((await act(clerk, 'close', { on: today() })).status).toBe(200);
    expect(await round(clerk)).toMatchObject({ state: 'closed', closedOn: today() });
    const history = await contact.get(`/api/rounds/of-unit?unitId=${office.unit}`);
    expect(history.body).toMatchObject([{ roundCode: '2024-1', finishedOn: today(), teamName: '第一巡察组' }]);
  });

  it('refuses a second writer who saw an older version', async () => {
    const { body } = await clerk.call('POST', `/api/rounds/${roundId}/close`, { version: 1, on: today() });
    expect(body.kind).toBe('platform.stale');
  });
});

/** Sessions end after a quarter of an hour; days later everybody signs in anew. */
async function resign(): Promise<void> {
  clerk = await office.signedIn('xixiu', password);
  approver = await somebody('leading-group-member', 'jurisdiction', office.county);
  leader = await somebody('team-leader', 'inspection', inspectionId);
  contact = await somebody('unit-contact', 'unit', office.unit);
}

describe('the database', () => {
  it('refuses what the program would never do', async () => {
    const refused = (statement: string) =>
      asClient(office.database.superuser, (client) => client.query(statement)).then(
        () => 'done',
        (error: { constraint?: string }) => error.constraint,
      );
    const set = (assignment: string) => refused(`update rounds.round set ${assignment} where id = '${roundId}'`);
    expect(await set(`state = 'planned'`)).toBe('round_goes_on');
    expect(await set(`decision_number = '另一号'`)).toBe('round_approved_stays');
    expect(await set('closed_on = null')).toBe('round_shape');
    const moved = `update rounds.inspection set team_id = team_id, kind = 'key' where id = '${inspectionId}'`;
    expect(await refused(moved)).toBe('inspection_ended_stays');
  });

  it('names inspections and rounds for grants', async () => {
    const [names] = await office.bySystem<{ inspection: string; round: string; inWhich: string }>(
      sql`select accounts.scope_name('inspection', ${inspectionId}) as inspection, accounts.scope_name('round', ${roundId}) as round,
        accounts.scope_jurisdiction('inspection', ${inspectionId}) as "inWhich"`,
    );
    expect(names).toEqual({
      inspection: '2024-1 第一巡察组 · 西秀区农业农村局',
      round: '西秀区 2024年第一轮巡察',
      inWhich: office.county,
    });
  });
});

describe('rounds told from records', () => {
  it('are decided by the same rules, written in few statements, and fold to their rows', async () => {
    const id = newId<'round'>();
    const inspected = newId<'inspection'>();
    const signed = (at: string, name: string) => ({ at: `${at}T02:00:00.000Z` as Instant, by: { id: null, name } });
    await office.database.inTransaction(systemActor, async (tx) => {
      const written = await recordRounds(tx, [
        {
          plan: {
            id,
            jurisdictionId: office.county,
            year: 2016,
            ordinal: 1,
            name: '2016年第一轮巡察',
            kind: 'key',
            editionId,
            plannedFrom: '2016-03-01' as Day,
            plannedTo: '2016-04-10' as Day,
          },
          planned: signed('2016-02-01', '卢知远'),
          inspections: [
            {
              id: inspected,
              unitId: office.unit,
              teamId,
              kind: 'key',
              leaderName: '鲁定边',
              leaderPersonId: null,
              underInspectionId: null,
            },
          ],
          acts: [
            { ...signed('2016-02-10', '秦望山'), round: { type: 'approve', decisionNumber: '西巡〔2016〕1号' } },
            { ...signed('2016-02-15', '卢知远'), round: { type: 'announce', on: '2016-02-15' as Day } },
            { ...signed('2016-03-01', '卢知远'), round: { type: 'begin', on: '2016-03-01' as Day } },
            {
              ...signed('2016-03-01', '鲁定边'),
              inspectionId: inspected,
              order: { type: 'move', step: 'move-in', on: '2016-03-01' as Day },
            },
          ],
        },
      ]);
      expect(written).toBe(6);
      expect(await loadInspection(tx, inspected)).toMatchObject({
        roundCode: '2016-1',
        teamOrdinal: 1,
        stage: 'move-in',
      });
      expect((await inspectionsOfUnit(tx, office.unit)).map(({ roundCode }) => roundCode)).toEqual([
        '2024-1',
        '2016-1',
      ]);
    });
    expect(
      await office.database.inTransaction(systemActor, (tx) => rows(tx, sql`select 1 from rounds.round`)),
    ).toHaveLength(2);
    const findings: unknown[] = [];
    await office.database.inTransaction(systemActor, (tx) =>
      verifyJournal(
        tx,
        subjects.filter(({ kind }) => ['round', 'inspection', 'team'].includes(kind)),
        journalKey(),
        (finding) => {
          if (['round', 'inspection', 'team'].includes(finding.subjectKind)) findings.push(finding);
        },
      ),
    );
    expect(findings).toEqual([]);
  });
});
