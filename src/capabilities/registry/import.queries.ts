/** The spreadsheet that waits for its confirmation: one for each person and jurisdiction. */
import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import type { ImportKey, SheetCells } from './import.model.ts';

export interface WaitingImport {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly fileName: string;
  readonly fileDigest: string;
  readonly effectiveOn: Day;
  readonly headings: { readonly keys: readonly ImportKey[]; readonly ignored: readonly string[] };
  readonly cells: readonly SheetCells[];
  readonly uploadedAt: Instant;
}

export function loadWaitingImport(tx: Tx, jurisdictionId: string): Promise<WaitingImport | undefined> {
  return maybe(
    tx,
    sql`select id, version, jurisdiction_id as "jurisdictionId", file_name as "fileName", file_digest as "fileDigest", effective_on as "effectiveOn",
        headings, cells, uploaded_at as "uploadedAt"
      from registry.import_preview
      where account_id = platform.actor_id() and jurisdiction_id = ${jurisdictionId} and closed_at is null`,
  );
}

/** Takes the place of whatever the person uploaded for this jurisdiction before. */
export async function keepImport(tx: Tx, waiting: Omit<WaitingImport, 'version'>): Promise<void> {
  const { id, jurisdictionId, fileName, fileDigest, effectiveOn, headings, cells, uploadedAt } = waiting;
  await rows(
    tx,
    sql`insert into registry.import_preview (id, version, account_id, jurisdiction_id, file_name, file_digest, effective_on, headings, cells, uploaded_at)
      values (${id}, 1, platform.actor_id(), ${jurisdictionId}, ${fileName}, ${fileDigest}, ${effectiveOn}, ${JSON.stringify(headings)}::jsonb,
        ${JSON.stringify(cells)}::jsonb, ${uploadedAt})
      on conflict on constraint import_preview_one_each do update set version = import_preview.version + 1, file_name = excluded.file_name,
        file_digest = excluded.file_digest, effective_on = excluded.effective_on, headings = excluded.headings, cells = excluded.cells,
        uploaded_at = excluded.uploaded_at, closed_at = null`,
  );
}

/** @returns whether the version was still the one given */
export async function mendImport(tx: Tx, waiting: WaitingImport): Promise<boolean> {
  const { id, version, effectiveOn, cells } = waiting;
  const found = await rows(
    tx,
    sql`update registry.import_preview set version = version + 1, effective_on = ${effectiveOn}, cells = ${JSON.stringify(cells)}::jsonb
      where id = ${id} and version = ${version} and closed_at is null returning id`,
  );
  return found.length === 1;
}

export async function closeImport(
  tx: Tx,
  { id, version }: Pick<WaitingImport, 'id' | 'version'>,
  now: Instant,
): Promise<boolean> {
  const found = await rows(
    tx,
    sql`update registry.import_preview set version = version + 1, cells = '[]', closed_at = ${now}
      where id = ${id} and version = ${version} and closed_at is null returning id`,
  );
  return found.length === 1;
}
