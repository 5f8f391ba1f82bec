/** What the ledger can be narrowed to: rounds, inspected units, inspections, and whoever holds something now. */
import { rows, type Tx } from '#platform/db/database.ts';
import { containing, empty, type Sql, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Alike, AlikeQuery, Choice, ChoiceQuery, Holding, HoldingQuery } from './problem.schema.ts';

const choicesShown = 50;
const holdingsShown = 200;
const alikeShown = 3;
/** Two papers on one matter share three quarters of their pairs; papers of one unit on different matters a third. */
const alikeFrom = 0.6;

/**
 * Rounds, units or inspections that the actor may see, whose name contains the search; what is chosen already stands
 * first, whether it matches or not, so that it has its name.
 */
export function listChoices(tx: Tx, query: ChoiceQuery): Promise<Choice[]> {
  const { search, chosen = null } = query;
  const sought = search ? sql`label ilike ${containing(search)} or hint ilike ${containing(search)}` : sql`true`;
  return rows(
    tx,
    sql`select id, label, hint from (${choicesOf(query)}) choice where ${sought} or id = ${chosen}::uuid
      order by id is not distinct from ${chosen}::uuid desc, place desc, label, id limit ${choicesShown}`,
  );
}

function choicesOf({ of, jurisdiction, round }: ChoiceQuery): Sql {
  const inspections = sql`rounds.inspection i join rounds.round r on r.id = i.round_id where i.cancelled_on is null
    ${jurisdiction === undefined ? empty : sql`and i.jurisdiction_id = ${jurisdiction}`} ${round === undefined ? empty : sql`and i.round_id = ${round}`}`;
  switch (of) {
    case 'round':
      return sql`select r.id, r.name as label, r.code as hint, r.year * 100 + r.ordinal as place from rounds.round r
        ${jurisdiction === undefined ? empty : sql`where r.jurisdiction_id = ${jurisdiction}`}`;
    case 'unit':
      return sql`select u.id, registry.unit_name(u.id) as label, u.rounds as hint, 0 as place
        from (select i.unit_id as id, string_agg(distinct r.code, ' ') as rounds from ${inspections} group by i.unit_id) u`;
    case 'inspection':
      return sql`select i.id, registry.unit_name(i.unit_id) as label, r.code || ' ' || teams.team_name(i.team_id) as hint,
        r.year * 100 + r.ordinal as place from ${inspections}`;
  }
}

/** Who holds how many open problems, those with the most first. */
export function listHoldings(
  tx: Tx,
  { jurisdiction, round, inspection, unit, search }: HoldingQuery,
  today: Day,
): Promise<Holding[]> {
  return rows(
    tx,
    sql`select p.holder_kind as kind, p.holder_id as id, max(p.holder_name) as name, count(*)::integer as open,
        (count(*) filter (where p.due_on < ${today}))::integer as overdue, min(p.due_on) as "nextDueOn"
      from problems.problem p where p.holder_id is not null
        ${jurisdiction === undefined ? empty : sql`and p.jurisdiction_id = ${jurisdiction}`}
        ${round === undefined ? empty : sql`and p.round_id = ${round}`}
        ${inspection === undefined ? empty : sql`and p.inspection_id = ${inspection}`}
        ${unit === undefined ? empty : sql`and p.unit_id = ${unit}`}
        ${search ? sql`and p.holder_name ilike ${containing(search)}` : empty}
      group by 1, 2 order by open desc, name, id limit ${holdingsShown}`,
  );
}

/** Papers of the same inspection that say nearly the same, the likest first. */
export function listAlike(tx: Tx, { inspection, written, besides }: AlikeQuery): Promise<Alike[]> {
  return rows(
    tx,
    sql`select p.id, p.number, p.title, round(a.likeness * 100)::integer as likeness
      from problems.alike(${inspection}, ${written}) a join problems.problem p on p.id = a.problem_id
      where a.likeness >= ${alikeFrom} and p.id is distinct from ${besides ?? null}::uuid
      order by a.likeness desc, p.id limit ${alikeShown}`,
  );
}
