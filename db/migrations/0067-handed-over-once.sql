-- What was proposed for another body is handed over once: of two lists that are written at the same moment the second waits and sees the first.

create function feedback.lock_listing(inspection uuid) returns void language sql volatile set search_path = pg_catalog, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('hand-over ' || inspection, 0))
$$;
create function feedback.guard_listing() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform feedback.lock_listing(new.inspection_id);
  if exists (select from feedback.hand_over h cross join jsonb_array_elements(h.items) had join jsonb_array_elements(new.items) has
      on has ->> 'problemId' = had ->> 'problemId' where h.inspection_id = new.inspection_id and h.id <> new.id) then
    raise exception 'a problem of hand-over % stands in another', new.id using errcode = 'check_violation', constraint = 'hand_over_lists_once';
  end if;
  return null;
end $$;
create trigger hand_over_listed after insert or update of items on feedback.hand_over for each row execute function feedback.guard_listing();
create policy hand_over_read_by_owner on feedback.hand_over for select to current_user using (true);
revoke execute on function feedback.lock_listing(uuid), feedback.guard_listing() from public;
grant execute on function feedback.lock_listing(uuid) to zhuoluo_app;
