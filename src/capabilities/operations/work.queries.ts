import { one, rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Instant } from '#platform/kernel/time.ts';
import type { WorkPage } from './operations.schema.ts';

/** Work that failed at least once, and how much waits its turn. */
export async function listWork(tx: Tx, now: Instant): Promise<WorkPage> {
  const stuck = await rows<WorkPage['stuck'][number]>(
    tx,
    sql`select id, topic, attempts, max_attempts as "maxAttempts", run_at as "runAt", created_at as "createdAt",
        locked_at is not null as running, attempts >= max_attempts as exhausted, last_error as "lastError"
      from platform.stuck_work() limit 200`,
  );
  const { waiting } = await one<{ waiting: number }>(tx, sql`select platform.waiting_work() as waiting`);
  return { stuck, waiting, at: now };
}

/** @returns false where there is no such job, or it is running now. */
export async function retryWork(tx: Tx, id: number): Promise<boolean> {
  return (await one<{ done: boolean }>(tx, sql`select platform.retry_work(${id}) as done`)).done;
}
