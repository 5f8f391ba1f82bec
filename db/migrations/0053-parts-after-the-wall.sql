-- A new part is looked at after the wall has let it in: who may not write parts is refused as that, not told about the report.
drop trigger part_guarded on reports.part;
create trigger part_guarded before update on reports.part for each row execute function reports.guard_part();
create trigger part_added after insert on reports.part for each row execute function reports.guard_part();
