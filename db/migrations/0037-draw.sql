-- Drawing lots (抽签) for which team goes to which unit of a planned round. The list is frozen and a secret committed to before anybody
-- knows what the witness will say; both together decide, so that nobody alone does. See docs/decisions/0007-draws.md.
create table assembly.draw (
  id uuid not null constraint draw_pk primary key,
  version integer not null constraint draw_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint draw_jurisdiction references registry.jurisdiction (id),
  round_id uuid not null constraint draw_round references rounds.round (id),
  -- A draw is never repeated silently: the first is 1, each further one says why.
  ordinal integer not null constraint draw_counted check (ordinal > 0),
  again_because text,
  state text not null constraint draw_state_known check (state in ('committed', 'drawn', 'cancelled')),
  -- What is drawn, letter by letter as it was committed to.
  statement text not null constraint draw_statement_given check (statement <> ''),
  commitment text not null constraint draw_commitment_form check (commitment ~ '^[0-9a-f]{64}$'),
  opened_by uuid,
  opened_by_name text not null,
  opened_at timestamptz not null,
  -- Known once it is drawn.
  secret text constraint draw_secret_form check (secret ~ '^[0-9a-f]{64}$'),
  words text constraint draw_words_given check (btrim(words) <> ''),
  -- For each unit of the list the number of its team in the list.
  result jsonb constraint draw_result_listed check (jsonb_typeof(result) = 'array'),
  attempts integer constraint draw_attempts_counted check (attempts > 0),
  closed_by uuid,
  closed_by_name text,
  closed_at timestamptz,
  cancel_reason text constraint draw_cancelled_for_a_reason check (btrim(cancel_reason) <> ''),
  constraint draw_ordinal_once unique (round_id, ordinal),
  constraint draw_again_for_a_reason check ((ordinal = 1) = (again_because is null) and btrim(again_because) <> ''),
  constraint draw_shape check ((state = 'drawn') = (secret is not null) and (state = 'drawn') = (words is not null)
    and (state = 'drawn') = (result is not null) and (state = 'drawn') = (attempts is not null)
    and (state = 'cancelled') = (cancel_reason is not null)
    and (state = 'committed') = (closed_at is null) and (closed_at is null) = (closed_by_name is null)),
  -- The witness is another than who opened it.
  constraint draw_witnessed_by_another check (state <> 'drawn' or closed_by is null or closed_by <> opened_by)
);
create unique index draw_one_open on assembly.draw (round_id) where state = 'committed';

-- What was drawn or given up stays so, and what was committed to from the first.
create function assembly.guard_draw() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state <> 'committed' or (new.round_id, new.ordinal, new.again_because, new.statement, new.commitment, new.opened_by, new.opened_at)
     is distinct from (old.round_id, old.ordinal, old.again_because, old.statement, old.commitment, old.opened_by, old.opened_at) then
    raise exception 'draw % stays as it is', old.id using errcode = 'check_violation', constraint = 'draw_stays';
  end if;
  return new;
end $$;
create trigger draw_guarded before update on assembly.draw for each row execute function assembly.guard_draw();

-- The secret until it is revealed: nobody reads it but the program, which journals it with the result.
create table assembly.draw_secret (
  draw_id uuid not null constraint draw_secret_pk primary key constraint draw_secret_draw references assembly.draw (id),
  secret text not null constraint draw_secret_kept_form check (secret ~ '^[0-9a-f]{64}$')
);

alter table assembly.draw enable row level security;
alter table assembly.draw force row level security;
alter table assembly.draw_secret enable row level security;
alter table assembly.draw_secret force row level security;
-- Whoever sees the round sees its draws.
create policy draw_read on assembly.draw for select to zhuoluo_app using ((select platform.is_system())
  or exists (select from rounds.round r where r.id = round_id));
create policy draw_opened on assembly.draw for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'committed' and opened_by = (select platform.actor_id()) and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
create policy draw_closed on assembly.draw for update to zhuoluo_app
  using ((select platform.is_system()) or jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director',
    'leading-group-member', 'organisation-officer', 'discipline-officer'))::uuid[]))
  with check ((select platform.is_system())
    or state = 'drawn' and closed_by = (select platform.actor_id())
      and jurisdiction_id = any ((select accounts.actor_jurisdictions('leading-group-member', 'organisation-officer', 'discipline-officer'))::uuid[])
    or state = 'cancelled' and closed_by = (select platform.actor_id()) and jurisdiction_id = any ((select rounds.writable_jurisdictions())::uuid[]));
create policy draw_secret_programs on assembly.draw_secret to zhuoluo_app
  using ((select platform.is_system())) with check ((select platform.is_system()));
grant select, insert, update on assembly.draw to zhuoluo_app;
grant select, insert on assembly.draw_secret to zhuoluo_app;
