import type { TableAccess } from '#platform/http/capability.ts';
import { siteReaders, teamRoles, unitRoles } from './roles.model.ts';

/** What the policies of “fieldwork” promise. */
export const fieldworkTables: readonly TableAccess[] = [
  { table: 'fieldwork.talk', read: teamRoles, write: teamRoles, scope: 'jurisdiction' },
  {
    table: 'fieldwork.request',
    read: [...siteReaders, ...unitRoles],
    write: [...teamRoles, ...unitRoles],
    scope: 'jurisdiction',
  },
  { table: 'fieldwork.finding_out', read: siteReaders, write: teamRoles, scope: 'jurisdiction' },
  { table: 'fieldwork.item_problem', read: siteReaders, write: teamRoles, scope: 'jurisdiction' },
  { table: 'fieldwork.task_tick', read: siteReaders, write: teamRoles, scope: 'jurisdiction' },
  { table: 'fieldwork.waiver', read: siteReaders, write: ['team-leader'], scope: 'jurisdiction' },
];
