-- On site (现场): talks, document requests, the other ways of finding out, what proves the checklists, and what a leader waived.
-- A talk is its team's alone; the unit sees its own requests; the office sees counts, requests, records and waivers.

create schema fieldwork;
grant usage on schema fieldwork to zhuoluo_app;

create table fieldwork.talk (
  id uuid not null constraint talk_pk primary key,
  version integer not null constraint talk_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  unit_id uuid not null constraint talk_unit references registry.unit (id),
  -- A draft may lack anything; what is recorded is whole.
  person_name text not null,
  post text not null,
  -- Whom of a leading body; null for others.
  member_id uuid constraint talk_member references registry.leading_body_member (id),
  person_class text constraint talk_class_known check (person_class in ('main-leader', 'leading-body', 'key-posts', 'subordinates')),
  held_on date not null,
  place text not null,
  -- Of the team, by account: {id, name}.
  inspectors jsonb not null constraint talk_inspectors_listed check (jsonb_typeof(inspectors) = 'array'),
  -- Codes of the checklists' questions and of the outline's points that were gone through.
  asked jsonb not null constraint talk_asked_listed check (jsonb_typeof(asked) = 'array'),
  points jsonb not null constraint talk_points_listed check (jsonb_typeof(points) = 'array'),
  content text not null,
  state text not null constraint talk_state_known check (state in ('draft', 'recorded', 'signed', 'withdrawn')),
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  recorded_on date,
  read_back_on date,
  signed_on date,
  -- Why the person did not sign what was read to him.
  unsigned_reason text,
  withdrawn_reason text,
  constraint talk_of_inspection foreign key (inspection_id, round_id, jurisdiction_id) references rounds.inspection (id, round_id, jurisdiction_id),
  constraint talk_recorded_is_whole check (state in ('draft', 'withdrawn') or (btrim(person_name) <> '' and btrim(post) <> '' and btrim(place) <> ''
    and btrim(content) <> '' and person_class is not null and jsonb_array_length(inspectors) >= 2 and recorded_on is not null)),
  constraint talk_draft_is_fresh check (state in ('recorded', 'signed') or num_nonnulls(recorded_on, read_back_on, signed_on, unsigned_reason) = 0),
  constraint talk_signed_was_read_back check ((state = 'signed') = (signed_on is not null) and (signed_on is null or read_back_on <= signed_on)
    and (read_back_on is null or read_back_on >= held_on)),
  constraint talk_unsigned_says_why check ((unsigned_reason is not null) = (read_back_on is not null and signed_on is null) and btrim(unsigned_reason) <> ''),
  constraint talk_withdrawn_says_why check ((state = 'withdrawn') = (withdrawn_reason is not null) and btrim(withdrawn_reason) <> '')
);
create index talk_by_inspection on fieldwork.talk (inspection_id, held_on desc);
create index talk_not_signed on fieldwork.talk (held_on) where state in ('draft', 'recorded');

create table fieldwork.request (
  id uuid not null constraint request_pk primary key,
  version integer not null constraint request_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  unit_id uuid not null constraint request_unit references registry.unit (id),
  title text not null constraint request_title_given check (btrim(title) <> ''),
  detail text,
  -- Code of the checklists' point that the documents prove.
  item text constraint request_item_given check (item <> ''),
  state text not null constraint request_state_known check (state in ('asked', 'delivered', 'refused', 'received', 'withdrawn')),
  asked_by uuid not null,
  asked_by_name text not null,
  asked_on date not null,
  due_on date not null,
  documents integer constraint request_documents_positive check (documents > 0),
  answer text,
  answered_by uuid,
  answered_by_name text,
  answered_on date,
  settled_by uuid,
  settled_by_name text,
  settled_on date,
  settled_reason text,
  -- What was asked for again: {reason, answer, answeredByName, answeredOn, byName, on}, the oldest first.
  returns jsonb not null constraint request_returns_listed check (jsonb_typeof(returns) = 'array'),
  constraint request_of_inspection foreign key (inspection_id, round_id, jurisdiction_id) references rounds.inspection (id, round_id, jurisdiction_id),
  constraint request_due_after_asked check (due_on >= asked_on),
  constraint request_answer_whole check (num_nonnulls(answered_by, answered_by_name, answered_on) in (0, 3)
    and (state not in ('delivered', 'refused', 'received') or answered_on is not null) and (state <> 'asked' or num_nonnulls(answered_on, answer, documents) = 0)
    and (state <> 'refused' or answer is not null and btrim(answer) <> '')),
  constraint request_delivered_is_counted check (state not in ('delivered', 'received') or documents is not null),
  constraint request_settled_whole check (num_nonnulls(settled_by, settled_by_name, settled_on) in (0, 3)
    and (state in ('received', 'withdrawn')) = (settled_on is not null)
    and (state = 'withdrawn') = (settled_reason is not null) and btrim(settled_reason) <> '')
);
create index request_by_inspection on fieldwork.request (inspection_id, due_on);
create index request_by_unit on fieldwork.request (unit_id, due_on);
create index request_open on fieldwork.request (due_on) where state in ('asked', 'delivered', 'refused');

