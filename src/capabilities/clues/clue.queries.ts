/** What the commands read: clues, the place they belong to, and what hangs on them. */
import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { empty, type Sql, sql } from '#platform/db/sql.ts';
import type { CasesOfClue, Clue, ClueOrigin } from './clue.model.ts';
import { clueColumns } from './columns.queries.ts';

export function findClue(tx: Tx, id: string): Promise<Clue | undefined> {
  return selectClue(tx, id, empty);
}

/** The clue, kept from others until the transaction ends. */
export function lockClue(tx: Tx, id: string): Promise<Clue | undefined> {
  return selectClue(tx, id, sql`for update`);
}

function selectClue(tx: Tx, id: string, lock: Sql): Promise<Clue | undefined> {
  return maybe<Clue>(tx, sql`select ${clueColumns} from clues.clue c where c.id = ${id} ${lock}`);
}

/** What a clue within this inspection belongs to, as far as the actor may see the inspection. */
export function findOrigin(tx: Tx, inspectionId: string): Promise<ClueOrigin | undefined> {
  return maybe<ClueOrigin>(
    tx,
    sql`select jurisdiction_id as "jurisdictionId", round_id as "roundId", id as "inspectionId", unit_id as "unitId", edition_id as "editionId"
      from rounds.inspection where id = ${inspectionId} and cancelled_on is null`,
  );
}

/** Which of these roles the actor holds at a jurisdiction or for an inspection; the program itself holds them all. */
export async function rolesAt(
  tx: Tx,
  { jurisdictionId, inspectionId }: { jurisdictionId: string; inspectionId: string | null },
  roles: readonly string[],
): Promise<string[]> {
  const found = await one<{ roles: string[] }>(
    tx,
    sql`select clues.roles_at(${jurisdictionId}, ${inspectionId}, ${roles}::text[]) as roles`,
  );
  return found.roles;
}

export async function jurisdictionName(tx: Tx, id: string): Promise<string> {
  const found = await maybe<{ name: string }>(tx, sql`select name from registry.jurisdiction where id = ${id}`);
  return found?.name ?? '';
}

/** The next free number of a jurisdiction's year; its giver is alone until the transaction ends. */
export async function nextOrdinal(
  tx: Tx,
  kind: 'clue' | 'case',
  jurisdictionId: string,
  year: number,
): Promise<number> {
  const found = await one<{ ordinal: number }>(
    tx,
    sql`select clues.next_ordinal(${kind}, ${jurisdictionId}, ${year}) as ordinal`,
  );
  return found.ordinal;
}

export async function personIdsOf(tx: Tx, clueId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select person_id as id from clues.clue_person where clue_id = ${clueId} order by is_principal desc, id`,
  );
  return found.map(({ id }) => id);
}

/** How many cases a clue led to, how many of them are still open, and how many sanctions they brought. */
export function casesOf(tx: Tx, clueId: string): Promise<CasesOfClue> {
  return one<CasesOfClue>(
    tx,
    sql`select count(*) as count, count(*) filter (where f.state <> 'concluded') as open,
        coalesce(sum((select count(*) from clues.sanction s where s.case_id = f.id)), 0)::bigint as sanctions
      from clues.clue_case cc join clues.case_file f on f.id = cc.case_id where cc.clue_id = ${clueId}`,
  );
}

/** Who is named in a clue, in words: what another jurisdiction is told, whose register of persons is its own. */
export async function namedIn(tx: Tx, clueId: string): Promise<string | null> {
  const { persons } = await one<{ persons: string | null }>(
    tx,
    sql`select string_agg(p.name || '（' || p.workplace || ' ' || p.post || '）', '、' order by cp.is_principal desc, cp.id) as persons
      from clues.clue_person cp join clues.person p on p.id = cp.person_id where cp.clue_id = ${clueId}`,
  );
  return persons;
}
