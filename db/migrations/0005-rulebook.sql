-- The measure (办法) as versioned data. An edition is drafted, submitted, approved by another person, and then never changes:
-- rounds pin the edition that they were launched under.

create schema rulebook;
grant usage on schema rulebook to zhuoluo_app;

create table rulebook.rulebook (
  id uuid not null constraint rulebook_pk primary key,
  version integer not null constraint rulebook_version_positive check (version > 0),
  code text not null constraint rulebook_code_once unique constraint rulebook_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_zh text not null constraint rulebook_name_zh_given check (btrim(name_zh) <> ''),
  name_en text not null constraint rulebook_name_en_given check (btrim(name_en) <> '')
);

create table rulebook.edition (
  id uuid not null constraint edition_pk primary key,
  version integer not null constraint edition_version_positive check (version > 0),
  rulebook_id uuid not null constraint edition_rulebook references rulebook.rulebook (id),
  -- Null for what came with the program; that serves every jurisdiction as a ground to start from.
  jurisdiction_id uuid constraint edition_jurisdiction references registry.jurisdiction (id),
  number integer not null constraint edition_number_positive check (number > 0),
  title_zh text not null constraint edition_title_zh_given check (btrim(title_zh) <> ''),
  title_en text not null constraint edition_title_en_given check (btrim(title_en) <> ''),
  status text not null constraint edition_status_known check (status in ('draft', 'submitted', 'approved', 'withdrawn')),
  is_shipped boolean not null,
  based_on uuid constraint edition_based_on references rulebook.edition (id),
  drafted_by uuid constraint edition_drafted_by references accounts.account (id),
  drafted_at timestamptz not null,
  submitted_by uuid constraint edition_submitted_by references accounts.account (id),
  submitted_at timestamptz,
  sent_back_by uuid constraint edition_sent_back_by references accounts.account (id),
  sent_back_at timestamptz,
  sent_back_reason text,
  approved_by uuid constraint edition_approved_by references accounts.account (id),
  approved_at timestamptz,
  effective_from date,
  withdrawn_by uuid constraint edition_withdrawn_by references accounts.account (id),
  withdrawn_at timestamptz,
  withdrawn_reason text,
  constraint edition_number_once unique nulls not distinct (rulebook_id, jurisdiction_id, number),
  constraint edition_shipped_by_nobody check (
    is_shipped = (jurisdiction_id is null) and is_shipped = (drafted_by is null)
    and (not is_shipped or status in ('draft', 'approved') and approved_by is null)),
  constraint edition_based_on_something check (is_shipped or based_on is not null),
  constraint edition_submitted_whole check (
    (submitted_by is null) = (submitted_at is null) and (is_shipped or (submitted_at is null) = (effective_from is null))),
  constraint edition_sent_back_whole check (
    (sent_back_by is null) = (sent_back_at is null) and (sent_back_at is null) = (sent_back_reason is null) and btrim(sent_back_reason) <> ''),
  constraint edition_withdrawn_whole check (
    (withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_at is null) = (withdrawn_reason is null) and btrim(withdrawn_reason) <> ''),
  -- Mirrors EditionStatus in rulebook.model.ts.
  constraint edition_shape check (case status
    when 'draft' then submitted_at is null and approved_at is null and withdrawn_at is null
    when 'submitted' then submitted_at is not null and approved_at is null and withdrawn_at is null
    when 'approved' then approved_at is not null and effective_from is not null and withdrawn_at is null
      and (is_shipped or submitted_at is not null and approved_by is not null)
    when 'withdrawn' then withdrawn_at is not null and approved_at is null
  end),
  -- The second pair of eyes; whoever wrote in a section is caught by the trigger below.
  constraint edition_approved_by_another check (approved_by <> drafted_by and approved_by <> submitted_by)
);
create index edition_by_jurisdiction on rulebook.edition (jurisdiction_id, rulebook_id);

create table rulebook.section (
  id uuid not null constraint section_pk primary key,
  version integer not null constraint section_version_positive check (version > 0),
  edition_id uuid not null constraint section_edition references rulebook.edition (id),
  name text not null constraint section_name_form check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- Lines in order; their shape is the program's (sections.schema.ts), because it grows with it.
  body jsonb not null constraint section_body_is_list check (jsonb_typeof(body) = 'array'),
  edited_by uuid[] not null,
  constraint section_once unique (edition_id, name)
);

