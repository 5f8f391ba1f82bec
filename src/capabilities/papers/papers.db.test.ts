import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, paper as problem, type Seat, type Site } from '#capabilities/problems/fixtures/site.ts';
import { capabilities } from '#main/capabilities.ts';
import { paragraphsOf } from '#platform/documents/fixtures/parts-of.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { asClient, systemActor } from '#test/harness.ts';
import { testPerson } from '#test/people.ts';
import { Visitor } from '#test/visitor.ts';
import { decision, done, endMeeting, paperText, refusedBy, reviewedBy, signedAs } from './fixtures/meeting.ts';

let site: Site;
let deputy: Visitor;
let deputyId: string;
beforeAll(async () => {
  site = await openSite();
  const scope = { scopeKind: 'inspection', scopeId: site.inspectionId } as const;
  const person = await testPerson(site.database, site.countyId, [{ role: 'team-deputy', ...scope }], site.hands.now);
  deputyId = person.accountId;
  deputy = new Visitor(site.app);
  await deputy.signIn(person.loginName, person.password);
}, 120_000);
afterAll(() => site.close());

const as = (seat: Seat | 'deputy') => (seat === 'deputy' ? deputy : site.people[seat].visitor);
const begin = async () =>
  done(await as('member').call('POST', '/api/papers', { inspectionId: site.inspectionId })) as {
    id: string;
    number: string;
  };
const page = async (seat: Seat | 'deputy', id: string) => (await as(seat).get(`/api/papers/${id}`)).body;
const step = (seat: Seat | 'deputy', id: string, verb: string, body: object) =>
  as(seat).call('POST', `/api/papers/${id}/${verb}`, body);
const text = (changes: object = {}) => paperText(site, changes);
/** Written, handed in, reviewed by the deputy and signed by the leader. */
const signed = async (changes: object = {}) => {
  const { id, number } = await begin();
  done(await step('member', id, 'save', { version: 1, text: text(changes) }));
  done(await step('member', id, 'submit', { version: 2 }));
  done(await step('deputy', id, 'review', { version: 3, opinion: '事实清楚' }));
  done(await step('leader', id, 'sign', { version: 4, opinion: null }));
  return { id, number };
};
const openMeeting = (by: Seat | 'deputy' = 'member') => {
  const present = [site.people.member.accountId, site.people.leader.accountId];
  const order = { inspectionId: site.inspectionId, heldOn: '2026-11-20', present };
  return as(by).call('POST', '/api/papers/meetings', order);
};
/** A meeting anew: the one that is open is ended first. */
const meet = async () => {
  const answer = await openMeeting();
  if (answer.status === 409) await endMeeting(site, answer.body.detail.id);
  return done(answer.status === 409 ? await openMeeting() : answer).id as string;
};
const refused = (statement: string) => refusedBy(site, statement);
describe('numbers of papers and problems', () => {
  it('have no gap and no double however 32 writers take them at once', async () => {
    const numbers = async () => {
      const { rows } = await asClient(site.database.superuser, (client) =>
        client.query<{ number: string }>(
          `select number from papers.paper union all select number from problems.problem`,
        ),
      );
      return rows.map(({ number }) => Number(/-(\d+)号$/.exec(number)?.[1])).sort((one, other) => one - other);
    };
    const writers = fc.array(fc.constantFrom('paper', 'problem', 'refused'), { minLength: 32, maxLength: 32 });
    await fc.assert(
      fc.asyncProperty(writers, async (kinds) => {
        await Promise.all(
          kinds.map(async (kind) => {
            if (kind === 'paper') return begin();
            const changes = kind === 'refused' ? { category: 'unheard-of' } : {};
            return as('member').call('POST', '/api/problems', problem(site, changes));
          }),
        );
        const taken = await numbers();
        expect(taken).toEqual(taken.map((_, at) => at + 1));
      }),
      { numRuns: 4 },
    );
  }, 120_000);
});

