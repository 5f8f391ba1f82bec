-- Other bodies by the same machinery: joint groups of stationed discipline bodies (三人联组) and area cooperation groups of townships
-- (片区巡察协作组). A group that stands is a team of its own kind, so that seats, recusal and substitution work on it as on any.

-- Null for a standing inspection team. Groups are numbered apart, so that no working paper of theirs bears a team's number.
alter table teams.team add column kind text
  constraint team_kind_known check (kind in ('joint', 'area'))
  constraint team_group_numbered_apart check (kind is null or ordinal > 50);
create function teams.guard_kind() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'team % stays what it is', new.id using errcode = 'check_violation', constraint = 'team_kind_stays';
end $$;
create trigger team_kind_guarded before update of kind on teams.team
  for each row when (new.kind is distinct from old.kind) execute function teams.guard_kind();

create function teams.is_group(team uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select t.kind is not null from teams.team t where t.id = team), false)
$$;
revoke execute on function teams.is_group(uuid) from public;
grant execute on function teams.is_group(uuid) to zhuoluo_app;

create schema groups;
grant usage on schema groups to zhuoluo_app;

create table groups.cooperation_group (
  id uuid not null constraint cooperation_group_pk primary key,
  version integer not null constraint cooperation_group_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint cooperation_group_jurisdiction references registry.jurisdiction (id),
  kind text not null constraint cooperation_group_kind_known check (kind in ('joint', 'area')),
  name text not null constraint cooperation_group_name_given check (name = btrim(name) and name <> ''),
  state text not null constraint cooperation_group_state_known check (state in ('drafted', 'standing', 'ended')),
  drafted_by uuid,
  drafted_by_name text not null,
  drafted_at timestamptz not null,
  -- Why the leading group sent the draft back.
  returned_reason text,
  -- The team that the group is, from its forming on.
  team_id uuid constraint cooperation_group_team_once unique,
  formed_by uuid,
  formed_by_name text,
  formed_on date,
  decision_number text,
  ended_on date,
  end_reason text,
  constraint cooperation_group_whole unique (id, jurisdiction_id, kind),
  constraint cooperation_group_is_team foreign key (team_id, jurisdiction_id) references teams.team (id, jurisdiction_id),
  constraint cooperation_group_formed_whole check ((formed_on is null) = (formed_by_name is null) and (formed_on is null) = (decision_number is null)
    and (formed_on is null) = (team_id is null) and btrim(decision_number) <> ''
    and (state <> 'drafted' or formed_on is null) and (state <> 'standing' or formed_on is not null)),
  constraint cooperation_group_formed_by_another check (formed_by <> drafted_by),
  constraint cooperation_group_ended_whole check ((state = 'ended') = (ended_on is not null) and (ended_on is null) = (end_reason is null)
    and btrim(end_reason) <> '' and ended_on >= formed_on)
);
create unique index cooperation_group_name_once on groups.cooperation_group (jurisdiction_id, name) where state <> 'ended';

-- What a group is made of: townships of an area, or stationed bodies with the units that they are stationed at.
create table groups.body (
  id uuid not null constraint group_body_pk primary key,
  version integer not null constraint group_body_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  group_id uuid not null,
  kind text not null,
  -- The township; its discipline committee puts the people in.
  unit_id uuid constraint group_body_unit references registry.unit (id),
  -- The stationed body, which the register of units does not hold.
  name text constraint group_body_name_given check (name = btrim(name) and name <> ''),
  stationed_at uuid[] not null,
  ordinal integer not null constraint group_body_counted check (ordinal between 1 and 99),
  is_leading boolean not null,
  from_on date not null,
  until_on date,
  constraint group_body_of_group foreign key (group_id, jurisdiction_id, kind)
    references groups.cooperation_group (id, jurisdiction_id, kind) deferrable initially deferred,
  constraint group_body_in_group unique (id, group_id),
  constraint group_body_shape check ((kind = 'area') = (unit_id is not null) and (kind = 'joint') = (name is not null)
    and (kind = 'joint') = (cardinality(stationed_at) > 0) and (kind = 'area' or not is_leading)),
  constraint group_body_lasts check (until_on >= from_on)
);
-- A township is in one area group at a time; bodies of a joint group differ.
create unique index group_body_township_once on groups.body (unit_id) where until_on is null and unit_id is not null;
create unique index group_body_name_once on groups.body (group_id, name) where until_on is null and name is not null;
create index group_body_by_group on groups.body (group_id);

