-- Codes that the ledger is filtered by, in its order: a category may have few problems or none, and of outcomes and severities
-- only the rare ones are found more quickly by an index than by walking from the newest on.
create index problem_by_category on problems.problem (category, found_on desc, id desc);
create index problem_by_outcome on problems.problem (outcome, found_on desc, id desc) where outcome <> 'rectified';
create index problem_grave on problems.problem (severity, found_on desc, id desc) where severity = 'grave';
create index problem_by_holder_kind on problems.problem (holder_kind, found_on desc, id desc) where holder_kind is not null;
