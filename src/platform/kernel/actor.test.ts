import { expect, it } from 'vitest';
import { type AccountActor, type Grant, roleAt } from './actor.ts';

const grant = (role: string, scopeId: string, more: Partial<Grant> = {}): Grant => ({
  role,
  scopeKind: 'jurisdiction',
  scopeId,
  withSubordinates: false,
  ...more,
});

function actor(grants: readonly Grant[], admitted: readonly string[]): AccountActor {
  const role = admitted.find((one) => grants.some((held) => held.role === one)) ?? '';
  return {
    kind: 'account',
    accountId: 'a',
    sessionId: 's',
    name: '测试',
    role,
    admitted,
    grants,
    address: '127.0.0.1',
  };
}

it.each([
  ['the one held there, whatever the call names first', ['clerk', 'director'], 'south', 'director'],
  ['the first that the call names, where both are held there', ['clerk', 'director'], 'north', 'clerk'],
  ['one held from above', ['clerk', 'director', 'leader'], 'west', 'leader'],
  ['the first of the call, where the effect lies in no jurisdiction', ['clerk', 'director'], null, 'clerk'],
] as const)('an effect is made under %s', (_, admitted, place, role) => {
  const grants = [
    grant('clerk', 'north'),
    grant('director', 'north'),
    grant('director', 'south'),
    grant('leader', 'city', { withSubordinates: true }),
  ];
  expect(roleAt(actor(grants, admitted), place)).toBe(role);
});

it('an effect outside every jurisdiction held is made under the role held for a part of one', () => {
  const grants = [grant('clerk', 'north'), grant('member', 'inspection', { scopeKind: 'inspection' })];
  expect(roleAt(actor(grants, ['clerk', 'member']), 'south')).toBe('member');
  expect(roleAt(actor([], []), 'south')).toBeNull();
});
