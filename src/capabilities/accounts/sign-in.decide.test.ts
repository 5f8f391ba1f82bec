import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#platform/kernel/time.ts';
import { entryRules } from './accounts.model.ts';
import { decideEntry, isLocked, type Knock } from './sign-in.decide.ts';

const plain: Knock = {
  account: { status: 'active', secondFactor: 'none' },
  passwordRight: true,
  code: 'absent',
  failures: 1,
};
const outcome = (knock: Partial<Knock>) => {
  const entry = decideEntry({ ...plain, ...knock });
  return entry.in ? 'in' : `${entry.refusal.kind}${entry.counts ? ' counts' : ''}${entry.locks ? ' locks' : ''}`;
};
const withFactor = { account: { status: 'active', secondFactor: 'confirmed' } } as const;

describe('who comes in', () => {
  it('lets the right password in, and asks for the code where a second factor is confirmed', () => {
    expect(outcome({})).toBe('in');
    expect(outcome({ account: { status: 'active', secondFactor: 'proposed' } })).toBe('in');
    expect(outcome(withFactor)).toBe('accounts.second-factor-needed');
    expect(outcome({ ...withFactor, code: 'right' })).toBe('in');
    expect(outcome({ ...withFactor, code: 'wrong' })).toBe('accounts.second-factor-wrong counts');
  });

  it('locks at the fifth failure, of the password and of the code alike', () => {
    expect(outcome({ passwordRight: false, failures: 4 })).toBe('accounts.wrong-credentials counts');
    expect(outcome({ passwordRight: false, failures: 5 })).toBe('accounts.locked counts locks');
    expect(outcome({ ...withFactor, code: 'wrong', failures: 5 })).toBe('accounts.locked counts locks');
    expect(outcome({ failures: 5 })).toBe('in');
  });

  it('says that an account is disabled only to whoever knows its password', () => {
    const disabled = { account: { status: 'disabled', secondFactor: 'none' } } as const;
    expect(outcome(disabled)).toBe('accounts.disabled');
    expect(outcome({ ...disabled, passwordRight: false })).toBe('accounts.wrong-credentials counts');
  });

  it('answers an unknown login name exactly as a wrong password, at every count', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('absent', 'wrong', 'right' as const),
        fc.record({
          status: fc.constantFrom('active', 'disabled' as const),
          secondFactor: fc.constantFrom('none', 'proposed', 'confirmed' as const),
        }),
        (failures, code, account) => {
          const unknown = decideEntry({ account: null, passwordRight: false, code, failures });
          expect(decideEntry({ account, passwordRight: false, code, failures })).toEqual(unknown);
          expect(unknown.in).toBe(false);
        },
      ),
    );
  });
});

describe('a lock', () => {
  const lockedAt = '2026-11-24T01:00:00.000Z' as Instant;
  const later = (minutes: number) => new Date(Date.parse(lockedAt) + minutes * 60_000).toISOString() as Instant;

  it('stays until it is lifted', () => {
    expect(isLocked(lockedAt, false, later(60 * 24 * 365))).toBe(true);
    expect(isLocked(null, false, later(0))).toBe(false);
  });

  it('of a security administrator, whom nobody else could unlock, ends by itself', () => {
    expect(isLocked(lockedAt, true, later(entryRules.securityLockMinutes - 1))).toBe(true);
    expect(isLocked(lockedAt, true, later(entryRules.securityLockMinutes))).toBe(false);
  });
});
