/**
 * One query over the open items of all capabilities. The policies decide what the actor may see; the conditions here only
 * choose among it. Each table gives its first rows in order of the due day, so that a page costs a few rows of each index.
 */
import { one, rows, type Tx } from '#platform/db/database.ts';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import { sources } from './sources.queries.ts';
import {
  type Desk,
  type ItemKind,
  idsOf,
  itemKinds,
  type Light,
  lights,
  noDay,
  type Place,
  type View,
  views,
} from './workbench.model.ts';

export interface Item {
  readonly kind: ItemKind;
  readonly id: string;
  readonly roundId: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly unitName: string | null;
  readonly holderName: string;
  readonly nextStep: string;
  readonly heldSince: Day;
  readonly dueOn: Day | null;
  readonly light: Light;
}

export interface Search {
  readonly desks: readonly Desk[];
  readonly view: View;
  readonly light?: Light | undefined;
  readonly after?: Place | undefined;
  readonly today: Day;
}

/** A page of items, those first that are due first, and one more, to know whether there is a next page. */
export function listItems(tx: Tx, search: Search, most: number): Promise<Item[]> {
  return rows<Item>(
    tx,
    sql`with found as materialized (
        select * from (${firstOfEach(search, most)}) each order by due_on, id limit ${most})
      select f.kind, f.id, f.round_id as "roundId", coalesce(f.number, p.number) as number, coalesce(f.title, p.title, '') as title,
        coalesce(f.unit_name, p.unit_name, registry.unit_name(f.unit_id)) as "unitName",
        f.holder_name as "holderName", f.next_step as "nextStep", f.held_since as "heldSince", nullif(f.due_on, ${noDay}::date) as "dueOn", ${lightColumn(search.today)} as light
      from found f left join problems.problem p on p.id = f.problem_id and f.kind in ('task', 'clue', 'look-back')
      order by f.due_on, f.id`,
  );
}

/** How many items of each view have each light, counted no further than `most`. */
export function countItems(
  tx: Tx,
  { desks, today }: Pick<Search, 'desks' | 'today'>,
  most: number,
): Promise<Record<View, Record<Light, number>>> {
  const ofView = (view: View) => {
    const counts = lights.map(
      (light) =>
        sql`${light}::text, (select count(*) from (select from (${firstOfEach({ desks, view, light, today }, most)}) each limit ${most}) counted)`,
    );
    return sql`${view}::text, json_build_object(${join(counts)})`;
  };
  return one<{ counts: Record<View, Record<Light, number>> }>(
    tx,
    sql`select json_build_object(${join(views.map(ofView))}) as counts`,
  ).then(({ counts }) => counts);
}

/** A team works for the inspections that were made within its own, too (延伸巡察): each of its people in the seat held there. */
export async function withExtensions(tx: Tx, desks: readonly Desk[]): Promise<Desk[]> {
  const own = idsOf(desks, 'team');
  if (own.length === 0) return [...desks];
  const under = await rows<{ id: string; hostId: string }>(
    tx,
    sql`select id, under_inspection_id as "hostId" from rounds.inspection where under_inspection_id = any (${own}::uuid[])`,
  );
  const seats = under.flatMap(({ id, hostId }) =>
    desks.filter((desk) => desk.id === hostId).map(({ kind }): Desk => ({ kind, id })),
  );
  return [...desks, ...seats];
}

function firstOfEach({ desks, view, light, after, today }: Search, most: number): Sql {
  const branches = itemKinds.map((kind) => {
    const conditions = [
      view === 'waiting' ? waitsFor(desks) : sql`${handedOn(kind, desks)} and not ${waitsFor(desks)}`,
      ...(light === undefined ? [] : [lightCondition(light, today)]),
      ...(after === undefined ? [] : [sql`(i.due_on, i.id) > (${after.dueOn}::date, ${after.id}::uuid)`]),
    ];
    return sql`(select ${kind}::text as kind, i.id, i.holder_name, i.next_step, i.held_since, i.due_on, i.problem_id, i.round_id, i.unit_id, i.number, i.title, i.unit_name
      from (${sources[kind]}) i where ${join(conditions, ' and ')} order by i.due_on, i.id limit ${most})`;
  });
  return join(branches, ' union all ');
}

