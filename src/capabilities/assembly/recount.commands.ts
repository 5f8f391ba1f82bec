/** A draw counted again from the record that anybody can download; no database is asked. */
import { z } from 'zod';
import { nodeDigests } from './draw.digests.ts';
import { isOfPeople, listIn, recount } from './lots.model.ts';

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
  const list = listIn(record.statement);
  const { jurisdiction, round, ordinal } = list;
  const counted = await recount(record, nodeDigests);
  const drawn = (names: readonly { readonly name: string }[], at: number) =>
    names[counted.order?.[at] ?? -1]?.name ?? '—';
  const pairs = isOfPeople(list)
    ? list.seats.map(({ team, label }, at) => ({ to: `${team} ${label.zh}`, drawn: drawn(list.people, at) }))
    : list.units.map(({ name }, at) => ({ to: name, drawn: drawn(list.teams, at) }));
  return { jurisdiction, round, ordinal, pairs, ...counted };
}
