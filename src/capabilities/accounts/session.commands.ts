/** What a signed-in person does with his own session, password and second factor. */
import { toString as drawQr } from 'qrcode';
import type { Database, Tx } from '#platform/db/database.ts';
import type { Authenticated } from '#platform/http/admit.ts';
import { note, record } from '#platform/journal/record.ts';
import type { AccountActor, Actor } from '#platform/kernel/actor.ts';
import { accepted, type Refusal, Refused } from '#platform/kernel/decision.ts';
import type { Instant } from '#platform/kernel/time.ts';
import {
  decideConfirmSecondFactor,
  decideProposeSecondFactor,
  decideRemoveSecondFactor,
  isSecondFactorAdvised,
} from './account.decide.ts';
import { findAccount, findSecretAccount, isAnybody, type SecretAccount } from './account.queries.ts';
import { entryRules } from './accounts.model.ts';
import { accountRefusals } from './accounts.refusals.ts';
import type { OwnSession, SessionView } from './accounts.schema.ts';
import { accountSettings } from './accounts.settings.ts';
import { accountSubject } from './accounts.subjects.ts';
import { demonstrationSignIns } from './demonstration-sign-ins.ts';
import { listOwnGrants } from './grant.queries.ts';
import { decidePassword } from './password.decide.ts';
import {
  clearAttempts,
  countAttempt,
  endSession,
  endSessions,
  findLiveSession,
  isDemonstration,
  listOwnSessions,
  spendStep,
} from './session.queries.ts';
import { lock } from './sign-in.commands.ts';
import { isTooOften } from './sign-in.limit.ts';
import {
  drawRecoveryCodes,
  drawSecondFactor,
  hashPassword,
  isPassword,
  loginDigestOf,
  seal,
  stepOfCode,
  tokenHashOf,
  unseal,
} from './vault.ts';

/** Who holds a token; nobody where the session is unknown, ended, idle too long or too old, or the account disabled. */
export async function authenticate(
  database: Database,
  token: string,
  address: string,
  now: Instant,
): Promise<Authenticated | null> {
  const live = await findLiveSession(database, tokenHashOf(token), accountSettings().idleMinutes, now);
  if (live === undefined) return null;
  const { accountId, sessionId, name, grants, restricted } = live;
  return { actor: { kind: 'account', accountId, sessionId, name, role: '', grants, address }, restricted };
}

/** What the page needs to know before anything else. @param accountId whose session it is, if anybody's */
export async function viewSession(tx: Tx, accountId: string | null, csrfToken: string): Promise<SessionView> {
  const { idleMinutes } = accountSettings();
  if (accountId === null) {
    const state = (await isAnybody(tx)) ? 'signed-out' : 'first-run';
    const demonstration = (await isDemonstration(tx)) ? demonstrationSignIns : null;
    return {
      state,
      csrfToken,
      idleMinutes,
      demonstration: demonstration?.map((one) => ({ ...one, roles: [...one.roles] })) ?? null,
    };
  }
  const account = await findAccount(tx, accountId);
  if (account === undefined) throw new Refused(accountRefusals.accountMissing);
  const grants = await listOwnGrants(tx, accountId);
  const { id, loginName, displayName, mustChangePassword, secondFactor } = account;
  return {
    state: 'signed-in',
    csrfToken,
    idleMinutes,
    demonstration: null,
    account: {
      id,
      loginName,
      displayName,
      mustChangePassword,
      secondFactor: secondFactor === 'confirmed',
      secondFactorAdvised: isSecondFactorAdvised(
        account,
        grants.map(({ role }) => role),
      ),
      grants,
    },
  };
}

export async function signOut(tx: Tx, { accountId, sessionId }: AccountActor, now: Instant): Promise<void> {
  await endSession(tx, sessionId, now);
  await note(tx, { subject: accountSubject, id: accountId, event: 'signed-out', detail: { sessionId }, now });
}

export function listSessions(tx: Tx, { sessionId }: AccountActor, now: Instant): Promise<OwnSession[]> {
  return listOwnSessions(tx, sessionId, accountSettings().idleMinutes, now);
}

export async function endOwnSession(tx: Tx, id: string, by: AccountActor, now: Instant): Promise<void> {
  if (!(await endSession(tx, id, now))) throw new Refused(accountRefusals.sessionMissing);
  await note(tx, { subject: accountSubject, id: by.accountId, event: 'session-ended', detail: { sessionId: id }, now });
}

/** @throws Refused beside the fields `current` or `next` */
export async function changePassword(
  tx: Tx,
  order: { current: string; next: string },
  by: AccountActor,
  now: Instant,
): Promise<void> {
  const account = await loadOwn(tx, by);
  refuseGuessing(account, now);
  if (!(await isPassword(account.passwordHash, order.current))) throw new Refused(accountRefusals.currentPasswordWrong);
  accepted(decidePassword(order.next, account, 'next'));
  const recent = [account.passwordHash, ...account.previousPasswordHashes].slice(0, entryRules.previousPasswords);
  for (const passwordHash of recent) {
    if (await isPassword(passwordHash, order.next))
      throw new Refused({ ...accountRefusals.passwordUsedBefore, field: 'next' });
  }
  const sessionsEnded = await endSessions(tx, account.id, now, by.sessionId);
  const set = {
    passwordHash: await hashPassword(order.next),
    previousPasswordHashes: recent,
    passwordChangedAt: now,
    mustChangePassword: false,
  };
  await clearAttempts(tx, loginDigestOf(account.loginName));
  await save(tx, account, 'password-changed', set, now, { sessionsEnded });
}

