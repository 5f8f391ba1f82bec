-- Clues (问题线索) handed to the discipline commission, and what became of them: cases, persons, sanctions, talks. Cases are
-- no persons and clues no cases: all of it is many to many. Nobody of the inspected unit ever reads a row of it.

create schema clues;
grant usage on schema clues to zhuoluo_app;

create table clues.person (
  id uuid not null constraint person_pk primary key,
  version integer not null constraint person_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint person_jurisdiction references registry.jurisdiction (id),
  name text not null constraint person_named check (name = btrim(name) and name <> ''),
  unit_id uuid constraint person_unit references registry.unit (id),
  workplace text not null constraint person_workplace_given check (btrim(workplace) <> ''),
  post text not null constraint person_post_given check (btrim(post) <> ''),
  rank text,
  is_head boolean not null,
  is_party_member boolean not null,
  distinction text,
  constraint person_with_jurisdiction unique (id, jurisdiction_id),
  -- One person, one row: what is counted once must stand once.
  constraint person_once unique nulls not distinct (jurisdiction_id, name, workplace, post, distinction)
);
create index person_by_name on clues.person (jurisdiction_id, name, id);

create table clues.clue (
  id uuid not null constraint clue_pk primary key,
  version integer not null constraint clue_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint clue_jurisdiction references registry.jurisdiction (id),
  round_id uuid,
  inspection_id uuid,
  unit_id uuid constraint clue_unit references registry.unit (id),
  edition_id uuid not null constraint clue_edition references rulebook.edition (id),
  problem_id uuid constraint clue_problem references problems.problem (id),
  year integer not null,
  ordinal integer not null constraint clue_ordinal_positive check (ordinal > 0),
  number text not null,
  source text not null constraint clue_source_known check (source in ('team-finding', 'public-report', 'other-body')),
  found_on date not null,
  matter text not null constraint clue_matter_given check (btrim(matter) <> ''),
  discipline text,
  evidence text,
  reported text,
  state text not null constraint clue_state_known
    check (state in ('transferred', 'received', 'disposed', 'under-case', 'concluded', 'returned', 'closed')),
  holder_kind text constraint clue_holder_kind_known check (holder_kind in ('receiving-desk', 'discipline', 'office')),
  holder_id uuid,
  holder_name text,
  held_since date,
  due_on date,
  next_step text constraint clue_next_step_known check (next_step in
    ('receive', 'dispose', 'inquire', 'verify', 'review', 'conclude-case', 'return-result', 'confirm-result')),
  transferred_on date not null,
  transferred_by uuid not null,
  transferred_by_name text not null,
  received_on date,
  received_by uuid,
  received_by_name text,
  disposed_on date,
  disposed_by uuid,
  disposed_by_name text,
  manner text constraint clue_manner_known
    check (manner in ('talk-or-letter-inquiry', 'preliminary-verification', 'held-for-review', 'closed-without-case')),
  disposal_reason text,
  review_on date,
  duplicate_of uuid,
  finding text constraint clue_finding_known check (finding in
    ('sanctioned', 'case-without-sanction', 'first-form', 'closed-without-case', 'clarified', 'duplicate')),
  finding_note text,
  finding_document text,
  concluded_on date,
  concluded_by uuid,
  concluded_by_name text,
  returned_on date,
  returned_by uuid,
  returned_by_name text,
  outcome text,
  proof text,
  done_by uuid,
  done_by_name text,
  signed_by uuid,
  signed_by_name text,
  closed_on date,
  constraint clue_with_jurisdiction unique (id, jurisdiction_id),
  constraint clue_number_once unique (jurisdiction_id, year, ordinal),
  constraint clue_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint clue_duplicate_of_one_here foreign key (duplicate_of, jurisdiction_id) references clues.clue (id, jurisdiction_id),
  constraint clue_not_its_own_duplicate check (duplicate_of <> id),
  -- Nothing is ever without a holder.
  constraint clue_open_has_holder check (state = 'closed' or (num_nulls(holder_kind, holder_id, holder_name, held_since, due_on, next_step) = 0
    and num_nonnulls(outcome, proof, done_by, done_by_name, signed_by, signed_by_name, closed_on) = 0)),
  constraint clue_closed_has_outcome check (state <> 'closed' or (num_nonnulls(holder_kind, holder_id, holder_name, held_since, due_on, next_step) = 0
    and num_nulls(outcome, proof, done_by, done_by_name, signed_by, signed_by_name, closed_on) = 0
    and outcome = finding and btrim(proof) <> '')),
  constraint clue_signed_by_another check (signed_by <> done_by),
  -- Both sides sign the transfer.
  constraint clue_received_by_another check (received_by <> transferred_by),
  constraint clue_received_whole check (num_nulls(received_on, received_by, received_by_name) in (0, 3)),
  constraint clue_disposed_whole check (num_nulls(manner, disposal_reason, disposed_on, disposed_by, disposed_by_name) in (0, 5)),
  constraint clue_concluded_whole check (num_nulls(finding, finding_note, finding_document, concluded_on, concluded_by, concluded_by_name) in (0, 6)),
  constraint clue_returned_whole check (num_nulls(returned_on, returned_by, returned_by_name) in (0, 3)),
  constraint clue_review_of_held check ((review_on is not null) = (state = 'disposed' and manner is not distinct from 'held-for-review')),
  -- Mirrors ClueState in clue.model.ts.
  constraint clue_shape check (case state
    when 'transferred' then received_on is null and manner is null and finding is null and returned_on is null
    when 'received' then received_on is not null and manner is null and finding is null and returned_on is null
    when 'disposed' then received_on is not null and manner is not null and manner <> 'closed-without-case' and finding is null
    when 'under-case' then received_on is not null and manner in ('talk-or-letter-inquiry', 'preliminary-verification') and finding is null
    when 'concluded' then received_on is not null and finding is not null and returned_on is null
    else received_on is not null and finding is not null and returned_on is not null
  end),
  constraint clue_duplicate_or_disposed check (finding is null or (finding = 'duplicate') = (duplicate_of is not null)
    and (finding = 'duplicate') = (manner is null))
);
create unique index clue_problem_open_once on clues.clue (problem_id) where state <> 'closed';
create index clue_by_jurisdiction on clues.clue (jurisdiction_id, transferred_on desc, id desc);
create index clue_by_round on clues.clue (round_id);
create index clue_by_problem on clues.clue (problem_id);
create index clue_held on clues.clue (holder_kind, holder_id, due_on) where state <> 'closed';
create index clue_by_first on clues.clue (duplicate_of) where duplicate_of is not null;

