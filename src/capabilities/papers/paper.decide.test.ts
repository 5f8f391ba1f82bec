import { describe, expect, it } from 'vitest';
import { fen } from '#platform/kernel/money.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { decideBeginning, decidePaper, decideWithDropped } from './paper.decide.ts';
import {
  type Paper,
  type PaperCommand,
  type PaperOrder,
  type PaperStanding,
  type PaperState,
  paperCommands,
  paperStates,
} from './paper.model.ts';
import { factsOf, matterOf } from './paper-facts.model.ts';

const now = '2026-11-20T02:00:00.000Z' as Instant;
const today = '2026-11-20' as Day;
const person = (id: string, ...roles: string[]) => ({ id, name: id, roles });
const writer = person('writer', 'team-member');
const reviewer = person('reviewer', 'team-deputy');
const leader = person('leader', 'team-leader');
const stranger = person('stranger', 'office-clerk');
const team = [writer, reviewer, leader, person('other', 'team-member')];

const at = (by = writer, changes: Partial<PaperStanding> = {}): PaperStanding => ({
  ...{
    by,
    now,
    today,
    team,
    writers: new Set<string>(),
    reviewPost: null,
    quorum: { people: 2, percent: 0 },
    movedInOn: '2026-10-01' as Day,
    isOver: false,
  },
  meeting: { id: 'meeting', inspectionId: 'inspection', isOpen: true },
  ...{ other: null, sheetDueOn: null, problemId: 'problem', evidence: new Set(['item']) },
  words: { categories: new Set(['squandering']), disciplines: new Set(), responsibilities: new Set() },
  ...changes,
});

const begun = decideBeginning(
  'paper',
  {
    ...{ jurisdictionId: 'county', roundId: 'round', inspectionId: 'inspection', editionId: 'edition' },
    ...{ unitId: 'unit', unitName: '西秀区农业农村局' },
  },
  '[2026]3巡-2组-07号',
  at(),
);
if (!begun.accepted) throw new Error('a member begins a paper');
const blank = { ...begun.event.set, id: 'paper', version: 1 } as unknown as Paper;

const written: Paper = {
  ...blank,
  ...{ title: '违规发放津补贴', happened: '2025年1月至6月', place: '西秀区农业农村局', amount: fen(3_600_000) },
  ...{ seen: '以加班名义向12名干部发放补贴。', character: '违反《条例》第一百零四条。', whose: '局党组负主体责任。' },
  ...{
    responsible: '局党组书记、局长',
    evidence: [{ no: 1, title: '发放表', evidenceId: null }],
    category: 'squandering',
  },
};
const signed = { reviewedBy: 'reviewer', reviewedByName: 'reviewer', reviewedAt: now };
const inState: Record<PaperState, Paper> = {
  draft: written,
  submitted: { ...written, state: 'submitted', submittedAt: now },
  reviewed: { ...written, state: 'reviewed', submittedAt: now, ...signed },
  signed: { ...written, state: 'signed', submittedAt: now, ...signed, signedBy: 'leader', signedAt: now },
  tabled: { ...written, state: 'tabled', submittedAt: now, ...signed, signedBy: 'leader', meetingId: 'meeting' },
  approved: { ...written, state: 'approved', meetingId: 'meeting', decision: 'rectification', problemId: 'problem' },
  merged: { ...written, state: 'merged', meetingId: 'meeting', decision: 'merged', mergedInto: 'other' },
  dropped: { ...written, state: 'dropped', meetingId: 'meeting', decision: 'dropped' },
};

const decide = {
  type: 'decide',
  decision: 'rectification',
  opinion: '同意认定',
  otherBody: null,
  mergedInto: null,
  dueOn: '2026-12-01' as Day,
} as const;
const orders: Record<PaperCommand, PaperOrder> = {
  save: { type: 'save', text: { ...written, title: '改过的标题' } },
  submit: { type: 'submit' },
  review: { type: 'review', opinion: null },
  sign: { type: 'sign', opinion: null },
  table: { type: 'table', meetingId: 'meeting' },
  'send-back': { type: 'send-back', reason: '证据不足' },
  decide,
  'bring-back': { type: 'bring-back', reason: '另作一件事' },
};

/** Who takes each step in each state; where nothing is named, nobody can. */
const steps: Record<PaperState, Partial<Record<PaperCommand, readonly (typeof writer)[]>>> = {
  draft: { save: [writer, reviewer], submit: [writer, reviewer] },
  submitted: { review: [reviewer], 'send-back': [reviewer] },
  reviewed: { sign: [leader], 'send-back': [leader] },
  signed: { table: [writer, reviewer, leader], 'send-back': [leader] },
  tabled: { decide: [leader], 'send-back': [leader] },
  approved: {},
  merged: { 'bring-back': [leader] },
  dropped: {},
};

