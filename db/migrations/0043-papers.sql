-- Working papers (底稿), one matter to a paper: written, reviewed, signed, put to the team's meeting (组务会) and decided there.
-- Writer, reviewer and leader are three people; the facts go to the unit on a sheet of their own, which is all it sees.

create schema papers;
grant usage on schema papers to zhuoluo_app;

create table papers.meeting (
  id uuid not null constraint meeting_pk primary key,
  version integer not null constraint meeting_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  held_on date not null,
  chaired_by uuid not null,
  chaired_by_name text not null,
  -- People of the team who were there, the chair among them: {id, name}.
  present jsonb not null constraint meeting_present_listed check (jsonb_typeof(present) = 'array' and jsonb_array_length(present) >= 2),
  minutes text not null,
  state text not null constraint meeting_state_known check (state in ('open', 'closed')),
  opened_by uuid not null,
  opened_by_name text not null,
  closed_by uuid,
  closed_by_name text,
  closed_at timestamptz,
  constraint meeting_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint meeting_chair_is_there check (present @> jsonb_build_array(jsonb_build_object('id', chaired_by))),
  constraint meeting_shape check ((state = 'closed') = (closed_at is not null) and num_nonnulls(closed_by, closed_by_name, closed_at) in (0, 3)
    and (state = 'open' or btrim(minutes) <> ''))
);
create index meeting_by_inspection on papers.meeting (inspection_id, held_on desc);

create table papers.paper (
  id uuid not null constraint paper_pk primary key,
  version integer not null constraint paper_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  edition_id uuid not null constraint paper_edition references rulebook.edition (id),
  unit_id uuid not null constraint paper_unit references registry.unit (id),
  unit_name text not null,
  -- From the series of the problems: the problem made of a paper bears its number.
  number text not null constraint paper_number_given check (number <> ''),
  -- A draft may lack anything; what is handed in is whole.
  title text not null,
  happened text not null,
  place text not null,
  -- In fen.
  amount bigint constraint paper_amount_positive check (amount >= 0),
  -- What was seen, its character by which clause, whose responsibility it is.
  seen text not null,
  character text not null,
  whose text not null,
  responsible text not null,
  -- {no, title, evidenceId}, numbered from 1.
  evidence jsonb not null constraint paper_evidence_listed check (jsonb_typeof(evidence) = 'array'),
  category text,
  discipline text,
  responsibility text,
  severity text not null constraint paper_severity_known check (severity in ('minor', 'ordinary', 'grave')),
  found_on date,
  found_by uuid not null,
  found_by_name text not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  state text not null constraint paper_state_known
    check (state in ('draft', 'submitted', 'reviewed', 'signed', 'tabled', 'approved', 'merged', 'dropped')),
  held_since date not null,
  submitted_at timestamptz,
  -- Post of the rulebook's chain that reviews it; null: anybody else of the team.
  reviewed_as text,
  reviewed_by uuid,
  reviewed_by_name text,
  reviewed_at timestamptz,
  review_opinion text,
  signed_by uuid,
  signed_by_name text,
  signed_at timestamptz,
  sign_opinion text,
  meeting_id uuid constraint paper_meeting references papers.meeting (id),
  decision text constraint paper_decision_known
    check (decision in ('rectification', 'immediate', 'investigate', 'clue', 'other-body', 'merged', 'dropped')),
  decision_opinion text,
  other_body text,
  merged_into uuid constraint paper_merged_into references papers.paper (id),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  problem_id uuid,
  -- Each time it was sent back: {from, reason, byName, at}, the oldest first.
  returns jsonb not null constraint paper_returns_listed check (jsonb_typeof(returns) = 'array'),
  constraint paper_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint paper_number_once unique (jurisdiction_id, number),
  constraint paper_problem_once unique (problem_id),
  constraint paper_handed_in_is_whole check (state = 'draft' or (title <> '' and seen <> '' and character <> '' and whose <> ''
    and happened <> '' and place <> '' and responsible <> '' and jsonb_array_length(evidence) > 0 and category is not null
    and category <> '' and found_on is not null and submitted_at is not null)),
  constraint paper_review_whole check (num_nonnulls(reviewed_by, reviewed_by_name, reviewed_at) in (0, 3)
    and (state in ('draft', 'submitted')) = (reviewed_at is null)),
  constraint paper_signature_whole check (num_nonnulls(signed_by, signed_by_name, signed_at) in (0, 3)
    and (state in ('draft', 'submitted', 'reviewed')) = (signed_at is null)),
  constraint paper_draft_is_fresh check (state <> 'draft' or num_nonnulls(submitted_at, reviewed_as) = 0),
  constraint paper_tabled_at_meeting check ((state in ('tabled', 'approved', 'merged', 'dropped')) = (meeting_id is not null)),
  constraint paper_decision_whole check (num_nonnulls(decision, decision_opinion, decided_by, decided_by_name, decided_at) in (0, 5)
    and (state in ('approved', 'merged', 'dropped')) = (decision is not null)
    and (decision is null or btrim(decision_opinion) <> '')
    and (state = 'merged') = (decision is not null and decision = 'merged')
    and (state = 'dropped') = (decision is not null and decision = 'dropped')),
  constraint paper_merged_says_into check ((state = 'merged') = (merged_into is not null) and merged_into <> id),
  constraint paper_approved_is_a_problem check ((state = 'approved') = (problem_id is not null)),
  constraint paper_other_body_named check ((decision is not null and decision = 'other-body') = (other_body is not null) and btrim(other_body) <> ''),
  constraint paper_three_people check (written_by <> reviewed_by and written_by <> signed_by and reviewed_by <> signed_by),
  constraint paper_finder_does_not_decide check (found_by <> decided_by)
);
create index paper_by_inspection on papers.paper (inspection_id, number);
create index paper_by_meeting on papers.paper (meeting_id) where meeting_id is not null;
create index paper_waiting on papers.paper (held_since) where state in ('draft', 'submitted', 'reviewed', 'signed', 'tabled');

