-- People recommended for the pools, in a spreadsheet on its way in: kept until it is confirmed, replaced or given up. One for each
-- person and jurisdiction. Not journaled: nothing here is a fact yet; what comes of it are nominations, which are.
create table teams.import_preview (
  id uuid not null constraint import_preview_pk primary key,
  version integer not null,
  account_id uuid not null,
  jurisdiction_id uuid not null constraint import_preview_jurisdiction references registry.jurisdiction (id),
  file_name text not null,
  file_digest text not null,
  recommended_on date not null,
  -- By sheet: its columns, the headings that nobody knows, its rows.
  sheets jsonb not null,
  uploaded_at timestamptz not null,
  -- Confirmed or given up; the sheets are emptied then.
  closed_at timestamptz,
  constraint import_preview_one_each unique (account_id, jurisdiction_id)
);
alter table teams.import_preview enable row level security;
alter table teams.import_preview force row level security;
create policy import_preview_own on teams.import_preview to zhuoluo_app
  using (account_id = (select platform.actor_id()) and jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]))
  with check (account_id = (select platform.actor_id()) and jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]));
grant select, insert, update on teams.import_preview to zhuoluo_app;
