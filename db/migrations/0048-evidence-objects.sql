-- Content is found by its digest and stored once in an inspection: an item says which upload's pieces hold it.

alter table evidence.item add column object_id uuid,
  add constraint item_object_with_content check ((object_id is null) = (kept_at is null));

create function evidence.guard_object() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.object_id is not null and new.object_id is distinct from old.object_id then
    raise exception 'the content of evidence % stays', old.id using errcode = 'check_violation', constraint = 'item_object_stays';
  end if;
  return new;
end $$;
create trigger item_object_guarded before update on evidence.item for each row execute function evidence.guard_object();