-- The facts of a paper as they were sent to the unit, and what it said to them.
create table papers.sheet (
  id uuid not null constraint sheet_pk primary key,
  version integer not null constraint sheet_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  unit_id uuid not null constraint sheet_unit references registry.unit (id),
  paper_id uuid not null constraint sheet_paper references papers.paper (id),
  number text not null,
  facts text not null constraint sheet_facts_given check (btrim(facts) <> ''),
  sent_by uuid not null,
  sent_by_name text not null,
  sent_on date not null,
  due_on date not null,
  state text not null constraint sheet_state_known check (state in ('sent', 'agreed', 'objected', 'withdrawn')),
  answer text,
  answered_by uuid,
  answered_by_name text,
  answered_at timestamptz,
  constraint sheet_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint sheet_due_after_sent check (due_on >= sent_on),
  constraint sheet_answer_whole check (num_nonnulls(answered_by, answered_by_name, answered_at) in (0, 3)
    and (state in ('agreed', 'objected')) = (answered_at is not null)
    and (state <> 'objected' or answer is not null and btrim(answer) <> '') and (state not in ('sent', 'withdrawn') or answer is null))
);
create unique index sheet_one_open on papers.sheet (paper_id) where state = 'sent';
create index sheet_by_paper on papers.sheet (paper_id);
create index sheet_by_unit on papers.sheet (unit_id, due_on);

