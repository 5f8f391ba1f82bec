/**
 * One query over the open items of the four tables. The policies decide what the actor may see; the conditions here only
 * choose among it. Each table gives its first rows in order of the due day, so that a page costs a few rows of each index.
 */
import { one, rows, type Tx } from '#platform/db/database.ts';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import {
  type Desk,
  type ItemKind,
  idsOf,
  itemKinds,
  type Light,
  lights,
  type Place,
  type View,
  views,
} from './workbench.model.ts';

export interface Item {
  readonly kind: ItemKind;
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly unitName: string | null;
  readonly holderName: string;
  readonly nextStep: string;
  readonly heldSince: Day;
  readonly dueOn: Day;
  readonly light: Light;
}

export interface Search {
  readonly desks: readonly Desk[];
  readonly view: View;
  readonly light?: Light | undefined;
  readonly after?: Place | undefined;
  readonly today: Day;
}

/** What each table calls the columns of an item; every table stands under the name `i`. */
const tables: Readonly<Record<ItemKind, { from: Sql; columns: Sql }>> = {
  problem: {
    from: sql`problems.problem i`,
    columns: sql`i.id as problem_id, i.unit_id, i.number, i.title, i.unit_name`,
  },
  task: {
    from: sql`rectification.task i`,
    columns: sql`i.problem_id, i.unit_id, null::text as number, null::text as title, i.unit_name`,
  },
  letter: {
    from: sql`rectification.letter i`,
    columns: sql`null::uuid as problem_id, i.unit_id, i.number, i.title, i.unit_name`,
  },
  clue: {
    from: sql`clues.clue i`,
    columns: sql`i.problem_id, i.unit_id, i.number, i.matter as title, null::text as unit_name`,
  },
};

/** A problem with an open task or clue that the actor sees lies on the desk as that one: it is one piece of work. */
const notSeenElsewhere = sql`(i.route is null
  or not exists (select from rectification.task t where t.problem_id = i.id and t.closed_on is null)
    and not exists (select from clues.clue c where c.problem_id = i.id and c.state <> 'closed'))`;

/** A page of items, those first that are due first, and one more, to know whether there is a next page. */
export function listItems(tx: Tx, search: Search, most: number): Promise<Item[]> {
  return rows<Item>(
    tx,
    sql`with found as materialized (
        select * from (${firstOfEach(search, most)}) each order by due_on, id limit ${most})
      select f.kind, f.id, coalesce(f.number, p.number) as number, coalesce(f.title, p.title, '') as title,
        coalesce(f.unit_name, p.unit_name, registry.unit_name(f.unit_id)) as "unitName",
        f.holder_name as "holderName", f.next_step as "nextStep", f.held_since as "heldSince", f.due_on as "dueOn", ${lightColumn(search.today)} as light
      from found f left join problems.problem p on p.id = f.problem_id and f.kind in ('task', 'clue')
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

/** A team works for the inspections that were made within its own, too (延伸巡察). */
export async function withExtensions(tx: Tx, desks: readonly Desk[]): Promise<Desk[]> {
  const own = idsOf(desks, 'team');
  if (own.length === 0) return [...desks];
  const under = await rows<{ id: string }>(
    tx,
    sql`select id from rounds.inspection where under_inspection_id = any (${own}::uuid[])`,
  );
  return [...desks, ...under.map(({ id }) => ({ kind: 'team', id }) as const)];
}

function firstOfEach({ desks, view, light, after, today }: Search, most: number): Sql {
  const branches = itemKinds.map((kind) => {
    const { from, columns } = tables[kind];
    const conditions = [
      sql`i.due_on is not null`,
      view === 'waiting' ? waitsFor(desks) : sql`${handedOn(kind, desks)} and not ${waitsFor(desks)}`,
      ...(kind === 'problem' ? [notSeenElsewhere] : []),
      ...(light === undefined ? [] : [lightCondition(light, today)]),
      ...(after === undefined ? [] : [sql`(i.due_on, i.id) > (${after.dueOn}::date, ${after.id}::uuid)`]),
    ];
    return sql`(select ${kind}::text as kind, i.id, i.holder_name, i.next_step, i.held_since, i.due_on, ${columns}
      from ${from} where ${join(conditions, ' and ')} order by i.due_on, i.id limit ${most})`;
  });
  return join(branches, ' union all ');
}

function waitsFor(desks: readonly Desk[]): Sql {
  const ids = desks.map(({ id }) => id);
  return sql`(i.holder_id = any (${ids}::uuid[]) and (i.holder_kind, i.holder_id) in
    (select * from unnest(${desks.map(({ kind }) => kind)}::text[], ${ids}::uuid[])))`;
}

/**
 * What passed through the hands of somebody at these desks and lies with another: the team's once it is confirmed, the
 * office's and the leading group's once it is handed on, the unit's once it is proved or answered, the discipline
 * commission's once it went further. Whoever supervises rectification has in view all that the units of the round have.
 */
function handedOn(kind: ItemKind, desks: readonly Desk[]): Sql {
  const among = (column: Sql, ...holders: Desk['kind'][]) =>
    sql`${column} = any (${holders.flatMap((holder) => idsOf(desks, holder))}::uuid[])`;
  switch (kind) {
    case 'problem':
      return sql`(${among(sql`i.jurisdiction_id`, 'office', 'leading-group')} and i.state = 'handed-on'
        or ${among(sql`i.inspection_id`, 'team')} and i.state <> 'registered')`;
    case 'task':
      return sql`(${among(sql`i.jurisdiction_id`, 'office', 'leading-group')} or ${among(sql`i.inspection_id`, 'team')}
        or ${among(sql`i.round_id`, 'supervision-group')} or ${among(sql`i.unit_id`, 'unit')} and i.state in ('proved', 'reviewed'))`;
    case 'letter':
      return sql`(${among(sql`i.jurisdiction_id`, 'office', 'leading-group')} and i.state in ('issued', 'answered')
        or ${among(sql`i.unit_id`, 'unit')} and i.state = 'answered')`;
    case 'clue':
      return sql`(${among(sql`i.jurisdiction_id`, 'office')} or ${among(sql`i.inspection_id`, 'team')}
        or ${among(sql`i.jurisdiction_id`, 'receiving-desk')} and i.state <> 'transferred'
        or ${among(sql`i.jurisdiction_id`, 'discipline')} and i.state = 'returned')`;
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