/** Whoever drew something up, or did the step before, waits for a colleague in the same seat. */
function waitsFor(desks: readonly Desk[]): Sql {
  const ids = desks.map(({ id }) => id);
  return sql`(i.holder_id = any (${ids}::uuid[]) and (i.holder_kind, i.holder_id) in
    (select * from unnest(${desks.map(({ kind }) => kind)}::text[], ${ids}::uuid[])) and i.author is distinct from platform.actor_id())`;
}

/**
 * What passed through the hands of somebody at these desks and lies with another: the team's from its finding on, the
 * office's and the leading group's once it is handed on, the unit's once it is proved or answered, the discipline
 * commission's once it went further. Whoever supervises rectification has in view all that the units of the round have.
 */
function handedOn(kind: ItemKind, desks: readonly Desk[]): Sql {
  const among = (column: Sql, ...holders: Desk['kind'][]) =>
    sql`${column} = any (${holders.flatMap((holder) => idsOf(desks, holder))}::uuid[])`;
  const place = sql`i.jurisdiction_id`;
  switch (kind) {
    case 'problem':
      return sql`(${among(place, 'office', 'leading-group')} and i.state = 'handed-on'
        or ${among(sql`i.inspection_id`, 'team')})`;
    case 'task':
      return sql`(${among(place, 'office', 'leading-group')} or ${among(sql`i.inspection_id`, 'team')}
        or ${among(sql`i.round_id`, 'supervision-group')} or ${among(sql`i.unit_id`, 'unit')} and i.state in ('proved', 'reviewed'))`;
    case 'letter':
      return sql`(${among(place, 'office')} or ${among(place, 'leading-group')} and i.state in ('issued', 'answered')
        or ${among(sql`i.unit_id`, 'unit')} and i.state = 'answered')`;
    case 'look-back':
      return sql`(${among(place, 'office')} or ${among(sql`i.round_id`, 'supervision-group')})`;
    case 'clue':
      return sql`(${among(place, 'office')} or ${among(sql`i.inspection_id`, 'team')}
        or ${among(place, 'receiving-desk')} and i.state <> 'transferred'
        or ${among(place, 'discipline')} and i.state = 'returned')`;
    case 'case':
      return sql`(${among(place, 'office', 'receiving-desk', 'discipline')})`;
    case 'round':
      return sql`(${among(place, 'office')} or ${among(place, 'leading-group')} and i.state <> 'planned')`;
    case 'edition':
    case 'notice':
    case 'notification':
    case 'recusal':
    case 'objection':
    case 'substitution':
    case 'authorisation':
    case 'inspection':
    case 'draw':
    case 'materials':
    case 'hand-over':
      return among(place, 'office');
    case 'feedback':
      return sql`(${among(place, 'office', 'leading-group')} or ${among(sql`i.inspection_id`, 'team')} or ${among(sql`i.unit_id`, 'unit')})`;
    case 'paper':
    case 'fact-sheet':
    case 'talk':
    case 'document-request':
    case 'report':
      return among(sql`i.inspection_id`, 'team');
  }
}

/** The same rule as `lightOf`. */
function lightCondition(light: Light, today: Day): Sql {
  const halfUsed = sql`(${today}::date - i.held_since) * 2 >= i.due_on - i.held_since`;
  switch (light) {
    case 'red':
      return sql`i.due_on < ${today}::date`;
    case 'yellow':
      return sql`i.due_on >= ${today}::date and ${halfUsed}`;
    case 'green':
      return sql`i.due_on >= ${today}::date and not (${halfUsed})`;
  }
}

function lightColumn(today: Day): Sql {
  return sql`case when f.due_on < ${today}::date then 'red'
    when (${today}::date - f.held_since) * 2 >= f.due_on - f.held_since then 'yellow' else 'green' end`;
}
