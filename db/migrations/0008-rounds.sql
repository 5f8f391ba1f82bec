-- Rounds (轮次) and their inspections: one team at one unit in one round. A round pins the edition of the rulebook that it
-- was planned under; its inspections go through that edition's steps.

create schema rounds;
grant usage on schema rounds to zhuoluo_app;

create table rounds.round (
  id uuid not null constraint round_pk primary key,
  version integer not null constraint round_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint round_jurisdiction references registry.jurisdiction (id),
  -- `2016-3`: third round of 2016.
  code text not null generated always as (year::text || '-' || ordinal::text) stored,
  name text not null constraint round_name_given check (name = btrim(name) and name <> ''),
  year integer not null constraint round_year_possible check (year between 2000 and 2999),
  ordinal integer not null constraint round_ordinal_counted check (ordinal between 1 and 99),
  -- Code of the pinned edition's kinds.
  kind text not null constraint round_kind_form check (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition_id uuid not null constraint round_edition references rulebook.edition (id),
  state text not null constraint round_state_known
    check (state in ('planned', 'approved', 'announced', 'under-way', 'feeding-back', 'rectifying', 'closed')),
  -- The days on site, as planned; both count.
  planned_from date not null,
  planned_to date not null,
  planned_at timestamptz not null,
  -- Null where somebody without an account did it: before the program, as far as records go.
  planned_by uuid constraint round_planned_by references accounts.account (id),
  planned_by_name text not null,
  sent_back_by_name text,
  sent_back_reason text,
  approved_at timestamptz,
  approved_by uuid constraint round_approved_by references accounts.account (id),
  approved_by_name text,
  decision_number text,
  announced_on date,
  begun_on date,
  feedback_from date,
  rectifying_from date,
  closed_on date,
  constraint round_code_once unique (jurisdiction_id, year, ordinal),
  constraint round_with_its_edition unique (id, jurisdiction_id, edition_id),
  constraint round_term_in_order check (planned_to >= planned_from),
  constraint round_sent_back_whole check ((sent_back_by_name is null) = (sent_back_reason is null) and btrim(sent_back_reason) <> ''),
  constraint round_approved_whole check ((approved_at is null) = (approved_by_name is null)
    and (approved_at is null) = (decision_number is null) and (approved_at is not null or approved_by is null)),
  constraint round_approved_by_another check (approved_by <> planned_by),
  -- Mirrors RoundState in rounds.model.ts: each state has the days of all before it and of none after it.
  constraint round_shape check (
    (state = 'planned') = (approved_at is null)
    and (state in ('planned', 'approved')) = (announced_on is null)
    and (state in ('planned', 'approved', 'announced')) = (begun_on is null)
    and (state in ('planned', 'approved', 'announced', 'under-way')) = (feedback_from is null)
    and (state not in ('rectifying', 'closed')) = (rectifying_from is null)
    and (state <> 'closed') = (closed_on is null)),
  constraint round_days_in_order check (begun_on >= announced_on and feedback_from >= begun_on
    and rectifying_from >= feedback_from and closed_on >= rectifying_from)
);
create index round_by_jurisdiction on rounds.round (jurisdiction_id, year desc, ordinal desc);

create table rounds.inspection (
  id uuid not null constraint inspection_pk primary key,
  version integer not null constraint inspection_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  edition_id uuid not null,
  team_id uuid not null,
  unit_id uuid not null constraint inspection_unit references registry.unit (id),
  -- 巡乡带村: the township's inspection that this one of a village goes along with.
  under_inspection_id uuid,
  kind text not null constraint inspection_kind_form check (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- The leader authorised for this inspection (一次一授权); the account's right comes from a grant.
  leader_name text constraint inspection_leader_given check (leader_name = btrim(leader_name) and leader_name <> ''),
  leader_person_id uuid constraint inspection_leader_person references teams.pool_person (id),
  -- Code of the edition's team steps; null before the team moved in.
  stage text constraint inspection_stage_form check (stage ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- The steps so far with the day each was entered: [{"step": "move-in", "on": "2016-03-01"}, …].
  stages jsonb not null constraint inspection_stages_listed check (jsonb_typeof(stages) = 'array'),
  moved_in_on date,
  left_on date,
  -- Only this day counts for coverage.
  finished_on date,
  cancelled_on date,
  cancelled_reason text,
  constraint inspection_of_round foreign key (round_id, jurisdiction_id, edition_id)
    references rounds.round (id, jurisdiction_id, edition_id),
  constraint inspection_by_own_team foreign key (team_id, jurisdiction_id) references teams.team (id, jurisdiction_id),
  constraint inspection_with_round unique (id, round_id, jurisdiction_id),
  constraint inspection_under_another foreign key (under_inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint inspection_not_under_itself check (under_inspection_id <> id),
  constraint inspection_stage_is_last check (stage is not distinct from stages -> -1 ->> 'step'),
  constraint inspection_moved_in_with_first_step check (moved_in_on is not distinct from (stages -> 0 ->> 'on')::date),
  constraint inspection_left_after_moving_in check (left_on is null or moved_in_on is not null and left_on >= moved_in_on),
  constraint inspection_finished_after_leaving check (finished_on is null or left_on is not null and finished_on >= left_on),
  constraint inspection_cancelled_whole check ((cancelled_on is null) = (cancelled_reason is null) and btrim(cancelled_reason) <> ''
    and (cancelled_on is null or finished_on is null))
);
create unique index inspection_unit_once on rounds.inspection (round_id, unit_id) where cancelled_on is null;
create index inspection_by_unit on rounds.inspection (unit_id);
create index inspection_by_team on rounds.inspection (team_id);
create index inspection_under on rounds.inspection (under_inspection_id) where under_inspection_id is not null;
create index inspection_finished on rounds.inspection (jurisdiction_id, finished_on) where finished_on is not null;

-- Inspections for which the actor holds one of these team roles today, and those that go along with them (巡乡带村).
create policy inspection_read_by_owner on rounds.inspection for select to current_user using (true);
create policy round_read_by_owner on rounds.round for select to current_user using (true);
create function rounds.actor_inspections(variadic roles text[]) returns uuid[] language sql stable parallel safe
  security definer set search_path = pg_catalog as $$
  with own as (select accounts.actor_scopes('inspection', roles) as ids)
  select coalesce(array_agg(distinct i.id), '{}')
  from own join rounds.inspection i on i.id = any (own.ids) or i.under_inspection_id = any (own.ids)
$$;
-- Rounds of the actor's inspections, and those that he supervises the rectification of.
create function rounds.actor_rounds() returns uuid[] language sql stable parallel safe
  security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct r.id), '{}') from (
    select i.round_id as id from rounds.inspection i
    where i.id = any (accounts.actor_scopes('inspection', array['team-leader', 'team-deputy', 'team-liaison', 'team-member']))
    union all select unnest(accounts.actor_scopes('round', array['rectification-supervisor']))) r
$$;
-- Rounds that inspect the actor's own unit, from the day on which they are announced.
create function rounds.rounds_of_own_units() returns uuid[] language sql stable parallel safe
  security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct r.id), '{}')
  from rounds.inspection i join rounds.round r on r.id = i.round_id
  where i.unit_id = any (accounts.actor_scopes('unit', array['unit-contact', 'unit-secretary']))
    and i.cancelled_on is null and r.announced_on is not null
