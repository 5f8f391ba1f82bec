/** What the commands read and write. */
import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { raw, type Sql, sql } from '#platform/db/sql.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import { Refused } from '#platform/kernel/decision.ts';
import type { Instant } from '#platform/kernel/time.ts';
import type { FindingPlace, Problem, ProblemEvent, ProblemValues } from './problem.model.ts';
import { problemSubject } from './problems.subjects.ts';

const valueNames = [
  'jurisdictionId',
  'roundId',
  'inspectionId',
  'editionId',
  'unitId',
  'unitName',
  'number',
  'title',
  'facts',
  'basis',
  'evidence',
  'responsible',
  'category',
  'discipline',
  'responsibility',
  'severity',
  'keyKind',
  'supervisionNumber',
  'supervisorName',
  'foundOn',
  'foundBy',
  'foundByName',
  'confirmedOn',
  'confirmedBy',
  'confirmedByName',
  'fedBackOn',
  'proposedRoute',
  'route',
  'handedOnOn',
  'ancestorId',
  'timesReopened',
  'state',
  'holderKind',
  'holderId',
  'holderName',
  'heldSince',
  'dueOn',
  'nextStep',
  'outcome',
  'outcomeReason',
  'proof',
  'doneBy',
  'doneByName',
  'signedBy',
  'signedByName',
  'closedOn',
] as const satisfies readonly (keyof ProblemValues)[];

/** `p.unit_id as "unitId"`, for every column of the model. */
export const problemColumns: Sql = raw(
  ['id', 'version', ...valueNames]
    .map((name) => `p.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} as "${name}"`)
    .join(', '),
);

export function findProblem(tx: Tx, id: string): Promise<Problem | undefined> {
  return maybe(tx, sql`select ${problemColumns} from problems.problem p where p.id = ${id}`);
}

export function findProblems(tx: Tx, ids: readonly string[]): Promise<Problem[]> {
  return rows(
    tx,
    sql`select ${problemColumns} from problems.problem p where p.id = any (${ids}::uuid[]) order by p.id`,
  );
}

/** Locked until the transaction ends; in the order of their ids, so that two bulk commands never wait for each other. */
export function lockProblems(tx: Tx, ids: readonly string[]): Promise<Problem[]> {
  return rows(
    tx,
    sql`select ${problemColumns} from problems.problem p where p.id = any (${ids}::uuid[]) order by p.id for no key update`,
    { prepared: true },
  );
}

/** Where a problem lives, as far as commands need it. */
export interface Whereabouts {
  /** The actor's roles there. */
  readonly roles: readonly string[];
  readonly jurisdictionName: string;
}

/** Where these problems live, by problem. */
export async function whereaboutsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Whereabouts>> {
  const found = await rows<Whereabouts & { id: string }>(
    tx,
    sql`select p.id, problems.actor_roles(p.jurisdiction_id, p.round_id, p.inspection_id, p.unit_id) as roles, j.name as "jurisdictionName"
      from problems.problem p join registry.jurisdiction j on j.id = p.jurisdiction_id where p.id = any (${ids}::uuid[])`,
    { prepared: true },
  );
  return new Map(found.map(({ id, ...where }) => [id, where]));
}

/** Numbers of the working papers that were merged into the one that became this problem. */
export async function absorbedBy(tx: Tx, problemId: string): Promise<string[]> {
  const { numbers } = await one<{ numbers: string[] }>(tx, sql`select problems.absorbed(${problemId}) as numbers`);
  return numbers;
}

export interface LoadedPlace extends FindingPlace {
  readonly year: number;
  readonly roundOrdinal: number;
  readonly teamId: string;
  readonly teamOrdinal: number;
  readonly jurisdictionName: string;
  /** The actor's at this inspection. */
  readonly roles: readonly string[];
}

/** An inspection as far as registering its problems needs it; undefined where the actor may not see it. */
export function findPlace(tx: Tx, inspectionId: string): Promise<LoadedPlace | undefined> {
  return maybe(
    tx,
    sql`select i.id as "inspectionId", i.round_id as "roundId", i.jurisdiction_id as "jurisdictionId", i.edition_id as "editionId",
        i.unit_id as "unitId", registry.unit_name(i.unit_id) as "unitName", i.team_id as "teamId", teams.team_name(i.team_id) as "teamName",
        teams.team_ordinal(i.team_id) as "teamOrdinal", i.moved_in_on as "movedInOn",
        i.finished_on is not null or i.cancelled_on is not null as "isOver",
        r.year, r.ordinal as "roundOrdinal", j.name as "jurisdictionName",
        problems.actor_roles(i.jurisdiction_id, i.round_id, i.id, i.unit_id) as roles
      from rounds.inspection i join rounds.round r on r.id = i.round_id join registry.jurisdiction j on j.id = i.jurisdiction_id
      where i.id = ${inspectionId}`,
  );
}

export async function nameOfTeam(tx: Tx, inspectionId: string): Promise<string> {
  const { name } = await one<{ name: string }>(
    tx,
    sql`select teams.team_name(team_id) as name from rounds.inspection where id = ${inspectionId}`,
  );
  return name;
}

/** The first of `many` numbers of a series that nobody else gets. */
export async function takeNumbers(tx: Tx, series: string, many: number): Promise<number> {
  const { first } = await one<{ first: number }>(tx, sql`select problems.take_numbers(${series}, ${many}) as first`);
  return first;
}

/** A new problem and its first entry. */
export async function saveNew(tx: Tx, id: string, event: ProblemEvent<ProblemValues>, now: Instant): Promise<Problem> {
  await record(tx, registrationOf(id, event, now));
  return { ...event.set, id: id as Problem['id'], version: 1 };
}

/** Events, each on the problem it was decided on. @throws Refused `platform.stale` */
export async function saveEvents(
  tx: Tx,
  events: readonly { readonly problem: Problem; readonly event: ProblemEvent }[],
  now: Instant,
): Promise<void> {
  await record(
    tx,
    events.map(({ problem, event }) => changeOf(problem, event, now)),
  );
}

/** The journal's change that makes a problem's row; for whoever writes many in one `record`. */
export function registrationOf(id: string, event: ProblemEvent<ProblemValues>, now: Instant) {
  const { type, set, detail } = event;
  const { jurisdictionId } = set;
  return { subject: problemSubject, id, version: 0, event: type, set: { ...set }, detail, jurisdictionId, now };
}

/** The journal's change for an event on a problem as it stood. */
export function changeOf(problem: Problem, { type, set, detail }: ProblemEvent, now: Instant) {
  const { id, version, jurisdictionId } = problem;
  return { subject: problemSubject, id, version, event: type, set: { ...set }, detail, jurisdictionId, now };
}

/** @throws Refused `platform.stale` with the problem as it now stands */
export function refuseStale(problem: Problem, version: number): void {
  if (problem.version !== version) throw new Refused(journalRefusals.stale, {}, problem);
}
