-- Look-backs (回头看) as records of their own: who went and saw, what was seen, whether it held, and another's signature. What
-- relapsed opens again by that signature and by nothing else.

create table rectification.look_back (
  id uuid not null constraint look_back_pk primary key,
  version integer not null constraint look_back_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint look_back_jurisdiction references registry.jurisdiction (id),
  round_id uuid not null,
  inspection_id uuid not null,
  unit_id uuid not null constraint look_back_unit references registry.unit (id),
  unit_name text not null,
  problem_id uuid not null constraint look_back_problem references problems.problem (id),
  -- The closed task that was looked at.
  task_id uuid not null constraint look_back_task references rectification.task (id),
  state text not null constraint look_back_state_known check (state in ('recorded', 'signed', 'rejected')),
  looked_by uuid not null,
  looked_by_name text not null,
  looked_on date not null,
  seen text not null constraint look_back_seen_something check (btrim(seen) <> ''),
  evidence text not null constraint look_back_shown check (btrim(evidence) <> ''),
  conclusion text not null constraint look_back_conclusion_known check (conclusion in ('held', 'relapsed')),
  recorded_on date not null,
  holder_kind text constraint look_back_holder_kind_known check (holder_kind = 'office'),
  holder_id uuid,
  holder_name text,
  held_since date,
  due_on date,
  next_step text constraint look_back_next_step_known check (next_step = 'confirm-look-back'),
  outcome text constraint look_back_outcome_known check (outcome in ('held', 'relapsed', 'rejected')),
  outcome_reason text,
  proof text,
  done_by uuid,
  done_by_name text,
  signed_by uuid,
  signed_by_name text,
  closed_on date,
  constraint look_back_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint look_back_open_is_held check (state <> 'recorded' or (num_nulls(holder_kind, holder_id, holder_name, held_since, due_on, next_step) = 0
    and num_nonnulls(outcome, outcome_reason, proof, done_by, done_by_name, signed_by, signed_by_name, closed_on) = 0)),
  constraint look_back_closed_is_signed check (state = 'recorded' or (num_nonnulls(holder_kind, holder_id, holder_name, held_since, due_on, next_step) = 0
    and num_nulls(outcome, proof, done_by, done_by_name, signed_by, signed_by_name, closed_on) = 0 and btrim(proof) <> '')),
  constraint look_back_signed_by_another check (signed_by <> done_by and done_by = looked_by),
  constraint look_back_outcome_is_conclusion check (case state when 'signed' then outcome = conclusion when 'rejected' then outcome = 'rejected' else true end),
  constraint look_back_rejected_for_a_reason check ((state = 'rejected') = (outcome_reason is not null) and btrim(outcome_reason) <> ''),
  constraint look_back_days_in_order check (looked_on <= recorded_on and held_since >= recorded_on and due_on >= held_since and closed_on >= recorded_on)
);
create index look_back_by_problem on rectification.look_back (problem_id);
create index look_back_by_jurisdiction on rectification.look_back (jurisdiction_id, looked_on desc, id desc);
create index look_back_by_round on rectification.look_back (round_id);
create index look_back_waiting on rectification.look_back (holder_id, due_on) where state = 'recorded';
create unique index look_back_one_waits on rectification.look_back (task_id) where state = 'recorded';
create unique index look_back_relapsed_once on rectification.look_back (task_id) where outcome = 'relapsed';

alter table rectification.look_back enable row level security;
alter table rectification.look_back force row level security;
create policy look_back_read_by_owner on rectification.look_back for select to current_user using (true);
-- The unit reads what was signed.
create policy look_back_read on rectification.look_back for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member'))::uuid[])
  or inspection_id = any ((select rounds.actor_inspections('team-leader', 'team-deputy', 'team-liaison', 'team-member'))::uuid[])
  or state = 'signed' and unit_id = any ((select accounts.actor_units('unit-contact', 'unit-secretary'))::uuid[])
  or round_id = any ((select accounts.actor_rounds('rectification-supervisor'))::uuid[]));
