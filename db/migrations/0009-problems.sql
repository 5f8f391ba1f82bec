-- The ledger of problems: every item open with a holder, a deadline and a next step, or ended with its proof and a second
-- person's signature. The core refuses politely; the checks here refuse absolutely.

create schema problems;
grant usage on schema problems to zhuoluo_app;

create table problems.problem (
  id uuid not null constraint problem_pk primary key,
  version integer not null constraint problem_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  edition_id uuid not null constraint problem_edition references rulebook.edition (id),
  unit_id uuid not null constraint problem_unit references registry.unit (id),
  -- As the unit was called when the problem was found; the register knows what it is called now.
  unit_name text not null constraint problem_unit_named check (unit_name <> ''),
  number text not null constraint problem_number_given check (number <> ''),
  title text not null constraint problem_title_given check (title = btrim(title) and title <> ''),
  facts text not null constraint problem_facts_given check (btrim(facts) <> ''),
  basis text not null constraint problem_basis_given check (btrim(basis) <> ''),
  evidence text,
  responsible text,
  -- Codes of the edition's frameworks, disciplines and responsibilities.
  category text not null,
  discipline text,
  responsibility text,
  severity text not null constraint problem_severity_known check (severity in ('minor', 'ordinary', 'grave')),
  key_kind text constraint problem_key_kind_known check (key_kind in ('person', 'matter', 'problem')),
  key_item boolean not null generated always as (key_kind is not null) stored,
  supervision_number text,
  supervisor_name text,
  found_on date not null,
  found_by uuid not null,
  found_by_name text not null,
  confirmed_on date,
  confirmed_by uuid,
  confirmed_by_name text,
  fed_back_on date,
  route text constraint problem_route_known check (route in ('rectification', 'immediate', 'inquiry', 'clue')),
  handed_on_on date,
  -- Found again: the first of its line. It counts once, with its ancestor.
  ancestor_id uuid constraint problem_ancestor references problems.problem (id),
  times_reopened integer not null constraint problem_times_reopened_counted check (times_reopened >= 0),
  state text not null constraint problem_state_known
    check (state in ('registered', 'confirmed', 'fed-back', 'handed-on', 'closed', 'dropped')),
  holder_kind text constraint problem_holder_known
    check (holder_kind in ('team', 'office', 'leading-group', 'unit', 'receiving-desk', 'discipline', 'supervision-group')),
  holder_id uuid,
  holder_name text,
  held_since date,
  due_on date,
  next_step text,
  outcome text constraint problem_outcome_known check (outcome in
    ('rectified', 'not-rectified', 'explained', 'dealt-with', 'sanctioned', 'closed-without-case', 'cleared', 'dropped')),
  outcome_reason text,
  proof text,
  done_by uuid,
  done_by_name text,
  signed_by uuid,
  signed_by_name text,
  closed_on date,
  constraint problem_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint problem_number_once unique (jurisdiction_id, number),
  constraint problem_open_is_held check (state in ('closed', 'dropped') or (
    holder_kind is not null and holder_id is not null and holder_name <> '' and held_since is not null and due_on is not null and next_step <> ''
    and holder_name is not null and next_step is not null
    and num_nonnulls(outcome, outcome_reason, proof, done_by, done_by_name, signed_by, signed_by_name, closed_on) = 0)),
  constraint problem_ended_is_proved check (state not in ('closed', 'dropped') or (
    num_nulls(outcome, proof, done_by, done_by_name, signed_by, signed_by_name, closed_on) = 0 and btrim(proof) <> ''
    and num_nonnulls(holder_kind, holder_id, holder_name, held_since, due_on, next_step) = 0)),
  constraint problem_signer_is_not_doer check (signed_by <> done_by),
  constraint problem_finder_does_not_confirm check (confirmed_by <> found_by),
  constraint problem_dropped_says_so check ((state = 'dropped') = (outcome is not null and outcome = 'dropped')),
  constraint problem_unmended_has_reason check (outcome not in ('not-rectified', 'dropped') or btrim(outcome_reason) <> '' and outcome_reason is not null),
  constraint problem_confirmed_whole check (num_nonnulls(confirmed_on, confirmed_by, confirmed_by_name) in (0, 3)
    and (state in ('registered', 'dropped')) = (confirmed_on is null)),
  constraint problem_route_from_handing_on check ((state in ('handed-on', 'closed')) = (route is not null)
    and (route is null) = (handed_on_on is null)),
  constraint problem_fed_back_first check (case when state = 'fed-back' or route in ('rectification', 'inquiry') then fed_back_on is not null
    when state in ('registered', 'confirmed', 'dropped') then fed_back_on is null else true end),
  constraint problem_outcome_of_route check (case route
    when 'rectification' then outcome in ('rectified', 'not-rectified')
    when 'immediate' then outcome in ('rectified', 'not-rectified')
    when 'inquiry' then outcome in ('explained', 'dealt-with', 'not-rectified')
    when 'clue' then outcome in ('sanctioned', 'dealt-with', 'closed-without-case', 'cleared', 'not-rectified') end),
  constraint problem_supervised_whole check ((supervision_number is null) = (supervisor_name is null)
    and (supervision_number is null) = (key_kind is null)),
  constraint problem_not_its_own_ancestor check (ancestor_id <> id),
  constraint problem_due_after_held check (due_on >= held_since),
  constraint problem_days_in_order check (confirmed_on >= found_on and fed_back_on >= confirmed_on and closed_on >= found_on)
);

