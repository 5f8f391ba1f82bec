-- Authorisation (一次一授权): an inspection's team works under a decision of the leading group that names its leader and its
-- term. It ends by itself; without a live one no step is taken, nothing is signed, and the inspection's rows are closed to the team.

create schema authorisations;
grant usage on schema authorisations to zhuoluo_app;

create table authorisations.authorisation (
  id uuid not null constraint authorisation_pk primary key,
  version integer not null constraint authorisation_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  -- The unit's own inspection; villages that go along with it (巡乡带村) are its objects too.
  inspection_id uuid not null,
  decision_number text not null constraint authorisation_number_given check (decision_number = btrim(decision_number) and decision_number <> ''),
  leader_name text not null constraint authorisation_leader_given check (btrim(leader_name) <> ''),
  leader_person_id uuid constraint authorisation_leader_person references teams.pool_person (id),
  deputies jsonb not null constraint authorisation_deputies_listed check (jsonb_typeof(deputies) = 'array'),
  -- Both days count. That the last one is over is asked of the day, never stored.
  from_on date not null,
  to_on date not null,
  state text not null constraint authorisation_state_known check (state in ('drafted', 'declined', 'approved', 'withdrawn')),
  drafted_by uuid constraint authorisation_drafted_by references accounts.account (id),
  drafted_by_name text not null,
  drafted_at timestamptz not null,
  decided_by uuid constraint authorisation_decided_by references accounts.account (id),
  decided_by_name text,
  decided_at timestamptz,
  decline_reason text,
  -- What the office asks for now: another last day, or the end before it.
  asked text constraint authorisation_asked_known check (asked in ('extension', 'withdrawal')),
  asked_to date,
  asked_reason text,
  asked_by uuid constraint authorisation_asked_by references accounts.account (id),
  asked_by_name text,
  asked_at timestamptz,
  withdrawn_on date,
  -- What was asked for before and what became of it, the oldest first.
  requests jsonb not null constraint authorisation_requests_listed check (jsonb_typeof(requests) = 'array'),
  constraint authorisation_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint authorisation_term_in_order check (to_on >= from_on),
  constraint authorisation_shape check ((state = 'drafted') = (decided_at is null) and (decided_at is null) = (decided_by_name is null)
    and (state = 'declined') = (decline_reason is not null) and (state = 'withdrawn') = (withdrawn_on is not null)),
  constraint authorisation_approved_by_another check (decided_by is null or decided_by <> drafted_by),
  constraint authorisation_asked_whole check ((asked is null) = (asked_reason is null) and (asked is null) = (asked_at is null)
    and (asked is null) = (asked_by_name is null) and (asked is not distinct from 'extension') = (asked_to is not null)
    and (asked is null or state = 'approved') and asked_to > from_on)
);
create unique index authorisation_one_draft on authorisations.authorisation (inspection_id) where state = 'drafted';
create unique index authorisation_one_a_leader on authorisations.authorisation (inspection_id, leader_name) where state = 'approved';
create index authorisation_by_round on authorisations.authorisation (round_id);
create index authorisation_by_end on authorisations.authorisation (jurisdiction_id, to_on) where state = 'approved';

create policy authorisation_read_by_owner on authorisations.authorisation for select to current_user using (true);

-- Whether the team may work at the inspection today: approved, within its term, and given to the leader whom the office named.
create function rounds.is_authorised(inspection uuid) returns boolean language sql stable parallel safe security definer
  set search_path = pg_catalog, pg_temp as $$
  select exists (select from rounds.inspection i
    join rounds.inspection host on host.id = coalesce(i.under_inspection_id, i.id)
    join authorisations.authorisation a on a.inspection_id = host.id and a.leader_name = host.leader_name
    where i.id = inspection and a.state = 'approved' and accounts.today() between a.from_on and a.to_on)
$$;
-- The number under which the team worked at the inspection on a day: what a decision is called is no secret.
create function rounds.authorised_under(inspection uuid, day date) returns text language sql stable parallel safe security definer
  set search_path = pg_catalog, pg_temp as $$
  select a.decision_number from rounds.inspection i
  join authorisations.authorisation a on a.inspection_id = coalesce(i.under_inspection_id, i.id)
  where i.id = inspection and a.state in ('approved', 'withdrawn') and day between a.from_on and least(a.to_on, a.withdrawn_on)
  order by a.decided_at desc limit 1
$$;
-- Inspections that the actor holds a team's role for, authorised or not: he may know why one is closed to him.
create function rounds.granted_inspections() returns uuid[] language sql stable parallel safe security definer
  set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct i.id), '{}')
  from accounts.role_grant g
  join accounts.account a on a.id = g.account_id and a.status = 'active'
  join rounds.inspection i on i.id = g.scope_id or i.under_inspection_id = g.scope_id
  where g.account_id = platform.actor_id() and g.scope_kind = 'inspection' and g.holds @> accounts.today()
    and not exists (select from assembly.recusal r
      where r.inspection_id = i.id and r.person_id = assembly.actor_person() and r.state <> 'overruled')
