import type { Database, Tx } from '#platform/db/database.ts';
import { maybe, one, rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Grant } from '#platform/kernel/actor.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { entryRules, type SessionId } from './accounts.model.ts';
import type { OwnSession } from './accounts.schema.ts';

export interface LiveSession {
  readonly sessionId: string;
  readonly accountId: string;
  readonly name: string;
  readonly restricted: boolean;
  readonly grants: readonly Grant[];
}

/** The live session of a token. Runs on the pool in one round trip: it is what tells who acts, so no actor can be set yet. */
export async function findLiveSession(
  database: Database,
  tokenHash: Buffer,
  idleMinutes: number,
  now: Instant,
): Promise<LiveSession | undefined> {
  const { rows: found } = await database.pool.query<LiveSession>({
    name: 'authenticate',
    text: `select * from accounts.authenticate($1, $2, make_interval(mins => $3), make_interval(hours => $4), make_interval(secs => $5))`,
    values: [tokenHash, now, idleMinutes, entryRules.sessionHours, entryRules.lastSeenSeconds],
  });
  return found[0];
}

export interface NewSession {
  readonly id: SessionId;
  readonly accountId: string;
  readonly tokenHash: Buffer;
  readonly address: string;
  readonly agent: string;
}

export async function insertSession(tx: Tx, session: NewSession, now: Instant): Promise<void> {
  await rows(
    tx,
    sql`insert into accounts.session (id, account_id, token_hash, created_at, last_seen_at, address, agent)
      values (${session.id}, ${session.accountId}, ${session.tokenHash}, ${now}, ${now}, ${session.address}, ${session.agent})`,
  );
}

/** @returns whether there was such a live session of the actor */
export async function endSession(tx: Tx, id: string, now: Instant): Promise<boolean> {
  const ended = await rows(
    tx,
    sql`update accounts.session set ended_at = ${now} where id = ${id} and account_id = platform.actor_id() and ended_at is null returning id`,
  );
  return ended.length === 1;
}

/** Ends an account's sessions. @returns how many */
export async function endSessions(
  tx: Tx,
  accountId: string,
  now: Instant,
  except: string | null = null,
): Promise<number> {
  return (
    await one<{ ended: number }>(
      tx,
      sql`select accounts.end_sessions(${accountId}::uuid, ${now}::timestamptz, ${except}::uuid) as ended`,
    )
  ).ended;
}

export function listOwnSessions(tx: Tx, current: string, idleMinutes: number, now: Instant): Promise<OwnSession[]> {
  return rows<OwnSession>(
    tx,
    sql`select id, created_at as "createdAt", last_seen_at as "lastSeenAt", address, agent, id = ${current}::uuid as current
      from accounts.session
      where account_id = platform.actor_id() and ended_at is null
        and last_seen_at > ${now}::timestamptz - make_interval(mins => ${idleMinutes})
        and created_at > ${now}::timestamptz - make_interval(hours => ${entryRules.sessionHours})
      order by last_seen_at desc`,
  );
}

/**
 * Counts an attempt before it is judged, so that many at once cannot be more than allowed. The door does not know yet
 * whose it is; inside it is the person's own. @returns attempts since the last success
 */
export async function countAttempt(
  tx: Tx,
  loginDigest: Buffer,
  accountId: string | null,
  now: Instant,
): Promise<number> {
  const counted = await one<{ failures: number }>(
    tx,
    sql`insert into accounts.attempt as t (login_digest, failures, last_at, account_id) values (${loginDigest}, 1, ${now}, ${accountId})
      on conflict (login_digest) do update set failures = least(t.failures + 1, 1000), last_at = excluded.last_at returning failures`,
  );
  return counted.failures;
}

/** Writes whose counter it is; only then the person, inside, and those who unlock him reach it. */
export async function claimAttempts(tx: Tx, loginDigest: Buffer, accountId: string | null): Promise<void> {
  await rows(
    tx,
    sql`update accounts.attempt set account_id = ${accountId}
      where login_digest = ${loginDigest} and account_id is distinct from ${accountId}::uuid`,
  );
}

/** Takes back an attempt that was no failure. */
export async function uncountAttempt(tx: Tx, loginDigest: Buffer): Promise<void> {
  await rows(
    tx,
    sql`update accounts.attempt set failures = greatest(failures - 1, 0) where login_digest = ${loginDigest}`,
  );
}

export async function clearAttempts(tx: Tx, loginDigest: Buffer): Promise<void> {
  await rows(tx, sql`update accounts.attempt set failures = 0 where login_digest = ${loginDigest}`);
}

/** Uses up a time step. @returns false where it, or a later one, was used before */
export async function spendStep(
  tx: Tx,
  { loginDigest, accountId }: { readonly loginDigest: Buffer; readonly accountId: string },
  step: number,
  now: Instant,
): Promise<boolean> {
  const used = await maybe(
    tx,
    sql`insert into accounts.attempt as t (login_digest, failures, last_at, totp_last_step, account_id)
      values (${loginDigest}, 0, ${now}, ${step}, ${accountId})
      on conflict (login_digest) do update set totp_last_step = excluded.totp_last_step
      where t.totp_last_step is null or t.totp_last_step < excluded.totp_last_step returning login_digest`,
  );
  return used !== undefined;
}

export async function sweep(tx: Tx, now: Instant): Promise<void> {
  await rows(tx, sql`select accounts.sweep(${now}::timestamptz)`);
}

/** Whether the database holds the demonstration city. */
export async function isDemonstration(tx: Tx): Promise<boolean> {
  const found = await maybe<{ value: unknown }>(
    tx,
    sql`select value from platform.setting where name = 'demonstration'`,
  );
  return found !== undefined && found.value !== null && found.value !== false;
}
