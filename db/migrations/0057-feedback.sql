-- Feedback of an inspection (双反馈): drafted from the settled report, approved by who did not prepare it, given to the leading body and to its
-- principal leader, signed for by the unit's secretary. What it tells holds no clue.

create schema feedback;
grant usage on schema feedback to zhuoluo_app;

create table feedback.feedback (
  id uuid not null constraint feedback_pk primary key,
  version integer not null constraint feedback_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null constraint feedback_once unique,
  edition_id uuid not null constraint feedback_edition references rulebook.edition (id),
  unit_id uuid not null constraint feedback_unit references registry.unit (id),
  unit_name text not null,
  report_id uuid not null,
  title text not null constraint feedback_title_given check (btrim(title) <> ''),
  -- {heading, paragraphs: [{text, problemIds}]}.
  opinion jsonb not null constraint feedback_opinion_listed check (jsonb_typeof(opinion) = 'array'),
  -- {problemId, number, title, isBefore}: the list of problems (移交清单).
  items jsonb not null constraint feedback_items_listed check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) > 0),
  state text not null constraint feedback_state_known check (state in ('prepared', 'approved', 'given', 'signed')),
  held_since date not null,
  -- {id, name}: who prepared it first, then whoever wrote in it.
  writers jsonb not null constraint feedback_writers_listed check (jsonb_typeof(writers) = 'array' and jsonb_array_length(writers) > 0),
  prepared_at timestamptz not null,
  sent_back_reason text,
  approved_by uuid,
  approved_by_name text,
  approved_at timestamptz,
  place text,
  given_by_name text,
  body_on date,
  body_present text,
  chief_on date,
  chief_present text,
  given_on date,
  recorded_by uuid,
  recorded_by_name text,
  signed_by uuid,
  signed_by_name text,
  signed_at timestamptz,
  constraint feedback_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint feedback_of_report foreign key (report_id, inspection_id, jurisdiction_id)
    references reports.report (id, inspection_id, jurisdiction_id),
  constraint feedback_shape check (
    (state = 'prepared') = (approved_by is null) and (approved_by is null) = (approved_at is null) and (approved_by is null) = (approved_by_name is null)
    and (state in ('given', 'signed')) = (given_on is not null)
    and num_nulls(place, given_by_name, body_on, body_present, chief_on, chief_present, given_on, recorded_by, recorded_by_name) in (0, 9)
    and (state = 'signed') = (signed_by is not null) and num_nulls(signed_by, signed_by_name, signed_at) in (0, 3)
    and (state = 'prepared' or sent_back_reason is null)),
  constraint feedback_given_on_the_later check (given_on = greatest(body_on, chief_on)),
  -- No signer is the doer.
  constraint feedback_approved_by_another check (approved_by is null or not writers @> jsonb_build_array(jsonb_build_object('id', approved_by)))
);
create index feedback_waiting on feedback.feedback (held_since) where state <> 'signed';
create index feedback_by_jurisdiction on feedback.feedback (jurisdiction_id, held_since);
create index feedback_by_unit on feedback.feedback (unit_id);

