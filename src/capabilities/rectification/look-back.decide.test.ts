import { describe, expect, it } from 'vitest';
import type { Decision } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import {
  allowedOnLookBack,
  decideLookBack,
  decideLookBackRejection,
  decideLookBackSigning,
} from './look-back.decide.ts';
import { afterLookBack, type LookBack, type LookBackChange, lookBackConclusions, lookers } from './look-back.model.ts';
import type { Doer, Task } from './task.model.ts';

const today = '2026-11-24' as Day;
const who = (name: string, ...rolesHere: string[]): Doer => ({ accountId: name, name, rolesHere });
const clerk = who('clerk', 'office-clerk');
const director = who('director', 'office-director');
const task = {
  id: 'task',
  jurisdictionId: 'county',
  roundId: 'round',
  inspectionId: 'inspection',
  unitId: 'unit',
  unitName: '旧州镇',
  problemId: 'problem',
  closedOn: '2026-11-01' as Day,
} as Task;
const ground = { isLatest: true, awaitsSignature: false, isTeams: false };
const order = {
  lookedOn: '2026-11-20' as Day,
  seen: '抽查凭证32份，未发现同类问题',
  evidence: '凭证复印件',
  conclusion: 'held',
  signBy: '2026-12-01' as Day,
} as const;
const situation = { today, office: { kind: 'office', id: 'county', name: '西秀区巡察办' } as const };
const kindOf = (decision: Decision<unknown>) => (decision.accepted ? 'accepted' : decision.refusal.kind);
const eventOf = (decision: Decision<LookBackChange>): LookBackChange => {
  if (!decision.accepted) throw new Error(decision.refusal.kind);
  return decision.event;
};
const look = (changes: object = {}, by = clerk, at: object = {}) =>
  decideLookBack('look-back', { ...task, ...at }, ground, { ...order, ...changes }, by, situation);
const recorded = (changes: object = {}): LookBack => afterLookBack(null, eventOf(look(changes)));

describe('a look-back', () => {
  it('is recorded by the office or the supervision group, of what is closed and the latest', () => {
    for (const role of lookers) expect(kindOf(look({}, who('one', role)))).toBe('accepted');
    for (const role of ['unit-contact', 'team-leader', 'leading-group-member'])
      expect(kindOf(look({}, who('one', role)))).toBe('rectification.look-back-not-yours');
    expect(kindOf(look({}, clerk, { closedOn: null }))).toBe('rectification.still-open');
    const on = (changes: object) =>
      kindOf(decideLookBack('id', task, { ...ground, ...changes }, order, clerk, situation));
    expect(on({ isLatest: false })).toBe('rectification.not-latest');
    expect(on({ awaitsSignature: true })).toBe('rectification.look-back-waits');
  });

  it('is recorded by the team of a look-back inspection at the unit, which signs nothing', () => {
    const member = who('one', 'team-member');
    const by = (isTeams: boolean) => decideLookBack('id', task, { ...ground, isTeams }, order, member, situation);
    expect(kindOf(by(false))).toBe('rectification.look-back-not-yours');
    expect(kindOf(by(true))).toBe('accepted');
    const seen = afterLookBack(null, eventOf(by(true)));
    expect(kindOf(decideLookBackSigning(seen, who('two', 'team-leader'), today))).toBe(
      'rectification.look-back-not-signer',
    );
  });

  it('took place between the closing and today, and is signed by a day to come', () => {
    expect(kindOf(look({ lookedOn: '2026-11-25' }))).toBe('rectification.looked-ahead');
    expect(kindOf(look({ lookedOn: '2026-10-31' }))).toBe('rectification.looked-too-early');
    expect(kindOf(look({ signBy: '2026-11-23' }))).toBe('rectification.sign-by-passed');
  });

  it('waits with the office, and whoever looked never signs it', () => {
    const waiting = recorded();
    expect(waiting).toMatchObject({
      holderKind: 'office',
      dueOn: '2026-12-01',
      nextStep: 'confirm-look-back',
      outcome: null,
    });
    const looker = who('clerk', 'office-clerk', 'office-director');
    expect(kindOf(decideLookBackSigning(waiting, clerk, today))).toBe('rectification.look-back-not-signer');
    expect(kindOf(decideLookBackSigning(waiting, looker, today))).toBe('rectification.own-look-back');
    expect(kindOf(decideLookBackRejection(waiting, '看错了', looker, today))).toBe('rectification.own-look-back');
    expect(allowedOnLookBack(waiting, looker).map(({ allowed }) => allowed)).toEqual([false, false]);
    expect(allowedOnLookBack(waiting, director).map(({ allowed }) => allowed)).toEqual([true, true]);
    expect(allowedOnLookBack(waiting, clerk)).toEqual([]);
  });

  it.each(lookBackConclusions)('ends as %s by another’s signature, and then never changes', (conclusion) => {
    const signed = afterLookBack(
      recorded({ conclusion }),
      eventOf(decideLookBackSigning(recorded({ conclusion }), director, today)),
    );
    expect(signed).toMatchObject({
      state: 'signed',
      outcome: conclusion,
      proof: '凭证复印件',
      doneBy: 'clerk',
      signedBy: 'director',
      holderId: null,
    });
    expect(kindOf(decideLookBackSigning(signed, director, today))).toBe('rectification.look-back-ended');
    expect(kindOf(decideLookBackRejection(signed, '看错了', director, today))).toBe('rectification.look-back-ended');
  });

  it('that is rejected keeps its reason and its conclusion counts for nothing', () => {
    const rejected = eventOf(decideLookBackRejection(recorded(), '看的是另一笔', director, today));
    expect(rejected.set).toMatchObject({ state: 'rejected', outcome: 'rejected', outcomeReason: '看的是另一笔' });
  });
});
