/** What a desk is not asked for cannot lie on it: told by the demonstration city, which has open items of nearly every kind. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { demonstrationDatabase } from '#test/demonstration.ts';
import { systemActor, type TestDatabase } from '#test/harness.ts';
import { sources } from './sources.queries.ts';
import { type Desk, holdersOfKind, itemKinds } from './workbench.model.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await demonstrationDatabase();
}, 580_000);
afterAll(() => database?.close());

describe('open items', () => {
  it.each(itemKinds)('of the kind %s lie only with those for whose desks they are looked up', async (kind) => {
    const found = await database.inTransaction(systemActor, (tx) =>
      rows<{ kind: Desk['kind'] }>(tx, sql`select distinct i.holder_kind as kind from (${sources[kind]}) i`),
    );
    expect(found.map((holder) => holder.kind).filter((holder) => !holdersOfKind[kind].includes(holder))).toEqual([]);
  });
});
