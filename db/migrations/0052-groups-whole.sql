-- What the groups' page promises, held here too: nobody at his home unit, nobody who left, and an expert in every joint group.
create or replace function groups.inspects_own(forces uuid[], unit uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select exists (select from groups.force f left join groups.body b on b.id = f.body_id left join teams.pool_person p on p.id = f.person_id
    where f.id = any (forces)
      and (b.unit_id = any (groups.lineage(unit)) or b.stationed_at && groups.lineage(unit) or p.home_unit_id = any (groups.lineage(unit))))
$$;

create function groups.guard_assigned() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from groups.force f where (f.id = any (new.member_ids) or f.id = new.head_id) and f.until_on is not null) then
    raise exception 'somebody of assignment % has left the group', new.id using errcode = 'check_violation', constraint = 'assignment_by_present_forces';
  end if;
  return new;
end $$;
create trigger assignment_of_present before insert on groups.assignment for each row execute function groups.guard_assigned();
create trigger assignment_accepted_of_present before update on groups.assignment for each row when (old.state = 'proposed' and new.state <> 'cancelled')
  execute function groups.guard_assigned();

-- Looked at when the transaction ends, as the bodies are.
create function groups.check_expert() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  this uuid := case tg_table_name when 'cooperation_group' then new.id else (to_jsonb(new) ->> 'group_id')::uuid end;
begin
  if exists (select from groups.cooperation_group g where g.id = this and g.kind = 'joint' and g.state <> 'ended'
      and not exists (select from groups.force f where f.group_id = g.id and f.role = 'expert' and f.until_on is null)) then
    raise exception 'joint group % has no expert', this using errcode = 'check_violation', constraint = 'joint_group_has_expert';
  end if;
  return null;
end $$;
create constraint trigger cooperation_group_has_expert after insert or update on groups.cooperation_group deferrable initially deferred
  for each row execute function groups.check_expert();
create constraint trigger group_force_has_expert after insert or update on groups.force deferrable initially deferred
  for each row execute function groups.check_expert();
