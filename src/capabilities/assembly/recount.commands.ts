/** A draw counted again from the record that anybody can download; no database is asked. */
import { z } from 'zod';
import { nodeDigests } from './draw.digests.ts';
import { recount, statementIn } from './lots.model.ts';

const recordShape = z.object({
  statement: z.string(),
  commitment: z.string(),
  secret: z.string().regex(/^[0-9a-f]{64}$/),
  words: z.string(),
  result: z.array(z.int()),
});

/** @throws Error where the text is no record of a draw */
export async function recountDraw(text: string) {
  const record = recordShape.parse(JSON.parse(text));
  const { jurisdiction, round, ordinal, units, teams } = statementIn(record.statement);
  const counted = await recount(record, nodeDigests);
  const pairs = units.map(({ name }, at) => ({ unit: name, team: teams[counted.order?.[at] ?? -1]?.name ?? '—' }));
  return { jurisdiction, round, ordinal, pairs, ...counted };
}
