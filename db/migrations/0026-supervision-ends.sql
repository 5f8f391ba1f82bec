-- What a supervision group holds when the last of its grants ends goes back to the office: no open item is held by nobody.

-- Somebody whose account is closed supervises nothing.
create or replace function rectification.is_supervised(round uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from accounts.role_grant g join accounts.account a on a.id = g.account_id and a.status = 'active'
    where g.role = 'rectification-supervisor' and g.scope_id = round and g.holds @> accounts.today())
$$;

-- The queue hands back as soon as the end is committed, in the program's own name: whoever ends a grant has no business rights.
create function rectification.ask_for_handing_back() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job('supervision-handed-back', '{}'::json, job_key => 'supervision-handed-back');
  return null;
end $$;
create trigger role_grant_supervision_ended after update of ended_on on accounts.role_grant
  for each row when (new.role = 'rectification-supervisor') execute function rectification.ask_for_handing_back();
create trigger account_supervision_ended after update of status on accounts.account
  for each row when (new.status <> old.status) execute function rectification.ask_for_handing_back();
