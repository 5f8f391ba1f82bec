/** Groups of other bodies that inspect: joint groups of stationed bodies, area groups of townships. */
import type { Capability } from '#platform/http/capability.ts';
import { groupsRefusals } from './groups.refusals.ts';
import { groupsRoutes } from './groups.routes.ts';
import { groupsSubjects } from './groups.subjects.ts';
import { groupsTables } from './groups.tables.ts';

export { acceptAssignment, assignGroup, recordTurn } from './assignment.commands.ts';
export { draftGroup, formGroup } from './groups.commands.ts';

export const capability: Capability = {
  name: 'groups',
  routes: groupsRoutes,
  subjects: Object.values(groupsSubjects),
  tables: groupsTables,
  refusals: Object.values(groupsRefusals),
};
