-- Whose turn a report's step is, for the desks: the role that the step's post stands for, as the rules told it when the step came up.
alter table reports.report add column turn text constraint report_turn_form check (turn ~ '^[a-z]+(-[a-z]+)*$'),
  add constraint report_turn_of_step check (step is not null or turn is null);