create table clues.clue_person (
  id uuid not null constraint clue_person_pk primary key,
  version integer not null constraint clue_person_version_positive check (version > 0),
  clue_id uuid not null,
  person_id uuid not null,
  jurisdiction_id uuid not null,
  is_principal boolean not null,
  constraint clue_person_clue foreign key (clue_id, jurisdiction_id) references clues.clue (id, jurisdiction_id),
  constraint clue_person_person foreign key (person_id, jurisdiction_id) references clues.person (id, jurisdiction_id),
  constraint clue_person_once unique (clue_id, person_id)
);
create index clue_person_by_person on clues.clue_person (person_id);

create table clues.case_file (
  id uuid not null constraint case_file_pk primary key,
  version integer not null constraint case_file_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint case_file_jurisdiction references registry.jurisdiction (id),
  edition_id uuid not null constraint case_file_edition references rulebook.edition (id),
  round_id uuid,
  year integer not null,
  ordinal integer not null constraint case_file_ordinal_positive check (ordinal > 0),
  number text not null,
  title text not null constraint case_file_titled check (btrim(title) <> ''),
  state text not null constraint case_file_state_known check (state in ('filed', 'investigating', 'trial', 'concluded')),
  filed_on date not null,
  filed_by uuid not null,
  filed_by_name text not null,
  due_on date,
  investigated_by uuid,
  investigated_by_name text,
  investigating_on date,
  trial_on date,
  result text constraint case_file_result_known check (result in ('sanctioned', 'no-sanction', 'withdrawn')),
  conclusion text,
  proof text,
  signed_by uuid,
  signed_by_name text,
  concluded_on date,
  constraint case_file_with_jurisdiction unique (id, jurisdiction_id),
  constraint case_file_number_once unique (jurisdiction_id, year, ordinal),
  constraint case_file_of_round foreign key (round_id, jurisdiction_id, edition_id)
    references rounds.round (id, jurisdiction_id, edition_id),
  -- Mirrors CaseState in case.model.ts.
  constraint case_file_shape check (
    (state <> 'concluded') = (due_on is not null)
    and (state = 'filed') = (investigated_by is null)
    and num_nulls(investigated_by, investigated_by_name, investigating_on) in (0, 3)
    and (state in ('filed', 'investigating')) = (trial_on is null)
    and num_nulls(result, conclusion, proof, signed_by, signed_by_name, concluded_on) = case state when 'concluded' then 0 else 6 end),
  -- 查审分离: who investigated does not conclude.
  constraint case_file_signed_by_another check (signed_by <> investigated_by)
);
create index case_file_by_jurisdiction on clues.case_file (jurisdiction_id, filed_on desc, id desc);
create index case_file_by_round on clues.case_file (round_id);

