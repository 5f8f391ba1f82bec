-- Until when a tie is to be decided and a draw to be witnessed comes from the pinned edition; where it states no time, no day is made up.
alter table assembly.recusal add column due_on date;
alter table assembly.draw add column due_on date;
alter table assembly.objection alter column due_on drop not null;
alter table assembly.substitution alter column due_on drop not null;
