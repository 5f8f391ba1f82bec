import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { containing, type Sql, sql } from '#platform/db/sql.ts';
import type { RoleGrant } from './accounts.model.ts';
import type { GrantView } from './accounts.schema.ts';

const grant: Sql = sql`g.id, g.version, g.account_id as "accountId", g.role, g.scope_kind as "scopeKind", g.scope_id as "scopeId",
  g.with_subordinates as "withSubordinates", g.from_on as "fromOn", g.to_on as "toOn", g.ended_on as "endedOn"`;

export function loadGrants(tx: Tx, accountId: string): Promise<RoleGrant[]> {
  return rows<RoleGrant>(
    tx,
    sql`select ${grant} from accounts.role_grant g where g.account_id = ${accountId} order by g.from_on, g.id`,
  );
}

/** What an account holds, or will hold, at these inspections. */
export function grantsAtInspections(tx: Tx, accountId: string, inspectionIds: readonly string[]): Promise<RoleGrant[]> {
  return rows<RoleGrant>(
    tx,
    sql`select ${grant} from accounts.role_grant g where g.account_id = ${accountId} and g.scope_kind = 'inspection'
      and g.scope_id = any (${[...inspectionIds]}::uuid[]) and (upper_inf(g.holds) or upper(g.holds) > accounts.today())`,
  );
}

/** A grant whose scope the actor administers; reading alone is wider than ending. */
export function findGrant(tx: Tx, id: string): Promise<RoleGrant | undefined> {
  return maybe<RoleGrant>(tx, sql`select ${grant} from accounts.role_grant g where g.id = ${id}`);
}

export function listGrants(tx: Tx, accountId: string): Promise<GrantView[]> {
  return rows<GrantView>(tx, sql`${viewed} where g.account_id = ${accountId} order by g.from_on desc, g.id desc`);
}

export function findGrantView(tx: Tx, id: string): Promise<GrantView> {
  return one<GrantView>(tx, sql`${viewed} where g.id = ${id}`);
}

/** The grants that an account holds today, as its holder sees them. */
export function listOwnGrants(tx: Tx, accountId: string): Promise<GrantView[]> {
  return rows<GrantView>(
    tx,
    sql`${viewed} where g.account_id = ${accountId} and g.holds @> accounts.today() order by g.from_on, g.id`,
  );
}

const viewed: Sql = sql`select g.id, g.version, g.account_id as "accountId", g.role, g.scope_kind as "scopeKind", g.scope_id as "scopeId",
    coalesce(accounts.scope_name(g.scope_kind, g.scope_id), '') as "scopeName", g.with_subordinates as "withSubordinates",
    g.from_on as "from", g.to_on as "to", g.ended_on as "endedOn", g.holds @> accounts.today() as live
  from accounts.role_grant g`;

/** The jurisdiction whose administrators answer for a scope; nothing where there is no such scope. */
export async function findScopeJurisdiction(tx: Tx, kind: string, id: string): Promise<string | null> {
  return (await one<{ id: string | null }>(tx, sql`select accounts.scope_jurisdiction(${kind}, ${id}::uuid) as id`)).id;
}

export interface ScopeChoice {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

export function searchJurisdictions(tx: Tx, search: string, most: number): Promise<ScopeChoice[]> {
  const pattern = containing(search);
  return rows<ScopeChoice>(
    tx,
    sql`select j.id, j.name, coalesce(p.name || ' / ', '') || j.name as path
      from registry.jurisdiction j left join registry.jurisdiction p on p.id = j.parent_id
      where j.id = any ((select accounts.actor_jurisdictions('security-administrator'))::uuid[]) and j.ended_on is null and j.name ilike ${pattern}
      order by j.level, j.code limit ${most}`,
  );
}

export function searchUnits(tx: Tx, search: string, most: number): Promise<ScopeChoice[]> {
  return rows<ScopeChoice>(tx, sql`select id, name, path from registry.unit_scopes(${search}, ${most})`);
}

/** Open rounds or inspections within what the security administrator administers. */
export function searchRounds(
  tx: Tx,
  kind: 'round' | 'inspection',
  search: string,
  most: number,
): Promise<ScopeChoice[]> {
  return rows<ScopeChoice>(tx, sql`select id, name, path from rounds.scopes(${kind}, ${search}, ${most})`);
}
