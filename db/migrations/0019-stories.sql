-- The stories of tasks and letters: whoever may see a task or a letter reads in the journal what was done with it. What
-- stood in a letter's drafts stays with the offices that wrote it.
create policy entry_read_with_task on journal.entry for select to zhuoluo_app using (
  subject_kind = 'rectification-task' and exists (select from rectification.task t where t.id = subject_id)
  or subject_kind = 'letter' and exists (select from rectification.letter l where l.id = subject_id and (
    event not in ('letter-drafted', 'letter-revised')
    or l.jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director'))::uuid[]))));
-- That an entry can be read is not enough: the auditor reads the entries of all subjects.
create policy content_read_with_task on journal.content for select to zhuoluo_app using (
  sphere = 'business' and exists (select from journal.entry e where e.id = entry_id and (
    e.subject_kind = 'rectification-task' and exists (select from rectification.task t where t.id = e.subject_id)
    or e.subject_kind = 'letter' and exists (select from rectification.letter l where l.id = e.subject_id and (
      e.event not in ('letter-drafted', 'letter-revised')
      or l.jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director'))::uuid[]))))));
