-- Who may enter, and as what. Policies all over the house ask the functions at the end of this file.

create schema accounts;
grant usage on schema accounts to zhuoluo_app;

create table accounts.account (
  id uuid not null constraint account_pk primary key,
  version integer not null constraint account_version_positive check (version > 0),
  login_name text not null constraint account_login_name_form check (login_name !~ '\s' and length(login_name) between 3 and 32),
  display_name text not null constraint account_display_name_given check (display_name = btrim(display_name) and display_name <> ''),
  -- One person, one account: what keeps the three administrators three people.
  staff_number text not null constraint account_staff_number_given check (staff_number = btrim(staff_number) and staff_number <> ''),
  jurisdiction_id uuid not null constraint account_jurisdiction references registry.jurisdiction (id),
  status text not null constraint account_status_known check (status in ('active', 'disabled')),
  created_at timestamptz not null,
  password_hash text not null constraint account_password_argon2id check (password_hash like '$argon2id$%'),
  previous_password_hashes text[] not null,
  password_changed_at timestamptz not null,
  must_change_password boolean not null,
  locked_at timestamptz,
  -- AES-256-GCM under a key that the database never sees.
  totp_secret text,
  totp_confirmed_at timestamptz,
  recovery_code_hashes text[] not null,
  constraint account_second_factor_whole check (
    (totp_confirmed_at is null or totp_secret is not null)
    and (totp_confirmed_at is not null or recovery_code_hashes = '{}'))
);
create unique index account_login_name_once on accounts.account (lower(login_name));
create unique index account_staff_number_once on accounts.account (lower(staff_number));
create index account_by_jurisdiction on accounts.account (jurisdiction_id, lower(login_name));

create table accounts.role_grant (
  id uuid not null constraint role_grant_pk primary key,
  version integer not null constraint role_grant_version_positive check (version > 0),
  account_id uuid not null constraint role_grant_account references accounts.account (id),
  role text not null,
  seat text not null generated always as (case role
    when 'system-administrator' then 'system'
    when 'security-administrator' then 'security'
    when 'audit-administrator' then 'audit'
    else 'business' end) stored,
  scope_kind text not null,
  scope_id uuid not null,
  with_subordinates boolean not null,
  from_on date not null,
  -- The last day; null until ended.
  to_on date,
  -- The first day on which it no longer holds.
  ended_on date,
  granted_at timestamptz not null,
  -- Null where the program itself granted it: first run, command line, demonstration data.
  granted_by uuid constraint role_grant_granted_by references accounts.account (id),
  holds daterange not null generated always as (case when least(to_on + 1, ended_on) <= from_on then 'empty'::daterange
    else daterange(from_on, least(to_on + 1, ended_on)) end) stored,
  constraint role_grant_scope_fits_role check (scope_kind = case
    when role in ('system-administrator', 'security-administrator', 'audit-administrator', 'office-clerk', 'office-director',
      'leading-group-member', 'discipline-receiving-desk', 'discipline-officer', 'organisation-officer') then 'jurisdiction'
    when role in ('team-leader', 'team-deputy', 'team-liaison', 'team-member') then 'inspection'
    when role in ('unit-contact', 'unit-secretary') then 'unit'
    when role = 'rectification-supervisor' then 'round'
    else '' end),
  constraint role_grant_subordinates_of_jurisdiction check (not with_subordinates or scope_kind = 'jurisdiction'),
  constraint role_grant_days_in_order check (to_on >= from_on),
  constraint role_grant_not_to_oneself check (granted_by <> account_id),
  -- 三员分立: system, security and audit administrator and everybody with business are different people at any time.
  constraint role_grant_seats_apart exclude using gist (account_id with =, seat with <>, holds with &&),
  constraint role_grant_not_twice exclude using gist (account_id with =, role with =, scope_id with =, holds with &&)
);
create index role_grant_by_scope on accounts.role_grant (scope_id, role);

create table accounts.session (
  id uuid not null constraint session_pk primary key,
  account_id uuid not null constraint session_account references accounts.account (id),
  token_hash bytea not null constraint session_token_once unique constraint session_token_sha256 check (length(token_hash) = 32),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  address text not null,
  agent text not null,
  ended_at timestamptz
);
create index session_by_account on accounts.session (account_id, last_seen_at desc);