create policy look_back_recorded on rectification.look_back for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'recorded' and looked_by = (select platform.actor_id()) and (
    jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director'))::uuid[])
    or round_id = any ((select accounts.actor_rounds('rectification-supervisor'))::uuid[])));
create policy look_back_signed on rectification.look_back for update to zhuoluo_app
  using ((select platform.is_system()) or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-director'))::uuid[]))
  with check ((select platform.is_system()) or state <> 'recorded' and signed_by = (select platform.actor_id())
    and jurisdiction_id = any ((select accounts.actor_jurisdictions('office-director'))::uuid[]));
grant select, insert, update on rectification.look_back to zhuoluo_app;

-- It looks at a task that is closed and that nothing has followed; what was seen stays, and so does what was signed.
create function rectification.guard_look_back() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ending constant text[] := '{version,state,holder_kind,holder_id,holder_name,held_since,due_on,next_step,outcome,outcome_reason,proof,done_by,done_by_name,signed_by,signed_by_name,closed_on}';
begin
  if tg_op = 'INSERT' then
    if not exists (select from rectification.task t where t.id = new.task_id and t.problem_id = new.problem_id and t.closed_on <= new.looked_on
        and not exists (select from rectification.task n where n.follows_id = t.id)) then
      raise exception 'task % is not closed, or was opened again', new.task_id using errcode = 'check_violation', constraint = 'look_back_at_what_is_closed';
    end if;
  elsif old.state <> 'recorded' or to_jsonb(new) - ending is distinct from to_jsonb(old) - ending then
    raise exception 'what look-back % saw stays', old.id using errcode = 'check_violation', constraint = 'look_back_stays';
  end if;
  return new;
end $$;
create trigger look_back_guarded before insert or update on rectification.look_back for each row execute function rectification.guard_look_back();

-- Whether a signed look-back found that the task did not hold.
create function rectification.has_relapsed(task uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from rectification.look_back b where b.task_id = task and b.outcome = 'relapsed')
$$;
-- Whether the problem's last task relapsed and nothing has followed it yet.
create function rectification.opens_again(problem uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from rectification.look_back b where b.problem_id = problem and b.outcome = 'relapsed'
    and not exists (select from rectification.task n where n.follows_id = b.task_id))
$$;
revoke execute on function rectification.has_relapsed(uuid), rectification.opens_again(uuid) from public;
grant execute on function rectification.has_relapsed(uuid), rectification.opens_again(uuid) to zhuoluo_app;

create function rectification.guard_following() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if platform.actor_kind() = 'account' and not rectification.has_relapsed(new.follows_id) then
    raise exception 'task % did not relapse', new.follows_id using errcode = 'check_violation', constraint = 'task_follows_a_look_back';
  end if;
  return new;
end $$;
create trigger task_following_guarded before insert on rectification.task
  for each row when (new.follows_id is not null) execute function rectification.guard_following();

create function problems.guard_reopening() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.times_reopened <> old.times_reopened + 1
     or platform.actor_kind() = 'account' and not rectification.opens_again(new.id) then
    raise exception 'problem % opens again by a signed look-back', old.number using errcode = 'check_violation', constraint = 'problem_reopened_by_look_back';
  end if;
  return new;
end $$;
create trigger problem_reopening_guarded before update of state on problems.problem
  for each row when (old.state = 'closed' and new.state = 'handed-on') execute function problems.guard_reopening();

-- The story of a look-back: to whoever may see it; on the problem's page it stands among what else happened to the problem.
create policy entry_read_with_look_back on journal.entry for select to zhuoluo_app using (
  subject_kind = 'look-back' and exists (select from rectification.look_back b where b.id = subject_id));
create policy content_read_with_look_back on journal.content for select to zhuoluo_app using (
  sphere = 'business' and exists (select from journal.entry e join rectification.look_back b on b.id = e.subject_id
    where e.id = entry_id and e.subject_kind = 'look-back'));
