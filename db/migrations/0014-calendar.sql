-- The official working days of a year as an office entered them from the State Council's notice, where the program does
-- not know the year yet or the notice was amended. One calendar for all: the notice holds for the whole country.

create schema calendar;
grant usage on schema calendar to zhuoluo_app;

create table calendar.year_entry (
  id uuid not null constraint year_entry_pk primary key,
  version integer not null constraint year_entry_version_positive check (version > 0),
  year integer not null constraint year_entry_once unique constraint year_entry_plausible check (year between 2000 and 2100),
  holidays date[] not null constraint year_entry_has_holidays check (cardinality(holidays) > 0),
  make_up_days date[] not null,
  -- The notice the days were taken from.
  notice text not null constraint year_entry_notice_given check (notice = btrim(notice) and notice <> ''),
  entered_by_name text not null
);

alter table calendar.year_entry enable row level security;
alter table calendar.year_entry force row level security;
create policy year_entry_read on calendar.year_entry for select to zhuoluo_app
  using ((select platform.actor_kind()) in ('account', 'system'));

-- Everybody's deadlines hang on it: only the director of the city's own office writes it.
create function calendar.may_write() returns boolean language sql stable set search_path = pg_catalog
  return platform.is_system() or exists (
    select from registry.jurisdiction j
    where j.parent_id is null and j.id = any (accounts.actor_jurisdictions('office-director')));
create policy year_entry_made on calendar.year_entry for insert to zhuoluo_app with check ((select calendar.may_write()));
create policy year_entry_changed on calendar.year_entry for update to zhuoluo_app
  using ((select calendar.may_write())) with check ((select calendar.may_write()));
grant select, insert, update on calendar.year_entry to zhuoluo_app;
