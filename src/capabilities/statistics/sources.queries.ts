/** Where each figure's records lie and which of them it counts: said once, for the number and for the list alike. */
import { join, type Sql, sql } from '#platform/db/sql.ts';
import { city2016, puding2016, xixiu2016 } from './figures.data.ts';
import type { Figure, FigurePart, FigureScope } from './statistics.model.ts';

/** Rows of one kind with their columns. */
export interface Source {
  readonly from: Sql;
  readonly base: readonly Sql[];
  readonly id: Sql;
  /** Whether several rows may stand for one record (a unit inspected twice); the first by its day is listed. */
  readonly isRepeated: boolean;
  readonly label: Sql;
  readonly detail: Sql;
  readonly state: Sql;
  readonly day: Sql;
  readonly place: Sql;
  /** Absent where records do not belong to a round. */
  readonly round?: Sql;
  readonly unit?: Sql;
}

const nothing = sql`null::text`;
const roundOfProblem = (problem: Sql): Sql =>
  sql`(select op.round_id from problems.problem op where op.id = ${problem})`;

const sources = {
  problems: {
    from: sql`problems.problem p`,
    base: [sql`p.ancestor_id is null`, sql`p.state <> 'dropped'`],
    id: sql`p.id`,
    isRepeated: false,
    label: sql`p.number || ' ' || p.title`,
    detail: sql`p.unit_name`,
    state: sql`p.state`,
    day: sql`p.found_on`,
    place: sql`p.jurisdiction_id`,
    round: sql`p.round_id`,
    unit: sql`p.unit_id`,
  },
  tasks: {
    from: sql`rectification.task t join problems.problem p on p.id = t.problem_id`,
    base: [sql`not exists (select from rectification.task n where n.follows_id = t.id)`],
    id: sql`t.id`,
    isRepeated: false,
    label: sql`p.number || ' ' || p.title`,
    detail: sql`t.unit_name`,
    state: sql`t.completion`,
    day: sql`t.assigned_on`,
    place: sql`t.jurisdiction_id`,
    round: sql`t.round_id`,
    unit: sql`t.unit_id`,
  },
  lookBacks: {
    from: sql`rectification.look_back b join problems.problem p on p.id = b.problem_id`,
    base: [sql`b.state = 'signed'`],
    id: sql`b.id`,
    isRepeated: false,
    label: sql`p.number || ' ' || p.title`,
    detail: sql`b.unit_name || ' ' || b.looked_by_name`,
    state: sql`b.outcome`,
    day: sql`b.looked_on`,
    place: sql`b.jurisdiction_id`,
    round: sql`b.round_id`,
    unit: sql`b.unit_id`,
  },
  cases: {
    from: sql`clues.case_file c`,
    base: [],
    id: sql`c.id`,
    isRepeated: false,
    label: sql`c.number || ' ' || c.title`,
    detail: nothing,
    state: sql`c.state`,
    day: sql`c.filed_on`,
    place: sql`c.jurisdiction_id`,
    round: sql`c.round_id`,
  },
  sanctioned: {
    from: sql`clues.sanction s join clues.person q on q.id = s.person_id join clues.case_file c on c.id = s.case_id`,
    base: [],
    id: sql`s.person_id`,
    isRepeated: true,
    label: sql`q.name`,
    detail: sql`q.workplace || ' ' || q.post`,
    state: nothing,
    day: sql`s.decided_on`,
    place: sql`s.jurisdiction_id`,
    round: sql`c.round_id`,
  },
  sanctions: {
    from: sql`clues.sanction s join clues.person q on q.id = s.person_id join clues.case_file c on c.id = s.case_id`,
    base: [],
    id: sql`s.id`,
    isRepeated: false,
    label: sql`q.name || ' ' || s.document`,
    detail: sql`q.workplace || ' ' || q.post`,
    state: sql`s.sphere`,
    day: sql`s.decided_on`,
    place: sql`s.jurisdiction_id`,
    round: sql`c.round_id`,
  },
  notifications: {
    from: sql`notices.case_notification n`,
    base: [sql`n.state = 'published'`],
    id: sql`n.id`,
    isRepeated: false,
    label: sql`n.title`,
    detail: sql`n.bulletin`,
    state: nothing,
    day: sql`n.published_on`,
    place: sql`n.jurisdiction_id`,
    round: roundOfProblem(sql`n.problem_id`),
  },
  // Units as they stood on the day on which their inspection was finished.
  inspected: {
    from: sql`rounds.inspection i join rounds.round r on r.id = i.round_id
      join registry.unit_state s on s.unit_id = i.unit_id and s.from_on <= i.finished_on and (s.until_on is null or s.until_on > i.finished_on)`,
    base: [sql`i.finished_on is not null`],
    id: sql`i.unit_id`,
    isRepeated: true,
    label: sql`s.name`,
    detail: sql`r.code || ' ' || r.name`,
    state: nothing,
    day: sql`i.finished_on`,
    place: sql`i.jurisdiction_id`,
    round: sql`i.round_id`,
    unit: sql`i.unit_id`,
  },
  bodies: {
    from: sql`teams.body b`,
    base: [sql`b.ended_on is null`],
    id: sql`b.id`,
    isRepeated: false,
    label: sql`b.name`,
    detail: sql`b.head_post || ' ' || b.head_name`,
    state: nothing,
    day: sql`b.established_on`,
    place: sql`b.jurisdiction_id`,
  },
  teams: {
    from: sql`teams.team e join registry.jurisdiction j on j.id = e.jurisdiction_id`,
    base: [sql`e.ended_on is null and e.kind is null`],
    id: sql`e.id`,
    isRepeated: false,
    label: sql`e.name`,
    detail: sql`j.name`,
    state: nothing,
    day: sql`e.established_on`,
    place: sql`e.jurisdiction_id`,
  },
  pool: {
    from: sql`teams.pool_person o`,
    base: [sql`o.left_on is null`],
    id: sql`o.id`,
    isRepeated: false,
    label: sql`o.name`,
    detail: sql`o.home_unit || ' ' || o.post`,
    state: nothing,
    day: sql`o.joined_on`,
    place: sql`o.jurisdiction_id`,
  },
  enterpriseTeams: {
    from: sql`rounds.inspection i join rounds.round r on r.id = i.round_id
      join registry.jurisdiction j on j.id = r.jurisdiction_id and j.parent_id is null
      join registry.unit_state s on s.unit_id = i.unit_id and s.kind = 'state-owned-enterprise' and s.from_on <= i.moved_in_on
        and (s.until_on is null or s.until_on > i.moved_in_on)`,
    base: [sql`i.cancelled_on is null`],
    id: sql`i.team_id`,
    isRepeated: true,
    label: sql`teams.team_name(i.team_id)`,
    detail: sql`r.code || ' ' || r.name`,
    state: nothing,
    day: sql`r.begun_on`,
    place: sql`i.jurisdiction_id`,
    round: sql`i.round_id`,
  },
  letters: {
    from: sql`rectification.letter l`,
    base: [sql`l.issued_on is not null`, sql`l.outcome is distinct from 'withdrawn'`],
    id: sql`l.id`,
    isRepeated: false,
    label: sql`l.number || ' ' || l.title`,
    detail: sql`l.unit_name`,
    state: sql`l.state`,
    day: sql`l.issued_on`,
    place: sql`l.jurisdiction_id`,
    round: sql`l.round_id`,
  },
  accountability: {
    from: sql`rectification.accountability a`,
    base: [sql`a.revoked_on is null`],
    // People are counted: whoever was held to account several times stands under the first of these records.
    id: sql`(select min(f.id::text)::uuid from rectification.accountability f where f.revoked_on is null and f.responsibility = a.responsibility
      and (f.jurisdiction_id, f.unit_id, f.person_name) = (a.jurisdiction_id, a.unit_id, a.person_name))`,
    isRepeated: true,
    label: sql`a.person_name`,
    detail: sql`a.unit_name || ' ' || a.post`,
    state: nothing,
    day: sql`a.decided_on`,
    place: sql`a.jurisdiction_id`,
    round: roundOfProblem(sql`a.problem_id`),
  },
  talks: {
    from: sql`clues.talk k join clues.person q on q.id = k.person_id`,
    base: [],
    id: sql`k.id`,
    isRepeated: false,
    label: sql`q.name || ' ' || k.matter`,
    detail: sql`q.workplace || ' ' || q.post`,
    state: nothing,
    day: sql`k.held_on`,
    place: sql`k.jurisdiction_id`,
    round: sql`k.round_id`,
  },
} as const satisfies Record<string, Source>;
export type SourceName = keyof typeof sources;

