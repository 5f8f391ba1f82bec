import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { allowedOn } from './authorisation.access.ts';
import { decideAuthorisation, decideDraft } from './authorisation.decide.ts';
import {
  type Authorisation,
  type AuthorisationCommand,
  type AuthorisationOrder,
  type DecidingStanding,
  type Ground,
  type Preparation,
  standingOf,
} from './authorisation.model.ts';

const day = (value: string) => value as Day;
const prepared = { hasMembers: true, unprepared: [] };
const office = {
  preparation: prepared,
  writers: new Set<string>(),
  by: { id: 'clerk', name: '卢知远' },
  now: '2026-03-01T02:00:00.000Z' as Instant,
  today: day('2026-03-01'),
  mayDraft: true,
  mayApprove: false,
} satisfies DecidingStanding;
const group = { ...office, by: { id: 'member', name: '秦望山' }, mayDraft: false, mayApprove: true };
const both = { ...office, mayApprove: true };

const ground: Ground = {
  ...{ inspectionId: 'i', roundId: 'r', jurisdictionId: 'j', unitName: '农业农村局' },
  ...{ isRoundApproved: true, isRoundClosed: false, isOpen: true, isAlong: false },
  ...{ leaderName: '鲁定边', leaderPersonId: null, deputies: ['简从容'], earlier: [] },
};
const term = { decisionNumber: '安巡授〔2026〕1号', fromOn: day('2026-03-05'), toOn: day('2026-06-30'), deputies: [] };
const kindOf = (decision: ReturnType<typeof decideDraft>) =>
  decision.accepted ? decision.event.event : decision.refusal.kind.replace('authorisations.', '');

const drafted = {
  ...(decideDraft('a', ground, term, office) as { event: { set: object } }).event.set,
  id: 'a',
  version: 1,
} as Authorisation;
const approved: Authorisation = { ...drafted, state: 'approved', decidedBy: 'member' };
const asking = { askedReason: '工作量大', askedBy: 'clerk', askedByName: '卢知远', askedAt: office.now };
const states = {
  drafted,
  declined: { ...drafted, state: 'declined' },
  approved,
  'asked to be longer': { ...approved, asked: 'extension', askedTo: day('2026-08-31'), ...asking },
  'asked to end': { ...approved, asked: 'withdrawal', askedTo: null, ...asking },
  withdrawn: { ...approved, state: 'withdrawn' },
} as const satisfies Record<string, Authorisation>;

const orders: Readonly<Record<AuthorisationCommand, AuthorisationOrder>> = {
  change: { type: 'change', ...term },
  approve: { type: 'approve', waiver: null },
  decline: { type: 'decline', reason: '人选不当' },
  'ask-extension': { type: 'ask-extension', to: day('2026-08-31'), reason: '工作量大' },
  'ask-withdrawal': { type: 'ask-withdrawal', reason: '另有任用' },
  grant: { type: 'grant' },
  refuse: { type: 'refuse', reason: '按期完成' },
};
const decided = 'already-decided';
const answers: Readonly<Record<keyof typeof states, Readonly<Record<AuthorisationCommand, string>>>> = {
  drafted: {
    ...{ change: 'authorisation-changed', approve: 'authorisation-approved', decline: 'authorisation-declined' },
    ...{ 'ask-extension': 'not-approved', 'ask-withdrawal': 'not-approved' },
    ...{ grant: 'nothing-asked', refuse: 'nothing-asked' },
  },
  declined: {
    ...{ change: decided, approve: decided, decline: decided },
    ...{ 'ask-extension': 'not-approved', 'ask-withdrawal': 'not-approved' },
    ...{ grant: 'nothing-asked', refuse: 'nothing-asked' },
  },
  approved: {
    ...{ change: decided, approve: decided, decline: decided },
    ...{ 'ask-extension': 'authorisation-extension-asked', 'ask-withdrawal': 'authorisation-withdrawal-asked' },
    ...{ grant: 'nothing-asked', refuse: 'nothing-asked' },
  },
  'asked to be longer': {
    ...{ change: decided, approve: decided, decline: decided },
    ...{ 'ask-extension': 'asked-already', 'ask-withdrawal': 'asked-already' },
    ...{ grant: 'authorisation-extended', refuse: 'authorisation-request-refused' },
  },
  'asked to end': {
    ...{ change: decided, approve: decided, decline: decided },
    ...{ 'ask-extension': 'asked-already', 'ask-withdrawal': 'asked-already' },
    ...{ grant: 'authorisation-withdrawn', refuse: 'authorisation-request-refused' },
  },
  withdrawn: {
    ...{ change: decided, approve: decided, decline: decided },
    ...{ 'ask-extension': 'not-approved', 'ask-withdrawal': 'not-approved' },
    ...{ grant: 'nothing-asked', refuse: 'nothing-asked' },
  },
};
const pairs = Object.entries(answers).flatMap(([state, each]) =>
  Object.entries(each).map(
    ([command, answer]) => [state as keyof typeof states, command as AuthorisationCommand, answer] as const,
  ),
);
const isOffices = (command: AuthorisationCommand) => command === 'change' || command.startsWith('ask-');

