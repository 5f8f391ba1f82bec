-- The pairs of characters by which problems are searched stand in a table of their own. As an index of the problem's own
-- row they were computed and entered anew at every step of its life; its text changes once or never. Measured: it was
-- three quarters of what a change of a problem cost.
create table problems.problem_text (
  problem_id uuid not null constraint problem_text_pk primary key
    constraint problem_text_problem references problems.problem (id) on delete cascade,
  pairs integer[] not null
);
comment on table problems.problem_text is 'What problems.bigrams makes of each problem’s searched text.';
alter table problems.problem_text enable row level security;
alter table problems.problem_text force row level security;
create policy problem_text_by_owner on problems.problem_text to current_user using (true) with check (true);

insert into problems.problem_text (problem_id, pairs)
select id, problems.bigrams(problems.sought(number, title, unit_name, facts)) from problems.problem;
drop index problems.problem_sought;
alter table problems.problem_text alter column pairs set statistics 300;
-- Without fastupdate: emptying the pending list stalls single inserts by up to a second.
create index problem_text_pairs on problems.problem_text using gin (pairs) with (fastupdate = off);

create function problems.keep_text() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into problems.problem_text (problem_id, pairs)
  select id, problems.bigrams(problems.sought(number, title, unit_name, facts)) from made;
  return null;
end $$;
create trigger problem_text_made after insert on problems.problem referencing new table as made
  for each statement execute function problems.keep_text();
create function problems.change_text() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update problems.problem_text set pairs = problems.bigrams(problems.sought(new.number, new.title, new.unit_name, new.facts))
  where problem_id = new.id;
  return null;
end $$;
create trigger problem_text_changed after update of number, title, unit_name, facts on problems.problem
  for each row when ((old.number, old.title, old.unit_name, old.facts) is distinct from (new.number, new.title, new.unit_name, new.facts))
  execute function problems.change_text();

create or replace function problems.learn_frequencies() returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  learnt bigint;
begin
  if not platform.is_system() then raise exception 'only the program learns' using errcode = 'insufficient_privilege'; end if;
  delete from problems.bigram_frequency;
  insert into problems.bigram_frequency (bigram, share)
  select e.bigram, e.share from pg_catalog.pg_stats s
  cross join lateral unnest(s.most_common_elems::text::integer[], s.most_common_elem_freqs[1:cardinality(s.most_common_elems::text::integer[])]) as e (bigram, share)
  where s.schemaname = 'problems' and s.tablename = 'problem_text' and s.attname = 'pairs' and e.share > 0.001;
  get diagnostics learnt = row_count;
  return learnt;
end $$;
create or replace function problems.with_text(pairs integer[], pattern text) returns setof uuid language sql stable security definer
  set search_path = pg_catalog, pg_temp rows 500 as $$
  select p.id from problems.problem_text t join problems.problem p on p.id = t.problem_id
  where t.pairs @> with_text.pairs
    and problems.sought(p.number, p.title, p.unit_name, p.facts) like pattern
    and ((select platform.is_system())
      or p.jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[])
      or p.inspection_id = any ((select problems.team_inspections())::uuid[])
      or (p.fed_back_on is not null or p.route = 'immediate') and p.route is distinct from 'clue' and (
        p.unit_id = any ((select problems.own_units())::uuid[]) or p.round_id = any ((select problems.supervised_rounds())::uuid[]))
      or p.route = 'clue' and (p.jurisdiction_id = any ((select problems.discipline_jurisdictions())::uuid[])
        or p.id = any ((select clues.passed_problems())::uuid[])))
$$;
