import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictRows, merged } from './conflict.ts';

const fields = ['name', 'post', 'tags'];

describe('two texts of one edit', () => {
  it('asks only about fields on which both sides differ', () => {
    const rows = conflictRows(fields, { mine: { name: '甲', post: '' }, now: { name: '乙', post: null } });
    expect(rows.map(({ field }) => field)).toEqual(['name']);
  });

  it('takes the changed side where only one side changed the field, and asks where both did', () => {
    const rows = conflictRows(fields, {
      base: { name: '甲', post: '科员', tags: [1] },
      mine: { name: '乙', post: '科员', tags: [1, 2] },
      now: { name: '甲', post: '科长', tags: [1, 3] },
    });
    expect(rows.map(({ field, suggested }) => [field, suggested])).toEqual([
      ['name', 'mine'],
      ['post', 'now'],
      ['tags', undefined],
    ]);
  });

  it('loses nothing: whatever is chosen, each field holds one of the two texts', () => {
    const text = fc.record({ name: fc.string(), post: fc.string(), tags: fc.array(fc.integer()) });
    const side = fc.constantFrom('mine' as const, 'now' as const);
    fc.assert(
      fc.property(text, text, fc.record({ name: side, post: side, tags: side }), (mine, now, choices) => {
        const result = merged(mine, conflictRows(fields, { mine, now }), choices);
        for (const field of fields) {
          const key = field as keyof typeof mine;
          expect([mine[key], now[key]]).toContainEqual(result[field]);
        }
      }),
    );
  });
});
