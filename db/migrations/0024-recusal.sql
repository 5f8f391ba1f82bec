-- Recusal (回避) in a round that is under way: what ties a member of a team to a unit it inspects. While it is not overruled,
-- the rows of that inspection are none of his.

create table assembly.recusal (
  id uuid not null constraint recusal_pk primary key,
  version integer not null constraint recusal_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint recusal_jurisdiction references registry.jurisdiction (id),
  inspection_id uuid not null constraint recusal_inspection references rounds.inspection (id),
  person_id uuid not null constraint recusal_person references teams.pool_person (id),
  -- Found by the program in a record, or declared by the member himself.
  source text not null constraint recusal_source_known check (source in ('found', 'declared')),
  -- What makes it the same finding again: rule and evidence.
  finding text not null constraint recusal_finding_given check (btrim(finding) <> ''),
  label jsonb not null constraint recusal_label_whole check (label ?& array['zh', 'en']),
  evidence jsonb not null constraint recusal_evidence_whole check (evidence ?& array['zh', 'en']),
  state text not null constraint recusal_state_known check (state in ('raised', 'upheld', 'overruled')),
  raised_by uuid,
  raised_by_name text not null,
  raised_at timestamptz not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  reason text,
  constraint recusal_decided_whole check ((state = 'raised') = (decided_at is null) and (decided_at is null) = (decided_by_name is null)
    and (state = 'raised') = (reason is null) and btrim(reason) <> ''),
  -- Nobody decides on what he raised himself.
  constraint recusal_decided_by_another check (decided_by is null or decided_by <> raised_by)
);
create unique index recusal_finding_once on assembly.recusal (inspection_id, person_id, finding);
create index recusal_by_person on assembly.recusal (person_id);
create index recusal_by_jurisdiction on assembly.recusal (jurisdiction_id, raised_at desc);

create function assembly.guard_recusal() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state <> 'raised' or (new.inspection_id, new.person_id, new.source, new.finding, new.raised_by, new.raised_at)
     is distinct from (old.inspection_id, old.person_id, old.source, old.finding, old.raised_by, old.raised_at) then
    raise exception 'recusal % has been decided, or says something else than was raised', old.id
      using errcode = 'check_violation', constraint = 'recusal_decided_stays';
  end if;
  return new;
end $$;
create trigger recusal_guarded before update on assembly.recusal for each row execute function assembly.guard_recusal();

-- The person of the pools that the actor is.
create policy pool_person_read_by_owner on teams.pool_person for select to current_user using (true);
create function assembly.actor_person() returns uuid language sql stable parallel safe security definer
  set search_path = pg_catalog, pg_temp as $$
  select p.id from teams.pool_person p where p.account_id = platform.actor_id() and p.left_on is null
$$;
revoke execute on function assembly.actor_person() from public;
grant execute on function assembly.actor_person() to zhuoluo_app;

alter table assembly.recusal enable row level security;
alter table assembly.recusal force row level security;
create policy recusal_read on assembly.recusal for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.pool_jurisdictions())::uuid[])
  or person_id = (select assembly.actor_person()));
create policy recusal_raised on assembly.recusal for insert to zhuoluo_app with check ((select platform.is_system()));
create policy recusal_decided on assembly.recusal for update to zhuoluo_app
  using ((select platform.is_system()) or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-director'))::uuid[]))
  with check ((select platform.is_system()) or decided_by = (select platform.actor_id())
    and jurisdiction_id = any ((select accounts.actor_jurisdictions('office-director'))::uuid[]));
grant select, insert, update on assembly.recusal to zhuoluo_app;

-- The wall: a tie that is not overruled takes the inspection out of what the actor's roles reach, a village's by itself.
create policy recusal_read_by_owner on assembly.recusal for select to current_user using (true);
create or replace function accounts.actor_scopes(kind text, roles text[]) returns uuid[] language sql stable parallel safe
  security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct g.scope_id), '{}')
  from accounts.role_grant g
  join accounts.account a on a.id = g.account_id and a.status = 'active'
  where g.account_id = platform.actor_id() and g.scope_kind = kind and g.role = any (roles) and g.holds @> accounts.today()
    and (kind <> 'inspection' or not exists (select from assembly.recusal r
      where r.inspection_id = g.scope_id and r.person_id = assembly.actor_person() and r.state <> 'overruled'))
$$;
create or replace function rounds.actor_inspections(variadic roles text[]) returns uuid[] language sql stable parallel safe
  security definer set search_path = pg_catalog, pg_temp as $$
  with own as (select accounts.actor_scopes('inspection', roles) as ids)
  select coalesce(array_agg(distinct i.id), '{}')
  from own join rounds.inspection i on i.id = any (own.ids) or i.under_inspection_id = any (own.ids)
  where not exists (select from assembly.recusal r
    where r.inspection_id = i.id and r.person_id = assembly.actor_person() and r.state <> 'overruled')
$$;
-- The account of a person of the pools, by its login name: the office writes down who works with which.
create function teams.account_named(login text, jurisdiction uuid) returns uuid language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select a.id from accounts.account a where a.login_name = lower(btrim(login)) and a.status = 'active'
    and jurisdiction = any (teams.writable_jurisdictions())
    and a.jurisdiction_id = any (registry.jurisdictions_under(jurisdiction))
$$;
revoke execute on function teams.account_named(text, uuid) from public;
grant execute on function teams.account_named(text, uuid) to zhuoluo_app;
