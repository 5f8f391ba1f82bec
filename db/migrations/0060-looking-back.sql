-- A look-back inspection (回头看) goes through what was closed at its unit before: its team reads those problems and records, one by one,
-- whether they held. Who records does not sign: that stays with the office.

-- Units that the actor's team looks back at now.
create function rectification.looking_back_units() returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct i.unit_id), '{}') from rounds.inspection i
  where i.kind = 'look-back' and i.moved_in_on is not null and i.finished_on is null and i.cancelled_on is null
    and i.id = any (problems.team_inspections())
$$;
revoke execute on function rectification.looking_back_units() from public;
grant execute on function rectification.looking_back_units() to zhuoluo_app;

create policy problem_read_by_look_back on problems.problem for select to zhuoluo_app using (
  (state = 'closed' or times_reopened > 0) and route is distinct from 'clue' and unit_id = any ((select rectification.looking_back_units())::uuid[]));
create policy inspection_read_by_look_back on rounds.inspection for select to zhuoluo_app using (
  unit_id = any ((select rectification.looking_back_units())::uuid[]));
-- Locked while a look-back is recorded, never changed.
create policy problem_locked_by_look_back on problems.problem for update to zhuoluo_app using (
  state = 'closed' and route is distinct from 'clue' and unit_id = any ((select rectification.looking_back_units())::uuid[])) with check (false);
create policy task_read_by_look_back on rectification.task for select to zhuoluo_app using (
  (state = 'signed-off' or follows_id is not null) and unit_id = any ((select rectification.looking_back_units())::uuid[]));
create policy look_back_read_by_look_back on rectification.look_back for select to zhuoluo_app using (
  unit_id = any ((select rectification.looking_back_units())::uuid[]));
create policy look_back_recorded_by_look_back on rectification.look_back for insert to zhuoluo_app with check (
  state = 'recorded' and looked_by = (select platform.actor_id()) and unit_id = any ((select rectification.looking_back_units())::uuid[]));

-- What was closed at the unit before, with what the look-back has seen of it since its team moved in.
create function fieldwork.old_problems_of(inspection uuid) returns table (problem_id uuid, number text, title text, round_name text, closed_on date,
    task_id uuid, look_back_id uuid, conclusion text, look_back_state text, looked_on date, looked_by_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.number, p.title, r.name, t.closed_on, t.id, b.id, b.conclusion, b.state, b.looked_on, b.looked_by_name
  from rounds.inspection i
    join problems.problem p on p.unit_id = i.unit_id and p.inspection_id <> i.id and p.route is distinct from 'clue'
    join rounds.round r on r.id = p.round_id
    cross join lateral (select t.id, t.closed_on from rectification.task t
      where t.problem_id = p.id and t.closed_on <= coalesce(i.left_on, accounts.today()) order by t.closed_on desc, t.id desc limit 1) t
    left join lateral (select b.* from rectification.look_back b
      where b.task_id = t.id and b.state <> 'rejected' and b.looked_on >= i.moved_in_on order by b.id desc limit 1) b on true
  where i.id = old_problems_of.inspection and i.kind = 'look-back' and (p.state = 'closed' or b.id is not null)
  order by r.year, r.ordinal, length(p.number), p.number
$$;
create function fieldwork.old_problems(inspection uuid) returns table (problem_id uuid, number text, title text, round_name text, closed_on date,
    task_id uuid, look_back_id uuid, conclusion text, look_back_state text, looked_on date, looked_by_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.* from fieldwork.old_problems_of(old_problems.inspection) o where fieldwork.may_know(old_problems.inspection)
$$;

-- How much a record that the program knows is lacking; 0 where it is there.
create or replace function fieldwork.missing_of(inspection uuid, needs text) returns bigint language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select case missing_of.needs
    when 'opening-meeting-held' then (select (count(*) = 0)::integer::bigint from fieldwork.finding_out f
      where f.inspection_id = missing_of.inspection and f.shape = 'opening-meeting' and f.struck_on is null)
    when 'notice-published' then (select (count(*) = 0)::integer::bigint from (
      select from fieldwork.finding_out f where f.inspection_id = missing_of.inspection and f.shape = 'notice' and f.struck_on is null
      union all select from notices.public_notice n where n.inspection_id = missing_of.inspection and n.state = 'published') n)
    when 'checklists-done' then (select count(*) from fieldwork.checks_of(missing_of.inspection) c where c.proved = 0 and c.waiver_id is null)
    when 'requests-settled' then (select count(*) from fieldwork.request r
      where r.inspection_id = missing_of.inspection and r.state in ('asked', 'delivered', 'refused'))
    when 'talks-signed' then (select count(*) from fieldwork.talk t where t.inspection_id = missing_of.inspection
      and (t.state = 'draft' or t.state = 'recorded' and t.unsigned_reason is null))
    when 'problems-confirmed' then (select count(*) from problems.problem p where p.inspection_id = missing_of.inspection and p.state = 'registered')
    when 'old-problems-verified' then (select count(*) from fieldwork.old_problems_of(missing_of.inspection) o where o.look_back_id is null) end
$$;
revoke execute on function fieldwork.old_problems_of(uuid), fieldwork.old_problems(uuid) from public;
grant execute on function fieldwork.old_problems(uuid) to zhuoluo_app;