create table fieldwork.finding_out (
  id uuid not null constraint finding_out_pk primary key,
  version integer not null constraint finding_out_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  -- Code of the pinned edition's ways, and what a record of it holds.
  way text not null constraint finding_out_way_given check (way <> ''),
  shape text not null constraint finding_out_shape_known
    check (shape in ('opening-meeting', 'notice', 'hearing', 'group', 'questionnaire', 'materials', 'visit', 'reception')),
  held_on date not null,
  subject text not null constraint finding_out_subject_given check (btrim(subject) <> ''),
  category text,
  -- Present, visited, or questionnaires given out.
  people integer constraint finding_out_people_positive check (people > 0),
  -- Consulted, received, or questionnaires that came back valid.
  documents integer constraint finding_out_documents_positive check (documents >= 0),
  place text,
  inspectors jsonb not null constraint finding_out_inspectors_listed check (jsonb_typeof(inspectors) = 'array' and jsonb_array_length(inspectors) > 0),
  item text constraint finding_out_item_given check (item <> ''),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  struck_on date,
  struck_by_name text,
  struck_reason text,
  constraint finding_out_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint finding_out_holds_its_numbers check (case shape when 'group' then people is not null and category is not null and documents is null
      when 'questionnaire' then people is not null and documents is not null and documents <= people
      when 'materials' then people is null and documents is not null and documents > 0
      when 'visit' then people is not null and documents is null
      when 'reception' then people is null and documents is not null and documents > 0
      else documents is null end and (category is null or shape = 'group' and btrim(category) <> '')),
  constraint finding_out_struck_whole check (num_nonnulls(struck_on, struck_by_name, struck_reason) in (0, 3) and btrim(struck_reason) <> '')
);
create index finding_out_by_inspection on fieldwork.finding_out (inspection_id, held_on desc);

-- A problem that shows that a point of a checklist was looked into.
create table fieldwork.item_problem (
  id uuid not null constraint item_problem_pk primary key,
  version integer not null constraint item_problem_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  item text not null constraint item_problem_item_given check (item <> ''),
  problem_id uuid not null constraint item_problem_problem references problems.problem (id),
  linked_by uuid not null,
  linked_by_name text not null,
  linked_on date not null,
  ended_on date,
  constraint item_problem_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id)
);
create unique index item_problem_once on fieldwork.item_problem (inspection_id, item, problem_id) where ended_on is null;

-- What the leader let go with a reason: a point of a checklist (of one person, or wholly), or an entry condition of a step.
create table fieldwork.waiver (
  id uuid not null constraint waiver_pk primary key,
  version integer not null constraint waiver_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  item text,
  member_id uuid constraint waiver_member references registry.leading_body_member (id),
  step text,
  needs text,
  reason text not null constraint waiver_says_why check (btrim(reason) <> ''),
  waived_by uuid not null,
  waived_by_name text not null,
  waived_on date not null,
  ended_on date,
  constraint waiver_of_inspection foreign key (inspection_id, round_id, jurisdiction_id) references rounds.inspection (id, round_id, jurisdiction_id),
  constraint waiver_of_point_or_condition check (num_nonnulls(step, needs) in (0, 2) and (item is null) = (step is not null) and (member_id is null or item is not null))
);
create unique index waiver_once on fieldwork.waiver (inspection_id, item, member_id, step, needs) nulls not distinct where ended_on is null;

