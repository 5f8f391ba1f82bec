import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { empty, type Sql, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Assignment, Force, Group, GroupBody } from './groups.model.ts';

const group: Sql = sql`g.id, g.version, g.jurisdiction_id as "jurisdictionId", g.kind, g.name, g.state, g.drafted_by as "draftedBy",
  g.drafted_by_name as "draftedByName", g.drafted_at as "draftedAt", g.returned_reason as "returnedReason", g.team_id as "teamId",
  g.formed_by_name as "formedByName", g.formed_on as "formedOn", g.decision_number as "decisionNumber", g.ended_on as "endedOn",
  g.end_reason as "endReason"`;
const assignment: Sql = sql`a.id, a.version, a.jurisdiction_id as "jurisdictionId", a.group_id as "groupId", a.round_id as "roundId",
  a.inspection_id as "inspectionId", a.state, a.head_id as "headId", to_jsonb(a.member_ids) as "memberIds", a.left_out as "leftOut",
  a.is_changed as "isChanged", a.before, a.proposed_by_name as "proposedByName", a.proposed_at as "proposedAt",
  a.decided_by_name as "decidedByName", a.decided_at as "decidedAt", a.cancel_reason as "cancelReason"`;

export function findGroup(tx: Tx, id: string): Promise<Group | undefined> {
  return maybe(tx, sql`select ${group} from groups.cooperation_group g where g.id = ${id}`);
}

export type GroupRow = Group & {
  readonly jurisdictionName: string;
  readonly bodies: string[];
  readonly leading: string | null;
  readonly assignments: number;
};

/** Groups that the actor may see, those that stand first. */
export function listGroups(tx: Tx, jurisdictionId: string | undefined): Promise<GroupRow[]> {
  return rows(
    tx,
    sql`select ${group}, j.name as "jurisdictionName",
        (select coalesce(jsonb_agg(coalesce(b.name, registry.unit_name(b.unit_id)) order by b.ordinal), '[]')
          from groups.body b where b.group_id = g.id and (b.until_on is null or g.state = 'ended')) as bodies,
        (select registry.unit_name(b.unit_id) from groups.body b where b.group_id = g.id and b.until_on is null and b.is_leading) as leading,
        (select count(*) from groups.assignment a where a.group_id = g.id and a.state <> 'cancelled') as assignments
      from groups.cooperation_group g join registry.jurisdiction j on j.id = g.jurisdiction_id
      where true ${jurisdictionId === undefined ? empty : sql`and g.jurisdiction_id = ${jurisdictionId}`}
      order by g.state = 'ended', j.level, j.code, g.kind desc, g.name`,
  );
}

export async function isNameTaken(tx: Tx, jurisdictionId: string, name: string, but: string): Promise<boolean> {
  const { taken } = await one<{ taken: boolean }>(
    tx,
    sql`select exists (select from groups.cooperation_group
      where jurisdiction_id = ${jurisdictionId} and name = ${name} and state <> 'ended' and id <> ${but}) as taken`,
  );
  return taken;
}

export function bodiesOf(tx: Tx, groupIds: readonly string[]): Promise<GroupBody[]> {
  return rows(
    tx,
    sql`select b.id, b.version, b.group_id as "groupId", b.unit_id as "unitId", coalesce(b.name, registry.unit_name(b.unit_id)) as name,
        to_jsonb(b.stationed_at) as "stationedAt", b.ordinal, b.is_leading as "isLeading", b.from_on as "fromOn", b.until_on as "untilOn"
      from groups.body b where b.group_id = any (${[...groupIds]}::uuid[]) order by b.until_on is not null, b.ordinal`,
  );
}

export function forcesOf(tx: Tx, groupId: string): Promise<Force[]> {
  return rows(
    tx,
    sql`select f.id, f.version, f.group_id as "groupId", f.body_id as "bodyId", f.person_id as "personId", p.name as "personName",
        p.home_unit as "homeUnit", p.post, f.role, f.from_on as "fromOn", f.until_on as "untilOn"
      from groups.force f join teams.pool_person p on p.id = f.person_id
      where f.group_id = ${groupId} order by f.until_on is not null, f.role desc, f.from_on, p.name, f.id`,
  );
}

/** What units are called, for those whose names are no secret of the register. */
export function namesOfUnits(tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return rows(tx, sql`select id, registry.unit_name(id) as name from unnest(${[...ids]}::uuid[]) as id`);
}

export interface Township {
  readonly id: string;
  readonly name: string;
  /** The group that has it, ended ones aside. */
  readonly groupId: string | null;
  readonly groupName: string | null;
  readonly isLeading: boolean;
}

/** Present townships of a jurisdiction, with the area group of each. */
export function townshipsOf(tx: Tx, jurisdictionId: string): Promise<Township[]> {
  return rows(
    tx,
    sql`select u.id, s.name, g.id as "groupId", g.name as "groupName", coalesce(b.is_leading, false) as "isLeading"
      from registry.unit u join registry.unit_state s on s.unit_id = u.id and s.until_on is null and s.kind = 'township'
      left join groups.body b on b.unit_id = u.id and b.until_on is null
      left join groups.cooperation_group g on g.id = b.group_id
      where u.jurisdiction_id = ${jurisdictionId} and u.abolished_on is null order by u.code`,
  );
}

