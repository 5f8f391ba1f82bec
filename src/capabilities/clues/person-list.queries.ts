import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { containing, empty, type Sql, sql } from '#platform/db/sql.ts';
import type { PersonLine, TalkLine } from './clues.schema.ts';
import { personColumns } from './columns.queries.ts';
import { after, inJurisdiction, type ListScope, pageSize } from './list.queries.ts';

export interface PersonFilter extends ListScope {
  readonly roundId?: string | undefined;
  /** Only those with a sanction: each person stands there once, however many sanctions. */
  readonly sanctioned: boolean;
  readonly search?: string | undefined;
  readonly after?: string | undefined;
}

const counted: Sql = sql`${personColumns}, j.name as "jurisdictionName",
  (select count(*) from clues.case_person cp where cp.person_id = p.id) as cases,
  (select count(*) from clues.sanction s where s.person_id = p.id) as sanctions,
  (select count(*) from clues.talk t where t.person_id = p.id) as talks`;

/** Persons by name; one more than a page where there are more. */
export function listPersons(tx: Tx, filter: PersonFilter): Promise<PersonLine[]> {
  const { roundId, sanctioned, search } = filter;
  const inRound = roundId === undefined ? empty : sql`and f.round_id = ${roundId}`;
  const at = /^(.*) ([0-9a-f-]{36})$/.exec(filter.after ?? '');
  return rows<PersonLine>(
    tx,
    sql`select ${counted} from clues.person p join registry.jurisdiction j on j.id = p.jurisdiction_id
      where true ${inJurisdiction(sql`p`, filter)}
        ${sanctioned ? sql`and p.id in (select s.person_id from clues.sanction s join clues.case_file f on f.id = s.case_id ${inRound})` : empty}
        ${search ? sql`and (p.name ilike ${containing(search)} or p.workplace ilike ${containing(search)})` : empty}
        ${at === null ? empty : sql`and (p.name, p.id) > (${at[1]}, ${at[2]}::uuid)`}
      order by p.name, p.id limit ${pageSize + 1}`,
  );
}

export interface PersonWhole extends PersonLine {
  readonly clueLinks: { id: string; number: string; state: string }[];
  readonly caseLinks: { id: string; number: string; state: string; form: string | null }[];
}

export function loadPersonWhole(tx: Tx, id: string): Promise<PersonWhole | undefined> {
  return maybe<PersonWhole>(
    tx,
    sql`select ${counted},
        coalesce((select json_agg(json_build_object('id', c.id, 'number', c.number, 'state', c.state) order by c.transferred_on, c.id)
          from clues.clue_person cp join clues.clue c on c.id = cp.clue_id where cp.person_id = p.id), '[]') as "clueLinks",
        coalesce((select json_agg(json_build_object('id', f.id, 'number', f.number, 'state', f.state, 'form', cp.form) order by f.filed_on, f.id)
          from clues.case_person cp join clues.case_file f on f.id = cp.case_id where cp.person_id = p.id), '[]') as "caseLinks"
      from clues.person p join registry.jurisdiction j on j.id = p.jurisdiction_id where p.id = ${id}`,
  );
}

export interface TalkFilter extends ListScope {
  readonly roundId?: string | undefined;
  readonly personId?: string | undefined;
  readonly clueId?: string | undefined;
  readonly after?: string | undefined;
}

/** Talks under the first form, the newest first: each row is one person-time (人次). */
export function listTalks(tx: Tx, filter: TalkFilter): Promise<TalkLine[]> {
  const { roundId, personId, clueId } = filter;
  return rows<TalkLine>(
    tx,
    sql`select t.id, j.name as "jurisdictionName", registry.unit_name(t.unit_id) as "unitName", t.clue_id as "clueId", t.person_id as "personId",
        p.name as "personName", p.post, t.measure, l.line -> 'label' as "measureLabel", t.held_on as "heldOn", t.held_by_name as "heldByName", t.matter
      from clues.talk t
      join registry.jurisdiction j on j.id = t.jurisdiction_id
      left join clues.person p on p.id = t.person_id
      left join lateral (select line from rulebook.section e cross join lateral jsonb_array_elements(e.body) as line
        where e.edition_id = t.edition_id and e.name = 'form-measures' and line ->> 'code' = t.measure limit 1) l on true
      where true ${inJurisdiction(sql`t`, filter)}
        ${roundId === undefined ? empty : sql`and t.round_id = ${roundId}`}
        ${personId === undefined ? empty : sql`and t.person_id = ${personId}`}
        ${clueId === undefined ? empty : sql`and t.clue_id = ${clueId}`}
        ${after(sql`t.held_on`, sql`t.id`, filter.after)}
      order by t.held_on desc, t.id desc limit ${pageSize + 1}`,
  );
}
