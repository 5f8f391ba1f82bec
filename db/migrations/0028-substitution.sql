-- Replacing one seat (换人) of a team whose round goes on: a tie that was upheld, an illness, a transfer. Proposed by the office,
-- approved by the leading group; the old seat is kept in history.

create table assembly.substitution (
  id uuid not null constraint substitution_pk primary key,
  version integer not null constraint substitution_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint substitution_jurisdiction references registry.jurisdiction (id),
  round_id uuid not null constraint substitution_round references rounds.round (id),
  seat_id uuid not null constraint substitution_seat references assembly.seat (id),
  ground text not null constraint substitution_ground_known check (ground in ('recusal', 'illness', 'transfer', 'other')),
  -- The tie that was upheld, where that is the ground.
  recusal_id uuid constraint substitution_recusal references assembly.recusal (id),
  words text not null constraint substitution_words_given check (btrim(words) <> ''),
  state text not null constraint substitution_state_known check (state in ('open', 'proposed', 'approved', 'withdrawn', 'lapsed')),
  held_since date not null,
  -- By when the office proposes, or the leading group decides.
  due_on date not null,
  opened_by uuid,
  opened_by_name text not null,
  opened_at timestamptz not null,
  successor_id uuid constraint substitution_successor references teams.pool_person (id),
  proposal_reason text,
  proposed_by uuid,
  proposed_by_name text,
  proposed_at timestamptz,
  -- Why the leading group sent the last proposal back.
  returned_reason text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  decision_note text,
  new_seat_id uuid constraint substitution_new_seat references assembly.seat (id),
  constraint substitution_by_recusal check ((ground = 'recusal') = (recusal_id is not null)),
  constraint substitution_due_after_held check (due_on >= held_since),
  constraint substitution_proposed_whole check ((successor_id is null) = (proposed_at is null) and (successor_id is null) = (proposed_by_name is null)
    and (successor_id is null) = (proposal_reason is null) and btrim(proposal_reason) <> ''
    and (state in ('proposed', 'approved') and successor_id is not null or state = 'open' and successor_id is null or state in ('withdrawn', 'lapsed'))),
  constraint substitution_decided_whole check ((state in ('approved', 'withdrawn', 'lapsed')) = (decided_at is not null)
    and (decided_at is null) = (decided_by_name is null) and (state = 'approved') = (new_seat_id is not null)
    and (state in ('approved', 'withdrawn', 'lapsed')) = (decision_note is not null) and btrim(decision_note) <> ''),
  -- Nobody approves what he proposed himself.
  constraint substitution_approved_by_another check (state <> 'approved' or decided_by is null or decided_by <> proposed_by)
);
create unique index substitution_one_open on assembly.substitution (seat_id) where state in ('open', 'proposed');
create index substitution_by_jurisdiction on assembly.substitution (jurisdiction_id, opened_at desc);
create index substitution_by_round on assembly.substitution (round_id);

create function assembly.guard_substitution() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state in ('approved', 'withdrawn', 'lapsed') then
    raise exception 'substitution % has been decided', old.id using errcode = 'check_violation', constraint = 'substitution_decided_stays';
  end if;
  if old.state = 'open' and new.state = 'approved' or new.state = 'withdrawn' and old.ground = 'recusal' then
    raise exception 'a substitution that is % does not become %', old.state, new.state using errcode = 'check_violation', constraint = 'substitution_goes_on';
  end if;
  if (new.seat_id, new.ground, new.recusal_id, new.words, new.opened_by, new.opened_at)
     is distinct from (old.seat_id, old.ground, old.recusal_id, old.words, old.opened_by, old.opened_at) then
    raise exception 'substitution % says something else than was opened', old.id using errcode = 'check_violation', constraint = 'substitution_opened_stays';
  end if;
  return new;
end $$;
create trigger substitution_guarded before update on assembly.substitution for each row execute function assembly.guard_substitution();

alter table assembly.substitution enable row level security;
alter table assembly.substitution force row level security;
create policy substitution_read on assembly.substitution for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.pool_jurisdictions())::uuid[]));
create policy substitution_opened on assembly.substitution for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'open' and opened_by = (select platform.actor_id()) and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
create policy substitution_changed on assembly.substitution for update to zhuoluo_app
  using ((select platform.is_system())
    or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member'))::uuid[]))
  with check ((select platform.is_system())
    or state = 'proposed' and proposed_by = (select platform.actor_id()) and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[])
    or state in ('withdrawn', 'lapsed') and decided_by = (select platform.actor_id()) and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[])
    or state = 'open' and returned_reason is not null
      and jurisdiction_id = any ((select accounts.actor_jurisdictions('leading-group-member'))::uuid[])
    or state = 'approved' and decided_by = (select platform.actor_id())
      and jurisdiction_id = any ((select accounts.actor_jurisdictions('leading-group-member'))::uuid[]));
grant select, insert, update on assembly.substitution to zhuoluo_app;

-- Seats whose holders cannot see their inspection yet: their roles are the security administrator's to grant, here as anywhere.
create policy seat_read_by_owner on assembly.seat for select to current_user using (true);
create function assembly.grants_wanted() returns table (seat_id uuid, account_id uuid, display_name text, login_name text, role text,
    inspection_id uuid, inspection_name text, from_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, a.id, a.display_name, a.login_name,
    case s.seat when 'leader' then 'team-leader' when 'deputy' then 'team-deputy' when 'liaison' then 'team-liaison' else 'team-member' end,
    i.id, accounts.scope_name('inspection', i.id), s.from_on
  from assembly.seat s
  join rounds.round r on r.id = s.round_id and r.state not in ('planned', 'closed')
  join rounds.inspection i on i.round_id = s.round_id and i.team_id = s.team_id and i.cancelled_on is null and i.finished_on is null
  join teams.pool_person p on p.id = s.person_id and p.left_on is null
  join accounts.account a on a.id = p.account_id and a.status = 'active'
  where s.ended_on is null and s.jurisdiction_id = any (accounts.actor_jurisdictions('security-administrator'))
    and a.jurisdiction_id = any (accounts.actor_jurisdictions('security-administrator'))
    and not exists (select from assembly.recusal x where x.inspection_id = i.id and x.person_id = s.person_id and x.state <> 'overruled')
    and not exists (select from accounts.role_grant g where g.account_id = a.id and g.scope_kind = 'inspection'
      and g.scope_id in (i.id, i.under_inspection_id) and not isempty(g.holds) and (upper(g.holds) is null or upper(g.holds) > accounts.today()))
  order by s.from_on, a.display_name
$$;
revoke execute on function assembly.grants_wanted() from public;
grant execute on function assembly.grants_wanted() to zhuoluo_app;
