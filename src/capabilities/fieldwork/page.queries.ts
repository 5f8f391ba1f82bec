/** What the pages show. */
import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import { recordColumns, requestColumns, tickColumns, waiverColumns } from './fieldwork.queries.ts';
import type { Figures, PlaceLine, RecordLine, TalkLine, UrgentLine } from './fieldwork.schema.ts';
import type { Waiver } from './record.model.ts';
import type { DocumentRequest } from './request.model.ts';
import type { PaperCounts } from './round.model.ts';
import type { TaskTick } from './step.model.ts';
import type { OldProblem, VillageLine } from './step.schema.ts';

export function listTalks(tx: Tx, inspectionId: string): Promise<TalkLine[]> {
  return rows(
    tx,
    sql`select s.id, s.person_name as "personName", s.post, s.person_class as "personClass", s.held_on as "heldOn", s.place, s.state,
        s.unsigned_reason is not null as "isLeftUnsigned", s.inspectors, jsonb_array_length(s.asked) as asked
      from fieldwork.talk s where s.inspection_id = ${inspectionId} order by s.held_on desc, s.id desc`,
  );
}

export interface PlacedRequest extends DocumentRequest {
  readonly unitName: string;
  readonly teamName: string;
}

export function listRequests(tx: Tx, inspectionId: string): Promise<DocumentRequest[]> {
  return rows(
    tx,
    sql`select ${requestColumns} from fieldwork.request s where s.inspection_id = ${inspectionId}
      order by s.state in ('received', 'withdrawn'), s.due_on, s.id`,
  );
}

/** What the actor's unit was asked for, what is open first. */
export function listUnitRequests(tx: Tx, most: number): Promise<PlacedRequest[]> {
  return rows(
    tx,
    sql`select ${requestColumns}, registry.unit_name(s.unit_id) as "unitName", fieldwork.team_of_request(s.id) as "teamName"
      from fieldwork.request s where s.unit_id = any (problems.own_units())
      order by s.state <> 'asked', s.due_on, s.id limit ${most}`,
  );
}

export function findPlacedRequest(tx: Tx, id: string): Promise<PlacedRequest | undefined> {
  return maybe(
    tx,
    sql`select ${requestColumns}, registry.unit_name(s.unit_id) as "unitName", fieldwork.team_of_request(s.id) as "teamName"
      from fieldwork.request s where s.id = ${id}`,
  );
}

export function listRecords(tx: Tx, inspectionId: string): Promise<RecordLine[]> {
  return rows(
    tx,
    sql`select ${recordColumns} from fieldwork.finding_out s where s.inspection_id = ${inspectionId} order by s.held_on desc, s.id desc`,
  );
}

export function listWaivers(tx: Tx, inspectionId: string): Promise<Waiver[]> {
  return rows(
    tx,
    sql`select ${waiverColumns} from fieldwork.waiver s where s.inspection_id = ${inspectionId} and s.ended_on is null order by s.waived_on, s.id`,
  );
}

export function listTicks(tx: Tx, inspectionId: string): Promise<TaskTick[]> {
  return rows(
    tx,
    sql`select ${tickColumns} from fieldwork.task_tick s where s.inspection_id = ${inspectionId} order by s.ticked_on, s.id`,
  );
}

export interface LinkRow {
  readonly id: string;
  readonly item: string;
  readonly problemId: string;
  readonly number: string;
  readonly title: string;
}

export function listLinks(tx: Tx, inspectionId: string): Promise<LinkRow[]> {
  return rows(
    tx,
    sql`select s.id, s.item, s.problem_id as "problemId", p.number, p.title from fieldwork.item_problem s
      join problems.problem p on p.id = s.problem_id where s.inspection_id = ${inspectionId} and s.ended_on is null order by p.number`,
  );
}

export function listProblems(tx: Tx, inspectionId: string): Promise<{ id: string; number: string; title: string }[]> {
  return rows(
    tx,
    sql`select p.id, p.number, p.title from problems.problem p where p.inspection_id = ${inspectionId} and p.state <> 'dropped'
      order by length(p.number), p.number`,
  );
}

/** What was closed at the unit before, those not looked at yet first. */
export function listOldProblems(tx: Tx, inspectionId: string): Promise<OldProblem[]> {
  return rows(
    tx,
    sql`select problem_id as "problemId", number, title, round_name as "roundName", closed_on as "closedOn", task_id as "taskId",
        look_back_id as "lookBackId", conclusion, coalesce(look_back_state = 'signed', false) as "isSigned", looked_on as "lookedOn",
        looked_by_name as "lookedByName"
      from fieldwork.old_problems(${inspectionId}) order by look_back_id is not null, closed_on desc, length(number), number`,
  );
}

export type VillageRow = Omit<VillageLine, 'stage'> & { readonly stage: string | null };

/** Villages that go along with a township, with what is open at each. */
export function listVillages(tx: Tx, inspectionId: string): Promise<VillageRow[]> {
  return rows(
    tx,
    sql`select i.id as "inspectionId", registry.unit_name(i.unit_id) as "unitName", i.stage, i.finished_on as "finishedOn",
        count(p.id) filter (where p.state not in ('closed', 'dropped')) as "openProblems", count(p.id) filter (where p.state <> 'dropped') as problems
      from rounds.inspection i left join problems.problem p on p.inspection_id = i.id
      where i.under_inspection_id = ${inspectionId} and i.cancelled_on is null group by i.id order by "unitName", i.id`,
  );
}

