import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { containing, empty, type Sql, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Clue } from './clue.model.ts';
import type { ClueLine, CluePage, Receipt } from './clues.schema.ts';
import { clueColumns } from './columns.queries.ts';
import { after, inJurisdiction, type ListScope, lightOf, pageSize } from './list.queries.ts';

export interface ClueFilter extends ListScope {
  readonly state?: string | undefined;
  readonly manner?: string | undefined;
  readonly finding?: string | undefined;
  readonly roundId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly problemId?: string | undefined;
  readonly overdue: boolean;
  readonly search?: string | undefined;
  readonly after?: string | undefined;
}

const lineColumns: Sql = sql`c.id, c.number, j.name as "jurisdictionName", registry.unit_name(c.unit_id) as "unitName", c.matter, c.state, c.manner, c.finding,
  c.transferred_on as "transferredOn", c.holder_name as "holderName", c.held_since as "heldSince", c.due_on as "dueOn", c.next_step as "nextStep",
  (select string_agg(p.name, '、' order by cp.is_principal desc, cp.id) from clues.clue_person cp join clues.person p on p.id = cp.person_id
    where cp.clue_id = c.id) as persons`;

/** The clues that the actor may see, the newest transfers first; one more than a page where there are more. */
export async function listClues(tx: Tx, filter: ClueFilter, today: Day): Promise<ClueLine[]> {
  const found = await rows<ClueLine & { heldSince: Day | null; dueOn: Day | null }>(
    tx,
    sql`select ${lineColumns} from clues.clue c join registry.jurisdiction j on j.id = c.jurisdiction_id
      where true ${matching(filter, today)} ${after(sql`c.transferred_on`, sql`c.id`, filter.after)}
      order by c.transferred_on desc, c.id desc limit ${pageSize + 1}`,
  );
  return found.map((line) => ({ ...line, light: lightOf(line.heldSince, line.dueOn, today) }));
}

function matching(filter: ClueFilter, today: Day): Sql {
  const { state, manner, finding, roundId, unitId, problemId, overdue, search } = filter;
  return sql`${inJurisdictionOrPassed(filter)}
    ${state === undefined ? empty : state === 'open' ? sql`and c.state <> 'closed'` : sql`and c.state = ${state}`}
    ${manner === undefined ? empty : sql`and c.manner = ${manner}`}
    ${finding === undefined ? empty : sql`and c.finding = ${finding}`}
    ${roundId === undefined ? empty : sql`and c.round_id = ${roundId}`}
    ${unitId === undefined ? empty : sql`and c.unit_id = ${unitId}`}
    ${problemId === undefined ? empty : sql`and c.problem_id = ${problemId}`}
    ${overdue ? sql`and c.due_on < ${today}` : empty}
    ${
      search
        ? sql`and (c.matter ilike ${containing(search)} or c.number ilike ${containing(search)} or registry.unit_name(c.unit_id) ilike ${containing(search)} or exists (
      select from clues.clue_person cp join clues.person p on p.id = cp.person_id where cp.clue_id = c.id and p.name ilike ${containing(search)}))`
        : empty
    }`;
}

/** Those of the jurisdiction, and those that wait for its desk to sign for them. */
function inJurisdictionOrPassed(filter: ClueFilter): Sql {
  const { jurisdictionId } = filter;
  if (jurisdictionId === undefined) return empty;
  return sql`and (true ${inJurisdiction(sql`c`, filter)} or c.state = 'passing' and c.passed_to = ${jurisdictionId})`;
}

export interface ClueWhole extends Clue {
  readonly jurisdictionName: string;
  readonly unitName: string | null;
  readonly roundName: string | null;
  readonly problemNumber: string | null;
  readonly persons: string | null;
  readonly people: { id: string; name: string; workplace: string; post: string; isPrincipal: boolean }[];
  readonly cases: Link[];
  readonly first: Link | null;
  readonly duplicates: Link[];
  readonly talks: number;
  readonly passed: CluePage['passed'];
  readonly cameFrom: string | null;
}
interface Link {
  readonly id: string;
  readonly number: string;
  readonly state: string;
}

/** All that a clue's page shows. */
export function loadClueWhole(tx: Tx, id: string): Promise<ClueWhole | undefined> {
  return maybe<ClueWhole>(
    tx,
    sql`select ${clueColumns}, j.name as "jurisdictionName", registry.unit_name(c.unit_id) as "unitName", r.name as "roundName",
        (select p.number from problems.problem p where p.id = c.problem_id) as "problemNumber", null as persons,
        coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'workplace', p.workplace, 'post', p.post, 'isPrincipal', cp.is_principal)
            order by cp.is_principal desc, cp.id)
          from clues.clue_person cp join clues.person p on p.id = cp.person_id where cp.clue_id = c.id), '[]') as people,
        coalesce((select json_agg(json_build_object('id', f.id, 'number', f.number, 'state', f.state) order by f.filed_on, f.id)
          from clues.clue_case cc join clues.case_file f on f.id = cc.case_id where cc.clue_id = c.id), '[]') as cases,
        (select json_build_object('id', d.id, 'number', d.number, 'state', d.state) from clues.clue d where d.id = c.duplicate_of) as first,
        coalesce((select json_agg(json_build_object('id', d.id, 'number', d.number, 'state', d.state) order by d.id)
          from clues.clue d where d.duplicate_of = c.id), '[]') as duplicates,
        (select count(*) from clues.talk t where t.clue_id = c.id) as talks,
        case when c.passed_to is not null then json_build_object('toName', (select t.name from registry.jurisdiction t where t.id = c.passed_to),
          'on', c.passed_on, 'byName', c.passed_by_name, 'reason', c.pass_reason, 'document', c.pass_document,
          'receipt', (select json_build_object('number', n.number, 'receivedOn', n.received_on, 'receivedByName', n.received_by_name, 'closedOn', n.closed_on)
            from clues.pass_receipt(c.id) n)) end as passed,
        clues.came_from(c.id) as "cameFrom"
      from clues.clue c join registry.jurisdiction j on j.id = c.jurisdiction_id left join rounds.round r on r.id = c.round_id
      where c.id = ${id}`,
  );
}

/** Receipts of what the actor's team or office handed over: all that they see of a clue. */
export function listReceipts(
  tx: Tx,
  filter: { inspectionId?: string | undefined; problemId?: string | undefined; after?: string | undefined },
): Promise<Receipt[]> {
  const { inspectionId = null, problemId } = filter;
  return rows<Receipt>(
    tx,
    sql`select r.id, r.number, r.problem_id as "problemId", p.number as "problemNumber", registry.unit_name(r.unit_id) as "unitName",
        r.transferred_on as "transferredOn", r.transferred_by_name as "transferredByName", r.received_on as "receivedOn", r.received_by_name as "receivedByName"
      from clues.receipts(${inspectionId}) r left join problems.problem p on p.id = r.problem_id
      where true ${problemId === undefined ? empty : sql`and r.problem_id = ${problemId}`} ${after(sql`r.transferred_on`, sql`r.id`, filter.after)}
      order by r.transferred_on desc, r.id desc limit ${pageSize + 1}`,
  );
}