$$;
create function rounds.readable_jurisdictions() returns uuid[] language sql stable as $$
  select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member',
    'discipline-receiving-desk', 'discipline-officer', 'organisation-officer')
$$;
create function rounds.writable_jurisdictions() returns uuid[] language sql stable as $$
  select accounts.actor_jurisdictions('office-clerk', 'office-director')
$$;

-- A round moves forward state by state, and what it began as stays once it is approved.
create function rounds.guard_round() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  course constant text[] := array['planned', 'approved', 'announced', 'under-way', 'feeding-back', 'rectifying', 'closed'];
begin
  if new.state <> old.state and array_position(course, new.state) <> array_position(course, old.state) + 1 then
    raise exception 'a round that is % does not become %', old.state, new.state using errcode = 'check_violation', constraint = 'round_goes_on';
  end if;
  if old.state <> 'planned' and (new.year, new.ordinal, new.kind, new.edition_id, new.planned_by, new.approved_by, new.approved_at, new.decision_number)
     is distinct from (old.year, old.ordinal, old.kind, old.edition_id, old.planned_by, old.approved_by, old.approved_at, old.decision_number) then
    raise exception 'what was approved of a round stays' using errcode = 'check_violation', constraint = 'round_approved_stays';
  end if;
  return new;
end $$;
create trigger round_guarded before update on rounds.round for each row execute function rounds.guard_round();

