-- Kinds of inspection (巡察方式) as data: which name the matter inspected (巡察事项), reach only units below, and look back (回头看) is said by the
-- lines of the edition's section `kinds`.

alter table rounds.inspection add column subject text
  constraint inspection_subject_given check (btrim(subject) <> '' and char_length(subject) <= 100);

-- What the edition says of a kind. Editions written before kinds said anything know the look-back by its code.
create function rounds.kinds_of(edition uuid) returns table (code text, asks_subject boolean, reach text, looks_back boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with line as (
    select l.body from rulebook.section s, jsonb_array_elements(s.body) l (body) where s.edition_id = kinds_of.edition and s.name = 'kinds')
  select l.body ->> 'code', coalesce((l.body ->> 'asksSubject')::boolean, false), l.body ->> 'reach',
    coalesce((l.body ->> 'looksBack')::boolean, l.body ->> 'code' = 'look-back' and not exists (select from line o where o.body ? 'looksBack'))
  from line l
$$;
create function rounds.looks_back(edition uuid, kind text) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select exists (select from rounds.kinds_of(looks_back.edition) k where k.code = looks_back.kind and k.looks_back)
$$;
-- Units of these that were inspected to the end before, for whoever plans rounds: also where he may not read that inspection.
create function rounds.finished_units(units uuid[]) returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct i.unit_id), '{}') from rounds.inspection i
  where i.unit_id = any (finished_units.units) and i.finished_on is not null
    and (platform.is_system() or cardinality(rounds.writable_jurisdictions()) > 0)
$$;
revoke execute on function rounds.kinds_of(uuid), rounds.looks_back(uuid, text), rounds.finished_units(uuid[]) from public;
grant execute on function rounds.kinds_of(uuid), rounds.looks_back(uuid, text), rounds.finished_units(uuid[]) to zhuoluo_app;

-- The matter is the plan's like the kind: approved with it, and stated where the kind asks for it.
create trigger inspection_subject_guarded before update of subject on rounds.inspection
  for each row when (new.subject is distinct from old.subject) execute function rounds.guard_plan();
create function rounds.guard_subject() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if platform.actor_kind() = 'account' and new.subject is null
     and exists (select from rounds.kinds_of(new.edition_id) k where k.code = new.kind and k.asks_subject) then
    raise exception 'an inspection of the kind % names its matter', new.kind using errcode = 'check_violation', constraint = 'inspection_names_its_matter';
  end if;
  return null;
end $$;
revoke execute on function rounds.guard_subject() from public;
create trigger inspection_subject_asked_added after insert on rounds.inspection for each row execute function rounds.guard_subject();
create trigger inspection_subject_asked after update of kind, subject on rounds.inspection
  for each row when (new.kind <> old.kind or new.subject is distinct from old.subject) execute function rounds.guard_subject();

create or replace function rounds.guard_inspection() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.round_id, new.unit_id, new.under_inspection_id) is distinct from (old.round_id, old.unit_id, old.under_inspection_id) then
    raise exception 'an inspection stays that of its unit in its round' using errcode = 'check_violation', constraint = 'inspection_origin_stays';
  end if;
  if old.finished_on is not null and new is distinct from old or old.cancelled_on is not null then
    raise exception 'inspection % has ended and never changes', old.id using errcode = 'check_violation', constraint = 'inspection_ended_stays';
  end if;
  if platform.is_system() then return new; end if;
  if (new.stage, new.stages, new.moved_in_on, new.left_on, new.left_early_reason, new.finished_on)
     is distinct from (old.stage, old.stages, old.moved_in_on, old.left_on, old.left_early_reason, old.finished_on)
     and not new.id = any (rounds.actor_inspections('team-leader')) then
    raise exception 'only the leader moves an inspection' using errcode = 'insufficient_privilege', constraint = 'inspection_moved_by_leader';
  end if;
  if (new.team_id, new.kind, new.subject, new.leader_name, new.leader_person_id, new.cancelled_on, new.cancelled_reason)
     is distinct from (old.team_id, old.kind, old.subject, old.leader_name, old.leader_person_id, old.cancelled_on, old.cancelled_reason)
     and not new.jurisdiction_id = any (rounds.writable_jurisdictions()) then
    raise exception 'only the office staffs an inspection' using errcode = 'insufficient_privilege', constraint = 'inspection_staffed_by_office';
  end if;
  return new;
end $$;

create or replace function rectification.looking_back_units() returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct i.unit_id), '{}') from rounds.inspection i
  where i.moved_in_on is not null and i.finished_on is null and i.cancelled_on is null
    and i.id = any (problems.team_inspections()) and rounds.looks_back(i.edition_id, i.kind)
$$;

-- What was closed of inspections of the unit that were finished before, with what the look-back has seen of it since its team moved in.
create or replace function fieldwork.old_problems_of(inspection uuid) returns table (problem_id uuid, number text, title text, round_name text,
    closed_on date, task_id uuid, look_back_id uuid, conclusion text, look_back_state text, looked_on date, looked_by_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.number, p.title, r.name, t.closed_on, t.id, b.id, b.conclusion, b.state, b.looked_on, b.looked_by_name
  from rounds.inspection i
    join problems.problem p on p.unit_id = i.unit_id and p.inspection_id <> i.id and p.route is distinct from 'clue'
    join rounds.inspection f on f.id = p.inspection_id and f.finished_on is not null
    join rounds.round r on r.id = p.round_id
    cross join lateral (select t.id, t.closed_on from rectification.task t
      where t.problem_id = p.id and t.closed_on <= coalesce(i.left_on, accounts.today()) order by t.closed_on desc, t.id desc limit 1) t
    left join lateral (select b.* from rectification.look_back b
      where b.task_id = t.id and b.state <> 'rejected' and b.looked_on >= i.moved_in_on order by b.id desc limit 1) b on true
  where i.id = old_problems_of.inspection and (p.state = 'closed' or b.id is not null) and rounds.looks_back(i.edition_id, i.kind)
  order by r.year, r.ordinal, length(p.number), p.number
$$;
