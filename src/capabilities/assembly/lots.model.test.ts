import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#platform/kernel/time.ts';
import { nodeDigests } from './draw.digests.ts';
import type { DrawStatement } from './draw.model.ts';
import { commitmentTo, drawLots, recount } from './lots.model.ts';
import { recountDraw } from './recount.commands.ts';
import { browserDigests } from './web/digests.ts';

const secret = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const listOf = (many: number, excluded: DrawStatement['excluded'] = []): DrawStatement => ({
  format: 'zhuoluo-draw-1',
  draw: '00000000-0000-7000-8000-000000000000',
  jurisdiction: '安顺市',
  round: '2026年第一轮',
  ordinal: 1,
  frozenAt: '2026-03-01T01:00:00.000Z' as Instant,
  units: Array.from({ length: many }, (_, at) => ({ id: `u${at}`, name: `单位${at}` })),
  teams: Array.from({ length: many }, (_, at) => ({ id: `t${at}`, name: `第${at + 1}组` })),
  excluded,
});

/** The algorithm once more, as the page describes it, written straight on Node's functions. */
function byHand(many: number, words: string): number[] {
  const seed = createHmac('sha256', Buffer.from(secret, 'hex')).update(words, 'utf8').digest();
  const stream: number[] = [];
  for (let counter = 0; stream.length < many * 4; counter += 1) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(counter);
    const block = createHmac('sha256', seed).update(bytes).digest();
    for (let at = 0; at < 32; at += 4) stream.push(block.readUInt32BE(at));
  }
  const order = Array.from({ length: many }, (_, at) => at);
  for (let at = many - 1; at > 0; at -= 1) {
    let word = stream.shift() ?? 0;
    while (word >= 2 ** 32 - (2 ** 32 % (at + 1))) word = stream.shift() ?? 0;
    const other = word % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

describe('lots', () => {
  it('are what the published description gives, letter by letter', async () => {
    const drawn = await drawLots(listOf(9), secret, '春江潮水连海平 8 27 33', nodeDigests);
    expect(drawn).toEqual({ order: byHand(9, '春江潮水连海平 8 27 33'), attempts: 1 });
    const text = JSON.stringify(listOf(9));
    const hash = createHash('sha256').update(`${text}\n${secret}`).digest('hex');
    expect(await commitmentTo(text, secret, nodeDigests)).toBe(hash);
  });

  it('are the same by the browser’s functions and by Node’s, for any list and any words', async () => {
    const browser = browserDigests();
    if (browser === undefined) throw new Error('no Web Crypto here');
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 40 }),
        bytes,
        fc.string({ unit: 'grapheme' }),
        async (many, key, words) => {
          const digits = Buffer.from(key).toString('hex');
          const drawn = await drawLots(listOf(many), digits, words, nodeDigests);
          expect(await drawLots(listOf(many), digits, words, browser)).toEqual(drawn);
          expect([...(drawn?.order ?? [])].sort((a, b) => a - b)).toEqual(listOf(many).teams.map((_, at) => at));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never give what is kept out, and every other order with the same chance', async () => {
    // Nobody stays where he is: of four, nine orders are left.
    const list = listOf(
      4,
      [0, 1, 2, 3].map((at) => ({ unit: at, team: at, rule: 'repeat' as const })),
    );
    const counts = new Map<string, number>();
    const draws = 4500;
    for (let at = 0; at < draws; at += 1) {
      const order = (await drawLots(list, secret, `第${at}次`, nodeDigests))?.order.join() ?? '';
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(9);
    const expected = draws / 9;
    const deviation = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // Chi squared with 8 degrees of freedom: beyond 31.8 once in ten thousand; the words are fixed, so this never wavers.
    expect(deviation).toBeLessThan(31.8);
  });

  it('are not drawn where no lawful order is left', async () => {
    const list = listOf(
      3,
      [0, 1, 2].map((team) => ({ unit: 0, team, rule: 'recusal' as const })),
    );
    expect(await drawLots(list, secret, '无', nodeDigests, 50)).toBeUndefined();
  });

  it('are counted again from the record alone, which one changed letter gives away', async () => {
    const statement = JSON.stringify(listOf(6));
    const words = '随便说一句';
    const result = (await drawLots(listOf(6), secret, words, nodeDigests))?.order ?? [];
    const record = { statement, commitment: await commitmentTo(statement, secret, nodeDigests), secret, words, result };
    expect(await recount(record, nodeDigests)).toEqual({ keepsCommitment: true, order: result, agrees: true });
    const renamed = { ...record, statement: statement.replace('单位0', '单位9') };
    expect(await recount(renamed, nodeDigests)).toMatchObject({ keepsCommitment: false, agrees: false });
    expect(await recount({ ...record, words: '另说一句' }, nodeDigests)).toMatchObject({ agrees: false });
    const counted = await recountDraw(JSON.stringify(record));
    expect(counted).toMatchObject({ round: '2026年第一轮', agrees: true });
    expect(counted.pairs[0]).toEqual({ to: '单位0', drawn: `第${(result[0] ?? 0) + 1}组` });
    await expect(recountDraw('{"statement":"{}"}')).rejects.toThrow();
  });
});
