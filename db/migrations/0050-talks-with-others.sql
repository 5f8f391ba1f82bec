-- Most talks are with cadres and workers whom no list names: they have a class of their own, which proves no list.
alter table fieldwork.talk drop constraint talk_class_known,
  add constraint talk_class_known check (person_class in ('main-leader', 'leading-body', 'key-posts', 'subordinates', 'others'));
