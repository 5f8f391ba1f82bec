import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#platform/kernel/time.ts';
import { judged } from './board.decide.ts';
import { silentSeats } from './composition.model.ts';
import { nodeDigests } from './draw.digests.ts';
import type { PeopleStatement } from './draw.model.ts';
import { commitmentTo, recount } from './lots.model.ts';
import { peopleStatementOf, placesDrawn } from './people-draw.decide.ts';
import { drawPeople } from './people-lots.model.ts';
import { faultsOf, somePools } from './pools.testing.ts';
import type { Settings } from './proposal.model.ts';
import { recountDraw } from './recount.commands.ts';
import { browserDigests } from './web/digests.ts';

const secret = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const head = {
  draw: '00000000-0000-7000-8000-000000000000',
  jurisdiction: '安顺市',
  round: '2026年第一轮',
  ordinal: 1,
  frozenAt: '2026-03-01T01:00:00.000Z' as Instant,
};
const settings: Settings = {
  seats: silentSeats,
  size: { least: 5, most: 7 },
  needs: { discipline: 1, business: 1 },
  notRepeatedYears: 3,
  isCrossCounty: false,
  weights: { strengths: 5, load: 4, experience: 3, appraisals: 3, travel: 2, thrift: 8 },
  seconds: 20,
  poolIds: ['city'],
};
const seatsOpenTo = (...open: number[][]): Pick<PeopleStatement, 'seats'> => ({
  seats: open.map((those, at) => ({
    ...{ teamId: `t${at}`, team: `第${at + 1}组`, seat: 'member', need: null, open: those },
    label: { zh: '组员', en: 'Member' },
  })),
});
const everybody = (many: number) => Array.from({ length: many }, (_, at) => at);

/** The algorithm once more, as the page describes it, where nobody has to be thrown back. */
function byHand(seats: number, people: number, words: string): number[] {
  const seed = createHmac('sha256', Buffer.from(secret, 'hex')).update(words, 'utf8').digest();
  const stream: number[] = [];
  for (let counter = 0; stream.length < seats * 4; counter += 1) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(counter);
    const block = createHmac('sha256', seed).update(bytes).digest();
    for (let at = 0; at < 32; at += 4) stream.push(block.readUInt32BE(at));
  }
  const left = everybody(people);
  return Array.from({ length: seats }, () => {
    let word = stream.shift() ?? 0;
    while (word >= 2 ** 32 - (2 ** 32 % left.length)) word = stream.shift() ?? 0;
    return left.splice(word % left.length, 1)[0] ?? -1;
  });
}

describe('people drawn by lot', () => {
  it('never break a hard rule, whatever the pools, and are the same for the same seed', async () => {
    const browser = browserDigests();
    if (browser === undefined) throw new Error('no Web Crypto here');
    let formed = 0;
    const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
    await fc.assert(
      fc.asyncProperty(somePools(settings), key, fc.string(), async (at, digits, words) => {
        const list = peopleStatementOf(head, at);
        const drawn = await drawPeople(list, digits, words, nodeDigests);
        expect(await drawPeople(JSON.parse(JSON.stringify(list)), digits, words, browser)).toEqual(drawn);
        if (drawn === undefined) return;
        formed += 1;
        const places = placesDrawn(list, drawn.order);
        expect(places).toHaveLength(list.seats.length);
        expect(faultsOf(at, places)).toEqual([]);
        expect(judged(at, places).violations).toEqual([]);
      }),
      { numRuns: 1500 },
    );
    expect(formed).toBeGreaterThan(150);
  }, 120_000);

  it('are what the published description gives, letter by letter', async () => {
    const list = seatsOpenTo(...everybody(7).map(() => everybody(20)));
    const words = '春江潮水连海平 8 27 33';
    expect(await drawPeople(list, secret, words, nodeDigests)).toEqual({ order: byHand(7, 20, words), attempts: 1 });
  });

  it('leave nobody’s seat empty: whoever is the only one for a later seat is thrown back, all others are as likely', async () => {
    const list = seatsOpenTo([0, 1, 2, 3], [0]);
    const counts = new Map<number, number>();
    const draws = 3000;
    for (let at = 0; at < draws; at += 1) {
      const drawn = await drawPeople(list, secret, `第${at}次`, nodeDigests);
      expect(drawn?.order[1]).toBe(0);
      counts.set(drawn?.order[0] ?? -1, (counts.get(drawn?.order[0] ?? -1) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3]);
    const deviation = [...counts.values()].reduce((sum, count) => sum + (count - draws / 3) ** 2 / (draws / 3), 0);
    // Chi squared with 2 degrees of freedom: beyond 18.4 once in ten thousand; the words are fixed, so this never wavers.
    expect(deviation).toBeLessThan(18.4);
  });

  it('are not drawn where the seats cannot all be filled', async () => {
    expect(await drawPeople(seatsOpenTo([0], [1], [0, 1]), secret, '无', nodeDigests)).toBeUndefined();
    expect(await drawPeople(seatsOpenTo([]), secret, '无', nodeDigests)).toBeUndefined();
    // Everybody moves over once for the last seat.
    const chain = await drawPeople(seatsOpenTo([0, 1], [1, 2], [2, 3], [3]), secret, '有', nodeDigests);
    expect(chain?.order).toEqual([0, 1, 2, 3]);
  });

  it('are counted again from the record alone, which one changed letter gives away', async () => {
    const people = everybody(9).map((at) => ({ id: `p${at}`, name: `人${at}`, homeUnit: '审计局' }));
    const list: PeopleStatement = {
      format: 'zhuoluo-draw-2',
      ...head,
      people,
      ...seatsOpenTo(everybody(9), everybody(9)),
    };
    const statement = JSON.stringify(list);
    const words = '随便说一句';
    const result = (await drawPeople(list, secret, words, nodeDigests))?.order ?? [];
    const record = { statement, commitment: await commitmentTo(statement, secret, nodeDigests), secret, words, result };
    expect(await recount(record, nodeDigests)).toEqual({ keepsCommitment: true, order: result, agrees: true });
    const renamed = { ...record, statement: statement.replace('人1', '人9') };
    expect(await recount(renamed, nodeDigests)).toMatchObject({ keepsCommitment: false, agrees: false });
    const counted = await recountDraw(JSON.stringify(record));
    expect(counted.pairs).toEqual(result.map((person, at) => ({ to: `第${at + 1}组 组员`, drawn: `人${person}` })));
  });
});
