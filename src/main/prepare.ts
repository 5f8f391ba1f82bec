import type { Database } from '#platform/db/database.ts';
import { capabilities } from './capabilities.ts';

/** Reference data that every installation holds, such as the rulebooks that ship; nothing changes the second time. */
export async function prepare(database: Database): Promise<void> {
  for (const { prepare: load } of capabilities) await load?.(database);
}