-- What the door counts for a login name, whether or not there is such an account, so that one cannot tell by the answers.
-- The name stands here as a keyed digest: people type passwords into the wrong field.
create table accounts.attempt (
  login_digest bytea not null constraint attempt_pk primary key constraint attempt_digest_length check (length(login_digest) = 32),
  failures integer not null constraint attempt_failures_counted check (failures >= 0),
  last_at timestamptz not null,
  -- The step of the last code accepted: no code is ever accepted twice (RFC 6238 §5.2).
  totp_last_step bigint
);

alter table accounts.account enable row level security;
alter table accounts.account force row level security;
alter table accounts.role_grant enable row level security;
alter table accounts.role_grant force row level security;
alter table accounts.session enable row level security;
alter table accounts.session force row level security;
alter table accounts.attempt enable row level security;
alter table accounts.attempt force row level security;

-- The functions below run as the owner.
create policy account_read_by_owner on accounts.account for select to current_user using (true);
create policy role_grant_read_by_owner on accounts.role_grant for select to current_user using (true);
create policy session_by_owner on accounts.session to current_user using (true) with check (true);

create function accounts.today() returns date language sql stable parallel safe set search_path = pg_catalog
  return (now() at time zone 'Asia/Shanghai')::date;

-- Jurisdictions in which the actor holds one of these roles today; those under a jurisdiction where the grant reaches them.
create function accounts.actor_jurisdictions(variadic roles text[]) returns uuid[] language sql stable parallel safe
  security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct j.id), '{}')
  from accounts.role_grant g
  join accounts.account a on a.id = g.account_id and a.status = 'active'
  cross join lateral unnest(case when g.with_subordinates then registry.jurisdictions_under(g.scope_id) else array[g.scope_id] end) as j(id)
  where g.account_id = platform.actor_id() and g.scope_kind = 'jurisdiction' and g.role = any (roles) and g.holds @> accounts.today()
$$;

create function accounts.actor_scopes(kind text, roles text[]) returns uuid[] language sql stable parallel safe
  security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct g.scope_id), '{}')
  from accounts.role_grant g
  join accounts.account a on a.id = g.account_id and a.status = 'active'
  where g.account_id = platform.actor_id() and g.scope_kind = kind and g.role = any (roles) and g.holds @> accounts.today()
$$;
create function accounts.actor_units(variadic roles text[]) returns uuid[] language sql stable parallel safe set search_path = pg_catalog
  return accounts.actor_scopes('unit', roles);
create function accounts.actor_inspections(variadic roles text[]) returns uuid[] language sql stable parallel safe set search_path = pg_catalog
  return accounts.actor_scopes('inspection', roles);
create function accounts.actor_rounds(variadic roles text[]) returns uuid[] language sql stable parallel safe set search_path = pg_catalog
  return accounts.actor_scopes('round', roles);

create function accounts.actor_holds(variadic roles text[]) returns boolean language sql stable parallel safe
  security definer set search_path = pg_catalog as $$
  select exists (
    select from accounts.role_grant g
    join accounts.account a on a.id = g.account_id and a.status = 'active'
    where g.account_id = platform.actor_id() and g.role = any (roles) and g.holds @> accounts.today())
$$;

-- What colleagues are called; login names only for administrators and for the program.
create function accounts.names(ids uuid[]) returns table (id uuid, display_name text, login_name text)
  language sql stable security definer set search_path = pg_catalog as $$
  select a.id, a.display_name, case when may.see then a.login_name end
  from accounts.account a
  cross join (select platform.is_system()
    or accounts.actor_holds('system-administrator', 'security-administrator', 'audit-administrator') as see) may
  where a.id = any (ids) and platform.actor_kind() in ('account', 'system')
$$;

-- Accounts whose name or login name holds a pattern: for the auditor's search of the log.
create function accounts.ids_named(pattern text) returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(a.id), '{}') from accounts.account a
  where (a.display_name ilike pattern or a.login_name ilike pattern)
    and (platform.is_system() or accounts.actor_holds('system-administrator', 'security-administrator', 'audit-administrator'))
$$;

-- Bodies in text: units come with a later migration; inspections and rounds have none to name yet.
create function accounts.scope_name(kind text, scope uuid) returns text language plpgsql stable security definer
  set search_path = pg_catalog as $$
begin
  return case kind
    when 'jurisdiction' then (select name from registry.jurisdiction where id = scope)
    when 'unit' then registry.unit_name(scope) end;
end $$;
-- The jurisdiction whose administrators answer for a grant of this scope; null where there is no such scope.
create function accounts.scope_jurisdiction(kind text, scope uuid) returns uuid language plpgsql stable security definer
  set search_path = pg_catalog as $$
