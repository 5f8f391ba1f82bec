/**
 * Coming in. The attempt is counted in a transaction of its own before it is judged, the password is compared outside
 * of any transaction, and what a refused attempt leaves behind is kept although the call is refused.
 */
import type { Database, Tx } from '#platform/db/database.ts';
import { note, record } from '#platform/journal/record.ts';
import type { AccountActor, Actor } from '#platform/kernel/actor.ts';
import { type Refusal, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { type AccountAtDoor, findByLoginName, findSecretAccount, type SecretAccount } from './account.queries.ts';
import { type AccountId, entryRules, type SessionId } from './accounts.model.ts';
import { accountRefusals } from './accounts.refusals.ts';
import { accountSubject, nobody } from './accounts.subjects.ts';
import {
  claimAttempts,
  clearAttempts,
  countAttempt,
  insertSession,
  spendStep,
  uncountAttempt,
} from './session.queries.ts';
import { decideEntry, isLocked } from './sign-in.decide.ts';
import { isTooOften } from './sign-in.limit.ts';
import {
  compareWithNothing,
  drawToken,
  isPassword,
  loginDigestOf,
  recoveryHashOf,
  stepOfCode,
  unseal,
} from './vault.ts';

export interface SignInOrder {
  readonly loginName: string;
  readonly password: string;
  /** A code of the authenticator, or a recovery code. */
  readonly code?: string;
  readonly address: string;
  readonly agent: string;
}

export interface SignedIn {
  readonly accountId: AccountId;
  readonly sessionId: SessionId;
  readonly token: string;
}

/** @throws Refused in the same words, and after the same time, whether or not there is such a login name */
export async function signIn(database: Database, order: SignInOrder, now: Instant): Promise<SignedIn> {
  const digest = loginDigestOf(order.loginName);
  if (isTooOften('address', order.address, now) || isTooOften('loginName', digest.toString('hex'), now)) {
    throw new Refused(accountRefusals.tooManySignIns);
  }
  const door: Actor = { kind: 'door', address: order.address };
  const { account, failures, open } = await database.inTransaction(door, (tx) =>
    knock(tx, order.loginName, digest, now),
  );
  if (!open) throw new Refused(accountRefusals.locked);
  const passwordRight =
    account === null
      ? await compareWithNothing(order.password)
      : await isPassword(account.passwordHash, order.password);
  const code = account === null || !passwordRight ? absent : readCode(account, order.code, now);
  const judge = (kind: Code['kind']) =>
    decideEntry({ account, passwordRight, failures, code: kind === 'step' || kind === 'recovery' ? 'right' : kind });
  let entry = judge(code.kind);
  if (entry.in && account !== null) {
    const entered = await database.inTransaction(selfOf(account, order.address), (tx) =>
      enter(tx, { account, code, digest, order }, now),
    );
    if (entered !== null) return entered;
    entry = judge('wrong');
  }
  if (entry.in) throw new Error('nobody can be let in without an account and an unused code');
  const { refusal, counts, locks } = entry;
  await database.inTransaction(door, async (tx) => {
    if (!counts) await uncountAttempt(tx, digest);
    if (locks && account !== null) await lock(tx, account.id, now);
    await noteRefusal(tx, account, refusal, now);
  });
  throw new Refused(refusal);
}

interface Knocked {
  readonly account: AccountAtDoor | null;
  readonly failures: number;
  readonly open: boolean;
}

/** Counts the attempt and finds the account; not open where the door stays shut whatever comes. */
async function knock(tx: Tx, loginName: string, digest: Buffer, now: Instant): Promise<Knocked> {
  const failures = await countAttempt(tx, digest, null, now);
  const account = (await findByLoginName(tx, loginName)) ?? null;
  await claimAttempts(tx, digest, account?.id ?? null);
  if (
    account !== null &&
    account.lockedAt !== null &&
    !isLocked(account.lockedAt, account.isSecurityAdministrator, now)
  ) {
    return { account: await expireLock(tx, account, now), failures: await recount(tx, digest, now), open: true };
  }
  if ((account === null || account.lockedAt === null) && failures <= entryRules.failuresBeforeLock)
    return { account, failures, open: true };
  if (account !== null) await lock(tx, account.id, now);
  await noteRefusal(tx, account, accountRefusals.locked, now);
  return { account, failures, open: false };
}

async function recount(tx: Tx, digest: Buffer, now: Instant): Promise<number> {
  await clearAttempts(tx, digest);
  return countAttempt(tx, digest, null, now);
}

async function expireLock(tx: Tx, account: AccountAtDoor, now: Instant): Promise<AccountAtDoor> {
  const { id, version, jurisdictionId } = account;
  await record(tx, {
    subject: accountSubject,
    id,
    version,
    event: 'account-lock-expired',
    set: { lockedAt: null },
    jurisdictionId,
    now,
  });
  return { ...account, version: version + 1, lockedAt: null };
}

/** Shuts the door on an account, once; only the door itself and a security administrator may. */
export async function lock(tx: Tx, accountId: string, now: Instant): Promise<void> {
  const account = await findSecretAccount(tx, accountId);
  if (account === undefined || account.lockedAt !== null) return;
  const { id, version, jurisdictionId } = account;
  await record(tx, {
    subject: accountSubject,
    id,
    version,
    event: 'account-locked',
    set: { lockedAt: now },
    jurisdictionId,
    now,
  });
}

async function noteRefusal(tx: Tx, account: SecretAccount | null, refusal: Refusal, now: Instant): Promise<void> {
  const detail = { because: refusal.kind };
  const about = { id: account?.id ?? nobody, jurisdictionId: account?.jurisdictionId ?? null };
  await note(tx, { subject: accountSubject, ...about, event: 'sign-in-refused', detail, result: 'refused', now });
}

type Code =
  | { readonly kind: 'absent' | 'wrong' }
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'recovery'; readonly hash: string };
const absent: Code = { kind: 'absent' };