describe('a working paper', () => {
  it('goes from its writer through reviewer and leader to the meeting and becomes the problem of its number', async () => {
    const { id, number } = await signed();
    const meetingId = await meet();
    done(await step('member', id, 'table', { version: 5, meetingId }));
    expect((await step('member', id, 'decide', decision())).body.kind).toBe('papers.leader-needed');
    done(await step('leader', id, 'decide', decision({ decision: 'immediate' })));
    const made = await page('leader', id);
    expect(made).toMatchObject({ state: 'approved', decision: 'immediate', number });
    const problemPage = (await as('clerk').get(`/api/problems/${made.problemId}`)).body;
    expect(problemPage).toMatchObject({
      ...{ number, state: 'confirmed', proposedRoute: 'immediate', nextStep: 'hand-on', dueOn: '2026-12-10' },
      facts: '2025年1月至6月，西秀区农业农村局，以加班名义向12名干部发放补贴。涉及金额3.6万元。',
      evidence: '证据1 发放表',
      responsible: '局党组书记、局长；局党组负主体责任。',
    });
    expect(problemPage.foundByName).not.toBe(problemPage.confirmedByName);
    const { problemId } = made;
    const waiting = (await as('clerk').get('/api/workbench?view=waiting')).body.rows;
    expect(waiting.find((row: { id: string }) => row.id === problemId)).toMatchObject({ dueOn: '2026-12-10' });
    const desk = (await as('member').get(`/api/fieldwork/inspections/${site.inspectionId}`)).body;
    expect(desk.urgent).toEqual([
      expect.objectContaining({
        id: problemId,
        way: 'immediate',
        holderName: '西秀区巡察办',
        dueOn: '2026-12-10',
        light: 'green',
      }),
    ]);
  });

  it('tells the second of two writers what the first one wrote', async () => {
    const { id } = await begin();
    done(await step('member', id, 'save', { version: 1, text: text({ title: '甲的标题' }) }));
    const late = await step('deputy', id, 'save', { version: 1, text: text({ title: '乙的标题' }) });
    expect(late).toMatchObject({
      status: 409,
      body: { kind: 'platform.stale', detail: { version: 2, title: '甲的标题' } },
    });
    const same = await step('deputy', id, 'save', { version: 2, text: text({ title: '甲的标题' }) });
    expect(same.body.version).toBe(2);
  });

  it('is reviewed by nobody who changed a word of it, and tells its whole story', async () => {
    const { id } = await begin();
    done(await step('member', id, 'save', { version: 1, text: text({ title: '甲的标题' }) }));
    done(await step('member', id, 'save', { version: 2, text: text() }));
    const last = await step('deputy', id, 'save', { version: 3, text: text({ place: '另一处' }) });
    expect(last.body.kind).toBe('papers.reviewer-left');
    const scope = { scopeKind: 'inspection', scopeId: site.inspectionId } as const;
    const third = await testPerson(site.database, site.countyId, [{ role: 'team-liaison', ...scope }], site.hands.now);
    done(await step('deputy', id, 'save', { version: 3, text: text({ place: '另一处' }) }));
    done(await step('member', id, 'submit', { version: 4 }));
    expect((await step('deputy', id, 'review', { version: 5, opinion: null })).body.kind).toBe('papers.own-paper');
    expect(await refused(reviewedBy(deputyId, id))).toBe('paper_signer_wrote_nothing');
    const liaison = new Visitor(site.app);
    await liaison.signIn(third.loginName, third.password);
    done(await liaison.call('POST', `/api/papers/${id}/review`, { version: 5, opinion: '事实清楚' }));
    done(await step('leader', id, 'send-back', { version: 6, reason: '补充证据' }));
    const story = done(await as('member').get(`/api/papers/${id}/story`));
    expect(story.map(({ event, words }: { event: string; words: string[] }) => [event, ...words])).toEqual([
      ...[['paper-begun'], ['paper-saved'], ['paper-saved'], ['paper-submitted'], ['paper-reviewed', '事实清楚']],
      ['paper-sent-back', '补充证据'],
    ]);
    expect(story[2].changes).toEqual([{ field: 'place', before: '西秀区农业农村局', after: '另一处' }]);
  });

  it('is its team’s alone until the leader has signed it, and never the unit’s', async () => {
    const { id } = await begin();
    for (const seat of ['clerk', 'groupMember', 'stranger', 'elsewhere'] as const)
      expect([seat, (await as(seat).get(`/api/papers/${id}`)).status]).toEqual([seat, 404]);
    const late = await signed();
    for (const [seat, status] of [
      ['clerk', 200],
      ['stranger', 404],
      ['elsewhere', 404],
      ['contact', 403],
    ] as const)
      for (const url of [`/api/papers/${late.id}`, `/api/papers/${late.id}/document`])
        expect([seat, url, (await as(seat).get(url)).status]).toEqual([seat, url, status]);
    expect((await as('clerk').get(`/api/papers/${id}/document`)).body.kind).toBe('papers.paper-missing');
    const { rows: noted } = await asClient(site.database.superuser, (client) =>
      client.query(`select actor_id, subject_id from journal.entry where event = 'paper-exported'`),
    );
    expect(noted).toEqual([{ actor_id: site.people.clerk.accountId, subject_id: late.id }]);
    const overview = (await as('clerk').get(`/api/papers/inspections/${site.inspectionId}`)).body;
    expect(overview.papers.map((line: { id: string }) => line.id)).not.toContain(id);
  });

  it('gets hints and is held beside papers that say nearly the same', async () => {
    const { id } = await begin();
    done(
      await step('member', id, 'save', {
        version: 1,
        text: text({ title: '虚列会务费套取资金', seen: '镇财政所虚列会务费11笔，套取现金2.64万元用于发放福利。' }),
      }),
    );
    const {
      foundOn: _,
      foundBy: __,
      severity: ___,
      category: ____,
      discipline: _____,
      responsibility: ______,
      ...again
    } = text({
      title: '虚列会务费套取资金',
      seen: '财政所虚列会务费11笔，套取现金2.64万元发放福利，部分人员长期以来多次领取。',
    });
    const ask = async (besides: string | null) =>
      done(
        await as('member').call('POST', '/api/papers/hints', { inspectionId: site.inspectionId, besides, text: again }),
      );
    const { hints, alike } = await ask(null);
    expect(hints.map((hint: { rule: string }) => hint.rule)).toContain('vague');
    expect(alike).toMatchObject([{ id, title: '虚列会务费套取资金' }]);
    expect((await ask(id)).alike).toEqual([]);
  });
});