-- The team's leader moves an inspection through its steps and does nothing else with it; the office does all but that.
create function rounds.guard_inspection() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (new.round_id, new.unit_id, new.under_inspection_id) is distinct from (old.round_id, old.unit_id, old.under_inspection_id) then
    raise exception 'an inspection stays that of its unit in its round' using errcode = 'check_violation', constraint = 'inspection_origin_stays';
  end if;
  if old.finished_on is not null and new is distinct from old or old.cancelled_on is not null then
    raise exception 'inspection % has ended and never changes', old.id using errcode = 'check_violation', constraint = 'inspection_ended_stays';
  end if;
  if platform.is_system() then return new; end if;
  if (new.stage, new.stages, new.moved_in_on, new.left_on, new.finished_on)
     is distinct from (old.stage, old.stages, old.moved_in_on, old.left_on, old.finished_on)
     and not new.id = any (rounds.actor_inspections('team-leader')) then
    raise exception 'only the leader moves an inspection' using errcode = 'insufficient_privilege', constraint = 'inspection_moved_by_leader';
  end if;
  if (new.team_id, new.kind, new.leader_name, new.leader_person_id, new.cancelled_on, new.cancelled_reason)
     is distinct from (old.team_id, old.kind, old.leader_name, old.leader_person_id, old.cancelled_on, old.cancelled_reason)
     and not new.jurisdiction_id = any (rounds.writable_jurisdictions()) then
    raise exception 'only the office staffs an inspection' using errcode = 'insufficient_privilege', constraint = 'inspection_staffed_by_office';
  end if;
  return new;
end $$;
create trigger inspection_guarded before update on rounds.inspection for each row execute function rounds.guard_inspection();

alter table rounds.round enable row level security;
alter table rounds.round force row level security;
alter table rounds.inspection enable row level security;
alter table rounds.inspection force row level security;

create policy round_read on rounds.round for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select rounds.readable_jurisdictions())::uuid[])
  or id = any ((select rounds.actor_rounds())::uuid[])
  or id = any ((select rounds.rounds_of_own_units())::uuid[]));
create policy round_planned on rounds.round for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'planned' and planned_by = (select platform.actor_id())
    and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
-- Whoever approves signs as himself, and holds a seat in the leading group.
create policy round_changed on rounds.round for update to zhuoluo_app
  using ((select platform.is_system())
    or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member'))::uuid[]))
  with check ((select platform.is_system())
    or state = 'approved' and approved_by = (select platform.actor_id())
      and jurisdiction_id = any ((select accounts.actor_jurisdictions('leading-group-member'))::uuid[])
    or state = 'planned' and jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member'))::uuid[])
    or state not in ('planned', 'approved') and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));

create policy inspection_read on rounds.inspection for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select rounds.readable_jurisdictions())::uuid[])
  or id = any ((select rounds.actor_inspections('team-leader', 'team-deputy', 'team-liaison', 'team-member'))::uuid[])
  or round_id = any ((select accounts.actor_rounds('rectification-supervisor'))::uuid[])
  or cancelled_on is null and unit_id = any ((select accounts.actor_units('unit-contact', 'unit-secretary'))::uuid[])
    and round_id = any ((select rounds.rounds_of_own_units())::uuid[]));
