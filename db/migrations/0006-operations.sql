-- What the administrators see of the running product: the audit administrator the journal, the system administrator
-- the work that got stuck. None of them sees business content.

-- The log of his jurisdictions, and what belongs to none (signing in, the installation itself).
create policy entry_read_by_auditor on journal.entry for select to zhuoluo_app using (
  (select accounts.actor_holds('audit-administrator'))
  and (jurisdiction_id is null or jurisdiction_id = any ((select accounts.actor_jurisdictions('audit-administrator'))::uuid[])));
-- What changed, only of administrative subjects, and only where its entry may be read.
create policy content_read_by_auditor on journal.content for select to zhuoluo_app using (
  sphere = 'administration'
  and (select accounts.actor_holds('audit-administrator'))
  and exists (select from journal.entry e where e.id = entry_id));

create index entry_by_subject_kind on journal.entry (subject_kind, sequence);
create index entry_by_event on journal.entry (event, sequence);

-- Jobs that failed at least once. The queue's tables belong to the owner; the payload is a row's id and is not shown.
create function platform.stuck_work() returns table (
  id bigint, topic text, attempts integer, max_attempts integer, run_at timestamptz, created_at timestamptz, locked_at timestamptz, last_error text
) language sql stable security definer set search_path = pg_catalog as $$
  select j.id, coalesce(o.topic, j.task_identifier), j.attempts::integer, j.max_attempts::integer, j.run_at, j.created_at, j.locked_at,
    left(split_part(j.last_error, E'\n', 1), 200)
  from graphile_worker.jobs j left join platform.outbox o on o.id::text = j.key
  where j.last_error is not null and (platform.is_system() or accounts.actor_holds('system-administrator'))
  order by j.created_at
$$;

create function platform.waiting_work() returns bigint language sql stable security definer set search_path = pg_catalog as $$
  select count(*) from graphile_worker.jobs where last_error is null and (platform.is_system() or accounts.actor_holds('system-administrator'))
$$;

-- Puts a stuck job back into the queue at once, with its attempts counted anew.
create function platform.retry_work(job bigint) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not (platform.is_system() or accounts.actor_holds('system-administrator')) then
    raise exception 'only the system administrator tries work again' using errcode = 'insufficient_privilege';
  end if;
  return exists (select from graphile_worker.reschedule_jobs(array[job], run_at => now(), attempts => 0));
end $$;
create policy outbox_read_by_owner on platform.outbox for select to current_user using (true);
revoke execute on function platform.stuck_work(), platform.waiting_work(), platform.retry_work(bigint) from public;
grant execute on function platform.stuck_work(), platform.waiting_work(), platform.retry_work(bigint) to zhuoluo_app;