describe('an authorisation', () => {
  it.each(pairs)('that is %s answers %s with %s', (state, command, answer) => {
    const [own, other] = isOffices(command) ? [office, group] : [group, office];
    expect(kindOf(decideAuthorisation(states[state], orders[command], own))).toBe(answer);
    const refused = kindOf(decideAuthorisation(states[state], orders[command], other));
    expect(refused).toBe(isOffices(command) ? 'not-your-office' : 'not-leading-group');
  });

  it('is decided by nobody who put it forward, also where he sits in the leading group', () => {
    expect(kindOf(decideAuthorisation(drafted, orders.approve, both))).toBe('own-draft');
    const changed = { ...group, writers: new Set(['member']) };
    expect(kindOf(decideAuthorisation(drafted, orders.approve, changed))).toBe('own-draft');
    expect(kindOf(decideAuthorisation(drafted, orders.decline, changed))).toBe('own-draft');
    expect(kindOf(decideAuthorisation(states['asked to end'], orders.grant, both))).toBe('own-draft');
    const shown = allowedOn(drafted, both).find(({ command }) => command === 'approve');
    expect(shown).toMatchObject({ allowed: false, because: { zh: expect.stringContaining('不能审批自己') } });
  });

  it('lets nobody in who has not signed and been trained, unless the leading group says why', () => {
    const approve = (preparation: Preparation, waiver: string | null = null) =>
      decideAuthorisation(drafted, { type: 'approve', waiver }, { ...group, preparation });
    const lacking = { hasMembers: true, unprepared: ['舒明达', '祝青禾'] };
    expect(kindOf(approve(lacking))).toBe('members-unprepared');
    expect(approve(lacking)).toMatchObject({ refusal: { says: { zh: expect.stringContaining('2人') } } });
    expect(kindOf(approve({ hasMembers: false, unprepared: [] }))).toBe('members-unknown');
    expect(approve(lacking, '紧急任务，进驻后补训')).toMatchObject({
      event: { set: { waiver: '紧急任务，进驻后补训' } },
    });
  });

  it('is drafted for a unit with a leader in an approved round, once at a time, villages with their township', () => {
    const answer = (changes: Partial<Ground>) => kindOf(decideDraft('a', { ...ground, ...changes }, term, office));
    expect(answer({})).toBe('authorisation-drafted');
    expect(answer({ isAlong: true })).toBe('goes-along');
    expect(answer({ isRoundApproved: false })).toBe('round-not-approved');
    expect(answer({ isRoundClosed: true })).toBe('inspection-ended');
    expect(answer({ isOpen: false })).toBe('inspection-ended');
    expect(answer({ leaderName: null })).toBe('no-leader');
    const earlier = (state: Authorisation['state'], isLeaders = true) => answer({ earlier: [{ state, isLeaders }] });
    expect(earlier('drafted')).toBe('drafted-already');
    expect(earlier('approved')).toBe('authorised-already');
    for (const state of ['declined', 'withdrawn'] as const) expect(earlier(state)).toBe('authorisation-drafted');
    expect(earlier('approved', false)).toBe('authorisation-drafted');
    expect(drafted.deputies).toEqual(['简从容']);
  });

  it('has a term that lies ahead, and grows by its extension only', () => {
    const answer = (changes: Partial<typeof term>) => kindOf(decideDraft('a', ground, { ...term, ...changes }, office));
    expect(answer({ toOn: day('2026-03-04') })).toBe('term-in-wrong-order');
    expect(answer({ fromOn: day('2026-01-01'), toOn: day('2026-02-01') })).toBe('term-over');
    const ask = (to: string, today = '2026-03-01') =>
      kindOf(
        decideAuthorisation(
          approved,
          { type: 'ask-extension', to: day(to), reason: '…' },
          { ...office, today: day(today) },
        ),
      );
    expect(ask('2026-06-30')).toBe('no-extension');
    expect(ask('2026-07-01')).toBe('authorisation-extension-asked');
    expect(ask('2026-07-01', '2026-07-05')).toBe('no-extension');
    const granted = decideAuthorisation(states['asked to be longer'], orders.grant, group);
    expect(granted).toMatchObject({
      event: { set: { toOn: '2026-08-31', asked: null, requests: [{ isGranted: true, from: '2026-06-30' }] } },
    });
  });

  it.each([
    ['2026-03-04', true, 'not-yet'],
    ['2026-03-05', true, 'live'],
    ['2026-06-30', true, 'live'],
    ['2026-07-01', true, 'expired'],
    ['2026-04-01', false, 'other-leader'],
  ])(
    'on %s, its leader still named: %s, stands as %s, without anything being written',
    (today, isLeaders, standing) => {
      expect(standingOf(approved, isLeaders, day(today))).toBe(standing);
    },
  );
});
