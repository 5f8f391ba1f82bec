import { one, rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Jurisdiction } from './jurisdiction.model.ts';

/** All jurisdictions, the city first. */
export function loadJurisdictions(tx: Tx): Promise<Jurisdiction[]> {
  return rows(
    tx,
    sql`select id, version, code, name, name_en as "nameEn", level, kind, parent_id as "parentId", ended_on as "endedOn"
      from registry.jurisdiction order by parent_id nulls first, code`,
  );
}

/** Jurisdictions whose office the actor directs; for the program itself all. */
export async function directedJurisdictions(tx: Tx): Promise<ReadonlySet<string>> {
  const { ids } = await one<{ ids: string[] }>(
    tx,
    sql`select case when platform.is_system() then array(select id from registry.jurisdiction) else accounts.actor_jurisdictions('office-director') end as ids`,
  );
  return new Set(ids);
}