-- Who works in it: people of the pools, each put in by a body; experts by none.
create table groups.force (
  id uuid not null constraint force_pk primary key,
  version integer not null constraint force_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  group_id uuid not null constraint force_group references groups.cooperation_group (id) deferrable initially deferred,
  body_id uuid,
  person_id uuid not null constraint force_person references teams.pool_person (id),
  role text not null constraint force_role_known check (role in ('member', 'expert')),
  from_on date not null,
  until_on date,
  constraint force_of_body foreign key (body_id, group_id) references groups.body (id, group_id),
  constraint force_member_of_a_body check ((role = 'member') = (body_id is not null)),
  constraint force_lasts check (until_on >= from_on)
);
create unique index force_person_once on groups.force (group_id, person_id) where until_on is null;
create index force_by_person on groups.force (person_id);

-- A group's work: one inspection of a round, with the villages that go along with it.
create table groups.assignment (
  id uuid not null constraint assignment_pk primary key,
  version integer not null constraint assignment_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  group_id uuid not null constraint assignment_group references groups.cooperation_group (id),
  round_id uuid not null,
  inspection_id uuid not null,
  state text not null constraint assignment_state_known check (state in ('proposed', 'accepted', 'cancelled')),
  -- Of groups.force: who heads, and everybody who goes along, the head included.
  head_id uuid not null constraint assignment_head references groups.force (id),
  member_ids uuid[] not null,
  -- Who of the group stays away, and why, as it was when this was proposed, changed or accepted.
  left_out jsonb not null constraint assignment_left_out_listed check (jsonb_typeof(left_out) = 'array'),
  is_changed boolean not null,
  -- Team and leader that the plan named before, for taking the acceptance back.
  before jsonb,
  proposed_by uuid,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  cancel_reason text,
  constraint assignment_of_round foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint assignment_head_goes_along check (head_id = any (member_ids)),
  constraint assignment_decided_whole check ((state = 'proposed') = (decided_at is null) and (decided_at is null) = (decided_by_name is null)
    and (state = 'cancelled') = (cancel_reason is not null) and btrim(cancel_reason) <> ''
    and (state <> 'accepted' or before is not null))
);
-- One group for an inspection; and since nobody sits twice in a round, one inspection of a round for a group.
create unique index assignment_inspection_once on groups.assignment (inspection_id) where state <> 'cancelled';
create unique index assignment_round_once on groups.assignment (group_id, round_id) where state <> 'cancelled';

create policy cooperation_group_read_by_owner on groups.cooperation_group for select to current_user using (true);
create policy group_body_read_by_owner on groups.body for select to current_user using (true);
create policy force_read_by_owner on groups.force for select to current_user using (true);
create policy assignment_read_by_owner on groups.assignment for select to current_user using (true);

-- The unit and everything above it, as the register stands.
create function groups.lineage(unit uuid) returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive up(id) as (
    select unit
    union
    select s.parent_id from up join lateral (
      select s.parent_id from registry.unit_state s where s.unit_id = up.id order by s.from_on desc limit 1) s on s.parent_id is not null)
  select array_agg(id) from up
