-- Tasks and documents of a team's steps (rulebook sections `step-tasks`, `step-documents`), entry conditions by kind of inspection, and
-- tasks ticked by hand. What is mandatory in a step keeps the team from the next one.

-- Ticked by hand: who says that a task is done, and since when; taken back with a reason, never changed.
create table fieldwork.task_tick (
  id uuid not null constraint task_tick_pk primary key,
  version integer not null constraint task_tick_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  -- Code of the pinned edition's tasks.
  task text not null constraint task_tick_task_given check (task <> ''),
  done_on date not null,
  note text constraint task_tick_note_given check (btrim(note) <> ''),
  ticked_by uuid not null,
  ticked_by_name text not null,
  ticked_on date not null,
  unticked_by uuid,
  unticked_by_name text,
  unticked_on date,
  untick_reason text,
  constraint task_tick_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint task_tick_done_before_ticked check (done_on <= ticked_on),
  constraint task_tick_unticked_whole check (num_nonnulls(unticked_by, unticked_by_name, unticked_on, untick_reason) in (0, 4)
    and unticked_on >= ticked_on and btrim(untick_reason) <> '')
);
create unique index task_tick_once on fieldwork.task_tick (inspection_id, task) where unticked_on is null;

create function fieldwork.guard_task_tick() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.unticked_on is not null or (new.jurisdiction_id, new.round_id, new.inspection_id, new.task, new.done_on, new.note, new.ticked_by, new.ticked_by_name,
      new.ticked_on) is distinct from (old.jurisdiction_id, old.round_id, old.inspection_id, old.task, old.done_on, old.note, old.ticked_by,
      old.ticked_by_name, old.ticked_on) then
    raise exception 'tick % stands', old.id using errcode = 'check_violation', constraint = 'task_tick_stands';
  end if;
  return new;
end $$;
create trigger task_tick_guarded before update on fieldwork.task_tick for each row execute function fieldwork.guard_task_tick();

create policy task_tick_read_by_owner on fieldwork.task_tick for select to current_user using (true);
alter table fieldwork.task_tick enable row level security;
alter table fieldwork.task_tick force row level security;
grant select, insert, update on fieldwork.task_tick to zhuoluo_app;
create policy task_tick_read on fieldwork.task_tick for select to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[]) or jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[]));
create policy task_tick_given on fieldwork.task_tick for insert to zhuoluo_app with check ((select platform.is_system())
  or unticked_on is null and ticked_by = (select platform.actor_id()) and inspection_id = any ((select problems.team_inspections())::uuid[]));
create policy task_tick_taken_back on fieldwork.task_tick for update to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[]))
  with check ((select platform.is_system())
  or unticked_by = (select platform.actor_id()) and inspection_id = any ((select problems.team_inspections())::uuid[]));

-- One task of a step is let go like a condition, with the task beside the step it belongs to.
alter table fieldwork.waiver drop constraint waiver_of_point_or_condition;
alter table fieldwork.waiver add constraint waiver_of_point_or_condition check (num_nonnulls(step, needs) in (0, 2)
  and (item is not null or step is not null) and (member_id is null or item is not null and step is null)
  and (item is null or step is null or needs = 'tasks-done'));

create policy item_read_by_owner on evidence.item for select to current_user using (true);
create policy letter_read_by_owner on rectification.letter for select to current_user using (true);

