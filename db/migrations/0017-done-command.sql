-- Commands that were done, by the key that the sender made: one whose answer was lost on the way is sent again and gets
-- the same answer, and nothing is done twice. Written in the transaction of the effect; kept for a week.
create table platform.done_command (
  account_id uuid not null,
  key uuid not null,
  call text not null,
  -- Keyed digest of what was sent: the same key with other words is another wish.
  order_digest bytea not null,
  -- Null where it held a secret that is shown once.
  answer jsonb,
  done_at timestamptz not null,
  constraint done_command_pk primary key (account_id, key)
);
create index done_command_old on platform.done_command (done_at);
alter table platform.done_command enable row level security;
alter table platform.done_command force row level security;
create policy done_command_read on platform.done_command for select to zhuoluo_app
  using (account_id = (select platform.actor_id()));
create policy done_command_written on platform.done_command for insert to zhuoluo_app
  with check (account_id = (select platform.actor_id()));
grant select, insert on platform.done_command to zhuoluo_app;

create function platform.forget_done_commands(before timestamptz) returns integer language plpgsql security definer
  set search_path = pg_catalog as $$
declare
  forgotten integer;
begin
  if not platform.is_system() then
    raise exception 'only the program forgets' using errcode = 'insufficient_privilege';
  end if;
  delete from platform.done_command where done_at < before;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke execute on function platform.forget_done_commands(timestamptz) from public;
grant execute on function platform.forget_done_commands(timestamptz) to zhuoluo_app;
create policy done_command_by_owner on platform.done_command to current_user using (true) with check (true);
