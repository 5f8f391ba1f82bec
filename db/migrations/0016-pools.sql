-- The whole record of a person of the pools (domain.md §3), and the way in: the unit recommends, the office checks the
-- qualification, the leading group approves.

alter table teams.pool_person
  -- The registered unit, where the home unit is one: ties are then found by the unit itself, whatever it is called.
  add column home_unit_id uuid constraint pool_person_home_unit references registry.unit (id),
  -- The account that the person works with, so that a tie can close the inspection's rows to it.
  add column account_id uuid constraint pool_person_account references accounts.account (id),
  add column birth_on date,
  add column native_place text,
  add column growth_place text,
  add column growth_jurisdiction_id uuid constraint pool_person_growth_jurisdiction references registry.jurisdiction (id),
  -- Where the person grew up in a township that is registered.
  add column growth_unit_id uuid constraint pool_person_growth_unit references registry.unit (id),
  add column health text,
  -- Null in the lists means never asked: so the journal says of people who were in the pool before.
  add column titles jsonb constraint pool_person_titles_listed check (jsonb_typeof(titles) = 'array'),
  add column strengths jsonb constraint pool_person_strengths_listed check (jsonb_typeof(strengths) = 'array'),
  add column education jsonb constraint pool_person_education_listed check (jsonb_typeof(education) = 'array'),
  add column resume jsonb constraint pool_person_resume_listed check (jsonb_typeof(resume) = 'array'),
  add column relatives jsonb constraint pool_person_relatives_listed check (jsonb_typeof(relatives) = 'array'),
  add column appraisals jsonb constraint pool_person_appraisals_listed check (jsonb_typeof(appraisals) = 'array'),
  -- Rounds served before the program or in another jurisdiction; those served here are counted from the seats.
  add column service jsonb constraint pool_person_service_listed check (jsonb_typeof(service) = 'array'),
  -- The last year whose adjustment looked at the person (动态调整).
  add column reviewed_year integer constraint pool_person_reviewed_in_a_year check (reviewed_year between 2000 and 2200);
create unique index pool_person_account_once on teams.pool_person (account_id) where account_id is not null and left_on is null;

create table teams.nomination (
  id uuid not null constraint nomination_pk primary key,
  version integer not null constraint nomination_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint nomination_jurisdiction references registry.jurisdiction (id),
  state text not null constraint nomination_state_known check (state in ('recommended', 'qualified', 'unqualified', 'approved', 'declined')),
  -- The person's record as recommended; it becomes the pool's row when the leading group approves.
  name text not null constraint nomination_named check (name = btrim(name) and name <> ''),
  pool text not null constraint nomination_pool_known check (pool in ('leader', 'talent')),
  facts jsonb not null constraint nomination_facts_whole check (jsonb_typeof(facts) = 'object'),
  recommended_by_unit text not null constraint nomination_recommended_by_somebody check (btrim(recommended_by_unit) <> ''),
  recommended_on date not null,
  entered_by uuid,
  entered_by_name text not null,
  entered_at timestamptz not null,
  checked_by uuid,
  checked_by_name text,
  checked_at timestamptz,
  check_note text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  decision_number text,
  decline_reason text,
  person_id uuid constraint nomination_person references teams.pool_person (id),
  constraint nomination_checked_whole check ((state = 'recommended') = (checked_at is null) and (checked_at is null) = (checked_by_name is null)),
  constraint nomination_decided_whole check ((state in ('approved', 'declined')) = (decided_at is not null)
    and (decided_at is null) = (decided_by_name is null)
    and (state = 'approved') = (person_id is not null) and (state = 'approved') = (decision_number is not null)
    and (state = 'declined') = (decline_reason is not null)),
  -- Whoever approves is another than who entered it.
  constraint nomination_approved_by_another check (decided_by is null or decided_by <> entered_by)
);
create index nomination_by_jurisdiction on teams.nomination (jurisdiction_id, state, recommended_on desc, id);

-- A nomination goes forward and, once decided, stays.
create function teams.guard_nomination() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.state in ('approved', 'declined', 'unqualified') then
    raise exception 'nomination % has been decided', old.id using errcode = 'check_violation', constraint = 'nomination_decided_stays';
  end if;
  if old.state = 'recommended' and new.state not in ('qualified', 'unqualified') or old.state = 'qualified' and new.state not in ('approved', 'declined') then
    raise exception 'a nomination that is % does not become %', old.state, new.state using errcode = 'check_violation', constraint = 'nomination_goes_on';
  end if;
  return new;
end $$;
create trigger nomination_guarded before update on teams.nomination for each row execute function teams.guard_nomination();

alter table teams.nomination enable row level security;
alter table teams.nomination force row level security;
create policy nomination_read on teams.nomination for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.pool_jurisdictions())::uuid[]));
create policy nomination_made on teams.nomination for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'recommended' and entered_by = (select platform.actor_id())
    and jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]));
-- The office checks; the leading group decides and signs as itself.
create policy nomination_changed on teams.nomination for update to zhuoluo_app
  using ((select platform.is_system())
    or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member'))::uuid[]))
  with check ((select platform.is_system())
    or state in ('qualified', 'unqualified') and checked_by = (select platform.actor_id())
      and jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[])
    or state in ('approved', 'declined') and decided_by = (select platform.actor_id())
      and jurisdiction_id = any ((select accounts.actor_jurisdictions('leading-group-member'))::uuid[]));
-- Nobody comes into a pool but by the leading group's approval.
drop policy pool_person_made on teams.pool_person;
create policy pool_person_made on teams.pool_person for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select accounts.actor_jurisdictions('leading-group-member'))::uuid[]));
grant select, insert, update on teams.nomination to zhuoluo_app;

-- A résumé leads into other counties: what units are called is no secret, so names are recognised everywhere. A name that
-- several units bear, or bore, leads to none of them.
create function teams.units_named(names text[]) returns table (name text, id uuid) language sql stable security definer
  set search_path = pg_catalog as $$
  select s.name, (array_agg(s.unit_id))[1] from registry.unit_state s where s.name = any (names)
  group by s.name having count(distinct s.unit_id) = 1
$$;
-- The county and the township that a place's words name, the longest names first.
create function teams.place_named(words text, out jurisdiction_id uuid, out township_id uuid) language sql stable security definer
  set search_path = pg_catalog as $$
  select (select j.id from registry.jurisdiction j where j.level = 'county' and position(j.name in words) > 0
      order by length(j.name) desc limit 1),
    (select s.unit_id from registry.unit_state s where s.kind = 'township' and s.until_on is null and position(s.name in words) > 0
      order by length(s.name) desc limit 1)
$$;
revoke execute on function teams.units_named(text[]), teams.place_named(text) from public;
grant execute on function teams.units_named(text[]), teams.place_named(text) to zhuoluo_app;