-- Who works in an inspection's team today, by account.
create function fieldwork.team_of(inspection uuid) returns table (id uuid, name text, roles text[]) language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select a.id, a.display_name, array_agg(distinct g.role order by g.role)
  from accounts.role_grant g join accounts.account a on a.id = g.account_id and a.status = 'active'
  where g.scope_kind = 'inspection' and g.holds @> accounts.today()
    and g.role in ('team-leader', 'team-deputy', 'team-liaison', 'team-member')
    and g.scope_id in (select coalesce(i.under_inspection_id, i.id) from rounds.inspection i where i.id = inspection union select inspection)
    and (platform.is_system() or inspection = any (problems.team_inspections()))
  group by a.id, a.display_name order by a.display_name
$$;

create function fieldwork.guard_talk() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.state in ('signed', 'withdrawn') then
      raise exception 'talk % is signed or withdrawn', old.id using errcode = 'check_violation', constraint = 'talk_signed_stays';
    end if;
    if (new.jurisdiction_id, new.round_id, new.inspection_id, new.unit_id, new.written_by) is distinct from
       (old.jurisdiction_id, old.round_id, old.inspection_id, old.unit_id, old.written_by) then
      raise exception 'where talk % comes from never changes', old.id using errcode = 'check_violation', constraint = 'talk_origin_stays';
    end if;
    if old.state = 'recorded' and (new.person_name, new.post, new.member_id, new.person_class, new.held_on, new.place, new.inspectors, new.asked, new.points,
        new.content) is distinct from (old.person_name, old.post, old.member_id, old.person_class, old.held_on, old.place, old.inspectors, old.asked,
        old.points, old.content) then
      raise exception 'talk % is no draft', old.id using errcode = 'check_violation', constraint = 'talk_text_of_drafts';
    end if;
  end if;
  if platform.actor_kind() = 'account' and new.state = 'recorded' and (tg_op = 'INSERT' or old.state = 'draft') and (
      select count(distinct e.value ->> 'id') < 2 or bool_or(t.id is null)
      from jsonb_array_elements(new.inspectors) e left join fieldwork.team_of(new.inspection_id) t on t.id::text = e.value ->> 'id') then
    raise exception 'talk % needs two of its team', new.id using errcode = 'check_violation', constraint = 'talk_by_two_of_team';
  end if;
  return new;
end $$;
create trigger talk_guarded before insert or update on fieldwork.talk for each row execute function fieldwork.guard_talk();

create function fieldwork.guard_request() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state in ('received', 'withdrawn') or (new.jurisdiction_id, new.round_id, new.inspection_id, new.unit_id, new.title, new.detail, new.item,
      new.asked_by, new.asked_on) is distinct from (old.jurisdiction_id, old.round_id, old.inspection_id, old.unit_id, old.title, old.detail, old.item,
      old.asked_by, old.asked_on) then
    raise exception 'request % stands', old.id using errcode = 'check_violation', constraint = 'request_stands';
  end if;
  return new;
end $$;
create trigger request_guarded before update on fieldwork.request for each row execute function fieldwork.guard_request();

create function fieldwork.guard_finding_out() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.struck_on is not null or (new.inspection_id, new.way, new.shape, new.held_on, new.subject, new.category, new.people, new.documents, new.place,
      new.inspectors, new.item, new.recorded_by) is distinct from (old.inspection_id, old.way, old.shape, old.held_on, old.subject, old.category, old.people,
      old.documents, old.place, old.inspectors, old.item, old.recorded_by) then
    raise exception 'record % stands', old.id using errcode = 'check_violation', constraint = 'finding_out_stands';
  end if;
  return new;
end $$;
create trigger finding_out_guarded before update on fieldwork.finding_out for each row execute function fieldwork.guard_finding_out();

create policy leading_body_member_read_by_owner on registry.leading_body_member for select to current_user using (true);
create policy section_read_by_owner on rulebook.section for select to current_user using (true);
create policy public_notice_read_by_owner on notices.public_notice for select to current_user using (true);