describe('the meeting', () => {
  it('merges, drops and sends back, and is closed once all is decided', async () => {
    const [first, second, third] = [
      await signed(),
      await signed({ title: '同一件事' }),
      await signed({ title: '小事' }),
    ];
    const meetingId = await meet();
    for (const { id } of [first, second, third]) done(await step('leader', id, 'table', { version: 5, meetingId }));
    const close = async () => {
      const { version } = (await as('leader').get(`/api/papers/meetings/${meetingId}`)).body;
      return as('leader').call('POST', `/api/papers/meetings/${meetingId}/close`, { version });
    };
    expect((await close()).body.kind).toBe('papers.meeting-undecided');
    done(
      await step('leader', second.id, 'decide', decision({ decision: 'merged', mergedInto: first.id, dueOn: null })),
    );
    done(await step('leader', third.id, 'decide', decision({ decision: 'dropped', opinion: '当场改正', dueOn: null })));
    done(await step('leader', first.id, 'send-back', { version: 6, reason: '补充证据' }));
    expect(await page('member', first.id)).toMatchObject({ state: 'draft', isReturned: true, signedByName: null });
    expect((await close()).body.kind).toBe('papers.minutes-needed');
    done(
      await as('member').call('POST', `/api/papers/meetings/${meetingId}/minutes`, {
        version: 1,
        minutes: '会议研究……',
      }),
    );
    done(await close());
    const whole = (await as('clerk').get(`/api/papers/meetings/${meetingId}`)).body;
    expect(whole.tabled.map((line: { state: string }) => line.state)).toEqual(['merged', 'dropped']);
    expect(whole).toMatchObject({ state: 'closed', minutes: '会议研究……', mayWrite: false });
  });

  it('has before it again what was merged into a paper that it drops, and a dropped problem leaves nothing behind', async () => {
    const [whole, first, second] = [await signed(), await signed({ title: '同一件事' }), await signed()];
    const meetingId = await meet();
    for (const { id } of [whole, first, second]) done(await step('leader', id, 'table', { version: 5, meetingId }));
    const into = decision({ decision: 'merged', mergedInto: whole.id, dueOn: null });
    done(await step('leader', first.id, 'decide', into));
    expect((await page('leader', whole.id)).absorbed).toMatchObject([{ number: first.number }]);
    done(await step('leader', whole.id, 'decide', decision({ decision: 'dropped', opinion: '当场改正', dueOn: null })));
    expect(await page('member', first.id)).toMatchObject({
      ...{ state: 'tabled', meetingId, decision: null, version: 8 },
      returns: [{ from: 'merged', reason: `${whole.number}：当场改正` }],
    });
    done(await step('leader', first.id, 'decide', decision({ version: 8 })));
    done(await step('leader', second.id, 'decide', { ...into, mergedInto: first.id }));
    const { problemId } = await page('leader', first.id);
    const problemVersion = async () => (await as('leader').get(`/api/problems/${problemId}`)).body.version;
    const back = { version: await problemVersion(), reason: '证据不足', dueOn: '2026-12-01' };
    done(await as('clerk').call('POST', `/api/problems/${problemId}/return`, back));
    const drop = async () =>
      as('leader').call('POST', `/api/problems/${problemId}/drop`, {
        ...{ version: await problemVersion(), reason: '不构成问题', proof: '会议记录' },
      });
    expect((await drop()).body).toMatchObject({
      kind: 'problems.papers-merged-in',
      says: { zh: `底稿${second.number}并入了这个问题，请先在底稿页“恢复研究”，再作不予认定。` },
    });
    const gone = `update problems.problem set state = 'dropped', outcome = 'dropped', outcome_reason = 'x', proof = 'x', done_by = found_by,
      done_by_name = found_by_name, signed_by = '${site.people.leader.accountId}', signed_by_name = 'x', closed_on = found_on,
      holder_kind = null, holder_id = null, holder_name = null, held_since = null, due_on = null, next_step = null
      where id = '${problemId}'`;
    expect(await refused(gone)).toBe('problem_dropped_holds_nothing');
    done(await step('leader', second.id, 'bring-back', { version: 7, reason: '另一件事' }));
    done(await drop());
    done(await step('leader', second.id, 'table', { version: 8, meetingId }));
    const lost = `update papers.paper set state = 'merged', decision = 'merged', merged_into = '${first.id}', decision_opinion = 'x',
      decided_by = signed_by, decided_by_name = signed_by_name, decided_at = signed_at where id = '${second.id}'`;
    expect(await refused(lost)).toBe('paper_merged_is_held');
  });

  it('is one at a time however many open it at once, and whoever comes later is led to it', async () => {
    await endMeeting(site, await meet());
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => openMeeting(at % 2 === 0 ? 'member' : 'deputy')),
    );
    const opened = answers.filter(({ status }) => status === 201).map(({ body }) => body.id);
    expect(opened).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 201).map(({ body }) => [body.kind, body.detail]);
    expect(others).toEqual(Array(11).fill(['papers.meeting-open-already', { id: opened[0] }]));
    const again = `insert into papers.meeting select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid()))).* from papers.meeting m where m.id = '${opened[0]}'`;
    expect(await refused(again)).toBe('meeting_one_open');
  });

  it('is not closed over a paper that is put to it at the same moment', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const { id } = await signed();
      const meetingId = await meet();
      const order = { version: 1, minutes: '会议研究……' };
      done(await as('member').call('POST', `/api/papers/meetings/${meetingId}/minutes`, order));
      const [tabled, closed] = await Promise.all([
        step('leader', id, 'table', { version: 5, meetingId }),
        as('leader').call('POST', `/api/papers/meetings/${meetingId}/close`, { version: 2 }),
      ]);
      const refused = [tabled, closed].flatMap(({ body }) => body?.kind ?? []);
      expect(['papers.meeting-closed', 'papers.meeting-undecided']).toContain(refused.join());
    }
  });

  it('does not merge two papers into each other at the same moment', async () => {
    const meetingId = await meet();
    for (let turn = 0; turn < 6; turn += 1) {
      const [one, other] = [await signed(), await signed()];
      for (const { id } of [one, other]) done(await step('leader', id, 'table', { version: 5, meetingId }));
      const into = (mergedInto: string) => decision({ decision: 'merged', mergedInto, dueOn: null });
      const answers = await Promise.all([
        step('leader', one.id, 'decide', into(other.id)),
        step('leader', other.id, 'decide', into(one.id)),
      ]);
      expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    }
  });
});

