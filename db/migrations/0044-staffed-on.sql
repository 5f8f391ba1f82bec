-- The day on which the office last named team and leader of an inspection: since then its leader waits for an authorisation.
create function rounds.staffed_on(inspection uuid) returns date language sql stable parallel safe security definer
  set search_path = pg_catalog, pg_temp as $$
  select max((e.at at time zone 'Asia/Shanghai')::date) from rounds.inspection i join journal.entry e on e.subject_id = i.id
  where i.id = inspection and e.subject_kind = 'inspection' and e.event = 'inspection-staffed'
    and (platform.is_system() or i.jurisdiction_id = any (rounds.readable_jurisdictions()))
$$;
revoke execute on function rounds.staffed_on(uuid) from public;
grant execute on function rounds.staffed_on(uuid) to zhuoluo_app;
