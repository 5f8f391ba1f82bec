-- Walls that an attack got over, built up.

-- Content of a clue or a case is read by whoever reads its record. That its entry can be read is not enough: the auditor
-- reads the entries of all subjects.
drop policy content_read_with_clue on journal.content;
create policy content_read_with_clue on journal.content for select to zhuoluo_app using (
  sphere = 'business' and exists (select from journal.entry e where e.id = entry_id and (
    e.subject_kind = 'clue' and e.jurisdiction_id = any ((select clues.readable_jurisdictions())::uuid[])
    or e.subject_kind = 'case-file' and e.jurisdiction_id = any ((select clues.result_jurisdictions())::uuid[]))));

-- The system administrator could sign in as those who watch him with a password that he set: it is not his to write, not
-- even past the page. Grants that begin later count already.
create function accounts.watches(account uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select exists (select from accounts.role_grant g where g.account_id = account and g.seat in ('security', 'audit')
    and not isempty(g.holds) and (upper_inf(g.holds) or upper(g.holds) > accounts.today()))
$$;
revoke execute on function accounts.watches(uuid) from public;
grant execute on function accounts.watches(uuid) to zhuoluo_app;
create or replace function accounts.keep_in_lane() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  lane text[] := '{version}';
  own constant text[] := '{password_hash,previous_password_hashes,password_changed_at,must_change_password,totp_secret,totp_confirmed_at,recovery_code_hashes}';
  strayed text;
begin
  if platform.actor_kind() = 'door' then
    lane := lane || '{locked_at,recovery_code_hashes}'::text[];
  elsif old.id = platform.actor_id() then
    lane := lane || own;
  elsif platform.actor_kind() = 'account' then
    if old.jurisdiction_id = any (accounts.actor_jurisdictions('system-administrator')) then
      lane := lane || '{display_name,staff_number,status}'::text[];
      if not accounts.watches(old.id) then
        lane := lane || '{password_hash,previous_password_hashes,password_changed_at,must_change_password}'::text[];
      end if;
    end if;
    if old.jurisdiction_id = any (accounts.actor_jurisdictions('security-administrator')) then
      lane := lane || '{locked_at,totp_secret,totp_confirmed_at,recovery_code_hashes}'::text[];
    end if;
  else
    return new;
  end if;
  select key into strayed from jsonb_each(to_jsonb(new)) n
  where n.value is distinct from to_jsonb(old) -> n.key and n.key <> all (lane) limit 1;
  if strayed is not null then
    raise exception 'account.% is not the actor''s to change', strayed using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- A grant that was ended stays ended; an end may only come nearer.
create function accounts.guard_end() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.ended_on is null and old.ended_on is not null or new.ended_on > old.ended_on then
    raise exception 'grant % has ended and does not begin again', old.id
      using errcode = 'check_violation', constraint = 'role_grant_end_stays';
  end if;
  return new;
end $$;
create trigger role_grant_end_guarded before update of ended_on on accounts.role_grant
  for each row execute function accounts.guard_end();

-- Each step of a problem before it is handed on is its own people's: the leader confirms and drops, as himself; the team
-- writes the paper while it waits for the meeting; the office feeds back; the director puts it under supervision.
create function problems.guard_hands() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if platform.actor_kind() <> 'account' then return new; end if;
  if (new.confirmed_by is distinct from old.confirmed_by and new.confirmed_by is not null or new.state <> old.state and new.state = 'dropped')
     and not (coalesce(new.confirmed_by, new.signed_by) = platform.actor_id() and new.inspection_id = any (rounds.actor_inspections('team-leader')))
   or (new.title, new.facts, new.basis, new.evidence, new.responsible, new.category, new.discipline, new.responsibility, new.severity, new.found_on)
     is distinct from (old.title, old.facts, old.basis, old.evidence, old.responsible, old.category, old.discipline, old.responsibility, old.severity, old.found_on)
     and not (old.state = 'registered' and new.inspection_id = any (problems.team_inspections()))
   or new.fed_back_on is distinct from old.fed_back_on and not new.jurisdiction_id = any (problems.office_jurisdictions())
   or (new.key_kind, new.supervision_number) is distinct from (old.key_kind, old.supervision_number)
     and not new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director')) then
    raise exception 'a step of problem % is not the actor''s', old.number
      using errcode = 'insufficient_privilege', constraint = 'problem_step_of_its_own';
  end if;
  return new;
end $$;
create trigger problem_hands_guarded
  before update of confirmed_by, state, title, facts, basis, evidence, responsible, category, discipline, responsibility, severity, found_on,
    fed_back_on, key_kind, supervision_number
  on problems.problem for each row execute function problems.guard_hands();

-- A unit does not put off the day by which it has to be done.
create function rectification.guard_completion() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if platform.actor_kind() = 'account' and new.complete_by is distinct from old.complete_by
     and not new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director')) then
    raise exception 'only the director puts off the end of task %', old.id
      using errcode = 'insufficient_privilege', constraint = 'task_put_off_by_director';
  end if;
  return new;
end $$;
create trigger task_completion_guarded before update of complete_by on rectification.task
  for each row execute function rectification.guard_completion();

-- The owner's functions look for names in a session's own temporary schema last: else whoever got hold of the application's
-- connection could put a type or a table there and have the owner use it.
do $$
declare
  each record;
begin
  for each in
    select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname in ('platform', 'journal', 'accounts', 'registry', 'rulebook', 'teams', 'rounds', 'problems',
      'rectification', 'clues', 'notices', 'statistics', 'calendar') and p.proowner = (select oid from pg_roles where rolname = current_user)
  loop
    execute format('alter function %s set search_path = pg_catalog, pg_temp', each.name);
  end loop;
end $$;