$$;
-- Whether a force of the group would inspect its own: its township or a village of it, a unit where its body is stationed or what stands
-- under that.
create function groups.inspects_own(forces uuid[], unit uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select exists (select from groups.force f join groups.body b on b.id = f.body_id
    where f.id = any (forces) and (b.unit_id = any (groups.lineage(unit)) or b.stationed_at && groups.lineage(unit)))
$$;
revoke execute on function groups.lineage(uuid), groups.inspects_own(uuid[], uuid) from public;
grant execute on function groups.lineage(uuid), groups.inspects_own(uuid[], uuid) to zhuoluo_app;

create function groups.guard_group() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.state = 'ended' or old.state = 'standing' and new.state = 'drafted' then
    raise exception 'group % does not go back', old.id using errcode = 'check_violation', constraint = 'cooperation_group_goes_on';
  end if;
  if (new.kind, new.jurisdiction_id, new.drafted_by, new.drafted_at) is distinct from (old.kind, old.jurisdiction_id, old.drafted_by, old.drafted_at)
     or old.formed_on is not null and (new.team_id, new.formed_by, new.formed_on, new.decision_number)
       is distinct from (old.team_id, old.formed_by, old.formed_on, old.decision_number) then
    raise exception 'group % says something else than was decided', old.id using errcode = 'check_violation', constraint = 'cooperation_group_decided_stays';
  end if;
  if old.state = 'drafted' and new.state = 'standing' and platform.actor_kind() = 'account' and new.formed_by is distinct from platform.actor_id() then
    raise exception 'group % is formed by who decides', old.id using errcode = 'check_violation', constraint = 'cooperation_group_signed_by_decider';
  end if;
  if new.state = 'ended' and exists (select from groups.assignment a join rounds.inspection i on i.id = a.inspection_id
      where a.group_id = new.id and (a.state = 'proposed' or a.state = 'accepted' and i.finished_on is null and i.cancelled_on is null)) then
    raise exception 'group % still has an assignment', new.id using errcode = 'check_violation', constraint = 'cooperation_group_ends_without_assignments';
  end if;
  return new;
end $$;
create trigger cooperation_group_guarded before update on groups.cooperation_group for each row execute function groups.guard_group();

-- Looked at when the transaction ends, once group, bodies and forces are all written.
create function groups.check_composition() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  those record;
  this uuid := case tg_table_name when 'cooperation_group' then new.id else (to_jsonb(new) ->> 'group_id')::uuid end;
begin
  select g.state, g.kind, count(b.id) as bodies, count(*) filter (where b.is_leading) as leading,
    (select count(distinct at) from groups.body s, unnest(s.stationed_at) at where s.group_id = g.id and s.until_on is null)
      = (select count(*) from groups.body s, unnest(s.stationed_at) at where s.group_id = g.id and s.until_on is null) as apart
    into those from groups.cooperation_group g left join groups.body b on b.group_id = g.id and b.until_on is null
    where g.id = this group by g.id;
  if those.state = 'ended' and those.bodies > 0
     or those.state <> 'ended' and (those.kind = 'joint' and (those.bodies <> 3 or not those.apart)
       or those.kind = 'area' and (those.bodies < 2 or those.leading <> 1)) then
    raise exception 'group % has other bodies than its kind asks for', this using errcode = 'check_violation', constraint = 'cooperation_group_composed';
  end if;
  return null;
end $$;
create constraint trigger cooperation_group_composed after insert or update on groups.cooperation_group deferrable initially deferred
  for each row execute function groups.check_composition();
create constraint trigger group_body_composed after insert or update on groups.body deferrable initially deferred
  for each row execute function groups.check_composition();

create function groups.guard_assignment() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  unit uuid;
begin
  if tg_op = 'UPDATE' then
    if old.state = 'cancelled' or old.state = 'accepted' and new.state = 'proposed' or (new.group_id, new.round_id, new.inspection_id, new.proposed_by)
       is distinct from (old.group_id, old.round_id, old.inspection_id, old.proposed_by) or old.state = 'accepted'
       and (new.head_id, new.member_ids) is distinct from (old.head_id, old.member_ids) then
      raise exception 'assignment % has been decided', old.id using errcode = 'check_violation', constraint = 'assignment_decided_stays';
    end if;
    if new.state = 'cancelled' then return new; end if;
  end if;
  if exists (select from unnest(new.member_ids) m where not exists (select from groups.force f where f.id = m and f.group_id = new.group_id))
     or not exists (select from groups.force f where f.id = new.head_id and f.role = 'member') then
    raise exception 'somebody of assignment % is not of the group', new.id using errcode = 'check_violation', constraint = 'assignment_by_own_forces';
  end if;
  for unit in select i.unit_id from rounds.inspection i
      where (i.id = new.inspection_id or i.under_inspection_id = new.inspection_id) and i.cancelled_on is null loop
    if groups.inspects_own(new.member_ids, unit) then
      raise exception 'somebody of assignment % would inspect his own', new.id using errcode = 'check_violation', constraint = 'assignment_nobody_inspects_his_own';
    end if;
  end loop;
  return new;
end $$;
create trigger assignment_guarded before insert or update on groups.assignment for each row execute function groups.guard_assignment();

-- The same wall where a seat changes hands later, or a village comes along.
create function groups.guard_seat() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from groups.cooperation_group g join groups.force f on f.group_id = g.id and f.person_id = new.person_id and f.until_on is null
      join rounds.inspection i on i.round_id = new.round_id and i.team_id = new.team_id and i.cancelled_on is null
      where g.team_id = new.team_id and groups.inspects_own(array[f.id], i.unit_id)) then
    raise exception 'the person of seat % would inspect his own', new.id using errcode = 'check_violation', constraint = 'seat_nobody_inspects_his_own';
  end if;
  return new;
