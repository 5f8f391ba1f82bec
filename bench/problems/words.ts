import { type Database, one, rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { by } from './fill.ts';

export interface Word {
  readonly text: string;
  /** Problems that hold it. */
  readonly matches: number;
}

/** A word of two characters that every fifth problem holds, and one that few hold, found in the texts themselves. */
export async function chooseWords(database: Database): Promise<{ common: Word; rare: Word }> {
  const texts = await database.inTransaction(by, (tx) =>
    rows<{ text: string }>(
      tx,
      sql`select problems.sought(number, title, unit_name, facts) as text from problems.problem
        tablesample system (1) repeatable (7) limit 5000`,
    ),
  );
  const holding = new Map<string, number>();
  for (const { text } of texts) {
    const pairs = new Set([...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = '']) => pair));
    for (const pair of pairs) holding.set(pair, (holding.get(pair) ?? 0) + 1);
  }
  const byShare = [...holding].sort(([one, few], [other, many]) => few - many || (one < other ? -1 : 1));
  const common = byShare.toReversed().find(([, many]) => many < texts.length / 5);
  for (const [text] of byShare) {
    const matches = await countOf(database, text);
    if (matches >= 20 && matches <= 2000 && common !== undefined)
      return { common: { text: common[0], matches: await countOf(database, common[0]) }, rare: { text, matches } };
  }
  throw new Error('the texts have no rare word');
}

async function countOf(database: Database, text: string): Promise<number> {
  const { number } = await database.inTransaction(by, (tx) =>
    one<{ number: number }>(
      tx,
      sql`select count(*) as number from problems.with_text(problems.bigrams(${text}), ${`%${text}%`})`,
    ),
  );
  return number;
}
