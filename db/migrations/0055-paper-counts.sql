-- How far a team is with its papers: the office counts what it may not read yet, as it counts talks.
create function papers.counts(inspection uuid, out writing bigint, out in_signing bigint, out to_be_decided bigint, out decided bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(p.id) filter (where p.state = 'draft'), count(p.id) filter (where p.state in ('submitted', 'reviewed')),
    count(p.id) filter (where p.state in ('signed', 'tabled')), count(p.id) filter (where p.state in ('approved', 'merged', 'dropped'))
  from (select where fieldwork.may_know(counts.inspection)) known
    left join papers.paper p on p.inspection_id = counts.inspection
  having fieldwork.may_know(counts.inspection)
$$;
revoke execute on function papers.counts(uuid) from public;
grant execute on function papers.counts(uuid) to zhuoluo_app;
