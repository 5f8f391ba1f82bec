/** What can lie on a desk, each table told in the same columns: who has it, since when, until when, for which step. */
import { join, type Sql, sql } from '#platform/db/sql.ts';
import { headSteps, type ItemKind, noDay } from './workbench.model.ts';

const chinaDay = (instant: Sql): Sql => sql`(${instant} at time zone 'Asia/Shanghai')::date`;
const placeName = sql`(select j.name from registry.jurisdiction j where j.id = s.jurisdiction_id)`;

/** A step that only the holder's head takes lies with him. */
const holderKind = sql`case ${join(
  Object.entries(headSteps).map(
    ([kind, { head, steps }]) =>
      sql`when s.holder_kind = ${kind} and s.next_step = any (${[...steps]}::text[]) then ${head}`,
  ),
  ' ',
)} else s.holder_kind end`;
const held = sql`s.id, s.jurisdiction_id, s.holder_id, s.holder_name, s.next_step, s.held_since, s.due_on`;

/** A problem with an open task or clue that the actor sees lies on the desk as that one: it is one piece of work. */
const problemNotSeenElsewhere = sql`(s.route is null
  or not exists (select from rectification.task t where t.problem_id = s.id and t.closed_on is null)
    and not exists (select from clues.clue c where c.problem_id = s.id and c.state <> 'closed'))`;
/** And a clue as its case, while one of its cases is open. */
const clueNotSeenElsewhere = sql`(s.state <> 'under-case' or not exists (select from clues.clue_case cc join clues.case_file f on f.id = cc.case_id
  where cc.clue_id = s.id and f.state <> 'concluded'))`;

/** Approved plans are announced and begun; what is not ready, or was sent back, is the office's to mend. */
const roundStep = sql`case s.state when 'approved' then 'announce' when 'announced' then 'begin'
  else case when s.sent_back_reason is not null then 'mend-plan'
    when exists (select from rounds.inspection i where i.round_id = s.id and i.cancelled_on is null)
      and not exists (select from rounds.inspection i where i.round_id = s.id and i.cancelled_on is null and i.leader_name is null) then 'approve-plan'
    else 'complete-plan' end end`;

/** What the pinned edition states as a number of calendar days or months, counted from a day; no day where it states none. */
function dueBy(code: string, from: Sql, editionId: Sql): Sql {
  return sql`(select case n ->> 'unit' when 'calendar-day' then ${from} + (n ->> 'amount')::integer
      when 'month' then (${from} + make_interval(months => (n ->> 'amount')::integer))::date end
    from rulebook.section e cross join jsonb_array_elements(e.body) n
    where e.edition_id = ${editionId} and e.name = 'numbers' and n ->> 'code' = ${code})`;
}
const orNoDay = (day: Sql): Sql => sql`coalesce(${day}, ${noDay}::date)`;

/** A leader has an authorisation of his own, or none; the one drafted for him waits for the leading group, not for the office. */
const isUnauthorised = sql`i.finished_on is null and i.cancelled_on is null and i.under_inspection_id is null and i.leader_name is not null
  and not exists (select from authorisations.authorisation a where a.inspection_id = i.id
    and (a.state = 'drafted' or a.state = 'approved' and rounds.same_leader(a.leader_name, a.leader_person_id, i.leader_name, i.leader_person_id)))`;
/** Since the round's approval, the naming of its leader, or the last decision on an authorisation, whichever came last. */
const unauthorisedSince = sql`greatest(${chinaDay(sql`r.approved_at`)},
  rounds.staffed_on(i.id),
  (select max(${chinaDay(sql`a.decided_at`)}) from authorisations.authorisation a where a.inspection_id = i.id))`;

/** An authorisation waits for the leading group's word; one that ends within a week, or is over, for the office to ask for more time. */
const authorisationStep = sql`case when s.state = 'drafted' then 'approve-authorisation' when s.asked is not null then 'decide-' || s.asked
  else 'extend-authorisation' end`;
const isEnding = sql`s.state = 'approved' and s.asked is null and s.to_on <= accounts.today() + 7 and exists (select from rounds.inspection i
  where i.id = s.inspection_id and rounds.same_leader(s.leader_name, s.leader_person_id, i.leader_name, i.leader_person_id)
    and i.finished_on is null and i.cancelled_on is null)`;

const paperStep = sql`case s.state when 'draft' then 'mend-paper' when 'submitted' then 'review-paper' when 'reviewed' then 'sign-paper'
  when 'signed' then 'table-paper' else 'decide-paper' end`;

