-- Reports of an inspection (巡察报告、专题报告、线索报告): every sentence rests on papers that the team's meeting approved, and on what
-- these said when it was written. Signed along the chain of the pinned edition; settled, they stand.

create schema reports;
grant usage on schema reports to zhuoluo_app;

create table reports.report (
  id uuid not null constraint report_pk primary key,
  version integer not null constraint report_version_positive check (version > 0),
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  edition_id uuid not null constraint report_edition references rulebook.edition (id),
  unit_id uuid not null constraint report_unit references registry.unit (id),
  unit_name text not null,
  kind text not null constraint report_kind_known check (kind in ('inspection', 'special', 'clue')),
  title text not null constraint report_title_given check (btrim(title) <> ''),
  state text not null constraint report_state_known check (state in ('drafting', 'under-review', 'settled')),
  -- Code of the chain's step whose turn it is.
  step text,
  held_since date not null,
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_at timestamptz not null,
  -- Of this round of review, in turn: {step, byId, byName, at, opinion, heldOn, points}.
  signatures jsonb not null constraint report_signatures_listed check (jsonb_typeof(signatures) = 'array'),
  -- Each time it was sent back: {step, reason, byName, at}, the oldest first.
  returns jsonb not null constraint report_returns_listed check (jsonb_typeof(returns) = 'array'),
  settled_at timestamptz,
  -- SHA-256 of the text that was settled.
  seal text constraint report_seal_form check (seal ~ '^[0-9a-f]{64}$'),
  constraint report_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint report_with_inspection unique (id, inspection_id, jurisdiction_id),
  constraint report_shape check ((state = 'under-review') = (step is not null)
    and (state = 'settled') = (settled_at is not null) and (settled_at is null) = (seal is null)
    and (state = 'drafting') = (jsonb_array_length(signatures) = 0))
);
create unique index report_once on reports.report (inspection_id, kind) where kind <> 'special';
create index report_by_inspection on reports.report (inspection_id, drafted_at);
create index report_waiting on reports.report (held_since) where state <> 'settled';

create table reports.part (
  id uuid not null constraint part_pk primary key,
  version integer not null constraint part_version_positive check (version > 0),
  report_id uuid not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  position integer not null constraint part_position_counted check (position > 0),
  -- Code of the edition's frameworks.
  category text,
  heading text not null constraint part_heading_given check (btrim(heading) <> ''),
  -- {id, text, papers: [{paperId, seal}]}: none without a paper.
  sentences jsonb not null constraint part_sentences_listed check (jsonb_typeof(sentences) = 'array'),
  constraint part_of_report foreign key (report_id, inspection_id, jurisdiction_id)
    references reports.report (id, inspection_id, jurisdiction_id),
  constraint part_category_once unique (report_id, category),
  constraint part_sentences_rest_on_papers check (not jsonb_path_exists(sentences, '$[*] ? (!exists(@.papers[*].paperId))'))
);
create index part_by_report on reports.part (report_id, position);

create function reports.guard_report() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.jurisdiction_id, new.round_id, new.inspection_id, new.edition_id, new.unit_id, new.unit_name, new.kind, new.drafted_by, new.drafted_by_name, new.drafted_at)
     is distinct from (old.jurisdiction_id, old.round_id, old.inspection_id, old.edition_id, old.unit_id, old.unit_name, old.kind, old.drafted_by, old.drafted_by_name, old.drafted_at) then
    raise exception 'where report % comes from never changes', old.id using errcode = 'check_violation', constraint = 'report_origin_stays';
  end if;
  if old.state = 'settled' then
    raise exception 'report % is settled', old.id using errcode = 'check_violation', constraint = 'report_settled_stays';
  end if;
  -- Whoever signs signs as himself.
  if platform.actor_kind() = 'account' and jsonb_array_length(new.signatures) > jsonb_array_length(old.signatures)
     and (new.signatures -> -1 ->> 'byId')::uuid is distinct from platform.actor_id() then
    raise exception 'report % is signed by another', old.id using errcode = 'check_violation', constraint = 'report_signed_as_oneself';
  end if;
  return new;
