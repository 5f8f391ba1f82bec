import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './address.ts';

it('brings every filter through the address unchanged, Chinese and signs included', () => {
  const filters = fc.dictionary(
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.string({ minLength: 1, unit: 'grapheme' }),
    {
      noNullPrototype: true,
    },
  );
  fc.assert(
    fc.property(filters, (values) => {
      expect(parseSearch(stringifySearch(values))).toEqual(values);
    }),
  );
});

it('leaves out what is empty', () => {
  expect(stringifySearch({ search: '', kind: undefined, after: '3' })).toBe('?after=3');
  expect(stringifySearch({})).toBe('');
});
