-- Whom the actor works for was asked anew for every clue of the city: asked once, a leader's receipts come from the index.
create or replace function clues.receipts(of_inspection uuid)
  returns table (id uuid, number text, problem_id uuid, inspection_id uuid, jurisdiction_id uuid, unit_id uuid,
    transferred_on date, transferred_by_name text, received_on date, received_by_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.number, c.problem_id, c.inspection_id, c.jurisdiction_id, c.unit_id,
    c.transferred_on, c.transferred_by_name, c.received_on, c.received_by_name
  from clues.clue c
  where (of_inspection is null or c.inspection_id = of_inspection)
    and ((select platform.is_system())
      or c.jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director'))::uuid[])
      or c.inspection_id = any ((select rounds.actor_inspections('team-leader', 'team-deputy', 'team-liaison', 'team-member'))::uuid[]))
$$;
