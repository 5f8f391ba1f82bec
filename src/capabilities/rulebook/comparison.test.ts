import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyComparison, compareContents, compareSection, countChanges } from './comparison.model.ts';
import { mergeSection, resolveMerge } from './merge.model.ts';
import type { Item } from './rulebook.model.ts';

const item = (code: string, amount: number): Item => ({
  code,
  label: { zh: `第${code}项`, en: `Line ${code}` },
  amount,
});
const codes = [...'abcdefghijkl'];

/** Sections with few codes and few values, so that additions, removals, moves and changes all meet. */
const section = fc
  .uniqueArray(fc.record({ code: fc.constantFrom(...codes), amount: fc.integer({ min: 1, max: 3 }) }), {
    selector: ({ code }) => code,
  })
  .map((lines) => lines.map(({ code, amount }) => item(code, amount)));

describe('comparing two editions', () => {
  test('equal sections show no difference', () => {
    fc.assert(
      fc.property(section, (lines) => {
        expect(compareContents({ s: lines }, { s: structuredClone(lines) })).toEqual([]);
      }),
    );
  });

  test('the older section with the differences applied is the newer one', () => {
    fc.assert(
      fc.property(section, section, (before, after) => {
        expect(applyComparison(before, compareSection('s', before, after))).toEqual(after);
      }),
    );
  });

  test('every line of both sections is accounted for once', () => {
    fc.assert(
      fc.property(section, section, (before, after) => {
        const { added, removed } = compareSection('s', before, after);
        expect(before.length - removed.length).toBe(after.length - added.length);
      }),
    );
  });

  test('one line moved to the front counts as one move, not as a move of all others', () => {
    const lines = codes.map((code) => item(code, 1));
    const moved = [...lines.slice(-1), ...lines.slice(0, -1)];
    const comparison = compareSection('s', lines, moved);
    expect(comparison.moved).toMatchObject([{ item: { code: 'l' }, from: 11, at: 0 }]);
    expect(countChanges(comparison)).toBe(1);
  });

  test('a changed field stands with its old and its new value', () => {
    expect(compareSection('s', [item('a', 1)], [item('a', 2)]).changed).toMatchObject([
      { code: 'a', fields: [{ field: 'amount', old: 1, new: 2 }] },
    ]);
  });
});

describe('two people who changed the same section', () => {
  test('lose nothing where they changed different lines', () => {
    const base = [item('a', 1), item('b', 1), item('c', 1)];
    const mine = [item('a', 2), item('b', 1), item('c', 1), item('d', 1)];
    const theirs = [item('a', 1), item('c', 3)];
    expect(mergeSection(base, mine, theirs)).toEqual({
      merged: [item('a', 2), item('c', 3), item('d', 1)],
      conflicts: [],
    });
  });

  test('lose nothing where they changed different fields of one line', () => {
    const base = [item('a', 1)];
    const mine = [item('a', 2)];
    const theirs = [{ ...item('a', 1), label: { zh: '新名', en: 'New name' } }];
    expect(mergeSection(base, mine, theirs)).toEqual({
      merged: [{ ...item('a', 2), label: { zh: '新名', en: 'New name' } }],
      conflicts: [],
    });
  });

  test('decide themselves where they changed the same field', () => {
    const merge = mergeSection([item('a', 1)], [item('a', 2)], [item('a', 3)]);
    expect(merge.conflicts).toMatchObject([{ code: 'a', mine: { amount: 2 }, theirs: { amount: 3 } }]);
    expect(resolveMerge(merge, new Map([['a', 'mine']]))).toEqual([item('a', 2)]);
    expect(resolveMerge(merge, new Map([['a', 'theirs']]))).toEqual([item('a', 3)]);
  });

  test('see a line that one removed and the other changed', () => {
    const merge = mergeSection([item('a', 1)], [item('a', 2)], []);
    expect(merge.conflicts).toMatchObject([{ code: 'a', theirs: undefined }]);
    expect(resolveMerge(merge, new Map([['a', 'theirs']]))).toEqual([]);
  });

  test('every change of either side is in the merge or named as a conflict', () => {
    fc.assert(
      fc.property(section, section, section, (base, mine, theirs) => {
        const { merged, conflicts } = mergeSection(base, mine, theirs);
        const disputed = new Set(conflicts.map(({ code }) => code));
        const result = new Map(merged.map((line) => [line.code, line]));
        for (const side of [mine, theirs]) {
          const { added, changed, removed } = compareSection('s', base, side);
          for (const line of [...added.map((one) => one.item), ...changed.map(({ after }) => after)]) {
            if (!disputed.has(line.code)) expect(result.get(line.code)).toEqual(line);
          }
          for (const { code } of removed) if (!disputed.has(code)) expect(result.has(code)).toBe(false);
        }
        expect(new Set(merged.map(({ code }) => code)).size).toBe(merged.length);
      }),
    );
  });

  test('where one changed nothing the merge is the other side, order and all', () => {
    fc.assert(
      fc.property(section, section, (base, other) => {
        expect(mergeSection(base, base, other)).toEqual({ merged: other, conflicts: [] });
        expect(mergeSection(base, other, base)).toEqual({ merged: other, conflicts: [] });
      }),
    );
  });
});
