-- A paper that was merged into another is held by it. Where that one is dropped, at the meeting or later as a problem, the merged one comes
-- back to a meeting: none is ever without a holder.

create index paper_by_merged_into on papers.paper (merged_into) where merged_into is not null;

-- As before, but a merged paper may come back, by its leader's word.
create or replace function papers.guard_paper() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.jurisdiction_id, new.round_id, new.inspection_id, new.edition_id, new.unit_id, new.unit_name, new.number, new.written_by, new.written_by_name, new.written_at)
     is distinct from (old.jurisdiction_id, old.round_id, old.inspection_id, old.edition_id, old.unit_id, old.unit_name, old.number, old.written_by, old.written_by_name, old.written_at) then
    raise exception 'where paper % comes from never changes', old.number using errcode = 'check_violation', constraint = 'paper_origin_stays';
  end if;
  if old.state in ('approved', 'dropped') or old.state = 'merged' and new.state not in ('signed', 'tabled') then
    raise exception 'paper % is decided', old.number using errcode = 'check_violation', constraint = 'paper_decided_stays';
  end if;
  if old.state = 'merged' and platform.actor_kind() = 'account' and old.inspection_id <> all (rounds.actor_inspections('team-leader')) then
    raise exception 'paper % is brought back by another than the leader', old.number
      using errcode = 'check_violation', constraint = 'paper_brought_back_by_leader';
  end if;
  if old.state <> 'draft' and (new.title, new.happened, new.place, new.amount, new.seen, new.character, new.whose, new.responsible, new.evidence,
        new.category, new.discipline, new.responsibility, new.severity, new.found_on, new.found_by, new.found_by_name)
     is distinct from (old.title, old.happened, old.place, old.amount, old.seen, old.character, old.whose, old.responsible, old.evidence,
        old.category, old.discipline, old.responsibility, old.severity, old.found_on, old.found_by, old.found_by_name) then
    raise exception 'paper % is no draft', old.number using errcode = 'check_violation', constraint = 'paper_text_of_drafts';
  end if;
  -- Whoever signs signs as himself.
  if platform.actor_kind() = 'account' and exists (select from (values (old.reviewed_by, new.reviewed_by), (old.signed_by, new.signed_by),
        (old.decided_by, new.decided_by)) as v (was, is_now) where v.is_now is distinct from v.was and v.is_now <> platform.actor_id()) then
    raise exception 'paper % is signed by another', old.number using errcode = 'check_violation', constraint = 'paper_signed_as_oneself';
  end if;
  return new;
end $$;

-- Asked when the transaction ends: dropping and bringing back are one act.
create function papers.check_merged() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from papers.paper m join papers.paper p on p.id = m.merged_into left join problems.problem b on b.id = p.problem_id
      where (m.id = new.id or m.merged_into = new.id) and (p.state = 'dropped' or b.state = 'dropped')) then
    raise exception 'a paper is merged into one that was dropped: %', new.number
      using errcode = 'check_violation', constraint = 'paper_merged_is_held';
  end if;
  return null;
end $$;
create constraint trigger paper_merged_is_held after update on papers.paper deferrable initially deferred
  for each row when (new.state in ('merged', 'dropped')) execute function papers.check_merged();

-- The same, of the problem that a paper became.
create function papers.check_problem_dropped() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from papers.paper p join papers.paper m on m.merged_into = p.id where p.problem_id = new.id) then
    raise exception 'papers are merged into problem %', new.number
      using errcode = 'check_violation', constraint = 'problem_dropped_holds_nothing';
  end if;
  return null;
end $$;
create constraint trigger problem_dropped_holds_nothing after update on problems.problem deferrable initially deferred
  for each row when (new.state = 'dropped' and old.state <> 'dropped') execute function papers.check_problem_dropped();
revoke execute on function papers.check_merged(), papers.check_problem_dropped() from public;

-- What problems asks before it drops one. Numbers for the team and its office alone.
create function problems.absorbed(problem uuid) returns text[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(m.number order by length(m.number), m.number), '{}')
  from papers.paper p join papers.paper m on m.merged_into = p.id
  where p.problem_id = absorbed.problem and (platform.is_system() or p.inspection_id = any (problems.team_inspections())
    or p.jurisdiction_id = any (problems.read_jurisdictions()))
$$;
revoke execute on function problems.absorbed(uuid) from public;
grant execute on function problems.absorbed(uuid) to zhuoluo_app;
