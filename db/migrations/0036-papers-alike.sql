-- Papers of an inspection whose text is nearly the same as what is being written: how many of its pairs of characters
-- another one has too, 0 to 1. Shown to the team alone, which sees those papers anyway.
create function problems.alike(inspection uuid, written text) returns table (problem_id uuid, likeness real)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.problem_id, (select count(*) from (select unnest(mine.pairs) intersect select unnest(t.pairs)) shared)::real / cardinality(mine.pairs)
  from (select problems.bigrams(lower(written)) as pairs) mine
  cross join problems.problem p
  join problems.problem_text t on t.problem_id = p.id
  where p.inspection_id = inspection and p.inspection_id = any ((select problems.team_inspections())::uuid[])
    and p.state <> 'dropped' and cardinality(mine.pairs) >= 8
$$;
revoke execute on function problems.alike(uuid, text) from public;
grant execute on function problems.alike(uuid, text) to zhuoluo_app;
