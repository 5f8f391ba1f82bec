-- A team that leaves before the rulebook's least time on site says why.
alter table rounds.inspection add column left_early_reason text
  constraint inspection_left_early_said check (left_early_reason is null or left_on is not null and btrim(left_early_reason) <> '');

create or replace function rounds.guard_inspection() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.round_id, new.unit_id, new.under_inspection_id) is distinct from (old.round_id, old.unit_id, old.under_inspection_id) then
    raise exception 'an inspection stays that of its unit in its round' using errcode = 'check_violation', constraint = 'inspection_origin_stays';
  end if;
  if old.finished_on is not null and new is distinct from old or old.cancelled_on is not null then
    raise exception 'inspection % has ended and never changes', old.id using errcode = 'check_violation', constraint = 'inspection_ended_stays';
  end if;
  if platform.is_system() then return new; end if;
  if (new.stage, new.stages, new.moved_in_on, new.left_on, new.left_early_reason, new.finished_on)
     is distinct from (old.stage, old.stages, old.moved_in_on, old.left_on, old.left_early_reason, old.finished_on)
     and not new.id = any (rounds.actor_inspections('team-leader')) then
    raise exception 'only the leader moves an inspection' using errcode = 'insufficient_privilege', constraint = 'inspection_moved_by_leader';
  end if;
  if (new.team_id, new.kind, new.leader_name, new.leader_person_id, new.cancelled_on, new.cancelled_reason)
     is distinct from (old.team_id, old.kind, old.leader_name, old.leader_person_id, old.cancelled_on, old.cancelled_reason)
     and not new.jurisdiction_id = any (rounds.writable_jurisdictions()) then
    raise exception 'only the office staffs an inspection' using errcode = 'insufficient_privilege', constraint = 'inspection_staffed_by_office';
  end if;
  return new;
end $$;
