-- Whoever writes at something while his authorisation ends is told so, not that it never was: of which inspection it is, for those who hold a
-- team's role there and may not work at it now. Who is recused learns nothing.
create function papers.closed_inspection(id uuid) returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.of from (select p.inspection_id as of from papers.paper p where p.id = closed_inspection.id
    union all select m.inspection_id from papers.meeting m where m.id = closed_inspection.id) c
  where c.of = any (rounds.granted_inspections()) and not rounds.is_authorised(c.of)
$$;
create function reports.closed_inspection(id uuid) returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.inspection_id from reports.report r
  where r.id = closed_inspection.id and r.inspection_id = any (rounds.granted_inspections()) and not rounds.is_authorised(r.inspection_id)
$$;
create function fieldwork.closed_inspection(id uuid) returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.inspection_id from fieldwork.talk t
  where t.id = closed_inspection.id and t.inspection_id = any (rounds.granted_inspections()) and not rounds.is_authorised(t.inspection_id)
$$;
revoke execute on function papers.closed_inspection(uuid), reports.closed_inspection(uuid), fieldwork.closed_inspection(uuid) from public;
grant execute on function papers.closed_inspection(uuid), reports.closed_inspection(uuid), fieldwork.closed_inspection(uuid) to zhuoluo_app;