/** Present units of a jurisdiction where a body can be stationed: all but villages. */
export function unitsOf(tx: Tx, jurisdictionId: string): Promise<{ id: string; name: string }[]> {
  return rows(
    tx,
    sql`select u.id, s.name from registry.unit u join registry.unit_state s on s.unit_id = u.id and s.until_on is null and s.kind <> 'village'
      where u.jurisdiction_id = ${jurisdictionId} and u.abolished_on is null order by u.code`,
  );
}

export interface PersonToChoose {
  readonly id: string;
  readonly name: string;
  readonly homeUnit: string;
  readonly post: string;
}

export function peopleToChoose(tx: Tx, jurisdictionId: string): Promise<PersonToChoose[]> {
  return rows(
    tx,
    sql`select id, name, home_unit as "homeUnit", post from teams.pool_person
      where jurisdiction_id = ${jurisdictionId} and left_on is null order by name, id`,
  );
}

/** Whether the actor keeps the groups of the jurisdiction, and whether he decides on them. */
export function rightsIn(tx: Tx, jurisdictionId: string): Promise<{ mayKeep: boolean; mayApprove: boolean }> {
  return one(
    tx,
    sql`select platform.is_system() or ${jurisdictionId}::uuid = any (teams.writable_jurisdictions()) as "mayKeep",
      platform.is_system() or ${jurisdictionId}::uuid = any (accounts.actor_jurisdictions('leading-group-member')) as "mayApprove"`,
  );
}

/** One clerk at a time forms and changes the groups of a jurisdiction. */
export async function lockGroups(tx: Tx, jurisdictionId: string): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`groups ${jurisdictionId}`}, 0))`);
}

/** The next number of a team that is a group. */
export async function nextOrdinal(tx: Tx, jurisdictionId: string, first: number): Promise<number> {
  const { next } = await one<{ next: number }>(
    tx,
    sql`select greatest(coalesce(max(ordinal), 0) + 1, ${first}) as next from teams.team where jurisdiction_id = ${jurisdictionId}`,
  );
  return next;
}

/** The version of the group's team that a change of it is decided on. */
export async function teamVersion(tx: Tx, teamId: string): Promise<number> {
  return (await one<{ version: number }>(tx, sql`select version from teams.team where id = ${teamId}`)).version;
}

export async function openAssignments(tx: Tx, groupId: string): Promise<number> {
  const { open } = await one<{ open: number }>(
    tx,
    sql`select count(*) as open from groups.assignment a join rounds.inspection i on i.id = a.inspection_id
      where a.group_id = ${groupId}
        and (a.state = 'proposed' or a.state = 'accepted' and i.finished_on is null and i.cancelled_on is null)`,
  );
  return open;
}

export function findAssignment(tx: Tx, id: string): Promise<Assignment | undefined> {
  return maybe(tx, sql`select ${assignment} from groups.assignment a where a.id = ${id}`);
}

export type AssignmentRow = Assignment & {
  readonly unitName: string;
  readonly roundName: string;
  readonly roundState: string;
  readonly from: Day;
  readonly finishedOn: Day | null;
  readonly cancelledOn: Day | null;
};

/** A group's assignments, the latest round first. */
export function assignmentsOf(tx: Tx, groupId: string): Promise<AssignmentRow[]> {
  return rows(
    tx,
    sql`select ${assignment}, registry.unit_name(i.unit_id) as "unitName", r.name as "roundName", r.state as "roundState",
        r.planned_from as "from", i.finished_on as "finishedOn", i.cancelled_on as "cancelledOn"
      from groups.assignment a join rounds.inspection i on i.id = a.inspection_id join rounds.round r on r.id = a.round_id
      where a.group_id = ${groupId} order by r.planned_from desc, a.proposed_at desc`,
  );
}

/** The group of an inspection, or of the township's inspection that it goes along with. */
export function groupOfInspection(
  tx: Tx,
  inspectionId: string,
): Promise<{ groupId: string; groupName: string; kind: Group['kind']; state: Assignment['state'] } | undefined> {
  return maybe(
    tx,
    sql`select g.id as "groupId", g.name as "groupName", g.kind, a.state
      from rounds.inspection i join groups.assignment a on a.inspection_id in (i.id, i.under_inspection_id) and a.state <> 'cancelled'
      join groups.cooperation_group g on g.id = a.group_id where i.id = ${inspectionId}`,
  );
}

/** Jurisdictions whose groups the actor keeps. */
export async function keptJurisdictions(tx: Tx): Promise<string[]> {
  const { ids } = await one<{ ids: string[] }>(
    tx,
    sql`select case when platform.is_system() then array(select id from registry.jurisdiction) else teams.writable_jurisdictions() end as ids`,
  );
  return ids;
}

export async function readsForcesIn(tx: Tx, jurisdictionId: string): Promise<boolean> {
  const { reads } = await one<{ reads: boolean }>(
    tx,
    sql`select platform.is_system() or ${jurisdictionId}::uuid = any (teams.pool_jurisdictions()) as reads`,
  );
  return reads;
}
