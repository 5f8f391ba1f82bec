import { defineSubject } from '#platform/journal/subject.ts';

export const groupsSubjects = {
  group: defineSubject({ kind: 'cooperation-group', table: 'groups.cooperation_group', sphere: 'business' }),
  body: defineSubject({ kind: 'group-body', table: 'groups.body', sphere: 'business' }),
  force: defineSubject({ kind: 'group-force', table: 'groups.force', sphere: 'business' }),
  assignment: defineSubject({ kind: 'group-assignment', table: 'groups.assignment', sphere: 'business' }),
} as const;
