-- Before a team is let in and after it comes out: the confidentiality undertaking and the training of everybody with a seat,
-- and the materials that are handed to them and come back (清退).

create table authorisations.undertaking (
  id uuid not null constraint undertaking_pk primary key,
  version integer not null constraint undertaking_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint undertaking_jurisdiction references registry.jurisdiction (id),
  round_id uuid not null constraint undertaking_round references rounds.round (id),
  person_id uuid not null constraint undertaking_person references teams.pool_person (id),
  signed_on date not null,
  -- By the person at his own desk, or on paper and entered by the office.
  way text not null constraint undertaking_way_known check (way in ('online', 'paper')),
  entered_by uuid constraint undertaking_entered_by references accounts.account (id),
  entered_by_name text not null,
  entered_at timestamptz not null,
  constraint undertaking_once unique (round_id, person_id)
);
create index undertaking_by_person on authorisations.undertaking (person_id);

create table authorisations.training (
  id uuid not null constraint training_pk primary key,
  version integer not null constraint training_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint training_jurisdiction references registry.jurisdiction (id),
  round_id uuid not null constraint training_round references rounds.round (id),
  held_on date not null,
  hours integer not null constraint training_hours_counted check (hours between 1 and 200),
  topics text not null constraint training_topics_given check (btrim(topics) <> ''),
  given_by text not null constraint training_given_by_somebody check (btrim(given_by) <> ''),
  -- Ids of the people of the pools who were there.
  attended jsonb not null constraint training_attended_listed check (jsonb_typeof(attended) = 'array'),
  recorded_by uuid constraint training_recorded_by references accounts.account (id),
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
create index training_by_round on authorisations.training (round_id, held_on);

create table authorisations.material (
  id uuid not null constraint material_pk primary key,
  version integer not null constraint material_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint material_jurisdiction references registry.jurisdiction (id),
  round_id uuid not null constraint material_round references rounds.round (id),
  person_id uuid not null constraint material_person references teams.pool_person (id),
  name text not null constraint material_named check (name = btrim(name) and name <> ''),
  copies integer not null constraint material_copies_counted check (copies between 1 and 1000),
  issued_on date not null,
  issued_by uuid constraint material_issued_by references accounts.account (id),
  issued_by_name text not null,
  state text not null constraint material_state_known check (state in ('out', 'returned', 'written-off')),
  settled_on date,
  settled_by uuid constraint material_settled_by references accounts.account (id),
  settled_by_name text,
  -- Why what was handed out does not come back.
  settled_reason text,
  constraint material_shape check ((state = 'out') = (settled_on is null) and (state = 'out') = (settled_by_name is null)
    and (state = 'written-off') = (settled_reason is not null) and btrim(settled_reason) <> ''),
  constraint material_days_in_order check (settled_on >= issued_on)
);
create index material_by_round on authorisations.material (round_id) where state = 'out';

create function authorisations.guard_material() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state <> 'out' or (new.round_id, new.person_id, new.name, new.copies, new.issued_on, new.issued_by)
     is distinct from (old.round_id, old.person_id, old.name, old.copies, old.issued_on, old.issued_by) then
    raise exception 'material % is settled, or says something else than was handed out', old.id
      using errcode = 'check_violation', constraint = 'material_settled_stays';
  end if;
  return new;
end $$;
create trigger material_guarded before update on authorisations.material for each row execute function authorisations.guard_material();

-- The actor's own seats in rounds that go on, as the person of the pools that he is.
create function authorisations.own_seats() returns table (round_id uuid, jurisdiction_id uuid, person_id uuid, round_name text, team_name text, seat text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.round_id, s.jurisdiction_id, s.person_id, rounds.round_name(s.round_id), teams.team_name(s.team_id), s.seat
  from assembly.seat s join rounds.round r on r.id = s.round_id and r.state not in ('planned', 'closed')
  where s.ended_on is null and s.person_id = assembly.actor_person()
$$;
-- Who of a team lacks an undertaking or training for the round; a row with nulls where nobody is seated.
create function authorisations.unprepared(inspection uuid) returns table (person_id uuid, name text) language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select s.person_id, p.name
  from rounds.inspection i
  left join assembly.seat s on s.round_id = i.round_id and s.team_id = i.team_id and s.ended_on is null
  left join teams.pool_person p on p.id = s.person_id
  where i.id = inspection and (s.id is null
    or not exists (select from authorisations.undertaking u where u.round_id = i.round_id and u.person_id = s.person_id)
    or not exists (select from authorisations.training t where t.round_id = i.round_id and t.attended ? s.person_id::text))
  order by p.name
$$;
create function rounds.materials_out(round uuid) returns bigint language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from authorisations.material m where m.round_id = round and m.state = 'out'
$$;
revoke execute on function authorisations.own_seats(), authorisations.unprepared(uuid), rounds.materials_out(uuid) from public;
grant execute on function authorisations.own_seats(), authorisations.unprepared(uuid), rounds.materials_out(uuid) to zhuoluo_app;

-- Why the leading group approved although somebody was not prepared.
alter table authorisations.authorisation add column waiver text
  constraint authorisation_waiver_said check (waiver is null or btrim(waiver) <> '' and state in ('approved', 'withdrawn'));
create function authorisations.guard_preparation() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if platform.actor_kind() = 'account' and new.waiver is null and exists (select from authorisations.unprepared(new.inspection_id)) then
    raise exception 'somebody of the team of authorisation % is not prepared', new.id
      using errcode = 'check_violation', constraint = 'authorisation_of_prepared';
  end if;
  return new;
end $$;
create trigger authorisation_preparation_guarded before update of state on authorisations.authorisation
  for each row when (old.state = 'drafted' and new.state = 'approved') execute function authorisations.guard_preparation();
-- A round does not close while something that was handed out is neither back nor written off.
create function rounds.guard_closing() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if rounds.materials_out(new.id) > 0 then
    raise exception 'materials of round % are out', new.id using errcode = 'check_violation', constraint = 'round_closed_with_materials_back';
  end if;
  return new;
end $$;
create trigger round_closing_guarded before update of state on rounds.round
  for each row when (new.state = 'closed' and old.state <> 'closed') execute function rounds.guard_closing();

-- The owner's functions read them all.
create policy undertaking_read_by_owner on authorisations.undertaking for select to current_user using (true);
create policy training_read_by_owner on authorisations.training for select to current_user using (true);
create policy material_read_by_owner on authorisations.material for select to current_user using (true);

alter table authorisations.undertaking enable row level security;
alter table authorisations.undertaking force row level security;
alter table authorisations.training enable row level security;
alter table authorisations.training force row level security;
alter table authorisations.material enable row level security;
alter table authorisations.material force row level security;

create policy undertaking_read on authorisations.undertaking for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.pool_jurisdictions())::uuid[]) or person_id = (select assembly.actor_person()));
create policy undertaking_signed on authorisations.undertaking for insert to zhuoluo_app with check ((select platform.is_system())
  or entered_by = (select platform.actor_id())
    and (way = 'online' and (round_id, person_id) in (select o.round_id, o.person_id from authorisations.own_seats() o)
      or way = 'paper' and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[])));
grant select, insert on authorisations.undertaking to zhuoluo_app;

create policy training_read on authorisations.training for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.pool_jurisdictions())::uuid[]));
create policy training_recorded on authorisations.training for insert to zhuoluo_app with check ((select platform.is_system())
  or recorded_by = (select platform.actor_id()) and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
create policy training_changed on authorisations.training for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
grant select, insert, update on authorisations.training to zhuoluo_app;

create policy material_read on authorisations.material for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.pool_jurisdictions())::uuid[]) or person_id = (select assembly.actor_person()));
create policy material_issued on authorisations.material for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'out' and issued_by = (select platform.actor_id()) and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
create policy material_settled on authorisations.material for update to zhuoluo_app
  using ((select platform.is_system()) or jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]))
  with check ((select platform.is_system()) or settled_by = (select platform.actor_id()));
grant select, insert, update on authorisations.material to zhuoluo_app;
