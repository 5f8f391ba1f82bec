/** The workbook of people that waits for its confirmation: one for each person and jurisdiction. */
import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import type { SheetsRead } from './pool-import.model.ts';

export interface WaitingPeople {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly fileName: string;
  readonly fileDigest: string;
  readonly recommendedOn: Day;
  readonly sheets: SheetsRead;
  readonly uploadedAt: Instant;
}

export function loadWaitingPeople(tx: Tx, jurisdictionId: string): Promise<WaitingPeople | undefined> {
  return maybe(
    tx,
    sql`select id, version, jurisdiction_id as "jurisdictionId", file_name as "fileName", file_digest as "fileDigest",
        recommended_on as "recommendedOn", sheets, uploaded_at as "uploadedAt"
      from teams.import_preview
      where account_id = platform.actor_id() and jurisdiction_id = ${jurisdictionId} and closed_at is null`,
  );
}

/** Takes the place of whatever the person uploaded for this jurisdiction before. */
export async function keepPeople(tx: Tx, waiting: Omit<WaitingPeople, 'version'>): Promise<void> {
  const { id, jurisdictionId, fileName, fileDigest, recommendedOn, sheets, uploadedAt } = waiting;
  await rows(
    tx,
    sql`insert into teams.import_preview (id, version, account_id, jurisdiction_id, file_name, file_digest, recommended_on, sheets, uploaded_at)
      values (${id}, 1, platform.actor_id(), ${jurisdictionId}, ${fileName}, ${fileDigest}, ${recommendedOn}, ${JSON.stringify(sheets)}::jsonb, ${uploadedAt})
      on conflict on constraint import_preview_one_each do update set version = import_preview.version + 1, file_name = excluded.file_name,
        file_digest = excluded.file_digest, recommended_on = excluded.recommended_on, sheets = excluded.sheets,
        uploaded_at = excluded.uploaded_at, closed_at = null`,
  );
}

/** @returns whether the version was still the one given */
export async function mendPeople(tx: Tx, { id, version, sheets }: WaitingPeople): Promise<boolean> {
  const found = await rows(
    tx,
    sql`update teams.import_preview set version = version + 1, sheets = ${JSON.stringify(sheets)}::jsonb
      where id = ${id} and version = ${version} and closed_at is null returning id`,
  );
  return found.length === 1;
}

export async function closePeople(
  tx: Tx,
  { id, version }: Pick<WaitingPeople, 'id' | 'version'>,
  now: Instant,
): Promise<boolean> {
  const found = await rows(
    tx,
    sql`update teams.import_preview set version = version + 1, sheets = '{}', closed_at = ${now}
      where id = ${id} and version = ${version} and closed_at is null returning id`,
  );
  return found.length === 1;
}
