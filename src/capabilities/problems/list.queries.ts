/** The ledger as a list: newest first, by key, with its JSON made by PostgreSQL. */
import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { containing, empty, join, raw, type Sql, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { GroupCount, ListFilter, ProblemLine } from './problem.schema.ts';

/** A place in the list, `2026-03-01.<id>`: the day of finding and the id of the last line seen. */
export type ListPlace = string | null;

/** Rows that a walk from the newest on looks through before the index takes over. */
const walkedAtMost = 20_000;
/** Matches up to which the index of character pairs is quicker than the walk. */
const fewMatches = 5_000;
/** Rows in which the matches of a common word are counted; all of them would take half a second. */
const countedThrough = 5_000;
/** Matches among these from which "more than" says enough. */
const tellingMatches = 100;

export interface ListOrder {
  readonly filter: ListFilter;
  readonly reach: Reach;
  readonly after: ListPlace;
  readonly most: number;
  readonly today: Day;
}

/** What all of the actor's grants are for, where it is one kind: said again beside the policy, it lets an index find the few rows. */
export type Reach = 'inspections' | 'units' | 'rounds' | 'any';

/** One page as JSON text, `{"rows": […], "next": …}`. */
export async function listProblems(tx: Tx, order: ListOrder): Promise<string> {
  const { search } = order.filter;
  if (search === undefined || search === '') return pageOf(tx, pageFrom(order, empty), order);
  if (await isRare(tx, search)) return pageOf(tx, pageFrom(order, byIndex(search)), order);
  const walked = await pageOf(tx, walkedPage(order, search), order);
  // A full page has all it needs; a page that is not full has it too where the walk saw everything.
  if (!walked.endsWith('"next":null}') || (await isWalkedThrough(tx, order))) return walked;
  return pageOf(tx, pageFrom(order, byIndex(search)), order);
}

async function pageOf(tx: Tx, selected: Sql, { most, today }: ListOrder): Promise<string> {
  const { page } = await one<{ page: string }>(
    tx,
    sql`with found as materialized (${selected}),
        shown as (select * from found order by found_on desc, id desc limit ${whole(most)})
      select '{"rows":' || coalesce((select json_agg(line order by "foundOn" desc, id desc) from (select ${lineColumns(today)} from shown p) line), '[]')::text
        || ',"next":' || case when (select count(*) from found) > ${whole(most)}
          then (select to_json(found_on::text || '.' || id) from shown order by found_on, id limit 1)::text else 'null' end || '}' as page`,
    { prepared: true },
  );
  return page;
}

/** One row more than a page, to know whether there is a next one; the long texts stay where they are. */
function pageFrom({ filter, reach, after, most, today }: ListOrder, condition: Sql): Sql {
  return sql`select ${listedColumns} from problems.problem p where ${matching(filter, reach, today)} ${condition} ${beyond(after)}
    order by p.found_on desc, p.id desc limit ${whole(most + 1)}`;
}

/** The newest rows that match all but the text, and of those the ones with the text. */
function walkedPage({ filter, reach, after, most, today }: ListOrder, search: string): Sql {
  return sql`select ${listedColumns} from (
      select ${listedColumns}, p.facts from problems.problem p where ${matching(filter, reach, today)} ${beyond(after)}
      order by p.found_on desc, p.id desc limit ${whole(walkedAtMost)}) p
    where problems.sought(p.number, p.title, p.unit_name, p.facts) like ${pattern(search)}
    order by p.found_on desc, p.id desc limit ${whole(most + 1)}`;
}

async function isRare(tx: Tx, search: string): Promise<boolean> {
  const { expected } = await one<{ expected: number }>(
    tx,
    sql`select problems.expected_matches(problems.bigrams(lower(${search}))) as expected`,
    { prepared: true },
  );
  return expected <= fewMatches;
}

async function isWalkedThrough(tx: Tx, { filter, reach, after, today }: ListOrder): Promise<boolean> {
  const { number } = await one<{ number: number }>(
    tx,
    sql`select count(*) as number from (select from problems.problem p where ${matching(filter, reach, today)} ${beyond(after)} limit ${walkedAtMost + 1}) w`,
  );
  return number <= walkedAtMost;
}

function byIndex(search: string): Sql {
  return sql`and p.id in (select problems.with_text(problems.bigrams(lower(${search})), ${pattern(search)}))`;
}

function beyond(after: ListPlace): Sql {
  if (after === null) return empty;
  return sql`and (p.found_on, p.id) < (${after.slice(0, 10)}::date, ${after.slice(11)}::uuid)`;
}

/** `isMore`: there are more than `total`, which is as far as was counted. */
export interface Counted {
  readonly total: number;
  readonly isMore: boolean;
}

/** How many match, counted no further than `most`, and for a common word no further than the newest problems. */
export async function countProblems(
  tx: Tx,
  { filter, reach, today }: Omit<ListOrder, 'after' | 'most'>,
  most: number,
): Promise<Counted> {
  const { search } = filter;
  const upTo = async (condition: Sql): Promise<Counted> => {
    const { number } = await one<{ number: number }>(
      tx,
      sql`select count(*) as number from (select from problems.problem p where ${matching(filter, reach, today)} ${condition} limit ${whole(most + 1)}) found`,
    );
    return { total: Math.min(number, most), isMore: number > most };
  };
  if (search === undefined || search === '') return upTo(empty);
  if (await isRare(tx, search)) return upTo(byIndex(search));
  const { number, walked } = await one<{ number: number; walked: number }>(
    tx,
    sql`select count(*) filter (where problems.sought(p.number, p.title, p.unit_name, p.facts) like ${pattern(search)}) as number, count(*) as walked
      from (select p.number, p.title, p.unit_name, p.facts from problems.problem p where ${matching(filter, reach, today)}
        order by p.found_on desc, p.id desc limit ${whole(countedThrough)}) p`,
  );
  if (walked < countedThrough) return { total: number, isMore: false };
  return number >= tellingMatches ? { total: number, isMore: true } : upTo(byIndex(search));
}

/** Problems by jurisdiction and state from the sums that are kept; for offices and leading groups, who see all of them. */
export function groupCounts(tx: Tx, roundId: string | undefined): Promise<GroupCount[]> {
  return rows(
    tx,
    sql`select jurisdiction_id as "jurisdictionId", state, sum(number)::integer as count from problems.problem_count
      ${roundId === undefined ? empty : sql`where round_id = ${roundId}`}
      group by 1, 2 having sum(number) > 0 order by 1, 2`,
  );
}

/** The same counted row by row, for those who see a part. */
export function groupCountsSeen(tx: Tx, roundId: string | undefined): Promise<GroupCount[]> {
  return rows(
    tx,
    sql`select p.jurisdiction_id as "jurisdictionId", p.state, count(*)::integer as count from problems.problem p
      ${roundId === undefined ? empty : sql`where p.round_id = ${roundId}`} group by 1, 2 order by 1, 2`,
  );
}

/** Lines for an export, page by page. */
export async function listLines(tx: Tx, order: ListOrder): Promise<{ rows: ExportLine[]; next: ListPlace }> {
  const { search } = order.filter;
  const condition = search === undefined || search === '' ? empty : byIndex(search);
  const found = await rows<ExportLine>(
    tx,
    sql`select ${lineColumns(order.today)}, p.facts, p.basis, p.responsible, p.proof, p.closed_on as "closedOn"
      from problems.problem p where ${matching(order.filter, order.reach, order.today)} ${condition} ${beyond(order.after)}
      order by p.found_on desc, p.id desc limit ${order.most}`,
  );
  const last = found.at(-1);
  const next = found.length < order.most || last === undefined ? null : `${last.foundOn}.${last.id}`;
  return { rows: found, next };
}

export interface ExportLine extends ProblemLine {
  readonly facts: string;
  readonly basis: string;
  readonly responsible: string | null;
  readonly proof: string | null;
}

const listedColumns = sql`p.id, p.version, p.jurisdiction_id, p.round_id, p.inspection_id, p.edition_id, p.unit_id, p.unit_name, p.number, p.title,
  p.category, p.discipline, p.responsibility, p.severity, p.key_kind, p.found_on, p.found_by_name, p.state, p.route, p.ancestor_id,
  p.holder_kind, p.holder_name, p.held_since, p.due_on, p.next_step, p.outcome, p.closed_on`;

/** A unit does not learn who found what is held against it. */
const finder = sql`case when p.unit_id = any ((select problems.own_units())::uuid[]) then '' else p.found_by_name end`;

function lineColumns(today: Day): Sql {
  return sql`p.id, p.version, p.jurisdiction_id as "jurisdictionId", p.round_id as "roundId", p.inspection_id as "inspectionId",
    p.edition_id as "editionId", p.unit_id as "unitId", p.unit_name as "unitName", p.number, p.title, p.category, p.discipline, p.responsibility,
    p.severity, p.key_kind as "keyKind", p.found_on as "foundOn", ${finder} as "foundByName", p.state, p.route, p.ancestor_id as "ancestorId",
    p.holder_kind as "holderKind", p.holder_name as "holderName", p.due_on as "dueOn", p.next_step as "nextStep", p.outcome,
    p.closed_on as "closedOn", ${light(today)} as light`;
}

/** 红黄绿: overdue; from half of the time on; before that. Never stored. */
export function light(today: Day): Sql {
  return sql`case when p.due_on is null then null when p.due_on < ${today}::date then 'red'
    when (${today}::date - p.held_since) * 2 >= p.due_on - p.held_since then 'yellow' else 'green' end`;
}

function pattern(search: string): string {
  return containing(search.toLowerCase());
}

function matching(filter: ListFilter, reach: Reach, today: Day): Sql {
  const conditions = [
    ...reached(reach),
    is(filter.jurisdiction, (id) => sql`p.jurisdiction_id = ${id}`),
    is(filter.round, (id) => sql`p.round_id = ${id}`),
    is(filter.inspection, (id) => sql`p.inspection_id = ${id}`),
    is(filter.unit, (id) => sql`p.unit_id = ${id}`),
    is(filter.holder, (id) => sql`p.holder_id = ${id}`),
    is(filter.holderKind, (kind) => sql`p.holder_kind = ${kind}`),
    among(sql`p.category`, filter.category),
    among(sql`p.discipline`, filter.discipline),
    among(sql`p.responsibility`, filter.responsibility),
    amongKnown(sql`p.severity`, filter.severity),
    amongKnown(sql`p.state`, filter.state),
    amongKnown(sql`p.route`, filter.route),
    amongKnown(sql`p.outcome`, filter.outcome),
    is(filter.key, () => sql`p.key_item`),
    is(filter.refound, (value) => (value === 'yes' ? sql`p.ancestor_id is not null` : sql`p.ancestor_id is null`)),
    is(filter.foundFrom, (day) => sql`p.found_on >= ${day}`),
    is(filter.foundTo, (day) => sql`p.found_on <= ${day}`),
    is(filter.due, (value) => dueCondition(value, today)),
  ].filter((condition) => condition !== undefined);
  return conditions.length === 0 ? sql`true` : join(conditions, ' and ');
}

function dueCondition(value: 'overdue' | 'soon' | 'open', today: Day): Sql {
  switch (value) {
    case 'overdue':
      return sql`p.due_on < ${today}`;
    case 'soon':
      return sql`p.due_on >= ${today} and (${today}::date - p.held_since) * 2 >= p.due_on - p.held_since`;
    case 'open':
      return sql`p.due_on is not null`;
  }
}

function is<Value>(value: Value | undefined, condition: (value: Value) => Sql): Sql | undefined {
  return value === undefined ? undefined : condition(value);
}

/** Codes of an edition. */
function among(column: Sql, values: readonly string[] | undefined): Sql | undefined {
  if (values === undefined) return undefined;
  const [only] = values;
  return values.length === 1 ? sql`${column} = ${only}` : sql`${column} = any (${values}::text[])`;
}

/** Codes of the model, written into the text: what is planned once then knows how common each is, and which index holds it. */
function amongKnown(column: Sql, values: readonly string[] | undefined): Sql | undefined {
  if (values === undefined) return undefined;
  const strayed = values.find((value) => !/^[a-z-]+$/.test(value));
  if (strayed !== undefined) throw new Error(`not a code: ${strayed}`);
  const quoted = raw(values.map((value) => `'${value}'`).join(', '));
  return values.length === 1 ? sql`${column} = ${quoted}` : sql`${column} = any (array[${quoted}]::text[])`;
}

/** A number of rows, written into the text for the same reason. */
function whole(number: number): Sql {
  return raw(String(Math.trunc(number)));
}

function reached(reach: Reach): Sql[] {
  switch (reach) {
    case 'inspections':
      return [sql`p.inspection_id = any ((select problems.team_inspections())::uuid[])`];
    case 'units':
      return [sql`p.unit_id = any ((select problems.own_units())::uuid[])`];
    case 'rounds':
      return [sql`p.round_id = any ((select problems.supervised_rounds())::uuid[])`];
    case 'any':
      return [];
  }
}

/** Whether there is a problem that the actor sees: for what hangs on it. */
export async function isSeen(tx: Tx, id: string): Promise<boolean> {
  return (await maybe(tx, sql`select id from problems.problem where id = ${id}`)) !== undefined;
}

/** Sums the rows of the kept counts up. */
export async function keepCounts(tx: Tx): Promise<void> {
  await rows(tx, sql`select problems.sum_up_counts()`);
}

/** Learns anew how common each pair of characters is, from what ANALYZE last found. */
export async function learnFrequencies(tx: Tx): Promise<void> {
  await rows(tx, sql`select problems.learn_frequencies()`);
}
