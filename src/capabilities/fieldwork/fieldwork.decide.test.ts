import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { allowedOnRequest, allowedOnTalk } from './fieldwork.access.ts';
import { decideFindingOut, decideStriking, decideWaiver, decideWaiverEnd } from './record.decide.ts';
import type { FindingOut, NewFindingOut, Waiver } from './record.model.ts';
import { decideNewRequest, decideRequest } from './request.decide.ts';
import {
  type DocumentRequest,
  isLate,
  type RequestCommand,
  type RequestOrder,
  requestStates,
} from './request.model.ts';
import type { SiteStanding } from './site.model.ts';
import { decideNewTalk, decideTalk } from './talk.decide.ts';
import { type Talk, type TalkCommand, type TalkOrder, type TalkText, talkCommands, talkStates } from './talk.model.ts';

const day = (text: string) => text as Day;
const origin = { jurisdictionId: 'j', roundId: 'r', inspectionId: 'i', unitId: 'u' };
const team = [
  { id: 'a', name: '甲', roles: ['team-member'] },
  { id: 'b', name: '乙', roles: ['team-leader'] },
];
const at: SiteStanding = {
  by: { id: 'a', name: '甲', roles: ['team-member'] },
  now: '2026-11-20T02:00:00.000Z' as Instant,
  today: day('2026-11-20'),
  movedInOn: day('2026-11-01'),
  isOver: false,
  team,
  people: [{ memberId: 'm', personName: '丙', post: '局长', class: 'main-leader' }],
  checks: new Set(['check-key-fields']),
  questions: new Set(['ask-duties']),
  points: new Set(['leader-team']),
  leastInspectors: 2,
  shapes: new Map([
    ['group-discussion', 'group'],
    ['questionnaire', 'questionnaire'],
    ['publish-notice', 'notice'],
  ]),
};
const leader = { ...at, by: { id: 'b', name: '乙', roles: ['team-leader'] } };
const unit = { ...at, by: { id: 'x', name: '丁', roles: ['unit-contact'] } };
const text: TalkText = {
  ...{ personName: '丙', post: '局长', memberId: 'm', personClass: 'main-leader', heldOn: day('2026-11-19') },
  ...{ place: '会议室', inspectors: ['a', 'b'], asked: ['ask-duties'], points: ['leader-team'], content: '问答。' },
};
const talkIn = (state: Talk['state'], changes: Partial<Talk> = {}): Talk => ({
  ...origin,
  ...text,
  ...{ id: 't', version: 3, inspectors: team.map(({ id, name }) => ({ id, name })), state },
  ...{ writtenBy: 'a', writtenByName: '甲', writtenAt: at.now, withdrawnReason: null },
  ...{ recordedOn: null, readBackOn: null, signedOn: null, unsignedReason: null },
  ...changes,
});
const talkOrders: Record<TalkCommand, TalkOrder> = {
  save: { type: 'save', text },
  record: { type: 'record' },
  correct: { type: 'correct' },
  sign: { type: 'sign', readBackOn: day('2026-11-19'), signedOn: day('2026-11-20') },
  'go-without-signature': { type: 'go-without-signature', readBackOn: day('2026-11-19'), reason: '拒绝签字' },
  withdraw: { type: 'withdraw', reason: '重复' },
};
const kindOf = (decision: { accepted: boolean; refusal?: { kind: string } }) =>
  decision.accepted ? 'accepted' : decision.refusal?.kind;

describe('a talk in every state takes these commands and no others', () => {
  const taken: Record<Talk['state'], readonly TalkCommand[]> = {
    draft: ['save', 'record', 'withdraw'],
    recorded: ['correct', 'sign', 'go-without-signature'],
    signed: [],
    withdrawn: [],
  };
  it.each(talkStates.flatMap((state) => talkCommands.map((command) => [state, command] as const)))(
    '%s: %s',
    (state, command) => {
      const decision = decideTalk(talkIn(state), talkOrders[command], at);
      expect(decision.accepted).toBe(taken[state].includes(command));
      expect(kindOf(decideTalk(talkIn(state), talkOrders[command], unit))).toBe('fieldwork.not-in-team');
    },
  );
  it.each(talkStates)('%s: the page offers what the rules take', (state) => {
    const offered = allowedOnTalk(talkIn(state), at).filter(({ allowed }) => allowed);
    expect(offered.map(({ command }) => command).sort()).toEqual([...taken[state]].sort());
  });
});