-- Whom the team has to talk with: the leading body as it is today (or was when the team left), and the heads of the units below.
create function fieldwork.people_of(inspection uuid) returns table (class text, member_id uuid, person_name text, post text, unit_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with place as (select i.unit_id, coalesce(i.left_on, accounts.today()) as day from rounds.inspection i where i.id = people_of.inspection),
  body as (select p.unit_id as of_unit, m.* from place p join registry.leading_body_member m on m.from_on <= p.day and (m.until_on is null or m.until_on > p.day)
    and (m.unit_id = p.unit_id or m.is_head and m.unit_id in (select s.unit_id from registry.unit_state s join registry.unit u on u.id = s.unit_id
      where s.parent_id = p.unit_id and s.from_on <= p.day and (s.until_on is null or s.until_on > p.day) and (u.abolished_on is null or u.abolished_on > p.day))))
  select distinct on (b.unit_id, b.person_name)
    case when b.unit_id <> b.of_unit then 'subordinates' when b.is_head then 'main-leader' else 'leading-body' end, b.id, b.person_name, b.post, b.unit_id
  from body b order by b.unit_id, b.person_name, b.is_head desc, b.id
$$;

-- Every point of the pinned edition's checklists that is bound to proof, one row for each person where it is asked of persons.
create function fieldwork.checks_of(inspection uuid) returns table (at bigint, list text, item text, proof text, class text, member_id uuid,
    person_name text, post text, proved bigint, waiver_id uuid) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with line as (
    select e.at, e.l ->> 'code' as item, e.l ->> 'parent' as list, e.l ->> 'proof' as proof, e.l ->> 'who' as who
    from rounds.inspection i join rulebook.section s on s.edition_id = i.edition_id and s.name = 'checklists'
      cross join jsonb_array_elements(s.body) with ordinality e (l, at)
    where i.id = checks_of.inspection and i.under_inspection_id is null and e.l ? 'proof'),
  person as (select * from fieldwork.people_of(checks_of.inspection)),
  wanted as (
    select l.*, p.class, p.member_id, p.person_name, p.post, p.unit_id from line l left join person p
      on l.proof = 'talk-question' and p.class in ('main-leader', 'leading-body') or l.proof = 'talk-person' and p.class = l.who
    where p.member_id is not null or l.who is distinct from 'subordinates'),
  talk as (select t.*, m.unit_id as of_unit, m.person_name as of_name from fieldwork.talk t left join registry.leading_body_member m on m.id = t.member_id
    where t.inspection_id = checks_of.inspection and t.state in ('recorded', 'signed'))
  select w.at, w.list, w.item, w.proof, coalesce(w.class, w.who), w.member_id, w.person_name, w.post,
    case w.proof when 'paper-or-material' then
        (select count(*) from fieldwork.finding_out f where f.inspection_id = checks_of.inspection and f.item = w.item and f.struck_on is null)
        + (select count(*) from fieldwork.request r where r.inspection_id = checks_of.inspection and r.item = w.item and r.state = 'received')
        + (select count(*) from fieldwork.item_problem x where x.inspection_id = checks_of.inspection and x.item = w.item and x.ended_on is null)
      else (select count(*) from talk t where (w.member_id is null or t.of_unit = w.unit_id and t.of_name = w.person_name)
        and case w.proof when 'talk-question' then t.asked ? w.item else w.member_id is not null or t.person_class = w.who end) end,
    (select x.id from fieldwork.waiver x where x.inspection_id = checks_of.inspection and x.item = w.item and x.ended_on is null
      and (x.member_id is null or x.member_id = w.member_id) order by x.member_id nulls first limit 1)
  from wanted w order by w.at, w.class desc, w.person_name
$$;

-- Entry conditions of a step with what is missing for each; 0 where it is proved.
create function fieldwork.conditions_of(inspection uuid, step text) returns table (at bigint, needs text, missing bigint, waiver_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.at, e.l ->> 'needs', case e.l ->> 'needs'
      when 'opening-meeting-held' then (select (count(*) = 0)::integer from fieldwork.finding_out f
        where f.inspection_id = i.id and f.shape = 'opening-meeting' and f.struck_on is null)
      when 'notice-published' then (select (count(*) = 0)::integer from (
        select from fieldwork.finding_out f where f.inspection_id = i.id and f.shape = 'notice' and f.struck_on is null
        union all select from notices.public_notice n where n.inspection_id = i.id and n.state = 'published') n)
      when 'checklists-done' then (select count(*) from fieldwork.checks_of(i.id) c where c.proved = 0 and c.waiver_id is null)
      when 'requests-settled' then (select count(*) from fieldwork.request r where r.inspection_id = i.id and r.state in ('asked', 'delivered', 'refused'))
      when 'talks-signed' then (select count(*) from fieldwork.talk t where t.inspection_id = i.id
        and (t.state = 'draft' or t.state = 'recorded' and t.unsigned_reason is null))
      when 'problems-confirmed' then (select count(*) from problems.problem p where p.inspection_id = i.id and p.state = 'registered') end,
    (select w.id from fieldwork.waiver w where w.inspection_id = i.id and w.step = e.l ->> 'step' and w.needs = e.l ->> 'needs' and w.ended_on is null)
  from rounds.inspection i join rulebook.section s on s.edition_id = i.edition_id and s.name = 'entry-conditions'
    cross join jsonb_array_elements(s.body) with ordinality e (l, at)
  where i.id = conditions_of.inspection and i.under_inspection_id is null and e.l ->> 'step' = conditions_of.step order by e.at
$$;
revoke execute on function fieldwork.team_of(uuid), fieldwork.people_of(uuid), fieldwork.checks_of(uuid), fieldwork.conditions_of(uuid, text) from public;
grant execute on function fieldwork.team_of(uuid) to zhuoluo_app;

-- Who may know how far a team is: the team, its office and leading group.
create function fieldwork.may_know(inspection uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select platform.is_system() or inspection = any (problems.team_inspections())
    or exists (select from rounds.inspection i where i.id = inspection and i.jurisdiction_id = any (problems.read_jurisdictions()))
$$;
create function fieldwork.people(inspection uuid) returns table (class text, member_id uuid, person_name text, post text, unit_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.* from fieldwork.people_of(people.inspection) p where fieldwork.may_know(people.inspection)
$$;
create function fieldwork.checks(inspection uuid) returns table (at bigint, list text, item text, proof text, class text, member_id uuid,
    person_name text, post text, proved bigint, waiver_id uuid) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.* from fieldwork.checks_of(checks.inspection) c where fieldwork.may_know(checks.inspection)
$$;
create function fieldwork.conditions(inspection uuid, step text) returns table (at bigint, needs text, missing bigint, waiver_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.* from fieldwork.conditions_of(conditions.inspection, conditions.step) c where fieldwork.may_know(conditions.inspection)
$$;
-- Figures of an inspection, counted from its records: for whoever may not read the talks, too.
create function fieldwork.counts(inspection uuid, out talks bigint, out talks_signed bigint, out groups bigint, out group_people bigint,
    out questionnaires_given bigint, out questionnaires_valid bigint, out documents bigint, out visits bigint, out visited_people bigint,
    out hearings bigint, out receptions bigint, out notices bigint) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select count(*) from fieldwork.talk t where t.inspection_id = counts.inspection and t.state in ('recorded', 'signed')),
    (select count(*) from fieldwork.talk t where t.inspection_id = counts.inspection and t.state = 'signed'),
    count(*) filter (where f.shape = 'group'), coalesce(sum(f.people) filter (where f.shape = 'group'), 0),
    coalesce(sum(f.people) filter (where f.shape = 'questionnaire'), 0), coalesce(sum(f.documents) filter (where f.shape = 'questionnaire'), 0),
    coalesce(sum(f.documents) filter (where f.shape = 'materials'), 0)
      + (select coalesce(sum(r.documents), 0) from fieldwork.request r where r.inspection_id = counts.inspection and r.state = 'received'),
    count(*) filter (where f.shape = 'visit'), coalesce(sum(f.people) filter (where f.shape = 'visit'), 0),
    count(*) filter (where f.shape = 'hearing'), coalesce(sum(f.documents) filter (where f.shape = 'reception'), 0),
    count(*) filter (where f.shape = 'notice')
  from (select where fieldwork.may_know(counts.inspection)) known
    left join fieldwork.finding_out f on f.inspection_id = counts.inspection and f.struck_on is null
  having fieldwork.may_know(counts.inspection)
$$;
-- What a request's own unit needs to know of it beside its row.
create function fieldwork.team_of_request(request uuid) returns text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select teams.team_name(i.team_id) from fieldwork.request r join rounds.inspection i on i.id = r.inspection_id where r.id = request
    and (fieldwork.may_know(r.inspection_id) or r.unit_id = any (problems.own_units()))
$$;
revoke execute on function fieldwork.may_know(uuid), fieldwork.people(uuid), fieldwork.checks(uuid), fieldwork.conditions(uuid, text), fieldwork.counts(uuid),
  fieldwork.team_of_request(uuid) from public;
grant execute on function fieldwork.may_know(uuid), fieldwork.people(uuid), fieldwork.checks(uuid), fieldwork.conditions(uuid, text),
  fieldwork.counts(uuid), fieldwork.team_of_request(uuid) to zhuoluo_app;

-- How much keeps a team from entering a step: rounds ask it, and know nothing of where it is counted.
create function rounds.unmet(inspection uuid, step text) returns table (needs text, missing bigint) language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select c.needs, c.missing from fieldwork.conditions_of(unmet.inspection, unmet.step) c
  where c.missing > 0 and c.waiver_id is null and fieldwork.may_know(unmet.inspection)
$$;
revoke execute on function rounds.unmet(uuid, text) from public;
grant execute on function rounds.unmet(uuid, text) to zhuoluo_app;

do $$
declare
  name text;
begin
  foreach name in array array['talk', 'request', 'finding_out', 'item_problem', 'waiver'] loop
    execute format('create policy %I on fieldwork.%I for select to current_user using (true)', name || '_read_by_owner', name);
    execute format('alter table fieldwork.%I enable row level security', name);
    execute format('alter table fieldwork.%I force row level security', name);
    execute format('grant select, insert, update on fieldwork.%I to zhuoluo_app', name);
  end loop;
end $$;

create policy talk_read on fieldwork.talk for select to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[]));
create policy talk_begun on fieldwork.talk for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'draft' and written_by = (select platform.actor_id()) and inspection_id = any ((select problems.team_inspections())::uuid[]));
create policy talk_changed on fieldwork.talk for update to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[]));

