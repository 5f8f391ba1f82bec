/** What the person asking may do with an account now, with the reason where not; sent along with the account. */
import type { Decision, Says } from '#platform/kernel/decision.ts';
import {
  decideDisable,
  decideEnable,
  decideResetPassword,
  decideResetSecondFactor,
  decideUnlock,
  type Standing,
} from './account.decide.ts';
import { accountRefusals } from './accounts.refusals.ts';

export type AccountCommand =
  | 'rename'
  | 'disable'
  | 'enable'
  | 'reset-password'
  | 'unlock'
  | 'reset-second-factor'
  | 'grant';

export interface Allowance {
  readonly may: boolean;
  readonly because?: Says;
}

/** The commands that belong to the role of the call; others are not offered at all. */
export function allowedOn(standing: Standing, role: string): Partial<Record<AccountCommand, Allowance>> {
  if (role === 'system-administrator') {
    return {
      rename: { may: true },
      disable: allowance(decideDisable(standing)),
      enable: allowance(decideEnable(standing)),
      'reset-password': allowance(decideResetPassword(standing, false)),
    };
  }
  if (role === 'security-administrator') {
    return {
      unlock: allowance(decideUnlock(standing)),
      'reset-second-factor': allowance(decideResetSecondFactor(standing)),
      grant: standing.isSelf ? { may: false, because: accountRefusals.grantToOneself.says } : { may: true },
    };
  }
  return {};
}

function allowance(decision: Decision<unknown>): Allowance {
  return decision.accepted ? { may: true } : { may: false, because: decision.refusal.says };
}