-- How much a record that the program knows is lacking; 0 where it is there.
create function fieldwork.missing_of(inspection uuid, needs text) returns bigint language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select case missing_of.needs
    when 'opening-meeting-held' then (select (count(*) = 0)::integer::bigint from fieldwork.finding_out f
      where f.inspection_id = missing_of.inspection and f.shape = 'opening-meeting' and f.struck_on is null)
    when 'notice-published' then (select (count(*) = 0)::integer::bigint from (
      select from fieldwork.finding_out f where f.inspection_id = missing_of.inspection and f.shape = 'notice' and f.struck_on is null
      union all select from notices.public_notice n where n.inspection_id = missing_of.inspection and n.state = 'published') n)
    when 'checklists-done' then (select count(*) from fieldwork.checks_of(missing_of.inspection) c where c.proved = 0 and c.waiver_id is null)
    when 'requests-settled' then (select count(*) from fieldwork.request r
      where r.inspection_id = missing_of.inspection and r.state in ('asked', 'delivered', 'refused'))
    when 'talks-signed' then (select count(*) from fieldwork.talk t where t.inspection_id = missing_of.inspection
      and (t.state = 'draft' or t.state = 'recorded' and t.unsigned_reason is null))
    when 'problems-confirmed' then (select count(*) from problems.problem p where p.inspection_id = missing_of.inspection and p.state = 'registered') end
$$;

-- How many of a document there are where the edition says that it is made or kept; null where it is on paper only. Of clues no more is said
-- than that there are some.
create function fieldwork.present_of(inspection uuid, kept_in text, name text) returns bigint language sql stable security definer
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
    when 'evidence' then (select count(*) from evidence.item e where e.inspection_id = present_of.inspection and e.state in ('kept', 'index-only')
      and strpos(e.name, present_of.name) > 0) end
$$;

