import type { TableAccess } from '#platform/http/capability.ts';
import { drawWitnesses, formers, formingReaders, teamReaders, unitRoles } from './assembly.access.ts';

/** What the policies of the assembly's migration promise. */
export const assemblyTables: readonly TableAccess[] = [
  { table: 'assembly.proposal', read: formingReaders, write: formers, scope: 'jurisdiction' },
  { table: 'assembly.progress', read: formingReaders, write: 'nobody', scope: 'jurisdiction' },
  { table: 'assembly.recusal', read: formingReaders, write: ['office-director'], scope: 'jurisdiction' },
  { table: 'assembly.seat', read: formingReaders, write: formers, scope: 'jurisdiction' },
  { table: 'assembly.draw', read: teamReaders, write: [...formers, ...drawWitnesses], scope: 'jurisdiction' },
  { table: 'assembly.draw_secret', read: 'nobody', write: 'nobody', scope: 'jurisdiction' },
  {
    table: 'assembly.objection',
    read: [...formingReaders, ...unitRoles],
    write: [...formers, ...unitRoles],
    scope: 'jurisdiction',
  },
  {
    table: 'assembly.substitution',
    read: formingReaders,
    write: [...formers, 'leading-group-member'],
    scope: 'jurisdiction',
  },
];