end $$;
create trigger seat_guarded_by_group before insert on assembly.seat for each row execute function groups.guard_seat();
create function groups.guard_inspection() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from groups.cooperation_group g join assembly.seat s on s.team_id = g.team_id and s.round_id = new.round_id and s.ended_on is null
      join groups.force f on f.group_id = g.id and f.person_id = s.person_id and f.until_on is null
      where g.team_id = new.team_id and groups.inspects_own(array[f.id], new.unit_id)) then
    raise exception 'somebody of the group would inspect his own at %', new.id using errcode = 'check_violation', constraint = 'inspection_nobody_inspects_his_own';
  end if;
  return new;
end $$;
create trigger inspection_guarded_by_group before insert or update of team_id, unit_id on rounds.inspection
  for each row execute function groups.guard_inspection();

alter table groups.cooperation_group enable row level security;
alter table groups.cooperation_group force row level security;
alter table groups.body enable row level security;
alter table groups.body force row level security;
alter table groups.force enable row level security;
alter table groups.force force row level security;
alter table groups.assignment enable row level security;
alter table groups.assignment force row level security;

-- Groups are known to all who know the teams; their people to those who read the pools.
create policy cooperation_group_read on groups.cooperation_group for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.readable_jurisdictions())::uuid[]));
create policy cooperation_group_drafted on groups.cooperation_group for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'drafted' and drafted_by = (select platform.actor_id()) and jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]));
create policy cooperation_group_changed on groups.cooperation_group for update to zhuoluo_app
  using ((select platform.is_system())
    or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member'))::uuid[]))
  with check ((select platform.is_system())
    or jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[])
      and (formed_by is null or formed_by <> (select platform.actor_id()))
    or state = 'standing' and formed_by = (select platform.actor_id())
      and jurisdiction_id = any ((select accounts.actor_jurisdictions('leading-group-member'))::uuid[])
    or state = 'drafted' and returned_reason is not null
      and jurisdiction_id = any ((select accounts.actor_jurisdictions('leading-group-member'))::uuid[]));
create policy group_body_read on groups.body for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.readable_jurisdictions())::uuid[]));
create policy group_body_made on groups.body for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]));
create policy group_body_changed on groups.body for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]));
create policy force_read on groups.force for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.pool_jurisdictions())::uuid[]));
create policy force_made on groups.force for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]));
create policy force_changed on groups.force for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]));
create policy assignment_read on groups.assignment for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.pool_jurisdictions())::uuid[]));
create policy assignment_proposed on groups.assignment for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'proposed' and proposed_by = (select platform.actor_id()) and jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]));
create policy assignment_changed on groups.assignment for update to zhuoluo_app
  using ((select platform.is_system()) or jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[]))
  with check ((select platform.is_system()) or jurisdiction_id = any ((select teams.writable_jurisdictions())::uuid[])
    and (decided_by is null or decided_by = (select platform.actor_id())));
grant select, insert, update on groups.cooperation_group, groups.body, groups.force, groups.assignment to zhuoluo_app;
