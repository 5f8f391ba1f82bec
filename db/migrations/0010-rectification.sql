-- Rectification (整改): what a unit does about each problem, the letters to it, and who was held to account.

create schema rectification;
grant usage on schema rectification to zhuoluo_app;

create table rectification.task (
  id uuid not null constraint task_pk primary key,
  version integer not null constraint task_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint task_jurisdiction references registry.jurisdiction (id),
  round_id uuid not null,
  inspection_id uuid not null,
  unit_id uuid not null constraint task_unit references registry.unit (id),
  unit_name text not null,
  problem_id uuid not null constraint task_problem references problems.problem (id),
  -- The closed task whose result a look-back (回头看) did not accept.
  follows_id uuid constraint task_follows references rectification.task (id),
  way text not null constraint task_way_known check (way in ('rectification', 'immediate', 'inquiry')),
  state text not null constraint task_state_known
    check (state in ('assigned', 'planned', 'in-progress', 'proved', 'reviewed', 'signed-off')),
  holder_kind text constraint task_holder_kind_known check (holder_kind in ('unit', 'office', 'supervision-group')),
  holder_id uuid,
  holder_name text,
  held_since date,
  due_on date,
  next_step text constraint task_next_step_known check (next_step in ('plan', 'rectify', 'answer', 'review', 'sign-off')),
  assigned_on date not null,
  assigned_by uuid not null,
  assigned_by_name text not null,
  complete_by date not null,
  plan text,
  measures text,
  responsible_leader text,
  planned_on date,
  -- [{"on": "2016-07-01", "text": "…", "by": "…"}, …]
  progress jsonb not null constraint task_progress_listed check (jsonb_typeof(progress) = 'array'),
  completion text not null constraint task_completion_known check (completion in ('not-done', 'basically-done', 'done')),
  kept_up boolean not null,
  recovered_fen bigint not null constraint task_recovered_something check (recovered_fen >= 0),
  offered_proof text,
  proved_by uuid,
  proved_by_name text,
  proved_on date,
  reviewed_by uuid,
  reviewed_by_name text,
  reviewed_on date,
  times_sent_back integer not null constraint task_sent_back_counted check (times_sent_back >= 0),
  sent_back_reason text,
  outcome text constraint task_outcome_known check (outcome in ('rectified', 'explained', 'dealt-with', 'not-rectified')),
  outcome_reason text,
  proof text,
  done_by uuid,
  done_by_name text,
  signed_by uuid,
  signed_by_name text,
  closed_on date,
  constraint task_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  -- Every item lands: open with a holder, a day and a next step; closed with an outcome, its proof and another's signature.
  constraint task_open_is_held check (state = 'signed-off' or (holder_kind is not null and holder_id is not null
    and holder_name is not null and held_since is not null and due_on is not null and next_step is not null
    and outcome is null and outcome_reason is null and proof is null and done_by is null and done_by_name is null
    and signed_by is null and signed_by_name is null and closed_on is null)),
  constraint task_closed_is_signed check (state <> 'signed-off' or (holder_kind is null and holder_id is null
    and holder_name is null and held_since is null and due_on is null and next_step is null
    and outcome is not null and btrim(proof) <> '' and proof is not null and done_by is not null and done_by_name is not null
    and signed_by is not null and signed_by_name is not null and closed_on is not null)),
  constraint task_planned_has_plan check (way <> 'rectification'
    or (state = 'assigned') = (plan is null and measures is null and responsible_leader is null and planned_on is null)),
  constraint task_only_rectification_awaits_plan check (way = 'rectification' or state not in ('assigned', 'planned')),
  constraint task_proved_whole check ((state in ('proved', 'reviewed', 'signed-off')) = (proved_by is not null)
    and (proved_by is null) = (offered_proof is null) and (proved_by is null) = (proved_by_name is null)
    and (proved_by is null) = (proved_on is null) and btrim(offered_proof) <> ''),
  constraint task_reviewed_whole check ((state in ('reviewed', 'signed-off')) = (reviewed_by is not null)
    and (reviewed_by is null) = (reviewed_by_name is null) and (reviewed_by is null) = (reviewed_on is null)),
  -- Proof, review and signature: three different people.
  constraint task_three_people check (reviewed_by <> proved_by and signed_by <> proved_by and signed_by <> reviewed_by
    and signed_by <> done_by),
  constraint task_done_by_its_prover check (done_by = proved_by),
  constraint task_done_only_when_signed check ((completion = 'done') = (outcome is not null and outcome <> 'not-rectified')),
  constraint task_not_rectified_has_reason check (outcome <> 'not-rectified' or (outcome_reason is not null and btrim(outcome_reason) <> '')),
  constraint task_days_in_order check (complete_by >= assigned_on and planned_on >= assigned_on and proved_on >= assigned_on
    and reviewed_on >= proved_on and closed_on >= reviewed_on)
);
-- One open task for a problem at a time; a look-back opens the next.
create unique index task_open_once on rectification.task (problem_id) where closed_on is null;
create index task_by_problem on rectification.task (problem_id);
create index task_by_unit on rectification.task (unit_id, id desc);
create index task_by_jurisdiction on rectification.task (jurisdiction_id, id desc);
create index task_by_inspection on rectification.task (inspection_id);
create index task_by_round on rectification.task (round_id);
create index task_waiting on rectification.task (holder_kind, holder_id, due_on) where closed_on is null;
create index task_follows_on on rectification.task (follows_id) where follows_id is not null;

