/** Who comes in. Pure: the passwords and codes were compared already, and in equal time for unknown names. */
import type { Refusal } from '#platform/kernel/decision.ts';
import { type Instant, instant } from '#platform/kernel/time.ts';
import { type Account, entryRules } from './accounts.model.ts';
import { accountRefusals } from './accounts.refusals.ts';

export interface Knock {
  /** Nothing where no account has the login name: it is refused in the very words of a wrong password. */
  readonly account: Pick<Account, 'status' | 'secondFactor'> | null;
  readonly passwordRight: boolean;
  readonly code: 'absent' | 'wrong' | 'right';
  /** Attempts since the last success, this one included. */
  readonly failures: number;
}

export type Entry =
  | { readonly in: true }
  | {
      readonly in: false;
      readonly refusal: Refusal;
      /** Whether the attempt counts as a failure. */
      readonly counts: boolean;
      readonly locks: boolean;
    };

export function decideEntry({ account, passwordRight, code, failures }: Knock): Entry {
  if (account === null || !passwordRight) return failed(accountRefusals.wrongCredentials, failures);
  if (account.status === 'disabled')
    return { in: false, refusal: accountRefusals.disabled, counts: false, locks: false };
  if (account.secondFactor !== 'confirmed' || code === 'right') return { in: true };
  if (code === 'absent') return { in: false, refusal: accountRefusals.secondFactorNeeded, counts: false, locks: false };
  return failed(accountRefusals.secondFactorWrong, failures);
}

function failed(refusal: Refusal, failures: number): Entry {
  const locks = failures >= entryRules.failuresBeforeLock;
  return { in: false, refusal: locks ? accountRefusals.locked : refusal, counts: true, locks };
}

/**
 * Whether a lock holds. It is lifted by a security administrator; a security administrator's own ends by itself, else
 * anybody who knows a login name could shut out for good the only person who unlocks.
 */
export function isLocked(lockedAt: Instant | null, isSecurityAdministrator: boolean, now: Instant): boolean {
  if (lockedAt === null) return false;
  if (!isSecurityAdministrator) return true;
  return now < instant(new Date(Date.parse(lockedAt) + entryRules.securityLockMinutes * 60_000));
}
