/** What is read and written of feedback. */
import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import { record } from '#platform/journal/record.ts';
import type { Instant } from '#platform/kernel/time.ts';
import type { Candidate, Feedback, FeedbackChange, SettledReport } from './feedback.model.ts';
import { feedbackSubject } from './feedback.subjects.ts';

const columns: Sql = sql`f.id, f.version, f.jurisdiction_id as "jurisdictionId", f.round_id as "roundId", f.inspection_id as "inspectionId",
  f.edition_id as "editionId", f.unit_id as "unitId", f.unit_name as "unitName", f.report_id as "reportId", f.title, f.opinion, f.items, f.state,
  f.held_since as "heldSince", f.writers, f.prepared_at as "preparedAt", f.sent_back_reason as "sentBackReason", f.approved_by as "approvedBy",
  f.approved_by_name as "approvedByName", f.approved_at as "approvedAt", f.place, f.given_by_name as "givenByName", f.body_on as "bodyOn",
  f.body_present as "bodyPresent", f.chief_on as "chiefOn", f.chief_present as "chiefPresent", f.given_on as "givenOn",
  f.recorded_by as "recordedBy", f.recorded_by_name as "recordedByName", f.signed_by as "signedBy", f.signed_by_name as "signedByName",
  f.signed_at as "signedAt"`;

export function findFeedback(tx: Tx, id: string): Promise<Feedback | undefined> {
  return maybe(tx, sql`select ${columns} from feedback.feedback f where f.id = ${id}`);
}

export function lockFeedback(tx: Tx, id: string): Promise<Feedback | undefined> {
  return maybe(tx, sql`select ${columns} from feedback.feedback f where f.id = ${id} for no key update`);
}

/** Whoever else begins one of the same inspection waits until this transaction ends. */
export async function lockBeginning(tx: Tx, inspectionId: string): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`feedback ${inspectionId}`}, 0))`);
}

export function feedbackOf(tx: Tx, inspectionId: string): Promise<Feedback | undefined> {
  return maybe(tx, sql`select ${columns} from feedback.feedback f where f.inspection_id = ${inspectionId}`);
}

/** The actor's roles where a feedback lives. */
export async function rolesAt(
  tx: Tx,
  where: Pick<Feedback, 'jurisdictionId' | 'roundId' | 'inspectionId'> & { readonly unitId: string | null },
): Promise<string[]> {
  const found = await maybe<{ roles: string[] }>(
    tx,
    sql`select problems.actor_roles(${where.jurisdictionId}, ${where.roundId}, ${where.inspectionId}, ${where.unitId}) as roles`,
  );
  return found?.roles ?? [];
}

/** The inspection report that was settled, with its text in order. */
export function findSettledReport(tx: Tx, inspectionId: string): Promise<SettledReport | undefined> {
  return maybe(
    tx,
    sql`select s.id, s.title, (s.settled_at at time zone 'Asia/Shanghai')::date as "settledOn",
        coalesce((select jsonb_agg(jsonb_build_object('heading', p.heading, 'sentences', p.sentences) order by p.position, p.id)
          from reports.part p where p.report_id = s.id), '[]') as parts
      from reports.report s where s.inspection_id = ${inspectionId} and s.kind = 'inspection' and s.state = 'settled'`,
  );
}

/** The problems of an inspection in the order of their numbers, each with the papers that it was made of. */
export function listCandidates(tx: Tx, inspectionId: string): Promise<Candidate[]> {
  return rows(
    tx,
    sql`select b.id, b.number, b.title, b.state, b.route = 'clue' or b.route is null and b.proposed_route = 'clue' is true as "isClue",
        b.proposed_route as proposal, b.confirmed_on as "confirmedOn", b.fed_back_on as "fedBackOn",
        array(select p.id from papers.paper p where p.problem_id = b.id) as "paperIds"
      from problems.problem b where b.inspection_id = ${inspectionId} order by b.number, b.id`,
  );
}

export interface FeedbackLine {
  readonly inspectionId: string;
  readonly feedbackId: string | null;
  readonly unitName: string;
  readonly roundName: string;
  readonly state: Feedback['state'] | null;
  readonly givenOn: string | null;
  readonly signedByName: string | null;
}

/** Inspections whose report is settled, with their feedback where there is one; of a unit what it was given. Open ones first. */
export function listLines(tx: Tx, most: number): Promise<FeedbackLine[]> {
  return rows(
    tx,
    sql`select coalesce(f.inspection_id, s.inspection_id) as "inspectionId", f.id as "feedbackId", coalesce(f.unit_name, s.unit_name) as "unitName",
        rounds.round_name(coalesce(f.round_id, s.round_id)) as "roundName", f.state, f.given_on as "givenOn", f.signed_by_name as "signedByName"
      from feedback.feedback f
        full join (select * from reports.report where kind = 'inspection' and state = 'settled') s on s.inspection_id = f.inspection_id
      order by f.state = 'signed' nulls first, coalesce(f.held_since, (s.settled_at at time zone 'Asia/Shanghai')::date) desc, 1 limit ${most}`,
  );
}

export async function writeFeedback(tx: Tx, change: FeedbackChange, now: Instant): Promise<void> {
  await record(tx, { ...change, now, subject: feedbackSubject });
}

/** Who gave it; the office's name as notices have it. */
export async function nameOfTeam(tx: Tx, inspectionId: string): Promise<string> {
  const found = await maybe<{ name: string }>(
    tx,
    sql`select teams.team_name(i.team_id) as name from rounds.inspection i where i.id = ${inspectionId}`,
  );
  return found?.name ?? '';
}

export async function nameOfOffice(tx: Tx, jurisdictionId: string): Promise<string> {
  const found = await maybe<{ name: string }>(
    tx,
    sql`select name || '巡察工作领导小组办公室' as name from registry.jurisdiction where id = ${jurisdictionId}`,
  );
  return found?.name ?? '';
}

export async function nameOfRound(tx: Tx, roundId: string): Promise<string> {
  const found = await maybe<{ name: string | null }>(tx, sql`select rounds.round_name(${roundId}) as name`);
  return found?.name ?? '';
}
