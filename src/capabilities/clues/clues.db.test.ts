/** A clue's whole way by the people whose work it is, and the walls around it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { capability as operations } from '#capabilities/operations/index.ts';
import { capability as problems } from '#capabilities/problems/index.ts';
import { openRound, type TestRound } from '#capabilities/rectification/fixtures/round.ts';
import { capability as statistics } from '#capabilities/statistics/index.ts';
import { readSheet } from '#platform/spreadsheet/read-sheet.ts';
import { asClient } from '#test/harness.ts';
import type { Answer, Visitor } from '#test/visitor.ts';
import { findings } from './clue.model.ts';
import { capability, findingTexts } from './index.ts';

let round: TestRound;
let desk: Visitor;
let officer: Visitor;
let judge: Visitor;
let director: Visitor;
let leader: Visitor;

beforeAll(async () => {
  round = await openRound([
    ...accounts.routes,
    ...problems.routes,
    ...capability.routes,
    ...operations.routes,
    ...statistics.routes,
  ]);
  desk = await round.person('discipline-receiving-desk');
  officer = await round.person('discipline-officer');
  judge = await round.person('discipline-officer');
  director = await round.person('office-director');
  leader = await round.person('team-leader');
});
afterAll(() => round.close());

const body = (changes: Record<string, unknown> = {}) => ({
  source: 'team-finding',
  foundOn: '2026-09-01',
  matter: '套取项目资金',
  discipline: 'integrity',
  dueOn: '2026-11-30',
  ...changes,
});

async function done(answer: Promise<Answer>): Promise<Answer> {
  const { status, body: said } = await answer;
  expect([status, said?.kind, said?.fields]).toEqual([status < 300 ? status : 200, undefined, undefined]);
  return { status, body: said };
}

/** A command on the clue or case as it now stands. */
async function act(who: Visitor, url: string, verb: string, order: Record<string, unknown> = {}): Promise<Answer> {
  const { body: page } = await who.get(url);
  return who.call('POST', `${url}/${verb}`, { version: page.version, ...order });
}

async function transferred(problemId?: string): Promise<string> {
  const origin = problemId === undefined ? { inspectionId: round.inspectionId } : { problemId };
  return (await done(director.call('POST', '/api/clues', body(origin)))).body.id;
}

async function person(name: string): Promise<string> {
  const facts = { name, workplace: '旧州镇', post: '副镇长', isHead: false, isPartyMember: true };
  return (await done(desk.call('POST', '/api/clues/persons', { jurisdictionId: round.city.countyId, ...facts }))).body
    .id;
}

const problemRow = (id: string) =>
  round.value(`select to_jsonb(p) from problems.problem p where id = $1`, id) as Promise<Record<string, unknown>>;

