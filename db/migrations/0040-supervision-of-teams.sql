-- While teams work and after: supervision visits (督导) with what was found and mended, the summing-up of the round, and
-- everybody's appraisal, which the home unit and the organisation department read once it is sent.

create table authorisations.visit (
  id uuid not null constraint visit_pk primary key,
  version integer not null constraint visit_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null constraint visit_round references rounds.round (id),
  team_id uuid not null,
  visited_on date not null,
  visitors text not null constraint visit_by_somebody check (btrim(visitors) <> ''),
  seen text not null constraint visit_seen_given check (btrim(seen) <> ''),
  -- [{"words": "…", "mendBy": "2026-11-20", "mendedOn": null, "how": null}, …]
  findings jsonb not null constraint visit_findings_listed check (jsonb_typeof(findings) = 'array'),
  recorded_by uuid constraint visit_recorded_by references accounts.account (id),
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  constraint visit_of_own_team foreign key (team_id, jurisdiction_id) references teams.team (id, jurisdiction_id)
);
create index visit_by_round on authorisations.visit (round_id, visited_on);

create table authorisations.summing_up (
  id uuid not null constraint summing_up_pk primary key,
  version integer not null constraint summing_up_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint summing_up_jurisdiction references registry.jurisdiction (id),
  round_id uuid not null constraint summing_up_round references rounds.round (id),
  held_on date not null,
  went_well text not null constraint summing_up_well_given check (btrim(went_well) <> ''),
  fell_short text not null constraint summing_up_short_given check (btrim(fell_short) <> ''),
  to_change text not null constraint summing_up_change_given check (btrim(to_change) <> ''),
  recorded_by uuid constraint summing_up_recorded_by references accounts.account (id),
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  constraint summing_up_once unique (round_id)
);

create table authorisations.appraisal (
  id uuid not null constraint appraisal_pk primary key,
  version integer not null constraint appraisal_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint appraisal_jurisdiction references registry.jurisdiction (id),
  round_id uuid not null constraint appraisal_round references rounds.round (id),
  person_id uuid not null constraint appraisal_person references teams.pool_person (id),
  -- As they were when it was written: its readers may read no pool.
  person_name text not null,
  home_unit text not null,
  home_unit_id uuid constraint appraisal_home_unit references registry.unit (id),
  grade text not null constraint appraisal_grade_form check (grade ~ '^[a-z]+(-[a-z]+)*$'),
  words text not null constraint appraisal_words_given check (btrim(words) <> ''),
  written_by uuid constraint appraisal_written_by references accounts.account (id),
  written_by_name text not null,
  written_at timestamptz not null,
  sent_on date,
  sent_by uuid constraint appraisal_sent_by references accounts.account (id),
  sent_by_name text,
  constraint appraisal_once unique (round_id, person_id),
  constraint appraisal_sent_whole check ((sent_on is null) = (sent_by_name is null))
);
create index appraisal_by_person on authorisations.appraisal (person_id);
create index appraisal_by_home_unit on authorisations.appraisal (home_unit_id) where sent_on is not null;

create function authorisations.guard_appraisal() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.sent_on is not null or (new.round_id, new.person_id) is distinct from (old.round_id, old.person_id) then
    raise exception 'appraisal % is sent and stays', old.id using errcode = 'check_violation', constraint = 'appraisal_sent_stays';
  end if;
  return new;
end $$;
create trigger appraisal_guarded before update on authorisations.appraisal for each row execute function authorisations.guard_appraisal();

alter table authorisations.visit enable row level security;
alter table authorisations.visit force row level security;
alter table authorisations.summing_up enable row level security;
alter table authorisations.summing_up force row level security;
alter table authorisations.appraisal enable row level security;
alter table authorisations.appraisal force row level security;

create policy visit_read on authorisations.visit for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.pool_jurisdictions())::uuid[]));
create policy visit_recorded on authorisations.visit for insert to zhuoluo_app with check ((select platform.is_system())
  or recorded_by = (select platform.actor_id()) and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
create policy visit_changed on authorisations.visit for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
create policy summing_up_read on authorisations.summing_up for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.pool_jurisdictions())::uuid[]));
create policy summing_up_recorded on authorisations.summing_up for insert to zhuoluo_app with check ((select platform.is_system())
  or recorded_by = (select platform.actor_id()) and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
create policy summing_up_changed on authorisations.summing_up for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
-- The organisation department and the home unit read what is sent, nobody's draft.
create policy appraisal_read on authorisations.appraisal for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member'))::uuid[])
  or sent_on is not null and (jurisdiction_id = any ((select accounts.actor_jurisdictions('organisation-officer'))::uuid[])
    or home_unit_id = any ((select accounts.actor_units('unit-contact', 'unit-secretary'))::uuid[])));
create policy appraisal_written on authorisations.appraisal for insert to zhuoluo_app with check ((select platform.is_system())
  or written_by = (select platform.actor_id()) and sent_on is null and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
create policy appraisal_changed on authorisations.appraisal for update to zhuoluo_app
  using ((select platform.is_system()) or jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]))
  with check ((select platform.is_system()) or sent_on is null
    or sent_by = (select platform.actor_id()) and jurisdiction_id = any ((select accounts.actor_jurisdictions('office-director'))::uuid[]));
grant select, insert, update on authorisations.visit, authorisations.summing_up, authorisations.appraisal to zhuoluo_app;
