-- Whom we inspect. A unit is an identity; what it is called, is, and belongs to are its states, one after another
-- without gap or overlap, so that every list can be asked as of any day. Days are half open: until_on is the first day
-- on which a state no longer holds.

create table registry.unit (
  id uuid not null constraint unit_pk primary key,
  version integer not null constraint unit_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint unit_jurisdiction references registry.jurisdiction (id),
  code text not null constraint unit_code_form check (code = btrim(code) and length(code) between 1 and 40),
  registered_on date not null,
  abolished_on date,
  constraint unit_code_once unique (jurisdiction_id, code),
  constraint unit_with_jurisdiction unique (id, jurisdiction_id),
  constraint unit_lived_a_day check (abolished_on > registered_on)
);

create table registry.unit_state (
  id uuid not null constraint unit_state_pk primary key,
  version integer not null constraint unit_state_version_positive check (version > 0),
  unit_id uuid not null,
  jurisdiction_id uuid not null,
  name text not null constraint unit_state_name_given check (name = btrim(name) and length(name) between 1 and 100),
  short_name text,
  kind text not null constraint unit_state_kind_known check (kind in ('party-organ', 'government-department', 'peoples-organisation',
    'state-owned-enterprise', 'public-institution', 'township', 'village', 'other-organ')),
  sector text not null constraint unit_state_sector_known check (sector in ('general', 'party-affairs', 'law', 'agriculture', 'education',
    'health', 'finance', 'construction', 'transport', 'natural-resources', 'civil-affairs', 'industry', 'culture-tourism',
    'mass-work', 'grassroots')),
  level text not null constraint unit_state_level_known check (level in ('city', 'county', 'township', 'village')),
  party_organisation text constraint unit_state_party_organisation_known
    check (party_organisation in ('committee', 'group', 'working-committee', 'general-branch', 'branch')),
  parent_id uuid constraint unit_state_parent references registry.unit (id),
  from_on date not null,
  until_on date,
  decision_number text,
  reason text,
  constraint unit_state_of_unit foreign key (unit_id, jurisdiction_id) references registry.unit (id, jurisdiction_id),
  constraint unit_state_lasts check (until_on > from_on),
  constraint unit_state_not_its_own_parent check (parent_id <> unit_id),
  constraint unit_state_level_fits_kind check ((kind = 'village') = (level = 'village') and (kind <> 'township' or level = 'township')),
  constraint unit_state_one_at_a_time exclude using gist (unit_id with =, daterange(from_on, until_on) with &&)
);
create index unit_state_by_unit on registry.unit_state (unit_id, from_on);
create index unit_state_by_parent on registry.unit_state (parent_id, unit_id);

create table registry.succession (
  id uuid not null constraint succession_pk primary key,
  version integer not null constraint succession_version_positive check (version > 0),
  manner text not null constraint succession_manner_known check (manner in ('merge', 'split', 'transfer', 'abolition')),
  from_unit_id uuid not null,
  from_jurisdiction_id uuid not null,
  to_unit_id uuid,
  to_jurisdiction_id uuid,
  took_place_on date not null,
  decision_number text,
  reason text,
  constraint succession_from foreign key (from_unit_id, from_jurisdiction_id) references registry.unit (id, jurisdiction_id),
  constraint succession_to foreign key (to_unit_id, to_jurisdiction_id) references registry.unit (id, jurisdiction_id),
  constraint succession_to_named_whole check ((to_unit_id is null) = (to_jurisdiction_id is null)),
  constraint succession_leads_somewhere check ((manner = 'abolition') = (to_unit_id is null)),
  constraint succession_to_another check (from_unit_id <> to_unit_id),
  constraint succession_once unique nulls not distinct (from_unit_id, to_unit_id)
);
create index succession_by_successor on registry.succession (to_unit_id);