describe('a sheet of facts', () => {
  it('shows the unit its facts alone, and keeps what it answers', async () => {
    const { id } = await signed();
    const sheetId = done(await step('member', id, 'sheets', { dueOn: '2026-11-25' })).id;
    const seen = done(await as('contact').get(`/api/papers/sheets/${sheetId}`));
    expect(seen).toMatchObject({ state: 'sent', mayAnswer: true, teamName: '第二巡察组' });
    expect(JSON.stringify(seen)).not.toMatch(/发放表|第一百零四条|squandering/);
    expect((await as('stranger').get(`/api/papers/sheets/${sheetId}`)).status).toBe(404);
    expect((await as('stranger').get(`/api/papers/sheets/${sheetId}/document`)).status).toBe(404);
    const url = `/api/papers/sheets/${sheetId}/document`;
    const cookies = Object.fromEntries(as('contact').cookies);
    const file = await site.app.inject({ method: 'GET', url, cookies });
    const texts = await paragraphsOf(file.rawPayload);
    expect(texts).toEqual(expect.arrayContaining([seen.facts, `${seen.unitName}：`, seen.teamName]));
    expect(texts.join()).not.toMatch(/发放表|第一百零四条|squandering/);
    const meetingId = await meet();
    done(await step('member', id, 'table', { version: 5, meetingId }));
    expect((await step('leader', id, 'decide', decision())).body.kind).toBe('papers.sheet-out');
    const answer = (body: object) => as('contact').call('POST', `/api/papers/sheets/${sheetId}/answer`, body);
    expect((await answer({ version: 1, agrees: false })).body.kind).toBe('papers.objection-needed');
    done(await answer({ version: 1, agrees: false, answer: '实际为10人' }));
    expect((await answer({ version: 2, agrees: true })).body.kind).toBe('papers.sheet-answered');
    expect((await page('member', id)).sheets).toMatchObject([{ state: 'objected', answer: '实际为10人' }]);
    done(await step('leader', id, 'decide', decision()));
  });
});

