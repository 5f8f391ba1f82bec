-- Who inspects: leading groups, offices, standing teams, and the people that teams are drawn from.

create schema teams;
grant usage on schema teams to zhuoluo_app;

create table teams.body (
  id uuid not null constraint body_pk primary key,
  version integer not null constraint body_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint body_jurisdiction references registry.jurisdiction (id),
  kind text not null constraint body_kind_known check (kind in ('leading-group', 'office')),
  name text not null constraint body_name_given check (name = btrim(name) and name <> ''),
  -- Who heads it, and by which post of his own (纪委书记, 组织部部长 …): posts are data, not rules.
  head_name text not null constraint body_head_given check (head_name = btrim(head_name) and head_name <> ''),
  head_post text not null constraint body_head_post_given check (btrim(head_post) <> ''),
  deputy_name text,
  deputy_post text,
  established_on date not null,
  ended_on date,
  constraint body_deputy_whole check ((deputy_name is null) = (deputy_post is null)),
  constraint body_lasts check (ended_on > established_on)
);
create unique index body_one_of_a_kind on teams.body (jurisdiction_id, kind) where ended_on is null;

-- 巡察组: stands over the rounds; who serves in it is settled anew for each (三个不固定).
create table teams.team (
  id uuid not null constraint team_pk primary key,
  version integer not null constraint team_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint team_jurisdiction references registry.jurisdiction (id),
  ordinal integer not null constraint team_ordinal_counted check (ordinal between 1 and 99),
  name text not null constraint team_name_given check (name = btrim(name) and name <> ''),
  established_on date not null,
  ended_on date,
  constraint team_lasts check (ended_on > established_on),
  constraint team_ordinal_once unique (jurisdiction_id, ordinal),
  constraint team_with_jurisdiction unique (id, jurisdiction_id)
);

-- 分级动态人才库: the leader pool and the talent pool of each jurisdiction.
create table teams.pool_person (
  id uuid not null constraint pool_person_pk primary key,
  version integer not null constraint pool_person_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint pool_person_jurisdiction references registry.jurisdiction (id),
  name text not null constraint pool_person_named check (name = btrim(name) and name <> ''),
  pool text not null constraint pool_person_pool_known check (pool in ('leader', 'talent')),
  -- Code of the rulebook's fields (discipline, organisation, audit, finance, poverty relief …).
  field text not null constraint pool_person_field_form check (field ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  home_unit text not null constraint pool_person_home_unit_given check (btrim(home_unit) <> ''),
  post text not null constraint pool_person_post_given check (btrim(post) <> ''),
  -- Code of the rulebook's ranks.
  rank text constraint pool_person_rank_form check (rank ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  joined_on date not null,
  -- The first day on which the person is no longer in the pool, and why.
  left_on date,
  left_reason text,
  constraint pool_person_served check (left_on >= joined_on),
  constraint pool_person_left_for_a_reason check ((left_on is null) = (left_reason is null) and btrim(left_reason) <> '')
);
create index pool_person_by_jurisdiction on teams.pool_person (jurisdiction_id, pool, name, id);

alter table teams.body enable row level security;
alter table teams.body force row level security;
alter table teams.team enable row level security;
alter table teams.team force row level security;
alter table teams.pool_person enable row level security;
alter table teams.pool_person force row level security;

-- Bodies and teams are known to all whose work touches them in the jurisdiction; the people of the pools to those who choose them.
create function teams.readable_jurisdictions() returns uuid[] language sql stable as $$
  select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member',
    'discipline-receiving-desk', 'discipline-officer', 'organisation-officer')
$$;
create function teams.pool_jurisdictions() returns uuid[] language sql stable as $$
  select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member', 'organisation-officer')
$$;
create function teams.writable_jurisdictions() returns uuid[] language sql stable as $$
  select accounts.actor_jurisdictions('office-clerk', 'office-director')
$$;

create policy body_read on teams.body for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.readable_jurisdictions())::uuid[]));
create policy body_made on teams.body for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]));
create policy body_changed on teams.body for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]));

create policy team_read on teams.team for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.readable_jurisdictions())::uuid[]));
create policy team_made on teams.team for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]));
create policy team_changed on teams.team for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]));

create policy pool_person_read on teams.pool_person for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.pool_jurisdictions())::uuid[]));
create policy pool_person_made on teams.pool_person for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]));
create policy pool_person_changed on teams.pool_person for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]));

grant select, insert, update on teams.body, teams.team, teams.pool_person to zhuoluo_app;

-- A team's name and number for those who see its inspection and nothing else of the jurisdiction.
create policy team_read_by_owner on teams.team for select to current_user using (true);
create function teams.team_name(team uuid) returns text language sql stable security definer set search_path = pg_catalog as $$
  select t.name from teams.team t where t.id = team
$$;
create function teams.team_ordinal(team uuid) returns integer language sql stable security definer set search_path = pg_catalog as $$
  select t.ordinal from teams.team t where t.id = team
$$;
revoke execute on function teams.team_name(uuid), teams.team_ordinal(uuid) from public;
grant execute on function teams.team_name(uuid), teams.team_ordinal(uuid) to zhuoluo_app;