end $$;
create trigger report_guarded before update on reports.report for each row execute function reports.guard_report();

-- The text changes only while the report is written.
create function reports.guard_part() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from reports.report r where r.id = new.report_id and r.state = 'drafting') then
    raise exception 'report % is not being written', new.report_id using errcode = 'check_violation', constraint = 'part_of_drafts';
  end if;
  if tg_op = 'UPDATE' and (new.report_id, new.category, new.position) is distinct from (old.report_id, old.category, old.position) then
    raise exception 'part % stays where it is', old.id using errcode = 'check_violation', constraint = 'part_place_stays';
  end if;
  return new;
end $$;
create trigger part_guarded before insert or update on reports.part for each row execute function reports.guard_part();

create policy report_read_by_owner on reports.report for select to current_user using (true);
create policy part_read_by_owner on reports.part for select to current_user using (true);
alter table reports.report enable row level security;
alter table reports.report force row level security;
alter table reports.part enable row level security;
alter table reports.part force row level security;

-- The team has its own; office and leading group what was handed in once.
create function reports.readable(report uuid) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from reports.report r where r.id = report)
$$;
create policy report_read on reports.report for select to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[])
  or (state <> 'drafting' or jsonb_array_length(returns) > 0) and jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[]));
create policy report_drafted on reports.report for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'drafting' and drafted_by = (select platform.actor_id()) and inspection_id = any ((select problems.team_inspections())::uuid[]));
-- Whoever writes a part locks its report.
create policy report_signed on reports.report for update to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[])
  or state = 'under-review' and jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[]))
  with check ((select platform.is_system())
  or inspection_id = any ((select rounds.actor_inspections('team-leader', 'team-deputy'))::uuid[])
  or jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[]));
grant select, insert, update on reports.report to zhuoluo_app;

create policy part_read on reports.part for select to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[])
  or jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[]) and reports.readable(report_id));
create policy part_drafted on reports.part for insert to zhuoluo_app with check ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[]));
create policy part_written on reports.part for update to zhuoluo_app using ((select platform.is_system())
  or inspection_id = any ((select problems.team_inspections())::uuid[]))
  with check ((select platform.is_system()) or inspection_id = any ((select problems.team_inspections())::uuid[]));
grant select, insert, update on reports.part to zhuoluo_app;

-- What the meeting approved, as a report rests on it. The seal covers the paper, its evidence by hash, and the problem made of it: a sentence
-- whose seal is another one was written of something else. Whoever may read the inspection's reports gets all of it alike.
create function reports.approved_papers(inspection uuid)
  returns table (id uuid, number text, title text, category text, decision text, seen text, "character" text, whose text, seal text, is_alive boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.number, p.title, p.category, p.decision, p.seen, p.character, p.whose,
    encode(sha256(convert_to(jsonb_build_array(p.number, p.title, p.happened, p.place, p.amount, p.seen, p.character, p.whose, p.responsible, p.evidence,
      (select jsonb_agg(jsonb_build_array(e.id, e.state, e.sha256) order by e.number) from evidence.item e
       where e.id in (select (line ->> 'evidenceId')::uuid from jsonb_array_elements(p.evidence) line)),
      b.title, b.facts, b.basis, b.evidence, b.responsible, b.category)::text, 'UTF8')), 'hex'),
    b.state <> 'dropped'
  from papers.paper p join problems.problem b on b.id = p.problem_id
  where p.inspection_id = inspection and p.state = 'approved'
    and (platform.is_system() or inspection = any (problems.team_inspections()) or p.jurisdiction_id = any (problems.read_jurisdictions()))
  order by p.number
$$;
revoke execute on function reports.approved_papers(uuid), reports.readable(uuid) from public;
grant execute on function reports.approved_papers(uuid), reports.readable(uuid) to zhuoluo_app;