create function papers.guard_paper() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.jurisdiction_id, new.round_id, new.inspection_id, new.edition_id, new.unit_id, new.unit_name, new.number, new.written_by, new.written_by_name, new.written_at)
     is distinct from (old.jurisdiction_id, old.round_id, old.inspection_id, old.edition_id, old.unit_id, old.unit_name, old.number, old.written_by, old.written_by_name, old.written_at) then
    raise exception 'where paper % comes from never changes', old.number using errcode = 'check_violation', constraint = 'paper_origin_stays';
  end if;
  if old.state in ('approved', 'merged', 'dropped') then
    raise exception 'paper % is decided', old.number using errcode = 'check_violation', constraint = 'paper_decided_stays';
  end if;
  if old.state <> 'draft' and (new.title, new.happened, new.place, new.amount, new.seen, new.character, new.whose, new.responsible, new.evidence,
        new.category, new.discipline, new.responsibility, new.severity, new.found_on, new.found_by, new.found_by_name)
     is distinct from (old.title, old.happened, old.place, old.amount, old.seen, old.character, old.whose, old.responsible, old.evidence,
        old.category, old.discipline, old.responsibility, old.severity, old.found_on, old.found_by, old.found_by_name) then
    raise exception 'paper % is no draft', old.number using errcode = 'check_violation', constraint = 'paper_text_of_drafts';
  end if;
  -- Whoever signs signs as himself.
  if platform.actor_kind() = 'account' and exists (select from (values (old.reviewed_by, new.reviewed_by), (old.signed_by, new.signed_by),
        (old.decided_by, new.decided_by)) as v (was, is_now) where v.is_now is distinct from v.was and v.is_now <> platform.actor_id()) then
    raise exception 'paper % is signed by another', old.number using errcode = 'check_violation', constraint = 'paper_signed_as_oneself';
  end if;
  return new;
end $$;
create trigger paper_guarded before update on papers.paper for each row execute function papers.guard_paper();

create function papers.guard_meeting() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state = 'closed' or (new.inspection_id, new.opened_by) is distinct from (old.inspection_id, old.opened_by) then
    raise exception 'the minutes of meeting % stand', old.id using errcode = 'check_violation', constraint = 'meeting_closed_stays';
  end if;
  if new.state = 'closed' and exists (select from papers.paper p where p.meeting_id = new.id and p.state = 'tabled') then
    raise exception 'papers of meeting % are not decided', old.id using errcode = 'check_violation', constraint = 'meeting_decides_all';
  end if;
  return new;
end $$;
create trigger meeting_guarded before update on papers.meeting for each row execute function papers.guard_meeting();

create function papers.guard_sheet() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state <> 'sent' or (new.paper_id, new.unit_id, new.number, new.facts, new.sent_by, new.sent_on, new.due_on)
     is distinct from (old.paper_id, old.unit_id, old.number, old.facts, old.sent_by, old.sent_on, old.due_on) then
    raise exception 'what was sent and answered on sheet % stands', old.id using errcode = 'check_violation', constraint = 'sheet_stands';
  end if;
  return new;
end $$;
create trigger sheet_guarded before update on papers.sheet for each row execute function papers.guard_sheet();

create policy paper_read_by_owner on papers.paper for select to current_user using (true);
create policy meeting_read_by_owner on papers.meeting for select to current_user using (true);
create policy sheet_read_by_owner on papers.sheet for select to current_user using (true);
alter table papers.paper enable row level security;
alter table papers.paper force row level security;
alter table papers.meeting enable row level security;
alter table papers.meeting force row level security;
alter table papers.sheet enable row level security;
alter table papers.sheet force row level security;

-- The team has all of its own; its office and leading group what the team's leader put his name to.
create policy paper_read on papers.paper for select to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[])
  or signed_at is not null and jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[]));
create policy paper_written on papers.paper for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'draft' and written_by = (select platform.actor_id()) and inspection_id = any ((select problems.team_inspections())::uuid[]));
create policy paper_changed on papers.paper for update to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[]))
  with check ((select platform.is_system())
  or state in ('draft', 'submitted', 'reviewed', 'tabled') and inspection_id = any ((select problems.team_inspections())::uuid[])
  or inspection_id = any ((select rounds.actor_inspections('team-leader'))::uuid[]));
grant select, insert, update on papers.paper to zhuoluo_app;

create policy meeting_read on papers.meeting for select to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[])
  or jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[]));
create policy meeting_opened on papers.meeting for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'open' and opened_by = (select platform.actor_id()) and inspection_id = any ((select problems.team_inspections())::uuid[]));
create policy meeting_changed on papers.meeting for update to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[]))
  with check ((select platform.is_system()) or state = 'open' and inspection_id = any ((select problems.team_inspections())::uuid[])
  or closed_by = (select platform.actor_id()) and inspection_id = any ((select rounds.actor_inspections('team-leader'))::uuid[]));
