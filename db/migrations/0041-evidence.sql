-- Evidence (证据材料) of an inspection: numbered, hashed, encrypted at rest outside the database. The index stays for ever;
-- the content can be made unreadable by wiping the inspection's key.

create schema evidence;
grant usage on schema evidence to zhuoluo_app;

create table evidence.item (
  id uuid not null constraint item_pk primary key,
  version integer not null constraint item_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  -- Counted within the inspection without gaps; what was refused or withdrawn keeps its number.
  number integer not null constraint item_number_counted check (number > 0),
  -- The file's name as it was handed in, or the title of what is only indexed.
  name text not null constraint item_name_given check (name = btrim(name) and name <> ''),
  description text not null,
  origin text not null constraint item_origin_known check (origin in ('unit', 'talk', 'own')),
  state text not null constraint item_state_known check (state in ('uploading', 'kept', 'index-only', 'withdrawn', 'refused')),
  -- Detected by content, never believed of the name.
  kind text constraint item_kind_form check (kind ~ '^[a-z]+/[a-z0-9.+-]+$'),
  -- As announced while it is being uploaded, as counted once it is kept.
  bytes bigint constraint item_bytes_counted check (bytes > 0),
  sha256 text constraint item_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Room for the domestic digest beside it.
  sm3 text constraint item_sm3_form check (sm3 ~ '^[0-9a-f]{64}$'),
  -- How the file is cut: pieces of an upload, each a sealed segment of frames that can be read by themselves.
  cipher text,
  piece_bytes integer constraint item_piece_counted check (piece_bytes > 0),
  frame_bytes integer constraint item_frame_counted check (frame_bytes > 0 and piece_bytes % frame_bytes = 0),
  -- Where something that is only indexed is kept, and under which mark of secrecy.
  kept_where text constraint item_place_given check (btrim(kept_where) <> ''),
  secrecy text constraint item_secrecy_known check (secrecy in ('secret', 'confidential', 'top-secret')),
  uploaded_by uuid constraint item_uploaded_by references accounts.account (id),
  uploaded_by_name text not null,
  uploaded_at timestamptz not null,
  kept_at timestamptz,
  -- Kind of the refusal that the content met with.
  refused_because text,
  withdrawn_reason text constraint item_reason_given check (btrim(withdrawn_reason) <> ''),
  withdrawn_by uuid constraint item_withdrawn_by references accounts.account (id),
  withdrawn_by_name text,
  withdrawn_at timestamptz,
  constraint item_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint item_numbered_once unique (inspection_id, number),
  -- For those who cite it: only within its own inspection.
  constraint item_with_inspection unique (id, inspection_id, jurisdiction_id),
  constraint item_shape check (
    (cipher is null) = (piece_bytes is null) and (cipher is null) = (frame_bytes is null) and (cipher is null) = (bytes is null)
    and (cipher is null) = (kept_where is not null)
    and (kept_at is null) = (sha256 is null) and (kept_at is null) = (kind is null)
    and (state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_reason is null)
    and (withdrawn_at is null) = (withdrawn_by_name is null) and (state = 'refused') = (refused_because is not null)
    and case state when 'uploading' then kept_where is null and kept_at is null
      when 'kept' then kept_at is not null and kept_where is null
      when 'index-only' then kept_where is not null and kept_at is null
      when 'refused' then kept_where is null and kept_at is null
      else kept_where is null or kept_at is null end)
);
create index item_same_content on evidence.item (inspection_id, sha256) where sha256 is not null;

-- The data key of an inspection's files, wrapped by the installation's master key; null once it was wiped.
create table evidence.file_key (
  id uuid not null constraint file_key_pk primary key,
  version integer not null constraint file_key_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null constraint file_key_once unique,
  cipher text not null,
  wrapped_key text,
  -- Which master key wraps it: another one is told from a damaged file.
  master_mark text not null,
  made_at timestamptz not null,
  wiped_at timestamptz,
  wiped_by uuid constraint file_key_wiped_by references accounts.account (id),
  wiped_by_name text,
  wiped_reason text constraint file_key_reason_given check (btrim(wiped_reason) <> ''),
  constraint file_key_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint file_key_shape check ((wiped_at is null) = (wrapped_key is not null) and (wiped_at is null) = (wiped_by_name is null)
    and (wiped_at is null) = (wiped_reason is null))
);

-- Running numbers without doubles or gaps: an inspection's row is locked until its taker commits, and goes back with him.
create table evidence.number_series (
  inspection_id uuid not null constraint number_series_pk primary key,
  last integer not null constraint number_series_counted check (last > 0)
);

-- Inspections whose evidence the actor works with: through the wall of recusal and authorisation.
create function evidence.team_inspections() returns uuid[] language sql stable parallel safe as $$
  select rounds.actor_inspections('team-leader', 'team-deputy', 'team-liaison', 'team-member')
