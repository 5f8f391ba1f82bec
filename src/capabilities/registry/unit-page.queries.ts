/** All that a unit's page shows. */
import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { MemberAnswer, SuccessionAnswer, UnitStateAnswer } from './registry.schema.ts';
import { loadBody } from './unit.queries.ts';

export interface UnitHead {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly jurisdictionName: string;
  readonly code: string;
  readonly registeredOn: string;
  readonly abolishedOn: string | null;
}

export interface UnitWhole extends UnitHead {
  readonly states: UnitStateAnswer[];
  readonly members: MemberAnswer[];
  readonly successions: SuccessionAnswer[];
  /** How many units stand under it now. */
  readonly under: number;
}

export async function loadUnit(tx: Tx, id: string): Promise<UnitWhole | undefined> {
  const head = await maybe<UnitHead>(
    tx,
    sql`select u.id, u.version, u.jurisdiction_id as "jurisdictionId", j.name as "jurisdictionName", u.code,
        u.registered_on as "registeredOn", u.abolished_on as "abolishedOn"
      from registry.unit u join registry.jurisdiction j on j.id = u.jurisdiction_id where u.id = ${id}`,
  );
  if (head === undefined) return undefined;
  const { under } = await one<{ under: number }>(tx, sql`select registry.count_under(${id}) as under`);
  return {
    ...head,
    states: await loadStates(tx, id),
    members: await loadBody(tx, id),
    successions: await loadSuccessions(tx, id),
    under,
  };
}

/** Parents are named also where the unit itself may not be read: the name of what one belongs to is no secret. */
function loadStates(tx: Tx, id: string): Promise<UnitStateAnswer[]> {
  return rows(
    tx,
    sql`select s.id, s.name, s.short_name as "shortName", s.kind, s.sector, s.level, s.party_organisation as "partyOrganisation",
        s.parent_id as "parentId", registry.unit_name(s.parent_id) as "parentName", s.from_on as "fromOn", s.until_on as "untilOn",
        s.decision_number as "decisionNumber", s.reason
      from registry.unit_state s where s.unit_id = ${id} order by s.from_on desc`,
  );
}

/** What it came from and what became of it. */
function loadSuccessions(tx: Tx, id: string): Promise<SuccessionAnswer[]> {
  return rows(
    tx,
    sql`select id, manner, from_unit_id as "fromUnitId", registry.unit_name(from_unit_id) as "fromName", to_unit_id as "toUnitId",
        registry.unit_name(to_unit_id) as "toName", took_place_on as "tookPlaceOn", decision_number as "decisionNumber", reason
      from registry.succession where from_unit_id = ${id} or to_unit_id = ${id} order by took_place_on desc, id`,
  );
}