it('a sheet does not go out for a paper on which the meeting decides at the same moment', async () => {
  const meetingId = await meet();
  for (let turn = 0; turn < 6; turn += 1) {
    const { id } = await signed();
    done(await step('leader', id, 'table', { version: 5, meetingId }));
    const [decided, sent] = await Promise.all([
      step('leader', id, 'decide', decision({ decision: 'dropped', dueOn: null })),
      step('member', id, 'sheets', { dueOn: '2026-11-25' }),
    ]);
    const kinds = [decided, sent].flatMap(({ body }) => body?.kind ?? []);
    expect(['papers.sheet-too-early', 'papers.sheet-out']).toContain(kinds.join());
  }
});

describe('the database', () => {
  it('refuses what the program never does', async () => {
    const { id } = await signed();
    const set = (what: string) => refused(`update papers.paper set ${what} where id = '${id}'`);
    expect(await set(`title = 'x'`)).toBe('paper_text_of_drafts');
    expect(await set(`number = 'x'`)).toBe('paper_origin_stays');
    expect(await set(`signed_by = written_by`)).toBe('paper_three_people');
    expect(await set(`state = 'approved'`)).toBe('paper_approved_is_a_problem');
    expect(await set(`reviewed_by = null`)).toBe('paper_review_whole');
    expect(await set(`reviewed_by_name = 'x'`)).toBe('paper_signatures_stay');
    expect(await set(`sign_opinion = 'x'`)).toBe('paper_signatures_stay');
    done(await step('leader', id, 'send-back', { version: 5, reason: '补证据' }));
    expect(await set(`returns = '[]'`)).toBe('paper_returns_stay');
    const meetingId = await meet();
    expect(await refused(`update papers.meeting set present = '[]' where id = '${meetingId}'`)).toBe(
      'meeting_closed_stays',
    );
    const other = await signed();
    const sheetId = done(await step('member', other.id, 'sheets', { dueOn: '2026-11-25' })).id;
    const reviewed = await begin();
    done(await step('member', reviewed.id, 'save', { version: 1, text: text() }));
    done(await step('member', reviewed.id, 'submit', { version: 2 }));
    done(await step('deputy', reviewed.id, 'review', { version: 3, opinion: null }));
    expect(await refused(signedAs(site.people.clerk.accountId, reviewed.id, meetingId))).toBe('paper_signed_by_leader');
    const elsewhere = `update papers.sheet set inspection_id = '${site.otherInspectionId}' where id = '${sheetId}'`;
    expect(await refused(elsewhere)).toBe('sheet_of_its_paper');
  });

  it('can be replayed from the journal to the very rows', async () => {
    const own = capabilities.flatMap(({ subjects }) => subjects).filter(({ table }) => table.startsWith('papers.'));
    const findings: unknown[] = [];
    await site.database.inTransaction(systemActor, (tx) =>
      verifyJournal(tx, own, journalKey(), (finding) => findings.push(finding)),
    );
    const kinds = own.map(({ kind }) => `"${kind}"`);
    expect(findings.filter((each) => kinds.some((kind) => JSON.stringify(each).includes(kind)))).toEqual([]);
  });
});