grant select, insert, update on papers.meeting to zhuoluo_app;

create policy sheet_read on papers.sheet for select to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[])
  or state <> 'withdrawn' and unit_id = any ((select problems.own_units())::uuid[])
  or jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[]));
create policy sheet_sent on papers.sheet for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'sent' and sent_by = (select platform.actor_id()) and inspection_id = any ((select problems.team_inspections())::uuid[]));
create policy sheet_answered on papers.sheet for update to zhuoluo_app using ((select platform.is_system())
  or unit_id = any ((select problems.own_units())::uuid[]) or inspection_id = any ((select problems.team_inspections())::uuid[]))
  with check ((select platform.is_system())
  or state in ('agreed', 'objected') and answered_by = (select platform.actor_id()) and unit_id = any ((select problems.own_units())::uuid[])
  or state = 'withdrawn' and inspection_id = any ((select problems.team_inspections())::uuid[]));
grant select, insert, update on papers.sheet to zhuoluo_app;

-- Who works in an inspection's team today, by account, for those who do so too.
create function papers.team_people(inspection uuid) returns table (id uuid, name text, roles text[]) language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select a.id, a.display_name, array_agg(distinct g.role order by g.role)
  from accounts.role_grant g join accounts.account a on a.id = g.account_id and a.status = 'active'
  where g.scope_kind = 'inspection' and g.holds @> accounts.today()
    and g.role in ('team-leader', 'team-deputy', 'team-liaison', 'team-member')
    and g.scope_id in (select coalesce(i.under_inspection_id, i.id) from rounds.inspection i where i.id = inspection union select inspection)
    and (platform.is_system() or inspection = any (problems.team_inspections()))
  group by a.id, a.display_name order by a.display_name
$$;
-- Papers of an inspection that say nearly the same as what is being written, as “papers-alike” finds problems.
create function papers.alike(inspection uuid, written text) returns table (paper_id uuid, likeness real)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, (select count(*) from (select unnest(mine.pairs)
      intersect select unnest(problems.bigrams(lower(p.title || ' ' || p.seen)))) shared)::real / cardinality(mine.pairs)
  from (select problems.bigrams(lower(written)) as pairs) mine cross join papers.paper p
  where p.inspection_id = inspection and p.inspection_id = any ((select problems.team_inspections())::uuid[])
    and p.state not in ('dropped', 'merged') and cardinality(mine.pairs) >= 8
$$;
-- Whether the actor just decided a paper of that number and finder into this very problem.
create function papers.stands_for(problem uuid, number text, finder uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select exists (select from papers.paper p where p.problem_id = stands_for.problem and p.number = stands_for.number
    and p.found_by = finder and p.state = 'approved' and p.decided_by = platform.actor_id())
$$;
-- Which team a sheet came from, for the unit too.
create function papers.team_of_sheet(sheet uuid) returns text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select teams.team_name(i.team_id) from papers.sheet s join rounds.inspection i on i.id = s.inspection_id where s.id = sheet
    and (platform.is_system() or s.inspection_id = any (problems.team_inspections()) or s.unit_id = any (problems.own_units())
      or s.jurisdiction_id = any (problems.read_jurisdictions()))
$$;
revoke execute on function papers.team_of_sheet(uuid), papers.team_people(uuid), papers.alike(uuid, text), papers.stands_for(uuid, text, uuid) from public;
grant execute on function papers.team_of_sheet(uuid), papers.team_people(uuid), papers.alike(uuid, text), papers.stands_for(uuid, text, uuid) to zhuoluo_app;

-- The meeting registers the finder's problem: the leader acts, the finder stands as its finder.
create policy problem_registered_by_meeting on problems.problem for insert to zhuoluo_app with check (state = 'registered'
  and inspection_id = any ((select rounds.actor_inspections('team-leader'))::uuid[]) and papers.stands_for(id, number, found_by));

-- What the meeting proposed, for the office that chooses the route.
alter table problems.problem add column proposed_route text constraint problem_proposed_route_known
  check (proposed_route in ('rectification', 'immediate', 'investigate', 'clue', 'other-body'));
