import type { TableAccess } from '#platform/http/capability.ts';
import { officeReaders, paperReaders, teamRoles, unitRoles } from './roles.model.ts';

/** What the policies of “papers” promise. */
export const paperTables: readonly TableAccess[] = [
  { table: 'papers.paper', read: paperReaders, write: teamRoles, scope: 'jurisdiction' },
  { table: 'papers.meeting', read: [...teamRoles, ...officeReaders], write: teamRoles, scope: 'jurisdiction' },
  {
    table: 'papers.sheet',
    read: [...teamRoles, ...officeReaders, ...unitRoles],
    write: [...teamRoles, ...unitRoles],
    scope: 'jurisdiction',
  },
];