create table clues.clue_case (
  id uuid not null constraint clue_case_pk primary key,
  version integer not null constraint clue_case_version_positive check (version > 0),
  clue_id uuid not null,
  case_id uuid not null,
  jurisdiction_id uuid not null,
  constraint clue_case_clue foreign key (clue_id, jurisdiction_id) references clues.clue (id, jurisdiction_id),
  constraint clue_case_case foreign key (case_id, jurisdiction_id) references clues.case_file (id, jurisdiction_id),
  constraint clue_case_once unique (clue_id, case_id)
);
create index clue_case_by_case on clues.clue_case (case_id);

create table clues.case_person (
  id uuid not null constraint case_person_pk primary key,
  version integer not null constraint case_person_version_positive check (version > 0),
  case_id uuid not null,
  person_id uuid not null,
  jurisdiction_id uuid not null,
  form text,
  form_on date,
  constraint case_person_case foreign key (case_id, jurisdiction_id) references clues.case_file (id, jurisdiction_id),
  constraint case_person_person foreign key (person_id, jurisdiction_id) references clues.person (id, jurisdiction_id),
  constraint case_person_form_whole check ((form is null) = (form_on is null)),
  constraint case_person_once unique (case_id, person_id)
);
create index case_person_by_person on clues.case_person (person_id);

create table clues.sanction (
  id uuid not null constraint sanction_pk primary key,
  version integer not null constraint sanction_version_positive check (version > 0),
  case_id uuid not null,
  person_id uuid not null,
  jurisdiction_id uuid not null,
  sphere text not null constraint sanction_sphere_known check (sphere in ('party', 'administrative')),
  code text not null,
  decided_on date not null,
  -- The first day without effect; null where it never ends.
  effect_until date,
  document text not null constraint sanction_document_given check (btrim(document) <> ''),
  decided_by uuid not null,
  decided_by_name text not null,
  constraint sanction_of_person_in_case foreign key (case_id, person_id) references clues.case_person (case_id, person_id),
  constraint sanction_case foreign key (case_id, jurisdiction_id) references clues.case_file (id, jurisdiction_id),
  constraint sanction_has_effect check (effect_until > decided_on),
  constraint sanction_one_of_each_sphere unique (case_id, person_id, sphere)
);
create index sanction_by_person on clues.sanction (person_id);
create index sanction_by_jurisdiction on clues.sanction (jurisdiction_id, decided_on desc, id desc);

create table clues.talk (
  id uuid not null constraint talk_pk primary key,
  version integer not null constraint talk_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint talk_jurisdiction references registry.jurisdiction (id),
  round_id uuid,
  inspection_id uuid,
  unit_id uuid constraint talk_unit references registry.unit (id),
  clue_id uuid,
  person_id uuid not null,
  edition_id uuid not null constraint talk_edition references rulebook.edition (id),
  measure text not null,
  held_on date not null,
  held_by_name text not null constraint talk_held_by_somebody check (btrim(held_by_name) <> ''),
  matter text not null constraint talk_matter_given check (btrim(matter) <> ''),
  recorded_by uuid not null,
  recorded_by_name text not null,
  constraint talk_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint talk_clue foreign key (clue_id, jurisdiction_id) references clues.clue (id, jurisdiction_id),
  constraint talk_person foreign key (person_id, jurisdiction_id) references clues.person (id, jurisdiction_id),
  constraint talk_once unique (person_id, held_on, measure, matter)
);
create index talk_by_jurisdiction on clues.talk (jurisdiction_id, held_on desc, id desc);
create index talk_by_round on clues.talk (round_id);
create index talk_by_clue on clues.talk (clue_id) where clue_id is not null;

