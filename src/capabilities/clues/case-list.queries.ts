import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { containing, empty, type Sql, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { CaseFile } from './case.model.ts';
import type { CaseLine, SanctionLine } from './case.schema.ts';
import { caseColumns } from './columns.queries.ts';
import { after, inJurisdiction, type ListScope, lightOf, pageSize } from './list.queries.ts';

export interface CaseFilter extends ListScope {
  readonly state?: string | undefined;
  readonly result?: string | undefined;
  readonly roundId?: string | undefined;
  readonly personId?: string | undefined;
  readonly search?: string | undefined;
  readonly after?: string | undefined;
}

const names: Sql = sql`(select string_agg(p.name, '、' order by cp.id) from clues.case_person cp join clues.person p on p.id = cp.person_id
  where cp.case_id = f.id)`;

/** The cases that the actor may see, the newest first; one more than a page where there are more. */
export async function listCases(tx: Tx, filter: CaseFilter, today: Day): Promise<CaseLine[]> {
  const { state, result, roundId, personId, search } = filter;
  const found = await rows<CaseLine & { filedOn: Day; dueOn: Day | null }>(
    tx,
    sql`select f.id, f.number, f.title, j.name as "jurisdictionName", f.state, f.filed_on as "filedOn", f.due_on as "dueOn", f.result,
        f.concluded_on as "concludedOn", ${names} as persons, (select count(*) from clues.sanction s where s.case_id = f.id) as sanctions
      from clues.case_file f join registry.jurisdiction j on j.id = f.jurisdiction_id
      where true ${inJurisdiction(sql`f`, filter)}
        ${state === undefined ? empty : state === 'open' ? sql`and f.state <> 'concluded'` : sql`and f.state = ${state}`}
        ${result === undefined ? empty : sql`and f.result = ${result}`}
        ${roundId === undefined ? empty : sql`and f.round_id = ${roundId}`}
        ${personId === undefined ? empty : sql`and exists (select from clues.case_person cp where cp.case_id = f.id and cp.person_id = ${personId})`}
        ${search ? sql`and (f.title ilike ${containing(search)} or f.number ilike ${containing(search)} or ${names} ilike ${containing(search)})` : empty}
        ${after(sql`f.filed_on`, sql`f.id`, filter.after)}
      order by f.filed_on desc, f.id desc limit ${pageSize + 1}`,
  );
  return found.map((line) => ({ ...line, light: lightOf(line.filedOn, line.dueOn, today) }));
}

export interface CaseHead extends CaseFile {
  readonly jurisdictionName: string;
  readonly clues: { id: string; number: string; state: string }[];
  readonly people: {
    id: string;
    name: string | null;
    workplace: string | null;
    post: string | null;
    isPartyMember: boolean | null;
    form: string | null;
  }[];
}

/** A case's page without its sanctions. Its clues only for those who may see them. */
export function loadCaseHead(tx: Tx, id: string): Promise<CaseHead | undefined> {
  return maybe<CaseHead>(
    tx,
    sql`select ${caseColumns}, j.name as "jurisdictionName",
        coalesce((select json_agg(json_build_object('id', c.id, 'number', c.number, 'state', c.state) order by c.transferred_on, c.id)
          from clues.clue_case cc join clues.clue c on c.id = cc.clue_id where cc.case_id = f.id), '[]') as clues,
        coalesce((select json_agg(json_build_object('id', cp.person_id, 'name', p.name, 'workplace', p.workplace, 'post', p.post,
            'isPartyMember', p.is_party_member, 'form', cp.form) order by cp.id)
          from clues.case_person cp left join clues.person p on p.id = cp.person_id where cp.case_id = f.id), '[]') as people
      from clues.case_file f join registry.jurisdiction j on j.id = f.jurisdiction_id where f.id = ${id}`,
  );
}

export interface SanctionFilter extends ListScope {
  readonly roundId?: string | undefined;
  readonly personId?: string | undefined;
  readonly caseId?: string | undefined;
  readonly sphere?: string | undefined;
  readonly after?: string | undefined;
}

/** Sanctions, the newest first, each with its label in the case's edition. */
export function listSanctions(tx: Tx, filter: SanctionFilter): Promise<SanctionLine[]> {
  const { roundId, personId, caseId, sphere } = filter;
  return rows<SanctionLine>(
    tx,
    sql`select s.id, s.case_id as "caseId", f.number as "caseNumber", j.name as "jurisdictionName", s.person_id as "personId", p.name as "personName",
        p.workplace, p.post, s.sphere, s.code, l.line -> 'label' as label, s.decided_on as "decidedOn", s.effect_until as "effectUntil",
        s.effect_until is null as "neverEnds", s.document
      from clues.sanction s
      join clues.case_file f on f.id = s.case_id
      join registry.jurisdiction j on j.id = s.jurisdiction_id
      left join clues.person p on p.id = s.person_id
      left join lateral (select line from rulebook.section e cross join lateral jsonb_array_elements(e.body) as line
        where e.edition_id = f.edition_id and e.name = 'sanctions' and line ->> 'code' = s.code limit 1) l on true
      where true ${inJurisdiction(sql`s`, filter)}
        ${roundId === undefined ? empty : sql`and f.round_id = ${roundId}`}
        ${personId === undefined ? empty : sql`and s.person_id = ${personId}`}
        ${caseId === undefined ? empty : sql`and s.case_id = ${caseId}`}
        ${sphere === undefined ? empty : sql`and s.sphere = ${sphere}`}
        ${after(sql`s.decided_on`, sql`s.id`, filter.after)}
      order by s.decided_on desc, s.id desc limit ${pageSize + 1}`,
  );
}
