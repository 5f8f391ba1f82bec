import { describe, expect, it } from 'vitest';
import type { Decision } from '#platform/kernel/decision.ts';
import type { Id } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { allowedOn } from './account.access.ts';
import {
  decideConfirmSecondFactor,
  decideCreate,
  decideDisable,
  decideEnable,
  decideProposeSecondFactor,
  decideRemoveSecondFactor,
  decideRename,
  decideResetPassword,
  decideResetSecondFactor,
  decideUnlock,
  isSecondFactorAdvised,
  type Standing,
} from './account.decide.ts';
import type { Account } from './accounts.model.ts';

const account: Account = {
  id: '01900000-0000-7000-8000-000000000001' as Id<'account'>,
  version: 1,
  loginName: 'chen.mo',
  displayName: '陈默',
  staffNumber: 'A1001',
  jurisdictionId: '01900000-0000-7000-8000-000000000002',
  status: 'active',
  mustChangePassword: false,
  lockedAt: null,
  secondFactor: 'none',
};
const standing = (change: Partial<Account> = {}, more: Partial<Standing> = {}): Standing => ({
  account: { ...account, ...change },
  isSelf: false,
  isWatcher: false,
  lastOf: null,
  ...more,
});

const states = {
  'new, password not changed yet': standing({ mustChangePassword: true }),
  active: standing(),
  'second factor proposed': standing({ secondFactor: 'proposed' }),
  'second factor confirmed': standing({ secondFactor: 'confirmed' }),
  locked: standing({ lockedAt: '2026-11-24T01:00:00.000Z' as Instant }),
  disabled: standing({ status: 'disabled' }),
  'one’s own': standing({}, { isSelf: true }),
  'security administrator’s': standing({}, { isWatcher: true }),
  'last system administrator’s': standing({}, { lastOf: 'system-administrator' }),
} as const;

const commands = {
  rename: (one: Standing) => decideRename(one, { displayName: '陈沉', staffNumber: 'A1001' }, false),
  disable: decideDisable,
  enable: decideEnable,
  'reset password': (one: Standing) => decideResetPassword(one, false),
  'reset password on the machine': (one: Standing) => decideResetPassword(one, true),
  unlock: decideUnlock,
  'reset second factor': decideResetSecondFactor,
  'propose second factor': (one: Standing) => decideProposeSecondFactor(one.account),
  'confirm second factor': (one: Standing) => decideConfirmSecondFactor(one.account, true),
  'remove second factor': (one: Standing) => decideRemoveSecondFactor(one.account, true),
} satisfies Record<string, (one: Standing) => Decision<string>>;

type Outcomes = Record<keyof typeof commands, string>;
const usual: Outcomes = {
  rename: 'account-renamed',
  disable: 'account-disabled',
  enable: 'accounts.already-active',
  'reset password': 'password-reset',
  'reset password on the machine': 'password-reset',
  unlock: 'accounts.not-locked',
  'reset second factor': 'accounts.no-second-factor',
  'propose second factor': 'second-factor-proposed',
  'confirm second factor': 'accounts.second-factor-not-proposed',
  'remove second factor': 'accounts.no-second-factor',
};
const expected: Record<keyof typeof states, Outcomes> = {
  'new, password not changed yet': usual,
  active: usual,
  'second factor proposed': {
    ...usual,
    'reset second factor': 'second-factor-reset',
    'confirm second factor': 'second-factor-confirmed',
    'remove second factor': 'second-factor-removed',
  },
  'second factor confirmed': {
    ...usual,
    'reset second factor': 'second-factor-reset',
    'propose second factor': 'accounts.second-factor-exists',
    'confirm second factor': 'accounts.second-factor-exists',
    'remove second factor': 'second-factor-removed',
  },
  locked: { ...usual, unlock: 'account-unlocked' },
  disabled: {
    ...usual,
    disable: 'accounts.already-disabled',
    enable: 'account-enabled',
    'reset password': 'accounts.account-disabled',
  },
  'one’s own': {
    ...usual,
    disable: 'accounts.not-oneself',
    enable: 'accounts.not-oneself',
    'reset password': 'accounts.not-oneself',
    unlock: 'accounts.not-oneself',
    'reset second factor': 'accounts.not-oneself',
  },
  'security administrator’s': { ...usual, 'reset password': 'accounts.administrator-password' },
  'last system administrator’s': { ...usual, disable: 'accounts.last-administrator' },
};

describe('every state of an account × every command', () => {
  for (const [state, one] of Object.entries(states)) {
    for (const [command, decide] of Object.entries(commands)) {
      it(`${state}: ${command}`, () => {
        const decision: Decision<string> = decide(one);
        const outcome = decision.accepted ? decision.event : decision.refusal.kind;
        expect(outcome).toBe(expected[state as keyof typeof states][command as keyof typeof commands]);
      });
    }
  }
});

describe('accounts', () => {
  it('names the last administrator’s seat in the reader’s language', () => {
    const decision = decideDisable(states['last system administrator’s']);
    expect(decision.accepted ? null : decision.refusal.says.zh).toContain('最后一名系统管理员');
    expect(decision.accepted ? null : decision.refusal.says.en).toContain('last System administrator');
  });

  it('takes login names in Chinese and Latin letters, without spaces', () => {
    const create = (loginName: string) =>
      decideCreate({ loginName, displayName: '陈默', staffNumber: 'A1' }, { loginName: false, staffNumber: false });
    expect(create('chen.mo').accepted).toBe(true);
    expect(create('陈默一').accepted).toBe(true);
    for (const wrong of ['ab', 'chen mo', '.chen', 'chen\u3000mo', 'a'.repeat(33)])
      expect(create(wrong).accepted).toBe(false);
  });

  it('refuses a second account for one staff number', () => {
    const decision = decideCreate(
      { loginName: 'chen.mo', displayName: '陈默', staffNumber: 'A1' },
      { loginName: false, staffNumber: true },
    );
    expect(decision.accepted ? null : decision.refusal.kind).toBe('accounts.staff-number-taken');
  });

  it('tells an administrator without a second factor to set one, and nobody else', () => {
    expect(isSecondFactorAdvised(account, ['audit-administrator'])).toBe(true);
    expect(isSecondFactorAdvised({ ...account, secondFactor: 'confirmed' }, ['audit-administrator'])).toBe(false);
    expect(isSecondFactorAdvised(account, ['office-clerk'])).toBe(false);
  });

  it('offers each administrator the commands of his own seat', () => {
    expect(Object.keys(allowedOn(states.active, 'system-administrator'))).toEqual([
      'rename',
      'disable',
      'enable',
      'reset-password',
    ]);
    expect(Object.keys(allowedOn(states.active, 'security-administrator'))).toEqual([
      'unlock',
      'reset-second-factor',
      'grant',
    ]);
    expect(allowedOn(states.active, 'office-director')).toEqual({});
    expect(allowedOn(states.active, 'system-administrator').enable).toMatchObject({
      may: false,
      because: { zh: '该账号没有停用。' },
    });
  });
});
