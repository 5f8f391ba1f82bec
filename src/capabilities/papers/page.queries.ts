/** What the pages show. */
import { rows, type Tx } from '#platform/db/database.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import type { Meeting } from './meeting.model.ts';
import type { Paper } from './paper.model.ts';
import { meetingColumns, paperColumns, sheetColumns } from './paper.queries.ts';
import type { PaperEntry } from './paper-story.model.ts';
import type { MeetingLine, PaperLine, PaperPlaces } from './papers.schema.ts';
import type { Sheet } from './sheet.model.ts';

const lineColumns: Sql = sql`s.id, s.version, s.inspection_id as "inspectionId", s.number, s.title, s.state, s.category, s.severity,
  s.found_on as "foundOn", s.found_by_name as "foundByName", s.written_by_name as "writtenByName", s.held_since as "heldSince",
  s.decision, s.meeting_id as "meetingId", s.problem_id as "problemId", s.state = 'draft' and s.returns <> '[]' as "isReturned",
  (select h.state from papers.sheet h where h.paper_id = s.id and h.state <> 'withdrawn' order by h.sent_on desc, h.id desc limit 1) as "sheetState"`;

export function listPapers(tx: Tx, inspectionId: string): Promise<PaperLine[]> {
  return rows(
    tx,
    sql`select ${lineColumns} from papers.paper s where s.inspection_id = ${inspectionId} order by length(s.number), s.number`,
  );
}

/** All that the journal has of a paper and of its sheets, the oldest first; nothing where the actor may not read it. */
export function listEntries(tx: Tx, paperId: string): Promise<PaperEntry[]> {
  return rows(tx, sql`select at, actor_name as "actorName", role, event, change, detail from papers.story(${paperId})`);
}

/** Papers that were merged into it. */
export function listAbsorbed(tx: Tx, id: string): Promise<{ id: string; number: string; title: string }[]> {
  return rows(
    tx,
    sql`select s.id, s.number, s.title from papers.paper s where s.merged_into = ${id} order by length(s.number), s.number`,
  );
}

export function listMeetings(tx: Tx, inspectionId: string): Promise<MeetingLine[]> {
  return rows(
    tx,
    sql`select s.id, s.held_on as "heldOn", s.chaired_by_name as "chairedByName", s.state,
        (select count(*)::integer from papers.paper p where p.meeting_id = s.id) as papers
      from papers.meeting s where s.inspection_id = ${inspectionId} order by s.held_on desc, s.id desc`,
  );
}

export interface TabledRow extends PaperLine {
  readonly seen: string;
  readonly decisionOpinion: string | null;
  readonly otherBody: string | null;
  readonly mergedIntoNumber: string | null;
  readonly whole: Paper;
}

/** Papers before a meeting with what was decided. */
export async function listTabled(tx: Tx, meetingId: string): Promise<TabledRow[]> {
  const lines = await rows<Omit<TabledRow, 'whole'>>(
    tx,
    sql`select ${lineColumns}, s.seen, s.decision_opinion as "decisionOpinion", s.other_body as "otherBody",
        (select o.number from papers.paper o where o.id = s.merged_into) as "mergedIntoNumber"
      from papers.paper s where s.meeting_id = ${meetingId} order by length(s.number), s.number`,
  );
  const wholes = await rows<Paper>(
    tx,
    sql`select ${paperColumns} from papers.paper s where s.meeting_id = ${meetingId}`,
  );
  const byId = new Map(wholes.map((whole) => [whole.id, whole]));
  return lines.flatMap((line) => {
    const whole = byId.get(line.id);
    return whole === undefined ? [] : [{ ...line, whole }];
  });
}

export function listSheets(tx: Tx, paperId: string): Promise<Sheet[]> {
  return rows(
    tx,
    sql`select ${sheetColumns} from papers.sheet s where s.paper_id = ${paperId} order by s.sent_on, s.id`,
  );
}

export interface PlacedSheet extends Sheet {
  readonly unitName: string;
  readonly teamName: string;
}
const placedSheet: Sql = sql`${sheetColumns}, registry.unit_name(s.unit_id) as "unitName", papers.team_of_sheet(s.id) as "teamName"`;

/** What the unit has to answer first, then by the day it was sent. */
export function listUnitSheets(tx: Tx, most: number): Promise<PlacedSheet[]> {
  return rows(
    tx,
    sql`select ${placedSheet} from papers.sheet s where s.unit_id = any ((select problems.own_units())::uuid[])
      order by s.state <> 'sent', s.due_on desc, s.id limit ${most}`,
  );
}

export async function findPlacedSheet(tx: Tx, id: string): Promise<PlacedSheet | undefined> {
  const [found] = await rows<PlacedSheet>(tx, sql`select ${placedSheet} from papers.sheet s where s.id = ${id}`);
  return found;
}

/** Inspections that have papers, or may have: the person's own teams first. */
export function listPaperPlaces(tx: Tx, most: number): Promise<PaperPlaces> {
  return rows(
    tx,
    sql`select i.id as "inspectionId", registry.unit_name(i.unit_id) as "unitName", teams.team_name(i.team_id) as "teamName",
        rounds.round_name(i.round_id) as "roundName",
        (select count(*)::integer from papers.paper s where s.inspection_id = i.id
          and s.state in ('draft', 'submitted', 'reviewed', 'signed', 'tabled')) as waiting
      from rounds.inspection i
      where i.id = any ((select problems.team_inspections())::uuid[]) and i.moved_in_on is not null and i.cancelled_on is null
        or exists (select from papers.paper s where s.inspection_id = i.id)
      order by i.moved_in_on desc, i.id limit ${most}`,
  );
}

/** Papers that say nearly the same, the likest first. @param from 0 to 1 */
export function listAlike(
  tx: Tx,
  { inspectionId, written, besides }: { inspectionId: string; written: string; besides: string | null },
  { from, most }: { from: number; most: number },
): Promise<{ id: string; number: string; title: string; likeness: number }[]> {
  return rows(
    tx,
    sql`select s.id, s.number, s.title, round(a.likeness * 100)::integer as likeness
      from papers.alike(${inspectionId}, ${written}) a join papers.paper s on s.id = a.paper_id
      where a.likeness >= ${from} and s.id is distinct from ${besides}::uuid
      order by a.likeness desc, s.id limit ${most}`,
  );
}

export async function findWholeMeeting(tx: Tx, id: string): Promise<(Meeting & { papers: number }) | undefined> {
  const [found] = await rows<Meeting & { papers: number }>(
    tx,
    sql`select ${meetingColumns}, (select count(*)::integer from papers.paper p where p.meeting_id = s.id) as papers
      from papers.meeting s where s.id = ${id}`,
  );
  return found;
}