-- Who reads and writes, said once.
create function clues.readable_jurisdictions() returns uuid[] language sql stable as $$
  select accounts.actor_jurisdictions('discipline-receiving-desk', 'discipline-officer', 'office-director')
$$;
create function clues.discipline_jurisdictions() returns uuid[] language sql stable as $$
  select accounts.actor_jurisdictions('discipline-receiving-desk', 'discipline-officer')
$$;
create function clues.officer_jurisdictions() returns uuid[] language sql stable as $$
  select accounts.actor_jurisdictions('discipline-officer')
$$;
create function clues.director_jurisdictions() returns uuid[] language sql stable as $$
  select accounts.actor_jurisdictions('office-director')
$$;
-- The leading group hears results: cases and sanctions, not clues.
create function clues.result_jurisdictions() returns uuid[] language sql stable as $$
  select accounts.actor_jurisdictions('discipline-receiving-desk', 'discipline-officer', 'office-director', 'leading-group-member')
$$;
-- Which of these roles the actor holds for a place: a jurisdiction, and an inspection in it. All of them for the program.
create function clues.roles_at(jurisdiction uuid, inspection uuid, roles text[]) returns text[] language sql stable as $$
  select coalesce(array_agg(role), '{}') from unnest(roles) role
  where platform.is_system() or jurisdiction = any (accounts.actor_jurisdictions(role)) or inspection = any (rounds.actor_inspections(role))
$$;

do $$
declare
  name text;
begin
  foreach name in array array['person', 'clue', 'clue_person', 'case_file', 'clue_case', 'case_person', 'sanction', 'talk'] loop
    execute format('alter table clues.%I enable row level security', name);
    execute format('alter table clues.%I force row level security', name);
    execute format('create policy %I on clues.%I for select to current_user using (true)', name || '_read_by_owner', name);
    execute format('grant select, insert, update on clues.%I to zhuoluo_app', name);
  end loop;
end $$;

-- Who hands over sees what he wrote until its receipt is signed; from then on only the receipt (clues.receipts).
create policy clue_read on clues.clue for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select clues.readable_jurisdictions())::uuid[])
  or state = 'transferred' and transferred_by = (select platform.actor_id()) and inspection_id = any ((select rounds.actor_inspections('team-leader'))::uuid[]));
create policy clue_transferred on clues.clue for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'transferred' and transferred_by = (select platform.actor_id()) and (
    jurisdiction_id = any ((select clues.director_jurisdictions())::uuid[])
    or inspection_id = any ((select rounds.actor_inspections('team-leader'))::uuid[])));
-- The discipline commission handles it; the office only sends back or closes what was returned, signing as itself.
create policy clue_handled on clues.clue for update to zhuoluo_app
  using ((select platform.is_system())
    or jurisdiction_id = any ((select clues.discipline_jurisdictions())::uuid[])
    or state = 'returned' and jurisdiction_id = any ((select clues.director_jurisdictions())::uuid[]))
  with check ((select platform.is_system())
    or state <> 'closed' and jurisdiction_id = any ((select clues.readable_jurisdictions())::uuid[])
    or signed_by = (select platform.actor_id()) and jurisdiction_id = any ((select clues.director_jurisdictions())::uuid[]));

create policy clue_person_read on clues.clue_person for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select clues.readable_jurisdictions())::uuid[]));
create policy clue_person_named on clues.clue_person for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select clues.readable_jurisdictions())::uuid[]));

create policy clue_case_read on clues.clue_case for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select clues.readable_jurisdictions())::uuid[]));
create policy clue_case_tied on clues.clue_case for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select clues.officer_jurisdictions())::uuid[]));

create policy case_file_read on clues.case_file for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select clues.result_jurisdictions())::uuid[]));
create policy case_file_filed on clues.case_file for insert to zhuoluo_app with check ((select platform.is_system())
  or filed_by = (select platform.actor_id()) and jurisdiction_id = any ((select clues.officer_jurisdictions())::uuid[]));
create policy case_file_moved on clues.case_file for update to zhuoluo_app
  using ((select platform.is_system()) or jurisdiction_id = any ((select clues.officer_jurisdictions())::uuid[]))
  with check ((select platform.is_system())
    or (signed_by is null or signed_by = (select platform.actor_id())) and jurisdiction_id = any ((select clues.officer_jurisdictions())::uuid[]));

