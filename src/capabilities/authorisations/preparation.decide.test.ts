import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '#platform/kernel/time.ts';
import {
  decideIssue,
  decideSettling,
  decideTraining,
  decideTrainingChange,
  decideUndertaking,
} from './preparation.decide.ts';
import {
  type Material,
  type MaterialState,
  materialStates,
  type RoundOfTeams,
  type Training,
} from './preparation.model.ts';

const day = (value: string) => value as Day;
const office = {
  by: { id: 'clerk', name: '卢知远' },
  now: '2026-03-10T02:00:00.000Z' as Instant,
  today: day('2026-03-10'),
  mayDraft: true,
  mayApprove: false,
};
const stranger = { ...office, mayDraft: false };
const round: RoundOfTeams = { id: 'r', jurisdictionId: 'j', isClosed: false, seated: new Set(['a', 'b']) };
const closed = { ...round, isClosed: true };
const kindOf = (decision: ReturnType<typeof decideIssue>) =>
  decision.accepted ? decision.event.event : decision.refusal.kind.replace('authorisations.', '');

describe('an undertaking', () => {
  const sign = (changes: object = {}, at: object = {}, of = round) =>
    kindOf(
      decideUndertaking(
        of,
        { id: 'u', personId: 'a', signedOn: day('2026-03-10'), way: 'online', ...changes },
        { ...stranger, own: 'a', signed: new Set<string>(), ...at },
      ),
    );

  it('is signed by everybody for himself, or entered from paper by the office', () => {
    expect(sign()).toBe('undertaking-signed');
    expect(sign({}, { own: 'b' })).toBe('not-own-undertaking');
    expect(sign({}, { own: null })).toBe('not-own-undertaking');
    expect(sign({ way: 'paper' })).toBe('not-your-office');
    expect(sign({ way: 'paper' }, { ...office, own: null })).toBe('undertaking-signed');
  });

  it('is signed once, by somebody with a seat, on a day that has come, before the round is closed', () => {
    const paper = { ...office, own: null };
    expect(sign({ way: 'paper' }, { ...paper, signed: new Set(['a']) })).toBe('signed-already');
    expect(sign({ way: 'paper', personId: 'x' }, paper)).toBe('not-seated');
    expect(sign({ way: 'paper', signedOn: day('2026-03-11') }, paper)).toBe('day-to-come');
    expect(sign({}, {}, closed)).toBe('round-closed');
  });
});

describe('a training', () => {
  const facts = { heldOn: day('2026-03-09'), hours: 6, topics: '保密纪律', givenBy: '巡察办', attended: ['a'] };
  const training: Training = { ...facts, id: 't', version: 1, jurisdictionId: 'j', roundId: 'r' };
  it.each([
    [
      'recorded',
      (of: RoundOfTeams, more: object, at = office) => decideTraining(of, { ...facts, ...more, id: 't' }, at),
    ],
    [
      'corrected',
      (of: RoundOfTeams, more: object, at = office) => decideTrainingChange(of, training, { ...facts, ...more }, at),
    ],
  ] as const)('is %s by the office for those with a seat', (done, decide) => {
    expect(kindOf(decide(round, {}))).toBe(`training-${done}`);
    expect(kindOf(decide(round, {}, stranger))).toBe('not-your-office');
    expect(kindOf(decide(round, { attended: ['a', 'x'] }))).toBe('not-seated');
    expect(kindOf(decide(round, { heldOn: day('2026-03-11') }))).toBe('day-to-come');
    expect(kindOf(decide(closed, {}))).toBe('round-closed');
  });

  it('keeps whoever was there and has left his seat since, when it is corrected', () => {
    const left = { ...training, attended: ['a', 'gone'] };
    expect(kindOf(decideTrainingChange(round, left, { ...facts, attended: ['a', 'gone'] }, office))).toBe(
      'training-corrected',
    );
    expect(kindOf(decideTrainingChange(round, training, { ...facts, attended: ['a', 'gone'] }, office))).toBe(
      'not-seated',
    );
  });
});

describe('material', () => {
  const handed = { id: 'm', personId: 'a', name: '谈话记录本', copies: 2, issuedOn: day('2026-03-05') };
  const material: Material = { ...handed, version: 1, jurisdictionId: 'j', roundId: 'r', state: 'out' };

  it('is handed out by the office to somebody with a seat', () => {
    expect(kindOf(decideIssue(round, handed, office))).toBe('material-issued');
    expect(kindOf(decideIssue(round, handed, stranger))).toBe('not-your-office');
    expect(kindOf(decideIssue(round, { ...handed, personId: 'x' }, office))).toBe('not-seated');
    expect(kindOf(decideIssue(round, { ...handed, issuedOn: day('2026-03-11') }, office))).toBe('day-to-come');
    expect(kindOf(decideIssue(closed, handed, office))).toBe('round-closed');
  });

  it.each(
    (Object.keys(materialStates) as MaterialState[]).flatMap((state) => [
      [state, null, state === 'out' ? 'material-returned' : 'material-settled'] as const,
      [state, '遗失，已登记备案', state === 'out' ? 'material-written-off' : 'material-settled'] as const,
    ]),
  )('that is %s, settled with the reason %s, answers %s', (state, reason, answer) => {
    const order = { on: day('2026-03-10'), reason };
    expect(kindOf(decideSettling({ ...material, state }, order, office))).toBe(answer);
    expect(kindOf(decideSettling({ ...material, state }, order, stranger))).toBe('not-your-office');
  });

  it('is settled between the day it was handed out and today', () => {
    for (const on of ['2026-03-04', '2026-03-11'])
      expect(kindOf(decideSettling(material, { on: day(on), reason: null }, office))).toBe('settled-outside-time');
  });
});
