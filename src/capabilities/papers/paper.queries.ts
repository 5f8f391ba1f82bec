/** What the commands read and write of papers, meetings and sheets. */
import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { raw, type Sql, sql } from '#platform/db/sql.ts';
import { record } from '#platform/journal/record.ts';
import type { Instant } from '#platform/kernel/time.ts';
import type { Meeting } from './meeting.model.ts';
import type { Paper, PaperChange, PaperStanding, TeamPerson } from './paper.model.ts';
import { paperSubjects } from './papers.subjects.ts';
import type { Sheet } from './sheet.model.ts';

const own = ['id', 'version', 'jurisdictionId', 'roundId', 'inspectionId'] as const;
const paperNames = [
  ...own,
  ...(['editionId', 'unitId', 'unitName', 'number', 'title', 'happened', 'place', 'amount', 'seen'] as const),
  ...(['character', 'whose', 'responsible', 'evidence', 'category', 'discipline', 'responsibility'] as const),
  ...(['severity', 'foundOn', 'foundBy', 'foundByName', 'writtenBy', 'writtenByName', 'writtenAt', 'state'] as const),
  ...(['heldSince', 'submittedAt', 'reviewedAs', 'reviewedBy', 'reviewedByName', 'reviewedAt'] as const),
  ...(['reviewOpinion', 'signedBy', 'signedByName', 'signedAt', 'signOpinion', 'meetingId', 'decision'] as const),
  ...(['decisionOpinion', 'otherBody', 'mergedInto', 'decidedBy', 'decidedByName', 'decidedAt'] as const),
  ...(['problemId', 'returns'] as const),
] as const satisfies readonly (keyof Paper)[];
const meetingNames = [
  ...own,
  ...(['heldOn', 'chairedBy', 'chairedByName', 'present', 'minutes', 'state', 'openedBy', 'openedByName'] as const),
  ...(['closedBy', 'closedByName', 'closedAt'] as const),
] as const satisfies readonly (keyof Meeting)[];
const sheetNames = [
  ...own,
  ...(['unitId', 'paperId', 'number', 'facts', 'sentBy', 'sentByName', 'sentOn', 'dueOn', 'state', 'answer'] as const),
  ...(['answeredBy', 'answeredByName', 'answeredAt'] as const),
] as const satisfies readonly (keyof Sheet)[];

const columnsOf = (names: readonly string[]): Sql =>
  raw(
    names.map((name) => `s.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} as "${name}"`).join(', '),
  );
export const paperColumns = columnsOf(paperNames);
export const meetingColumns = columnsOf(meetingNames);
export const sheetColumns = columnsOf(sheetNames);

export function findPaper(tx: Tx, id: string): Promise<Paper | undefined> {
  return maybe(tx, sql`select ${paperColumns} from papers.paper s where s.id = ${id}`);
}

/** Locked until the transaction ends. */
export function lockPaper(tx: Tx, id: string): Promise<Paper | undefined> {
  return maybe(tx, sql`select ${paperColumns} from papers.paper s where s.id = ${id} for no key update`);
}

/** Papers merged into it, locked in the order of their ids. */
export function lockAbsorbed(tx: Tx, id: string): Promise<Paper[]> {
  return rows(
    tx,
    sql`select ${paperColumns} from papers.paper s where s.merged_into = ${id} order by s.id for no key update`,
  );
}

/** A paper into which another may be merged, with whether its problem was dropped since. */
export function findMergeTarget(tx: Tx, id: string): Promise<NonNullable<PaperStanding['other']> | undefined> {
  return maybe(
    tx,
    sql`select s.id, s.inspection_id as "inspectionId", s.state,
        exists (select from problems.problem p where p.id = s.problem_id and p.state = 'dropped') as "isProblemDropped"
      from papers.paper s where s.id = ${id}`,
  );
}

/** The inspection of a paper or a meeting that is closed to its team; without a live authorisation that is all that the team may know. */
export async function closedInspection(tx: Tx, id: string): Promise<string | undefined> {
  const { of } = await one<{ of: string | null }>(tx, sql`select papers.closed_inspection(${id}) as of`);
  return of ?? undefined;
}

export function findMeeting(tx: Tx, id: string): Promise<Meeting | undefined> {
  return maybe(tx, sql`select ${meetingColumns} from papers.meeting s where s.id = ${id}`);
}

export function lockMeeting(tx: Tx, id: string): Promise<Meeting | undefined> {
  return maybe(tx, sql`select ${meetingColumns} from papers.meeting s where s.id = ${id} for no key update`);
}

/** The meeting that an inspection's team has open; whoever else asks waits until this transaction ends. */
export async function findOpenMeeting(tx: Tx, inspectionId: string): Promise<string | undefined> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`meeting ${inspectionId}`}, 0))`);
  const found = await maybe<{ id: string }>(
    tx,
    sql`select s.id from papers.meeting s where s.inspection_id = ${inspectionId} and s.state = 'open'`,
  );
  return found?.id;
}

export function findSheet(tx: Tx, id: string): Promise<Sheet | undefined> {
  return maybe(tx, sql`select ${sheetColumns} from papers.sheet s where s.id = ${id}`);
}

/** The sheet of a paper that the unit has not answered. */
export function openSheet(tx: Tx, paperId: string): Promise<Sheet | undefined> {
  return maybe(tx, sql`select ${sheetColumns} from papers.sheet s where s.paper_id = ${paperId} and s.state = 'sent'`);
}

export function teamPeople(tx: Tx, inspectionId: string): Promise<TeamPerson[]> {
  return rows(tx, sql`select id, name, roles from papers.team_people(${inspectionId})`);
}

/** Who has written of a paper. */
export async function writersOf(tx: Tx, paperId: string): Promise<ReadonlySet<string>> {
  const { writers } = await one<{ writers: string[] }>(tx, sql`select papers.writers(${paperId}) as writers`);
  return new Set(writers);
}

/** Papers of a meeting that wait for its decision. */
export async function countUndecided(tx: Tx, meetingId: string): Promise<number> {
  const { count } = await one<{ count: number }>(
    tx,
    sql`select count(*)::integer as count from papers.paper s where s.meeting_id = ${meetingId} and s.state = 'tabled'`,
  );
  return count;
}

/** The actor's roles at an inspection, or at the unit that a sheet went to. */
export async function rolesAt(tx: Tx, { jurisdictionId, roundId, inspectionId, unitId }: Sheet): Promise<string[]> {
  const { roles } = await one<{ roles: string[] }>(
    tx,
    sql`select problems.actor_roles(${jurisdictionId}, ${roundId}, ${inspectionId}, ${unitId}) as roles`,
  );
  return roles;
}

export async function write(
  tx: Tx,
  kind: keyof typeof paperSubjects,
  changes: readonly PaperChange[],
  now: Instant,
): Promise<void> {
  await record(
    tx,
    changes.map((change) => ({ ...change, now, subject: paperSubjects[kind] })),
  );
}