describe('a problem handed over as a clue', () => {
  it('becomes a case with two people and three sanctions, and closes with its problem', async () => {
    const problemId = await round.problem();
    const clue = `/api/clues/${await transferred(problemId)}`;
    expect(await problemRow(problemId)).toMatchObject({
      state: 'handed-on',
      route: 'clue',
      holder_kind: 'receiving-desk',
    });

    await done(act(desk, clue, 'receive'));
    const people = [await person('龙甲'), await person('冉乙')];
    for (const [at, personId] of people.entries())
      await done(desk.call('POST', `${clue}/persons`, { personId, isPrincipal: at === 0 }));
    await done(act(officer, clue, 'dispose', { manner: 'preliminary-verification', reason: '反映具体，可查性强' }));
    const filing = { title: '龙甲等人套取项目资金案', personIds: people, dueOn: '2027-02-01' };
    await done(act(officer, clue, 'file-case', filing));
    const [{ id: caseId }] = (await officer.get(clue)).body.cases;
    const file = `/api/cases/${caseId}`;
    await done(act(officer, file, 'investigate'));
    expect((await act(officer, file, 'try')).body.kind).toBe('clues.investigator-tries');
    await done(act(judge, file, 'try'));
    for (const personId of people) await done(act(judge, file, 'forms', { personId, form: 'form-2' }));
    const sanction = { decidedOn: '2026-11-24', document: '西纪〔2026〕9号' };
    await done(act(judge, file, 'sanctions', { ...sanction, personId: people[0], code: 'party-warning' }));
    await done(act(judge, file, 'sanctions', { ...sanction, personId: people[0], code: 'administrative-dismissal' }));
    await done(act(judge, file, 'sanctions', { ...sanction, personId: people[1], code: 'party-probation-two-years' }));
    expect((await act(officer, clue, 'conclude', conclusion('sanctioned'))).body.kind).toBe('clues.cases-still-open');
    await done(act(judge, file, 'conclude', { result: 'sanctioned', conclusion: '事实清楚', document: '审理报告' }));
    await done(act(officer, clue, 'conclude', conclusion('sanctioned')));
    await done(act(desk, clue, 'return-result', { dueOn: '2026-12-05' }));
    expect(await problemRow(problemId)).toMatchObject({ holder_kind: 'office', next_step: 'sign-off' });
    await done(act(director, clue, 'close'));
    expect(await problemRow(problemId)).toMatchObject({ state: 'closed', outcome: 'concluded' });

    const { body: sanctions } = await officer.get('/api/cases/sanctions');
    expect(sanctions.rows.map((row: { effectUntil: string | null }) => row.effectUntil).sort()).toEqual([
      '2027-11-24',
      '2030-11-24',
      null,
    ]);
    const { body: sanctioned } = await officer.get('/api/clues/persons?sanctioned=true');
    expect(sanctioned.rows).toHaveLength(2);
    const counts = await round.value(
      `select to_jsonb(c) from clues.counts(null) c, set_config('zhuoluo.kind', 'system', false) where c.jurisdiction_id = $1`,
      round.city.countyId,
    );
    expect(counts).toMatchObject({ cases: 1, sanctioned_people: 2, sanctions: 3 });
    const story = (await director.get(clue)).body.story.map(({ event }: { event: string }) => event);
    expect(story).toEqual([
      'clue-transferred',
      'clue-received',
      'clue-disposed',
      'clue-case-filed',
      'clue-concluded',
      'clue-returned',
      'clue-closed',
    ]);
  });

  it('tells its problem who has it, and nothing of what is done with it', async () => {
    const problemId = await round.problem('confirmed');
    const clue = `/api/clues/${await transferred(problemId)}`;
    await done(act(desk, clue, 'receive'));
    const before = await problemRow(problemId);
    await done(act(officer, clue, 'dispose', { manner: 'held-for-review', reason: '暂不具备条件' }));
    expect((await officer.get(clue)).body).toMatchObject({ reviewOn: '2027-05-24', nextStep: 'review' });
    expect(await problemRow(problemId)).toMatchObject({ next_step: 'return-result', holder_kind: before.holder_kind });
  });

  it('says to its finder and to the clerk only that the clue is concluded, and what it came to to those who see clues', async () => {
    const [problemId] = (await round.value(
      `select array_agg(problem_id) from clues.clue where finding = 'sanctioned' and state = 'closed'`,
    )) as [string];
    // Codes and words of what clues come to, and what was written of this one on the way.
    const kept = [
      ...findings,
      ...findings.flatMap((finding) => Object.values(findingTexts[finding])),
      ...[
        '处分',
        '立案',
        '办理报告',
        '审理报告',
        '查实',
        '反映具体',
        'preliminary-verification',
        '龙甲',
        '冉乙',
        'party-warning',
        '西纪',
      ],
    ];
    for (const role of ['team-member', 'team-leader', 'office-clerk'] as const) {
      const said = await everythingSaid(await round.person(role), problemId);
      expect(said).toContain('concluded');
      expect(said).toContain('线索已办结');
      expect([role, kept.filter((word) => said.includes(word))]).toEqual([role, []]);
    }
    expect((await director.get(`/api/clues?problemId=${problemId}`)).body.rows).toMatchObject([
      { finding: 'sanctioned' },
    ]);
    const outcomes = async (who: Visitor) =>
      (await who.get(`/api/statistics/charts`)).body.flow
        .filter(({ outcome }: { outcome: string }) => outcome !== 'open')
        .map(({ outcome, outcomeLabel }: { outcome: string; outcomeLabel: { zh: string } }) => [
          outcome,
          outcomeLabel.zh,
        ]);
    const member = await round.person('leading-group-member');
    expect(await outcomes(director)).toEqual([['sanctioned', '给予处分']]);
    expect(await outcomes(member)).toEqual([['concluded', '线索已办结']]);
    const listed = async (who: Visitor, outcome: string) =>
      (await who.get(`/api/statistics/records/problems?outcome=${outcome}`)).body.total;
    expect([await listed(director, 'sanctioned'), await listed(director, 'concluded')]).toEqual([1, 0]);
    expect([await listed(member, 'sanctioned'), await listed(member, 'concluded')]).toEqual([0, 1]);
  });

  it('is refused twice', async () => {
    const problemId = await round.problem();
    await transferred(problemId);
    const again = await director.call('POST', '/api/clues', body({ problemId }));
    expect([again.status, again.body.kind]).toEqual([409, 'problems.not-to-hand-on']);
  });
});