function readCode(account: SecretAccount, code: string | undefined, now: Instant): Code {
  if (account.secondFactor !== 'confirmed' || account.totpSecret === null || code === undefined || code === '')
    return absent;
  const step = stepOfCode(unseal(account.totpSecret), code, now);
  if (step !== null) return { kind: 'step', step };
  const hash = recoveryHashOf(code);
  return account.recoveryCodeHashes.includes(hash) ? { kind: 'recovery', hash } : { kind: 'wrong' };
}

interface Entering {
  readonly account: SecretAccount;
  readonly code: Code;
  readonly digest: Buffer;
  readonly order: SignInOrder;
}

/** Opens the session as the account itself. @returns null where the code was used up meanwhile */
async function enter(tx: Tx, { account, code, digest, order }: Entering, now: Instant): Promise<SignedIn | null> {
  if (code.kind === 'step' && !(await spendStep(tx, { loginDigest: digest, accountId: account.id }, code.step, now)))
    return null;
  if (code.kind === 'recovery' && !(await spendRecoveryCode(tx, account.id, code.hash, now))) return null;
  await clearAttempts(tx, digest);
  const { token, tokenHash } = drawToken();
  const sessionId = newId<'session'>();
  const agent = order.agent.slice(0, 300);
  await insertSession(tx, { id: sessionId, accountId: account.id, tokenHash, address: order.address, agent }, now);
  const detail = {
    sessionId,
    secondFactor: code.kind === 'absent' ? 'none' : code.kind === 'step' ? 'totp' : 'recovery-code',
  };
  await note(tx, {
    subject: accountSubject,
    id: account.id,
    event: 'signed-in',
    detail,
    jurisdictionId: account.jurisdictionId,
    now,
  });
  return { accountId: account.id, sessionId, token };
}

async function spendRecoveryCode(tx: Tx, accountId: string, hash: string, now: Instant): Promise<boolean> {
  const account = await findSecretAccount(tx, accountId);
  if (account === undefined || !account.recoveryCodeHashes.includes(hash)) return false;
  const { id, version, jurisdictionId } = account;
  const recoveryCodeHashes = account.recoveryCodeHashes.filter((other) => other !== hash);
  await record(tx, {
    subject: accountSubject,
    id,
    version,
    event: 'recovery-code-used',
    set: { recoveryCodeHashes },
    detail: { left: recoveryCodeHashes.length },
    jurisdictionId,
    now,
  });
  return true;
}

/** The account as actor while its session is being opened; it holds no role yet. */
function selfOf({ id, displayName }: SecretAccount, address: string): AccountActor {
  return { kind: 'account', accountId: id, sessionId: '', name: displayName, role: '', grants: [], address };
}
