-- What the program never does to a clue, a case, a problem or a notice, the database refuses too: steps out of turn or in
-- another's name, a change of what has ended or gone out, somebody put down as doer who did not do it.

-- A clue's origin stays, it goes its way step by step, each step by its own people as themselves, and once closed it stays.
create function clues.guard_clue() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state = 'closed' then
    raise exception 'clue % is closed and never changes', old.number using errcode = 'check_violation', constraint = 'clue_closed_stays';
  end if;
  if (new.jurisdiction_id, new.round_id, new.inspection_id, new.unit_id, new.edition_id, new.problem_id, new.year, new.ordinal, new.number, new.source,
      new.found_on, new.matter, new.discipline, new.evidence, new.transferred_on, new.transferred_by, new.transferred_by_name, new.passed_from)
     is distinct from
     (old.jurisdiction_id, old.round_id, old.inspection_id, old.unit_id, old.edition_id, old.problem_id, old.year, old.ordinal, old.number, old.source,
      old.found_on, old.matter, old.discipline, old.evidence, old.transferred_on, old.transferred_by, old.transferred_by_name, old.passed_from) then
    raise exception 'where clue % comes from never changes', old.number using errcode = 'check_violation', constraint = 'clue_origin_stays';
  end if;
  if platform.actor_kind() <> 'account' then return new; end if;
  if new.state <> old.state and new.state <> all (case old.state
      when 'transferred' then array['received']
      when 'received' then array['disposed', 'concluded', 'passing']
      when 'disposed' then array['under-case', 'concluded', 'passing']
      when 'passing' then array['received', 'closed']
      when 'under-case' then array['concluded']
      when 'concluded' then array['returned']
      else array['concluded', 'closed'] end) then
    raise exception 'a clue that is % does not become %', old.state, new.state using errcode = 'check_violation', constraint = 'clue_goes_on';
  end if;
  if new.received_by is distinct from old.received_by
     and not (new.received_by = platform.actor_id() and new.jurisdiction_id = any (accounts.actor_jurisdictions('discipline-receiving-desk')))
   or new.disposed_by is distinct from old.disposed_by and new.disposed_by is not null
     and not (new.disposed_by = platform.actor_id() and new.jurisdiction_id = any (accounts.actor_jurisdictions('discipline-officer')))
   or new.concluded_by is distinct from old.concluded_by and new.finding <> 'passed-on'
     and not (new.concluded_by = platform.actor_id() and new.jurisdiction_id = any (case new.finding
       when 'duplicate' then accounts.actor_jurisdictions('discipline-receiving-desk') else accounts.actor_jurisdictions('discipline-officer') end))
   or new.passed_by is distinct from old.passed_by and new.passed_by is not null
     and not (new.passed_by = platform.actor_id() and new.jurisdiction_id = any (clues.discipline_jurisdictions()))
   or new.returned_by is distinct from old.returned_by and new.returned_by is not null
     and not (new.returned_by = platform.actor_id()
       and coalesce(new.passed_to, new.jurisdiction_id) = any (accounts.actor_jurisdictions('discipline-receiving-desk'))) then
    raise exception 'a step of clue % is not the actor''s', old.number using errcode = 'insufficient_privilege', constraint = 'clue_step_of_its_own';
  end if;
  return new;
end $$;
create trigger clue_guarded before update on clues.clue for each row execute function clues.guard_clue();
alter table clues.clue
  -- Who returned the result does not sign it; what was passed on is returned by the signature itself.
  add constraint clue_signed_by_third check (finding = 'passed-on' or signed_by <> returned_by),
  add constraint clue_done_by_its_concluder check (done_by = concluded_by);

-- A case has its holder, since when, and its next step at every moment: the state says them, and nothing can part them from it.
alter table clues.case_file
  add column holder_kind text generated always as (case state when 'concluded' then null else 'discipline' end) stored,
  add column holder_id uuid generated always as (case state when 'concluded' then null else jurisdiction_id end) stored,
  add column held_since date generated always as (case state when 'filed' then filed_on when 'investigating' then investigating_on
    when 'trial' then trial_on end) stored,
  add column next_step text generated always as (case state when 'filed' then 'investigate' when 'investigating' then 'try'
    when 'trial' then 'conclude-case' end) stored,
  add constraint case_file_open_is_held check (num_nonnulls(holder_kind, holder_id, held_since, due_on, next_step) = case state when 'concluded' then 0 else 5 end),
  add constraint case_file_proved check (btrim(proof) <> '' and btrim(conclusion) <> ''),
  add constraint case_file_days_in_order check (investigating_on >= filed_on and trial_on >= investigating_on and concluded_on >= trial_on);
create index case_file_held on clues.case_file (holder_id, due_on) where state <> 'concluded';

