-- A draw of people: who of the pools takes which seat. Its list names people of the pools, so only those who read the pools see it.
alter table assembly.draw add column is_of_people boolean not null generated always as (statement like '{"format":"zhuoluo-draw-2"%') stored;
alter table assembly.draw drop constraint draw_ordinal_once;
alter table assembly.draw add constraint draw_ordinal_once unique (round_id, is_of_people, ordinal);

drop policy draw_read on assembly.draw;
create policy draw_read on assembly.draw for select to zhuoluo_app using ((select platform.is_system())
  or exists (select from rounds.round r where r.id = round_id)
    and (not is_of_people or jurisdiction_id = any ((select teams.pool_jurisdictions())::uuid[])));
