import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { empty, type Sql, sql } from '#platform/db/sql.ts';
import type { CaseFile, CasePerson, CaseWhole, Sanction } from './case.model.ts';
import { caseColumns, sanctionColumns } from './columns.queries.ts';

export async function findCase(tx: Tx, id: string): Promise<CaseWhole | undefined> {
  return selectCase(tx, id, empty);
}

/** The case, kept from others until the transaction ends. */
export async function lockCase(tx: Tx, id: string): Promise<CaseWhole | undefined> {
  return selectCase(tx, id, sql`for update`);
}

async function selectCase(tx: Tx, id: string, lock: Sql): Promise<CaseWhole | undefined> {
  const file = await maybe<CaseFile>(tx, sql`select ${caseColumns} from clues.case_file f where f.id = ${id} ${lock}`);
  if (file === undefined) return undefined;
  const persons = await rows<CasePerson>(
    tx,
    sql`select id, version, case_id as "caseId", person_id as "personId", jurisdiction_id as "jurisdictionId", form, form_on as "formOn"
      from clues.case_person where case_id = ${id} order by id`,
  );
  const sanctions = await rows<Sanction>(
    tx,
    sql`select ${sanctionColumns} from clues.sanction s where s.case_id = ${id} order by s.decided_on, s.id`,
  );
  return { file, persons, sanctions };
}

export async function clueIdsOf(tx: Tx, caseId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select clue_id as id from clues.clue_case where case_id = ${caseId} order by id`,
  );
  return found.map(({ id }) => id);
}
