-- What a record says of who did something, when and in which words stays, also against a hand that writes past the program: each table names
-- the columns that its later steps may touch, or those that they may not.

create function platform.keep_all_but() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- Without arguments there is no array, not an empty one.
  if to_jsonb(new) - coalesce(tg_argv, '{}') - 'version' is distinct from to_jsonb(old) - coalesce(tg_argv, '{}') - 'version' then
    raise exception 'what % % says stays', tg_table_name, old.id using errcode = 'check_violation', constraint = tg_name;
  end if;
  return new;
end $$;
create function platform.keep() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from unnest(tg_argv) c where to_jsonb(new) -> c is distinct from to_jsonb(old) -> c) then
    raise exception 'what % % says stays', tg_table_name, old.id using errcode = 'check_violation', constraint = tg_name;
  end if;
  return new;
end $$;

-- A seat is taken as it is and ends once: history is not rewritten.
create trigger seat_only_ends before update on assembly.seat for each row
  execute function platform.keep_all_but('ended_on', 'end_reason');
create trigger seat_ended_stays before update on assembly.seat for each row when (old.ended_on is not null)
  execute function platform.keep_all_but();
create trigger recusal_said_stays before update on assembly.recusal for each row
  execute function platform.keep('jurisdiction_id', 'label', 'evidence', 'raised_by_name');
create trigger substitution_origin_stays before update on assembly.substitution for each row
  execute function platform.keep('jurisdiction_id', 'round_id', 'opened_by_name');
-- Approved is who was proposed, by whom he was.
create trigger substitution_approves_proposed before update on assembly.substitution for each row
  when (old.state = 'proposed' and new.state = 'approved')
  execute function platform.keep('successor_id', 'proposal_reason', 'proposed_by', 'proposed_by_name', 'proposed_at');
create trigger objection_origin_stays before update on assembly.objection for each row
  execute function platform.keep('jurisdiction_id', 'unit_id', 'raised_by_name');
-- Who decides is another than who verified: also not by taking the verifier's name away.
create trigger objection_verified_stays before update on assembly.objection for each row when (old.state <> 'raised')
  execute function platform.keep('verified_by', 'verified_by_name', 'verified_at', 'proposes_recusal');

create trigger authorisation_origin_stays before update on authorisations.authorisation for each row
  execute function platform.keep('jurisdiction_id', 'round_id', 'drafted_by_name', 'leader_person_id');
create trigger authorisation_waiver_stays before update on authorisations.authorisation for each row when (old.state <> 'drafted')
  execute function platform.keep('decided_by_name', 'waiver');
create trigger authorisation_requests_stay before update on authorisations.authorisation for each row
  when (not platform.is_continued(old.requests, new.requests)) execute function platform.keep('requests');
create trigger material_origin_stays before update on authorisations.material for each row
  execute function platform.keep('jurisdiction_id', 'issued_by_name');
create trigger appraisal_sent_as_written before update on authorisations.appraisal for each row when (new.sent_on is not null)
  execute function platform.keep_all_but('sent_on', 'sent_by', 'sent_by_name');
create trigger visit_seen_stays before update on authorisations.visit for each row execute function platform.keep_all_but('findings');
create function authorisations.guard_findings() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if jsonb_array_length(new.findings) <> jsonb_array_length(old.findings) or exists (
      select from jsonb_array_elements(old.findings) with ordinality was (f, at) join jsonb_array_elements(new.findings) with ordinality now (f, at) using (at)
      where was.f is distinct from now.f and (was.f ->> 'mendedOn' is not null or was.f - array['mendedOn', 'how'] <> now.f - array['mendedOn', 'how'])) then
    raise exception 'findings of visit % are not as they were found and mended', old.id
      using errcode = 'check_violation', constraint = 'visit_findings_mended_once';
  end if;
  return new;
end $$;
create trigger visit_findings_guarded before update of findings on authorisations.visit for each row execute function authorisations.guard_findings();

create trigger feedback_approval_stays before update on feedback.feedback for each row
  when (old.approved_at is not null and new.approved_at is not null)
  execute function platform.keep('approved_by', 'approved_by_name', 'approved_at');
