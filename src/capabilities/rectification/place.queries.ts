/** Who the actor is where a task or letter lies, and what things there are called. */
import { maybe, one, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';

export interface Place {
  readonly jurisdictionId: string;
  readonly unitId: string;
  readonly inspectionId: string | null;
  readonly roundId: string | null;
}

/** The roles that the actor holds at the place's jurisdiction, unit, inspection or round; for the program itself all of them. */
export async function rolesAt(tx: Tx, place: Place): Promise<readonly string[]> {
  const { jurisdictionId, unitId, inspectionId, roundId } = place;
  const { roles } = await one<{ roles: string[] }>(
    tx,
    sql`select rectification.roles_here(${jurisdictionId}, ${unitId}, ${inspectionId}, ${roundId}) as roles`,
  );
  return roles;
}

/** Whether anybody supervises the rectification of the round today: else the office signs. */
export async function isSupervised(tx: Tx, roundId: string): Promise<boolean> {
  const { yes } = await one<{ yes: boolean }>(tx, sql`select rectification.is_supervised(${roundId}) as yes`);
  return yes;
}

export async function jurisdictionName(tx: Tx, id: string): Promise<string> {
  const { name } = await one<{ name: string }>(tx, sql`select name from registry.jurisdiction where id = ${id}`);
  return name;
}

/** A unit as the actor may see it, by its present name. */
export function findUnit(
  tx: Tx,
  id: string,
): Promise<{ id: string; jurisdictionId: string; name: string } | undefined> {
  return maybe(
    tx,
    sql`select id, jurisdiction_id as "jurisdictionId", registry.unit_name(id) as name from registry.unit where id = ${id}`,
  );
}

export async function nextLetterOrdinal(
  tx: Tx,
  at: { jurisdictionId: string; kind: string; year: number },
): Promise<number> {
  const { ordinal } = await one<{ ordinal: number }>(
    tx,
    sql`select rectification.next_letter_ordinal(${at.jurisdictionId}, ${at.kind}, ${at.year}) as ordinal`,
  );
  return ordinal;
}
