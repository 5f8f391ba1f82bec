import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { personColumns } from './columns.queries.ts';
import type { Person } from './person.model.ts';

export function findPerson(tx: Tx, id: string): Promise<Person | undefined> {
  return maybe<Person>(tx, sql`select ${personColumns} from clues.person p where p.id = ${id}`);
}

export function namesakesOf(tx: Tx, jurisdictionId: string, name: string): Promise<Person[]> {
  return rows<Person>(
    tx,
    sql`select ${personColumns} from clues.person p where p.jurisdiction_id = ${jurisdictionId} and p.name = ${name} order by p.id`,
  );
}
