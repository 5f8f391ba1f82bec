/** What administrators do with accounts. Each loads, decides and saves row and journal entry together. */
import type { Tx } from '#platform/db/database.ts';
import { record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { allowedOn } from './account.access.ts';
import {
  decideCreate,
  decideDisable,
  decideEnable,
  decideRename,
  decideResetPassword,
  decideResetSecondFactor,
  decideUnlock,
  type NewAccount,
  type Standing,
} from './account.decide.ts';
import {
  type AccountFilter,
  countOtherHolders,
  findAccount,
  findSecretAccount,
  findTaken,
  findView,
  isAdministered,
  isWatcher,
  listAccounts,
  loadRoles,
  lockAdministrators,
} from './account.queries.ts';
import { type Account, type AccountId, entryRules, roleFact } from './accounts.model.ts';
import { accountRefusals } from './accounts.refusals.ts';
import type { AccountPage, AccountView } from './accounts.schema.ts';
import { accountSubject } from './accounts.subjects.ts';
import { clearAttempts, endSessions } from './session.queries.ts';
import { drawTemporaryPassword, hashPassword, loginDigestOf } from './vault.ts';

export interface Versioned {
  readonly id: string;
  readonly version: number;
}
export interface Reasoned extends Versioned {
  readonly reason: string;
}
export interface HandedOver {
  readonly account: AccountView;
  /** Shown once, never kept. */
  readonly temporaryPassword: string;
}

export async function loadAccountPage(tx: Tx, id: string, by: Actor): Promise<AccountPage> {
  const account = await loadView(tx, id);
  return { account, allowed: allowedOn(await loadStanding(tx, id, by), by.kind === 'account' ? by.role : '') };
}

const pageSize = 50;

/** A page of accounts by login name; `next` names where the following page starts. */
export async function listAccountPage(
  tx: Tx,
  filter: AccountFilter,
): Promise<{ accounts: AccountView[]; next: string | null }> {
  const found = await listAccounts(tx, filter, pageSize + 1);
  const accounts = found.slice(0, pageSize);
  const last = found.length > pageSize ? accounts.at(-1) : undefined;
  return { accounts, next: last?.loginName.toLowerCase() ?? null };
}

export async function createAccount(
  tx: Tx,
  order: NewAccount & { jurisdictionId: string },
  now: Instant,
): Promise<HandedOver> {
  if (!(await isAdministered(tx, order.jurisdictionId, 'system-administrator')))
    throw new Refused(accountRefusals.jurisdictionMissing);
  const temporaryPassword = drawTemporaryPassword();
  const id = await registerAccount(tx, { ...order, password: temporaryPassword, mustChangePassword: true }, now);
  return { account: await loadView(tx, id), temporaryPassword };
}

export interface Registration extends NewAccount {
  readonly jurisdictionId: string;
  readonly password: string;
  readonly mustChangePassword: boolean;
}

/** Makes the row of a new account with the given password. @returns its id */
export async function registerAccount(tx: Tx, order: Registration, now: Instant): Promise<AccountId> {
  const loginName = order.loginName.normalize('NFKC');
  const id = newId<'account'>();
  const { displayName, staffNumber, jurisdictionId } = order;
  const taken = await findTaken(tx, { loginName, staffNumber, besides: id });
  const event = accepted(decideCreate({ loginName, displayName, staffNumber }, taken));
  await record(tx, {
    subject: accountSubject,
    id,
    version: 0,
    event,
    jurisdictionId,
    now,
    set: {
      loginName,
      displayName,
      staffNumber,
      jurisdictionId,
      status: 'active',
      createdAt: now,
      passwordHash: await hashPassword(order.password),
      previousPasswordHashes: [],
      passwordChangedAt: now,
      mustChangePassword: order.mustChangePassword,
      lockedAt: null,
      totpSecret: null,
      totpConfirmedAt: null,
      recoveryCodeHashes: [],
    },
  });
  return id;
}

export async function renameAccount(
  tx: Tx,
  { id, version, displayName, staffNumber }: Versioned & Pick<Account, 'displayName' | 'staffNumber'>,
  by: Actor,
  now: Instant,
): Promise<AccountPage> {
  const standing = await loadStanding(tx, id, by);
  const taken = await findTaken(tx, { loginName: '', staffNumber, besides: id });
  const event = accepted(decideRename(standing, { displayName, staffNumber }, taken.staffNumber));
  await save(tx, standing.account, version, event, { displayName, staffNumber }, now);
  return loadAccountPage(tx, id, by);
}

export async function disableAccount(
  tx: Tx,
  { id, version, reason }: Reasoned,
  by: Actor,
  now: Instant,
): Promise<AccountPage> {
  await lockAdministrators(tx);
  const standing = await loadStanding(tx, id, by);
  const event = accepted(decideDisable(standing));
  const sessionsEnded = await endSessions(tx, id, now);
  await save(tx, standing.account, version, event, { status: 'disabled' }, now, { reason, sessionsEnded });
  return loadAccountPage(tx, id, by);
}

export async function enableAccount(
  tx: Tx,
  { id, version, reason }: Reasoned,
  by: Actor,
  now: Instant,
): Promise<AccountPage> {
  const standing = await loadStanding(tx, id, by);
  const event = accepted(decideEnable(standing));
  await save(tx, standing.account, version, event, { status: 'active' }, now, { reason });
  return loadAccountPage(tx, id, by);
}

export async function resetPassword(tx: Tx, { id, version }: Versioned, by: Actor, now: Instant): Promise<HandedOver> {
  const standing = await loadStanding(tx, id, by);
  const event = accepted(decideResetPassword(standing, by.kind === 'system'));
  const secrets = await findSecretAccount(tx, id);
  if (secrets === undefined) throw new Refused(accountRefusals.accountMissing);
  const temporaryPassword = drawTemporaryPassword();
  const sessionsEnded = await endSessions(tx, id, now);
  const set = {
    passwordHash: await hashPassword(temporaryPassword),
    previousPasswordHashes: [secrets.passwordHash, ...secrets.previousPasswordHashes].slice(
      0,
      entryRules.previousPasswords,
    ),
    passwordChangedAt: now,
    mustChangePassword: true,
  };
  await save(tx, standing.account, version, event, set, now, { sessionsEnded });
  return { account: await loadView(tx, id), temporaryPassword };
}

export async function unlockAccount(tx: Tx, { id, version }: Versioned, by: Actor, now: Instant): Promise<AccountPage> {
  const standing = await loadStanding(tx, id, by);
  const event = accepted(decideUnlock(standing));
  await clearAttempts(tx, loginDigestOf(standing.account.loginName));
  await save(tx, standing.account, version, event, { lockedAt: null }, now);
  return loadAccountPage(tx, id, by);
}

export async function resetSecondFactor(
  tx: Tx,
  { id, version, reason }: Reasoned,
  by: Actor,
  now: Instant,
): Promise<AccountPage> {
  const standing = await loadStanding(tx, id, by);
  const event = accepted(decideResetSecondFactor(standing));
  await save(
    tx,
    standing.account,
    version,
    event,
    { totpSecret: null, totpConfirmedAt: null, recoveryCodeHashes: [] },
    now,
    { reason },
  );
  return loadAccountPage(tx, id, by);
}

/** @throws Refused `accounts.account-missing` where there is none or the actor does not administer it */
export async function loadStanding(tx: Tx, id: string, by: Actor): Promise<Standing> {
  const account = await findAccount(tx, id);
  if (account === undefined) throw new Refused(accountRefusals.accountMissing);
  const held = (await loadRoles(tx, id)).map(({ role }) => role);
  let lastOf: Standing['lastOf'] = null;
  for (const role of held.filter((one) => roleFact(one).seat !== 'business')) {
    if (account.status === 'active' && (await countOtherHolders(tx, role, account.id)) === 0) lastOf = role;
  }
  const isSelf = by.kind === 'account' && by.accountId === id;
  return { account, isSelf, isWatcher: await isWatcher(tx, id), lastOf };
}

async function save(
  tx: Tx,
  { id, jurisdictionId }: Account,
  version: number,
  event: string,
  set: Record<string, unknown>,
  now: Instant,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await record(tx, { subject: accountSubject, id, version, event, set, detail, jurisdictionId, now });
}

async function loadView(tx: Tx, id: string): Promise<AccountView> {
  const found = await findView(tx, id);
  if (found === undefined) throw new Refused(accountRefusals.accountMissing);
  return found;
}
