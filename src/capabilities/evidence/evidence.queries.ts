import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import type { EvidenceItem, EvidencePlace, FileKey } from './evidence.model.ts';
import type { ViewLine } from './evidence.schema.ts';

const item: Sql = sql`e.id, e.version, e.jurisdiction_id as "jurisdictionId", e.round_id as "roundId", e.inspection_id as "inspectionId", e.number, e.name,
  e.description, e.origin, e.state, e.kind, e.bytes, e.sha256, e.cipher, e.piece_bytes as "pieceBytes", e.frame_bytes as "frameBytes",
  e.kept_where as "keptWhere", e.secrecy, e.uploaded_by as "uploadedBy", e.uploaded_by_name as "uploadedByName", e.uploaded_at as "uploadedAt",
  e.kept_at as "keptAt", e.object_id as "objectId",
  e.refused_because as "refusedBecause", e.withdrawn_reason as "withdrawnReason", e.withdrawn_by_name as "withdrawnByName"`;
const key: Sql = sql`k.id, k.version, k.jurisdiction_id as "jurisdictionId", k.round_id as "roundId", k.inspection_id as "inspectionId", k.cipher,
  k.wrapped_key as "wrappedKey", k.master_mark as "masterMark", k.wiped_at as "wipedAt", k.wiped_by_name as "wipedByName", k.wiped_reason as "wipedReason"`;

/** An inspection's evidence in the order of its numbers, as the actor may read it. */
export function listEvidence(tx: Tx, inspectionId: string): Promise<EvidenceItem[]> {
  return rows(tx, sql`select ${item} from evidence.item e where e.inspection_id = ${inspectionId} order by e.number`);
}

export function findItem(tx: Tx, id: string): Promise<EvidenceItem | undefined> {
  return maybe(tx, sql`select ${item} from evidence.item e where e.id = ${id}`);
}

/** Held until the transaction ends, for whoever may change it. */
export function lockItem(tx: Tx, id: string): Promise<EvidenceItem | undefined> {
  return maybe(tx, sql`select ${item} from evidence.item e where e.id = ${id} for update`);
}

/** Who viewed or downloaded an item, the newest first; nothing where the actor may not know. */
export function listViews(tx: Tx, id: string, most: number): Promise<ViewLine[]> {
  return rows(
    tx,
    sql`select at, actor_name as "byName", role, event = 'evidence-downloaded' as "isDownload", part_from::float8 as "from", part_to::float8 as "to"
      from evidence.views(${id}) limit ${most}`,
  );
}

export async function maySeeViews(tx: Tx, { inspectionId, jurisdictionId }: EvidencePlace): Promise<boolean> {
  const { may } = await one<{ may: boolean }>(
    tx,
    sql`select evidence.sees_views(${inspectionId}, ${jurisdictionId}) as may`,
  );
  return may;
}

export function findKey(tx: Tx, inspectionId: string): Promise<FileKey | undefined> {
  return maybe(tx, sql`select ${key} from evidence.file_key k where k.inspection_id = ${inspectionId}`);
}

/** The object in which the inspection keeps this content already, cut in the same way. */
export async function objectOf(
  tx: Tx,
  { inspectionId, cipher, pieceBytes, frameBytes }: EvidenceItem,
  sha256: string,
): Promise<string | undefined> {
  const [found] = await rows<{ id: string }>(
    tx,
    sql`select e.object_id as id from evidence.item e where e.inspection_id = ${inspectionId} and e.sha256 = ${sha256} and e.state = 'kept'
        and e.cipher = ${cipher} and e.piece_bytes = ${pieceBytes} and e.frame_bytes = ${frameBytes}
      order by e.number limit 1`,
  );
  return found?.id;
}

export interface Holding {
  readonly id: string;
  /** The file that it needs; null where nothing of it is to be left. */
  readonly holds: string | null;
}

/** Which files an inspection's items hold: their own while it comes in, then the one that keeps their content. */
export function holdingsOf(tx: Tx, inspectionId: string): Promise<Holding[]> {
  return rows(
    tx,
    sql`select e.id, case when e.state = 'uploading' then e.id else e.object_id end as holds
      from evidence.item e where e.inspection_id = ${inspectionId}`,
  );
}

/** The next number of the inspection: whoever else asks waits until this transaction ends. */
export async function takeNumber(tx: Tx, inspectionId: string): Promise<number> {
  const { taken } = await one<{ taken: number }>(tx, sql`select evidence.take_number(${inspectionId}) as taken`);
  return taken;
}

export function findPlace(tx: Tx, inspectionId: string): Promise<EvidencePlace | undefined> {
  return maybe(
    tx,
    sql`select i.id as "inspectionId", i.jurisdiction_id as "jurisdictionId", i.round_id as "roundId", i.finished_on as "finishedOn",
        i.cancelled_on as "cancelledOn", platform.is_system() or i.id = any (evidence.team_inspections()) as "isOfTeam",
        platform.is_system() or i.jurisdiction_id = any (accounts.actor_jurisdictions('office-director')) as "isDirector"
      from rounds.inspection i where i.id = ${inspectionId}
        and (platform.is_system() or i.jurisdiction_id = any (evidence.index_jurisdictions()) or i.id = any (evidence.team_inspections()))`,
  );
}
