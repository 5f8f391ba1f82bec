-- Whether somebody registered a problem by hand, past the working papers. What was brought in from records is not meant.
create function problems.is_without_paper(problem uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not exists (select from papers.paper p where p.problem_id = is_without_paper.problem)
    and exists (select from journal.entry e where e.subject_id = is_without_paper.problem and e.version = 1 and e.actor_kind = 'account')
$$;
revoke execute on function problems.is_without_paper(uuid) from public;
grant execute on function problems.is_without_paper(uuid) to zhuoluo_app;
