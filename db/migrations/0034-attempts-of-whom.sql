-- Counters of the door, each kept with the account whose login name was tried: the door counts for everybody; somebody
-- inside reaches his own alone, and security administrators those of whom they unlock. Before, whoever was signed in
-- could forgive another's failures or lock him out.
alter table accounts.attempt add column account_id uuid constraint attempt_of_account references accounts.account;

-- Whose the counters so far are, only the keyed digest knows: they begin anew. An account that is locked stays so.
update accounts.attempt set failures = 0;
-- Who is inside reaches a counter only once the door has written whose it is.
update accounts.session set ended_at = now() where ended_at is null;

drop policy attempt_counted on accounts.attempt;
create policy attempt_counted on accounts.attempt to zhuoluo_app
  using ((select platform.actor_kind()) in ('door', 'system') or account_id = (select platform.actor_id()))
  with check ((select platform.actor_kind()) in ('door', 'system') or account_id = (select platform.actor_id()));
create policy attempt_to_unlock on accounts.attempt for select to zhuoluo_app
  using (account_id in (select a.id from accounts.account a
    where a.jurisdiction_id = any ((select accounts.actor_jurisdictions('security-administrator'))::uuid[])));
create policy attempt_unlocked on accounts.attempt for update to zhuoluo_app
  using (account_id in (select a.id from accounts.account a
    where a.jurisdiction_id = any ((select accounts.actor_jurisdictions('security-administrator'))::uuid[])))
  with check (failures = 0);

-- A code of the second factor that was used stays used, whoever asks.
create function accounts.keep_spent_step() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.totp_last_step is not null and coalesce(new.totp_last_step, 0) < old.totp_last_step then
    raise exception 'a spent code cannot be spent anew' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger attempt_step_stays_spent before update on accounts.attempt for each row execute function accounts.keep_spent_step();
