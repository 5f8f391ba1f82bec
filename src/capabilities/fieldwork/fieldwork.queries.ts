/** What the commands read and write of the work on site. */
import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { raw, type Sql, sql } from '#platform/db/sql.ts';
import { record } from '#platform/journal/record.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { fieldworkSubjects } from './fieldwork.subjects.ts';
import type { FindingOut, ItemProblem, Waiver } from './record.model.ts';
import type { DocumentRequest } from './request.model.ts';
import type { EntryNeed, PersonDue, SiteChange, TeamPerson } from './site.model.ts';
import type { TaskTick } from './step.model.ts';
import type { Talk } from './talk.model.ts';

const own = ['id', 'version', 'jurisdictionId', 'roundId', 'inspectionId'] as const;
const talkNames = [
  ...own,
  ...(['unitId', 'personName', 'post', 'memberId', 'personClass', 'heldOn', 'place', 'inspectors', 'asked'] as const),
  ...(['points', 'content', 'state', 'writtenBy', 'writtenByName', 'writtenAt', 'recordedOn', 'readBackOn'] as const),
  ...(['signedOn', 'unsignedReason', 'withdrawnReason'] as const),
] as const satisfies readonly (keyof Talk)[];
const requestNames = [
  ...own,
  ...(['unitId', 'title', 'detail', 'item', 'state', 'askedBy', 'askedByName', 'askedOn', 'dueOn'] as const),
  ...(['documents', 'answer', 'answeredBy', 'answeredByName', 'answeredOn', 'settledBy', 'settledByName'] as const),
  ...(['settledOn', 'settledReason', 'returns'] as const),
] as const satisfies readonly (keyof DocumentRequest)[];
const recordNames = [
  ...own,
  ...(['way', 'shape', 'heldOn', 'subject', 'category', 'people', 'documents', 'place', 'inspectors', 'item'] as const),
  ...(['recordedBy', 'recordedByName', 'recordedAt', 'struckOn', 'struckByName', 'struckReason'] as const),
] as const satisfies readonly (keyof FindingOut)[];
const waiverNames = [
  ...own,
  ...(['item', 'memberId', 'step', 'needs', 'reason', 'waivedByName', 'waivedOn', 'endedOn'] as const),
] as const satisfies readonly (keyof Waiver)[];
const tickNames = [
  ...own,
  ...(['task', 'doneOn', 'note', 'tickedBy', 'tickedByName', 'tickedOn', 'untickedByName', 'untickedOn'] as const),
  'untickReason',
] as const satisfies readonly (keyof TaskTick)[];
const linkNames = [...own, ...(['item', 'problemId', 'endedOn'] as const)] as const;

const columnsOf = (names: readonly string[]): Sql =>
  raw(
    names.map((name) => `s.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} as "${name}"`).join(', '),
  );
export const talkColumns = columnsOf(talkNames);
export const requestColumns = columnsOf(requestNames);
export const recordColumns = columnsOf(recordNames);
export const waiverColumns = columnsOf(waiverNames);
export const tickColumns = columnsOf(tickNames);

export function findTalk(tx: Tx, id: string): Promise<Talk | undefined> {
  return maybe(tx, sql`select ${talkColumns} from fieldwork.talk s where s.id = ${id}`);
}

/** The inspection of a talk that is closed to its team; without a live authorisation that is all that the team may know. */
export async function closedInspection(tx: Tx, id: string): Promise<string | undefined> {
  const { of } = await one<{ of: string | null }>(tx, sql`select fieldwork.closed_inspection(${id}) as of`);
  return of ?? undefined;
}

/** Locked until the transaction ends. */
export function lockTalk(tx: Tx, id: string): Promise<Talk | undefined> {
  return maybe(tx, sql`select ${talkColumns} from fieldwork.talk s where s.id = ${id} for no key update`);
}

export function lockRequest(tx: Tx, id: string): Promise<DocumentRequest | undefined> {
  return maybe(tx, sql`select ${requestColumns} from fieldwork.request s where s.id = ${id} for no key update`);
}

export function lockRecord(tx: Tx, id: string): Promise<FindingOut | undefined> {
  return maybe(tx, sql`select ${recordColumns} from fieldwork.finding_out s where s.id = ${id} for no key update`);
}

export function findLink(tx: Tx, id: string): Promise<ItemProblem | undefined> {
  return maybe(tx, sql`select ${columnsOf(linkNames)} from fieldwork.item_problem s where s.id = ${id}`);
}

