-- What every capability stands on: who acts, the journal, the outbox.
-- The role zhuoluo_app owns nothing, is bound by row-level security, and is made before the migrations run.

create extension if not exists btree_gist;

create schema platform;
create schema journal;
grant usage on schema platform, journal to zhuoluo_app;

-- The actor of the transaction, set by inTransaction(). Without one every policy answers no.
create function platform.actor_kind() returns text language sql stable parallel safe
  return coalesce(current_setting('zhuoluo.kind', true), '');
create function platform.actor_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('zhuoluo.account', true), '')::uuid;
create function platform.is_system() returns boolean language sql stable parallel safe
  return coalesce(current_setting('zhuoluo.kind', true), '') = 'system';

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on %.% is refused: what is written there stays', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

-- The journal. An entry says who did what to which subject when; its content (what changed) is kept apart so that
-- auditors can read the one without the other, and so that retention can end the one without breaking the other.
create table journal.entry (
  sequence bigint generated always as identity constraint entry_pk primary key,
  id uuid not null constraint entry_id_once unique,
  at timestamptz not null,
  actor_kind text not null constraint entry_actor_kind_known check (actor_kind in ('account', 'door', 'system')),
  actor_id uuid,
  actor_name text not null,
  role text,
  address text,
  subject_kind text not null,
  subject_id uuid not null,
  jurisdiction_id uuid,
  version integer constraint entry_version_positive check (version > 0),
  event text not null,
  result text not null constraint entry_result_known check (result in ('done', 'refused')),
  sphere text not null constraint entry_sphere_known check (sphere in ('administration', 'business')),
  algorithm text not null constraint entry_algorithm_known check (algorithm in ('sha256', 'sm3')),
  commitment bytea not null,
  mac bytea not null,
  constraint entry_account_has_id check ((actor_kind = 'account') = (actor_id is not null)),
  constraint entry_version_once unique (subject_id, version)
);
create index entry_by_time on journal.entry (at);
create index entry_by_actor on journal.entry (actor_id, sequence);

create table journal.content (
  entry_id uuid not null constraint content_pk primary key constraint content_of_entry references journal.entry (id),
  sphere text not null constraint content_sphere_known check (sphere in ('administration', 'business')),
  salt bytea not null constraint content_salt_long_enough check (length(salt) >= 16),
  change jsonb not null,
  detail jsonb not null
);

-- A seal covers all entries up to a sequence, chained to the seal before and keyed with a key the database never sees.
create table journal.seal (
  number integer not null constraint seal_pk primary key,
  upto bigint not null constraint seal_upto_once unique,
  entries bigint not null,
  algorithm text not null constraint seal_algorithm_known check (algorithm in ('sha256', 'sm3')),
  digest bytea not null,
  mac bytea not null,
  at timestamptz not null
);

create trigger entry_stays before update or delete on journal.entry for each statement execute function platform.refuse_change();
create trigger entry_not_truncated before truncate on journal.entry for each statement execute function platform.refuse_change();
create trigger content_stays before update or delete on journal.content for each statement execute function platform.refuse_change();
create trigger content_not_truncated before truncate on journal.content for each statement execute function platform.refuse_change();
create trigger seal_stays before update or delete on journal.seal for each statement execute function platform.refuse_change();
create trigger seal_not_truncated before truncate on journal.seal for each statement execute function platform.refuse_change();

alter table journal.entry enable row level security;
alter table journal.entry force row level security;
alter table journal.content enable row level security;
alter table journal.content force row level security;
alter table journal.seal enable row level security;
alter table journal.seal force row level security;

-- Nobody writes in somebody else's name. Who reads is said in later migrations, where roles exist; the system reads all.
create policy entry_written_as_oneself on journal.entry for insert to zhuoluo_app
  with check (actor_kind = (select platform.actor_kind()) and actor_id is not distinct from (select platform.actor_id()));
create policy entry_read_by_system on journal.entry for select to zhuoluo_app using ((select platform.is_system()));
create policy content_written on journal.content for insert to zhuoluo_app with check ((select platform.actor_kind()) <> '');
create policy content_read_by_system on journal.content for select to zhuoluo_app using ((select platform.is_system()));
create policy seal_by_system on journal.seal to zhuoluo_app
  using ((select platform.is_system())) with check ((select platform.is_system()));
-- The owner's functions below must count entries without an actor.
create policy entry_counted_by_owner on journal.entry for select to current_user using (true);
grant select, insert on journal.entry, journal.content, journal.seal to zhuoluo_app;

-- The highest sequence below which no transaction is still writing. The lock waits for writers under way and is
-- given up after a tenth of a second rather than make an office wait: the next turn tries again.
create function journal.settled_sequence() returns bigint language plpgsql security definer
  set search_path = pg_catalog set lock_timeout = '100ms' as $$
begin
  lock table journal.entry in share mode;
  return (select coalesce(max(sequence), 0) from journal.entry);
end $$;
revoke execute on function journal.settled_sequence() from public;
grant execute on function journal.settled_sequence() to zhuoluo_app;

-- Outbox: what must happen after a command, written in its transaction. The queue's job carries only the row's id.
create table platform.outbox (
  id uuid not null constraint outbox_pk primary key,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  created_by uuid,
  delivered_at timestamptz
);
create index outbox_waiting on platform.outbox (created_at) where delivered_at is null;
alter table platform.outbox enable row level security;
alter table platform.outbox force row level security;
create policy outbox_written_as_oneself on platform.outbox for insert to zhuoluo_app
  with check (created_by is not distinct from (select platform.actor_id()) and delivered_at is null);
create policy outbox_read_by_system on platform.outbox for select to zhuoluo_app using ((select platform.is_system()));
create policy outbox_delivered_by_system on platform.outbox for update to zhuoluo_app
  using ((select platform.is_system())) with check ((select platform.is_system()));
grant select, insert on platform.outbox to zhuoluo_app;
grant update (delivered_at) on platform.outbox to zhuoluo_app;

create function platform.enqueue_outbox() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job('outbox', json_build_object('id', new.id), job_key => new.id::text, max_attempts => 12);
  return null;
end $$;
create trigger outbox_enqueued after insert on platform.outbox for each row execute function platform.enqueue_outbox();

-- Settings that belong to the installation, such as whether it holds the demonstration city.
create table platform.setting (
  name text not null constraint setting_pk primary key,
  value jsonb not null
);
alter table platform.setting enable row level security;
alter table platform.setting force row level security;
create policy setting_read on platform.setting for select to zhuoluo_app using (true);
create policy setting_by_system on platform.setting to zhuoluo_app
  using ((select platform.is_system())) with check ((select platform.is_system()));
grant select, insert, update on platform.setting to zhuoluo_app;
