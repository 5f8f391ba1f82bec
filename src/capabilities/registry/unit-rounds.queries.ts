/** What the rounds brought a unit, inspection by inspection: counted from the records that the actor may see. */
import { rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { UnitRounds } from './registry.schema.ts';

export interface UnitSight {
  /** Whether the actor's roles see clues and accountability at all; where not, there is no figure instead of a false nought. */
  readonly clues: boolean;
  readonly accountability: boolean;
}

/** The newest first. Problems count as in the ledger without those dropped or found again. */
export function listUnitRounds(tx: Tx, unitId: string, sight: UnitSight): Promise<UnitRounds> {
  return rows(
    tx,
    sql`select i.id as "inspectionId", r.id as "roundId", r.name as "roundName", r.code as "roundCode", r.state as "roundState",
        i.jurisdiction_id as "jurisdictionId", teams.team_name(i.team_id) as "teamName", i.moved_in_on as "movedInOn",
        i.finished_on as "finishedOn", i.cancelled_on as "cancelledOn", p.found, p.rectified, p.open, p.overdue,
        (select count(*)::integer from rectification.letter l where l.unit_id = i.unit_id and l.round_id = r.id) as letters,
        case when ${sight.clues} then (select count(*)::integer from clues.clue c where c.unit_id = i.unit_id and c.round_id = r.id) end as clues,
        case when ${sight.accountability} then (select count(*)::integer from rectification.accountability a join problems.problem q on q.id = a.problem_id
          where a.unit_id = i.unit_id and a.revoked_on is null and q.round_id = r.id) end as accountability
      from rounds.inspection i join rounds.round r on r.id = i.round_id
      cross join lateral (
        select count(*)::integer as found, (count(*) filter (where q.outcome = 'rectified'))::integer as rectified,
          (count(*) filter (where q.due_on is not null))::integer as open,
          (count(*) filter (where q.due_on < accounts.today()))::integer as overdue
        from problems.problem q where q.inspection_id = i.id and q.state <> 'dropped' and q.ancestor_id is null) p
      where i.unit_id = ${unitId} order by r.year desc, r.ordinal desc, i.id`,
  );
}