-- Newest first, by key (found_on, id), for each way in which people look at the ledger.
create index problem_newest on problems.problem (found_on desc, id desc);
create index problem_by_jurisdiction on problems.problem (jurisdiction_id, found_on desc, id desc);
create index problem_by_round on problems.problem (round_id, found_on desc, id desc);
create index problem_by_inspection on problems.problem (inspection_id, found_on desc, id desc);
create index problem_by_unit on problems.problem (unit_id, found_on desc, id desc);
create index problem_open on problems.problem (jurisdiction_id, state, found_on desc, id desc)
  where state in ('registered', 'confirmed', 'fed-back', 'handed-on');
create index problem_by_holder on problems.problem (holder_id, due_on) where holder_id is not null;
create index problem_due on problems.problem (jurisdiction_id, due_on) where due_on is not null;
create index problem_key on problems.problem (jurisdiction_id, found_on desc, id desc) where key_item;
create index problem_by_ancestor on problems.problem (ancestor_id) where ancestor_id is not null;
create unique index problem_supervision_number_once on problems.problem (jurisdiction_id, supervision_number) where supervision_number is not null;

-- Chinese is searched by substrings of two characters or more: every pair of neighbours is one integer of the array.
-- Characters beyond the basic plane share numbers, so whoever finds by this also compares the text.
create function problems.bigrams(text) returns integer[] language sql immutable strict parallel safe
  return (select array_agg(distinct ((ascii(a) & 32767) << 16) | (ascii(b) & 65535))
    from unnest(string_to_array($1, null), (string_to_array($1, null))[2:]) as pair (a, b) where b is not null);
create function problems.sought(number text, title text, unit_name text, facts text) returns text
  language sql immutable parallel safe return lower(number || ' ' || title || ' ' || unit_name || ' ' || facts);
-- Without fastupdate: emptying the pending list stalls single inserts by up to a second.
create index problem_sought on problems.problem using gin (problems.bigrams(problems.sought(number, title, unit_name, facts)))
  with (fastupdate = off);
alter index problems.problem_sought alter column 1 set statistics 300;

create function problems.guard_origin() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (new.jurisdiction_id, new.round_id, new.inspection_id, new.edition_id, new.unit_id, new.unit_name, new.number, new.found_by, new.found_by_name, new.ancestor_id)
     is distinct from
     (old.jurisdiction_id, old.round_id, old.inspection_id, old.edition_id, old.unit_id, old.unit_name, old.number, old.found_by, old.found_by_name, old.ancestor_id) then
    raise exception 'where problem % comes from never changes', old.number using errcode = 'check_violation', constraint = 'problem_origin_stays';
  end if;
  return new;
end $$;
create trigger problem_origin_guarded
  before update of jurisdiction_id, round_id, inspection_id, edition_id, unit_id, unit_name, number, found_by, found_by_name, ancestor_id
  on problems.problem for each row execute function problems.guard_origin();

alter table problems.problem enable row level security;
alter table problems.problem force row level security;
create policy problem_read_by_owner on problems.problem for select to current_user using (true);

