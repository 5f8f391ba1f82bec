/** The records behind each figure. A figure's value is the number of these rows, so that a click opens as many as it says. */
import { rows, type Tx } from '#platform/db/database.ts';
import { empty, join, type Sql, sql } from '#platform/db/sql.ts';
import type { FigureRecord, FigureScope } from './statistics.model.ts';

const all = (...conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? empty : sql`where ${join([...conditions], ' and ')}`;

/** Conditions on a row's own jurisdiction and round. */
function within({ jurisdiction, round }: FigureScope, columns: { readonly place: Sql; readonly round?: Sql }): Sql[] {
  return [
    ...(jurisdiction === undefined
      ? []
      : [sql`${columns.place} = any (registry.jurisdictions_under(${jurisdiction}::uuid))`]),
    ...(round === undefined ? [] : [columns.round === undefined ? sql`false` : sql`${columns.round} = ${round}::uuid`]),
  ];
}

function problems(scope: FigureScope, ...more: readonly Sql[]): Sql {
  const conditions = [sql`p.ancestor_id is null`, sql`p.state <> 'dropped'`, ...more];
  return sql`select p.id, p.number || ' ' || p.title as label, p.state as detail, p.found_on as day
    from problems.problem p ${all(...conditions, ...within(scope, { place: sql`p.jurisdiction_id`, round: sql`p.round_id` }))}`;
}

const ofRounds = (code: string, round: Sql): Sql =>
  sql`${round} in (select r.id from rounds.round r join registry.jurisdiction j on j.id = r.jurisdiction_id where j.code = ${code} and r.year = 2016)`;
const xixiu = ofRounds('520402', sql`p.round_id`);

/** Units with a finished inspection, as they stood on the day on which it was finished. */
function inspected(scope: FigureScope, ...more: readonly Sql[]): Sql {
  const conditions = [sql`i.finished_on is not null`, ...more];
  return sql`select distinct on (i.unit_id) i.unit_id as id, s.name as label, r.code || ' ' || r.name as detail, i.finished_on as day
    from rounds.inspection i join rounds.round r on r.id = i.round_id
    join registry.unit_state s on s.unit_id = i.unit_id and s.from_on <= i.finished_on and (s.until_on is null or s.until_on > i.finished_on)
    ${all(...conditions, ...within(scope, { place: sql`i.jurisdiction_id`, round: sql`i.round_id` }))}
    order by i.unit_id, i.finished_on`;
}

function bodies(scope: FigureScope, kind: string): Sql {
  return sql`select b.id, b.name as label, b.head_post || ' ' || b.head_name as detail, b.established_on as day from teams.body b
    ${all(sql`b.ended_on is null`, sql`b.kind = ${kind}`, ...within(scope, { place: sql`b.jurisdiction_id` }))}`;
}

function pool(scope: FigureScope, which: string): Sql {
  return sql`select q.id, q.name as label, q.home_unit || ' ' || q.post as detail, q.joined_on as day from teams.pool_person q
    ${all(sql`q.left_on is null`, sql`q.pool = ${which}`, ...within(scope, { place: sql`q.jurisdiction_id` }))}`;
}

function accountability(scope: FigureScope, responsibility: string): Sql {
  const conditions = [sql`a.revoked_on is null`, sql`a.responsibility = ${responsibility}`];
  const columns = {
    place: sql`a.jurisdiction_id`,
    round: sql`(select p.round_id from problems.problem p where p.id = a.problem_id)`,
  };
  return sql`select a.id, a.person_name as label, a.unit_name || ' ' || a.post as detail, a.decided_on as day
    from rectification.accountability a ${all(...conditions, ...within(scope, columns))}`;
}

/** By the figure's key: the rows that it counts. */
const recordsOf: Readonly<Record<string, (scope: FigureScope) => Sql>> = {
  problems: (scope) => problems(scope),
  cases: (scope) =>
    sql`select c.id, c.number || ' ' || c.title as label, c.state as detail, c.filed_on as day from clues.case_file c
      ${all(...within(scope, { place: sql`c.jurisdiction_id`, round: sql`c.round_id` }))}`,
  sanctionedPeople: (scope) =>
    sql`select distinct on (s.person_id) s.person_id as id, q.name as label, q.workplace || ' ' || q.post as detail, s.decided_on as day
      from clues.sanction s join clues.person q on q.id = s.person_id join clues.case_file c on c.id = s.case_id
      ${all(...within(scope, { place: sql`s.jurisdiction_id`, round: sql`c.round_id` }))} order by s.person_id, s.decided_on`,
  'notifications.typicalCases': (scope) =>
    sql`select n.id, n.title as label, n.bulletin as detail, n.published_on as day from notices.case_notification n
      ${all(
        sql`n.state = 'published'`,
        ...within(scope, {
          place: sql`n.jurisdiction_id`,
          round: sql`(select p.round_id from problems.problem p where p.id = n.problem_id)`,
        }),
      )}`,
  'inspected.stateOwnedEnterprises': (scope) =>
    inspected(scope, sql`s.kind = 'state-owned-enterprise'`, sql`s.level = 'city'`),
  'inspected.countyLevelUnits': (scope) => inspected(scope, sql`s.level = 'county'`),
  'inspected.townships': (scope) => inspected(scope, sql`s.kind = 'township'`),
  'inspected.villages': (scope) => inspected(scope, sql`s.kind = 'village'`),
  'bodies.leadingGroups': (scope) => bodies(scope, 'leading-group'),
  'bodies.offices': (scope) => bodies(scope, 'office'),
  'bodies.teams': (scope) =>
    sql`select t.id, t.name as label, '' as detail, t.established_on as day from teams.team t
      ${all(sql`t.ended_on is null`, ...within(scope, { place: sql`t.jurisdiction_id` }))}`,
  'pool.leaders': (scope) => pool(scope, 'leader'),
  'pool.talents': (scope) => pool(scope, 'talent'),
  'teams.stateOwnedEnterprises2016': (scope) =>
    sql`select distinct on (i.team_id) i.team_id as id, teams.team_name(i.team_id) as label, r.code || ' ' || r.name as detail, r.begun_on as day
      from rounds.inspection i join rounds.round r on r.id = i.round_id and r.year = 2016
      join registry.jurisdiction j on j.id = r.jurisdiction_id and j.parent_id is null
      join registry.unit_state s on s.unit_id = i.unit_id and s.kind = 'state-owned-enterprise' and s.from_on <= i.moved_in_on
        and (s.until_on is null or s.until_on > i.moved_in_on)
      ${all(sql`i.cancelled_on is null`, ...within(scope, { place: sql`i.jurisdiction_id`, round: sql`i.round_id` }))} order by i.team_id, r.begun_on`,
  'letters.suggestion': (scope) =>
    sql`select l.id, l.number || ' ' || l.title as label, l.state as detail, l.issued_on as day from rectification.letter l
      ${all(
        sql`l.kind = 'suggestion-letter'`,
        sql`l.issued_on is not null`,
        sql`l.outcome is distinct from 'withdrawn'`,
        ...within(scope, { place: sql`l.jurisdiction_id`, round: sql`l.round_id` }),
      )}`,
  'accountability.mainResponsibility': (scope) => accountability(scope, 'main'),
  'accountability.supervisoryResponsibility': (scope) => accountability(scope, 'supervisory'),
  'puding.talkPersonTimes2016': (scope) =>
    sql`select t.id, q.name || ' ' || t.matter as label, q.workplace || ' ' || q.post as detail, t.held_on as day
      from clues.talk t join clues.person q on q.id = t.person_id
      ${all(ofRounds('520422', sql`t.round_id`), ...within(scope, { place: sql`t.jurisdiction_id`, round: sql`t.round_id` }))}`,
  'xixiu.units': (scope) => inspected(scope, ofRounds('520402', sql`i.round_id`)),
  'xixiu.problems': (scope) => problems(scope, xixiu),
  'xixiu.inquiries': (scope) => problems(scope, xixiu, sql`p.route = 'inquiry'`),
  'xixiu.rectificationLetters': (scope) =>
    problems(
      scope,
      xixiu,
      sql`p.route = 'rectification'`,
      sql`exists (select from rectification.letter_problem lp join rectification.letter l on l.id = lp.letter_id
        where lp.problem_id = p.id and l.kind = 'rectification-letter' and l.issued_on is not null)`,
    ),
  'xixiu.clues': (scope) => problems(scope, xixiu, sql`p.route = 'clue'`),
};

export function hasRecords(key: string): boolean {
  return Object.hasOwn(recordsOf, key);
}

/** Values by key, all from one moment. */
export async function countFigures(
  tx: Tx,
  keys: readonly string[],
  scope: FigureScope,
): Promise<ReadonlyMap<string, number>> {
  const counts = keys.map(
    (key) => sql`select ${key}::text as key, count(*)::int as value from (${behind(key, scope)}) as counted`,
  );
  const found = await rows<{ key: string; value: number }>(tx, join(counts, ' union all '));
  return new Map(found.map(({ key, value }) => [key, value]));
}

/** A page of the records behind a figure, the newest first. */
export function listRecords(
  tx: Tx,
  key: string,
  scope: FigureScope,
  { skip, most }: { readonly skip: number; readonly most: number },
): Promise<FigureRecord[]> {
  return rows(
    tx,
    sql`select id, label, coalesce(detail, '') as detail, day from (${behind(key, scope)}) as counted
      order by day desc nulls last, id desc offset ${skip} limit ${most}`,
  );
}

function behind(key: string, scope: FigureScope): Sql {
  const records = recordsOf[key];
  if (records === undefined) throw new Error(`no figure ${key}`);
  return records(scope);
}
