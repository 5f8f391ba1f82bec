/** Behind `zhuoluo user …`: emergencies on the machine itself, each journaled as the program's own doing. */
import type { Database, Tx } from '#platform/db/database.ts';
import { note } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { createAccount, type HandedOver, resetPassword, unlockAccount } from './account.commands.ts';
import {
  findByLoginName,
  findJurisdictionByCode,
  type ListedAccount,
  listAllAccounts,
  type SecretAccount,
} from './account.queries.ts';
import { isRole, roleFact } from './accounts.model.ts';
import { accountRefusals } from './accounts.refusals.ts';
import { accountSubject } from './accounts.subjects.ts';
import { grantRole } from './grant.commands.ts';
import { endSessions } from './session.queries.ts';

const by: Actor = { kind: 'system', name: 'command-line' };

export function listUsers(database: Database): Promise<ListedAccount[]> {
  return database.inTransaction(by, (tx) => listAllAccounts(tx), { readOnly: true });
}

export interface NewUser {
  readonly loginName: string;
  readonly displayName: string;
  readonly staffNumber: string;
  /** The city where none is given. */
  readonly jurisdictionCode?: string;
}

/** @returns the account with its temporary password, to be shown once */
export function createUser(
  database: Database,
  { jurisdictionCode, ...person }: NewUser,
  now: Instant,
): Promise<HandedOver> {
  return database.inTransaction(by, async (tx) =>
    createAccount(tx, { ...person, jurisdictionId: await loadJurisdiction(tx, jurisdictionCode) }, now),
  );
}

export function resetUserPassword(database: Database, loginName: string, now: Instant): Promise<HandedOver> {
  return database.inTransaction(by, async (tx) => resetPassword(tx, await loadUser(tx, loginName), by, now));
}

export function unlockUser(database: Database, loginName: string, now: Instant): Promise<void> {
  return database.inTransaction(by, async (tx) => {
    await unlockAccount(tx, await loadUser(tx, loginName), by, now);
  });
}

/** @returns how many sessions were ended */
export function endUserSessions(database: Database, loginName: string, now: Instant): Promise<number> {
  return database.inTransaction(by, async (tx) => {
    const { id, jurisdictionId } = await loadUser(tx, loginName);
    const ended = await endSessions(tx, id, now);
    await note(tx, {
      subject: accountSubject,
      id,
      event: 'sessions-ended',
      detail: { sessionsEnded: ended },
      jurisdictionId,
      now,
    });
    return ended;
  });
}

/** Grants a jurisdiction's role from today on: the way back when nobody is left who could grant. */
export function grantUserRole(
  database: Database,
  order: { loginName: string; role: string; jurisdictionCode?: string },
  now: Instant,
): Promise<void> {
  return database.inTransaction(by, async (tx) => {
    const { role } = order;
    if (!isRole(role)) throw new Refused(accountRefusals.roleUnknown, { role });
    const { id: accountId } = await loadUser(tx, order.loginName);
    const scopeId = await loadJurisdiction(tx, order.jurisdictionCode);
    const withSubordinates = roleFact(role).seat !== 'business';
    await grantRole(
      tx,
      { accountId, role, scopeKind: 'jurisdiction', scopeId, withSubordinates, from: dayOf(now), to: null },
      by,
      now,
    );
  });
}

async function loadUser(tx: Tx, loginName: string): Promise<SecretAccount> {
  const account = await findByLoginName(tx, loginName);
  if (account === undefined) throw new Refused(accountRefusals.accountMissing);
  return account;
}

async function loadJurisdiction(tx: Tx, code: string | undefined): Promise<string> {
  const found = await findJurisdictionByCode(tx, code ?? null);
  if (found === undefined) throw new Refused(accountRefusals.jurisdictionMissing);
  return found.id;
}