const conclusion = (finding: string) => ({ finding, note: '查实', document: '办理报告', dueOn: '2026-12-01' });

/** All that the pages and the export of a problem answer to somebody, as one text. */
async function everythingSaid(who: Visitor, problemId: string): Promise<string> {
  const urls = [
    '/api/problems',
    `/api/problems/${problemId}`,
    `/api/problems/${problemId}/timeline`,
    '/api/clues/receipts',
  ];
  const answers: unknown[] = [];
  for (const url of urls) answers.push((await done(who.get(url))).body);
  const url = '/api/problems.xlsx';
  const file = await round.app.inject({
    url,
    cookies: Object.fromEntries(who.cookies),
    headers: { 'user-agent': 'Visitor' },
  });
  for await (const { cells } of readSheet(file.rawPayload, '问题台账.xlsx')) answers.push(cells);
  return JSON.stringify(answers);
}

describe('the walls around clues', () => {
  it('let a team leader hand over and see the receipt, then nothing else', async () => {
    const order = body({ inspectionId: round.inspectionId, matter: '收受礼金', reported: '某村支书' });
    const { id } = (await done(leader.call('POST', '/api/clues', order))).body;
    expect((await leader.get(`/api/clues/${id}`)).status).toBe(403);
    await done(act(desk, `/api/clues/${id}`, 'receive'));
    const { rows } = (await done(leader.get('/api/clues/receipts'))).body;
    const receipt = rows.find((row: { id: string }) => row.id === id);
    expect(receipt).toMatchObject({ receivedOn: '2026-11-24' });
    expect(JSON.stringify(receipt)).not.toContain('收受礼金');
  });

  it.each(['unit-contact', 'unit-secretary', 'office-clerk', 'rectification-supervisor', 'team-member'] as const)(
    'keep every row from %s',
    async (role) => {
      await transferred();
      const somebody = await round.person(role);
      for (const url of ['/api/clues', '/api/cases', '/api/clues/persons', '/api/clues/talks', '/api/cases/sanctions'])
        expect([url, (await somebody.get(url)).status]).toEqual([url, 403]);
    },
  );

  it('keep another county’s desk from a clue, as if there were none', async () => {
    const id = await transferred();
    const stranger = await round.person('discipline-receiving-desk', round.city.otherCountyId);
    expect((await stranger.get(`/api/clues/${id}`)).body.kind).toBe('clues.clue-missing');
    const answer = await stranger.call('POST', `/api/clues/${id}/receive`, { version: 1, dueOn: '2026-12-01' });
    expect(answer.body.kind).toBe('clues.clue-missing');
    expect((await stranger.get('/api/clues')).body.rows).toEqual([]);
  });

  it('let the leading group hear of cases, not of clues', async () => {
    const member = await round.person('leading-group-member');
    expect((await member.get('/api/cases')).body.rows).toHaveLength(1);
    expect((await member.get('/api/clues/persons')).body.rows.map(({ name }: { name: string }) => name)).toEqual([
      '冉乙',
      '龙甲',
    ]);
    expect((await member.get('/api/clues')).status).toBe(403);
  });

  it('show the audit administrator who did what with a clue or a case, and nothing of what is in it', async () => {
    await transferred();
    const auditor = await round.person('audit-administrator');
    for (const kind of ['clue', 'case-file']) {
      const { lines } = (await done(auditor.get(`/api/audit?subjectKind=${kind}`))).body;
      expect([kind, lines.length > 0]).toEqual([kind, true]);
      expect(lines.filter((line: Record<string, unknown>) => line.change !== null || line.detail !== null)).toEqual([]);
    }
  });

  it('answer the second of two receipts as stale', async () => {
    const id = await transferred();
    const receipt = () => desk.call('POST', `/api/clues/${id}/receive`, { version: 1, dueOn: '2026-12-01' });
    const answers = await Promise.all([receipt(), receipt()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('enter in the journal who opened a clue, a case or a person, and keep it out of their story', async () => {
    const id = await transferred();
    const { body: page } = await done(desk.get(`/api/clues/${id}`));
    expect(page.story.map(({ event }: { event: string }) => event)).toEqual(['clue-transferred']);
    const personId = await person('申丁');
    await done(officer.get(`/api/clues/persons/${personId}`));
    const readers = (subject: string) =>
      round.value(
        `select json_agg(json_build_array(event, role, version)) from journal.entry where subject_id = $1 and event like '%-viewed'`,
        subject,
      );
    expect(await readers(id)).toEqual([['clue-viewed', 'discipline-receiving-desk', null]]);
    expect(await readers(personId)).toEqual([['person-viewed', 'discipline-officer', null]]);
  });

  it('number clues of one year without doubles, also side by side', async () => {
    const ids = await Promise.all([1, 2, 3, 4, 5].map(() => transferred()));
    const numbers = await round.value(`select count(distinct number) from clues.clue where id = any ($1)`, ids);
    expect(numbers).toBe('5');
  });
});

describe('talks', () => {
  it('count every time, whoever it is', async () => {
    const personId = await person('韦丙');
    const talk = { personId, inspectionId: round.inspectionId, measure: 'reminder-talk', heldByName: '县纪委' };
    for (const matter of ['作风', '出勤'])
      await done(officer.call('POST', '/api/clues/talks', { ...talk, heldOn: '2026-11-20', matter }));
    expect((await officer.get(`/api/clues/talks?personId=${personId}`)).body.rows).toHaveLength(2);
    const { body: choices } = await officer.get(`/api/clues/talks/measures?inspectionId=${round.inspectionId}`);
    expect(choices.map(({ code }: { code: string }) => code)).toContain('admonition');
    const other = { ...talk, measure: 'heavy-party-sanction', heldOn: '2026-11-20', matter: '一' };
    expect((await officer.call('POST', '/api/clues/talks', other)).body.kind).toBe('clues.measure-unknown');
  });
});

describe('the database', () => {
  const refused = (statement: string, ...values: unknown[]) =>
    asClient(round.database.superuser, (client) => client.query(statement, values)).then(
      () => 'accepted',
      (error: { constraint?: string }) => error.constraint,
    );

  it.each([
    [`set holder_kind = null`, 'clue_open_has_holder'],
    [`set due_on = null`, 'clue_open_has_holder'],
    [`set state = 'closed'`, 'clue_closed_has_outcome'],
    [`set state = 'disposed'`, 'clue_shape'],
    [`set received_on = current_date`, 'clue_received_whole'],
    [
      `set state = 'received', received_on = current_date, received_by = transferred_by, received_by_name = '甲'`,
      'clue_received_by_another',
    ],
  ])('refuses a clue as it may not be: %s', async (change, constraint) => {
    const id = await transferred();
    expect(await refused(`update clues.clue ${change} where id = $1`, id)).toBe(constraint);
  });

  it('refuses the doer’s own signature, and two sanctions of one sphere', async () => {
    expect(
      await refused(`insert into clues.clue select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'ordinal', 999,
        'signed_by', done_by))).* from clues.clue c where state = 'closed' limit 1`),
    ).toBe('clue_signed_by_another');
    expect(
      await refused(`insert into clues.sanction select gen_random_uuid(), version, case_id, person_id, jurisdiction_id, sphere, code, decided_on,
        effect_until, document, decided_by, decided_by_name from clues.sanction`),
    ).toBe('sanction_one_of_each_sphere');
    expect(
      await refused(`insert into clues.case_file (id, version, jurisdiction_id, edition_id, year, ordinal, number, title, state, filed_on, filed_by, filed_by_name,
          investigated_by, investigated_by_name, investigating_on, trial_on, result, conclusion, proof, signed_by, signed_by_name, concluded_on)
        select gen_random_uuid(), 1, jurisdiction_id, edition_id, year, 999, number, title, state, filed_on, filed_by, filed_by_name, investigated_by,
          investigated_by_name, investigating_on, trial_on, result, conclusion, proof, investigated_by, signed_by_name, concluded_on
        from clues.case_file where state = 'concluded' limit 1`),
    ).toBe('case_file_signed_by_another');
  });
});