-- The unit signs for what it was told, with who was there.
create trigger feedback_given_stays before update on feedback.feedback for each row when (old.state = 'given')
  execute function platform.keep_all_but('state', 'held_since', 'signed_by', 'signed_by_name', 'signed_at');
create trigger feedback_writers_stay before update on feedback.feedback for each row
  when (not platform.is_continued(old.writers, new.writers)) execute function platform.keep('writers');
create function feedback.guard_approved() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.state = 'given' and array(select i ->> 'problemId' from jsonb_array_elements(new.items) i order by 1)
     is distinct from array(select i ->> 'problemId' from jsonb_array_elements(old.items) i order by 1) then
    raise exception 'feedback % gives another list than was approved', old.id using errcode = 'check_violation', constraint = 'feedback_gives_approved';
  end if;
  if new.state = 'prepared' and platform.actor_kind() = 'account'
     and old.jurisdiction_id <> all (accounts.actor_jurisdictions('office-director')) then
    raise exception 'feedback % is sent back by another than the director', old.id
      using errcode = 'check_violation', constraint = 'feedback_sent_back_by_director';
  end if;
  return new;
end $$;
create trigger feedback_approved_guarded before update on feedback.feedback for each row
  when (old.state = 'approved' and new.state <> 'approved') execute function feedback.guard_approved();

create trigger report_title_stays before update on reports.report for each row when (old.state <> 'drafting')
  execute function platform.keep('title');
-- A report goes on by a signature of whose turn it is, and back by a reason.
create function reports.guard_steps() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  added constant integer := jsonb_array_length(new.signatures) - jsonb_array_length(old.signatures);
begin
  if (case new.state when 'drafting' then jsonb_array_length(new.returns) - jsonb_array_length(old.returns) <> 1
      else added <> 1 or old.step is not null and new.signatures -> -1 ->> 'step' is distinct from old.step end) then
    raise exception 'report % goes on without its step', old.id using errcode = 'check_violation', constraint = 'report_goes_on_by_steps';
  end if;
  if platform.actor_kind() = 'account' and old.inspection_id <> all (rounds.actor_inspections(coalesce(old.turn, 'team-leader')))
     and (old.turn is null or old.jurisdiction_id <> all (accounts.actor_jurisdictions(old.turn))) then
    raise exception 'it is not the actor''s turn at report %', old.id using errcode = 'check_violation', constraint = 'report_step_of_its_own';
  end if;
  return new;
end $$;
create trigger report_steps_guarded before update on reports.report for each row
  when ((old.state, old.step, old.turn) is distinct from (new.state, new.step, new.turn)) execute function reports.guard_steps();

-- The leader's signature is the leader's.
create function papers.guard_leader() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if platform.actor_kind() = 'account' and old.inspection_id <> all (rounds.actor_inspections('team-leader')) then
    raise exception 'paper % is signed by another than the leader', old.number
      using errcode = 'check_violation', constraint = 'paper_signed_by_leader';
  end if;
  return new;
end $$;
create trigger paper_leader_guarded before update on papers.paper for each row
  when (new.signed_by is not null and new.signed_by is distinct from old.signed_by) execute function papers.guard_leader();
create trigger sheet_origin_stays before update on papers.sheet for each row
  execute function platform.keep('jurisdiction_id', 'round_id', 'sent_by_name');

create trigger talk_writer_stays before update on fieldwork.talk for each row execute function platform.keep('written_by_name', 'written_at');
create trigger finding_out_only_struck before update on fieldwork.finding_out for each row
  execute function platform.keep_all_but('struck_on', 'struck_by_name', 'struck_reason');
create trigger request_asker_stays before update on fieldwork.request for each row execute function platform.keep('asked_by_name');
-- What the unit answered stays its answer, until it is asked again and the answer is kept beside the reason; the team counts what it received.
create trigger request_answer_stays before update on fieldwork.request for each row when (old.state <> 'asked' and new.state <> 'asked')
  execute function platform.keep('answer', 'answered_by', 'answered_by_name', 'answered_on');
create trigger request_count_stays before update on fieldwork.request for each row
  when (old.state <> 'asked' and new.state not in ('asked', 'received')) execute function platform.keep('documents');

revoke execute on function platform.keep_all_but(), platform.keep(), authorisations.guard_findings(), feedback.guard_approved(), reports.guard_steps(),
  papers.guard_leader() from public;
