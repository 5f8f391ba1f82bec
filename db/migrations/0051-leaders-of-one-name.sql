-- Two leaders of one name are two people: an authorisation is live for the one it was given to, told by the pool's record where both have one.
create function rounds.same_leader(one text, one_person uuid, other text, other_person uuid) returns boolean language sql immutable parallel safe
  return one = other and (one_person is null or other_person is null or one_person = other_person);

create or replace function rounds.is_authorised(inspection uuid) returns boolean language sql stable parallel safe security definer
  set search_path = pg_catalog, pg_temp as $$
  select exists (select from rounds.inspection i
    join rounds.inspection host on host.id = coalesce(i.under_inspection_id, i.id)
    join authorisations.authorisation a on a.inspection_id = host.id
      and rounds.same_leader(a.leader_name, a.leader_person_id, host.leader_name, host.leader_person_id)
    where i.id = inspection and a.state = 'approved' and accounts.today() between a.from_on and a.to_on)
$$;

-- Whether an authorisation was given to whom the office names now; for those who may see where it belongs.
create function authorisations.is_leaders(authorisation uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from authorisations.authorisation a join rounds.inspection i on i.id = a.inspection_id
    where a.id = authorisation and rounds.same_leader(a.leader_name, a.leader_person_id, i.leader_name, i.leader_person_id)
      and (platform.is_system() or i.jurisdiction_id = any (rounds.readable_jurisdictions()) or i.id = any (rounds.granted_inspections())))
$$;
revoke execute on function authorisations.is_leaders(uuid), rounds.same_leader(text, uuid, text, uuid) from public;
grant execute on function authorisations.is_leaders(uuid), rounds.same_leader(text, uuid, text, uuid) to zhuoluo_app;

drop index authorisations.authorisation_one_a_leader;
create unique index authorisation_one_a_leader on authorisations.authorisation (inspection_id, leader_name, leader_person_id) nulls not distinct
  where state = 'approved';

-- Who is not prepared is told to those who read the pools, and to the inspection's own people.
create or replace function authorisations.unprepared(inspection uuid) returns table (person_id uuid, name text) language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select s.person_id, p.name
  from rounds.inspection i
  left join assembly.seat s on s.round_id = i.round_id and s.team_id = i.team_id and s.ended_on is null
  left join teams.pool_person p on p.id = s.person_id
  where i.id = inspection and (s.id is null
    or not exists (select from authorisations.undertaking u where u.round_id = i.round_id and u.person_id = s.person_id)
    or not exists (select from authorisations.training t where t.round_id = i.round_id and t.attended ? s.person_id::text))
    and (platform.is_system() or i.jurisdiction_id = any (teams.pool_jurisdictions()) or i.id = any (rounds.granted_inspections()))
  order by p.name
$$;
