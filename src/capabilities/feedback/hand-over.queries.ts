/** What is read and written of hand-overs to other bodies. */
import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import { record } from '#platform/journal/record.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { handOverSubject } from './feedback.subjects.ts';
import type { ForOtherBody, HandOver, HandOverChange } from './hand-over.model.ts';

const columns: Sql = sql`h.id, h.version, h.jurisdiction_id as "jurisdictionId", h.round_id as "roundId", h.inspection_id as "inspectionId",
  h.unit_name as "unitName", h.body, h.items, h.state, h.held_since as "heldSince", h.prepared_by as "preparedBy",
  h.prepared_by_name as "preparedByName", h.prepared_at as "preparedAt", h.received_on as "receivedOn", h.receiver_name as "receiverName",
  h.receiver_post as "receiverPost", h.document_number as "documentNumber", h.signed_by as "signedBy", h.signed_by_name as "signedByName",
  h.signed_at as "signedAt"`;

export function findHandOver(tx: Tx, id: string): Promise<HandOver | undefined> {
  return maybe(tx, sql`select ${columns} from feedback.hand_over h where h.id = ${id}`);
}

export function lockHandOver(tx: Tx, id: string): Promise<HandOver | undefined> {
  return maybe(tx, sql`select ${columns} from feedback.hand_over h where h.id = ${id} for no key update`);
}

export function listHandOvers(tx: Tx, inspectionId: string): Promise<HandOver[]> {
  return rows(
    tx,
    sql`select ${columns} from feedback.hand_over h where h.inspection_id = ${inspectionId} order by h.prepared_at, h.id`,
  );
}

/** What stands on one list is on no other: whoever else lists of the same inspection waits until this transaction ends. */
export async function lockListing(tx: Tx, inspectionId: string): Promise<void> {
  await rows(tx, sql`select feedback.lock_listing(${inspectionId})`);
}

/** What the team's meeting proposed for other bodies, in the order of the numbers. */
export function listForOthers(tx: Tx, inspectionId: string): Promise<ForOtherBody[]> {
  return rows(
    tx,
    sql`select b.id as "problemId", b.number, b.title, coalesce(p.other_body, '') as body, b.confirmed_on as "confirmedOn",
        b.state not in ('registered', 'dropped') and b.route is distinct from 'clue' as "isUsable",
        (select h.id from feedback.hand_over h where h.inspection_id = b.inspection_id
          and h.items @> jsonb_build_array(jsonb_build_object('problemId', b.id)) limit 1) as "handOverId"
      from problems.problem b left join papers.paper p on p.problem_id = b.id and p.state = 'approved'
      where b.inspection_id = ${inspectionId} and b.proposed_route = 'other-body' order by b.number, b.id`,
  );
}

export async function writeHandOver(tx: Tx, change: HandOverChange, now: Instant): Promise<void> {
  await record(tx, { ...change, now, subject: handOverSubject });
}
