-- A clue that is not this commission's to deal with is passed on to another's receiving desk (移送上级或有管辖权的纪委). It
-- stays open with its sender until the other desk signs; then it ends here, and goes on there as a clue of its own.

alter table clues.clue
  add column passed_to uuid constraint clue_passed_to references registry.jurisdiction (id),
  add column passed_on date,
  add column passed_by uuid,
  add column passed_by_name text,
  add column pass_reason text,
  add column pass_document text,
  -- The clue elsewhere that this one goes on from.
  add column passed_from uuid constraint clue_passed_from references clues.clue (id),
  drop constraint clue_state_known,
  drop constraint clue_finding_known,
  drop constraint clue_shape,
  drop constraint clue_duplicate_or_disposed;

alter table clues.clue
  add constraint clue_state_known
    check (state in ('transferred', 'received', 'disposed', 'passing', 'under-case', 'concluded', 'returned', 'closed')),
  add constraint clue_finding_known check (finding in
    ('sanctioned', 'case-without-sanction', 'first-form', 'closed-without-case', 'clarified', 'duplicate', 'passed-on')),
  -- Mirrors ClueState in clue.model.ts.
  add constraint clue_shape check (case state
    when 'transferred' then received_on is null and manner is null and finding is null and returned_on is null
    when 'received' then received_on is not null and manner is null and finding is null and returned_on is null
    when 'disposed' then received_on is not null and manner is not null and manner <> 'closed-without-case' and finding is null
    when 'passing' then received_on is not null and manner is null and finding is null and passed_to is not null
    when 'under-case' then received_on is not null and manner in ('talk-or-letter-inquiry', 'preliminary-verification') and finding is null
    when 'concluded' then received_on is not null and finding is not null and returned_on is null
    else received_on is not null and finding is not null and returned_on is not null
  end),
  add constraint clue_duplicate_or_disposed check (finding is null or finding = 'passed-on'
    or (finding = 'duplicate') = (duplicate_of is not null) and (finding = 'duplicate') = (manner is null)),
  add constraint clue_passed_whole check (num_nulls(passed_to, passed_on, passed_by, passed_by_name, pass_reason, pass_document) in (0, 6)),
  add constraint clue_passed_or_not check (coalesce(finding = 'passed-on' or state = 'passing', false) = (passed_to is not null)),
  add constraint clue_passed_elsewhere check (passed_to <> jurisdiction_id);
create unique index clue_passed_once on clues.clue (passed_from) where passed_from is not null;
create index clue_passed_to on clues.clue (passed_to) where passed_to is not null;

-- The desk that it was passed to sees what it is asked to sign for, and signs as itself.
create function clues.desk_jurisdictions() returns uuid[] language sql stable as $$
  select accounts.actor_jurisdictions('discipline-receiving-desk')
$$;
create policy clue_passed_read on clues.clue for select to zhuoluo_app
  using (passed_to = any ((select clues.desk_jurisdictions())::uuid[]));
create policy clue_passed_signed on clues.clue for update to zhuoluo_app
  using (state = 'passing' and passed_to = any ((select clues.desk_jurisdictions())::uuid[]))
  with check (state = 'closed' and finding = 'passed-on' and signed_by = (select platform.actor_id())
    and passed_to = any ((select clues.desk_jurisdictions())::uuid[]));

-- Whether a clue was passed on to a jurisdiction and is signed for there. As the owner: a policy cannot ask its own table.
create function clues.was_passed(origin uuid, jurisdiction uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from clues.clue c where c.id = origin and c.passed_to = jurisdiction and c.finding = 'passed-on')
$$;
create policy clue_passed_made on clues.clue for insert to zhuoluo_app with check (
  state = 'received' and received_by = (select platform.actor_id()) and clues.was_passed(passed_from, jurisdiction_id)
  and jurisdiction_id = any ((select clues.desk_jurisdictions())::uuid[]));

-- The receipt that stays with the sender: under which number it goes on, who signed, and when it was dealt with.
create function clues.pass_receipt(origin uuid) returns table (number text, received_on date, received_by_name text, closed_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.number, n.received_on, n.received_by_name, n.closed_on from clues.clue n join clues.clue o on o.id = n.passed_from
  where o.id = origin and (platform.is_system()
    or o.jurisdiction_id = any (accounts.actor_jurisdictions('discipline-receiving-desk', 'discipline-officer', 'office-director'))
    or o.passed_to = any (accounts.actor_jurisdictions('discipline-receiving-desk')))
$$;

-- The name of the jurisdiction that a clue was passed on from, for those who see the clue.
create function clues.came_from(clue uuid) returns text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.name from clues.clue n join clues.clue o on o.id = n.passed_from join registry.jurisdiction j on j.id = o.jurisdiction_id
  where n.id = clue and (platform.is_system()
    or n.jurisdiction_id = any (accounts.actor_jurisdictions('discipline-receiving-desk', 'discipline-officer', 'office-director')))
$$;

-- Its problem stays with the inspection that found it; whoever deals with the clue now moves it along.
create function clues.passed_problems() returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(c.problem_id), '{}') from clues.clue c where c.passed_from is not null and c.problem_id is not null
    and c.jurisdiction_id = any (accounts.actor_jurisdictions('discipline-receiving-desk', 'discipline-officer', 'office-director'))
$$;
create policy problem_read_with_passed_clue on problems.problem for select to zhuoluo_app
  using (route = 'clue' and id = any ((select clues.passed_problems())::uuid[]));
create policy problem_changed_with_passed_clue on problems.problem for update to zhuoluo_app
  using (route = 'clue' and id = any ((select clues.passed_problems())::uuid[]))
  with check (route = 'clue' and id = any ((select clues.passed_problems())::uuid[])
    and (signed_by is null or signed_by = (select platform.actor_id())));

-- A matter that was passed on counts where it was found, once.
create or replace function clues.counts(in_round uuid) returns table (
  jurisdiction_id uuid, clues bigint, open_clues bigint, cases bigint, sanctioned_people bigint, sanctions bigint, talks bigint
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.id,
    (select count(*) from clues.clue c where c.jurisdiction_id = j.id and c.passed_from is null and (in_round is null or c.round_id = in_round)),
    (select count(*) from clues.clue c where c.jurisdiction_id = j.id and c.state <> 'closed' and (in_round is null or c.round_id = in_round)),
    (select count(*) from clues.case_file f where f.jurisdiction_id = j.id and (in_round is null or f.round_id = in_round)),
    (select count(distinct s.person_id) from clues.sanction s join clues.case_file f on f.id = s.case_id
      where s.jurisdiction_id = j.id and (in_round is null or f.round_id = in_round)),
    (select count(*) from clues.sanction s join clues.case_file f on f.id = s.case_id
      where s.jurisdiction_id = j.id and (in_round is null or f.round_id = in_round)),
    (select count(*) from clues.talk t where t.jurisdiction_id = j.id and (in_round is null or t.round_id = in_round))
  from registry.jurisdiction j
  where platform.is_system() or j.id = any (accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member',
    'discipline-receiving-desk', 'discipline-officer'))
$$;

revoke execute on function clues.was_passed(uuid, uuid), clues.pass_receipt(uuid), clues.came_from(uuid), clues.passed_problems() from public;
grant execute on function clues.was_passed(uuid, uuid), clues.pass_receipt(uuid), clues.came_from(uuid), clues.passed_problems() to zhuoluo_app;
