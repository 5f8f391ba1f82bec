-- The feedback that was given is the document of its step.
create or replace function fieldwork.present_of(inspection uuid, kept_in text, name text) returns bigint language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select case present_of.kept_in
    when 'authorisation' then (select count(*) from authorisations.authorisation a where a.inspection_id = present_of.inspection and a.state = 'approved')
    when 'notice' then (select count(*) from notices.public_notice n where n.inspection_id = present_of.inspection and n.state = 'published')
      + (select count(*) from fieldwork.finding_out f where f.inspection_id = present_of.inspection and f.shape = 'notice' and f.struck_on is null)
    when 'opening-meeting' then (select count(*) from fieldwork.finding_out f
      where f.inspection_id = present_of.inspection and f.shape = 'opening-meeting' and f.struck_on is null)
    when 'talk' then (select count(*) from fieldwork.talk t where t.inspection_id = present_of.inspection and t.state in ('recorded', 'signed'))
    when 'request' then (select count(*) from fieldwork.request r where r.inspection_id = present_of.inspection and r.state <> 'withdrawn')
    when 'paper' then (select count(*) from papers.paper p where p.inspection_id = present_of.inspection and p.state not in ('draft', 'dropped'))
    when 'fact-sheet' then (select count(*) from papers.sheet s where s.inspection_id = present_of.inspection and s.state <> 'withdrawn')
    when 'minutes' then (select count(*) from papers.meeting m where m.inspection_id = present_of.inspection and m.state = 'closed')
    when 'inspection-report' then (select count(*) from reports.report r where r.inspection_id = present_of.inspection and r.kind = 'inspection' and r.state <> 'drafting')
    when 'special-report' then (select count(*) from reports.report r where r.inspection_id = present_of.inspection and r.kind = 'special' and r.state <> 'drafting')
    when 'clue-report' then (select exists (select from reports.report r where r.inspection_id = present_of.inspection and r.kind = 'clue' and r.state <> 'drafting'))::integer::bigint
    when 'clue' then (select exists (select from clues.clue c where c.inspection_id = present_of.inspection))::integer::bigint
    when 'letter' then (select count(*) from rectification.letter l where l.inspection_id = present_of.inspection and l.issued_on is not null)
    when 'immediate-rectification' then (select count(*) from rectification.task t where t.inspection_id = present_of.inspection and t.way = 'immediate')
    when 'feedback' then (select count(*) from feedback.feedback f where f.inspection_id = present_of.inspection and f.state in ('given', 'signed'))
    when 'evidence' then (select count(*) from evidence.item e where e.inspection_id = present_of.inspection and e.state in ('kept', 'index-only')
      and strpos(e.name, present_of.name) > 0) end
$$;