create function clues.guard_case() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  course constant text[] := array['filed', 'investigating', 'trial', 'concluded'];
begin
  if old.state = 'concluded' then
    raise exception 'case % is concluded and never changes', old.number using errcode = 'check_violation', constraint = 'case_concluded_stays';
  end if;
  if (new.jurisdiction_id, new.edition_id, new.round_id, new.year, new.ordinal, new.number, new.title, new.filed_on, new.filed_by, new.filed_by_name)
     is distinct from (old.jurisdiction_id, old.edition_id, old.round_id, old.year, old.ordinal, old.number, old.title, old.filed_on, old.filed_by, old.filed_by_name)
   or old.investigated_by is not null and (new.investigated_by, new.investigated_by_name, new.investigating_on)
     is distinct from (old.investigated_by, old.investigated_by_name, old.investigating_on) then
    raise exception 'what case % began as stays', old.number using errcode = 'check_violation', constraint = 'case_origin_stays';
  end if;
  if new.state <> old.state and array_position(course, new.state) <> array_position(course, old.state) + 1 then
    raise exception 'a case that is % does not become %', old.state, new.state using errcode = 'check_violation', constraint = 'case_goes_on';
  end if;
  if platform.actor_kind() <> 'account' then return new; end if;
  -- 查审分离: whoever investigates does so as himself, and takes no part in the trial.
  if new.investigated_by is distinct from old.investigated_by and new.investigated_by <> platform.actor_id()
     or new.state <> old.state and new.state in ('trial', 'concluded') and new.investigated_by = platform.actor_id() then
    raise exception 'a step of case % is not the actor''s', old.number using errcode = 'insufficient_privilege', constraint = 'case_step_of_its_own';
  end if;
  return new;
end $$;
create trigger case_guarded before update on clues.case_file for each row execute function clues.guard_case();

-- Whether somebody is put down who really did it: found it, proved it for the unit, or concluded the clue. As the owner:
-- whoever signs may not read all of these.
create policy task_read_by_owner on rectification.task for select to current_user using (true);
create function problems.did_it(problem problems.problem) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when problem.state = 'dropped' then problem.done_by = problem.found_by
    when problem.route = 'clue' then exists (select from clues.clue c where c.problem_id = problem.id and c.concluded_by = problem.done_by and c.done_by = problem.done_by)
    else exists (select from rectification.task t where t.problem_id = problem.id and t.closed_on is null and t.proved_by = problem.done_by) end
$$;
revoke execute on function problems.did_it(problems.problem) from public;
grant execute on function problems.did_it(problems.problem) to zhuoluo_app;

create or replace function problems.guard_hands() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state = 'dropped' or old.state = 'closed' and new.state <> 'handed-on' then
    raise exception 'problem % has ended', old.number using errcode = 'check_violation', constraint = 'problem_ended_stays';
  end if;
  if platform.actor_kind() <> 'account' then return new; end if;
  if (new.confirmed_by is distinct from old.confirmed_by and new.confirmed_by is not null or new.state <> old.state and new.state = 'dropped')
     and not (coalesce(new.confirmed_by, new.signed_by) = platform.actor_id() and new.inspection_id = any (rounds.actor_inspections('team-leader')))
   or new.confirmed_by is null and old.confirmed_by is not null and not new.jurisdiction_id = any (problems.office_jurisdictions())
   or (new.title, new.facts, new.basis, new.evidence, new.responsible, new.category, new.discipline, new.responsibility, new.severity, new.found_on)
     is distinct from (old.title, old.facts, old.basis, old.evidence, old.responsible, old.category, old.discipline, old.responsibility, old.severity, old.found_on)
     and not (old.state = 'registered' and new.inspection_id = any (problems.team_inspections()))
   or new.fed_back_on is distinct from old.fed_back_on and not new.jurisdiction_id = any (problems.office_jurisdictions())
   or (new.key_kind, new.supervision_number) is distinct from (old.key_kind, old.supervision_number)
     and not new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director'))
   or old.state = 'closed' and not new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director')) then
    raise exception 'a step of problem % is not the actor''s', old.number
      using errcode = 'insufficient_privilege', constraint = 'problem_step_of_its_own';
  end if;
  if new.done_by is distinct from old.done_by and new.done_by is not null and not problems.did_it(new) then
    raise exception 'problem % was not done by whom it names', old.number using errcode = 'check_violation', constraint = 'problem_done_by_its_doer';
  end if;
  return new;
end $$;
drop trigger problem_hands_guarded on problems.problem;
create trigger problem_hands_guarded
  before update of confirmed_by, confirmed_by_name, confirmed_on, state, title, facts, basis, evidence, responsible, category, discipline, responsibility,
    severity, found_on, fed_back_on, key_kind, supervision_number, supervisor_name, outcome, outcome_reason, proof, done_by, done_by_name, signed_by,
    signed_by_name, closed_on
  on problems.problem for each row execute function problems.guard_hands();

-- What was published keeps everything that it said and how it came about; all that can still be added is that it was withdrawn.
create or replace function notices.guard() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  later constant text[] := '{version,state,withdrawn_on,withdrawn_reason}';
  drafting constant text[] := '{jurisdiction_id,round_id,inspection_id,kind,problem_id,drafted_by,drafted_by_name,drafted_on}';
  was constant jsonb := to_jsonb(old);
  is_now constant jsonb := to_jsonb(new);
begin
  if old.state = 'withdrawn' and new is distinct from old
     or exists (select from unnest(drafting) as name where is_now -> name is distinct from was -> name)
     or old.published_on is not null and is_now - later is distinct from was - later then
    raise exception 'what % said stays', old.id using errcode = 'check_violation', constraint = 'notice_published_stays';
  end if;
  if platform.is_system() then return new; end if;
  if new.state <> old.state and not new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director'))
     or new.published_by is distinct from old.published_by and new.published_by <> platform.actor_id() then
    raise exception 'only a director publishes and withdraws, as himself'
      using errcode = 'insufficient_privilege', constraint = 'notice_published_as_oneself';
  end if;
  return new;
end $$;