create table registry.leading_body_member (
  id uuid not null constraint leading_body_member_pk primary key,
  version integer not null constraint leading_body_member_version_positive check (version > 0),
  unit_id uuid not null,
  jurisdiction_id uuid not null,
  person_name text not null constraint leading_body_member_named check (person_name = btrim(person_name) and person_name <> ''),
  post text not null constraint leading_body_member_has_post check (post = btrim(post) and post <> ''),
  -- 一把手; a township has two (secretary and head), so it is not held to one.
  is_head boolean not null,
  -- 干部管理权限: who manages the person decides where a complaint about the person goes.
  managed_by text not null constraint leading_body_member_managed_by_known check (managed_by in ('province', 'city', 'county', 'township')),
  from_on date not null,
  until_on date,
  constraint leading_body_member_of_unit foreign key (unit_id, jurisdiction_id) references registry.unit (id, jurisdiction_id),
  constraint leading_body_member_serves check (until_on > from_on),
  constraint leading_body_member_once exclude using gist
    (unit_id with =, person_name with =, post with =, daterange(from_on, until_on) with &&)
);
create index leading_body_member_by_person on registry.leading_body_member (person_name);

-- A spreadsheet on its way in: the cells as uploaded and mended, kept until they are confirmed or replaced. One for each
-- person and jurisdiction. Not journaled: nothing here is a fact yet; the confirmation's effects are.
create table registry.import_preview (
  id uuid not null constraint import_preview_pk primary key,
  version integer not null,
  account_id uuid not null,
  jurisdiction_id uuid not null constraint import_preview_jurisdiction references registry.jurisdiction (id),
  file_name text not null,
  file_digest text not null,
  effective_on date not null,
  headings jsonb not null,
  cells jsonb not null,
  uploaded_at timestamptz not null,
  -- Confirmed or given up; the cells are emptied then.
  closed_at timestamptz,
  constraint import_preview_one_each unique (account_id, jurisdiction_id)
);

-- The states of a unit cover its life exactly, and following parents never leads back, on any day.
create function registry.check_unit(checked uuid) returns void language plpgsql stable security definer
  set search_path = pg_catalog as $$
declare
  life daterange;
  covered datemultirange;
  has_parent boolean;
begin
  select daterange(registered_on, abolished_on) into life from registry.unit where id = checked;
  select range_agg(daterange(from_on, until_on)), bool_or(parent_id is not null) into covered, has_parent
  from registry.unit_state where unit_id = checked;
  if datemultirange(life) is distinct from covered then
    raise exception 'the states of unit % cover % instead of its life %', checked, covered, life
      using errcode = 'check_violation', constraint = 'unit_states_cover_its_life';
  end if;
  if has_parent and exists (
    select from registry.unit_state s join registry.unit p on p.id = s.parent_id
    where s.unit_id = checked and not daterange(p.registered_on, p.abolished_on) @> daterange(s.from_on, s.until_on)
  ) or not upper_inf(life) and exists (
    select from registry.unit_state s where s.parent_id = checked and not life @> daterange(s.from_on, s.until_on)
  ) then
    raise exception 'unit % has a parent, or is one, beyond its life', checked
      using errcode = 'check_violation', constraint = 'unit_parent_lives';
  end if;
  if not upper_inf(life) and exists (
    select from registry.succession s where s.from_unit_id = checked and upper(life) < s.took_place_on
      or s.to_unit_id = checked and not life @> s.took_place_on
  ) then
    raise exception 'unit % ends before something became of it', checked
      using errcode = 'check_violation', constraint = 'unit_lives_through_successions';
  end if;
  if has_parent and exists (
    with recursive above (id, period) as (
      select parent_id, daterange(from_on, until_on) from registry.unit_state where unit_id = checked and parent_id is not null
      union
      select s.parent_id, a.period * s.held
      -- One unit's states at a time: joined as a whole, a fresh and unanalysed table is read from end to end (1.2 ms a check).
      from above a cross join lateral (
        select parent_id, daterange(from_on, until_on) as held from registry.unit_state where unit_id = a.id offset 0) s
      where s.parent_id is not null and s.held && a.period and a.id <> checked
    ) select from above where id = checked
  ) then
    raise exception 'unit % would be above itself', checked
      using errcode = 'check_violation', constraint = 'unit_not_above_itself';
  end if;
