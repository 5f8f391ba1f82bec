/** What may happen to an account, and at whose hand. */
import { accept, type Decision, type Refusal, refuse, type Says } from '#platform/kernel/decision.ts';
import { type Account, isRole, type RoleCode, roleFact } from './accounts.model.ts';
import { accountRefusals } from './accounts.refusals.ts';

/** What else has to be known to decide about an account. */
export interface Standing {
  readonly account: Account;
  /** Whether the person who acts is the account's own. */
  readonly isSelf: boolean;
  /** Whether it is, or will be, one of the two administrators who watch over the system administrator. */
  readonly isWatcher: boolean;
  /** The administrator's role of which this account is the last active holder. */
  readonly lastOf: RoleCode | null;
}

export interface NewAccount {
  readonly loginName: string;
  readonly displayName: string;
  readonly staffNumber: string;
}

const loginNameForm = /^[\p{L}\p{N}][\p{L}\p{N}._-]{2,31}$/u;

export function decideCreate(
  { loginName }: NewAccount,
  taken: { loginName: boolean; staffNumber: boolean },
): Decision<'account-created'> {
  if (!loginNameForm.test(loginName)) return refuse(accountRefusals.loginNameForm);
  if (taken.loginName) return refuse(accountRefusals.loginNameTaken);
  if (taken.staffNumber) return refuse(accountRefusals.staffNumberTaken);
  return accept('account-created');
}

export function decideRename(
  { account }: Standing,
  next: Pick<Account, 'displayName' | 'staffNumber'>,
  staffNumberTaken: boolean,
): Decision<'account-renamed'> {
  if (next.displayName === account.displayName && next.staffNumber === account.staffNumber)
    return refuse(accountRefusals.nothingChanged);
  if (staffNumberTaken) return refuse(accountRefusals.staffNumberTaken);
  return accept('account-renamed');
}

export function decideDisable({ account, isSelf, lastOf }: Standing): Decision<'account-disabled'> {
  if (isSelf) return refuse(accountRefusals.notOneself);
  if (account.status === 'disabled') return refuse(accountRefusals.alreadyDisabled);
  if (lastOf !== null) return refuse(lastAdministrator(lastOf));
  return accept('account-disabled');
}

export function decideEnable({ account, isSelf }: Standing): Decision<'account-enabled'> {
  if (isSelf) return refuse(accountRefusals.notOneself);
  if (account.status === 'active') return refuse(accountRefusals.alreadyActive);
  return accept('account-enabled');
}

/**
 * A new temporary password. The system administrator who sees it could sign in with it: for the two administrators who
 * watch over him it is not his to give.
 */
export function decideResetPassword(
  { account, isSelf, isWatcher }: Standing,
  onTheMachine: boolean,
): Decision<'password-reset'> {
  if (onTheMachine) return accept('password-reset');
  if (isSelf) return refuse(accountRefusals.notOneself);
  if (account.status === 'disabled') return refuse(accountRefusals.accountDisabled);
  if (isWatcher) return refuse(accountRefusals.administratorPassword);
  return accept('password-reset');
}

export function decideUnlock({ account, isSelf }: Standing): Decision<'account-unlocked'> {
  if (isSelf) return refuse(accountRefusals.notOneself);
  if (account.lockedAt === null) return refuse(accountRefusals.notLocked);
  return accept('account-unlocked');
}

export function decideResetSecondFactor({ account, isSelf }: Standing): Decision<'second-factor-reset'> {
  if (isSelf) return refuse(accountRefusals.notOneself);
  if (account.secondFactor === 'none') return refuse(accountRefusals.noSecondFactor);
  return accept('second-factor-reset');
}

export function decideProposeSecondFactor({ secondFactor }: Account): Decision<'second-factor-proposed'> {
  return secondFactor === 'confirmed' ? refuse(accountRefusals.secondFactorExists) : accept('second-factor-proposed');
}

export function decideConfirmSecondFactor(
  { secondFactor }: Account,
  codeRight: boolean,
): Decision<'second-factor-confirmed'> {
  if (secondFactor === 'confirmed') return refuse(accountRefusals.secondFactorExists);
  if (secondFactor === 'none') return refuse(accountRefusals.secondFactorNotProposed);
  return codeRight ? accept('second-factor-confirmed') : refuse(accountRefusals.secondFactorWrong);
}

export function decideRemoveSecondFactor(
  { secondFactor }: Account,
  passwordRight: boolean,
): Decision<'second-factor-removed'> {
  if (secondFactor === 'none') return refuse(accountRefusals.noSecondFactor);
  return passwordRight ? accept('second-factor-removed') : refuse(accountRefusals.passwordWrong);
}

/** An administrator without a second factor is told to set one. */
export function isSecondFactorAdvised({ secondFactor }: Account, roles: readonly string[]): boolean {
  return secondFactor !== 'confirmed' && roles.some((role) => isRole(role) && roleFact(role).seat !== 'business');
}

export function lastAdministrator(role: RoleCode): Refusal {
  return naming(accountRefusals.lastAdministrator, { seat: roleFact(role).name });
}

/** Puts names into a refusal's places, in each language its own. */
export function naming(refusal: Refusal, names: Readonly<Record<string, Says>>): Refusal {
  const put = (language: 'zh' | 'en') =>
    refusal.says[language].replace(/\{(\w+)\}/g, (place, name: string) => names[name]?.[language] ?? place);
  return { ...refusal, says: { zh: put('zh'), en: put('en') } };
}