/** The rounds of a year in one jurisdiction. */
const ofRounds = (round: Sql, { code, year }: NonNullable<Figure['only']>): Sql =>
  sql`${round} in (select yr.id from rounds.round yr join registry.jurisdiction yj on yj.id = yr.jurisdiction_id
    where yj.code = ${code} and yr.year = ${year})`;
const xixiuProblems = ofRounds(sql`p.round_id`, xixiu2016);

interface Records {
  readonly source: SourceName;
  readonly where: readonly Sql[];
}
const of = (source: SourceName, ...where: readonly Sql[]): Records => ({ source, where });

/** By the figure's key: the records that it counts. */
const recordsOf: Readonly<Record<string, Records>> = {
  problems: of('problems'),
  cases: of('cases'),
  sanctionedPeople: of('sanctioned'),
  sanctions: of('sanctions'),
  'sanctions.party': of('sanctions', sql`s.sphere = 'party'`),
  'sanctions.administrative': of('sanctions', sql`s.sphere = 'administrative'`),
  'notifications.typicalCases': of('notifications'),
  'problems.inquiries': of('problems', sql`p.route = 'inquiry'`),
  'problems.rectification': of('problems', sql`p.route = 'rectification'`),
  'problems.immediate': of('problems', sql`p.route = 'immediate'`),
  'problems.clues': of('problems', sql`p.route = 'clue'`),
  'problems.awaiting': of('problems', sql`p.route is null`),
  'rectification.tasks': of('tasks'),
  'rectification.done': of('tasks', sql`t.completion = 'done'`),
  'rectification.basicallyDone': of('tasks', sql`t.completion = 'basically-done'`),
  'rectification.notDone': of('tasks', sql`t.completion = 'not-done'`),
  'rectification.lookBacks': of('lookBacks'),
  'rectification.lookBacksHeld': of('lookBacks', sql`b.outcome = 'held'`),
  'rectification.lookBacksRelapsed': of('lookBacks', sql`b.outcome = 'relapsed'`),
  'inspected.units': of('inspected'),
  'inspected.stateOwnedEnterprises': of('inspected', sql`s.kind = 'state-owned-enterprise'`, sql`s.level = 'city'`),
  'inspected.countyLevelUnits': of('inspected', sql`s.level = 'county'`),
  'inspected.townships': of('inspected', sql`s.kind = 'township'`),
  'inspected.villages': of('inspected', sql`s.kind = 'village'`),
  'bodies.leadingGroups': of('bodies', sql`b.kind = 'leading-group'`),
  'bodies.offices': of('bodies', sql`b.kind = 'office'`),
  'bodies.teams': of('teams'),
  'pool.leaders': of('pool', sql`o.pool = 'leader'`),
  'pool.talents': of('pool', sql`o.pool = 'talent'`),
  'teams.stateOwnedEnterprises2016': of('enterpriseTeams', sql`r.year = ${city2016.year}`),
  'letters.suggestion': of('letters', sql`l.kind = 'suggestion-letter'`),
  'accountability.mainResponsibility': of('accountability', sql`a.responsibility = 'main'`),
  'accountability.supervisoryResponsibility': of('accountability', sql`a.responsibility = 'supervisory'`),
  'talks.personTimes': of('talks'),
  'puding.talkPersonTimes2016': of('talks', ofRounds(sql`k.round_id`, puding2016)),
  'xixiu.units': of('inspected', ofRounds(sql`i.round_id`, xixiu2016)),
  'xixiu.problems': of('problems', xixiuProblems),
  'xixiu.inquiries': of('problems', xixiuProblems, sql`p.route = 'inquiry'`),
  'xixiu.rectificationLetters': of(
    'problems',
    xixiuProblems,
    sql`p.route = 'rectification'`,
    sql`exists (select from rectification.letter_problem lp join rectification.letter l on l.id = lp.letter_id
      where lp.problem_id = p.id and l.kind = 'rectification-letter' and l.issued_on is not null)`,
  ),
  'xixiu.clues': of('problems', xixiuProblems, sql`p.route = 'clue'`),
};

