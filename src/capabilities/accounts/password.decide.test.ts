import { describe, expect, it } from 'vitest';
import { demonstrationPeople } from './demonstration-sign-ins.ts';
import { decidePassword } from './password.decide.ts';
import { drawTemporaryPassword } from './vault.ts';

const owner = { loginName: 'chen.mo', staffNumber: 'A1001' };
const outcome = (password: string) => {
  const decision = decidePassword(password, owner, 'next');
  return decision.accepted ? 'good' : decision.refusal.kind.replace('accounts.', '');
};

describe('a password', () => {
  it.each([
    ['Kmwt-4827-qhxz', 'good'],
    ['山高水长Abc789xyz', 'good'],
    ['Short-1a', 'password-too-short'],
    [`Aa1-${'长'.repeat(125)}`, 'password-too-long'],
    ['onlysmallletters9', 'password-too-plain'],
    ['Chen.Mo-59-Lingyun', 'password-names-person'],
    ['xK9-a1001-plqm', 'password-names-person'],
    ['Admin@123456', 'password-common'],
    ['P@ssw0rd2024!', 'password-common'],
    ['1qaz2wsx3edC!', 'password-common'],
    ['Aa111111111!', 'password-common'],
    ['Anshun@2026', 'password-common'],
    ['Woaini1314!', 'password-common'],
  ])('%s: %s', (password, expected) => {
    expect(outcome(password)).toBe(expected);
  });

  it('that was refused is refused beside the field of its form', () => {
    const decision = decidePassword('x', owner, 'administrators.1.password');
    expect(decision.accepted ? null : decision.refusal.field).toBe('administrators.1.password');
  });

  it('drawn for handing over is always good enough', () => {
    for (let drawn = 0; drawn < 500; drawn += 1) expect(outcome(drawTemporaryPassword())).toBe('good');
  });

  it('of the demonstration keeps the rules, too', () => {
    for (const person of demonstrationPeople)
      expect(decidePassword(person.password, person, 'password').accepted).toBe(true);
  });
});
