import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readMigrations } from './migrate.ts';

it('numbers the migrations without a gap and without a double', async () => {
  const folder = join(import.meta.dirname, '../../../db/migrations');
  const found = await readMigrations(folder);
  expect(found.map(({ number }) => number)).toEqual(found.map((_, index) => index + 1));
});