-- What is approved or withdrawn stays; who approves wrote nothing in it; an edition moves only along its states.
create function rulebook.guard_edition() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an edition of a rulebook is never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if new.status <> 'draft' then
      raise exception 'an edition begins as a draft' using errcode = 'insufficient_privilege', constraint = 'edition_begins_as_draft';
    end if;
    return new;
  end if;
  if old.status in ('approved', 'withdrawn') then
    raise exception 'edition % is % and never changes', old.id, old.status
      using errcode = 'check_violation', constraint = 'edition_approved_stays';
  end if;
  if (new.id, new.rulebook_id, new.jurisdiction_id, new.number, new.is_shipped, new.based_on, new.drafted_by, new.drafted_at)
     is distinct from (old.id, old.rulebook_id, old.jurisdiction_id, old.number, old.is_shipped, old.based_on, old.drafted_by, old.drafted_at) then
    raise exception 'what an edition began as stays' using errcode = 'check_violation', constraint = 'edition_origin_stays';
  end if;
  if new.status = 'approved' then
    if not (old.status = 'submitted' or old.is_shipped) then
      raise exception 'only a submitted edition is approved' using errcode = 'check_violation', constraint = 'edition_submitted_first';
    end if;
    if exists (select from rulebook.section s where s.edition_id = new.id and s.edited_by @> array[new.approved_by]) then
      raise exception 'whoever wrote in an edition does not approve it'
        using errcode = 'check_violation', constraint = 'edition_approved_by_another';
    end if;
  end if;
  return new;
end $$;
create trigger edition_guarded before insert or update or delete on rulebook.edition
  for each row execute function rulebook.guard_edition();
create trigger edition_not_truncated before truncate on rulebook.edition
  for each statement execute function platform.refuse_change();

-- Sections are written while their edition is a draft, and at no other time. The lock makes a section saved at the same
-- moment as its edition is submitted wait, and then be refused.
create function rulebook.guard_section() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a section of a rulebook is never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and (new.edition_id, new.name) is distinct from (old.edition_id, old.name) then
    raise exception 'a section stays in its edition' using errcode = 'check_violation', constraint = 'section_origin_stays';
  end if;
  perform from rulebook.edition e where e.id = new.edition_id and e.status = 'draft' for share;
  if not found then
    raise exception 'edition % is no draft: its sections stay', new.edition_id
      using errcode = 'insufficient_privilege', constraint = 'section_of_draft';
  end if;
  return new;
end $$;
create trigger section_guarded before insert or update or delete on rulebook.section
  for each row execute function rulebook.guard_section();
create trigger section_not_truncated before truncate on rulebook.section
  for each statement execute function platform.refuse_change();

-- Everybody with business reads the rules; the three administrators do not.
create function rulebook.actor_reads() returns boolean language sql stable parallel safe
  return accounts.actor_holds('office-clerk', 'office-director', 'leading-group-member', 'team-leader', 'team-deputy',
    'team-liaison', 'team-member', 'discipline-receiving-desk', 'discipline-officer', 'organisation-officer', 'unit-contact',
    'unit-secretary', 'rectification-supervisor');
revoke execute on all functions in schema rulebook from public;
grant execute on function rulebook.actor_reads() to zhuoluo_app;

alter table rulebook.rulebook enable row level security;
alter table rulebook.rulebook force row level security;
alter table rulebook.edition enable row level security;
alter table rulebook.edition force row level security;
alter table rulebook.section enable row level security;
alter table rulebook.section force row level security;

create policy rulebook_read on rulebook.rulebook for select to zhuoluo_app
  using ((select platform.is_system()) or (select rulebook.actor_reads()));
create policy rulebook_made_by_system on rulebook.rulebook for insert to zhuoluo_app with check ((select platform.is_system()));
create policy rulebook_changed_by_system on rulebook.rulebook for update to zhuoluo_app
  using ((select platform.is_system())) with check ((select platform.is_system()));

create policy edition_read on rulebook.edition for select to zhuoluo_app using (
  (select platform.is_system())
  or status = 'approved' and (select rulebook.actor_reads())
  or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member'))::uuid[]));
create policy edition_drafted on rulebook.edition for insert to zhuoluo_app with check (
  (select platform.is_system())
  or drafted_by = (select platform.actor_id())
    and jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director'))::uuid[]));
-- Each new state is signed by its own actor.
create policy edition_moved on rulebook.edition for update to zhuoluo_app
  using (
    (select platform.is_system())
    or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member'))::uuid[]))
  with check (
    (select platform.is_system())
    or status in ('draft', 'approved') and (select platform.actor_id()) = case status when 'draft' then sent_back_by else approved_by end
      and jurisdiction_id = any ((select accounts.actor_jurisdictions('office-director', 'leading-group-member'))::uuid[])
    or status in ('submitted', 'withdrawn') and (select platform.actor_id()) = case status when 'submitted' then submitted_by else withdrawn_by end
      and jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director'))::uuid[]));

create policy section_read on rulebook.section for select to zhuoluo_app
  using (edition_id in (select id from rulebook.edition));
create policy section_drafted on rulebook.section for insert to zhuoluo_app with check (
  (select platform.is_system())
  or edition_id in (select id from rulebook.edition
    where jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director'))::uuid[])));
-- Whoever writes is named among the writers.
create policy section_edited on rulebook.section for update to zhuoluo_app
  using (
    (select platform.is_system())
    or edition_id in (select id from rulebook.edition
      where jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director'))::uuid[])))
  with check ((select platform.is_system()) or edited_by @> array[(select platform.actor_id())]);

grant select, insert, update on rulebook.rulebook, rulebook.edition, rulebook.section to zhuoluo_app;
