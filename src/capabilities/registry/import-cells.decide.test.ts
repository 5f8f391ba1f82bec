import { expect, it } from 'vitest';
import { readRow } from './import-cells.decide.ts';

it('a character that nobody sees is refused beside its cell, and named', () => {
  const cells = { code: 'X\u200B1', name: '旧州镇', kind: '乡镇\u2066' };
  const faults = readRow({ number: 4, cells }, '520402').faults.filter(({ says }) => says.zh.includes('看不见'));
  expect(faults.map(({ column, says }) => [column, /U\+\w+/.exec(says.en)?.[0]])).toEqual([
    ['code', 'U+200B'],
    ['kind', 'U+2066'],
  ]);
});
