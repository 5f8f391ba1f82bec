-- What the rooms of the work on site promise of the database, also against a hand that writes past the program: nobody signs in another's
-- name, reasons given for sending back stay, a talk is two inspectors' however it comes to be signed, and what was sent, asked or let go
-- says for ever what it said.

-- Whether a list is an earlier one with something added behind it, or the same.
create function platform.is_continued(was jsonb, is_now jsonb) returns boolean language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp as $$
  select jsonb_array_length(is_now) >= jsonb_array_length(was) and not exists (
    select from jsonb_array_elements(was) with ordinality as each (entry, place) where is_now -> (place - 1)::integer is distinct from entry)
$$;
revoke execute on function platform.is_continued(jsonb, jsonb) from public;
grant execute on function platform.is_continued(jsonb, jsonb) to zhuoluo_app;

-- Signatures fall away together or grow by one, the signer's own: to look at the last alone left those before it open to be rewritten.
create function reports.guard_signatures() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  added constant integer := jsonb_array_length(new.signatures) - jsonb_array_length(old.signatures);
begin
  if new.signatures <> '[]' and not (added in (0, 1) and platform.is_continued(old.signatures, new.signatures)) then
    raise exception 'signatures on report % are not as they were given', old.id
      using errcode = 'check_violation', constraint = 'report_signatures_stay';
  end if;
  if not platform.is_continued(old.returns, new.returns) then
    raise exception 'why report % was sent back stays', old.id using errcode = 'check_violation', constraint = 'report_returns_stay';
  end if;
  return new;
end $$;
create trigger report_signatures_guarded before update of signatures, returns on reports.report
  for each row execute function reports.guard_signatures();

-- A signature is who, when and in which words: it stays whole or falls away whole.
create function papers.guard_signatures() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.reviewed_by = old.reviewed_by and (new.reviewed_by_name, new.reviewed_at, new.review_opinion)
       is distinct from (old.reviewed_by_name, old.reviewed_at, old.review_opinion)
     or new.signed_by = old.signed_by and (new.signed_by_name, new.signed_at, new.sign_opinion)
       is distinct from (old.signed_by_name, old.signed_at, old.sign_opinion) then
    raise exception 'signatures on paper % are not as they were given', old.number
      using errcode = 'check_violation', constraint = 'paper_signatures_stay';
  end if;
  if not platform.is_continued(old.returns, new.returns) then
    raise exception 'why paper % was sent back stays', old.number using errcode = 'check_violation', constraint = 'paper_returns_stay';
  end if;
  return new;
end $$;
create trigger paper_signatures_guarded before update on papers.paper for each row execute function papers.guard_signatures();

-- A sheet is of its paper, and goes where that paper's facts belong.
alter table papers.paper add constraint paper_with_unit unique (id, inspection_id, unit_id);
alter table papers.sheet add constraint sheet_of_its_paper foreign key (paper_id, inspection_id, unit_id)
  references papers.paper (id, inspection_id, unit_id);
alter table papers.sheet drop constraint sheet_paper;

-- As before, and who was there, and where the meeting belongs.
create or replace function papers.guard_meeting() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state = 'closed' or (new.inspection_id, new.opened_by, new.opened_by_name, new.held_on, new.chaired_by, new.chaired_by_name, new.present)
       is distinct from (old.inspection_id, old.opened_by, old.opened_by_name, old.held_on, old.chaired_by, old.chaired_by_name, old.present) then
    raise exception 'the minutes of meeting % stand', old.id using errcode = 'check_violation', constraint = 'meeting_closed_stays';
  end if;
  if new.state = 'closed' and exists (select from papers.paper p where p.meeting_id = new.id and p.state = 'tabled') then
    raise exception 'papers of meeting % are not decided', old.id using errcode = 'check_violation', constraint = 'meeting_decides_all';
  end if;
  return new;
end $$;

-- As before, and a draft is not signed: it is recorded first, by two of the team, who are told apart.
create or replace function fieldwork.guard_talk() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
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
    if old.state = 'draft' and new.state = 'signed' then
      raise exception 'talk % is signed before it is recorded', old.id using errcode = 'check_violation', constraint = 'talk_recorded_first';
    end if;
  end if;
  if platform.actor_kind() = 'account' and new.state = 'recorded' and (tg_op = 'INSERT' or old.state = 'draft') and (
      select count(distinct e.value ->> 'id') < 2 or bool_or(t.id is null)
      from jsonb_array_elements(new.inspectors) e left join fieldwork.team_of(new.inspection_id) t on t.id::text = e.value ->> 'id') then
    raise exception 'talk % needs two of its team', new.id using errcode = 'check_violation', constraint = 'talk_by_two_of_team';
  end if;
  return new;
end $$;

-- The unit answers what it was asked by the day it was given; what it answered before stays with the reason for asking again.
create function fieldwork.guard_answer() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.state <> 'asked' and (new.due_on, new.returns) is distinct from (old.due_on, old.returns)
     or not platform.is_continued(old.returns, new.returns) then
    raise exception 'what request % asked stands', old.id using errcode = 'check_violation', constraint = 'request_asks_the_same';
  end if;
  return new;
end $$;
create trigger request_answer_guarded before update on fieldwork.request for each row execute function fieldwork.guard_answer();

-- A point let go, or proved by a problem, says so until it is ended, once.
create function fieldwork.guard_ending() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.ended_on is not null or new.ended_on is null
     or to_jsonb(new) - array['version', 'ended_on'] is distinct from to_jsonb(old) - array['version', 'ended_on'] then
    raise exception '% stands until it is ended', old.id using errcode = 'check_violation', constraint = 'entry_ended_once';
  end if;
  return new;
end $$;
create trigger waiver_guarded before update on fieldwork.waiver for each row execute function fieldwork.guard_ending();
create trigger item_problem_guarded before update on fieldwork.item_problem for each row execute function fieldwork.guard_ending();

-- What an item is said to be is said when it comes in, and who withdrew it says so himself.
create or replace function evidence.guard_object() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.object_id is not null and new.object_id is distinct from old.object_id then
    raise exception 'the content of evidence % stays', old.id using errcode = 'check_violation', constraint = 'item_object_stays';
  end if;
  if new.description is distinct from old.description then
    raise exception 'what evidence % is said to be stays', old.id using errcode = 'check_violation', constraint = 'item_description_stays';
  end if;
  return new;
end $$;
revoke execute on function reports.guard_signatures(), papers.guard_signatures(), fieldwork.guard_answer(), fieldwork.guard_ending() from public;
