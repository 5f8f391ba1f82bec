import type { Readable } from 'node:stream';
import type { Database } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { writeCsv } from '#platform/spreadsheet/write-csv.ts';
import { streamAudit } from './audit.queries.ts';
import type { AuditQuery } from './operations.schema.ts';
import { auditColumns } from './operations.text.ts';

/** The found lines as CSV, row by row from the database to the reader; content is left out of the file. */
export function exportAudit(database: Database, actor: Actor, query: AuditQuery): Readable {
  const columns = auditColumns.map(({ header }) => ({ header }));
  return writeCsv(columns, auditCells(database, actor, query));
}

async function* auditCells(
  database: Database,
  actor: Actor,
  query: AuditQuery,
): AsyncGenerator<readonly (string | number | null)[]> {
  for await (const line of database.streaming(actor, (tx) => streamAudit(tx, query))) {
    yield auditColumns.map(({ key }) => line[key]);
  }
}