create table rectification.letter (
  id uuid not null constraint letter_pk primary key,
  version integer not null constraint letter_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint letter_jurisdiction references registry.jurisdiction (id),
  round_id uuid constraint letter_round references rounds.round (id),
  inspection_id uuid constraint letter_inspection references rounds.inspection (id),
  unit_id uuid not null constraint letter_unit references registry.unit (id),
  unit_name text not null,
  kind text not null constraint letter_kind_known check (kind in ('rectification-letter', 'suggestion-letter')),
  state text not null constraint letter_state_known check (state in ('drafted', 'issued', 'answered', 'settled')),
  year integer,
  ordinal integer constraint letter_ordinal_counted check (ordinal > 0),
  number text,
  title text not null constraint letter_titled check (btrim(title) <> ''),
  body text not null constraint letter_written check (btrim(body) <> ''),
  answer_by date not null,
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_on date not null,
  issued_by uuid,
  issued_by_name text,
  issued_on date,
  answer text,
  answer_proof text,
  answered_by uuid,
  answered_by_name text,
  answered_on date,
  effect text,
  holder_kind text constraint letter_holder_kind_known check (holder_kind in ('unit', 'office')),
  holder_id uuid,
  holder_name text,
  held_since date,
  due_on date,
  next_step text constraint letter_next_step_known check (next_step in ('issue', 'answer', 'settle')),
  outcome text constraint letter_outcome_known check (outcome in ('adopted', 'partly-adopted', 'not-adopted', 'withdrawn')),
  outcome_reason text,
  proof text,
  done_by uuid,
  done_by_name text,
  signed_by uuid,
  signed_by_name text,
  closed_on date,
  constraint letter_number_once unique (jurisdiction_id, kind, year, ordinal),
  constraint letter_open_is_held check (state = 'settled' or (holder_kind is not null and holder_id is not null
    and holder_name is not null and held_since is not null and due_on is not null and next_step is not null
    and outcome is null and outcome_reason is null and proof is null and done_by is null and done_by_name is null
    and signed_by is null and signed_by_name is null and closed_on is null and effect is null)),
  constraint letter_closed_is_signed check (state <> 'settled' or (holder_kind is null and holder_id is null
    and holder_name is null and held_since is null and due_on is null and next_step is null
    and outcome is not null and proof is not null and btrim(proof) <> '' and done_by is not null and done_by_name is not null
    and signed_by is not null and signed_by_name is not null and closed_on is not null and signed_by <> done_by)),
  constraint letter_issued_whole check ((issued_on is not null) = (state in ('issued', 'answered') or state = 'settled' and outcome <> 'withdrawn')
    and (issued_on is null) = (number is null) and (issued_on is null) = (year is null) and (issued_on is null) = (ordinal is null)
    and (issued_on is null) = (issued_by is null) and (issued_on is null) = (issued_by_name is null)),
  constraint letter_issued_by_another check (issued_by <> drafted_by),
  constraint letter_answered_whole check ((answered_on is not null) = (state = 'answered' or state = 'settled' and outcome <> 'withdrawn')
    and (answered_on is null) = (answer is null) and (answered_on is null) = (answer_proof is null)
    and (answered_on is null) = (answered_by is null) and (answered_on is null) = (answered_by_name is null)),
  constraint letter_settled_shows_effect check (state <> 'settled' or (outcome = 'withdrawn') = (effect is null)),
  constraint letter_reason_where_not_adopted check (outcome is null or outcome = 'adopted' or outcome_reason is not null and btrim(outcome_reason) <> '')
);
create index letter_by_unit on rectification.letter (unit_id, id desc);
create index letter_by_jurisdiction on rectification.letter (jurisdiction_id, id desc);
create index letter_waiting on rectification.letter (holder_kind, holder_id, due_on) where closed_on is null;

