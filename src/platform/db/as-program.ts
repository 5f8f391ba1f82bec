import type { Tx } from './database.ts';
import { rows } from './database.ts';
import { sql } from './sql.ts';

/**
 * Goes on within somebody's transaction as the program itself, and gives it back: for what follows from an act without
 * being that person's to do or to see. Whoever calls it answers for what it shows.
 */
export async function asProgram<T>(tx: Tx, name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { actor } = tx;
  const set = (kind: string, account: string) =>
    rows(tx, sql`select set_config('zhuoluo.kind', ${kind}, true), set_config('zhuoluo.account', ${account}, true)`);
  await set('system', '');
  const result = await work({ ...tx, actor: { kind: 'system', name } });
  // Where the work threw, the transaction is rolled back, and the actor with it.
  await set(actor.kind, actor.kind === 'account' ? actor.accountId : '');
  return result;
}
