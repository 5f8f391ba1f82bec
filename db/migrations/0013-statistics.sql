-- Published figures as they were published: frozen with their definition and their time, they stay when the records go on.

create schema statistics;
grant usage on schema statistics to zhuoluo_app;

create table statistics.frozen_figure (
  id uuid not null constraint frozen_figure_pk primary key,
  version integer not null constraint frozen_figure_version_positive check (version > 0),
  -- Counted were its records and those of the jurisdictions under it.
  jurisdiction_id uuid not null constraint frozen_figure_jurisdiction references registry.jurisdiction (id),
  -- The report or date that it was frozen for.
  occasion text not null constraint frozen_figure_occasion_given check (occasion = btrim(occasion) and occasion <> ''),
  key text not null constraint frozen_figure_key_form check (key ~ '^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)?$'),
  definition_zh text not null constraint frozen_figure_defined check (definition_zh <> ''),
  definition_en text not null,
  value integer not null constraint frozen_figure_counted check (value >= 0),
  frozen_at timestamptz not null,
  frozen_by uuid not null,
  frozen_by_name text not null,
  constraint frozen_figure_once unique (jurisdiction_id, occasion, key)
);
create index frozen_figure_newest on statistics.frozen_figure (jurisdiction_id, frozen_at desc);

alter table statistics.frozen_figure enable row level security;
alter table statistics.frozen_figure force row level security;
create policy frozen_figure_read on statistics.frozen_figure for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-director', 'leading-group-member'))::uuid[]));
create policy frozen_figure_frozen on statistics.frozen_figure for insert to zhuoluo_app with check ((select platform.is_system())
  or frozen_by = (select platform.actor_id())
    and jurisdiction_id = any ((select accounts.actor_jurisdictions('office-director'))::uuid[]));
-- What was frozen never changes: no right to update.
grant select, insert on statistics.frozen_figure to zhuoluo_app;