export function hasRecords(key: string): boolean {
  return Object.hasOwn(recordsOf, key);
}

/** Whether the figure's records belong to rounds; bodies and pools do not. */
export function isOfRounds(key: string): boolean {
  return sourceOf(key).source.round !== undefined;
}

/** @throws Error where there is no such figure */
export function sourceOf(key: string): { readonly name: SourceName; readonly source: Source; readonly where: Sql } {
  const records = recordsOf[key];
  if (records === undefined) throw new Error(`no figure ${key}`);
  return { name: records.source, source: sources[records.source], where: all(records.where) };
}

/** All of a source that lies in the scope. */
export function within(source: Source, { jurisdiction, round }: FigureScope): Sql {
  const conditions = [...source.base];
  // Worked out once, not for each row.
  if (jurisdiction !== undefined)
    conditions.push(sql`${source.place} = any ((select registry.jurisdictions_under(${jurisdiction}::uuid))::uuid[])`);
  if (round !== undefined)
    conditions.push(source.round === undefined ? sql`false` : sql`${source.round} = ${round}::uuid`);
  return all(conditions);
}

/**
 * A problem's outcome as the actor may know it: of one that went as a clue, what the clue came to, where he sees the clue;
 * the policies of clues decide. Everybody else learns that it is concluded.
 */
export const outcomeTold = sql`coalesce((select k.finding from clues.clue k
  where p.route = 'clue' and k.problem_id = p.id and k.state = 'closed' and k.finding <> 'passed-on' order by k.closed_on desc, k.id desc limit 1), p.outcome)`;

/** What a bar or band of a chart stands for; a part that the records do not know holds none of them. */
export function partOf(name: SourceName, { category, route, outcome, unit, year }: FigurePart): Sql {
  const source: Source = sources[name];
  const ofProblem = (condition: Sql) => (name === 'problems' ? condition : sql`false`);
  const conditions: Sql[] = [];
  if (category !== undefined) conditions.push(ofProblem(sql`p.category = ${category}`));
  if (route !== undefined)
    conditions.push(ofProblem(route === 'none' ? sql`p.route is null` : sql`p.route = ${route}`));
  if (outcome !== undefined)
    conditions.push(ofProblem(outcome === 'open' ? sql`p.outcome is null` : sql`${outcomeTold} = ${outcome}`));
  if (unit !== undefined) conditions.push(source.unit === undefined ? sql`false` : sql`${source.unit} = ${unit}::uuid`);
  if (year !== undefined) conditions.push(sql`extract(year from ${source.day}) = ${year}`);
  return all(conditions);
}

function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : join([...conditions], ' and ');
}
