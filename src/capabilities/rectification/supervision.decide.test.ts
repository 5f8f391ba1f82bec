import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/kernel/time.ts';
import { decideHandingBack } from './supervision.decide.ts';
import type { Task } from './task.model.ts';

const office = { kind: 'office', id: 'county', name: '西秀区巡察办' } as const;
const held = (changes: Partial<Task> = {}) =>
  ({
    id: 'task',
    version: 4,
    jurisdictionId: 'county',
    state: 'reviewed',
    holderKind: 'supervision-group',
    holderId: 'round',
    heldSince: '2026-11-01',
    dueOn: '2026-12-01',
    nextStep: 'sign-off',
    ...changes,
  }) as Task;
const back = (task: Task, today: string) => {
  const decision = decideHandingBack(task, office, today as Day);
  return decision.accepted ? decision.event.set : decision.refusal.kind;
};

describe('what a supervision group held', () => {
  it('goes to the office for the same step by the same day', () => {
    expect(back(held(), '2026-11-24')).toEqual({
      holderKind: 'office',
      holderId: 'county',
      holderName: '西秀区巡察办',
      heldSince: '2026-11-24',
      dueOn: '2026-12-01',
    });
  });

  it('is not overdue from its first moment in the office', () => {
    expect(back(held(), '2026-12-05')).toMatchObject({ dueOn: '2026-12-05' });
  });

  it('is not taken from anybody else', () => {
    expect(back(held({ holderKind: 'unit' }), '2026-11-24')).toBe('rectification.not-with-supervisors');
    const closed = held({ holderKind: null, dueOn: null });
    expect(back(closed, '2026-11-24')).toBe('rectification.not-with-supervisors');
  });
});