describe('a talk', () => {
  it('is held by as many of the team as the edition says', () => {
    const held = (leastInspectors: number, count: number) => {
      const inspectors = team.slice(0, count).map(({ id, name }) => ({ id, name }));
      return kindOf(decideTalk(talkIn('draft', { inspectors }), talkOrders.record, { ...at, leastInspectors }));
    };
    expect([held(2, 1), held(2, 2), held(3, 2)]).toEqual(['fieldwork.two-needed', 'accepted', 'fieldwork.two-needed']);
  });

  it('begins on site only, with somebody of the register or with anybody', () => {
    const begun = decideNewTalk('t', origin, 'm', at);
    expect(begun).toMatchObject({ accepted: true, event: { set: { personName: '丙', personClass: 'main-leader' } } });
    expect(decideNewTalk('t', origin, null, at).accepted).toBe(true);
    expect(kindOf(decideNewTalk('t', origin, 'gone', at))).toBe('fieldwork.person-unknown');
    expect(kindOf(decideNewTalk('t', origin, 'm', { ...at, movedInOn: null }))).toBe('fieldwork.not-on-site');
  });

  it.each([
    [{ personName: '' }, 'person-needed'],
    [{ post: '' }, 'post-needed'],
    [{ personClass: null }, 'class-needed'],
    [{ place: '' }, 'place-needed'],
    [{ content: '' }, 'content-needed'],
    [{ inspectors: [{ id: 'a', name: '甲' }] }, 'two-needed'],
    [
      {
        inspectors: [
          { id: 'a', name: '甲' },
          { id: 'z', name: '外人' },
        ],
      },
      'inspector-unknown',
    ],
    [{ heldOn: day('2026-10-31') }, 'day-outside'],
    [{ heldOn: day('2026-11-21') }, 'day-outside'],
  ] satisfies [Partial<Talk>, string][])('is not recorded with %j', (changes, kind) => {
    expect(kindOf(decideTalk(talkIn('draft', changes), talkOrders.record, at))).toBe(`fieldwork.${kind}`);
  });

  it('saves only what changed, and no questions, people or inspectors that are unknown', () => {
    const saved = decideTalk(talkIn('draft'), { type: 'save', text: { ...text, place: '办公室' } }, at);
    expect(saved).toMatchObject({ accepted: true, event: { set: { place: '办公室' } } });
    const save = (changes: Partial<TalkText>) =>
      kindOf(decideTalk(talkIn('draft'), { type: 'save', text: { ...text, ...changes } }, at));
    expect(save({ asked: ['ask-weather'] })).toBe('fieldwork.question-unknown');
    expect(save({ inspectors: ['a', 'z'] })).toBe('fieldwork.inspector-unknown');
    expect(save({ memberId: 'other' })).toBe('fieldwork.person-unknown');
  });

  it('is signed after it was read back, and not before it was held', () => {
    const sign = (readBackOn: string, signedOn: string) =>
      kindOf(
        decideTalk(talkIn('recorded'), { type: 'sign', readBackOn: day(readBackOn), signedOn: day(signedOn) }, at),
      );
    expect(sign('2026-11-18', '2026-11-20')).toBe('fieldwork.read-back-day');
    expect(sign('2026-11-20', '2026-11-19')).toBe('fieldwork.signed-day');
    expect(sign('2026-11-19', '2026-11-21')).toBe('fieldwork.signed-day');
  });
});

const requestIn = (state: DocumentRequest['state'], changes: Partial<DocumentRequest> = {}): DocumentRequest => ({
  ...origin,
  ...{ id: 'q', version: 2, title: '会议记录', detail: null, item: null, state },
  ...{ askedBy: 'a', askedByName: '甲', askedOn: day('2026-11-10'), dueOn: day('2026-11-19'), returns: [] },
  ...(state === 'asked'
    ? { documents: null, answer: null, answeredBy: null, answeredByName: null, answeredOn: null }
    : { documents: 3, answer: null, answeredBy: 'x', answeredByName: '丁', answeredOn: day('2026-11-18') }),
  ...{ settledBy: null, settledByName: null, settledOn: null, settledReason: null },
  ...changes,
});
const requestOrders: Record<RequestCommand, RequestOrder> = {
  deliver: { type: 'deliver', documents: 3, answer: null },
  refuse: { type: 'refuse', reason: '没有形成' },
  receive: { type: 'receive', documents: 3 },
  'ask-again': { type: 'ask-again', reason: '缺附件', dueOn: day('2026-11-25') },
  withdraw: { type: 'withdraw', reason: '不再需要' },
};

