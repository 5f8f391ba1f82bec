-- Hand-over to another body (移交其他单位): what the team's meeting proposed for it, prepared by one of the office; the receiver has no account,
-- so the director, who did not prepare it, records who received it, on which day, under which number.

create table feedback.hand_over (
  id uuid not null constraint hand_over_pk primary key,
  version integer not null constraint hand_over_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  unit_name text not null,
  body text not null constraint hand_over_body_given check (btrim(body) <> ''),
  -- {problemId, number, title}.
  items jsonb not null constraint hand_over_items_listed check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) > 0),
  state text not null constraint hand_over_state_known check (state in ('prepared', 'signed')),
  held_since date not null,
  prepared_by uuid not null,
  prepared_by_name text not null,
  prepared_at timestamptz not null,
  received_on date,
  receiver_name text,
  receiver_post text,
  document_number text,
  signed_by uuid,
  signed_by_name text,
  signed_at timestamptz,
  constraint hand_over_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint hand_over_shape check (
    num_nulls(received_on, receiver_name, receiver_post, document_number, signed_by, signed_by_name, signed_at) = case state when 'signed' then 0 else 7 end),
  constraint hand_over_signed_by_another check (signed_by <> prepared_by)
);
create index hand_over_by_inspection on feedback.hand_over (inspection_id);
create index hand_over_waiting on feedback.hand_over (held_since) where state = 'prepared';

create function feedback.guard_hand_over() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.jurisdiction_id, new.round_id, new.inspection_id, new.unit_name, new.prepared_by, new.prepared_by_name, new.prepared_at)
     is distinct from (old.jurisdiction_id, old.round_id, old.inspection_id, old.unit_name, old.prepared_by, old.prepared_by_name, old.prepared_at) then
    raise exception 'where hand-over % comes from never changes', old.id using errcode = 'check_violation', constraint = 'hand_over_origin_stays';
  end if;
  if old.state = 'signed' or new.state = 'signed' and (new.body, new.items) is distinct from (old.body, old.items) then
    raise exception 'hand-over % stands as it was signed', old.id using errcode = 'check_violation', constraint = 'hand_over_signed_stays';
  end if;
  if platform.actor_kind() = 'account' and new.signed_by is distinct from old.signed_by and new.signed_by is distinct from platform.actor_id() then
    raise exception 'hand-over % is signed by another', old.id using errcode = 'check_violation', constraint = 'hand_over_signed_as_oneself';
  end if;
  return new;
end $$;
create trigger hand_over_guarded before update on feedback.hand_over for each row execute function feedback.guard_hand_over();
revoke execute on function feedback.guard_hand_over() from public;

alter table feedback.hand_over enable row level security;
alter table feedback.hand_over force row level security;
create policy hand_over_read on feedback.hand_over for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[])
  or inspection_id = any ((select problems.team_inspections())::uuid[]));
create policy hand_over_prepared on feedback.hand_over for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'prepared' and prepared_by = (select platform.actor_id()) and jurisdiction_id = any ((select problems.office_jurisdictions())::uuid[]));
create policy hand_over_changed on feedback.hand_over for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select problems.office_jurisdictions())::uuid[]))
  with check ((select platform.is_system())
  or state = 'prepared' and prepared_by = (select platform.actor_id()) and jurisdiction_id = any ((select problems.office_jurisdictions())::uuid[])
  or state = 'signed' and jurisdiction_id = any ((select accounts.actor_jurisdictions('office-director'))::uuid[]));
grant select, insert, update on feedback.hand_over to zhuoluo_app;
