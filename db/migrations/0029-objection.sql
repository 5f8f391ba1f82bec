-- The inspected unit's objection (被巡察单位申请回避) to somebody in the team of its inspection: a claim, not a tie. The office
-- verifies and proposes, the director decides; only what the office declares or the director upholds becomes a recusal.

alter table assembly.recusal drop constraint recusal_source_known;
alter table assembly.recusal add constraint recusal_source_known check (source in ('found', 'declared', 'objected'));

create table assembly.objection (
  id uuid not null constraint objection_pk primary key,
  version integer not null constraint objection_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint objection_jurisdiction references registry.jurisdiction (id),
  inspection_id uuid not null constraint objection_inspection references rounds.inspection (id),
  unit_id uuid not null constraint objection_unit references registry.unit (id),
  seat_id uuid not null constraint objection_seat references assembly.seat (id),
  person_id uuid not null constraint objection_person references teams.pool_person (id),
  reason text not null constraint objection_reason_given check (btrim(reason) <> ''),
  -- What can be checked: papers, names, days.
  evidence text not null constraint objection_evidence_given check (btrim(evidence) <> ''),
  state text not null constraint objection_state_known check (state in ('raised', 'verified', 'upheld', 'rejected')),
  held_since date not null,
  due_on date not null,
  raised_by uuid,
  raised_by_name text not null,
  raised_at timestamptz not null,
  verified_by uuid,
  verified_by_name text,
  verified_at timestamptz,
  verification_note text,
  proposes_recusal boolean,
  -- The tie that the office declared while the decision was open, or that came of the decision.
  recusal_id uuid constraint objection_recusal references assembly.recusal (id),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  decision_reason text,
  constraint objection_due_after_held check (due_on >= held_since),
  constraint objection_verified_whole check ((state = 'raised') = (verified_at is null) and (verified_at is null) = (verified_by_name is null)
    and (verified_at is null) = (verification_note is null) and (verified_at is null) = (proposes_recusal is null) and btrim(verification_note) <> ''),
  constraint objection_decided_whole check ((state in ('upheld', 'rejected')) = (decided_at is not null)
    and (decided_at is null) = (decided_by_name is null) and (decided_at is null) = (decision_reason is null) and btrim(decision_reason) <> ''),
  constraint objection_tie_when_upheld check (state <> 'upheld' or recusal_id is not null),
  -- Who raised it, who verified it and who decides on it are different people.
  constraint objection_decided_by_another check (decided_by is null or decided_by <> raised_by and decided_by is distinct from verified_by)
);
create unique index objection_one_undecided on assembly.objection (inspection_id, person_id) where state in ('raised', 'verified');
create index objection_by_jurisdiction on assembly.objection (jurisdiction_id, raised_at desc);
create index objection_by_unit on assembly.objection (unit_id);

create function assembly.guard_objection() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state in ('upheld', 'rejected') or old.state = 'raised' and new.state <> 'verified' or new.state = 'raised' then
    raise exception 'an objection that is % does not become %', old.state, new.state using errcode = 'check_violation', constraint = 'objection_goes_on';
  end if;
  if (new.inspection_id, new.seat_id, new.person_id, new.reason, new.evidence, new.raised_by, new.raised_at)
     is distinct from (old.inspection_id, old.seat_id, old.person_id, old.reason, old.evidence, old.raised_by, old.raised_at)
     or old.verification_note is not null and new.verification_note is distinct from old.verification_note then
    raise exception 'objection % says something else than was raised and verified', old.id using errcode = 'check_violation', constraint = 'objection_said_stays';
  end if;
  return new;
end $$;
create trigger objection_guarded before update on assembly.objection for each row execute function assembly.guard_objection();

alter table assembly.objection enable row level security;
alter table assembly.objection force row level security;
create policy objection_read on assembly.objection for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select teams.pool_jurisdictions())::uuid[])
  or unit_id = any ((select accounts.actor_units('unit-contact', 'unit-secretary'))::uuid[]));
create policy objection_raised on assembly.objection for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'raised' and raised_by = (select platform.actor_id())
    and unit_id = any ((select accounts.actor_units('unit-contact', 'unit-secretary'))::uuid[])
    and exists (select from rounds.inspection i where i.id = inspection_id and i.unit_id = objection.unit_id));
create policy objection_changed on assembly.objection for update to zhuoluo_app
  using ((select platform.is_system()) or jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]))
  with check ((select platform.is_system())
    or state = 'verified' and verified_by = (select platform.actor_id()) and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[])
    or state in ('upheld', 'rejected') and decided_by = (select platform.actor_id())
      and jurisdiction_id = any ((select accounts.actor_jurisdictions('office-director'))::uuid[]));
grant select, insert, update on assembly.objection to zhuoluo_app;
