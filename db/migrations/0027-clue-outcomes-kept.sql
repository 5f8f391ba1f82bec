-- A problem that went as a clue ends as concluded. Its team and the office's clerks read it and never the clue, so what the
-- clue came to stands on the clue alone. Rows from before stay as they were signed.
alter table problems.problem
  drop constraint problem_outcome_known,
  drop constraint problem_outcome_of_route,
  add constraint problem_outcome_known check (outcome in ('rectified', 'not-rectified', 'explained', 'dealt-with', 'concluded', 'dropped')) not valid,
  add constraint problem_outcome_of_route check (case route
    when 'rectification' then outcome in ('rectified', 'not-rectified')
    when 'immediate' then outcome in ('rectified', 'not-rectified')
    when 'inquiry' then outcome in ('explained', 'dealt-with', 'not-rectified')
    when 'clue' then outcome = 'concluded' end) not valid;