create table rectification.letter_problem (
  id uuid not null constraint letter_problem_pk primary key,
  version integer not null constraint letter_problem_version_positive check (version > 0),
  letter_id uuid not null constraint letter_problem_letter references rectification.letter (id),
  problem_id uuid not null constraint letter_problem_problem references problems.problem (id),
  jurisdiction_id uuid not null,
  unit_id uuid not null,
  constraint letter_problem_once unique (letter_id, problem_id)
);
create index letter_problem_by_problem on rectification.letter_problem (problem_id);

create table rectification.accountability (
  id uuid not null constraint accountability_pk primary key,
  version integer not null constraint accountability_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint accountability_jurisdiction references registry.jurisdiction (id),
  unit_id uuid not null constraint accountability_unit references registry.unit (id),
  unit_name text not null,
  problem_id uuid constraint accountability_problem references problems.problem (id),
  person_name text not null constraint accountability_person_named check (person_name = btrim(person_name) and person_name <> ''),
  post text not null,
  responsibility text not null constraint accountability_responsibility_known check (responsibility in ('main', 'supervisory')),
  manner text not null constraint accountability_manner_known check (manner in ('notification', 'admonition', 'organisational', 'sanction')),
  facts text not null,
  decided_on date not null,
  decided_by text not null,
  decision_number text,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_on date not null,
  revoked_on date,
  revoked_reason text,
  constraint accountability_revoked_whole check ((revoked_on is null) = (revoked_reason is null) and btrim(revoked_reason) <> ''),
  constraint accountability_decided_before check (recorded_on >= decided_on)
);
create index accountability_by_jurisdiction on rectification.accountability (jurisdiction_id, id desc);
create index accountability_by_unit on rectification.accountability (unit_id);

alter table rectification.task enable row level security;
alter table rectification.task force row level security;
alter table rectification.letter enable row level security;
alter table rectification.letter force row level security;
alter table rectification.letter_problem enable row level security;
alter table rectification.letter_problem force row level security;
alter table rectification.accountability enable row level security;
alter table rectification.accountability force row level security;

create policy task_read on rectification.task for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member'))::uuid[])
  or inspection_id = any ((select rounds.actor_inspections('team-leader', 'team-deputy', 'team-liaison', 'team-member'))::uuid[])
  or unit_id = any ((select accounts.actor_units('unit-contact', 'unit-secretary'))::uuid[])
  or round_id = any ((select accounts.actor_rounds('rectification-supervisor'))::uuid[]));
create policy task_assigned on rectification.task for insert to zhuoluo_app with check ((select platform.is_system())
  or assigned_by = (select platform.actor_id()) and (
    jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director'))::uuid[])
    or way = 'immediate' and inspection_id = any ((select rounds.actor_inspections('team-leader'))::uuid[])));
create policy task_changed on rectification.task for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-director'))::uuid[])
  or unit_id = any ((select accounts.actor_units('unit-contact', 'unit-secretary'))::uuid[])
  or round_id = any ((select accounts.actor_rounds('rectification-supervisor'))::uuid[]));

-- Nobody proves, reviews or signs in another's name or out of turn, and what is closed stays.
create function rectification.guard_task() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (new.problem_id, new.unit_id, new.round_id, new.inspection_id, new.jurisdiction_id, new.way, new.assigned_by, new.assigned_on)
     is distinct from (old.problem_id, old.unit_id, old.round_id, old.inspection_id, old.jurisdiction_id, old.way, old.assigned_by, old.assigned_on) then
    raise exception 'a task stays that of its problem and unit' using errcode = 'check_violation', constraint = 'task_origin_stays';
  end if;
  if old.state = 'signed-off' and new is distinct from old then
    raise exception 'task % is closed and never changes', old.id using errcode = 'check_violation', constraint = 'task_closed_stays';
  end if;
  if platform.is_system() then return new; end if;
  if new.proved_by is distinct from old.proved_by and new.proved_by is not null
     and not (new.proved_by = platform.actor_id() and new.unit_id = any (accounts.actor_units('unit-contact')))
   or new.reviewed_by is distinct from old.reviewed_by and new.reviewed_by is not null
     and not (new.reviewed_by = platform.actor_id() and new.unit_id = any (accounts.actor_units('unit-secretary')))
   or new.signed_by is distinct from old.signed_by
     and not (new.signed_by = platform.actor_id() and (new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director'))
       or new.round_id = any (accounts.actor_rounds('rectification-supervisor')))) then
    raise exception 'a step of task % is not the actor''s', old.id using errcode = 'insufficient_privilege', constraint = 'task_signed_as_oneself';
  end if;
  return new;
end $$;
create trigger task_guarded before update on rectification.task for each row execute function rectification.guard_task();

