import { expect, it } from 'vitest';
import { ApiFailure } from '../api.ts';
import { fieldPath, knownFields } from './field-path.ts';

const says = { zh: '须修改', en: 'mend this' };
const form = (...names: (string | number)[][]) => ({
  getFieldsError: () => names.map((name) => ({ name, errors: [], warnings: [] })),
});

it('finds the field of a list by its place', () => {
  expect(fieldPath('administrators.1.password')).toEqual(['administrators', 1, 'password']);
});

it('puts a remark beside its field, also where the form calls it otherwise, and keeps the rest for above the form', () => {
  const failure = new ApiFailure(422, {
    fields: [
      { field: 'password', says },
      { field: 'administrators.1.password', says },
      { field: 'elsewhere', says },
    ],
  });
  const { known, unknown } = knownFields(failure, form(['next'], ['administrators', 1, 'password']), {
    password: 'next',
  });
  expect(known.map(({ field }) => field)).toEqual(['next', 'administrators.1.password']);
  expect(unknown.map(({ field }) => field)).toEqual(['elsewhere']);
});
