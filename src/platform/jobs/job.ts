import type { Database } from '#platform/db/database.ts';
import type { Log } from '#platform/log/log.ts';

/** Work that the queue does: for each outbox row of its topic, or at fixed times. */
export interface Job {
  readonly topic: string;
  /** Cron line in UTC for work at fixed times. */
  readonly every?: string;
  readonly run: (payload: unknown, context: { database: Database; log: Log }) => Promise<void>;
}
