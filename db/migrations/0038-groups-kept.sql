-- What a group has is given to another team on the group's page, where its assignment is cancelled: never beside it.

-- Whether a group's accepted assignment has the inspection, or the township's that it goes along with.
create function rounds.has_group(inspection uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from rounds.inspection i join groups.assignment a on a.inspection_id in (i.id, i.under_inspection_id)
    where i.id = inspection and a.state = 'accepted')
$$;
revoke execute on function rounds.has_group(uuid) from public;
grant execute on function rounds.has_group(uuid) to zhuoluo_app;

create function groups.guard_team() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if rounds.has_group(new.id) then
    raise exception 'a group has inspection %', new.id using errcode = 'check_violation', constraint = 'inspection_team_by_assignment';
  end if;
  return new;
end $$;
create trigger inspection_team_kept_by_group before update of team_id on rounds.inspection
  for each row when (new.team_id <> old.team_id) execute function groups.guard_team();
