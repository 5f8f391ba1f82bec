-- Whose work it is: the city and the counties, districts and zones under it. Units follow in 0004; accounts (0003) need
-- jurisdictions before that, because a role is granted for one.

create schema registry;
grant usage on schema registry to zhuoluo_app;

create table registry.jurisdiction (
  id uuid not null constraint jurisdiction_pk primary key,
  version integer not null constraint jurisdiction_version_positive check (version > 0),
  -- 行政区划代码 (GB/T 2260) where there is one; zones have none and get a code of the office's own.
  code text not null constraint jurisdiction_code_once unique
    constraint jurisdiction_code_form check (code ~ '^[0-9A-Z]{2,12}$'),
  name text not null constraint jurisdiction_name_given check (name = btrim(name) and name <> ''),
  name_en text,
  level text not null constraint jurisdiction_level_known check (level in ('city', 'county')),
  kind text not null constraint jurisdiction_kind_known
    check (kind in ('city', 'district', 'county', 'autonomous-county', 'county-level-city', 'zone')),
  parent_id uuid constraint jurisdiction_parent references registry.jurisdiction (id),
  ended_on date,
  constraint jurisdiction_city_stands_alone check ((level = 'city') = (parent_id is null)),
  constraint jurisdiction_kind_fits_level check ((level = 'city') = (kind = 'city')),
  constraint jurisdiction_not_its_own_parent check (parent_id <> id)
);
create index jurisdiction_by_parent on registry.jurisdiction (parent_id);

alter table registry.jurisdiction enable row level security;
alter table registry.jurisdiction force row level security;

-- Names of jurisdictions are public knowledge; whoever stands at the door needs them to sign in.
create policy jurisdiction_read on registry.jurisdiction for select to zhuoluo_app
  using ((select platform.actor_kind()) <> '');
create policy jurisdiction_made_by_system on registry.jurisdiction for insert to zhuoluo_app
  with check ((select platform.is_system()));
create policy jurisdiction_changed_by_system on registry.jurisdiction for update to zhuoluo_app
  using ((select platform.is_system())) with check ((select platform.is_system()));
-- The owner's functions look jurisdictions up on behalf of policies.
create policy jurisdiction_read_by_owner on registry.jurisdiction for select to current_user using (true);
grant select, insert, update on registry.jurisdiction to zhuoluo_app;

-- A jurisdiction and all under it, ended ones too (their records stay). Empty where there is no such jurisdiction.
create function registry.jurisdictions_under(top uuid) returns uuid[] language sql stable parallel safe
  security definer set search_path = pg_catalog as $$
  with recursive under (id) as (
    select id from registry.jurisdiction where id = top
    union
    select j.id from registry.jurisdiction j join under u on j.parent_id = u.id
  )
  select coalesce(array_agg(id), '{}') from under
$$;
revoke execute on function registry.jurisdictions_under(uuid) from public;
grant execute on function registry.jurisdictions_under(uuid) to zhuoluo_app;
