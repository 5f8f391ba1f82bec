-- What a round was approved as stays; an inspection is not cancelled while something of it is open; a team does not end while
-- it inspects; nothing is made public of a round that the leading group has not approved.

-- Problems, and clues that came from no problem, that have not landed; and those among them that wait for the team. As the
-- owner: a clerk counts clues that he may not read.
create function rounds.open_items(inspection uuid, out open bigint, out with_team bigint) language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select count(*), count(*) filter (where holder_kind = 'team') from (
    select p.holder_kind from problems.problem p where p.inspection_id = inspection and p.state not in ('closed', 'dropped')
    union all
    select c.holder_kind from clues.clue c where c.inspection_id = inspection and c.problem_id is null and c.state <> 'closed') item
$$;
revoke execute on function rounds.open_items(uuid) from public;
grant execute on function rounds.open_items(uuid) to zhuoluo_app;

-- Whoever finds something holds the inspection shared, whoever cancels it holds it alone: neither overtakes the other.
create function rounds.guard_cancelling() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('inspection ' || new.id, 0));
  if (select open from rounds.open_items(new.id)) > 0 then
    raise exception 'something of inspection % is still open', new.id using errcode = 'check_violation', constraint = 'inspection_items_landed';
  end if;
  return new;
end $$;
create trigger inspection_cancelling_guarded before update of cancelled_on on rounds.inspection
  for each row when (new.cancelled_on is not null and old.cancelled_on is null) execute function rounds.guard_cancelling();
create function rounds.guard_findings() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  inspection uuid;
begin
  for inspection in select distinct m.inspection_id from made m where m.inspection_id is not null order by 1 loop
    perform pg_advisory_xact_lock_shared(hashtextextended('inspection ' || inspection, 0));
    if exists (select from rounds.inspection i where i.id = inspection and i.cancelled_on is not null) then
      raise exception 'inspection % was cancelled and finds nothing more', inspection
        using errcode = 'check_violation', constraint = 'inspection_finds_until_cancelled';
    end if;
  end loop;
  return null;
end $$;
create trigger problem_found_guarded after insert on problems.problem referencing new table as made
  for each statement execute function rounds.guard_findings();
create trigger clue_found_guarded after insert on clues.clue referencing new table as made
  for each statement execute function rounds.guard_findings();

create or replace function rounds.guard_round() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  course constant text[] := array['planned', 'approved', 'announced', 'under-way', 'feeding-back', 'rectifying', 'closed'];
begin
  if new.state <> old.state and array_position(course, new.state) <> array_position(course, old.state) + 1 then
    raise exception 'a round that is % does not become %', old.state, new.state using errcode = 'check_violation', constraint = 'round_goes_on';
  end if;
  if (new.jurisdiction_id, new.year, new.ordinal, new.edition_id, new.planned_at, new.planned_by, new.planned_by_name)
     is distinct from (old.jurisdiction_id, old.year, old.ordinal, old.edition_id, old.planned_at, old.planned_by, old.planned_by_name)
   or old.state <> 'planned' and (new.name, new.kind, new.planned_from, new.planned_to, new.approved_by, new.approved_by_name, new.approved_at, new.decision_number)
     is distinct from (old.name, old.kind, old.planned_from, old.planned_to, old.approved_by, old.approved_by_name, old.approved_at, old.decision_number) then
    raise exception 'what was approved of a round stays' using errcode = 'check_violation', constraint = 'round_approved_stays';
  end if;
  return new;
end $$;

-- The leading group approves the list of units and the kinds too. Who writes records of before the program tells what was.
create function rounds.guard_plan() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if platform.actor_kind() = 'account'
     and not exists (select from rounds.round r where r.id = new.round_id and r.state = 'planned') then
    raise exception 'the plan of the round is approved' using errcode = 'check_violation', constraint = 'inspection_planned_before_approval';
  end if;
  return new;
end $$;
create trigger inspection_added_guarded before insert on rounds.inspection for each row execute function rounds.guard_plan();
create trigger inspection_kind_guarded before update of kind on rounds.inspection
  for each row when (new.kind <> old.kind) execute function rounds.guard_plan();

-- Whoever gives an inspection to a team holds the team shared, whoever ends it holds it alone.
create function teams.guard_end() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('team ' || new.id, 0));
  if exists (select from rounds.inspection i where i.team_id = new.id and i.finished_on is null and i.cancelled_on is null) then
    raise exception 'team % still inspects', new.id using errcode = 'check_violation', constraint = 'team_ends_without_inspections';
  end if;
  return new;
end $$;
create trigger team_end_guarded before update of ended_on on teams.team
  for each row when (new.ended_on is not null and old.ended_on is null) execute function teams.guard_end();
create function rounds.guard_team() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if platform.actor_kind() <> 'account' then return new; end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('team ' || new.team_id, 0));
  if exists (select from teams.team t where t.id = new.team_id and t.ended_on is not null) then
    raise exception 'team % has ended', new.team_id using errcode = 'check_violation', constraint = 'inspection_by_standing_team';
  end if;
  return new;
end $$;
create trigger inspection_team_guarded before insert or update of team_id on rounds.inspection
  for each row execute function rounds.guard_team();

-- 巡察预告 and 巡察公告 come after the leading group's approval.
create function notices.guard_publication() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from rounds.round r where r.id = new.round_id and r.approved_at is not null) then
    raise exception 'the round of notice % is not approved', new.id using errcode = 'check_violation', constraint = 'public_notice_after_approval';
  end if;
  return new;
end $$;
create trigger public_notice_publication_guarded before insert or update of published_on on notices.public_notice
  for each row when (new.published_on is not null) execute function notices.guard_publication();