create policy inspection_added on rounds.inspection for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
create policy inspection_changed on rounds.inspection for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[])
  or id = any ((select rounds.actor_inspections('team-leader'))::uuid[]));

grant select, insert, update on rounds.round, rounds.inspection to zhuoluo_app;

-- Names for grants: what an administrator chooses from, and what its holder sees.
create function rounds.round_name(round uuid) returns text language sql stable security definer set search_path = pg_catalog as $$
  select j.name || ' ' || r.name from rounds.round r join registry.jurisdiction j on j.id = r.jurisdiction_id where r.id = round
$$;
create function rounds.inspection_name(inspection uuid) returns text language sql stable security definer set search_path = pg_catalog as $$
  select r.code || ' ' || teams.team_name(i.team_id) || ' · ' || registry.unit_name(i.unit_id)
  from rounds.inspection i join rounds.round r on r.id = i.round_id where i.id = inspection
$$;
create function rounds.round_jurisdiction(round uuid) returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select r.jurisdiction_id from rounds.round r where r.id = round
$$;
create function rounds.inspection_jurisdiction(inspection uuid) returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select i.jurisdiction_id from rounds.inspection i where i.id = inspection
$$;
-- Inspections and rounds that are still open, the newest first, for the security administrator to grant roles for.
create function rounds.scopes(scope_kind text, search text, most integer) returns table (id uuid, name text, path text)
  language sql stable security definer set search_path = pg_catalog as $$
  select s.id, s.name, j.name || ' / ' || s.path from (
    select r.id, r.jurisdiction_id, r.year, r.ordinal, r.name, r.code || ' ' || r.name as path
    from rounds.round r where scope_kind = 'round' and r.state <> 'closed'
    union all
    select i.id, i.jurisdiction_id, r.year, r.ordinal, teams.team_name(i.team_id) || ' · ' || registry.unit_name(i.unit_id), r.code || ' ' || r.name
    from rounds.inspection i join rounds.round r on r.id = i.round_id
    where scope_kind = 'inspection' and r.state <> 'closed' and i.cancelled_on is null and i.finished_on is null
  ) s join registry.jurisdiction j on j.id = s.jurisdiction_id
  where (platform.is_system() or s.jurisdiction_id = any (accounts.actor_jurisdictions('security-administrator')))
    and (search = '' or s.name || ' ' || s.path ilike '%' || replace(replace(replace(search, '\', '\\'), '%', '\%'), '_', '\_') || '%')
  order by s.year desc, s.ordinal desc, s.name limit least(most, 100)
$$;

revoke execute on function rounds.actor_inspections(text[]), rounds.actor_rounds(), rounds.rounds_of_own_units(), rounds.round_name(uuid),
  rounds.inspection_name(uuid), rounds.round_jurisdiction(uuid), rounds.inspection_jurisdiction(uuid), rounds.scopes(text, text, integer) from public;
grant execute on function rounds.actor_inspections(text[]), rounds.actor_rounds(), rounds.rounds_of_own_units(), rounds.round_name(uuid),
  rounds.inspection_name(uuid), rounds.round_jurisdiction(uuid), rounds.inspection_jurisdiction(uuid), rounds.scopes(text, text, integer) to zhuoluo_app;

create or replace function accounts.scope_name(kind text, scope uuid) returns text language plpgsql stable security definer
  set search_path = pg_catalog as $$
begin
  return case kind
    when 'jurisdiction' then (select name from registry.jurisdiction where id = scope)
    when 'unit' then registry.unit_name(scope)
    when 'round' then rounds.round_name(scope)
    when 'inspection' then rounds.inspection_name(scope) end;
end $$;
create or replace function accounts.scope_jurisdiction(kind text, scope uuid) returns uuid language plpgsql stable security definer
  set search_path = pg_catalog as $$
begin
  return case kind
    when 'jurisdiction' then (select id from registry.jurisdiction where id = scope)
    when 'unit' then registry.unit_jurisdiction(scope)
    when 'round' then rounds.round_jurisdiction(scope)
    when 'inspection' then rounds.inspection_jurisdiction(scope) end;
end $$;
