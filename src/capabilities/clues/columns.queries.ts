/** The columns of each table by the model's names, said once. */
import { type Sql, sql } from '#platform/db/sql.ts';

export const clueColumns: Sql = sql`c.id, c.version, c.jurisdiction_id as "jurisdictionId", c.round_id as "roundId", c.inspection_id as "inspectionId",
  c.unit_id as "unitId", c.edition_id as "editionId", c.problem_id as "problemId", c.year, c.ordinal, c.number, c.source, c.found_on as "foundOn",
  c.matter, c.discipline, c.evidence, c.reported, c.state, c.holder_kind as "holderKind", c.holder_id as "holderId", c.holder_name as "holderName",
  c.held_since as "heldSince", c.due_on as "dueOn", c.next_step as "nextStep", c.transferred_on as "transferredOn", c.transferred_by as "transferredBy",
  c.transferred_by_name as "transferredByName", c.received_on as "receivedOn", c.received_by as "receivedBy", c.received_by_name as "receivedByName",
  c.disposed_on as "disposedOn", c.disposed_by as "disposedBy", c.disposed_by_name as "disposedByName", c.manner, c.disposal_reason as "disposalReason",
  c.review_on as "reviewOn", c.duplicate_of as "duplicateOf", c.finding, c.finding_note as "findingNote", c.finding_document as "findingDocument",
  c.concluded_on as "concludedOn", c.concluded_by as "concludedBy", c.concluded_by_name as "concludedByName", c.returned_on as "returnedOn",
  c.returned_by as "returnedBy", c.returned_by_name as "returnedByName", c.outcome, c.proof, c.done_by as "doneBy", c.done_by_name as "doneByName",
  c.signed_by as "signedBy", c.signed_by_name as "signedByName", c.closed_on as "closedOn",
  c.passed_to as "passedTo", c.passed_on as "passedOn", c.passed_by as "passedBy", c.passed_by_name as "passedByName", c.pass_reason as "passReason",
  c.pass_document as "passDocument", c.passed_from as "passedFrom"`;

export const caseColumns: Sql = sql`f.id, f.version, f.jurisdiction_id as "jurisdictionId", f.edition_id as "editionId", f.round_id as "roundId", f.year,
  f.ordinal, f.number, f.title, f.state, f.filed_on as "filedOn", f.filed_by as "filedBy", f.filed_by_name as "filedByName", f.due_on as "dueOn",
  f.investigated_by as "investigatedBy", f.investigated_by_name as "investigatedByName", f.investigating_on as "investigatingOn",
  f.trial_on as "trialOn", f.result, f.conclusion, f.proof, f.signed_by as "signedBy", f.signed_by_name as "signedByName", f.concluded_on as "concludedOn"`;

export const personColumns: Sql = sql`p.id, p.version, p.jurisdiction_id as "jurisdictionId", p.name, p.unit_id as "unitId", p.workplace, p.post, p.rank,
  p.is_head as "isHead", p.is_party_member as "isPartyMember", p.distinction`;

export const sanctionColumns: Sql = sql`s.id, s.version, s.case_id as "caseId", s.person_id as "personId", s.jurisdiction_id as "jurisdictionId", s.sphere, s.code,
  s.decided_on as "decidedOn", s.effect_until as "effectUntil", s.document, s.decided_by as "decidedBy", s.decided_by_name as "decidedByName"`;
