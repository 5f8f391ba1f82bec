/** All that an item's page shows. */
import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import { light } from './list.queries.ts';
import type { Problem } from './problem.model.ts';
import { problemColumns } from './problem.queries.ts';
import type { Place, ProblemPage, SavedView, TimelineEntry } from './problem.schema.ts';

export interface PageRow
  extends Problem,
    Pick<
      ProblemPage,
      'isWithoutPaper' | 'light' | 'roundName' | 'teamName' | 'authorisedUnder' | 'jurisdictionName' | 'line'
    > {
  /** The actor's roles where the problem lives. */
  readonly roles: readonly string[];
}

/** A problem with what stands around it, as one JSON value: parsed once instead of column by column. */
export async function loadPage(tx: Tx, id: string, today: Day): Promise<PageRow | undefined> {
  const found = await maybe<{ page: PageRow }>(
    tx,
    sql`select (select row_to_json(whole) from (select ${problemColumns}, ${light(today)} as light) whole)::jsonb || jsonb_build_object(
        'isWithoutPaper', problems.is_without_paper(p.id), 'roundName', rounds.round_name(p.round_id), 'teamName', (select teams.team_name(i.team_id) from rounds.inspection i where i.id = p.inspection_id),
        'authorisedUnder', rounds.authorised_under(p.inspection_id, p.found_on), 'jurisdictionName', j.name, 'roles', problems.actor_roles(p.jurisdiction_id, p.round_id, p.inspection_id, p.unit_id),
        'line', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'number', a.number, 'foundOn', a.found_on, 'state', a.state) order by a.found_on, a.id)
          from problems.problem a where a.id <> p.id and (a.id = p.ancestor_id or a.ancestor_id = coalesce(p.ancestor_id, p.id))), '[]')) as page
      from problems.problem p join registry.jurisdiction j on j.id = p.jurisdiction_id where p.id = ${id}`,
    { prepared: true },
  );
  return found?.page;
}

/**
 * What was written of a problem, of its tasks and of the look-backs at it, the oldest first; the policies of the journal say
 * who reads which entries. What a task's step did to the problem is told by the step, not twice.
 */
export function loadTimeline(tx: Tx, id: string): Promise<TimelineEntry[]> {
  return rows(
    tx,
    sql`select e.at, e.actor_name as "actorName", e.role, e.event, e.version, c.change, c.detail,
        case when e.role like 'team-%' then (select rounds.authorised_under(p.inspection_id, (e.at at time zone 'Asia/Shanghai')::date)
          from problems.problem p where p.id = ${id}) end as under
      from journal.entry e left join journal.content c on c.entry_id = e.id
      where e.subject_id = any (array(select ${id}::uuid union all select b.id from rectification.look_back b where b.problem_id = ${id}
          union all select t.id from rectification.task t where t.problem_id = ${id}))
        and e.subject_kind in ('problem', 'look-back', 'rectification-task') and e.event not in ('task-assigned', 'rectification-signed-off')
        and not (e.event = 'problem-moved' and coalesce(c.detail ? 'taskId', false))
      order by e.at, e.sequence`,
  );
}

/** Inspections at which the actor may register problems now. */
export function listPlaces(tx: Tx): Promise<Place[]> {
  return rows(
    tx,
    sql`select i.id as "inspectionId", rounds.round_name(i.round_id) as "roundName", registry.unit_name(i.unit_id) as "unitName",
        teams.team_name(i.team_id) as "teamName", i.edition_id as "editionId", i.moved_in_on as "movedInOn"
      from rounds.inspection i
      where i.id = any ((select problems.team_inspections())::uuid[]) and i.moved_in_on is not null and i.finished_on is null and i.cancelled_on is null
      order by i.moved_in_on desc, i.id limit 200`,
  );
}

/** Editions that problems may be sorted by. */
export async function editionsInUse(tx: Tx): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select id from rulebook.edition where status in ('approved', 'withdrawn') order by id`,
  );
  return found.map(({ id }) => id);
}

export function listViews(tx: Tx): Promise<SavedView[]> {
  return rows(
    tx,
    sql`select id, version, name, filters, columns from problems.saved_view
      where owner_id = platform.actor_id() and ended_at is null order by name, id`,
  );
}