const guesses: readonly string[] = [accountRefusals.currentPasswordWrong.kind, accountRefusals.passwordWrong.kind];

/**
 * Keeps that somebody at an open session gave a wrong password. Like failures at the door they count towards the
 * lock, which here ends the sessions too: whoever cannot say the password is not the person.
 */
export async function noteGuess(
  { actor, database, now }: { readonly actor: Actor; readonly database: Database; readonly now: Instant },
  refusal: Refusal,
): Promise<void> {
  if (actor.kind !== 'account' || !guesses.includes(refusal.kind)) return;
  const isLocking = await database.inTransaction(actor, async (tx) => {
    const { id, jurisdictionId, loginName } = await loadOwn(tx, actor);
    const failures = await countAttempt(tx, loginDigestOf(loginName), id, now);
    const locks = failures >= entryRules.failuresBeforeLock;
    const detail = { because: refusal.kind, sessionsEnded: locks ? await endSessions(tx, id, now) : 0 };
    await note(tx, {
      subject: accountSubject,
      id,
      jurisdictionId,
      event: 'secret-refused',
      detail,
      result: 'refused',
      now,
    });
    return locks;
  });
  // Locking is the door's, not the person's own.
  const door = { kind: 'door', address: actor.address } as const;
  if (isLocking) await database.inTransaction(door, (tx) => lock(tx, actor.accountId, now));
}

/** A second factor to be scanned; it counts only once a code proves that it was. */
export async function proposeSecondFactor(
  tx: Tx,
  by: AccountActor,
  now: Instant,
): Promise<{ secret: string; uri: string; qrSvg: string }> {
  const account = await loadOwn(tx, by);
  const event = accepted(decideProposeSecondFactor(account));
  const { secret, uri } = drawSecondFactor(account.loginName);
  await save(tx, account, event, { totpSecret: seal(secret), totpConfirmedAt: null, recoveryCodeHashes: [] }, now);
  return { secret, uri, qrSvg: await drawQr(uri, { type: 'svg', margin: 1 }) };
}

/** @returns the recovery codes, shown this once */
export async function confirmSecondFactor(
  tx: Tx,
  code: string,
  by: AccountActor,
  now: Instant,
): Promise<{ recoveryCodes: string[] }> {
  const account = await loadOwn(tx, by);
  refuseGuessing(account, now);
  const step = account.totpSecret === null ? null : stepOfCode(unseal(account.totpSecret), code, now);
  const unused =
    step !== null &&
    account.secondFactor === 'proposed' &&
    (await spendStep(tx, { loginDigest: loginDigestOf(account.loginName), accountId: account.id }, step, now));
  const event = accepted(decideConfirmSecondFactor(account, unused));
  const { codes, hashes } = drawRecoveryCodes();
  await save(tx, account, event, { totpConfirmedAt: now, recoveryCodeHashes: hashes }, now);
  return { recoveryCodes: codes };
}

export async function removeSecondFactor(tx: Tx, password: string, by: AccountActor, now: Instant): Promise<void> {
  const account = await loadOwn(tx, by);
  refuseGuessing(account, now);
  const event = accepted(decideRemoveSecondFactor(account, await isPassword(account.passwordHash, password)));
  await save(tx, account, event, { totpSecret: null, totpConfirmedAt: null, recoveryCodeHashes: [] }, now);
}

async function loadOwn(tx: Tx, { accountId }: AccountActor): Promise<SecretAccount> {
  const account = await findSecretAccount(tx, accountId);
  if (account === undefined) throw new Refused(accountRefusals.accountMissing);
  return account;
}

/** Whoever sits down at somebody's open session may not try passwords there at leisure. */
function refuseGuessing({ id }: SecretAccount, now: Instant): void {
  if (isTooOften('loginName', `own ${id}`, now)) throw new Refused(accountRefusals.tooManySignIns);
}

async function save(
  tx: Tx,
  { id, version, jurisdictionId }: SecretAccount,
  event: string,
  set: Record<string, unknown>,
  now: Instant,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await record(tx, { subject: accountSubject, id, version, event, set, detail, jurisdictionId, now });
}

/** Journals a call that was refused for want of a role. */
export async function noteDenied(
  database: Database,
  actor: AccountActor,
  { method, url }: { method: string; url: string },
  now: Instant,
): Promise<void> {
  const detail = { call: `${method} ${url}` };
  await database.inTransaction(actor, (tx) =>
    note(tx, { subject: accountSubject, id: actor.accountId, event: 'call-refused', detail, result: 'refused', now }),
  );
}