-- A unit reads a letter once it has gone out.
create policy letter_read on rectification.letter for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member', 'discipline-officer'))::uuid[])
  or issued_on is not null and (
    unit_id = any ((select accounts.actor_units('unit-contact', 'unit-secretary'))::uuid[])
    or inspection_id = any ((select rounds.actor_inspections('team-leader', 'team-deputy', 'team-liaison', 'team-member'))::uuid[])
    or round_id = any ((select accounts.actor_rounds('rectification-supervisor'))::uuid[])));
create policy letter_drafted on rectification.letter for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'drafted' and drafted_by = (select platform.actor_id())
    and jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director'))::uuid[]));
create policy letter_changed on rectification.letter for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director'))::uuid[])
  or issued_on is not null and unit_id = any ((select accounts.actor_units('unit-contact', 'unit-secretary'))::uuid[]));

-- Nobody issues, answers or settles in another's name; what is settled stays.
create function rectification.guard_letter() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.state = 'settled' and new is distinct from old
     or (new.unit_id, new.jurisdiction_id, new.kind, new.drafted_by) is distinct from (old.unit_id, old.jurisdiction_id, old.kind, old.drafted_by)
     or old.issued_on is not null and (new.title, new.body, new.number) is distinct from (old.title, old.body, old.number) then
    raise exception 'what letter % said and to whom stays', old.id using errcode = 'check_violation', constraint = 'letter_sent_stays';
  end if;
  if platform.is_system() then return new; end if;
  if new.issued_by is distinct from old.issued_by
     and not (new.issued_by = platform.actor_id() and new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director')))
   or new.answered_by is distinct from old.answered_by
     and not (new.answered_by = platform.actor_id() and new.unit_id = any (accounts.actor_units('unit-contact', 'unit-secretary')))
   or new.signed_by is distinct from old.signed_by
     and not (new.signed_by = platform.actor_id() and new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director'))) then
    raise exception 'a step of letter % is not the actor''s', old.id using errcode = 'insufficient_privilege', constraint = 'letter_signed_as_oneself';
  end if;
  return new;
end $$;
create trigger letter_guarded before update on rectification.letter for each row execute function rectification.guard_letter();

-- The list of a letter is read by whoever reads the letter.
create policy letter_problem_read on rectification.letter_problem for select to zhuoluo_app using ((select platform.is_system())
  or letter_id in (select id from rectification.letter));
create policy letter_problem_listed on rectification.letter_problem for insert to zhuoluo_app with check ((select platform.is_system())
  or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director'))::uuid[]));

create policy accountability_read on rectification.accountability for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member', 'discipline-officer', 'organisation-officer'))::uuid[])
  or unit_id = any ((select accounts.actor_units('unit-secretary'))::uuid[]));
create policy accountability_recorded on rectification.accountability for insert to zhuoluo_app with check ((select platform.is_system())
  or recorded_by = (select platform.actor_id())
    and jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director'))::uuid[]));
create policy accountability_revoked on rectification.accountability for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-director'))::uuid[]));

grant select, insert, update on rectification.task, rectification.letter, rectification.accountability to zhuoluo_app;
grant select, insert on rectification.letter_problem to zhuoluo_app;

-- Whether anybody supervises the rectification of a round today: else the office signs. Says no more than yes or no.
create function rectification.is_supervised(round uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from accounts.role_grant g where g.role = 'rectification-supervisor' and g.scope_id = round and g.holds @> accounts.today())
$$;
-- The next number of a jurisdiction's letters of a kind in a year, one caller at a time.
create function rectification.next_letter_ordinal(jurisdiction uuid, of_kind text, in_year integer) returns integer
  language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('letter ' || jurisdiction || of_kind || in_year, 0));
  return (select coalesce(max(ordinal), 0) + 1 from rectification.letter where jurisdiction_id = jurisdiction and kind = of_kind and year = in_year);
end $$;
-- What somebody reads of roles at a task or letter: those that the actor holds at its jurisdiction, unit, inspection or round.
create function rectification.roles_here(jurisdiction uuid, unit uuid, inspection uuid, round uuid) returns text[]
  language sql stable set search_path = pg_catalog as $$
  select coalesce(array_agg(role), '{}') from unnest(array['office-clerk', 'office-director', 'leading-group-member', 'team-leader', 'unit-contact', 'unit-secretary',
    'rectification-supervisor']) role
  where jurisdiction = any (accounts.actor_jurisdictions(role)) or unit = any (accounts.actor_units(role))
    or inspection = any (rounds.actor_inspections(role)) or round = any (accounts.actor_rounds(role))
$$;
revoke execute on function rectification.is_supervised(uuid), rectification.next_letter_ordinal(uuid, text, integer),
  rectification.roles_here(uuid, uuid, uuid, uuid) from public;
grant execute on function rectification.is_supervised(uuid), rectification.next_letter_ordinal(uuid, text, integer),
  rectification.roles_here(uuid, uuid, uuid, uuid) to zhuoluo_app;