/** What the meeting decided must not wait (立行立改、立查立处、边巡边移), as long as it is open. */
export function listUrgent(tx: Tx, inspectionId: string, today: Day): Promise<UrgentLine[]> {
  return rows(
    tx,
    sql`select p.id, p.number, p.title, coalesce(p.proposed_route, p.route) as way, p.holder_name as "holderName", p.held_since as "heldSince",
        p.due_on as "dueOn", case when p.due_on < ${today} then 'red'
          when (${today}::date - p.held_since) * 2 >= p.due_on - p.held_since then 'yellow' else 'green' end as light
      from problems.problem p where p.inspection_id = ${inspectionId} and p.holder_kind is not null
        and (p.proposed_route in ('immediate', 'investigate', 'clue') or p.route in ('immediate', 'clue')) order by p.due_on, p.number`,
  );
}

/** Problems that were registered by hand, past the papers. */
export function listWithoutPaper(
  tx: Tx,
  inspectionId: string,
): Promise<{ id: string; number: string; title: string }[]> {
  return rows(
    tx,
    sql`select p.id, p.number, p.title from problems.problem p
      where p.inspection_id = ${inspectionId} and p.state <> 'dropped' and problems.is_without_paper(p.id) order by length(p.number), p.number`,
  );
}

/** None where the actor may not know how far the team is. */
export async function figuresOf(tx: Tx, inspectionId: string): Promise<Figures | undefined> {
  const found = await maybe<Figures>(
    tx,
    sql`select talks, talks_signed as "talksSigned", groups, group_people as "groupPeople", questionnaires_given as "questionnairesGiven",
        questionnaires_valid as "questionnairesValid", documents, visits, visited_people as "visitedPeople", hearings, receptions, notices
      from fieldwork.counts(${inspectionId})`,
  );
  return found?.talks === null ? undefined : found;
}

/** Inspections on whose site the actor works, or whose office he is: those under way first. */
export function listPlaces(tx: Tx, today: Day, most: number): Promise<PlaceLine[]> {
  return rows(
    tx,
    sql`select i.id as "inspectionId", registry.unit_name(i.unit_id) as "unitName", teams.team_name(i.team_id) as "teamName", r.id as "roundId", r.name as "roundName",
        i.moved_in_on as "movedInOn", i.left_on as "leftOn",
        (select count(*)::integer from fieldwork.request q where q.inspection_id = i.id and q.state = 'asked' and q.due_on < ${today}) as late,
        (select count(*)::integer from fieldwork.request q where q.inspection_id = i.id and q.state in ('delivered', 'refused')) as answered,
        (select count(*)::integer from fieldwork.talk t where t.inspection_id = i.id
          and (t.state = 'draft' or t.state = 'recorded' and t.unsigned_reason is null)) as "openTalks"
      from rounds.inspection i join rounds.round r on r.id = i.round_id
      where i.finished_on is null and i.cancelled_on is null and i.under_inspection_id is null and r.state in ('under-way', 'feeding-back')
        and (i.id = any (problems.team_inspections()) or i.jurisdiction_id = any (problems.read_jurisdictions()))
      order by i.left_on is not null, i.moved_in_on desc nulls last, i.id limit ${most}`,
  );
}

export interface SiteOfRound {
  readonly id: string;
  readonly unitName: string;
  readonly teamName: string;
  readonly stage: string | null;
  readonly movedInOn: Day | null;
  readonly leftOn: Day | null;
}

/** A round's inspections of units; villages that go along are their township's. */
export function inspectionsOf(tx: Tx, roundId: string): Promise<SiteOfRound[]> {
  return rows(
    tx,
    sql`select i.id, registry.unit_name(i.unit_id) as "unitName", teams.team_name(i.team_id) as "teamName", i.stage,
        i.moved_in_on as "movedInOn", i.left_on as "leftOn"
      from rounds.inspection i
      where i.round_id = ${roundId} and i.under_inspection_id is null and i.cancelled_on is null order by teams.team_ordinal(i.team_id), "unitName"`,
  );
}

/** None where the actor may not know how far the team is. */
export async function paperCountsOf(tx: Tx, inspectionId: string): Promise<PaperCounts | undefined> {
  const found = await maybe<PaperCounts>(
    tx,
    sql`select writing, in_signing as "inSigning", to_be_decided as "toBeDecided", decided from papers.counts(${inspectionId})`,
  );
  return found?.writing === null ? undefined : found;
}

export async function requestCountsOf(
  tx: Tx,
  inspectionId: string,
  today: Day,
): Promise<{ asked: number; settled: number; late: number }> {
  const found = await maybe<{ asked: number; settled: number; late: number }>(
    tx,
    sql`select count(*) filter (where state <> 'withdrawn')::integer as asked, count(*) filter (where state = 'received')::integer as settled,
        count(*) filter (where state = 'asked' and due_on < ${today})::integer as late
      from fieldwork.request where inspection_id = ${inspectionId}`,
  );
  return found ?? { asked: 0, settled: 0, late: 0 };
}