$$;
revoke execute on function rounds.is_authorised(uuid), rounds.authorised_under(uuid, date), rounds.granted_inspections() from public;
grant execute on function rounds.is_authorised(uuid), rounds.authorised_under(uuid, date), rounds.granted_inspections() to zhuoluo_app;

-- The wall of 0024, with the second reason for which an inspection is none of the actor's today.
create or replace function accounts.actor_scopes(kind text, roles text[]) returns uuid[] language sql stable parallel safe
  security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct g.scope_id), '{}')
  from accounts.role_grant g
  join accounts.account a on a.id = g.account_id and a.status = 'active'
  where g.account_id = platform.actor_id() and g.scope_kind = kind and g.role = any (roles) and g.holds @> accounts.today()
    and (kind <> 'inspection' or rounds.is_authorised(g.scope_id) and not exists (select from assembly.recusal r
      where r.inspection_id = g.scope_id and r.person_id = assembly.actor_person() and r.state <> 'overruled'))
$$;

-- What an authorisation is about, for those who may read it: a member whose authorisation is over sees no more of the inspection.
create function authorisations.place_of(inspection uuid, out unit_name text, out team_name text, out round_name text, out leader_name text,
    out objects text[]) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select registry.unit_name(i.unit_id), teams.team_name(i.team_id), rounds.round_name(i.round_id), i.leader_name,
    array(select registry.unit_name(along.unit_id) from rounds.inspection along
      where along.under_inspection_id = i.id and along.cancelled_on is null order by 1)
  from rounds.inspection i where i.id = inspection
    and (platform.is_system() or i.jurisdiction_id = any (rounds.readable_jurisdictions()) or i.id = any (rounds.granted_inspections()))
$$;
revoke execute on function authorisations.place_of(uuid) from public;
grant execute on function authorisations.place_of(uuid) to zhuoluo_app;

-- Drafted by the office, decided by another person of the leading group; the term moves and ends only by the same two steps.
create function authorisations.guard_authorisation() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  is_decided constant boolean := new.state <> old.state or old.asked is not null and new.asked is null;
begin
  if old.state in ('declined', 'withdrawn') or (new.inspection_id, new.leader_name, new.drafted_by, new.drafted_at)
       is distinct from (old.inspection_id, old.leader_name, old.drafted_by, old.drafted_at)
     or old.state = 'approved' and (new.decision_number, new.from_on, new.deputies, new.decided_by, new.decided_at)
       is distinct from (old.decision_number, old.from_on, old.deputies, old.decided_by, old.decided_at) then
    raise exception 'what authorisation % says has been decided', old.id using errcode = 'check_violation', constraint = 'authorisation_decided_stays';
  end if;
  if new.state <> old.state and not (old.state = 'drafted' and new.state in ('approved', 'declined') or old.state = 'approved' and new.state = 'withdrawn')
     or old.state = 'approved' and new.to_on <> old.to_on and (old.asked is distinct from 'extension' or new.to_on <> old.asked_to)
     or new.state = 'withdrawn' and old.asked is distinct from 'withdrawal'
     or old.asked is not null and new.asked is not null and new is distinct from old then
    raise exception 'authorisation % does not go on so', old.id using errcode = 'check_violation', constraint = 'authorisation_goes_on';
  end if;
  if platform.actor_kind() <> 'account' then return new; end if;
  if is_decided and (platform.actor_id() in (old.asked_by, case when old.state = 'drafted' then old.drafted_by end)
       or not new.jurisdiction_id = any (accounts.actor_jurisdictions('leading-group-member')))
     or old.state = 'drafted' and is_decided and new.decided_by is distinct from platform.actor_id()
     or not is_decided and not new.jurisdiction_id = any (rounds.writable_jurisdictions())
     or old.asked is null and new.asked is not null and new.asked_by is distinct from platform.actor_id() then
    raise exception 'a step of authorisation % is not the actor''s', old.id
      using errcode = 'insufficient_privilege', constraint = 'authorisation_step_of_its_own';
  end if;
  return new;
end $$;
create trigger authorisation_guarded before update on authorisations.authorisation
  for each row execute function authorisations.guard_authorisation();

alter table authorisations.authorisation enable row level security;
alter table authorisations.authorisation force row level security;
create policy authorisation_read on authorisations.authorisation for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select rounds.readable_jurisdictions())::uuid[])
  or inspection_id = any ((select rounds.granted_inspections())::uuid[]));
create policy authorisation_drafted on authorisations.authorisation for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'drafted' and drafted_by = (select platform.actor_id())
    and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
create policy authorisation_changed on authorisations.authorisation for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member'))::uuid[]));
grant select, insert, update on authorisations.authorisation to zhuoluo_app;
