import pg from 'pg';
import { Fault } from '#platform/config/fault.ts';
import type { Connection } from './database.ts';

export const ownerRole = 'zhuoluo_owner';
export const applicationRole = 'zhuoluo_app';

/**
 * Makes the two roles of a cluster that is ours: the owner of the schema (no superuser) and the application's role,
 * which owns nothing and is bound by row-level security.
 */
export async function prepareCluster(
  superuser: Connection,
  passwords: { owner: string; application: string },
  database: string,
): Promise<void> {
  await withClient(superuser, async (client) => {
    await ensureLogin(client, ownerRole, passwords.owner);
    await ensureLogin(client, applicationRole, passwords.application);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)} owner ${ownerRole}`);
    // Nothing of ours needs temporary tables, and functions of the owner would look for names among them.
    await client.query(`revoke temporary on database ${pg.escapeIdentifier(database)} from public`);
  });
}

/** On a managed server the owner is given to us; the application's role is made where the owner may, or was made by its administrator. */
export async function prepareApplicationRole(owner: Connection, password: string): Promise<void> {
  await withClient(owner, async (client) => {
    const { rows } = await client.query<{ super: boolean; creates: boolean; exists: boolean }>(
      `select rolsuper as super, rolcreaterole as creates, exists (select from pg_roles where rolname = $1) as exists
       from pg_roles where rolname = current_user`,
      [applicationRole],
    );
    const [self] = rows;
    if (self === undefined || !(self.super || self.creates)) {
      if (self?.exists) return;
      throw new Fault('roleMissing', { role: applicationRole });
    }
    await ensureLogin(client, applicationRole, password);
  });
}

async function ensureLogin(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${role} login nosuperuser nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`,
  );
}

async function withClient<T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
