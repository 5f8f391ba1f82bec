import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '#platform/kernel/time.ts';
import {
  decideObjecting,
  decideObjection,
  decideVerifying,
  type Objecting,
  type ObjectionStanding,
  tieOfObjection,
} from './objection.decide.ts';
import { type Objection, type ObjectionState, objectionStates, type SeatObjectedTo } from './objection.model.ts';
import type { AssemblyChange } from './proposal.model.ts';
import { decideRecusal } from './recusal.decide.ts';
import type { Recusal } from './recusal.model.ts';

const at: ObjectionStanding = {
  ...{ now: '2026-03-01T01:00:00.000Z' as Instant, today: '2026-03-01' as Day, dueOn: '2026-03-04' as Day },
  ...{ by: { id: 'clerk', name: '卢知远' }, mayPlan: true, mayDecide: false },
};
const director: ObjectionStanding = { ...at, by: { id: 'director', name: '方砚秋' }, mayDecide: true };
const seat: SeatObjectedTo = {
  ...{ seatId: 's', personId: 'p', inspectionId: 'i', unitId: 'u', jurisdictionId: 'j', isOpen: true },
};
const objecting: Objecting = {
  id: 'o',
  reason: '其配偶在本单位任职',
  evidence: '人事档案',
  isOfUnit: true,
  isPending: false,
};
const one = (state: ObjectionState, facts: Partial<Objection> = {}) =>
  ({
    ...{ id: 'o', version: 2, jurisdictionId: 'j', inspectionId: 'i', unitId: 'u', seatId: 's', personId: 'p' },
    ...{ reason: '其配偶在本单位任职', evidence: '人事档案', accountId: 'member', state, recusalId: null },
    ...{ raisedBy: 'contact', raisedByName: '包勤', verifiedBy: state === 'raised' ? null : 'clerk' },
    ...facts,
  }) as Objection;
const kindOf = (
  decision: { accepted: true; event: AssemblyChange } | { accepted: false; refusal: { kind: string } },
) => (decision.accepted ? decision.event.event : decision.refusal.kind);

describe('an objection by the inspected unit', () => {
  const states = Object.keys(objectionStates) as ObjectionState[];
  const verification = { note: '查阅档案属实', proposesRecusal: true, recusalId: null };
  const order = { isUpheld: true, reason: '情况属实', recusalId: 'x' };

  it('is raised at its own inspection alone, against a seat still taken, once at a time', () => {
    expect(kindOf(decideObjecting(seat, objecting, at))).toBe('objection-raised');
    expect(kindOf(decideObjecting(undefined, objecting, at))).toBe('assembly.seat-unknown');
    expect(kindOf(decideObjecting(seat, { ...objecting, isOfUnit: false }, at))).toBe('assembly.seat-unknown');
    expect(kindOf(decideObjecting({ ...seat, isOpen: false }, objecting, at))).toBe('assembly.seat-left');
    expect(kindOf(decideObjecting(seat, { ...objecting, isPending: true }, at))).toBe('assembly.objection-pending');
  });

  it.each(states)('that is %s takes the command of its state and no other', (state) => {
    const verified = kindOf(decideVerifying(one(state), verification, at));
    expect(verified).toBe(state === 'raised' ? 'objection-verified' : 'assembly.objection-verified');
    const decided = kindOf(decideObjection(one(state), order, director));
    const expected = { raised: 'assembly.objection-unverified', verified: 'objection-upheld' };
    expect(decided).toBe(expected[state as keyof typeof expected] ?? 'assembly.objection-decided');
  });

  it('is decided by a director who neither verified it nor is concerned', () => {
    expect(kindOf(decideObjection(one('verified'), order, at))).toBe('assembly.not-director');
    const own = 'assembly.own-objection';
    expect(kindOf(decideObjection(one('verified', { verifiedBy: 'director' }), order, director))).toBe(own);
    expect(kindOf(decideObjection(one('verified', { accountId: 'director' }), order, director))).toBe(own);
    expect(kindOf(decideVerifying(one('raised', { accountId: 'clerk' }), verification, at))).toBe(own);
    expect(kindOf(decideVerifying(one('raised'), verification, { ...at, mayPlan: false }))).toBe(
      'assembly.not-your-office',
    );
    expect(kindOf(decideObjection(one('verified'), { ...order, isUpheld: false }, director))).toBe(
      'objection-rejected',
    );
  });

  it('becomes a tie raised in the unit’s name, which is decided with the objection and not by itself', () => {
    const { set } = tieOfObjection(one('verified'), 'x', at);
    expect(set).toMatchObject({ source: 'objected', state: 'raised', raisedBy: 'contact', personId: 'p' });
    const tie = { id: 'x', version: 1, accountId: 'member', ...set } as unknown as Recusal;
    const alone = decideRecusal(tie, { isUpheld: true, reason: '属实' }, director);
    expect(alone).toMatchObject({ accepted: false, refusal: { kind: 'assembly.decided-by-objection' } });
    expect(decideRecusal(tie, { isUpheld: true, reason: '属实' }, { ...director, isByObjection: true }).accepted).toBe(
      true,
    );
  });
});