$$;
create function evidence.index_jurisdictions() returns uuid[] language sql stable parallel safe as $$
  select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member')
$$;
create function evidence.take_number(inspection uuid) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  taken integer;
begin
  if not platform.is_system() and not inspection = any (evidence.team_inspections()) then
    raise exception 'no number for inspection %', inspection using errcode = 'insufficient_privilege';
  end if;
  insert into evidence.number_series as s (inspection_id, last) values (inspection, 1)
  on conflict (inspection_id) do update set last = s.last + 1 returning last into taken;
  return taken;
end $$;
revoke execute on function evidence.take_number(uuid) from public;
grant execute on function evidence.take_number(uuid) to zhuoluo_app;

-- What came in stays as it came; an item goes on by its states and never back.
create function evidence.guard_item() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.inspection_id, new.round_id, new.jurisdiction_id, new.number, new.name, new.origin, new.uploaded_by, new.uploaded_by_name, new.uploaded_at,
       new.cipher, new.piece_bytes, new.frame_bytes, new.kept_where, new.secrecy, new.bytes)
     is distinct from (old.inspection_id, old.round_id, old.jurisdiction_id, old.number, old.name, old.origin, old.uploaded_by, old.uploaded_by_name,
       old.uploaded_at, old.cipher, old.piece_bytes, old.frame_bytes, old.kept_where, old.secrecy, old.bytes)
     or old.kept_at is not null and (new.kept_at, new.sha256, new.kind) is distinct from (old.kept_at, old.sha256, old.kind)
     or old.sm3 is not null and new.sm3 is distinct from old.sm3 then
    raise exception 'evidence % stays as it came', old.id using errcode = 'check_violation', constraint = 'item_stays';
  end if;
  if old.state in ('withdrawn', 'refused') or new.state <> old.state and not (
       old.state = 'uploading' and new.state in ('kept', 'refused', 'withdrawn') or old.state in ('kept', 'index-only') and new.state = 'withdrawn') then
    raise exception 'evidence % does not go on so', old.id using errcode = 'check_violation', constraint = 'item_goes_on';
  end if;
  return new;
end $$;
create trigger item_guarded before update on evidence.item for each row execute function evidence.guard_item();

-- A key is only ever wiped, once its inspection is over; a wiped one is not made anew.
create function evidence.guard_file_key() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.wiped_at is not null or new.wiped_at is null or (new.inspection_id, new.round_id, new.jurisdiction_id, new.cipher, new.master_mark, new.made_at)
       is distinct from (old.inspection_id, old.round_id, old.jurisdiction_id, old.cipher, old.master_mark, old.made_at)
     or not exists (select from rounds.inspection i where i.id = old.inspection_id and (i.finished_on is not null or i.cancelled_on is not null)) then
    raise exception 'the key of inspection % stays until it is over', old.inspection_id using errcode = 'check_violation', constraint = 'file_key_stays';
  end if;
  return new;
end $$;
create trigger file_key_guarded before update on evidence.file_key for each row execute function evidence.guard_file_key();

alter table evidence.item enable row level security;
alter table evidence.item force row level security;
alter table evidence.file_key enable row level security;
alter table evidence.file_key force row level security;
alter table evidence.number_series enable row level security;
alter table evidence.number_series force row level security;
create policy number_series_by_owner on evidence.number_series to current_user using (true) with check (true);

-- The team works with it, the office and the leading group read the index, nobody else knows of it.
create policy item_read on evidence.item for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select evidence.index_jurisdictions())::uuid[])
  or inspection_id = any ((select evidence.team_inspections())::uuid[]));
create policy item_handed_in on evidence.item for insert to zhuoluo_app with check ((select platform.is_system())
  or state in ('uploading', 'index-only') and uploaded_by = (select platform.actor_id())
    and inspection_id = any ((select evidence.team_inspections())::uuid[]));
create policy item_changed on evidence.item for update to zhuoluo_app
  using ((select platform.is_system()) or inspection_id = any ((select evidence.team_inspections())::uuid[]))
  with check ((select platform.is_system()) or (withdrawn_at is null or withdrawn_by = (select platform.actor_id())));
create policy file_key_read on evidence.file_key for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select evidence.index_jurisdictions())::uuid[])
  or inspection_id = any ((select evidence.team_inspections())::uuid[]));
create policy file_key_made on evidence.file_key for insert to zhuoluo_app with check ((select platform.is_system())
  or wiped_at is null and inspection_id = any ((select evidence.team_inspections())::uuid[]));
create policy file_key_wiped on evidence.file_key for update to zhuoluo_app
  using ((select platform.is_system()) or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-director'))::uuid[]))
  with check ((select platform.is_system()) or wiped_by = (select platform.actor_id()));
grant select, insert, update on evidence.item, evidence.file_key to zhuoluo_app;
