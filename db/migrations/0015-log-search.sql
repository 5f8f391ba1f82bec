-- The log names the person whom a grant is for, and is searched by indexes.

create or replace function accounts.names(ids uuid[]) returns table (id uuid, display_name text, login_name text)
  language sql stable security definer set search_path = pg_catalog as $$
  select named.id, a.display_name, case when may.see then a.login_name end
  from (
    select i.id, i.id as account_id from unnest(ids) i(id)
    union all
    select g.id, g.account_id from accounts.role_grant g where g.id = any (ids)
  ) named
  join accounts.account a on a.id = named.account_id
  cross join (select platform.is_system()
    or accounts.actor_holds('system-administrator', 'security-administrator', 'audit-administrator') as see) may
  where platform.actor_kind() in ('account', 'system')
$$;

-- Accounts whose name or login name holds a pattern, and the grants made to them: for the auditor's search of the log.
create or replace function accounts.ids_named(pattern text) returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  with named as (select a.id from accounts.account a where a.display_name ilike pattern or a.login_name ilike pattern)
  select coalesce(array_agg(found.id), '{}')
  from (select id from named union all select g.id from accounts.role_grant g join named on named.id = g.account_id) found
  where platform.is_system() or accounts.actor_holds('system-administrator', 'security-administrator', 'audit-administrator')
$$;

create index role_grant_by_account on accounts.role_grant (account_id);
create index entry_by_actor_name on journal.entry (actor_name, sequence);
create index entry_by_address on journal.entry (address text_pattern_ops, sequence) where address is not null;
