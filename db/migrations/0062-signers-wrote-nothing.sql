-- No signer is a writer: not only who began a text, everybody who changed a word of it. The journal tells who did.

create function papers.writers(paper uuid) returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct e.actor_id), '{}') from papers.paper p join journal.entry e on e.subject_id = p.id
  where p.id = writers.paper and e.event in ('paper-begun', 'paper-saved') and e.result = 'done' and e.actor_id is not null
    and (platform.is_system() or p.inspection_id = any (problems.team_inspections()) or p.jurisdiction_id = any (problems.read_jurisdictions()))
$$;

create function papers.guard_signer() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if platform.actor_kind() = 'account' and platform.actor_id() = any (papers.writers(new.id)) then
    raise exception 'paper % is signed by one of its writers', new.number
      using errcode = 'check_violation', constraint = 'paper_signer_wrote_nothing';
  end if;
  return new;
end $$;
create trigger paper_signer_guarded before update on papers.paper for each row
  when (new.reviewed_by is not null and new.reviewed_by is distinct from old.reviewed_by
    or new.signed_by is not null and new.signed_by is distinct from old.signed_by)
  execute function papers.guard_signer();

create function reports.writers(report uuid) returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct e.actor_id), '{}')
  from reports.report r join journal.entry e on e.subject_id = r.id or e.subject_id in (select p.id from reports.part p where p.report_id = r.id)
  where r.id = writers.report and e.event in ('report-drafted', 'part-drafted', 'part-written') and e.result = 'done' and e.actor_id is not null
    and (platform.is_system() or r.inspection_id = any (problems.team_inspections()) or r.jurisdiction_id = any (problems.read_jurisdictions()))
$$;

-- A meeting's word is written down by whoever keeps its records; every other signature is a person's own.
create function reports.guard_signer() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if platform.actor_kind() = 'account' and new.signatures -> -1 ->> 'heldOn' is null and platform.actor_id() = any (reports.writers(new.id)) then
    raise exception 'report % is signed by one of its writers', new.id
      using errcode = 'check_violation', constraint = 'report_signer_wrote_nothing';
  end if;
  return new;
end $$;
create trigger report_signer_guarded before update on reports.report for each row
  when (jsonb_array_length(new.signatures) > jsonb_array_length(old.signatures)) execute function reports.guard_signer();

create function authorisations.writers(authorisation uuid) returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct e.actor_id), '{}') from authorisations.authorisation a join journal.entry e on e.subject_id = a.id
  where a.id = writers.authorisation and e.event in ('authorisation-drafted', 'authorisation-changed') and e.result = 'done' and e.actor_id is not null
    and (platform.is_system() or a.jurisdiction_id = any (rounds.readable_jurisdictions()))
$$;

create function authorisations.guard_signer() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if platform.actor_kind() = 'account' and platform.actor_id() = any (authorisations.writers(new.id)) then
    raise exception 'authorisation % is decided by one of its writers', new.id
      using errcode = 'check_violation', constraint = 'authorisation_signer_wrote_nothing';
  end if;
  return new;
end $$;
create trigger authorisation_signer_guarded before update of state on authorisations.authorisation for each row
  when (old.state = 'drafted' and new.state <> 'drafted') execute function authorisations.guard_signer();

revoke execute on function papers.writers(uuid), reports.writers(uuid), authorisations.writers(uuid) from public;
grant execute on function papers.writers(uuid), reports.writers(uuid), authorisations.writers(uuid) to zhuoluo_app;