create policy case_person_read on clues.case_person for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select clues.result_jurisdictions())::uuid[]));
create policy case_person_added on clues.case_person for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select clues.officer_jurisdictions())::uuid[]));
create policy case_person_assessed on clues.case_person for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select clues.officer_jurisdictions())::uuid[]));

create policy sanction_read on clues.sanction for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select clues.result_jurisdictions())::uuid[]));
create policy sanction_decided on clues.sanction for insert to zhuoluo_app with check ((select platform.is_system())
  or decided_by = (select platform.actor_id()) and jurisdiction_id = any ((select clues.officer_jurisdictions())::uuid[]));

create policy talk_read on clues.talk for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select clues.result_jurisdictions())::uuid[]));
create policy talk_recorded on clues.talk for insert to zhuoluo_app with check ((select platform.is_system())
  or recorded_by = (select platform.actor_id())
    and jurisdiction_id = any ((select accounts.actor_jurisdictions('discipline-officer', 'office-director'))::uuid[]));

-- The leading group reads of the persons only those in cases or talked with.
create policy person_read on clues.person for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select clues.readable_jurisdictions())::uuid[])
  or jurisdiction_id = any ((select clues.result_jurisdictions())::uuid[])
    and (exists (select from clues.case_person c where c.person_id = person.id) or exists (select from clues.talk t where t.person_id = person.id)));
create policy person_registered on clues.person for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select clues.readable_jurisdictions())::uuid[]));
create policy person_corrected on clues.person for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select clues.discipline_jurisdictions())::uuid[]));

-- The next free number of a year. The caller holds the lock; numbers are counted over rows that he may not all see.
create function clues.next_ordinal(kind text, jurisdiction uuid, in_year integer) returns integer language plpgsql
  security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('clues ' || kind || jurisdiction || in_year, 0));
  return case kind
    when 'clue' then (select coalesce(max(ordinal), 0) + 1 from clues.clue where jurisdiction_id = jurisdiction and year = in_year)
    else (select coalesce(max(ordinal), 0) + 1 from clues.case_file where jurisdiction_id = jurisdiction and year = in_year) end;
end $$;

-- The receipt (移交回执) is all that teams and clerks see of a clue.
create function clues.receipts(of_inspection uuid) returns table (
  id uuid, number text, problem_id uuid, inspection_id uuid, jurisdiction_id uuid, unit_id uuid,
  transferred_on date, transferred_by_name text, received_on date, received_by_name text
) language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.number, c.problem_id, c.inspection_id, c.jurisdiction_id, c.unit_id,
    c.transferred_on, c.transferred_by_name, c.received_on, c.received_by_name
  from clues.clue c
  where (of_inspection is null or c.inspection_id = of_inspection)
    and (platform.is_system() or c.jurisdiction_id = any (accounts.actor_jurisdictions('office-clerk', 'office-director'))
      or c.inspection_id = any (rounds.actor_inspections('team-leader', 'team-deputy', 'team-liaison', 'team-member')))
$$;

-- How many there are, for those who may know the numbers without reading the records: offices, leading group, discipline.
create function clues.counts(in_round uuid) returns table (
  jurisdiction_id uuid, clues bigint, open_clues bigint, cases bigint, sanctioned_people bigint, sanctions bigint, talks bigint
) language sql stable security definer set search_path = pg_catalog as $$
  select j.id,
    (select count(*) from clues.clue c where c.jurisdiction_id = j.id and (in_round is null or c.round_id = in_round)),
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

revoke execute on function clues.next_ordinal(text, uuid, integer), clues.receipts(uuid), clues.counts(uuid) from public;
grant execute on function clues.next_ordinal(text, uuid, integer), clues.receipts(uuid), clues.counts(uuid) to zhuoluo_app;

-- Whoever may see a clue or a case reads its story in the journal.
create policy entry_read_with_clue on journal.entry for select to zhuoluo_app using (
  subject_kind = 'clue' and jurisdiction_id = any ((select clues.readable_jurisdictions())::uuid[])
  or subject_kind = 'case-file' and jurisdiction_id = any ((select clues.result_jurisdictions())::uuid[]));
create policy content_read_with_clue on journal.content for select to zhuoluo_app using (
  sphere = 'business' and exists (select from journal.entry e where e.id = entry_id and e.subject_kind in ('clue', 'case-file')));
