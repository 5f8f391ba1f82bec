import { rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';

/** Leaves work for after the commit: the row and its place in the queue stand or fall with the transaction. */
export async function post(
  tx: Tx,
  topic: string,
  payload: Readonly<Record<string, unknown>>,
  now: Instant,
): Promise<void> {
  const by = tx.actor.kind === 'account' ? tx.actor.accountId : null;
  await rows(
    tx,
    sql`insert into platform.outbox (id, topic, payload, created_at, created_by)
      values (${newId()}, ${topic}, ${JSON.stringify(payload)}::jsonb, ${now}, ${by})`,
  );
}