begin
  return case kind
    when 'jurisdiction' then (select id from registry.jurisdiction where id = scope)
    when 'unit' then registry.unit_jurisdiction(scope) end;
end $$;

-- A session's account and live grants, and the mark that it was seen, in one call: it comes before any actor is known.
-- Nothing where the token is unknown, the session ended, idle too long or too old, or the account not active.
create function accounts.authenticate(token bytea, at timestamptz, idle interval, longest interval, seen_every interval)
  returns table ("sessionId" uuid, "accountId" uuid, name text, restricted boolean, grants jsonb)
  language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  live accounts.session;
begin
  select s.* into live from accounts.session s
  where s.token_hash = token and s.ended_at is null and s.last_seen_at > at - idle and s.created_at > at - longest;
  if not found then return; end if;
  if live.last_seen_at < at - seen_every then
    update accounts.session s set last_seen_at = at where s.id = live.id and s.ended_at is null and s.last_seen_at < at - seen_every;
  end if;
  return query
    select live.id, a.id, a.display_name, a.must_change_password,
      case when a.must_change_password then '[]' else coalesce((
        select jsonb_agg(jsonb_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id,
          'withSubordinates', g.with_subordinates) order by g.from_on, g.id)
        from accounts.role_grant g
        where g.account_id = a.id and g.holds @> (at at time zone 'Asia/Shanghai')::date), '[]') end
    from accounts.account a where a.id = live.account_id and a.status = 'active';
end $$;

-- Whether anybody has an account: before that, the first-run page is open.
create function accounts.anybody() returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from accounts.account)
$$;

-- Whether a login name or a staff number is in use, in whichever jurisdiction: each stands for one person everywhere.
create function accounts.taken(login text, staff text, besides uuid) returns table (login_taken boolean, staff_taken boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from accounts.account where lower(login_name) = lower(login) and id is distinct from besides),
    exists (select from accounts.account where lower(staff_number) = lower(staff) and id is distinct from besides)
  where platform.is_system() or accounts.actor_holds('system-administrator')
$$;

-- Asked at the door, which reads no grants.
create function accounts.holds_today(account uuid, sought text) returns boolean language sql stable security definer
  set search_path = pg_catalog as $$
  select exists (select from accounts.role_grant g where g.account_id = account and g.role = sought and g.holds @> accounts.today())
$$;

-- How many other active accounts hold a role today, wherever: the last administrator of a seat stays.
create function accounts.other_holders(sought text, besides uuid) returns integer language sql stable security definer
  set search_path = pg_catalog as $$
  select count(distinct g.account_id)::integer from accounts.role_grant g
  join accounts.account a on a.id = g.account_id and a.status = 'active'
  where g.role = sought and g.account_id <> besides and g.holds @> accounts.today()
$$;

-- Ends the sessions of an account. The caller's right to do so: its own, the program, or an administrator responsible for it.
create function accounts.end_sessions(account uuid, at timestamptz, except_session uuid) returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  ended integer;
begin
  if not (platform.is_system() or account = platform.actor_id() or exists (
    select from accounts.account a where a.id = account
      and a.jurisdiction_id = any (accounts.actor_jurisdictions('system-administrator', 'security-administrator')))) then
    raise exception 'the sessions of this account are not the actor''s to end' using errcode = 'insufficient_privilege';
  end if;
  update accounts.session s set ended_at = at
  where s.account_id = account and s.ended_at is null and s.id is distinct from except_session;
  get diagnostics ended = row_count;
  return ended;
end $$;

