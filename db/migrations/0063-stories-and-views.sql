-- What the journal has of papers, sheets and evidence is read through the functions below alone, which say who may.
create policy content_read_of_site_by_owner on journal.content for select to current_user using (exists (select from journal.entry e
  where e.id = entry_id and e.subject_kind in ('paper', 'fact-sheet', 'evidence')));

-- The whole story of a paper, its sheets' acts among it, for whoever may read the paper.
create function papers.story(paper uuid)
  returns table (at timestamptz, actor_name text, role text, event text, change jsonb, detail jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.at, e.actor_name, e.role, e.event, coalesce(c.change, '{}'), coalesce(c.detail, '{}')
  from papers.paper p
    join journal.entry e on e.subject_id = p.id or e.subject_id in (select s.id from papers.sheet s where s.paper_id = p.id)
    left join journal.content c on c.entry_id = e.id
  where p.id = story.paper and e.subject_kind in ('paper', 'fact-sheet') and e.result = 'done'
    and (platform.is_system() or p.inspection_id = any (problems.team_inspections())
      or p.signed_at is not null and p.jurisdiction_id = any (problems.read_jurisdictions()))
  order by e.at, e.sequence
$$;

create function evidence.sees_views(inspection uuid, jurisdiction uuid) returns boolean language sql stable
  set search_path = pg_catalog, pg_temp as $$
  select platform.is_system() or jurisdiction = any (accounts.actor_jurisdictions('office-clerk', 'office-director'))
    or inspection = any (evidence.team_inspections()) and inspection = any (rounds.actor_inspections('team-leader'))
$$;

-- Who viewed or took away which part of a file, for the leader of its team and the office.
create function evidence.views(item uuid)
  returns table (at timestamptz, actor_name text, role text, event text, part_from bigint, part_to bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.at, e.actor_name, e.role, e.event, (c.detail ->> 'from')::bigint, (c.detail ->> 'to')::bigint
  from evidence.item i join journal.entry e on e.subject_id = i.id left join journal.content c on c.entry_id = e.id
  where i.id = views.item and e.event in ('evidence-viewed', 'evidence-downloaded') and e.result = 'done'
    and evidence.sees_views(i.inspection_id, i.jurisdiction_id)
  order by e.sequence desc
$$;

-- What approved papers rest on, as reports show it: the team gets the items themselves, others their numbers and hashes.
create function reports.evidence_of(inspection uuid)
  returns table (paper_id uuid, line integer, title text, item_id uuid, number integer, name text, state text, sha256 text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, (l ->> 'no')::integer, case when v.is_of_team then l ->> 'title' end, case when v.is_of_team then i.id end, i.number,
    case when v.is_of_team then i.name end, i.state, i.sha256
  from (select platform.is_system() or evidence_of.inspection = any (evidence.team_inspections()) as is_of_team) v
    cross join papers.paper p cross join jsonb_array_elements(p.evidence) l
    left join evidence.item i on i.id = (l ->> 'evidenceId')::uuid
  where p.inspection_id = evidence_of.inspection and p.state = 'approved'
    and (v.is_of_team or p.jurisdiction_id = any (problems.read_jurisdictions()))
  order by p.number, (l ->> 'no')::integer
$$;

revoke execute on function papers.story(uuid), evidence.views(uuid), evidence.sees_views(uuid, uuid), reports.evidence_of(uuid) from public;
grant execute on function papers.story(uuid), evidence.views(uuid), evidence.sees_views(uuid, uuid), reports.evidence_of(uuid) to zhuoluo_app;
