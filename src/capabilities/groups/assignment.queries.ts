import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { ToTakeOn, Turn } from './rotation.model.ts';

export function findToTakeOn(tx: Tx, inspectionId: string, groupId: string): Promise<ToTakeOn | undefined> {
  return maybe(
    tx,
    sql`select i.id as "inspectionId", i.round_id as "roundId", r.name as "roundName", r.state as "roundState",
        i.jurisdiction_id as "jurisdictionId", i.cancelled_on is null and i.finished_on is null as "isOpen",
        i.under_inspection_id is not null as "isAlong",
        (select g.name from groups.assignment a join groups.cooperation_group g on g.id = a.group_id
          where a.inspection_id = i.id and a.state <> 'cancelled') as "takenBy",
        exists (select from groups.assignment a where a.group_id = ${groupId} and a.round_id = i.round_id and a.state <> 'cancelled') as "isGroupInRound"
      from rounds.inspection i join rounds.round r on r.id = i.round_id where i.id = ${inspectionId}`,
  );
}

export interface Choice {
  readonly inspectionId: string;
  readonly unitName: string;
  readonly roundName: string;
  readonly teamName: string;
}

/** What the group could take on: rounds that have not begun and in which it has nothing yet. */
export function inspectionsToTakeOn(tx: Tx, groupId: string, jurisdictionId: string): Promise<Choice[]> {
  return rows(
    tx,
    sql`select i.id as "inspectionId", registry.unit_name(i.unit_id) as "unitName", r.name as "roundName", teams.team_name(i.team_id) as "teamName"
      from rounds.inspection i join rounds.round r on r.id = i.round_id and r.state in ('planned', 'approved', 'announced')
      where i.jurisdiction_id = ${jurisdictionId} and i.under_inspection_id is null and i.cancelled_on is null and i.finished_on is null
        and not exists (select from groups.assignment a where a.state <> 'cancelled'
          and (a.inspection_id = i.id or a.group_id = ${groupId} and a.round_id = i.round_id))
      order by r.planned_from, "unitName"`,
  );
}

export interface Staffed {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly teamId: string;
  readonly leaderName: string | null;
  readonly leaderPersonId: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly lineage: string[];
}

/** The inspection and the villages that go along, itself first. */
export function withThoseAlong(tx: Tx, inspectionId: string): Promise<Staffed[]> {
  return rows(
    tx,
    sql`select i.id, i.version, i.kind, i.team_id as "teamId", i.leader_name as "leaderName", i.leader_person_id as "leaderPersonId",
        i.unit_id as "unitId", registry.unit_name(i.unit_id) as "unitName", to_jsonb(groups.lineage(i.unit_id)) as lineage
      from rounds.inspection i where (i.id = ${inspectionId} or i.under_inspection_id = ${inspectionId}) and i.cancelled_on is null
      order by i.id <> ${inspectionId}, "unitName"`,
  );
}

/** What the group carried out, or has accepted, in rounds other than this one. */
export function turnsOf(tx: Tx, groupId: string, roundId: string): Promise<Turn[]> {
  return rows(
    tx,
    sql`select r.planned_from as "from", a.head_id as "headId", f.body_id as "headBodyId", to_jsonb(a.member_ids) as "memberIds"
      from groups.assignment a join rounds.round r on r.id = a.round_id join groups.force f on f.id = a.head_id
      join rounds.inspection i on i.id = a.inspection_id
      where a.group_id = ${groupId} and a.round_id <> ${roundId} and a.state = 'accepted' and i.cancelled_on is null`,
  );
}

/** Who serves in another team of the round already. */
export function seatedInRound(
  tx: Tx,
  roundId: string,
  teamId: string,
): Promise<{ personId: string; teamName: string }[]> {
  return rows(
    tx,
    sql`select s.person_id as "personId", teams.team_name(s.team_id) as "teamName" from assembly.seat s
      where s.round_id = ${roundId} and s.ended_on is null and s.team_id <> ${teamId}`,
  );
}

export interface Visit {
  readonly groupId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly inspectionId: string;
  readonly roundName: string;
  readonly from: Day;
  readonly state: 'proposed' | 'accepted';
  readonly headTownshipId: string | null;
  /** Townships whose people go along. */
  readonly townshipIds: string[];
  /** Townships whose own the unit is. */
  readonly barredIds: string[];
}

/** What the area groups of a jurisdiction inspect and inspected, the latest first. */
export function visitsIn(tx: Tx, jurisdictionId: string): Promise<Visit[]> {
  return rows(
    tx,
    sql`select a.group_id as "groupId", i.unit_id as "unitId", registry.unit_name(i.unit_id) as "unitName", i.id as "inspectionId",
        r.name as "roundName", r.planned_from as "from", a.state,
        (select b.unit_id from groups.force f join groups.body b on b.id = f.body_id where f.id = a.head_id) as "headTownshipId",
        to_jsonb(groups.lineage(i.unit_id)) as "barredIds",
        (select coalesce(jsonb_agg(distinct b.unit_id), '[]') from groups.force f join groups.body b on b.id = f.body_id
          where f.id = any (a.member_ids)) as "townshipIds"
      from groups.assignment a join groups.cooperation_group g on g.id = a.group_id and g.kind = 'area'
      join rounds.inspection i on i.id = a.inspection_id and i.cancelled_on is null join rounds.round r on r.id = a.round_id
      where a.jurisdiction_id = ${jurisdictionId} and a.state <> 'cancelled' order by r.planned_from desc, "unitName"`,
  );
}
