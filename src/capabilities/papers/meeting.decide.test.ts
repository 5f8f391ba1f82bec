import { describe, expect, it } from 'vitest';
import type { Decision } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { decideClosingMeeting, decideMeeting, decideMinutes } from './meeting.decide.ts';
import type { Meeting } from './meeting.model.ts';
import type { Paper, PaperChange } from './paper.model.ts';
import { decideAnswer, decideSending, decideWithdrawal } from './sheet.decide.ts';
import { type Sheet, sheetStates } from './sheet.model.ts';

const now = '2026-11-20T02:00:00.000Z' as Instant;
const today = '2026-11-20' as Day;
const member = { id: 'member', name: '祝青禾', roles: ['team-member'] };
const leader = { id: 'leader', name: '鲁定边', roles: ['team-leader'] };
const contact = { id: 'contact', name: '包勤', roles: ['unit-contact'] };
const team = [member, leader];
const quorum = { people: 2, percent: 0 };
const at = (by = member, sheetDueOn: Day | null = null) => ({ by, now, today, team, sheetDueOn, quorum });
const said = (decision: Decision<PaperChange>) =>
  decision.accepted ? decision.event.event : decision.refusal.kind.replace('papers.', '');

describe('a meeting of the team', () => {
  const place = { jurisdictionId: 'county', roundId: 'round', inspectionId: 'inspection' };
  const open = (present: string[], heldOn = today, by = member) =>
    said(decideMeeting('meeting', place, { heldOn, present }, at(by)));
  it('is held together, with the leader in the chair, on a day that has come', () => {
    expect(open(['member', 'leader'])).toBe('meeting-opened');
    expect(open(['leader'])).toBe('meeting-quorum');
    expect(open(['leader', 'stranger'])).toBe('meeting-quorum');
    expect(open(['member', 'leader'], '2026-11-21' as Day)).toBe('meeting-in-future');
    expect(open(['member', 'leader'], today, contact)).toBe('not-in-team');
    const others = { ...at(), team: [member, { ...member, id: 'second' }] };
    const chairless = decideMeeting('meeting', place, { heldOn: today, present: ['member', 'second'] }, others);
    expect(said(chairless)).toBe('meeting-chair');
  });

  it('needs as many of the team as the edition says, in people and as a share of the team', () => {
    const seven = [leader, ...[1, 2, 3, 4, 5, 6].map((each) => ({ ...member, id: `m${each}` }))];
    const present = (count: number, wanted: typeof quorum) => {
      const there = seven.slice(0, count).map(({ id }) => id);
      const standing = { ...at(leader), team: seven, quorum: wanted };
      return decideMeeting('meeting', place, { heldOn: today, present: there }, standing);
    };
    expect(said(present(3, { people: 2, percent: 50 }))).toBe('meeting-quorum');
    expect(said(present(4, { people: 2, percent: 50 }))).toBe('meeting-opened');
    expect(present(4, { people: 5, percent: 50 })).toMatchObject({
      refusal: { says: { zh: expect.stringContaining('不少于5人') } },
    });
    expect(said(present(4, { people: 2, percent: 67 }))).toBe('meeting-quorum');
    expect(said(present(5, { people: 2, percent: 67 }))).toBe('meeting-opened');
    expect(said(present(1, { people: 1, percent: 0 }))).toBe('meeting-quorum');
  });

  const meeting = { ...place, id: 'meeting', version: 1, state: 'open', minutes: '纪要' } as unknown as Meeting;
  it('is closed by the leader once all is decided and minuted; then its minutes stand', () => {
    const close = (row: Meeting, undecided: number, by = leader) =>
      said(decideClosingMeeting(row, { undecided }, at(by)));
    expect(close(meeting, 0)).toBe('meeting-closed');
    expect(close(meeting, 1)).toBe('meeting-undecided');
    expect(close(meeting, 0, member)).toBe('leader-needed');
    expect(close({ ...meeting, minutes: ' ' }, 0)).toBe('minutes-needed');
    const closed: Meeting = { ...meeting, state: 'closed' };
    expect(decideClosingMeeting(closed, { undecided: 0 }, at(leader))).toMatchObject({
      refusal: { kind: 'papers.meeting-closed' },
    });
    expect(decideMinutes(closed, '改', at())).toMatchObject({ refusal: { kind: 'papers.meeting-closed' } });
    expect(said(decideMinutes(meeting, '改', at()))).toBe('meeting-minuted');
  });
});

describe('a sheet of facts', () => {
  const paper = {
    ...{
      id: 'paper',
      version: 4,
      state: 'signed',
      number: '1',
      happened: '2025年',
      place: '局机关',
      seen: '发放补贴',
      amount: null,
    },
    ...{ character: '违反规定', evidence: [{ no: 1, title: '发放表', evidenceId: null }], foundByName: '祝青禾' },
  } as unknown as Paper;
  it('leaves the team after the leader signed, once at a time, and holds the facts alone', () => {
    const send = (changes: Partial<Paper>, dueOn = today, standing = at()) =>
      decideSending('sheet', { ...paper, ...changes }, dueOn, standing);
    const sent = send({});
    expect(sent).toMatchObject({
      accepted: true,
      event: { set: { facts: '2025年，局机关，发放补贴', state: 'sent' } },
    });
    expect(JSON.stringify(sent)).not.toMatch(/违反规定|发放表|祝青禾","found/);
    expect(said(send({ state: 'reviewed' }))).toBe('sheet-too-early');
    expect(said(send({ state: 'approved' }))).toBe('sheet-too-early');
    expect(said(send({}, '2026-11-19' as Day))).toBe('sheet-due');
    expect(said(send({}, today, at(member, today)))).toBe('sheet-already-out');
    expect(said(send({}, today, at(contact)))).toBe('not-in-team');
  });

  it.each(sheetStates)('that is %s is answered by the unit or taken back by the team only while it is out', (state) => {
    const sheet = { id: 'sheet', version: 1, state } as unknown as Sheet;
    const isOut = state === 'sent';
    const answer = (agrees: boolean, text: string | null, by = contact) =>
      said(decideAnswer(sheet, { agrees, answer: text }, at(by)));
    expect(answer(true, null)).toBe(isOut ? 'sheet-agreed' : 'sheet-answered');
    expect(answer(false, '人数应为10人')).toBe(isOut ? 'sheet-objected' : 'sheet-answered');
    expect(answer(false, null)).toBe(isOut ? 'objection-needed' : 'sheet-answered');
    expect(answer(true, null, member)).toBe('not-your-unit');
    expect(said(decideWithdrawal(sheet, at()))).toBe(isOut ? 'sheet-withdrawn' : 'sheet-answered');
    expect(said(decideWithdrawal(sheet, at(contact)))).toBe('not-in-team');
  });
});
