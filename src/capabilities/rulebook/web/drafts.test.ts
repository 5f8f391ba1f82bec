import { describe, expect, test } from 'vitest';
import type { Item } from '../rulebook.model.ts';
import { codeFrom, lineFrom, marksOf, moveLine, putLine, restoreLine } from './drafts.ts';

const item = (code: string, amount = 1): Item => ({ code, label: { zh: code, en: code }, amount });
const base = [item('a'), item('b'), item('c')];

describe('editing a section', () => {
  test('every change is marked where it was made', () => {
    const mine = putLine([...base.slice(1)], 'b', item('b', 2)).concat(item('d'));
    const { marks, removed } = marksOf(base, mine);
    expect([...marks]).toEqual([
      ['b', 'changed'],
      ['d', 'added'],
    ]);
    expect(removed).toEqual([item('a')]);
  });

  test('a line taken out can be put back where it stood', () => {
    expect(restoreLine(base, [item('a'), item('c')], item('b'))).toEqual(base);
    expect(restoreLine(base, [item('b'), item('c')], item('a'))).toEqual(base);
  });

  test('the first line does not move up, nor the last one down', () => {
    expect(moveLine(base, 0, -1)).toEqual(base);
    expect(moveLine(base, 2, 1)).toEqual(base);
    expect(moveLine(base, 0, 1).map(({ code }) => code)).toEqual(['b', 'a', 'c']);
  });

  test('a code is made from the English name and never twice', () => {
    expect(codeFrom('Report to the Secretary’s meeting', [])).toBe('report-to-the-secretary-s-meeting');
    expect(codeFrom('Key', ['key', 'key-2'])).toBe('key-3');
    expect(codeFrom('整改', [])).toBe('');
  });

  test('blank fields are left out, so that a form opened and kept changes nothing', () => {
    const values = {
      ...item('a'),
      note: { zh: ' ', en: '' },
      practice: false,
      kinds: [],
      parent: undefined,
      months: null,
      isInclusive: false,
    };
    expect(lineFrom(values)).toEqual({ ...item('a'), isInclusive: false });
  });
});