/** Not locked: whoever is not the leader may read it, and is then refused in words. */
export function findWaiver(tx: Tx, id: string): Promise<Waiver | undefined> {
  return maybe(tx, sql`select ${waiverColumns} from fieldwork.waiver s where s.id = ${id}`);
}

export function lockTick(tx: Tx, id: string): Promise<TaskTick | undefined> {
  return maybe(tx, sql`select ${tickColumns} from fieldwork.task_tick s where s.id = ${id} for no key update`);
}

export function teamOf(tx: Tx, inspectionId: string): Promise<TeamPerson[]> {
  return rows(tx, sql`select id, name, roles from fieldwork.team_of(${inspectionId})`);
}

export function peopleDue(tx: Tx, inspectionId: string): Promise<PersonDue[]> {
  return rows(
    tx,
    sql`select member_id as "memberId", person_name as "personName", post, class from fieldwork.people(${inspectionId})
      order by array_position(array['main-leader', 'leading-body', 'key-posts', 'subordinates'], class), post, person_name`,
  );
}

/** The actor's roles where a request belongs: of the team, or of the unit. */
export async function rolesAt(
  tx: Tx,
  { jurisdictionId, roundId, inspectionId, unitId }: DocumentRequest,
): Promise<string[]> {
  const { roles } = await one<{ roles: string[] }>(
    tx,
    sql`select problems.actor_roles(${jurisdictionId}, ${roundId}, ${inspectionId}, ${unitId}) as roles`,
  );
  return roles;
}

export async function isProblemOf(tx: Tx, inspectionId: string, problemId: string): Promise<boolean> {
  const { is } = await one<{ is: boolean }>(
    tx,
    sql`select exists (select from problems.problem where id = ${problemId} and inspection_id = ${inspectionId} and state <> 'dropped') as is`,
  );
  return is;
}

export async function isLinked(tx: Tx, inspectionId: string, item: string, problemId: string): Promise<boolean> {
  const { is } = await one<{ is: boolean }>(
    tx,
    sql`select exists (select from fieldwork.item_problem where inspection_id = ${inspectionId} and item = ${item}
      and problem_id = ${problemId} and ended_on is null) as is`,
  );
  return is;
}

export interface CheckRow {
  readonly list: string | null;
  readonly item: string;
  readonly proof: string;
  readonly class: string | null;
  readonly memberId: string | null;
  readonly personName: string | null;
  readonly post: string | null;
  /** Records that prove it. */
  readonly proved: number;
  readonly waiverId: string | null;
}

export function checksOf(tx: Tx, inspectionId: string): Promise<CheckRow[]> {
  return rows(
    tx,
    sql`select list, item, proof, class, member_id as "memberId", person_name as "personName", post, proved, waiver_id as "waiverId"
      from fieldwork.checks(${inspectionId}) order by at, class desc, person_name`,
  );
}

export interface ConditionRow {
  readonly needs: EntryNeed;
  readonly missing: number;
  readonly waiverId: string | null;
}

export function conditionsOf(tx: Tx, inspectionId: string, step: string): Promise<ConditionRow[]> {
  return rows(
    tx,
    sql`select needs, missing, waiver_id as "waiverId" from fieldwork.conditions(${inspectionId}, ${step}) order by at`,
  );
}

export interface TaskRow {
  readonly step: string;
  readonly task: string;
  readonly proof: string;
  readonly isMandatory: boolean;
  /** Asked for as a condition of the next step; it is let go there. */
  readonly isCondition: boolean;
  readonly missing: number;
  readonly tickId: string | null;
  readonly waiverId: string | null;
}

/** Tasks of the steps that the inspection's kind has, with what each is lacking. */
export function tasksOf(tx: Tx, inspectionId: string): Promise<TaskRow[]> {
  return rows(
    tx,
    sql`select step, task, proof, is_mandatory as "isMandatory", is_condition as "isCondition", missing, tick_id as "tickId", waiver_id as "waiverId"
      from fieldwork.tasks(${inspectionId}) order by step_at, at`,
  );
}

export interface DocumentRow {
  readonly step: string;
  readonly document: string;
  readonly keptIn: string;
  /** How many there are; null where it is kept on paper only. */
  readonly present: number | null;
}

export function documentsOf(tx: Tx, inspectionId: string): Promise<DocumentRow[]> {
  return rows(
    tx,
    sql`select step, document, kept_in as "keptIn", present from fieldwork.documents(${inspectionId}) order by at`,
  );
}

export async function write(tx: Tx, changes: readonly SiteChange[], now: Instant): Promise<void> {
  await record(
    tx,
    changes.map(({ table, ...change }) => ({ ...change, now, subject: fieldworkSubjects[table] })),
  );
}