-- What was approved is what is given; whoever signs signs as himself.
create function feedback.guard() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.jurisdiction_id, new.round_id, new.inspection_id, new.edition_id, new.unit_id, new.unit_name, new.report_id, new.prepared_at, new.writers -> 0)
     is distinct from (old.jurisdiction_id, old.round_id, old.inspection_id, old.edition_id, old.unit_id, old.unit_name, old.report_id, old.prepared_at, old.writers -> 0) then
    raise exception 'where feedback % comes from never changes', old.id using errcode = 'check_violation', constraint = 'feedback_origin_stays';
  end if;
  if old.state = 'signed' or old.state = 'given' and new.state <> 'signed'
     or old.state = 'prepared' and new.state not in ('prepared', 'approved')
     or old.state = 'approved' and new.state not in ('prepared', 'given') then
    raise exception 'feedback % does not go from % to %', old.id, old.state, new.state using errcode = 'check_violation', constraint = 'feedback_steps';
  end if;
  if not (old.state = 'prepared' and new.state = 'prepared') and (new.title, new.opinion, new.writers) is distinct from (old.title, old.opinion, old.writers)
     or old.state = 'given' and (new.items, new.given_on, new.body_on, new.chief_on, new.place) is distinct from (old.items, old.given_on, old.body_on, old.chief_on, old.place) then
    raise exception 'the text of feedback % stands', old.id using errcode = 'check_violation', constraint = 'feedback_text_stays';
  end if;
  if platform.actor_kind() = 'account' and (
       new.approved_by is distinct from old.approved_by and new.approved_by is distinct from platform.actor_id() and new.approved_by is not null
       or new.recorded_by is distinct from old.recorded_by and new.recorded_by is distinct from platform.actor_id()
       or new.signed_by is distinct from old.signed_by and new.signed_by is distinct from platform.actor_id()
       or new.writers <> old.writers and (new.writers -> -1 ->> 'id')::uuid is distinct from platform.actor_id()) then
    raise exception 'feedback % is signed by another', old.id using errcode = 'check_violation', constraint = 'feedback_signed_as_oneself';
  end if;
  return new;
end $$;
create trigger feedback_guarded before update on feedback.feedback for each row execute function feedback.guard();

-- A clue never reaches the unit: none on the list and none behind a paragraph once it is approved or given.
create function feedback.refuse_clues() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  told uuid[] := array(select (i ->> 'problemId')::uuid from jsonb_array_elements(new.items) i
    union select (p #>> '{}')::uuid from jsonb_path_query(new.opinion, '$[*].paragraphs[*].problemIds[*]') p);
begin
  if exists (select from unnest(told) t (id) left join problems.problem b on b.id = t.id
      where b.id is null or b.inspection_id <> new.inspection_id or b.state in ('registered', 'dropped')
        or b.route = 'clue' or b.route is null and b.proposed_route = 'clue') then
    raise exception 'feedback % tells of what is no problem for the unit', new.id using errcode = 'check_violation', constraint = 'feedback_without_clues';
  end if;
  return null;
end $$;
create trigger feedback_without_clues after insert or update on feedback.feedback for each row
  when (new.state in ('approved', 'given')) execute function feedback.refuse_clues();

create policy feedback_read_by_owner on feedback.feedback for select to current_user using (true);
alter table feedback.feedback enable row level security;
alter table feedback.feedback force row level security;

-- Office, leading group and the team have it from the beginning, the unit once it is given.
create policy feedback_read on feedback.feedback for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[])
  or inspection_id = any ((select problems.team_inspections())::uuid[])
  or state in ('given', 'signed') and unit_id = any ((select problems.own_units())::uuid[]));
create policy feedback_prepared on feedback.feedback for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'prepared' and (writers -> 0 ->> 'id')::uuid = (select platform.actor_id())
    and (jurisdiction_id = any ((select problems.office_jurisdictions())::uuid[])
      or inspection_id = any ((select rounds.actor_inspections('team-leader'))::uuid[])));
create policy feedback_changed on feedback.feedback for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select problems.office_jurisdictions())::uuid[])
  or state = 'prepared' and inspection_id = any ((select rounds.actor_inspections('team-leader'))::uuid[])
  or state = 'given' and unit_id = any ((select accounts.actor_units('unit-secretary'))::uuid[]))
  with check ((select platform.is_system())
  or state in ('prepared', 'given') and jurisdiction_id = any ((select problems.office_jurisdictions())::uuid[])
  or state in ('prepared', 'approved') and jurisdiction_id = any ((select accounts.actor_jurisdictions('office-director'))::uuid[])
  or state = 'prepared' and inspection_id = any ((select rounds.actor_inspections('team-leader'))::uuid[])
  or state = 'signed' and unit_id = any ((select accounts.actor_units('unit-secretary'))::uuid[]));
grant select, insert, update on feedback.feedback to zhuoluo_app;
revoke execute on function feedback.guard(), feedback.refuse_clues() from public;