-- Who sees a problem: its office and leading group, its team; the unit and the supervisors once it was fed back or has to
-- be mended at once; the discipline commission what was handed to it. A clue is never the unit's to see.
create function problems.read_jurisdictions() returns uuid[] language sql stable parallel safe as $$
  select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member')
$$;
create function problems.office_jurisdictions() returns uuid[] language sql stable parallel safe as $$
  select accounts.actor_jurisdictions('office-clerk', 'office-director')
$$;
create function problems.discipline_jurisdictions() returns uuid[] language sql stable parallel safe as $$
  select accounts.actor_jurisdictions('discipline-receiving-desk', 'discipline-officer')
$$;
create function problems.team_inspections() returns uuid[] language sql stable parallel safe as $$
  select rounds.actor_inspections('team-leader', 'team-deputy', 'team-liaison', 'team-member')
$$;
create function problems.own_units() returns uuid[] language sql stable parallel safe as $$
  select accounts.actor_units('unit-contact', 'unit-secretary')
$$;
create function problems.supervised_rounds() returns uuid[] language sql stable parallel safe as $$
  select accounts.actor_rounds('rectification-supervisor')
$$;

create policy problem_read on problems.problem for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[])
  or inspection_id = any ((select problems.team_inspections())::uuid[])
  or (fed_back_on is not null or route = 'immediate') and route is distinct from 'clue' and (
    unit_id = any ((select problems.own_units())::uuid[]) or round_id = any ((select problems.supervised_rounds())::uuid[]))
  or route = 'clue' and jurisdiction_id = any ((select problems.discipline_jurisdictions())::uuid[]));
create policy problem_registered on problems.problem for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'registered' and found_by = (select platform.actor_id()) and inspection_id = any ((select problems.team_inspections())::uuid[]));
-- Whoever ends a problem signs as himself; the unit never does.
create policy problem_changed on problems.problem for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select problems.office_jurisdictions())::uuid[])
  or inspection_id = any ((select problems.team_inspections())::uuid[])
  or (fed_back_on is not null or route = 'immediate') and route is distinct from 'clue' and (
    unit_id = any ((select problems.own_units())::uuid[]) or round_id = any ((select problems.supervised_rounds())::uuid[]))
  or route = 'clue' and jurisdiction_id = any ((select problems.discipline_jurisdictions())::uuid[]))
  with check ((select platform.is_system())
    or (signed_by is null or signed_by = (select platform.actor_id())) and (
      jurisdiction_id = any ((select problems.office_jurisdictions())::uuid[])
      or state <> 'closed' and inspection_id = any ((select problems.team_inspections())::uuid[])
      or state in ('handed-on', 'closed') and route <> 'clue' and round_id = any ((select problems.supervised_rounds())::uuid[])
      or state in ('handed-on', 'closed') and route = 'clue' and jurisdiction_id = any ((select problems.discipline_jurisdictions())::uuid[])
      or state = 'handed-on' and route <> 'clue' and unit_id = any ((select problems.own_units())::uuid[])));
grant select, insert, update on problems.problem to zhuoluo_app;

-- The roles in which the actor may meet a problem: those held for its jurisdiction, round, inspection or unit.
create function problems.actor_roles(jurisdiction uuid, round uuid, inspection uuid, unit uuid) returns text[]
  language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct g.role), '{}')
  from accounts.role_grant g join accounts.account a on a.id = g.account_id and a.status = 'active'
  where g.account_id = platform.actor_id() and g.holds @> accounts.today() and case g.scope_kind
    when 'jurisdiction' then g.scope_id = jurisdiction or g.with_subordinates and jurisdiction = any (registry.jurisdictions_under(g.scope_id))
    when 'round' then g.scope_id = round
    when 'unit' then g.scope_id = unit
    when 'inspection' then g.scope_id = inspection
      or g.scope_id = (select i.under_inspection_id from rounds.inspection i where i.id = inspection)
    else false end
$$;

-- Running numbers without doubles: a series' row is locked until its taker commits.
create table problems.number_series (
  series text not null constraint number_series_pk primary key,
  last integer not null constraint number_series_counted check (last >= 0)
);
alter table problems.number_series enable row level security;
alter table problems.number_series force row level security;
create policy number_series_by_owner on problems.number_series to current_user using (true) with check (true);
-- @returns the first of `many` numbers that nobody else gets
create function problems.take_numbers(series text, many integer) returns integer language plpgsql security definer
  set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  taken integer;
