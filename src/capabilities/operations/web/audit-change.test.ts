import { expect, it } from 'vitest';
import { changedFields } from './audit-change.ts';

const line = (change: Record<string, unknown> | null) => ({ change });

it('finds the value before in the newest earlier line that set the field', () => {
  const earlier = [line(null), line({ status: 'disabled' }), line({ status: 'active', displayName: '旧名' })];
  expect(changedFields(line({ status: 'active', displayName: '新名' }), earlier, true)).toEqual([
    { field: 'status', after: 'active', before: 'disabled', isBeforeKnown: true },
    { field: 'displayName', after: '新名', before: '旧名', isBeforeKnown: true },
  ]);
});

it('says that it does not know where the earlier lines at hand do not reach back', () => {
  const [unknown] = changedFields(line({ lockedAt: null }), [line({ status: 'active' })], false);
  const [never] = changedFields(line({ lockedAt: null }), [line({ status: 'active' })], true);
  expect(unknown?.isBeforeKnown).toBe(false);
  expect(never).toMatchObject({ isBeforeKnown: true, before: undefined });
});
