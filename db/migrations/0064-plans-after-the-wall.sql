-- Row-level security is to speak before the plan's guard does: whoever may not add an inspection learns nothing of its round.
drop trigger inspection_added_guarded on rounds.inspection;
create trigger inspection_added_guarded after insert on rounds.inspection for each row execute function rounds.guard_plan();