describe('every state and every command', () => {
  const pairs = paperStates.flatMap((state) => paperCommands.map((command) => [state, command] as const));
  it.each(pairs)('a %s paper: %s', (state, command) => {
    const allowed = [writer, reviewer, leader, stranger].filter(
      (by) => decidePaper(inState[state], orders[command], at(by)).accepted,
    );
    expect(allowed.map(({ id }) => id)).toEqual((steps[state][command] ?? []).map(({ id }) => id));
  });
});

const kindOf = (paper: Paper, order: PaperOrder, standing: PaperStanding) => {
  const decision = decidePaper(paper, order, standing);
  return decision.accepted ? decision.event.event : decision.refusal.kind;
};

describe('a working paper', () => {
  it('is begun by a member on site, never by the leader', () => {
    const begin = (standing: PaperStanding) => {
      const decision = decideBeginning('paper', blank, '1', standing);
      return decision.accepted ? 'begun' : decision.refusal.kind;
    };
    expect(begin(at())).toBe('begun');
    expect(begin(at(leader))).toBe('papers.leader-does-not-write');
    expect(begin(at(stranger))).toBe('papers.not-in-team');
    expect(begin(at(writer, { movedInOn: null }))).toBe('papers.not-on-site');
    expect(begin(at(writer, { isOver: true }))).toBe('papers.not-on-site');
  });

  it('is not handed in while a part is missing, and says which in both languages', () => {
    const decision = decidePaper({ ...written, place: '', evidence: [] }, orders.submit, at());
    expect(decision).toMatchObject({
      accepted: false,
      refusal: {
        field: 'place',
        says: { zh: '还没有写：地点（单位）、证据。', en: 'Not written yet: Where, Evidence.' },
      },
    });
    expect(kindOf({ ...written, foundOn: '2026-09-01' as Day }, orders.submit, at())).toBe('papers.found-outside');
    expect(kindOf({ ...written, foundOn: '2026-11-21' as Day }, orders.submit, at())).toBe('papers.found-outside');
  });

  it('is reviewed by the post that the chain names, or by any other member where that post wrote it', () => {
    const chain = { reviewPost: 'team-deputy' };
    const handedIn = (paper: Paper) => {
      const decision = decidePaper(paper, orders.submit, at(writer, chain));
      return decision.accepted ? ({ ...paper, ...decision.event.set } as Paper) : paper;
    };
    const other = person('other', 'team-member');
    expect(kindOf(handedIn(written), orders.review, at(other, chain))).toBe('papers.reviewer-needed');
    expect(kindOf(handedIn(written), orders.review, at(reviewer, chain))).toBe('paper-reviewed');
    const byDeputy = handedIn({ ...written, writtenBy: 'reviewer' });
    expect(kindOf(byDeputy, orders.review, at(reviewer, chain))).toBe('papers.own-paper');
    expect(kindOf(byDeputy, orders.review, at(other, chain))).toBe('paper-reviewed');
  });

  it('keeps writer, reviewer and leader three people', () => {
    expect(kindOf(inState.submitted, orders.review, at(writer))).toBe('papers.own-paper');
    const both = person('reviewer', 'team-leader');
    expect(kindOf(inState.reviewed, orders.sign, at(both))).toBe('papers.own-paper');
    const finder = { ...inState.tabled, foundBy: 'leader' };
    expect(kindOf(finder, orders.decide, at(leader))).toBe('papers.finder-decides');
  });

  it('is reviewed and signed by nobody who changed a word of it, and always leaves somebody to review it', () => {
    const changed = (...ids: string[]) => ({ writers: new Set(['writer', ...ids]) });
    expect(kindOf(inState.submitted, orders.review, at(reviewer, changed('reviewer')))).toBe('papers.own-paper');
    expect(kindOf(inState.reviewed, orders.sign, at(leader, changed('leader')))).toBe('papers.own-paper');
    expect(kindOf(written, orders.save, at(reviewer, changed()))).toBe('paper-saved');
    expect(kindOf(written, orders.save, at(reviewer, changed('other')))).toBe('papers.reviewer-left');
    expect(kindOf(written, orders.save, at(writer, changed('other')))).toBe('paper-saved');
    const byDeputy = decidePaper(
      written,
      orders.submit,
      at(writer, { ...changed('reviewer'), reviewPost: 'team-deputy' }),
    );
    expect(byDeputy).toMatchObject({ event: { set: { reviewedAs: null } } });
  });

  it('names a finder of the team who is not its leader', () => {
    const found = (foundBy: string) => kindOf(written, { type: 'save', text: { ...written, foundBy } }, at());
    expect(found('other')).toBe('paper-saved');
    expect(found('leader')).toBe('papers.finder-unknown');
    expect(found('stranger')).toBe('papers.finder-unknown');
  });

  it('saves what changed and nothing else', () => {
    const decision = decidePaper(written, orders.save, at());
    expect(decision).toMatchObject({ accepted: true, event: { set: { title: '改过的标题' } } });
    expect(decidePaper(written, { type: 'save', text: written }, at())).toMatchObject({ event: { set: {} } });
  });

  it('numbers its evidence without gaps and uses the words of its edition', () => {
    const save = (changes: Partial<Paper>) => kindOf(written, { type: 'save', text: { ...written, ...changes } }, at());
    expect(save({ evidence: [{ no: 2, title: '发放表', evidenceId: null }] })).toBe('papers.evidence-numbering');
    expect(save({ evidence: [{ no: 1, title: '', evidenceId: null }] })).toBe('papers.evidence-numbering');
    const pointing = (evidenceId: string) => save({ evidence: [{ no: 1, title: '发放表', evidenceId }] });
    expect([pointing('item'), pointing('of-another')]).toEqual(['paper-saved', 'papers.evidence-unknown']);
    expect(save({ category: 'unheard-of' })).toBe('papers.word-unknown');
  });

  it('sent back is a draft again, with the reason kept and every signature gone', () => {
    const decision = decidePaper(inState.reviewed, orders['send-back'], at(leader));
    expect(decision).toMatchObject({
      accepted: true,
      event: {
        set: {
          state: 'draft',
          reviewedBy: null,
          submittedAt: null,
          returns: [{ from: 'reviewed', reason: '证据不足' }],
        },
      },
    });
  });

  it('waits for the unit’s answer until its day', () => {
    const open = (sheetDueOn: string) => at(leader, { sheetDueOn: sheetDueOn as Day });
    expect(kindOf(inState.tabled, orders.decide, open('2026-11-20'))).toBe('papers.sheet-out');
    expect(kindOf(inState.tabled, orders.decide, open('2026-11-19'))).toBe('paper-approved');
  });

  it('is decided with what the decision needs', () => {
    const decided = (changes: Partial<typeof decide> | object, other: PaperStanding['other'] = null) =>
      kindOf(inState.tabled, { ...decide, ...changes } as PaperOrder, at(leader, { other }));
    expect(decided({ dueOn: null })).toBe('papers.due-needed');
    expect(decided({ dueOn: '2026-11-19' })).toBe('papers.due-needed');
    expect(decided({ decision: 'other-body' })).toBe('papers.body-needed');
    expect(decided({ decision: 'other-body', otherBody: '区审计局' })).toBe('paper-approved');
    expect(decided({ decision: 'merged' })).toBe('papers.merge-target');
    const other = { id: 'other', inspectionId: 'inspection', state: 'tabled', isProblemDropped: false } as const;
    expect(decided({ decision: 'merged', mergedInto: 'other' }, other)).toBe('paper-merged');
    expect(decided({ decision: 'merged' }, { ...other, id: 'paper' })).toBe('papers.merge-target');
    expect(decided({ decision: 'merged' }, { ...other, inspectionId: 'elsewhere' })).toBe('papers.merge-target');
    expect(decided({ decision: 'merged' }, { ...other, state: 'dropped' })).toBe('papers.merge-target');
    expect(decided({ decision: 'merged' }, { ...other, state: 'approved' })).toBe('paper-merged');
    expect(decided({ decision: 'merged' }, { ...other, state: 'approved', isProblemDropped: true })).toBe(
      'papers.merge-target',
    );
    expect(decided({ decision: 'dropped', dueOn: null })).toBe('paper-dropped');
  });

  it('is decided at an open meeting of its own inspection', () => {
    const closed = { id: 'meeting', inspectionId: 'inspection', isOpen: false };
    expect(kindOf(inState.tabled, orders.decide, at(leader, { meeting: closed }))).toBe('papers.meeting-closed');
    expect(kindOf(inState.signed, orders.table, at(writer, { meeting: closed }))).toBe('papers.meeting-closed');
    const elsewhere = { ...closed, inspectionId: 'elsewhere', isOpen: true };
    expect(kindOf(inState.signed, orders.table, at(writer, { meeting: elsewhere }))).toBe('papers.meeting-missing');
  });

  it('merged into one that is dropped comes before the same meeting, with why', () => {
    const [back] = decideWithDropped(inState.tabled, [inState.merged], { opinion: '当场改正' }, at(leader));
    expect(back).toMatchObject({
      event: 'paper-brought-back',
      set: { state: 'tabled', meetingId: 'meeting', decision: null, mergedInto: null, decidedBy: null },
    });
    expect(back?.set.returns).toEqual([
      { from: 'merged', reason: '[2026]3巡-2组-07号：当场改正', byName: 'leader', at: now },
    ]);
  });

  it('tells the unit the facts alone', () => {
    expect(factsOf(written)).toBe('2025年1月至6月，西秀区农业农村局，以加班名义向12名干部发放补贴。涉及金额3.6万元。');
    expect(factsOf({ ...written, happened: '', amount: null })).toBe(
      '西秀区农业农村局，以加班名义向12名干部发放补贴。',
    );
  });

  it('is named in the unit’s list by its first sentence, however long its facts are', () => {
    expect(matterOf(factsOf(written))).toBe('2025年1月至6月，西秀区农业农村局，以加班名义向12名干部发放补贴');
    expect(matterOf(`${'长'.repeat(5000)}。末`)).toBe(`${'长'.repeat(60)}…`);
    expect(matterOf('𠀀'.repeat(60))).toBe('𠀀'.repeat(60));
  });
});
