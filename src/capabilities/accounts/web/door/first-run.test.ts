import { expect, it } from 'vitest';
import { entryRules } from '../../accounts.model.ts';
import { firstRunOrder, repeatsAnother } from './first-run.ts';
import { checkPassword, passwordStrength } from './password-rules.ts';

const person = (loginName: string) => ({ loginName, displayName: '某人', staffNumber: loginName, password: 'x' });

it('gives each person the seat of his card', () => {
  const order = firstRunOrder({
    jurisdiction: { name: '安顺市', code: '520400' },
    administrators: [person('a'), person('b'), person('c')],
  });
  expect(order.administrators.map(({ seat, loginName }) => [seat, loginName])).toEqual([
    ['system', 'a'],
    ['security', 'b'],
    ['audit', 'c'],
  ]);
});

it('notices one person on two seats, whatever the case of letters', () => {
  expect(repeatsAnother(['S001', 's001 ', 'S003'], 0)).toBe(true);
  expect(repeatsAnother(['S001', 's001 ', 'S003'], 2)).toBe(false);
  expect(repeatsAnother([undefined, undefined, undefined], 0)).toBe(false);
});

it('shows the rules that the server keeps', () => {
  const unmet = (password: string, ...own: string[]) =>
    checkPassword(password, own)
      .filter(({ isMet }) => !isMet)
      .map(({ rule }) => rule);
  expect(unmet('Ab1'.repeat(3))).toEqual(['ruleLength']);
  expect('Ab1'.repeat(3).length).toBe(entryRules.passwordLength - 1);
  expect(unmet('abcdefgh12')).toEqual(['ruleClasses']);
  expect(unmet('Liu.min-2026', 'liu.min')).toEqual(['ruleOwn']);
  expect(unmet('Anshun-2026-x')).toEqual([]);
});

it('calls a password strong only when it is long and mixed', () => {
  const strength = (password: string) => passwordStrength(password, checkPassword(password, []));
  expect(strength('short')).toBe('weak');
  expect(strength('Anshun2026')).toBe('fair');
  expect(strength('Anshun-2026-river')).toBe('strong');
});