/**
 * By kind, rows with: id, jurisdiction_id, holder_kind, holder_id, holder_name, next_step, held_since, due_on (null where nothing waits),
 * author (who may not take the step himself), problem_id, inspection_id, round_id, unit_id, state, number, title, unit_name.
 */
export const sources: Readonly<Record<ItemKind, Sql>> = {
  problem: sql`select ${held}, ${holderKind} as holder_kind, case s.next_step when 'confirm' then s.found_by end as author, s.id as problem_id, s.inspection_id, s.round_id, s.unit_id, s.state,
      s.number, s.title, s.unit_name
    from problems.problem s where s.due_on is not null and ${problemNotSeenElsewhere}`,
  task: sql`select ${held}, ${holderKind} as holder_kind, null::uuid as author, s.problem_id, s.inspection_id, s.round_id, s.unit_id, s.state,
      null::text as number, null::text as title, s.unit_name
    from rectification.task s where s.due_on is not null`,
  letter: sql`select ${held}, ${holderKind} as holder_kind, case s.next_step when 'issue' then s.drafted_by end as author, null::uuid as problem_id,
      s.inspection_id, s.round_id, s.unit_id, s.state, s.number, s.title, s.unit_name
    from rectification.letter s where s.due_on is not null`,
  'look-back': sql`select ${held}, ${holderKind} as holder_kind, s.looked_by as author, s.problem_id, s.inspection_id, s.round_id, s.unit_id, s.state,
      null::text as number, null::text as title, s.unit_name
    from rectification.look_back s where s.due_on is not null`,
  clue: sql`select ${held}, ${holderKind} as holder_kind, null::uuid as author, s.problem_id, s.inspection_id, s.round_id, s.unit_id, s.state,
      s.number, s.matter as title, null::text as unit_name
    from clues.clue s where s.due_on is not null and ${clueNotSeenElsewhere}`,
  case: sql`select s.id, s.jurisdiction_id, s.holder_id, ${placeName} || '纪委' as holder_name, s.next_step, s.held_since, s.due_on, s.holder_kind,
      case s.state when 'trial' then s.investigated_by end as author, null::uuid as problem_id, null::uuid as inspection_id, s.round_id,
      null::uuid as unit_id, s.state, s.number, s.title, null::text as unit_name
    from clues.case_file s where s.due_on is not null`,
  round: sql`select s.id, s.jurisdiction_id, s.jurisdiction_id as holder_id, ${placeName} || case s.step when 'approve-plan' then '巡察工作领导小组' else '巡察办' end as holder_name,
      s.step as next_step, case s.state when 'planned' then ${chinaDay(sql`s.planned_at`)} when 'approved' then ${chinaDay(sql`s.approved_at`)} else s.announced_on end as held_since,
      s.planned_from as due_on, case s.step when 'approve-plan' then 'leading-group' else 'office' end as holder_kind,
      case s.step when 'approve-plan' then s.planned_by end as author, null::uuid as problem_id, null::uuid as inspection_id, s.id as round_id,
      null::uuid as unit_id, s.state, s.code as number, s.name as title, null::text as unit_name
    from (select s.*, ${roundStep} as step from rounds.round s where s.state in ('planned', 'approved', 'announced')) s`,
  edition: sql`select s.id, s.jurisdiction_id, s.jurisdiction_id as holder_id, ${placeName} || '领导小组或巡察办主任' as holder_name, 'approve-edition' as next_step,
      ${chinaDay(sql`s.submitted_at`)} as held_since, s.effective_from as due_on, 'approver' as holder_kind, s.submitted_by as author,
      null::uuid as problem_id, null::uuid as inspection_id, null::uuid as round_id, null::uuid as unit_id, s.status as state, null::text as number,
      (select k.name_zh from rulebook.rulebook k where k.id = s.rulebook_id) || ' ' || s.title_zh as title, null::text as unit_name
    from rulebook.edition s where s.status = 'submitted'`,
  notice: sql`select s.id, s.jurisdiction_id, s.jurisdiction_id as holder_id, ${placeName} || '巡察办' as holder_name, 'publish' as next_step,
      s.drafted_on as held_since, r.planned_from as due_on, 'director' as holder_kind, s.drafted_by as author, null::uuid as problem_id, s.inspection_id,
      s.round_id, (select i.unit_id from rounds.inspection i where i.id = s.inspection_id) as unit_id, s.state, null::text as number, s.title, null::text as unit_name
    from notices.public_notice s join rounds.round r on r.id = s.round_id where s.state = 'drafted' and r.approved_at is not null`,
  // Typical cases are made public at once (及时通报): the day of the draft is the day.
  notification: sql`select s.id, s.jurisdiction_id, s.jurisdiction_id as holder_id, ${placeName} || '巡察办' as holder_name, 'publish' as next_step,
      s.drafted_on as held_since, s.drafted_on as due_on, 'director' as holder_kind, s.drafted_by as author, null::uuid as problem_id,
      null::uuid as inspection_id, null::uuid as round_id, null::uuid as unit_id, s.state, s.bulletin as number, s.title, null::text as unit_name
    from notices.case_notification s where s.state = 'drafted'`,
  // Until it is decided the member is shut out of his inspection.
  recusal: sql`select s.id, s.jurisdiction_id, s.jurisdiction_id as holder_id, ${placeName} || '巡察办' as holder_name, 'decide-recusal' as next_step,
      ${chinaDay(sql`s.raised_at`)} as held_since, ${orNoDay(sql`s.due_on`)} as due_on, 'director' as holder_kind,
      s.raised_by as author, null::uuid as problem_id, s.inspection_id, i.round_id, i.unit_id, s.state, null::text as number,
      teams.team_name(i.team_id) || '：' || (select p.name from teams.pool_person p where p.id = s.person_id) as title, null::text as unit_name
    from assembly.recusal s join rounds.inspection i on i.id = s.inspection_id where s.state = 'raised' and s.source <> 'objected'`,
  objection: sql`select s.id, s.jurisdiction_id, s.jurisdiction_id as holder_id, ${placeName} || '巡察办' as holder_name,
      case s.state when 'verified' then 'decide-objection' else 'verify-objection' end as next_step, s.held_since, ${orNoDay(sql`s.due_on`)} as due_on,
      case s.state when 'verified' then 'director' else 'office' end as holder_kind, s.verified_by as author, null::uuid as problem_id,
      s.inspection_id, null::uuid as round_id, s.unit_id, s.state, null::text as number,
      (select p.name from teams.pool_person p where p.id = s.person_id) as title, null::text as unit_name
    from assembly.objection s where s.state in ('raised', 'verified')`,
  substitution: sql`select s.id, s.jurisdiction_id, s.jurisdiction_id as holder_id,
      ${placeName} || case s.state when 'proposed' then '巡察工作领导小组' else '巡察办' end as holder_name,
      case s.state when 'proposed' then 'approve-substitute' else 'propose-substitute' end as next_step, s.held_since, ${orNoDay(sql`s.due_on`)} as due_on,
      case s.state when 'proposed' then 'leading-group' else 'office' end as holder_kind, case s.state when 'proposed' then s.proposed_by end as author,
      null::uuid as problem_id, null::uuid as inspection_id, s.round_id, null::uuid as unit_id, s.state, null::text as number,
      (select teams.team_name(t.team_id) || '：' || p.name from assembly.seat t join teams.pool_person p on p.id = t.person_id where t.id = s.seat_id) as title,
      null::text as unit_name
    from assembly.substitution s where s.state in ('open', 'proposed')`,
  authorisation: sql`select s.id, s.jurisdiction_id, s.jurisdiction_id as holder_id,
      ${placeName} || case s.step when 'extend-authorisation' then '巡察办' else '巡察工作领导小组' end as holder_name, s.step as next_step,
      case s.step when 'approve-authorisation' then ${chinaDay(sql`s.drafted_at`)} when 'extend-authorisation' then s.to_on - 7 else ${chinaDay(sql`s.asked_at`)} end as held_since,
      case s.step when 'approve-authorisation' then s.from_on
        when 'decide-withdrawal' then ${orNoDay(dueBy('withdrawal-days', chinaDay(sql`s.asked_at`), sql`(select r.edition_id from rounds.round r where r.id = s.round_id)`))}
        else s.to_on end as due_on,
      case s.step when 'extend-authorisation' then 'office' else 'leading-group' end as holder_kind,
      case s.step when 'approve-authorisation' then s.drafted_by when 'extend-authorisation' then null else s.asked_by end as author,
      null::uuid as problem_id, s.inspection_id, s.round_id, null::uuid as unit_id, s.state, s.leader_name as number,
      s.decision_number as title, (authorisations.place_of(s.inspection_id)).unit_name as unit_name
    from (select s.*, ${authorisationStep} as step from authorisations.authorisation s
      where s.state = 'drafted' or s.asked is not null or ${isEnding}) s`,
  // The team is shut out until its leader is authorised: due on the day on which it moves in, or at once.
  inspection: sql`select s.id, s.jurisdiction_id, s.jurisdiction_id as holder_id, ${placeName} || '巡察办' as holder_name,
      case when exists (select from authorisations.authorisation a where a.inspection_id = s.id and a.state in ('approved', 'withdrawn'))
        then 'authorise-anew' else 'draft-authorisation' end as next_step,
      s.since as held_since, greatest(s.since, s.planned_from) as due_on, 'office' as holder_kind, null::uuid as author, null::uuid as problem_id,
      s.id as inspection_id, s.round_id, s.unit_id, s.round_state as state, null::text as number,
      teams.team_name(s.team_id) || '：' || s.leader_name as title, null::text as unit_name
    from (select i.*, r.planned_from, r.state as round_state, ${unauthorisedSince} as since
      from rounds.inspection i join rounds.round r on r.id = i.round_id and r.approved_at is not null and r.state <> 'closed'
      where ${isUnauthorised}) s`,
  // A draw outlived by its plan is the office's to cancel; before, a witness has to come, at the latest before the teams move in.
  draw: sql`select s.id, s.jurisdiction_id, s.jurisdiction_id as holder_id,
      ${placeName} || case when s.is_waiting then '抽签见证人' else '巡察办' end as holder_name,
      case when s.is_waiting then 'witness-draw' else 'cancel-draw' end as next_step, s.held_since,
      case when s.is_waiting then least(s.planned_from, ${dueBy('draw-days', sql`s.held_since`, sql`s.edition_id`)}) else s.held_since end as due_on,
      case when s.is_waiting then 'witness' else 'office' end as holder_kind, case when s.is_waiting then s.opened_by end as author,
      null::uuid as problem_id, null::uuid as inspection_id, s.round_id, null::uuid as unit_id, s.state, s.code as number, s.name as title,
      null::text as unit_name
    from (select d.id, d.jurisdiction_id, d.round_id, d.state, d.opened_by, ${chinaDay(sql`d.opened_at`)} as held_since, r.planned_from, r.edition_id,
        r.code, r.name, r.state = 'planned' as is_waiting
      from assembly.draw d join rounds.round r on r.id = d.round_id where d.state = 'committed') s`,
  // What the teams have in hand comes back once all have left their sites.
  materials: sql`select s.id, s.jurisdiction_id, s.jurisdiction_id as holder_id, ${placeName} || '巡察办' as holder_name, 'take-back' as next_step,
      s.feedback_from as held_since, ${orNoDay(dueBy('material-return-days', sql`s.feedback_from`, sql`s.edition_id`))} as due_on, 'office' as holder_kind, null::uuid as author,
      null::uuid as problem_id, null::uuid as inspection_id, s.id as round_id, null::uuid as unit_id, s.state, s.code as number, s.name as title,
      null::text as unit_name
    from rounds.round s where s.state in ('feeding-back', 'rectifying')
      and exists (select from authorisations.material m where m.round_id = s.id and m.state = 'out')`,
  // No rulebook states times between writer, reviewer and leader.
  paper: sql`select s.id, s.jurisdiction_id, s.inspection_id as holder_id, s.team_name as holder_name, ${paperStep} as next_step, s.held_since,
      ${noDay}::date as due_on, case s.state when 'draft' then 'writer' when 'submitted' then coalesce(s.reviewed_as, 'writer') when 'signed' then 'team'
        else 'leader' end as holder_kind, case s.state when 'submitted' then s.written_by when 'tabled' then s.found_by end as author,
      null::uuid as problem_id, s.inspection_id, s.round_id, s.unit_id, s.state, s.number, s.title, s.unit_name
    from (select s.*, teams.team_name(i.team_id) as team_name from papers.paper s join rounds.inspection i on i.id = s.inspection_id
      where s.state in ('submitted', 'reviewed', 'signed', 'tabled') or s.state = 'draft' and s.returns <> '[]') s`,
  'fact-sheet': sql`select s.id, s.jurisdiction_id, s.unit_id as holder_id, registry.unit_name(s.unit_id) as holder_name, 'answer-facts' as next_step,
      s.sent_on as held_since, s.due_on, 'unit' as holder_kind, null::uuid as author, null::uuid as problem_id, s.inspection_id, s.round_id,
      s.unit_id, s.state, s.number, left(s.facts, 60) as title, null::text as unit_name
    from papers.sheet s where s.state = 'sent'`,
  // A report is its team's while it is written; then of the post whose turn it is, but of nobody who drafted or signed it already.
  report: sql`select s.id, s.jurisdiction_id, case when s.is_teams then s.inspection_id else s.jurisdiction_id end as holder_id,
      case when s.is_teams then s.team_name else ${placeName} || case s.turn when 'leading-group-member' then '巡察工作领导小组' else '巡察办' end end as holder_name,
      case s.state when 'drafting' then 'write-report' else 'review-report' end as next_step, s.held_since, ${noDay}::date as due_on,
      case when s.state = 'drafting' then 'team' when s.is_teams then s.turn when s.turn = 'leading-group-member' then 'leading-group'
        when s.turn = 'office-clerk' then 'clerk' else 'director' end as holder_kind,
      case when s.state = 'drafting' then null when s.signatures @> jsonb_build_array(jsonb_build_object('byId', platform.actor_id())) then platform.actor_id()
        else s.drafted_by end as author,
      null::uuid as problem_id, s.inspection_id, s.round_id, s.unit_id, s.state, null::text as number, s.title, s.unit_name
    from (select s.*, teams.team_name(i.team_id) as team_name, s.state = 'drafting' or s.turn = 'team-deputy' as is_teams from reports.report s join rounds.inspection i on i.id = s.inspection_id
      where s.state <> 'settled') s`,
  // Prepared by one, approved by another, given, then the unit's secretary's to sign for: no rulebook states a time between these.
  feedback: sql`select s.id, s.jurisdiction_id, case s.state when 'given' then s.unit_id else s.jurisdiction_id end as holder_id,
      case s.state when 'given' then s.unit_name else ${placeName} || '巡察办' end as holder_name,
      case s.state when 'approved' then 'give-feedback' when 'given' then 'sign-feedback'
        else case when s.sent_back_reason is null then 'approve-feedback' else 'mend-feedback' end end as next_step, s.held_since,
      ${noDay}::date as due_on, case when s.state = 'given' then 'secretary' when s.state = 'prepared' and s.sent_back_reason is null then 'director' else 'office' end as holder_kind,
      case when s.state = 'prepared' and s.sent_back_reason is null and s.writers @> jsonb_build_array(jsonb_build_object('id', platform.actor_id())) then platform.actor_id() end as author,
      null::uuid as problem_id, s.inspection_id, s.round_id, s.unit_id, s.state, null::text as number, s.title, s.unit_name
    from feedback.feedback s where s.state <> 'signed'`,
  'hand-over': sql`select s.id, s.jurisdiction_id, s.jurisdiction_id as holder_id, ${placeName} || '巡察办' as holder_name, 'sign-hand-over' as next_step,
      s.held_since, ${noDay}::date as due_on, 'director' as holder_kind, s.prepared_by as author, null::uuid as problem_id, s.inspection_id, s.round_id,
      null::uuid as unit_id, s.state, null::text as number, s.body as title, s.unit_name
    from feedback.hand_over s where s.state = 'prepared'`,
  // Read back and signed as soon as it is recorded: no rulebook states a time.
  talk: sql`select s.id, s.jurisdiction_id, s.inspection_id as holder_id, teams.team_name(i.team_id) as holder_name,
      case s.state when 'draft' then 'finish-talk' else 'sign-talk' end as next_step, s.held_on as held_since, ${noDay}::date as due_on,
      'team' as holder_kind, null::uuid as author, null::uuid as problem_id, s.inspection_id, s.round_id, s.unit_id, s.state, null::text as number,
      s.person_name as title, null::text as unit_name
    from fieldwork.talk s join rounds.inspection i on i.id = s.inspection_id
    where s.state = 'draft' or s.state = 'recorded' and s.unsigned_reason is null`,
  // The unit's until it answers, then the team's; what is late is red on the unit's desk and in the team's view of what it handed on.
  'document-request': sql`select s.id, s.jurisdiction_id, case s.state when 'asked' then s.unit_id else s.inspection_id end as holder_id,
      case s.state when 'asked' then registry.unit_name(s.unit_id) else fieldwork.team_of_request(s.id) end as holder_name,
      case s.state when 'asked' then 'deliver-documents' when 'delivered' then 'receive-documents' else 'answer-refusal' end as next_step,
      coalesce(s.answered_on, s.asked_on) as held_since, case s.state when 'asked' then s.due_on else ${noDay}::date end as due_on,
      case s.state when 'asked' then 'unit' else 'team' end as holder_kind, null::uuid as author, null::uuid as problem_id, s.inspection_id,
      s.round_id, s.unit_id, s.state, null::text as number, s.title, null::text as unit_name
    from fieldwork.request s where s.state in ('asked', 'delivered', 'refused')`,
};
