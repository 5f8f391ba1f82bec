import pg from 'pg';
import type { Connection } from './database.ts';

/**
 * Takes away everything that the migrations made, so that they can run again from the first. Only for a database that
 * holds nothing but an unfinished demonstration.
 */
export async function eraseSchemas(owner: Connection): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspowner = current_user::regrole and nspname not in ('public', 'information_schema') and nspname !~ '^pg_'`,
    );
    const names = rows.map(({ name }) => pg.escapeIdentifier(name));
    if (names.length > 0) await client.query(`drop schema ${names.join(', ')} cascade`);
  } finally {
    await client.end();
  }
}
