import type { TableAccess } from '#platform/http/capability.ts';
import { accountabilityReaders } from './accountability.model.ts';
import { letterReaders } from './letter.model.ts';
import { officeRoles, taskReaders, teamRoles, unitRoles } from './task.model.ts';

/** What the policies of 0010 promise. */
export const rectificationTables: readonly TableAccess[] = [
  {
    table: 'rectification.task',
    read: taskReaders,
    write: [...officeRoles, 'team-leader', ...unitRoles, 'rectification-supervisor'],
    scope: 'jurisdiction',
  },
  {
    table: 'rectification.look_back',
    read: taskReaders,
    write: [...officeRoles, 'rectification-supervisor', ...teamRoles],
    scope: 'jurisdiction',
  },
  { table: 'rectification.letter', read: letterReaders, write: [...officeRoles, ...unitRoles], scope: 'jurisdiction' },
  { table: 'rectification.letter_problem', read: letterReaders, write: officeRoles, scope: 'jurisdiction' },
  { table: 'rectification.accountability', read: accountabilityReaders, write: officeRoles, scope: 'jurisdiction' },
];