begin
  if platform.actor_kind() not in ('account', 'system') or many < 1 then
    raise exception 'no numbers for %', platform.actor_kind() using errcode = 'insufficient_privilege';
  end if;
  insert into problems.number_series as s (series, last) values (take_numbers.series, many)
  on conflict (series) do update set last = s.last + excluded.last returning last into taken;
  return taken - many + 1;
end $$;

-- How many problems stand where, kept by every statement that changes one. Each statement adds rows (no row is fought
-- over by writers); a job sums them up now and then. The count of a group is the sum over its rows.
create table problems.problem_count (
  id bigint generated always as identity constraint problem_count_pk primary key,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  state text not null,
  route text,
  outcome text,
  is_refound boolean not null,
  number integer not null
);
create index problem_count_by_jurisdiction on problems.problem_count (jurisdiction_id, round_id) include (state, route, outcome, is_refound, number);
alter table problems.problem_count enable row level security;
alter table problems.problem_count force row level security;
create policy problem_count_by_owner on problems.problem_count to current_user using (true) with check (true);
create policy problem_count_read on problems.problem_count for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[]));
grant select on problems.problem_count to zhuoluo_app;

create function problems.count_registered() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into problems.problem_count (jurisdiction_id, round_id, state, route, outcome, is_refound, number)
  select jurisdiction_id, round_id, state, route, outcome, ancestor_id is not null, count(*)
  from made group by 1, 2, 3, 4, 5, 6;
  return null;
end $$;
create trigger problem_counted after insert on problems.problem referencing new table as made
  for each statement execute function problems.count_registered();
create function problems.count_changed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into problems.problem_count (jurisdiction_id, round_id, state, route, outcome, is_refound, number)
  select jurisdiction_id, round_id, state, route, outcome, is_refound, sum(n) from (
    select jurisdiction_id, round_id, state, route, outcome, ancestor_id is not null as is_refound, 1 as n from now_so
    union all
    select jurisdiction_id, round_id, state, route, outcome, ancestor_id is not null, -1 from was_so) change
  group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0;
  return null;
end $$;
create trigger problem_recounted after update on problems.problem referencing old table as was_so new table as now_so
  for each statement execute function problems.count_changed();

-- Sums the rows of each group up to one. One at a time; writers and readers are not stopped.
create function problems.sum_up_counts() returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  summed bigint;
begin
  if not platform.is_system() then raise exception 'only the program sums up' using errcode = 'insufficient_privilege'; end if;
  perform pg_advisory_xact_lock(hashtextextended('problems.problem_count', 0));
  with gone as (delete from problems.problem_count where (jurisdiction_id, round_id) in (
      select jurisdiction_id, round_id from problems.problem_count group by 1, 2 having count(*) > count(distinct (state, route, outcome, is_refound)))
    returning jurisdiction_id, round_id, state, route, outcome, is_refound, number)
  insert into problems.problem_count (jurisdiction_id, round_id, state, route, outcome, is_refound, number)
  select jurisdiction_id, round_id, state, route, outcome, is_refound, sum(number) from gone
  group by 1, 2, 3, 4, 5, 6 having sum(number) <> 0;
  get diagnostics summed = row_count;
  return summed;
end $$;

-- How common each pair of characters is, as ANALYZE found it; pairs that are not listed are rare. Decides between the
-- index and a walk from the newest on: the planner, asked alone, chose wrongly for three of four common words.
create table problems.bigram_frequency (
  bigram integer not null constraint bigram_frequency_pk primary key,
  -- Share of the problems that hold the pair, 0 to 1.
  share real not null
);
alter table problems.bigram_frequency enable row level security;
alter table problems.bigram_frequency force row level security;
create policy bigram_frequency_by_owner on problems.bigram_frequency to current_user using (true) with check (true);
create function problems.learn_frequencies() returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  learnt bigint;
begin
  if not platform.is_system() then raise exception 'only the program learns' using errcode = 'insufficient_privilege'; end if;
  delete from problems.bigram_frequency;
  insert into problems.bigram_frequency (bigram, share)
  select e.bigram, e.share from pg_catalog.pg_stats s
  cross join lateral unnest(s.most_common_elems::text::integer[], s.most_common_elem_freqs[1:cardinality(s.most_common_elems::text::integer[])]) as e (bigram, share)
  where s.schemaname = 'problems' and s.tablename = 'problem_sought' and e.share > 0.001;
  get diagnostics learnt = row_count;
  return learnt;
