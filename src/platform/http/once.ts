import { createHmac } from 'node:crypto';
import { type Database, maybe, rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { AccountActor } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { httpRefusals } from './refusals.ts';

/** One wish of one person, however often it is sent. */
export interface Wish {
  /** Made by the sender, the same for every sending. */
  readonly key: string;
  /** `POST /api/problems`, ids filled in. */
  readonly call: string;
  readonly order: unknown;
  readonly digestKey: string;
  /** The answer holds what is shown once and stored nowhere. */
  readonly isSecret: boolean;
}

/**
 * Does a command once: the key is written with its effect, in one transaction. Sent again, it gets the answer of the
 * first time, also where its rules would refuse it now because it is done. @throws Refused `http.key-used` where the key
 * came with another wish that is done
 *
 * The usual case costs one insert; whether a key is known is asked only after a failure, since asking first would add a
 * round trip to every command. Two sendings at once: the second waits at the key for the first, and fails or succeeds with it.
 */
export async function once<Answer>(
  database: Database,
  by: AccountActor,
  wish: Wish,
  now: Instant,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  // Keyed, since what is sent may be a password or a name that could be guessed from a plain digest.
  const digest = createHmac('sha256', wish.digestKey)
    .update(JSON.stringify(wish.order ?? null))
    .digest();
  try {
    return await database.inTransaction(by, async (tx) => {
      const answer = await work(tx);
      const kept = wish.isSecret || answer === undefined ? null : JSON.stringify(answer);
      await rows(
        tx,
        sql`insert into platform.done_command (account_id, key, call, order_digest, answer, done_at)
          values (${by.accountId}, ${wish.key}, ${wish.call}, ${digest}, ${kept}::jsonb, ${now})`,
      );
      return answer;
    });
  } catch (failure) {
    const done = await recall(database, by, wish.key).catch(() => undefined);
    if (done === undefined) throw failure;
    if (done.call !== wish.call || !done.digest.equals(digest)) throw new Refused(httpRefusals.keyUsed);
    if (wish.isSecret) throw new Refused(httpRefusals.secretShown);
    return done.answer as Answer;
  }
}

interface Done {
  readonly call: string;
  readonly digest: Buffer;
  readonly answer: unknown;
}

function recall(database: Database, by: AccountActor, key: string): Promise<Done | undefined> {
  return database.inTransaction(
    by,
    (tx) =>
      maybe<Done>(
        tx,
        sql`select call, order_digest as digest, answer from platform.done_command
          where account_id = ${by.accountId} and key = ${key}`,
      ),
    { readOnly: true },
  );
}