create policy request_read on fieldwork.request for select to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[]) or unit_id = any ((select problems.own_units())::uuid[])
  or jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[]));
create policy request_asked on fieldwork.request for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'asked' and asked_by = (select platform.actor_id()) and inspection_id = any ((select problems.team_inspections())::uuid[]));
create policy request_changed on fieldwork.request for update to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[]) or unit_id = any ((select problems.own_units())::uuid[]))
  with check ((select platform.is_system())
  or state in ('asked', 'received', 'withdrawn') and inspection_id = any ((select problems.team_inspections())::uuid[])
  or state in ('delivered', 'refused') and answered_by = (select platform.actor_id()) and unit_id = any ((select problems.own_units())::uuid[]));

create policy finding_out_read on fieldwork.finding_out for select to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[]) or jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[]));
create policy finding_out_recorded on fieldwork.finding_out for insert to zhuoluo_app with check ((select platform.is_system())
  or recorded_by = (select platform.actor_id()) and inspection_id = any ((select problems.team_inspections())::uuid[]));
create policy finding_out_struck on fieldwork.finding_out for update to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[]));

create policy item_problem_read on fieldwork.item_problem for select to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[]) or jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[]));
create policy item_problem_linked on fieldwork.item_problem for insert to zhuoluo_app with check ((select platform.is_system())
  or linked_by = (select platform.actor_id()) and inspection_id = any ((select problems.team_inspections())::uuid[]));
create policy item_problem_ended on fieldwork.item_problem for update to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[]));

create policy waiver_read on fieldwork.waiver for select to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[]) or jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[]));
create policy waiver_given on fieldwork.waiver for insert to zhuoluo_app with check ((select platform.is_system())
  or waived_by = (select platform.actor_id()) and inspection_id = any ((select rounds.actor_inspections('team-leader'))::uuid[]));
create policy waiver_ended on fieldwork.waiver for update to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select rounds.actor_inspections('team-leader'))::uuid[]));