end $$;
-- About how many problems hold all of these pairs, at most: as many as hold the rarest of them.
create function problems.expected_matches(pairs integer[]) returns bigint language sql stable security definer set search_path = pg_catalog as $$
  select (coalesce(min(coalesce(f.share, 0)), 0) * (select greatest(reltuples, 0) from pg_class where oid = 'problems.problem'::regclass))::bigint
  from unnest(pairs) as p (bigram) left join problems.bigram_frequency f using (bigram)
$$;
-- The problems that hold all these pairs and this text, of those that the actor may see. Inside a function of the owner,
-- because no index serves a condition that is not leakproof under row-level security; so the policy's condition is repeated here.
create function problems.with_text(pairs integer[], pattern text) returns setof uuid language sql stable security definer
  set search_path = pg_catalog rows 500 as $$
  select p.id from problems.problem p
  where problems.bigrams(problems.sought(p.number, p.title, p.unit_name, p.facts)) @> pairs
    and problems.sought(p.number, p.title, p.unit_name, p.facts) like pattern
    and ((select platform.is_system())
      or p.jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[])
      or p.inspection_id = any ((select problems.team_inspections())::uuid[])
      or (p.fed_back_on is not null or p.route = 'immediate') and p.route is distinct from 'clue' and (
        p.unit_id = any ((select problems.own_units())::uuid[]) or p.round_id = any ((select problems.supervised_rounds())::uuid[]))
      or p.route = 'clue' and p.jurisdiction_id = any ((select problems.discipline_jurisdictions())::uuid[]))
$$;

-- A person's own ways of looking at the ledger: a name for an address and its columns.
create table problems.saved_view (
  id uuid not null constraint saved_view_pk primary key,
  version integer not null constraint saved_view_version_positive check (version > 0),
  owner_id uuid not null constraint saved_view_owner references accounts.account (id),
  name text not null constraint saved_view_named check (name = btrim(name) and name <> ''),
  -- The filters as they stand in the address, without the place in the list.
  filters text not null,
  columns text[] not null,
  ended_at timestamptz
);
create unique index saved_view_name_once on problems.saved_view (owner_id, name) where ended_at is null;
alter table problems.saved_view enable row level security;
alter table problems.saved_view force row level security;
create policy saved_view_own on problems.saved_view to zhuoluo_app
  using (owner_id = (select platform.actor_id()) or (select platform.is_system())) with check (owner_id = (select platform.actor_id()));
grant select, insert, update on problems.saved_view to zhuoluo_app;

-- The timeline: whoever sees a problem reads what was written of it. The unit and the supervisors read it from feedback on.
create policy entry_read_with_problem on journal.entry for select to zhuoluo_app using (
  subject_kind = 'problem' and exists (select from problems.problem p where p.id = subject_id and (
    event in ('problem-fed-back', 'problem-handed-on', 'problem-moved', 'problem-closed', 'problem-reopened')
    or p.jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[])
    or p.inspection_id = any ((select problems.team_inspections())::uuid[])
    or p.route = 'clue')));
create policy content_read_with_problem on journal.content for select to zhuoluo_app using (
  sphere = 'business' and exists (select from journal.entry e join problems.problem p on p.id = e.subject_id
    where e.id = entry_id and e.subject_kind = 'problem'));

revoke execute on function problems.actor_roles(uuid, uuid, uuid, uuid), problems.take_numbers(text, integer), problems.sum_up_counts(),
  problems.learn_frequencies(), problems.expected_matches(integer[]), problems.with_text(integer[], text) from public;
grant execute on function problems.actor_roles(uuid, uuid, uuid, uuid), problems.take_numbers(text, integer), problems.sum_up_counts(),
  problems.learn_frequencies(), problems.expected_matches(integer[]), problems.with_text(integer[], text) to zhuoluo_app;