-- Login names nobody tried for a month, and sessions ended for half a year (the audit's minimum; the journal keeps them).
create function accounts.sweep(at timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
  swept integer;
begin
  if not platform.is_system() then
    raise exception 'only the program sweeps' using errcode = 'insufficient_privilege';
  end if;
  delete from accounts.attempt where last_at < at - interval '30 days' and totp_last_step is null;
  delete from accounts.session where last_seen_at < at - interval '183 days';
  get diagnostics swept = row_count;
  return swept;
end $$;
create policy attempt_by_owner on accounts.attempt to current_user using (true) with check (true);

create policy account_read on accounts.account for select to zhuoluo_app using (
  id = (select platform.actor_id()) or (select platform.actor_kind()) in ('system', 'door')
  or jurisdiction_id = any ((select accounts.actor_jurisdictions('system-administrator', 'security-administrator'))::uuid[]));
create policy account_made on accounts.account for insert to zhuoluo_app with check (
  (select platform.is_system()) or jurisdiction_id = any ((select accounts.actor_jurisdictions('system-administrator'))::uuid[]));
-- The door writes a lock and the use of a recovery code; people write their own password and second factor.
create policy account_changed on accounts.account for update to zhuoluo_app using (
  id = (select platform.actor_id()) or (select platform.actor_kind()) in ('system', 'door')
  or jurisdiction_id = any ((select accounts.actor_jurisdictions('system-administrator', 'security-administrator'))::uuid[]));

create policy role_grant_read on accounts.role_grant for select to zhuoluo_app using (
  account_id = (select platform.actor_id()) or (select platform.is_system())
  or ((select accounts.actor_holds('system-administrator', 'security-administrator')) and account_id in (select id from accounts.account)));
create policy role_grant_made on accounts.role_grant for insert to zhuoluo_app with check ((select platform.is_system()) or (
  granted_by = (select platform.actor_id()) and account_id <> (select platform.actor_id())
  and account_id in (select id from accounts.account)
  and accounts.scope_jurisdiction(scope_kind, scope_id) = any ((select accounts.actor_jurisdictions('security-administrator'))::uuid[])));
create policy role_grant_changed on accounts.role_grant for update to zhuoluo_app using ((select platform.is_system()) or (
  account_id <> (select platform.actor_id())
  and accounts.scope_jurisdiction(scope_kind, scope_id) = any ((select accounts.actor_jurisdictions('security-administrator'))::uuid[])));

create policy session_read on accounts.session for select to zhuoluo_app
  using (account_id = (select platform.actor_id()) or (select platform.is_system()) or account_id in (
    select id from accounts.account where jurisdiction_id = any ((select accounts.actor_jurisdictions('system-administrator', 'security-administrator'))::uuid[])));
create policy session_opened on accounts.session for insert to zhuoluo_app with check (account_id = (select platform.actor_id()));
create policy session_ended on accounts.session for update to zhuoluo_app
  using (account_id = (select platform.actor_id()) or (select platform.is_system()));

create policy attempt_counted on accounts.attempt to zhuoluo_app
  using ((select platform.actor_kind()) <> '') with check ((select platform.actor_kind()) <> '');

-- Whose hand may touch which column of an account. Policies say which rows; a name, a lock and a password are not the
-- same person's to change.
create function accounts.keep_in_lane() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  lane text[] := '{version}';
  own constant text[] := '{password_hash,previous_password_hashes,password_changed_at,must_change_password,totp_secret,totp_confirmed_at,recovery_code_hashes}';
  strayed text;
begin
  if platform.actor_kind() = 'door' then
    lane := lane || '{locked_at,recovery_code_hashes}'::text[];
  elsif old.id = platform.actor_id() then
    lane := lane || own;
  elsif platform.actor_kind() = 'account' then
    if old.jurisdiction_id = any (accounts.actor_jurisdictions('system-administrator')) then
      lane := lane || '{display_name,staff_number,status,password_hash,previous_password_hashes,password_changed_at,must_change_password}'::text[];
    end if;
    if old.jurisdiction_id = any (accounts.actor_jurisdictions('security-administrator')) then
      lane := lane || '{locked_at,totp_secret,totp_confirmed_at,recovery_code_hashes}'::text[];
    end if;
  else
    return new;
  end if;
  select key into strayed from jsonb_each(to_jsonb(new)) n
  where n.value is distinct from to_jsonb(old) -> n.key and n.key <> all (lane) limit 1;
  if strayed is not null then
    raise exception 'account.% is not the actor''s to change', strayed using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger account_kept_in_lane before update on accounts.account for each row execute function accounts.keep_in_lane();

grant select, insert, update on accounts.account, accounts.attempt to zhuoluo_app;
-- A grant is never changed, only ended.
grant select, insert, update (version, ended_on) on accounts.role_grant to zhuoluo_app;
-- A token's digest is written once and read by accounts.authenticate() alone.
grant insert on accounts.session to zhuoluo_app;
grant select (id, account_id, created_at, last_seen_at, address, agent, ended_at) on accounts.session to zhuoluo_app;
grant update (ended_at) on accounts.session to zhuoluo_app;

revoke execute on all functions in schema accounts from public;
grant execute on all functions in schema accounts to zhuoluo_app;
