/** What is read and written of reports. */
import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import { record } from '#platform/journal/record.ts';
import type { Instant } from '#platform/kernel/time.ts';
import type { ApprovedPaper, Part, Report, ReportChange } from './report.model.ts';
import { reportSubjects } from './reports.subjects.ts';

const report: Sql = sql`s.id, s.version, s.jurisdiction_id as "jurisdictionId", s.round_id as "roundId", s.inspection_id as "inspectionId",
  s.edition_id as "editionId", s.unit_id as "unitId", s.unit_name as "unitName", s.kind, s.title, s.state, s.step, s.turn, s.held_since as "heldSince",
  s.drafted_by as "draftedBy", s.drafted_by_name as "draftedByName", s.drafted_at as "draftedAt", s.signatures, s.returns,
  s.settled_at as "settledAt", s.seal`;
const part: Sql = sql`p.id, p.version, p.report_id as "reportId", p.jurisdiction_id as "jurisdictionId", p.round_id as "roundId",
  p.inspection_id as "inspectionId", p.position, p.category, p.heading, p.sentences`;

export function findReport(tx: Tx, id: string): Promise<Report | undefined> {
  return maybe(tx, sql`select ${report} from reports.report s where s.id = ${id}`);
}

/** The inspection of a report that is closed to its team; without a live authorisation that is all that the team may know. */
export async function closedInspection(tx: Tx, id: string): Promise<string | undefined> {
  const { of } = await one<{ of: string | null }>(tx, sql`select reports.closed_inspection(${id}) as of`);
  return of ?? undefined;
}

/** Locked until the transaction ends, so that no part changes under a signature. */
export function lockReport(tx: Tx, id: string): Promise<Report | undefined> {
  return maybe(tx, sql`select ${report} from reports.report s where s.id = ${id} for no key update`);
}

/** Whoever else begins one of the same inspection waits until this transaction ends. */
export async function lockBeginning(tx: Tx, inspectionId: string): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`reports ${inspectionId}`}, 0))`);
}

export function listReports(tx: Tx, inspectionId: string): Promise<Report[]> {
  return rows(
    tx,
    sql`select ${report} from reports.report s where s.inspection_id = ${inspectionId}
      order by array_position(array['inspection', 'special', 'clue'], s.kind), s.drafted_at`,
  );
}

export function listParts(tx: Tx, reportId: string): Promise<Part[]> {
  return rows(tx, sql`select ${part} from reports.part p where p.report_id = ${reportId} order by p.position, p.id`);
}

export function listApproved(tx: Tx, inspectionId: string): Promise<ApprovedPaper[]> {
  return rows(
    tx,
    sql`select a.id, a.number, a.title, a.category, a.decision, a.seen, a."character", a.whose, a.seal, a.is_alive as "isAlive"
      from reports.approved_papers(${inspectionId}) a`,
  );
}

/** Who drafted a report or wrote of it. */
export async function writersOf(tx: Tx, reportId: string): Promise<ReadonlySet<string>> {
  const { writers } = await one<{ writers: string[] }>(tx, sql`select reports.writers(${reportId}) as writers`);
  return new Set(writers);
}

export interface EvidenceRow {
  readonly paperId: string;
  readonly line: number;
  readonly title: string | null;
  readonly itemId: string | null;
  readonly number: number | null;
  readonly name: string | null;
  readonly state: string | null;
  readonly sha256: string | null;
}

/** What approved papers rest on. Others than the team get numbers and hashes alone. */
export function listEvidenceOf(tx: Tx, inspectionId: string): Promise<EvidenceRow[]> {
  return rows(
    tx,
    sql`select paper_id as "paperId", line, title, item_id as "itemId", number, name, state, sha256 from reports.evidence_of(${inspectionId})`,
  );
}

export interface ReportPlace {
  readonly inspectionId: string;
  readonly unitName: string;
  readonly teamName: string;
  readonly roundName: string;
  readonly reports: number;
}

/** Inspections with reports that the person may read, and those of his own teams, the latest first. */
export function listPlaces(tx: Tx, most: number): Promise<ReportPlace[]> {
  return rows(
    tx,
    sql`select i.id as "inspectionId", registry.unit_name(i.unit_id) as "unitName", teams.team_name(i.team_id) as "teamName",
        rounds.round_name(i.round_id) as "roundName", (select count(*)::integer from reports.report s where s.inspection_id = i.id) as reports
      from rounds.inspection i
      where i.id = any ((select problems.team_inspections())::uuid[]) and i.moved_in_on is not null and i.cancelled_on is null
        or exists (select from reports.report s where s.inspection_id = i.id)
      order by i.moved_in_on desc, i.id limit ${most}`,
  );
}

/** 巡察事项: the matter that the inspection is about, where its kind asks for one. */
export async function subjectOf(tx: Tx, inspectionId: string): Promise<string | null> {
  const found = await maybe<{ subject: string | null }>(
    tx,
    sql`select subject from rounds.inspection where id = ${inspectionId}`,
  );
  return found?.subject ?? null;
}

export async function writeReports(tx: Tx, changes: readonly ReportChange[], now: Instant): Promise<void> {
  await record(
    tx,
    changes.map(({ table, ...change }) => ({ ...change, now, subject: reportSubjects[table] })),
  );
}
