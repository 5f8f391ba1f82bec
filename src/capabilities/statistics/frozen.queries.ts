import { one, rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { FrozenFigure } from './statistics.model.ts';

export interface FrozenLine extends FrozenFigure {
  readonly jurisdictionName: string;
}

/** The latest 500 lines: some twenty reports. */
export function findFrozen(tx: Tx): Promise<FrozenLine[]> {
  return rows(
    tx,
    sql`select f.id, f.version, f.jurisdiction_id as "jurisdictionId", j.name as "jurisdictionName", f.occasion, f.key,
        f.definition_zh as "definitionZh", f.definition_en as "definitionEn", f.value, f.frozen_at as "frozenAt",
        f.frozen_by as "frozenBy", f.frozen_by_name as "frozenByName"
      from statistics.frozen_figure f join registry.jurisdiction j on j.id = f.jurisdiction_id
      order by f.frozen_at desc, f.occasion, f.id limit 500`,
  );
}

export async function mayFreeze(tx: Tx, jurisdictionId: string): Promise<boolean> {
  const { may } = await one<{ may: boolean }>(
    tx,
    sql`select ${jurisdictionId}::uuid = any (accounts.actor_jurisdictions('office-director')) as may`,
  );
  return may;
}

export async function isOccasionTaken(
  tx: Tx,
  { jurisdictionId, occasion }: { readonly jurisdictionId: string; readonly occasion: string },
): Promise<boolean> {
  const { taken } = await one<{ taken: boolean }>(
    tx,
    sql`select exists (select from statistics.frozen_figure f where f.jurisdiction_id = ${jurisdictionId}
      and f.occasion = ${occasion}) as taken`,
  );
  return taken;
}
