/** The statements as somebody writes them for the bare driver: columns out, rows parsed. */

const columns = `p.id, p.version, p.jurisdiction_id as "jurisdictionId", p.round_id as "roundId", p.inspection_id as "inspectionId",
  p.edition_id as "editionId", p.unit_id as "unitId", p.unit_name as "unitName", p.number, p.title, p.category, p.discipline,
  p.responsibility, p.severity, p.key_kind as "keyKind", p.found_on as "foundOn", p.found_by_name as "foundByName", p.state, p.route,
  p.ancestor_id as "ancestorId", p.holder_kind as "holderKind", p.holder_name as "holderName", p.due_on as "dueOn",
  p.next_step as "nextStep", p.outcome, p.closed_on as "closedOn"`;
const light = (today: string) => `case when p.due_on is null then null when p.due_on < ${today}::date then 'red'
  when (${today}::date - p.held_since) * 2 >= p.due_on - p.held_since then 'yellow' else 'green' end as light`;
const newest = 'order by p.found_on desc, p.id desc limit 51';

export const list = `select ${columns}, ${light('$3')} from problems.problem p where p.jurisdiction_id = $1 and p.state = $2 ${newest}`;

export const item = `select ${columns}, ${light('$2')}, p.facts, p.basis, p.evidence, p.responsible, p.supervision_number as "supervisionNumber",
    p.supervisor_name as "supervisorName", p.confirmed_on as "confirmedOn", p.confirmed_by_name as "confirmedByName", p.fed_back_on as "fedBackOn",
    p.handed_on_on as "handedOnOn", p.held_since as "heldSince", p.holder_id as "holderId", p.outcome_reason as "outcomeReason", p.proof,
    p.done_by_name as "doneByName", p.signed_by_name as "signedByName", p.times_reopened as "timesReopened",
    rounds.round_name(p.round_id) as "roundName", (select teams.team_name(i.team_id) from rounds.inspection i where i.id = p.inspection_id) as "teamName",
    j.name as "jurisdictionName", problems.actor_roles(p.jurisdiction_id, p.round_id, p.inspection_id, p.unit_id) as roles,
    (select jsonb_agg(jsonb_build_object('id', a.id, 'number', a.number, 'foundOn', a.found_on, 'state', a.state) order by a.found_on, a.id)
      from problems.problem a where a.id <> p.id and (a.id = p.ancestor_id or a.ancestor_id = coalesce(p.ancestor_id, p.id))) as line
  from problems.problem p join registry.jurisdiction j on j.id = p.jurisdiction_id where p.id = $1`;

export const groups = `select jurisdiction_id as "jurisdictionId", state, sum(number)::integer as count from problems.problem_count
  group by 1, 2 having sum(number) > 0 order by 1, 2`;
export const groupsLive = `select jurisdiction_id as "jurisdictionId", state, count(*)::integer as count from problems.problem group by 1, 2 order by 1, 2`;

const sought = 'problems.sought(p.number, p.title, p.unit_name, p.facts)';
/** The newest on, as the product looks for common words. */
export const searchWalk = `select ${columns}, ${light('$2')} from (select * from problems.problem p order by p.found_on desc, p.id desc limit 20000) p
  where ${sought} like $1 ${newest}`;
/** By the index of pairs, as the product looks for rare words. */
export const searchIndex = `select ${columns}, ${light('$3')} from problems.problem p
  where p.id in (select problems.with_text(problems.bigrams($1), $2)) ${newest}`;
/** What one writes who knows of neither. */
export const searchPlain = `select ${columns}, ${light('$2')} from problems.problem p where ${sought} like $1 ${newest}`;

/** The state change alone. */
export const feedBack = `update problems.problem p set version = p.version + 1, state = 'fed-back', fed_back_on = $3::date, holder_kind = 'office',
    holder_id = $4, holder_name = $5, held_since = $3::date, due_on = $6::date, next_step = 'hand-on'
  where p.id = $1 and p.version = $2 and p.state = 'confirmed' returning p.id, p.number`;
