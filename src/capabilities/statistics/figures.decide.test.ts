import { describe, expect, it } from 'vitest';
import { accepted, type Refused } from '#platform/kernel/decision.ts';
import { instant } from '#platform/kernel/time.ts';
import { figures } from './figures.data.ts';
import { counted, decideFreeze, type FreezeSituation, isTold } from './figures.decide.ts';
import { hasRecords } from './sources.queries.ts';

const values = new Map([
  ['xixiu.problems', 43],
  ['xixiu.inquiries', 15],
  ['xixiu.rectificationLetters', 12],
  ['xixiu.clues', 16],
]);
const at: FreezeSituation = {
  mayFreeze: true,
  isOccasionTaken: false,
  by: { id: '0199', name: '方砚秋' },
  now: instant(new Date('2026-11-24T02:00:00Z')),
};
const order = { occasion: '2026年三季度通报', jurisdictionId: '0198' };
const kindOf = (decide: () => unknown) => {
  try {
    decide();
  } catch (error) {
    return (error as Refused).refusal.kind;
  }
};

describe('figures', () => {
  it('have unique keys, records behind them, and parts that exist', () => {
    const keys = figures.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !hasRecords(key))).toEqual([]);
    expect(figures.flatMap(({ parts = [] }) => parts).filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('are compared with their parts', () => {
    const whole = counted(figures, values).find(({ key }) => key === 'xixiu.problems');
    expect(whole).toMatchObject({ value: 43, addsUp: true });
    const broken = counted(figures, new Map([...values, ['xixiu.clues', 15]]));
    expect(broken.find(({ key }) => key === 'xixiu.problems')?.addsUp).toBe(false);
  });

  it('carry the published rate where they are a share, and none where there is nothing to share', () => {
    const shareOf = (tasks: number, done: number) => {
      const given = new Map([
        ['rectification.tasks', tasks],
        ['rectification.done', done],
      ]);
      return counted(figures, given).find(({ key }) => key === 'rectification.done')?.share;
    };
    expect(shareOf(697, 688)).toBe('98.71%');
    expect(shareOf(0, 0)).toBeNull();
  });

  it('of one place and year are told there alone, and those without rounds not of a round', () => {
    const xixiu = figures.find(({ key }) => key === 'xixiu.units');
    const pool = figures.find(({ key }) => key === 'pool.leaders');
    if (xixiu === undefined || pool === undefined) throw new Error('the figures changed their names');
    const all = { hasRound: false, isOfRounds: true };
    const ofRound = { hasRound: true, isOfRounds: true };
    expect(isTold(xixiu, [{ code: '520402', year: null }], all)).toBe(true);
    expect(isTold(xixiu, [{ code: '520422', year: null }], all)).toBe(false);
    expect(isTold(xixiu, [{ code: '520402', year: 2016 }], ofRound)).toBe(true);
    expect(isTold(xixiu, [{ code: '520402', year: 2024 }], ofRound)).toBe(false);
    expect(isTold(pool, [{ code: '520402', year: 2016 }], { hasRound: true, isOfRounds: false })).toBe(false);
  });

  it('are frozen with their definition, by the director, once for an occasion, and only where they add up', () => {
    const good = counted(figures, values);
    expect(accepted(decideFreeze(good, order, at))).toHaveLength(figures.length);
    expect(kindOf(() => accepted(decideFreeze(good, order, { ...at, mayFreeze: false })))).toBe(
      'statistics.not-your-office',
    );
    expect(kindOf(() => accepted(decideFreeze(good, order, { ...at, isOccasionTaken: true })))).toBe(
      'statistics.occasion-taken',
    );
    const broken = counted(figures, new Map([['xixiu.problems', 43]]));
    const refused = decideFreeze(broken, order, at);
    expect(refused).toMatchObject({
      refusal: {
        kind: 'statistics.does-not-add-up',
        says: { zh: expect.stringContaining('西秀区'), en: expect.not.stringMatching(/\p{Script=Han}/u) },
      },
    });
  });
});