end $$;
create function registry.check_unit_row() returns trigger language plpgsql as $$
begin
  perform registry.check_unit(new.id);
  return null;
end $$;
create function registry.check_unit_state_row() returns trigger language plpgsql as $$
begin
  perform registry.check_unit(new.unit_id);
  return null;
end $$;
-- The states' triggers check the whole; a new unit only has to have one.
create function registry.check_unit_begins() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select from registry.unit_state where unit_id = new.id) then
    raise exception 'unit % has no state', new.id using errcode = 'check_violation', constraint = 'unit_states_cover_its_life';
  end if;
  return null;
end $$;
create constraint trigger unit_begins after insert on registry.unit
  deferrable initially deferred for each row execute function registry.check_unit_begins();
create constraint trigger unit_ends after update of registered_on, abolished_on on registry.unit
  deferrable initially deferred for each row execute function registry.check_unit_row();
create constraint trigger unit_state_fits after insert or update on registry.unit_state
  deferrable initially deferred for each row execute function registry.check_unit_state_row();

alter table registry.unit enable row level security;
alter table registry.unit force row level security;
alter table registry.unit_state enable row level security;
alter table registry.unit_state force row level security;
alter table registry.succession enable row level security;
alter table registry.succession force row level security;
alter table registry.leading_body_member enable row level security;
alter table registry.leading_body_member force row level security;
alter table registry.import_preview enable row level security;
alter table registry.import_preview force row level security;

-- Who reads and who writes, said once. The offices and the bodies beside them read their jurisdictions; offices write.
create function registry.readable_jurisdictions() returns uuid[] language sql stable as $$
  select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member',
    'discipline-receiving-desk', 'discipline-officer', 'organisation-officer')
$$;
create function registry.writable_jurisdictions() returns uuid[] language sql stable as $$
  select accounts.actor_jurisdictions('office-clerk', 'office-director')
$$;
create function registry.readable_units() returns uuid[] language sql stable as $$
  select accounts.actor_units('unit-contact', 'unit-secretary')
$$;

create policy unit_read on registry.unit for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select registry.readable_jurisdictions())::uuid[]) or id = any ((select registry.readable_units())::uuid[]));
create policy unit_made on registry.unit for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select registry.writable_jurisdictions())::uuid[]));
create policy unit_changed on registry.unit for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select registry.writable_jurisdictions())::uuid[]));

create policy unit_state_read on registry.unit_state for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select registry.readable_jurisdictions())::uuid[]) or unit_id = any ((select registry.readable_units())::uuid[]));
create policy unit_state_made on registry.unit_state for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select registry.writable_jurisdictions())::uuid[]));
create policy unit_state_changed on registry.unit_state for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select registry.writable_jurisdictions())::uuid[]));

create policy leading_body_member_read on registry.leading_body_member for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select registry.readable_jurisdictions())::uuid[]) or unit_id = any ((select registry.readable_units())::uuid[]));
create policy leading_body_member_made on registry.leading_body_member for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select registry.writable_jurisdictions())::uuid[]));
create policy leading_body_member_changed on registry.leading_body_member for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select registry.writable_jurisdictions())::uuid[]));

-- Both ends of a succession may read it; a transfer needs the right to write at both.
create policy succession_read on registry.succession for select to zhuoluo_app using ((select platform.is_system())
  or from_jurisdiction_id = any ((select registry.readable_jurisdictions())::uuid[]) or to_jurisdiction_id = any ((select registry.readable_jurisdictions())::uuid[])
  or from_unit_id = any ((select registry.readable_units())::uuid[]) or to_unit_id = any ((select registry.readable_units())::uuid[]));
