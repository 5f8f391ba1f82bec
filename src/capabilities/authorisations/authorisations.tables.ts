import type { TableAccess } from '#platform/http/capability.ts';
import { offices, planners, readers, teamRoles } from './authorisation.access.ts';

/** What the policies of the authorisations' migrations promise. */
export const authorisationTables: readonly TableAccess[] = [
  {
    table: 'authorisations.authorisation',
    read: readers,
    write: [...offices, 'leading-group-member'],
    scope: 'jurisdiction',
  },
  {
    table: 'authorisations.undertaking',
    read: [...planners, ...teamRoles],
    write: [...offices, ...teamRoles],
    scope: 'jurisdiction',
  },
  { table: 'authorisations.visit', read: planners, write: offices, scope: 'jurisdiction' },
  { table: 'authorisations.summing_up', read: planners, write: offices, scope: 'jurisdiction' },
  {
    table: 'authorisations.appraisal',
    read: [...planners, 'unit-contact', 'unit-secretary'],
    write: offices,
    scope: 'jurisdiction',
  },
  { table: 'authorisations.training', read: planners, write: offices, scope: 'jurisdiction' },
  { table: 'authorisations.material', read: [...planners, ...teamRoles], write: offices, scope: 'jurisdiction' },
];
