/**
 * One query over the open items of all capabilities. The policies decide what the actor may see; the conditions here only
 * choose among it. Each table gives its first rows in order of the due day, so that a page costs a few rows of each index.
 */
import { rows, type Tx } from '#platform/db/database.ts';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import { sources } from './sources.queries.ts';
import {
  type Desk,
  holdersOfKind,
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
      select i.kind, i.id, i.round_id as "roundId", coalesce(i.number, p.number) as number, coalesce(i.title, p.title, '') as title,
        coalesce(i.unit_name, p.unit_name, registry.unit_name(i.unit_id)) as "unitName",
        i.holder_name as "holderName", i.next_step as "nextStep", i.held_since as "heldSince", nullif(i.due_on, ${noDay}::date) as "dueOn", ${lightColumn(search.today)} as light
      from found i left join problems.problem p on p.id = i.problem_id and i.kind in ('task', 'clue', 'look-back')
      order by i.due_on, i.id`,
  );
}

/** Kinds that a desk can have by the ten thousand: each light is read off the index as far as it is counted, and no further. */
const many: readonly ItemKind[] = ['problem', 'task', 'clue'];

/** How many items of each view have each light, counted no further than `most`. */
export async function countItems(
  tx: Tx,
  { desks, today }: Pick<Search, 'desks' | 'today'>,
  most: number,
): Promise<Record<View, Record<Light, number>>> {
  const branches = views.flatMap((view) =>
    itemKinds.flatMap((kind) => countsOfKind(kind, { desks, view, today }, most)),
  );
  const found =
    branches.length === 0
      ? []
      : await rows<{ view: View; light: Light; many: number }>(
          tx,
          sql`select view, light, least(sum(many), ${most})::integer as many from (${join(branches, ' union all ')}) each group by view, light`,
        );
  const manyOf = (view: View, light: Light) =>
    found.find((each) => each.view === view && each.light === light)?.many ?? 0;
  const ofView = (view: View) => Object.fromEntries(lights.map((light) => [light, manyOf(view, light)]));
  return Object.fromEntries(views.map((view) => [view, ofView(view)])) as Record<View, Record<Light, number>>;
}

function countsOfKind(kind: ItemKind, { desks, view, today }: Search, most: number): Sql[] {
  const lies = liesThere(kind, desks, view);
  if (lies === undefined) return [];
  if (!many.includes(kind))
    return [
      sql`(select ${view}::text as view, ${lightColumn(today)} as light, count(*) as many from (${sources[kind]}) i where ${lies} group by 2)`,
    ];
  return lights.map(
    (light) => sql`(select ${view}::text as view, ${light}::text as light, count(*) as many
      from (select from (${sources[kind]}) i where ${lies} and ${lightCondition(light, today)} limit ${most}) first)`,
  );
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
  const branches = itemKinds.flatMap((kind) => {
    const lies = liesThere(kind, desks, view);
    if (lies === undefined) return [];
    const conditions = [
      lies,
      ...(light === undefined ? [] : [lightCondition(light, today)]),
      ...(after === undefined ? [] : [sql`(i.due_on, i.id) > (${after.dueOn}::date, ${after.id}::uuid)`]),
    ];
    return sql`(select ${kind}::text as kind, i.id, i.holder_name, i.next_step, i.held_since, i.due_on, i.problem_id, i.round_id, i.unit_id, i.number, i.title, i.unit_name
      from (${sources[kind]}) i where ${join(conditions, ' and ')} order by i.due_on, i.id limit ${most})`;
  });
  return branches.length === 0 ? nothing : join(branches, ' union all ');
}

/** No rows, in the columns of the others. */
const nothing = sql`select null::text as kind, null::uuid as id, null::text as holder_name, null::text as next_step, null::date as held_since,
  null::date as due_on, null::uuid as problem_id, null::uuid as round_id, null::uuid as unit_id, null::text as number, null::text as title,
  null::text as unit_name where false`;

/** Undefined where nothing of the kind can lie there. */
function liesThere(kind: ItemKind, desks: readonly Desk[], view: View): Sql | undefined {
  return view === 'waiting' ? mayWaitFor(kind, desks) : handedOn(kind, desks);
}

function mayWaitFor(kind: ItemKind, desks: readonly Desk[]): Sql | undefined {
  return desks.some((desk) => holdersOfKind[kind].includes(desk.kind)) ? waitsFor(desks) : undefined;
}

/** Whoever drew something up, or did the step before, waits for a colleague in the same seat. */
function waitsFor(desks: readonly Desk[]): Sql {
  const ids = desks.map(({ id }) => id);
  return sql`(i.holder_id = any (${ids}::uuid[]) and (i.holder_kind, i.holder_id) in
    (select * from unnest(${desks.map(({ kind }) => kind)}::text[], ${ids}::uuid[])) and i.author is distinct from platform.actor_id())`;
}

/**
 * What passed through the hands of somebody at these desks and lies with another; undefined where nothing of the kind can.
 */
function handedOn(kind: ItemKind, desks: readonly Desk[]): Sql | undefined {
  const passed = handsOf[kind].flatMap(({ from, place, once = sql`true` }) => {
    const ids = from.flatMap((holder) => idsOf(desks, holder));
    return ids.length === 0 ? [] : [sql`${place} = any (${ids}::uuid[]) and ${once}`];
  });
  return passed.length === 0 ? undefined : sql`(${join(passed, ' or ')}) and not ${waitsFor(desks)}`;
}

interface Hands {
  readonly from: readonly Desk['kind'][];
  /** Column of what the desk is the desk of. */
  readonly place: Sql;
  /** From when on it counts as handed on; at once unless said. */
  readonly once?: Sql;
}

const jurisdiction = sql`i.jurisdiction_id`;
const offices: Hands = { from: ['office'], place: jurisdiction };
const officesAndGroups: Hands = { from: ['office', 'leading-group'], place: jurisdiction };
const teams: Hands = { from: ['team'], place: sql`i.inspection_id` };
const supervisors: Hands = { from: ['supervision-group'], place: sql`i.round_id` };
const from = (holder: Desk['kind'], place: Sql, once: Sql): Hands => ({ from: [holder], place, once });
const units = (once = sql`true`): Hands => ({ from: ['unit'], place: sql`i.unit_id`, once });

/**
 * A thing is the team's from its finding on, the office's and the leading group's once it is handed on, the unit's once it
 * is proved or answered, the discipline commission's once it went further. Whoever supervises rectification has in view
 * all that the units of the round have.
 */
const handsOf: Readonly<Record<ItemKind, readonly Hands[]>> = {
  problem: [{ ...officesAndGroups, once: sql`i.state = 'handed-on'` }, teams],
  task: [officesAndGroups, teams, supervisors, units(sql`i.state in ('proved', 'reviewed')`)],
  letter: [
    offices,
    from('leading-group', jurisdiction, sql`i.state in ('issued', 'answered')`),
    units(sql`i.state = 'answered'`),
  ],
  'look-back': [offices, supervisors],
  clue: [
    offices,
    teams,
    from('receiving-desk', jurisdiction, sql`i.state <> 'transferred'`),
    from('discipline', jurisdiction, sql`i.state = 'returned'`),
  ],
  case: [{ from: ['office', 'receiving-desk', 'discipline'], place: jurisdiction }],
  round: [offices, from('leading-group', jurisdiction, sql`i.state <> 'planned'`)],
  edition: [offices],
  notice: [offices],
  notification: [offices],
  recusal: [offices],
  objection: [offices],
  substitution: [offices],
  authorisation: [offices],
  inspection: [offices],
  draw: [offices],
  materials: [offices],
  'hand-over': [offices],
  feedback: [officesAndGroups, teams, units()],
  paper: [teams],
  'fact-sheet': [teams],
  talk: [teams],
  'document-request': [teams],
  report: [teams],
};

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
  return sql`case when i.due_on < ${today}::date then 'red'
    when (${today}::date - i.held_since) * 2 >= i.due_on - i.held_since then 'yellow' else 'green' end`;
}