describe('a request in every state takes these commands and no others', () => {
  const units: Record<DocumentRequest['state'], readonly RequestCommand[]> = {
    ...{ asked: ['deliver', 'refuse'], delivered: [], refused: [], received: [], withdrawn: [] },
  };
  const teams: Record<DocumentRequest['state'], readonly RequestCommand[]> = {
    asked: ['withdraw'],
    delivered: ['receive', 'ask-again', 'withdraw'],
    refused: ['ask-again', 'withdraw'],
    received: [],
    withdrawn: [],
  };
  const commands = Object.keys(requestOrders) as RequestCommand[];
  it.each(requestStates.flatMap((state) => commands.map((command) => [state, command] as const)))(
    '%s: %s',
    (state, command) => {
      const request = requestIn(state);
      const order = requestOrders[command];
      expect(decideRequest(request, order, unit).accepted).toBe(units[state].includes(command));
      expect(decideRequest(request, order, at).accepted).toBe(teams[state].includes(command));
      const offered = (who: SiteStanding) => allowedOnRequest(request, who).some((each) => each.command === command);
      expect([offered(unit), offered(at)]).toEqual([units[state].includes(command), teams[state].includes(command)]);
    },
  );

  it('keeps what was answered when it is asked for again', () => {
    const again = decideRequest(requestIn('refused', { answer: '没有形成' }), requestOrders['ask-again'], at);
    expect(again).toMatchObject({
      accepted: true,
      event: { set: { state: 'asked', answer: null, returns: [{ answer: '没有形成', answeredByName: '丁' }] } },
    });
  });

  it('is late by the day, never by a stored state', () => {
    const late = (state: DocumentRequest['state'], today: string) => isLate(requestIn(state), day(today));
    expect([late('asked', '2026-11-19'), late('asked', '2026-11-20'), late('delivered', '2026-11-20')]).toEqual([
      ...[false, true, false],
    ]);
    const order = { title: '账册', detail: null, item: null, dueOn: day('2026-11-19') };
    expect(kindOf(decideNewRequest('q', origin, order, at))).toBe('fieldwork.due-in-the-past');
  });
});

describe('a record of a way of finding out', () => {
  const group: NewFindingOut = {
    ...{ way: 'group-discussion', heldOn: day('2026-11-10'), subject: '中层座谈', category: '中层干部', people: 12 },
    ...{ documents: null, place: null, item: null, inspectors: ['a'] },
  };
  const kind = (changes: Partial<NewFindingOut>) => kindOf(decideFindingOut('f', origin, { ...group, ...changes }, at));

  it('holds the numbers of its shape and no others', () => {
    expect(kind({})).toBe('accepted');
    expect(kind({ people: null })).toBe('fieldwork.people-needed');
    expect(kind({ category: null })).toBe('fieldwork.category-needed');
    expect(kind({ way: 'questionnaire', people: 100, documents: 101 })).toBe('fieldwork.more-back-than-out');
    expect(kind({ way: 'sleep' })).toBe('fieldwork.way-unknown');
    const kept = decideFindingOut('f', origin, { ...group, way: 'questionnaire', documents: 9 }, at);
    expect(kept).toMatchObject({ accepted: true, event: { set: { category: null, people: 12, documents: 9 } } });
  });

  it('lies between moving in and today, but a notice may go out before', () => {
    expect(kind({ heldOn: day('2026-10-01') })).toBe('fieldwork.day-outside');
    expect(kind({ heldOn: day('2026-11-21') })).toBe('fieldwork.day-to-come');
    expect(kind({ way: 'publish-notice', heldOn: day('2026-10-01') })).toBe('accepted');
  });

  it('is struck once, with a reason', () => {
    const row = { id: 'f', version: 1, jurisdictionId: 'j', struckOn: null } as unknown as FindingOut;
    expect(decideStriking(row, '重复登记', at)).toMatchObject({ accepted: true });
    expect(kindOf(decideStriking({ ...row, struckOn: at.today }, '重复登记', at))).toBe('fieldwork.already-struck');
  });
});

describe('a waiver', () => {
  const order = { item: 'check-key-fields', memberId: null, reason: '单位没有此项业务' };
  const missing = { missing: 1, isWaived: false };
  it('is the leader’s, for what is missing and not waived', () => {
    const kind = (who: SiteStanding, thing: typeof missing | undefined) =>
      kindOf(decideWaiver('w', origin, order, { ...who, thing }));
    expect(kind(leader, missing)).toBe('accepted');
    expect(kind(at, missing)).toBe('fieldwork.leader-needed');
    expect(kind(leader, undefined)).toBe('fieldwork.nothing-to-waive');
    expect(kind(leader, { ...missing, missing: 0 })).toBe('fieldwork.nothing-missing');
    expect(kind(leader, { ...missing, isWaived: true })).toBe('fieldwork.already-waived');
  });

  it('is ended once, by the leader', () => {
    const waiver = { id: 'w', version: 1, jurisdictionId: 'j', endedOn: null } as unknown as Waiver;
    expect(kindOf(decideWaiverEnd(waiver, leader))).toBe('accepted');
    expect(kindOf(decideWaiverEnd(waiver, at))).toBe('fieldwork.leader-needed');
    expect(kindOf(decideWaiverEnd({ ...waiver, endedOn: at.today }, leader))).toBe('fieldwork.waiver-ended');
  });
});