-- Documents of the steps, those of the inspection's kind.
create function fieldwork.documents_of(inspection uuid) returns table (at bigint, step text, document text, kept_in text, present bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.at, e.l ->> 'step', e.l ->> 'code', e.l ->> 'keptIn', fieldwork.present_of(i.id, e.l ->> 'keptIn', e.l -> 'label' ->> 'zh')
  from rounds.inspection i join rulebook.section s on s.edition_id = i.edition_id and s.name = 'step-documents'
    cross join jsonb_array_elements(s.body) with ordinality e (l, at)
  where i.id = documents_of.inspection and i.under_inspection_id is null and (not e.l ? 'kinds' or e.l -> 'kinds' ? i.kind) order by e.at
$$;

-- Tasks of the steps with what each is lacking (0: done). One that a condition of the next step asks for is asked there, not twice.
create function fieldwork.tasks_of(inspection uuid) returns table (step_at bigint, at bigint, step text, task text, proof text, is_mandatory boolean,
    is_condition boolean, missing bigint, tick_id uuid, waiver_id uuid) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with place as (select i.id, i.edition_id, i.kind from rounds.inspection i where i.id = tasks_of.inspection and i.under_inspection_id is null),
  step as (select e.at, e.l ->> 'code' as code from place p join rulebook.section s on s.edition_id = p.edition_id and s.name = 'team-steps'
    cross join jsonb_array_elements(s.body) with ordinality e (l, at)),
  task as (
    select e.at, e.l ->> 'code' as code, e.l ->> 'step' as step, e.l ->> 'proof' as proof, (e.l ->> 'isMandatory')::boolean as is_mandatory,
      e.l ->> 'document' as document
    from place p join rulebook.section s on s.edition_id = p.edition_id and s.name = 'step-tasks'
      cross join jsonb_array_elements(s.body) with ordinality e (l, at)
    where not e.l ? 'kinds' or e.l -> 'kinds' ? p.kind),
  condition as (
    select n.at, e.l ->> 'needs' as needs from place p join rulebook.section s on s.edition_id = p.edition_id and s.name = 'entry-conditions'
      cross join jsonb_array_elements(s.body) e (l) join step n on n.code = e.l ->> 'step'
    where not e.l ? 'kinds' or e.l -> 'kinds' ? p.kind),
  document as (select d.document, d.present from fieldwork.documents_of(tasks_of.inspection) d)
  select s.at, t.at, t.step, t.code, t.proof, t.is_mandatory, exists (select from condition c where c.at = s.at + 1 and c.needs = t.proof),
    case t.proof when 'by-hand' then (k.id is null)::integer::bigint
      when 'document' then (not exists (select from document d where d.document = t.document and d.present > 0))::integer::bigint
      else coalesce(fieldwork.missing_of(tasks_of.inspection, t.proof), 0) end,
    k.id,
    (select w.id from fieldwork.waiver w where w.inspection_id = tasks_of.inspection and w.step = t.step and w.needs = 'tasks-done' and w.item = t.code
      and w.ended_on is null)
  from task t join step s on s.code = t.step
    left join fieldwork.task_tick k on k.inspection_id = tasks_of.inspection and k.task = t.code and k.unticked_on is null
  order by s.at, t.at
$$;

-- Points of the checklists are let go by waivers of points, not by those of tasks.
create or replace function fieldwork.checks_of(inspection uuid) returns table (at bigint, list text, item text, proof text, class text, member_id uuid,
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
    (select x.id from fieldwork.waiver x where x.inspection_id = checks_of.inspection and x.item = w.item and x.step is null and x.ended_on is null
      and (x.member_id is null or x.member_id = w.member_id) order by x.member_id nulls first limit 1)
  from wanted w order by w.at, w.class desc, w.person_name
$$;

-- Entry conditions of a step with what is missing for each; 0 where it is proved. What is mandatory in the step before it is one of them;
-- no step: what is mandatory in the last one, before the inspection is finished.
create or replace function fieldwork.conditions_of(inspection uuid, step text) returns table (at bigint, needs text, missing bigint, waiver_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with place as (select i.* from rounds.inspection i where i.id = conditions_of.inspection and i.under_inspection_id is null),
  place_step as (select coalesce((select e.at from jsonb_array_elements(s.body) with ordinality e (l, at) where e.l ->> 'code' = conditions_of.step),
      jsonb_array_length(s.body) + 1) as at
    from place p join rulebook.section s on s.edition_id = p.edition_id and s.name = 'team-steps'),
  before as (select t.* from fieldwork.tasks_of(conditions_of.inspection) t join place_step s on t.step_at = s.at - 1 where t.is_mandatory and not t.is_condition),
  condition as (
    select e.at, e.l ->> 'needs' as needs, fieldwork.missing_of(p.id, e.l ->> 'needs') as missing
    from place p join rulebook.section s on s.edition_id = p.edition_id and s.name = 'entry-conditions'
      cross join jsonb_array_elements(s.body) with ordinality e (l, at)
    where e.l ->> 'step' = conditions_of.step and (not e.l ? 'kinds' or e.l -> 'kinds' ? p.kind)
    union all
    select 10000, 'tasks-done', count(*) filter (where b.missing > 0 and b.waiver_id is null) from before b having count(*) > 0)
  select c.at, c.needs, c.missing, (select w.id from fieldwork.waiver w where w.inspection_id = conditions_of.inspection and w.step = conditions_of.step
    and w.needs = c.needs and w.item is null and w.ended_on is null)
  from condition c order by c.at
$$;

create function fieldwork.documents(inspection uuid) returns table (at bigint, step text, document text, kept_in text, present bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.* from fieldwork.documents_of(documents.inspection) d where fieldwork.may_know(documents.inspection)
$$;
create function fieldwork.tasks(inspection uuid) returns table (step_at bigint, at bigint, step text, task text, proof text, is_mandatory boolean,
    is_condition boolean, missing bigint, tick_id uuid, waiver_id uuid) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.* from fieldwork.tasks_of(tasks.inspection) t where fieldwork.may_know(tasks.inspection)
$$;
revoke execute on function fieldwork.missing_of(uuid, text), fieldwork.present_of(uuid, text, text), fieldwork.documents_of(uuid), fieldwork.tasks_of(uuid),
  fieldwork.documents(uuid), fieldwork.tasks(uuid) from public;
grant execute on function fieldwork.documents(uuid), fieldwork.tasks(uuid) to zhuoluo_app;
