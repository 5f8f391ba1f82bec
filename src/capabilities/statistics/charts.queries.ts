/** The figures' records in groups, as charts show them: the same rows under the same conditions as the figures. */
import { rows, type Tx } from '#platform/db/database.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import { outcomeTold, sourceOf, within } from './sources.queries.ts';
import type { FigureScope } from './statistics.model.ts';

function selected(key: string, scope: FigureScope): { readonly from: Sql; readonly where: Sql } {
  const { source, where } = sourceOf(key);
  return { from: source.from, where: sql`${within(source, scope)} and ${where}` };
}

export interface CategoryCount {
  readonly category: string;
  readonly value: number;
}

export function countCategories(tx: Tx, scope: FigureScope): Promise<CategoryCount[]> {
  const { from, where } = selected('problems', scope);
  return rows(
    tx,
    sql`select p.category, count(*)::int as value from ${from} where ${where} group by p.category order by value desc, p.category`,
  );
}

/** Editions whose words name the categories of problems in the scope, the newest last. */
export function editionsOf(tx: Tx, scope: FigureScope): Promise<{ readonly id: string }[]> {
  const { from, where } = selected('problems', scope);
  return rows(
    tx,
    sql`select e.id from rulebook.edition e where e.id in (select p.edition_id from ${from} where ${where})
      order by e.effective_from nulls first, e.number, e.id`,
  );
}

export interface FlowCount {
  readonly route: string | null;
  readonly outcome: string | null;
  readonly value: number;
}

export function countFlow(tx: Tx, scope: FigureScope): Promise<FlowCount[]> {
  const { from, where } = selected('problems', scope);
  return rows(
    tx,
    sql`select p.route, ${outcomeTold} as outcome, count(*)::int as value from ${from} where ${where} group by 1, 2
      order by 1 nulls last, 2 nulls last`,
  );
}

export interface UnitCount {
  readonly unitId: string;
  readonly unitName: string;
  readonly done: number;
  readonly basicallyDone: number;
  readonly notDone: number;
}

/** Each unit that was given tasks, under the name in the latest. */
export function countUnits(tx: Tx, scope: FigureScope): Promise<UnitCount[]> {
  const { from, where } = selected('rectification.tasks', scope);
  const many = (key: string) => sql`count(*) filter (where ${sourceOf(key).where})::int`;
  return rows(
    tx,
    sql`select t.unit_id as "unitId", (array_agg(t.unit_name order by t.assigned_on desc, t.id desc))[1] as "unitName",
        ${many('rectification.done')} as done, ${many('rectification.basicallyDone')} as "basicallyDone", ${many('rectification.notDone')} as "notDone"
      from ${from} where ${where} group by t.unit_id`,
  );
}

export interface PeriodCount {
  readonly year: number;
  readonly value: number;
}

/** A figure's records by the calendar year of their day. */
export function countYears(tx: Tx, key: string, scope: FigureScope): Promise<PeriodCount[]> {
  const { source } = sourceOf(key);
  const { from, where } = selected(key, scope);
  const counted = source.isRepeated ? sql`distinct ${source.id}` : sql`*`;
  return rows(
    tx,
    sql`select extract(year from ${source.day})::int as year, count(${counted})::int as value
      from ${from} where ${where} group by 1 order by 1`,
  );
}

/** A figure's records by their round. */
export function countRounds(
  tx: Tx,
  key: string,
  scope: FigureScope,
): Promise<{ readonly round: string; readonly value: number }[]> {
  const { source } = sourceOf(key);
  const { from, where } = selected(key, scope);
  const counted = source.isRepeated ? sql`distinct ${source.id}` : sql`*`;
  const round = source.round ?? sql`null::uuid`;
  return rows(
    tx,
    sql`select ${round} as round, count(${counted})::int as value from ${from}
      where ${where} and ${round} is not null group by 1`,
  );
}

export interface RoundLine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly place: string;
}

/** Rounds in the scope that have begun, in the order in which they were held. */
export function listRounds(tx: Tx, { jurisdiction, round }: FigureScope): Promise<RoundLine[]> {
  const inPlace =
    jurisdiction === undefined
      ? sql`true`
      : sql`r.jurisdiction_id = any ((select registry.jurisdictions_under(${jurisdiction}::uuid))::uuid[])`;
  return rows(
    tx,
    sql`select r.id, r.code, r.name, j.name as place from rounds.round r join registry.jurisdiction j on j.id = r.jurisdiction_id
      where r.begun_on is not null and ${inPlace} and ${round === undefined ? sql`true` : sql`r.id = ${round}::uuid`}
      order by r.begun_on, r.year, r.ordinal, j.code`,
  );
}