create policy succession_made on registry.succession for insert to zhuoluo_app with check ((select platform.is_system())
  or (from_jurisdiction_id = any ((select registry.writable_jurisdictions())::uuid[])
    and (to_jurisdiction_id is null or to_jurisdiction_id = any ((select registry.writable_jurisdictions())::uuid[]))));

create policy import_preview_own on registry.import_preview to zhuoluo_app
  using (account_id = (select platform.actor_id())) with check (account_id = (select platform.actor_id())
    and jurisdiction_id = any ((select registry.writable_jurisdictions())::uuid[]));

-- A jurisdiction is made and renamed by the director of the one above; the city by its own.
create policy jurisdiction_made_by_director on registry.jurisdiction for insert to zhuoluo_app
  with check (parent_id = any ((select accounts.actor_jurisdictions('office-director'))::uuid[]));
create policy jurisdiction_changed_by_director on registry.jurisdiction for update to zhuoluo_app
  using (coalesce(parent_id, id) = any ((select accounts.actor_jurisdictions('office-director'))::uuid[]))
  with check (coalesce(parent_id, id) = any ((select accounts.actor_jurisdictions('office-director'))::uuid[]));

-- The owner's functions check and name units on behalf of people who may not read them all.
create policy unit_read_by_owner on registry.unit for select to current_user using (true);
create policy succession_read_by_owner on registry.succession for select to current_user using (true);
create policy unit_state_read_by_owner on registry.unit_state for select to current_user using (true);

grant select, insert, update on registry.unit, registry.unit_state, registry.leading_body_member, registry.import_preview to zhuoluo_app;
grant select, insert on registry.succession to zhuoluo_app;

-- How many units stand under a unit now, in whatever jurisdiction: an end must not leave any without a parent.
create function registry.count_under(unit uuid) returns bigint language sql stable security definer set search_path = pg_catalog as $$
  select count(*) from registry.unit_state where parent_id = unit and until_on is null
$$;

-- Names for the granting of roles: an administrator chooses a unit without reading what the office knows of it.
create function registry.unit_scopes(search text, most integer) returns table (id uuid, name text, path text)
  language sql stable security definer set search_path = pg_catalog as $$
  select u.id, s.name, j.name || ' / ' || coalesce(p.name || ' / ', '') || s.name
  from registry.unit u
  join registry.unit_state s on s.unit_id = u.id and s.until_on is null
  join registry.jurisdiction j on j.id = u.jurisdiction_id
  left join registry.unit_state p on p.unit_id = s.parent_id and p.until_on is null
  where (platform.is_system() or u.jurisdiction_id = any (accounts.actor_jurisdictions('security-administrator')))
    and (search = '' or s.name ilike '%' || replace(replace(replace(search, '\', '\\'), '%', '\%'), '_', '\_') || '%' or u.code = search)
  order by length(s.name), u.code limit least(most, 100)
$$;
-- What a granted unit is called, for those who hold or administer the grant; null where there is no such unit.
create function registry.unit_name(unit uuid) returns text language sql stable security definer set search_path = pg_catalog as $$
  select s.name from registry.unit_state s where s.unit_id = unit order by s.from_on desc limit 1
$$;
-- In whose jurisdiction a granted unit lies: decides which administrators are responsible for the grant.
create function registry.unit_jurisdiction(unit uuid) returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select jurisdiction_id from registry.unit u where u.id = $1
$$;
revoke execute on function registry.check_unit(uuid), registry.count_under(uuid), registry.unit_scopes(text, integer), registry.unit_name(uuid),
  registry.unit_jurisdiction(uuid) from public;
grant execute on function registry.check_unit(uuid), registry.count_under(uuid), registry.unit_scopes(text, integer), registry.unit_name(uuid),
  registry.unit_jurisdiction(uuid) to zhuoluo_app;
