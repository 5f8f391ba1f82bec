-- The teams of a round: proposals with their proof, and who sits in which team.

create schema assembly;
grant usage on schema assembly to zhuoluo_app;

create table assembly.proposal (
  id uuid not null constraint proposal_pk primary key,
  version integer not null constraint proposal_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint proposal_jurisdiction references registry.jurisdiction (id),
  round_id uuid not null constraint proposal_round references rounds.round (id),
  state text not null constraint proposal_state_known
    check (state in ('queued', 'computing', 'proposed', 'impossible', 'failed', 'cancelled', 'replaced', 'accepted')),
  -- Seats, needs, weights, pools and the time allowed, as they were when it was asked for.
  settings jsonb not null constraint proposal_settings_whole check (jsonb_typeof(settings) = 'object'),
  asked_by uuid constraint proposal_asked_by references accounts.account (id),
  asked_by_name text not null,
  asked_at timestamptz not null,
  begun_at timestamptz,
  ended_at timestamptz,
  is_proven boolean,
  points integer,
  -- No lawful assignment has more points: what is left to it is the gap.
  bound integer,
  places jsonb constraint proposal_places_listed check (jsonb_typeof(places) = 'array'),
  relaxations jsonb constraint proposal_relaxations_listed check (jsonb_typeof(relaxations) = 'array'),
  is_changed boolean not null,
  decided_by uuid constraint proposal_decided_by references accounts.account (id),
  decided_by_name text,
  decided_at timestamptz,
  constraint proposal_shape check ((state in ('proposed', 'accepted') and places is not null or state not in ('proposed', 'accepted'))
    and (state = 'impossible' and relaxations is not null or state <> 'impossible')
    and (state in ('accepted', 'cancelled', 'replaced')) = (decided_at is not null) and (decided_at is null) = (decided_by_name is null)),
  constraint proposal_points_proven check (is_proven is null or points is not null and bound is not null and points <= bound)
);
create unique index proposal_one_open on assembly.proposal (round_id)
  where state in ('queued', 'computing', 'proposed', 'impossible', 'failed');
create index proposal_by_round on assembly.proposal (round_id, asked_at desc);

-- What was accepted, cancelled or replaced stays so.
create function assembly.guard_proposal() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state in ('accepted', 'cancelled', 'replaced') then
    raise exception 'proposal % has been decided', old.id using errcode = 'check_violation', constraint = 'proposal_decided_stays';
  end if;
  return new;
end $$;
create trigger proposal_guarded before update on assembly.proposal for each row execute function assembly.guard_proposal();

-- How far the search is: told once a second while it lasts, no fact of the office's.
create table assembly.progress (
  proposal_id uuid not null constraint progress_pk primary key constraint progress_proposal references assembly.proposal (id),
  points integer,
  bound integer,
  told_at timestamptz not null
);

create table assembly.seat (
  id uuid not null constraint seat_pk primary key,
  version integer not null constraint seat_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint seat_jurisdiction references registry.jurisdiction (id),
  round_id uuid not null constraint seat_round references rounds.round (id),
  team_id uuid not null,
  person_id uuid not null constraint seat_person references teams.pool_person (id),
  -- Code of the edition's seats, or of those that the office set.
  seat text not null constraint seat_form check (seat ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  proposal_id uuid constraint seat_proposal references assembly.proposal (id),
  from_on date not null,
  ended_on date,
  end_reason text,
  constraint seat_of_own_team foreign key (team_id, jurisdiction_id) references teams.team (id, jurisdiction_id),
  constraint seat_lasts check (ended_on >= from_on),
  constraint seat_left_for_a_reason check ((ended_on is null) = (end_reason is null) and btrim(end_reason) <> '')
);
-- One team for a person, one leader for a team.
create unique index seat_person_once on assembly.seat (round_id, person_id) where ended_on is null;
create unique index seat_one_leader on assembly.seat (round_id, team_id) where ended_on is null and seat = 'leader';
create index seat_by_person on assembly.seat (person_id);

alter table assembly.proposal enable row level security;
alter table assembly.proposal force row level security;
alter table assembly.progress enable row level security;
alter table assembly.progress force row level security;
alter table assembly.seat enable row level security;
alter table assembly.seat force row level security;

-- Read by those who read the pools; the office of the jurisdiction asks, changes and accepts, as itself.
create policy proposal_read on assembly.proposal for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.pool_jurisdictions())::uuid[]));
create policy proposal_asked on assembly.proposal for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'queued' and asked_by = (select platform.actor_id()) and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
create policy proposal_changed on assembly.proposal for update to zhuoluo_app
  using ((select platform.is_system()) or jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]))
  with check ((select platform.is_system()) or jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[])
    -- The proof is the program's to write, and whoever decides signs as himself.
    and state in ('proposed', 'cancelled', 'replaced', 'accepted') and (decided_by is null or decided_by = (select platform.actor_id())));
create policy progress_read on assembly.progress for select to zhuoluo_app using ((select platform.is_system())
  or exists (select from assembly.proposal p where p.id = proposal_id));
create policy progress_told on assembly.progress for insert to zhuoluo_app with check ((select platform.is_system()));
create policy progress_told_again on assembly.progress for update to zhuoluo_app using ((select platform.is_system()));
create policy seat_read on assembly.seat for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.pool_jurisdictions())::uuid[]));
create policy seat_taken on assembly.seat for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
create policy seat_left on assembly.seat for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
grant select, insert, update on assembly.proposal, assembly.progress, assembly.seat to zhuoluo_app;
